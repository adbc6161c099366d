"""Mentions resolved to those meant, on small reports whose marks give the expected names."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.extract import relays, speakers
from lagebild.model import Analysis, Part, Quotation, Span, Speaker
from tests.extract.speakers.marked import analysis_of, marked
from tests.extract.speakers.reports import LATER, REPORTS, UNSEEN


def said(speaker: Speaker | None) -> str:
    if speaker is None or speaker.name is None:
        return "?"
    return f"~{speaker.name}~" if speaker.anonymous else speaker.name


HELD_OUT = range(4, len(REPORTS), 5)
"""Reports whose expectations were written before the program ran on them."""


@pytest.mark.parametrize("number", [number for number in range(len(REPORTS)) if number not in HELD_OUT])
def test_reports(number: int) -> None:
    analysis, wanted = marked(REPORTS[number])
    assert [said(speaker) for speaker in speakers.find(analysis)] == wanted


@pytest.mark.parametrize(
    "reports", [[REPORTS[number] for number in HELD_OUT], UNSEEN, LATER], ids=["held out", "unseen", "later"]
)
def test_share_of_right_names(reports: Sequence[str]) -> None:
    right = asked = 0
    for report in reports:
        analysis, wanted = marked(report)
        right += sum(said(one) == name for one, name in zip(speakers.find(analysis), wanted, strict=True))
        asked += len(wanted)
    assert asked >= 27
    assert right / asked >= 0.88


def names_in(text: str, *, published: str | None = None) -> list[str]:
    return [said(speaker) for speaker in speakers.find(marked(text, published=published)[0])]


def test_heads_of_state_by_surname_and_epithet() -> None:
    text = "[Putin = x] traf Gäste. [Der Kremlchef = x] fuhr danach ab. [Zelenskyj = x] blieb in Kiew."
    assert names_in(text, published="2024-02-01") == ["Wladimir Putin", "Wladimir Putin", "Wolodymyr Zelenskyj"]


def test_an_epithet_alone_is_the_office() -> None:
    assert names_in("[Der Kremlchef = x] schwieg.") == ["Präsident (Russland)"]


def test_a_full_name_of_the_report_wins_over_the_table() -> None:
    assert names_in("Der Bäcker Emil Putin kam. [Putin = x] schwieg.") == ["Emil Putin"]


def test_ring_of_continued_quotations_has_no_speaker() -> None:
    analysis, _ = marked("[Er = x] kam. [Er = x] ging.")
    ring = tuple(replace(one, speaker=None, continues=1 - n) for n, one in enumerate(analysis.quotations))
    assert speakers.find(replace(analysis, quotations=ring)) == (None, None)
    assert relays.find(replace(analysis, quotations=ring)) == ((), ())


def test_continued_speech_keeps_mention_and_name() -> None:
    analysis, _ = marked("[Gouverneur Pawlo Hrynko = x] nannte Zahlen. [Es = x] gebe Verletzte.")
    first, second = analysis.quotations
    found = speakers.find(replace(analysis, quotations=(first, replace(second, speaker=None, continues=0))))
    assert found[0] == found[1]
    assert found[1] is not None
    assert found[1].text == "Gouverneur Pawlo Hrynko"


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("Hilfswerk Brückenschlag e. V. (Übung)", "Hilfswerk Brückenschlag"),
        ("Krisenstab Nordufer, Pressestelle", "Krisenstab Nordufer"),
        ("Seeblick", "?"),
        ("Zeitung Nordlicht", "?"),
        (None, "?"),
    ],
)
def test_we_are_the_publisher_if_it_is_a_body(publisher: str | None, name: str) -> None:
    analysis, _ = marked("[Wir = x] bitten um Spenden. Nach [unseren Angaben = x] reicht das Geld nicht.")
    analysis = replace(analysis, document=replace(analysis.document, publisher=publisher))
    assert [said(speaker) for speaker in speakers.find(analysis)] == [name, name]


def test_the_subject_takes_the_word_only_from_who_spoke_before_it() -> None:
    text = "[General Karl Behrens = x] sprach. Der Geologe Piotr Nowak hörte zu. Es sei kalt, sagte [er = x]."
    assert names_in(text)[1] == "Piotr Nowak"
    text = "Der Geologe Piotr Nowak hörte zu. [General Karl Behrens = x] sprach. Es sei kalt, sagte [er = x]."
    assert names_in(text)[1] == "Karl Behrens"


def test_narration_has_no_speaker() -> None:
    analysis, _ = marked("[Die Stadt = x] liegt am Fluss.")
    told = replace(analysis.quotations[0], type="narration")
    assert speakers.find(replace(analysis, quotations=(told,))) == (None,)


def test_the_anonymous_have_no_id_and_everybody_has_reasons() -> None:
    analysis, _ = marked("[Ein Insider = x] redete. [Der Generalstab in Kiew = x] schwieg. [Er = x] schwieg.")
    insider, staff, _ = speakers.find(analysis)
    assert insider is not None and insider.anonymous and insider.actor is None
    assert staff is not None and staff.actor == speakers.actor_id("Generalstab (Ukraine)")
    for found in speakers.find(analysis):
        assert found is not None
        assert 0 <= found.score <= 1
        assert all(found.reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wolodymyr Selenskyj", "Wladimir Selenski"),
        ("Wolodymyr Selenskyj", "Wolodymyr Zelensky"),
        ("Anton Schukow", "Anton Zhukov"),
        ("Regierung in Kiew", "Regierung in Kiew"),
    ],
)
def test_one_id_for_one_actor(one: str, other: str) -> None:
    assert speakers.actor_id(one) == speakers.actor_id(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Weiss", "Paul Weiss"),
        ("Generalstab (Ukraine)", "Generalstab (Russland)"),
        ("Regierung in Kiew", "Regierung in Moskau"),
    ],
)
def test_other_ids_for_others(one: str, other: str) -> None:
    assert speakers.actor_id(one) != speakers.actor_id(other)


def test_names_of_other_parts() -> None:
    analysis, _ = marked("Er sagte das [Außenministerin Rosa Lund = x]. Lund nickte.")
    start = analysis.document.text.index("Lund nickte")
    assert speakers.name_of(analysis, Part("Lund", (Span(start, start + 4),))) == "Rosa Lund"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("seinem sozialen Netzwerk Truth Social", "Truth Social"),
        ("im Nachrichtenkanal Telegram", "Telegram"),
        ("Flightradar24", "Flightradar24"),
        ("der „Bild am Sonntag“", "Bild am Sonntag"),
    ],
)
def test_names_of_media(written: str, name: str) -> None:
    text = f"Er schrieb das {written}."
    assert speakers.name_of(analysis_of(text), Part(written, (Span(15, 15 + len(written)),))) == name


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="AaÄüs derdie,„“()-.'5 \n", max_size=120), st.data())
def test_any_text_can_be_read(text: str, data: st.DataObject) -> None:
    analysis = analysis_of(text)
    if not analysis.sentences:
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = Part(text[start:end], (Span(start, end),))
    quotation = Quotation(Part("", (Span(0, 0),)), "indirect", 0, "test", speaker=part, relays=(part,))
    analysis = replace(analysis, quotations=(quotation,))
    assert len(speakers.find(analysis)) == 1
    assert relays.find(analysis)[0][0].kind


def test_linear_time() -> None:
    def seconds(copies: int) -> float:
        analysis, _ = marked("\n\n".join(REPORTS[:12] * copies))
        start = time.process_time()
        speakers.find(analysis)
        return time.process_time() - start

    seconds(1)
    assert seconds(16) < 12 * max(seconds(4), 0.02)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ukrainischen Angaben", "Regierung in Kiew"),
        ("Moskauer Lesart", "Regierung in Moskau"),
        ("Angaben aus Minsk", "Regierung in Minsk"),
        ("Behördenangaben", "Behörden"),
        ("offiziellen Angaben", "?"),
        ("eigenen Angaben", "?"),
        ("Einschätzung westlicher Experten", "Westliche Experten"),
        ("einem Bericht der Washington Post", "Washington Post"),
        ("der Darstellung des ukrainischen Generalstabs", "Generalstab (Ukraine)"),
    ],
)
def test_nouns_of_saying(written: str, name: str) -> None:
    assert names_in(f"Nach [{written} = x] war es ruhig.") == [name]


@pytest.mark.skipif("LAGEBILD_REFERENCE_DIR" not in os.environ, reason="the reference reports are not here")
def test_mentions_of_the_reference_reports() -> None:
    seeds = Path(os.environ["LAGEBILD_REFERENCE_DIR"]) / "seeds"
    rows = [json.loads(line) for line in (seeds / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    asked = right = 0
    for name in sorted({row["document"] for row in rows}):
        analysis = analysis_of((seeds / name).read_text(encoding="utf-8"))
        spoken = [row for row in rows if row["document"] == name and row["speaker"]]
        quotations = tuple(_of_row(analysis, row) for row in spoken)
        found = speakers.find(replace(analysis, quotations=quotations))
        asked += len(spoken)
        right += sum(one is not None and one.name == row["actor"] for one, row in zip(found, spoken, strict=True))
    assert right / asked >= 0.95


def _of_row(analysis: Analysis, row: dict[str, Any]) -> Quotation:
    """A quotation of the reference: the mention behind its content, else the nearest."""
    places = [
        found.start() for found in re.finditer(rf"(?<!\w){re.escape(row['speaker'])}(?!\w)", analysis.document.text)
    ]
    behind = [place for place in places if row["end"] - 5 <= place < row["end"] + 80]
    start = min(behind or places, key=lambda place: min(abs(place - row["start"]), abs(place - row["end"])))
    mention = Part(row["speaker"], (Span(start, start + len(row["speaker"])),))
    content = Part(row["content"], (Span(row["start"], row["end"]),))
    return Quotation(content, row["type"], 0, "reference", speaker=mention)
