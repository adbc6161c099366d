"""Links of stored reports: the same whatever the order of arrival, whole or not at all, also by several processes."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.errors import StoreError
from lagebild.model import Relation
from lagebild.plugins import Linkable, Selection, Store
from lagebild.store import blocks
from lagebild.store.database import open_store
from tests.store.exercise_links import Row, Rule, expected, linkable, report_id, stored

FULL, CAP = blocks.CAP, 2
"""What a block takes, and in these tests only few, so that blocks of a handful are over-full."""
DAY = 738_000
RULE = Rule()

Given = tuple[tuple[int, ...], tuple[tuple[int, ...], ...], int | None, int]
"""Number and keys of each claim, day, number of the report."""

KEYS = st.sets(st.integers(-2, 2), max_size=3).map(tuple)
REPORTS = st.lists(
    st.lists(st.tuples(st.integers(0, 5), KEYS), max_size=4).flatmap(
        lambda claims: st.tuples(
            st.just(tuple(number for number, _ in claims)),
            st.just(tuple(keys for _, keys in claims)),
            st.one_of(st.none(), st.integers(DAY, DAY + 20)),
            st.integers(0, 5),
        )
    ),
    min_size=1,
    max_size=9,
)


@pytest.fixture(autouse=True)
def _full_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "CAP", CAP)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def take(
    store: Store, name: str, numbers: Sequence[int], keys: Sequence[Sequence[int]], day: int | None, copy: int
) -> Linkable:
    """Store a report and link it; another one of the same name is its next revision."""
    stated = [f"Satz {at} sagt {number} von {copy}" for at, number in enumerate(numbers)] or [f"Nichts von {copy}"]
    document = stored(store, name, *stated, day=None if day is None else "2024-11-19")
    made = linkable(store, document, numbers or (0,), keys or ((),), day=day, copy=copy)
    assert store.links.link([made], RULE)
    return made


def links(store: Store) -> tuple[set[Relation], set[object]]:
    return set(store.links.relations()), set(store.links.duplicates())


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database to copy: to make one takes longer than to fill it."""
    path = tmp_path_factory.mktemp("empty") / "a.db"
    open_store(str(path), create=True).__exit__()
    return path


def fresh(empty: Path) -> Store:
    folder = Path(tempfile.mkdtemp(dir=empty.parent))
    return open_store(str(shutil.copy(empty, folder)))


@given(REPORTS, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_links_are_those_of_all_pairs_that_meet_in_any_order(
    empty: Path, reports: list[Given], order: random.Random
) -> None:
    numbered = [(f"{number}.txt", *report) for number, report in enumerate(reports)]
    found = []
    for _ in range(2):
        order.shuffle(numbered)
        with fresh(empty) as store:
            made = [take(store, *report) for report in numbered]
            assert links(store) == expected(made, CAP)
            found.append((list(store.links.relations()), list(store.links.duplicates())))
    assert found[0] == found[1]


@given(REPORTS, st.randoms(use_true_random=False), st.integers(2, 5))
@settings(max_examples=25, deadline=None)
def test_reports_linked_together_are_linked_as_one_by_one(
    empty: Path, reports: list[Given], order: random.Random, together: int
) -> None:
    with fresh(empty) as store:
        made = [take(store, f"{number}.txt", *report) for number, report in enumerate(reports)]
        store.links.unlink()
        order.shuffle(made)
        for start in range(0, len(made), together):
            some = made[start : start + together]
            assert store.links.link(some, RULE) == tuple(report.document for report in some)
        assert links(store) == expected(made, CAP)


@given(REPORTS, st.data())
@settings(max_examples=25, deadline=None)
def test_a_revision_takes_the_place_of_the_one_before(empty: Path, reports: list[Given], data: st.DataObject) -> None:
    made: dict[str, Linkable] = {}
    with fresh(empty) as store:
        for number, (numbers, keys, day, copy) in enumerate(reports):
            if name := data.draw(st.sampled_from(["", *sorted(made)])):
                made[name] = take(store, name, numbers, keys, day, copy + 10 * number)
            made[f"{number}.txt"] = take(store, f"{number}.txt", numbers, keys, day, copy)
        assert links(store) == expected(list(made.values()), CAP)


def test_what_is_linked_again_is_linked_alike(store: Store) -> None:
    reports: list[Given] = [((1, 3), ((1, 2), (2,)), DAY + at % 3, at % 2) for at in range(6)]
    made = [take(store, f"{at}.txt", *report) for at, report in enumerate(reports)]
    before = links(store)
    assert before == expected(made, CAP)
    assert before[0]
    store.links.unlink()
    assert links(store) == (set(), set())
    assert sorted(store.links.waiting()) == sorted(report.document for report in made)
    for report in reversed(made):
        assert store.links.link([report], RULE)
    assert links(store) == before


def test_a_report_waits_until_it_is_linked_and_is_linked_once(store: Store) -> None:
    document = stored(store, "a.txt", "Es brennt")
    made = linkable(store, document, (1,), ((1,),), day=DAY)
    assert store.links.waiting() == (document.id,)
    assert store.links.link([made], RULE)
    assert store.links.waiting() == ()
    assert not store.links.link([made], RULE)
    stored(store, "a.txt", "Es brennt noch")
    assert store.links.waiting() == (document.id,)
    assert not store.links.link([made], RULE), "an older revision is linked no more"


def test_links_of_an_older_revision_count_no_longer_before_the_new_one_is_linked(store: Store) -> None:
    for name in ("a.txt", "b.txt"):
        take(store, name, (1,), ((1,),), DAY, 0)
    assert len(list(store.links.relations())) == len(list(store.links.duplicates())) == 1
    stored(store, "a.txt", "Es brennt noch")
    assert links(store) == (set(), set())
    assert [row["number"] for row in store.links.statements()] == [1]


def test_what_fails_in_a_comparison_leaves_nothing_half_linked(store: Store) -> None:
    take(store, "a.txt", (1,), ((1,),), DAY, 0)
    document = stored(store, "b.txt", "Es brennt")
    broken = linkable(store, document, (1,), ((1,),), day=DAY)
    with pytest.raises(ZeroDivisionError):
        store.links.link([broken], Broken())
    assert store.links.waiting() == (document.id,)
    assert links(store) == (set(), set())
    assert store.links.link([broken], RULE)
    assert len(list(store.links.relations())) == 1


class Broken(Rule):
    """A comparison that fails."""

    def relation(self, a: Row, b: Row, *, copied: bool) -> Relation | None:
        raise ZeroDivisionError


def test_what_another_version_linked_is_to_be_linked_anew(store: Store, tmp_path: Path) -> None:
    made = take(store, "a.txt", (1,), ((1,),), DAY, 0)
    document = stored(store, "b.txt", "Es brennt")
    other = linkable(store, document, (1,), ((1,),), day=DAY)
    with open_store(str(tmp_path / "ledger.db")) as later, pytest.raises(StoreError, match="another version") as caught:
        later.links.link([other], Newer())
    assert "lagebild link" in caught.value.advice
    store.links.unlink()
    assert store.links.link([made], RULE)


class Newer(Rule):
    """A comparison that knows more of claims than the one before."""

    def statement(self, row: Row) -> Row:
        return {**row, "mood": row["mood"]}


def test_a_selection_keeps_links_with_an_end_in_it(store: Store) -> None:
    for name, number, copy in (("a.txt", 1, 0), ("b.txt", 1, 1), ("c.txt", 3, 2)):
        take(store, name, (number,), ((1,),), DAY, copy)
    [third] = store.claims_of(store.document(report_id("c.txt")))
    denied = [one for one in store.links.relations() if third.id in (one.a, one.b)]
    assert list(store.links.relations(Selection(words="Satz sagt 3"))) == denied
    assert list(store.links.relations_of([third.id])) == denied
    wanted = {"denies": {1, 3}, "same": {1}, "updates": set()}
    for relation, numbers in wanted.items():
        rows = store.rows(Selection(relation=relation))
        assert {int(row["content"]["text"].split()[3]) for row in rows} == numbers
    assert store.count(Selection(relation="denies", words="Satz sagt 3")) == 1


def test_several_processes_link_at_once(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    open_store(str(path), create=True).__exit__()
    command = [sys.executable, "-m", "tests.store.exercise_links", str(path), "12"]
    both = [subprocess.Popen([*command, part], cwd=Path(__file__).parents[2]) for part in ("0", "1")]
    assert [process.wait(120) for process in both] == [0, 0]
    with open_store(str(path)) as store:
        assert store.links.waiting() == ()
        assert len(list(store.links.relations())) == sum(min(before, FULL) for before in range(24))
