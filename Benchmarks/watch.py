#!/usr/bin/env python3
"""Measures `miroir check --watch` on a portfolio of 90 KB that `cohort.py` makes.

A save is a file written beside `portfolio.xml` and renamed over it, as editors do; its time goes from
the rename to the last byte that the command writes. Saves bring a fault and mend it, in turn. The
processor's time while nothing happens comes from `/proc`.

    make bench
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cohort import ROOT, cohort

SAVES = 50
IDLE_SECONDS = 5
# Each report of a change ends with a line that begins so.
LAST_LINE = b"\nMaintenant"
FIRST_REPORT = "La vérification se relance".encode()


def read_up_to(stream, beginning):
    """Reads what the command writes, up to the end of the line that begins so."""
    text = b""
    while (place := text.find(beginning)) < 0 or b"\n" not in text[place + 1:]:
        piece = os.read(stream.fileno(), 1 << 16)
        if not piece:
            sys.exit("miroir ended too early")
        text += piece
    return text


def processor_seconds(pid):
    """The time that a process has spent on the processor, its own and the system's for it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def saves(file, stream):
    """The time of each save, in milliseconds."""
    good = file.read_text(encoding="utf-8")
    bad = good.replace("</bilan>", "<inconnu/></bilan>")
    beside = file.with_suffix(".new")
    times = []
    for number in range(SAVES):
        beside.write_text(good if number % 2 else bad, encoding="utf-8")
        start = time.perf_counter()
        beside.rename(file)
        text = read_up_to(stream, LAST_LINE)
        times.append((time.perf_counter() - start) * 1000)
        expected = "corrigée" if number % 2 else "nouvelle"
        assert expected in text.decode(), text.decode()
        # Somebody reads the answer before the next save.
        time.sleep(0.1)
    return sorted(times)


def main():
    with tempfile.TemporaryDirectory() as temporary:
        [file] = cohort(temporary, 1)
        command = [str(ROOT / ".build/release/miroir"), "check", "--watch", "--lang", "fr", str(file.parent)]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
            try:
                read_up_to(process.stdout, FIRST_REPORT)
                before = processor_seconds(process.pid)
                time.sleep(IDLE_SECONDS)
                idle = (processor_seconds(process.pid) - before) / IDLE_SECONDS
                times = saves(file, process.stdout)
                busy = processor_seconds(process.pid) - before
            finally:
                process.terminate()
        p95 = times[-(-len(times) * 95 // 100) - 1]
        print(f"a portfolio of {file.stat().st_size:,} bytes, watched")
        print(f"{SAVES} saves: median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms, "
              f"longest {times[-1]:.1f} ms, {busy / SAVES * 1000:.1f} ms of processor each")
        print(f"idle for {IDLE_SECONDS} s: {idle:.2%} of a processor")


if __name__ == "__main__":
    sys.exit(main())
