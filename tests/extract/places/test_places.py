"""Places in text, on marked sentences: `[Isjum event]` is a place with its role, all other words are none."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.extract import places
from lagebild.extract.places import words as place_words
from lagebild.german.gazetteer import standard
from lagebild.model import Alignment, Analysis, Document, Place, Run, Segment, SegmentKind, Sentence, Span, Token

WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
MARK = re.compile(r"\[([^\]]+) (event|metonym|actor|seat|dateline|comparison|name)\]")
SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def analysis_of(text: str) -> Analysis:
    whole = Span(0, len(text))
    sentences = []
    for found in SENTENCE.finditer(text):
        tokens = tuple(
            Token(w.group(), found.start() + w.start(), found.start() + w.end()) for w in WORD.finditer(found.group())
        )
        if tokens:
            sentences.append(Sentence(Span(*found.span()), tokens, 0))
    document = Document(
        id="d", name="d", location="d", sha256="", raw=text, text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)), segments=(Segment(SegmentKind.BODY, whole),),
    )  # fmt: skip
    return Analysis(document, tuple(sentences))


def found_in(text: str) -> tuple[Place, ...]:
    return places.find(analysis_of(text))


def marked(text: str, found: tuple[Place, ...]) -> str:
    for place in reversed(found):
        start, end = place.spans[0]
        text = f"{text[:start]}[{text[start:end]} {place.role}]{text[end:]}"
    return text


ROLES = [
    # Something happens there.
    "In der Nacht schlugen Raketen in [Charkiw event] ein.",
    "Menschen in den Gebieten [Luhansk event], [Donezk event] und [Charkiw event] sollen fliehen.",
    "Zehntausende reisten nach [Kasachstan event] und in die [Türkei event].",
    "Zivilisten flohen aus [Mariupol event] in die Stadt [Saporischschja event].",
    "Die Verteidiger von [Bachmut event] halten aus.",
    "Im eingekesselten [Mariupol event] fehlt Wasser.",
    "An der Grenze zu [Georgien event] stauten sich Autos.",
    "Russische Truppen haben [Kiew event] beschossen.",
    "Im Süden [Russlands event] brannte ein Lager.",
    "Im Osten der [Ukraine event] wird gekämpft.",
    "Die Einnahme von [Kiew event] misslang.",
    "Über der [Ukraine event] wurden Drohnen abgeschossen.",
    "Eine Aufenthaltserlaubnis für [Kasachstan event] bekamen 4000.",
    "Er hat [Russland event] verlassen.",
    "Flüchtlinge kamen in die [Ukraine event], [Polen actor] half.",
    "Der Angriff auf [Kiew event] dauerte Stunden.",
    "Im [Donezker event] Gebiet fiel die Heizung aus.",
    "Die Front zwischen [Kupjansk event] und [Swatowe event] bewegt sich.",
    # A state or government acts.
    "[Kiew metonym] wies das zurück.",
    "Der Druck auf [Moskau metonym] wächst.",
    "Zwischen [Moskau metonym] und [Washington metonym] herrscht Schweigen.",
    "Das führe zu einer Einverleibung durch [Moskau metonym].",
    "Die [Ukraine actor] hat Geländegewinne erzielt.",
    "Der Bürgermeister hat [Russland actor] Verbrechen vorgeworfen.",
    "Sanktionen gegen [Russland actor] wirken nicht.",
    "In von [Russland actor] besetzten Gebieten fehlt Strom.",
    "Nach Angaben aus [Kiew metonym] starben drei.",
    "Drohnen aus dem [Iran actor] fielen vom Himmel.",
    "[Paris metonym] kündigte die Lieferung an.",
    "[Russlands actor] Armee verlor Panzer.",
    "Waffen für die [Ukraine actor] kommen an.",
    # A body sits there.
    "Die Regierung in [Kiew seat] schweigt.",
    "Der Bürgermeister von [Mariupol seat] klagte an.",
    "Der Kommandeur eines Zuges aus [Moskau seat] verweigerte sich.",
    "Der Gouverneur des Gebiets [Charkiw seat] nannte Zahlen.",
    "Das Oberhaupt der russischen Teilrepublik [Tschetschenien seat] drohte.",
    # Neither.
    "[KIEW dateline] (dpa) - Die Lage ist ernst.",
    "Das ist ein neues [Auschwitz comparison] und [Majdanek comparison].",
    "Er verglich es mit [Verdun comparison].",
    "So wie einst in [Grosny comparison] sehe es aus.",
    "Die [Kursk-Offensive name] endete.",
    # Told, sat or named there.
    "Noch fehlt eine Zusage aus [Moskau metonym].",
    "Eine schriftliche Zusicherung aus [Kiew metonym] liegt vor.",
    "Flüchtlinge aus [Kiew event] kamen an.",
    "Beamte in [Washington seat] warten ab.",
    "Nach Auskunft des Lagezentrums in [Constanța seat] blieb es ruhig.",
    "Das meldete die Rettungsleitstelle [Charkiw name].",
    "Vom Grenzstab [Kursk name] kam keine Antwort.",
    "Truppen griffen das Atomkraftwerk bei [Enerhodar event] an.",
    "In [Kiew seat] wird das bestritten.",
    "In [Moskau seat] wurde betont, man sei bereit.",
    "In [Kiew event] wird gekämpft.",
    "Betroffen seien [Odessa event], [Winnyzja event] und [Kiew event].",
    "[Moskau metonym] und [Kiew metonym] wiesen das zurück.",
    "Das von [Russland actor] besetzte Werk bei [Enerhodar event] hat keinen Strom.",
    "Wir bilden Kollegen aus der [Ukraine actor] aus.",
]


@pytest.mark.parametrize("sentence", ROLES)
def test_roles(sentence: str) -> None:
    plain = MARK.sub(r"\1", sentence)
    assert marked(plain, found_in(plain)) == sentence


NONE = [
    "Die Washington Post berichtete zuerst.",
    "Der Fotograf Roman Palmer kam zu spät.",
    "Ihr Roman spielt an der Front.",
    "Das Essen reicht nicht, die Lage ist ernst.",
    "Im Hof der Halle stand ein Tor offen.",
    "Kamala Harrison und Paris Hilpert sagten ab.",
    "Die Berliner Zeitung schwieg.",
    "Das Minsker Abkommen ist tot.",
    "Bayern München gewann, Dynamo Kiew verlor.",
    "Laut Beobachtern half auch dabei niemand.",
    "Ukrainische Soldaten und kasachische Beamte trafen sich.",
    "Der Philosoph Engels schrieb Briefe.",
    "Die Gruppe Wagner zog ab.",
    "Makarow trat zurück, wie Orlow sagte.",
    "Das Bataillon Aidar und der Raketenkreuzer Moskwa sind Namen.",
    "Der Clan stammt aus San Vulca.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_words_that_look_like_places(sentence: str) -> None:
    assert found_in(sentence) == ()


def only(text: str, words: str) -> Place:
    (place,) = [place for place in found_in(text) if place.text == words]
    return place


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("In der Region Charkiw wird gekämpft.", "Charkiw", "region"),
        ("In Charkiw wird gekämpft.", "Charkiw", "city"),
        ("Im Chersoner Gebiet fehlt Wasser.", "Chersoner", "region"),
        ("Im Rajon Pokrowsk wird evakuiert.", "Pokrowsk", "district"),
        ("Am Ufer des Dnipro liegt Eis.", "Dnipro", "river"),
        ("Am Dnipro-Ufer liegt Eis.", "Dnipro-Ufer", "river"),
        ("In Dnipro liegt Eis.", "Dnipro", "city"),
        ("Am Fluss Irpin wird gekämpft.", "Irpin", "river"),
        ("In der Stadt Donezk wird geschossen.", "Donezk", "city"),
    ],
)
def test_the_cue_word_decides_the_kind(text: str, words: str, kind: str) -> None:
    assert only(text, words).kind == kind


def test_the_neighbour_decides_between_towns_of_one_name() -> None:
    alone = only("In Donezk schlug eine Drohne ein.", "Donezk")
    beside = only("In der Stadt Donezk im Gebiet Rostow schlug eine Drohne ein.", "Donezk")
    assert (alone.country, beside.country) == ("UA", "RU")
    assert beside.alternatives >= 2
    assert any("Rostow" in reason for reason in beside.reasons)


def test_a_place_with_a_direction_lies_beside_it_and_says_so() -> None:
    far = only("20 Kilometer südlich von Saporischschja stand ein Konvoi.", "Saporischschja")
    plain = only("In Saporischschja stand ein Konvoi.", "Saporischschja")
    assert (
        far.lat is not None
        and plain.lat is not None
        and far.precision_km is not None
        and plain.precision_km is not None
    )
    assert 0.15 < plain.lat - far.lat < 0.21
    assert far.precision_km > plain.precision_km
    assert any("20 km südlich" in reason for reason in far.reasons)


def test_the_span_is_the_name_as_it_stands() -> None:
    text = "Im Norden Charkiws brennt es."
    place = only(text, "Charkiws")
    assert text[place.spans[0].start : place.spans[0].end] == place.text
    assert place.name == "Charkiw"


def test_compounds_with_a_direction() -> None:
    assert only("In der Ostukraine wird gekämpft.", "Ostukraine").name == "Ostukraine"
    part = only("In Ostpolen übt die Armee.", "Ostpolen")
    assert (part.country, part.event_location) == ("PL", True)
    assert part.reasons


def test_a_surname_of_the_report_is_no_place() -> None:
    assert not found_in("Denzel Jackson sprach. Später widersprach Jackson.")


def test_a_doubtful_name_is_taken_where_the_report_makes_it_certain() -> None:
    found = found_in("In Przemysl kommen Züge an. Przemysl ist überfüllt.")
    assert [place.text for place in found] == ["Przemysl", "Przemysl"]


def test_brackets_and_apposition() -> None:
    found = found_in("Der Zug fuhr durch Belarus (früher Weißrussland).")
    assert [place.name for place in found] == ["Belarus", "Belarus"]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    for place in found_in(text):
        assert place.text == text[place.spans[0].start : place.spans[0].end]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Kiew",
                "in",
                "von",
                "der",
                "Stadt",
                "Donezk",
                ",",
                "und",
                "Gebiet",
                "Roman",
                "-",
                "(",
                "San",
                "Essen",
                "südlich",
                "20",
                "Kilometer",
            ]
        ),
        max_size=60,
    )
)
def test_no_order_of_words_raises(words: list[str]) -> None:
    found_in(" ".join(words))


@pytest.mark.parametrize(
    "unit", ["Kiew ", "Donezk, ", "San ", "Iwaniwka und ", "-", "A-B-C ", "in der ", "„", "Straße von ", "Kiewer "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    short, long = _seconds(unit * 2_000), _seconds(unit * 8_000)
    assert long < 1.0 + 12 * short


def _seconds(text: str) -> float:
    analysis = analysis_of(text)
    start = time.perf_counter()
    places.find(analysis)
    return time.perf_counter() - start


def test_no_country_is_taken_for_a_first_name() -> None:
    doubtful = {name for kind in ("first", "surnames", "hard") for name in place_words.names(kind)} - {
        "Georgia",
        "Jersey",
    }
    assert not [name for name in sorted(doubtful) if any(place.kind == "country" for place in standard().lookup(name))]


def test_the_marked_list_reaches_its_floors() -> None:
    from evaluation.score_places import score, share

    counts, _ = score()
    assert counts["places"] >= 400
    assert counts["ambiguous"] >= 50
    assert counts["none"] >= 80
    assert share(counts, "right", "places") >= 0.97
    assert share(counts, "false", "said") <= 0.03
    assert share(counts, "role right", "places") >= 0.97


@pytest.mark.skipif("LAGEBILD_REFERENCE_DIR" not in os.environ, reason="the reference reports are not here")
def test_event_places_of_the_reference_reports() -> None:
    seeds = Path(os.environ["LAGEBILD_REFERENCE_DIR"]) / "seeds"
    rows = [json.loads(line) for line in (seeds / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    asked = right = 0
    for name in sorted({row["document"] for row in rows}):
        said = [place for place in found_in((seeds / name).read_text(encoding="utf-8")) if place.event_location]
        for row in (row for row in rows if row["document"] == name):
            here = {place.text for place in said if row["start"] <= place.spans[0].start < row["end"]}
            asked += len(row["places"])
            right += len(here & set(row["places"]))
    assert right / asked >= 0.95
