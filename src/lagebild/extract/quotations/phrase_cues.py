"""Frames without verb: "laut X", "X zufolge", "nach Angaben von X", "so X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.extract.quotations.cues import PhraseCue, Range
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, Clause
from lagebild.german.lexicon import load
from lagebild.german.phrases import nominative, noun_phrase
from lagebild.german.speech import SpeechNoun, noun_of_speech, speech_nouns, speech_prepositions
from lagebild.german.tagging import Word


def phrase_cues(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[PhraseCue]:
    """The prepositional frames of a period, in order."""
    at = 0
    while at < len(words):
        found = _frame_at(words, at)
        if found is not None:
            yield found
            at = max(found.frame[1], at + 1)
        else:
            at += 1
    for clause in clauses:
        if clause.kind == FRAGMENT and words[clause.first].lower == "so" and clause.end - clause.first > 1:
            found = _so(words, clause)
            if found is not None:
                yield found


def _frame_at(words: Sequence[Word], at: int) -> PhraseCue | None:
    lower, kind = words[at].lower, words[at].kind
    if lower == "zufolge":
        return _postposition(words, at)
    if kind not in "PCN":
        return None
    if lower in ("laut", "gemäß"):
        return _laut(words, at)
    if lower == "nach":
        return _nach(words, at) or _postposed_nach(words, at)
    if lower in ("unter", "mit", "auf", "aus", "seitens", "vonseiten"):
        return _several(words, at)
    return None


def _laut(words: Sequence[Word], at: int) -> PhraseCue | None:
    end = noun_phrase(words, at + 1)
    if end == at + 1 or words[at].kind == "N":
        return None
    source, noun = _owner(words, at + 1, end)
    return PhraseCue("preposition", (at, end), source, (at,), words[at].lower, noun)


def _nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "nach Angaben der Behörde", "nach eigener Darstellung"; "nach einem Treffen" is a time."""
    head = at + 1
    while head < len(words) and head - at < 5 and words[head].kind in "dDAZBwg":
        head += 1
    if (
        head + 1 < len(words)
        and words[head].kind == "N"
        and words[head].text.endswith("s")
        and words[head + 1].kind == "N"
    ):
        head += 1  # "nach Selenskyjs Angaben"
    if head >= len(words):
        return None
    noun = noun_of_speech(words[head].text)
    if noun is None or not noun.heads_nach:
        return None
    end = max(noun_phrase(words, at + 1), head + 1)
    end = _with_source(words, head, end)
    source, _ = _owner(words, at + 1, end)
    if (
        source is None
        and words[at + 1].kind == "d"
        and words[head].text[-1:] == "n"
        and not _document(words, at + 1, head)
    ):
        return None  # "nach den ersten Auszählungen": a time
    own = any(word.lower in _OWN for word in words[at:head])
    return PhraseCue("preposition", (at, end), source, tuple(range(at, head + 1)), "nach", noun, own)


_OWN = frozenset({"eigener", "eigenen", "eigenem"})


def _with_source(words: Sequence[Word], head: int, end: int) -> int:
    """The end with "von …" or "aus …" behind the noun, also before a place: "Angaben aus Kiew"."""
    if end == head + 1 and end < len(words) and words[end].lower in ("von", "vom", "aus", "durch"):
        return max(noun_phrase(words, end + 1), end)
    return end


def _postposed_nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "Seiner Darstellung nach", "seinen Angaben nach"."""
    if at < 1 or words[at - 1].kind != "N":
        return None
    noun = noun_of_speech(words[at - 1].text)
    follows = words[at + 1].kind if at + 1 < len(words) else "."
    if noun is None or not noun.heads_nach or follows not in "Vwvx,.":
        return None
    start = at - 1
    while start > 0 and words[start - 1].kind in "DdA":
        start -= 1
    source, _ = _owner(words, start, at)
    return PhraseCue("preposition", (start, at + 1), source, (*range(at - 1, at + 1),), "nach", noun)


def _postposition(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "der Agentur Tass zufolge", "Angaben der Behörde zufolge", "ihm zufolge", "demzufolge" is an adverb."""
    for start in range(max(0, at - 14), at):
        if words[start].kind in "dDpANZ" and noun_phrase(words, start) == at and not _runs_on(words, start):
            source, noun = _owner(words, start, at)
            marks = (
                (at,) if noun is None else tuple(i for i in range(start, at) if noun_of_speech(words[i].text)) + (at,)
            )
            own = any(word.lower in _OWN for word in words[start:at])
            return PhraseCue("preposition", (start, at + 1), source, marks, "zufolge", noun, own)
    return None


def _runs_on(words: Sequence[Word], start: int) -> bool:
    """Whether the words before belong to another phrase whose end would be cut off ("er | der Agentur zufolge")."""
    return start > 0 and words[start].kind in "NA" and words[start - 1].kind in "dDA"


def _several(words: Sequence[Word], at: int) -> PhraseCue | None:
    """Frames of several words: "unter Berufung auf X", "aus Sicht der Helfer"."""
    for phrase, kind in _long_prepositions():
        size = len(phrase)
        if tuple(word.lower for word in words[at : at + size]) == phrase:
            end = noun_phrase(words, at + size)
            if end > at + size:
                what = "basis" if kind == "basis" else "preposition"
                return PhraseCue(what, (at, end), (at + size, end), tuple(range(at, at + size)), " ".join(phrase))
    return None


@lru_cache(maxsize=1)
def _long_prepositions() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = ((tuple(words.lower().split()), kind) for words, kind in speech_prepositions().items())
    single = {"seitens", "vonseiten"}
    return tuple((phrase, kind) for phrase, kind in rows if len(phrase) > 1 or phrase[0] in single)


def _so(words: Sequence[Word], clause: Clause) -> PhraseCue | None:
    at = clause.first + 1
    while at < clause.end and words[at].kind == "B":
        at += 1
    end = noun_phrase(words, at)
    if end == at or words[at].kind in "rZ" or not nominative(words, at, end):
        return None
    return PhraseCue("so", (clause.first, clause.end), (at, min(end, clause.end)), (clause.first,), "so")


def _owner(words: Sequence[Word], start: int, end: int) -> tuple[Range | None, SpeechNoun | None]:
    """Who speaks in a phrase: the owner of a noun of saying ("Angaben [der Behörde]"), else the phrase itself."""
    for at in range(start, end):
        noun = noun_of_speech(words[at].text) if words[at].kind == "N" else None
        if noun is None:
            continue
        if not noun.heads_nach:
            return (start, end), None
        if at + 1 < end:
            skip = at + 2 if words[at + 1].lower in ("von", "vom", "aus", "durch") else at + 1
            return (skip, end), noun
        return _possessor(words, start, at) or _compound(words, at) or _document(words, start, at), noun
    return (start, end), None


def _possessor(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A possessive before the noun ("seinen Angaben") or a name in the genitive ("Kiews Angaben")."""
    first = words[start]
    if "poss" in closed.tags(first.lower):
        return start, start + 1
    if first.kind == "N" and start < at and first.text.endswith("s"):
        return start, start + 1
    return None


def _document(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A document with its article, which speaks for whoever wrote it: "dem Bericht zufolge", "laut einer Studie"."""
    return (start, at + 1) if start < at and words[at].lower.endswith(_documents()) else None


@lru_cache(maxsize=1)
def _documents() -> tuple[str, ...]:
    return tuple(load("speech_media")["documents"]["suffixes"].split())


def _compound(words: Sequence[Word], at: int) -> Range | None:
    """A compound that names who says it: Medienberichten, Behördenangaben."""
    word = words[at].text
    plain = any(form in speech_nouns() for form in (word, word.removesuffix("n"), word.removesuffix("s")))
    return None if plain else (at, at + 1)
