"""What the words around a mention say: is it a place at all, which kind, behind which preposition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lagebild.extract.places import words as place_words
from lagebild.extract.places.mentions import Mention
from lagebild.extract.places.words import SETTLEMENTS, noun, whole

FARTHEST = 7
"""How many words before a name may belong to its phrase ("in der seit Wochen schwer umkämpften Stadt Bachmut")."""

OPENING, CLOSING = frozenset('„“»«‚‘›‹"'), frozenset('“”«»‘’‹›"')
"""Marks around the name of a ship, an operation or a paper that bears that of a place: „Odessa“ sank."""

ADJECTIVE_ENDINGS = ("en", "em", "er", "e", "es", "te", "ten")


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a name: the preposition in its plain form and where, article, cue word and its kind."""

    preposition: str | None = None
    at: int = -1
    article: str | None = None
    cue: str | None = None
    cue_word: str = ""
    described: bool = False


def left_of(mention: Mention) -> Left:
    """The phrase that a mention closes, read from right to left."""
    if mention.joined_to is None or mention.opener is None:
        return _walk(mention, -1)
    own = _walk(mention, mention.joined_to.last)
    if own.preposition or own.cue:
        return own
    shared = _walk(mention.opener, -1)  # "in den Gebieten Luhansk, Donezk und Charkiw"
    return Left(
        shared.preposition, shared.at, own.article or shared.article, shared.cue, shared.cue_word, shared.described
    )


def _walk(mention: Mention, border: int) -> Left:
    article, cue, cue_word, described = None, None, "", False
    lowest = max(border, mention.first - 1 - FARTHEST)
    for at in range(mention.first - 1, lowest, -1):
        word = mention.tokens[at].text
        lower = word.lower()
        if lower in place_words.contracted():
            return Left(place_words.contracted()[lower], at, lower, cue, cue_word, described)
        if lower in whole("before", "prepositions"):
            return Left(lower, at, article, cue, cue_word, described)
        if lower in whole("before", "articles"):
            article = lower
        elif word[0].isupper() and at > 0:
            if article is not None or described or (cue is not None and not _describes(word)):
                break
            kind = noun(word).cue
            if kind is None and not (_behind_article(mention, at) or _describes(word)):
                break
            cue, cue_word = (cue, cue_word) if cue else (kind, word)
        elif lower in whole("before", "particles"):
            continue
        elif article is None and lower.endswith(ADJECTIVE_ENDINGS) and lower not in whole("before", "no_adjectives"):
            described = True
        else:
            break
    return Left(None, -1, article, cue, cue_word, described)


def _describes(word: str) -> bool:
    """An adjective in -er of a name, as in "im Donezker Gebiet"."""
    return word.endswith("er") and len(word) > 5


def _behind_article(mention: Mention, at: int) -> bool:
    """A noun of unknown kind belongs to the name only behind an article: "am Knotenpunkt Kupjansk"."""
    before = mention.tokens[at - 1].text.lower() if at else ""
    return (
        (before in place_words.contracted() or before in whole("before", "articles"))
        and at == mention.first - 1
        and before in place_words.contracted()
    )


@cache
def _set(name: str) -> frozenset[str]:
    return whole("before", name)


def contradiction(mention: Mention, persons: frozenset[str]) -> str | None:
    """Why a mention is no place, or `None`: part of another name, a person, a common noun."""
    reading, before, after = mention.reading, mention.before(), mention.after()
    if before in OPENING and after in CLOSING:
        return f"the name of something else: {before}{mention.text}{after}"
    if after[:1].isupper() and _names_organisation(mention, after.lower()):
        return f"part of a name: {mention.text} {after}"
    if after[:1].isupper() and mention.text.lower() in whole("after", "beginnings"):
        return f"part of a name: {mention.text} {after}"
    if before.lower() in _set("clubs"):
        return f"part of a name: {before} {mention.text}"
    person = _person(mention, persons)
    if person:
        return person
    settlement = reading.known[0].kind in SETTLEMENTS
    if settlement and reading.trust != "strong" and before.lower() in whole("before", "articles"):
        return f"a noun with an article: {before} {mention.text}"
    return None


def _names_organisation(mention: Mention, after: str) -> bool:
    if f"{mention.text} {mention.after()}" in place_words.phrases():
        return True
    if mention.reading.form == "adjective":
        return place_words.names_agreement(after)
    return mention.reading.form != "genitive" and after in whole("after", "organisation")


def _person(mention: Mention, persons: frozenset[str]) -> str | None:
    before, reading = mention.before(), mention.reading
    firm = before.lower() in _set("firm") or reading.form == "genitive"
    if before in place_words.names("first") and not (firm or _is_place_itself(mention)):
        return f"a person: {before} {mention.text}"
    if len(before) == 2 and before[1] == "." and before[0].isupper():
        return f"a person: {before} {mention.text}"
    if mention.text in place_words.names("first") and mention.after()[:1].isupper() and not firm:
        return f"a person: {mention.text} {mention.after()}"
    if mention.text in persons and not firm and reading.trust != "strong":
        return f"a person of this report: {mention.text}"
    if reading.trust != "strong" and before.lower() in _set("persons"):
        return f"a person: {before} {mention.text}"
    return None


def _is_place_itself(mention: Mention) -> bool:
    """Whether the first name before is a place after a preposition: "in Paris Kiews Position"."""
    return mention.before(2).lower() in _set("firm")


def other_kind(mention: Mention, left: Left) -> str | None:
    """Why a little-known settlement is not the island or river that the cue word announces, or `None`."""
    if left.cue not in {"river", "sea", "lake", "island", "country"} or mention.reading.trust == "strong":
        return None
    if any(place.kind in place_words.KINDS_MEANT[left.cue] for place in mention.reading.known):
        return None
    return f"no {left.cue} of that name: {mention.text}"


def sign(mention: Mention, left: Left) -> str | None:
    """What speaks for a place where the name alone does not."""
    before = mention.before().lower()
    if left.cue is not None and mention.before()[:1].isupper():
        return f"cue word {left.cue_word}"
    trust = mention.reading.trust
    if before in _set("firm" if trust == "hard" else "loose"):
        return f"preposition {before}"
    if before in whole("comparison", "new") and trust == "weak":
        return f"compared: {before}"
    if mention.joined_to is not None:
        return f"listed with {mention.joined_to.text}"
    return None
