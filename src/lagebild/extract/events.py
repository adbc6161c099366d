"""What a claim is about: its event type, by the trigger words of `german/lexicon/events.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.extract.said import words_of
from lagebild.german.wordings import event_types, fits

OTHER = "other"
"""The event of a claim in which nothing triggers a type."""

GAP = 8
"""So many words the gap in a phrase may hold ("zog … zurück")."""

_SHORTEST_PREFIX = 3


class _Slot(NamedTuple):
    """The words that one slot of a phrase takes: whole ones, and triggers with `*`."""

    whole: frozenset[str]
    wild: tuple[str, ...]

    def takes(self, word: str) -> bool:
        return word in self.whole or any(fits(word, trigger) for trigger in self.wild)


_Slots = tuple[_Slot | None, ...]


class _Trigger(NamedTuple):
    """What a word can trigger: the rank of an event type (0 first), and phrases that may begin with it."""

    rank: int
    phrases: tuple[tuple[int, _Slots], ...]


class _Table(NamedTuple):
    """The triggers by the way they are looked up; `inside` are the letters of `*letters*`."""

    exact: dict[str, list[int]]
    prefixes: dict[str, list[int]]
    inside: tuple[tuple[str, int], ...]
    openers: dict[str, list[tuple[int, _Slots]]]


@lru_cache(maxsize=1 << 12)
def event_of(text: str) -> str:
    """The event type of a claim's content, the one of the highest priority; `other` if nothing triggers one."""
    words = words_of(text)
    types = event_types()
    best = len(types)
    for place, word in enumerate(words):
        trigger = _trigger(word)
        if trigger.rank < best:
            best = trigger.rank
        for rank, rest in trigger.phrases:
            if rank < best and _follows(rest, words, place + 1):
                best = rank
    return types[best].name if best < len(types) else OTHER


@lru_cache(maxsize=1 << 17)
def _trigger(word: str) -> _Trigger:
    types, table = event_types(), _table()
    ranks = set(table.exact.get(word, ()))
    for length in range(_SHORTEST_PREFIX, len(word) + 1):
        ranks.update(table.prefixes.get(word[:length], ()))
    ranks.update(rank for letters, rank in table.inside if letters in word)
    allowed = [rank for rank in ranks if not any(fits(word, never) for never in types[rank].never)]
    return _Trigger(min(allowed, default=len(types)), tuple(_opened(word, table)))


def _opened(word: str, table: _Table) -> Iterator[tuple[int, _Slots]]:
    """The phrases that may begin with a word, without their first slot."""
    yield from table.openers.get(word, ())
    for length in range(_SHORTEST_PREFIX, len(word) + 1):
        yield from table.openers.get(word[:length] + "*", ())


def _follows(slots: _Slots, words: Sequence[str], place: int) -> bool:
    """Whether the words from a place on fill the slots; only gaps leave words out."""
    slack = 0
    for slot in slots:
        if slot is None:
            slack = GAP
            continue
        for at in range(place, min(place + slack + 1, len(words))):
            if slot.takes(words[at]):
                place, slack = at + 1, 0
                break
        else:
            return False
    return True


@cache
def _table() -> _Table:
    exact: dict[str, list[int]] = {}
    prefixes: dict[str, list[int]] = {}
    inside = []
    for rank, trigger in _ranked():
        if trigger.startswith("*"):
            inside.append((trigger.strip("*"), rank))
        else:
            (prefixes if trigger.endswith("*") else exact).setdefault(trigger.rstrip("*"), []).append(rank)
    return _Table(exact, prefixes, tuple(inside), _openers())


def _openers() -> dict[str, list[tuple[int, _Slots]]]:
    found: dict[str, list[tuple[int, _Slots]]] = {}
    for rank, kind in enumerate(event_types()):
        for first, *rest in kind.phrases:
            slots = tuple(_slot(words) for words in rest)
            for word in first or ():
                found.setdefault(word, []).append((rank, slots))
    return found


def _slot(words: tuple[str, ...] | None) -> _Slot | None:
    if words is None:
        return None
    wild = tuple(word for word in words if "*" in word)
    return _Slot(frozenset(words) - frozenset(wild), wild)


def _ranked() -> Iterator[tuple[int, str]]:
    return ((rank, trigger) for rank, kind in enumerate(event_types()) for trigger in kind.words)
