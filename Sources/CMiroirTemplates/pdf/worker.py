"""Sets dossiers: reads a folder's path per line, and answers each in a line of JSON.

The folder holds main.typ, what it reads, and request.json: the file to make and its date in seconds since
1970. The first line tells what sets them.
"""

import importlib.metadata
import json
import sys

VERSION = "0.15.2"


def answer(**members):
    print(json.dumps(members), flush=True)


try:
    import typst

    found = importlib.metadata.version("typst")
except ImportError:
    found = None
answer(typst=found, expected=VERSION)
if found != VERSION:
    sys.exit()
for line in sys.stdin:
    folder = line.rstrip("\n")
    try:
        with open(folder + "/request.json", encoding="utf-8") as file:
            request = json.load(file)
        typst.compile(
            folder + "/main.typ",
            output=folder + "/" + request["file"],
            root=folder,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["a-3a", "ua-1"],
            timestamp=request["seconds"],
        )
        answer(done=True)
    except Exception as error:
        answer(done=False, error=str(error))
