from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lagebild.link.figures import ledger
from lagebild.link.statements import Figure, Statement
from lagebild.model import FigureEntry, Part, Place, Relation, Relay, Span, Timex
from tests.link.invented import MONDAY, claimed, figure, joined, stated

STAFF: dict[str, Any] = {"actor": "staff"}
MAYOR: dict[str, Any] = {"actor": "mayor"}


def counted(name: str, *figures: Figure, **known: Any) -> Statement:
    return stated(name, figures=figures, **known)


def entries(statements: Sequence[Statement], *relations: Relation) -> list[FigureEntry]:
    return list(ledger(statements, {each.claim: claimed(each) for each in statements}, relations))


def standing(found: Sequence[FigureEntry]) -> dict[str, tuple[str, str | None]]:
    return {each.claim: (each.standing, each.by) for each in found}


def test_one_count_at_one_place_is_one_series_in_the_order_of_the_reports() -> None:
    late = counted("a", figure(5), day=MONDAY + 1)
    early = counted("b", figure(5))
    found = entries([late, early], joined("a", "b", "repeats"))
    assert [each.claim for each in found] == ["b", "a"]
    assert {each.series for each in found} == {"fb-1"}
    assert {each.standing for each in found} == {"current"}


def test_another_place_thing_or_story_is_another_series() -> None:
    one = counted("a", figure(5))
    others = [
        counted("b", figure(5), places=("orlau",)),
        counted("c", figure(5, fate="death")),
        counted("d", figure(5, unit="t")),
    ]
    found = entries([one, *others, counted("e", figure(5))], *(joined("a", each.claim, "same") for each in others))
    assert len({each.series for each in found}) == 5


def test_a_count_that_nobody_can_know_again_is_alone() -> None:
    bare = [counted(name, figure(400, counted=("=person",), fate=None), document="one") for name in "ab"]
    assert len({each.series for each in entries(bare)}) == 2


def test_after_a_fortnight_a_new_count_begins() -> None:
    found = entries([counted("a", figure(5)), counted("b", figure(7), day=MONDAY + 15)], joined("a", "b", "same"))
    assert len({each.series for each in found}) == 2


def test_the_same_line_of_sources_replaces_its_figure_with_a_later_one() -> None:
    found = entries(
        [counted("a", figure(3), **STAFF), counted("b", figure(5), day=MONDAY + 1, **STAFF)], joined("a", "b", "same")
    )
    assert standing(found) == {"a": ("superseded", "b"), "b": ("current", None)}


def test_a_relation_replaces_across_sources_and_with_it_the_same_figure_in_another_report() -> None:
    members = [
        counted("a", figure(3), **STAFF),
        counted("b", figure(3), **STAFF),
        counted("c", figure(5), day=MONDAY + 1),
    ]
    found = entries(members, joined("c", "a", "updates"), joined("a", "b", "repeats"))
    assert standing(found) == {"a": ("superseded", "c"), "b": ("superseded", "c"), "c": ("current", None)}


def test_a_smaller_figure_replaces_only_where_the_report_says_that_it_changed() -> None:
    first = counted("a", figure(12), **STAFF)
    for change, expected in ((False, "current"), (True, "superseded")):
        later = counted("b", figure(9), day=MONDAY + 1, change=change, **STAFF)
        assert standing(entries([first, later], joined("b", "a", "same")))["a"][0] == expected


def test_two_speakers_of_one_day_with_figures_that_exclude_each_other_are_in_conflict() -> None:
    staff = counted("a", figure(60, low=54.0, high=66.0), **STAFF)
    mayor = counted("b", figure(20, low=None, high=20), **MAYOR)
    assert standing(entries([staff, mayor], joined("a", "b", "same"))) == {
        "a": ("conflicting", "b"),
        "b": ("conflicting", "a"),
    }
    agreeing = counted("b", figure(50, low=50, high=None), **MAYOR)
    assert {each.standing for each in entries([staff, agreeing], joined("a", "b", "same"))} == {"current"}


def test_speakers_of_one_side_are_not_in_conflict_unless_a_relation_says_so() -> None:
    members = [counted("a", figure(60), side="RU", **STAFF), counted("b", figure(20), side="RU", **MAYOR)]
    assert {each.standing for each in entries(members, joined("a", "b", "same"))} == {"current"}
    assert {each.standing for each in entries(members, joined("a", "b", "conflicts"))} == {"conflicting"}


def test_a_headline_stands_against_its_text() -> None:
    head = counted("a", figure(100_000, "100.000"), document="one", headline=True)
    text = counted("b", figure(98_000, "rund 98.000", low=88_200, high=107_800), document="one", number=3, **STAFF)
    found = entries([head, text], joined("b", "a", "conflicts"))
    assert standing(found) == {"a": ("conflicting", "b"), "b": ("conflicting", "a")}
    assert [(each.low, each.high) for each in found] == [(100_000, 100_000), (88_200, 107_800)]


def test_a_part_points_to_the_figure_that_holds_it() -> None:
    whole = counted("a", figure(64, fate="launched", counted=("drohn",)), document="one", **STAFF)
    part = figure(47, fate="intercepted", counted=("drohn",), scope="part_of", total=False)
    found = entries([whole, counted("b", part, document="one", number=1, **STAFF)])
    assert standing(found)["b"] == ("part", "a")


def test_a_denied_figure_is_not_its_speakers() -> None:
    assert not entries([counted("a", figure(60), denial="content", **STAFF)])


def test_an_entry_tells_who_through_whom_of_when_and_said_when() -> None:
    statement = counted("a", figure(3, "drei"), **STAFF)
    at = (Span(0, 4),)
    claim = claimed(
        statement,
        relays=(Relay("der Agentur Rubesch", at, "Rubesch", "agency"),),
        times=(Timex("Montag", at, "DATE", "2024-06-03"),),
        said_at=Timex("Dienstag", at, "DATE", "2024-06-04"),
        places=(Place("Wolna", at, "Wolna", gazetteer_id="wolna"),),
        cue=Part("sagte", at),
    )
    (found,) = ledger([statement], {"a": claim}, [], names={"staff": "Frontstab Süd"})
    assert (found.speaker, found.relays, found.place) == ("Frontstab Süd", ("Rubesch",), "Wolna")
    assert (found.as_of, found.said, found.published) == ("2024-06-03", "2024-06-04", "2024-06-03")
    assert (found.counted, found.text, found.value, found.comparator) == ("Arbeiter", "drei", 3, "exactly")


@given(st.randoms(use_true_random=False))
def test_the_order_does_not_matter(random: Random) -> None:
    members = [
        counted("a", figure(3), **STAFF),
        counted("b", figure(5), day=MONDAY + 1, **STAFF),
        counted("c", figure(9), **MAYOR),
        counted("d", figure(2, total=False, scope="part_of"), document="report-b", number=1),
    ]
    relations = [joined("b", "a", "updates"), joined("a", "c", "conflicts"), joined("d", "b", "same")]
    expected = entries(members, *relations)
    random.shuffle(members)
    random.shuffle(relations)
    assert entries(members, *relations) == expected
