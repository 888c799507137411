#!/usr/bin/env python3
"""Measures `miroir check` beside `xmllint --noout --schema`, and beside lxml with XSD and Schematron.

All read the same portfolios, which `cohort.py` makes. Instructions are counted by valgrind's callgrind;
times are those of whole processes, the commands in turn, and what is printed is the median over the turns:
first of a command's own times, then of its ratio to xmllint's in the same turn.

    make bench                     600 portfolios
    make bench BENCH="600 6000"    both, in turn
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cohort import ROOT, cohort

MIROIR = ROOT / ".build/release/miroir"
SCHEMA = ROOT / "Schemas/portfolio.xsd"
PYTHON = ROOT / ".venv/bin/python"
TURNS = 10
# How many portfolios callgrind runs on, then twice as many: the difference leaves the start out.
COUNTED = 8
STAGES = [
    ("libxml2 and the tree", r"ParsedXMLV\S*tcfC$|xmlCtxtReadMemory"),
    ("the structure", r"GrammarV6issues"),
    ("the model", r"9PortfolioV7reading"),
    ("the rules", r"PortfolioFolderV11diagnoseAll|PortfolioFolderV8diagnose"),
]


def miroir(files, program=MIROIR):
    return [str(program), "check", *(str(file.parent) for file in files)]


def xmllint(files):
    return ["xmllint", "--noout", "--schema", str(SCHEMA), *map(str, files)]


def schematron(files):
    return [str(PYTHON), str(ROOT / "Benchmarks/schematron.py"), *map(str, files)]


def pinned(command, processors):
    """The command on the first processors alone: as many workers."""
    return ["taskset", "-c", f"0-{processors - 1}", *command]


# Instructions


def instructions(command, folder):
    """Instructions executed, and those of each function with what it calls."""
    out = folder / "callgrind.out"
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
        capture_output=True, text=True, check=True)
    report = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=99.9", str(out)],
        capture_output=True, text=True).stdout
    lines = re.findall(r"^\s*([\d,]+) \(\s*[\d.]+%\)\s+(\S+:.*?)(?: \[.*)?$", report, re.MULTILINE)
    costs = [(int(cost.replace(",", "")), name) for cost, name in lines]
    return int(re.search(r"Collected : (\d+)", run.stderr)[1]), costs


def slope(command, files, folder):
    """Instructions per portfolio, those of the start, and the costs of the longer run."""
    short, _ = instructions(command(files[:COUNTED]), folder)
    long, costs = instructions(command(files[: 2 * COUNTED]), folder)
    each = (long - short) / COUNTED
    return each, short - COUNTED * each, costs


def stages(costs):
    """What each stage takes of a portfolio's instructions, in millions, its share of the start included."""
    for label, pattern in STAGES:
        cost = max((cost for cost, name in costs if re.search(pattern, name)), default=0)
        yield label, cost / (2 * COUNTED) / 1e6


# Times


def run(command):
    """Wall time and processor time, in seconds."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def in_turn(commands, turns):
    """Median wall and processor times of each command, and of their ratios to the last one's."""
    times = [[run(command) for command in commands] for _ in range(turns)]

    def median(own, part, last=False):
        return statistics.median(t[own][part] / (t[-1][part] if last else 1) for t in times)

    return [[median(own, part, last) for part in (0, 1) for last in (False, True)]
            for own in range(len(commands))]


def peak(command):
    """The most memory that a command has held at once, in megabytes.

    What the system tells at the end counts the parent's memory too; a process' own peak is asked for
    while it lasts.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        status = Path(f"/proc/{process.pid}/status").read_text()
        peak = max([peak, *map(int, re.findall(r"VmHWM:\s+(\d+)", status))])
        time.sleep(0.0005)
    return peak / 1024


# The report


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def report_instructions(files, folder):
    # callgrind can't read the debugging information of Swift's compiler.
    stripped = folder / "miroir"
    subprocess.run(["strip", "--strip-debug", "-o", stripped, MIROIR], check=True)
    ours, start, costs = slope(lambda files: miroir(files, stripped), files, folder)
    theirs, their_start, _ = slope(xmllint, files, folder)
    row("Instructions, millions", "miroir", "xmllint", "ratio")
    row("---", "---:", "---:", "---:")
    row("per portfolio", f"{ours / 1e6:.1f}", f"{theirs / 1e6:.1f}", f"{ours / theirs:.2f}")
    row("to start", f"{start / 1e6:.1f}", f"{their_start / 1e6:.1f}", f"{start / their_start:.2f}")
    for label, cost in stages(costs):
        row(f"of a portfolio: {label}", f"{cost:.1f}", "", "")
    print()


def report_times(files):
    commands = [("miroir, one worker", pinned(miroir(files), 1)), ("miroir, two workers", pinned(miroir(files), 2))]
    commands.append(("xmllint", pinned(xmllint(files), 2)))
    row("1 portfolio" if len(files) == 1 else f"{len(files):,} portfolios", "wall, ms", "ratio", "CPU, ms", "ratio", "peak, MB")
    row("---", "---:", "---:", "---:", "---:", "---:")
    results = in_turn([command for _, command in commands], TURNS)
    if PYTHON.exists():
        commands.insert(0, ("lxml, XSD and Schematron", pinned(schematron(files), 2)))
        results.insert(0, in_turn([commands[0][1], commands[-1][1]], TURNS)[0])
    for (label, command), (wall, wall_ratio, cpu, cpu_ratio) in zip(commands, results):
        row(label, f"{wall * 1000:,.0f}", f"{wall_ratio:.2f}", f"{cpu * 1000:,.0f}", f"{cpu_ratio:.2f}",
            f"{peak(command):.1f}")
    print()


def main():
    counts = [int(count) for count in sys.argv[1:]] or [600]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        files = cohort(folder / "cohort", max(counts))
        size = statistics.mean(file.stat().st_size for file in files)
        print(f"Portfolios of {size:,.0f} bytes on average; medians of {TURNS} turns.\n")
        if shutil.which("valgrind"):
            report_instructions(files, folder)
        one = files[:1]
        for selection in [one, *(files[:count] for count in counts)]:
            report_times(selection)


if __name__ == "__main__":
    sys.exit(main())
