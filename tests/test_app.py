"""The use cases on real files: read, ingest, search, show, publish, verify, demo."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lagebild.app import demonstrating, reading
from lagebild.app.checking import Checked, verify
from lagebild.app.demonstrating import DATABASE, MARKER, PAGE, demonstrate
from lagebild.app.measuring import evaluate
from lagebild.app.publishing import export, report
from lagebild.app.reading import ingest, read
from lagebild.app.searching import search
from lagebild.app.sentences import in_sentence
from lagebild.app.showing import ShownClaim, ShownDocument, show
from lagebild.app.shown import rows
from lagebild.codec import claim_id
from lagebild.errors import InputError, NotFoundError, StoreError
from lagebild.model import Analysis, Claim, Document, Failure, Outcome, Part, Sentence, Span, Verification
from lagebild.plugins import Selection, Store
from lagebild.settings import Settings
from lagebild.store.database import open_store

SETTINGS = Settings()
SUMY = "In Sumy seien am Dienstag drei Menschen verletzt worden. Das teilte die Verwaltung der Stadt mit."
NIKOPOL = "Bei einem Angriff auf Nikopol ist ein Haus zerstört worden. Der Gouverneur sprach von zwei Drohnen."


def analysed(document: Document, **_: object) -> Analysis:
    """One claim a sentence: what the use cases do with claims does not depend on who found them."""
    if "umfallen" in document.text:
        raise ZeroDivisionError("broken on purpose")
    spans = [Span(*match.span()) for match in re.finditer(r"[^.\n]+\.", document.text)]
    sentences = tuple(Sentence(span, (), 0) for span in spans)
    claims = tuple(_claim(document, Span(span.start, span.end - 1)) for span in spans)
    failures = (Failure("places", "fell over"),) if "stolpern" in document.text else ()
    return Analysis(document, sentences=sentences, claims=claims, failures=failures)


def _claim(document: Document, span: Span) -> Claim:
    empty: dict[str, Any] = dict.fromkeys(("relays", "evidence", "hedges", "places", "times", "quantities"), ())
    none: dict[str, Any] = dict.fromkeys(("speaker", "cue", "frame", "addressee", "medium", "said_at"))
    return Claim(
        id=claim_id(document, (span,)),
        document=document.id,
        revision=document.revision,
        content=Part(document.slice((span,)), (span,)),
        type="narration",
        stance="assert",
        verification=Verification(statements=(Part(document.text[:2], (Span(0, 2),)),)),
        event="attack",
        negated=False,
        rule="test.sentence",
        **empty,
        **none,
    )


@pytest.fixture(autouse=True)
def _without_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "analyse", analysed)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "sumy.txt").write_text(SUMY, encoding="utf-8")
    (made / "nikopol.txt").write_text(NIKOPOL, encoding="utf-8")
    rows = [
        {"document": "sumy.txt", "published": "2024-11-19", "publisher": "Nordhafen-Kurier"},
        {"document": "nikopol.txt", "published": "2024-11-20", "publisher": "Elbtaler Nachrichten"},
    ]
    (tmp_path / "meta.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return made


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(str(folder.parent / "ledger.db"), create=True) as opened:
        assert statuses(take(opened, folder)) == ["new", "new"]
        yield opened


def take(store: Store, folder: Path) -> list[Outcome]:
    return list(ingest([str(folder)], store=store, settings=SETTINGS, meta=folder.parent / "meta.jsonl"))


def statuses(outcomes: list[Outcome]) -> list[str]:
    return [outcome.status for outcome in outcomes]


# --- Reading -------------------------------------------------------------------------------------------------------


def test_a_report_that_fails_is_an_outcome_and_the_others_go_on(folder: Path) -> None:
    (folder / "a-leer.txt").write_bytes(b"")
    (folder / "b-kaputt.txt").write_text(SUMY + " Alles wird umfallen.", encoding="utf-8")
    found = list(read([str(folder), str(folder / "fehlt.txt")], settings=SETTINGS))
    assert [one.outcome.status for one in found] == ["failed", "failed", "read", "read", "failed"]
    failures = [one.outcome.failure for one in found if one.outcome.failure]
    assert all(failure.advice and failure.where for failure in failures)
    assert "ZeroDivisionError: broken on purpose" in failures[1].what
    assert "b-kaputt.txt" in failures[1].where
    assert [len(one.analysis.claims) for one in found if one.analysis] == [2, 2]
    assert found[2].outcome.words == len(NIKOPOL.split())


def test_what_fails_in_a_component_is_told_and_stored(store: Store, folder: Path) -> None:
    (folder / "c.txt").write_text(SUMY + " Manche stolpern.", encoding="utf-8")
    [outcome] = ingest([str(folder / "c.txt")], store=store, settings=SETTINGS)
    assert outcome.details["failures"] == (Failure("places", "fell over"),)
    assert outcome.status == "new"
    assert outcome.document is not None
    assert store.revisions(outcome.document)[-1].failures == (Failure("places", "fell over"),)


def test_two_claims_over_the_same_words_are_one_and_that_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(document: Document, **_: object) -> Analysis:
        once = analysed(document)
        return Analysis(document, claims=(*once.claims, once.claims[0]))

    monkeypatch.setattr(reading, "analyse", twice)
    [found] = read([str(folder / "sumy.txt")], settings=SETTINGS)
    assert found.analysis is not None
    assert len(found.analysis.claims) == 2
    assert "repeat" in found.outcome.details["failures"][0].what


def test_a_report_above_the_limit_is_refused(folder: Path) -> None:
    [found] = read([str(folder / "sumy.txt")], settings=Settings(max_document_bytes=20))
    assert found.outcome.failure is not None
    assert "max_document_bytes" in found.outcome.failure.advice


def test_ingest_again_changes_nothing_and_a_changed_report_is_revised(store: Store, folder: Path) -> None:
    assert statuses(take(store, folder)) == ["unchanged", "unchanged"]
    (folder / "sumy.txt").write_text(SUMY.replace("drei", "acht"), encoding="utf-8")
    assert statuses(take(store, folder)) == ["unchanged", "revised"]
    assert [claim.row["revision"] for claim in search(store, Selection(words="Sumy"))] == [2]


def test_a_revision_taken_meanwhile_is_read_again_under_the_next_number(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sumy.txt").write_text(SUMY.replace("drei", "acht"), encoding="utf-8")
    other = folder.parent / "other" / "sumy.txt"
    other.parent.mkdir()
    other.write_text(SUMY.replace("drei", "neun"), encoding="utf-8")
    waiting = [str(other)]

    def overtaken(document: Document, **_: object) -> Analysis:
        if waiting:
            take_now = [waiting.pop()]
            list(ingest(take_now, store=store, settings=SETTINGS, meta=folder.parent / "meta.jsonl"))
        return analysed(document)

    monkeypatch.setattr(reading, "analyse", overtaken)
    outcomes = take(store, folder)
    assert statuses(outcomes) == ["unchanged", "revised"]
    assert [one.revision for one in store.revisions(outcomes[1].document)] == [1, 2, 3]
    assert all(not checked.faults for checked in verify(store))


def test_trouble_with_the_store_ends_the_work(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreError("full")

    monkeypatch.setattr(store, "add", full)
    (folder / "sumy.txt").write_text(SUMY.replace("drei", "acht"), encoding="utf-8")
    with pytest.raises(StoreError, match="full"):
        take(store, folder)


# --- Searching and publishing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ([(4, 8)], ["*cde.*"]),
        ([(5, 7)], ["c", "*de*", "."]),
        ([(0, 2), (5, 7)], ["*ab*", ". c", "*de*", "."]),
        ([(5, 10)], ["c", "*de. f*", "gh."]),
        ([(20, 22)], ["*xy*"]),
        ([], []),
    ],
)
def test_a_claim_is_shown_in_its_sentences(content: list[tuple[int, int]], wanted: list[str]) -> None:
    text = "ab. cde. fgh.       xy"
    sentences = [Span(0, 3), Span(4, 8), Span(9, 13)]
    pieces = in_sentence(text, sentences, [Span(*span) for span in content])
    assert [f"*{piece.text}*" if piece.said else piece.text for piece in pieces] == wanted


def test_search_gives_claims_in_their_sentences(store: Store) -> None:
    [found] = search(store, Selection(words="Häuser"))
    assert "".join(piece.text for piece in found.sentence).startswith("Bei einem Angriff auf Nikopol ist ein Haus")
    assert found.row["document"]["publisher"] == "Elbtaler Nachrichten"
    assert len(list(search(store, Selection(), limit=3))) == 3


def test_an_id_shows_a_claim_or_a_report_also_of_an_older_revision(store: Store, folder: Path) -> None:
    [found] = search(store, Selection(words="Sumy"))
    (folder / "sumy.txt").write_text(SUMY.replace("drei", "acht"), encoding="utf-8")
    take(store, folder)
    old = show(store, found.row["id"])
    assert isinstance(old, ShownClaim)
    assert (old.claim.revision, old.newest) == (1, 2)
    assert "drei Menschen" in old.document.text
    whole = show(store, found.row["document"]["id"])
    assert isinstance(whole, ShownDocument)
    assert (len(whole.claims), len(whole.revisions), whole.document.revision) == (2, 2, 2)
    with pytest.raises(NotFoundError, match="lagebild claims"):
        show(store, "nirgends")


def test_the_report_of_a_day_is_the_newest_if_none_is_named(store: Store) -> None:
    page = report(store, format="html", language="de")
    assert (page.day, page.reports) == ("2024-11-20", 1)
    assert "Nikopol" in page.text
    assert "Sumy" not in page.text
    assert "Sumy" in report(store, day="2024-11-19", format="md", language="de").text
    assert json.loads(report(store, day="2024-11-19", format="json", language="de").text)["day"] == "2024-11-19"
    assert report(store, day="1999-01-01", format="html", language="de").reports == 0


def test_exports_give_what_is_selected(store: Store, folder: Path) -> None:
    claims = [json.loads(line) for line in export(store, "claims", Selection(), format="jsonl")]
    again = [
        json.loads(json.dumps(row))
        for one in read([str(folder)], settings=SETTINGS, meta=folder.parent / "meta.jsonl")
        if one.analysis
        for row in rows(one.analysis)
    ]
    assert sorted(claims, key=str) == sorted(again, key=str)
    [document] = export(store, "documents", Selection(words="Sumy"), format="jsonl")
    assert json.loads(document)["name"] == "sumy.txt"


# --- Verifying -----------------------------------------------------------------------------------------------------


def faults(folder: Path, statement: str) -> list[tuple[bool, str]]:
    """What `verify` finds after a change by hand: whether it names a claim, and the field."""
    connection = sqlite3.connect(folder.parent / "ledger.db")
    assert connection.execute(statement).rowcount > 0
    connection.commit()
    connection.close()
    with open_store(str(folder.parent / "ledger.db")) as store:
        found: list[Checked] = list(verify(store))
    assert all(checked.revision.document for checked in found)
    return [(fault.claim is not None, fault.field) for checked in found for fault in checked.faults]


def test_everything_holds_as_it_was_stored(store: Store) -> None:
    found = list(verify(store))
    assert [(checked.name, checked.claims, checked.faults) for checked in found] == [
        ("nikopol.txt", 2, ()),
        ("sumy.txt", 2, ()),
    ]


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("UPDATE documents SET raw = replace(raw, 'drei', 'vier')", (False, "raw")),
        ("UPDATE documents SET raw = CAST(replace(CAST(raw AS TEXT), 'drei', 'dreI') AS BLOB)", (False, "text")),
        ("UPDATE documents SET raw = raw || x'ff'", (False, "row")),
        ("UPDATE documents SET text = replace(text, 'drei', 'vier')", (False, "text")),
        ("UPDATE documents SET text = replace(text, 'drei', 'vier')", (True, "content")),
        ("UPDATE documents SET alignment = x'00'", (False, "row")),
        ('UPDATE documents SET segments = \'[["body",0,9999,""]]\'', (False, "segments")),
        ("UPDATE documents SET segments = '{'", (False, "row")),
        ("UPDATE documents SET head = json_set(head, '$.sha256', 'abc')", (False, "sha256")),
        ("UPDATE contents SET bytes = x'00'", (False, "bytes")),
        ("UPDATE claims SET row = json_set(row, '$.content.text', 'x')", (True, "content")),
        ("UPDATE claims SET row = json_set(row, '$.content.spans[0][0]', 1)", (True, "content")),
        ("UPDATE claims SET row = json_set(row, '$.content.raw_spans[0][0]', 1)", (True, "content")),
        ("UPDATE claims SET row = json_set(row, '$.content.raw_spans', json('[]'))", (True, "content")),
        (
            "UPDATE claims SET row = json_set(row, '$.verification.statements[0].text', 'x')",
            (True, "verification[0]"),
        ),
        ("UPDATE claims SET row = json_set(row, '$.id', 'x')", (True, "id")),
        ("UPDATE claims SET row = json_remove(row, '$.cue')", (False, "row")),
    ],
)
def test_what_was_changed_by_hand_is_found_and_named(
    store: Store, folder: Path, statement: str, wanted: tuple[bool, str]
) -> None:
    assert wanted in faults(folder, statement)


# --- Demo ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def bundled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reports of this test in place of the bundled ones, which are many."""
    monkeypatch.setattr(demonstrating, "files", lambda _: folder.parent)


@pytest.mark.usefixtures("bundled")
def test_the_demo_reads_the_reports_and_writes_a_page(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "demo"
    assert statuses(list(demonstrate(out, settings=SETTINGS))) == ["new", "new"]
    assert "Sumy" in (out / PAGE).read_text(encoding="utf-8")
    assert "Nikopol" in (out / PAGE).read_text(encoding="utf-8")
    with open_store(str(out / DATABASE)) as store:
        assert store.count(Selection()) == 4


@pytest.mark.usefixtures("bundled")
def test_an_earlier_demo_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    for _ in range(2):
        assert statuses(list(demonstrate(out, settings=SETTINGS))) == ["new", "new"]
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    list(demonstrate(out, settings=SETTINGS))
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"
    (out / MARKER).unlink()
    with pytest.raises(StoreError, match="no demo"):
        list(demonstrate(out, settings=SETTINGS))
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(StoreError, match="no demo"):
        list(demonstrate(file, settings=SETTINGS))


# --- Measuring -----------------------------------------------------------------------------------------------------


def test_a_data_set_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        evaluate("timexes", tmp_path / "nowhere")


def test_both_data_sets_are_measured(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(
        '<TimeML><DCT><TIMEX3 value="2024-11-19"></TIMEX3></DCT><TEXT>Am '
        '<TIMEX3 type="DATE" value="2024-11-19">Dienstag</TIMEX3> war es ruhig.</TEXT></TimeML>',
        encoding="utf-8",
    )
    assert evaluate("timexes", tmp_path, predictions=tmp_path / "out.jsonl")["strict.f1"] == 1
    assert (tmp_path / "out.jsonl").exists()
    assert evaluate("quotations", tmp_path)["quotations"] == 0
