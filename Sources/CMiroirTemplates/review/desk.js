// @ts-check
// What the pages that write a file share: their elements, the sentences that the page holds, the file
// that is saved or opened, the keys, the warning before the window is closed. It keeps nothing.
"use strict";
const desk = (() => {
  /** @type {<T extends HTMLElement>(selector: string, root?: ParentNode) => T} */
  const find = (selector, root = document) => {
    const found = root.querySelector(selector);
    if (!found) throw new Error(selector);
    return /** @type {any} */ (found);
  };

  /** @type {<T extends HTMLElement>(selector: string, root?: ParentNode) => T[]} */
  const all = (selector, root = document) =>
    /** @type {any} */ ([...root.querySelectorAll(selector)]);

  /** A sentence of the page's, with a value where it has room for one. */
  const message = (/** @type {string} */ key, /** @type {string | number} */ value = "") => {
    const { content } = /** @type {HTMLTemplateElement} */ (find("#_messages"));
    const text = find(`[data-message="${key}"]`, content).textContent ?? "";
    return text.replace("{}", () => String(value));
  };

  /**
   * Without what XML doesn't admit, nor space around.
   * @type {(text: string) => string}
   */
  const clean = (text) =>
    text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").trim();

  /** @type {(element: Element | undefined, name: string) => Element | undefined} */
  const child = (element, name) =>
    element && [...element.children].find((one) => one.localName === name);

  /**
   * An element of a file; what is empty is no attribute of it.
   * @type {(book: Document, name: string, values: Record<string, string>,
   *   ...content: (Node | string)[]) => Element}
   */
  const make = (book, name, values, ...content) => {
    const element = book.createElementNS(book.documentElement.namespaceURI, name);
    for (const [key, value] of Object.entries(values))
      if (value) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };

  /**
   * Hands a document over as a file.
   * @type {(root: Element, name: string) => void}
   */
  const download = (root, name) => {
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
    const xml = declaration + new XMLSerializer().serializeToString(root) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /**
   * The document in a file, if its root is that one.
   * @type {(file: File, namespace: string, name: string) => Promise<Document | null>}
   */
  const read = async (file, namespace, name) => {
    const book = new DOMParser().parseFromString(await file.text(), "application/xml");
    const root = book.documentElement;
    const isOurs = root.localName === name && root.namespaceURI === namespace;
    return book.doctype || !isOurs || root.querySelector("parsererror") ? null : book;
  };

  /**
   * Calls with the file that is chosen.
   * @type {(open: (file: File) => Promise<void>) => void}
   */
  const opens = (open) => {
    /** @type {HTMLInputElement} */ const input = find("#_ouvrir");
    input.addEventListener("change", async () => {
      if (input.files?.[0]) await open(input.files[0]);
      input.value = "";
    });
  };

  /**
   * Calls when Alt and that letter are pressed: the one on the key, or where the system writes another
   * sign with Alt, the one of the key's place.
   * @type {(letter: string, act: () => void) => void}
   */
  const shortcut = (letter, act) =>
    document.addEventListener("keydown", (event) => {
      const { altKey, ctrlKey, metaKey, key, code } = event;
      const pressed = /^[a-z]$/i.test(key) ? key : code.replace("Key", "");
      const isOther = !altKey || ctrlKey || metaKey || pressed.toLowerCase() !== letter;
      if (isOther || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      act();
    });

  /**
   * Has the browser warn before what isn't saved is lost.
   * @type {(isUnsaved: () => boolean) => void}
   */
  const warns = (isUnsaved) =>
    addEventListener("beforeunload", (event) => {
      if (isUnsaved()) event.preventDefault();
    });

  return { find, all, message, clean, child, make, download, read, opens, shortcut, warns };
})();

