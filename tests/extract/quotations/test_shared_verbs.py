"""Several speakers who share one verb of saying, each with what that one says."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import quotations_of

Said = list[tuple[str, str]]

SHARED: list[tuple[str, Said]] = [
    (
        "Der Rat spricht von einem Verbrechen, der Stab von einer Fälschung.",
        [("Der Rat", "von einem Verbrechen"), ("der Stab", "von einer Fälschung")],
    ),
    (
        "Die Armee bezifferte die Verluste auf 40 Mann, der Gouverneur dagegen nur auf 20.",
        [("Die Armee", "die Verluste auf 40 Mann"), ("der Gouverneur", "die Verluste … auf 20")],
    ),
    (
        "Kiew bezeichnete den Angriff als Terror, Moskau als Vergeltung und Minsk als Notwehr.",
        [
            ("Kiew", "den Angriff als Terror"),
            ("Moskau", "den Angriff … als Vergeltung"),
            ("Minsk", "den Angriff … als Notwehr"),
        ],
    ),
    (
        "Das Amt gab die Verluste mit zwölf Kisten an, der Verband mit 40.",
        [("Das Amt", "die Verluste mit zwölf Kisten"), ("der Verband", "die Verluste … mit 40")],
    ),
    (
        "Die Behörden sprachen von zwölf Toten und die Rebellen von 30.",
        [("Die Behörden", "von zwölf Toten"), ("die Rebellen", "von 30")],
    ),
    (
        "Das Amt sprach von elf Toten, die Verwaltung von Orlau von 14.",
        [("Das Amt", "von elf Toten"), ("die Verwaltung von Orlau", "von 14")],
    ),
]

NOT_SHARED: list[tuple[str, Said]] = [
    (
        "Der Rat sprach von einem Angriff, einer Tat von Feinden.",
        [("Der Rat", "von einem Angriff, einer Tat von Feinden")],
    ),
    (
        "Der Sender berichtete von Bränden, Explosionen von Granaten und von Panik.",
        [("Der Sender", "von Bränden, Explosionen von Granaten und von Panik")],
    ),
    (
        "Der Chef warnte vor einer Glätte, die die Fahrer vor allem nachts trifft.",
        [("Der Chef", "vor einer Glätte, die die Fahrer vor allem nachts trifft")],
    ),
]


@pytest.mark.parametrize(("report", "said"), SHARED + NOT_SHARED)
def test_who_says_what(report: str, said: Said) -> None:
    found = sorted(quotations_of(report).quotations, key=lambda each: each.content.spans[-1])
    assert [(each.speaker and each.speaker.text, each.content.text) for each in found] == said
