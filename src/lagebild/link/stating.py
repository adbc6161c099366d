"""From the claims of one report to statements that can be compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from lagebild.german import lexicon
from lagebild.german.concepts import tells_change
from lagebild.german.dates.covered import days
from lagebild.link.counts import TOLLS
from lagebild.link.denials import both_differ, denial_of, is_unproven, with_reactions
from lagebild.link.figures_said import figures
from lagebild.link.mouths import Mention, Mouth, mention, mouths, of_parties, sides_in
from lagebild.link.passages import part_of
from lagebild.link.scenes import Scene, scenes
from lagebild.link.sides import with_sides
from lagebild.link.statements import Figure, Statement
from lagebild.link.tickers import heads_entry, in_order
from lagebild.link.topics import topics
from lagebild.link.wording import lower_words, named_things, words_of
from lagebild.model import Claim, Document, Part, Place, Relay, SegmentKind, Span, Speaker

OFTEN = lexicon.words("concepts", "again_and_again")
REFUSALS = lexicon.words("concepts", "refusal")
ASIDE = re.compile(r", (?:der|die|das|dessen|deren)\b[^,]*,?")
"""A relative clause in an attribution, which tells of the speaker: "…, der nicht genannt werden will"."""
LEAD = 3
"""The headline is about what one of the first claims of a report dates."""
HEADINGS = frozenset({SegmentKind.HEADLINE, SegmentKind.KICKER, SegmentKind.SUBHEADING})
LONG_EVENT = 45
"""So many days at most make a time of the event; a longer one ("2022") only tells that it is long past."""
LONG_PAST = 14
"""An event that ended so many days before the report is another one than what is news in it."""
SOON = 2
"""Among so many claims behind one that says that a toll has changed its figure is told."""
MONTH, MONTH_PAST = 27, 6
"""A time of so many days at least, as "im Februar", is of another event if it ended more than so many days ago."""
QUOTED = re.compile(r"[„“\"»«‚‘›‹]([^„“”\"»«‚‘›‹]{12,})[“”\"«»‘’‹›]")
QUOTED_WORDS = 4
"""So many words at least make a quotation by which a statement is known again."""


def statements(document: Document, claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """The claims of a report as statements, in the order of the text."""
    ordered = sorted(claims, key=lambda claim: (claim.content.spans[0], claim.id))
    where, days, named = scenes(document, ordered), _times(document, ordered), named_things(document.text)
    speaking = with_sides(document, ordered, mouths(document, ordered))
    parties = of_parties(speaking)
    stated = [
        _statement(
            document,
            claim,
            number,
            _Setting(where[number], days[number], _speaking(document, claim, speaking), parties, named),
        )
        for number, claim in enumerate(ordered)
    ]
    return in_order(document, with_reactions(_with_borne(_with_tolls(_with_ellipses(stated)))))


def _with_ellipses(stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with what their bare figures count by the figure before in the passage: "von höchstens 150"."""
    found: list[Statement] = []
    last: tuple[int, Figure] | None = None
    for each in stated:
        completed = tuple(
            _completed(figure, last[1] if last and last[0] == each.part else None) for figure in each.figures
        )
        found.append(each if completed == each.figures else replace(each, figures=completed))
        last = (each.part, completed[-1]) if completed else last
    return tuple(found)


def _with_tolls(stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements that only tell that a toll has changed with the figure that follows: "Es seien nun sieben."."""
    return tuple(
        replace(each, figures=told) if _lacks_figure(each) and (told := _next_toll(stated, number)) else each
        for number, each in enumerate(stated)
    )


def _lacks_figure(statement: Statement) -> bool:
    return statement.change and not statement.figures and bool(_tolls(statement))


def _tolls(statement: Statement) -> set[str]:
    return {name for name in TOLLS if f"={name}" in statement.words}


def _next_toll(stated: Sequence[Statement], number: int) -> tuple[Figure, ...]:
    """The first figure of that toll among the next claims."""
    fates = _tolls(stated[number])
    behind = (figure for each in stated[number + 1 : number + 1 + SOON] for figure in each.figures)
    return tuple([figure for figure in behind if figure.fate in fates and figure.total][:1])


def _with_borne(stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, and of the headlines whether the text gives their figures too."""
    told = {figure.value for each in stated if not each.headline for figure in each.figures}
    return tuple(
        replace(each, borne=True) if each.headline and any(one.value in told for one in each.figures) else each
        for each in stated
    )


def _completed(figure: Figure, before: Figure | None) -> Figure:
    if before is None or figure.counted or figure.fate or figure.unit:
        return figure
    return replace(figure, counted=before.counted, fate=before.fate)


def _statement(document: Document, claim: Claim, number: int, setting: _Setting) -> Statement:
    where, when, mouth, parties, named = setting
    about, places = (() if both_differ(claim) else claim.content.spans), _spans(*claim.places)
    words = words_of(document, about, _attribution(claim), places, named)
    speaker = claim.speaker
    part = part_of(document, claim)
    counted = figures(document, claim)
    set_right = len(counted) < len(claim.quantities)  # "sieben, nicht acht" says that it is seven
    negated = (claim.negated and not set_right and not is_unproven(claim)) or _refused(claim)
    denial = denial_of(claim, words)
    return Statement(
        claim=claim.id,
        document=document.id,
        number=number,
        part=part,
        section=sum(1 for segment in document.segments[: part + 1] if segment.kind in HEADINGS),
        day=_day(document.published),
        publisher=document.publisher,
        headline=_is_heading(document, part) or heads_entry(document, part),
        borne=False,
        type=claim.type,
        stance=claim.stance,
        polarity=-1 if negated else 1,
        denial=denial,
        actor=speaker.actor if speaker else None,
        voice=mouth.line,
        side=mouth.side,
        official=mouth.line in parties,
        chain=(*(relay.name or relay.text for relay in claim.relays), *((document.agency,) if document.agency else ())),
        words=words,
        topics=topics(
            claim.content.text,
            words,
            mouth.side,
            denied=negated != (denial == "content"),
            admitted=claim.stance == "confirm",
            counted=bool(counted),
        ),
        places=where.places,
        scene=where.scene,
        story=where.story,
        first=when.first,
        last=when.last,
        dated=when.dated,
        past=when.past or not OFTEN.isdisjoint(lower_words(claim.content.text)),
        figures=counted,
        quotes=_quotes(claim.content.text),
        reacts=None,
        leans=None,
        change=any(map(tells_change, lower_words(claim.content.text))),
        text=claim.content.text,
    )


def _attribution(claim: Claim) -> list[Span]:
    """What a content is compared without: who says it how."""
    return _spans(claim.speaker, claim.cue, claim.medium, *claim.relays)


def _spans(*parts: Part | Speaker | Relay | Place | None) -> list[Span]:
    return [span for part in parts if part is not None for span in part.spans]


def _refused(claim: Claim) -> bool:
    """Whether the attribution says that it is not so: "sieht keine Belege dafür, dass"."""
    frame = ASIDE.sub("", claim.frame.text) if claim.frame else ""
    return not REFUSALS.isdisjoint(lower_words(frame))


def _speaking(document: Document, claim: Claim, speaking: Mapping[Mention, Mouth]) -> Mouth:
    """Who says it: the speaker, else the outlet, for the party of "nach russischen Angaben"."""
    if claim.speaker is not None:
        return speaking[mention(claim.speaker)]
    told = sides_in(claim.cue.text) if claim.cue and claim.type != "narration" else set()
    return Mouth(f"outlet:{document.publisher or document.id}", told.pop() if len(told) == 1 else None)


class When(NamedTuple):
    """The days of an event as ordinals, and whether its own words tell them and put them long before the report."""

    first: int | None = None
    last: int | None = None
    dated: bool = False
    past: bool = False


class _Setting(NamedTuple):
    """Where and when a claim's event was, who says it, the lines that stand for a party, and what names in it name."""

    where: Scene
    when: When
    mouth: Mouth
    parties: Collection[str]
    named: Mapping[str, Sequence[str]]


def _times(document: Document, claims: Sequence[Claim]) -> list[When]:
    """When each claim's event was: by its own words, else those before it in its passage."""
    published = _day(document.published)
    own = [_event_days(claim, published) for claim in claims]
    found: list[When] = []
    passage, last = -1, next((when for when in own[:LEAD] if when.dated), When())
    lead = last
    titles = {0, *(part for part in (1, 2) if document.segments[part : part + 1] and _is_heading(document, part))}
    for claim, when in zip(claims, own, strict=True):
        part = part_of(document, claim)
        last = when if when.dated else last if part == passage else lead if part in titles else When()
        passage = part
        found.append(when if when.dated else last._replace(dated=False, past=False))
    return found


def _is_heading(document: Document, part: int) -> bool:
    return document.segments[part].kind in HEADINGS


def _event_days(claim: Claim, published: int | None) -> When:
    for time in claim.times:
        if time.type in {"DATE", "TIME"} and (covered := days(time.value)):
            first, last = (date.fromisoformat(day).toordinal() for day in covered)
            ago = published - last if published is not None else 0
            past = ago > (MONTH_PAST if last - first >= MONTH else LONG_PAST)
            if past or last - first <= LONG_EVENT:
                return When(first - time.value.endswith("TNI"), last, dated=True, past=past)
    return When()


def _day(published: str | None) -> int | None:
    covered = days(published)
    return date.fromisoformat(covered.first).toordinal() if covered else None


def _quotes(text: str) -> tuple[str, ...]:
    """What stands in quotation marks, long enough to be known again, in lower case without marks."""
    told = (lower_words(each) for each in QUOTED.findall(text))
    return tuple(" ".join(words) for words in told if len(words) >= QUOTED_WORDS)
