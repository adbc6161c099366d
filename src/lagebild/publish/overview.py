"""The overview of a day: one HTML page that needs nothing but itself.

No request leaves it, its scripts and styles are named by their hashes in its content security policy, and every word
of a report is escaped. Without JavaScript the claims and texts are all there; with it they filter and light up.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Any

from lagebild.model import Claim, Document
from lagebild.publish import passages, placemap
from lagebild.publish.grouping import Entry, Item, PlaceGroup, by_place, in_order, items
from lagebild.publish.legible import legible
from lagebild.publish.wording import catalogue, day, number, resource, word

if TYPE_CHECKING:
    from jinja2 import Environment

STATUSES = ("independently_verified", "disputed", "not_independently_verifiable", "unverified", "unstated")
"""The verification statuses in the order a reader wants them."""
EXERCISE = "Übungsmaterial"
"""What a publisher's name contains when its reports are invented."""


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of a stacked bar: where it starts, how wide it is, and of how many claims it tells."""

    key: str
    count: int
    x: float
    width: float
    percent: int


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter; `key` names the word where the interface has one for it."""

    value: str
    label: str
    key: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One menu of the filter form."""

    key: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the page lists it: numbered, cut for highlighting, kept and left-out passages in turn."""

    number: int
    document: Document
    claims: int
    cut: passages.CutText
    blocks: tuple[tuple[bool, tuple[passages.Passage, ...]], ...]
    ids: dict[int, str]
    link: str | None
    exercise: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template shows."""

    days: tuple[str, ...]
    days_written: str
    reports: tuple[Report, ...]
    items: tuple[Item, ...]
    groups: tuple[PlaceGroup, ...]
    speakers: tuple[tuple[str, tuple[Item, ...]], ...]
    counts: tuple[tuple[str, int], ...]
    shares: tuple[Share, ...]
    first: tuple[tuple[str, tuple[Item, ...]], ...]
    filters: tuple[Filter, ...]
    map: placemap.PlaceMap | None
    exercise: int
    most_place: int
    most_speaker: int


def render(day: str | None, entries: Iterable[Entry], *, language: str = "de") -> str:
    """The page as HTML; `day` is an ISO date, or `None` to take the days from the reports."""
    page = _page(day, in_order(entries), language)
    environment = _environment()
    style, start, script = resource("overview.css"), resource("start.js"), resource("overview.js")
    return environment.get_template("overview.html").render(
        page=page,
        language=language,
        data=_data(page),
        policy=_policy(style, start, script),
        style=_trusted(style),
        start=_trusted(start),
        script=_trusted(script),
        statuses=STATUSES,
        **_words(language),
    )


def is_exercise(document: Document) -> bool:
    """Whether a report is marked as invented."""
    return EXERCISE in (document.publisher or "")


# --- What the page shows -------------------------------------------------------------------------------------------


def _page(asked: str | None, entries: Sequence[Entry], language: str) -> Page:
    found = items(entries)
    groups = by_place(found)
    speakers = _speakers(found)
    reports = tuple(_report(number, entry, found) for number, entry in enumerate(entries, start=1))
    days = (asked,) if asked else _days(entries)
    return Page(
        days=days,
        days_written=" – ".join(day(one, language) for one in days),
        reports=reports,
        items=found,
        groups=groups,
        speakers=speakers,
        counts=_counts(reports, found, groups, speakers),
        shares=_shares(Counter(_status(item) for item in found), len(found), 1000),
        first=_first(found),
        filters=_filters(found, language),
        map=placemap.draw(groups),
        exercise=sum(report.exercise for report in reports),
        most_place=max((len(group.items) for group in groups if group.place), default=1),
        most_speaker=len(speakers[0][1]) if speakers else 1,
    )


def _days(entries: Iterable[Entry]) -> tuple[str, ...]:
    dated = [document.published[:10] for document, _ in entries if document.published]
    return tuple(dict.fromkeys((min(dated), max(dated)))) if dated else ()


def _counts(
    reports: Sequence[Report], found: Sequence[Item], groups: Sequence[PlaceGroup], speakers: Sequence[Any]
) -> tuple[tuple[str, int], ...]:
    places = sum(group.place is not None for group in groups)
    return ("reports", len(reports)), ("claims", len(found)), ("speakers", len(speakers)), ("places", places)


def _status(item: Item) -> str:
    return item.claim.verification.status


def _shares(counts: Counter[str], total: int, wide: float) -> tuple[Share, ...]:
    shares, x = [], 0.0
    for key in (*STATUSES, *sorted(counts.keys() - set(STATUSES))):
        if count := counts[key]:
            width = wide * count / total
            shares.append(Share(key, count, round(x, 2), round(width, 2), round(100 * count / total)))
            x += width
    return tuple(shares)


def _stacked(found: Sequence[Item], most: int) -> tuple[Share, ...]:
    return _shares(Counter(_status(item) for item in found), most, 100)


def _speakers(found: Iterable[Item]) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    named: dict[str, list[Item]] = {}
    for item in found:
        if name := _speaker(item.claim):
            named.setdefault(name, []).append(item)
    ranked = sorted(named.items(), key=lambda pair: -len(pair[1]))
    return tuple((name, tuple(said)) for name, said in ranked)


def _speaker(claim: Claim) -> str:
    return (claim.speaker.name or claim.speaker.text) if claim.speaker else ""


def _first(found: Sequence[Item]) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """What to read first: confirmed, disputed and uncheckable claims, where the reports say so."""
    chosen = ((status, tuple(item for item in found if _status(item) == status)) for status in STATUSES[:3])
    return tuple((status, members) for status, members in chosen if members)


def _report(number: int, entry: Entry, found: Sequence[Item]) -> Report:
    document, claims = entry
    numbered = [(item.number, item.claim) for item in found if item.report == number]
    cut = passages.cut(document, numbered)
    blocks = groupby(cut.passages, key=lambda passage: passage.left_out)
    return Report(
        number=number,
        document=document,
        claims=len(claims),
        cut=cut,
        blocks=tuple((left_out, tuple(group)) for left_out, group in blocks),
        ids={number: claim.id for number, claim in numbered},
        link=document.url if (document.url or "").startswith(("https://", "http://")) else None,
        exercise=is_exercise(document),
    )


# --- Filters and highlights, as data for the script ----------------------------------------------------------------

_FACETS: tuple[tuple[str, str | None, Callable[[Item], str]], ...] = (
    ("place", None, lambda item: item.place.name if item.place else ""),
    ("speaker", None, lambda item: _speaker(item.claim)),
    ("status", "status", _status),
    ("type", "type", lambda item: item.claim.type),
    ("publisher", None, lambda item: item.document.publisher or ""),
    ("event", "event", lambda item: item.claim.event or "other"),
    ("day", None, lambda item: (item.document.published or "")[:10]),
)
"""The filters: their name, the section of words for their values, and how a claim answers."""


def _filters(found: Sequence[Item], language: str) -> tuple[Filter, ...]:
    filters = []
    for key, section, answer in _FACETS:
        counts = Counter(legible(value) for item in found if (value := answer(item)))
        label = _option_label(key, section, language)
        options = [
            Option(value, label(value), f"{section}.{value}" if section else None, n) for value, n in counts.items()
        ]
        if key != "day" or len(options) > 1:
            filters.append(Filter(key, tuple(sorted(options, key=lambda option: option.label.casefold()))))
    return tuple(filters)


def _option_label(key: str, section: str | None, language: str) -> Callable[[str], str]:
    if section:
        return lambda value: word(f"{section}.{value}", language)
    return (lambda value: day(value, language)) if key == "day" else str


def _data(page: Page) -> dict[str, Any]:
    """What the script needs: the answers of every claim to the filters, its highlights, and both languages."""
    return {
        "facets": [key for key, _, _ in _FACETS],
        "claims": [_row(item, page.reports[item.report - 1].cut) for item in page.items],
        "words": {key: both for key, both in catalogue().items() if not key.startswith("months.")},
    }


def _row(item: Item, cut: passages.CutText) -> list[Any]:
    lit = [
        (role, *cut.fragments(span))
        for role, spans in passages.parts(item.claim)
        for span in spans
        if span.end > span.start
    ]
    return [item.claim.id, item.report, [legible(answer(item)) for _, _, answer in _FACETS], lit]


# --- The template's surroundings -----------------------------------------------------------------------------------


@cache
def _environment() -> Environment:
    # Jinja2 is imported late: most commands never make a page and must start fast.
    from jinja2 import Environment, FunctionLoader

    environment = Environment(
        loader=FunctionLoader(resource),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: legible(value) if type(value) is str else value,
    )
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": False}
    return environment


def _trusted(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704  our own style and script files, never report text


def _policy(style: str, *scripts: str) -> str:
    hashes = " ".join(_hash(script) for script in scripts)
    return f"default-src 'none'; style-src {_hash(style)}; script-src {hashes}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _words(language: str) -> dict[str, Any]:
    """The functions a template writes words, numbers and days with."""
    from markupsafe import Markup

    def written(key: str) -> Any:
        return Markup('<span data-t="{}">{}</span>').format(legible(key), legible(word(key, language)))

    def plural(key: str, count: int) -> Any:
        return written(f"{key}_{'one' if count == 1 else 'other'}")

    def figure(value: float) -> Any:
        return Markup('<data value="{}">{}</data>').format(value, number(value, language))

    def date(published: str | None) -> Any:
        if not published:
            return written("page.no_date")
        return Markup('<time datetime="{}">{}</time>').format(legible(published), legible(day(published, language)))

    return {
        "t": written,
        "w": partial(word, language=language),
        "plural": plural,
        "n": figure,
        "d": date,
        "is_date": lambda value: len(value) in (4, 7, 10) and value.replace("-", "").isdecimal(),
        "is_exercise": is_exercise,
        "short_outlet": _short_outlet,
        "stacked": _stacked,
        "emphasised": lambda item: passages.emphasised(item.document, item.claim),
    }


def _short_outlet(document: Document) -> str:
    """The outlet's name without the mark of exercise material, which the page shows on its own."""
    return (document.publisher or document.name).replace(f"({EXERCISE})", "").strip()
