"""The noun phrase around a word that names somebody: from its article to what completes it, in a sentence's tokens.

Narrow on purpose: it serves the inventory, which needs every plain naming of a person or body and no clause grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, names
from lagebild.german.words import is_common_adjective, tags
from lagebild.model import Token

QUOTES = frozenset('„“”"»«‚‘')
"""Marks around the name of a paper or broadcaster."""
LEFT, RIGHT = 5, 9
"""How many tokens before and behind a noun may belong to its phrase."""


@lru_cache(maxsize=1 << 15)
def signal_of(word: str) -> str:
    """What a capitalised word begins: first, office, head, class, known, state, title, noun; "" for other words.

    A noun is one that looks like a person's; it names somebody only before two capitals ("Soziologe Wiktor Schir").
    """
    if actors.office(word):
        return "office"
    if names.is_first(word):
        return "first"
    if actors.body_head(word):
        return "head"
    if actors.class_noun(word) in {"agency", "outlet", "body"}:
        return "class"
    if actors.begins_name(word):
        return "known"
    if actors.state_named(word) or actors.state_seated(word):
        return "state"
    if actors.is_title(word):
        return "title"
    return "noun" if word.endswith(person_endings()) else ""


@cache
def person_endings() -> tuple[str, ...]:
    """How nouns of persons end."""
    return tuple(word_list("person_endings"))


def text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of tokens, parted by blanks."""
    return " ".join(token.text for token in tokens[first : last + 1])


def extent(tokens: Sequence[Token], index: int, signal: str) -> tuple[int, int]:
    """The first and last token of the noun phrase around a noun."""
    if signal == "known":
        return index, known_end(tokens, index)
    if signal == "first":
        if _is_owner(tokens, index):
            return index, index + 1
        return _noun_before(tokens, index), _apposition_end(tokens, names_behind(tokens, index))
    first, last = article_before(tokens, index), names_behind(tokens, index)
    if signal == "state":
        return first, last
    if signal == "class":
        return first, _quoted_end(tokens, last)
    last = _complement_end(tokens, last, signal)
    return first, _named_behind(tokens, last) if signal in {"office", "noun"} else last


def known_end(tokens: Sequence[Token], index: int) -> int:
    """The last token of the known name that begins at a token."""
    found = actors.known_at([token.text for token in tokens[index : index + RIGHT]], 0)
    return index + found[1] - 1 if found else index


def _named_behind(tokens: Sequence[Token], last: int) -> int:
    """The end of a name behind a comma, after an office with what completes it: "der Chef in Lwiw, Paul …"."""
    for end in (last, _complement_end(tokens, last, "head")):
        if end + 3 < len(tokens) and tokens[end + 1].text == "," and _is_name(tokens, end + 2):
            return names_behind(tokens, end + 2)
    return last


def _is_owner(tokens: Sequence[Token], index: int) -> bool:
    """Whether a full name is a genitive before somebody else's office: "Pawlo Hrynkos Sprecherin"."""
    if index + 2 >= len(tokens) or not tokens[index + 1].text.endswith("s"):
        return False
    return actors.office(tokens[index + 2].text) is not None


def _quoted_end(tokens: Sequence[Token], last: int) -> int:
    """The last word of a name in quotation marks behind a noun of its kind: "die Zeitung „Nordlicht“"."""
    if last + 2 >= len(tokens) or tokens[last + 1].text not in QUOTES:
        return last
    end = last + 2
    while end < min(len(tokens), last + RIGHT) and tokens[end].text not in QUOTES:
        end += 1
    return end - 1


def _noun_before(tokens: Sequence[Token], index: int) -> int:
    """Where the phrase of a name begins: at the article of a noun before it ("der Bäcker …"), else at the name."""
    if index < 2 or not tokens[index - 1].text[0].isupper() or signal_of(tokens[index - 1].text) not in {"", "noun"}:
        return index
    first = article_before(tokens, index - 1)
    return first if first < index - 1 else index


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    return names.is_first(tokens[index].text) and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper()


def names_behind(tokens: Sequence[Token], index: int) -> int:
    """The last of the capitalised words (and particles, initials, a first name in brackets) that follow at once."""
    end = index
    while end + 1 < len(tokens) and end - index < RIGHT:
        text = tokens[end + 1].text
        particle = text in names.particles() and end + 2 < len(tokens) and _particle_fits(tokens, end + 1)
        if not (text[0].isupper() or particle):
            if text == "(" and end + 3 < len(tokens) and names.is_first(tokens[end + 2].text):
                end += 3
                continue
            break
        end += 1
    return end


def _particle_fits(tokens: Sequence[Token], index: int) -> bool:
    """Whether "von" stands inside a name: "Ursula von der Leyen", but not "der Bürgermeister von Nikopol"."""
    return names.is_first(tokens[index - 1].text) or tokens[index - 1].text in names.particles()


def article_before(tokens: Sequence[Token], index: int) -> int:
    """The first token of the phrase before a noun: adjectives, an owner, the article."""
    first = index
    while first > 0 and index - first < LEFT:
        text = tokens[first - 1].text
        lower = text.lower()
        if "det" in tags(lower):
            return first - 1
        owner = text[0].isupper() and text.endswith("s") and (actors.state_named(text) or actors.state_seated(text))
        if not (owner or _is_modifier(text, lower)):
            break
        first -= 1
    return first


@lru_cache(maxsize=1 << 13)
def _is_modifier(text: str, lower: str) -> bool:
    """Whether a word before a noun is an adjective of its phrase."""
    if actors.state_of_adjective(lower) and lower.endswith(("e", "en", "er", "es", "em")):
        return True
    if text[0].isupper():
        return text.endswith("er") and len(text) > 5 and not actors.office(text)
    return is_common_adjective(lower) or actors.dropped(lower) or actors.is_local(lower)


def _complement_end(tokens: Sequence[Token], last: int, signal: str) -> int:
    """The last token of what completes a noun: "des Gebiets Charkiw", "von Nikopol", "in Kiew", "der Ukraine"."""
    if last + 2 >= len(tokens):
        return last
    following = tokens[last + 1].text
    if following in {"des", "der", "von"} or (following == "in" and signal == "head") or following == "für":
        index = last + 2
        while index < len(tokens) and index - last < RIGHT and not tokens[index].text[0].isupper():
            lower = tokens[index].text
            if not ("det" in tags(lower) or _is_modifier(lower, lower)):
                return last
            index += 1
        if index < len(tokens) and tokens[index].text[0].isupper():
            end = names_behind(tokens, index)
            deeper = tokens[end + 1].text if end + 1 < len(tokens) else ""
            return _complement_end(tokens, end, "") if deeper in {"des", "der"} and following != "in" else end
    return last


def _apposition_end(tokens: Sequence[Token], last: int) -> int:
    """The last token of an office behind a name: "Paul Roth, Leiter der Klinik"."""
    index = last + 2
    if last + 3 >= len(tokens) or tokens[last + 1].text != ",":
        return last
    while index < min(len(tokens), last + 6):
        text = tokens[index].text
        if actors.office(text):
            return _complement_end(tokens, index, "office")
        if text[0].isupper() or not ("det" in tags(text) or _is_modifier(text, text)):
            return last
        index += 1
    return last
