"""What the mentions of an actor tell of it: its offices, its side, its kind.

`facts` sums up what `told` finds in each mention and what `kind_of` finds in the name. Nothing comes from elsewhere:
every fact has the number of the claims that tell it, and one of them as an example. The side is the state that the
words name (whose adjective, government, body or town it is), not a judgement of anybody's allegiance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german import actors, names
from lagebild.german.actor_mentions import Told, capitalised, split, told
from lagebild.german.lexicon import load
from lagebild.german.words import is_common_adjective
from lagebild.plugins import StoredMention

OTHER = "other"
"""The kind of whoever a name does not tell: a bare surname, a group with a name of its own."""

LONGEST_NAME = 5
"""Words of the longest name of a person."""


class Fact(NamedTuple):
    """An office or a side, how many claims tell it, the days of the first and last of them, and the id of one."""

    value: str
    claims: int
    first: str | None
    last: str | None
    example: str


class Facts(NamedTuple):
    """What is told of an actor: `kind` as in `kind_of`, `office` the one told last, `side` as an ISO 3166-1 code.

    `office` and `side` are `None` where nobody tells one, `side` also where as many claims tell another. `offices`
    stand in the order in which they are first told, `sides` with the one told most first.
    """

    kind: str
    office: str | None
    side: str | None
    offices: tuple[Fact, ...] = ()
    sides: tuple[Fact, ...] = ()


def facts(name: str, mentions: Iterable[StoredMention]) -> Facts:
    """What the mentions of an actor of that name tell; a side that the name itself tells goes before all others."""
    kind, own = kind_of(name), told(name).side
    found = [(told(mention.text, _person(name, kind)), mention) for mention in mentions]
    holds_offices = kind in {"person", "office", OTHER}
    offices = _facts((one.office, mention) for one, mention in found if holds_offices)
    offices = _folded(offices)
    sides = _facts((one.side or own, mention) for one, mention in found)
    ranked = tuple(sorted(sides, key=lambda fact: (-fact.claims, fact.value)))
    return Facts(kind, _newest(offices), own or _clear(ranked), offices, ranked)


def _person(name: str, kind: str) -> str:
    """The name if it is a person's, whose words in a mention are no office and no state."""
    return name if kind in {"person", OTHER} else ""


def _facts(told_by: Iterable[tuple[str | None, StoredMention]]) -> tuple[Fact, ...]:
    """Every value told, in the order of the days on which it was first told."""
    groups: dict[str, list[StoredMention]] = {}
    for value, mention in told_by:
        if value:
            groups.setdefault(value, []).append(mention)
    return tuple(sorted((_fact(*group) for group in groups.items()), key=lambda fact: (fact.first or "~", fact.value)))


def _fact(value: str, mentions: Sequence[StoredMention]) -> Fact:
    days = sorted(mention.day for mention in mentions if mention.day)
    example = min(mentions, key=lambda mention: (mention.day or "~", mention.claim)).claim
    return Fact(value, len(mentions), days[0] if days else None, days[-1] if days else None, example)


def _folded(offices: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Offices without those that only one other one says in full: "Gouverneur", "Gouverneur der Region Nordhafen"."""
    into = {short: longer[0] for short in offices if len(longer := _longer(short, offices)) == 1}
    kept = []
    for fact in offices:
        if fact not in into:
            parts = [short for short, longer in into.items() if longer == fact]
            kept.append(_joined(fact, parts))
    return tuple(kept)


def _longer(short: Fact, offices: tuple[Fact, ...]) -> list[Fact]:
    found = [fact for fact in offices if fact.value.startswith(short.value + " ")]
    return [fact for fact in found if not any(other.value.startswith(fact.value + " ") for other in found)]


def _joined(fact: Fact, parts: Iterable[Fact]) -> Fact:
    for part in parts:
        first = min((day for day in (fact.first, part.first) if day), default=None)
        last = max((day for day in (fact.last, part.last) if day), default=None)
        fact = fact._replace(claims=fact.claims + part.claims, first=first, last=last)
    return fact


def _newest(offices: tuple[Fact, ...]) -> str | None:
    """The office told last; of several on one day the one that most claims tell."""
    best = max(offices, key=lambda fact: (fact.last or "", fact.claims, fact.value), default=None)
    return best.value if best else None


def _clear(ranked: tuple[Fact, ...]) -> str | None:
    """The side that more claims tell than any other."""
    if not ranked or (len(ranked) > 1 and ranked[0].claims == ranked[1].claims):
        return None
    return ranked[0].value


@lru_cache(maxsize=1 << 13)
def kind_of(name: str) -> str:
    """What an actor of that name is.

    person, body, office, group, agency, outlet, platform, media, document or other (a name that does not tell).
    """
    words = split(name)
    known = actors.known_at(words, 0) if words else None
    if known and words[known[1] : known[1] + 1] in {(), ("(",)}:
        return known[0].kind
    if len(words) > 1 and names.is_first(words[0]) and capitalised(words[1]):
        return "person"
    return _by_noun(words) or ("person" if _is_name(words) else OTHER)


def _by_noun(words: Sequence[str]) -> str:
    """The kind that a noun of the lexicons tells; the first one in the name decides."""
    for word in words[: words.index("(")] if "(" in words else words:
        if kind := actors.class_noun(word) if capitalised(word) else "":
            return kind
        if capitalised(word) and actors.body_head(word):
            return "body"
        if word in names.particles() or not capitalised(word):
            break
        if actors.is_group(word):
            return "group"
        if actors.office(word):
            return "office"
    return ""


def _is_name(words: Sequence[str]) -> bool:
    """Whether the words can be a person's full name: two to five with capitals, none an adjective or a collective."""
    if not 2 <= len(words) <= LONGEST_NAME or actors.state_of_adjective(words[0].lower()):
        return False
    if is_common_adjective(words[0].lower()) or any(word.lower().endswith(_collectives()) for word in words):
        return False
    return all(capitalised(word) or word in names.particles() for word in words)


@cache
def _collectives() -> tuple[str, ...]:
    return tuple(load("mentions")["collective"].split())


__all__ = ["Fact", "Facts", "Told", "facts", "kind_of", "told"]
