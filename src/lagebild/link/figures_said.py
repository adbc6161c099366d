"""The figures of a claim as they are compared: bounds, and what is counted with what befell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from lagebild.german import concepts, lexicon
from lagebild.german.stems import stems
from lagebild.link.statements import Figure
from lagebild.link.wording import WORD, lower_words
from lagebild.model import Claim, Document, Quantity, Span

ROUND = 0.1
"""How far "rund" and "etwa" may lie off, as a share of the value."""


ANYONE = "=anyone"
"""What a figure counts whose word only tells what befell them: Gefallene, Freigelassene."""
NONE = lexicon.words("concepts", "none")
NOT = "nicht"
NOBODY = ("=person", "=soldier")
"""What is counted where nobody is named: "gefallen ist niemand"."""
SET_ASIDE = lexicon.words("concepts", "set_aside")
NEAR = 3
"""So many words at most from one figure to the next make the one a part of the other: "31 von 38"."""
PARTITIVES = lexicon.words("concepts", "partitive")
LARGER = lexicon.words("concepts", "larger")
ADMITTED = lexicon.words("concepts", "admitted")
EARLIER = lexicon.words("concepts", "earlier")


def figures(document: Document, claim: Claim) -> tuple[Figure, ...]:
    """The figures of a claim in the order of the text; zero where it says that it befell nobody."""
    if not claim.quantities:
        return _none_of(WORD.findall(claim.content.text))
    found: list[Figure] = []
    for quantity, context in zip(claim.quantities, _contexts(document, claim), strict=True):
        if not _is_set_aside(context):
            found.append(_figure(quantity, context))
        elif found and not found[-1].counted:  # "vier statt sechs Bomber"
            found[-1] = replace(found[-1], counted=_kinds(quantity))
    return tuple(found)


def _none_of(words: Sequence[str]) -> tuple[Figure, ...]:
    """That it befell none: "kein einziger Soldat ist gefallen", "verletzt wurde niemand"."""
    told = [word.casefold() for word in words]
    at = next((number for number, word in enumerate(told) if word in NONE), None)
    if at is None and NOT in told and any(word[0].isupper() and _fate([word.casefold()]) for word in words):
        at = -1  # "Verletzte gebe es nicht"
    fate = _fate(told) if at is not None else None
    if at is None or fate is None:
        return ()
    noun = next((word for word in words[at + 1 : at + 1 + NEAR] if word[0].isupper()), None)
    counted = tuple(sorted(set(_counted(noun or "")))) or NOBODY
    kinds = NOBODY if counted == (ANYONE,) else counted
    return (Figure(0, 0, 0, kinds, fate, unit=None, scope=None, total=True, text=words[max(at, 0)]),)


class _Context(NamedTuple):
    """What stands around a figure: what befalls those counted, and the words before it."""

    fate: str | None
    before: Sequence[str]
    behind: Sequence[str]
    of_larger: bool


def _is_set_aside(context: _Context) -> bool:
    """Whether the content itself puts a figure aside: "nicht acht", "statt neun"."""
    return not SET_ASIDE.isdisjoint(context.before[-3:])


def _figure(quantity: Quantity, context: _Context) -> Figure:
    low, high = bounds(quantity)
    counted = _kinds(quantity)
    more = quantity.scope == "additional" and context.fate != "injury"  # "elf weitere verletzt" follows the dead
    died = context.fate == "death" and any(
        "injury" in concepts.of_word(word) for word in lower_words(quantity.counted or "")
    )
    admitted = context.fate == "injury" and not ADMITTED.isdisjoint((*context.before, *context.behind))
    part = more or died or admitted or quantity.scope == "part_of" or _is_part(quantity, context)
    total = not part and not set(context.before) & EARLIER
    return Figure(quantity.value, low, high, counted, context.fate, quantity.unit, quantity.scope, total, quantity.text)


def _is_part(quantity: Quantity, context: _Context) -> bool:
    """Whether a figure only counts some of a larger number, or is that number itself: "drei der Toten", "31 von 38"."""
    skipped = len(WORD.findall(quantity.text))
    return not PARTITIVES.isdisjoint(context.behind[skipped : skipped + 1]) or context.of_larger


def bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    """Between what the figure lies, as its comparator says; `None` where it is open."""
    value = quantity.value
    match quantity.comparator:
        case "more_than" | "at_least":
            return value, None
        case "less_than" | "at_most":
            return None, value
        case "approximately":
            return value * (1 - ROUND), value * (1 + ROUND)
        case "between":
            return value, quantity.value_max
        case _:
            return value, value


def _kinds(quantity: Quantity) -> tuple[str, ...]:
    found = set(_counted(quantity.counted or ""))
    return tuple(sorted(found - {ANYONE} or found))


def _counted(text: str) -> Iterator[str]:
    for word in WORD.findall(text):
        lower = word.casefold()
        if kind := concepts.counted_kind(lower):
            yield f"={kind}"
        elif any(concepts.concepts()[name].fate for name in concepts.of_word(lower)):
            yield ANYONE
        elif word[0].isupper():
            yield from stems(word)


def _contexts(document: Document, claim: Claim) -> Iterator[_Context]:
    """What stands around each figure: the fate told behind it, else before it, else that of the figure before."""
    content = claim.content.spans
    starts = [quantity.spans[0].start for quantity in claim.quantities]
    edges = [content[0].start, *starts, content[-1].end]
    stretches = [lower_words(_said(document, content, start, end)) for start, end in pairwise(edges)]
    fates = _fates(stretches)
    for number, (before, behind) in enumerate(pairwise(stretches)):
        of_larger = number > 0 and len(before) <= NEAR and not LARGER.isdisjoint(before[-1:])
        yield _Context(fates[number], before, behind, of_larger)


def _said(document: Document, content: Sequence[Span], start: int, end: int) -> str:
    """A stretch of a content without an attribution that stands in it."""
    return " ".join(document.text[max(span.start, start) : min(span.end, end)] for span in content)


def _fates(stretches: Sequence[Sequence[str]]) -> list[str | None]:
    """The fate of each figure: told behind it, else before it, else that of the next or last figure that has one."""
    found = [_fate(behind) or _fate(before) for before, behind in pairwise(stretches)]
    for order in (range(len(found) - 2, -1, -1), range(1, len(found))):
        for number in order:
            found[number] = found[number] or found[number + (1 if order.step < 0 else -1)]
    if any(found):
        return found
    return [_fate([word for stretch in stretches for word in stretch])] * len(found)  # "sie [fingen] zehn [ab]"


def _fate(words: Sequence[str]) -> str | None:
    told = [name for word in words for name in sorted(concepts.of_word(word))]
    fates = [name for name in [*told, *sorted(concepts.of_phrases(words))] if concepts.concepts()[name].fate]
    return fates[-1] if fates else None  # "drei Verletzte seien gestorben": the verb tells it
