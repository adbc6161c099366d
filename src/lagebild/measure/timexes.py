"""Measures the time grammar on a TimeML corpus (KRAUTS): TempEval-3's strict, relaxed and value F1.

The adapter converts conventions and nothing else; `docs/explanation/times.md` lists them.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lagebild.german.dates.calendar import anchor
from lagebild.german.dates.expressions import Expression
from lagebild.german.dates.reader import read
from lagebild.model import Span

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_CREATED = re.compile(r'<DCT>.*?value="([^"]*)"', re.DOTALL)
_SENTENCE = re.compile(r"(?<=[a-zäöüß)”\"“][.!?])\s+|\n\s*\n")


class Marked(NamedTuple):
    """A time expression as a corpus marks it."""

    start: int
    end: int
    type: str
    value: str


def evaluate_timexes(directory: Path, predictions: Path | None = None) -> dict[str, float]:
    """Precision, recall and F1 on a folder of `.tml` files; writes what was found to `predictions` if given."""
    counts = dict.fromkeys(("said", "wanted", "strict", "relaxed", "value", "type"), 0)
    rows = []
    for path in sorted(directory.glob("*.tml")):
        text, created, wanted = read_timeml(path.read_text(encoding="utf-8"))
        said = [as_marked(text, each) for each in read(text, sentences(text), at=anchor(created))]
        rows.append({"document": path.stem, "timexes": [each._asdict() for each in said]})
        _count(counts, wanted, said)
    if predictions is not None:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        predictions.write_text("".join(lines), encoding="utf-8")
    return _figures(counts)


def read_timeml(source: str) -> tuple[str, str | None, list[Marked]]:
    """Text, creation date and marked expressions of a TimeML file; offsets count in the text without tags."""
    body, created = _TEXT.search(source), _CREATED.search(source)
    content = body[1] if body else ""
    pieces: list[str] = []
    length, at = 0, 0
    found: list[Marked] = []
    opened: list[tuple[int, dict[str, str]]] = []
    for tag in _TAG.finditer(content):
        pieces.append(html.unescape(content[at : tag.start()]))
        length, at = length + len(pieces[-1]), tag.end()
        if tag[2] != "TIMEX3" or tag[4]:
            continue
        if not tag[1]:
            opened.append((length, dict(_ATTRIBUTE.findall(tag[3]))))
        elif opened:
            start, given = opened.pop()
            if length > start:
                found.append(Marked(start, length, given.get("type", ""), given.get("value", "")))
    pieces.append(html.unescape(content[at:]))
    return "".join(pieces), created[1] if created else None, sorted(found)


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a corpus text: cut after a full stop behind a letter, and at empty lines."""
    start = 0
    for gap in _SENTENCE.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


_WITH_ARTICLE = re.compile(r"[a-zäöü]|\d+er")


def as_marked(text: str, each: Expression) -> Marked:
    """An expression in the conventions of the corpus.

    A distance in time is a duration without its preposition ("vor [drei Wochen]": P3W); "heutigen" and the like stand
    outside; an article belongs to a period that begins with an adjective or is a decade.
    """
    start = each.core if each.core > each.start else each.start
    if start == each.start and _is_period(each) and _WITH_ARTICLE.match(text, start):
        start = each.wide
    if each.kind == "ago" and each.distance is not None:
        return Marked(start, each.end, "DURATION", each.distance)
    return Marked(start, each.end, each.type, each.value)


def _is_period(each: Expression) -> bool:
    """Weeks, months, years and stretches of time; neither a day nor a repetition nor a length ("zweitägig")."""
    return each.kind == "date" and each.type != "TIME" and len(each.value) < len("2022-09-21")


def _count(counts: dict[str, int], wanted: list[Marked], said: list[Marked]) -> None:
    """Pair one to one by overlap, as TempEval-3 does."""
    counts["wanted"] += len(wanted)
    counts["said"] += len(said)
    free = list(said)
    for gold in wanted:
        hits = [each for each in free if each.start < gold.end and gold.start < each.end]
        if not hits:
            continue
        best = max(hits, key=lambda each: min(each.end, gold.end) - max(each.start, gold.start))
        free.remove(best)
        counts["relaxed"] += 1
        counts["strict"] += (best.start, best.end) == (gold.start, gold.end)
        counts["value"] += best.value == gold.value
        counts["type"] += best.type == gold.type


def _figures(counts: dict[str, int]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name in ("strict", "relaxed", "value", "type"):
        precision = counts[name] / counts["said"] if counts["said"] else 0.0
        recall = counts[name] / counts["wanted"] if counts["wanted"] else 0.0
        both = precision + recall
        figures[f"{name}.precision"], figures[f"{name}.recall"] = precision, recall
        figures[f"{name}.f1"] = 2 * precision * recall / both if both else 0.0
    return figures | {"expressions": counts["wanted"], "predicted": counts["said"]}
