"""What the report itself says about the checking of each claim.

Sentences are matched with `german/lexicon/verification.toml`; `verification_reach` tells which claims a statement
covers. A claim that no statement covers may be confirmed by a body that is no party, or denied by another party.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lagebild.extract.said import Said, said
from lagebild.extract.verification_parties import reactions
from lagebild.extract.verification_reach import Reach
from lagebild.german.wordings import VerificationWording, verification_signs, verification_wordings
from lagebild.model import Analysis, Part, Sentence, Span, Verification

LONGEST = 600
"""Characters beyond which a sentence is not matched: no newsroom says it at such length, and matching stays linear."""

_QUOTES = '„“”"»«'


class _Found(NamedTuple):
    """A wording found in a sentence: where it stands there, and the sentence in lower case."""

    wording: VerificationWording
    start: int
    end: int
    text: str


def is_statement(text: str) -> bool:
    """Whether a sentence is itself a statement about the checking of claims, and so no claim."""
    found = _wording_in(text)
    return found is not None and found.wording.scope != "this_sentence"


def find(analysis: Analysis) -> tuple[Verification, ...]:
    """The verification of each quotation, in their order; a statement wins over another party's denial."""
    claims = said(analysis)
    stated = _stated(analysis, claims)
    if not claims:
        return ()
    reacted = reactions(analysis, claims)
    return tuple(stated.get(each.number) or reacted.get(each.number) or Verification() for each in claims)


def _stated(analysis: Analysis, claims: tuple[Said, ...]) -> Mapping[int, Verification]:
    """The verifications that statements give, by number; of two statements the nearer one, which comes first, holds."""
    statements = list(_statements(analysis, claims))
    reach = Reach(analysis, claims, frozenset(n for n, found in statements if found.wording.scope != "this_sentence"))
    verifications: dict[int, Verification] = {}
    for number, found in statements:
        part = _part(analysis, number, found)
        for claim in reach.covered(number, found.text, found.wording.scope):
            known = verifications.get(claim)
            if known is None:
                verifications[claim] = Verification(found.wording.status, (part,))
            elif known.status == found.wording.status:
                verifications[claim] = Verification(known.status, (*known.statements, part))
    return verifications


def _statements(analysis: Analysis, claims: tuple[Said, ...]) -> Iterator[tuple[int, _Found]]:
    """The sentences with a wording, by number, unless somebody is quoted with it."""
    text = analysis.document.text
    quoted = [span for each in claims if each.quotation.type == "direct" for span in each.quotation.content.spans]
    at = 0
    for number, sentence in enumerate(analysis.sentences):
        found = _wording_in(text[sentence.span.start : sentence.span.end])
        if found is None:
            continue
        start = sentence.span.start + found.start
        while at < len(quoted) and quoted[at].end <= start:
            at += 1
        if at == len(quoted) or quoted[at].start > start:
            yield number, found


def _wording_in(text: str) -> _Found | None:
    if len(text) > LONGEST:
        return None
    lower = text.lower()
    if not _holds(lower, verification_signs()):
        return None
    hopeful: dict[tuple[str, ...], bool] = {}
    for wording in verification_wordings():
        if wording.signs not in hopeful:
            hopeful[wording.signs] = _holds(lower, wording.signs)
        match = wording.pattern.search(lower) if hopeful[wording.signs] else None
        if match is not None:
            quoted = sum(lower.count(mark, 0, match.start()) for mark in _QUOTES) % 2
            return None if quoted else _Found(wording, match.start(), match.end(), lower)
    return None


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - asked for every sentence; a loop takes half the time of any()
        if sign in text:
            return True
    return False


def _part(analysis: Analysis, number: int, found: _Found) -> Part:
    """The words of a statement: the whole sentence, or the clause where a claim stands beside it."""
    sentence: Sentence = analysis.sentences[number]
    span = sentence.span
    if found.wording.scope == "this_sentence" and len(found.text) == span.end - span.start:
        start = span.start + found.start
        words = analysis.document.text[start : span.start + found.end]
        span = Span(start + len(words) - len(words.lstrip(", ")), span.start + found.end)
    return Part(analysis.document.text[span.start : span.end], (span,))
