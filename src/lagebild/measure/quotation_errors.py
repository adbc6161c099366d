"""Where the extraction and the data set differ, quotation by quotation, for a person to step through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lagebild.measure.quotation_conventions import as_annotations
from lagebild.measure.quotation_score import FOUND, NOTHING, Annotation, Pair, Tokens, overlap, paired
from lagebild.measure.quotation_words import Words
from lagebild.measure.quotations import Analyse, Marked, read_folder

KINDS = ("missed", "invented", "speaker", "cue", "span")
"""No quote found, none wanted, the wrong speaker, the wrong cue, a quote that begins or ends elsewhere."""

_SHOWN = ("quote", "speaker", "cue", "addressee")


@dataclass(frozen=True, slots=True)
class QuotationError:
    """One difference: its document, kind (see `KINDS`), type, and the sentences as wanted and as found, marked.

    `[quote …]`, `[speaker …]`, `[cue …]`, `[addressee …]` mark the parts; `wanted` or `said` is empty where there is
    none. The type is the wanted one, of an invented quotation its own.
    """

    document: str
    kind: str
    type: str
    wanted: str
    said: str

    def __str__(self) -> str:
        lines = [f"{self.document} · {self.kind} · {self.type}"]
        lines += [f"  {name}: {text}" for name, text in (("wanted", self.wanted), ("said", self.said)) if text]
        return "\n".join(lines)


def errors(directory: Path, analyse: Analyse) -> Iterator[QuotationError]:
    """All differences on a folder of the data set, document by document."""
    for marked in read_folder(directory):
        yield from errors_of(marked, as_annotations(analyse(marked.document), marked.words))


def errors_of(marked: Marked, found: list[Annotation]) -> Iterator[QuotationError]:
    """The differences in one document: what is missed and invented, then what is wrong in the pairs."""
    for wanted, said in paired(marked.wanted, found):
        for kind in _kinds((wanted, said)):
            around = wanted if kind != "invented" else said
            yield QuotationError(
                marked.document.name,
                kind,
                str(around.type),
                _shown(wanted, marked.words) if kind != "invented" else "",
                _shown(said, marked.words) if kind != "missed" else "",
            )


def _kinds(pair: Pair) -> Iterator[str]:
    wanted, said = pair
    if overlap(wanted.quote, said.quote) < FOUND:
        if wanted != NOTHING:
            yield "missed"
        if said != NOTHING:
            yield "invented"
        return
    for part, kind in (("speaker", "speaker"), ("cue", "cue"), ("quote", "span")):
        if wanted.part(part) != said.part(part):
            yield kind


def _shown(annotation: Annotation, words: Words) -> str:
    """The sentences of an annotation's parts with the parts in brackets; sentences between them are left out."""
    parts = [(name, annotation.part(name)) for name in _SHOWN if annotation.part(name)]
    tokens = words.sentence(frozenset().union(*(part for _, part in parts)))
    return " ".join(_written(number, tokens, parts, words) for number in sorted(tokens))


def _written(number: int, tokens: Tokens, parts: list[tuple[str, Tokens]], words: Words) -> str:
    """A token with the brackets that open before it and close after it, and `…` where sentences are left out."""
    opened = "".join(f"[{name} " for name, part in parts if number in part and number - 1 not in part)
    closed = "".join("]" for _, part in parts if number in part and number + 1 not in part)
    gap = "… " if number - 1 not in tokens and number != min(tokens) else ""
    return f"{gap}{opened}{words.tokens[number].text}{closed}"
