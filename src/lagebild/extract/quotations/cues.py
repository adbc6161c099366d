"""The two kinds of cue: a verb of saying in a clause, and a frame without verb."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.german.speech import SpeechNoun, SpeechVerb

Range = tuple[int, int]
"""Words from an index to another, exclusive."""


class VerbCue(NamedTuple):
    """A verb of saying in the clause `clause`; `words` are its verb, particle and auxiliaries in their order.

    `hearsay`: the speech itself is only said to have happened ("soll gesagt haben"), `perfect`: and is over; `passive`:
    the subject is spoken of; `impersonal`: the subject is "es".
    """

    clause: int
    verb: SpeechVerb
    words: tuple[int, ...]
    hearsay: bool = False
    perfect: bool = False
    passive: bool = False
    impersonal: bool = False

    @property
    def is_phrase(self) -> bool:
        """Whether it is a set phrase ("<zeigen> sich überzeugt") rather than a verb alone."""
        return "<" in self.verb.lemma


class PhraseCue(NamedTuple):
    """A frame without verb: the words of the frame, the source named in it, the words that mark it.

    `kind`: `preposition`, `so`, or `basis` (what the speaker relies on). `own`: the source is the subject of the
    sentence ("nach eigenen Angaben").
    """

    kind: str
    frame: Range
    source: Range | None
    words: tuple[int, ...]
    lemma: str
    noun: SpeechNoun | None = None
    own: bool = False
