"""Nouns of saying with a clause, and colons."""

from __future__ import annotations

import pytest

from lagebild.model import SegmentKind
from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "Es gibt die [cue Vermutung], [content dass der Fluss vergiftet ist].",
    "[speaker Die Stadt] hat die [cue Sorge], [content es könne wieder brennen].",
    "Es gibt [cue Berichte], [content wonach 40 Menschen fehlen].",
    "[speaker Die Prüfer] [cue sind] sich einig: [content Das Geld sei verloren].",
    (
        "[speaker Die Stadt] [cue beklagt], [content dass Posten fehlen, [content2 die] [cue2 "
        "laut] [speaker2 Helfern] [content2 leer sind]]."
    ),
    (
        "[speaker Er] [cue sagte], [content er kaufe den Turm, [content2 der] [cue2 nach Angaben] "
        "[speaker2 der Stadt] [content2 schief steht]]."
    ),
]

LEFT_ALONE = [
    "Er kaufte einen Turm, der nach Norden zeigt.",
    "Das Haus, das am Fluss steht, ist leer.",
    "Die Liste ist kurz: Brot, Salz und Öl fehlen.",
    "Die Freude, dass der Krieg vorbei ist, war groß.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report


TITLES = [
    "[speaker Militärsprecher]: [content Lager im Hafen getroffen]",
    "[speaker Gouverneur]: [content Drei Tote in der Nacht]",
    "Nordheim: Lager im Hafen getroffen",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_names_who_says_it_before_a_colon(title: str) -> None:
    assert found(title, SegmentKind.HEADLINE) == title


def test_what_stands_before_a_colon_in_running_text_is_no_speaker() -> None:
    assert found("Militärsprecher: Lager im Hafen getroffen") == "Militärsprecher: Lager im Hafen getroffen"
