"""Verb forms: what a word can be, and what it says about the mood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.german.conjugation import tables
from lagebild.german.verbs import PARTICLES, VerbForm, analyse, is_subjunctive, lemmas, mood, particles_of

MOODS = {
    "k1": "sei seien habe werde könne müsse solle wolle dürfe möge wisse tue gehe komme fordere handle sammle mitteile "
    "zurückweise verteidige kenne liege gebe öffne rechne arbeite einräume anerkenne bekanntgebe",
    "k2": "wäre wären hätte hätten würde würden könnte müssten käme ginge gäbe läge stünde nähmen spräche ließe wüsste "
    "brächte verlöre zurückwiese täte hülfe gewänne entstünde",
    "k1_or_ind": "gehen haben werden können fordern teilen mitteilen verteidigen",
    "k2_or_ind": "stellten gingen machte machten sollte wollte wollten mitteilte hinzufügte erklärten forderte",
    "ind": "ist war hat hatte wird wurde sprach spricht gibt ging wies liegt fordert kam konnte brachte "
    "unterstrich stand",
    "": "gesprochen mitgeteilt mitzuteilen eingekesselt und der wichtige schnell haus verteidigend gewesen",
}
CASES = [(word, expected) for expected, words in MOODS.items() for word in words.split()]


@pytest.mark.parametrize(("word", "expected"), CASES)
def test_the_shape_of_a_word_tells_its_mood(word: str, expected: str) -> None:
    assert mood(word) == expected


@pytest.mark.parametrize(
    ("word", "lemma", "particle", "form"),
    [
        ("teilte", "teilen", "", "finite"),
        ("mitteilte", "mitteilen", "mit", "finite"),
        ("mitgeteilt", "mitteilen", "mit", "participle2"),
        ("mitzuteilen", "mitteilen", "mit", "zu_infinitive"),
        ("anerkannt", "anerkennen", "an", "participle2"),
        ("vorzubereiten", "vorbereiten", "vor", "zu_infinitive"),
        ("zurückgewiesen", "zurückweisen", "zurück", "participle2"),
        ("bekanntgegeben", "bekanntgeben", "bekannt", "participle2"),
        ("hinzufügte", "hinzufügen", "hinzu", "finite"),
        ("eingekesselten", "einkesseln", "ein", "attributive2"),
        ("versprochen", "versprechen", "", "participle2"),
        ("verurteilt", "verurteilen", "", "participle2"),
        ("dementiert", "dementieren", "", "participle2"),
        ("verteidigt", "verteidigen", "", "participle2"),
        ("gefordert", "fordern", "", "participle2"),
        ("umgebracht", "umbringen", "um", "participle2"),
        ("schweigend", "schweigen", "", "participle1"),
        ("vorrückenden", "vorrücken", "vor", "attributive1"),
        ("geh", "gehen", "", "imperative"),
    ],
)
def test_a_form_gives_its_verb(word: str, lemma: str, particle: str, form: str) -> None:
    assert any(
        (each.lemma, each.particle, each.form, each.guessed) == (lemma, particle, form, False) for each in analyse(word)
    )


def test_the_number_of_the_subject_narrows_the_mood() -> None:
    assert mood("werden", number="sg") == ""
    assert mood("habe", first_person=True) == "k1_or_ind"
    assert mood("bin") == ""
    assert is_subjunctive("sei") and not is_subjunctive("stellten")


def test_an_unknown_verb_in_ieren_is_guessed() -> None:
    form = analyse("kartografierte")[0]
    assert form == VerbForm("kartografieren", "", "finite", "ind", "past", ("1sg", "3sg"), guessed=True)
    assert mood("vierte") == mood("hier") == mood("papier") == ""


def test_a_verb_knows_its_particles() -> None:
    assert {"mit", "auf"} <= particles_of("teilen") and "an" in particles_of("erkennen")
    assert particles_of("teilen") <= PARTICLES
    assert lemmas("lag") == {"liegen"}


def test_the_lexicon_covers_the_language_of_news() -> None:
    verbs = {p + v.infinitive for v in tables().verbs for p in ({*v.prefixes} if v.bound else {"", *v.prefixes})}
    joined = {particle + lemma for lemma, particles in tables().particles.items() for particle in particles}
    assert len(verbs) > 3000 and len(verbs | joined) > 5500


@given(st.text(alphabet="abegilmnrstuzäöüß", max_size=24))
@settings(max_examples=300, deadline=None)
def test_any_word_gets_an_answer(word: str) -> None:
    assert all(form.form for form in analyse(word))
    assert mood(word) in {"", "ind", "k1", "k2", "k1_or_ind", "k2_or_ind", "k1_or_k2", "k1_or_k2_or_ind"}
