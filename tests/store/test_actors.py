"""Actors of stored claims, and people's decisions about them, which no machine undoes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lagebild.app.checking import verify
from lagebild.errors import DecisionError, NotFoundError
from lagebild.plugins import Decision, Selection, Store
from lagebild.store.database import open_store
from lagebild.store.link_tables import WEBS
from tests.publish.exercise import entries
from tests.store.exercise_actors import FIRST, KUBRAK, OTHER, SECOND, SHORT, said
from tests.store.exercise_store import put

LINK_TABLES = ("waiting", "link_decisions", "grades", "moved", *(table.name for web in WEBS for table in web))
DECISION = Decision("R. Prüferin", "same office in both reports", "2024-11-21T09:00:00+00:00")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), create=True) as opened:
        put(opened, FIRST)
        put(opened, SECOND)
        yield opened


def found(store: Store, speaker: str) -> list[tuple[str, str, str]]:
    """Mention, name and actor of the claims that a search for a speaker finds, in order of their sentences."""
    rows = [row["speaker"] for row in store.rows(Selection(speaker=speaker))]
    return sorted((row["text"], row["name"], row["actor"]) for row in rows)


def test_actors_are_listed_with_their_spellings_the_most_quoted_first(store: Store) -> None:
    assert [(one.id, one.name, one.claims, one.names) for one in store.actors()] == [
        (KUBRAK, "Orest Kubrak", 3, (("Orest Kubrak", 2), ("Orest Kubrakk", 1))),
        (SHORT, "O. Kubrak", 1, (("O. Kubrak", 1),)),
        (OTHER, "Witalij Kubrak", 1, (("Witalij Kubrak", 1),)),
    ]


def test_only_newest_revisions_and_named_speakers_are_listed(store: Store) -> None:
    put(store, said("a.txt", ("Orest Kubrak", "Orest Kubrak"), day="2024-11-20"))
    assert [(one.id, one.claims) for one in store.actors()] == [(KUBRAK, 2), (OTHER, 1)]


def test_a_merge_gives_id_and_name_of_the_one_kept_and_leaves_the_words(store: Store) -> None:
    assert store.merge_actors(KUBRAK, [SHORT, OTHER], DECISION) == "Orest Kubrak"
    [one] = store.actors()
    assert (one.id, one.name, one.claims, one.joined) == (KUBRAK, "Orest Kubrak", 5, (SHORT, OTHER))
    assert ("O. Kubrak", "Orest Kubrak", KUBRAK) in found(store, "Orest")
    assert ("Witalij Kubrak", "Orest Kubrak", KUBRAK) in found(store, "Witalij")
    [last] = store.rows(Selection(speaker="Witalij"))
    speaker = store.claim(last["id"]).speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor, speaker.text) == ("Orest Kubrak", KUBRAK, "Witalij Kubrak")
    assert "by a decision of R. Prüferin on 2024-11-21: same office in both reports" in speaker.reasons[-1]


def test_days_and_single_reports_give_the_one_kept(store: Store) -> None:
    store.merge_actors(KUBRAK, [OTHER], DECISION)
    names = {one.speaker.name for _, claims in store.entries("2024-11-19") for one in claims if one.speaker}
    assert "Witalij Kubrak" not in names
    rows = store.rows_of(store.document(SECOND[0].id))
    assert [row["speaker"]["name"] for row in rows] == ["Orest Kubrak", "Orest Kubrakk"]


def test_a_ledger_with_decisions_still_holds(store: Store) -> None:
    store.merge_actors(KUBRAK, [SHORT, OTHER], DECISION)
    assert [checked.faults for checked in verify(store)] == [(), ()]


def test_no_machine_undoes_a_merge(store: Store) -> None:
    store.merge_actors(KUBRAK, [OTHER], DECISION)
    assert put(store, SECOND) == "unchanged"
    put(store, (replace(SECOND[0], published="2024-11-20"), SECOND[1]))
    put(store, said("c.txt", ("Witali Kubrak", "Witali Kubrak")))
    assert [name for text, name, _ in found(store, "Orest") if text.startswith("Witali")] == ["Orest Kubrak"] * 2
    assert OTHER not in {one.id for one in store.actors()}


def test_a_split_undoes_it(store: Store) -> None:
    before, actors = list(store.rows(Selection())), store.actors()
    store.merge_actors(KUBRAK, [SHORT, OTHER], DECISION)
    store.split_actors([OTHER, SHORT], DECISION)
    assert list(store.rows(Selection())) == before
    assert store.actors() == actors
    assert [text for text, _, _ in found(store, "Orest")] == ["Kubrak", "Orest Kubrak", "Orest Kubrakk"]
    with pytest.raises(DecisionError, match="joined to no other"):
        store.split_actors([OTHER], DECISION)


def test_what_was_joined_goes_along_and_comes_back(store: Store) -> None:
    store.merge_actors(SHORT, [OTHER], DECISION)
    store.merge_actors(KUBRAK, [SHORT], DECISION)
    assert ("Witalij Kubrak", "Orest Kubrak", KUBRAK) in found(store, "Orest")
    store.split_actors([SHORT], DECISION)
    assert found(store, "Witalij") == [("Witalij Kubrak", "O. Kubrak", SHORT)]
    assert [text for text, _, _ in found(store, "Orest")] == ["Kubrak", "Orest Kubrak", "Orest Kubrakk"]


def test_what_is_joined_already_stays_and_is_noted_once(store: Store, tmp_path: Path) -> None:
    for _ in range(2):
        assert store.merge_actors(KUBRAK, [OTHER, OTHER], DECISION) == "Orest Kubrak"
    connection = sqlite3.connect(tmp_path / "ledger.db")
    assert connection.execute("SELECT count(*) FROM actor_decisions").fetchone() == (1,)
    connection.close()


def test_what_cannot_be_joined_is_refused_and_nothing_is_joined(store: Store) -> None:
    for keep, others, what in (
        (KUBRAK, [OTHER, "niemand"], "no claim has the actor niemand"),
        ("niemand", [OTHER], "no claim has the actor niemand"),
        (KUBRAK, [OTHER, KUBRAK], "cannot be joined to itself"),
    ):
        with pytest.raises((DecisionError, NotFoundError), match=what) as caught:
            store.merge_actors(keep, others, DECISION)
        assert caught.value.advice
        assert len(store.actors()) == 3


def test_no_ring_can_be_made(store: Store) -> None:
    store.merge_actors(KUBRAK, [OTHER], DECISION)
    with pytest.raises(DecisionError, match="witali-kubrak is joined to orest-kubrak") as caught:
        store.merge_actors(OTHER, [KUBRAK], DECISION)
    assert "lagebild actors split witali-kubrak" in caught.value.advice
    with pytest.raises(DecisionError, match="is joined to orest-kubrak"):
        store.merge_actors(SHORT, [OTHER], DECISION)


def test_an_older_ledger_gets_its_actors(tmp_path: Path) -> None:
    """What the second version adds is filled from the claims that are there."""
    path = tmp_path / "old.db"
    with open_store(str(path), create=True) as store:
        put(store, FIRST)
        for entry in entries():
            put(store, entry)
        wanted = store.actors()
    connection = sqlite3.connect(path)
    for table in LINK_TABLES:
        connection.execute(f"DROP TABLE {table}")
    connection.executescript(
        "DROP INDEX claims_actor; ALTER TABLE claims DROP COLUMN actor; ALTER TABLE claims DROP COLUMN actor_name;"
        "DROP TABLE actor_decisions; UPDATE alembic_version SET version_num = '0001';"
    )
    connection.close()
    with open_store(str(path)) as store:
        assert store.actors() == wanted
        assert [one.id for one in wanted] == [KUBRAK, SHORT]
    assert path.with_name("old.db.version-0001").exists()
