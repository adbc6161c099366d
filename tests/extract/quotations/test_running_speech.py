"""Speech that runs on without a cue, and narration."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. [free2 Es fehle an Betten.]",
    (
        "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. [free2 Es fehle an Betten.] [free3 "
        "Auch Wasser sei knapp.]"
    ),
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. Danach ging er nach Hause.",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. [content2 [cue2 Danach] fehle es an Betten.]",
    "[free Die Truppen sollen den Ort verlassen haben.]",
    "Die Stadt zählte 40 Tote. [content [cue Demnach] fehlen noch 80 Menschen.]",
    (
        "[speaker Der Stab] [cue meldete], [content es habe 40 Angriffe gegeben]. [free2 Dabei wurden 20 "
        "Häuser getroffen.]"
    ),
    "[speaker Der Stab] [cue meldete], [content es habe 40 Angriffe gegeben]. Dabei wurden Häuser getroffen.",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. [free2 Die Helfer hätten keine Betten.]",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. Hätte sie mehr Betten, wäre sie leer.",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. Wenn Hilfe käme, wäre sie leer.",
    "Die Straße ist frei. [free Der Weg sei sicher.]",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. Die Sonne schien über der Stadt.",
    "[speaker Der Arzt] [cue sagte], [content die Klinik sei voll]. [direct2 „Wir brauchen Betten und Wasser.“]",
]

LEFT_ALONE = [
    "Die Brücke soll 2031 fertig werden.",
    "Die Helfer hätten keine Betten.",
    "Gott sei Dank blieb es ruhig.",
    "Ich habe gewartet.",
    "Die Regierung will den Hafen ausbauen. Die Arbeiten sollen im Mai beginnen.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
