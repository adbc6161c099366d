"""Statements as JSON objects that a store keeps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.link import Statement, statement_from_row, statement_row
from tests.link.said import RU, said

STATED = said(
    f"Neun Tote bei Angriff auf Losowa\n\n{RU} teilte mit, in Losowa seien am Montag zwischen 7 und 9 Menschen getötet "
    "worden. Das ukrainische Kommando Oskil wies das zurück. „Wir arbeiten die ganze Nacht hindurch an der Leitung“, "
    "sagte Direktor Bohdan Trylis. Kupjansk sei gefallen, meldete der Frontstab."
).all


@pytest.mark.parametrize("statement", STATED, ids=lambda each: each.text[:20])
def test_a_statement_comes_back_from_its_row(statement: Statement) -> None:
    assert statement_from_row(json.loads(json.dumps(statement_row(statement)))) == statement


@given(
    st.dictionaries(st.text(), st.floats(0, 2)),
    st.lists(st.tuples(st.text(), st.text())).map(tuple),
    st.lists(st.text()).map(tuple),
    st.none() | st.integers(1, 3_000_000),
)
def test_whatever_words_topics_quotes_and_days_it_has(
    words: dict[str, float], topics: tuple[tuple[str, str], ...], quotes: tuple[str, ...], day: int | None
) -> None:
    statement = replace(STATED[0], words=words, topics=topics, quotes=quotes, day=day)
    assert statement_from_row(json.loads(json.dumps(statement_row(statement)))) == statement


def test_the_report_has_all_that_a_row_may_hold() -> None:
    rows = [statement_row(each) for each in STATED]
    assert any(row["figures"] for row in rows)
    assert any(row["reacts"] for row in rows)
    assert any(row["quotes"] for row in rows)
    assert any(row["topics"] for row in rows)
