"""Copies found among reports, and look-alikes that are none: the marked ones, and made ones of every kind.

From each exercise report come a lightly edited copy, one shortened to half of its paragraphs, and one inside a longer
report of another story. Look-alikes are different reports of one story, and reports of two stories into which the same
long quotation or the same background paragraph is put. All is made by rule, so that the figures repeat.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from evaluation.reading import CORPUS, DEMO, EVALUATION, STYLES

from lagebild.capture import capture
from lagebild.clean import document
from lagebild.errors import InputError
from lagebild.link.copies import compare, keys, sketch
from lagebild.model import CLAIMABLE, Capture, Document, Failure, Given

STORIES = sorted((EVALUATION / "stories" / "open").iterdir())

PARTLY = {"losowa-4-rheintal.txt"}
"""A reportage that takes three sentences of an agency's report over: neither a marked copy nor a look-alike."""

EDITS = (
    ("sagte", "erklärte"),
    ("teilte", "gab"),
    ("mindestens", "wenigstens"),
    ("rund", "etwa"),
    ("nach Angaben", "laut Angaben"),
    ("getötet worden", "ums Leben gekommen"),
    ("seien", "sind"),
    ("wurden", "sind"),
    ("am Morgen", "am frühen Morgen"),
    ("zunächst", "bislang"),
)

QUOTATION = (
    "„Wir haben in dieser Nacht alles verloren, was wir in zwanzig Jahren aufgebaut haben, und niemand hat uns gesagt, "
    "wohin wir mit den Kindern gehen sollen“, sagte die Lehrerin Oksana Trubatsch."
)
BACKGROUND = (
    "Russland hatte die Ukraine im Februar 2022 überfallen. Seither verteidigt sich das Land mit westlicher Hilfe "
    "gegen die Invasion. Nach Schätzungen sind Millionen Menschen geflohen."
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and whether one copies the other; `kind` says how the pair was made."""

    kind: str
    a: Document
    b: Document
    copy: bool


def reports() -> dict[str, list[Document]]:
    """The exercise reports, by story."""
    found: dict[str, list[Document]] = {}
    for folder, meta in ((DEMO / "reports", DEMO / "meta.jsonl"), (STYLES / "reports", STYLES / "meta.jsonl")):
        for each in _read(folder, meta):
            found.setdefault(each.name.partition("-")[0], []).append(each)
    for story in STORIES:
        found[story.name] = list(_read(story / "reports", story / "meta.jsonl"))
    return found


def _read(folder: Path, meta: Path) -> Iterator[Document]:
    for captured in capture([str(folder)], meta=meta, given=Given(), max_bytes=10_000_000, stdin=None):
        if isinstance(captured, Failure):
            raise InputError(captured.what, where=captured.where)
        yield document(captured)


def marked() -> list[frozenset[str]]:
    """The names of the reports that are marked as copies, in pairs."""
    files = [CORPUS / "links.jsonl", *(story / "links.jsonl" for story in STORIES)]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [frozenset(row["duplicate_documents"]) for row in rows if "duplicate_documents" in row]


def pairs() -> list[Pair]:
    """All pairs that are tried."""
    stories = reports()
    known = marked()
    every = [each for story in stories.values() for each in story]
    return [
        *_marked_pairs(every, known),
        *(pair for number, each in enumerate(every) for pair in _made(each, every[(number + 31) % len(every)], number)),
        *(pair for story in stories.values() for pair in _look_alikes(story, known)),
    ]


def _marked_pairs(every: list[Document], known: list[frozenset[str]]) -> Iterator[Pair]:
    for a, b in combinations(every, 2):
        if frozenset((a.name, b.name)) in known:
            yield Pair("marked copy", a, b, copy=True)


def _made(report: Document, other: Document, number: int) -> Iterator[Pair]:
    """The copies of a report, and the look-alikes of it and a report of another story."""
    own, others = _paragraphs(report), _paragraphs(other)
    half = own[::2] if number % 2 else own[: (len(own) + 1) // 2]
    yield Pair("lightly edited", report, _remade(report, [_edited(each) for each in own], "edited"), copy=True)
    yield Pair("shortened to half", report, _remade(report, half, "short"), copy=True)
    yield Pair("inside a longer report", report, _remade(other, [*others[:2], *own, *others[2:]], "longer"), copy=True)
    for kind, shared in (("same quotation", QUOTATION), ("same background", BACKGROUND)):
        a, b = (_remade(each, [*_paragraphs(each)[:4], shared], kind) for each in (report, other))
        yield Pair(kind, a, b, copy=False)


def _look_alikes(story: list[Document], known: list[frozenset[str]]) -> Iterator[Pair]:
    """Different reports of one story, less those of which both copy a third."""
    copied = {each.name: {name for pair in known if each.name in pair for name in pair} for each in story}
    for a, b in combinations(story, 2):
        if not copied[a.name] & copied[b.name] and not PARTLY & {a.name, b.name}:
            yield Pair("same story", a, b, copy=False)


def _paragraphs(report: Document) -> list[str]:
    return [report.text[each.span.start : each.span.end] for each in report.segments if each.kind in CLAIMABLE]


def _edited(paragraph: str) -> str:
    """A paragraph with words exchanged and every thirteenth left out."""
    for old, new in EDITS:
        paragraph = re.sub(rf"\b{old}\b", new, paragraph)
    return " ".join(word for number, word in enumerate(paragraph.split(), 1) if number % 13)


def _remade(report: Document, paragraphs: list[str], kind: str) -> Document:
    """Paragraphs as a report of another outlet, with no agency named around them."""
    name = f"{report.name}.{kind}.txt"
    raw = "\n\n".join(paragraphs).encode()
    captured = Capture(name, name, raw, sha256(raw).hexdigest(), "text/plain", given=Given(publisher="Anderes Blatt"))
    return replace(document(captured), published=report.published)


def found(pair: Pair) -> bool:
    """Whether the pair is found as a copy: by a key in common, and by the comparison."""
    a, b = sketch(pair.a), sketch(pair.b)
    return bool(set(keys(a)) & set(keys(b))) and compare(a, b) is not None


def score(tried: list[Pair]) -> dict[str, tuple[int, int]]:
    """For each kind of pair how many were judged rightly, and of how many."""
    counted: dict[str, tuple[int, int]] = {}
    for pair in tried:
        right, asked = counted.get(pair.kind, (0, 0))
        counted[pair.kind] = right + (found(pair) == pair.copy), asked + 1
    return counted


def main() -> int:
    """Print the figures; name the pairs that were judged wrongly."""
    tried = pairs()
    for kind, (right, asked) in score(tried).items():
        print(f"{kind:<24}{right:>4} of {asked:>4}  {right / asked:.3f}")
    for pair in tried:
        if found(pair) != pair.copy:
            print(f"wrong: {pair.kind}: {pair.a.name} · {pair.b.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
