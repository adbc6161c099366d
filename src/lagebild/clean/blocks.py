"""Blocks of text that know where every character stood, and how they become the text of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lagebild.model import Alignment, Run, Segment, SegmentKind, Span

PARAGRAPH = "\n\n"
"""What is inserted between two blocks."""

INLINE = " "
"""What is inserted between two parts of one line, as between a dateline and its sentence."""


class Piece(NamedTuple):
    """Some clean text and the raw stretch it stands for: letter by letter where the lengths are equal, else whole."""

    text: str
    raw_start: int
    raw_end: int


class Block(NamedTuple):
    """A block before it is judged.

    - `pieces` in the order of the text; `text` is theirs joined: one line, without blanks at its ends;
    - `gap`: an empty line stands before it; `indent`: blanks before it (plain text only);
    - `hints`: what the tags and class names around it say (`headline`, `navigation` …), `links`: the share of its text
      that is linked, `main`: whether an independent judge counts it to the main text (pages only, else `None`);
    - `kind` and `why`, where a pattern has decided already; `joint`: what separates it from the block before;
    - `tags`: raw tags were left out of it, in a plain text.
    """

    pieces: tuple[Piece, ...]
    text: str
    gap: bool = True
    indent: int = 0
    hints: frozenset[str] = frozenset()
    links: float = 0.0
    main: bool | None = None
    kind: SegmentKind | None = None
    why: str = ""
    joint: str = PARAGRAPH
    tags: bool = False


class Text(NamedTuple):
    """The clean text with its alignment and its segments."""

    text: str
    alignment: Alignment
    segments: tuple[Segment, ...]


def block(pieces: Iterable[Piece], *, gap: bool = True, indent: int = 0, tags: bool = False) -> Block:
    """A block of pieces."""
    kept = tuple(pieces)
    return Block(kept, "".join(piece.text for piece in kept), gap, indent, tags=tags)


def parts(whole: Block, spans: Iterable[Span]) -> Iterator[Block]:
    """The block cut into the given stretches of its text (sorted, apart), in one pass over its pieces.

    Blanks at the edges of a stretch are left out. The first part keeps the gap of the block.
    """
    index, offset = 0, 0
    gap = whole.gap
    for start, end in (_trimmed(whole.text, span) for span in spans):
        if start == end:
            continue
        while offset + len(whole.pieces[index].text) <= start:
            offset += len(whole.pieces[index].text)
            index += 1
        pieces = []
        at, position = index, offset
        while at < len(whole.pieces) and position < end:
            pieces.append(_cut(whole.pieces[at], start - position, end - position))
            position += len(whole.pieces[at].text)
            at += 1
        yield whole._replace(pieces=tuple(pieces), text=whole.text[start:end], gap=gap)
        gap = True


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _cut(piece: Piece, start: int, end: int) -> Piece:
    """The part of a piece between two positions in its text; a piece that stands as a whole keeps its raw stretch."""
    start, end = max(0, start), min(len(piece.text), end)
    if end - start == len(piece.text):
        return piece
    if len(piece.text) != piece.raw_end - piece.raw_start:
        return Piece(piece.text[start:end], piece.raw_start, piece.raw_end)
    return Piece(piece.text[start:end], piece.raw_start + start, piece.raw_start + end)


def assemble(blocks: Iterable[Block]) -> Text:
    """The document text of judged blocks: their texts, with separators between them that stand for nothing raw."""
    texts: list[str] = []
    runs: list[Run] = []
    segments: list[Segment] = []
    at = 0
    for each in blocks:
        if texts:
            texts.append(each.joint)
            runs.append(Run(at, at + len(each.joint), each.pieces[0].raw_start, each.pieces[0].raw_start))
            at += len(each.joint)
        segments.append(Segment(each.kind or SegmentKind.BODY, Span(at, at + len(each.text)), each.why))
        texts.append(each.text)
        for piece in each.pieces:
            _append(runs, Run(at, at + len(piece.text), piece.raw_start, piece.raw_end))
            at += len(piece.text)
    return Text("".join(texts), Alignment(tuple(runs)), tuple(segments))


def _append(runs: list[Run], run: Run) -> None:
    """Add a run, joined with the one before where both go letter by letter and touch."""
    if runs:
        last = runs[-1]
        if last.raw_end == run.raw_start and _is_even(last) and _is_even(run):
            runs[-1] = Run(last.start, run.end, last.raw_start, run.raw_end)
            return
    runs.append(run)


def _is_even(run: Run) -> bool:
    return run.end - run.start == run.raw_end - run.raw_start
