"""The contract's JSON forms: complete, in order, and back again; an id that depends on nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lagebild.codec import (
    alignment_from_row,
    alignment_row,
    claim_from_row,
    claim_id,
    claim_row,
    document_row,
    reasons,
    segment_rows,
    segments_from_rows,
)
from lagebild.model import (
    Alignment,
    Claim,
    Document,
    Part,
    Place,
    Quantity,
    Relay,
    Run,
    Segment,
    SegmentKind,
    Span,
    Speaker,
    Timex,
    Verification,
)
from tests.publish.exercise import entries

CLAIM_FIELDS = [
    *("id", "document", "content", "type", "speaker", "cue", "frame", "addressee", "relays", "medium", "evidence"),
    *("stance", "hedges", "verification", "places", "times", "said_at", "quantities", "event", "negated", "rule"),
    "revision",
]
WORDS = "text spans raw_spans"
PART_FIELDS = {
    "content": WORDS,
    "speaker": f"{WORDS} name actor anonymous",
    "cue": WORDS,
    "frame": f"{WORDS} name",
    "relays": f"{WORDS} name kind",
    "hedges": WORDS,
    "places": f"{WORDS} name gazetteer_id lat lon country admin1 kind precision_km event_location alternatives",
    "times": f"{WORDS} type value signal",
    "said_at": f"{WORDS} value",
    "quantities": f"{WORDS} value value_max comparator counted unit scope",
}

words = st.text(max_size=12)
maybe_words = st.none() | words
spans = st.lists(st.integers(0, 60), min_size=2, max_size=6).map(
    lambda cuts: tuple(Span(a, b) for a, b in zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False))
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
unnamed = st.builds(Part, words, spans)
named = st.builds(Part, words, spans, maybe_words)
timex = st.builds(Timex, words, spans, words, words, words)
many_words = st.lists(words, max_size=3).map(tuple)


def several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=2).map(tuple)


claims = st.builds(
    Claim,
    id=words,
    document=st.just("d"),
    revision=st.integers(1, 9),
    content=unnamed,
    type=words,
    speaker=st.none() | st.builds(Speaker, words, spans, maybe_words, maybe_words, st.booleans(), numbers, many_words),
    cue=st.none() | unnamed,
    frame=st.none() | named,
    addressee=st.none() | named,
    relays=several(st.builds(Relay, words, spans, maybe_words, words)),
    medium=st.none() | named,
    evidence=several(named),
    stance=words,
    hedges=several(unnamed),
    verification=st.builds(Verification, words, several(unnamed)),
    places=several(
        st.builds(
            Place,
            text=words,
            spans=spans,
            name=words,
            lat=st.none() | numbers,
            precision_km=st.none() | numbers,
            role=words,
            event_location=st.booleans(),
            alternatives=st.integers(0, 9),
            reasons=many_words,
        )
    ),
    times=several(timex),
    said_at=st.none() | timex,
    quantities=several(
        st.builds(
            Quantity,
            text=words,
            spans=spans,
            value=numbers,
            comparator=words,
            value_max=st.none() | numbers,
            counted=maybe_words,
            scope=maybe_words,
        )
    ),
    event=words,
    negated=st.booleans(),
    rule=words,
)


def document(*runs: Run, text: str = "x" * 60) -> Document:
    return Document("d", "n", "l", "s", text, text, Alignment(runs or (Run(0, 60, 0, 60),)), ())


@given(claims)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    row = json.loads(json.dumps(claim_row(document(), claim)))
    why = json.loads(json.dumps(reasons(claim)))
    assert claim_from_row(row, why) == claim


def test_the_fields_stand_as_in_the_contract() -> None:
    rows = [claim_row(doc, claim) for doc, several in entries() for claim in several]
    for row in rows:
        assert list(row) == CLAIM_FIELDS
        for field, expected in PART_FIELDS.items():
            for part in row[field] if isinstance(row[field], list) else [row[field]]:
                assert part is None or list(part) == expected.split(), field
    assert all(any(row[field] for row in rows) for field in PART_FIELDS if field != "frame")
    assert list(rows[0]["document"])[:6] == ["id", "name", "location", "sha256", "title", "publisher"]
    assert "raw_field" not in rows[0]["document"]


def test_a_field_of_an_article_object_is_named() -> None:
    assert document_row(replace(document(), raw_field="text"))["raw_field"] == "text"


def test_raw_spans_tell_where_the_words_stood_in_the_input() -> None:
    shifted = document(Run(0, 10, 5, 15), Run(10, 11, 15, 20), Run(11, 60, 20, 69))
    [[_, claim], *_] = [(doc, claim) for doc, several in entries() for claim in several]
    row = claim_row(shifted, replace(claim, content=Part("…", (Span(2, 12),)), hedges=(Part("…", (Span(11, 13),)),)))
    assert row["content"]["spans"] == [[2, 12]]
    assert row["content"]["raw_spans"] == [[7, 21]]
    assert row["hedges"][0]["raw_spans"] == [[20, 22]]


def test_a_claim_id_depends_on_document_revision_and_raw_spans_alone() -> None:
    one = document()
    moved = document(Run(0, 60, 1, 61))
    where = (Span(3, 9),)
    assert claim_id(one, where) == claim_id(replace(one, publisher="Blatt", text="y" * 60), where)
    others = [claim_id(replace(one, revision=2), where), claim_id(moved, where), claim_id(one, (Span(3, 8),))]
    assert len({claim_id(one, where), *others}) == 4
    assert len(claim_id(one, where)) == 16


@given(st.lists(st.integers(0, 9**9), max_size=24).filter(lambda numbers: len(numbers) % 4 == 0))
def test_an_alignment_comes_back(numbers: list[int]) -> None:
    alignment = alignment_from_row(numbers)
    assert alignment_row(alignment) == numbers
    assert alignment_from_row(json.loads(json.dumps(alignment_row(alignment)))) == alignment


def test_segments_come_back() -> None:
    segments = (Segment(SegmentKind.LEAD, Span(0, 4)), Segment(SegmentKind.PROMO, Span(6, 9), "Verweis"))
    assert segments_from_rows(json.loads(json.dumps(segment_rows(segments)))) == segments
