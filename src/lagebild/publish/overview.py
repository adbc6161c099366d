"""The overview of a day: one HTML page that needs nothing but itself.

No request leaves it, its scripts and styles are named by their hashes in its content security policy, and every word
of a report is escaped. Without JavaScript the claims and texts are all there; with it they filter and light up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

from lagebild.model import Document, FigureEntry, SegmentKind, Timex
from lagebild.publish import page, passages
from lagebild.publish.grouping import Entry, Item, segment_kind, speaker_name
from lagebild.publish.legible import legible
from lagebild.publish.picture import UNLINKED, Links
from lagebild.publish.reasons import reason
from lagebild.publish.templating import environment, policy, trusted
from lagebild.publish.wording import LANGUAGES, catalogue, day, number, resource, word


def render(day: str | None, entries: Iterable[Entry], *, links: Links = UNLINKED, language: str = "de") -> str:
    """The page as HTML; `day` is an ISO date, or `None` to take the days from the reports.

    `PublishError` where a link leads to a claim that is not there.
    """
    shown = page.lay_out(day, entries, links, language=language)
    style, start, script = resource("overview.css"), resource("start.js"), resource("overview.js")
    return (
        environment()
        .get_template("overview.html")
        .render(
            page=shown,
            language=language,
            data=_data(shown),
            policy=policy(style, start, script),
            style=trusted(style),
            start=trusted(start),
            script=trusted(script),
            statuses=page.STATUSES,
            mixed=0 < shown.exercise < len(shown.reports),
            **_words(language),
        )
    )


def _data(shown: page.Page) -> dict[str, Any]:
    """What the script needs: the answers of every claim to the filters, its highlights, and both languages."""
    reports = (*shown.reports, *shown.elsewhere)
    return {
        "facets": [key for key, _, _ in page.FACETS],
        "claims": [_row(item, reports[item.report - 1].cut) for item in (*shown.items, *shown.linked)],
        "words": {key: both for key, both in catalogue().items() if not key.startswith("months.")},
    }


def _row(item: Item, cut: passages.CutText) -> list[Any]:
    lit = [
        (role, *cut.fragments(span))
        for role, spans in passages.parts(item.claim)
        for span in spans
        if span.end > span.start
    ]
    return [item.claim.id, item.report, [legible(answer(item)) for _, _, answer in page.FACETS], lit]


def _words(language: str) -> dict[str, Any]:
    """The functions a template writes words, numbers and days with."""
    from markupsafe import Markup  # late, as Jinja2 is

    def written(key: str) -> Any:
        return Markup('<span data-t="{}">{}</span>').format(legible(key), legible(word(key, language)))

    def plural(key: str, count: int) -> Any:
        return written(f"{key}_{'one' if count == 1 else 'other'}")

    def figure(value: float) -> Any:
        return Markup('<data value="{}">{}</data>').format(value, number(value, language))

    def date(published: str | None) -> Any:
        if not published:
            return written("page.no_date")
        if not DATED.match(published):
            return day(published, language)
        return Markup('<time datetime="{}">{}</time>').format(legible(published), legible(day(published, language)))

    def why(kept: str) -> Any:
        other = next(one for one in LANGUAGES if one != language)
        return Markup('<span data-other="{}">{}</span>').format(
            legible(reason(kept, other)), legible(reason(kept, language))
        )

    return {
        "t": written,
        "w": partial(word, language=language),
        "plural": plural,
        "n": figure,
        "d": date,
        "dated": _dated,
        "visible": legible,
        "is_exercise": page.is_exercise,
        "short_outlet": _short_outlet,
        "stacked": page.stacked,
        "heads": lambda item: segment_kind(item) == SegmentKind.HEADLINE,
        "named": speaker_name,
        "why": why,
        "spelt": _spelt,
        "emphasised": lambda item: passages.emphasised(item.document, item.claim),
    }


def _short_outlet(document: Document) -> str:
    """The outlet's name without the mark of exercise material, which the page shows on its own."""
    return (document.publisher or document.name).replace(f"({page.EXERCISE})", "").strip()


def _spelt(entry: FigureEntry) -> bool:
    """Whether the words of a figure already tell its bounds in numerals."""
    exact = entry.low is None or entry.high is None or entry.low == entry.high
    return exact and number(entry.value, "de") in entry.text


DATED = re.compile(r"\d{4}(-\d\d){0,2}(?=$|T)")


def _dated(time: Timex) -> str:
    """The calendar date of a time; empty where its value is none or the words say the same."""
    match = DATED.match(time.value)
    return match[0] if match and match[0] != time.text else ""
