"""Speech acts whose object is a phrase, attitudes and denials."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[speaker Die Regierung] [cue rief] [reported [addressee die Bewohner] zur Flucht] [cue auf].",
    "[speaker Der Stab] [cue schrieb] [reported von 130 Angriffen].",
    "[reported Die Kosten] [cue bezifferte] [speaker die Stadt] [reported auf 20 Euro].",
    "[speaker Der Minister] [cue nannte] [reported den Angriff feige].",
    "[speaker Der Minister] [cue bezeichnete] [reported den Angriff als Verbrechen].",
    "[speaker Der Verband] [cue forderte] [reported schwere Technik].",
    "[speaker Die Kommandeurin] [cue begrüßte] [reported den Abzug der Truppen].",
    "[reported [speaker Die Regierung] [cue dementierte] das].",
    "[reported [speaker Der Sprecher] [cue bestritt] die Vorwürfe].",
    "[speaker Der Sprecher] [cue bestritt] [reported den Angriff auf das Dorf Nordheim].",
    "[speaker Der Präsident] [cue sprach] [reported von einem Sieg].",
    "[speaker Der Chef] [cue warnte] [reported vor einem harten Winter].",
    "[speaker Der Sender] [cue berichtete] [reported von 20 Verletzten].",
    "[speaker Die Richter] [cue äußerten] [reported „schwere Bedenken“ gegen den Krieg].",
    "[speaker Die Ministerin] [cue wies] dies am Rande einer Tagung als [reported „Unverschämtheit“] [cue zurück].",
    "[speaker Die Gruppe] [cue feierte] [reported die Absage als „großen Erfolg für das Land“].",
    "[speaker Die Menge] [cue skandierte] [reported Parolen gegen den Bau].",
]

LEFT_ALONE = [
    "Der Präsident sprach mit den Bewohnern.",
    "Die Fahne wurde als Symbol bezeichnet.",
    "Sie berichtete im Sender.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
