"""What every store promises; add an implementation to `STORES` and it is held to all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lagebild.codec import claim_row, document_row
from lagebild.errors import NotFoundError
from lagebild.model import Analysis, Failure, Given
from lagebild.plugins import Selection, Store
from lagebild.store.database import open_store
from tests.publish.exercise import claim, entries, hostile, many, report
from tests.store.exercise_store import TAKEN, put, spans, taken

STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: open_store(str(folder / "ledger.db"), create=True),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with STORES[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    for entry in entries():
        assert put(store, entry) == "new"
    return store


def contents(store: Store, selection: Selection) -> list[str]:
    return [row["content"]["text"] for row in store.rows(selection)]


def test_what_comes_out_equals_what_went_in(store: Store) -> None:
    for entry in [*entries(), hostile()]:
        captured, analysis = taken(entry)
        captured = replace(captured, field="text", item=3, given=Given(publisher="P"), stated=Given(authors=("A", "B")))
        analysis = replace(analysis, document=replace(analysis.document, raw_field="text", authors=("Ä\ud800\0",)))
        assert store.add(captured, analysis, taken_at=TAKEN) == "new"
        document = store.document(analysis.document.id)
        assert document == analysis.document
        assert store.claims_of(document) == analysis.claims
        assert store.rows_of(document) == tuple(claim_row(document, one) for one in analysis.claims)
        assert store.sentences(document) == spans(analysis)
        assert store.capture(document) == captured
        assert [store.claim(one.id) for one in analysis.claims] == list(analysis.claims)


def test_the_same_report_again_changes_nothing(filled: Store) -> None:
    before = list(filled.rows(Selection()))
    for entry in entries():
        assert put(filled, entry) == "unchanged"
        moved = replace(entry[0], location="elsewhere/" + entry[0].name)
        assert put(filled, (moved, entry[1])) == "unchanged"
    assert list(filled.rows(Selection())) == before
    assert len(filled.revisions()) == len(entries())


def test_a_changed_report_is_a_new_revision_and_the_old_one_is_kept(store: Store) -> None:
    first = report("a.txt", "Blatt", "2024-11-19", ("body", "In Sumy seien drei Menschen verletzt worden."))
    second = replace(
        report("a.txt", "Blatt", "2024-11-19", ("body", "In Sumy seien acht Menschen verletzt worden.")), id=first.id
    )
    put(store, (first, [claim(first, "In Sumy seien drei Menschen verletzt worden")]))
    assert put(store, (second, [claim(second, "In Sumy seien acht Menschen verletzt worden")])) == "revised"
    assert contents(store, Selection()) == ["In Sumy seien acht Menschen verletzt worden"]
    assert contents(store, Selection(words="drei")) == []
    assert [one.revision for one in store.revisions(first.id)] == [1, 2]
    old = store.document(first.id, revision=1)
    assert old.text == first.text
    [kept] = store.claims_of(old)
    assert store.claim(kept.id).content.text == "In Sumy seien drei Menschen verletzt worden"
    assert len(list(store.documents(Selection()))) == 1
    assert [document.revision for document, _ in store.entries("2024-11-19")] == [2]


def test_other_data_about_the_same_bytes_is_a_new_revision(store: Store) -> None:
    document, claims = entries()[0]
    put(store, (document, claims))
    assert put(store, (replace(document, published="2024-11-20"), claims)) == "revised"


def test_a_revision_that_another_process_took_is_asked_for_again(store: Store) -> None:
    captured, analysis = taken(entries()[0])
    store.add(captured, analysis, taken_at=TAKEN)
    changed = replace(analysis, document=replace(analysis.document, publisher="Anderes Blatt"))
    assert store.add(captured, changed, taken_at=TAKEN) is None
    assert len(store.revisions()) == 1


def test_a_report_that_cannot_be_stored_whole_is_not_stored(filled: Store) -> None:
    captured, analysis = taken(hostile())
    twice = Analysis(analysis.document, claims=(*analysis.claims, analysis.claims[0]))
    with pytest.raises(Exception, match="database fails"):
        filled.add(captured, twice, taken_at=TAKEN)
    assert analysis.document.id not in {one.document for one in filled.revisions()}
    assert put(filled, hostile()) == "new"


def test_failures_of_components_are_kept(store: Store) -> None:
    captured, analysis = taken(entries()[0])
    failure = Failure("places", "it fell over", "report it")
    store.add(captured, replace(analysis, failures=(failure,)), taken_at=TAKEN)
    [revision] = store.revisions()
    assert (revision.failures, revision.taken_at) == ((failure,), TAKEN)


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(words="Artillerie beschossen"), "mehr als 40 Mal mit Artillerie beschossen worden"),
        (Selection(words="ARTILLERIE beschossene"), "mehr als 40 Mal mit Artillerie beschossen worden"),
        (Selection(words="drohnenangriffe nikopol"), "Drohnenangriff auf einen Linienbus"),
        (Selection(words="Marunjak"), "Zwei Straßen nach Westen seien frei"),
        (Selection(words="Strassen frei"), "Zwei Straßen nach Westen seien frei"),
        (Selection(speaker="Frontatlas"), "dass die Straße nach Schewtschenkowe befahrbar ist"),
        (Selection(speaker="beobachtergruppen"), "dass die Straße nach Schewtschenkowe befahrbar ist"),
        (Selection(place="saporischschja"), "Saporischschja"),
        (Selection(publisher="nordhafen kurier", status="independently_verified"), "Schewtschenkowe befahrbar"),
        (Selection(words="Kupjansk", place="Kupjansk", status="disputed"), "Kupjansk sei vollständig eingeschlossen"),
    ],
)
def test_words_are_found_however_they_are_written(filled: Store, selection: Selection, wanted: str) -> None:
    found = contents(filled, selection)
    assert any(wanted in text for text in found)
    assert len(found) < filled.count(Selection())


def test_every_word_must_be_there_and_in_its_own_part(filled: Store) -> None:
    assert contents(filled, Selection(words="Artillerie Linienbus")) == []
    assert contents(filled, Selection(speaker="Artillerie")) == []
    assert contents(filled, Selection(words="Übungsmaterial")) == []
    assert contents(filled, Selection(words='"? * OR -')) == []
    assert contents(filled, Selection(words="AND NEAR(")) == []


def test_umlauts_meet_their_transcription(store: Store) -> None:
    document = report("u.txt", "Blatt", "2024-11-19", ("body", "Geflüchtete müssen nach Süden, sagte er. Neue Feuer."))
    put(store, (document, [claim(document, "Geflüchtete müssen nach Süden"), claim(document, "Neue Feuer")]))
    for words in ("gefluechtet", "Geflüchteten", "gefluchtete", "MUESSEN sueden"):
        assert contents(store, Selection(words=words)) == ["Geflüchtete müssen nach Süden"], words
    assert contents(store, Selection(words="neuen Feuern")) == ["Neue Feuer"]


@pytest.mark.parametrize(
    ("published", "since", "until", "found"),
    [
        ("2024-11-19", "2024-11-19", "2024-11-19", True),
        ("2024-11-19", "2024-11-20", "", False),
        ("2024-11-19", "", "2024-11-18", False),
        ("2024-11-19T06:30", "2024-11", "2024-11", True),
        ("2024-11", "2024-11-20", "", True),
        ("2024", "", "2023-12-31", False),
        (None, "1900", "", False),
        (None, "", "", True),
    ],
)
def test_days_of_publication(store: Store, published: str | None, since: str, until: str, found: bool) -> None:
    document = report("d.txt", "Blatt", published, ("body", "Es sei ruhig."))
    put(store, (document, [claim(document, "Es sei ruhig")]))
    assert bool(contents(store, Selection(since=since, until=until))) is found
    assert store.count(Selection(since=since, until=until)) == found


def test_other_times_can_be_asked_for(filled: Store) -> None:
    night = contents(filled, Selection(time="event", since="2024-11-19", until="2024-11-19"))
    assert any("Nacht zum Dienstag" in text for text in night)
    assert contents(filled, Selection(time="event", until="2023")) == []
    said = contents(filled, Selection(time="said", since="2024-11-19"))
    assert "Kupjansk sei vollständig eingeschlossen" in said
    assert not any("Artillerie" in text for text in said)


def test_rows_have_the_contract_form_the_newest_report_first(filled: Store) -> None:
    older = report("alt.txt", "Blatt", "2020-01-01", ("body", "Es sei ruhig."))
    undated = report("ohne.txt", "Blatt", None, ("body", "Es sei laut."))
    put(filled, (undated, [claim(undated, "Es sei laut")]))
    put(filled, (older, [claim(older, "Es sei ruhig")]))
    found = list(filled.rows(Selection()))
    assert [row["content"]["text"] for row in found[-2:]] == ["Es sei ruhig", "Es sei laut"]
    assert list(found[0])[:3] == ["id", "document", "content"]
    assert len(found) == filled.count(Selection())
    assert list(filled.rows(Selection(), limit=3)) == found[:3]


def test_documents_are_all_or_those_of_the_selected_claims(filled: Store) -> None:
    every = list(filled.documents(Selection()))
    assert sorted(row["id"] for row in every) == sorted(document.id for document, _ in entries())
    assert document_row(filled.document(every[0]["id"])) == every[0]
    [only] = filled.documents(Selection(words="Linienbus", publisher="Tagblatt"))
    assert only["name"] == "nikopol.txt"


def test_the_day_of_a_report(filled: Store) -> None:
    assert filled.newest_day() == "2024-11-20"
    found = list(filled.entries("2024-11-20"))
    assert {document.published for document, _ in found} == {"2024-11-20"}
    published = [row["document"]["published"] for row in filled.rows(Selection())]
    assert sum(len(claims) for _, claims in found) == published.count("2024-11-20") > 0
    assert {document.published for document, _ in filled.entries(None)} == {"2024-11"}
    assert list(filled.entries("1999-01-01")) == []


def test_the_newest_day_of_an_empty_store_is_none(store: Store) -> None:
    assert store.newest_day() is None
    assert list(store.rows(Selection())) == []


def test_what_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.claim("0" * 16)
    with pytest.raises(NotFoundError):
        store.document("0" * 16)
    put(store, entries()[0])
    with pytest.raises(NotFoundError):
        store.document(entries()[0][0].id, revision=2)
    assert store.revisions("0" * 16) == ()


def test_equal_bytes_at_two_addresses_are_two_reports(store: Store) -> None:
    for entry in many(10, 20):
        assert put(store, entry) == "new"
    assert len(store.revisions()) == 10
    assert len({one.sha256 for one in store.revisions()}) == 8
