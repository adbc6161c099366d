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
        (f"{RU} erklärte, [1 in Lyman seien 40 Soldaten gefallen].", {}),
        ("Die Feuerwehr teilte mit, [1 der Brand sei unter Kontrolle].", {"fire": "no"}),
        (f"{UA} erklärte, [1 das Video sei echt].", {"authentic": "yes"}),
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


def test_only_shared_questions_are_compared() -> None:
    assert list(topics.shared((("control", "RU"), ("fire", "no")), (("fire", "yes"),))) == [("fire", "no", "yes")]
