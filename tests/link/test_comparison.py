"""Comparing two statements: the same whichever is named first, with a score and reasons."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.link import Statement, compare
from lagebild.model import RelationKind
from tests.link.said import LATER, NEXT_DAY, RU, UA, said

REPORTS = [
    said(
        f"Neun Tote bei Angriff auf Losowa\n\n{RU} teilte mit, [a Kupjansk sei eingenommen worden]. Das ukrainische "
        "Kommando Oskil [b wies das zurück]. In Losowa seien [toll sieben Menschen getötet worden], teilte der "
        "Zivilschutz mit.",
        name="a.txt",
    ),
    said(
        f"{UA} erklärte, Kupjansk werde weiter gehalten. In Losowa brennt das Getreidelager. [toll Die Zahl der "
        "Toten in Losowa ist auf elf gestiegen], teilte der Zivilschutz mit. Der Bahnhof sei zerstört.",
        published=NEXT_DAY,
        name="b.txt",
        publisher="Wolnaer Blatt",
    ),
    said(
        f"{RU} räumte ein, die Truppen hätten sich aus Kupjansk zurückgezogen. Der Brand im Getreidelager von Losowa "
        "sei gelöscht, sagte die Feuerwehr. In Losowa wurde der Bahnhof zerstört.",
        published=LATER,
        name="c.txt",
        publisher="Grenzbote",
    ),
    said("In Losowa sind drei Menschen getötet worden.", published=None, name="d.txt", publisher="Ohne Tag"),
]
STATED = [each for found in REPORTS for each in found.all]

statement = st.sampled_from(STATED)


@given(statement, statement, st.booleans())
def test_it_does_not_matter_who_is_named_first(a: Statement, b: Statement, copied: bool) -> None:
    if a.claim != b.claim:
        assert compare(a, b, copied=copied) == compare(b, a, copied=copied)


@given(
    statement,
    statement,
    st.sampled_from([-1, 1]),
    st.sampled_from([None, "content", "wordless"]),
    st.sampled_from([None, 739000, 739400]),
)
def test_nor_where_a_statement_is_changed(
    a: Statement, b: Statement, polarity: int, denial: str | None, day: int | None
) -> None:
    changed = replace(a, polarity=polarity, denial=denial, day=day, words={}, figures=())
    if a.claim != b.claim:
        assert compare(changed, b) == compare(b, changed)


@pytest.mark.parametrize(("a", "b"), list(combinations(STATED, 2)))
def test_a_relation_has_both_claims_a_score_and_reasons(a: Statement, b: Statement) -> None:
    relation = compare(a, b)
    if relation is not None:
        assert {relation.a, relation.b} == {a.claim, b.claim}
        assert 0.5 <= relation.score <= 1
        assert all(relation.reasons)


def test_every_kind_but_one_of_copies_is_found_here() -> None:
    found = {relation.relation for a, b in combinations(STATED, 2) if (relation := compare(a, b)) is not None}
    assert {RelationKind.DENIES, RelationKind.CONFLICTS, RelationKind.UPDATES} <= found


def test_reasons_name_what_decided() -> None:
    denial = compare(REPORTS[0]["a"], REPORTS[0]["b"])
    assert denial is not None
    assert denial.reasons == ("the denial is about this claim of its report",)
    toll = compare(REPORTS[0]["toll"], REPORTS[1]["toll"])
    assert toll is not None
    assert toll.reasons == ("a later figure of the count: elf against sieben",)


def test_statements_without_words_date_or_place_are_not_related() -> None:
    bare = [
        replace(each, words={}, day=None, topics=(), figures=(), quotes=(), denial=None, reacts=None, leans=None)
        for each in STATED
    ]
    far = [replace(each, document=f"report-{number}", places=(), scene=()) for number, each in enumerate(bare)]
    assert [compare(a, b) for a, b in combinations(far, 2) if compare(a, b) is not None] == []
