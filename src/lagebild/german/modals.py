"""What a modal verb governs: the infinitive at the end of its clause, which tells how the modal is meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lagebild.german.verbs import analyse
from lagebild.german.words import tags

REACH = 60
"""So many tokens after a modal its infinitive is looked for: no clause of the news is longer."""


class Infinitive(NamedTuple):
    """The infinitive that a modal verb governs.

    `zu`: with zu (after scheinen); `perfect`: "gefunden haben", "gelungen sein"; `passive`: "getötet worden sein",
    "geöffnet werden".
    """

    word: str
    zu: bool
    perfect: bool
    passive: bool


def governed(words: Sequence[str], place: int) -> Infinitive | None:
    """The infinitive of the modal at a place in the lower-case tokens of a sentence, marks included.

    It stands right before the modal where that ends its clause, else it is the first one that ends the clause. A
    subordinate clause in between ("soll, wie es heißt, in Lodz leben") is left out.
    """
    if place and ends_clause(words, place + 1) and is_infinitive(words[place - 1]):
        return _group(words, place - 1)
    skipping = False
    for at in range(place + 1, min(len(words), place + REACH)):
        if words[at] == ",":
            skipping = not skipping and _opens_clause(words, at + 1)
        elif not skipping and ends_clause(words, at + 1) and is_infinitive(words[at]):
            return _group(words, at)
    return None


def ends_clause(words: Sequence[str], at: int) -> bool:
    """Whether no word of the clause stands here: the end, a mark, or a conjunction."""
    return at >= len(words) or not words[at][0].isalnum() or "conj" in tags(words[at]) or words[at] in ("als", "wie")


@lru_cache(maxsize=1 << 16)
def is_infinitive(word: str) -> bool:
    """Whether a lower-case word can be an infinitive, also with zu in it (mitzuteilen)."""
    return any(form.form in ("infinitive", "zu_infinitive") for form in analyse(word))


@lru_cache(maxsize=1 << 16)
def is_participle(word: str) -> bool:
    """Whether a lower-case word can be a past participle."""
    return any(form.form == "participle2" for form in analyse(word))


def _opens_clause(words: Sequence[str], at: int) -> bool:
    """Whether a subordinate clause begins here, whose verbs are its own: ", die …", ", nachdem …", ", von denen …"."""
    return words[at : at + 1] == ["wie"] or any(
        not tags(word).isdisjoint(("pron_rel", "subord", "wh")) for word in words[at : at + 2]
    )


def _group(words: Sequence[str], at: int) -> Infinitive:
    word, before = words[at], words[at - 1] if at else ""
    perfect = word in ("sein", "haben") and is_participle(before)
    passive = (perfect and before == "worden") or (word == "werden" and is_participle(before))
    return Infinitive(word, before == "zu" or _is_zu_infinitive(word), perfect, passive)


@lru_cache(maxsize=1 << 16)
def _is_zu_infinitive(word: str) -> bool:
    return any(form.form == "zu_infinitive" for form in analyse(word))
