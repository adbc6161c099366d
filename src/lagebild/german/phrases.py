"""Noun phrases: where "der IKRK-Delegationsleiter in der Ukraine" begins and ends.

A phrase is read from its first word: determiner, adjectives, nouns and names, then what belongs to the noun: a bracket,
a genitive, a prepositional attribute. Appositions and relative clauses stand behind commas and are added by those who
know the clauses around. All positions are indices of words, the end is exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german import actors
from lagebild.german import words as closed
from lagebild.german.counting import behind_counting
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import is_plural
from lagebild.german.lexicon import endings
from lagebild.german.lexicon import words as listed
from lagebild.german.speech import speech_nouns
from lagebild.german.tagging import Word

_ATTRIBUTES = listed("phrases", "attributes")
_INNER_PARTICLES = listed("phrases", "inner")
_LOOSE = listed("phrases", "loose")
_ADJECTIVAL = endings("phrases", "adjectival")
_MEDIA = endings("phrases", "media")
_NAME_PARTICLES = listed("phrases", "particles")
_OCCASIONS = endings("phrases", "occasions")
_OWNING = listed("phrases", "owning")
_TIMES = listed("phrases", "times")
_WHERE = listed("phrases", "where")

_LONGEST = 40
"""A phrase of more words than this is none; the bound keeps hostile text linear."""

_DEEPEST = 2
"""So many phrases may stand within each other before a noun ("die [von der [in Kiew] gebildeten] Kommission")."""


_MOST_ADJECTIVES = 12
_LONGEST_NAME = 8
"""Words in quotation marks that can be a name."""


def noun_phrase(words: Sequence[Word], at: int, *, attributes: bool = True) -> int:
    """The end of the noun phrase that begins at `at`, or `at` if none does."""
    end = _core(words, at)
    if end == at or not attributes or words[at].kind in "pr" or (end == at + 1 and is_personal(words[at])):
        return end
    limit = min(len(words), at + _LONGEST)
    while end < limit:
        longer = _attribute(words, at, end, limit)
        if longer == end:
            break
        end = longer
    return end


def prepositional_phrase(words: Sequence[Word], at: int) -> int:
    """The end of the phrase behind the preposition at `at`: "auf [bis zu 900 Euro]", or `at + 1` if none is there."""
    start = behind_counting(words, at + 1, len(words))
    end = noun_phrase(words, start)
    return end if end > start else at + 1


def coordinated(words: Sequence[Word], end: int, limit: int) -> int:
    """The end of a phrase that ends at `end` with the phrases that "und" or "sowie" joins to it, up to `limit`."""
    while end < limit - 1 and words[end].kind == "K":
        stop = noun_phrase(words, end + 1)
        if stop == end + 1 or stop > limit or words[end + 1].kind in "prZ":
            break
        end = stop
    return end


# --- The noun and what stands before it ----------------------------------------------------------------------------


def _core(words: Sequence[Word], at: int, depth: int = 0) -> int:
    """Determiner, adjectives, nouns; a pronoun or a number is a phrase by itself."""
    size = len(words)
    if at < size and words[at].kind in "pr":
        return at + 1
    here = at
    while here < size and words[here].kind in "dD" and here - at < 3:
        here += 1
    if here > at and (here == size or words[here].kind not in "AZNwBgQqPC"):
        return at + 1 if here == at + 1 and _stands_alone(words[at]) else at
    inner = _extended(words, here, depth) if here > at else here
    adjectives = _adjectives(words, inner)
    nouns = _nouns(words, adjectives)
    if nouns > adjectives:
        return nouns
    if adjectives > inner and words[adjectives - 1].kind == "Z":
        return adjectives
    return at + 1 if here == at + 1 and is_personal(words[at]) else at


def _stands_alone(word: Word) -> bool:
    """Whether a determiner can be a phrase by itself: dieser, diese, beide, jeder, ihr."""
    return word.kind == "D" and bool(closed.tags(word.lower) & {"dem", "quant", "pron_indef", "pron_pers"})


def is_personal(word: Word) -> bool:
    """Whether a determiner is a pronoun too, that has no attributes: "warf [ihr] vor"."""
    return word.kind == "D" and "pron_pers" in closed.tags(word.lower)


def _extended(words: Sequence[Word], at: int, depth: int) -> int:
    """Behind the phrase that an attributive participle governs: "die [von Moskau] eingesetzte Leitung", else `at`."""
    if at >= len(words) or words[at].kind not in "PC" or depth == _DEEPEST:
        return at
    end = _core(words, at + 1, depth + 1)
    return end if end > at + 1 and end < len(words) and words[end].kind in "Aw" else at


def _adjectives(words: Sequence[Word], at: int) -> int:
    """Where the adjectives end; adverbs and "und" between them belong to them if an adjective follows."""
    size, here = len(words), at
    while here < size and here - at < _MOST_ADJECTIVES:
        kind = words[here].kind
        follows = words[here + 1].kind if here + 1 < size else "."
        before = words[here - 1].kind if here > at else ""
        counted = kind == "*" and before == "Z" and words[here].text in ".%"
        joined = kind in "K," and before == "A" and follows == "A"
        if not (kind in "AZwgq" or counted or joined or (kind == "B" and follows in "AZw")):
            break
        here += 1
    return here


def _nouns(words: Sequence[Word], at: int) -> int:
    """Where the run of nouns and names ends, with name particles and a bracket within or behind it."""
    here = at
    while here < len(words):
        longer = _longer_name(words, at, here)
        if longer == here:
            break
        here = longer
    while here > at and words[here - 1].kind == "q" and not _opened(words, at, here - 1):
        here -= 1
    return here


def _longer_name(words: Sequence[Word], at: int, here: int) -> int:
    """The next place in a run of nouns that began at `at`, or `here` where it ends."""
    word = words[here]
    follows = words[here + 1].kind if here + 1 < len(words) else "."
    if here == at:
        return here + (word.kind == "N")
    if word.kind == "N":
        return here + (not _new_phrase(words, at, here))
    if word.kind == "q":
        return _quoted_name(words, here)
    if word.lower in _NAME_PARTICLES:
        return here + _between_names(words, here)
    if word.kind == "(":
        return _bracket(words, here)
    if word.text == ".":  # "St. Anton", "Dr. Beck", "Anna B. Beck"
        return here + (len(words[here - 1].text) < 4 and follows == "N")
    if word.kind == "Z":  # "Sputnik 1", but not "laut der Zeitung 40 Menschen"
        return here + (
            words[here - 1].kind == "N" and word.text.isdigit() and len(word.text) < 4 and follows not in "NA"
        )
    return here + (word.kind == "K" and words[here - 1].text.endswith("-"))  # "für Luft- und Raumfahrt"


def _new_phrase(words: Sequence[Word], at: int, here: int) -> bool:
    """Whether a noun behind another begins a phrase of its own: "nach Angaben örtlicher Behörden | Trümmer"."""
    if words[here - 1].lower.endswith(_ADJECTIVAL):
        return False  # "die Vereinigten Staaten", "das Auswärtige Amt"
    if is_plural(words[here].text) and words[here].text not in standard():
        return True
    bare = at == 0 or words[at - 1].kind not in "dD"
    strong = at > 0 and words[at - 1].kind == "A" and words[at - 1].lower.endswith("er")
    return strong and bare and is_plural(words[here - 1].text) and words[here].text not in standard()


def _quoted_name(words: Sequence[Word], here: int) -> int:
    """Behind a name in quotation marks: "das Magazin [„Der Spiegel“]"; else behind the mark alone."""
    for end in range(here + 1, min(len(words), here + _LONGEST_NAME)):
        if words[end].kind == "q":
            inner = words[here + 1 : end]
            names = any(word.kind == "N" for word in inner) and not any(word.kind in "Vw.," for word in inner)
            names = names and not inner[0].text[0].islower()  # "sah der Rat | „große Gefahren“"
            return end + 1 if names and words[here - 1].kind == "N" else here + 1
    return here + 1


def _opened(words: Sequence[Word], at: int, mark: int) -> bool:
    """Whether a quotation mark stands in or right before the phrase, which the one at `mark` closes."""
    return any(words[each].kind == "q" for each in range(max(0, at - 4), mark))


def _between_names(words: Sequence[Word], at: int) -> bool:
    """Whether a particle stands within a name: "Ursula von der Heide", but not "Präsident von Polen"."""
    after = at + 1
    while after < len(words) and words[after].lower in _NAME_PARTICLES:
        after += 1
    if after >= len(words) or words[after].kind != "N":
        return False
    return words[at].lower in _INNER_PARTICLES or (words[at].lower == "von" and words[at - 1].text in first_names())


def first_names() -> frozenset[str]:
    """First names that the lexicon knows."""
    return listed("places_names", "first", "names")


def _bracket(words: Sequence[Word], at: int) -> int:
    """The end of a short bracket behind a noun (an abbreviation, an age, a party), or `at`."""
    for here in range(at + 1, min(at + 5, len(words))):
        if words[here].kind == ")":
            return here + 1
        if words[here].kind in ".;":
            return at
    return at


# --- What belongs to the noun --------------------------------------------------------------------------------------


def _attribute(words: Sequence[Word], start: int, at: int, limit: int) -> int:
    """The end of a genitive or a prepositional attribute at `at`, or `at`."""
    word = words[at]
    if word.kind in "dD" and can_be(word, "gen") and word.lower not in _OWNING:
        return min(limit, _core(words, at)) if _takes_genitive(words, start, at) else at
    if word.kind == "A" and word.lower.endswith("er") and words[at - 1].kind == "N":
        return min(limit, _core(words, at))  # "Angaben ukrainischer Behörden"
    if word.kind in "PC" and word.lower in _ATTRIBUTES:
        return min(limit, _prepositional(words, start, at))
    return at


def _takes_genitive(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether a genitive can follow.

    It cannot behind a name ("sagte Anna Beck der Agentur Nord"), nor behind a bare word before a medium, to which
    something is said ("sagte Beck der Zeitung").
    """
    if at - start > 1 and words[at - 1].kind == "N" and words[at - 2].kind == "N":
        return False
    if at - start > 1 or words[start].kind != "N" or words[at].lower == "des" or is_plural(words[start].text):
        return True
    if any(form in speech_nouns() for form in (words[start].text, words[start].text.removesuffix("n"))):
        return True  # "Recherchen der Zeitung"
    end = _core(words, at)
    return not any(words[each].lower.endswith(_MEDIA) for each in range(at, end))


def _behind_name(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether a person's name ends here: two nouns, or one bare noun that is no office, body or plural."""
    if at - start > 1 and words[at - 1].kind == "N" and words[at - 2].kind == "N":
        return True
    bare = words[start].text
    if at - start != 1 or words[start].kind != "N" or is_plural(bare):
        return False
    return actors.office(bare) is None and actors.body_head(bare) is None and bare not in speech_nouns()


def _prepositional(words: Sequence[Word], start: int, at: int) -> int:
    """The end of "in der Ukraine", "vom Roten Kreuz" behind a noun; a time or an occasion belongs to the verb."""
    end = _core(words, at + 1)
    if end == at + 1 or words[at + 1].kind in "pr":
        return at
    end = _one_place(words, at + 1, end) if words[at].lower in _WHERE else end
    head = words[end - 1].lower
    if head in _TIMES or head.endswith(_OCCASIONS) or any(w.kind == "Z" for w in words[at + 1 : end]):
        return at
    return at if _behind_name(words, start, at) and words[at].lower in _LOOSE else end


def _one_place(words: Sequence[Word], start: int, end: int) -> int:
    """The end of one place where several nouns follow a preposition: "in Kiew | Menschen", "in New York"."""
    if end - start < 2 or any(word.kind != "N" for word in words[start:end]):
        return end
    longest = start + 1
    for stop in range(start + 2, end + 1):
        if " ".join(word.text for word in words[start:stop]) in standard():
            longest = stop
    return longest if words[start].text in standard() or longest > start + 1 else end


# --- Case ----------------------------------------------------------------------------------------------------------


def can_be(word: Word, case: str) -> bool:
    """Whether an article or pronoun can stand in a case (nom, gen, dat, acc)."""
    return any(each.startswith(case) for each in closed.cases(word.lower))
