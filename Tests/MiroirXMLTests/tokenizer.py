"""Prints the name, line and column of every start tag of the XML documents named, a line each.

It shares nothing with Miroir: it looks at the text alone, in code points.
"""

import re
import sys

TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|</[^>]*>"
    r"|<(?P<name>[^\s/>!?]+)(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>",
    re.DOTALL,
)

for path in sys.argv[1:]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    for token in TOKEN.finditer(text):
        if token["name"]:
            line = text.count("\n", 0, token.start()) + 1
            column = token.start() - (text.rfind("\n", 0, token.start()) + 1) + 1
            print(token["name"], line, column)
