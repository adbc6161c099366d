"""What leaves a real ledger: the links of a day on its overview and in its situation report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.app.publishing import links_of, report
from lagebild.plugins import Store
from lagebild.store.database import open_store
from tests.test_app_links import take


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), create=True) as opened:
        take(opened, tmp_path)
        yield opened


def test_a_day_brings_the_reports_of_other_days_that_it_denies_and_updates(store: Store) -> None:
    told = json.loads(report(store, format="json", language="de").text)
    assert told["day"] == "2024-11-20"
    assert [one["publisher"] for one in told["reports"]] == ["Spreetaler Blatt", "Elbtaler Nachrichten"]
    assert [(one["number"], one["publisher"]) for one in told["elsewhere"]] == [(3, "Nordhafen-Kurier")]
    assert "denies" in [one["relation"] for one in told["contradictions"]]
    (figures,) = (one["figures"] for one in told["figures"])
    assert [(one["figure"]["text"], one["standing"]) for one in figures] == [
        ("mindestens sieben", "superseded"),
        ("neun", "current"),
    ]


def test_only_claims_that_a_link_leads_to_come_from_elsewhere(store: Store) -> None:
    ((_, claims),) = links_of(store, store.entries("2024-11-20")).elsewhere
    assert len(claims) == 1 and "Brücke" not in claims[0].content.text


def test_a_whole_ledger_has_nothing_elsewhere(store: Store) -> None:
    documents = [store.document(revision.document) for revision in store.revisions()]
    links = links_of(store, [(document, store.claims_of(document)) for document in documents])
    assert links.elsewhere == ()
    assert links.relations == tuple(store.links.relations())


def test_the_overview_of_a_day_leads_to_the_other_day(store: Store) -> None:
    page = report(store, format="html", language="en").text
    assert "Statement and denial" in page and "Nordhafen-Kurier" in page
