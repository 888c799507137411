#!/usr/bin/env python3
"""Times a tutor's second round on a group of portfolios, with nothing but the command.

    swift build -c release --product miroir
    python3 Benchmarks/followup.py .build/release/miroir Samples/sante 40

The group is copies of one portfolio, each with an id and a name of its own. In the first round the
tutor makes the desk and remarks on each; then half of the candidates answer and half rewrite a word;
the second round is `annotations merge --from` and `suivi`, which are timed, and `suivi` again, when
nothing changed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TUTOR = ["--author", "Anne-Claire Josselin", "--role", "tuteur"]


def timed(miroir: str, *arguments: str, cwd: Path) -> float:
    """Runs the command and gives how many seconds it took."""
    start = time.perf_counter()
    subprocess.run([miroir, *arguments], cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def copy(sample: Path, to: Path, number: int) -> None:
    """A portfolio of somebody else's, nobody having annotated it."""
    shutil.copytree(sample, to, ignore=shutil.ignore_patterns("annotations"))
    file = to / "portfolio.xml"
    text = file.read_text(encoding="utf-8")
    text = re.sub(r'(<portfolio\b[^>]*?\bid=")[^"]*', rf"\g<1>p-{number:04}", text, count=1)
    text = re.sub(r"<nom>[^<]*</nom>", f"<nom>Personne{number}</nom>", text, count=1)
    file.write_text(text, encoding="utf-8")


def received(number: int) -> str:
    """What the tutor saved from a review copy."""
    return f"""<annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="p-{number:04}">
  <auteur role="tuteur">Anne-Claire Josselin</auteur>
  <annotation id="r-{number}" vers="photos" motif="question" date="2026-06-01T10:00:00Z">
    <texte>Combien étiez-vous ?</texte>
  </annotation>
</annotations>
"""


def main() -> None:
    miroir, sample = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    count = int(sys.argv[3])
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for number in range(count):
            copy(sample, place / f"promo/{number:04}", number)
        figures = {"first desk": timed(miroir, "suivi", "promo", "-o", "suivi", *TUTOR, cwd=place)}
        for number in range(count):
            folder = f"promo/{number:04}"
            timed(
                miroir, "annotate", folder, *TUTOR, "--on", "photos/contexte", "--quote", "onze",
                "--text", "Lesquels ?", "--motive", "question", cwd=place)
            if number % 2:
                file = place / folder / "portfolio.xml"
                text = file.read_text(encoding="utf-8")
                file.write_text(text.replace("onze", "douze", 1), encoding="utf-8")
        (place / "reçus").mkdir()
        for number in range(count):
            (place / f"reçus/{number}.xml").write_text(received(number), encoding="utf-8")
        figures["merge --from"] = timed(
            miroir, "annotations", "merge", "--from", "reçus", "promo", cwd=place)
        figures["second desk"] = timed(miroir, "suivi", "promo", "-o", "suivi", *TUTOR, cwd=place)
        figures["unchanged desk"] = timed(miroir, "suivi", "promo", "-o", "suivi", *TUTOR, cwd=place)
    for label, seconds in figures.items():
        print(f"{label:16} {1000 * seconds:8.0f} ms")


if __name__ == "__main__":
    main()
