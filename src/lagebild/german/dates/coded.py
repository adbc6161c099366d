"""Weeks, seasons, quarters and half-years as TIMEX3 writes them."""

from __future__ import annotations

import re
from datetime import date

CODED = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
"""The year, and the season, quarter or half-year in it."""

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")


def week(value: str) -> tuple[date, date] | None:
    """The first and last day of a week or weekend (`2022-W39`, `2022-W39-WE`), `None` for another value.

    Raises `ValueError` for a week that its year does not have.
    """
    found = _WEEK.fullmatch(value)
    if found is None:
        return None
    year, number = int(found[1]), int(found[2])
    return date.fromisocalendar(year, number, 6 if found[3] else 1), date.fromisocalendar(year, number, 7)
