"""The figures of a claim: bounds, what befell those counted, and which figure is the one that it gives."""

from __future__ import annotations

import pytest

from lagebild.link.figures_said import bounds
from lagebild.link.statements import Figure
from lagebild.model import Quantity
from tests.link.said import said


def figures(content: str) -> list[Figure]:
    return list(said(f"Der Zivilschutz teilte mit, [1 {content}].")["1"].figures)


@pytest.mark.parametrize(
    ("content", "fates"),
    [
        ("in Losowa seien neun Menschen getötet worden", [(9, "death")]),
        ("in Losowa seien neun Menschen getötet und elf verletzt worden", [(9, "death"), (11, "injury")]),
        ("in Losowa seien neun Verletzte gestorben", [(9, "death")]),
        ("vierzig Soldaten seien in Gefangenschaft geraten", [(40, "captivity")]),
        ("in Losowa stünden neun Busse bereit", [(9, None)]),
        ("in Losowa säßen nun 180 Soldaten fest", [(180, "encircled")]),
        ("in Losowa sitzen seit Tagen 180 Soldaten fest", [(180, "encircled")]),
        ("in Losowa sitzen 180 Soldaten beim Essen", [(180, None)]),
    ],
)
def test_what_befell_those_counted(content: str, fates: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.fate) for figure in figures(content)] == fates


@pytest.mark.parametrize(
    ("content", "values"),
    [
        ("in Losowa seien sieben, nicht acht Menschen getötet worden", [7]),
        ("in Losowa seien acht statt neun Menschen getötet worden", [8]),
        ("in Losowa seien nicht weniger als acht Menschen getötet worden", [8]),
        ("in Losowa seien acht Menschen getötet und neun verletzt worden", [8, 9]),
    ],
)
def test_a_figure_that_is_put_aside_is_none(content: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(content)] == values


@pytest.mark.parametrize(
    ("content", "totals"),
    [
        ("in Losowa seien neun Menschen getötet worden", [True]),
        ("drei der Toten seien Kinder", [False]),
        ("31 von 38 Verletzten seien entlassen", [False, False]),
        ("zunächst seien neun Menschen getötet worden", [False]),
        ("neun Menschen seien getötet, elf weitere verletzt worden", [True, True]),
    ],
)
def test_which_figure_counts_all(content: str, totals: list[bool]) -> None:
    assert [figure.total for figure in figures(content)] == totals


def test_kinds_of_people_are_one_kind() -> None:
    named = [figures(f"in Losowa seien neun {kind} getötet worden")[0].counted for kind in ("Menschen", "Bewohner")]
    assert named == [("=person",), ("=person",)]
    assert figures("in Losowa seien neun Soldaten getötet worden")[0].counted == ("=soldier",)
    assert figures("in Losowa seien neun Boote zerstört worden")[0].counted == ("=ship",)


@pytest.mark.parametrize(
    ("content", "counted"),
    [
        ("in Losowa sei kein einziger Soldat getötet worden", [("=soldier",)]),
        ("in Losowa sei kein einziges Flugzeug zerstört worden", [("=aircraft",)]),
        ("in Losowa sei niemand verletzt worden", [("=person", "=soldier")]),
        ("in Losowa habe es keine Verletzten gegeben", [("=person",)]),
        ("in Losowa gebe es keinen Strom", []),
        ("in Losowa sei der Soldat nicht getötet worden", []),
    ],
)
def test_zero_is_counted_where_it_befell_nobody(content: str, counted: list[tuple[str, ...]]) -> None:
    found = figures(content)
    assert [(each.value, each.counted) for each in found] == [(0, kinds) for kinds in counted]


def test_things_of_one_kind_are_one_kind() -> None:
    named = [figures(f"in Losowa seien neun {kind} zerstört worden")[0].counted for kind in ("Bomber", "Kampfjets")]
    assert named == [("=aircraft",), ("=aircraft",)]
    assert figures("in Losowa seien neun Hubschrauber zerstört worden")[0].counted != ("=aircraft",)


def test_a_word_that_only_tells_what_befell_them_counts_anyone() -> None:
    assert figures("in Losowa seien neun Gefallene geborgen worden")[0].counted == ("=anyone",)
    assert figures("in Losowa seien neun gefallene Soldaten geborgen worden")[0].counted == ("=soldier",)


def test_a_bare_figure_counts_what_the_one_before_did() -> None:
    text = "Der Gouverneur sprach von zehn Verletzten in Losowa. Später sprach er [1 von höchstens 20]."
    assert [(figure.value, figure.fate) for figure in said(text)["1"].figures] == [(20, "injury")]


@pytest.mark.parametrize(
    ("comparator", "between"),
    [
        ("exactly", (100, 100)),
        ("approximately", (90, 110)),
        ("at_least", (100, None)),
        ("more_than", (100, None)),
        ("at_most", (None, 100)),
        ("less_than", (None, 100)),
        ("between", (100, 120)),
    ],
)
def test_bounds(comparator: str, between: tuple[float | None, float | None]) -> None:
    found = bounds(Quantity("100", (), 100, comparator, value_max=120 if comparator == "between" else None))
    assert found == pytest.approx(between)
