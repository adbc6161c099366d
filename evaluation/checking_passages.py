"""Passages of the marked list `verification.jsonl`: which claims a statement about checking covers, read end to end.

In a passage every claim is marked with the status that the report gives it: `[n Rudnja sei gefallen]`, with n for
not_independently_verifiable, u unverified, v independently_verified, d disputed, o unstated.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any, NamedTuple

from lagebild.clean import document
from lagebild.extract.pipeline import analyse
from lagebild.model import Capture, Claim, Document

STATUSES = {
    "n": "not_independently_verifiable",
    "u": "unverified",
    "v": "independently_verified",
    "d": "disputed",
    "o": "unstated",
}
_MARK = re.compile(r"\[([nuvdo]) ([^\[\]]*)\]")


class Mark(NamedTuple):
    """A marked claim: where its words stand in the passage without marks, and its status."""

    start: int
    end: int
    status: str


def errors_in(passage: str) -> tuple[int, list[str]]:
    """How many claims a passage marks, and for each that is read otherwise its words with what was read instead."""
    plain, marks = _unmarked(passage)
    statuses = _read(plain)
    errors = []
    for mark in marks:
        shared, said = max(((_shared(mark, *span), status) for span, status in statuses), default=(0, ""))
        if not shared or said != mark.status:
            errors.append(f"{plain[mark.start : mark.end]}: {said if shared else 'no claim'}")
    return len(marks), errors


def score(marked: list[dict[str, Any]]) -> tuple[dict[str, float], list[str]]:
    """The shares of claims with the right status and of passages without an error, and the errors."""
    claims = 0
    errors = []
    right = 0
    for row in marked:
        number, wrong = errors_in(row["passage"])
        claims += number
        right += not wrong
        errors += wrong
    return {"claims": 1 - len(errors) / claims, "passages": right / len(marked)}, errors


def _unmarked(passage: str) -> tuple[str, list[Mark]]:
    plain, marks, end = "", [], 0
    for match in _MARK.finditer(passage):
        plain += passage[end : match.start()]
        marks.append(Mark(len(plain), len(plain) + len(match[2]), STATUSES[match[1]]))
        plain, end = plain + match[2], match.end()
    return plain + passage[end:], marks


def _read(text: str) -> list[tuple[tuple[int, int], str]]:
    """The raw spans of the claims in a text, each with its status."""
    raw = text.encode()
    captured = Capture("passage.txt", "passage.txt", raw, hashlib.sha256(raw).hexdigest(), "text/plain")
    cleaned = document(captured)
    claims = analyse(cleaned).claims
    return [(span, claim.verification.status) for claim in claims for span in _raw_spans(cleaned, claim)]


def _raw_spans(cleaned: Document, claim: Claim) -> list[tuple[int, int]]:
    return [(start, end) for start, end in cleaned.alignment.raw_spans(claim.content.spans)]


def _shared(mark: Mark, start: int, end: int) -> int:
    return max(0, min(mark.end, end) - max(mark.start, start))
