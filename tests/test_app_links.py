"""The use cases of linking and reviewing on real files: what is read is linked, and people have the last word."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from lagebild.app import linking, reviewing
from lagebild.app.linking import link
from lagebild.app.picture import around, cluster_of, picture
from lagebild.app.publishing import export
from lagebild.app.reading import ingest
from lagebild.app.showing import ShownClaim, ShownCluster, ShownDocument, show
from lagebild.errors import DecisionError, NotFoundError
from lagebild.model import Outcome, Relation, RelationKind
from lagebild.plugins import Selection, Store
from lagebild.settings import Settings
from lagebild.store.database import open_store

REPORTS = {
    "kurier.txt": (
        "Nordhafen-Kurier",
        "2024-11-19",
        "In Sumy sind bei einem Drohnenangriff auf ein Wohnhaus mindestens sieben Menschen getötet worden, teilte "
        "Gouverneur Taras Welytschko mit. Die Brücke in Kupjansk sei zerstört, sagte Welytschko.",
    ),
    "nachrichten.txt": (
        "Elbtaler Nachrichten",
        "2024-11-20",
        "Bei dem Drohnenangriff auf ein Wohnhaus in Sumy sind neun Menschen getötet worden, teilte Gouverneur Taras "
        "Welytschko mit.",
    ),
    "blatt.txt": (
        "Spreetaler Blatt",
        "2024-11-20",
        "Das russische Verteidigungsministerium bestritt, dass in Sumy bei einem Drohnenangriff auf ein Wohnhaus "
        "Menschen getötet worden seien.",
    ),
}
"""Invented reports: publisher, day, text."""
BY = {"reviewer": "R. Prüferin", "reason": "one house"}


def take(store: Store, folder: Path, names: Sequence[str] = tuple(REPORTS)) -> list[Outcome]:
    """Take reports in, in this order."""
    meta = folder / "meta.jsonl"
    with meta.open("w", encoding="utf-8") as file:
        for name in names:
            publisher, day, text = REPORTS[name]
            (folder / name).write_text(text, encoding="utf-8")
            file.write(json.dumps({"document": name, "publisher": publisher, "published": day}) + "\n")
    return list(ingest([str(folder / name) for name in names], store=store, settings=Settings(), meta=meta))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), create=True) as opened:
        assert [outcome.status for outcome in take(opened, tmp_path)] == ["new"] * 3
        yield opened


def kinds(store: Store) -> list[str]:
    return sorted(each.relation for each in store.links.relations())


def of(store: Store, words: str) -> str:
    """The id of the first claim with such words."""
    return str(next(iter(store.rows(Selection(words=words))))["id"])


def test_reports_are_linked_as_they_are_taken_in(store: Store) -> None:
    assert {"updates", "denies"} <= set(kinds(store))
    assert store.links.waiting() == ()
    rows = [json.loads(line) for line in export(store, "relations", Selection(), format="jsonl")]
    assert len(rows) == len(kinds(store))
    assert all(row["reasons"] and 0 < row["score"] <= 1 for row in rows)


def test_any_order_of_arrival_gives_the_same_relations_clusters_and_figures(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(list(permutations(REPORTS))[::2]):
        folder = tmp_path / str(number)
        folder.mkdir()
        with open_store(str(folder / "ledger.db"), create=True) as store:
            take(store, folder, order)
            whole = picture(store)
            found.append((set(whole.relations), set(whole.clusters), set(whole.figures()), set(whole.proposals())))
    assert found[0] == found[1] == found[2]
    assert found[0][0]


def test_linking_anew_gives_the_same(store: Store) -> None:
    before = picture(store)
    assert [outcome.status for outcome in link(store)] == ["linked"] * 3
    assert picture(store) == before


def test_what_was_stored_and_not_linked_is_linked_by_the_next_run(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    wanted = set(store.links.relations())
    with open_store(str(tmp_path / "killed.db"), create=True) as other:
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(linking, "linkable", killed)
            take(other, tmp_path)
        assert len(other.links.waiting()) == 3
        assert [outcome.status for outcome in take(other, tmp_path)] == ["unchanged"] * 3
        assert other.links.waiting() == ()
        assert set(other.links.relations()) == wanted


def test_a_failure_in_linking_is_told_and_nothing_is_lost(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("broken on purpose")

    wanted = set(store.links.relations())
    with open_store(str(tmp_path / "broken.db"), create=True) as other:
        with monkeypatch.context() as patch:
            patch.setattr(linking, "statements", broken)
            outcomes = take(other, tmp_path)
            assert [outcome.status for outcome in outcomes] == ["new"] * 3 + ["failed"] * 3
            failure = outcomes[-1].failure
            assert failure is not None
            assert "ZeroDivisionError: broken on purpose" in failure.what
            assert failure.advice
            assert len(other.links.waiting()) == 3
            assert [each.status for each in take(other, tmp_path, ["blatt.txt"])] == ["failed"] * 3 + ["unchanged"]
        take(other, tmp_path, ["blatt.txt"])
        assert set(other.links.relations()) == wanted


def test_show_tells_links_with_reasons_and_grades(store: Store) -> None:
    [relation, *_] = [each for each in store.links.relations() if each.relation == RelationKind.DENIES]
    reviewing.grade(store, relation.b, "2", **BY)
    found = show(store, relation.b)
    assert isinstance(found, ShownClaim)
    assert relation in [link.relation for link in found.links]
    assert all(link.document.publisher for link in found.links)
    assert [(grade.code, grade.reviewer) for grade in found.grades] == [("2", "R. Prüferin")]
    assert found.proposal is not None
    report = show(store, found.document.id)
    assert isinstance(report, ShownDocument)


def test_claims_that_are_joined_make_a_cluster_that_can_be_shown(store: Store) -> None:
    a, b = of(store, "Kupjansk Brücke"), of(store, "neun Menschen")
    reviewing.join(store, a, b, relation=RelationKind.SAME, **BY)
    cluster = cluster_of(store, a)
    assert cluster is not None
    assert {a, b} <= set(cluster.claims)
    assert cluster == cluster_of(store, b)
    found = show(store, cluster.id)
    assert isinstance(found, ShownCluster)
    assert [claim.row["id"] for claim in found.claims] == list(cluster.claims)
    assert cluster in picture(store).clusters
    assert around(store, [a]).clusters == (cluster,)


def test_a_claim_that_is_split_off_stays_apart_also_after_linking_anew(store: Store) -> None:
    a, b = of(store, "Kupjansk Brücke"), of(store, "neun Menschen")
    reviewing.join(store, a, b, relation=RelationKind.SAME, **BY)
    decided = reviewing.split(store, [a], **BY)
    assert {each.a for each in decided} == {a}
    list(link(store))
    for claim in (a, b):
        cluster = cluster_of(store, claim)
        assert cluster is None or not {a, b} <= set(cluster.claims)
    with pytest.raises(DecisionError, match="in no cluster"):
        reviewing.split(store, [a], **BY)


def test_what_cannot_be_decided_is_refused(store: Store, tmp_path: Path) -> None:
    a, b = of(store, "Kupjansk Brücke"), of(store, "neun Menschen")
    with pytest.raises(NotFoundError, match="no claim niemand"):
        reviewing.join(store, a, "niemand", relation=RelationKind.SAME, **BY)
    with pytest.raises(DecisionError, match="to itself"):
        reviewing.reject(store, a, a, **BY)
    with pytest.raises(DecisionError, match="no grade"):
        reviewing.grade(store, a, "7", **BY)
    with pytest.raises(NotFoundError, match="no claim has the actor"):
        reviewing.grade(store, "niemand", "B", **BY)
    assert list(reviewing.history(store)) == []
    changed = REPORTS["kurier.txt"][2].replace("Brücke", "Fähre")
    (tmp_path / "kurier.txt").write_text(changed, encoding="utf-8")
    list(ingest([str(tmp_path / "kurier.txt")], store=store, settings=Settings(), meta=tmp_path / "meta.jsonl"))
    with pytest.raises(DecisionError, match="older revision"):
        reviewing.reject(store, a, b, **BY)


def test_decisions_and_grades_are_listed_in_order(store: Store) -> None:
    a, b = of(store, "Kupjansk Brücke"), of(store, "neun Menschen")
    reviewing.reject(store, a, b, **BY)
    reviewing.join(store, a, b, relation=RelationKind.CONFLICTS, **BY)
    [actor] = [one.id for one in store.actors() if one.name.endswith("Welytschko")]
    reviewing.grade(store, actor, "C", **BY)
    first, second, grade = reviewing.history(store)
    assert [getattr(each, "holds", None) for each in (first, second, grade)] == [False, True, None]
    assert list(reviewing.history(store, [b])) == [first, second]
    assert list(reviewing.history(store, [actor])) == [grade]
    [made] = [each for each in store.links.relations_of([a]) if each.decided]
    assert made == Relation(a, b, RelationKind.CONFLICTS, 1.0, made.reasons, decided=True)
    assert "R. Prüferin" in made.reasons[0]
