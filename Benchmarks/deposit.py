#!/usr/bin/env python3
"""Times `miroir seal` and `miroir verify` on a deposit with a large piece of evidence, beside bagit-python.

python3 Benchmarks/deposit.py [megabytes] [pairs]

The deposit is Samples/minimal's, whose evidence is random bytes. Pairs are interleaved: the archive by Miroir, the folder in
which it was unpacked by Miroir and by bagit-python, so that whatever else the machine does slows all three. What was
written is read once before, so that all find it in memory. Needs .venv (make test) and a release build.
"""

import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MIROIR = ROOT / ".build/release/miroir"
PYTHON = ROOT / ".venv/bin/python"
MEGABYTES = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
PAIRS = int(sys.argv[2]) if len(sys.argv) > 2 else 10


def timed(*command):
    """The seconds that a command takes: on the wall, of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def told(name, times):
    walls, processors = zip(*times)
    print(
        f"{name}: median {statistics.median(walls):.2f} s ({min(walls):.2f} to {max(walls):.2f}), "
        f"processor {statistics.median(processors):.2f} s, {len(times)} runs"
    )


with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    shutil.copytree(ROOT / "Samples/minimal", place / "portfolio")
    portfolio = (place / "portfolio/portfolio.xml").read_text()
    (place / "portfolio/portfolio.xml").write_text(portfolio.replace("coupon.txt", "coupon.bin"))
    with open(place / "portfolio/preuves/coupon.bin", "wb") as file:
        for _ in range(MEGABYTES):
            file.write(os.urandom(10**6))
    archive, unpacked = place / "depot.zip", place / "ouvert"
    told("miroir seal, no PDF", [timed(MIROIR, "seal", place / "portfolio", "-o", archive, "--no-pdf")])
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(unpacked)
    commands = {
        "miroir verify, the archive": [MIROIR, "verify", archive],
        "miroir verify, the folder": [MIROIR, "verify", unpacked],
        "bagit-python --validate, the folder": [PYTHON, "-m", "bagit", "--validate", unpacked],
    }
    for command in commands.values():
        timed(*command)
    times = {name: [] for name in commands}
    for _ in range(PAIRS):
        for name, command in commands.items():
            times[name].append(timed(*command))
    version = subprocess.run(
        [PYTHON, "-c", "import importlib.metadata as m; print(m.version('bagit'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()
    print(f"{MEGABYTES} MB of evidence, bagit-python {version}, load {os.getloadavg()[0]:.1f} at the end")
    for name, found in times.items():
        told(name, found)
