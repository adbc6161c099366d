"""Event types of claims, on invented sentences."""

from __future__ import annotations

import time

import pytest

from lagebild.extract.events import OTHER, event_of
from lagebild.german.wordings import EventType, event_types, fits


@pytest.mark.parametrize("event", event_types(), ids=lambda event: event.name)
def test_the_example_of_each_type_has_this_type(event: EventType) -> None:
    assert event_of(event.example) == event.name


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bei dem Raketenangriff auf den Bahnhof starben zwei Menschen", "casualties"),
        ("Die Brigade zog sich in der Nacht aus dem Dorf zurück", "withdrawal"),
        ("Die Brigade räumte in der Nacht das Dorf", "withdrawal"),
        ("Die Stellungen am Ufer wurden geräumt", "withdrawal"),
        ("Die Helfer räumten den Schnee", "other"),
        ("Das Dorf wird von der Brigade kontrolliert", "territorial_control"),
        ("In der Nacht fiel der Strom aus", "energy"),
        ("im eingekesselten Ort fehle Trinkwasser", "humanitarian"),
        ("die Stadt sei vollständig eingekesselt", "encirclement"),
        ("Die Behörde kontrolliert die Papiere der Ausreisenden", "displacement"),
        ("Die Armee kontrolliere nun das Dorf", "territorial_control"),
        ("Das Dorf sei wieder unter ukrainischer Kontrolle", "territorial_control"),
        ("Der Angriffskrieg müsse enden", OTHER),
        ("Der Verteidigungsminister reiste ab", OTHER),
        ("Die Verteidiger hielten die Brücke", OTHER),
        ("Der Vorschlag liege auf dem Schrank", OTHER),
        ("Die Moral unter den Soldaten sei schlecht", "military_morale"),
        ("", OTHER),
    ],
)
def test_the_words_decide(text: str, event: str) -> None:
    assert event_of(text) == event


def test_no_two_types_have_the_same_priority_or_name() -> None:
    names = [event.name for event in event_types()]
    assert len(names) == len(set(names))
    assert OTHER not in names


def test_a_gap_is_bounded() -> None:
    assert event_of("zog sich " + "sehr " * 7 + "zurück") == "withdrawal"
    assert event_of("zog sich " + "sehr " * 9 + "zurück") == OTHER


@pytest.mark.parametrize(
    ("word", "trigger", "expected"),
    [
        ("luftangriffe", "*angriff*", True),
        ("angriff", "*angriff*", True),
        ("evakuierten", "evakuier*", True),
        ("zwangsevakuiert", "evakuier*", False),
        ("leichen", "leichen", True),
        ("leichenhalle", "leichen", False),
    ],
)
def test_stars_stand_for_any_letters(word: str, trigger: str, expected: bool) -> None:
    assert fits(word, trigger) is expected


def test_long_text_is_read_in_linear_time() -> None:
    text = "zog in unter nahm " * 50_000
    start = time.process_time()
    assert event_of(text) == OTHER
    assert time.process_time() - start < 5
