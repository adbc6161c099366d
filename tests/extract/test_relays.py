"""Relays named and given their kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.extract import relays
from lagebild.model import Part, Quotation, Relay, Span
from tests.extract.speakers.marked import analysis_of

RELAYS = [
    ("der Agentur Interfax", [("Interfax", "agency")]),
    ("der staatlichen Moskauer Nachrichtenagentur Tass", [("TASS", "agency")]),
    ("Medienberichten", [("Medienberichte", "media")]),
    ("ukrainischen Medien", [("Ukrainische Medien", "media")]),
    ("Ria Nowosti", [("RIA Nowosti", "agency")]),
    ("der „Bild“-Zeitung", [("Bild", "outlet")]),
    ("der Washington Post", [("Washington Post", "outlet")]),
    ("dem Sender Kanal Nordmeer", [("Kanal Nordmeer", "outlet")]),
    ("der Agentur Steppenpress", [("Steppenpress", "agency")]),
    ("dem britischen Verteidigungsministerium", [("Verteidigungsministerium (Großbritannien)", "ministry")]),
    ("Telegram", [("Telegram", "platform")]),
    ("Gerichtsunterlagen", [("Gerichtsunterlagen", "document")]),
    ("der Agenturen Interfax und Tass", [("Interfax", "agency"), ("TASS", "agency")]),
    ("dem Gouverneur Pawlo Hrynko", [("Pawlo Hrynko", "ministry")]),
]


@pytest.mark.parametrize(("written", "wanted"), RELAYS)
def test_relays(written: str, wanted: list[tuple[str, str]]) -> None:
    text = f"Der Ort sei frei, hieß es laut {written}."
    analysis = analysis_of(text)
    start = text.index(written)
    part = Part(written, (Span(start, start + len(written)),))
    quotation = Quotation(Part("", (Span(0, 0),)), "indirect", 0, "test", relays=(part,))
    follows = Quotation(Part("", (Span(0, 0),)), "free_indirect", 0, "test", continues=0)
    found = relays.find(replace(analysis, quotations=(quotation, follows)))
    assert [(one.name, one.kind) for one in found[0]] == wanted
    assert found[1] == found[0]
    assert all(text[one.spans[0].start : one.spans[0].end] == one.text for one in found[0])


def test_a_relay_that_refers_back() -> None:
    text = "Die Zeitung „Seeblick“ war vor Ort. Der Hafen sei zu, hieß es laut der Zeitung."
    analysis = analysis_of(text)
    start = text.rindex("der Zeitung")
    part = Part("der Zeitung", (Span(start, start + 11),))
    quotation = Quotation(Part("", (Span(0, 0),)), "indirect", 1, "test", relays=(part,))
    found = relays.find(replace(analysis, quotations=(quotation,)))
    assert found == ((Relay("der Zeitung", part.spans, "Seeblick", "outlet"),),)
