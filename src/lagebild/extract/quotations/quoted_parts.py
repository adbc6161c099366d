"""Quoted parts: somebody's words in quotation marks within a sentence that no attribution holds.

"Der Rat will [„bis zum Herbst noch einmal prüfen“], ob …": the sentence is the outlet's, the words in marks are not.
They belong to the subject of their clause if that can speak, else to the speech that runs before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.reading import Found, Reading, covers
from lagebild.extract.quotations.subjects import antecedent, clause_subject, subject
from lagebild.extract.speakers.mentions import read
from lagebild.german.clauses import RELATIVE
from lagebild.german.lexicon import words as listed
from lagebild.german.tagging import Word

_ANNOUNCING = listed("attribution", "announcing")
_THEIRS = listed("attribution", "theirs")
_SHORTEST = 2
"""Words; a single one is a name or a scare quote (17 in 20 of those that begin small), behind a noun also of two."""

_SPEAKING = frozenset(
    {"pronoun", "person", "known", "state", "body", "class", "office", "role", "reference", "group", "name", "one"}
)
"""Kinds of mention that can speak."""


def quoted_parts(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """The quoted parts outside what was `found`; `carried` where the subject of the clause cannot have said them."""
    held = [content for each in found if each.type != "narration" for content in each.content]
    before: Found | None = None
    for part in in_marks(reading.words):
        if any(covers(content, part[0]) for content in held):
            continue
        if before is not None and _is_joined(reading.words, before, part):
            before = replace(before, content=(part,))
            yield before
        elif (cue := _judging(reading, part)) is not None or _is_said(reading.words, part):
            who = _sayer(reading, part, cue)
            before = Found((part,), "direct", "direct.part", speaker=who, carried=who is None)
            yield before


def _is_joined(words: Sequence[Word], before: Found, part: Range) -> bool:
    """Whether "und" or "oder" joins a part to the one before: "als [„feige“] und [„dumm“] bezeichnet"."""
    return before.content[-1][1] == part[0] - 1 and words[part[0] - 1].kind == "K"


def in_marks(words: Sequence[Word]) -> Iterator[Range]:
    """The stretches between marks within clauses, marks included."""
    marks = [at for at, word in enumerate(words) if word.kind == "q"]
    return ((opening, closing + 1) for opening, closing in zip(marks[::2], marks[1::2], strict=False))


def is_name(words: Sequence[Word], part: Range) -> bool:
    """Whether a stretch in marks names what the noun before it says: "die Zeitung [„Neuer Morgen“]"."""
    first = part[0]
    return first > 0 and words[first - 1].kind == "N" and words[first + 1].text[0].isupper()


def _is_said(words: Sequence[Word], part: Range) -> bool:
    """Whether a stretch is no title: it goes on with the clause before it, or a noun of saying announces it."""
    first, last = part
    before = words[first - 1] if first else None
    if before is not None and before.lower in _ANNOUNCING:
        return True
    shortest = _SHORTEST + (before is not None and before.kind == "N")
    return last - first - 2 >= shortest and words[first + 1].text[0].islower()


def _judging(reading: Reading, part: Range) -> VerbCue | None:
    """The verb that says as what something is seen, where "als" stands before the part: "als [„Verrat“] bezeichnet"."""
    if part[0] == 0 or reading.words[part[0] - 1].lower != "als":
        return None
    return next((cue for cue in reading.verbs.values() if "als" in cue.verb.frames), None)


def _sayer(reading: Reading, part: Range, cue: VerbCue | None) -> Range | None:
    """The subject of the verb or of the clause of a quoted part, if it is somebody who can speak."""
    number = cue.clause if cue is not None else _clause_of(reading, part)
    if number is None:
        return None
    who = subject(reading, cue) if cue is not None else clause_subject(reading, number)
    if who is not None and _is_relative(reading, number, who):
        who = antecedent(reading, number)
    if who is None or covers(part, who[0]) or not _speaks(reading.words, who):
        return None
    return whole_phrase(reading, who)


def _is_relative(reading: Reading, number: int, who: Range) -> bool:
    """Whether a subject is the pronoun of a relative clause: "der Chef, [der] den Sieg feierte", not "deren Chef"."""
    clause = reading.clauses[number]
    return clause.kind == RELATIVE and who[0] == clause.first and reading.words[who[0]].lower not in _THEIRS


def _clause_of(reading: Reading, part: Range) -> int | None:
    clauses = enumerate(reading.clauses)
    return next((number for number, clause in clauses if clause.first <= part[0] < clause.end), None)


def _speaks(words: Sequence[Word], who: Range) -> bool:
    return read(" ".join(word.text for word in words[who[0] : who[1]])).kind in _SPEAKING
