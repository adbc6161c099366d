"""Things that hang together: sets that grow as pairs are joined, in close to linear time (union-find)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


class Components:
    """Sets of things, at first each alone; `join` unites two of them.

    `apart` names for a thing those that must never come into one set with it; a join that would is refused.
    """

    def __init__(self, things: Iterable[str], *, apart: Mapping[str, Iterable[str]] | None = None) -> None:
        self._members = {thing: [thing] for thing in things}
        self._root = {thing: thing for thing in self._members}
        self._apart = {thing: set(others) for thing, others in (apart or {}).items() if thing in self._members}

    def join(self, one: str, other: str) -> bool:
        """Unite the sets of two things; `False`, and nothing done, where that would unite what must stay apart."""
        small, large = sorted((self._root[one], self._root[other]), key=lambda root: len(self._members[root]))
        if small == large:
            return True
        refused = self._apart.get(large)
        if refused and not refused.isdisjoint(self._members[small]):
            return False
        for member in self._members[small]:
            self._root[member] = large
        self._members[large] += self._members.pop(small)
        if kept := self._apart.pop(small, None):
            self._apart.setdefault(large, set()).update(kept)
        return True

    def sets(self) -> Sequence[Sequence[str]]:
        """All sets, also those of one."""
        return list(self._members.values())
