"""The lexicon of reported speech: complete, in step with the verb tables, and with examples that fit."""

from __future__ import annotations

import re

from lagebild.german.lexicon import load
from lagebild.german.speech import (
    speech_nouns,
    speech_phrases,
    speech_prepositions,
    speech_verbs,
)
from lagebild.german.verbs import PARTICLES, analyse

STANCES = {"assert", "deny", "accuse", "demand", "warn", "announce", "confirm", "estimate"}
FRAMES = {"quote", "v2", "dass", "ob", "w", "zu", "np", "gen", "pp", "als"}
MARKS = {"figure", "thought", "writing", "es", "object", "passive", "attitude", "words"}
ROWS = [line.split(" | ") for line in load("speech")["verbs"].splitlines()]


def test_there_are_enough_verbs() -> None:
    assert len(speech_verbs()) >= 450 and len(speech_nouns()) >= 200


def test_every_verb_speaks_the_vocabulary() -> None:
    for verbs in speech_verbs().values():
        for verb in verbs:
            assert verb.stance in STANCES and verb.frames and verb.frames <= FRAMES and verb.marks <= MARKS, verb
            assert not verb.particle or verb.particle in PARTICLES, verb
            assert bool(verb.prepositions) <= ("pp" in verb.frames or bool(verb.frames & {"dass", "quote", "w"})), verb


def test_what_a_verb_reports_is_one_of_its_objects() -> None:
    for verbs in speech_verbs().values():
        for verb in verbs:
            assert verb.reports <= (verb.frames & {"np", "als", "gen"}) | verb.prepositions, verb


def test_objects_that_tell_what_was_said_are_told_from_those_that_do_not() -> None:
    (speak,), (deny,) = speech_verbs()["sprechen"], speech_verbs()["bestreiten"]
    assert "von" in speak.reports and "über" not in speak.reports
    assert "attitude" in deny.marks and not deny.reports


def _written(row: list[str]) -> tuple[str, str]:
    """Particle and bare infinitive of a row."""
    particle, _, rest = row[0].removeprefix("sich ").rpartition("/")
    return particle, rest


def test_the_morphology_knows_every_verb_of_saying() -> None:
    def known(particle: str, rest: str) -> bool:
        return any(
            (form.lemma, form.particle, form.form, form.guessed) == (particle + rest, particle, "infinitive", False)
            for form in analyse(particle + rest)
        )

    assert not [row[0] for row in ROWS if not known(*_written(row))]


def test_the_examples_show_their_verbs() -> None:
    def shown(row: list[str]) -> bool:
        particle, rest = _written(row)
        found = {form.lemma for word in re.findall(r"\w+", row[-1]) for form in analyse(word.lower())}
        return bool(found & {rest, particle + rest})

    assert not [row[-1] for row in ROWS if not shown(row)]


def test_nouns_phrases_and_prepositions_speak_the_vocabulary() -> None:
    assert all(noun.stance in STANCES for noun in speech_nouns().values())
    for phrase in speech_phrases():
        assert phrase.stance in STANCES and phrase.frames <= FRAMES, phrase
        assert any(word.startswith("<") for word in phrase.words), phrase
    assert set(speech_prepositions().values()) == {"source", "basis"}
