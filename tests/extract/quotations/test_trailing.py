"""Attributions that stand behind or within their content."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[content 500 Menschen seien geflohen], [cue teilte] [speaker das Rote Kreuz] [cue mit].",
    "[content Die Lage sei ernst], [cue sagte] [speaker der Arzt].",
    "[content Die Vorräte reichen bis Mai], [cue hieß] es aus [speaker dem Ministerium].",
    "[content Die Stadt sei umstellt], [cue so] [speaker der Bürgermeister].",
    "[content Die Stadt sei umstellt], [cue so] auch [speaker die Polizei].",
    "[content In der Nacht fiel der Strom aus], wie [speaker der Betreiber] [cue mitteilte].",
    "[content Der Zug fuhr weiter], wie [speaker er] [cue angekündigt hatte].",
    "[content Die Lage], [cue sagte] [speaker der Arzt], [content sei ernst].",
    "[speaker Der Sender, der anonym bleiben will], [cue sagte], [content er sei müde].",
    "[content Der Ort sei gefallen], [cue sagte] [speaker Beck], wie [relay die Agentur Nord] meldete.",
    (
        "[cue Nach Angaben] [speaker der Stadt] [content starben zwei Menschen], [content2 drei seien "
        "verletzt], [cue2 teilte] [speaker2 die Klinik] [cue2 mit]."
    ),
    "[content Die Brücke sei zerstört], [cue berichtete] [relay der Sender] unter Berufung auf [speaker die Armee].",
    (
        "[content Die Brücke werde gehalten], [cue sagte] [speaker [speaker2 die Kommandeurin]] und [cue2 bat] "
        "[reported2 um Munition]."
    ),
    "Wie [speaker der Sender] [cue berichtet], [content sind zwei Schiffe gesunken].",
    "Wie [relay der Sender] berichtet, [cue sagte] [speaker der Gouverneur], [content die Lage sei ernst].",
    "[content Es war kalt], [cue sagte] [speaker er].",
    "[content Der Angriff sei abgewehrt worden], [cue glaubt] [speaker der Offizier].",
    "[content Die Häuser brannten], [cue glaubt] [speaker man].",
    (
        "Wie [speaker der Sprecher des Amtes, Anton Beck], in Bonn [cue mitteilte], [content sieht "
        "die Firma darin einen Nachteil]."
    ),
    "Wie [speaker Anton Beck, Sprecher der Stadt], gestern [cue mitteilte], [content sind sechs Boote im Einsatz].",
    "Denn wie [speaker die „Nord“-Zeitung] [cue berichtete], [content ist der Hafen zu].",
    "[content Der Leiter sei], [cue so] [speaker Beck], [content schuld daran, dass die Halle leer ist].",
    "[content Er gehe davon aus], [cue so] [speaker Beck], [content dass die Stadt leer sei].",
    "[content Die Halle sei leer], [cue schrieb] [speaker der Leiter des Amtes, Anton Beck], in einem Brief.",
    "[content Die Lage sei ernst], [cue sagte] [speaker die Chefin des Rats, Ada Holm], in der Nacht.",
    "[content Der Weg sei], [cue sagte] [speaker der Chef des Amtes, Anton Beck], [content am Abend gesperrt worden].",
    "[content Die Stadt ist leer], [cue so] [speaker Anton Beck, ein Helfer aus Bonn].",
    "[content Die Stadt ist leer], [cue heißt] es auf [speaker der Webseite des Amtes].",
    (
        "[content Jetzt gibt es Wellen, die „eine neue Zeit der Technik einleiten könnten“], [cue "
        "erklärte] [speaker Beck]."
    ),
    "[content Es gibt einen Plan, der „alle Häuser am Fluss retten soll“], [cue sagte] [speaker die Leiterin].",
]

LEFT_ALONE = [
    "Wie im Vorjahr, dem ersten der Reihe, regnete es stark.",
    "Der Mann öffnete die Tür, sah den Hund und ging.",
    "Die Waren kosten, so wie jedes Jahr, mehr.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
