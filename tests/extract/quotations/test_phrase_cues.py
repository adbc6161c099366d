"""Frames without verb: laut, zufolge, nach Angaben, so."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[cue Laut] [speaker Polizei] [content war die Straße leer].",
    "[content Die Straße war] [cue laut] [speaker dem Gouverneur] [content leer].",
    "[speaker Einem Offizier] [cue zufolge] [content fiel kein Schuss].",
    "[speaker Ihm] [cue zufolge] [content fiel kein Schuss].",
    "[cue Nach Angaben] [speaker der Behörde] [content starben zwei Menschen].",
    "[cue Nach [speaker seinen] Angaben] [content starben zwei Menschen].",
    "[cue Nach [speaker Becks] Angaben] [content starben zwei Menschen].",
    "[cue Nach Angaben] aus [speaker Kiew] [content starben zwei Menschen].",
    "[content Das Haus ist] [cue nach Angaben] [speaker der Stadt] [content von einer Rakete getroffen worden].",
    "[content Der Zug wurde] [cue nach Erkenntnissen] [speaker der Bahn] [content von zwei Drohnen getroffen].",
    "[cue Nach Angaben] [speaker des Sprechers von Energonord] [content starben zwei Menschen].",
    "[speaker Seiner] [cue Darstellung nach] [content war die Straße leer].",
    "[content [speaker Die Brigade] hat] [cue nach eigenen Angaben] [content 40 Panzer zerstört].",
    "[content [speaker Das Werk] steht] [cue nach eigener Darstellung] [content still].",
    "[cue Medienberichten zufolge] [content wurde die Brücke getroffen].",
    "[speaker Einer [cue Studie] zufolge] [content fehlen 200 Ärzte].",
    "[cue Aus Sicht] [speaker der Helfer] [content ist das zu wenig].",
    "Nach Ansicht [speaker des Verbands] [content fehlen 200 Ärzte], wie [relay der Sender] [cue meldet].",
    "[speaker Der Sender] [cue meldete] unter Verweis auf [evidence die Kosten] [reported drei Tote].",
    "[relay Der Sender] [cue meldete] unter Berufung auf [speaker das Amt], [content dass drei Menschen starben].",
    "Dort steht ein Turm, [content der] [cue nach Angaben] [speaker der Stadt] [content 80 Meter hoch ist].",
    "[cue Gemäß] [speaker dem Amt] [content bleibt der Pass zu].",
    "[content Die Firma hat] [cue laut] [speaker dem Sender Nord] [content eine Landung angekündigt].",
    (
        "[cue Nach Angaben] [speaker der Polizei] [content habe der Mann begonnen, Zettel zu "
        "verteilen und verlangt, sie zu lesen]."
    ),
    "[cue Laut] [speaker dem Amt] [content habe der Fahrer gedroht, das Haus anzuzünden].",
    (
        "[content Etwa 80 Helfer sollen] [cue nach dem Wunsch] [speaker der Stadt] [content daran "
        "arbeiten, die Wahl zu sichern]."
    ),
    "[content Dort treffen sich] dem [cue Vernehmen nach] [content zunehmend betrunkene Gruppen].",
    "Sie will die Leitung stürzen, die ihrer [cue Meinung nach] [content zu Unrecht im Amt ist].",
]

LEFT_ALONE = [
    "Er fuhr mit ihren Angaben nach dem Treffen heim.",
    "Die Forderung nach mehr Geld ist alt.",
    "Nach einem Treffen starben zwei Menschen.",
    "Er las laut aus dem Brief vor.",
    "Der Weg nach Norden ist frei.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
