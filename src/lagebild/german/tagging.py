"""What each word of a sentence is, as one letter: what clauses and noun phrases are read from.

| letter | what | letter | what |
| --- | --- | --- | --- |
| `d` | der, die, das … (article, relative or demonstrative) | `V` | finite verb |
| `D` | every other determiner | `w` | finite verb or inflected participle (bestätigte) |
| `p` | personal or indefinite pronoun | `v` | finite verb or infinitive (gehen) |
| `r` | sich, einander | `x` | finite verb or participle (erklärt) |
| `A` | adjective, attributive participle, ordinal | `g` | participle (gesprochen) |
| `N` | noun or name | `i` | infinitive |
| `Z` | number | `z` | infinitive with zu (mitzuteilen) |
| `P` | preposition | `u` | zu |
| `C` | preposition with article (im, zur) | `S` | subordinator (dass, weil) |
| `B` | adverb, particle, negation | `s` | subordinator or something else (als, wie, während) |
| `W` | question word | `K` | und, oder, sowie · `k`: aber, denn, sondern |
| `Q` | a quotation, as one word | `q` | a quotation mark |

Marks stand for themselves: `,` `;` `:` `(` `)`, `.` for every mark of end, `-` for a dash, `*` for anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from lagebild.german import verbs, words
from lagebild.german.lexicon import endings, load
from lagebild.german.lexicon import words as listed
from lagebild.model import Token

FINITE = frozenset("Vwvx")
"""Letters of words that can be a finite verb."""

VERBAL = frozenset("Vwvxgiz")
"""Letters of words that can belong to a verb."""

QUOTATION_MARKS = frozenset("\"„“”»«›‹‚‘’'")
_MARKS = {
    **dict.fromkeys(QUOTATION_MARKS, "q"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("–—-", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    "...": ".",
    ",": ",",
    ";": ";",
    ":": ":",
}
_TABLE = load("tagging")
_FIXED: dict[str, str] = {word: letter for letter, group in _TABLE["fixed"].items() for word in group["words"].split()}
_BY_TAG: tuple[tuple[str, str], ...] = tuple((tag, letter) for tag, letter in _TABLE["order"].items())
_ADJECTIVE_ENDINGS = endings("tagging", "adjectives")
_PASSIVE = listed("tagging", "passive")
_POSSESSIVE = listed("tagging", "possessive")
_POLITE = listed("tagging", "polite")
_THAT = listed("attribution", "that")
_KEPT = 1 << 17


class Word(NamedTuple):
    """A token with its letter; `lower` is its text in lower case."""

    text: str
    lower: str
    start: int
    end: int
    kind: str


_word: Callable[[tuple[str, str, int, int, str]], Word] = partial(tuple.__new__, Word)
"""`Word(…)` without the call of a Python function for each of them."""


def tag(tokens: Iterable[Token]) -> list[Word]:
    """The tokens of one sentence with their letters, decided by the word and then by its neighbours."""
    tagged: list[Word] = []
    unsettled: list[int] = []
    first = True
    for text, start, end in tokens:
        lower, letter = _opening(text) if first else _inner(text)
        if letter in _UNSETTLED:
            unsettled.append(len(tagged))
        tagged.append(_word((text, lower, start, end, letter)))
        first = letter in ".q:" or (first and letter in "(-*")
    _settle(tagged, unsettled)
    return tagged


@lru_cache(maxsize=_KEPT)
def with_sharp_s(lower: str) -> str:
    """A Swiss spelling as it is written elsewhere, where only that is a word: "heisst" is "heißt", "muss" stays."""
    other = lower.replace("ss", "ß")
    return other if not _is_known(lower) and _is_known(other) else lower


def _is_known(lower: str) -> bool:
    return lower in _FIXED or bool(words.tags(lower)) or bool(verbs.analyse(lower))


def letter_of(text: str, *, first: bool) -> str:
    """The letter of a word by itself; `first` says that its capital may be that of a sentence."""
    return (_opening(text) if first else _inner(text))[1]


@lru_cache(maxsize=_KEPT)
def _opening(text: str) -> tuple[str, str]:
    """The lower case and the letter of a word that begins a sentence."""
    return _lowered(text), _letter(text, first=True)


@lru_cache(maxsize=_KEPT)
def _inner(text: str) -> tuple[str, str]:
    """The lower case and the letter of any other word."""
    return _lowered(text), _letter(text, first=False)


def _lowered(text: str) -> str:
    lower = text.lower()
    return with_sharp_s(lower) if "ss" in lower else lower


def _letter(text: str, *, first: bool) -> str:
    mark = _MARKS.get(text)
    if mark is not None:
        return mark
    if "ss" in text and not text[0].isupper():
        text = with_sharp_s(text)
    initial = text[0]
    if initial.isdigit():
        return "Z"
    if not initial.isalpha():
        return "*"
    if initial.islower() and ("-" in text or "." in text) and not text.islower():
        return "N"  # el-Baradei, ai-Bericht
    if "." in text:
        return "N"
    if initial.isupper():
        return _capitalised(text, first=first)
    return _lower(text)


def _capitalised(text: str, *, first: bool) -> str:
    lower = _lowered(text)
    if text in _POLITE:
        return "D" if text.startswith("Ihr") else "p"
    if first and words.tags(lower):
        return _lower(lower)
    if first and words.is_common_adjective(lower):
        return "A"
    return "N"


def _lower(text: str) -> str:
    fixed = _FIXED.get(text)
    if fixed is not None:
        return fixed
    tags = words.tags(text)
    if tags:
        if "aux" in tags or "modal" in tags:
            return _verb(text) or "B"
        for each, letter in _BY_TAG:
            if each in tags:
                return letter
    return _verb(text) or _open(text)


def _verb(text: str) -> str:
    """The letter of a verb form, or nothing."""
    forms = {reading.form for reading in verbs.analyse(text)}
    if not forms:
        return ""
    if verbs.mood(text):
        if "infinitive" in forms:
            return "v"
        if "participle2" in forms:
            return "x"
        return "w" if forms & {"attributive2", "attributive1"} else "V"
    for form, letter in (("zu_infinitive", "z"), ("participle2", "g"), ("infinitive", "i"), ("participle1", "B")):
        if form in forms:
            return letter
    return "A" if forms & {"attributive1", "attributive2"} else ""


def _open(text: str) -> str:
    return "A" if text.endswith(_ADJECTIVE_ENDINGS) or words.is_common_adjective(text) else "B"


_BEFORE_NOUN = frozenset("dDAZC")
_UNSETTLED = frozenset(".wAviS-")
"""Letters that the neighbours of a word may change."""


def _settle(tagged: list[Word], unsettled: list[int]) -> None:
    """Decide by neighbours: "die bestätigte Zahl" holds an adjective, "zu gehen" an infinitive, "Dr." no end."""
    last = len(tagged) - 1
    if last > 0 and tagged[0].kind == "N" and tagged[1].lower in _PASSIVE and _lower(tagged[0].lower) in "gx":
        tagged[0] = tagged[0]._replace(kind="g")  # "Kritisiert wird, dass …"
    for at in unsettled:
        word = tagged[at]
        kind = word.kind
        if kind in "S-":
            tagged[at] = _unjoined(tagged, at)
        elif kind == "." and at < last and word.text == "." and tagged[at + 1].kind not in ".q)":
            tagged[at] = word._replace(kind="*")
        elif kind == "w" and at == 1 and _says_that(tagged):
            tagged[at] = word._replace(kind="V")
        elif kind == "w" and at < last and _attributive(tagged, at):
            tagged[at] = word._replace(kind="A")
        elif kind == "A" and word.text[0].isupper() and at < last and tagged[at + 1].kind in FINITE:
            tagged[at] = word._replace(kind="N")
        elif kind in "vi" and at and tagged[at - 1].kind == "u":
            tagged[at] = word._replace(kind="z")
        elif kind == "i" and word.lower in _POSSESSIVE and at < last and tagged[at + 1].kind in "NA":
            tagged[at] = word._replace(kind="D")
        elif kind == "A" and at < last and tagged[at + 1].kind not in "ANZKk,qQ(DPd" and _predicative(word.lower):
            tagged[at] = word._replace(kind="B")


def _unjoined(tagged: list[Word], at: int) -> Word:
    """A mark or word that parts no clauses here: "Es wird [angenommen], dass …", "die „Nord“[-]Zeitung"."""
    word = tagged[at]
    if not 0 < at < len(tagged) - 1:
        return word
    before, after = tagged[at - 1], tagged[at + 1]
    if word.kind == "S":
        return word._replace(kind="g") if before.kind not in ",;:-K" and _verb(word.lower) in ("g", "x") else word
    joins = before.kind == "q" and before.end == word.start and word.end == after.start and after.kind == "N"
    return word._replace(kind="q") if joins else word


def _says_that(tagged: list[Word]) -> bool:
    """Whether a verb follows "Das" or "Dies" as a word of its own, as no adjective can: "Das berichteten Helfer".

    "Das erklärte …" is open: it is one unless a finite verb follows ("Das erklärte Ziel ist der Hafen").
    """
    opening, verb = tagged[0].lower, tagged[1].lower
    if opening not in _THAT:
        return False
    plain = opening == "das" and not verb.endswith("n")
    return not plain or not any(word.kind in FINITE for word in tagged[2:])


def _attributive(tagged: list[Word], at: int) -> bool:
    if not at or tagged[at + 1].kind not in "NA":
        return False
    before = tagged[at - 1].kind
    if before in "K," and at > 1:
        return tagged[at - 2].kind == "A"  # "getötete und verletzte Soldaten"
    return before in _BEFORE_NOUN or before == "P"


def _predicative(lower: str) -> bool:
    """Whether an adjective has no ending, so that it stands with a verb ("ist gefährlich")."""
    return not lower.endswith(_ADJECTIVE_ENDINGS)
