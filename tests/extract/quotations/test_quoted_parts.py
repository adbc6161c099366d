"""Words in quotation marks within sentences of the outlet: whose they are, and names and titles that are nobody's."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

SAID = [
    "[speaker Die Ministerin] will das Werk [direct „in den kommenden Wochen noch einmal öffnen“].",
    "[speaker Beck] sah in dem Bau eine [direct „nicht zu bezahlende Last“].",
    "Der Rat traf [speaker den Chef, der den Sieg als [direct „großes Fest“] bezeichnete].",
    "[speaker Der Rat] nahm das [direct „sehr ernst“] und vertagte sich.",
    "Es kam [speaker die Chefin, die das Spiel als [direct „Gewinn“] sieht].",
    "Er ging, weil [speaker [speaker2 Beck]] sie als [direct „Gewinn“] und [direct2 „Freude“] bezeichnet hatte.",
    "Auf der Straße trug [speaker die Gruppe] ein Tuch mit der Aufschrift [direct „Kohle und Angst“].",
]

LEFT_ALONE = [
    "Die Firma „nord süd“ baut Boote.",
    "Der Chor sang das Lied „Auf dem Fluss im Mai“.",
    "Der Verein „Rettet die Brücke“ kaufte ein Haus.",
    "Er kam „nur“ drei Tage.",
    "Die Brücke war „ganz neu“ und trug den Namen des Grafen.",
    "Am Ort gab es eine „große alte Halle“.",
]


@pytest.mark.parametrize("report", SAID + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
