"""Quantities: the marked list of number expressions, scopes across sentences, and hostile input."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagebild.extract import quantities
from lagebild.model import Quantity
from tests.extract.reports import analysis_of

LIST = Path(__file__).parents[3] / "evaluation" / "numbers.jsonl"
ROWS = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]


def plain(quantity: Quantity) -> dict[str, Any]:
    """A quantity as the list writes it: what is not there is left out."""
    fields = ("value_max", "counted", "unit", "scope")
    kept = {name: getattr(quantity, name) for name in fields if getattr(quantity, name) is not None}
    return {"text": quantity.text, "value": quantity.value, "comparator": quantity.comparator} | kept


def found_in(text: str) -> list[dict[str, Any]]:
    return [plain(each) for each in quantities.find(analysis_of(text, published="2025-03-18"))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["sentence"])[:40])
def test_list_of_number_expressions(row: dict[str, Any]) -> None:
    text = row["sentence"]
    found = quantities.find(analysis_of(text, published="2025-03-18"))
    assert [plain(each) for each in found] == row["quantities"]
    assert all(text[span.start : span.end] == each.text for each in found for span in each.spans)


def test_the_list_is_long_enough() -> None:
    assert sum(len(row["quantities"]) for row in ROWS) >= 150
    assert sum(not row["quantities"] for row in ROWS) >= 40


def test_part_of_what_the_sentence_before_counted() -> None:
    found = found_in("Bei dem Unglück starben 40 Bergleute. Davon seien 12 erst gestern gefunden worden.")
    assert [(each["value"], each.get("counted"), each.get("scope")) for each in found] == [
        (40, "Bergleute", None),
        (12, "Bergleute", "part_of"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Es starben 40 Bergleute, darunter zwei Frauen. Weitere 14 wurden verletzt.", "Bergleute"),
        ("Beschossen wurden drei Busse. Einer davon brannte aus.", "Busse"),
    ],
)
def test_more_or_one_of_what_the_sentence_before_counted(text: str, wanted: str) -> None:
    assert found_in(text)[-1].get("counted") == wanted


def test_nothing_is_borrowed_from_the_sentence_before_without_a_sign() -> None:
    found = found_in("Es starben 40 Bergleute. Die Höhe liegt bei 12.")
    assert [each.get("counted") for each in found] == ["Bergleute", None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Es seien 26 und nicht 22 Menschen verletzt worden.", [(26, "Menschen")]),
        ("Nicht 19, sondern 24 Soldaten seien gefallen.", [(24, "Soldaten")]),
        ("Das Amt korrigierte sich auf sieben statt acht Tote.", [(7, "Tote")]),
        ("Statt neun seien acht Bewohner gestorben.", [(8, "Bewohner")]),
        ("Es seien nicht 19 Menschen verletzt worden.", [(19, "Menschen")]),
        ("Nicht weniger als 20 Häuser brannten, sondern 40.", [(20, "Häuser"), (40, "Häuser")]),
        ("Die Helfer zählten 12 Zelte und nicht nur 40 Decken.", [(12, "Zelte"), (40, "Decken")]),
    ],
)
def test_a_figure_that_another_replaces_is_none(text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(each["value"], each.get("counted")) for each in found_in(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Rat meldete neun Tote. Am Abend sagte er, es seien acht.", "Tote"),
        ("Der Rat meldete 15 Verletzte. Inzwischen seien es 21.", "Verletzte"),
        ("Der Rat meldete 15 Verletzte. Die Zahl gab er später mit 21 an.", "Verletzte"),
        ("Der Rat gab die Opferzahl mit 21 an.", "Opfer"),
        ("Die Verletztenzahl stieg auf 21.", "Verletzten"),
        ("Der Rat zählte neun Panzer. Es seien 12 verletzt worden.", None),
        ("Der Rat zählte neun Panzer. Bei Orlau seien es 12 Busse.", "Busse"),
        ("Die Drehzahl stieg auf 21.", None),
        ("Der Rat meldete neun Tote. " + "Es regnete lange in Orlau. " * 20 + "Es seien acht.", None),
    ],
)
def test_a_later_figure_without_a_noun(text: str, wanted: str | None) -> None:
    assert found_in(text)[-1].get("counted") == wanted


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("98.000", 98000),
        ("98 000", 98000),
        ("98\u202f000", 98000),
        ("98'000", 98000),
        ("98’000", 98000),
        ("98000", 98000),
    ],
)
def test_thousands_however_written(written: str, value: int) -> None:
    assert found_in(f"Es kamen {written} Menschen an.")[0]["value"] == value


@given(st.integers(1, 999_999_999))
def test_a_number_with_points_is_read_whole(number: int) -> None:
    written = f"{number:,}".replace(",", ".")
    found = found_in(f"Gezählt wurden insgesamt {written} Menschen.")
    assert [each["value"] for each in found] == [number]


_POOL = """
20 1.000 zwei Millionen Menschen bis zu und ein eine Dutzend mehr als zwischen Hälfte Drittel der Prozent % - , (
weitere davon Jahre Brigade . oder knapp
"""
_WORDS = st.sampled_from(_POOL.split())


@given(st.lists(_WORDS, max_size=25).map(" ".join))
@example("20 oder mehr")
@example("20 bis ein Hälfte")
@settings(max_examples=200, deadline=None)
def test_any_words_give_sorted_spans(text: str) -> None:
    analysis = analysis_of(text)
    found = quantities.find(analysis)
    ends = [0, *(each.spans[0].end for each in found)]
    assert all(end <= each.spans[0].start for end, each in zip(ends, found, strict=False))
    assert all(each.value_max is None or each.value < each.value_max for each in found)
    assert found == quantities.find(analysis)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str) -> None:
    quantities.find(analysis_of(text))


@pytest.mark.parametrize(
    "piece", ["1 ", "20 bis ", "tausend ", "1 000 ", "5 A-", "20 große und ", "hundert", "die Zahl der "]
)
def test_an_endless_sentence_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    quantities.find(analysis_of(piece * (60_000 // len(piece))))
    assert time.process_time() - started < 10
