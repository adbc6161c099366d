"""The words of the interface in German and English, and how numbers and days are written in each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en")
"""The languages of the interface; the words stand in `templates/wording.toml`."""


def resource(name: str) -> str:
    """The text of a template or static piece."""
    return (files("lagebild.publish") / "templates" / name).read_text(encoding="utf-8")


@cache
def catalogue() -> Mapping[str, tuple[str, str]]:
    """Every word of the interface under its `section.key`, German first."""
    sections = tomllib.loads(resource("wording.toml"))
    return {
        f"{section}.{key}": (both[0], both[1]) for section, words in sections.items() for key, both in words.items()
    }


def word(key: str, language: str) -> str:
    """The word under a key; a value nobody has named yet (a new event, say) is shown as it is."""
    both = catalogue().get(key)
    if both is None:
        return key.rpartition(".")[2].replace("_", " ")
    return both[LANGUAGES.index(language)]


def number(value: float, language: str) -> str:
    """A number with the separators of the language and at most four decimals."""
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,")) if language == "de" else written


def day(published: str | None, language: str) -> str:
    """An ISO date of any length (`2025`, `2025-03`, `2025-03-14`, with a time) as people write it.

    The time may be a part of the day as TIMEX3 has it (`2025-03-14TNI`).
    """
    if not published:
        return word("page.no_date", language)
    date, _, clock = published.partition("T")
    parts = date.split("-")
    if len(parts) == 1 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return published
    month = f"{word(f'months.{int(parts[1])}', language)} {parts[0]}"
    if len(parts) == 2:
        return month
    full = f"{int(parts[2])}. {month}" if language == "de" else f"{int(parts[2])} {month}"
    if f"daypart.{clock}" in catalogue():
        return f"{full}, {word(f'daypart.{clock}', language)}"
    return f"{full}, {clock[:5]}" if clock else full


def days(first: str, last: str, language: str) -> str:
    """A stretch of days as people write it: `19.–20. November 2024`, `30. September – 2. Oktober 2024`."""
    if first == last:
        return day(first, language)
    whole = day(last, language)
    if first[:7] != last[:7]:
        begin = day(first, language)
        return f"{begin.removesuffix(' ' + first[:4]) if first[:4] == last[:4] else begin} – {whole}"
    return f"{int(first[8:])}{'.' if language == 'de' else ''}–{whole}"
