#!/usr/bin/env python3
"""Opens HTML pages in Chromium and says what is wrong with them, in one JSON document.

    .venv/bin/python Tests/Browser/browser.py [request.json]

The request, read from the file or else from the standard input:

    {"pages": ["/absolute/page.html"],  what to open, as file:// addresses
     "folder": "/absolute",             what they may refer to; each its own folder if left out
     "settings": ["wide", "narrow"],    names of SETTINGS; all of them if left out
     "scripts": false,                  whether the pages may run scripts of their own
     "captures": [{"page": "/absolute/page.html", "setting": "wide", "file": "/absolute/page.png"}]}

A capture is a picture of the whole page, or a PDF if its name ends so. Nothing is fetched: a
request that leaves the folder is refused, and reported. The page's policy holds throughout: what is
evaluated here comes from the debugger, which no policy binds. The exit status is 0 once the pages
were looked at, whatever was found there; 2 when they couldn't be.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urljoin, urlsplit


def fail(message: str) -> NoReturn:
    print(f"browser.py: {message}", file=sys.stderr)
    sys.stderr.flush()
    os._exit(2)  # From a signal handler too; the browser ends with its driver.


try:
    from playwright.sync_api import (
        Browser,
        BrowserContext,
        CDPSession,
        Error,
        Page,
        Route,
        sync_playwright,
    )
except ImportError as error:
    fail(f"{error}; “make test” installs what is missing")

CHROMIUM = os.environ.get("MIROIR_CHROMIUM", "/usr/bin/chromium")
INSPECTION = Path(__file__).with_name("page.js").read_text(encoding="utf-8")

# How long a browser may take to start, and a page in one setting: bounds, not expectations.
START_SECONDS = 300
SETTING_SECONDS = 120

LANDMARKS = "banner complementary contentinfo form main navigation region search".split()


@dataclass(frozen=True)
class Setting:
    """How a page is looked at."""

    width: int
    dark: bool = False
    spaced: bool = False
    paper: bool = False


def axe_options(setting: Setting) -> dict[str, Any]:
    """All of WCAG 2.2 A and AA, and axe's own advice; nobody points at a link on paper."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
    return {
        "runOnly": tags,
        "rules": {"target-size": {"enabled": not setting.paper}},
        "resultTypes": ["violations", "incomplete"],
        "preload": False,  # It must not fetch the style sheets again.
    }


SETTINGS = {
    "wide": Setting(1280),
    "narrow": Setting(320),
    "wide-dark": Setting(1280, dark=True),
    "narrow-dark": Setting(320, dark=True),
    "zoomed": Setting(640),  # 200 % in a window of 1280
    "spaced": Setting(640, spaced=True),
    "print": Setting(718, paper=True),  # A4 within margins of 1 cm
}


@dataclass
class Findings:
    """What is wrong with a page: each thing once, with the settings it was seen in, if any."""

    page: str
    found: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def add(self, check: str, place: str, message: str, setting: str | None = None) -> None:
        settings = self.found.setdefault((check, place, message), [])
        if setting is not None and setting not in settings:
            settings.append(setting)

    def extend(self, findings: list[dict[str, str]], setting: str | None = None) -> None:
        for finding in findings:
            self.add(finding["check"], finding["place"], finding["message"], setting)

    def listed(self) -> list[dict[str, Any]]:
        return [
            {"page": self.page, "settings": settings}
            | {"check": check, "place": place, "message": message}
            for (check, place, message), settings in self.found.items()
        ]


class Visit:
    """One page, from its opening to what there is to say of it."""

    def __init__(self, context: BrowserContext, path: Path, folder: Path, scripts: bool) -> None:
        self.path = path
        self.folder = folder
        self.scripts = scripts
        self.name = str(path.relative_to(folder))
        self.problems = Findings(self.name)
        self.undecided = Findings(self.name)
        self.failed: list[tuple[str, str]] = []
        self.listens = True
        self.ran = 0
        self.seconds: dict[str, float] = {}
        self.page: Page = context.new_page()
        self.page.set_default_timeout(SETTING_SECONDS * 1000)
        self.session: CDPSession = context.new_cdp_session(self.page)
        self.listen()

    def listen(self) -> None:
        self.page.route("**/*", self.guard)
        self.page.on("console", lambda message: self.hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.note("console", str(error)))
        self.page.on("requestfailed", lambda one: self.failed.append((one.url, one.failure or "")))
        self.session.on("Debugger.scriptParsed", self.count)
        self.session.send("Debugger.enable")

    def note(self, check: str, message: str) -> None:
        if self.listens:
            self.problems.add(check, "", message)

    def guard(self, route: Route) -> None:
        url = route.request.url
        if is_within(url, self.folder):
            route.continue_()
        else:
            self.note("request", f"the page asks for {url}")
            route.abort()

    def hear(self, kind: str, text: str) -> None:
        # A failed request is reported for itself.
        if kind != "error" or text.startswith("Failed to load resource"):
            return
        is_blocked = "Content Security Policy" in text and "has been blocked" in text
        self.note("blocked" if is_blocked else "console", text)

    def count(self, event: dict[str, Any]) -> None:
        """Counts a script compiled for the page; what this program evaluates has no address."""
        if event["url"]:
            self.ran += 1

    def look(self, settings: Iterable[str], captures: list[dict[str, str]], axe: str) -> None:
        self.page.goto(self.path.as_uri(), wait_until="load")
        for capture in captures:
            self.show(SETTINGS[capture["setting"]])
            self.capture(capture["file"])
        self.inspect("unfold")
        self.structure = self.inspect("structure")
        self.problems.extend(self.structure["findings"])
        self.regions = self.landmarks()
        self.page.evaluate(axe)
        for name in settings:
            start = time.monotonic()
            self.look_in(name)
            self.seconds[name] = round(time.monotonic() - start, 3)
        self.judge_scripts()
        self.judge_policy()
        self.page.close()

    def inspect(self, function: str, argument: Any = None) -> Any:
        """Calls a function of page.js in the page."""
        return self.page.evaluate(f"{INSPECTION}.{function}({json.dumps(argument)})")

    def show(self, setting: Setting) -> None:
        self.page.set_viewport_size({"width": setting.width, "height": 900})
        self.page.emulate_media(
            media="print" if setting.paper else "screen",
            color_scheme="dark" if setting.dark else "light",
        )
        self.inspect("space", setting.spaced)

    def look_in(self, name: str) -> None:
        setting = SETTINGS[name]
        self.show(setting)
        self.problems.extend(self.inspect("layout", setting.paper), name)
        results = self.inspect("audit", axe_options(setting))
        self.problems.extend(results["problems"], name)
        self.undecided.extend(results["undecided"], name)

    def capture(self, file: str) -> None:
        if file.endswith(".pdf"):
            self.page.pdf(path=file, prefer_css_page_size=True, print_background=True, tagged=True)
        else:
            self.page.screenshot(path=file, full_page=True)

    def landmarks(self) -> list[dict[str, str]]:
        """The page's regions in order, with the names that Chromium computes for them."""
        self.session.send("Accessibility.enable")
        nodes = self.session.send("Accessibility.getFullAXTree")["nodes"]
        self.session.send("Accessibility.disable")
        by_id = {node["nodeId"]: node for node in nodes}
        found, left = [], [nodes[0]]
        while left:
            node = left.pop()
            left += [by_id[child] for child in reversed(node["childIds"]) if child in by_id]
            role = node["role"]["value"]
            if role in LANDMARKS and not node["ignored"]:
                found.append({"role": role, "name": node.get("name", {}).get("value", "")})
        return found

    def judge_scripts(self) -> None:
        if self.ran and not self.scripts:
            self.problems.add("script", "", f"scripts of the page ran: {self.ran}")

    def judge_policy(self) -> None:
        """Tries the page's policy. Last, for what it does to the page must not be reported."""
        self.listens = False
        passed = self.inspect("probe")
        for what in ("script", "image"):
            if passed[what]:
                self.problems.add("policy", "head", f"the page's policy lets any {what} in")

    def judge_links(self, ids: dict[Path, set[str]]) -> None:
        """Follows the page's links to files and fragments, on the disk and in the other pages."""
        missing: set[Path] = set()
        for link in self.structure["links"]:
            url = urlsplit(urljoin(self.path.as_uri(), link["written"]))
            if url.scheme == "javascript" and not self.scripts:
                self.problems.add("script", link["place"], "a link that runs a script")
            if url.scheme != "file":
                continue
            target = Path(unquote(url.path))
            fragment = unquote(url.fragment)
            if not is_within(url.geturl(), self.folder):
                message = f"{link['written']} leads outside the folder"
                self.problems.add("outside", link["place"], message)
            elif not target.exists():
                missing.add(target)
                self.problems.add("missing-file", link["place"], f"{link['written']} doesn't exist")
            elif fragment not in ids.get(target, {fragment}) | {"", "top"}:
                self.problems.add("broken-link", link["place"], f"{link['written']} leads nowhere")
        for url, reason in self.failed:
            known = not is_within(url, self.folder) or Path(unquote(urlsplit(url).path)) in missing
            if reason != "csp" and not known:
                self.problems.add("failed-request", "", f"{url} failed: {reason}")

    def report(self) -> dict[str, Any]:
        return {
            "page": self.name,
            "title": self.structure["title"],
            "language": self.structure["language"],
            "headings": self.structure["headings"],
            "regions": self.regions,
            "scripts": self.ran,
            "problems": self.problems.listed(),
            "undecided": self.undecided.listed(),
            "seconds": self.seconds,
        }


def is_within(url: str, folder: Path) -> bool:
    """Whether an address is in the page itself, or a file of the folder."""
    parts = urlsplit(url)
    if parts.scheme in ("data", "blob", "about"):
        return True
    target = Path(os.path.normpath(unquote(parts.path)))
    return parts.scheme == "file" and target.is_relative_to(folder)


def limit(seconds: int, what: str) -> None:
    """Gives what comes now so many seconds; then everything ends."""
    signal.signal(signal.SIGALRM, lambda *_: fail(f"{what}: stopped after {seconds} seconds"))
    signal.alarm(seconds)


@dataclass(frozen=True)
class Request:
    """What to look at."""

    pages: list[Path]
    folder: Path | None
    settings: list[str]
    scripts: bool
    captures: list[dict[str, str]]

    @staticmethod
    def read(values: dict[str, Any]) -> "Request":
        folder = values.get("folder")
        return Request(
            pages=[Path(os.path.normpath(page)) for page in values.get("pages", [])],
            folder=Path(os.path.normpath(folder)) if folder else None,
            settings=values.get("settings") or list(SETTINGS),
            scripts=values.get("scripts", False),
            captures=values.get("captures", []),
        )

    def check(self) -> None:
        for name in [*self.settings, *(capture["setting"] for capture in self.captures)]:
            if name not in SETTINGS:
                fail(f"no setting {name} among {', '.join(SETTINGS)}")
        if not self.pages:
            fail("no page to open")
        for page in self.pages:
            if not page.is_absolute() or not page.is_file():
                fail(f"no page {page}")
            if self.folder and not page.is_relative_to(self.folder):
                fail(f"{page} is not in {self.folder}")


def visits(browser: Browser, request: Request) -> list[Visit]:
    """Each page in turn, looked at."""
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    made: list[Visit] = []
    for page in request.pages:
        captures = [capture for capture in request.captures if Path(capture["page"]) == page]
        limit(SETTING_SECONDS * (1 + len(request.settings) + len(captures)), str(page))
        visit = Visit(context, page, request.folder or page.parent, request.scripts)
        try:
            visit.look(request.settings, captures, axe)
        except Error as error:
            fail(f"{page}: {error.message}")
        made.append(visit)
    ids = {visit.path: set(visit.structure["ids"]) for visit in made}
    for visit in made:
        visit.judge_links(ids)
    return made


def reports(request: Request) -> dict[str, Any]:
    if not Path(CHROMIUM).exists():
        fail(f"no Chromium at {CHROMIUM} (MIROIR_CHROMIUM says where); “make test” installs it")
    limit(START_SECONDS, "Chromium’s start")
    start = time.monotonic()
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--disable-gpu"])
        except Error as error:
            fail(f"{CHROMIUM}: {error.message}")
        started = round(time.monotonic() - start, 3)
        pages = [visit.report() for visit in visits(browser, request)]
        return {"chromium": browser.version, "start": started, "pages": pages}


def main() -> None:
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if sys.argv[1:] else sys.stdin.read()
    request = Request.read(json.loads(text))
    request.check()
    json.dump(reports(request), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
