#!/usr/bin/env python3
"""Times the setting of dossiers: twenty different ones through one worker, and WeasyPrint on the same pages.

python3 Benchmarks/pdf.py [python-with-weasyprint]

The dossiers are Samples/sante, each with other words here and there. What `miroir export` hands to the
worker is kept by a program that stands in its place, then set by one worker, one dossier after the other.
"""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
MIROIR = ROOT / ".build/release/miroir"
PYTHON = ROOT / ".build/typst/bin/python"
WORKER = ROOT / "Sources/CMiroirTemplates/pdf/worker.py"
COUNT = 20

# Keeps the folder that it is given, and answers as a machine without Typst does.
KEEPER = """#!/bin/sh
read folder
cp -r "$folder" "$KEPT"
"""

SET = """
import sys, time, weasyprint
print(weasyprint.__version__, flush=True)
for line in sys.stdin:
    page, pdf = line.split()
    start = time.perf_counter()
    weasyprint.HTML(page).write_pdf(pdf)
    print(time.perf_counter() - start, flush=True)
"""


def different(text, number):
    """The portfolio with a word of its own, of a length of its own, often in each long text."""
    word = " " + "abcdefghijklmnopqrst"[: number + 1]
    return re.sub(r">[^<>]{80,}<", lambda found: re.sub(r"(?<=,) ", word + " ", found[0]), text)


def prepared(place):
    """The folders that the worker sets, and the pages that WeasyPrint does."""
    keeper = place / "keeper"
    keeper.write_text(KEEPER)
    keeper.chmod(0o755)
    text = (ROOT / "Samples/sante/portfolio.xml").read_text()
    for number in range(COUNT):
        portfolio = place / f"portfolio-{number}"
        shutil.copytree(ROOT / "Samples/sante", portfolio)
        (portfolio / "portfolio.xml").write_text(different(text, number))
        environment = os.environ | {"MIROIR_PYTHON": str(keeper), "KEPT": str(place / f"set-{number}")}
        subprocess.run(
            [MIROIR, "export", portfolio, "-o", place / f"page-{number}", "--draft"],
            check=True, env=environment, capture_output=True,
        )
    return [place / f"set-{n}" for n in range(COUNT)], [place / f"page-{n}" for n in range(COUNT)]


def typst(folders):
    worker = subprocess.Popen(
        [PYTHON, "-I", "-c", WORKER.read_text()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert json.loads(worker.stdout.readline()) == {"lacking": []}
    times = []
    for folder in folders:
        start = time.perf_counter()
        worker.stdin.write(f"{folder}\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        times.append(time.perf_counter() - start)
        assert answer == {"done": True}, answer
    worker.stdin.close()
    worker.wait()
    return times


def weasyprint(python, pages):
    lines = "".join(f"{page}/dossier.html {page}/weasyprint.pdf\n" for page in pages)
    run = subprocess.run([python, "-c", SET], input=lines, check=True, capture_output=True, text=True)
    version, *times = run.stdout.split()
    return version, [float(line) for line in times]


def told(name, times, files):
    pages = [
        int(line.split()[1])
        for file in files
        for line in subprocess.run(["pdfinfo", file], capture_output=True, text=True).stdout.splitlines()
        if line.startswith("Pages:")
    ]
    median, worst = statistics.median(times), sorted(times)[int(0.95 * len(times))]
    print(
        f"{name}: median {median:.3f} s, p95 {worst:.3f} s, first {times[0]:.3f} s, "
        f"{min(pages)} to {max(pages)} pages, {len(times)} dossiers"
    )
    return median


with tempfile.TemporaryDirectory() as folder:
    folders, pages = prepared(pathlib.Path(folder))
    own = told("Typst, one worker", typst(folders), [place / "dossier.pdf" for place in folders])
    if len(sys.argv) > 1:
        version, times = weasyprint(sys.argv[1], pages)
        other = told("WeasyPrint " + version, times, [page / "weasyprint.pdf" for page in pages])
        print(f"WeasyPrint takes {other / own:.1f} times as long")
