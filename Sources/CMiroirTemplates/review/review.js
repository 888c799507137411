// @ts-check
// The review copy's script: remarks live in this window alone, until they are saved to a file of
// annotations. It knows where words were chosen and nothing of where they are found again, which is
// Miroir's; it holds no sentence: what people read comes from the page.
(() => {
  const { find, all, message, clean, child, download, read, opens, shortcut, warns } = desk;
  const namespace = "urn:miroir:annotations:1";
  const contextLength = 32;

  /**
   * What the form is open for.
   * @typedef {object} Task
   * @property {string} kind the element to be written
   * @property {Record<string, string>} attributes those that the form doesn't ask for
   * @property {HTMLElement} [target] the place annotated
   * @property {Element} [entry] what is written again
   */

  const page = find("main").dataset;
  /** @type {HTMLInputElement} */ const name = find("#_nom");
  /** @type {HTMLSelectElement} */ const role = find("#_role");
  /** @type {HTMLDialogElement} */ const dialog = find("#_saisie");
  /** @type {HTMLTextAreaElement} */ const passage = find("#_passage");
  /** @type {HTMLTextAreaElement} */ const words = find("#_texte");
  const problem = find("#_faute");
  const state = find("#_etat");

  /**
   * The file as it will be saved.
   * @type {Document}
   */
  let book = document.implementation.createDocument(namespace, "annotations");
  /**
   * What isn't in a file yet.
   * @type {Set<Element>}
   */
  const unsaved = new Set();
  /** @type {Task | null} */
  let task = null;

  // Texts

  /** @type {(text: string) => number} */
  const codePoints = (text) => [...text].length;

  /** @type {(text: string, offset: number) => boolean} */
  const splitsLetter = (text, offset) => /[\uD800-\uDBFF]/.test(text[offset - 1])
    && /[\uDC00-\uDFFF]/.test(text[offset]);

  /**
   * The words from `start` to `end`, counted as the browser does, as files of annotations have them.
   * @type {(text: string, start: number, end: number) => Record<string, string>}
   */
  const quotation = (text, start, end) => {
    const from = splitsLetter(text, start) ? start - 1 : start;
    const to = splitsLetter(text, end) ? end + 1 : end;
    const before = [...text.slice(0, from)];
    return {
      debut: String(before.length),
      avant: before.slice(-contextLength).join(""),
      citation: text.slice(from, to),
      apres: [...text.slice(to)].slice(0, contextLength).join(""),
    };
  };

  // The file

  /** @type {(name: string, values: Record<string, string>, ...content: (Node | string)[]) => Element} */
  const make = (name, values, ...content) => desk.make(book, name, values, ...content);

  /** @type {() => Element[]} */
  const entries = () =>
    [...book.documentElement.children].filter((one) => one.localName !== "auteur");

  /** @type {(entry: Element) => number} */
  const revision = (entry) => Number(entry.getAttribute("revision") ?? "1");

  /**
   * The latest state of each entry.
   * @type {() => Map<string, Element>}
   */
  const latest = () => {
    const found = new Map();
    for (const entry of entries()) {
      const id = entry.getAttribute("id") ?? "";
      const known = found.get(id);
      if (!known || revision(known) < revision(entry)) found.set(id, entry);
    }
    return found;
  };

  const newName = () => {
    const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
    return "n-" + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const now = () => new Date().toISOString().slice(0, 19) + "Z";

  /** @type {(entry: Element) => void} */
  const add = (entry) => {
    book.documentElement.append("\n  ", entry);
    unsaved.add(entry);
  };

  /** @type {(entry: Element) => void} */
  const remove = (entry) => {
    if (entry.previousSibling?.nodeType === Node.TEXT_NODE) entry.previousSibling.remove();
    entry.remove();
    unsaved.delete(entry);
  };

  /** @type {(element: Element) => string} */
  const text = (element) =>
    (child(element, "texte") ?? child(element, "raison"))?.textContent ?? "";

  // What is shown

  /** @type {(entry: Element) => HTMLElement} */
  const room = (entry) => {
    const attribute = (/** @type {string} */ name) => CSS.escape(entry.getAttribute(name) ?? "");
    const places = /** @type {Record<string, string>} */ ({
      annotation: `[data-adresse="${attribute("vers")}"]`,
      reponse: `[data-fil="${attribute("a")}"]`,
    });
    const place = places[entry.localName] ?? `[data-competence="${attribute("competence")}"]`;
    const start = Number(child(entry, "passage")?.getAttribute("debut") ?? "0");
    const found = all(place).filter((one) => Number(one.dataset.debut ?? "0") <= start).pop();
    if (found) return find(".threads", found);
    find("#_sans-place").hidden = false;
    return find("#_sans-place .threads");
  };

  /**
   * What people read of the value of a field.
   * @type {(selector: string) => string}
   */
  const label = (selector) => (document.querySelector(selector)?.textContent ?? "").trim();

  /** @type {(entry: Element) => string} */
  const details = (entry) => {
    const value = (/** @type {string} */ name) => CSS.escape(entry.getAttribute(name) ?? "");
    const labels = [
      entry.localName === "annotation" && label(`#_motif [value="${value("motif")}"]`),
      entry.localName === "proposition" && label('[for="_valeur-proposition"]'),
      label(`#_valeur-${entry.localName} [value="${value("valeur")}"]`),
      label(`label:has([name="visibilite"][value="${value("visibilite")}"]) span`),
    ];
    return labels.filter(Boolean).join(" · ");
  };

  /** Makes room for one's own, with the answers to it that are there. */
  const showOwn = (
    /** @type {Element} */ entry, /** @type {string} */ id, /** @type {HTMLElement | undefined} */ known,
  ) => {
    const { content } = /** @type {HTMLTemplateElement} */ (find("#_fil"));
    const copy = /** @type {DocumentFragment} */ (content.cloneNode(true));
    const own = find(".thread", copy);
    own.dataset.fil = id;
    find('[data-faire="reponse"]', own).hidden = entry.localName !== "annotation";
    find(".threads", own).append(...(known?.querySelector(".threads")?.childNodes ?? []));
    if (known) known.replaceWith(copy);
    else room(entry).append(copy);
    return own;
  };

  /**
   * Shows an entry, or what became of it.
   * @type {(entry: Element) => void}
   */
  const show = (entry) => {
    const id = entry.getAttribute("id") ?? "";
    if (entry.localName === "etat") return;
    const known = all(`[data-fil="${CSS.escape(id)}"]`)[0];
    const shown = known?.matches(".own") ? known : showOwn(entry, id, known);
    const quote = child(child(entry, "passage"), "citation")?.textContent ?? "";
    const pieces = text(entry).split(/\n[ \t]*\n/).filter((one) => one.trim());
    const paragraphs = pieces.map((one) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = one.trim();
      return paragraph;
    });
    find(".words", shown).replaceChildren(...paragraphs);
    find(".who-said bdi", shown).textContent = name.value;
    find(".quiet", shown).textContent = details(entry);
    find("blockquote", shown).hidden = !quote;
    find("blockquote p", shown).textContent = quote;
    const hint = " " + [...(quote || text(entry))].slice(0, 60).join("");
    for (const button of all(":scope > .act button .hidden", shown)) button.textContent = hint;
    find(':scope > .act [data-faire="retirer"]', shown).hidden = !unsaved.has(entry);
  };

  /** @type {(said?: string) => void} */
  const tell = (said) => {
    const count = String(unsaved.size);
    const nothing = entries().length === 0 ? message("none") : state.textContent ?? "";
    const pending = message(unsaved.size === 1 ? "unsaved" : "unsaved-many", count);
    state.textContent = said ?? (unsaved.size ? pending : nothing);
    for (const button of all('[data-faire="proposition"]'))
      button.hidden = role.value !== "referent";
  };

  // The form

  /** @type {() => [number, number]} */
  const chosen = () => [passage.selectionStart, passage.selectionEnd];

  const showChosen = () => {
    if (!task?.target || task.entry) return;
    const [start, end] = chosen();
    find("#_choisi").textContent =
      start === end ? message("whole") : quotation(passage.value, start, end).citation;
  };

  /** @type {(next: Task, title: string, selection?: [number, number]) => void} */
  const ask = (next, title, selection = [0, 0]) => {
    task = next;
    const { kind, target, entry } = next;
    const old = entry && child(child(entry, "passage"), "citation")?.textContent;
    const hasPassage = !entry && Boolean(target?.dataset.texte);
    for (const field of all("[data-pour]", dialog))
      field.hidden = !(field.dataset.pour ?? "").split(" ").includes(kind);
    find('[data-pour="passage"]', dialog).hidden = !hasPassage;
    find(".chosen", dialog).hidden = !hasPassage && !old;
    find("#_saisie-titre").textContent = title;
    find("[type=submit]", dialog).textContent = message(entry ? "change" : "add");
    problem.textContent = "";
    passage.value = hasPassage ? target?.dataset.texte ?? "" : "";
    words.value = entry ? text(entry) : "";
    find("#_choisi").textContent = old ?? "";
    const set = (/** @type {string} */ selector, /** @type {string} */ name) => {
      /** @type {HTMLSelectElement} */ const field = find(selector);
      field.value = entry?.getAttribute(name) ?? field.options[0].value;
    };
    set("#_motif", "motif");
    if (kind === "avis" || kind === "proposition") set(`#_valeur-${kind}`, "valeur");
    // What is proposed to the jury is for the jury too, unless its author says otherwise.
    const usual = kind === "proposition" ? "candidat-et-jury" : "candidat";
    const visibility = entry?.getAttribute("visibilite") ?? usual;
    for (const one of all("[name=visibilite]", dialog))
      /** @type {HTMLInputElement} */ (one).checked = one.getAttribute("value") === visibility;
    const grounds = document.querySelector(
      `[data-competence="${CSS.escape(next.attributes.competence ?? "")}"] template`);
    find("#_appuis").replaceChildren(
      ...(kind === "proposition" && grounds instanceof HTMLTemplateElement
        ? [grounds.content.cloneNode(true)] : []));
    const supports = (entry?.getAttribute("appuis") ?? "").split(" ");
    for (const one of /** @type {HTMLInputElement[]} */ (all("#_appuis input")))
      one.checked = supports.includes(one.value);
    dialog.showModal();
    passage.setSelectionRange(...selection);
    const height = passage.scrollHeight * (selection[0] / (passage.value.length || 1));
    passage.scrollTop = height - passage.clientHeight / 2;
    (hasPassage && selection[0] === selection[1] ? passage : words).focus();
    showChosen();
  };

  /** @type {(kind: string, target?: HTMLElement) => Element | undefined} */
  const anchor = (kind, target) => {
    if (kind !== "annotation" || !target) return undefined;
    const [start, end] = chosen();
    const { debut = "", ...parts } = start === end ? {} : quotation(passage.value, start, end);
    const content = Object.entries(parts).map(([name, value]) => make(name, {}, value));
    const versions = { version: page.version ?? "", bloc: target.dataset.bloc ?? "", debut };
    return make("passage", versions, ...content);
  };

  const write = () => {
    if (!task) return;
    const { kind, target, entry } = task;
    const said = clean(words.value);
    const [start, end] = chosen();
    const quoted = passage.value.slice(start, end);
    const isBlank = !entry && /^[\p{White_Space}\u00AD\u200B\u2060\uFEFF]+$/u.test(quoted);
    problem.textContent = !said ? message("no-text") : isBlank ? message("no-word") : "";
    words.setAttribute("aria-invalid", String(!said));
    if (problem.textContent) return void (said ? passage : words).focus();
    const value = (/** @type {string} */ selector) =>
      /** @type {HTMLInputElement} */ (find(selector)).value;
    const field = /** @type {Record<string, string>} */ ({});
    if (kind === "annotation") field.motif = value("#_motif");
    if (kind === "avis" || kind === "proposition") field.valeur = value(`#_valeur-${kind}`);
    if (kind === "proposition")
      field.appuis =
        all("#_appuis input:checked").map((one) => one.getAttribute("value")).join(" ");
    if (kind !== "reponse") field.visibilite = value("[name=visibilite]:checked");
    if (kind !== "annotation") field.version = page.version ?? "";
    const content = kind === "avis" || kind === "proposition" ? "raison" : "texte";
    const isNew = !entry || !unsaved.has(entry);
    const written = !entry
      ? make(kind, { id: newName(), ...task.attributes })
      : isNew ? /** @type {Element} */ (entry.cloneNode(true)) : entry;
    const passageOfIt = entry ? undefined : anchor(kind, target);
    if (passageOfIt) written.append(passageOfIt);
    if (!entry) written.append(make(content, {}));
    else if (isNew) written.setAttribute("revision", String(revision(entry) + 1));
    for (const [key, one] of Object.entries({ ...field, date: now() }))
      one ? written.setAttribute(key, one) : written.removeAttribute(key);
    const holder = child(written, content);
    if (holder) holder.textContent = said;
    if (isNew) add(written);
    dialog.close();
    show(written);
    tell();
  };

  // From a selection in the page to one in the form

  /** The candidate's own words in a block, in order: those of `AnchoredText`. */
  const counted = (/** @type {HTMLElement} */ block) =>
    all(".said p:not(.source), .said li", block).map((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = /** @type {Text[]} */ ([]);
      while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode);
        if (!node.parentElement?.closest("[data-ajout]")) nodes.push(node);
      }
      return nodes;
    });

  /** @type {(block: HTMLElement, range: Range) => [number, number] | null} */
  const selected = (block, range) => {
    let position = Number(block.dataset.debut);
    let from = -1;
    let to = -1;
    for (const line of counted(block)) {
      for (const node of line) {
        if (range.intersectsNode(node)) {
          const start = node === range.startContainer ? range.startOffset : 0;
          const end = node === range.endContainer ? range.endOffset : node.length;
          if (start < end) {
            if (from < 0) from = position + codePoints(node.data.slice(0, start));
            to = position + codePoints(node.data.slice(0, end));
          }
        }
        position += codePoints(node.data);
      }
      position += 1;
    }
    const unit = (/** @type {number} */ count) =>
      [...(block.dataset.texte ?? "")].slice(0, count).join("").length;
    return from < 0 ? null : [unit(from), unit(to)];
  };

  const annotateSelection = () => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    for (const block of range && !range.collapsed ? all(".annotable[data-adresse]") : []) {
      const found = range?.intersectsNode(block) ? selected(block, range) : null;
      if (found) return ask(annotation(block), block.dataset.nom ?? "", found);
    }
    tell(message("no-selection"));
  };

  /** @type {(target: HTMLElement) => Task} */
  const annotation = (target) =>
    ({ kind: "annotation", target, attributes: { vers: target.dataset.adresse ?? "" } });

  // What the buttons do

  /** @type {(button: HTMLElement) => void} */
  const act = (button) => {
    const kind = button.dataset.faire ?? "";
    const thread = button.closest("[data-fil]");
    const id = thread instanceof HTMLElement ? thread.dataset.fil ?? "" : "";
    const entry = latest().get(id);
    const title = (button.textContent ?? "").trim();
    /** @type {HTMLElement | null} */
    const place = button.closest("[data-adresse], [data-competence]");
    const competence = place?.dataset.competence ?? "";
    const name = place?.dataset.nom ?? title;
    if (kind === "modifier" && entry) {
      ask({ kind: entry.localName, entry, attributes: { competence } }, title);
    } else if (kind === "retirer" && entry) {
      remove(entry);
      const before = latest().get(id);
      if (before) show(before);
      else thread?.remove();
      tell();
      find("#_enregistrer").focus();
    } else if (kind === "reponse") {
      ask({ kind, attributes: { a: id } }, title);
    } else if (kind === "annotation" && place) {
      ask(annotation(place), name);
    } else {
      ask({ kind, attributes: { competence } }, name);
    }
  };

  const save = () => {
    const missing = [name, role].filter((field) => !clean(field.value));
    for (const field of [name, role])
      field.setAttribute("aria-invalid", String(missing.includes(field)));
    if (missing.length) {
      tell(message("who"));
      return missing[0].focus();
    }
    const root = book.documentElement;
    root.setAttribute("version", root.getAttribute("version") ?? "1.0");
    root.setAttribute("portfolio", page.portfolio ?? "");
    const author = child(root, "auteur") ?? make("auteur", {});
    if (!author.parentNode) root.prepend("\n  ", author);
    author.setAttribute("role", role.value);
    author.textContent = clean(name.value);
    if (root.lastChild?.nodeType !== Node.TEXT_NODE) root.append("\n");
    const file = `annotations-${page.portfolio}.xml`;
    download(root, file);
    unsaved.clear();
    for (const entry of latest().values()) show(entry);
    tell(message("saved", file));
  };

  /** @type {(file: File) => Promise<void>} */
  const open = async (file) => {
    if (entries().length) return tell(message("already"));
    const found = await read(file, namespace, "annotations");
    if (!found) return tell(message("not-annotations"));
    const root = found.documentElement;
    if (root.getAttribute("portfolio") !== page.portfolio) return tell(message("other-portfolio"));
    book = found;
    const author = child(root, "auteur");
    name.value = (author?.textContent ?? "").trim();
    role.value = author?.getAttribute("role") ?? "";
    for (const entry of latest().values()) show(entry);
    tell(message("opened"));
  };

  // Who listens

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-faire]") : null;
    if (button instanceof HTMLElement) act(button);
  });
  shortcut("a", annotateSelection);
  // A press on the button must not take the selection away.
  find("#_selection").addEventListener("mousedown", (event) => event.preventDefault());
  find("#_selection").addEventListener("click", annotateSelection);
  find("#_enregistrer").addEventListener("click", save);
  opens(open);
  find("#_qui").addEventListener("submit", (event) => event.preventDefault());
  role.addEventListener("change", () => tell());
  for (const kind of ["select", "keyup", "pointerup", "selectionchange"])
    passage.addEventListener(kind, showChosen);
  document.addEventListener("selectionchange", showChosen);
  // Read, never written: browsers move no caret by the arrows in a field that is `readonly`.
  passage.addEventListener("beforeinput", (event) => event.preventDefault());
  passage.addEventListener("input", () => (passage.value = task?.target?.dataset.texte ?? ""));
  find("form", dialog).addEventListener("submit", (event) => {
    event.preventDefault();
    write();
  });
  find("[data-annuler]", dialog).addEventListener("click", () => dialog.close());
  dialog.addEventListener("cancel", (event) => {
    if (!words.value.trim() || words.value === (task?.entry ? text(task.entry) : "")) return;
    event.preventDefault();
    problem.textContent = message("would-lose");
  });
  warns(() => Boolean(unsaved.size || (dialog.open && words.value.trim())));
  tell();
})();
