"""The arithmetic of the benchmark and the reports it makes; no speed is tested, since machines differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.workload import report, write

from evaluation import benchmark

FAST = dict.fromkeys(benchmark.MEASURES, 100.0) | {"calibration": 0.1}


def test_a_machine_of_half_the_speed_is_no_loss() -> None:
    slow = {name: FAST[name] * {"rate": 0.5, "time": 2, "size": 1}[m.kind] for name, m in benchmark.MEASURES.items()}
    for name in benchmark.MEASURES:
        assert benchmark.gain(name, slow | {"calibration": 0.2}, FAST) == pytest.approx(0)


@pytest.mark.parametrize(("name", "now"), [("read", 80.0), ("start_short", 125.0), ("memory", 125.0)])
def test_a_fifth_worse_is_warned_of(name: str, now: float) -> None:
    figures = FAST | {name: now}
    assert benchmark.gain(name, figures, FAST) == pytest.approx(-0.2)
    assert [line.split()[0] for line in benchmark.lines(figures, FAST) if "WARNING" in line] == [name]


def test_reports_have_the_words_asked_for_and_are_the_same_each_time(tmp_path: Path) -> None:
    first, second = (tmp_path / name for name in ("first", "second"))
    for folder in (first, second):
        folder.mkdir()
        assert write(folder, 2_000) == 2_000
    texts = [path.read_text(encoding="utf-8") for path in sorted(first.iterdir())]
    assert texts == [path.read_text(encoding="utf-8") for path in sorted(second.iterdir())]
    assert sum(len(text.split()) for text in texts) == 2_000
    assert len(set(texts)) == len(texts) == 5


def test_a_long_report_is_cut_to_the_word() -> None:
    assert len(report(1_234).split()) == 1_234
