"""Clauses: a sentence cut at its marks, each stretch with its verbs and its kind.

A stretch runs from mark to mark (comma, colon, dash, bracket, quotation) and, where "und" joins two stretches that
each have a finite verb, from there. Its kind says what it can be: a main clause, a subordinate clause, an infinitive
with zu, or a fragment (an apposition, a part of a list, the rest of a clause that another one interrupted).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.lexicon import words as listed
from lagebild.german.tagging import FINITE, VERBAL, Word

MAIN, SUBORDINATE, RELATIVE, INFINITIVE = "main", "sub", "rel", "inf"
FRAGMENT, REST, QUOTED = "frag", "rest", "quote"
_CUTS = frozenset(",;:-().Q")
_DASS = listed("attribution", "dass")
_OPENERS = listed("tagging", "openers")
_RELATIVES = listed("tagging", "relatives")
_REACH = 8  # stretches; a longer interruption is none
_NEAR = 8  # words; a finite verb further behind "und" begins no clause
_SHORT_BRACKET = 10  # words; "(IKRK)", "(früher Weißrussland)" interrupt no clause


class Clause(NamedTuple):
    """A stretch of words from `first` to `end` (exclusive).

    `mark` is the mark before it; `finite` the index of its finite verb; `verbal` the indices of all its verbs, also
    those in a later stretch of kind `rest` that completes it; `opener` is the lower-case word that opens a subordinate
    clause.
    """

    first: int
    end: int
    mark: str
    kind: str
    finite: int | None = None
    verbal: tuple[int, ...] = ()
    opener: str = ""


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The stretches of a sentence, in order; a stretch that completes an interrupted one has the kind `rest`."""
    kinds = "".join([word.kind for word in words])  # a letter is found faster in a string than word by word
    found = [_clause(words, kinds, first, end, mark) for first, end, mark in _stretches(words, kinds)]
    for at in range(1, len(found)):
        opened = _opened(words, found, at)
        if opened is not None:
            _complete(found, opened, at)
    return found


def _opened(words: Sequence[Word], found: list[Clause], at: int) -> int | None:
    """The number of the earlier stretch whose verb the stretch `at` brings, if it does."""
    clause = found[at]
    if clause.kind == QUOTED or clause.opener or not clause.verbal:
        return None
    if clause.verbal[-1] < _last(words, clause) or any(words[each].kind in "Vw" for each in clause.verbal[:-1]):
        return None
    sure = words[clause.verbal[-1]].kind in "Vw"
    for before in range(at - 1, max(-1, at - _REACH), -1):
        earlier = found[before]
        if sure and earlier.opener and not earlier.verbal and at - before > 1 and clause.mark == ",":
            return before  # "Wie der Leiter, Karl Beck, sagte"
        if earlier.kind in (SUBORDINATE, RELATIVE) and earlier.finite is None:
            return before
        if earlier.kind == MAIN:
            own = sure or (clause.kind == INFINITIVE and at - before == 1)  # "Er ist froh, dort zu sein"
            return before if not own and _lacks_its_verb(words, earlier) else None
    return None


def _last(words: Sequence[Word], clause: Clause) -> int:
    """The last word of a stretch, quotation marks left out."""
    at = clause.end - 1
    while at > clause.first and words[at].kind == "q":
        at -= 1
    return at


def _lacks_its_verb(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the finite verb is an auxiliary or modal whose infinitive or participle has not come."""
    if clause.finite is None or len(clause.verbal) > 1:
        return False
    return bool(closed.tags(words[clause.finite].lower) & {"aux", "modal"})


def _complete(found: list[Clause], opened: int, at: int) -> None:
    first, rest = found[opened], found[at]
    finite = first.finite if first.finite is not None else rest.finite
    kind = SUBORDINATE if first.kind == FRAGMENT else first.kind
    found[opened] = first._replace(kind=kind, verbal=(*first.verbal, *rest.verbal), finite=finite)
    found[at] = rest._replace(kind=REST, finite=None, verbal=())


def _stretches(words: Sequence[Word], kinds: str) -> Iterator[tuple[int, int, str]]:
    first, mark, closing = 0, "", 0
    for at, kind in enumerate(kinds):
        if kind not in _CUTS or at < closing:
            continue
        if kind == "(" and (closing := _closing(words, at)):
            continue
        if at > first:
            yield from _unmarked(words, kinds, first, at, mark)
        if kind == "Q":
            yield at, at + 1, mark
        first, mark = at + 1, kind
    if first < len(words):
        yield from _unmarked(words, kinds, first, len(words), mark)


def _closing(words: Sequence[Word], at: int) -> int:
    """The index of the bracket that closes a short one without a clause of its own, or 0."""
    for here in range(at + 1, min(len(words), at + _SHORT_BRACKET)):
        if words[here].kind == ")":
            return here + 1
        if words[here].kind in "V.;:":
            return 0
    return 0


def _unmarked(words: Sequence[Word], kinds: str, first: int, end: int, mark: str) -> Iterator[tuple[int, int, str]]:
    """Cut where a comma is missing: "Er hofft | dass sie kommt", "Die Firma hat angekündigt | die Preise zu senken"."""
    infinitive = kinds[end - 1] == "z" and kinds[first] != "S"
    cut = end
    for at in range(first + 1, end - 1) if infinitive or kinds.find("S", first + 1, end - 1) >= 0 else ():
        kind, before = kinds[at], kinds[at - 1]
        that = kind == "S" and before in "Vwxg" and words[at].lower in _DASS
        if that or (infinitive and before == "g" and kind in "dDN"):
            cut = at
            break
    yield from _joined(words, kinds, first, cut, mark)
    if cut < end:
        yield from _joined(words, kinds, cut, end, ",")


def _joined(words: Sequence[Word], kinds: str, first: int, end: int, mark: str) -> Iterator[tuple[int, int, str]]:
    """Cut at "und" where a finite verb stands on both sides and a new clause begins behind it."""
    at, finite, full = first, False, False
    for here in range(first, end - 1) if kinds.find("K", first, end - 1) >= 0 else ():
        kind = kinds[here]
        if kind == "K" and finite and here > at and _begins_clause(words, here + 1, end, full=full):
            yield at, here, mark
            at, mark, finite, full = here, words[here].lower, False, False
        # a form that may be a participle is one right before "und"
        finite = finite or kind in "Vwv" or (here > at and kinds[here - 1] == "x")
        full = full or (kind == "V" and not closed.tags(words[here].lower))
    yield at, end, mark


def _begins_clause(words: Sequence[Word], at: int, end: int, *, full: bool) -> bool:
    """Whether a finite verb stands near the start of what follows "und": at once, or behind one phrase.

    Behind a `full` verb a form that may be a participle is finite if more follows: "wies ab und [beanstandet] den Bau".
    """
    if words[at].kind in "Vw" or (full and words[at].kind == "x" and at + 1 < end and words[at + 1].kind in "dDN"):
        return True
    noun = False
    for here in range(at, min(end, at + _NEAR)):
        kind = words[here].kind
        if kind in "Vw" or (kind in "vx" and here > at and noun and here < end - 1):
            return True
        noun = noun or kind in "Np"
        if kind in "gzi":
            return False
    return False


def _clause(words: Sequence[Word], kinds: str, first: int, end: int, mark: str) -> Clause:
    if kinds[first] == "Q":
        return Clause(first, end, mark, QUOTED)
    verbal = tuple([at for at in range(first, end) if kinds[at] in VERBAL])
    opener = _opener(words, first, end, verbal, mark=mark)
    if not verbal:
        return Clause(first, end, mark, SUBORDINATE if opener in _OPENERS else FRAGMENT, opener=opener)
    finite = None if _only_infinitive(words, verbal, opener) else _finite(words, verbal, last=bool(opener))
    if finite is None:
        kind = INFINITIVE if any(words[at].kind == "z" for at in verbal) else FRAGMENT
        return Clause(first, end, mark, kind, None, verbal, opener)
    kind = (RELATIVE if opener in _RELATIVES else SUBORDINATE) if opener else MAIN
    return Clause(first, end, mark, kind, finite, verbal, opener)


def _only_infinitive(words: Sequence[Word], verbal: tuple[int, ...], opener: str) -> bool:
    """Whether all verbs belong to an infinitive with zu at the end: "die Familien warten zu lassen"."""
    kinds = [words[at].kind for at in verbal]
    return (
        not opener
        and kinds[-1] == "z"
        and len(kinds) > 1
        and verbal[-1] - verbal[-2] <= 2
        and not set(kinds) & set("Vw")
    )


def _opener(words: Sequence[Word], first: int, end: int, verbal: tuple[int, ...], *, mark: str) -> str:
    """The word that opens a subordinate clause at `first`, or ""."""
    at = first + (words[first].kind in "Kk" and first + 1 < end)
    if words[at].kind == "B" and at + 1 < end and words[at + 1].kind in "Ss":
        if words[at].lower == "so" and words[at + 1].lower in _DASS:
            return "sodass"
        at += 1  # "auch wenn", "kurz bevor"
    word = words[at]
    if word.kind == "S" or (word.kind in "sW" and _verb_last(words, at, end, verbal)):
        return word.lower
    if mark and mark in ",-" and word.kind == "d":
        return _relative(words, at, end, verbal)
    if mark and mark in ",-(" and word.kind in "PCu" and at + 1 < end and verbal:
        return _relative(words, at + 1, end, verbal)
    return ""


def _relative(words: Sequence[Word], at: int, end: int, verbal: tuple[int, ...]) -> str:
    """The relative pronoun at `at` that opens a clause, or ""."""
    word = words[at]
    relative = word.kind == "d" and word.lower in _RELATIVES and _verb_last(words, at, end, verbal)
    return word.lower if relative else ""


def _verb_last(words: Sequence[Word], at: int, end: int, verbal: tuple[int, ...]) -> bool:
    """Whether the finite verb stands at the end (or has not come yet, because another clause stands between)."""
    sure = [here for here in verbal if words[here].kind in "Vw"]
    finites = sure or [here for here in verbal if words[here].kind in FINITE]
    if not finites:
        return not any(words[here].kind == "z" for here in verbal)
    if any(words[here].kind not in "vi" for here in range(finites[-1] + 1, end)):
        return False
    noun_follows = words[at].kind == "d" and at + 1 < end and words[at + 1].kind in "NAZ"
    return not (noun_follows and finites[-1] == end - 1 and len(verbal) == 1 and _subjunctive(words[finites[-1]]))


def _subjunctive(word: Word) -> bool:
    return verbs.is_subjunctive(word.lower)


def _finite(words: Sequence[Word], verbal: tuple[int, ...], *, last: bool) -> int | None:
    """The finite verb: the last that can be one in a subordinate clause, else the first, sure ones before others."""
    order = tuple(reversed(verbal)) if last else verbal
    for letters in ("V", "w", "vx"):
        for at in order:
            if words[at].kind in letters and not (words[at].kind == "x" and _is_participle(words, verbal, at)):
                return at
    return None


def _is_participle(words: Sequence[Word], verbal: tuple[int, ...], at: int) -> bool:
    """Whether a word that can be participle or finite stands behind another verb or at the end of a longer clause."""
    return any(words[other].kind in "Vwv" for other in verbal if other != at)


# --- Mood ----------------------------------------------------------------------------------------------------------


def mood(words: Sequence[Word], clause: Clause) -> str:
    """What the finite verb of a clause says: `k1`, `k2`, `ind`, joined where the form leaves it open, or ""."""
    if clause.finite is None:
        return ""
    return verbs.mood(words[clause.finite].lower)
