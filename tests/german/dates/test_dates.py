"""The calendar under the time grammar, and its values as EDTF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german.dates import calendar
from lagebild.german.dates.calendar import FUTURE, OPEN, PAST, Anchor, anchor
from lagebild.german.dates.edtf import edtf
from lagebild.german.dates.words import words


@pytest.mark.parametrize(
    ("published", "precision", "wanted"),
    [
        ("2022-09-27", "day", Anchor(2022, 9, 27)),
        ("2022-09-27T10:15", "minute", Anchor(2022, 9, 27)),
        ("2022-09-27", "month", Anchor(2022, 9)),
        ("2022-09", None, Anchor(2022, 9)),
        ("2022-02-31", "day", Anchor(2022)),
        ("gestern", None, None),
        ("0000-01-01", None, None),
        (None, None, None),
    ],
)
def test_anchor(published: str | None, precision: str | None, wanted: Anchor | None) -> None:
    assert anchor(published, precision) == wanted


@given(st.dates(date(1, 2, 1), date(9999, 11, 30)), st.integers(1, 7), st.sampled_from([PAST, OPEN, FUTURE]))
def test_a_weekday_lies_within_a_week_on_its_side(day: date, number: int, direction: int) -> None:
    found = date.fromisoformat(calendar.weekday(Anchor(day.year, day.month, day.day), number, direction=direction))
    assert found.isoweekday() == number
    distance = (found - day).days
    assert 0 <= distance < 7 if direction == FUTURE else -7 < distance <= 0


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_nearest(day: date, number: int, month_day: int) -> None:
    found = date.fromisoformat(calendar.month_day(Anchor(day.year, day.month, day.day), number, month_day))
    assert (found.month, found.day) == (number, month_day)
    assert abs((found - day).days) <= 190


@given(
    st.sampled_from([None, Anchor(2022), Anchor(2022, 9), Anchor(2022, 9, 27), Anchor(1, 1, 1), Anchor(9999, 12, 31)]),
    st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE", "TH"]),
    st.integers(-100_000_000, 100_000_000),
)
def test_no_distance_is_too_far(at: Anchor | None, code: str, count: int) -> None:
    assert calendar.ago(at, code, count)
    assert calendar.unit(at, code, count)


@pytest.mark.parametrize(
    ("value", "signal", "wanted"),
    [
        ("2022-09-21", "none", "2022-09-21"),
        ("2022-09-21", "since", "2022-09-21/.."),
        ("2022-09", "until", "../2022-09"),
        ("2022-09-24TNI", "none", "2022-09-24"),
        ("2022-09-27T20:00", "none", "2022-09-27T20:00:00"),
        ("2022-W38", "none", "2022-09-19/2022-09-25"),
        ("2022-W38-WE", "none", "2022-09-24/2022-09-25"),
        ("2022-W38", "since", "2022-09-19/.."),
        ("2022-SU", "none", "2022-22"),
        ("2021-Q3", "none", "2021-35"),
        ("199", "none", "199X"),
        ("16", "none", "16XX"),
        ("XXXX-09-21", "none", "XXXX-09-21"),
        ("XXXX-WXX-3", "none", None),
        ("XXXX-XX-XX", "none", None),
        ("P2D", "none", None),
        ("PRESENT_REF", "none", None),
        ("2022-W99", "none", None),
    ],
)
def test_edtf(value: str, signal: str, wanted: str | None) -> None:
    assert edtf(value, signal=signal) == wanted


def test_no_word_of_the_lexicon_is_lost_to_a_wrong_class() -> None:
    classes = {
        word: words()[word].letter for word in ("März", "Dienstag", "Nacht", "Donnerstagabend", "heute", "später")
    }
    assert classes == {"März": "M", "Dienstag": "W", "Nacht": "P", "Donnerstagabend": "C", "heute": "D", "später": "B"}
