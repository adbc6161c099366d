"""What two statements share of place, days and mouths."""

from __future__ import annotations

from typing import Any

import pytest

from lagebild.link.pairs import order, paired
from tests.link.invented import MONDAY, stated


@pytest.mark.parametrize(
    ("known", "near"),
    [
        ({"places": ("wolna",), "scene": ("wolna",)}, 1.0),
        ({"places": ("triska",), "scene": ("triska",)}, -1.0),
        ({"places": (), "scene": ("wolna",)}, 0.5),
        ({"places": (), "scene": ("triska",)}, -0.5),
        ({"places": (), "scene": ()}, 0.0),
    ],
)
def test_near(known: dict[str, Any], near: float) -> None:
    one = stated("a", places=("wolna",), scene=("wolna",))
    assert paired(one, stated("b", **known), copied=False).near == near


@pytest.mark.parametrize(
    ("known", "when"),
    [
        ({"first": MONDAY, "last": MONDAY, "dated": True}, 1.0),
        ({"first": MONDAY + 1, "last": MONDAY + 1, "dated": True}, -1.0),
        ({"first": MONDAY + 1, "last": MONDAY + 1, "dated": False}, 0.5),
        ({"first": MONDAY + 5, "last": MONDAY + 5, "dated": False}, -0.5),
        ({"first": None, "last": None, "dated": False}, 0.0),
        ({"first": MONDAY - 400, "last": MONDAY - 390, "dated": True, "past": True}, -1.0),
    ],
)
def test_when(known: dict[str, Any], when: float) -> None:
    one = stated("a", first=MONDAY, last=MONDAY, dated=True)
    assert paired(one, stated("b", **known), copied=False).when == when


def test_the_later_one_comes_first_and_undated_ones_last() -> None:
    early, late, undated = stated("a", day=MONDAY), stated("b", day=MONDAY + 1), stated("c", day=None)
    assert paired(early, late, copied=False).later is late
    assert paired(late, early, copied=False).later is late
    assert sorted([undated, late, early], key=order) == [early, late, undated]
    assert paired(early, undated, copied=False).gap is None
    assert paired(early, late, copied=False).gap == 1


def test_parts_of_the_words() -> None:
    one = stated("a", words={"kran": 1.0, "pumpe": 1.0, "boot": 1.0})
    two = stated("b", words={"kran": 1.0, "pumpe": 1.0})
    found = paired(one, two, copied=False)
    assert (found.part, set(found.shared)) == (1.0, {"kran", "pumpe"})
    assert found.whole == pytest.approx(2 / 3)


def test_two_words_in_common_of_few_are_little() -> None:
    found = paired(stated("a", words={"kran": 0.6}), stated("b", words={"kran": 0.6}), copied=False)
    assert found.part == pytest.approx(0.4)


def test_no_words_are_no_agreement() -> None:
    found = paired(stated("a", words={}), stated("b", words={}), copied=False)
    assert (found.part, found.whole, found.shared) == (0.0, 0.0, ())


@pytest.mark.parametrize(
    ("known", "mouths"),
    [
        ({"voice": "x", "side": "RU"}, False),
        ({"voice": "y", "side": "RU"}, False),
        ({"voice": "y", "side": "UA"}, True),
    ],
)
def test_allies_are_not_two_mouths(known: dict[str, Any], mouths: bool) -> None:
    assert paired(stated("a", voice="x", side="RU"), stated("b", **known), copied=False).two_mouths is mouths
