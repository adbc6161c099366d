"""What the report itself says about the checking of each claim.

`german/checking.py` reads the sentences; `verification_reach` tells which claims a statement
covers. A claim that no statement covers may be confirmed by a body that is no party, or denied by another party.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lagebild.extract.said import Said, said, words_of
from lagebild.extract.verification_parties import reactions
from lagebild.extract.verification_reach import Reach
from lagebild.german.checking import LONGEST, SENTENCE, Checking, checking_in
from lagebild.german.checking_words import may_check, names_checker
from lagebild.german.tokens import tokenize
from lagebild.model import Analysis, Part, Quotation, Span, Verification


def is_statement(text: str) -> bool:
    """Whether a sentence is itself a statement about the checking of claims, and so no claim."""
    found = checking_in(tokenize(text)) if may_check(text.lower()) else None
    return found is not None and found.scope != SENTENCE


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
    reach = Reach(analysis, claims, frozenset(n for n, found in statements if found.scope != SENTENCE))
    verifications: dict[int, Verification] = {}
    for number, found in sorted(statements, key=lambda each: reach.is_for_all(each[0])):
        part = _part(analysis, number, found)
        for claim in reach.covered(number, found.scope):
            known = verifications.get(claim)
            if known is None:
                verifications[claim] = Verification(found.status, (part,))
            elif known.status == found.status:
                verifications[claim] = Verification(known.status, (*known.statements, part))
    return verifications


def _statements(analysis: Analysis, claims: tuple[Said, ...]) -> Iterator[tuple[int, Checking]]:
    """The sentences that speak of checking, by number, unless that is somebody's speech."""
    text = analysis.document.text
    spoken = [
        (span, each.quotation) for each in claims if _is_speech(each.quotation) for span in each.quotation.content.spans
    ]
    at = 0
    for number, sentence in enumerate(analysis.sentences):
        span = sentence.span
        if span.end - span.start > LONGEST or not may_check(text[span.start : span.end].lower()):
            continue
        found = checking_in(sentence.tokens)
        if found is None:
            continue
        while at < len(spoken) and spoken[at][0].end <= found.start:
            at += 1
        if at == len(spoken) or spoken[at][0].start > found.start or _breaks_in(found, spoken[at][1]):
            yield number, found


def _breaks_in(found: Checking, quotation: Quotation) -> bool:
    """Whether the outlet adds something to indirect speech: "…, was sich nicht prüfen ließ", "(nicht überprüfbar)"."""
    return quotation.type == "indirect" and found.scope == SENTENCE and found.start > quotation.content.spans[0].start


def _is_speech(quotation: Quotation) -> bool:
    """Whether somebody who is no outlet says so: in a quotation, or with a cue of his own."""
    if quotation.type == "direct":
        return True
    if quotation.type != "indirect" or quotation.cue is None or quotation.speaker is None:
        return False
    return not any(names_checker(word) for word in words_of(quotation.speaker.text))


def _part(analysis: Analysis, number: int, found: Checking) -> Part:
    """The words of a statement: the whole sentence, or the clause where a claim stands beside it."""
    span = analysis.sentences[number].span
    if found.scope == SENTENCE:
        span = Span(found.start, found.end)
    return Part(analysis.document.text[span.start : span.end], (span,))
