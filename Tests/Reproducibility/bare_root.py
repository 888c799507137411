"""Seals a sample here and in a bare root, by another user at another date, and compares the bytes.

sudo python3 Tests/Reproducibility/bare_root.py [program]

The root holds the program, the libraries that it names and libmagic's database: no shell, no Python (so no PDF), no
locale, no time zones, no /dev; /proc is mounted, by which Swift finds a command's arguments. There the portfolio has another path, its files were written in another order, and the user, the umask, the time zone, the locale, HOME and the clock are others.
The clock is shifted by a library that is compiled here, if there is a C compiler. Needs root, for chroot.
"""

import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MIROIR = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/debug/miroir").absolute()
MAGIC = pathlib.Path("/usr/share/misc/magic.mgc")
USER = 4242
ELSEWHERE = "srv/un autre endroit/déposé"

CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>
#define SHIFT 473385600L /* fifteen years */
int clock_gettime(clockid_t id, struct timespec *now) {
  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(id, now);
  if (id == CLOCK_REALTIME) now->tv_sec += SHIFT;
  return result;
}
time_t time(time_t *now) {
  struct timespec spec;
  clock_gettime(CLOCK_REALTIME, &spec);
  if (now) *now = spec.tv_sec;
  return spec.tv_sec;
}
int gettimeofday(struct timeval *now, void *zone) {
  struct timespec spec;
  clock_gettime(CLOCK_REALTIME, &spec);
  now->tv_sec = spec.tv_sec;
  now->tv_usec = spec.tv_nsec / 1000;
  return 0;
}
"""


def copied(root, file):
    """Puts a file at its own path, what its links lead to included."""
    target = root / str(file).lstrip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copyfile(file, target)
        shutil.copymode(file, target)


def libraries(file):
    lines = subprocess.run(["ldd", file], capture_output=True, text=True).stdout.split()
    return [word for word in lines if word.startswith("/")]


def with_program(root, file):
    copied(root, file)
    for library in libraries(file):
        copied(root, library)


def with_clock(root):
    compiler = next(filter(None, map(shutil.which, ("cc", "clang", "gcc"))), None)
    if not compiler:
        return None
    target = root / "clock.so"
    source = root / "clock.c"
    source.write_text(CLOCK)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", target, source, "-ldl"], check=True)
    source.unlink()
    for library in libraries(target):
        copied(root, library)
    return "/clock.so"


def with_portfolio(root, sample, seed):
    """A copy whose files were written in another order, which is the one that some disks tell them in."""
    place = root / ELSEWHERE / "portfolio"
    files = [file for file in sample.rglob("*") if file.is_file()]
    random.Random(seed).shuffle(files)
    for file in files:
        target = place / file.relative_to(sample)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        os.utime(target, (1, 1))


def enter(root):
    def enters():
        os.chroot(root)
        os.chdir("/" + ELSEWHERE)
        os.setgroups([])
        os.setgid(USER)
        os.setuid(USER)
        os.umask(0o077)

    return enters


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def sealed_here(place):
    shutil.copytree(ROOT / "Samples/sante", place / "sante")
    subprocess.run(
        [MIROIR, "seal", place / "sante", "-o", place / "depot.zip", "--no-pdf"], check=True, capture_output=True
    )
    return digest(place / "depot.zip")


def sealed_there(root, seed):
    with_program(root, MIROIR)
    copied(root, MAGIC)
    environment = {
        "TZ": "<+14>-14", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nulle/part", "LANG": "C", "TMPDIR": "/tmp",
        "LD_LIBRARY_PATH": ":".join({os.path.dirname(library) for library in libraries(MIROIR)}),
    }
    clock = with_clock(root)
    if clock:
        environment["LD_PRELOAD"] = clock
    with_portfolio(root, ROOT / "Samples/sante", seed)
    (root / "tmp").mkdir(exist_ok=True)
    for folder in ("tmp", ELSEWHERE, ELSEWHERE + "/portfolio"):
        os.chown(root / folder, USER, USER)
    (root / "proc").mkdir()
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
    try:
        run = subprocess.run(
            [str(MIROIR), "seal", "portfolio", "-o", "un-autre-nom.zip", "--no-pdf"],
            env=environment, preexec_fn=enter(root), capture_output=True, text=True,
        )
    finally:
        subprocess.run(["umount", root / "proc"], check=True)
    sealed = root / ELSEWHERE / "un-autre-nom.zip"
    if run.returncode or run.stderr or not sealed.exists():
        sys.exit(f"in the bare root: {run.returncode}\n{run.stdout}{run.stderr}")
    journal = (root / ELSEWHERE / "portfolio/journal.jsonl").read_text()
    return digest(sealed), journal, bool(clock)


def main():
    seed = random.randrange(1 << 32)
    with tempfile.TemporaryDirectory() as here, tempfile.TemporaryDirectory(dir="/dev/shm") as there:
        os.chmod(there, 0o755)
        own = sealed_here(pathlib.Path(here))
        other, journal, shifted = sealed_there(pathlib.Path(there), seed)
    date = journal.split('"date":"')[1][:10]
    print(f"{'the same' if own == other else 'OTHER'} bytes, {own[:16]} {other[:16]}")
    print(f"journal there: {date}; clock shifted: {shifted}; user {USER}; order seed {seed}")
    sys.exit(own != other)


main()
