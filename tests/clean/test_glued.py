from __future__ import annotations

import pytest

from lagebild.clean.glued import stretches


def cut(marked: str) -> tuple[list[str], list[str]]:
    """The stretches found and those asked for, in a sentence where "|" marks the seams."""
    text = marked.replace("|", "")
    return [text[start:end] for start, end in stretches(text)], marked.split("|")


@pytest.mark.parametrize(
    "marked",
    [
        "Das wird überprüft.|Aus Angst flohen viele.",
        "„Wir helfen.“|Im ganzen Land wird gekämpft.",
        "Er sei geflohen.|„Das ist wahr“, sagte er.",
        "Sie fragte: »Warum?«|Niemand sprach.",
        "«Wir gehen.»|Das sagte der Sprecher.",
        "Er ging.|«Wir bleiben», sagte sie.",
        'Es hieß: "Wir gehen."|Danach war Ruhe.',
        'Er sagte nichts.|"Wir gehen", rief sie.',
        "Die Menschen fuhren nach Musterstadt.|Die Lage ist ernst.",
        "Sie brachten Hilfe nach Musterstadt.|Beispielsweise fehlte Wasser.",
        "Das sagte der Sprecher Peter Beispiel.|Muster wies das zurück.",
        "Das geschah im Jahr 2022.|Die Stadt lag in Trümmern.",
        "Rund 40 %.|Das ist viel.",
        "Hilfe!|Wer kann, flieht.",
        "Man wartet…|Dann fällt ein Schuss.",
        "Eins.|Das Zweite folgt.|Das Dritte auch.",
    ],
)
def test_paragraphs_glued_together_are_parted(marked: str) -> None:
    found, asked = cut(marked)
    assert found == asked


@pytest.mark.parametrize(
    "text",
    [
        "Er brachte Decken, z.B.Der Fahrer half.",
        "Das meldete www.Musterseite.Beispiel am Abend.",
        "Das Portal Bayern.Live berichtete davon.",
        "Er sagte dem Portal Bayern.Live, dass er gehe.",
        "Das sagte J.Muster der Zeitung.",
        "Der Präsident George W.Muster kam.",
        "Das steht in Nr.5 des Blattes.",
        "Am 3.April kam der Regen.",
        "Die Quote stieg auf 3.5 Prozent.",
        "Schreiben Sie an maria.Muster@beispiel.example noch heute.",
        "Er rief: „Geht!“, und lief.",
        "Dr.Muster kam zu spät.",
        "Ein Satz. Ein zweiter Satz.",
        "",
    ],
)
def test_full_stops_within_words_and_names_part_nothing(text: str) -> None:
    assert [text[start:end] for start, end in stretches(text)] == [text]
