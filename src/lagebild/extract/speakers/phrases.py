"""A noun phrase taken apart: article, adjectives, an owner before the head, the head and what follows.

Used for the mentions of speakers and relays as well as for the report's inventory, so that "der Generalstab in Kiew" is
read the same way everywhere.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, names
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import ADJECTIVE_ENDINGS, is_adjectival, is_plural, stem, without_genitive
from lagebild.german.speech import speech_nouns
from lagebild.german.words import is_common_adjective, tags

WORD = re.compile(r"[A-ZÄÖÜ]\.(?=\s)|\w+(?:[-'’/&]\w+)*|[(),]")

CONTRACTED = {"vom": "dem", "im": "dem", "am": "dem", "beim": "dem", "zum": "dem", "zur": "der"}

LONGEST_ATTRIBUTE = 7
"""Words of the longest attribute before a noun that is skipped ("von Russland eingesetzte")."""


class Phrase(NamedTuple):
    """A noun phrase; `head` indexes `words`, and is their number where no noun was found.

    `owner` is a genitive before the head ("Russlands Präsident"), `brackets` what stood in brackets.
    """

    words: tuple[str, ...]
    article: str
    adjectives: tuple[str, ...]
    owner: str
    head: int
    brackets: tuple[str, ...]

    @property
    def noun(self) -> str:
        """The head as written, "" where there is none."""
        return self.words[self.head] if self.head < len(self.words) else ""

    @property
    def tail(self) -> tuple[str, ...]:
        """The words behind the head."""
        return self.words[self.head + 1 :]


def parse(text: str) -> Phrase:
    """Take a noun phrase apart; relative clauses at its end are left out."""
    words, brackets = _unbracketed(_main_part(WORD.findall(text)))
    start = 0
    while start + 1 < len(words) and words[start].lower() in word_list("leading"):
        start += 1
    words, start = words[start:], 0
    if len(words) > 1 and words[-1] in word_list("trailing"):
        words.pop()
    article = words[0].lower() if words else ""
    article = CONTRACTED.get(article, article)
    if "det" in tags(article):
        start += 1
    else:
        article = ""
    words = _without_attributes(words)
    head = _behind_adjectives(words, start)
    adjectives = tuple(words[start:head])
    owned = _owners(words, head)
    owner = " ".join(words[head : head + owned])
    return Phrase(tuple(words), article, adjectives, owner, head + owned, brackets)


def _main_part(words: list[str]) -> list[str]:
    """The words up to a relative clause: a comma, a relative pronoun and no noun behind it."""
    for index in range(len(words) - 2):
        if words[index] == "," and _is_relative(words[index + 1 :]):
            return words[:index]
    return words


def _is_relative(words: list[str]) -> bool:
    """Whether words behind a comma are a relative clause: a pronoun, and no noun or apposition behind it."""
    if "pron_rel" not in tags(words[0].lower()) or _is_apposition(words):
        return False
    return words[0].lower() in {"dessen", "deren", "denen"} or not words[1][0].isupper()


def _is_apposition(words: list[str]) -> bool:
    """Whether "der frühere Minister" goes on so: adjectives, then an office."""
    noun = next((word for word in words[1:] if word[0].isupper()), "")
    return bool(actors.office(noun)) and words[-1][0].isupper()


def _unbracketed(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words without brackets and what stood in them; a first name in brackets stays ("(Donald) Trump")."""
    kept: list[str] = []
    inside: list[str] = []
    depth = 0
    for index, word in enumerate(words):
        if word in "()":
            depth += 1 if word == "(" else -1
        elif depth > 0 and not (names.is_first(word) and words[index + 1 : index + 2] == [")"]):
            inside.append(word)
        else:
            kept.append(word)
    return kept, tuple(inside)


def _without_attributes(words: list[str]) -> list[str]:
    """The words without what stands before a participle: "ein Sprecher der von Moskau eingesetzten Verwaltung"."""
    index, kept = 0, list[str]()
    while index < len(words):
        kept.append(words[index])
        index += 1
        if "det" in tags(kept[-1].lower()):
            listed = index + 1 < len(words) and words[index + 1] == ","
            end = _behind_attribute(words, index + 2 if listed else index)
            kept.extend(words[index : index + 1] if listed and end > index + 2 else ())
            index = end if end > index + 2 or not listed else index
    return kept


def _behind_attribute(words: list[str], start: int) -> int:
    """The participle that "von Russland eingesetzte" ends with, where such an attribute begins behind an article."""
    if start >= len(words) or "prep" not in tags(words[start].lower()):
        return start
    for index in range(start + 1, min(len(words) - 1, start + LONGEST_ATTRIBUTE)):
        declined = words[index][0].islower() and words[index].endswith(ADJECTIVE_ENDINGS)
        if declined and not tags(words[index]) and words[index + 1][0].isupper():
            return index
    return start


def _behind_adjectives(words: list[str], start: int) -> int:
    index = start
    while index + 1 < len(words) and is_adjective(words[index], words[index + 1]):
        index += 1
    return index


def is_adjective(word: str, following: str) -> bool:
    """Whether a word of a noun phrase stands before its noun as an adjective: lower case, a state's, a town's."""
    if word[0].islower() or word[0].isdigit():
        return "prep" not in tags(word) and word not in names.particles()
    if actors.class_noun(word):
        return False
    lower = word.lower()
    if not following[:1].isupper() and not actors.state_of_adjective(lower):
        return False
    if actors.state_of_adjective(lower) and lower.endswith(("e", "en", "er", "es", "em")):
        return True
    if names.is_first(word):
        return False
    if actors.office(word):
        return is_adjectival(word) and (following in speech_nouns() or is_plural(following))
    if word.endswith("er") and len(word) > 4:
        body = actors.body_head(following)
        if body is not None and body.style == "town":
            return True
        if word[:-2] in standard() or word[:-2] + "e" in standard():
            return body is not None or bool(actors.class_noun(following)) or following in speech_nouns()
    declined = lower.endswith(("e", "en", "er", "es", "em")) and following not in standard()
    return declined and (
        is_common_adjective(lower) or actors.dropped(word) or actors.is_local(word) or _is_formed(lower)
    )


def _is_formed(lower: str) -> bool:
    """Whether a word is formed as adjectives are: internationale, westlicher."""
    return stem(lower).endswith(tuple(word_list("adjective_suffixes")))


def _owners(words: list[str], head: int) -> int:
    """How many words before the head are a genitive: "Russlands Präsident", "Pawlo Hrynkos Sprecherin"."""
    if head + 1 < len(words) and _is_owner(words[head], words[head + 1]):
        return 1
    named = head + 2 < len(words) and names.is_first(words[head]) and actors.office(words[head + 2])
    return 2 if named and _is_owner(words[head + 1], words[head + 2]) else 0


def _is_owner(word: str, following: str) -> bool:
    if not word.endswith("s") or not word[0].isupper() or names.is_first(word) or actors.office(word):
        return False
    if following in speech_nouns() or actors.office(following):
        return True
    if not actors.body_head(following):
        return False
    return bool(actors.state_named(word) or actors.state_seated(word) or without_genitive(word) in standard())
