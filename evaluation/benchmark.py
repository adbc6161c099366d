"""Measures speed, memory and start on one core, on reports made from the bundled ones.

    python evaluation/benchmark.py [--words N] [--json] [--compare] [--store]

Rates are in words of running text a second of processor time, so that what else the machine does counts little; starts
are what a user waits. `--compare` sets the figures beside those stored in `benchmark.json` and warns where one is more
than a tenth worse. Times are compared in units of a calibration loop, timed on both machines, so that a slower machine
alone is no loss. `--store` makes the present figures the stored ones.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.reading import EVALUATION
from evaluation.workload import report, write

from lagebild.app.reading import read
from lagebild.cli.program import COLLECTING
from lagebild.extract.pipeline import analyse
from lagebild.model import Given
from lagebild.settings import Settings

BASELINE = EVALUATION / "benchmark.json"
PUBLISHED = "2025-03-01"
WORSE = 0.10
START = 100
"""Words of the report whose reading is taken as the start of the program."""

STARTS = 5
SHORT, LONG = 10_000, 100_000

Figures = dict[str, float]


class Measure(NamedTuple):
    """What a figure is: in words, and of which kind.

    A `rate` is better when higher, a `time` and a `size` when lower; a faster machine changes rates and times.
    """

    unit: str
    kind: Literal["rate", "time", "size"]


MEASURES = {
    "extract": Measure("words/s, extraction alone", "rate"),
    "read": Measure("words/s, whole `lagebild read` after its start", "rate"),
    "ingest": Measure("words/s, `lagebild ingest` into a new database", "rate"),
    "ingest_again": Measure("words/s, `lagebild ingest` of the same reports", "rate"),
    "memory": Measure("MB, peak of `lagebild read`", "size"),
    "start_short": Measure("s, `lagebild read` of a report of 100 words", "time"),
    "start_version": Measure("s, `lagebild --version`", "time"),
    "growth": Measure("times the time a word, in a report ten times as long", "size"),
}


class Ran(NamedTuple):
    """What a run of the program took: seconds on the clock and of the processor, and peak memory in MB."""

    waited: float
    worked: float
    memory: float


def calibration() -> float:
    """Seconds of a fixed piece of work of the kind that reading is: the best of three."""
    return min(_timed(_work) for _ in range(3))


def _work() -> None:
    counts: dict[str, int] = {}
    for number in range(400_000):
        word = str(number % 5003)
        counts[word] = counts.get(word, 0) + len(word.casefold())


def _timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def run(*arguments: str, database: Path | None = None) -> Ran:
    """Run the program to its end; raises `SystemExit` where it fails."""
    # An installed package has its bytecode; a setting that keeps a checkout from having it would be measured as start.
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if database:
        known["LAGEBILD_DATABASE"] = f"sqlite:///{database}"
    begun = time.perf_counter()
    program = subprocess.Popen([sys.executable, "-m", "lagebild", *arguments], stdout=subprocess.DEVNULL, env=known)
    _, status, used = os.wait4(program.pid, 0)
    waited = time.perf_counter() - begun
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise SystemExit(f"lagebild {' '.join(arguments)}: exit status {program.returncode}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return Ran(waited, used.ru_utime + used.ru_stime, used.ru_maxrss / scale)


def program_figures(folder: Path, words: int) -> Figures:
    """Rates and memory of the program on a folder of reports."""
    reports, database = folder / "reports", folder / "ledger.db"
    reports.mkdir()
    written = write(reports, words)
    short = folder / "start.txt"
    short.write_text(report(START), encoding="utf-8")
    start, reading = (run("read", str(path), "--published", PUBLISHED) for path in (short, reports))
    first, again = (run("ingest", str(reports), database=database) for _ in range(2))
    return {
        "read": (written - START) / (reading.worked - start.worked),
        "memory": reading.memory,
        "ingest": written / first.worked,
        "ingest_again": written / again.worked,
    }


def start_figures(folder: Path) -> Figures:
    """How long a user waits for a short report and for the version: the median of some starts."""
    path = folder / "short.txt"
    path.write_text(report(START), encoding="utf-8")
    commands = {"start_short": ("read", str(path), "--published", PUBLISHED), "start_version": ("--version",)}
    return {
        name: sorted(run(*command).waited for _ in range(STARTS))[STARTS // 2] for name, command in commands.items()
    }


def extraction_figures(folder: Path) -> Figures:
    """The rate of the extraction alone, and how the time of a word grows with the length of a report."""
    seconds = {words: extraction_seconds(folder, words) for words in (SHORT, LONG)}
    growth = (seconds[LONG] / LONG) / (seconds[SHORT] / SHORT)
    return {"extract": LONG / seconds[LONG], "growth": growth}


def extraction_seconds(folder: Path, words: int) -> float:
    """Seconds to extract one report of that many words, the best of two."""
    path = folder / f"long-{words}.txt"
    path.write_text(report(words), encoding="utf-8")
    reading = next(iter(read([str(path)], settings=Settings(), given=Given(published=PUBLISHED))))
    if reading.analysis is None:
        raise SystemExit(f"{path}: {reading.outcome.failure}")
    document = reading.analysis.document
    gc.set_threshold(*COLLECTING)  # as the program does
    return min(_timed(lambda: analyse(document)) for _ in range(2))


def one_core() -> None:
    """Keep this process and what it starts on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measured(words: int) -> Figures:
    """All figures, and `calibration` in seconds."""
    one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = extraction_figures(folder) | program_figures(folder, words) | start_figures(folder)
    return {name: figures[name] for name in MEASURES} | {"calibration": calibration()}


def gain(name: str, now: Figures, before: Figures) -> float:
    """How much better a figure is than before, as a share; below 0 is worse. The machines' speed is taken out."""
    kind = MEASURES[name].kind
    ratio = now[name] / before[name] if kind == "rate" else before[name] / now[name]
    slower = now["calibration"] / before["calibration"]
    return ratio * (1.0 if kind == "size" else slower) - 1


def lines(figures: Figures, before: Figures | None) -> list[str]:
    """The figures as a person reads them, with a warning where one is worse than before."""
    told = []
    for name, measure in MEASURES.items():
        value = figures[name]
        shown = f"{value:10,.0f}" if value >= 100 else f"{value:10.2f}"
        beside = ""
        if before:
            better = gain(name, figures, before)
            beside = f"  {better:+.0%}" + ("  WARNING: worse than stored" if better < -WORSE else "")
        told.append(f"{name:14} {shown} {measure.unit}{beside}")
    return told


def main() -> int:
    """Print the figures; 0 also where one is worse, since machines differ in more than speed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--words", type=int, default=200_000, help="words of the reports to read (200000)")
    ask.add_argument("--json", action="store_true", help="print one JSON object")
    ask.add_argument("--compare", action="store_true", help="compare with the stored figures")
    ask.add_argument("--store", action="store_true", help="store the figures")
    args = ask.parse_args()
    figures = measured(args.words)
    before = json.loads(BASELINE.read_text(encoding="utf-8")) if args.compare else None
    print(json.dumps(figures) if args.json else "\n".join(lines(figures, before)))
    if args.store:
        rounded = {name: float(f"{value:.4g}") for name, value in figures.items()}
        BASELINE.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
