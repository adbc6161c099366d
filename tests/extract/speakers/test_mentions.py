"""What the words of a mention say by themselves."""

from __future__ import annotations

import pytest

from lagebild.extract.speakers.mentions import read

PERSONS = [
    ("Der Völkerrechtler Urs Aebi von der Universität Lund", "Urs Aebi"),
    ("Ausbildner Xandl Hubdobler", "Xandl Hubdobler"),
    ("Der Rieder Gemeinderat Gernot Hubdobler", "Gernot Hubdobler"),
    ("Regula Tobler, Einsatzleiterin des Zürcher Hilfswerks Brückenschlag", "Regula Tobler"),
    ("der Soziologe Wiktor Brandys", "Wiktor Brandys"),
]
OTHERS = [
    ("Leitstelle Cherson", "body", "Leitstelle Cherson"),
    ("Krisenstab Nordufer", "description", "Krisenstab Nordufer"),
    ("Bremer Arbeitskreis Ostsee", "description", "Bremer Arbeitskreis Ostsee"),
    ("der Telegram-Kanal Nordlicht", "class", "Nordlicht"),
    ("die US-Zeitung Harbor Ledger", "class", "Harbor Ledger"),
    ("Beim Hersteller Nordstern Systeme", "class", "Nordstern Systeme"),
    ("die von Moskau eingesetzte Werksleitung", "body", "Werksleitung"),
    ("ein Sprecher der von Moskau eingesetzten Werksleitung", "office", "Sprecher der Werksleitung"),
    ("die Bevölkerung", "description", "Bevölkerung"),
    ("das Seerecht", "thing", None),
    ("die Zahl der Verletzten", "thing", None),
    ("klare Regeln", "thing", None),
    ("Verletzt", "thing", None),
    ("wir", "own", None),
    ("unserer Zählung", "own", None),
    ("einer kurzen Mitteilung", "document", "Kurze Mitteilung"),
]


@pytest.mark.parametrize(("written", "name"), PERSONS)
def test_persons_are_cut_from_their_description(written: str, name: str) -> None:
    found = read(written)
    assert (found.kind, found.name) == ("person", name)


@pytest.mark.parametrize(("written", "kind", "name"), OTHERS)
def test_others(written: str, kind: str, name: str | None) -> None:
    found = read(written)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize("surname", ["Jung", "Specht", "Brandt"])
def test_surnames_that_end_like_things(surname: str) -> None:
    assert read(surname).name == surname


@pytest.mark.parametrize("text", ["der Abgeordnete Jost Krumm", "der Abgeordnete Xandl Krumm"])
def test_the_article_tells_a_man(text: str) -> None:
    assert read(text).genders == "m"
