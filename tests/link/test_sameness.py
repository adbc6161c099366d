"""Claims that say the same: told twice, carried by another outlet, or backed by another mouth."""

from __future__ import annotations

import pytest

from tests.link.said import RU, UA, across, within


@pytest.mark.parametrize(
    "text",
    [
        "[1 Drei Tote bei Angriff auf Losowa]\n\nBei einem Angriff auf die Stadt Losowa sind am Montag [2 drei "
        "Menschen getötet worden]. Die Stadt hat einen Bahnhof.",
        "Direktor Bohdan Trylis sagte, [1 das Wasserwerk in Losowa sei zerstört]. Die Stadt hat einen Bahnhof. "
        "[2 Das Wasserwerk von Losowa sei völlig zerstört], sagte Trylis am Abend noch einmal.",
        "Der Frontstab Süd erklärte, [1 die Stadt Lyman sei eingenommen]. Lyman liegt am Fluss. "
        "[2 Die Stadt sei vollständig eingenommen worden], sagte ein Stabssprecher.",
    ],
)
def test_told_twice_in_one_report(text: str) -> None:
    assert within(text) == "same"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Nach Angaben der Stadtwerke sind bei einem Angriff auf die Stadt Losowa am Montag "
            "[1 drei Arbeiter verletzt worden].",
            "Die Stadtwerke teilten mit, [2 in Losowa seien am Montag bei dem Angriff drei Arbeiter verletzt worden].",
        ),
        (
            "[1 Das Wasserwerk von Losowa sei außer Betrieb], teilte Direktor Bohdan Trylis mit.",
            "Direktor Bohdan Trylis sagte, [2 das Wasserwerk in Losowa sei vorerst außer Betrieb].",
        ),
        (
            "Lehrerin Oksana Trubatsch sagte: „[1 Niemand hat uns gesagt, wohin wir mit den Kindern gehen sollen.]“",
            "„[2 Niemand hat uns gesagt, wohin wir mit den Kindern gehen sollen]“, klagte die Lehrerin Oksana "
            "Trubatsch.",
        ),
        (
            "Der Frontstab Süd erklärte, [1 die Stadt Lyman sei vollständig eingenommen worden].",
            "Laut Frontstab Süd [2 ist die Stadt Lyman vollständig eingenommen].",
        ),
    ],
)
def test_one_speaker_in_two_reports(first: str, second: str) -> None:
    assert across(first, second) == "2 repeats 1"


def test_the_outlets_own_words_are_repeated_by_whoever_copies() -> None:
    text = "[{} In Losowa brannte am Montag ein Getreidelager.]"
    assert across(text.format(1), text.format(2), copied=True) == "2 repeats 1"


def test_two_outlets_in_words_of_their_own() -> None:
    first = "[1 In Losowa brannte am Montag ein Getreidelager.]"
    assert across(first, "[2 Am Montag ist in Losowa ein Lager mit Getreide in Brand geraten.]") == "same"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Der Gouverneur Oleh Tarnik teilte mit, [1 in Losowa sei ein Wohnhaus von einer Rakete getroffen worden].",
            "Die Rettungsleitstelle Charkiw bestätigte, [2 in Losowa habe eine Rakete ein Wohnhaus getroffen].",
        ),
        (
            f"{RU} teilte mit, [1 die Brücke von Kupjansk sei zerstört worden].",
            "Ein Sprecher des ukrainischen Kommandos Oskil räumte ein, [2 die Brücke in Kupjansk sei zerstört].",
        ),
        (
            "Bürgermeister Ihor Sawtschuk sagte, [1 in Losowa sei der Strom ausgefallen].",
            "Der Netzbetreiber Nordnetz teilte mit, [2 Losowa sei ohne Strom].",
        ),
        (
            "Bürgermeister Ihor Sawtschuk sagte, [1 der Bahnhof von Losowa sei zerstört].",
            "Die Bahn bestätigte, [2 der Bahnhof in Losowa sei zerstört worden].",
        ),
    ],
)
def test_another_mouth(first: str, second: str) -> None:
    assert across(first, second) == "2 corroborates 1"


def test_who_copies_the_report_backs_nothing() -> None:
    first = "Bürgermeister Ihor Sawtschuk sagte, [1 in Losowa sei der Strom ausgefallen]."
    second = "Der Netzbetreiber Nordnetz teilte mit, [2 Losowa sei ohne Strom]."
    assert across(first, second, copied=True) == "2 repeats 1"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Bürgermeister Ihor Sawtschuk sagte, [1 in Losowa sei eine Schule getroffen worden].",
            "Bürgermeister Ihor Sawtschuk sagte, [2 in Losowa sei ein Krankenhaus getroffen worden].",
        ),
        (
            "Die Bahn teilte mit, [1 im Bahnhof von Losowa seien drei Gleise zerstört worden].",
            "Die Bahn teilte mit, [2 in Losowa seien drei Busse für die Reisenden eingesetzt worden].",
        ),
        (
            "Gouverneur Oleh Tarnik warnte, [1 in Losowa werde der Strom ausfallen].",
            "Der Netzbetreiber Nordnetz teilte mit, [2 in Losowa sei der Strom ausgefallen].",
        ),
        (
            f"{RU} forderte die Verteidiger auf, [1 Lyman zu verlassen].",
            f"{UA} teilte mit, [2 die Bewohner hätten Lyman verlassen].",
        ),
        (
            "Die Stadtwerke teilten mit, [1 in Losowa seien vier Arbeiter verletzt worden].",
            "Die Stadtwerke teilten mit, [2 in Losowa seien vier Leitungen unterbrochen].",
        ),
    ],
)
def test_look_alikes(first: str, second: str) -> None:
    assert across(first, second) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            f"{RU} teilte mit, [1 Kupjansk sei eingenommen worden].",
            f"{UA} räumte ein, [2 Kupjansk sei gefallen].",
        ),
        (
            f"{RU} erklärte, [1 in Lyman seien 40 ukrainische Soldaten gefangen genommen worden].",
            f"{UA} bestätigte, [2 in Lyman seien 40 Soldaten in Gefangenschaft geraten].",
        ),
    ],
)
def test_what_the_other_party_admits(first: str, second: str) -> None:
    assert across(first, second) == "2 corroborates 1"


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (
            f"{UA} erklärte, [1 in Lyman sei niemand abgeschnitten].",
            f"{UA} bestritt, dass [2 in Lyman Truppen eingeschlossen seien].",
            "2 repeats 1",
        ),
        (
            f"{RU} erklärte, [1 auf Losowa sei kein Geschoss abgefeuert worden].",
            f"{RU} bestritt [2 eine Beteiligung an dem Angriff auf Losowa].",
            "2 repeats 1",
        ),
        (
            f"{UA} erklärte, [1 in Lyman sei niemand abgeschnitten].",
            f"{UA} bestritt, dass [2 in Lyman eine Schule getroffen worden sei].",
            "",
        ),
    ],
)
def test_two_denials_of_the_same(first: str, second: str, relation: str) -> None:
    assert across(first, second) == relation


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (
            "Die Bahn teilte mit, [1 in Losowa habe kein einziger Militärtransport gestanden].",
            "Bürgermeister Ihor Sawtschuk, ein Ukrainer, sagte, [2 in Losowa habe kein Militärtransport gestanden].",
            "2 corroborates 1",
        ),
        (
            f"{UA} erklärte, [1 in Lyman sei niemand eingekesselt].",
            "Das ukrainische Verteidigungsministerium erklärte, [2 in Lyman sei niemand eingekesselt worden].",
            "same",
        ),
        (
            "[1 In Lyman gilt eine Feuerpause.]",
            "[2 In Lyman wurde die Feuerpause elfmal verletzt.]",
            "",
        ),
        (
            "[1 In Losowa sind fünf Menschen getötet worden.]",
            "[2 Die Zahl der Toten in Losowa liegt bei fünf.]",
            "same",
        ),
    ],
)
def test_one_matter_or_two_and_one_origin_or_two(first: str, second: str, relation: str) -> None:
    assert across(first, second) == relation


def test_what_the_report_itself_tells_is_not_backed_by_who_confirms_it() -> None:
    text = "[1 Die Zahl der Toten in Losowa steigt auf neun.] Der Zivilschutz bestätigte, [2 in Losowa seien neun "
    assert within(f"{text}Menschen getötet worden].") == "same"


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (
            "Die Prüfstelle Auge teilte mit, [1 das Video sei echt].",
            "Die Hochschule Aarefeld teilte mit, [2 auf dem Video gebe es keine Hinweise auf eine Fälschung].",
            "2 corroborates 1",
        ),
        (
            "Die Prüfstelle Auge teilte mit, [1 das Video sei echt].",
            "Ein Sprecher des Werks nannte den Vorwurf [2 eine Lüge].",
            "",
        ),
        (
            "Bürgermeister Ihor Sawtschuk sagte, [1 in Lyman liege alles in der Grauzone].",
            "Pfarrer Danylo Hrab sagte, [2 Lyman werde von keiner der beiden Seiten gehalten].",
            "2 corroborates 1",
        ),
    ],
)
def test_one_answer_also_where_no_place_is_named_or_the_one_has_a_negation(
    first: str, second: str, relation: str
) -> None:
    assert across(first, second) == relation


def test_one_person_is_one_voice_for_whichever_body_he_speaks() -> None:
    first = "Der Frontstab Süd teilte mit, [0 die Brücke von Lyman sei gesperrt]. [1 Lyman sei ohne Strom], sagte "
    second = "[2 In Lyman sei der Strom ausgefallen], sagte Bohdan Trylis, Leiter der Stadtwerke."
    assert across(f"{first}Bohdan Trylis, Sprecher des Frontstabs.", second) == "2 repeats 1"
