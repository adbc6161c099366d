"""Wordings with a rule of their own: "feierte als", "skandierte", "heißt es auf", "nach dem Wunsch", hyphens."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

SAID = [
    "[speaker Die Zeitung] [cue feierte] [reported den Abzug als Sieg].",
    "[speaker Der Sender] [cue feierte] [reported die Brücke als „Wunder von Orlau“].",
    "[speaker Die Menge] [cue skandierte] [reported „Freiheit für alle“].",
    "Tausende [cue skandierten]: [direct „Wir bleiben hier“].",
    "[content Man sei bereit], [cue heißt] es auf [speaker der Seite des Amtes].",
    "Auf [speaker der Internetseite der Stadt] [cue hieß] es, [content das Bad sei geschlossen].",
    "[cue Nach dem Wunsch] [speaker der Stadt] [content soll die Brücke im Mai öffnen].",
    "[cue Nach dem Ergebnis] [speaker der Prüfer] [content fehlen zwei Millionen Euro].",
    "[content Die Stadt sei leer], [cue sagte] [speaker Anna Berg-Holm].",
    "[content Die Stadt sei leer], [cue sagte] [speaker Karl - Heinz Brock].",
    "[content Die Stadt sei leer - Brock ging nach Hause], [cue sagte] [speaker Holm].",
]

LEFT_ALONE = [
    "Das Dorf feierte den Sommer mit einem Fest.",
    "Die Gruppe skandierte auf dem Platz Parolen.",
    "Der Ort heißt auf Karten Orlau.",
    "Nach dem Spiel fuhr der Bus nach Orlau.",
]


@pytest.mark.parametrize("report", SAID + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
