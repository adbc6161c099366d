"""German number words: what "dreiundfünfzig", "zweihundert" or "viereinhalb" is worth."""

from __future__ import annotations

import re
from functools import lru_cache

from lagebild.german.lexicon import load


def values(group: str) -> dict[str, float]:
    """The words of a group of `lexicon/numbers.toml` with their values."""
    pairs = (pair.split("=") for pair in load("numbers")[group]["words"].split())
    return {word: float(value) for word, value in pairs}


def _below_hundred() -> dict[str, int]:
    ones = {word: int(value) for word, value in values("ones").items()}
    tens = {word: int(value) for word, value in values("tens").items()}
    digits = [(word, value) for word, value in ones.items() if 0 < value < 10 and word != "eins"]
    both = {f"{one}und{ten}": a + b for one, a in digits for ten, b in tens.items()}
    return ones | tens | both


BELOW_HUNDRED = _below_hundred()
"""Every number word from null to neunundneunzig, in lower case."""

PLAIN = (
    {word: float(value) for word, value in BELOW_HUNDRED.items()}
    | {f"{word}einhalb": value + 0.5 for word, value in BELOW_HUNDRED.items() if 1 < value <= 12}
    | values("inflected")
)
"""The number words that stand in the lexicon as they are, "ein" among them."""

_SMALL = "|".join(sorted(BELOW_HUNDRED, key=len, reverse=True))
_COMPOUND = re.compile(
    rf"(?:(?P<thousands>(?:(?:{_SMALL})?hundert(?:und)?)?(?:{_SMALL})?(?:einhalb)?)tausend(?:und)?)?"
    rf"(?:(?P<hundreds>{_SMALL})?(?P<hundred>hundert)(?:und)?)?(?P<rest>{_SMALL})?"
)
_HALF = re.compile(rf"({_SMALL})einhalb")
_LONGEST = 100


@lru_cache(maxsize=4096)
def number_word(word: str) -> float | None:
    """The value of one German number word, or `None` if it is none; a capital first letter is allowed.

    "ein" is 1; whether it counts is for the caller to say.
    """
    if len(word) > _LONGEST:
        return None
    lower = word[:1].lower() + word[1:]
    known = PLAIN.get(lower)
    if known is not None:
        return known
    half = _HALF.fullmatch(lower)
    if half:
        return BELOW_HUNDRED[half[1]] + 0.5
    if "hundert" in lower or "tausend" in lower:
        return _compound(lower)
    return None


def _compound(lower: str) -> float | None:
    """The value of a word with "hundert" or "tausend" in it."""
    match = _COMPOUND.fullmatch(lower)
    if match is None:
        return None
    value = 0.0
    if match["thousands"] is not None:
        value += 1000 * _thousands(match["thousands"])
    if match["hundred"]:
        value += 100 * (BELOW_HUNDRED[match["hundreds"]] if match["hundreds"] else 1)
    return value + (BELOW_HUNDRED[match["rest"]] if match["rest"] else 0)


def _thousands(word: str) -> float:
    """What stands before "tausend": "", "zwölf", "zweieinhalb", "dreihundertfünfzig"."""
    if not word:
        return 1
    value = number_word(word)
    return 1 if value is None else value
