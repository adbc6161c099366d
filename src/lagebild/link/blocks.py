"""By which keys statements find one another, so that never all pairs are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, product

from lagebild.link.statements import Statement
from lagebild.link.topics import is_asked_anywhere
from lagebild.link.wording import GENERIC

WINDOW = 14
"""So many days at most lie between the publications of two statements that are compared; undated ones meet all."""
WORDS = 5
"""So many of the most telling words of a content make keys."""
PLACED = 3
"""So many of them make keys without a place where the content names one."""


def keys(statement: Statement) -> tuple[int, ...]:
    """The keys of a statement, 64-bit signed integers in order: two statements that share one are compared."""
    return _numbers((*_parts(statement), *_parts_inside(statement)))


def keys_of(stated: Sequence[Statement]) -> Iterator[tuple[int, ...]]:
    """The keys of each statement of one report, less those of its report that no other statement has.

    These bring nothing together, and were a seventh of all that a store has to keep in order.
    """
    inside = [set(_parts_inside(statement)) for statement in stated]
    found = Counter(part for parts in inside for part in parts)
    for statement, parts in zip(stated, inside, strict=True):
        yield _numbers((*_parts(statement), *(part for part in parts if found[part] > 1)))


def places(statement: Statement) -> tuple[int, ...]:
    """The places that a statement's own words name, as 64-bit signed integers; statements of others are not related."""
    return tuple(sorted(_number(("place", place)) for place in statement.places))


def _parts(statement: Statement) -> Iterator[tuple[str, ...]]:
    """Each place with each telling word, question and count; its words two by two; what it quotes.

    Two that name different places are not related, so one that names a place meets by it, and by its first words only
    those that name none. All of a report, and each word of a speaker, made a quarter of all pairs and no relation that
    these do not make.
    """
    told = sorted((weight, word) for word, weight in statement.words.items() if weight > GENERIC)
    words = [word for _, word in told[-WORDS:]]
    topics = [f"?{topic}" for topic, _ in statement.topics]
    counted = _counted(statement)
    places = statement.places or tuple(dict.fromkeys((*statement.scene, *statement.story)))
    for place, what in product(places, (*words, *topics, *counted)):
        yield "place", place, what
    placeless = words[-PLACED:] if statement.places else words
    yield from (("words", *sorted(pair)) for pair in combinations(placeless, 2))
    wordless = statement.denial == "wordless"
    asked = (topic for topic, _ in statement.topics)
    yield from (
        ("question", topic) for topic in asked if is_asked_anywhere(topic, wordless=wordless, words=statement.words)
    )
    yield from (("quote", quote) for quote in statement.quotes)


def _parts_inside(statement: Statement) -> Iterator[tuple[str, ...]]:
    """What only statements of one report can share: itself, what it denies, each count."""
    yield from (("claim", claim) for claim in (statement.claim, statement.reacts, statement.leans) if claim)
    yield from (("figures", statement.document, count) for count in _counted(statement))


def _counted(statement: Statement) -> list[str]:
    return [f"#{figure.fate or ' '.join(figure.counted)}" for figure in statement.figures]


def _numbers(parts: Iterable[tuple[str, ...]]) -> tuple[int, ...]:
    return tuple(sorted(set(map(_number, parts))))


@lru_cache(maxsize=1 << 14)  # news of one day tell of the same things in the same places
def _number(parts: tuple[str, ...]) -> int:
    return int.from_bytes(
        blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True
    )
