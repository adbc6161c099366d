"""Closed-class words of German with coarse tags: what a chunker needs besides verbs.

`tags` gives the classes of a word, `cases` the case and gender of an article or pronoun, `governs` the cases that a
preposition asks for. The words stand in `lexicon/words.toml`; every function takes lower-case words except
`is_abbreviation`.

Tags: art_def, art_indef, art_neg, det (every determiner), dem, quant, poss, pron_pers, pron_refl, pron_rel, pron_dem,
pron_indef, wh, prep, contracted (im, zur), postp, conj, subord, aux, modal, neg, particle, adv, adv_pron (davon),
adv_time, adv_place, adv_conn, num, ordinal, adj_like (weitere, eigene).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.german.lexicon import load

NO_TAGS: frozenset[str] = frozenset()
"""What `tags` answers for a word of no closed class."""

_INFLECTIONS = ("", "e", "en", "er", "es", "em", "ere", "eren", "erer", "eres", "erem")


class _Words(NamedTuple):
    tags: dict[str, frozenset[str]]
    cases: dict[str, frozenset[str]]
    governs: dict[str, frozenset[str]]
    adjectives: frozenset[str]
    adjective_suffixes: tuple[str, ...]
    abbreviations: frozenset[str]
    before_number: frozenset[str]


def tags(word: str) -> frozenset[str]:
    """The classes of a lower-case word; empty for a word of no closed class."""
    return _words().tags.get(word, NO_TAGS)


def cases(word: str) -> frozenset[str]:
    """What an article or pronoun can be: "nom.m", "acc.f", "dat.p" (plural), "nom.s" (no gender)."""
    return _words().cases.get(word, NO_TAGS)


def governs(word: str) -> frozenset[str]:
    """The cases (gen, dat, acc) that a preposition or postposition asks for; empty for other words."""
    return _words().governs.get(word, NO_TAGS)


def is_closed_class(word: str) -> bool:
    """Whether the word is of a closed class and no auxiliary or modal: never a full verb in running text."""
    found = tags(word)
    return bool(found) and not ("aux" in found or "modal" in found)


@lru_cache(maxsize=1 << 16)
def is_common_adjective(word: str) -> bool:
    """Whether the word is a form of a common adjective, or ends like one (-ig, -lich, -isch …)."""
    words = _words()
    for ending in _INFLECTIONS:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and (
            stem in words.adjectives or (len(stem) > 4 and stem.endswith(words.adjective_suffixes))
        ):
            return True
    return False


def is_abbreviation(text: str, *, next_word: str = "") -> bool:
    """Whether a token with its full stop is an abbreviation that ends no sentence ("Dr.", "z.B.", "Mio.").

    Some are abbreviations only before a number, which `next_word` tells: "Art. 5", but "in dieser Art. Danach".
    """
    words = _words()
    return text in words.abbreviations or (text in words.before_number and next_word[:1].isdigit())


@cache
def _words() -> _Words:
    data = load("words")
    tagged: dict[str, set[str]] = {}
    cased: dict[str, set[str]] = {}
    for word, tag in _tagged(data["groups"]):
        tagged.setdefault(word, set()).add(tag)
    for tag, stems in data["determiners"].items():
        _decline(tag, stems, data["endings"], tagged, cased)
    for line in data["cases"]["forms"].splitlines():
        word, found = line.split(": ")
        cased.setdefault(word, set()).update(found.split())
    governs = {word.strip(): frozenset(found.split()) for word, _, found in _prepositions(data)}
    for tag, group in (("prep", list(governs)), ("contracted", _list(data, "contracted")), ("postp", _list(data))):
        for word in group:
            tagged.setdefault(word, set()).add(tag)
    return _Words(
        {word: frozenset(found) for word, found in tagged.items()},
        {word: frozenset(found) for word, found in cased.items()},
        governs,
        frozenset(data["adjectives"]["stems"].split()),
        tuple(data["adjectives"]["suffixes"].split()),
        frozenset(data["abbreviations"]["words"].split()),
        frozenset(data["abbreviations"]["before_number"].split()),
    )


def _tagged(groups: dict[str, str]) -> Iterator[tuple[str, str]]:
    for tag, words in groups.items():
        for word in words.split():
            yield word, tag
            if tag.startswith("art_"):
                yield word, "det"


def _prepositions(data: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    return (line.partition("|") for line in data["prepositions"]["forms"].splitlines())


def _list(data: dict[str, dict[str, str]], name: str = "postposed") -> list[str]:
    return data["prepositions"][name].split()


def _decline(
    tag: str, stems: str, endings: dict[str, str], tagged: dict[str, set[str]], cased: dict[str, set[str]]
) -> None:
    """Enter every form of the determiners that one line of the lexicon names: `dies dieser · jen dieser`."""
    for entry in stems.split(" · "):
        stem, table = entry.split()
        for ending in endings[table].split():
            written, _, found = ending.partition(":")
            tagged.setdefault(stem + written, set()).update((tag, "det"))
            cased.setdefault(stem + written, set()).update(found.split(","))
