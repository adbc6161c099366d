"""What the words of one mention tell: "der ukrainische Gouverneur der Region Nordhafen, Orest Kubrak".

The office as the report words it, in the nominative and without state and name, and the side: the state whose
adjective, name, capital, body or (of offices of a town or region) place stands in the mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german import actors, names
from lagebild.german.actors import Office
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import nominative, stem, without_genitive
from lagebild.german.lexicon import beginnings
from lagebild.german.lexicon import words as listed
from lagebild.german.words import tags

WORD = re.compile(r"\w+(?:[-'’/]\w+)*|[(),]")
MARKS = frozenset("(),")
LONGEST_OFFICE = 9
"""Words behind the noun of an office that may belong to it."""

LONGEST_PLACE = 3
"""Words of the longest place name that is looked for ("Rostow am Don")."""

TABLE = "actor_facts"


class Told(NamedTuple):
    """What a mention tells: the office in its words, the side as ISO 3166-1 code; each `None` if not told."""

    office: str | None
    side: str | None


class Mention(NamedTuple):
    """The words of a mention; `held` is the index of the actor's office, or -1, `own` the keys of the actor's name."""

    words: tuple[str, ...]
    held: int
    own: frozenset[str]

    def is_own(self, index: int) -> bool:
        """Whether a word is one of the actor's name, in any spelling."""
        return capitalised(self.words[index]) and names.key(self.words[index]) in self.own


@lru_cache(maxsize=1 << 13)
def told(mention: str, name: str = "") -> Told:
    """What a mention tells of an actor; `name` is a person's, whose words are no office and no place."""
    words, own = split(mention), frozenset(names.key(word) for word in split(name) if capitalised(word))
    read = Mention(words, -1, own)
    read = read._replace(held=next((k for k in range(len(words)) if _holds(read, k)), -1))
    return Told(_office(read) if read.held >= 0 else None, _side(read))


def split(text: str) -> tuple[str, ...]:
    """The words of a mention, its brackets and commas, but no relative clause: behind a comma, ending in no noun."""
    words = WORD.findall(text)
    while "," in words and words[-1].islower():
        del words[len(words) - 1 - words[::-1].index(",") :]
    return tuple(words)


def capitalised(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


# --- The office ----------------------------------------------------------------------------------------------------


def _holds(mention: Mention, index: int) -> bool:
    """Whether a word is an office of the actor's own, not of somebody else ("das Büro des Präsidenten")."""
    word = mention.words[index]
    if mention.is_own(index) or (found := actors.office(word)) is None or found.kind != "office":
        return False
    if actors.body_head(word):
        return False
    before = _in_front(mention.words, index)
    return all(not capitalised(mention.words[k]) or mention.is_own(k) or _tells_whose(mention.words[k]) for k in before)


def _in_front(words: Sequence[str], index: int) -> range:
    """The words before one, up to a comma or bracket."""
    start = index
    while start and words[start - 1] not in MARKS:
        start -= 1
    return range(start, index)


def _tells_whose(word: str) -> bool:
    """Whether a capitalised word before an office is no noun: a state's or town's genitive or adjective, a title."""
    lower = word.lower()
    if actors.state_of_adjective(lower) or actors.state_named(word) or actors.is_title(word) or "det" in tags(lower):
        return True
    return stem(lower) in listed(TABLE, "kept", "stems") or (word.endswith(("s", "er")) and _place(word) is not None)


def _office(mention: Mention) -> str:
    """The office as worded, in the nominative, without article, state and name."""
    words, index = mention.words, mention.held
    before = [words[k].lower() for k in _in_front(words, index)]
    kept = [word for word in before if stem(word) in listed(TABLE, "kept", "stems")]
    article = next((word for word in reversed(before) if "det" in tags(word)), "")
    return nominative(article, kept, _noun(words[index]), _complement(mention))


def _noun(word: str) -> str:
    """The noun of an office without the state before its hyphen."""
    prefix, hyphen, rest = word.partition("-")
    return rest if hyphen and capitalised(rest) and _is_whose(word) and actors.state_named(prefix) else word


def _complement(mention: Mention) -> tuple[str, ...]:
    """What the office is of, as written: "der Region Nordhafen"; nothing where that is only a state."""
    words, start = mention.words, mention.held + 1
    if start >= len(words) or words[start] not in listed(TABLE, "of"):
        return ()
    end = start
    while end < min(len(words), start + LONGEST_OFFICE) and not _ends(mention, end):
        end += 1
    while end > start and not capitalised(words[end - 1]):
        end -= 1
    found = words[start:end]
    whose = words[start] not in listed(TABLE, "about")
    return () if whose and all(_is_state(word) for word in found if capitalised(word)) else found


def _ends(mention: Mention, index: int) -> bool:
    """Whether a word behind an office begins something else: the name, a title, another part of the phrase."""
    word = mention.words[index]
    if word in MARKS or mention.is_own(index) or word in {"und", "sowie"} or actors.is_title(word):
        return True
    return names.is_first(word) and not _is_state(word)


def _is_state(word: str) -> bool:
    return actors.state_named(word) is not None


# --- The side ------------------------------------------------------------------------------------------------------


def _side(mention: Mention) -> str | None:
    """The side that the mention tells: a state or a state's body first, then the office's word, then a place."""
    states = list(_states(mention))
    office = actors.office(mention.words[mention.held]) if mention.held >= 0 else None
    codes = dict.fromkeys(filter(None, states))
    if len(codes) > 1 and "und" in mention.words:
        return None
    if codes:
        return next(iter(codes))
    if office and office.state:
        return _state_at((office.state,), 0) or None
    return None if states or _is_occupied(mention.words) else _by_place(mention, office)


def _states(mention: Mention) -> Iterator[str]:
    """The codes of states and of known bodies' states in a mention, "" for a body of no state; not what it is about."""
    abroad, about = _base(mention) in listed(TABLE, "abroad", "bases"), False
    for index, word in enumerate(mention.words):
        if word in MARKS:
            about = False
        elif not capitalised(word) and (word in listed(TABLE, "about") or (abroad and word in {"in", "im"})):
            about = True
        elif not about and not mention.is_own(index) and (code := _state_at(mention.words, index)) is not None:
            abroad = abroad or not code
            yield code


def _base(mention: Mention) -> str:
    office = actors.office(mention.words[mention.held]) if mention.held >= 0 else None
    return office.base if office else ""


def _state_at(words: Sequence[str], index: int) -> str | None:
    """The code of the state that a word names, "" for a known body of no state, `None` for other words."""
    word = words[index]
    if found := actors.known_at(words, index):
        return found[0].state if not found[0].hard else None
    if code := _of_adjective(word.lower()):
        return code
    if not capitalised(word):
        return None
    state = actors.state_named(word) or actors.state_seated(word)
    return state.code if state else _of_prefix(word)


def _of_adjective(lower: str) -> str | None:
    """The state of "ukrainische", "prorussischer"."""
    for beginning in ("", *listed(TABLE, "partisan", "beginnings")):
        if lower.startswith(beginning) and (state := actors.state_of_adjective(lower.removeprefix(beginning))):
            return state.code
    return None


def _of_prefix(word: str) -> str | None:
    """The state or known body before the rest of a compound: US-Präsident, Kremlsprecher, NATO-Vertreter."""
    office = actors.office(word)
    prefix = office.prefix if office and office.prefix else word.partition("-")[0] if "-" in word else ""
    prefix = prefix.partition("-")[0]
    if not prefix or not _is_whose(word):
        return None
    if state := actors.state_named(prefix) or actors.state_seated(prefix):
        return state.code
    found = actors.known_at((prefix,), 0)
    return found[0].state if found and not found[0].hard else None


def _is_whose(word: str) -> bool:
    """Whether a state before a hyphen says whose an office is: US-Beauftragter, not Ukraine-Beauftragter."""
    office = actors.office(word)
    prefix = word.partition("-")[0]
    return office is None or office.base not in listed(TABLE, "about", "bases") or prefix.isupper()


def _is_occupied(words: Sequence[str]) -> bool:
    """Whether a word says that a place does not tell whose its office is."""
    return any(word.lower().startswith(_occupied()) for word in words)


@cache
def _occupied() -> tuple[str, ...]:
    return tuple(beginnings(TABLE, "occupied"))


def _by_place(mention: Mention, office: Office | None) -> str | None:
    """The country of the place whose office or body it is: "Bürgermeister von Nikopol", "Stadtverwaltung Nikopol"."""
    if not (office and actors.is_local_office(office.base)) and not any(map(_is_local_body, mention.words)):
        return None
    for index, word in enumerate(mention.words):
        if capitalised(word) and not mention.is_own(index) and index != mention.held:
            for size in range(LONGEST_PLACE, 0, -1):
                if code := _place(" ".join(mention.words[index : index + size])):
                    return code
    prefix = mention.words[mention.held].partition("-")[0] if mention.held >= 0 else ""
    return _place(prefix) if prefix != mention.words[mention.held] else None


def _is_local_body(word: str) -> bool:
    head = actors.body_head(word)
    return head is not None and head.style in {"town", "local"}


def _place(name: str) -> str | None:
    """The country of the best known place of a name (Nikopol, Nikopols, Kiewer); none for what Russia took before."""
    if actors.is_region_word(name) or actors.office(name) or actors.body_head(name):
        return None
    for form in (name, without_genitive(name), name.removesuffix("er"), name.removesuffix("er") + "e"):
        if found := standard().lookup(form):
            return None if found[0].admin1 in listed(TABLE, "occupied", "divisions") else found[0].country
    return None
