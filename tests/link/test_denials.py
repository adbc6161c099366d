"""Which claim of its own report a denial is about, and what it takes over from it."""

from __future__ import annotations

import pytest

from tests.link.said import RU, UA, said

CHARGE = f"{RU} warf den Ukrainern vor, [1 in Lyman vierzig Gefangene erschossen zu haben]."


@pytest.mark.parametrize(
    "denial",
    [
        "Das ukrainische Kommando Oskil [2 wies das zurück].",
        "[2 Das ukrainische Kommando Oskil dementierte das].",
        "Das ukrainische Kommando Oskil nannte den Vorwurf [2 „frei erfunden“].",
        "„[2 Das ist eine Lüge]“, sagte ein Sprecher des ukrainischen Kommandos Oskil.",
    ],
)
def test_a_wordless_denial_takes_over_what_it_denies(denial: str) -> None:
    found = said(f"{CHARGE} {denial}")
    assert (found["2"].denial, found["2"].reacts) == ("wordless", found["1"].claim)
    assert (found["2"].words, found["2"].figures, found["2"].places) == (
        found["1"].words,
        found["1"].figures,
        found["1"].places,
    )


@pytest.mark.parametrize(
    "denial",
    [
        "Das ukrainische Kommando Oskil bestritt, dass [2 in Lyman Gefangene erschossen worden seien].",
        "Dass [2 in Lyman Gefangene erschossen worden seien], bestritt das ukrainische Kommando Oskil.",
        "Das ukrainische Kommando Oskil dementierte, [2 Gefangene erschossen zu haben].",
    ],
)
def test_a_denial_with_a_content_denies_that(denial: str) -> None:
    assert said(f"{CHARGE} {denial}")["2"].denial == "content"


@pytest.mark.parametrize(
    "statement",
    [
        "Das ukrainische Kommando Oskil erklärte, [2 die Gefangenen seien in einem Lager].",
        "Das ukrainische Kommando Oskil bestätigte, [2 in Lyman seien Gefangene erschossen worden].",
        "Das ukrainische Kommando Oskil warnte, [2 Lyman werde beschossen].",
    ],
)
def test_other_statements_deny_nothing(statement: str) -> None:
    found = said(f"{CHARGE} {statement}")
    assert (found["2"].denial, found["2"].reacts) == (None, None)


def test_a_denial_is_about_the_other_party_not_its_own() -> None:
    text = (
        f"{RU} erklärte, [1 Lyman sei eingenommen]. Ein Sprecher des Frontstabs sagte, die Stadt sei leer. "
        f"{UA} erklärte, die Brücke sei intakt. Das Kommando [2 wies die Darstellung zurück]."
    )
    assert said(text)["2"].reacts == said(text)["1"].claim


@pytest.mark.parametrize(
    "stance", ["forderte die Verteidiger auf, [1 Lyman zu verlassen]", "warnte, [1 es werde kalt]"]
)
def test_demands_and_warnings_cannot_be_denied(stance: str) -> None:
    assert said(f"{RU} {stance}. Das ukrainische Kommando Oskil [2 wies das zurück].")["2"].reacts is None


def test_a_denial_does_not_reach_over_a_heading() -> None:
    text = (
        f"{CHARGE} Das Dorf liegt am Fluss, und dort stehen viele Häuser.\n\nStrom in Odessa\n\n"
        "Das ukrainische Kommando Oskil [2 wies das zurück]. Der Hafen ist seit Tagen ohne Licht, und auch das Wasser "
        "fehlt in vielen Häusern."
    )
    found = said(text)
    assert found["1"].section == found["2"].section or found["2"].reacts is None


@pytest.mark.parametrize(
    "text",
    [
        "Das ukrainische Kommando Oskil wies [1 Berichte über eingekesselte Truppen in Lyman] zurück. „[2 Das ist ein "
        "Märchen]“, sagte ein Sprecher des Kommandos.",
        "Das ukrainische Kommando Oskil bestritt, [1 Lyman verloren zu haben]. „[2 Das ist eine Lüge]“, sagte ein "
        "Sprecher des Kommandos.",
    ],
)
def test_a_denial_without_words_says_what_the_one_beside_it_says(text: str) -> None:
    found = said(f"{CHARGE} {text}")
    assert (found["2"].words, found["2"].topics) == (found["1"].words, found["1"].topics)


def test_another_mouth_denies_something_else() -> None:
    found = said(
        f"Die Bahn bestritt, [1 den Bahnhof verloren zu haben]. {CHARGE.replace('[1 ', '[3 ')} „[2 Das ist eine "
        "Lüge]“, sagte ein Sprecher des ukrainischen Kommandos Oskil."
    )
    assert found["2"].reacts == found["3"].claim


@pytest.mark.parametrize(
    "denial",
    [
        "Das russische Ministerium sprach [2 von einer Fälschung].",
        "[2 Die Bilder seien gestellt], erklärte der russische Frontstab Ost.",
    ],
)
def test_what_is_called_spurious_is_the_footage(denial: str) -> None:
    shown = "[1 Ein Video soll die Erschießung von Gefangenen in Lyman zeigen.] Bürgermeister Ihor Sawtschuk sagte, "
    found = said(f"{shown}[3 in Lyman habe es elf solche Fälle gegeben]. {denial}")
    assert found["2"].reacts == found["1"].claim


def test_who_calls_a_charge_a_lie_means_no_footage_before_it() -> None:
    text = f"Die Hafenverwaltung Odessa teilte mit, [3 ein Video zeige einen Brand im Hafen]. {CHARGE} "
    found = said(f"{text}„[2 Das ist eine Lüge]“, sagte ein Sprecher des ukrainischen Kommandos Oskil.")
    assert found["2"].reacts == found["1"].claim


def test_a_denial_that_tells_of_nothing_answers_nothing() -> None:
    found = said("Das russische Ministerium sprach [2 von einer Fälschung].")
    assert (found["2"].denial, found["2"].topics) == ("wordless", ())


@pytest.mark.parametrize(
    ("content", "denial"),
    [
        ("die Zahl von 40 Gefangenen sei stark übertrieben", "content"),
        ("die Angaben über vierzig Gefangene seien überhöht", "content"),
        ("die Zahl von 40 Gefangenen sei bestätigt", None),
    ],
)
def test_what_is_overdone_is_denied(content: str, denial: str | None) -> None:
    assert said(f"{UA} erklärte, [1 {content}].")["1"].denial == denial


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        (
            "[1 Für die Behauptung, russische Einheiten hätten Lyman beschossen, gebe es keine Belege], sagte er.",
            "content",
        ),
        (
            "Die Beobachter berichteten am Montag. [1 Auch der Vorwurf, Lyman sei von russischen Einheiten beschossen "
            "worden, habe sich nicht erhärten lassen.]",
            "content",
        ),
        ("[1 Der Vorwurf, russische Einheiten hätten Lyman beschossen, habe sich erhärtet], sagte er.", None),
        ("[1 Der Bericht, der am Montag erschien, habe keine Seiten], sagte er.", None),
    ],
)
def test_what_nothing_bears_out_is_denied(text: str, denial: str | None) -> None:
    found = said(text)["1"]
    assert found.denial == denial
    if denial:
        assert (found.polarity, dict(found.topics)["culprit"]) == (1, "not RU")


@pytest.mark.parametrize(
    ("denial", "answers"),
    [
        ("„[2 Das ist eine Lüge]“, sagte ein Sprecher des ukrainischen Kommandos Oskil.", set()),
        ("Das ukrainische Kommando Oskil nannte das [2 ein Märchen].", set()),
        ("Das ukrainische Kommando Oskil sprach [2 von einer Fälschung].", {("authentic", "no")}),
    ],
)
def test_a_lie_is_no_footage(denial: str, answers: set[tuple[str, str]]) -> None:
    found = said(f"{CHARGE} {denial}")["2"]
    assert {each for each in found.topics if each[0] == "authentic"} == answers
    assert ("execution", "not yes") in found.topics


@pytest.mark.parametrize(
    ("denial", "kind"),
    [
        ("[2 Diese Zahl sei „frei erfunden“], sagte das ukrainische Kommando Oskil.", "content"),
        ("[2 Die Opferzahl ist gelogen], sagte das ukrainische Kommando Oskil.", "content"),
        ("[2 Das sei „frei erfunden“], sagte das ukrainische Kommando Oskil.", "wordless"),
    ],
)
def test_who_denies_a_number_denies_nothing_else(denial: str, kind: str) -> None:
    found = said(f"{RU} erklärte, [1 in Lyman seien 40 Ukrainer gefangen genommen worden]. {denial}")
    assert (found["2"].denial, found["2"].reacts) == (kind, found["1"].claim)
    assert bool(found["2"].topics) == (kind == "wordless")


@pytest.mark.parametrize(
    ("shown", "answers"),
    [
        ("die Erschießung von Gefangenen in Lyman", {"authentic": "no", "execution": "not yes"}),
        ("die Einkesselung von Soldaten in Lyman", {"authentic": "no"}),
    ],
)
def test_what_is_staged_tells_nothing_of_who_was_held(shown: str, answers: dict[str, str]) -> None:
    found = said(
        f"[1 Ein Video soll {shown} zeigen.] Die Bilder seien [2 gestellt], erklärte der russische Frontstab Ost."
    )
    assert dict(found["2"].topics) == answers
