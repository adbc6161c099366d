"""Cutting a text for highlighting loses nothing and finds every part again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.model import Claim, Document, Part, Span
from lagebild.publish.passages import CutText, cut, emphasised, parts
from tests.publish.exercise import claim, entries, report


def lit(found: CutText, span: Span) -> str:
    first, last = found.fragments(span)
    fragments = [fragment for passage in found.passages for fragment in passage.fragments]
    return "".join(fragment.text for fragment in fragments[first:last])


def test_every_part_of_every_claim_is_found_again() -> None:
    for document, claims in entries():
        found = cut(document, list(enumerate(claims)))
        for one in claims:
            for _, spans in parts(one):
                assert [lit(found, span) for span in spans] == [document.text[a:b] for a, b in spans]


def test_boilerplate_is_labelled_and_kept() -> None:
    document, claims = entries()[0]
    found = cut(document, list(enumerate(claims)))
    assert [passage.kind for passage in found.passages if passage.left_out] == [
        "navigation",
        "byline",
        "promo",
        "credit",
    ]
    assert len(found.passages) == len(document.segments)


def spoken(document: Document, span: Span) -> Claim:
    template = claim(document, document.text.split()[0])
    return replace(template, content=Part(document.text[span.start : span.end], (span,)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_spans_over_any_blocks(data: st.DataObject) -> None:
    words = st.text("ab 🛰\u202eß.", min_size=1, max_size=12).map(lambda text: f"x{text}x")
    blocks = data.draw(st.lists(words, min_size=1, max_size=4))
    document = report("beliebig.txt", None, None, *(("body", block) for block in blocks))
    claims = []
    for segment in document.segments:
        start = data.draw(st.integers(segment.span.start, segment.span.end - 1))
        end = data.draw(st.integers(start + 1, segment.span.end))
        claims.append(spoken(document, Span(start, end)))
    found = cut(document, list(enumerate(claims)))
    assert ["".join(f.text for f in passage.fragments) for passage in found.passages] == blocks
    for one in claims:
        assert lit(found, one.content.spans[0]) == one.content.text


def test_fragments_know_which_claims_say_them() -> None:
    document = report("zwei.txt", None, None, ("body", "Er sagte, man habe „nichts“ gesehen."))
    outer, inner = claim(document, "man habe „nichts“ gesehen"), claim(document, "„nichts“", type="direct")
    fragments = cut(document, [(1, outer), (2, inner)]).passages[0].fragments
    said = {fragment.text: (fragment.claims, fragment.opens) for fragment in fragments}
    assert said["man habe "] == ((1,), (1,))
    assert set(said["„nichts“"][0]) == {1, 2} and said["„nichts“"][1] == (2,)
    assert said["Er sagte, "] == ((), ())


def test_figures_and_hedges_stand_out_in_a_claims_words() -> None:
    document, claims = entries()[2]
    witness = next(one for one in claims if one.hedges)
    assert list(emphasised(document, witness)) == [
        ("er habe ", ""),
        ("offenbar", "hedge"),
        (" ", ""),
        ("zwei", "quantity"),
        (" Drohnen gehört", ""),
    ]
