"""Makes a cohort of portfolios of about 90 KB: 12 pieces of evidence, 10 situations, 30 mobilisations.

The prose is that of `Samples/`, cut into sentences. Each portfolio deals them out in an order of its own,
each once: real French, as long as a candidate's, in which no passage stands twice. The evidence is there;
its files are links to a small one. The same number always makes
the same portfolio.
"""

import os
import random
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
NAMESPACE = "{urn:miroir:portfolio:1}"
SIZE = 90_000
EVIDENCE, SITUATIONS, MOBILISATIONS = 12, 10, 3
CODES = [f"D{domain}.{number}" for domain, last in [(1, 3), (2, 3), (3, 3), (4, 5)]
         for number in range(1, last + 1)]
# Texts between markup, and how much of the prose each of a kind gets.
WEIGHTS = {
    "presentation": 6, "description": 3, "contribution": 2, "contexte": 4, "role": 3, "actions": 8,
    "initiative": 4, "resultats": 4, "analyse": 8, "justification": 3, "savoirs": 2, "propre": 4,
    "acquis": 5, "limites": 5, "transfert": 5,
}
TEXTS = [name for name in WEIGHTS if name != "propre"]


def sentences():
    """The sentences of the faultless samples, as XML."""
    found = []
    for sample in ["sante", "enseignant", "forcom", "brouillon", "minimal"]:
        root = ET.parse(ROOT / f"Samples/{sample}/portfolio.xml").getroot()
        for element in (element for name in TEXTS for element in root.iter(NAMESPACE + name)):
            text = " ".join("".join(element.itertext()).split())
            found += re.split(r"(?<=[.!?…])\s+(?=[A-ZÀÉÈÊÇŒ«])", text)
    return [escape(sentence) for sentence in dict.fromkeys(found) if len(sentence) > 20]


class Prose:
    """Deals the sentences out, to each text in proportion to its weight."""

    def __init__(self, pool, number, size):
        self.generator = random.Random(number)
        self.rest = self.generator.sample(pool, len(pool))
        total = (WEIGHTS["presentation"] + EVIDENCE * (WEIGHTS["description"] + WEIGHTS["contribution"] / 2)
                 + SITUATIONS * sum(WEIGHTS[n] for n in
                                    ["contexte", "role", "actions", "initiative", "resultats", "analyse"])
                 + SITUATIONS * MOBILISATIONS * sum(WEIGHTS[n] for n in ["justification", "savoirs", "propre"])
                 + sum(WEIGHTS[n] for n in ["acquis", "limites", "transfert"]))
        self.unit = size / total
        self.owed = 0.0

    def text(self, name, indent, element=None, attributes=""):
        """An element of prose, its lines wrapped and indented as in the samples."""
        self.owed += WEIGHTS[name] * self.unit
        dealt = []
        while self.rest and (not dealt or self.owed > 0):
            dealt.append(self.rest.pop())
            self.owed -= len(dealt[-1].encode()) + 1
        if len(dealt) > 2 and self.generator.random() < 0.3:
            dealt[0] = f"<fort>{dealt[0]}</fort>"
            dealt[1] += f' <renvoi vers="s{self.generator.randint(1, SITUATIONS)}">Voir plus loin</renvoi>.'
        space = " " * indent
        halves = [dealt] if len(dealt) < 5 else [dealt[: len(dealt) // 2], dealt[len(dealt) // 2:]]
        paragraphs = [wrapped(" ".join(half), space + "  ") for half in halves]
        element = element or name
        return f"{space}<{element}{attributes}>\n" + "\n\n".join(paragraphs) + f"\n{space}</{element}>\n"


def wrapped(text, indent, width=112):
    """The text in lines; tags may be cut at the spaces between attributes."""
    lines, line = [], indent[:-1]
    for word in text.split(" "):
        if len(line) + 1 + len(word) > width and line.strip():
            lines.append(line)
            line = indent[:-1]
        line += " " + word
    return "\n".join([*lines, line])


def evidence(prose, number):
    work = "individuel" if number % 2 else "collectif"
    return (
        f'    <preuve id="p{number}" nature="production" origine="cursus" fichier="preuves/piece-{number}.txt"\n'
        f'            date="2026-0{number % 5 + 1}-1{number % 10}" travail="{work}">\n'
        f"      <titre>Pièce {number} du dossier de preuves</titre>\n"
        + prose.text("description", 6)
        + (prose.text("contribution", 6) if work == "collectif" else "")
        + '      <droits auteur="N. Orsival" licence="CC-BY-4.0"/>\n'
        '      <donnees-personnelles etat="aucune"/>\n      <usage-ia etat="aucun"/>\n    </preuve>\n')


def situation(prose, number):
    markup = (
        f'    <situation id="s{number}" debut="2025-{9 + number % 4:02}-0{number % 9 + 1}" fin="2026-0{number % 5 + 1}-20"'
        f' cadre="stage" modalite="face-a-face">\n      <titre>Situation {number} du service</titre>\n')
    for name in ["contexte", "role", "actions", "initiative", "resultats", "analyse"]:
        markup += prose.text(name, 6)
    for index in range(MOBILISATIONS):
        turn = (number - 1) * MOBILISATIONS + index
        proofs = f"p{turn % EVIDENCE + 1} p{(turn + 5) % EVIDENCE + 1}"
        markup += (
            f'      <mobilisation competence="{CODES[turn % len(CODES)]}" preuves="{proofs}"'
            ' auto-evaluation="maitrisee">\n'
            + prose.text("justification", 8) + prose.text("savoirs", 8)
            + prose.text("propre", 8, element="analyse") + "      </mobilisation>\n")
    return markup + "    </situation>\n"


def document(pool, number, size):
    """The portfolio of that number, with so many bytes of prose."""
    prose = Prose(pool, number, size)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr"\n'
        f'           id="p-{number:06}" referentiel="c2i2ms-2011" date="2026-05-30">\n\n'
        "  <candidat>\n    <prenom>Nadège</prenom>\n    <nom>Orsival</nom>\n"
        "    <etablissement>Université d’Orvelles</etablissement>\n    <session>2026-06</session>\n  </candidat>\n\n"
        + prose.text("presentation", 2)
        + "\n  <preuves>\n" + "\n".join(evidence(prose, n) for n in range(1, EVIDENCE + 1))
        + "  </preuves>\n\n  <situations>\n"
        + "\n".join(situation(prose, n) for n in range(1, SITUATIONS + 1))
        + "  </situations>\n\n  <bilan>\n"
        + "".join(prose.text(name, 4) for name in ["acquis", "limites", "transfert"])
        + "  </bilan>\n</portfolio>\n")


def prose_size(pool):
    """How much prose makes a portfolio of the size wanted, all being of the same structure."""
    size = SIZE * 3 // 4
    return size + SIZE - len(document(pool, 0, size).encode())


def portfolio(folder, number, pool, size):
    """Writes the portfolio of that number into a new folder; returns its `portfolio.xml`."""
    folder = Path(folder)
    (folder / "preuves").mkdir(parents=True)
    small = folder / "preuves/piece-1.txt"
    small.write_text("Une pièce.\n", encoding="utf-8")
    for index in range(2, EVIDENCE + 1):
        os.link(small, folder / f"preuves/piece-{index}.txt")
    file = folder / "portfolio.xml"
    file.write_text(document(pool, number, size), encoding="utf-8")
    return file


def cohort(folder, count):
    """Writes that many portfolios into a folder, and returns their files in order."""
    pool = sentences()
    size = prose_size(pool)
    return [portfolio(Path(folder) / f"{number:04}", number, pool, size) for number in range(count)]
