"""People's decisions about links: over the program, over linking anew, and along with claims of revised reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.model import Document, Grade, Relation, RelationKind
from lagebild.plugins import Decision, LinkDecision, Selection, Store
from lagebild.store.database import open_store
from tests.store.exercise_links import Rule, linkable, stored

RULE = Rule()
BY = Decision("R. Prüferin", "one bridge", "2024-11-21T09:00:00+00:00")
TOLD = "decided by R. Prüferin on 2024-11-21: one bridge"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def take(store: Store, name: str, *contents: str, number: int = 2) -> list[str]:
    """Store and link a report; the ids of its claims."""
    document: Document = stored(store, name, *contents)
    link(store, document, number)
    return [one.id for one in store.claims_of(document)]


def link(store: Store, document: Document, number: int = 2) -> None:
    """Link a report whose claims all bear a number: those of one number are the same."""
    count = len(store.claims_of(document))
    made = linkable(store, document, [number] * count, [(1,)] * count, day=738_000, copy=number)
    assert store.links.link([made], RULE)


def again(store: Store, *documents: str) -> None:
    """Link everything anew, in the order given."""
    store.links.unlink()
    for document in documents:
        link(store, store.document(document))


def decided(kind: str, a: str, b: str, relation: str | None = None) -> LinkDecision:
    return LinkDecision(kind, a, b, relation, BY)


def test_a_decision_holds_over_the_program_also_when_all_is_linked_anew(store: Store) -> None:
    [a], [b] = take(store, "a.txt", "Es brennt"), take(store, "b.txt", "Es brennt auch")
    documents = [store.claim(one).document for one in (a, b)]
    assert [one.decided for one in store.links.relations()] == [False]
    store.links.decide([decided("join", a, b, "denies")])
    wanted = [Relation(a, b, RelationKind.DENIES, 1.0, (TOLD,), decided=True)]
    assert list(store.links.relations()) == wanted
    assert [row["id"] for row in store.rows(Selection(relation="same"))] == []
    for order in (documents, documents[::-1]):
        again(store, *order)
        assert list(store.links.relations()) == wanted
    store.links.decide([decided("reject", b, a)])
    assert list(store.links.relations()) == []
    again(store, *documents)
    assert list(store.links.relations()) == []
    assert store.count(Selection(relation="denies")) == 0


def test_what_the_program_does_not_find_can_be_joined(store: Store) -> None:
    [a], [b] = take(store, "a.txt", "Es brennt"), take(store, "b.txt", "Es regnet", number=4)
    assert list(store.links.relations()) == []
    store.links.decide([decided("join", b, a, "updates")])
    assert [(one.a, one.b, one.relation) for one in store.links.relations()] == [(b, a, "updates")]


def test_the_last_decision_holds_and_none_is_lost(store: Store) -> None:
    [a], [b] = take(store, "a.txt", "Es brennt"), take(store, "b.txt", "Es brennt auch")
    for each in (decided("join", a, b, "same"), decided("split", b, a), decided("join", b, a, "repeats")):
        store.links.decide([each])
    assert [(one.a, one.relation) for one in store.links.relations()] == [(b, "repeats")]
    assert [(one.kind, one.holds) for one in store.links.decisions()] == [
        ("join", False),
        ("split", False),
        ("join", True),
    ]
    assert store.links.decisions([a]) == store.links.decisions([b]) == store.links.decisions()
    assert store.links.decisions(["0" * 16]) == ()


def test_decisions_and_grades_go_along_with_a_claim_that_a_revision_moves(store: Store) -> None:
    before = take(store, "a.txt", "Es brennt im Hafen", "Niemand ist verletzt", "Der Kran ist gefallen")
    [b] = take(store, "b.txt", "Es brennt auch", number=4)
    store.links.decide([decided("join", before[1], b, "denies"), decided("reject", before[0], b)])
    store.links.grade(Grade("claim", before[1], "2", ("two witnesses",), "R. Prüferin", BY.decided_at))
    document = stored(store, "a.txt", "Neu ist dies hier", "Es brennt im Hafen und am Kai", "Niemand ist verletzt")
    now = [one.id for one in store.claims_of(document)]
    assert store.links.current(before[1]) == now[2]
    assert store.links.current(before[2]) == before[2], "nobody decided anything of it"
    assert list(store.links.relations()) == []
    link(store, document)
    [joined] = [one for one in store.links.relations() if one.decided]
    assert (joined.a, joined.b) == (now[2], b)
    assert joined.reasons == (TOLD, f"decided of claim {before[1]}, whose place this one took")
    [grade] = store.links.grades([now[2]])
    assert (grade.id, grade.code) == (now[2], "2")
    assert grade.reasons[-1] == f"given to claim {before[1]}, whose place this one took"
    assert [one.now for one in store.links.decisions([now[2]])] == [(now[2], b)]
    assert [one.now for one in store.links.decisions()] == [(now[2], b), (now[1], b)]


def test_a_claim_is_followed_through_several_revisions_and_rests_where_it_is_gone(store: Store) -> None:
    [a], [b] = take(store, "a.txt", "Es brennt im Hafen"), take(store, "b.txt", "Es brennt", number=4)
    store.links.decide([decided("join", a, b, "denies")])
    take(store, "a.txt", "Es brennt im Hafen heftig")
    [third] = take(store, "a.txt", "Es brennt im Hafen heftiger als")
    assert store.links.current(a) == third
    assert [(one.a, one.b) for one in store.links.relations()] == [(third, b)]
    take(store, "a.txt")
    assert list(store.links.relations()) == []
    assert [one.now for one in store.links.decisions()] == [(third, b)]


def test_grades_are_kept_in_the_order_of_giving(store: Store) -> None:
    [a] = take(store, "a.txt", "Es brennt")
    given = [Grade("claim", a, code, ("",), "", BY.decided_at) for code in "32"]
    given.append(Grade("source", "orest-kubrak", "C", ("seen there",), "R. Prüferin", BY.decided_at))
    for one in given:
        store.links.grade(one)
    assert list(store.links.grades()) == given
    assert list(store.links.grades([a])) == given[:2]
