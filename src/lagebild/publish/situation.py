"""The situation report of a day: every sentence made of the reports' own words, every word with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lagebild.errors import PublishError
from lagebild.publish import account
from lagebild.publish.account import Situation, situation
from lagebild.publish.grouping import Entry
from lagebild.publish.picture import UNLINKED, Links
from lagebild.publish.sentences import LANGUAGE
from lagebild.publish.situation_json import as_json
from lagebild.publish.situation_markdown import markdown
from lagebild.publish.templating import environment, policy, trusted
from lagebild.publish.wording import day as written_day
from lagebild.publish.wording import resource, word


def render(
    day: str | None,
    entries: Iterable[Entry],
    *,
    links: Links = UNLINKED,
    format: str = "md",  # noqa: A002  the option's name
) -> str:
    """The situation report as `html`, `md` or `json`; `PublishError` where a sentence does not resolve."""
    if format not in FORMATS:
        raise PublishError(f"no such format: {format}", advice=f"Choose one of {', '.join(FORMATS)}")
    return FORMATS[format](situation(day, entries, links))


def _html(report: Situation) -> str:
    style = resource("situation.css")
    return (
        environment()
        .get_template("situation.html")
        .render(
            report=report,
            account=account,
            style=trusted(style),
            policy=policy(style),
            w=lambda key: word(key, LANGUAGE),
            d=lambda published: written_day(published, LANGUAGE),
        )
    )


FORMATS: dict[str, Callable[[Situation], str]] = {"html": _html, "md": markdown, "json": as_json}
"""The forms of a situation report."""
