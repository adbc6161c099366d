"""The TimeML reader and the figures, on an own miniature; on KRAUTS where it is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lagebild.measure.timexes import evaluate_timexes, read_timeml

SOURCE = """<?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2022-09-27">2022-09-27</TIMEX3></DCT>
<TEXT>Das sagte er am <TIMEX3 tid="t1" type="DATE" value="2022-09-26">Montag</TIMEX3> &amp; blieb
<TIMEX3 tid="t2" type="DURATION" value="P2D">zwei Tage</TIMEX3>. Vor <TIMEX3 tid="t3" type="DURATION"
value="P3W">drei Wochen</TIMEX3> kam er an, in <TIMEX3 tid="t4" type="DURATION" value="PXD">den vergangenen
Tagen</TIMEX3> ging er am heutigen <TIMEX3 tid="t5" type="DATE" value="2022-09-27">Dienstag</TIMEX3>.</TEXT></TimeML>"""


def test_offsets_count_in_the_text_without_tags() -> None:
    text, created, marked = read_timeml(SOURCE)
    assert created == "2022-09-27"
    assert [text[each.start : each.end] for each in marked][:2] == ["Montag", "zwei Tage"]
    assert " & blieb" in text


def test_the_adapter_speaks_the_conventions_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(SOURCE, encoding="utf-8")
    predictions = tmp_path / "said.jsonl"
    figures = evaluate_timexes(tmp_path, predictions)
    assert figures["strict.f1"] == figures["value.f1"] == 1.0
    row = json.loads(predictions.read_text(encoding="utf-8"))
    assert row["document"] == "one"
    assert row["timexes"][0].keys() == {"start", "end", "type", "value"}


def test_an_empty_folder_has_figures(tmp_path: Path) -> None:
    assert evaluate_timexes(tmp_path)["strict.f1"] == 0.0


@pytest.mark.skipif("LAGEBILD_REFERENCE_DIR" not in os.environ, reason="needs KRAUTS")
@pytest.mark.parametrize(
    ("part", "strict", "relaxed", "value"), [("Dolomiten-42", 0.88, 0.94, 0.80), ("Dolomiten-100", 0.80, 0.91, 0.79)]
)
def test_floors_on_krauts(part: str, strict: float, relaxed: float, value: float) -> None:
    folder = Path(os.environ["LAGEBILD_REFERENCE_DIR"]) / "data" / "krauts" / f"KRAUTS_{part}"
    figures = evaluate_timexes(folder)
    assert figures["strict.f1"] >= strict
    assert figures["relaxed.f1"] >= relaxed
    assert figures["value.f1"] >= value
