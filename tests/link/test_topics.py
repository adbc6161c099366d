"""Which question a claim answers, and how."""

from __future__ import annotations

import pytest

from lagebild.link import topics
from tests.link.said import RU, UA, said


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (f"{RU} erklärte, [1 Lyman sei in unserer Hand].", {"control": "RU"}),
        (f"{UA} räumte ein, [1 Lyman sei gefallen].", {"control": "RU"}),
        (f"{RU} meldete, [1 Lyman sei gefallen].", {"control": "RU"}),
        (f"{UA} erklärte, [1 Lyman sei nicht gefallen].", {"control": "not RU"}),
        (f"{UA} erklärte, [1 Lyman werde von den russischen Truppen gehalten].", {"control": "RU"}),
        (f"{RU} sagte, [1 die ukrainischen Einheiten hätten sich aus Lyman zurückgezogen].", {"control": "RU"}),
        (f"{UA} teilte mit, [1 das Dorf liege in der Grauzone].", {"control": "none"}),
        (f"{UA} sagte: „[1 Lyman steht unter der Kontrolle der Verteidigungskräfte].“", {"control": "UA"}),
        ("Ein Augenzeuge sagte, [1 Lyman sei eingenommen worden].", {}),
        (f"{RU} erklärte, [1 in Lyman seien 40 Soldaten gefallen].", {"troops": "yes"}),
        (f"{UA} erklärte, [1 in der Halle hätten sich keine Soldaten aufgehalten].", {"troops": "not yes"}),
        ("Die Wirtin sagte, [1 Soldaten habe sie keinen einzigen gesehen].", {"troops": "not yes"}),
        ("Die Wirtin sagte, [1 die Soldaten hätten nicht gegessen].", {}),
        ("Die Werft sagte, [1 die Anlage stehe seit Montag still].", {"operation": "no"}),
        ("Die Werft sagte, [1 der Betrieb laufe weiter].", {"operation": "yes"}),
        ("Der Heimkehrer sagte, [1 man habe ihn misshandelt].", {"abuse": "yes"}),
        (f"{RU} erklärte, [1 die Insassen würden korrekt behandelt].", {"abuse": "no"}),
        ("Die Klinik erklärte, [1 die Insassen würden behandelt].", {}),
        (
            f"{UA} erklärte, [1 die abgestürzte Maschine sei abgeschossen worden].",
            {"cause": "attack", "intercepted": "yes"},
        ),
        (f"{RU} erklärte, [1 Grund des Absturzes sei ein Triebwerksschaden].", {"cause": "accident"}),
        ("Der Gouverneur sagte, [1 Trümmer einer Drohne hätten den Brand ausgelöst].", {"cause": "debris"}),
        ("Der Gouverneur sagte, [1 unter den Trümmern lägen drei Menschen].", {}),
        (f"{RU} erklärte, [1 die Explosionen stammten von einer Übung].", {"cause": "drill"}),
        (f"{RU} erklärte, [1 die Übung sei beendet].", {}),
        ("Die Betreiberin sagte, [1 das Kraftwerk sei von seiner Leitung abgeschnitten].", {"power": "no"}),
        ("Die Feuerwehr sagte, [1 das Lager sei in Brand geraten].", {}),
        ("Die Feuerwehr sagte, [1 das Lager brenne noch immer].", {"fire": "yes"}),
        (f"{UA} erklärte, [1 die Zahl der Eingekesselten sei übertrieben].", {}),
        (f"{UA} erklärte, [1 eine unserer Raketen habe das Haus getroffen].", {"culprit": "UA"}),
        (f"{RU} erklärte, [1 Beschuss einer ukrainischen Brigade habe das Haus getroffen].", {"culprit": "UA"}),
        ("Die Feuerwehr teilte mit, [1 der Brand sei unter Kontrolle].", {"fire": "no"}),
        (f"{UA} erklärte, [1 das Video sei echt].", {"authentic": "yes"}),
        (f"{UA} bestätigte [1 den Verlust von Robotyne].", {"control": "RU"}),
        (f"{UA} bestätigte [1 den Verlust von vier Fahrzeugen in Lyman].", {}),
        (f"{UA} räumte ein, [1 die Truppen hätten Lyman nachts verlassen].", {"control": "RU"}),
        ("Der Bürgermeister sagte, [1 die Bewohner hätten Lyman verlassen].", {}),
        (f"{UA} räumte [1 den Rückzug aus dem Süden von Lyman] ein.", {"control": "RU in part"}),
        (f"{RU} erklärte, [1 die Besatzung von Lyman sitze in der Falle].", {"ring": "yes"}),
        (f"{RU} erklärte, [1 Lyman sei von der Außenwelt abgeschnitten].", {"ring": "yes"}),
        (f"{UA} erklärte, [1 in Lyman sei niemand abgeschnitten].", {"ring": "not yes"}),
        (f"{UA} erklärte, [1 Lyman sei vom Netz abgeschnitten].", {"power": "no"}),
        (f"{UA} erklärte, [1 die Straße nach Lyman sei befahrbar].", {"ring": "no", "road": "yes"}),
        (f"{UA} erklärte, [1 die Brücke von Lyman sei gesperrt].", {"road": "no"}),
        (f"{UA} erklärte, [1 das Wasserwerk sei gesperrt].", {"road": "no"}),
        ("Die Beobachter sagten, [1 die Waffenruhe halte].", {"truce": "holds"}),
        ("Die Beobachter sagten, [1 die Feuerpause sei gebrochen].", {"truce": "broken"}),
        ("Die Beobachter sagten, [1 der Damm halte].", {}),
        (f"{RU} erklärte, [1 zwölf Soldaten hätten die Waffen gestreckt].", {"captive": "yes"}),
        (f"{UA} erklärte, [1 kein einziger Soldat habe sich ergeben].", {"captive": "not yes"}),
        (f"{UA} erklärte, [1 die Gefangenen seien ausgetauscht worden].", {"exchange": "yes"}),
        (f"{RU} erklärte, [1 in Losowa sei ein Militärzug getroffen worden].", {"military": "yes"}),
        ("Die Bahn erklärte, [1 in Losowa habe kein einziger Panzer gestanden].", {}),
        ("Die Bahn erklärte, [1 in Losowa habe es nie ein Waffenlager gegeben].", {"military": "not yes"}),
        ("Die Bahn erklärte, [1 das Waffenlager sei nicht gemeint].", {}),
        ("Die Feuerwehr sagte, [1 Ursache sei ein Kurzschluss].", {"cause": "accident"}),
        (f"{UA} erklärte, [1 der Damm sei gesprengt worden].", {"cause": "blast"}),
        (f"{UA} erklärte, [1 Ursache sei der Beschuss].", {"cause": "attack"}),
        ("Die Betreiberin sagte, [1 der Damm sei schlecht gewartet worden].", {"cause": "accident"}),
        (f"{UA} erklärte, [1 der Damm sei von zwei Raketen getroffen worden].", {"cause": "attack"}),
        (f"{UA} erklärte, [1 die Schule sei von zwei Raketen getroffen worden].", {}),
        (
            f"{UA} erklärte, [1 russische Einheiten hätten in Lyman die Brücke gesprengt].",
            {"cause": "blast", "culprit": "RU"},
        ),
        (f"{RU} erklärte, [1 auf Lyman sei kein einziges Geschoss abgefeuert worden].", {"culprit": "not RU"}),
        (f"{RU} bestritt [1 eine Beteiligung an dem Angriff].", {"culprit": "not RU"}),
        (f"{RU} erklärte, [1 in Lyman sei niemand verletzt worden].", {}),
        (f"{UA} erklärte, [1 russische Einheiten hätten Lyman beschossen].", {"culprit": "RU"}),
        (f"{UA} erklärte, [1 die Rakete sei aus russischem Gebiet abgefeuert worden].", {"culprit": "RU"}),
        (f"{RU} erklärte, [1 russische Einheiten seien beschossen worden].", {}),
        ("[1 Die Zahl der Toten nach dem russischen Angriff auf Lyman ist gestiegen.]", {}),
        ("[1 Bei dem russischen Beschuss von Lyman brach ein Feuer aus.]", {}),
        ("[1 Bei einem russischen Angriff auf Lyman brach ein Feuer aus.]", {"culprit": "RU"}),
        (
            f"{RU} erklärte, [1 das Haus sei durch eine Rakete der Ukrainer zerstört].",
            {"culprit": "UA", "damage": "yes"},
        ),
        (f"{UA} erklärte, [1 ob Soldaten in Gefangenschaft geraten seien, wisse man nicht].", {}),
        (f"{UA} erklärte, [1 ob die Waffenruhe halte, sei offen].", {}),
        (f"{UA} erklärte, [1 das Schiff sei versenkt worden].", {"damage": "yes", "damage ship": "yes", "sunk": "yes"}),
        (f"{UA} erklärte, [1 das Schiff halte er für verloren].", {}),
        (f"{RU} teilte mit, [1 man habe den Soldaten angeboten, die Waffen zu strecken].", {}),
        (f"{UA} teilte mit, [1 es gebe keinen Befehl, Lyman aufzugeben].", {}),
        (f"{UA} bestätigte [1 den Befehl zum Rückzug aus Lyman].", {}),
        ("Die Bahn teilte mit, [1 am Bahnhof wehe eine Fahne].", {}),
    ],
)
def test_answers(text: str, answers: dict[str, str]) -> None:
    assert dict(said(text)["1"].topics) == answers


def test_a_place_that_neither_side_holds() -> None:
    found = said("Der Bürgermeister sagte, [1 das Dorf werde von keiner der beiden Seiten gehalten].")
    assert dict(found["1"].topics) == {"control": "none"}


def test_the_contrary_of_the_contrary_is_the_answer() -> None:
    answers = (("control", "RU"), ("fire", "not yes"))
    assert topics.contrary(answers) == (("control", "not RU"), ("fire", "yes"))
    assert topics.contrary(topics.contrary(answers)) == answers


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("RU", "RU", ""),
        ("not RU", "RU", "denies"),
        ("RU", "UA", "differs"),
        ("not RU", "UA", ""),
        ("RU", "not RU", ""),
    ],
)
def test_how_two_answers_stand_to_each_other(one: str, other: str, relation: str) -> None:
    tests = {"denies": topics.denies, "differs": topics.differs}
    assert [name for name, holds in tests.items() if holds(one, other)] == ([relation] if relation else [])


@pytest.mark.parametrize(
    ("one", "other", "later", "differ"),
    [
        ("RU", "UA in part", False, True),
        ("RU", "RU in part", False, False),
        ("RU", "RU in part", True, True),
        ("none", "RU in part", True, False),
        ("none", "RU", False, True),
        ("RU in part", "UA in part", True, False),
    ],
)
def test_a_part_of_a_place_and_the_whole(one: str, other: str, later: bool, differ: bool) -> None:
    assert topics.differs(one, other, later=later) == differ


@pytest.mark.parametrize(("admitted", "differ"), [(True, True), (False, False)])
def test_what_was_denied_and_is_admitted(admitted: bool, differ: bool) -> None:
    assert topics.differs("yes", "not yes", later=True, admitted=admitted) == differ


def test_denials_of_one_thing_meet_though_agreements_do_not() -> None:
    assert topics.meet("military", "not yes")
    assert not topics.meet("military", "yes")
    assert topics.meet("control", "RU")


def test_only_shared_questions_are_compared() -> None:
    assert list(topics.shared((("control", "RU"), ("fire", "no")), (("fire", "yes"),))) == [("fire", "no", "yes")]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (f"{UA} bestritt, dass [1 ein Sturm das Schiff versenkt habe].", {"cause": "not weather"}),
        (
            f"{RU} bestritt, dass [1 russische Truppen das Munitionslager beschossen hätten].",
            {"culprit": "not RU"},
        ),
        (
            f"{RU} bestritt, dass [1 das Schiff gesunken sei].",
            {"damage": "not yes", "damage ship": "not yes", "sunk": "not yes"},
        ),
    ],
)
def test_who_denies_how_it_came_about_grants_that_it_did(text: str, answers: dict[str, str]) -> None:
    assert dict(said(text)["1"].topics) == answers
