"""The reasons of links in the language of a page.

A link keeps its reasons in English. The forms of them that are known stand in `templates/reasons.toml` with their
German; any other is shown as it is kept.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from lagebild.publish.wording import resource

BLANK = re.compile(r"\{(\w+)\}")
"""What differs from reason to reason, in a form."""


def reason(kept: str, language: str) -> str:
    """A reason in a language of the interface; what stands in a blank of it may have a form of its own."""
    if language == "de":
        for form, german in _forms():
            if found := form.fullmatch(kept):
                return german.format(**{blank: reason(held, language) for blank, held in found.groupdict().items()})
    return kept


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    forms = tomllib.loads(resource("reasons.toml"))["form"]
    return tuple((re.compile(_pattern(one["en"]), re.DOTALL), one["de"]) for one in forms)


def _pattern(english: str) -> str:
    """A form as an expression: its blanks hold anything."""
    words = BLANK.split(english)
    return "".join(f"(?P<{part}>.+)" if number % 2 else re.escape(part) for number, part in enumerate(words))
