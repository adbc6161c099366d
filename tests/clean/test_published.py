from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.clean.published import demanded, from_machine, from_words
from lagebild.errors import InputError


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2025", "2025", "year"),
        ("2025-03", "2025-03", "month"),
        ("2025-03-12", "2025-03-12", "day"),
        ("2025-03-12T14:30", "2025-03-12T14:30", "minute"),
        ("2025-03-12 14:30:05", "2025-03-12T14:30", "minute"),
        ("2025-03-12T14:30:00.123+01:00", "2025-03-12T14:30", "minute"),
        ("2025-03-12T23:30:00Z", "2025-03-13T00:30", "minute"),
        ("2025-07-12T23:30:00Z", "2025-07-13T01:30", "minute"),
        ("2025-03-12T08:30:00-0500", "2025-03-12T14:30", "minute"),
        ("20250312", "2025-03-12", "day"),
        ("20250312T143000", "2025-03-12T14:30", "minute"),
        ("Wed, 12 Mar 2025 13:30:00 GMT", "2025-03-12T14:30", "minute"),
    ],
)
def test_dates_of_programs_are_read_in_german_time(text: str, value: str, precision: str) -> None:
    assert from_machine(text, source="meta-tag") == (value, precision, "meta-tag")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Veröffentlicht am 12. März 2025, 14:30 Uhr", "2025-03-12T14:30"),
        ("Stand: 12.03.2025", "2025-03-12"),
        ("12.3.2025 um 9.05 Uhr", "2025-03-12T09:05"),
        ("Mittwoch, den 12. März 2025", "2025-03-12"),
        ("date 2025-03", "2025-03"),
        ("Aktualisiert: 2025-03-12T14:30", "2025-03-12T14:30"),
        ("Lesezeit: 3 Min.", None),
        ("Stand: Mittwoch, 12. März", None),
        ("Stand: 31.02.2025", None),
    ],
)
def test_dates_in_words_are_read_where_they_are_complete(text: str, value: str | None) -> None:
    found = from_words(text, source="header")
    assert (found and found.value) == value


@pytest.mark.parametrize("text", ["gestern", "12.03.2025", "2025-13", "2025-02-30", "2025-03-12T25:00", ""])
def test_a_bad_date_given_on_purpose_is_refused_with_what_is_accepted(text: str) -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD") as refusal:
        demanded(text, source="option", where="a.txt")
    assert refusal.value.where == "a.txt"


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: object) -> None:
    found = from_machine(str(day), source="json")
    assert found is not None
    assert found.value == str(day)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    from_machine(text, source="json")
    from_words(text, source="header")
