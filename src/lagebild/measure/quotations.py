"""Measures attribution on the German news quotation data set, in the data set's own form.

One JSON file a document: `documentName`, `originalText`, `sentences`, `tokens` (`id`, `charBegin`, `charEnd`,
`sentence`) and `annotations`, whose parts are lists of token numbers. What the extraction finds is put into the
conventions of the data set by `quotation_conventions`; the figures are those of `quotation_score`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lagebild.measure.quotation_conventions import as_annotations
from lagebild.measure.quotation_score import PARTS, Annotation, paired, score
from lagebild.measure.quotation_words import Words
from lagebild.model import Alignment, Analysis, Document, Run, Segment, SegmentKind, Span, Token

Analyse = Callable[[Document], Analysis]
"""The extraction that is measured."""

_DATE = re.compile(r"\((\d{4}-\d{2}-\d{2})\)\s*$")
_LINES = re.compile(r"^(?:[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A document of the data set: its text as ours to read, its tokens, and what a reader marked."""

    file: str
    document: Document
    words: Words
    wanted: tuple[Annotation, ...]


def evaluate_quotations(directory: Path, analyse: Analyse, predictions: Path | None = None) -> dict[str, float]:
    """Figures of the extraction on a folder of the data set; writes what was found to the folder `predictions`.

    The names are those of `quotation_score.score`; `quotations` and `predicted` count the wanted and the found.
    """
    documents = []
    wanted = said = 0
    for marked in read_folder(directory):
        found = as_annotations(analyse(marked.document), marked.words)
        if predictions is not None:
            _write(predictions / marked.file, marked, found)
        documents.append(paired(marked.wanted, found))
        wanted, said = wanted + len(marked.wanted), said + len(found)
    return score(documents) | {"quotations": wanted, "predicted": said}


def read_folder(directory: Path) -> Iterator[Marked]:
    """The documents of a folder in the order of their file names."""
    for path in sorted(directory.glob("*.json")):
        yield read_marked(path.name, json.loads(path.read_text(encoding="utf-8")))


def read_marked(file: str, data: dict[str, Any]) -> Marked:
    """One document of the data set from its JSON object."""
    tokens = tuple(Token(each["text"], each["charBegin"], each["charEnd"]) for each in data["tokens"])
    words = Words(tokens, tuple(each["sentence"] for each in data["tokens"]))
    return Marked(
        file,
        document_of(data["documentName"], data["originalText"]),
        words,
        tuple(_annotation(each) for each in data["annotations"]),
    )


def document_of(name: str, text: str) -> Document:
    """A document of a text as it stands, its paragraphs as body, dated by the day in brackets that ends its name."""
    date = _DATE.search(name)
    return Document(
        id=name,
        name=name,
        location=name,
        sha256="",
        raw=text,
        text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),) if text else ()),
        segments=tuple(Segment(SegmentKind.BODY, span) for span in paragraphs(text)),
        published=date[1] if date else None,
        published_precision="day" if date else None,
        published_from="meta" if date else None,
    )


def paragraphs(text: str) -> Iterator[Span]:
    """The stretches between blank lines, without the blanks at their edges."""
    for lines in _LINES.finditer(text):
        start, end = lines.span()
        written = lines[0]
        yield Span(start + len(written) - len(written.lstrip()), end - len(written) + len(written.rstrip()))


def _annotation(data: dict[str, Any]) -> Annotation:
    parts = {part: frozenset((data.get(part) or {}).get("tokenIds", ())) for part in PARTS}
    return Annotation(**parts, type=data.get("type"), medium=data.get("medium"))


def _write(path: Path, marked: Marked, found: list[Annotation]) -> None:
    rows = [
        {"id": number, "type": each.type, "medium": each.medium}
        | {part: {"tokenIds": sorted(each.part(part))} for part in PARTS}
        for number, each in enumerate(found)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"documentName": marked.document.name, "annotations": rows}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
