"""Direct speech with its cue, and quoted words that are none."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[direct „Die Stadt hält stand“], [cue sagte] [speaker der Bürgermeister].",
    "[speaker Der Bürgermeister] [cue sagte]: [direct „Die Stadt hält stand.“]",
    "[speaker Der Bürgermeister] [cue war] zufrieden: [direct „Die Stadt hält stand.“]",
    "[direct „Die Stadt hält stand“], [cue so] [speaker der Bürgermeister].",
    "[direct „Die Stadt hält stand“], wie [speaker der Bürgermeister] [cue sagte].",
    "[direct „Wir bleiben.“] Das [cue sagte] [speaker der Bürgermeister].",
    "[direct „Wir bleiben. Wir gehen nicht. Niemand geht“], [cue sagte] [speaker Beck].",
    "[direct »Die Stadt hält stand«], [cue sagte] [speaker der Bürgermeister].",
    '[direct "Die Stadt hält stand"], [cue sagte] [speaker der Bürgermeister].',
    "[speaker Er] [cue nannte] [reported die „Helfer“ nicht].",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei „völlig überfüllt“].",
    "Beck ging. [direct „Wir kommen wieder!“]",
    "[speaker Er] [cue sagte]: [direct „Wir bleiben hier und]",
    "[cue [cue2 Laut]] [speaker [speaker2 Beck]] [content sei es ruhig]: [direct2 „Wir haben keine Angst.“]",
    "[direct „Wohin fahren wir?“], [cue fragte] [speaker sie].",
    "Mit den Worten [direct „Wir sind so weit wie nie zuvor“] [cue kommentierte] [speaker er] den Ausgang.",
    "[speaker Der Bürgermeister] [cue schloss] mit dem Satz [direct „Wir geben nicht auf“].",
]

LEFT_ALONE = [
    "Er las das Buch „Der Fluss ist ein Weg“ im Zug.",
    "Sie las das Buch „Die Stadt am Fluss“.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
