"""Who passed a statement on before this outlet: each relay of a quotation, named and given its kind.

Kinds: agency, outlet, ministry (any official body or office), platform, document, media (unnamed media, and whoever
else passes something on).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.readings import Reading, told_by_words
from lagebild.extract.speakers.resolution import JOINED, Resolver
from lagebild.model import Analysis, Part, Relay, Span

OFFICIAL = frozenset({"body", "office", "state"})


def find(analysis: Analysis) -> tuple[tuple[Relay, ...], ...]:
    """The relays of each quotation, from the speaker outwards, its own or those of the speech it carries on."""
    namer = _Namer(analysis)
    return tuple(namer.of(index) for index in range(len(analysis.quotations)))


class _Namer:
    """Names the relays of one report; the report's inventory is built only for one that refers back."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._named: dict[int, tuple[Relay, ...]] = {}

    @cached_property
    def resolver(self) -> Resolver:
        return Resolver(self.analysis)

    def of(self, index: int) -> tuple[Relay, ...]:
        """The relays of a quotation; those that carry each other on in a ring have none."""
        if index not in self._named:
            self._named[index] = ()
            quotation = self.analysis.quotations[index]
            if quotation.relays:
                parts = (side for part in quotation.relays for side in _sides(part))
                self._named[index] = tuple(self._relay(part) for part in parts)
            elif quotation.continues is not None:
                self._named[index] = self.of(quotation.continues)
        return self._named[index]

    def _relay(self, part: Part) -> Relay:
        reading = read(part.text)
        name = reading.name if told_by_words(reading) else self.resolver.resolve(part, None).name
        return Relay(part.text, part.spans, name, _kind(reading))


def _kind(reading: Reading) -> str:
    if reading.known is not None:
        return "ministry" if reading.known.kind == "body" else reading.known.kind
    if reading.kind in {"class", "reference", "group", "document"} and reading.style:
        return "ministry" if reading.style == "body" else reading.style
    if reading.kind in OFFICIAL or (reading.kind == "person" and reading.office is not None):
        return "ministry"
    return "media"


def _sides(part: Part) -> Iterator[Part]:
    """The relays of "der Agenturen Interfax und Tass", each a part of its own."""
    joint = list(JOINED.finditer(part.text))
    if len(part.spans) != 1 or len(joint) != 1 or not _both_named(part.text, joint[0]):
        yield part
        return
    start = part.spans[0].start
    for begin, end in ((0, joint[0].start()), (joint[0].end(), len(part.text))):
        yield Part(part.text[begin:end], (Span(start + begin, start + end),))


def _both_named(text: str, joint: re.Match[str]) -> bool:
    kinds = {"known", "class", "person"}
    return read(text[: joint.start()]).kind in kinds and read(text[joint.end() :]).kind in kinds
