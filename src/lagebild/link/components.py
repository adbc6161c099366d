"""Things that hang together: sets that grow as pairs are joined, in close to linear time (union-find)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

NOTHING: Mapping[str, Iterable[str]] = {}


class Components:
    """Sets of things, at first each alone; `join` unites two of them, whatever they are."""

    def __init__(self, things: Iterable[str]) -> None:
        self._members = {thing: [thing] for thing in things}
        self._root = {thing: thing for thing in self._members}

    def join(self, one: str, other: str) -> None:
        """Unite the sets of two things."""
        small, large = self._roots(one, other)
        if small != large:
            self._unite(small, large)

    def sets(self) -> Sequence[Sequence[str]]:
        """All sets, also those of one."""
        return list(self._members.values())

    def _roots(self, one: str, other: str) -> tuple[str, str]:
        """What stands for the sets of two things, the smaller set first."""
        a, b = self._root[one], self._root[other]
        return (a, b) if len(self._members[a]) < len(self._members[b]) else (b, a)

    def _unite(self, small: str, large: str) -> None:
        for member in self._members[small]:
            self._root[member] = large
        self._members[large] += self._members.pop(small)


class CloseComponents(Components):
    """Sets that must agree with each other to be united: a chain of pairs alone does not join its ends.

    `links` are the pairs that belong together: enough of the members must be linked to the other set. `apart` names for
    a thing those that must never come into one set with it. `marks` are what tells things apart, such as places: sets
    that both have marks and none in common are not united.
    """

    SHARE = 0.5
    """Two sets need links for this share of the larger one's members …"""

    ENOUGH = 5
    """… but never more than so many, since of a much copied claim not all pairs are compared."""

    def __init__(
        self,
        things: Iterable[str],
        links: Iterable[tuple[str, str]],
        *,
        apart: Mapping[str, Iterable[str]] = NOTHING,
        marks: Mapping[str, Iterable[str]] = NOTHING,
    ) -> None:
        super().__init__(things)
        self._apart = {thing: set(others) for thing, others in apart.items() if thing in self._members}
        self._marks = {thing: set(told) for thing, told in marks.items() if told}
        self._links: dict[str, Counter[str]] = {thing: Counter() for thing in self._members}
        for one, other in links:
            self._links[one][other] += 1
            self._links[other][one] += 1

    def join_if_close(self, one: str, other: str) -> None:
        """Unite the sets of two things where marks and links allow it and nothing must stay apart."""
        small, large = self._roots(one, other)
        if small != large and not self._told_apart(small, large) and self._is_close(small, large):
            self._unite_allowed(small, large)

    def join(self, one: str, other: str) -> None:
        """Unite the sets of two things, whatever marks and links say, unless something must stay apart."""
        small, large = self._roots(one, other)
        if small != large:
            self._unite_allowed(small, large)

    def _unite_allowed(self, small: str, large: str) -> None:
        refused = self._apart.get(large)
        if refused is not None and not refused.isdisjoint(self._members[small]):
            return
        self._unite(small, large)
        for kept in (self._apart, self._marks):
            if moved := kept.pop(small, None):
                kept.setdefault(large, set()).update(moved)
        self._move_links(small, large)

    def _move_links(self, small: str, large: str) -> None:
        for neighbour, number in self._links.pop(small).items():
            del self._links[neighbour][small]
            if neighbour != large:
                self._links[large][neighbour] += number
                self._links[neighbour][large] += number

    def _told_apart(self, small: str, large: str) -> bool:
        one, other = self._marks.get(small), self._marks.get(large)
        return one is not None and other is not None and one.isdisjoint(other)

    def _is_close(self, small: str, large: str) -> bool:
        needed = min(self.ENOUGH, self.SHARE * len(self._members[large]))
        return self._links[large][small] >= needed
