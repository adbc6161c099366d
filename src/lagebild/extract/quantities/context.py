"""What surrounds a number: what it counts, in which unit, whether "ein" counts, and which part of a whole it is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lagebild.german.lexicon import load
from lagebild.german.lexicon import words as listed
from lagebild.german.numbers.grammar import Amount
from lagebild.german.numbers.scan import Item
from lagebild.german.verbs import analyse

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
"""How an adjective before a noun ends."""
_LONGEST_PHRASE = 8
FAR = 40
"""Items that are looked at to one side; a clause is shorter, and an endless sentence must not cost more."""

_MONEY = "$€£₽₴¥"
CONNECTED = frozenset(("und", "sowie", ",", "oder", "beziehungsweise"))
"""What joins the parts of a list."""


class Phrase(NamedTuple):
    """The noun phrase counted: its items, head last."""

    first: int
    last: int


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(load("numbers")["scopes"][key].split("|"))


@cache
def _padded_phrases(key: str) -> tuple[str, ...]:
    return tuple(f" {words} " for words in _phrases(key))


@cache
def units() -> dict[str, str]:
    """How units are written, with what the ledger calls them."""
    table = load("units")["units"]
    return {word: name for name, text in table.items() if name != "example" for word in text.split()}


def glued(items: list[Item], left: int) -> bool:
    """Whether no blank stands between an item and the next."""
    return 0 <= left < len(items) - 1 and items[left].end == items[left + 1].start


# --- what is counted --------------------------------------------------------------------------------------------------


def unit(items: list[Item], at: int) -> tuple[str, int] | None:
    """The unit that begins at an item, as the ledger calls it, with the item behind it."""
    if at >= len(items):
        return None
    known = units()
    for length in (2, 1):
        text = "".join(item.text for item in items[at : at + length])
        whole = length == 1 or glued(items, at)
        if whole and text in known and at + length <= len(items):
            return known[text], at + length
    return None


def money_before(items: list[Item], at: int) -> str | None:
    """The currency whose sign stands before a number: $20."""
    return units().get(items[at - 1].text) if at and items[at - 1].text in _MONEY else None


def phrase(items: list[Item], at: int, *, of_what: bool) -> Phrase | None:
    """The noun phrase that begins at an item: adjectives and a noun; with `of_what` also behind "der", "von"."""
    if of_what and at < len(items) and items[at].text in listed("units", "of"):
        at += 1
        if at < len(items) and items[at].text in ("den", "der", "ihnen"):
            at += items[at].text != "ihnen"
        if at < len(items) and items[at].kind in "nW":
            at += 1  # vierzehn der 22 Werke
    first = None
    at = _behind_half_word(items, at)
    for index in range(at, min(len(items), at + _LONGEST_PHRASE)):
        item = items[index]
        if _half_of_adjective(items, index):
            first = index if first is None and item.kind == "n" else first
            continue
        if item.kind == "G":
            return Phrase(index if first is None else first, _noun_end(items, index))
        if not _continues(items, index, first):
            return None
        if first is None and item.text.lower() not in _additional():
            first = index
    return None


def _behind_half_word(items: list[Item], at: int) -> int:
    """Behind the "ein- und 19" of "23 ein- und 19 auslaufende Schiffe"."""
    half = at + 2 < len(items) and items[at].text[0].islower() and items[at + 1].text == "-" and glued(items, at)
    if not half or glued(items, at + 1) or items[at + 2].text not in CONNECTED:
        return at
    return at + 4 if at + 3 < len(items) and items[at + 3].kind in "nW" else at + 3


def _half_of_adjective(items: list[Item], index: int) -> bool:
    """The "70" and the "-" of "70-jähriger"."""
    at = index if items[index].kind == "n" else index - 1
    if at < 0 or at + 2 >= len(items) or items[at].kind != "n" or items[at + 1].text != "-":
        return False
    return glued(items, at) and glued(items, at + 1) and is_adjective(items[at + 2].text)


def adjective_alone(items: list[Item], at: int) -> str | None:
    """The adjective whose noun is left out: "20 getötete Soldaten, 30 verletzte"."""
    if at < len(items) and items[at].kind == "w" and is_adjective(items[at].text):
        if any(form.form == "participle2" for form in analyse(items[at].text)):
            return None  # "wurden 92 abgeschossen"
        behind = items[at + 1] if at + 1 < len(items) else None
        if behind is None or behind.kind == "p" or behind.text in CONNECTED:
            return items[at].text if items[at].text.lower() not in _additional() else None
    return None


def _continues(items: list[Item], index: int, first: int | None) -> bool:
    """Whether a word may stand before the noun counted: an adjective, or "und" between two."""
    item = items[index]
    if item.text in ("und", ",", "oder"):
        following = items[index + 1] if index + 1 < len(items) else None
        return first is not None and following is not None and following.kind == "w" and is_adjective(following.text)
    return item.kind == "w" and is_adjective(item.text)


def is_adjective(word: str) -> bool:
    """Whether a word can be an adjective before a noun; a finite verb ("flohen") cannot."""
    if not word.endswith(ADJECTIVE_ENDINGS) or word in listed("units", "not_adjectives"):
        return False
    forms = [form for form in analyse(word) if not form.guessed]
    return not forms or any(form.form.startswith(("attributive", "participle")) for form in forms)


def _noun_end(items: list[Item], index: int) -> int:
    """The end of a noun with its hyphens: EU-Staaten."""
    while index + 2 < len(items) and items[index + 1].text == "-" and glued(items, index) and glued(items, index + 1):
        if items[index + 2].kind not in "Gwn":
            break
        index += 2
    return index + 1


def of_a_whole(items: list[Item], before: int) -> bool:
    """Whether the clause counts a part of a whole: "Von 40 Brücken sind laut Behörde 12 gesperrt"."""
    start = max(before - FAR, 0)
    opens = [at for at in range(start, before - 1) if items[at].text in ("Von", "von") and items[at + 1].kind in "nW"]
    return bool(opens) and not any(item.text in _CLAUSE_MARKS - {",", "(", ")"} for item in items[opens[-1] : before])


# --- "ein" ------------------------------------------------------------------------------------------------------------


def article_counts(items: list[Item], found: Amount, counted: Phrase, beside: int | None) -> bool:
    """Whether "ein" is a number: with casualties, prisoners or weapons, or beside another numeral.

    `beside` is the item behind the noun phrase counted before, if any.
    """
    if _measured_by_number(items, counted.last):
        return False
    noun = items[counted.last - 1].text
    casualty = noun in listed("numbers", "casualties", "nouns")
    if found.comparator in ("at_least", "at_most", "more_than"):
        return True
    if not casualty and counted.last - found.last > 1:
        return False
    if casualty and found.begin and items[found.begin - 1].text.lower() in _phrases("part_of"):
        return True
    if beside is not None and beside == found.begin - 1 and items[beside].text in CONNECTED:
        return casualty or items[beside].text != ","
    if noun in listed("numbers", "casualties", "always"):
        return True
    if _numeral_follows(items, counted.last, casualty=casualty):
        return True
    return casualty and _casualty_verb(items, found)


def another(items: list[Item], found: Amount) -> bool:
    """ "eine weitere", "einer davon", "einer von ihnen" without its noun."""
    behind = _padded(items[found.last : found.last + 3])
    return found.article and (behind[1:].split(" ")[0] in _additional() or _is_part(behind))


def _is_part(behind: str) -> bool:
    return behind.startswith(_padded_phrases("part_of_behind"))


def _measured_by_number(items: list[Item], at: int) -> bool:
    """ "ein Marktanteil von 5 Prozent": what the number behind measures is not counted itself."""
    return at + 1 < len(items) and items[at].text == "von" and items[at + 1].kind in "nW"


def _numeral_follows(items: list[Item], at: int, *, casualty: bool) -> bool:
    if at + 1 >= len(items) or items[at].text not in CONNECTED or (items[at].text == "," and not casualty):
        return False
    return any(item.kind in "nWv" for item in items[at + 1 : at + 3])


def _casualty_verb(items: list[Item], found: Amount) -> bool:
    """Whether the clause tells of casualties, prisoners or losses."""
    left, right = clause(items, found)
    told = items[left:right]
    if right + 1 < len(items) and items[right].text == "," and items[right + 1].text in listed("units", "relative"):
        told = told + _main_clause_goes_on(items, right + 1)
    return any(item.text in listed("numbers", "casualties", "verbs") for item in told)


def _main_clause_goes_on(items: list[Item], at: int) -> list[Item]:
    """What stands behind the relative clause: "Ein Mann, der floh, wurde erschossen"."""
    until = min(at + FAR, len(items))
    commas = [index for index in range(at, until) if items[index].text == ","]
    return items[commas[0] : commas[1] if len(commas) > 1 else until] if commas else []


def clause(items: list[Item], found: Amount) -> tuple[int, int]:
    """The items between the commas and colons around an amount."""
    left, right = found.begin, found.last
    while left > max(found.begin - FAR, 0) and items[left - 1].text not in _CLAUSE_MARKS:
        left -= 1
    while right < min(found.last + FAR, len(items)) and items[right].text not in _CLAUSE_MARKS:
        right += 1
    return left, right


_CLAUSE_MARKS = frozenset(',;:()„“”»«"')


# --- scope ------------------------------------------------------------------------------------------------------------


def adds(item: Item) -> bool:
    """Whether a word says that what is counted comes on top: weitere, zusätzliche."""
    return item.text.lower() in _additional()


@cache
def _additional() -> frozenset[str]:
    return frozenset(_phrases("additional"))


def since_the_start(text: str, start: int, end: int) -> bool:
    """Whether a sentence counts since the war began."""
    return any(text.find(words, start, end) >= 0 for words in _phrases("total_since"))


def scope(items: list[Item], found: Amount, *, since_start: bool) -> str | None:
    """part_of, additional, total or None; `since_start`: the sentence counts since the war began."""
    left, right = clause(items, found)
    before = _padded(items[left : found.begin])
    behind = _padded(items[found.last : found.last + 3])
    if _has(before, "part_of") or _is_part(behind):
        return "part_of"
    beside = items[max(0, found.begin - 1) : found.last + 1]
    if any(item.text.lower() in _additional() for item in beside):
        return "additional"
    if _has(before, "total") or _has(_padded(items[found.last : right]), "total"):
        return "total"
    return "total" if since_start else None


def _padded(items: list[Item]) -> str:
    return f" {' '.join([item.text.lower() for item in items])} "


def _has(padded: str, key: str) -> bool:
    return any(words in padded for words in _padded_phrases(key))
