"""The personal name in a mention: "der Klinikleiter in der Altstadt, Paul Roth", "Rosa Tamm, die Anwältin".

First names that a list knows, names behind an office, and bare capitalised words; never the name of somebody else who
stands in the phrase ("die Sprecherin von Paul Roth").
"""

from __future__ import annotations

from lagebild.extract.speakers.bodies import up_to_comma
from lagebild.extract.speakers.phrases import Phrase
from lagebild.extract.speakers.seats import place_at
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, names
from lagebild.german.actors import Office
from lagebild.german.inflection import is_adjectival

LONGEST_NAME = 5
"""Words of the longest name that is read."""


def find_name(phrase: Phrase, office: Office | None) -> tuple[str, str, int] | None:
    """First name ("" for none), surname and the index behind them of the person that the phrase is about."""
    words = phrase.words
    for index in range(phrase.head if phrase.owner else 0, len(words)):
        if words[index].lower() == "namens" and index + 1 < len(words):
            return read_name(words, index + 1) or ("", words[index + 1], index + 2)
        own = names.is_first(words[index]) and _is_own(phrase, index, office) and _is_meant(phrase, index, office)
        if own and (found := read_name(words, index)):
            return found
    if office or actors.is_title(phrase.noun):
        return _behind_office(phrase, office)
    return _before_office(phrase) or _before_attribute(phrase) or _behind_noun(phrase) or _bare_name(phrase)


def _behind_noun(phrase: Phrase) -> tuple[str, str, int] | None:
    """Two words or more behind a noun that looks like a person's: "der Völkerrechtler Urs Aebi"."""
    words, start = phrase.words, phrase.head + 1
    if words[start : start + 1] and words[start].lower().endswith(tuple(word_list("collective"))):
        return None  # "der Bremer Arbeitskreis Nord"
    ending = phrase.noun.lower().endswith(tuple(word_list("person_endings"))) and not names.is_first(phrase.noun)
    if (
        not ending
        or actors.body_head(phrase.noun)
        or actors.class_noun(phrase.noun)
        or actors.known_at(words, phrase.head)
    ):
        return None
    end = next((k for k in range(start, len(words)) if not _may_be_name(words, k)), len(words))
    return read_name(words[:end], start) if 2 <= end - start <= LONGEST_NAME else None


def _before_attribute(phrase: Phrase) -> tuple[str, str, int] | None:
    """A name of any kind with where somebody belongs behind it: "Rosa Lund vom Sender Nordwelle"."""
    cut = next((k for k, word in enumerate(phrase.words) if word in word_list("belonging")), 0)
    if not 2 <= cut < LONGEST_NAME or _particle_fits(phrase.words, cut):
        return None
    return _bare_name(phrase._replace(words=phrase.words[:cut]))


def _before_office(phrase: Phrase) -> tuple[str, str, int] | None:
    """A name of any kind with an office behind a comma: "Rosa Tamm, die Anwältin der Stadt"."""
    if phrase.article or phrase.adjectives or "," not in phrase.words:
        return None
    comma = phrase.words.index(",")
    if comma > LONGEST_NAME or not office_behind(phrase.words[comma:]):
        return None
    if not all(
        word in names.particles() or _may_be_name(phrase.words, k) for k, word in enumerate(phrase.words[:comma])
    ):
        return None
    return read_name(phrase.words[:comma], 0) or ("", phrase.words[comma - 1], comma)


def _is_own(phrase: Phrase, index: int, office: Office | None) -> bool:
    """Whether a first name stands where a name can: behind a person's noun or a comma, first, or in a bare phrase."""
    if index == phrase.head or phrase.words[index - 1] == "," or not phrase.article:
        return True
    if office is not None:
        return index > phrase.head
    body = actors.body_head(phrase.noun)
    return index == phrase.head + 1 and (body is None or body.style == "town") and not actors.class_noun(phrase.noun)


def _is_meant(phrase: Phrase, index: int, office: Office | None) -> bool:
    """Whether the name there is the speaker's own, not that of one he speaks for ("Sprecher von Paul Roth")."""
    if index <= phrase.head or phrase.words[index - 1] == ",":
        return True
    before = phrase.words[index - 1]
    if before.lower() in word_list("other_person"):
        return False
    return not actors.office(before) or index - 1 == phrase.head or office is None


def _behind_office(phrase: Phrase, office: Office | None) -> tuple[str, str, int] | None:
    """The name that follows an office at once ("Präsident Kassym-Schomart Tokajew") or behind a comma."""
    index = phrase.head + 1
    while index < len(phrase.words) and (actors.is_title(phrase.words[index]) or actors.office(phrase.words[index])):
        index += 1
    if index < len(phrase.words) and _may_be_name(phrase.words, index):
        return read_name(phrase.words, index) or ("", phrase.words[index], index + 1)
    if "," in phrase.words[phrase.head :] and office:
        comma = phrase.words.index(",", phrase.head) + 1
        if comma < len(phrase.words) and _may_be_name(phrase.words, comma):
            return read_name(phrase.words, comma)
    return _behind_place(phrase)


def _behind_place(phrase: Phrase) -> tuple[str, str, int] | None:
    """The name that ends the phrase behind a place: "der Premierminister des Kosovo Hashim Berisha"."""
    words = up_to_comma(phrase.words)
    start = len(words)
    while start > phrase.head + 1 and words[start - 1][0].isupper():
        start -= 1
    if start <= phrase.head + 1 or start >= len(words) or not place_at(words, start, national=True):
        return None
    return read_name(words, start + 1)


def _may_be_name(words: tuple[str, ...], index: int) -> bool:
    """Whether a word behind an office can be a name: a capital, and no place, body, office or known name."""
    word = words[index]
    if word in names.particles():
        return bool(actors.rulers(" ".join(words[index:])))
    if (
        not word[0].isupper()
        or len(word) < 2
        or actors.office(word)
        or actors.body_head(word)
        or actors.class_noun(word)
    ):
        return False
    known = actors.known_at(words, index)
    place = word.endswith("s") and place_at(words, index, national=True)
    return not (actors.state_named(word) or place) and (known is None or known[0].hard)


def _bare_name(phrase: Phrase) -> tuple[str, str, int] | None:
    """A phrase of two or three capitalised words and nothing else, none of them a word of the lexicons."""
    words = phrase.words
    if phrase.article or phrase.adjectives or not 2 <= len(words) <= LONGEST_NAME:
        return None
    if actors.known_at(words, 0) or any(word in "()," for word in words):
        return None
    collective = tuple(word_list("collective"))
    if actors.is_group(words[0]) or any(word.lower().endswith(collective) for word in words[:-1]):
        return None
    if not all(word in names.particles() or _may_be_name(words, index) for index, word in enumerate(words)):
        return None
    return read_name(words, 0)


def read_name(words: tuple[str, ...], index: int) -> tuple[str, str, int] | None:
    """First name, surname and the index behind them, where a name of two words or more begins."""
    end = index
    while end < len(words) and end - index < LONGEST_NAME and _goes_on(words, end, first=end == index):
        end += 1
    while end > index and words[end - 1] in names.particles():
        end -= 1
    parts = words[index:end]
    if len(parts) < 2:
        return None
    cut = 1
    while cut < len(parts) - 1 and (names.is_first(parts[cut]) or parts[cut].endswith(".") or len(parts) > cut + 2):
        if parts[cut] in names.particles():
            break
        cut += 1
    return " ".join(parts[:cut]), " ".join(parts[cut:]), end


def _goes_on(words: tuple[str, ...], index: int, *, first: bool) -> bool:
    word = words[index]
    if word in names.particles():
        return not first and _particle_fits(words, index)
    if word.endswith(".") and len(word) == 2:
        return True
    return word[0].isupper() and (first or (not actors.office(word) and not actors.is_group(word)))


def _particle_fits(words: tuple[str, ...], index: int) -> bool:
    """Whether a particle goes on a name: one word follows ("von der Leyen"), no body ("von der Stadtpartei")."""
    if words[index - 1] in names.particles():
        return True
    end = index
    while end < len(words) and words[end] in names.particles():
        end += 1
    if words[index] in word_list("inner_particles") or end >= len(words) or not words[end][0].isupper():
        return False
    alone = end + 1 >= len(words) or not words[end + 1][0].isupper()
    other = words[end].isupper() or actors.known_at(words, end) or actors.body_head(words[end])
    return alone and not (other or actors.class_noun(words[end]) or place_at(words, end, national=True))


def office_behind(words: tuple[str, ...]) -> Office | None:
    """The office in an apposition behind a name: "Paul Roth, Leiter der Klinik"."""
    if words[:1] != (",",):
        return None
    return next((found for word in words[1:8] if (found := actors.office(word))), None)


def person_genders(first: str, last: str, office: Office | None, *, article: str, noun: str) -> str:
    """The letter m or f by office, article, first name or surname; "mf" where nothing tells."""
    if article == "der" and noun.endswith("e") and is_adjectival(noun):
        return "m"  # "der Abgeordnete"; a woman's is "der Abgeordneten"
    if office and office.gender:
        return office.gender
    if article in {"der", "die"} and not first and article == "die":
        return "f"
    return names.first_gender(first) or names.surname_gender(last) or "mf"
