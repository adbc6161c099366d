"""The tables of who speaks in reports, loaded from the lexicons and laid out for look-up.

Asked through `lagebild.german.actors`; each table is built once a process.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lagebild.german import names
from lagebild.german.inflection import ADJECTIVE_ENDINGS, stem
from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed

TAIL = 4
"""Letters by whose look a word is first told from the nouns of a table; most words end here."""


EXACT = "="
"""Before a noun in the tables: it counts as a whole word, or behind a hyphen, only."""


class Known(NamedTuple):
    """An agency, outlet, body or platform of the lexicons; `classes` are words that refer back to it.

    `state` is the code of the state that it belongs to or sits in ("" for none).
    """

    name: str
    kind: str
    gender: str
    classes: frozenset[str]
    hard: bool
    state: str = ""


class State(NamedTuple):
    """A state with the seat of its government ("" where no report uses it so)."""

    code: str
    name: str
    seat: str


class Office(NamedTuple):
    """An office or role as a noun names it: its base, gender ("" if the form tells none), what stands before the base.

    `kind` is office or role, `same` the words that may name the same person, `state` what the word itself tells.
    """

    base: str
    gender: str
    kind: str
    prefix: str
    same: frozenset[str]
    state: str = ""


class Head(NamedTuple):
    """The noun of a body: its base ("ministerium"), gender, style of naming and the words that refer back to it."""

    base: str
    gender: str
    style: str
    classes: frozenset[str]


class Ruler(NamedTuple):
    """A head of state or government, with the ISO dates of the office ("" for today)."""

    first: str
    last: str
    office: str
    state: str
    since: str
    until: str


Pattern = tuple[tuple[frozenset[str], ...], Known]


def rows(table: str, name: str) -> Iterator[list[str]]:
    """The lines of a table, taken apart at their bars."""
    for line in load(table)[name].splitlines():
        yield [cell.strip() for cell in line.split("|")]


@cache
def known_index() -> dict[str, tuple[Pattern, ...]]:
    """Known names by every form of their first word, the longest first."""
    found: dict[str, list[Pattern]] = {}
    for known, spelling in _spellings():
        for pattern in dict.fromkeys(_patterns(spelling)):
            for form in pattern[0]:
                found.setdefault(form, []).append((pattern, known))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def _spellings() -> Iterator[tuple[Known, str]]:
    agency = listed("outlets", "nouns", "agency")
    for name, spellings, state, full, _source in rows("agencies", "agencies"):
        known = Known(name, "agency", "f", agency, hard=False, state=state)
        yield known, full
        yield from _each(known, spellings)
    for name, spellings, state, classes, mark in rows("outlets", "outlets"):
        kind = with_same(frozenset(classes.split()))
        gender = "f" if "zeitung" in kind else "m" if "sender" in kind else "n"
        yield from _each(Known(name, "outlet", gender, kind, mark == "hard", state), spellings)
    for name, spellings, gender, classes, state, _source in rows("bodies", "known"):
        yield from _each(Known(name, "body", gender, frozenset(classes.split()), hard=False, state=state), spellings)
    for name, spellings, mark in rows("platforms", "platforms"):
        platform = listed("platforms", "nouns", "platform")
        yield from _each(Known(name, "platform", "n", platform, mark == "hard"), spellings)


def _each(known: Known, spellings: str) -> Iterator[tuple[Known, str]]:
    return ((known, spelling) for spelling in spellings.split())


def _patterns(spelling: str) -> Iterator[tuple[frozenset[str], ...]]:
    """The words of a spelling, each in its forms; a hyphen may be a blank."""
    if " " not in spelling:
        yield (frozenset({spelling, spelling + "s"}),)
    parts = spelling.split(" " if " " in spelling else "-")
    if len(parts) > 1:
        yield tuple(_word_forms(part) for part in parts)


def _word_forms(part: str) -> frozenset[str]:
    """A word of a name in any case: an adjective ("Internationales"), else with the endings of the genitive."""
    if part.endswith(ADJECTIVE_ENDINGS) and len(part) > 4:
        return frozenset({part, part + "s", *(stem(part) + ending for ending in ADJECTIVE_ENDINGS)})
    return frozenset({part, part + "s", part + "es"})


class StateTable(NamedTuple):
    """The states by adjective, by name and by the seat of their government."""

    adjectives: dict[str, State]
    names: dict[str, State]
    seats: dict[str, State]


@cache
def state_table() -> StateTable:
    """All states, in every form that `StateTable` is asked for."""
    found = StateTable({}, {}, {})
    for code, name, adjectives, seats, others in rows("states", "states"):
        state = State(code, name, seats.split(" ")[0].replace("-", " "))
        found.adjectives.update(dict.fromkeys(adjectives.split(), state))
        for word in (name, *others.split()):
            found.names.update(dict.fromkeys((word, word + "s", word.replace("-", " ")), state))
        for word in seats.split():
            found.seats.update(dict.fromkeys((word, word + "s", word.replace("-", " ")), state))
    return found


@cache
def office_table() -> dict[str, tuple[Office, bool]]:
    """Offices and roles by noun, and whether the noun counts as a whole word only."""
    found: dict[str, tuple[Office, bool]] = {}
    for kind in ("roles", "offices"):
        for man, woman, same, _ in rows("offices", kind):
            base = man.removeprefix(EXACT)
            words = frozenset({base, *same.split()})
            for noun, gender in ((woman, "f"), (man, "m")):
                both = woman.removeprefix(EXACT) in {base, base.removesuffix("r")}
                entry = Office(base, "" if both else gender, kind.removesuffix("s"), "", words)
                found[noun.removeprefix(EXACT)] = entry, noun.startswith(EXACT)
    return found


@cache
def office_tails() -> frozenset[str]:
    """The last letters of offices in every form."""
    nouns = (*office_table(), *epithet_table())
    endings = ("", "s", "es", "n", "en", "nen", "innen", "ern")
    forms = [noun + ending for noun in nouns for ending in endings]
    weak = [noun[:-1] + "n" for noun in nouns if noun.endswith("er")]
    return frozenset(form[-TAIL:] for form in (*forms, *weak))


@cache
def head_tails() -> frozenset[str]:
    """The last letters of bodies' nouns in every form."""
    return frozenset((noun + ending)[-TAIL:] for noun in head_table() for ending in ("", "s", "es", "n"))


@cache
def epithet_table() -> dict[str, Office]:
    """Words that name an office with its state: Kremlchef."""
    found = {}
    for word, base, state, _ in rows("offices", "epithets"):
        entry = office_table()[base][0]
        gender = "f" if word.endswith("in") else "m"
        found[word] = Office(base, gender, "office", "", entry.same | {word}, state)
    return found


@cache
def head_table() -> dict[str, tuple[Head, bool]]:
    """Nouns of bodies, and whether the noun counts as a whole word only."""
    found = {}
    for noun, gender, plural, style, classes in rows("bodies", "heads"):
        base = noun.removeprefix(EXACT)
        head = Head(base, gender, style, frozenset({base, *classes.split()})), noun.startswith(EXACT)
        found[base] = head
        if plural != "-":
            found[plural] = head[0]._replace(gender="p"), head[1]
    return found


@cache
def noun_table() -> dict[str, str]:
    """Nouns that say what kind of speaker somebody is, with that kind."""
    found = dict.fromkeys(kind_table(), "body")
    for kind, row in load("outlets")["nouns"].items():
        found.update(dict.fromkeys(row.split(), kind))
    found.update({word: "platform" for word in load("platforms")["nouns"]["platform"].split() if word not in found})
    return found


@cache
def compound_endings() -> tuple[str, ...]:
    """How the nouns end whose compounds name the same kind of speaker, in every form."""
    nouns = listed("outlets", "compounds", "nouns")
    return tuple(noun + ending for noun in nouns for ending in ("", "s", "es", "n"))


@cache
def kind_table() -> dict[str, str]:
    """Nouns of bodies that have a name of their own, with their gender."""
    return dict(rows("bodies", "kinds"))


@cache
def ruler_table() -> dict[str, tuple[Ruler, ...]]:
    """Heads of state and government by `names.key` of the surname."""
    found: dict[str, list[Ruler]] = {}
    for first, last, base, state, since, until, _source in rows("persons", "persons"):
        found.setdefault(names.key(last), []).append(Ruler(first, last, base, state, since, until))
    return {key: tuple(rows) for key, rows in found.items()}


def with_same(classes: frozenset[str]) -> frozenset[str]:
    """Words that refer to an outlet, with those that mean the same: a Tageszeitung is a Blatt too."""
    same = load("outlets")["same"]
    return classes.union(*(same[kind].split() for kind in same if any(one.endswith(kind) for one in classes)))
