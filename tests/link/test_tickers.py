"""The order in which the entries of a ticker came, and their headings."""

from __future__ import annotations

import pytest

from tests.link.said import said

GREW = "Die Zahl der Toten in Losowa ist auf sieben gestiegen, sagte Bürgermeister Ihor Sawtschuk."
FIRST = "In Losowa sind vier Menschen getötet worden, sagte Bürgermeister Ihor Sawtschuk."


def ticker(*entries: tuple[str, str]) -> list[float]:
    """The figures of a ticker in the order in which they came."""
    text = "\n\n".join(f"{clock} Uhr:\n{told}" for clock, told in entries)
    found = said(f"Ticker zum Krieg\n\n{text}")
    return [figure.value for each in sorted(found.all, key=lambda one: one.number) for figure in each.figures]


def test_the_newest_entry_first_came_last() -> None:
    assert ticker(("20:15", GREW), ("9:10", FIRST)) == [4, 7]


@pytest.mark.parametrize("clocks", [("9:10", "20:15"), ("20:15", "20:15")])
def test_entries_in_their_order_stay(clocks: tuple[str, str]) -> None:
    assert ticker((clocks[0], FIRST), (clocks[1], GREW)) == [4, 7]


def test_the_heading_of_an_entry_is_a_headline() -> None:
    found = said(f"Ticker zum Krieg\n\n20:15 Uhr:\n[1 Sieben Tote in Losowa]\n\n[2 {GREW}]\n\n9:10 Uhr:\n[3 {FIRST}]")
    assert [found[mark].headline for mark in "123"] == [True, False, False]
