"""For which party a military body speaks whose name does not tell it."""

from __future__ import annotations

import pytest

from tests.link.said import said

CAPTURED = "Das russische Militär teilte mit, [1 das Dorf Lyman sei erobert worden]."


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"{CAPTURED} [2 Der Ort sei „vollständig befreit“], erklärte der Verband Okawa.", "RU"),
        (f"{CAPTURED} [2 Die Garnison sei abgezogen], sagte der Frontstab Süd.", "RU"),
        (f"{CAPTURED}\n\nIn Kiew klang das anders. Das Kommando Oskil erklärte, [2 der Ort werde gehalten].", "UA"),
        (f"{CAPTURED}\n\nAus Kiew kam Widerspruch. Die Brigade Nord sagte, [2 der Ort sei frei].", "UA"),
        (f"{CAPTURED} Das Kommando Oskil bestritt, [2 dass der Ort verloren sei].", "UA"),
        (f"{CAPTURED} Der Verband Okawa erklärte dagegen, [2 der Ort werde gehalten].", None),
        (f"{CAPTURED} Die Bezirksverwaltung erklärte, [2 die Bewohner seien evakuiert worden].", None),
        (f"{CAPTURED}\n\nDer Frontstab Süd erklärte, [2 die Brücke sei gesperrt].", None),
        (
            "Der ukrainische Rat für Gefangene sagte, [1 Lyman sei frei]. Der Frontstab Süd meldete, "
            "[2 die Brücke sei gesperrt].",
            None,
        ),
    ],
)
def test_the_party_by_what_stands_before(text: str, side: str | None) -> None:
    assert said(text)["2"].side == side


def test_who_speaks_for_the_body_has_its_party() -> None:
    text = (
        f"{CAPTURED} [2 Der Ort sei „vollständig befreit“], erklärte der Verband Okawa. [3 Die Garnison sei "
        "abgezogen], sagte ein Sprecher des Verbands."
    )
    assert said(text)["3"].side == "RU"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Die russische Delegationsleiterin Vera Trylis reiste ab. [1 Vereinbart sei nichts], sagte Trylis.", "RU"),
        ("Vera Trylis, in Kiew Ministerin für Verkehr, reiste ab. [1 Die Züge führen], sagte Trylis.", "UA"),
        ("Russische Truppen griffen an. Vera Trylis reiste ab. [1 Die Züge führen], sagte Trylis.", None),
        ("Die russische Seite nannte Vera Trylis. Die ukrainische Ärztin Vera Trylis sagte, [1 sie bleibe].", "UA"),
    ],
)
def test_the_party_told_with_a_name(text: str, side: str | None) -> None:
    assert said(text)["1"].side == side


def test_a_capital_that_tells_of_itself_leads_in_its_ministry() -> None:
    text = "Moskau gab der anderen Seite die Schuld. [1 Lyman sei beschossen worden], so das Verteidigungsministerium."
    assert said(text)["1"].side == "RU"
