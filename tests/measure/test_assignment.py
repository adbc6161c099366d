"""The assignment is SciPy's, down to the choice among equally good ones."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from lagebild.measure.assignment import assign

Rows = list[list[float]]


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Rectangles of few values, so that ties are the rule, or of any."""
    columns = draw(st.integers(1, 7))
    value = draw(st.sampled_from([st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1.011)]))
    return draw(st.lists(st.lists(value, min_size=columns, max_size=columns), min_size=1, max_size=7))


@given(tables())
def test_the_pairs_are_those_of_scipy(table: Rows) -> None:
    rows, columns = linear_sum_assignment(np.array(table), maximize=True)
    assert assign(table) == list(zip(rows.tolist(), columns.tolist(), strict=True))


def test_nothing_to_assign() -> None:
    assert assign([]) == assign([[]]) == []


def test_the_sum_counts_and_not_the_best_single_pair() -> None:
    assert assign([[0.9, 0.8], [0.8, 0.0]]) == [(0, 1), (1, 0)]
