"""Who says it, through whom, to whom, on which channel."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[reported Der Brand] [cue wurde] von [speaker der Feuerwehr] [cue bestätigt].",
    "Es [cue wurde berichtet], [content dass die Schleuse offen sei].",
    "[relay Die Zeitung] [cue zitierte] [speaker einen Offizier] mit den Worten, [content man halte stand].",
    "[speaker Anna Beck, die Chefin der Klinik], [cue sagte], [content die Betten seien belegt].",
    "[speaker Anna Beck von der Klinik Nord] [cue sagte], [content die Betten seien belegt].",
    "[speaker Der Sprecher der Armee, Jan Dorn], [cue sagte] [addressee der Agentur Nord], [content der Ort sei frei].",
    "[speaker Das Amt] [cue teilte] [addressee den Bewohnern] [cue mit], [content dass Wasser fehlt].",
    "[speaker Die Stadt] [cue forderte] [addressee die Bewohner] [cue auf], [content die Keller aufzusuchen].",
    "Gegenüber [addressee dem Sender] [cue sagte] [speaker er], [content er sei müde].",
    "Auf [medium Telegram] [cue schrieb] [speaker der Gouverneur], [content dass der Strom ausgefallen ist].",
    "In [medium einem Brief] [cue schrieb] [speaker sie], [content dass sie lebt].",
    "[speaker Er] [cue schrieb] in der Küche, [content dass er lebt].",
    "In [speaker dem Bericht] [cue heißt] es, [content die Mauer sei neu].",
    "Es [cue heißt], [content die Mauer sei neu].",
    "Am Montag [cue sagte] [speaker der Arzt], [content die Betten seien belegt].",
    "[speaker Der Minister und die Ministerin] [cue sagten], [content der Weg sei frei].",
    "[addressee Dem Sender] [cue sagte] [speaker der Arzt], [content die Betten seien belegt].",
    "[speaker Der Gouverneur] [cue soll gesagt haben], [content dass der Ort gefallen ist].",
    "[addressee Der Stadt] [cue riet] [speaker er], [content die Schulen zu schließen].",
    "Die Ärztin ging, nachdem [speaker sie] [cue erklärt hatte], [content dass die Klinik schließt].",
    (
        "[direct „Wir bleiben alle hier in der Stadt“], [cue sagte] [speaker der Bürgermeister], [direct „bis "
        "der Winter kommt und die Straßen frei sind.“]"
    ),
    (
        "[direct „Wir bleiben alle hier in der Stadt.“], [cue sagte] [speaker Beck]. [direct2 „Wir gehen erst "
        "im Winter fort.“]"
    ),
    "[speaker Der Gouverneur] [cue soll] [reported um Hilfe] [cue gebeten haben].",
    "[relay Einem Zeugen] zufolge [cue soll] [speaker der Gouverneur] [cue gesagt haben], [content der Ort sei frei].",
    (
        "[relay2 [speaker Die Agentur Nord]] [cue meldete], [content der Ort sei frei]. [speaker2 Der "
        "Gouverneur] [cue2 soll gesagt haben], [content2 man feiere]."
    ),
    "[direct „Es wird kalt“], [cue zitiert] [relay die „Elbpost“] [speaker Beck].",
    "[direct „Es wird kalt“], [cue zitiert] [relay elbpost.de] [speaker die Leiterin Ada Holm].",
    "[direct „Es wird kalt“], [cue zitiert] [speaker die Leiterin Ada Holm].",
    "[direct „Wir bleiben“], [cue wird] [speaker Beck] in [relay der Zeitung] [cue zitiert].",
    "[speaker Er] [cue wurde] von [relay der Agentur Nord] mit den Worten [cue zitiert], [content man halte stand].",
    "In [speaker einer Studie] [cue wird vermutet], [content dass der Fluss vergiftet ist].",
    "[speaker Der Betreiber] [cue warf] [addressee der Stadt] [cue vor], [content sie habe das Geld verloren].",
    "[speaker Der Betreiber] [cue warf] [reported [addressee der Stadt] Untätigkeit] [cue vor].",
    "[speaker Die Ärztin] [cue rechnet] damit, [content dass die Klinik schließt].",
    "Zum Umgang mit dem Fluss [cue sagte] [speaker sie], [content er sei vergiftet].",
    "[content Es sei kalt], [cue erklärte] [speaker die Ärztin] in [medium einer Videoansprache].",
    "[speaker Der Verband] [cue wirft] [addressee der Armee] [cue vor], [content Wohnhäuser beschossen zu haben].",
    "[speaker Sie] [cue bestätigte] [reported den Termin].",
    "[speaker Die Polizei] [cue bestätigte], [content dass ein Mann verletzt wurde].",
    "[speaker Die Kommandeurin] [cue wollte] nicht [cue sagen], [content wann der Zug fährt].",
]

LEFT_ALONE = [
    "Der Ort heißt Nordheim.",
    "Die Ärztin ging, nachdem der Bus gekommen war.",
    "Die Meinung der Leute war geteilt.",
    "Der Betreiber warf den Ball.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
