"""Frames without verb: "laut X", "X zufolge", "nach Angaben von X", "so X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lagebild.extract.quotations.cues import PhraseCue, Range
from lagebild.german import words as closed
from lagebild.german.cases import nominative
from lagebild.german.clauses import FRAGMENT, Clause
from lagebild.german.lexicon import endings
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import SpeechNoun, noun_of_speech, speech_nouns, speech_prepositions
from lagebild.german.tagging import Word

_BEFORE = listed("attribution", "before")
_DOCUMENTS = endings("speech_media", "documents")
_THEIRS = listed("attribution", "theirs")
_STANDING = listed("attribution", "standing")
_OWN = listed("attribution", "own")
_AGENTS = listed("attribution", "agents")
_SOME = listed("attribution", "some")
_OWNERS = listed("attribution", "owners")
_PLAIN = _BEFORE | {"zufolge", "nach"}
"""The prepositions of one word that have rules of their own."""

_LONGEST_SOURCE = 14
"""Words; a phrase before "zufolge" is not longer."""


def phrase_cues(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[PhraseCue]:
    """The prepositional frames of a period in order, then its "so X"."""
    openers, end = _openers(), 0
    for at, word in enumerate(words):
        if word.lower in openers and at >= end:
            found = _frame_at(words, at)
            if found is not None:
                yield found
                end = found.frame[1]
    for clause in clauses:
        if clause.kind == FRAGMENT and words[clause.first].lower == "so" and clause.end - clause.first > 1:
            found = _so(words, clause)
            if found is not None:
                yield found


@cache
def _openers() -> frozenset[str]:
    """The words at which a frame is looked for."""
    return _PLAIN | frozenset(_long_prepositions())


def _frame_at(words: Sequence[Word], at: int) -> PhraseCue | None:
    lower = words[at].lower
    if lower == "zufolge":
        return _postposition(words, at)
    if words[at].kind not in "PCN":
        return None
    if lower in _BEFORE:
        return _laut(words, at)
    if lower == "nach":
        return _nach(words, at) or _postposed_nach(words, at)
    return _several(words, at)


def _so(words: Sequence[Word], clause: Clause) -> PhraseCue | None:
    """ "so der Sprecher", "so auch die Stadt": a clause of its own without verb."""
    at = clause.first + 1
    while at < clause.end and words[at].kind == "B":
        at += 1
    end = noun_phrase(words, at)
    names = any(word.kind in "Np" for word in words[at:end])
    if not names or words[at].kind in "rZ" or not nominative(words, at, end):
        return None
    return PhraseCue("so", (clause.first, clause.end), (at, min(end, clause.end)), (clause.first,), "so")


# --- Prepositions --------------------------------------------------------------------------------------------------


def _laut(words: Sequence[Word], at: int) -> PhraseCue | None:
    end = noun_phrase(words, at + 1)
    if end == at + 1 or words[at].kind == "N":
        return None
    source, noun = _owner(words, at + 1, end)
    return PhraseCue("preposition", (at, end), source, (at,), words[at].lower, noun)


def _nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "nach Angaben der Behörde", "nach eigener Darstellung"; "nach einem Treffen" is a time."""
    head = _head(words, at)
    noun = noun_of_speech(words[head].text) if head < len(words) else None
    if noun is None or not noun.heads_nach:
        return None
    end = _with_source(words, head, max(noun_phrase(words, at + 1), head + 1))
    end = _before_agent(words, head + 2, end)
    source, _ = _owner(words, at + 1, end)
    plural = words[at + 1].kind == "d" and words[head].text.endswith("n")
    if source is None and plural and not _document(words, at + 1, head) and words[head - 1].lower not in _STANDING:
        return None  # "nach den ersten Auszählungen": a time
    return PhraseCue("preposition", (at, end), source, tuple(range(at, head + 1)), "nach", noun, _own(words, at, head))


def _head(words: Sequence[Word], at: int) -> int:
    """Where the noun behind "nach" stands, adjectives or a name in the genitive before it."""
    head = at + 1
    while head < len(words) and head - at < 5 and words[head].kind in "dDAZBwg":
        head += 1
    genitive = head + 1 < len(words) and words[head].kind == "N" and words[head].text.endswith("s")
    return head + 1 if genitive and words[head + 1].kind == "N" else head  # "nach Becks Angaben"


def _with_source(words: Sequence[Word], head: int, end: int) -> int:
    """The end with "von …" or "aus …" behind the noun, also before a place: "Angaben aus Kiew"."""
    if end == head + 1 and end < len(words) and words[end].lower in _OWNERS:
        return max(noun_phrase(words, end + 1), end)
    return end


def _before_agent(words: Sequence[Word], start: int, end: int) -> int:
    """The end of a source before what did it: "nach Angaben der Stadt | von einer Rakete getroffen"."""
    for at in range(start, end - 1):
        if words[at].lower in _AGENTS and (words[at + 1].kind == "Z" or words[at + 1].lower in _SOME):
            return at
    return end


def _several(words: Sequence[Word], at: int) -> PhraseCue | None:
    """Frames of several words: "unter Berufung auf X", "aus Sicht der Helfer"."""
    for phrase, kind in _long_prepositions().get(words[at].lower, ()):
        start = at + len(phrase)
        if [word.lower for word in words[at:start]] != phrase:
            continue
        end = noun_phrase(words, start)
        if end > start:
            return PhraseCue(kind, (at, end), (start, end), tuple(range(at, start)), " ".join(phrase))
    return None


@cache
def _long_prepositions() -> dict[str, list[tuple[list[str], str]]]:
    """The other prepositions by their first word, each with the kind of its cue; "so" is none."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for written, kind in speech_prepositions().items():
        phrase = written.lower().split()
        if phrase[0] not in _PLAIN and phrase[0] != "so":
            found.setdefault(phrase[0], []).append((phrase, "basis" if kind == "basis" else "preposition"))
    return found


# --- Postpositions -------------------------------------------------------------------------------------------------


def _postposed_nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "Seiner Darstellung nach", "seinen Angaben nach"."""
    noun = noun_of_speech(words[at - 1].text) if at and words[at - 1].kind == "N" else None
    follows = words[at + 1].kind if at + 1 < len(words) else "."
    if noun is None or not noun.heads_nach:
        return None
    start = at - 1
    while start > 0 and words[start - 1].kind in "DdA":
        start -= 1
    own = _own(words, start, at)
    theirs = "poss" in closed.tags(words[start].lower) and (not start or words[start - 1].kind not in "PC")
    if not own and follows in "dDNAZpP" and not theirs:
        return None  # "… mit den Angaben nach dem Treffen"
    source = None if own else _owner(words, start, at)[0]
    return PhraseCue("preposition", (start, at + 1), source, (at - 1, at), "nach", noun, own)


def _postposition(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "der Agentur Nord zufolge", "Angaben der Behörde zufolge", "ihm zufolge"; "demzufolge" is an adverb."""
    for start in range(max(0, at - _LONGEST_SOURCE), at):
        if words[start].kind not in "dDpANZ" or _runs_on(words, start):
            continue
        end = noun_phrase(words, start)
        if end == at or _is_named(words, end, at):
            source, noun = ((start, at - 1), None) if end < at else _owner(words, start, at)
            nouns = [each for each in range(start, at) if noun is not None and noun_of_speech(words[each].text)]
            own = _own(words, start, at)
            return PhraseCue("preposition", (start, at + 1), source, (*nouns, at), "zufolge", noun, own)
    return None


def _is_named(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether a name between commas follows a phrase: "dem Leiter der Klinik[, Anton Beck,] zufolge"."""
    if end + 1 >= at - 1 or words[end].kind != "," or words[at - 1].kind != ",":
        return False
    return words[end + 1].kind in "dDAN" and noun_phrase(words, end + 1) == at - 1


def _runs_on(words: Sequence[Word], start: int) -> bool:
    """Whether the words before belong to another phrase whose end would be cut off ("er | der Agentur zufolge")."""
    return start > 0 and words[start].kind in "NA" and words[start - 1].kind in "dDA"


# --- Whose words they are ------------------------------------------------------------------------------------------


def _own(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the subject of the sentence is the source: "nach eigenen Angaben"."""
    return any(word.lower in _OWN for word in words[start:end])


def _owner(words: Sequence[Word], start: int, end: int) -> tuple[Range | None, SpeechNoun | None]:
    """Who speaks in a phrase: the owner of a noun of saying ("Angaben [der Behörde]"), else the phrase itself."""
    for at in range(start, end):
        noun = noun_of_speech(words[at].text) if words[at].kind == "N" else None
        if noun is None:
            continue
        if not noun.heads_nach:
            break
        first = at + 1 + (at + 1 < end and words[at + 1].lower in _OWNERS)
        if first < end:
            return (first, end), noun
        return _possessor(words, start, at) or _compound(words, at) or _document(words, start, at), noun
    return (start, end), None


def _possessor(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A possessive before the noun ("seinen Angaben") or a name in the genitive ("Kiews Angaben")."""
    first = words[start]
    named = first.kind == "N" and start < at and first.text.endswith("s")
    return (start, start + 1) if named or "poss" in closed.tags(first.lower) or first.lower in _THEIRS else None


def _document(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A document with its article, which speaks for whoever wrote it: "dem Bericht zufolge", "laut einer Studie"."""
    return (start, at + 1) if start < at and words[at].lower.endswith(_DOCUMENTS) else None


def _compound(words: Sequence[Word], at: int) -> Range | None:
    """A compound that names who says it: Medienberichten, Behördenangaben."""
    word = words[at].text
    plain = any(form in speech_nouns() for form in (word, word.removesuffix("n"), word.removesuffix("s")))
    return None if plain else (at, at + 1)
