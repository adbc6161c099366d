"""Claims come grouped by place and event."""

from __future__ import annotations

from lagebild.publish.grouping import by_event, by_place, in_order, items, main_place
from tests.publish.exercise import claim, entries, report


def test_places_with_most_claims_come_first_and_none_last() -> None:
    bare = report("ohne.txt", None, None, ("body", "Ein Haus brannte."))
    groups = by_place(items(in_order([*entries(), (bare, [claim(bare, "Ein Haus brannte.", type="narration")])])))
    sizes = [len(group.items) for group in groups]
    assert groups[0].place is not None and groups[0].place.name == "Kupjansk"
    assert groups[-1].place is None
    assert sizes[:-1] == sorted(sizes[:-1], reverse=True)
    assert sum(sizes) == 34


def test_the_most_precise_place_counts_and_only_where_something_happens() -> None:
    document = report("reise.txt", None, None, ("body", "Im Gebiet Charkiw, in Kupjansk, brannte es."))
    both = claim(document, "Im Gebiet Charkiw, in Kupjansk, brannte es.", places=["Gebiet Charkiw", "Kupjansk"])
    place = main_place(both)
    assert place is not None and place.name == "Kupjansk"


def test_a_claim_without_a_place_goes_with_its_paragraph() -> None:
    document = report(
        "absatz.txt",
        None,
        None,
        ("body", "In Sumy fiel der Strom aus. Es sei kalt, hieß es."),
        ("body", "In Odessa gab es Alarm."),
        ("body", "Es gab Streit."),
    )
    claims = [
        claim(document, "In Sumy fiel der Strom aus.", places=["Sumy"]),
        claim(document, "Es sei kalt"),
        claim(document, "In Odessa gab es Alarm.", places=["Odessa"]),
        claim(document, "Es gab Streit."),
    ]
    found = items([(document, claims)])
    assert [(item.place.name if item.place else None, item.from_context) for item in found] == [
        ("Sumy", False),
        ("Sumy", True),
        ("Odessa", False),
        (None, True),
    ]


def test_the_only_place_of_a_report_serves_all_its_claims() -> None:
    document, claims = entries()[1]
    assert {item.place.name for item in items([(document, claims)]) if item.place} == {"Kupjansk"}


def test_unnamed_events_come_last() -> None:
    document = report("e.txt", None, None, ("body", "Eins. Zwei. Drei."))
    claims = [claim(document, "Eins."), claim(document, "Zwei."), claim(document, "Drei.", event="aid")]
    assert [group.event for group in by_event(items([(document, claims)]))] == ["aid", "other"]


def test_undated_reports_come_after_dated_ones() -> None:
    names = [
        document.name for document, _ in in_order([(report("b", None, None), []), (report("c", None, "2024"), [])])
    ]
    assert names == ["c", "b"]
