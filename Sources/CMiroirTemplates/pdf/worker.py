"""Sets dossiers: reads a folder's path per line, and answers each in a line of JSON.

The folder holds main.typ, what it reads, and request.json: the file to make and its date in seconds since
1970. The first line tells which packages are lacking, and the version there is of each: the program ends
there if one is.
"""

import importlib.metadata
import io
import json
import sys

VERSIONS = {"pikepdf": "10.18.0", "typst": "0.15.2"}


def answer(**members):
    print(json.dumps(members), flush=True)


def version(package):
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def head_rows(element, is_body=False):
    """Says of the first cell of each row of a table's body that it heads the row.

    Typst 0.15 can't (ISO 32000-1, 14.8.5.7: Scope).
    """
    if isinstance(element, pikepdf.Array):
        for child in element:
            head_rows(child, is_body)
        return
    if not isinstance(element, pikepdf.Dictionary):
        return
    kind = element.get("/S")
    if kind == "/TR" and is_body:
        cells = element.get("/K")
        cell = cells[0] if isinstance(cells, pikepdf.Array) else cells
        cell.S = pikepdf.Name.TH
        table = [own for own in cell.A if own.O == "/Table"]
        table[0].Scope = pikepdf.Name.Row
        return
    head_rows(element.get("/K"), kind == "/TBody")


def set_pages(folder):
    with open(folder + "/request.json", encoding="utf-8") as file:
        request = json.load(file)
    data = typst.compile(
        folder + "/main.typ",
        root=folder,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        timestamp=request["seconds"],
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
        head_rows(pdf.Root.StructTreeRoot.get("/K"))
        pdf.save(folder + "/" + request["file"], deterministic_id=True)


lacking = [
    {"package": name, "wanted": wanted, "found": version(name)}
    for name, wanted in VERSIONS.items()
    if version(name) != wanted
]
answer(lacking=lacking)
if lacking:
    sys.exit()

import pikepdf
import typst

for line in sys.stdin:
    try:
        set_pages(line.rstrip("\n"))
        answer(done=True)
    except Exception as error:
        answer(done=False, error=str(error))
