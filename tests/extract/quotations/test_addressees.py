"""To whom something is said: datives, accusatives, prepositions, audiences, and phrases that are none of these."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

DATIVES = [
    "[speaker Das Institut] [cue sagte] hierzu [addressee der Norddeutschen Zeitung], [content der Pegel sinke].",
    "[addressee Der Norddeutschen Zeitung] [cue sagte] [speaker Anton Beck], [content der Pegel sinke].",
    "[speaker Das Amt] [cue teilte] gestern [addressee Anwohnern] [cue mit], [content dass Wasser fehlt].",
    "[speaker Er] [cue sagte] [addressee Reportern], [content der Pass sei zu].",
    "[speaker Das Gericht] [cue drohte] [addressee neun alten Fischern] [reported mit hohen Strafen].",
    "[speaker Das Gericht] [cue teilte] [addressee betroffenen Familien] [cue mit], [content die Klage ruhe].",
    "[speaker Er] [cue riet] [addressee den USA], [content die Preise zu senken].",
    "[speaker Der Verband] [cue warf] [addressee den USA] [cue vor], [content die Preise zu drücken].",
    "[speaker Die Polizei] [cue warf] [addressee ihr] [cue vor], [content sie habe gelogen].",
    "[addressee Ihr] [cue wird vorgeworfen], [content sie habe gelogen].",
    "[speaker Sie] [cue sagte] [addressee uns] gestern, [content der Damm sei voll].",
    "[speaker Der Wirt] [cue riet] [addressee uns], [content im Tal zu bleiben].",
]

ACCUSATIVES = [
    "[addressee Den Verband] [cue forderte] [speaker sie] [cue auf], [content die Halle zu räumen].",
    "[addressee Die Händler] [cue bat] [speaker er] öffentlich, [content die Preise zu senken].",
    "[speaker Die Stadt] [cue rief] [reported [addressee die Händler] zur Vorsicht] [cue auf].",
]

PASSIVES = [
    "[addressee Die Bewohner] [cue wurden aufgefordert], [content ihre Keller aufzusuchen].",
    "[addressee Der Fahrer] [cue wird beschuldigt], [content die Schranke gerammt zu haben].",
    "[addressee Dem Händler] [cue wird vorgeworfen], [content zwei Rechnungen gefälscht zu haben].",
    "[addressee Der Leitung] [cue wurde vorgeworfen], [content sie habe zu spät gewarnt].",
    "[addressee Beck] [cue wird vorgeworfen], [content er habe zu spät gewarnt].",
]

PREPOSITIONS = [
    "[speaker Die Ärztin] [cue sagte] zur [addressee Nachrichtenagentur Nord], [content die Betten seien belegt].",
    "[speaker Der Trainer] [cue sagte] zum [addressee Reporter der Elbpost], [content die Elf sei müde].",
    "Am Montag gegenüber [addressee der Nordwelle] [cue sagte] [speaker er], [content er sei müde].",
    "[speaker Der Minister] [cue sagte] vor [addressee der Presse], [content der Weg sei frei].",
    "[speaker Sie] [cue erklärte] vor [addressee zwanzig Studenten], [content die Messung sei falsch].",
    "[speaker Der Wirt] [cue sagte] im Gespräch mit [addressee der Elbpost], [content es sei leer].",
    "In einem Interview mit [addressee dem Sender Nordwelle] [cue sagte] [speaker sie], [content es sei leer].",
    "[speaker Er] [cue kündigte] in [medium einem Schreiben] an [addressee den Rat] [cue an], [content er gehe].",
    "In [medium einem Brief] an [addressee den Rat] [cue schrieb] [speaker sie], [content dass Geld fehlt].",
]


FRAMES = [
    "[content Der Bau sei teuer], [cue so] [speaker Ada Holm] gegenüber [addressee der Elbpost].",
    "[cue Nach Angaben] [speaker der Leiterin Ada Holm] gegenüber [addressee der Elbpost] [content ist er voll].",
]

INTERRUPTED = [
    (
        "[addressee Den Wirt], der gestern schwieg, [cue forderte] [speaker sie] [cue auf], [content die Halle zu "
        "räumen]."
    ),
    "[addressee Dem Wirt], der gestern schwieg, [cue riet] [speaker die Stadt], [content die Halle zu räumen].",
]

PHRASES = [
    "[speaker Die Kapitänin] [cue erteilte] [addressee der Wache] den [cue Befehl], [content die Luken zu schließen].",
    "[speaker Die Fahrer] [cue stellten] [addressee den Händlern] ein [cue Ultimatum], [content den Platz zu räumen].",
    "[speaker Sie] [cue richtete] einen [cue Appell] an [addressee die Reeder], [content zu warten].",
    "Es gab eine [cue Forderung] an [addressee Nordland], [content die Schleuse zu öffnen].",
]

GENITIVES = [
    "[speaker Der Verband] [cue beschuldigte] [reported [addressee die Bahn] der Täuschung].",
    "[speaker Die Polizei] [cue verdächtigt] [reported [addressee den Fahrer] des Betrugs].",
]

ALL = [*DATIVES, *ACCUSATIVES, *PASSIVES, *PREPOSITIONS, *FRAMES, *INTERRUPTED, *PHRASES, *GENITIVES]


@pytest.mark.parametrize("report", ALL)
def test_names_who_is_spoken_to(report: str) -> None:
    assert found(report) == report


NOBODY = [
    "[speaker Der Minister] [cue sagte] zu den Kosten, [content sie seien zu hoch].",
    "[speaker Der Minister] [cue sagte] vor dem Treffen, [content der Weg sei frei].",
    "[speaker Ihre Haltung gegenüber der Bahn] sei klar, [cue sagte] sie.",
    "[speaker Das Auswärtige Amt der Republik Nordland] [cue erklärte], [content der Weg sei frei].",
    "[speaker Ärzte ohne Grenzen] [cue sagte], [content das Lager sei voll].",
    "[speaker Der Verband] [cue kündigte] [reported den Bau zweier Brücken] [cue an].",
    "[speaker Der Verband] [cue kündigte] [reported seinen Rückzug] [cue an].",
    "Nach einem Gespräch mit dem Trainer [cue sagte] [speaker sie], [content es gehe ihr gut].",
    "[speaker Der Bericht] [cue verweist] [reported auf alte Karten und Briefe].",
    "[speaker Die Leitung] [cue wies] [reported auf Lücken im Netz wie Masten] [cue hin].",
    "[reported Der Brand] [cue wurde] von [speaker der Feuerwehr] [cue bestätigt].",
    "Der Wirt, der gestern schwieg, sagte, er sei müde.",
    "Der Bau sei teuer, so die Stadt gegenüber.",
    "Der Rat stellte den Bau der Brücke in Aussicht.",
    "Er übte Kritik an der Stadt: „Das ist zu spät für uns alle.“",
    "Er äußerte Zweifel an dem Bau, weil er zu teuer sei.",
]


@pytest.mark.parametrize("report", NOBODY)
def test_leaves_what_is_no_addressee(report: str) -> None:
    assert "addressee" not in found(report)
