"""Tells in JSON what a PDF holds, and what the page of the same name does: those of a dossier's folder, or others."""

import base64
import json
import re
import subprocess
import sys
from urllib.parse import unquote

import pikepdf
from lxml import html

stem = sys.argv[1] + "/" + (sys.argv[2] if len(sys.argv) > 2 else "dossier")
MARK = re.compile(r"mark-[a-z0-9-]*[a-z0-9]")


def squeezed(text):
    return " ".join(text.split())


def firsts(text):
    """The sentinels of a text, each where it comes first."""
    return list(dict.fromkeys(MARK.findall(text)))


def page():
    """The headings, the pictures' words and the sentinels of the page, as they are seen."""
    body = html.parse(stem + ".html").getroot().body
    for element in body.xpath("//nav | //*[contains(concat(' ', @class, ' '), ' hidden ')]"):
        element.drop_tree()
    pictures = [element.get("aria-label") for element in body.xpath("//svg")]
    for element in body.xpath("//svg"):
        element.drop_tree()
    headings = [
        [int(element.tag[1]), squeezed(element.text_content())]
        for element in body.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
    ]
    tables = []
    for table in body.xpath("//table"):
        columns = len(table.xpath("./thead/tr/th"))
        rows = len(table.xpath("./tbody/tr"))
        cells = {"/TH/Column": columns, "/TH/Row": rows, "/TD": len(table.xpath("./tbody/tr/td"))}
        tables.append({kind: count for kind, count in cells.items() if count})
    return headings, pictures, firsts(body.text_content()), tables


def anchors():
    """Where the links of the page lead in it."""
    root = html.parse(stem + ".html").getroot()
    return sorted({unquote(href[1:]) for href in root.xpath("//a/@href") if href.startswith("#")})


def header(number):
    """What stands on top of a page."""
    run = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-f", str(number), "-l", str(number), "-x", "0", "-y", "0", "-W", "600",
         "-H", "66", stem + ".pdf", "-"],
        capture_output=True, check=True, text=True,
    )
    return squeezed(run.stdout)


def words(pages):
    """The text of the PDF, whose lines end with a hyphen where a word is parted; without a dossier's first
    page, which has its contents."""
    run = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-f", str(min(2, pages)), stem + ".pdf", "-"],
        capture_output=True, check=True, text=True,
    )
    return run.stdout.replace("-\n", "-")


check = subprocess.run(["qpdf", "--check", stem + ".pdf"], capture_output=True, text=True)
accessible = subprocess.run(
    [sys.executable, "-m", "pdfua", "check", stem + ".pdf"], capture_output=True, text=True
)
with pikepdf.open(stem + ".pdf") as pdf:
    root = pdf.Root
    headings, figures, tables = [], [], []

    def walk(element, cells=None):
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child, cells)
        if not isinstance(element, pikepdf.Dictionary):
            return
        kind = str(element.get("/S", ""))
        if kind in ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"):
            headings.append(int(kind[2]))
        elif kind == "/Figure":
            figures.append(str(element.get("/Alt", "")))
        elif kind == "/Table":
            cells = {}
            tables.append(cells)
        elif kind in ("/TH", "/TD") and cells is not None:
            scopes = [str(own.get("/Scope", "")) for own in element.get("/A", []) if own.O == "/Table"]
            cells[kind + "".join(scopes)] = cells.get(kind + "".join(scopes), 0) + 1
        walk(element.get("/K"), cells)

    walk(root.StructTreeRoot.K)
    with pdf.open_outline() as outline:
        bookmarks = []

        def flatten(items, level=1):
            for item in items:
                bookmarks.append([level, squeezed(str(item.title))])
                flatten(item.children, level + 1)

        flatten(outline.root)
    with pdf.open_metadata() as metadata:
        part = [metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
        title = metadata.get("dc:title")
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    names = {
        str(name): numbers[place.D[0].objgen] if isinstance(place, pikepdf.Dictionary) else numbers[place[0].objgen]
        for name, place in (pikepdf.NameTree(root.Names.Dests).items() if "/Dests" in root.get("/Names", {}) else [])
    }
    def place(note):
        """The name of the place to which a link leads, and its page; only what has no anchor has no name."""
        if isinstance(note.Dest, pikepdf.Array):
            return "", numbers[note.Dest[0].objgen]
        return str(note.Dest), names.get(str(note.Dest), 0)

    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    # A line of the contents, whatever its title: the page that it tells, and that to which it leads.
    contents = [
        [squeezed(str(note.Contents)), place(note)[1]]
        for note in pdf.pages[0].get("/Annots", []) if note.Subtype == "/Link" and "/Dest" in note
    ]
    inside = sorted({place(note)[0] for note in links if "/Dest" in note} - {""})
    headers = [header(number) for number in numbers.values()]
    attachments = {}
    for file in root.get("/AF", []):
        data = file.EF.F.read_bytes()
        attachments[str(file.UF)] = [str(file.AFRelationship), base64.b64encode(data).decode()]
    page_headings, pictures, page_marks, page_tables = page()
    json.dump(
        {
            "isWhole": check.returncode == 0,
            "findings": "" if accessible.returncode == 0 else accessible.stdout,
            "pageHeadings": page_headings,
            "pictures": pictures,
            "pageMarks": page_marks,
            "marks": firsts(words(len(pdf.pages))),
            "parts": part,
            "title": str(title),
            "language": str(root.Lang),
            "showsTitle": bool(root.ViewerPreferences.DisplayDocTitle),
            "isTagged": bool(root.MarkInfo.Marked),
            "headings": headings,
            "bookmarks": bookmarks,
            "figures": figures,
            "tables": tables,
            "pageTables": page_tables,
            "attachments": attachments,
            "links": len(links),
            "contents": contents,
            "lost": [name for name in inside if name not in names],
            "places": inside,
            "pagePlaces": anchors(),
            "headers": headers,
            "documentTitle": str(pdf.docinfo.Title),
            "pageTitle": squeezed(html.parse(stem + ".html").getroot().findtext(".//title")),
        },
        sys.stdout,
    )
