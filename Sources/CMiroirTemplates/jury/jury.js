// @ts-check
// The jury form's script: what is decided lives in the page's own fields, until it is saved to a file.
// It decides nothing and holds no sentence: what people read comes from the page.
(() => {
  const { find, all, message, clean, child, make, download, read, opens, shortcut, warns } = desk;
  const namespace = "urn:miroir:evaluation:1";

  const page = find("main").dataset;
  const judgements = all(".judgement");
  /** @type {HTMLDialogElement} */ const dialog = find("#_reste");
  /** @type {HTMLTextAreaElement} */ const whole = find("#_remarque");
  const takeBack = find("#_revenir");
  const state = find("#_etat");

  /** Whether something isn't in a file yet. */
  let isUnsaved = false;
  /**
   * What was validated in one go, and may be taken back.
   * @type {HTMLElement[]}
   */
  let batch = [];
  /**
   * What an opened file holds and the page has no place for.
   * @type {Element[]}
   */
  let others = [];

  // What the fields say

  /** @type {(judgement: HTMLElement) => HTMLInputElement} */
  const decision = (judgement) => find("[type=radio]:checked", judgement);
  /** @type {(judgement: HTMLElement) => HTMLTextAreaElement} */
  const remark = (judgement) => find("textarea", judgement);
  /** @type {(judgement: HTMLElement) => HTMLSelectElement[]} */
  const criteria = (judgement) => all("[data-critere]", judgement);
  /** @type {(judgement: HTMLElement) => HTMLInputElement[]} */
  const grounds = (judgement) => all("[type=checkbox]", judgement);

  /** @type {(judgement: HTMLElement) => boolean} */
  const isUndecided = (judgement) => !decision(judgement).value;

  /** @type {(judgement: HTMLElement) => boolean} */
  const lacksReason = (judgement) =>
    decision(judgement).value === "non-validee" && !clean(remark(judgement).value)
    && !criteria(judgement).some((one) => one.value === "insuffisant");

  // What is shown

  /**
   * Puts a text where it is read aloud as soon as it changes, and only then.
   * @type {(place: HTMLElement, text: string) => void}
   */
  const say = (place, text) => {
    if (place.textContent !== text) place.textContent = text;
  };

  /** @type {(judgement: HTMLElement) => void} */
  const show = (judgement) => {
    const isLacking = lacksReason(judgement);
    say(find(".warning", judgement), isLacking ? message("reason") : "");
    if (isLacking) find("details", judgement).setAttribute("open", "");
  };

  /** @type {(said?: string) => void} */
  const tell = (said) => {
    const left = judgements.filter(isUndecided).length;
    const pending = [left ? message("left", left) : message("all")];
    if (said) pending.unshift(said);
    else if (isUnsaved) pending.push(message("unsaved"));
    say(state, pending.join(" "));
  };

  /** @type {(judgement: HTMLElement, value: string) => void} */
  const decide = (judgement, value) => {
    /** @type {HTMLInputElement[]} */ const choices = all("[type=radio]", judgement);
    const chosen = choices.find((one) => one.value === value) ?? choices.at(-1);
    if (chosen) chosen.checked = true;
    show(judgement);
  };

  /**
   * Leads to where a judgement is to be completed.
   * @type {(judgement: HTMLElement) => void}
   */
  const go = (judgement) =>
    (lacksReason(judgement) ? remark(judgement) : decision(judgement)).focus();

  // What the buttons do

  const validate = () => {
    const rest = judgements.filter((one) => "abordee" in one.dataset && isUndecided(one));
    for (const one of rest) decide(one, "validee");
    if (rest.length) {
      batch = rest;
      isUnsaved = true;
      takeBack.hidden = false;
      takeBack.textContent = message("take-back", rest.length);
    }
    tell(message("validated", rest.length));
  };

  const takeValidationsBack = () => {
    const validated = batch.filter((one) => decision(one).value === "validee");
    for (const one of validated) decide(one, "");
    forgetBatch();
    tell(message("taken-back", validated.length));
    find("#_valider").focus();
  };

  const forgetBatch = () => {
    batch = [];
    takeBack.hidden = true;
  };

  const next = () => {
    const here = judgements.findIndex((one) => one.contains(document.activeElement));
    const following = [...judgements.slice(here + 1), ...judgements.slice(0, here + 1)];
    const found = following.find(isUndecided);
    if (found) go(found);
    else tell();
  };

  // The file

  const today = () => {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((one) => String(one).padStart(2, "0")).join("-");
  };

  /** @type {(book: Document, judgement: HTMLElement) => Element[]} */
  const entry = (book, judgement) => {
    const said = clean(remark(judgement).value);
    const checked = grounds(judgement).filter((one) => one.checked).map((one) => one.value);
    const values = /** @type {Record<string, string>} */ ({
      decision: decision(judgement).value,
      appuis: [...checked, judgement.dataset.autres].filter(Boolean).join(" "),
    });
    for (const one of criteria(judgement)) values[one.dataset.critere ?? ""] = one.value;
    if (!said && !Object.values(values).some(Boolean)) return [];
    const content = said ? ["\n    ", make(book, "remarque", {}, said), "\n  "] : [];
    const competence = judgement.dataset.competence ?? "";
    return [make(book, "jugement", { competence, ...values }, ...content)];
  };

  const write = () => {
    const book = document.implementation.createDocument(namespace, "evaluation");
    const root = book.documentElement;
    const { portfolio = "", depot = "", jure = "", referentiel = "" } = page;
    const values = { version: "1.0", portfolio, depot, jure, referentiel, date: today() };
    for (const [key, value] of Object.entries(values)) root.setAttribute(key, value);
    const said = clean(whole.value);
    const entries = [
      ...judgements.flatMap((one) => entry(book, one)),
      ...others.map((one) => book.importNode(one, true)),
      ...(said ? [make(book, "remarque", {}, said)] : []),
    ];
    root.append(...entries.flatMap((one) => ["\n  ", one]), "\n");
    const name = `${portfolio}.${jure}.xml`;
    download(root, name);
    isUnsaved = false;
    forgetBatch();
    tell(message("saved", name));
  };

  /** @type {(kind: string, found: HTMLElement[]) => void} */
  const list = (kind, found) => {
    const part = find(`[data-reste="${kind}"]`, dialog);
    part.hidden = !found.length;
    const items = found.map((one) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.lang = "fr";
      const { competence = "", nom = "" } = one.dataset;
      const title = document.createElement("span");
      title.textContent = nom.slice(competence.length);
      button.append(competence, title);
      button.addEventListener("click", () => {
        dialog.close();
        go(one);
      });
      item.append(button);
      return item;
    });
    find("ul", part).replaceChildren(...items);
  };

  const save = () => {
    const refusals = judgements.filter(lacksReason);
    const undecided = judgements.filter(isUndecided);
    if (!refusals.length && !undecided.length) return write();
    list("refus", refusals);
    list("decision", undecided);
    dialog.showModal();
    find("[data-completer]", dialog).focus();
  };

  /**
   * Why a file isn't opened here.
   * @type {(root: Element, judged: string[]) => string}
   */
  const refusal = (root, judged) => {
    const is = (/** @type {string} */ name) => root.getAttribute(name) === page[name];
    const twice = judged.find((code, index) => judged.indexOf(code) !== index);
    if (!is("portfolio")) return message("other-portfolio");
    if (!is("depot")) return message("other-deposit");
    if (!is("jure")) return message("other-member");
    return twice === undefined ? "" : message("twice", twice);
  };

  /** @type {(judgement: HTMLElement, entry: Element | undefined) => void} */
  const restore = (judgement, entry) => {
    const value = (/** @type {string} */ name) => entry?.getAttribute(name) ?? "";
    const addresses = value("appuis").split(/\s+/).filter(Boolean);
    for (const one of grounds(judgement)) one.checked = addresses.includes(one.value);
    const known = grounds(judgement).map((one) => one.value);
    judgement.dataset.autres = addresses.filter((one) => !known.includes(one)).join(" ");
    for (const one of criteria(judgement)) one.value = value(one.dataset.critere ?? "");
    remark(judgement).value = (child(entry, "remarque")?.textContent ?? "").trim();
    const isMore = remark(judgement).value || addresses.length
      || criteria(judgement).some((one) => one.value);
    find("details", judgement).toggleAttribute("open", Boolean(isMore));
    decide(judgement, value("decision"));
  };

  /** @type {(file: File) => Promise<void>} */
  const open = async (file) => {
    if (isUnsaved) return tell(message("already"));
    const root = (await read(file, namespace, "evaluation"))?.documentElement;
    if (!root) return tell(message("not-evaluation"));
    const entries = [...root.children].filter((one) => one.localName === "jugement");
    const codes = entries.map((one) => one.getAttribute("competence") ?? "");
    const reason = refusal(root, codes);
    if (reason) return tell(reason);
    for (const one of judgements)
      restore(one, entries[codes.indexOf(one.dataset.competence ?? "")]);
    const known = judgements.map((one) => one.dataset.competence ?? "");
    others = entries.filter((_, index) => !known.includes(codes[index]));
    whole.value = (child(root, "remarque")?.textContent ?? "").trim();
    forgetBatch();
    tell(message("opened"));
  };

  // Who listens

  find("#_evaluation").addEventListener("input", ({ target }) => {
    const judgement = target instanceof Element ? target.closest(".judgement") : null;
    if (judgement instanceof HTMLElement) show(judgement);
    isUnsaved = true;
    tell();
  });
  find("#_evaluation").addEventListener("submit", (event) => event.preventDefault());
  for (const [selector, letter, act] of /** @type {[string, string, () => void][]} */ ([
    ["#_enregistrer", "s", save], ["#_suivante", "j", next], ["#_valider", "v", validate],
  ])) {
    find(selector).addEventListener("click", act);
    shortcut(letter, act);
  }
  takeBack.addEventListener("click", takeValidationsBack);
  find("[data-completer]", dialog).addEventListener("click", () => {
    const lacking = judgements.find(lacksReason) ?? judgements.find(isUndecided);
    dialog.close();
    if (lacking) go(lacking);
  });
  find("[data-quand-meme]", dialog).addEventListener("click", () => {
    dialog.close();
    write();
  });
  opens(open);
  warns(() => isUnsaved);
  tell();
})();
