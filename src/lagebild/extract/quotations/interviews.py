"""Interviews: which paragraphs are questions and which answers, and whose answers they are.

Answers are speech without quotation marks. An interview is known by its form: paragraphs that begin with labels which
come again ("Beck: …", "Frage: …", "AB: …"), or questions that stand between paragraphs of text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from lagebild.extract.quotations.periods import Period
from lagebild.extract.quotations.reading import Found
from lagebild.extract.speakers.mentions import read
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import first_names
from lagebild.model import CLAIMABLE, Analysis, Segment, SegmentKind, Span, Spans

_LABEL = re.compile(r"((?:[A-ZÄÖÜ][\w.'’-]*)(?: [A-ZÄÖÜ][\w.'’-]*){0,3}):\s+(?=\S)")
_ADDRESSED = re.compile(
    rf"\b(?:{'|'.join(sorted(listed('attribution', 'addressed')))})\s+"
    rf"(?:(?:{'|'.join(sorted(listed('attribution', 'degrees')))})\.\s+)*([A-ZÄÖÜ][\w'’-]+)"
)
_FEWEST_TURNS = 4
"""So many paragraphs with labels that come again make an interview; fewer are a quotation or two behind colons."""

_MOST_SPEAKERS = 3
_FEWEST_QUESTIONS = 3
_LONGEST_QUESTION = 400
"""Characters."""

_SHORTEST_STATEMENT = 4
"""Words; shorter answers without a verb ("Ja.", "Sehr gut.") state nothing by themselves."""


class Turn(NamedTuple):
    """A paragraph of an interview: question or answer, where its words begin, and the mention of who answers."""

    question: bool
    start: int
    speaker: Spans = ()


def turns(analysis: Analysis) -> Mapping[int, Turn]:
    """The turns of an interview by the number of their segment; empty for every other kind of report."""
    text = analysis.document.text
    paragraphs = [
        (number, segment) for number, segment in enumerate(analysis.document.segments) if segment.kind in CLAIMABLE
    ]
    labels = _labels(text, paragraphs)
    found = dict(_by_labels(text, paragraphs, labels) if labels else _by_questions(text, paragraphs))
    if not found:
        return {}
    named = _interviewee(analysis, min(turn.start for turn in found.values()))
    return {
        number: turn if turn.question or turn.speaker else turn._replace(speaker=named)
        for number, turn in found.items()
    }


def names_another(period: Period, found: Found) -> bool:
    """Whether a sentence of an answer passes on what somebody else said, not what "ich" or "wir" say."""
    return found.cue_kind == "verb" and found.speaker is not None and period.words[found.speaker[0]].kind != "p"


def states(period: Period) -> bool:
    """Whether a sentence of an answer states something: it asks nothing, and is more than a bit like "Ja."."""
    if period.words and period.words[-1].text == "?":
        return False
    has_verb = any(clause.finite is not None for clause in period.clauses)
    return has_verb or sum(word.text[0].isalnum() for word in period.words) >= _SHORTEST_STATEMENT


def without_label(period: Period, turn: Turn, found: Found) -> Found:
    """What was found without the label that the turn begins with."""
    first = sum(word.start < turn.start for word in period.words)
    return replace(found, content=tuple((max(start, first), end) for start, end in found.content if end > first))


# --- Labels --------------------------------------------------------------------------------------------------------


def _labels(text: str, paragraphs: Sequence[tuple[int, Segment]]) -> dict[int, re.Match[str]]:
    """The labels that paragraphs begin with, if they come again as those of an interview do.

    Headings of a ticker name before their colon who says it, states among them: "Kiew: …", "Moskau: …", "Kiew: …".
    """
    found = {}
    for number, segment in paragraphs:
        label = _LABEL.match(text, segment.span.start, segment.span.end)
        if label is not None:
            found[number] = label
    often = {label for label, count in Counter(match[1] for match in found.values()).items() if count > 1}
    if any(read(label).kind == "state" for label in often):
        return {}
    kept = {number: match for number, match in found.items() if match[1] in often}
    return kept if len(kept) >= _FEWEST_TURNS and 1 < len(often) <= _MOST_SPEAKERS else {}


def _by_labels(
    text: str, paragraphs: Sequence[tuple[int, Segment]], labels: Mapping[int, re.Match[str]]
) -> Iterator[tuple[int, Turn]]:
    ends = {number: segment.span.end for number, segment in paragraphs}
    asked = Counter(match[1] for number, match in labels.items() if "?" in text[match.end() : ends[number]])
    asker = asked.most_common(1)[0][0] if asked else ""
    introduction = text[: min(match.start() for match in labels.values())]
    for number, match in labels.items():
        question = match[1] == asker
        # "Beck" names who answers where the introduction has the name; "Antwort" and initials do not
        named = not question and re.search(rf"\b{re.escape(match[1])}\b", introduction) is not None
        yield number, Turn(question, match.end(), (Span(match.start(1), match.end(1)),) if named else ())


# --- Questions -----------------------------------------------------------------------------------------------------


def _by_questions(text: str, paragraphs: Sequence[tuple[int, Segment]]) -> Iterator[tuple[int, Turn]]:
    asked = [at for at, (_, segment) in enumerate(paragraphs) if _asks(text, segment)]
    if len(asked) < _FEWEST_QUESTIONS or any(after - before < 2 for before, after in pairwise(asked)):
        return
    for at in range(asked[0], min(asked[-1] + 2, len(paragraphs))):
        number, segment = paragraphs[at]
        question = at in asked or segment.kind is SegmentKind.SUBHEADING
        yield number, Turn(question, segment.span.start)


def _asks(text: str, segment: Segment) -> bool:
    span = segment.span
    return text[span.start : span.end].rstrip().endswith("?") and span.end - span.start < _LONGEST_QUESTION


# --- Who answers ---------------------------------------------------------------------------------------------------


def _interviewee(analysis: Analysis, begin: int) -> Spans:
    """Where the text before `begin` names who answers: whom a question addresses, else the first person in it."""
    addressed = _ADDRESSED.search(analysis.document.text, begin)
    surname = addressed[1] if addressed is not None else None
    for sentence in analysis.sentences:
        if sentence.span.end > begin:
            break
        for token, follows in pairwise(sentence.tokens):
            named = token.text in first_names() and follows.text[0].isupper() and surname in (None, follows.text)
            if named or (surname == follows.text and token.text[0].isupper()):
                return (Span(token.start, follows.end),)
    return ()
