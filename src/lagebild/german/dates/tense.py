"""Whether a clause speaks of what was or of what is to come, by its verbs."""

from __future__ import annotations

import re

from lagebild.german.dates.calendar import FUTURE, OPEN, PAST
from lagebild.german.lexicon import load
from lagebild.german.verbs import analyse

_BOUND = re.compile(r"[,;:–„“”\"»«()?!]| - ")
_STOP = re.compile(r"[;:–„“”\"»«()?!]")
_WORD = re.compile(r"[^\W\d_]+")
_PLANNED = frozenset(load("times")["planned"]["words"].split())
_MODALS = frozenset(("wollen", "sollen", "können", "müssen", "dürfen", "mögen"))
_ARTICLES = frozenset(load("times")["small"]["T"].split())
_FAR = 300  # characters; a clause is shorter, and an endless sentence must not cost more
_PERFECT = frozenset(("haben", "sein"))


_AFTERWARDS = re.compile(r"(?:Auch |Kurz |auch |kurz )?(?:[Nn]ach|[Ss]eit) (?:de[mnr]|eine[mr])(?: \S+){1,8}$")
"""What follows "nach dem Angriff" is over: "Nach dem Angriff am Mittwoch wird die Stadt geräumt"."""


class Clause:
    """The directions of the clauses of one sentence; asked for only where a date needs one."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    def direction(self, start: int, end: int) -> int:
        """The direction of the clause around an expression; without a verb, of the next clause that has one."""
        left, right = self._around(start, end)
        if _AFTERWARDS.match(self._text[left:start].strip()):
            return PAST
        first = _direction(self._text[left:right])
        if first == OPEN and self._completed(left, right):
            return PAST
        if first is not None:
            return first
        for piece in (
            self._text[right : min(right + _FAR, self._end)],
            self._text[max(left - _FAR, self._start) : left],
        ):
            told = _direction(piece)
            if told is not None:
                return told
        return OPEN

    def _completed(self, left: int, right: int) -> bool:
        """Whether "hat" finds its participle behind a comma: "hat bis Sonntag Mehl, Öl und Decken gebracht"."""
        if not any(form.lemma in _PERFECT for word in _WORD.findall(self._text, left, right) for form in analyse(word)):
            return False
        stop = _STOP.search(self._text, right, min(right + _FAR, self._end))
        rest = self._text[right : stop.start() if stop else min(right + _FAR, self._end)]
        for piece in rest.split(","):
            words = _WORD.findall(piece)
            if words and any(form.form == "participle2" for form in analyse(words[-1])):
                return True
            if _direction(piece) is not None:
                return False
        return False

    def _around(self, start: int, end: int) -> tuple[int, int]:
        first, last = max(self._start, start - _FAR), min(self._end, end + _FAR)
        bounds = [match.end() for match in _BOUND.finditer(self._text, first, start)]
        behind = _BOUND.search(self._text, end, last)
        return (bounds[-1] if bounds else first), (behind.start() if behind else last)


def _direction(clause: str) -> int | None:
    """The direction of a stretch of text, `None` if it holds no finite verb."""
    words = _WORD.findall(clause)
    lower = [
        word.lower() for at, word in enumerate(words) if at == 0 or (word[0].islower() and not _is_attribute(words, at))
    ]
    if not _PLANNED.isdisjoint(lower):
        return PAST if _past(lower) and "worden" not in lower and not _arranged(lower) else FUTURE
    if _past(lower):
        return PAST
    return _present(lower)


def _is_attribute(words: list[str], at: int) -> bool:
    """The "beschädigten" of "des beschädigten Werks", which is no past."""
    inside = words[at - 1].lower() in _ARTICLES and at + 1 < len(words)
    return inside and words[at].endswith(("te", "ten")) and words[at + 1][0].isupper()


def _arranged(words: list[str]) -> bool:
    """ist für Freitag geplant, war angesetzt: the plan is past, its day need not be."""
    return words[-1] in ("geplant", "angesetzt", "vorgesehen", "erwartet") and "wurde" not in words


def _past(words: list[str]) -> bool:
    """A finite past, or a perfect."""
    forms = [form for word in words for form in analyse(word)[:2]]
    if any(
        form.form == "finite" and form.tense == "past" and form.mood == "ind" and form.lemma not in _MODALS
        for form in forms
    ):
        return True
    forms += [form for form in analyse(words[-1])[2:] if form.form == "participle2"] if words else []
    auxiliary = any(form.form == "finite" and form.lemma in _PERFECT for form in forms)
    infinitive = words[-1:] == ["haben"] or words[-1:] == ["sein"]
    return (auxiliary or infinitive) and any(form.form == "participle2" for form in forms)


def _present(words: list[str]) -> int | None:
    """Future for werden and modals, open for another present, `None` without a finite verb."""
    finite = [form for word in words for form in analyse(word)[:1] if form.form == "finite"]
    if any(form.lemma in _MODALS or (form.lemma == "werden" and form.tense == "pres") for form in finite):
        return FUTURE
    if "zu" in words or any(form.form == "zu_infinitive" for word in words for form in analyse(word)[:1]):
        return FUTURE
    return OPEN if finite else None
