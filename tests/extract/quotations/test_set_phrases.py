"""Set phrases of speech, and verbs with particles."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[speaker Der Präsident] [cue zeigte] sich [cue überzeugt], [content dass die Linie hält].",
    "[speaker Die Prüfer] [cue kamen] zu dem [cue Schluss], [content dass Geld fehlt].",
    "[speaker Der Minister] [cue stellte] [reported weitere Hilfe] in [cue Aussicht].",
    "[speaker Die Stadt] [cue brachte] [reported ihre Sorge] zum [cue Ausdruck].",
    "[speaker Die Führung] [cue zeigte] sich [cue offen] [reported für ein Treffen].",
    "[speaker Die Ärztin] [cue vertrat] die [cue Ansicht], [content dass die Klinik zu klein sei].",
    "[speaker Der Beamte] [cue räumte ein], [content die Lage unterschätzt zu haben].",
    "[reported [speaker Der Sprecher] [cue wies] die Vorwürfe [cue zurück]].",
    "[speaker Die Kommandeurin] [cue ist] der [cue Meinung], [content dass der Wald zu halten ist].",
    "[speaker Der Rat] [cue machte deutlich], [content dass er nicht zustimmt].",
]

LEFT_ALONE = [
    "Er zeigte seinem Bruder das Haus.",
    "Die Fabrik stellte 40 Menschen ein.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
