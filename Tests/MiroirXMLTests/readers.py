"""Prints what two readers that owe Miroir nothing make of XML documents, as JSON.

The file named lists the documents' paths, a line each. For each document: `events`, lxml's tree as a
list, or why lxml refuses the document as `refusal`; `tags`, the line and column of every start tag by
expat, nothing if expat refuses it.
"""

import json
import sys
from xml.parsers import expat

from lxml import etree


def events(root):
    """The tree in document order: start tags with their line, texts, end tags."""
    found = []

    def add_text(text):
        if not text:
            return
        if found and found[-1][0] == "text":
            found[-1][1] += text
        else:
            found.append(["text", text])

    # Not recursive: documents are up to 256 levels deep.
    todo = [("enter", root)]
    while todo:
        step, node = todo.pop()
        if step == "text":
            add_text(node)
        elif step == "leave":
            found.append(["end"])
        elif isinstance(node.tag, str):
            # libxml2 counts the line where the tag ends.
            event = ["start", *name(node.tag), str(node.sourceline)]
            for key, value in node.items():
                event += [*name(key), value]
            found.append(event)
            add_text(node.text)
            todo.append(("leave", node))
            for child in reversed(node):
                todo += [("text", child.tail), ("enter", child)]
    return found


def name(clark):
    """The namespace and the local part."""
    return clark[1:].split("}", 1) if clark.startswith("{") else ["", clark]


def tree(data):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return {"events": events(etree.fromstring(data, parser))}
    except etree.XMLSyntaxError as error:
        return {"refusal": str(error)}


def tags(data):
    parser = expat.ParserCreate()
    found = []
    parser.StartElementHandler = lambda *_: found.append(
        [parser.CurrentLineNumber, parser.CurrentColumnNumber + 1]
    )
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError):
        return None
    return found


def answer(path):
    with open(path, "rb") as file:
        data = file.read()
    return {**tree(data), "tags": tags(data)}


with open(sys.argv[1], encoding="utf-8") as list_of_paths:
    json.dump([answer(path) for path in list_of_paths.read().splitlines()], sys.stdout)
