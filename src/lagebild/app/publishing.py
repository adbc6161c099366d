"""What leaves: the overview and the situation report of a day, exports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lagebild.plugins import Selection, Store
from lagebild.publish import overview, situation
from lagebild.publish.export import export as written


class DayReport(NamedTuple):
    """The report of a day as text, and how many reports it was made from; `day` is `None` where none has a day."""

    day: str | None
    reports: int
    text: str


def report(store: Store, *, day: str | None = None, format: str, language: str) -> DayReport:  # noqa: A002
    """The day's overview page (`html`), or its situation report (`md`, `json`); of the newest day if none is named."""
    day = day or store.newest_day()
    entries = list(store.entries(day))
    if format == "html":
        text = overview.render(day, entries, language=language)
    else:
        text = situation.render(day, entries, format=format)
    return DayReport(day, len(entries), text)


def export(store: Store, kind: str, selection: Selection, *, format: str) -> Iterator[str]:  # noqa: A002
    """The lines of an export of `claims`, `documents` or `places`, streamed."""
    rows = store.documents(selection) if kind == "documents" else store.rows(selection)
    return written(kind, rows, format=format)
