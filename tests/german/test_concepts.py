"""The lexicons of concepts and sides: every entry is well-formed, has its example, and can match."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lagebild.german import concepts, questions
from lagebild.german.lexicon import load
from lagebild.german.verbs import VerbForm, analyse
from lagebild.link.wording import WORD

TABLES: dict[str, Any] = load("concepts")
SIDES: dict[str, Any] = load("sides")
CAUSES = {"accident", "blast", "attack", "weather", "drill", "debris"}
VALUES = {"yes", "no", "none", "actor", "other", "fallen", "holds", "broken", "over"} | CAUSES
FIELDS = {"words", "phrases", "topic", "value", "fate", "scenery", "unless", "weight", "example"}
NAMED = {"concept", "counted", "question", "answer"}
"""Tables whose entries have names of their own."""

LISTS: dict[str, list[str]] = {
    **{f"concept.{name}": table["words"].split() for name, table in TABLES["concept"].items()},
    **{f"counted.{kind}": words.split() for kind, words in TABLES["counted"].items()},
    **{name: TABLES[name]["words"].split() for name in TABLES if name not in NAMED},
    **{f"answer.{name}": table["words"].split() for name, table in TABLES["answer"].items()},
    **{f"side.{code}": table["words"].split() for code, table in SIDES["side"].items()},
    **{name: SIDES[name]["words"].split() for name in SIDES if name != "side"},
}
PHRASES = [
    (name, line.split())
    for name, table in TABLES["concept"].items()
    for line in table.get("phrases", "").splitlines()
    if line
]

every_concept = pytest.mark.parametrize("name", sorted(TABLES["concept"]))
every_list = pytest.mark.parametrize("name", sorted(LISTS))


def words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def told(text: str) -> set[str]:
    """The concepts of a text's words and phrases."""
    return set().union(*map(concepts.of_word, words(text))) | concepts.of_phrases(words(text))


@every_concept
def test_an_example_has_its_concept(name: str) -> None:
    assert name in told(TABLES["concept"][name]["example"])


@every_concept
def test_what_has_a_present_tense_has_its_subjunctive(name: str) -> None:
    """Reported speech says "halte" where the report itself says "hält"."""
    listed = [word for word in TABLES["concept"][name]["words"].split() if "*" not in word]
    present = {word: {form.lemma for form in analyse(word) if is_present(form)} for word in listed if word != "flucht"}
    missing = [word for word, lemmas in present.items() if lemmas and not any(map(finds(name), lemmas))]
    assert missing == []


def is_present(form: VerbForm) -> bool:
    return form.mood == "ind" and form.tense == "pres" and "3sg" in form.persons and not form.guessed


def finds(name: str) -> Callable[[str], bool]:
    """Whether a concept is found in the subjunctive of a verb."""
    return lambda lemma: name in concepts.of_word(lemma.removesuffix("n").casefold())


@every_concept
def test_a_concept_is_well_formed(name: str) -> None:
    table = TABLES["concept"][name]
    assert set(table) <= FIELDS
    assert 0 < table["weight"] <= 1.5
    assert ("topic" in table) == ("value" in table)
    assert table.get("value", "yes") in VALUES
    assert set(table.get("unless", "").split()) <= set(TABLES["concept"])


@pytest.mark.parametrize("name", sorted(TABLES["answer"]))
def test_an_answer_is_well_formed_and_in_its_example(name: str) -> None:
    table = TABLES["answer"][name]
    assert set(table) == {"topic", "value", "of", "words", "example"}
    assert table["value"] in VALUES
    found = questions.answers_in(words(table["example"]), told(table["example"]))
    assert (table["topic"], table["value"]) in {(each.topic, each.value) for each in found}


def test_the_properties_of_questions_are_of_questions_that_are_answered() -> None:
    asked = {topic for each in concepts.concepts().values() for topic in each.topics} | {
        each["topic"] for each in TABLES["answer"].values()
    }
    assert set(TABLES["question"]) <= asked | {"culprit"}
    things = {thing for table in TABLES["question"].values() for thing in table.get("things", "").split()}
    assert things <= {name for name, concept in concepts.concepts().items() if concept.scenery or name == "depot"}


def test_a_question_of_things_is_decided_for_each_thing_only() -> None:
    assert questions.questions()["damage bridge"].decided
    assert not questions.questions()["damage"].decided
    assert "damage bridge" in questions.named("decided")


def test_words_answer_only_in_their_context() -> None:
    assert list(questions.answers_in(["die", "brücke", "hält"], {"bridge"})) == []


def test_a_question_has_two_answers() -> None:
    """One answer alone agrees with itself and can be denied in words, yet contradicts nothing."""
    answers: dict[str, set[str]] = {}
    for concept in concepts.concepts().values():
        for topic in concept.topics:
            answers.setdefault(topic, set()).add(concept.value)
    for table in TABLES["answer"].values():
        answers.setdefault(table["topic"], set()).add(table["value"])
    alone = {topic for topic, values in answers.items() if len(values) == 1}
    assert alone == {"military", "troops", "captive", "deal", "execution", "sunk"}


@every_list
def test_a_word_is_one_word_in_lower_case(name: str) -> None:
    wrong = [each for each in LISTS[name] if each != each.lower() or not WORD.fullmatch(each.strip("*"))]
    assert wrong == []


@every_list
def test_no_word_is_listed_twice_or_covered_by_another(name: str) -> None:
    listed = LISTS[name]
    assert sorted(set(listed)) == sorted(listed)
    assert [(other, each) for each in listed for other in listed if covers(other, each)] == []


def covers(trigger: str, other: str) -> bool:
    """Whether a trigger takes all that another takes: `brand*` takes `brandherd*`."""
    bare, word = trigger.strip("*"), other.strip("*")
    if trigger == other or not trigger.strip("*"):
        return False
    if trigger.startswith("*") and trigger.endswith("*"):
        return bare in word
    if trigger.endswith("*"):
        return not other.startswith("*") and word.startswith(bare)
    return trigger.startswith("*") and not other.endswith("*") and word.endswith(bare)


@pytest.mark.parametrize(
    ("name", "phrase"), PHRASES, ids=lambda value: "_".join(value) if isinstance(value, list) else value
)
def test_a_phrase_can_be_found(name: str, phrase: list[str]) -> None:
    """It begins with a whole word, by which phrases are looked up, and fits into what is looked at."""
    plain = [word.replace("*", "") or "irgendwo" for word in phrase]
    assert phrase[0] == plain[0] == phrase[0].lower()
    assert name in concepts.of_phrases(words(" ".join(["vorher", *plain, "nachher"])))


def test_no_phrase_is_listed_twice() -> None:
    assert [each for each in PHRASES if PHRASES.count(each) > 1] == []


@pytest.mark.parametrize(
    ("text", "name", "has"),
    [
        ("Sie tauschten am Freitag 40 Gefangene aus", "exchange", True),
        ("Die Abwehr fing in der Nacht Drohnen ab", "intercepted", True),
        ("Sie tauschten Höflichkeiten", "exchange", False),
        ("Die Abwehr fing in der Nacht Drohnen ab", "repulse", False),
        ("Beide Seiten tauschten Gefangene aus", "contested", False),
        ("Der Damm hält", "capture", False),
        ("Die Brandung war hoch", "fire", False),
        ("Die Schulter schmerzt", "school", False),
        ("Der Busch ist trocken", "bus", False),
        ("Die Brücke ist unbeschädigt", "destroyed", False),
        ("Der Zugang ist frei", "rail", False),
        ("Der Kesselflicker kam", "encircled", False),
        ("Die Straße bleibt weiterhin offen", "open_road", True),
        ("Der Brand im Speicher ist unter Kontrolle", "extinguished", True),
    ],
)
def test_concepts_of_sentences(text: str, name: str, has: bool) -> None:
    assert (name in told(text)) is has


@pytest.mark.parametrize(
    ("word", "kind"), [("soldaten", "soldier"), ("bewohnerinnen", "person"), ("todesopfer", "person"), ("panzer", None)]
)
def test_who_is_counted(word: str, kind: str | None) -> None:
    assert concepts.counted_kind(word) == kind


@pytest.mark.parametrize("code", sorted(SIDES["side"]))
def test_an_example_tells_its_side_and_no_other(code: str) -> None:
    told = {concepts.side(word) for word in words(SIDES["side"][code]["example"])}
    assert told - {None} == {code}


def test_examples_of_the_other_tables() -> None:
    assert any(map(concepts.is_own, words(SIDES["own"]["example"])))
    assert any(map(concepts.is_general, words(SIDES["general"]["example"])))
    assert any(map(concepts.is_spokesman, words(SIDES["spokesman"]["example"])))
    assert any(map(concepts.is_capital, words(SIDES["capital"]["example"])))
    assert any(map(concepts.is_military, words(SIDES["military"]["example"])))
    assert any(map(concepts.sets_against, words(SIDES["against"]["example"])))


@pytest.mark.parametrize(
    ("is_one", "one", "other"),
    [
        (concepts.is_generic, "soldaten", "pumpwerk"),
        (concepts.is_spoken, "darstellung", "pumpwerk"),
        (concepts.tells_change, "gestiegen", "gestern"),
        (concepts.means_both, "gegenseitig", "gegenüber"),
        (concepts.is_own, "unserer", "untere"),
        (concepts.is_spokesman, "stabssprecherin", "stab"),
        (concepts.is_general, "pressesprecherin", "bahnsprecherin"),
        (concepts.is_absence, "kein", "klein"),
        (concepts.is_presence, "gesehen", "gesagt"),
        (concepts.is_done, "beschossen", "beschlossen"),
        (concepts.is_offered, "angeboten", "angegeben"),
        (concepts.is_capital, "kiew", "kiewer"),
        (concepts.is_military, "abschnittskommando", "bezirksverwaltung"),
        (concepts.sets_against, "dagegen", "dazu"),
        (concepts.is_section, "südrand", "rand"),
    ],
)
def test_words_of_a_table(is_one: Any, one: str, other: str) -> None:
    assert (is_one(one), is_one(other)) == (True, False)
