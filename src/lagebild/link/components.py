"""Things that hang together: sets that grow as pairs are joined, in close to linear time (union-find)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

NOTHING: Mapping[str, Iterable[str]] = {}


class Components:
    """Sets of things, at first each alone; `join` unites two of them.

    `apart` names for a thing those that must never come into one set with it. `marks` are what tells things apart, such
    as places: sets that both have marks and none in common are not united.
    """

    def __init__(
        self,
        things: Iterable[str],
        *,
        apart: Mapping[str, Iterable[str]] = NOTHING,
        marks: Mapping[str, Iterable[str]] = NOTHING,
    ) -> None:
        self._members = {thing: [thing] for thing in things}
        self._root = {thing: thing for thing in self._members}
        self._apart = {thing: set(others) for thing, others in apart.items() if thing in self._members}
        self._marks = {thing: set(told) for thing, told in marks.items() if told}

    def join(self, one: str, other: str, *, whatever_marks: bool = False) -> bool:
        """Unite the sets of two things; `False`, and nothing done, where they must stay apart."""
        small, large = sorted((self._root[one], self._root[other]), key=lambda root: len(self._members[root]))
        if small == large:
            return True
        if self._must_stay_apart(small, large) or (not whatever_marks and self._told_apart(small, large)):
            return False
        for member in self._members[small]:
            self._root[member] = large
        self._members[large] += self._members.pop(small)
        for kept in (self._apart, self._marks):
            if moved := kept.pop(small, None):
                kept.setdefault(large, set()).update(moved)
        return True

    def sets(self) -> Sequence[Sequence[str]]:
        """All sets, also those of one."""
        return list(self._members.values())

    def _must_stay_apart(self, small: str, large: str) -> bool:
        refused = self._apart.get(large)
        return refused is not None and not refused.isdisjoint(self._members[small])

    def _told_apart(self, small: str, large: str) -> bool:
        one, other = self._marks.get(small), self._marks.get(large)
        return one is not None and other is not None and one.isdisjoint(other)
