"""Sentence ends, on texts in which `|` marks each of them; and tokens, which are stretches of the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lagebild.german.sentences import split
from lagebild.german.tokens import tokenize

MARKED = [
    "Die Brücke fiel.| Niemand starb.",
    "Die 93. Brigade hielt die Stellung.| Sie zog am 21. September ab.",
    "Vor dem Krieg waren es gut 2.000.| Strom gibt es nicht.",
    "Gemeldet sind im selben Zeitraum 2.450.| Müller warnte vor Stimmungsmache.",
    "Das war 2022.| Russland griff an.",
    "Es kamen 20.| Danach kam niemand mehr.",
    "„Wohin?“, fragte die Frau.| „Nach Hause!“ rief der Mann.",
    "„Es ist vorbei.“| Er ging.",
    "Dr. Anna B. Muster sprach mit Prof. Beck.| Sie nannte z. B. Mehl, Öl usw. als Hilfe.",
    "Rund 3 Mio. Menschen flohen.| Mehr als 2 Mrd. Euro fehlen.",
    "Papst Leo XIV. mahnte zur Ruhe.| Er betete.",
    'Er sagte: "Wir bleiben."| "Niemand geht", sagte sie.',
    "«Das ist falsch.»| Die Behörde widersprach.",
    "Was nun ...| Die Lage ist offen.",
    "Der Ort liegt bei St. Anton.| Dort schneit es!| Ja.",
    "Erster Satz ohne Punkt\n\n|Zweiter Absatz.",
]


@pytest.mark.parametrize("marked", MARKED, ids=lambda text: text[:30])
def test_sentences_end_at_the_marks(marked: str) -> None:
    text = marked.replace("|", "")
    wanted = [piece.strip() for piece in marked.split("|")]
    assert [text[start:end] for start, end in split(text, 0, len(text))] == wanted


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Rund 98.000 Menschen.", ["Rund", "98.000", "Menschen", "."]),
        ("Um 16:48 Uhr, 1,5 km weit", ["Um", "16:48", "Uhr", ",", "1,5", "km", "weit"]),
        ("„Kursk-Offensive“ (dpa)", ["„", "Kursk-Offensive", "“", "(", "dpa", ")"]),
        ("Das ist's, sagt Jura's Bruder …", ["Das", "ist's", ",", "sagt", "Jura's", "Bruder", "…"]),
        ("Bürger:innen sagten: nein", ["Bürger:innen", "sagten", ":", "nein"]),
        ("Siehe https://lage.example/a?b=1, dort", ["Siehe", "https://lage.example/a?b=1,", "dort"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


@given(st.text(alphabet="aB1.,:-'’„“ \n\t&äß…?"))
def test_tokens_are_stretches_that_leave_out_only_blanks(text: str) -> None:
    reached, kept = 0, []
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= reached
        kept.append(text[reached : token.start])
        reached = token.end
    assert "".join([*kept, text[reached:]]).strip() == ""


@example("1 \n\n1")
@given(st.text(alphabet='aB1.?! \n„“"'))
def test_sentences_leave_out_only_blanks(text: str) -> None:
    reached, between = 0, []
    for start, end in split(text, 0, len(text)):
        assert start >= reached and text[start:end] == text[start:end].strip() != ""
        between.append(text[reached:start])
        reached = end
    assert "".join([*between, text[reached:]]).strip() == ""


@pytest.mark.parametrize("text", ["„" * 300_000, ". " * 150_000, "a" * 500_000, "\n \n" * 100_000, '."' * 150_000])
def test_hostile_text_takes_linear_time(text: str) -> None:
    began = time.process_time()
    list(split(text, 0, len(text)))
    tokenize(text)
    assert time.process_time() - began < 6
