"""The lexicons of concepts and sides: every entry is well-formed, has its example, and can match."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lagebild.german import concepts
from lagebild.german.lexicon import load
from lagebild.german.verbs import VerbForm, analyse
from lagebild.link.wording import WORD

TABLES: dict[str, Any] = load("concepts")
SIDES: dict[str, Any] = load("sides")
VALUES = {"yes", "no", "none", "actor", "other", "fallen"}
FIELDS = {"words", "phrases", "topic", "value", "fate", "scenery", "weight", "example"}

LISTS: dict[str, list[str]] = {
    **{f"concept.{name}": table["words"].split() for name, table in TABLES["concept"].items()},
    **{f"counted.{kind}": words.split() for kind, words in TABLES["counted"].items()},
    **{name: TABLES[name]["words"].split() for name in TABLES if name not in {"concept", "counted"}},
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


def test_a_question_has_two_answers() -> None:
    """One answer alone agrees with itself and can be denied in words, yet contradicts nothing."""
    answers: dict[str, set[str]] = {}
    for concept in concepts.concepts().values():
        if concept.topic:
            answers.setdefault(concept.topic, set()).add(concept.value)
    alone = {topic for topic, values in answers.items() if len(values) == 1}
    assert alone == {"depot", "execution", "abuse"}


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
        (concepts.is_capital, "kiew", "kiewer"),
        (concepts.is_military, "abschnittskommando", "bezirksverwaltung"),
        (concepts.sets_against, "dagegen", "dazu"),
        (concepts.is_section, "südrand", "rand"),
    ],
)
def test_words_of_a_table(is_one: Any, one: str, other: str) -> None:
    assert (is_one(one), is_one(other)) == (True, False)
