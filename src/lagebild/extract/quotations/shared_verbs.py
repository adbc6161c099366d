"""Verbs of saying that several share: "Der Rat spricht von einem Verbrechen, der Stab von einer Fälschung"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.objects import asks_for
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.speakers.mentions import read
from lagebild.german.cases import nominative
from lagebild.german.clauses import FRAGMENT
from lagebild.german.phrases import noun_phrase

_WHO = frozenset({"person", "known", "body", "state", "office", "role", "group", "description"})
"""Kinds of mention that say something beside another speaker; a bare name may as well be one more thing of a list."""

_LONGEST_WHO = 12
"""Words between the mark before a further speaker and what that speaker says."""


def each_speaker(reading: Reading, cue: VerbCue, found: Found) -> Iterator[Found]:
    """What a verb reports, cut where further speakers say something else by it, and what those say.

    They leave the verb out and say theirs in its form, behind the same preposition or "als". What stands before that
    form is theirs too: "bezifferte [die Verluste] auf 40 Mann, der Rat [auf 20]".
    """
    form = _form(reading, cue, found.content)
    further = list(_further(reading, cue, form, found.content[-1])) if form is not None else []
    if form is None or not further:
        yield found
        return
    end = found.content[-1][1]
    bounds = [*(who[0] - 1 for who, _ in further), end]  # the mark or "und" before each speaker
    yield replace(found, content=reading.without(found.content, (bounds[0], end)))
    shared = reading.without(found.content, (form, end))
    for (who, start), stop in zip(further, bounds[1:], strict=True):
        content = (*shared, (start, stop))
        yield replace(found, content=content, speaker=who, addressee=None, medium=None, relays=(), evidence=())


def _form(reading: Reading, cue: VerbCue, content: tuple[Range, ...]) -> int | None:
    """The preposition, or "als", by which a verb says something in its content."""
    for at in (at for span in content for at in range(*span)):
        lower = reading.words[at].lower
        if asks_for(lower, cue.verb.reports) or (lower == "als" and "als" in cue.verb.reports):
            return at
    return None


def _further(reading: Reading, cue: VerbCue, form: int, content: Range) -> Iterator[tuple[Range, int]]:
    """The further speakers behind a mark or "und" in a content, each with the word where theirs begins."""
    words = reading.words
    forms = [at for at in range(max(form, content[0]), content[1]) if words[at].lower == words[form].lower]
    found: dict[int, tuple[Range, int]] = {}
    for before, at in pairwise((max(form, content[0] - 1), *(at for at in forms if at > form))):
        start = _behind_mark(reading, max(before, at - _LONGEST_WHO), at) or next(reversed(found), None)
        who = _who(reading, start, at) if start is not None and _is_open(reading, cue, start) else None
        if start is not None and who is not None:
            found[start] = who, at  # of "die Verwaltung von Orlau von 14" the last one
    yield from found.values()


def _behind_mark(reading: Reading, before: int, at: int) -> int | None:
    """The word behind the last mark or "und" between two words."""
    marks = (each + 1 for each in range(at - 1, before - 1, -1) if reading.words[each].kind in ",;-Kk")
    return next(marks, None)


def _is_open(reading: Reading, cue: VerbCue, at: int) -> bool:
    """Whether a word stands in the clause of the verb, or in a stretch that has no verb of its own."""
    number = next(number for number, clause in enumerate(reading.clauses) if at < clause.end)
    return number == cue.clause or reading.clauses[number].kind == FRAGMENT


def _who(reading: Reading, start: int, stop: int) -> Range | None:
    """The phrase of a speaker that fills the words up to `stop`, adverbs behind it left out."""
    words = reading.words
    end = stop
    while end > start and words[end - 1].kind == "B":
        end -= 1
    if end == start or noun_phrase(words[start:end], 0) != end - start or not nominative(words, start, end):
        return None
    text = " ".join(word.text for word in words[start:end])
    return (start, end) if read(text).kind in _WHO else None
