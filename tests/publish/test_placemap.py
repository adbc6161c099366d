"""The map shows what can be placed and nothing that cannot."""

from __future__ import annotations

from itertools import combinations

from lagebild.model import Place
from lagebild.publish.grouping import PlaceGroup, by_place, in_order, items
from lagebild.publish.placemap import draw
from tests.publish.exercise import entries


def groups() -> tuple[PlaceGroup, ...]:
    return by_place(items(in_order(entries())))


def test_towns_get_dots_in_their_true_directions_and_countries_none() -> None:
    drawn = draw(groups())
    assert drawn is not None
    dots = {dot.name: dot for dot in drawn.dots}
    assert "Moldau" not in dots
    assert dots["Odessa"].x < dots["Cherson"].x < dots["Kupjansk"].x
    assert dots["Sumy"].y < dots["Kupjansk"].y < dots["Cherson"].y
    assert all(0 < dot.x < drawn.width and 0 < dot.y < drawn.height for dot in drawn.dots)
    assert dots["Kupjansk"].radius > dots["Odessa"].radius


def test_a_far_place_does_not_squash_the_map() -> None:
    far = PlaceGroup(99, Place("Lima", (), "Lima", "far", -12.0, -77.0, "PE"), groups()[0].events)
    drawn, without = draw([*groups(), far]), draw(groups())
    assert drawn is not None and without is not None
    assert {dot.name for dot in drawn.dots} == {dot.name for dot in without.dots}


def test_less_than_two_places_make_no_map() -> None:
    assert draw([]) is None
    assert draw(groups()[:1]) is None


def test_labels_do_not_meet_where_many_places_lie_together() -> None:
    events = groups()[0].events
    close = [
        PlaceGroup(n, Place(f"Ort {n}", (), f"Ort {n}", str(n), 48 + n % 5 / 50, 35 + n / 50, "UA"), events)
        for n in range(25)
    ]
    drawn = draw(close)
    assert drawn is not None
    labels = [dot for dot in drawn.dots if dot.label]
    assert 0 < len(labels) <= 25
    spots = [(dot.label_x, dot.label_y) for dot in labels]
    assert all(one != two for one, two in combinations(spots, 2))
