"""Reports that copy one another: what a report is compared by, which to compare, and whether one copies the other.

Counted are runs of three words outside quotation marks. Two reporters who heard the same spokesman share his sentences
in quotation marks, and all share a phrase here and there; only who copies shares the reporter's own words through
several sentences. The thresholds were set on the marked copies of the exercise reports and on made ones
(`evaluation/score_copies.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple
from zlib import crc32

from lagebild.german.sentences import split
from lagebild.german.stems import stems
from lagebild.link.signatures import is_agency, signatures
from lagebild.model import CLAIMABLE, Document, Duplicate

RUN = 3
"""How many words make a run that is compared; of two, look-alikes share half as many as copies, of four, edited copies
lose a third of what they share."""

KEY_RUN = 4
"""How many words make a run that finds candidates: a longer one, since a common phrase must not bring many together."""

KEY_SAMPLE = 4
"""One of so many runs becomes a key, the same in every report: 15 runs in common are all missed once in 75 times."""

QUOTED = 4
"""From how many words on something in quotation marks counts as a quotation."""

CARRIED = 0.25
"""From which share of its runs on a sentence counts as carried over."""

SHARE = 0.2
"""The share of the shorter report that says "copy" by itself; independent reports on one event stay below .13."""

SIGNED_SHARE = 0.14
"""The share that suffices beneath the signature of one agency."""

REWRITTEN_SHARE = 0.05
"""The share that suffices beneath the signature of one agency with a quotation in common."""

ELSEWHERE = 0.25
"""Which part of what is shared must stand outside its main paragraph: else a background paragraph would make copies."""

WHOLE_SHARE = 0.6
"""The share from which on it may stand in one paragraph: of a short report that is all."""

FEWEST_RUNS = 6
"""Fewer runs in common are a phrase."""

PASSAGES = 3
"""How many sentences and quotations two reports must share, or all of a shorter one: one sentence is no copy."""

_QUOTE = re.compile('[„“”»«"]([^„“”»«"]{8,1500})[“”»«"]')


class Sentence(NamedTuple):
    """A sentence outside quotation marks: the number of its paragraph, the hashes of its runs of words, its figures."""

    paragraph: int
    runs: tuple[int, ...]
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a report is compared by.

    `day` is the ordinal of the publication day (`date.toordinal`), `agency` says that the outlet is the agency whose
    signature the report bears. `quotes` has the hashes of the quotations, `keys` what it shares with likely copies;
    a store has these beside it, and gives none back.
    """

    document: str
    day: int | None
    agency: bool
    signatures: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[int, ...]
    keys: tuple[int, ...] = field(default=(), compare=False)
    size: int = field(init=False, compare=False)
    """How many runs of words it has."""
    plain: frozenset[int] = field(init=False, compare=False)
    """The runs of its sentences without figures."""
    counting: tuple[Sentence, ...] = field(init=False, compare=False)
    """Its sentences with figures."""
    figures: frozenset[int] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        # Derived once, for a report is compared with hundreds.
        object.__setattr__(self, "size", len(_all_runs(self.sentences)))
        object.__setattr__(self, "plain", _all_runs(each for each in self.sentences if not each.figures))
        object.__setattr__(self, "counting", tuple(each for each in self.sentences if each.figures))
        object.__setattr__(self, "figures", frozenset(figure for each in self.sentences for figure in each.figures))


def sketch(document: Document) -> Sketch:
    """What a report is compared by; the segments that may hold claims count, and the agencies named around them."""
    paragraphs = [document.text[s.span.start : s.span.end] for s in document.segments if s.kind in CLAIMABLE]
    quotes = [quoted for text in paragraphs for quoted in _quotations(text)]
    outside = [(number, stems(each)) for number, text in enumerate(paragraphs) for each in _sentences(text)]
    marks = signatures(document)
    return Sketch(
        document=document.id,
        day=_day(document),
        agency=is_agency(document.publisher, marks),
        signatures=marks,
        sentences=tuple(Sentence(number, _runs(words), _figures(words)) for number, words in outside),
        quotes=tuple(sorted({crc32(quoted.encode()) for quoted in quotes})),
        keys=_keys((words for _, words in outside), quotes),
    )


def sketch_row(sketch: Sketch) -> dict[str, Any]:
    """A sketch as a JSON object, for a store to keep."""
    return {field.name: getattr(sketch, field.name) for field in fields(Sketch) if field.compare}


def sketch_from_row(row: dict[str, Any]) -> Sketch:
    """The very sketch that `sketch_row` wrote."""
    tuples = {name: tuple(row[name]) for name in ("signatures", "quotes")}
    sentences = tuple(Sentence(paragraph, tuple(runs), tuple(figures)) for paragraph, runs, figures in row["sentences"])
    return Sketch(**{**row, **tuples, "sentences": sentences})


def keys(sketch: Sketch) -> tuple[int, ...]:
    """What finds likely copies: reports that share one of these signed 64-bit numbers are worth comparing.

    They are a sample, the same in all reports, of the runs of words, and the quotations; so a paragraph brings together
    as well as a whole report.
    """
    return sketch.keys


def compare(a: Sketch, b: Sketch) -> Duplicate | None:
    """Whether one of two reports copies the other or a part of it, how sure that is and why; `None` if neither does.

    The one that had it first comes first: the one published on an earlier day, else the agency's own, else the longer
    one, since papers shorten.
    """
    in_common = frozenset(a.quotes) & frozenset(b.quotes), _marks(a, b)
    needed = _share_needed(*in_common)
    shorter = min(a.size, b.size)
    runs = a.plain & b.plain if a.figures.isdisjoint(b.figures) else _compatible(a, b) & _compatible(b, a)
    shared = _Shared(runs, len(runs) / max(1, shorter), *in_common)
    if a.document == b.document or len(runs) < FEWEST_RUNS or shared.share < needed:
        return None
    passages = min(_passages(each, shared) for each in (a, b))
    if not _is_spread(a, b, shared) or passages < min(PASSAGES, len(a.sentences), len(b.sentences)):
        return None
    first, second = _in_order(a, b)
    score = 1 - 0.5 * needed / max(shared.share, needed)
    return Duplicate((first.document, second.document), round(score, 3), _reasons(shared, passages))


def _marks(a: Sketch, b: Sketch) -> tuple[str, ...]:
    return tuple(mark for mark in a.signatures if mark in b.signatures)


class _Shared(NamedTuple):
    """What two reports share: runs of words and their share of the shorter report, quotations, signatures."""

    runs: frozenset[int]
    share: float
    quotes: frozenset[int]
    signatures: tuple[str, ...]


def _all_runs(sentences: Iterable[Sentence]) -> frozenset[int]:
    return frozenset().union(*(sentence.runs for sentence in sentences))


def _compatible(sketch: Sketch, other: Sketch) -> frozenset[int]:
    """The runs of the sentences that may have come from the other report: who copies keeps the figures.

    The bulletins of one office use the same words day by day, and only their figures tell them apart.
    """
    known = other.figures
    return sketch.plain.union(*(each.runs for each in sketch.counting if not known.isdisjoint(each.figures)))


def _passages(sketch: Sketch, shared: _Shared) -> int:
    """How many sentences and quotations of a report another one has too."""
    carried = sum(_is_carried(sentence.runs, shared.runs) for sentence in sketch.sentences)
    return carried + sum(quote in shared.quotes for quote in sketch.quotes)


def _is_carried(runs: Sequence[int], shared: frozenset[int]) -> bool:
    return bool(runs) and sum(run in shared for run in runs) >= CARRIED * len(runs)


def _is_spread(a: Sketch, b: Sketch, shared: _Shared) -> bool:
    """Whether more than one paragraph is shared, or all of a report that has one; quotations are of the rest."""
    if (shared.signatures and shared.quotes) or shared.share >= WHOLE_SHARE:
        return True
    return max(_elsewhere(each, shared.runs) for each in (a, b)) >= ELSEWHERE * len(shared.runs)


def _elsewhere(sketch: Sketch, shared: frozenset[int]) -> int:
    """How many of the runs stand outside the paragraph that has most of them."""
    held = Counter(each.paragraph for each in sketch.sentences for run in each.runs if run in shared)
    return sum(held.values()) - max(held.values(), default=0)


def _share_needed(quotes: Collection[int], signatures: Collection[str]) -> float:
    if not signatures:
        return SHARE
    return REWRITTEN_SHARE if quotes else SIGNED_SHARE


def _in_order(a: Sketch, b: Sketch) -> list[Sketch]:
    """Two reports, the one that had it first before the other; days count where both are known."""
    dated = a.day is not None and b.day is not None
    return sorted((a, b), key=lambda each: (each.day if dated else 0, not each.agency, -_length(each), each.document))


def _length(sketch: Sketch) -> int:
    return sum(len(sentence.runs) for sentence in sketch.sentences)


def _reasons(shared: _Shared, passages: int) -> tuple[str, ...]:
    found = [f"{shared.share:.0%} of the shorter report's own words stand in the other, in {passages} passages"]
    if quotes := len(shared.quotes):
        found.append(f"{quotes} quotation{'s' * (quotes > 1)} shared")
    if shared.signatures:
        found.append(f"same agency signature: {', '.join(shared.signatures)}")
    return tuple(found)


# --- What a report is made of --------------------------------------------------------------------------------------


def _quotations(text: str) -> Iterator[str]:
    """The quotations of a paragraph as their stems."""
    for quote in _QUOTE.finditer(text):
        if len(words := stems(quote[1])) >= QUOTED:
            yield " ".join(words)


def _unquoted(quote: re.Match[str]) -> str:
    """What stands for a passage in quotation marks; a few words in them are the reporter's choice, and stay."""
    return quote[0] if len(stems(quote[1])) < QUOTED else " "


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph without its quotations."""
    outside = _QUOTE.sub(_unquoted, text)
    return (outside[start:end] for start, end in split(outside, 0, len(outside)))


def _runs(words: Sequence[str]) -> tuple[int, ...]:
    return tuple(sorted({crc32(run.encode()) for run in _word_runs(words, RUN)}))


def _figures(words: Iterable[str]) -> tuple[int, ...]:
    """The hashes of the numbers written in digits."""
    return tuple(sorted({crc32(word.encode()) for word in words if word.isdigit()}))


def _keys(sentences: Iterable[Sequence[str]], quotes: Iterable[str]) -> tuple[int, ...]:
    runs = {_key(run) for words in sentences for run in _word_runs(words, KEY_RUN)}
    return tuple(sorted({key for key in runs if key % KEY_SAMPLE == 0} | {_key(quoted) for quoted in quotes}))


def _key(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), signed=True)


def _word_runs(words: Sequence[str], length: int) -> Iterator[str]:
    return (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _day(document: Document) -> int | None:
    """The day of publication; none where only a month or a year is known."""
    published = document.published or ""
    return date.fromisoformat(published[:10]).toordinal() if len(published) >= 10 else None
