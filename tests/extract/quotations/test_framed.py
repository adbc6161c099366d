"""Nouns of saying with a clause, and colons."""

from __future__ import annotations

import pytest

from lagebild.model import SegmentKind
from tests.extract.quotations.marking import found, quotations_of

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

# What a sentence in the Konjunktiv says about somebody's words goes on with the speech before it.
SPOKEN_OF = [
    (
        "[speaker Der Prüfer] [cue sagte], [content er suche weiter]. [free2 Für die Behauptung der Stadt, die Drohne "
        "sei vom Nordufer gestartet, fänden sich keine Belege.]"
    ),
    (
        "[speaker Der Prüfer] [cue sagte], [content er suche weiter]. [free2 Auch der Vorwurf, der Angriff sei "
        "inszeniert gewesen, habe sich nicht erhärten lassen.]"
    ),
    (
        "[content Für die Behauptung der Stadt, die Drohne sei vom Nordufer gestartet, fänden sich keine Belege], "
        "[cue sagte] [speaker der Prüfer]."
    ),
    (
        "[content Für die Behauptung der Stadt, die Drohne sei vom Nordufer gestartet, gibt es] [cue laut] [speaker "
        "dem Prüfer] [content keine Belege]."
    ),
    "Die [cue Behauptung] [speaker der Stadt], [content die Drohne sei vom Nordufer gestartet], ist nicht belegt.",
    (
        "Für die [cue Behauptung] [speaker der Stadt], [content die Drohne sei vom Nordufer gestartet], fanden sich "
        "keine Belege."
    ),
    "[content Die Behauptung, die Brücke sei gesprengt], [cue sagte] [speaker Oberst Beck], [content sei falsch].",
    "[reported Den Vorwurf, die Wache habe geschlafen], [cue nannte] [speaker der Rat] [reported infam].",
    "[reported Die Behauptung, die Brücke sei gesprengt], [cue bezeichnete] [speaker der Stab] [reported als Lüge].",
    "Die Behauptung, [reported die Brücke sei gesprengt], [cue wies] [speaker der Stab] [cue zurück].",
]


@pytest.mark.parametrize("report", SPOKEN_OF)
def test_a_sentence_about_words_is_not_theirs(report: str) -> None:
    assert found(report) == report


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
    "[speaker Ermittler]: [content Lager brannte zuerst]",
    "[speaker Zeugen]: [content Drei Schüsse vor dem Brand]",
    "Flüchtlinge: Lager im Hafen geschlossen",
    "[speaker Bericht]: [content Archiv der Stadt leer]",
    "[speaker Medien]: [content Chef der Bahn entlassen]",
    "Verletzte: zwölf in der Stadt",
    # two in one title
    "[speaker Kiew]: [content Damm bei Cherson gesprengt] - [speaker2 Gouverneur]: [content2 Drei Dörfer unter Wasser]",
    "[speaker Gouverneur]: [content Drei Tote - Zahl steigt]",
    # what an army did or lost
    "[speaker Kiew]: [content Keine Flugabwehr im Einsatz]",
    "[speaker Moskau]: [content Haben zehn Panzer zerstört]",
    # a capital speaks of what is elsewhere, or says that something is not so
    "[speaker Moskau]: [content Brücke bei Cherson zerstört]",
    "[speaker Warschau]: [content Drei Züge aus Krakau umgeleitet]",
    "[speaker Kiew]: [content Niemand hat sich ergeben]",
    "Moskau: Brücke am Stadtrand gesperrt",
    "Warschau: Treffen mit Moskau geplant",
    "Kiew: Keine Toten nach Brand",
    "Ukraine: Brücke bei Cherson zerstört",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_names_who_says_it_before_a_colon(title: str) -> None:
    assert found(title, SegmentKind.HEADLINE) == title


def test_what_stands_before_a_colon_in_running_text_is_no_speaker() -> None:
    assert found("Militärsprecher: Lager im Hafen getroffen") == "Militärsprecher: Lager im Hafen getroffen"


def test_headings_of_a_ticker_that_come_again_are_no_interview() -> None:
    headings = "Kiew: Dorf bei Kupjansk befreit\n\nMoskau: Angriff bei Kupjansk abgewehrt\n\n"
    assert {each.rule for each in quotations_of(headings * 2, SegmentKind.TICKER).quotations} == {"indirect.headline"}
