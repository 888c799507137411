#!/usr/bin/env python3
"""Measures `miroir check` beside `xmllint --noout --schema` on the same portfolios.

Instructions are counted by valgrind's callgrind (the same on every run); times are whole-process
wall times, the two commands in turn, and the median is printed.

    make bench
"""

import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "Schemas/portfolio.xsd"
SIZE = 90_000


def shuffled(text, number):
    """The same markup with the words of each text in another order: a copy would be advised against."""
    generator = random.Random(number)

    def shuffle(match):
        words = match[1].split()
        generator.shuffle(words)
        return f">{' '.join(words)}<"

    return re.sub(r">([^<]+)<", shuffle, text)


def portfolio(folder):
    """Copies the sample and adds its situations, under other ids and in other words, up to 90 KB."""
    shutil.copytree(ROOT / "Samples/sante", folder)
    file = folder / "portfolio.xml"
    text = file.read_text(encoding="utf-8")
    situations = re.findall(r"    <situation .*?</situation>\n", text, re.DOTALL)
    number = 0
    while len(text.encode()) < SIZE:
        copy = shuffled(situations[number % len(situations)], number)
        copy = re.sub(r'id="([^"]*)"', rf'id="\1-{number}"', copy, count=1)
        text = text.replace("  </situations>", copy + "  </situations>")
        number += 1
    file.write_text(text, encoding="utf-8")
    return file


def instructions(command, folder):
    """Instructions executed, and the functions that cost most with what they call."""
    out = folder / "callgrind.out"
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
        capture_output=True, text=True, check=True)
    count = int(re.search(r"Collected : (\d+)", run.stderr)[1])
    report = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", str(out)], capture_output=True, text=True).stdout
    lines = re.findall(r"^\s*([\d,]+) \(\s*[\d.]+%\)\s+(\S+:.*)$", report, re.MULTILINE)
    return count, [(int(cost.replace(",", "")), name) for cost, name in lines]


def share(costs, total, pattern):
    """The largest inclusive cost among the functions whose name matches, as a share of the whole."""
    matching = [cost for cost, name in costs if re.search(pattern, name)]
    return max(matching, default=0) / total


def medians(commands, runs):
    """Median wall time of each command, in milliseconds, all in turn."""
    times = [[] for _ in commands]
    for _ in range(runs + 1):
        for command, own in zip(commands, times):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            own.append((time.perf_counter() - start) * 1000)
    return [statistics.median(own[1:]) for own in times]


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # callgrind can't read the debugging information of Swift's compiler.
        miroir = folder / "miroir"
        subprocess.run(["strip", "--strip-debug", "-o", miroir, ROOT / ".build/release/miroir"], check=True)
        file = portfolio(folder / "one")
        print(f"a portfolio of {file.stat().st_size:,} bytes")

        ours = [str(miroir), "check", str(file.parent)]
        theirs = ["xmllint", "--noout", "--schema", str(SCHEMA), str(file)]
        if shutil.which("valgrind"):
            count, costs = instructions(ours, folder)
            reference, _ = instructions(theirs, folder)
            print(f"instructions: miroir {count:,}, xmllint {reference:,}, ratio {count / reference:.2f}")
            for label, pattern in [
                ("reading the command line", r"asyncParseAsRoot"),
                ("reading our XSD", r"LibraryV9portfolio\S*WZ"),
                ("libxml2 and the tree, both documents", r"xmlParseDocument"),
                ("the model", r"9PortfolioV7reading"),
                ("the structure", r"GrammarV6issues"),
                ("the rules", r"PortfolioFolderV8diagnose"),
            ]:
                print(f"  {share(costs, count, pattern):6.1%}  {label}")

        one, reference = medians([ours, theirs], 30)
        print(f"one portfolio: miroir {one:.1f} ms, xmllint {reference:.1f} ms, ratio {one / reference:.2f}")

        copies = []
        for number in range(200):
            copies.append(folder / f"many/{number}")
            shutil.copytree(file.parent, copies[-1])
        ours = [str(miroir), "check", *map(str, copies)]
        theirs = ["xmllint", "--noout", "--schema", str(SCHEMA), *(str(c / "portfolio.xml") for c in copies)]
        many, reference = medians([ours, theirs], 7)
        print(f"200 portfolios: miroir {many:.0f} ms, xmllint {reference:.0f} ms, ratio {many / reference:.2f}")


if __name__ == "__main__":
    sys.exit(main())
