from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.link.assessment import propose
from lagebild.link.clusters import clusters
from lagebild.link.statements import Statement
from lagebild.model import Grade, Relation, Span, Speaker, Verification
from tests.link.invented import claimed, joined, stated

NAMES = {
    "staff": "Frontstab Süd",
    "brigade": "Brigade Triska",
    "other": "Stab der Gegenseite",
    "mission": "Beobachtermission Nordtor",
    "agency": "Reuters",
    "pilot": "ein Pilot",
    "man": "Bohdan Trylis",
}
SIDES = {"staff": "RU", "brigade": "RU", "other": "UA"}


def said(claim: str, actor: str | None, **known: Any) -> Statement:
    return stated(claim, actor=actor, side=SIDES.get(actor or ""), **known)


def graded(members: Sequence[Statement], *relations: Relation, **status: str) -> dict[str, Grade]:
    """The grades by claim or actor, with what reports say of the verification of claims."""
    claims = {}
    for each in members:
        speaker = None
        if each.actor:
            name = NAMES[each.actor]
            speaker = Speaker(name, (Span(0, 4),), name, each.actor, anonymous=each.actor == "pilot")
        verification = Verification(status.get(each.claim, "unstated"))
        claims[each.claim] = claimed(each, speaker=speaker, verification=verification)
    return {each.id: each for each in propose(members, claims, relations, clusters(members, relations))}


@pytest.mark.parametrize(
    ("actor", "code"),
    [("staff", "C"), ("mission", "B"), ("agency", "B"), ("pilot", "F"), ("man", "F")],
)
def test_a_source_begins_with_the_letter_of_its_kind(actor: str, code: str) -> None:
    assert graded([said("a", actor)])[actor].code == code


def confirmed(actor: str, other: str, number: int) -> tuple[list[Statement], list[Relation]]:
    members = [said(f"{actor}{n}{who}", who) for n in range(number) for who in (actor, other)]
    return members, [joined(f"{actor}{n}{actor}", f"{actor}{n}{other}", "corroborates") for n in range(number)]


@pytest.mark.parametrize(("actor", "code"), [("man", "B"), ("mission", "A"), ("staff", "C"), ("pilot", "F")])
def test_confirmation_moves_the_letter_as_far_as_the_kind_allows(actor: str, code: str) -> None:
    members, relations = confirmed(actor, "agency", 3)
    found = graded(members, *relations)[actor]
    assert found.code == code
    assert found.reasons[1].startswith("Of 3 claims in this database 3 confirmed by independent origins or verified")


@pytest.mark.parametrize(("number", "code"), [(2, "C"), (3, "D"), (6, "E")])
def test_contradiction_by_those_who_are_no_party_moves_the_letter_down(number: int, code: str) -> None:
    members = [said(f"{n}{who}", who) for n in range(number) for who in ("staff", "mission")]
    relations = [joined(f"{n}mission", f"{n}staff", "denies") for n in range(number)]
    assert graded(members, *relations)["staff"].code == code


def test_denial_by_the_other_party_moves_no_letter() -> None:
    members = [said(f"{n}{who}", who) for n in range(9) for who in ("staff", "other")]
    relations = [joined(f"{n}other", f"{n}staff", "denies") for n in range(9)]
    found = graded(members, *relations)["staff"]
    assert found.code == "C"
    assert "9 denied by the other party, which moves no letter" in found.reasons[1]


def test_a_party_never_gets_a_or_b() -> None:
    members, relations = confirmed("staff", "mission", 12)
    assert graded(members, *relations)["staff"].code == "C"


def test_one_origin_alone_cannot_be_judged_unless_it_is_no_party() -> None:
    found = graded([said("a", "staff"), said("b", "mission"), said("c", None)])
    assert [found[claim].code for claim in "abc"] == ["6", "3", "6"]
    assert found["a"].reasons == ("Only one origin, and nothing for or against it: its truth cannot be judged.",)


def test_two_independent_origins_make_it_probable_and_a_third_without_a_cause_confirms_it() -> None:
    two = [said("a", "staff"), said("b", "man")]
    pair = joined("a", "b", "corroborates")
    assert graded(two, pair)["a"].code == "2"
    three = [*two, said("c", "mission")]
    found = graded(three, pair, joined("c", "a", "corroborates"), joined("c", "b", "corroborates"))["a"]
    assert found.code == "1"
    assert "3 independent origins say so." in found.reasons


def test_several_of_one_party_do_not_confirm_one_another() -> None:
    found = graded([said("a", "staff"), said("b", "brigade")], joined("a", "b", "corroborates"))
    assert found["a"].code == "3"


def test_an_outlet_that_names_nobody_confirms_nothing() -> None:
    assert graded([said("a", "staff"), said("b", None)], joined("a", "b", "corroborates"))["a"].code == "6"


@pytest.mark.parametrize(
    ("denier", "kind", "code"),
    [("other", "denies", "4"), ("man", "conflicts", "4"), ("mission", "denies", "5"), ("staff", "denies", "6")],
)
def test_what_is_denied_is_doubtful_or_improbable(denier: str, kind: str, code: str) -> None:
    assert graded([said("a", "staff"), said("b", denier)], joined("b", "a", kind))["a"].code == code


def test_confirmed_and_denied_is_possible() -> None:
    members = [said("a", "staff"), said("b", "man"), said("c", "other")]
    found = graded(members, joined("a", "b", "corroborates"), joined("c", "a", "denies"))["a"]
    assert found.code == "3"
    assert "Denied by the other party in 1 claim." in found.reasons


@pytest.mark.parametrize(
    ("status", "code"),
    [("independently_verified", "2"), ("disputed", "4"), ("unverified", "6"), ("not_independently_verifiable", "6")],
)
def test_the_words_of_the_report_on_verification_count(status: str, code: str) -> None:
    found = graded([said("a", "staff")], a=status)["a"]
    assert found.code == code
    assert found.reasons[-1] == f"Its report says: {status.replace('_', ' ')}."


@pytest.mark.parametrize("stance", ["demand", "warn", "announce"])
def test_what_can_be_neither_true_nor_false_has_no_number(stance: str) -> None:
    assert "a" not in graded([said("a", "staff", stance=stance)])


@given(st.randoms(use_true_random=False))
def test_the_order_does_not_matter(random: Random) -> None:
    members = [said("a", "staff"), said("b", "man"), said("c", "other"), said("d", None), said("e", "mission")]
    relations = [joined("a", "b", "corroborates"), joined("c", "a", "denies"), joined("e", "a", "conflicts")]
    expected = graded(members, *relations)
    random.shuffle(members)
    random.shuffle(relations)
    assert graded(members, *relations) == expected
