"""Every character of the clean text maps back to the raw characters it stands for, and no visible one is lost."""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.clean.blocks import assemble
from lagebild.clean.document import split
from lagebild.clean.kinds import judged
from lagebild.clean.page import read
from lagebild.clean.plain import UNSEEN, blocks
from lagebild.model import Alignment, Span
from tests.clean.documents import REPORTS, page, plain

SENTENCES = [
    "Der",
    "Bericht",
    "sagte",
    "Kiew",
    "wurde.",
    "gesperrt.Die",
    "„Wir",
    "kommen.“Im",
    "»so«",
    "«nein»",
    "z.B.",
]
MARKS = [
    "(dpa)",
    "16:48",
    "Uhr:",
    "+++",
    "Foto:",
    "©",
    "1/4",
    "Lesen",
    "Sie",
    "auch",
    "Von",
    "Maria",
    "Muster",
    "Stand:",
]
ODD = ["\u00ad", "\u200b\0", "\ufeff", "\u202e", "&", "&amp;", "&nbsp;", "<b>", "</p>", "<3", "a<b", "…", "Bayern.Live"]
WORDS = st.sampled_from([*SENTENCES, *MARKS, *ODD, "3.April"])
BLANKS = st.sampled_from([" ", "  ", "\n", "\r\n", "\n\n", "\n    ", "\t", "\u2028", ""])
PIECES = st.tuples(WORDS, BLANKS).map("".join)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
BLOCK_TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<br>",
    "<h1>",
    "</h1>",
    "<li>",
    "<td>",
    "<nav>",
    "</nav>",
    "<figcaption>",
]
INLINE_TAGS = ["<b>", "</b>", '<a href="x>y">', "</a>", "<span class='credit'>", "</span>"]
ODD_TAGS = ["<article>", "</article>", "<!-- x > -->", "<script>a<b</script>", "<noscript>", "<p", '<p class="']
TAGS = st.sampled_from([*BLOCK_TAGS, *INLINE_TAGS, *ODD_TAGS])
PAGES = st.lists(st.one_of(TAGS, PIECES), max_size=60).map("".join)
TAG = re.compile(r"<[^>]*>?")


def cleaned(raw: str, *, markup: bool) -> tuple[str, Alignment, tuple[Span, ...]]:
    found = read(raw).blocks if markup else list(blocks(raw))
    text = assemble(judged(split(found)))
    return text.text, text.alignment, tuple(segment.span for segment in text.segments)


def check(raw: str, text: str, alignment: Alignment, spans: tuple[Span, ...]) -> None:
    position = raw_position = 0
    for run in alignment.runs:
        assert run.start == position < run.end
        assert raw_position <= run.raw_start <= run.raw_end <= len(raw)
        position, raw_position = run.end, run.raw_end
        clean, stands_for = text[run.start : run.end], raw[run.raw_start : run.raw_end]
        if not stands_for:
            assert clean.isspace()
        elif len(clean) == len(stands_for):
            assert all(a == b or (a == " " and b.isspace()) for a, b in zip(clean, stands_for, strict=True))
        else:
            assert clean == unescape(stands_for) or (clean == " " and not visible(TAG.sub("", stands_for)))
    assert position == len(text)
    separators = [text[before.end : after.start] for before, after in pairwise(spans)]
    assert all(separator in (" ", "\n\n") for separator in separators)
    assert "".join(separators) == "".join(
        text[run.start : run.end] for run in alignment.runs if run.raw_start == run.raw_end
    )
    assert [*spans] == sorted(spans)
    assert (spans[0].start, spans[-1].end) == (0, len(text)) if spans else not text


def visible(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace() and letter not in UNSEEN)


@given(TEXTS)
def test_plain_text_keeps_every_visible_character_where_it_stood(raw: str) -> None:
    text, alignment, spans = cleaned(raw, markup=False)
    check(raw, text, alignment, spans)
    assert visible(text) == visible(unescape(re.sub(r"</?[bp]>", "", raw)))


@given(st.text())
def test_any_text_keeps_its_characters(raw: str) -> None:
    text, alignment, spans = cleaned(escape(raw, quote=False), markup=False)
    check(escape(raw, quote=False), text, alignment, spans)


@given(PAGES)
def test_a_page_keeps_every_character_where_it_stood(raw: str) -> None:
    check(raw, *cleaned(raw, markup=True))


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1), min_size=1, max_size=8))
def test_the_words_of_a_page_are_all_there(paragraphs: list[str]) -> None:
    markup = "".join(f"<div><p>{escape(words)}</p></div><!-- > -->" for words in paragraphs)
    text, alignment, spans = cleaned(markup, markup=True)
    check(markup, text, alignment, spans)
    assert visible(text) == visible("".join(paragraphs))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_the_segments_of_whole_reports_lead_back(path: Path) -> None:
    found = (page if path.suffix == ".html" else plain)(path.read_bytes())
    check(found.raw, found.text, found.alignment, tuple(each.span for each in found.segments))


def test_an_entity_is_one_piece_and_its_neighbours_are_exact() -> None:
    found = page("<h1>Lage</h1><p>Der &Uuml;bergang im <b>Nor</b>den ist gesperrt, hei&szlig;t es.</p>")
    start = found.text.index("Übergang im Norden")
    spans = found.alignment.raw_spans([Span(start, start + len("Übergang im Norden"))])
    assert [found.raw[each.start : each.end] for each in spans] == ["&Uuml;bergang im ", "Nor", "den"]


def test_a_soft_hyphen_stands_between_two_raw_stretches() -> None:
    found = plain("Die Bundes\u00adregierung ist nicht da.")
    assert found.text == "Die Bundesregierung ist nicht da."
    assert found.alignment.raw_spans([Span(4, 20)]) == (Span(4, 10), Span(11, 21))


def test_a_wrapped_line_reads_on_and_maps_to_its_break() -> None:
    raw = "Ein Hilfskonvoi hat die eingeschlossene Stadt\r\n    erreicht, bestätigte das Hilfswerk am Abend.\r\n"
    found = plain(raw)
    assert found.text == "Ein Hilfskonvoi hat die eingeschlossene Stadt erreicht, bestätigte das Hilfswerk am Abend."
    (span,) = found.alignment.raw_spans([Span(40, 54)])
    assert raw[span.start : span.end] == "Stadt\r\n    erreicht"
