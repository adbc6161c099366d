"""The quotations of a report as the sides of a story: who said it, where it stands, whether it is a factual claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.model import Analysis, Quotation

_NOT_FACTUAL = frozenset({"demand", "warn", "announce"})
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PERFECT = re.compile(r"\b(?:habe|haben|hat|hätten?|sei|seien|ist|sind|wurden?|worden)\b")


class Said(NamedTuple):
    """One quotation: its number, sentence and segment, the source as a comparable name (empty if the report names
    none), and whether it states a fact that could be checked."""

    number: int
    sentence: int
    segment: int
    source: str
    factual: bool
    quotation: Quotation


def said(analysis: Analysis) -> tuple[Said, ...]:
    """All quotations of a report, in their order."""
    sources = _sources(analysis)
    stances = analysis.stances or tuple(each.cue.stance if each.cue else "assert" for each in analysis.quotations)
    return tuple(
        Said(
            number,
            quotation.sentence,
            analysis.sentences[quotation.sentence].segment,
            sources[number],
            _factual(quotation, stances[number]),
            quotation,
        )
        for number, quotation in enumerate(analysis.quotations)
    )


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without numbers' marks and punctuation."""
    return _WORD.findall(text.lower())


def last_source(claims: Sequence[Said]) -> list[Said]:
    """The claims at the end that have one source."""
    first = len(claims)
    while first and claims[first - 1].source == claims[-1].source:
        first -= 1
    return list(claims[first:])


def _factual(quotation: Quotation, stance: str) -> bool:
    """Whether a party states a fact: no narration, demand, warning or plan; what "gab bekannt" tells as done is one."""
    if quotation.type == "narration":
        return False
    if stance != "announce":
        return stance not in _NOT_FACTUAL
    return quotation.cue is not None and _PERFECT.search(quotation.content.text[:500]) is not None


def _sources(analysis: Analysis) -> Sequence[str]:
    """The source of each quotation; speech that goes on has the source of what it continues."""
    found: list[str] = []
    for number, quotation in enumerate(analysis.quotations):
        speaker = analysis.speakers[number] if analysis.speakers else None
        mention = quotation.speaker
        if speaker is not None:
            source = speaker.name or speaker.text
        elif mention is not None:
            source = mention.name or mention.text
        elif quotation.continues is not None and quotation.continues < number:
            source = found[quotation.continues]
        else:
            source = ""
        found.append(source.lower())
    return found
