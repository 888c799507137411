// Evaluated in the page under test: what its document and its layout say, without a judgement
// that needs the disk. Gives an object of functions.
(() => {
  // The way to an element from the nearest one that has an id.
  const place = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) return [`#${at.id}`, ...steps].join(" > ");
      const name = at.localName;
      const twins = [...(at.parentElement?.children ?? [])].filter((one) => one.localName === name);
      steps.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(at) + 1})` : name);
    }
    return steps.join(" > ") || "html";
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const finding = (check, element, message) => ({ check, place: place(element), message });

  const addresses = ["href", "src", "data", "poster", "action"];
  const links = () =>
    all("body *, head link").flatMap((element) =>
      addresses
        .map((name) => element.getAttribute(name))
        .filter((written) => written !== null && !written.startsWith("data:"))
        .map((written) => ({ written, place: place(element) })),
    );

  const headings = () =>
    all("h1, h2, h3, h4, h5, h6, [role=heading]")
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({
        level: Number(heading.ariaLevel ?? heading.localName.slice(1)),
        text: heading.textContent.trim().replace(/\s+/g, " "),
      }));

  const duplicates = () => {
    const seen = new Set();
    return all("[id]").flatMap((element) => {
      if (!seen.has(element.id)) return seen.add(element.id) && [];
      return [finding("duplicate-id", element, `the id “${element.id}” is not the first`)];
    });
  };

  const scopes = ["row", "col", "rowgroup", "colgroup"];
  const tables = () => [
    ...all("table")
      .filter((table) => !table.caption?.textContent.trim())
      .map((table) => finding("table-caption", table, "a table without a caption")),
    ...all("table")
      .filter((table) => !table.querySelector("th"))
      .map((table) => finding("table-headers", table, "a table without header cells")),
    ...all("th")
      .filter((cell) => !scopes.includes(cell.getAttribute("scope")))
      .map((cell) => finding("th-scope", cell, "a header cell without a scope")),
  ];

  const structure = () => ({
    title: document.title,
    language: document.documentElement.lang,
    ids: all("[id]").map((element) => element.id),
    headings: headings(),
    links: links(),
    findings: [...duplicates(), ...tables()],
  });

  const root = document.documentElement;
  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const isInScroller = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (scrolls(at)) return true;
    return false;
  };

  // The page is wider than the window; the innermost elements that stick out are to blame.
  const overflow = () => {
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = all("body, body *").filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !isInScroller(one),
    );
    const innermost = out.filter((one) => !out.some((two) => two !== one && one.contains(two)));
    const blame = innermost.slice(0, 3).map(place).join(", ") || "html";
    const message = `the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`;
    return [{ check: "overflow", place: blame, message }];
  };

  // What is hidden beyond an edge: text cut by `overflow: hidden`, or, on paper, what would scroll.
  // A box of one pixel is the usual way to write for screen readers alone.
  const clipped = (isPaper) =>
    all("body, body *")
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => {
        const hides = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
        return hides || (isPaper && scrolls(element));
      })
      .map((element) => {
        const { scrollWidth, clientWidth } = element;
        const message = `${scrollWidth} px of content in ${clientWidth}, the rest unseen`;
        return finding("clipped", element, message);
      });

  const layout = (isPaper) => [...overflow(), ...clipped(isPaper)];

  // Marks one text of each look for axe to measure, since measuring them all takes three quarters
  // of its time. Texts look alike when they and all that they are in are painted alike.
  const markLooks = () => {
    const looks = new Map();
    const look = (element) => {
      if (!element) return "";
      if (!looks.has(element)) {
        const style = getComputedStyle(element);
        const sides = ["::before", "::after"];
        const decoration = sides.map((side) => getComputedStyle(element, side).content);
        const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position];
        const state = element.matches(":disabled, [aria-disabled=true]");
        looks.set(element, [look(element.parentElement), ...own, ...decoration, state].join("|"));
      }
      return looks.get(element);
    };
    const seen = new Set();
    for (const element of all("body, body *")) {
      element.removeAttribute("data-look");
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = texts.map((node) => node.data).join("").trim();
      const isField = element.matches("input, select, textarea");
      if (!isField && (!text || !element.checkVisibility({ visibilityProperty: true }))) continue;
      const style = getComputedStyle(element);
      const own = [style.color, style.fontSize, style.fontWeight, style.textShadow];
      const key = [look(element), ...own, text.length > 1].join("|");
      if (isField || !seen.has(key)) element.setAttribute("data-look", "");
      seen.add(key);
    }
  };

  // What axe holds against the page, and what it couldn't decide.
  const audit = async (options) => {
    markLooks();
    axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
    const { violations, incomplete } = await axe.run(document, { ...options, elementRef: true });
    const listed = (rules) =>
      rules.flatMap(({ id, help, nodes }) =>
        nodes.map(({ element, any, all, none }) => {
          const details = [...any, ...all, ...none].map((check) => check.message);
          return finding(id, element, `${help}: ${details.join("; ")}`);
        }),
      );
    return { problems: listed(violations), undecided: listed(incomplete) };
  };

  // What is folded away is looked at too.
  const unfold = () => all("details").forEach((one) => (one.open = true));

  // WCAG 1.4.12: the spacing a reader may ask for. Not a style element: the policy may forbid it.
  const space = (isSpaced) => {
    const sheet = new CSSStyleSheet();
    if (isSpaced)
      sheet.replaceSync(`
        * {
          line-height: 1.5 !important;
          letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important;
        }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
    return new Promise((done) => requestAnimationFrame(done));
  };

  // Tries what the page's policy must forbid: a script nobody foresaw, an image from elsewhere.
  const probe = async () => {
    const blocked = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      blocked.push(event.effectiveDirective);
    });
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.probe = 'ran'";
    document.body.append(script);
    new Image().src = "https://miroir.invalid/probe.png";
    for (let turn = 0; turn < 20 && !blocked.includes("img-src"); turn += 1)
      await new Promise((done) => setTimeout(done, 10));
    return { script: root.dataset.probe === "ran", image: !blocked.includes("img-src") };
  };

  return { structure, layout, audit, unfold, space, probe };
})()
