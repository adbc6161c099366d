"""Attributions that stand before their content, and second speech acts."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[speaker Der Sprecher] [cue versicherte], [content das Schiff, das im Hafen lag, sei leer gewesen].",
    "[speaker Der Offizier] [cue sagte], [content der Ort, in dem er lebte, sei frei].",
    "[speaker Die Ministerin] [cue sagte], [content dass die Brücke gesperrt sei].",
    "[speaker Der Bürgermeister] [cue sagte], [content die Stadt sei ohne Strom].",
    "[speaker Die Polizei] [cue teilte mit], [content dass drei Menschen verletzt wurden].",
    "[speaker Er] [cue erklärte], [content warum das Werk stillsteht].",
    "[speaker Die Behörde] [cue fragte], [content ob die Vorräte reichen].",
    "[speaker Die Regierung] [cue kündigte an], [content 200 Ärzte zu entsenden].",
    "[speaker Der Verband] [cue forderte] [addressee die Stadt] [cue auf], [content die Schulen zu schließen].",
    "[speaker Der Sprecher] [cue versicherte], [content das Schiff, das im Hafen lag, sei leer gewesen].",
    "[speaker Der Offizier] [cue behauptete]: [content Die Truppen hätten die Stadt verlassen].",
    "[free Am Montag habe der Minister gesagt, man sei bereit.]",
    "[speaker Die Firma] [cue versprach] [reported Geld, um Wähler zu gewinnen].",
    (
        "[speaker [speaker2 Der Minister]] [cue lobte] [reported die Helfer] und [cue2 kündigte an], [content2 "
        "die Mittel zu erhöhen]."
    ),
    (
        "[speaker [speaker2 Die Behörde]] [cue verurteilte] [reported den Angriff] und [cue2 forderte] "
        "[reported2 eine Untersuchung]."
    ),
    (
        "[speaker Die Chefin] [cue sagte], [content der Vertrag sei fertig]; [speaker2 sie] [cue2 kündigte "
        "an], [content2 ihn zu veröffentlichen]."
    ),
    "[speaker Er] [cue sagte], [content er sei unschuldig], erkannte das Gericht nicht an und schwieg.",
    "[speaker Der Gouverneur] [cue wies] darauf [cue hin], [content dass die Straße vermint ist].",
    "[speaker Die Armee] [cue geht] davon [cue aus], [content dass der Gegner 400 Panzer verloren hat].",
    "[speaker Der Präsident] [cue bekräftigte], [content dass sein Land nicht aufgeben werde].",
    "[speaker Ein Zeuge] [cue hat] [addressee der Zeitung] [cue gesagt], [content der Zug sei leer gewesen].",
    "[speaker Das Amt] [cue hatte bekannt gegeben], [content dass die Grenze offen bleibt].",
    "[speaker Die Stadt] [cue gab bekannt], [content dass die Busse wieder fahren].",
    "[content Zwei Menschen starben.] Das [cue teilte] [speaker die Polizei] [cue mit].",
    "[content Die Straße ist wieder frei.] Dies [cue bestätigte] [speaker ein Sprecher der Stadt].",
    "[content Zwei Menschen starben], das [cue teilte] [speaker die Klinik] [cue mit].",
    "[content Das Werk ist zu.] Das [cue erklärte] [speaker General Beck vom Stab] am Montag.",
    "[content Das Werk ist zu.] Das [cue berichteten] [speaker Helfer aus der Stadt Nord].",
    (
        "[speaker [speaker2 Sie]] [cue monieren] [reported Fehler], [cue2 sprechen] aber [cue2 "
        "davon], [content2 dass die Wahl frei gewesen sei]."
    ),
    (
        "[speaker [speaker2 Der Verband]] [cue beklagt] [reported den Lärm], [cue2 sagt] jedoch, "
        "[content2 dass die Halle bleibt]."
    ),
    "[speaker Er] [cue schrieb weiter], [content dass der Weg frei sei].",
    "[speaker Die Ärztin] [cue sagte weiter], [content die Betten reichten nicht].",
    "[speaker Beck] [cue hatte] seine Absage damit [cue begründet], [content Schaden vermeiden zu wollen].",
    "[speaker Die Firma] [cue gab bekannt], [content ein neues Werk bauen zu wollen].",
    "Es [cue wird angenommen], [content dass der Brand gelegt war].",
    "[speaker Die „Nord“-Zeitung] [cue berichtet], [content der Minister sei krank].",
    "[speaker Der Leiter] [cue sagte dazu], [content man wolle warten].",
    "[speaker Die Trainerin] [cue erklärte dazu], [content das Spiel falle aus].",
    (
        "Laut [relay Anton Beck], dem Leiter, [cue hat] [speaker die Stadt] [cue angekündigt], "
        "[content die Halle zu schließen]."
    ),
    (
        "Nach Angaben von [relay Ute Beck], der Leiterin, [cue haben] [speaker die Helfer] [cue "
        "gefordert], [content den Weg zu räumen]."
    ),
    "Der Mann hinterließ einen Zettel, in dem [speaker er] [cue verlangte], [content dass niemand kommt].",
    "Sie kaufte ein Buch, in dem [speaker er] [cue behauptet], [content dass die Erde hohl ist].",
    "[speaker Die Zeugin], die [cue angab], [content verfolgt worden zu sein], schwieg.",
    "[speaker Der Chef], der [addressee der Stadt] [cue vorwarf], [content Geld zu verschenken], ging.",
    "Nachdem [cue bekannt geworden war], [content dass die Firma verkauft ist], stieg die Aktie.",
    "Seit [cue bekannt geworden ist], [content dass der Damm bricht], fliehen die Leute.",
    "[speaker Er] [cue hofft] [content dass sie kommt].",
    "[speaker Die Wirtin] [cue glaubt] [content dass der Fluss steigt].",
    "[speaker Der Konzern] [cue hat angekündigt] [content die Preise zu erhöhen].",
    "[addressee Die Anwohner] [cue wurden aufgefordert] [content Türen geschlossen zu halten].",
]

LEFT_ALONE = [
    "Er ging ohne dass sie kam.",
    "Die Stadt hat begonnen das Wasser abzulassen.",
    "Er starb, nachdem er krank geworden war.",
    "Das erklärte Ziel ist der Hafen.",
    "Angenommen, dass es regnet, bleibt er hier.",
    "Er wohnt weiter in Bonn.",
    "Er will sagen, was er denkt.",
    "Die Soldaten bauten Stellungen, um die Stadt zu halten.",
    "Die Brücke ist so alt, dass sie gesperrt wurde.",
    "Zwei Menschen starben. Das freute niemanden.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
