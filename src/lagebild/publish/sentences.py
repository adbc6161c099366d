"""Claims as sentences: who, how it is said, the words themselves, every word with its place in its report.

A sentence that does not resolve to the text it cites is an error, not a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lagebild.errors import PublishError
from lagebild.model import Claim, Spans
from lagebild.publish.grouping import Item
from lagebild.publish.wording import word

LANGUAGE = "de"
"""The sentences are German, as the reports are."""


class Words(Protocol):
    """Any part of a claim: words with the places where they stand."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def spans(self) -> Spans:
        """Where they stand in the clean text."""
        ...


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a report that a sentence uses, with their role in the claim and their place in text and input."""

    role: str
    text: str
    spans: Spans
    raw_spans: Spans


@dataclass(frozen=True, slots=True)
class Sentence:
    """One claim as a sentence: who, how it is said, the words themselves, what the report says about checking."""

    item: Item
    attribution: str
    manner: str
    content: str
    status: str
    statements: tuple[str, ...]
    cited: tuple[Cited, ...]

    @property
    def reference(self) -> str:
        """The report's number and the characters of the content, as printed behind the sentence."""
        content = next(cited for cited in self.cited if cited.role == "content")
        return f"{self.item.report}: " + ", ".join(f"{span.start}–{span.end}" for span in content.spans)


def sentence(item: Item) -> Sentence:
    """A claim as a sentence; `PublishError` where some words are not in its report as cited."""
    claim = item.claim
    return Sentence(
        item=item,
        attribution=_attribution(item),
        manner=_manner(claim),
        content=claim.content.text,
        status=claim.verification.status,
        statements=tuple(statement.text for statement in claim.verification.statements),
        cited=tuple(cited(item, role, part) for role, part in _used(claim)),
    )


def _used(claim: Claim) -> Iterator[tuple[str, Words]]:
    yield "content", claim.content
    for role, part in ("speaker", claim.speaker), ("medium", claim.medium), ("addressee", claim.addressee):
        if part is not None:
            yield role, part
    yield from (("relay", relay) for relay in claim.relays)
    yield from (("verification", statement) for statement in claim.verification.statements)


def cited(item: Item, role: str, part: Words) -> Cited:
    """The words of a claim's part with their places, once it is certain that they stand there."""
    document = item.document
    inside = all(0 <= span.start < span.end <= len(document.text) for span in part.spans)
    if not part.spans or not inside or document.slice(part.spans) != part.text:
        raise PublishError(
            f"the {role} of claim {item.claim.id} does not stand where it is cited: {part.text[:80]!r}",
            where=document.location,
            advice="Read the report again; 'lagebild verify' lists everything that does not hold",
        )
    return Cited(role, part.text, part.spans, document.alignment.raw_spans(part.spans))


def _attribution(item: Item) -> str:
    speaker = item.claim.speaker
    if speaker:
        return speaker.name or speaker.text
    outlet = item.document.publisher or item.document.name
    return outlet if item.claim.type == "narration" else word("chain.nobody", LANGUAGE)


def _manner(claim: Claim) -> str:
    """How it is said, where the words do not show it: stance and form, channel, addressee, relays."""
    said = [word(f"stance.{claim.stance}", LANGUAGE)] if claim.stance != "assert" else []
    if claim.type in ("reported", "narration"):
        said.append(word(f"type.{claim.type}", LANGUAGE))
    if claim.medium:
        said.append(f"{word('situation.through_medium', LANGUAGE)} {claim.medium.text}")
    if claim.addressee:
        said.append(f"{word('situation.to', LANGUAGE)} {claim.addressee.text}")
    said += [f"{word('situation.through', LANGUAGE)} {relay.name or relay.text}" for relay in claim.relays]
    return ", ".join(said)
