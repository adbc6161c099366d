"""The situation report of a day before it has a form: its sentences in their sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lagebild.model import Document, FigureEntry, RelationKind
from lagebild.publish.grouping import Entry, Item, PlaceGroup, by_place, in_order, items
from lagebild.publish.page import STATUSES, is_exercise
from lagebild.publish.picture import Agreement, Contradiction, Line, Links, Series, Side, Voice, picture
from lagebild.publish.sentences import LANGUAGE, Cited, Sentence, cited, sentence
from lagebild.publish.wording import day as written_day
from lagebild.publish.wording import word


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with those that say the same: of whomever (`also`), of the same origin (`carried`) or in a copy."""

    sentence: Sentence
    also: tuple[Sentence, ...] = ()
    carried: tuple[Sentence, ...] = ()
    copied: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """A statement, in the words of one of its reports, with one sentence for each independent origin."""

    id: str
    title: Sentence
    origins: tuple[Told, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two sentences of which the second denies the first (`denies`) or that cannot both hold (`conflicts`)."""

    kind: RelationKind
    sides: tuple[Told, Told]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in its words, the sentence that gives it, and the one that replaced it or differs from it."""

    entry: FigureEntry
    figure: Cited
    told: Told
    by: Sentence | None


@dataclass(frozen=True, slots=True)
class Course:
    """The figures given for one counted thing."""

    counted: str
    place: str | None
    figures: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands across the reports of a day, its sentences by place and event, and the reports they come from.

    `elsewhere` are the reports of other days to which a link leads; their numbers follow those of the day.
    """

    day: str | None
    reports: tuple[Document, ...]
    elsewhere: tuple[Document, ...]
    agreement: tuple[Agreed, ...]
    contradictions: tuple[Opposed, ...]
    figures: tuple[Course, ...]
    places: tuple[tuple[PlaceGroup, tuple[tuple[str, tuple[Sentence, ...]], ...]], ...]


def situation(day: str | None, entries: Iterable[Entry], links: Links) -> Situation:
    """The situation report of a day; `PublishError` where some words are not in their report as cited."""
    ordered, others = in_order(entries), in_order(links.elsewhere)
    found = items(ordered)
    shown = picture(links, found + items(others, reports=len(ordered), claims=len(found)))
    places = tuple(
        (group, tuple((event.event, tuple(map(sentence, event.items))) for event in group.events))
        for group in by_place(found)
    )
    return Situation(
        day,
        tuple(document for document, _ in ordered),
        tuple(document for document, _ in others),
        tuple(map(_agreed, shown.agreements)),
        tuple(map(_opposed, shown.contradictions)),
        tuple(map(_course, shown.series)),
        places,
    )


def _agreed(one: Agreement) -> Agreed:
    return Agreed(one.id, sentence(one.title), tuple(map(_voice, one.voices)), one.reports)


def _voice(voice: Voice) -> Told:
    return Told(sentence(voice.first), carried=_sentences(voice.carried), copied=_sentences(voice.copied))


def _sentences(found: Iterable[Item]) -> tuple[Sentence, ...]:
    return tuple(map(sentence, found))


def _opposed(one: Contradiction) -> Opposed:
    return Opposed(one.kind, (_side(one.first), _side(one.second)), one.reasons)


def _side(side: Side) -> Told:
    return Told(sentence(side.item), _sentences(side.also))


def _course(one: Series) -> Course:
    return Course(one.counted, one.place, tuple(map(_counted, one.lines)))


def _counted(line: Line) -> Counted:
    figure = cited(line.item, "quantity", line.quantity)
    by = sentence(line.by) if line.by else None
    return Counted(line.entry, figure, Told(sentence(line.item), _sentences(line.also)), by)


# --- Words that every form has -------------------------------------------------------------------------------------


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
    return f"{number} {_plural(f'count.{what}', number)}"


def _plural(key: str, number: int) -> str:
    return word(f"{key}_{'one' if number == 1 else 'other'}", LANGUAGE)


def origins(one: Agreed) -> str:
    """How many independent origins an agreement has, and that one of them alone confirms nothing."""
    number = len(one.origins)
    told = f"{number} {_plural('picture.origins', number)} {word('picture.in_reports', LANGUAGE)} {one.reports}"
    told += f" {_plural('picture.told_in', one.reports)}"
    return told if number > 1 else f"{told}: {word('picture.one_origin', LANGUAGE)}"


def title(one: Agreed) -> str:
    """The words that stand for an agreement, with what its speakers do with them where that is not to assert them."""
    stance = one.title.item.claim.stance
    return one.title.content if stance == "assert" else f"{word(f'stance.{stance}', LANGUAGE)}: {one.title.content}"


def standing(one: Counted) -> str:
    """As of when a figure holds, and what became of it; the claim that replaced it is named apart."""
    entry = one.entry
    when = ("picture.as_of", entry.as_of) if entry.as_of else ("picture.published", entry.published)
    told = f"{word(when[0], LANGUAGE)} {written_day(when[1], LANGUAGE)}"
    return f"{told}, {word(f'standing.{entry.standing}', LANGUAGE)}"


def counted_name(course: Course) -> str:
    """What is counted, and where if that is known."""
    return " · ".join(part for part in (course.counted, course.place) if part)


def place_name(group: PlaceGroup) -> str:
    """The place of a group of sentences."""
    return group.place.name if group.place else word("view.no_place", LANGUAGE)


def others(told: Told) -> Iterator[tuple[str, tuple[tuple[str, Sentence], ...]]]:
    """Who else says it, by how they come to it: a word for that, then each outlet with its sentence."""
    for key, sentences in ("also", told.also), ("carried", told.carried), ("copied", told.copied):
        named = tuple((_outlet(one, None if key != "also" else told.sentence), one) for one in sentences)
        if named:
            yield word(f"picture.{key}", LANGUAGE), named


def _outlet(one: Sentence, main: Sentence | None) -> str:
    """The outlet of a sentence; its speaker before it, where that is another than that of the main one."""
    outlet = one.item.document.publisher or one.item.document.name
    return outlet if main is None or one.attribution in (outlet, main.attribution) else f"{one.attribution} → {outlet}"


def exercise(report: Situation) -> str:
    """What is to be said of invented reports; empty where there are none."""
    marked = sum(map(is_exercise, report.reports))
    if marked == len(report.reports):
        return word("exercise.all", LANGUAGE) if marked else ""
    share = f"{marked} {word('exercise.of', LANGUAGE)} {len(report.reports)}"
    return f"{share} {word('exercise.some', LANGUAGE)}" if marked else ""
