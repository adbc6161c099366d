"""The tables of who speaks: whole, unambiguous, and found in every form."""

from __future__ import annotations

import pytest

from lagebild.german import actor_tables, actors
from lagebild.german.lexicon import load

STYLES = {"state", "town", "local", "seat", "plain"}


@pytest.mark.parametrize("table", ["agencies", "outlets", "platforms", "states"])
def test_names_stand_once(table: str) -> None:
    names = [row[0] for row in actor_tables.rows(table, table)]
    assert len(names) == len(set(names))


def test_agencies_and_bodies_name_their_source() -> None:
    for row in [*actor_tables.rows("agencies", "agencies"), *actor_tables.rows("bodies", "known")]:
        assert "." in row[-1], row
    for *_, since, until, source in actor_tables.rows("persons", "persons"):
        assert len(since) == 10
        assert until == "" or until > since
        assert "." in source


def test_heads_and_offices_are_whole() -> None:
    for noun, gender, plural, style, _ in actor_tables.rows("bodies", "heads"):
        assert gender in {"m", "f", "n", "p"}
        assert style in STYLES
        assert noun
        assert plural
    for table in ("offices", "roles"):
        for man, woman, _, example in actor_tables.rows("offices", table):
            assert man and woman and example.endswith(".")


def test_adjectives_belong_to_one_state() -> None:
    adjectives = [word for row in actor_tables.rows("states", "states") for word in row[2].split()]
    assert len(adjectives) == len(set(adjectives))
    assert load("states")["states"]


KNOWN = [
    ("Ria Nowosti", "RIA Nowosti", "agency"),
    ("Deutschen Presse-Agentur", "dpa", "agency"),
    ("New York Times", "New York Times", "outlet"),
    ("Süddeutschen Zeitung", "Süddeutsche Zeitung", "outlet"),
    ("Internationalen Atomenergiebehörde", "Internationale Atomenergiebehörde", "body"),
    ("Weißen Hauses", "Weißes Haus", "body"),
    ("Truth Social", "Truth Social", "platform"),
]


@pytest.mark.parametrize(("written", "name", "kind"), KNOWN)
def test_known_names(written: str, name: str, kind: str) -> None:
    words = written.split()
    found = actors.known_at(words, 0)
    assert found is not None
    assert (found[0].name, found[0].kind, found[1]) == (name, kind, len(words))


def test_longest_name_wins() -> None:
    found = actors.known_at(["Bild", "am", "Sonntag"], 0)
    assert found is not None
    assert found[0].name == "Bild am Sonntag"


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Präsidenten", "präsident"),
        ("Vize-Regierungschefin", "regierungschef"),
        ("Verteidigungsministern", "minister"),
        ("Abgeordneten", "abgeordneter"),
        ("Sprecherinnen", "sprecher"),
        ("Kremlchef", "präsident"),
    ],
)
def test_offices(word: str, base: str) -> None:
    found = actors.office(word)
    assert found is not None
    assert found.base == base


@pytest.mark.parametrize("word", ["Flugzeuge", "Begleiter", "Lautsprecher", "Unternehmen", "Mannschaft", "sprecher"])
def test_no_offices(word: str) -> None:
    assert actors.office(word) is None


@pytest.mark.parametrize(("word", "base"), [("Innenministeriums", "ministerium"), ("Behörden", "behörde")])
def test_bodies(word: str, base: str) -> None:
    found = actors.body_head(word)
    assert found is not None
    assert found.base == base


@pytest.mark.parametrize("word", ["Verrat", "Autobahn", "Einführung", "Stadtzentrum"])
def test_no_bodies(word: str) -> None:
    assert actors.body_head(word) is None
