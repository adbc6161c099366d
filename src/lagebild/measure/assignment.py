"""Assigns two lists one to one so that the sum of a table's values is highest.

The shortest augmenting paths of Crouse (2016, "On implementing 2D rectangular assignment algorithms"), which SciPy uses
too, with SciPy's choice among equally good assignments: a measure that counts what stands in a pair (and even pairs
of value 0 count for the speaker) is the same only if the pairs are. Cubic in the length of the shorter list.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

Table = Sequence[Sequence[float]]


def assign(table: Table) -> list[tuple[int, int]]:
    """Pairs (row, column) in the order of the rows, as many as the shorter side has; the table is a full rectangle."""
    if not table or not table[0]:
        return []
    if len(table[0]) < len(table):
        return sorted((row, column) for column, row in assign(list(zip(*table, strict=True))))
    matching = _Matching([[-value for value in row] for row in table])
    for row in range(len(table)):
        matching.add(row)
    return list(enumerate(matching.columns))


class _Matching:
    """A cheapest matching of the rows added so far, with the dual prices that prove it cheapest."""

    def __init__(self, costs: list[list[float]]) -> None:
        self.costs = costs
        self.columns = [-1] * len(costs)
        self.rows = [-1] * len(costs[0])
        self.row_prices = [0.0] * len(costs)
        self.column_prices = [0.0] * len(costs[0])

    def add(self, row: int) -> None:
        """Match one more row along the cheapest path from it to a free column."""
        came_from = [-1] * len(self.rows)
        lengths = [inf] * len(self.rows)
        visited, length = self._search(row, came_from, lengths)
        self._raise_prices(row, visited, lengths, length)
        column = visited[-1]
        while True:
            before = came_from[column]
            self.rows[column] = before
            self.columns[before], column = column, self.columns[before]
            if before == row:
                return

    def _search(self, row: int, came_from: list[int], lengths: list[float]) -> tuple[list[int], float]:
        """The columns visited, the last of them free, and the length of the path to it."""
        left = list(reversed(range(len(self.rows))))
        visited: list[int] = []
        length = 0.0
        while True:
            self._relax(row, length, left, came_from, lengths)
            at = self._nearest(left, lengths)
            column = left[at]
            left[at] = left[-1]
            left.pop()
            length = lengths[column]
            visited.append(column)
            if self.rows[column] == -1:
                return visited, length
            row = self.rows[column]

    def _relax(self, row: int, length: float, left: list[int], came_from: list[int], lengths: list[float]) -> None:
        """Shorten the paths to the columns left by going through a row."""
        costs, price = self.costs[row], self.row_prices[row]
        for column in left:
            through = length + costs[column] - price - self.column_prices[column]
            if through < lengths[column]:
                lengths[column] = through
                came_from[column] = row

    def _nearest(self, left: list[int], lengths: list[float]) -> int:
        """Where in the list the nearest column stands; a free one wins over others as near, the last over the first."""
        best, lowest = -1, inf
        for at, column in enumerate(left):
            if lengths[column] < lowest or (lengths[column] == lowest and self.rows[column] == -1):
                best, lowest = at, lengths[column]
        return best

    def _raise_prices(self, row: int, visited: list[int], lengths: list[float], length: float) -> None:
        self.row_prices[row] += length
        for column in visited:
            if self.rows[column] != -1:
                self.row_prices[self.rows[column]] += length - lengths[column]
            self.column_prices[column] -= length - lengths[column]
