"""Dates of any precision as days."""

from __future__ import annotations

import pytest

from lagebild.german.dates.covered import days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-09-27", "2022-09-27", "2022-09-27"),
        ("2022-09-27T14:30", "2022-09-27", "2022-09-27"),
        ("2022-09-27TNI", "2022-09-27", "2022-09-27"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-W39", "2022-09-26", "2022-10-02"),
        ("2022-W39-WE", "2022-10-01", "2022-10-02"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2022-SU", "2022-06-01", "2022-08-31"),
        ("2022-WI", "2022-12-01", "2023-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_date_covers_its_days(value: str, first: str, last: str) -> None:
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "XXXX-WXX-3", "P3D", "PRESENT_REF", "2022-02-30", "2022-13", "0000", "x"])
def test_what_names_no_day_covers_none(value: str | None) -> None:
    assert days(value) is None
