"""Who speaks in one line, and for which party."""

from __future__ import annotations

import pytest

from lagebild.link.mouths import sides_in, speaks_of_own
from tests.link.said import RU, UA, said


@pytest.mark.parametrize(
    "text",
    [
        "Der Frontstab Süd erklärte, [1 die Stadt Lyman sei eingenommen]. [2 Die Stadt sei leer], sagte ein "
        "Stabssprecher.",
        "Die Hafenverwaltung teilte mit, [1 im Hafen von Odessa seien drei Schiffe beschädigt worden]. Ein Sprecher "
        "sagte, [2 vier Menschen seien verletzt worden].",
        "Direktor Bohdan Trylis sagte, [1 das Wasserwerk sei zerstört]. [2 Die Leitung sei unterbrochen], so Trylis.",
    ],
)
def test_one_line(text: str) -> None:
    found = said(text)
    assert found["1"].voice == found["2"].voice


@pytest.mark.parametrize(
    "text",
    [
        "Der Frontstab Süd erklärte, [1 die Stadt Lyman sei eingenommen]. Die Sprecherin der Hafenverwaltung sagte, "
        "[2 der Hafen sei offen].",
        f"{RU} erklärte, [1 Lyman sei eingenommen]. Ein ukrainischer Sprecher sagte, [2 die Stadt werde gehalten].",
        "Bürgermeister Ihor Sawtschuk sagte, [1 der Strom sei ausgefallen]. Die Bahn teilte mit, "
        "[2 der Bahnhof sei zerstört].",
    ],
)
def test_two_lines(text: str) -> None:
    found = said(text)
    assert found["1"].voice != found["2"].voice


def test_a_spokesman_stands_for_the_side_of_his_body() -> None:
    found = said(f"{RU} erklärte, [1 Lyman sei eingenommen]. [2 Die Stadt sei leer], sagte ein Stabssprecher.")
    assert found["2"].side == "RU"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"{RU} erklärte, [1 Lyman sei eingenommen].", "RU"),
        (f"{UA} erklärte, [1 Lyman werde gehalten].", "UA"),
        ("Die Stadtwerke teilten mit, [1 in Losowa sei der Strom ausgefallen].", None),
        ("Ein russisch-ukrainischer Ausschuss teilte mit, [1 in Losowa sei der Strom ausgefallen].", None),
        ("[1 In Losowa sind am Montag drei Menschen getötet worden.]", None),
    ],
)
def test_the_party_of_a_speaker(text: str, side: str | None) -> None:
    assert said(text)["1"].side == side


def test_the_outlet_speaks_for_what_nobody_else_says() -> None:
    assert said("[1 In Losowa sind am Montag drei Menschen getötet worden.]")["1"].voice == "outlet:Triskaer Bote"


def test_words_name_parties_and_ones_own() -> None:
    assert sides_in("russische und ukrainische Truppen") == {"RU", "UA"}
    assert sides_in("der Hafen von Odessa") == set()
    assert speaks_of_own("in unserer Hand")
    assert not speaks_of_own("in fremder Hand")
