"""Speech that runs on: sentences that carry somebody's speech further without naming him again.

The signs are the Konjunktiv, reported "sollen", adverbs such as "demnach", a quotation that stands alone. Forms that can
be indicative or Konjunktiv ("stellten", "hätten") are decided by what runs before them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.extract.quotations.periods import Period
from lagebild.extract.quotations.reading import Found
from lagebild.german.clauses import FRAGMENT, MAIN, REST, Clause, mood
from lagebild.german.lexicon import load
from lagebild.german.words import tags
from lagebild.model import Quotation


@dataclass(frozen=True, slots=True)
class Speech:
    """What runs on: the number of the last attributed quotation, its paragraph, and how many sentences ago it was."""

    quotation: int | None = None
    segment: int = -1
    distance: int = 0
    indirect: bool = False

    def after(self, number: int, quotation: Quotation, period: Period) -> Speech:
        """The state behind a quotation; narration lets speech fade, but does not end it at once."""
        if quotation.type == "narration":
            return replace(self, distance=self.distance + 1, indirect=False)
        return Speech(number, period.segment, 0, quotation.type != "direct")

    def runs(self, period: Period) -> bool:
        """Whether speech stands right before the period, in its paragraph or the one before."""
        return self.quotation is not None and self.distance == 0 and period.segment - self.segment <= 1


_REACH = 3
"""So many narrated sentences after somebody spoke, a clear Konjunktiv still is his."""

_SOURCE_ADVERBS = frozenset(load("running_speech")["carry"]["words"].split())
_PARTS = frozenset(load("running_speech")["parts"]["words"].split())


def carried(period: Period, speech: Speech, *, hearsay: bool, fresh: bool) -> Found:
    """A period without a cue: speech that runs on, or the outlet's own words."""
    whole = ((0, _end(period)),)
    source = next((at for at, word in enumerate(period.words) if word.lower in _SOURCE_ADVERBS), None)
    if source is not None and (period.words[source].lower != "danach" or hearsay or _clear(period)):
        lemma = period.words[source].lower
        return Found(whole, "indirect", f"carried.{lemma}", (source,), "adverb", lemma, carried=True)
    near = speech.quotation is not None and speech.distance <= _REACH
    if _clear(period):
        return Found(whole, "free_indirect", "carried.k1", carried=near)
    if hearsay:
        return Found(whole, "free_indirect", "carried.sollen", carried=near)
    if speech.runs(period) and _open(period):
        return Found(whole, "free_indirect", "carried.k2", carried=True)
    if speech.runs(period) and speech.indirect and _part_of(period):
        return Found(whole, "free_indirect", "carried.part", carried=True)
    return Found(whole, "narration", "narration")


def _end(period: Period) -> int:
    return len(period.words)


def _moods(period: Period) -> list[tuple[Clause, str]]:
    return [
        (clause, mood(period.words, clause))
        for clause in period.clauses
        if clause.kind in (MAIN, FRAGMENT, REST) and clause.finite is not None
    ]


def _clear(period: Period) -> bool:
    """Whether the first main clause is in Konjunktiv I, which only speech of somebody else is."""
    found = _moods(period)
    return (
        bool(found)
        and found[0][1] == "k1"
        and not _wish(period, found[0][0])
        and not _first_person(period, found[0][0])
    )


def _first_person(period: Period, clause: Clause) -> bool:
    """Whether the speaker tells of himself, where "ich habe" is no Konjunktiv."""
    return any(period.words[at].lower in ("ich", "wir") for at in range(clause.first, clause.end))


def _wish(period: Period, clause: Clause) -> bool:
    """Whether it is a set phrase: "Gott sei Dank", "es sei denn", "sei es"."""
    words = [word.lower for word in period.words[clause.first : clause.end]]
    return "dank" in words or words[:3] == ["es", "sei", "denn"] or words[:2] == ["sei", "es"]


def _open(period: Period) -> bool:
    """Whether the first main clause is in a Konjunktiv II that is no condition: "hätten", "würden", "kämen"."""
    found = _moods(period)
    if not found or any(clause.opener in ("wenn", "falls", "sofern") for clause in period.clauses):
        return False
    first, said = found[0]
    if said != "k2" or first.finite is None or (first.finite == first.first and not first.mark):
        return False  # "Hätte er gewartet, …" is a condition
    return not (tags(period.words[first.finite].lower) & {"modal"}) or period.words[first.finite].lower in _SPOKEN


_SPOKEN = frozenset({"müssten", "müsste", "könnten", "könne", "dürften", "sollten", "wollten"})


def _part_of(period: Period) -> bool:
    """Whether the sentence goes on counting what was just told ("dabei", "davon") and has a figure."""
    return any(word.lower in _PARTS for word in period.words) and any(word.kind == "Z" for word in period.words)
