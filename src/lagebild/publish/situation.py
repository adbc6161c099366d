"""The situation report of a day: every sentence made of the reports' own words, every word with its place.

A sentence that does not resolve to the text it cites is an error, not a sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from lagebild.errors import PublishError
from lagebild.model import Claim, Document, Spans
from lagebild.publish.grouping import Entry, Item, PlaceGroup, by_place, in_order, items
from lagebild.publish.legible import legible
from lagebild.publish.page import STATUSES, is_exercise
from lagebild.publish.templating import environment, policy, trusted
from lagebild.publish.wording import day as written_day
from lagebild.publish.wording import resource, word

LANGUAGE = "de"
"""A situation report is German, as the reports are."""


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


@dataclass(frozen=True, slots=True)
class Situation:
    """The sentences of a day by place and event, and the reports they come from."""

    day: str | None
    reports: tuple[Document, ...]
    places: tuple[tuple[PlaceGroup, tuple[tuple[str, tuple[Sentence, ...]], ...]], ...]


def situation(day: str | None, entries: Iterable[Entry]) -> Situation:
    """The situation report of a day; `PublishError` where some words are not in their report as cited."""
    ordered = in_order(entries)
    places = tuple(
        (group, tuple((event.event, tuple(map(_sentence, event.items))) for event in group.events))
        for group in by_place(items(ordered))
    )
    return Situation(day, tuple(document for document, _ in ordered), places)


def render(day: str | None, entries: Iterable[Entry], *, format: str = "md") -> str:  # noqa: A002  the option's name
    """The situation report as `html`, `md` or `json`."""
    if format not in FORMATS:
        raise PublishError(f"no such format: {format}", advice=f"Choose one of {', '.join(FORMATS)}")
    return FORMATS[format](situation(day, entries))


# --- Sentences -----------------------------------------------------------------------------------------------------


def _sentence(item: Item) -> Sentence:
    claim = item.claim
    return Sentence(
        item=item,
        attribution=_attribution(item),
        manner=_manner(claim),
        content=claim.content.text,
        status=claim.verification.status,
        statements=tuple(statement.text for statement in claim.verification.statements),
        cited=tuple(_cited(item.document, claim, role, part) for role, part in _used(claim)),
    )


def _used(claim: Claim) -> Iterator[tuple[str, Words]]:
    yield "content", claim.content
    for role, part in ("speaker", claim.speaker), ("medium", claim.medium), ("addressee", claim.addressee):
        if part is not None:
            yield role, part
    yield from (("relay", relay) for relay in claim.relays)
    yield from (("verification", statement) for statement in claim.verification.statements)


def _cited(document: Document, claim: Claim, role: str, part: Words) -> Cited:
    """The words with their places, once it is certain that they stand there."""
    inside = all(0 <= span.start < span.end <= len(document.text) for span in part.spans)
    if not part.spans or not inside or document.slice(part.spans) != part.text:
        raise PublishError(
            f"the {role} of claim {claim.id} does not stand where it is cited: {part.text[:80]!r}",
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


# --- Forms ---------------------------------------------------------------------------------------------------------


def heading(report: Situation) -> str:
    """The title of a situation report."""
    if report.day is None:
        return word("situation.title", LANGUAGE)
    return f"{word('situation.on', LANGUAGE)} {written_day(report.day, LANGUAGE)}"


def counts(report: Situation) -> str:
    """How many reports and claims there are, and what the reports say about checking them."""
    sentences = [sentence for _, events in report.places for _, members in events for sentence in members]
    found = Counter(sentence.status for sentence in sentences)
    told = [_count("reports", len(report.reports)), _count("claims", len(sentences))]
    told += [f"{word(f'status.{status}', LANGUAGE)}: {found[status]}" for status in STATUSES if found[status]]
    return " · ".join(told)


def _count(what: str, number: int) -> str:
    form = "one" if number == 1 else "other"
    return f"{number} {word(f'count.{what}_{form}', LANGUAGE)}"


def _place_name(group: PlaceGroup) -> str:
    return group.place.name if group.place else word("view.no_place", LANGUAGE)


def _html(report: Situation) -> str:
    style = resource("situation.css")
    return (
        environment()
        .get_template("situation.html")
        .render(
            report=report,
            heading=heading(report),
            counts=counts(report),
            style=trusted(style),
            policy=policy(style),
            exercise=sum(map(is_exercise, report.reports)),
            place_name=_place_name,
            w=lambda key: word(key, LANGUAGE),
            d=lambda published: written_day(published, LANGUAGE),
        )
    )


MARKS = re.compile(r"([\\`*_\[\]#|~])")


def _plain(text: str) -> str:
    """Report text that Markdown must not read as markup."""
    escaped = MARKS.sub(r"\\\1", " ".join(legible(text).split()))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _markdown(report: Situation) -> str:
    lines = [f"# {heading(report)}", "", counts(report), "", word("situation.about", LANGUAGE)]
    if any(map(is_exercise, report.reports)):
        lines += ["", f"**{word('exercise.title', LANGUAGE)}.** {_exercise(report)}"]
    for group, events in report.places:
        lines += ["", f"## {_plain(_place_name(group))}"]
        for event, sentences in events:
            lines += ["", f"### {_plain(word(f'event.{event}', LANGUAGE))}", ""]
            lines += [_markdown_sentence(sentence) for sentence in sentences]
    lines += ["", f"## {word('situation.sources', LANGUAGE)}", ""]
    lines += [_markdown_source(number, document) for number, document in enumerate(report.reports, start=1)]
    return "\n".join(lines) + "\n"


def _exercise(report: Situation) -> str:
    marked = sum(map(is_exercise, report.reports))
    if marked == len(report.reports):
        return word("exercise.all", LANGUAGE)
    share = f"{marked} {word('exercise.of', LANGUAGE)} {len(report.reports)}"
    return f"{share} {word('exercise.some', LANGUAGE)}"


def _markdown_sentence(sentence: Sentence) -> str:
    said = f"- **{_plain(sentence.attribution)}**{_manner_of(sentence)}: *{_plain(sentence.content)}*"
    said += f" \\[{sentence.reference}\\]"
    if sentence.status != "unstated":
        said += f" – {_plain(word(f'status.{sentence.status}', LANGUAGE))}"
        said += "".join(f": *{_plain(statement)}*" for statement in sentence.statements)
    return said


def _manner_of(sentence: Sentence) -> str:
    return f" ({_plain(sentence.manner)})" if sentence.manner else ""


def _markdown_source(number: int, document: Document) -> str:
    outlet = document.publisher or document.name
    told = (outlet, document.title, written_day(document.published, LANGUAGE), document.url, document.location)
    return f"{number}. " + ", ".join(_plain(part) for part in told if part) + f", SHA-256 `{document.sha256}`"


def _json(report: Situation) -> str:
    sections = [
        {
            "place": group.place and {"name": group.place.name, "gazetteer_id": group.place.gazetteer_id},
            "events": [{"event": event, "sentences": list(map(_told, sentences))} for event, sentences in events],
        }
        for group, events in report.places
    ]
    reports = [_source(number, document) for number, document in enumerate(report.reports, start=1)]
    whole = {"day": report.day, "reports": reports, "sections": sections}
    return json.dumps(whole, ensure_ascii=True, indent=1) + "\n"


def _source(number: int, document: Document) -> dict[str, Any]:
    fields = ("id", "name", "location", "sha256", "title", "publisher", "published", "url", "revision")
    return {"number": number, **{field: getattr(document, field) for field in fields}}


def _told(sentence: Sentence) -> dict[str, Any]:
    manner = f" ({sentence.manner})" if sentence.manner else ""
    return {
        "text": f"{sentence.attribution}{manner}: {sentence.content} [{sentence.reference}]",
        "claim": sentence.item.claim.id,
        "document": sentence.item.document.id,
        "report": sentence.item.report,
        "attribution": sentence.attribution,
        "manner": sentence.manner,
        "type": sentence.item.claim.type,
        "stance": sentence.item.claim.stance,
        "verification": sentence.status,
        "place_from_context": sentence.item.from_context and sentence.item.place is not None,
        "parts": list(map(_part, sentence.cited)),
    }


def _part(cited: Cited) -> dict[str, Any]:
    spans: Sequence[Sequence[int]] = [list(span) for span in cited.spans]
    return {"role": cited.role, "text": cited.text, "spans": spans, "raw_spans": [list(s) for s in cited.raw_spans]}


FORMATS: dict[str, Callable[[Situation], str]] = {"html": _html, "md": _markdown, "json": _json}
"""The forms of a situation report."""
