"""Clauses in the Konjunktiv I behind an indicative one, and nouns of saying with what they announce."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ADDED = [
    "[speaker Der Verband] zog vor Gericht, [content weil die Stadt das Gesetz gebrochen habe].",
    "[speaker Holm] sorgte sich um die Halle, [content die im Winter einzustürzen drohe].",
    "[speaker Das Institut] sah auf den Bildern nichts; [content für einen Umbau gebe es keine Zeichen].",
    "[speaker Die Gruppe] trat aus, [content es gehe um viele Stellen].",
]

ANNOUNCED = [
    "Es gibt [cue Zweifel] daran, [content ob das Haus noch steht].",
    "Offen ist die [cue Frage], [content wer den Bau bezahlt].",
    "Trotz einer [cue Warnung] [speaker der Wärter], [content auf die Boote zu schießen], fuhren sie.",
    "Das Gericht sprach eine [cue Mahnung] an [addressee den Rat] aus, [content dieses Mittel nicht zu nutzen].",
    "Es liegt nur die [cue Äußerung] vor, [content man werde warten].",
    "Trotz der [cue Ankündigung] [speaker des Trainers], Greg Posch, [content die Arbeit zu beenden], siegte das Team.",
    "Heraus kam die [cue Zusage], [content 1.000 Kisten zu tauschen].",
]

PHRASES = [
    "[speaker Der Rat] [cue denkt darüber nach], [content Busse zu kaufen].",
    "[speaker Die Sender] [cue bestehen darauf], [content für alle zu senden].",
    "[speaker Der Rat] [cue ist zuversichtlich], [content Mitglied werden zu können].",
    "Zuvor [cue war bekannt geworden], [content dass zwei Boote fehlen].",
    "[content Das Boot stand am Ufer], wie [speaker Bruno Rutt, Chef der Werft], [cue mitteilte].",
    "[content Die Akten sind alt], wie [speaker die Studie] [cue zeigt].",
    "[content Die Halle soll] [cue nach den bisherigen Planungen] [content im Mai öffnen].",
]

LEFT_ALONE = [
    "Er tat, als habe er nichts gehört.",
    "Die Stadt baut ein Haus, das im Mai fertig wird.",
    "Der Arzt kam, weil sie krank war.",
    "Er kam nach den ersten Planungen.",
    "Der Zug hielt, wie die Uhr am Turm, genau um acht.",
]


@pytest.mark.parametrize("report", ADDED + ANNOUNCED + PHRASES + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
