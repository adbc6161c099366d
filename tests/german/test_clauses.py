"""Sentences cut into clauses: `main:Er sagte | sub:dass sie kommt`, each with its kind and finite verb."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german.clauses import Clause, clauses, mood
from lagebild.german.tagging import Word, tag
from lagebild.german.tokens import tokenize


def read(text: str) -> tuple[list[Word], list[Clause]]:
    words = tag(tokenize(text))
    return words, clauses(words)


def shown(text: str) -> str:
    words, found = read(text)
    return " | ".join(f"{each.kind}:{' '.join(word.text for word in words[each.first : each.end])}" for each in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Arzt sagte, die Klinik sei voll.", "main:Der Arzt sagte | main:die Klinik sei voll"),
        ("Er sagte, dass sie kommt.", "main:Er sagte | sub:dass sie kommt"),
        ("Er kam, so dass sie ging.", "main:Er kam | sub:so dass sie ging"),
        ("Obwohl es regnet, kommt er.", "sub:Obwohl es regnet | main:kommt er"),
        ("Wer kommt, bleibt.", "sub:Wer kommt | main:bleibt"),
        ("Er versprach, die Klinik zu öffnen.", "main:Er versprach | inf:die Klinik zu öffnen"),
        ("Er begann zu laufen.", "main:Er begann zu laufen"),
        ("Sie kam: Es regnete.", "main:Sie kam | main:Es regnete"),
        # relative clauses, and main clauses that only begin like one
        ("Das Boot, in dem sie saßen, sank.", "frag:Das Boot | rel:in dem sie saßen | main:sank"),
        ("Der Arzt, der die Klinik leitet, ging.", "frag:Der Arzt | rel:der die Klinik leitet | main:ging"),
        ("Er sagte, das Schiff sei leer.", "main:Er sagte | main:das Schiff sei leer"),
        # "und" joins clauses only where a finite verb stands on both sides
        ("Er ging und sie blieb.", "main:Er ging | main:und sie blieb"),
        ("Die Stadt habe Wasser und könne warten.", "main:Die Stadt habe Wasser | main:und könne warten"),
        ("Brot und Salz fehlen.", "main:Brot und Salz fehlen"),
        ("Er lobte Anna und Jan.", "main:Er lobte Anna und Jan"),
        # a form that may be a participle is finite behind a full verb and before its object
        ("Sie baute und verkauft das Haus.", "main:Sie baute | main:und verkauft das Haus"),
        ("Er schweigt und bestätigt den Plan.", "main:Er schweigt | main:und bestätigt den Plan"),
        ("Sie hat gebaut und verkauft das Haus.", "main:Sie hat gebaut und verkauft das Haus"),
        ("Er bleibt verwirrt und verletzt.", "main:Er bleibt verwirrt und verletzt"),
        # short brackets interrupt nothing, a clause in brackets does
        ("Das Amt (früher Kanzlei) schließt.", "main:Das Amt ( früher Kanzlei ) schließt"),
        ("Er ging (sie blieb).", "main:Er ging | main:sie blieb"),
        # a stretch that completes an interrupted clause
        ("Er meint, dass er, der kommt, geht.", "main:Er meint | sub:dass er | rel:der kommt | rest:geht"),
        ("Das Werk hat, so Beck, geschlossen.", "main:Das Werk hat | frag:so Beck | rest:geschlossen"),
        ("Anna Beck, Chefin der Klinik, ging.", "frag:Anna Beck | frag:Chefin der Klinik | main:ging"),
        ("", ""),
    ],
)  # fmt: skip
def test_clauses(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_completed_clause_knows_its_verbs() -> None:
    words, found = read("Er sagte, dass der Zug, der kommt, voll ist.")
    finite = found[1].finite
    assert finite is not None
    assert words[finite].text == "ist"
    assert found[1].opener == "dass"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Klinik sei voll.", "k1"),
        ("Die Klinik wäre voll.", "k2"),
        ("Die Klinik ist voll.", "ind"),
        ("Es regnete.", "k2_or_ind"),
        ("Salz fehlen.", "k1_or_ind"),
        ("Die volle Klinik.", ""),
    ],
)
def test_mood(text: str, expected: str) -> None:
    words, found = read(text)
    assert mood(words, found[0]) == expected


WORDS = [
    "der",
    "die",
    "Stadt",
    "und",
    "dass",
    "sagte",
    "ist",
    "erklärt",
    "zu",
    "gehen",
    ",",
    ":",
    "(",
    ")",
    "in",
    "wie",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_stretches_are_in_order_and_hold_their_verbs(text: str) -> None:
    words, found = read(text)
    end = 0
    for clause in found:
        assert end <= clause.first < clause.end <= len(words)
        assert all(clause.first <= at for at in clause.verbal)
        assert clause.finite is None or clause.finite in clause.verbal
        end = clause.end
