"""What words of war reporting mean: concepts that different wordings share, and which questions they answer.

The tables stand in `lexicon/concepts.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german.lexicon import load

LONGEST = 7
"""How many words a phrase of the table may span, its gaps included."""


class Concept(NamedTuple):
    """A concept and how much it tells when two contents share it.

    `fate`: it is what befalls those who are counted; `scenery`: it only names a thing. `topics` are the questions that
    it answers, `value` its answer. Beside one of `unless` it means something else.
    """

    name: str
    weight: float
    fate: bool
    scenery: bool
    topics: tuple[str, ...]
    value: str
    unless: frozenset[str]


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    concept: str
    negative: bool


@cache
def concepts() -> dict[str, Concept]:
    """All concepts by name."""
    return {
        name: Concept(
            name,
            table["weight"],
            table.get("fate", False),
            table.get("scenery", False),
            tuple(table.get("topic", "").split()),
            table.get("value", ""),
            frozenset(table.get("unless", "").split()),
        )
        for name, table in load("concepts")["concept"].items()
    }


@lru_cache(maxsize=1 << 16)
def of_word(word: str) -> frozenset[str]:
    """The concepts of a word in lower case as `str.casefold` makes it."""
    exact, starts, ends, inner = _words()
    found = set(exact.get(word, ()))
    for table, key in ((starts, word.startswith), (ends, word.endswith)):
        for bare, names in table.items():
            if key(bare):
                found |= names
    for bare, names in inner.items():
        if bare in word:
            found |= names
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def counted_kind(word: str) -> str | None:
    """The kind of those counted, for a lower-case word that stands for any of them: `person`, `soldier`."""
    for kind, triggers in load("concepts")["counted"].items():
        if _is_in(word, triggers):
            return str(kind)
    return None


@lru_cache(maxsize=1 << 16)
def side(word: str) -> str | None:
    """The party of the war for which a lower-case word stands, as ISO 3166 code: russische, Kiew."""
    for code, table in load("sides")["side"].items():
        if _is_in(word, table["words"]):
            return str(code)
    return None


@cache
def parties() -> frozenset[str]:
    """The parties of the war, as ISO 3166 codes."""
    return frozenset(load("sides")["side"])


def other_party(party: str) -> str:
    """The party of the war against which another one wages it, both as ISO 3166 codes."""
    return next(str(code) for code in load("sides")["side"] if code != party)


def _listed(table: str, group: str) -> Callable[[str], bool]:
    """Whether a lower-case word is one of those that a group of a table stands for."""

    @lru_cache(maxsize=1 << 16)
    def is_listed(word: str) -> bool:
        return _is_in(word, load(table)[group]["words"])

    return is_listed


is_generic = _listed("concepts", "generic")
"""Whether a lower-case word stands in every war report and so tells next to nothing."""
is_spoken = _listed("concepts", "spoken")
"""Whether a lower-case word only means that something was said: Darstellung, Vorwurf."""
tells_change = _listed("concepts", "growth")
"""Whether a lower-case word says that a figure or state is a later one: gestiegen, inzwischen."""
means_both = _listed("concepts", "both")
"""Whether a lower-case word means both parties of the war."""
is_absence = _listed("concepts", "absence")
"""Whether a lower-case word says that there is none of what follows: kein, weder."""
is_presence = _listed("concepts", "presence")
"""Whether a lower-case word says that something is or was there: befunden, gesehen."""
is_done = _listed("concepts", "done")
"""Whether a lower-case word is a verb for what a party of the war does to a place: beschossen."""
is_offered = _listed("concepts", "offered")
"""Whether a lower-case word says that something is only asked for: angeboten, Befehl."""
is_overdone = _listed("concepts", "overdone")
"""Whether a lower-case word says of what it is told of that it is true in part at most: übertrieben."""
is_forged = _listed("concepts", "forged")
"""Whether a lower-case word says of footage or a paper that it is not genuine: Fälschung, gestellt."""
is_section = _listed("concepts", "section")
"""Whether a lower-case word means only a part of a place: Südteil, Stadtrand."""
is_capital = _listed("sides", "capital")
"""Whether a lower-case word is the name of a party's capital: Kiew."""
is_military = _listed("sides", "military")
"""Whether a lower-case word names a body that wages the war for a party: Abschnittskommando."""
is_of_party = _listed("sides", "party")
"""Whether another lower-case word is one for who speaks for the whole of a party: Ministerium, Kreml."""
sets_against = _listed("sides", "against")
"""Whether a lower-case word sets what somebody says against what was said before: dagegen."""
is_own = _listed("sides", "own")
"""Whether a lower-case word means the speaker's own side: unser, seine."""
is_spokesman = _listed("sides", "spokesman")
"""Whether a lower-case word is one for who speaks for a body: Sprecherin, Leiter."""
is_general = _listed("sides", "general")
"""Whether a lower-case word for who speaks does not tell for which body: Sprecherin, Pressechef, Oberst."""


def of_phrases(words: Sequence[str]) -> frozenset[str]:
    """The concepts of the phrases in a sequence of lower-case words."""
    return frozenset(phrase.concept for phrase in _phrases_in(words))


def settled(words: Sequence[str]) -> bool:
    """Whether a phrase of a concept in a sequence of lower-case words has its negation in it: "keine der beiden"."""
    return any(phrase.negative for phrase in _phrases_in(words))


def _phrases_in(words: Sequence[str]) -> Iterator[_Phrase]:
    for start, word in enumerate(words):
        for phrase in _phrases().get(word, ()):
            if _matches(phrase.words, words[start : start + LONGEST + 1]):
                yield phrase


def _matches(phrase: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words begin with the phrase; `*` alone stands for one to four words."""
    if not phrase:
        return True
    if not words:
        return False
    if phrase[0] == "*":
        return any(_matches(phrase[1:], words[skipped:]) for skipped in (1, 2, 3, 4))
    return _fits(words[0], phrase[0]) and _matches(phrase[1:], words[1:])


@lru_cache(maxsize=1 << 16)
def is_one_of(word: str, triggers: str) -> bool:
    """Whether a lower-case word is one of those that a line of a table stands for."""
    return _is_in(word, triggers)


def _is_in(word: str, triggers: str) -> bool:
    return any(_fits(word, trigger) for trigger in triggers.split())


def _fits(word: str, trigger: str) -> bool:
    bare = trigger.strip("*").casefold()
    if trigger.startswith("*"):
        return bare in word if trigger.endswith("*") else word.endswith(bare)
    return word.startswith(bare) if trigger.endswith("*") else word == bare


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    refusals = frozenset(load("concepts")["refusal"]["words"].split())
    found: dict[str, list[_Phrase]] = {}
    for name, table in load("concepts")["concept"].items():
        for line in table.get("phrases", "").split("\n"):
            if words := tuple(line.casefold().split()):
                found.setdefault(words[0], []).append(_Phrase(words, name, not refusals.isdisjoint(words)))
    return found


_Table = dict[str, set[str]]


@cache
def _words() -> tuple[_Table, _Table, _Table, _Table]:
    """The triggers by their form: whole words, beginnings, endings, insides."""
    exact: _Table = {}
    starts: _Table = {}
    ends: _Table = {}
    inner: _Table = {}
    for name, table in load("concepts")["concept"].items():
        for trigger in table["words"].split():
            before, after = trigger.startswith("*"), trigger.endswith("*")
            tables = {(False, False): exact, (False, True): starts, (True, False): ends, (True, True): inner}
            tables[before, after].setdefault(trigger.strip("*").casefold(), set()).add(name)
    return exact, starts, ends, inner
