"""Whether a block is running text, a short line, or a name alone."""

from __future__ import annotations

import re

from lagebild.clean.boilerplate import first_names
from lagebild.german.verbs import is_finite
from lagebild.german.words import is_common_adjective, tags

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"“”«»’‘)\]]*\Z")
_TWO_SENTENCES = re.compile(r"[a-zäöüß]{3}[.!?][“\"«»]?\s+[A-ZÄÖÜ„»«].*\s[a-zäöüß]+\s")
_FEWEST_WORDS = 5  # of a sentence; "Was nun?" and "Die Lage." are headings
_FEWEST_WITH_VERB = 3  # "Züge fahren wieder."
_LONG = 160  # no heading is longer; what has no full stop here was cut off
_LONG_BEFORE_COLON = 80
_LONGEST_HEADING = 160
_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüßéèáíóçćčšžłn’'-]+(?:-[A-ZÄÖÜ][\w’'-]+)?")
_NAME_PARTICLES = frozenset({"von", "van", "de", "der", "zu", "und"})


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a mark that ends a sentence, within quotation marks or without."""
    return _SENTENCE_END.search(text, max(0, len(text) - 8)) is not None


def is_prose(text: str) -> bool:
    """Whether a block is running text: a whole sentence, or too long for anything else."""
    if len(text) > _LONG:
        return True
    if text.endswith(":"):
        return len(text) > _LONG_BEFORE_COLON
    if _TWO_SENTENCES.search(text):
        return True
    if text.endswith(("...", "…")) or not ends_sentence(text):
        return text.endswith(",")
    words = len(text.split())
    return words >= _FEWEST_WORDS or (words >= _FEWEST_WITH_VERB and text.endswith(".") and has_finite_verb(text))


def has_finite_verb(text: str) -> bool:
    """Whether a small-letter word of the text can be a finite verb."""
    return any(word[0].islower() and is_finite(word) for word in _WORD.findall(text))


def is_name_line(text: str, *, known_only: bool = False) -> bool:
    """Whether the text is a person's name alone: two to four capitalised words, none of them of a closed class.

    `known_only` asks for a first name that the lexicon knows.
    """
    words = text.split()
    names = [word for word in words if word not in _NAME_PARTICLES]
    if not 2 <= len(names) <= 4 or len(words) > 6 or not all(_NAME.fullmatch(word.rstrip(",")) for word in names):
        return False
    if names[0] in first_names():
        return True
    return not known_only and not any(tags(word.lower()) or is_common_adjective(word.lower()) for word in names)
