#!/usr/bin/env python3
"""Goes through one HTML page with the keyboard alone, and says in JSON what it saw.

    .venv/bin/python Tests/Browser/keyboard.py request.json

The request: {"page": "/absolute/page.html", "width": 1280, "steps": [...]}. A step is one of

    {"tab": "selector"}      Tab, until what has the focus matches; it may already
    {"press": "Enter"}       one key, with "times" if more than once
    {"type": "text"}         a text, letter by letter
    {"save": "/file"}        Enter, or the key named "by", which must download something, kept there
    {"choose": "/file"}      Enter, which must open the choice of a file; the page then says something
    {"read": "expression"}   what it is worth is one of the answers
    {"keys": true}           how many keys were pressed so far, those held counted, is one of the answers
    {"audit": true}          what axe holds against the page as it is, as an answer
    {"close": true}          tries to close the page; whether that warns is an answer
    {"reload": true}         opens the page again
    {"spy": "/file.html"}    opens another page of the same browser, whose function `spy`, given this
                             page's address, tells what it could read, as an answer

The answer: {"answers": [...], "requests": [...]}: the addresses asked for besides the page's own.
"""

import json
import os
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Dialog, Error, Page, sync_playwright

CHROMIUM = os.environ.get("MIROIR_CHROMIUM", "/usr/bin/chromium")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


class Visit:
    """One page, and what was seen of it."""

    def __init__(self, page: Page, path: str) -> None:
        self.page = page
        self.address = Path(path).as_uri()
        self.answers: list[Any] = []
        self.requests: list[str] = []
        self.warned = False
        self.keys = 0
        page.set_default_timeout(120_000)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.answers.append(f"error: {error}"))
        page.on("dialog", self.hear)
        # While somebody listens the browser hands its file choosers over; began only when one is awaited,
        # that may come after the key.
        page.on("filechooser", lambda chooser: None)

    def hear(self, dialog: Dialog) -> None:
        self.warned = self.warned or dialog.type == "beforeunload"
        dialog.dismiss()

    def tab(self, selector: str) -> None:
        has_focus = f"document.activeElement.matches({json.dumps(selector)})"
        for _ in range(1000):
            if self.page.evaluate(has_focus):
                return
            self.press("Tab")
        raise Error(f"Tab doesn't lead to {selector}")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += len(key.split("+"))

    def save(self, file: str, key: str) -> None:
        with self.page.expect_download() as download:
            self.press(key)
        download.value.save_as(file)

    def choose(self, file: str) -> None:
        said = "document.querySelector('[role=status]').textContent"
        before = self.page.evaluate(said)
        with self.page.expect_file_chooser() as chooser:
            self.press("Enter")
        chooser.value.set_files(file)
        self.page.wait_for_function(f"before => {said} !== before", arg=before)

    def audit(self) -> None:
        axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
        self.page.evaluate(axe)
        found = self.page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(TAGS)}}})")
        self.answers.append(
            [
                f"{rule['id']}: {node['html'][:200]}"
                for rule in found["violations"]
                for node in rule["nodes"]
            ]
        )

    def close(self) -> None:
        self.warned = False
        self.page.close(run_before_unload=True)
        for _ in range(100):
            if self.warned or self.page.is_closed():
                break
            try:
                self.page.wait_for_timeout(100)
            except Error:
                break  # It was closed meanwhile.
        self.answers.append(self.warned)

    def spy(self, file: str) -> None:
        other = self.page.context.new_page()
        other.goto(Path(file).as_uri(), wait_until="load")
        self.answers.append(other.evaluate("address => spy(address)", self.address))
        other.close()

    def step(self, step: dict[str, Any]) -> None:
        match step:
            case {"tab": selector}:
                self.tab(selector)
            case {"press": key}:
                for _ in range(step.get("times", 1)):
                    self.press(key)
            case {"type": text}:
                self.page.keyboard.type(text)
                self.keys += len(text)
            case {"save": file}:
                self.save(file, step.get("by", "Enter"))
            case {"keys": _}:
                self.answers.append(str(self.keys))
            case {"choose": file}:
                self.choose(file)
            case {"read": expression}:
                self.answers.append(self.page.evaluate(expression))
            case {"audit": _}:
                self.audit()
            case {"close": _}:
                self.close()
            case {"spy": file}:
                self.spy(file)
            case {"reload": _}:
                self.page.goto(self.address, wait_until="load")
            case _:
                raise Error(f"no such step: {step}")


def main() -> None:
    request = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--disable-gpu"])
        size = {"width": request["width"], "height": 900}
        page = browser.new_context(viewport=size, accept_downloads=True).new_page()
        visit = Visit(page, request["page"])
        visit.step({"reload": True})
        for step in request["steps"]:
            visit.step(step)
        own = ("data:", "blob:", visit.address)
        asked = [url for url in visit.requests if not url.startswith(own)]
        json.dump({"answers": visit.answers, "requests": asked}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
