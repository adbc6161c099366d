"""Hedges, on marked sentences: `[offenbar]` is a hedge, all other words are none."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest

from lagebild.extract import hedges, sentences
from lagebild.german.wordings import Hedge
from lagebild.german.wordings import hedges as lexicon
from lagebild.model import Part
from tests.extract.reports import analysis_of

MARK = re.compile(r"\[([^\]]+)\]")


def found_in(text: str) -> tuple[Part, ...]:
    analysis = analysis_of(text)
    return hedges.find(replace(analysis, sentences=sentences.find(analysis)))


def marked(text: str) -> str:
    for part in reversed(found_in(text)):
        start, end = part.spans[0]
        assert part.text == text[start:end]
        text = f"{text[:start]}[{part.text}]{text[end:]}"
    return text


@pytest.mark.parametrize("hedge", lexicon(), ids=lambda hedge: hedge.words)
def test_each_hedge_is_found_in_its_example_and_not_in_its_counter_example(hedge: Hedge) -> None:
    assert hedge.words in [part.name for part in found_in(hedge.example)]
    assert not found_in(hedge.counter)


SENTENCES = [
    # The perfect infinitive tells what is said to have happened.
    "Die Drohne [soll] am Abend abgestürzt sein.",
    "Rund 300 weiteren Menschen [soll] am Mittwoch die Flucht gelungen sein, sagte sie.",
    "Die Zettel [sollen] an die Vorgesetzten adressiert und auf den 3. Mai datiert sein.",
    "Ein Soldat [soll] um Urlaub gebeten haben, da er müde sei.",
    "Er sagte, dass drei Menschen getötet worden sein [sollen].",
    "Der Kommandeur [soll] nach Angaben, die niemand prüfen konnte, geflohen sein.",
    "„Wir frieren jede Nacht“, [soll] ein Mädchen geschrieben haben.",
    "Die Brigade [will] zwei Panzer zerstört haben.",
    # So does a state that nobody plans.
    "Der General [soll] krank sein.",
    "In der Region [sollen] sich 200 Kämpfer aufhalten.",
    "Der Mann, der geflohen war, [soll], wie es heißt, in der Hauptstadt leben.",
    # Plans, duties, purposes and wishes are none.
    "Das Werk soll bis Mai fertig sein.",
    "Im Land sollen elf Routen geöffnet werden.",
    "Mit dieser Praxis sollten Spuren verwischt werden.",
    "Das soll eine Warnung sein.",
    "Der Präsident will Reservisten einziehen lassen.",
    "Die Truppen sollen vorrücken, obwohl Brücken zerstört worden sein [könnten].",
    # Words in their other sense.
    "Sowohl Ost als auch West war [wohl] betroffen.",
    "Das Wohl der Kinder geht vor.",
    "Die Gäste wissen sehr wohl, worum es geht.",
    "Wir könnten morgen fahren.",
    "[Wohl] niemand weiß es.",
    "Die [mutmaßlichen] Täter seien [offenbar] nach Süden geflohen.",
    "[Allem Anschein nach] war es ein Unfall, [vermutlich] ein Defekt.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_hedges_of_a_sentence(text: str) -> None:
    assert marked(MARK.sub(r"\1", text)) == text


def test_hedges_come_in_the_order_of_the_text() -> None:
    starts = [part.spans[0].start for part in found_in("Wohl vier. Angeblich drei. Sie sollen tot sein.")]
    assert starts == sorted(starts) and len(starts) == 3


def test_an_endless_sentence_is_read_in_linear_time() -> None:
    text = "soll , die wohl " * 60_000
    analysis = analysis_of(text)
    analysis = replace(analysis, sentences=sentences.find(analysis))
    start = time.process_time()
    assert len(hedges.find(analysis)) >= 60_000
    assert time.process_time() - start < 20
