"""Who speaks in reports, as data: agencies, outlets, bodies, platforms, states, offices, heads of state.

`known_at` finds a name that the lexicons have in a row of words; `state_of_adjective`, `state_named`, `state_seated`
tell states; `office` and `body_head` read a noun. The tables are `agencies.toml`, `outlets.toml`, `bodies.toml`,
`platforms.toml`, `states.toml`, `offices.toml`, `persons.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german import names
from lagebild.german.inflection import ADJECTIVE_ENDINGS, stem
from lagebild.german.lexicon import load

TAIL = 4
"""Letters by whose look a word is first told from the nouns of a table; most words end here."""
EXACT = "="
"""Before a noun in the tables: it counts as a whole word, or behind a hyphen, only."""


class Known(NamedTuple):
    """An agency, outlet, body or platform of the lexicons; `classes` are words that refer back to it."""

    name: str
    kind: str
    gender: str
    classes: frozenset[str]
    hard: bool


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


def known_at(words: Sequence[str], index: int) -> tuple[Known, int] | None:
    """The known name that begins at a word, with the index behind it; the longest name wins."""
    for forms, known in _index().get(words[index], ()):
        end = index + len(forms)
        if end <= len(words) and all(words[index + k] in form for k, form in enumerate(forms)):
            return known, end
    return None


def begins_name(word: str) -> bool:
    """Whether some known name begins with the word."""
    return word in _index()


def state_of_adjective(word: str) -> State | None:
    """The state of a lower-case adjective in any form: ukrainischen, britische."""
    adjectives = _states().adjectives
    return adjectives.get(stem(word)) or adjectives.get(word)


def state_named(word: str) -> State | None:
    """The state of a name, also in the genitive: Ukraine, Russlands."""
    return _states().names.get(word)


def state_seated(word: str) -> State | None:
    """The state whose government sits there: Kiew, Moskaus."""
    return _states().seats.get(word)


def state_by_name(name: str) -> State | None:
    """The state whose shown name this is."""
    return _states().names.get(name)


@lru_cache(maxsize=1 << 14)
def office(word: str) -> Office | None:
    """The office or role that a noun in any case names: Präsidenten, Vize-Regierungschefin, Sprecher."""
    lower = word.lower()
    if lower[-TAIL:] not in _office_tails() or not word[:1].isupper() or lower in _words("offices", "never", "nouns"):
        return None
    for form in _forms(lower):
        if found := _epithets().get(form):
            return found
        for start in range(len(form)):
            if (entry := _offices().get(form[start:])) and _may_precede(form[:start], exact=entry[1]):
                return entry[0]._replace(prefix=word[:start].rstrip("-"))
    return None


@lru_cache(maxsize=1 << 14)
def body_head(word: str) -> Head | None:
    """The kind of body that a noun names: Verteidigungsministeriums, Behörden, Stadtverwaltung."""
    lower = word.lower()
    if lower[-TAIL:] not in _head_tails() or not word[:1].isupper():
        return None
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.removesuffix("n")):
        for start in range(len(form)):
            if (entry := _heads().get(form[start:])) and _may_precede(form[:start], exact=entry[1]):
                return entry[0]
    return None


@lru_cache(maxsize=1 << 12)
def class_noun(word: str) -> str:
    """The kind of speaker a common noun names: agency, outlet, media, document, platform, body; "" for other nouns."""
    lower = word.lower()
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.removesuffix("n")):
        if form in _nouns():
            return _nouns()[form]
    return ""


@lru_cache(maxsize=1 << 12)
def is_group(word: str) -> bool:
    """Whether the noun names several people: Beobachter, Anwohnern."""
    lower, groups = word.lower(), _words("offices", "groups", "nouns")
    return lower in groups or (lower.endswith("n") and lower[:-1] in groups)


def is_local_office(base: str) -> bool:
    """Whether the office is one of a town or region."""
    return base in _words("offices", "local", "bases")


def rulers(surname: str) -> tuple[Ruler, ...]:
    """The heads of state and government of that surname, in any spelling."""
    return rulers_by_key(names.key(surname))


def rulers_by_key(key: str) -> tuple[Ruler, ...]:
    """The same by `names.key` of the surname."""
    return _rulers().get(key, ())


def dropped(adjective: str) -> bool:
    """Whether an adjective is no part of a name: "die staatliche Agentur"."""
    return stem(adjective.lower()) in _words("bodies", "dropped", "adjectives")


def is_local(adjective: str) -> bool:
    """Whether the adjective places a body in the place or region that is spoken of: regionalen, örtliche."""
    return stem(adjective.lower()) in _words("bodies", "local", "adjectives")


def is_regional(adjective: str) -> bool:
    """Whether it places the body in a region, not a town."""
    return stem(adjective.lower()) in _words("bodies", "local", "region")


def is_region_word(word: str) -> bool:
    """Whether the noun only says what kind of place follows: Teilrepublik, Gebiets, Stadt."""
    lower, found = word.lower(), _words("bodies", "dropped", "regions")
    return lower in found or lower.removesuffix("s") in found or lower.removesuffix("es") in found


def is_title(word: str) -> bool:
    """Whether the word stands before a name without being an office: Frau, Dr."""
    return word.lower() in _words("offices", "titles", "words")


def withheld(text: str) -> bool:
    """Whether a phrase says that somebody does not want to be known."""
    lower = text.lower()
    return any(phrase in lower for phrase in load("offices")["withheld"]["phrases"])


# --- Loading ---------------------------------------------------------------------------------------------------------


def _rows(table: str, name: str) -> Iterator[list[str]]:
    for line in load(table)[name].splitlines():
        yield [cell.strip() for cell in line.split("|")]


@cache
def _words(table: str, section: str, name: str) -> frozenset[str]:
    return frozenset(load(table)[section][name].split())


@cache
def _index() -> dict[str, tuple[Pattern, ...]]:
    """Known names by every form of their first word, the longest first."""
    found: dict[str, list[Pattern]] = {}
    for known, spelling in _spellings():
        for pattern in dict.fromkeys(_patterns(spelling)):
            for form in pattern[0]:
                found.setdefault(form, []).append((pattern, known))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def _spellings() -> Iterator[tuple[Known, str]]:
    agency = frozenset(load("outlets")["nouns"]["agency"].split())
    for name, spellings, _country, full, _source in _rows("agencies", "agencies"):
        yield from _each(Known(name, "agency", "f", agency, hard=False), f"{spellings} {full.replace(' ', '-')}")
    for name, spellings, _country, classes, mark in _rows("outlets", "outlets"):
        kind = frozenset(classes.split())
        gender = "f" if "zeitung" in kind else "m" if "sender" in kind else "n"
        yield from _each(Known(name, "outlet", gender, kind, mark == "hard"), spellings)
    for name, spellings, gender, classes, _source in _rows("bodies", "known"):
        yield from _each(Known(name, "body", gender, frozenset(classes.split()), hard=False), spellings)
    for name, spellings, mark in _rows("platforms", "platforms"):
        platform = frozenset(load("platforms")["nouns"]["platform"].split())
        yield from _each(Known(name, "platform", "n", platform, mark == "hard"), spellings)


def _each(known: Known, spellings: str) -> Iterator[tuple[Known, str]]:
    return ((known, spelling) for spelling in spellings.split())


def _patterns(spelling: str) -> Iterator[tuple[frozenset[str], ...]]:
    yield (frozenset({spelling, spelling + "s"}),)
    parts = spelling.split("-")
    if len(parts) > 1:
        yield tuple(_word_forms(part) for part in parts)


def _word_forms(part: str) -> frozenset[str]:
    """A word of a name in any case: an adjective ("Internationales"), else with the endings of the genitive."""
    if part.endswith(ADJECTIVE_ENDINGS) and len(part) > 4:
        return frozenset({part, part + "s", *(stem(part) + ending for ending in ADJECTIVE_ENDINGS)})
    return frozenset({part, part + "s", part + "es"})


class _States(NamedTuple):
    adjectives: dict[str, State]
    names: dict[str, State]
    seats: dict[str, State]


@cache
def _states() -> _States:
    found = _States({}, {}, {})
    for code, name, adjectives, seats, others in _rows("states", "states"):
        state = State(code, name, seats.split(" ")[0].replace("-", " "))
        found.adjectives.update(dict.fromkeys(adjectives.split(), state))
        for word in (name, *others.split()):
            found.names.update(dict.fromkeys((word, word + "s", word.replace("-", " ")), state))
        for word in seats.split():
            found.seats.update(dict.fromkeys((word, word + "s", word.replace("-", " ")), state))
    return found


def _forms(lower: str) -> tuple[str, ...]:
    """A noun and what it may be without an ending of its case or number."""
    weak = lower.removesuffix("n") + "r" if lower.endswith("en") else ""
    stripped = (lower.removesuffix(ending) for ending in ("s", "es", "n", "en", "nen", "innen", "ern"))
    return tuple(dict.fromkeys((lower, weak, *stripped))) if lower else ()


def _may_precede(prefix: str, *, exact: bool) -> bool:
    return not prefix or prefix.endswith("-") or (not exact and len(prefix) > 2)


@cache
def _offices() -> dict[str, tuple[Office, bool]]:
    found: dict[str, tuple[Office, bool]] = {}
    for kind in ("roles", "offices"):
        for man, woman, same, _ in _rows("offices", kind):
            base = man.removeprefix(EXACT)
            words = frozenset({base, *same.split()})
            for noun, gender in ((woman, "f"), (man, "m")):
                both = woman.removeprefix(EXACT) in {base, base.removesuffix("r")}
                entry = Office(base, "" if both else gender, kind.removesuffix("s"), "", words)
                found[noun.removeprefix(EXACT)] = entry, noun.startswith(EXACT)
    return found


@cache
def _office_tails() -> frozenset[str]:
    """The last letters of offices in every form."""
    nouns = (*_offices(), *_epithets())
    endings = ("", "s", "es", "n", "en", "nen", "innen", "ern")
    forms = [noun + ending for noun in nouns for ending in endings]
    weak = [noun[:-1] + "n" for noun in nouns if noun.endswith("er")]
    return frozenset(form[-TAIL:] for form in (*forms, *weak))


@cache
def _head_tails() -> frozenset[str]:
    return frozenset((noun + ending)[-TAIL:] for noun in _heads() for ending in ("", "s", "es", "n"))


@cache
def _epithets() -> dict[str, Office]:
    found = {}
    for word, base, state, _ in _rows("offices", "epithets"):
        entry = _offices()[base][0]
        gender = "f" if word.endswith("in") else "m"
        found[word] = Office(base, gender, "office", "", entry.same | {word}, state)
    return found


@cache
def _heads() -> dict[str, tuple[Head, bool]]:
    found = {}
    for noun, gender, plural, style, classes in _rows("bodies", "heads"):
        base = noun.removeprefix(EXACT)
        head = Head(base, gender, style, frozenset({base, *classes.split()})), noun.startswith(EXACT)
        found[base] = head
        if plural != "-":
            found[plural] = head[0]._replace(gender="p"), head[1]
    return found


@cache
def _nouns() -> dict[str, str]:
    found = dict.fromkeys(_kinds(), "body")
    for kind, row in load("outlets")["nouns"].items():
        found.update(dict.fromkeys(row.split(), kind))
    found.update({word: "platform" for word in load("platforms")["nouns"]["platform"].split() if word not in found})
    return found


@cache
def _kinds() -> dict[str, str]:
    return dict(_rows("bodies", "kinds"))


@cache
def _rulers() -> dict[str, tuple[Ruler, ...]]:
    found: dict[str, list[Ruler]] = {}
    for first, last, base, state, since, until, _source in _rows("persons", "persons"):
        found.setdefault(names.key(last), []).append(Ruler(first, last, base, state, since, until))
    return {key: tuple(rows) for key, rows in found.items()}
