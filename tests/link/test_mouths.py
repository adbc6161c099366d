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
        f"{RU} erklärte, [1 Lyman sei eingenommen]. Das Abschnittskommando in Kiew trat dem entgegen. „[2 Lyman hält "
        "sich]“, sagte Sprecherin Olha Trylis.",
        "Die Hafenverwaltung teilte mit, [1 der Hafen sei offen]. [2 Züge führen nicht], sagte Bahnsprecherin Olha "
        "Trylis.",
        "Die Hafenverwaltung teilte mit, [1 der Hafen sei offen]. Oberst Petro Halyk vom Frontstab Ost sagte, [2 Lyman "
        "sei eingenommen].",
        "Die Hafenverwaltung teilte mit, [1 der Hafen sei offen].\n\nIn Lyman brannte es.\n\nDort schneite es.\n\n"
        "[2 Züge führen nicht], sagte Sprecherin Olha Trylis.",
        "Bürgermeister Ihor Sawtschuk sagte, [1 der Strom sei ausgefallen]. Die Bahn teilte mit, "
        "[2 der Bahnhof sei zerstört].",
    ],
)
def test_two_lines(text: str) -> None:
    found = said(text)
    assert found["1"].voice != found["2"].voice


def test_a_spokesman_goes_on_for_the_body_with_which_the_sentence_before_begins() -> None:
    text = "Das Abschnittskommando in Kiew widersprach. „[1 Lyman hält sich]“, sagte Sprecherin Olha Trylis."
    assert said(f"{RU} erklärte, Lyman sei eingenommen. {text}")["1"].side == "UA"


def test_a_pronoun_is_now_this_one_now_that() -> None:
    found = said(
        "Bürgermeister Ihor Sawtschuk sagte, der Strom sei ausgefallen. [1 Auch Wasser fehle], sagte er.\n\n"
        "Direktor Bohdan Trylis sagte, das Werk sei zerstört. [2 Die Leitung sei unterbrochen], sagte er."
    )
    assert found["1"].voice != found["2"].voice


def test_a_spokesman_stands_for_the_side_of_his_body() -> None:
    found = said(f"{RU} erklärte, [1 Lyman sei eingenommen]. [2 Die Stadt sei leer], sagte ein Stabssprecher.")
    assert found["2"].side == "RU"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"{RU} erklärte, [1 Lyman sei eingenommen].", "RU"),
        (f"{UA} erklärte, [1 Lyman werde gehalten].", "UA"),
        ("Nach russischen Angaben sind [1 in Losowa drei Lager getroffen worden].", "RU"),
        ("Nach ukrainischer Darstellung sind [1 in Losowa keine Züge getroffen worden].", "UA"),
        ("Nach Angaben der Stadtwerke ist [1 in Losowa der Strom ausgefallen].", None),
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
