"""Speech that runs on: sentences that carry somebody's speech further without naming him again.

The signs are the Konjunktiv, reported "sollen", adverbs such as "demnach". Forms that can be indicative or Konjunktiv
("stellten", "hätten") are decided by what runs before them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.extract.quotations.periods import Period
from lagebild.extract.quotations.reading import Found
from lagebild.german.clauses import FRAGMENT, MAIN, REST, Clause, mood
from lagebild.german.lexicon import lines
from lagebild.german.lexicon import words as listed
from lagebild.german.words import tags
from lagebild.model import Quotation

_REACH = 3
"""So many narrated sentences after somebody spoke, a clear Konjunktiv still is his."""

_CARRY = listed("running_speech", "carry")
_PARTS = listed("running_speech", "parts")
_CONDITIONS = listed("attribution", "conditions")
_PERSONS = listed("attribution", "persons")
_SPOKEN = listed("attribution", "spoken")
_THANKS = listed("attribution", "wishes")
_WISHES = lines("attribution", "wishes")


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

    def is_near(self) -> bool:
        """Whether somebody spoke so lately that a clear Konjunktiv still is his."""
        return self.quotation is not None and self.distance <= _REACH


def carried(period: Period, speech: Speech, *, hearsay: bool) -> Found:
    """A period without a cue: speech that runs on, or the outlet's own words; `hearsay`: it has a reported "sollen"."""
    whole = ((0, len(period.words)),)
    clear = _is_clear(period)
    adverb = _source_adverb(period, speaks=clear or hearsay)
    if adverb is not None:
        lemma = period.words[adverb].lower
        return Found(whole, "indirect", f"carried.{lemma}", (adverb,), "adverb", lemma, carried=True)
    if clear or hearsay:
        rule = "carried.k1" if clear else "carried.sollen"
        return Found(whole, "free_indirect", rule, carried=speech.is_near())
    if speech.runs(period) and _is_open(period):
        return Found(whole, "free_indirect", "carried.k2", carried=True)
    if speech.runs(period) and speech.indirect and _counts_on(period):
        return Found(whole, "free_indirect", "carried.part", carried=True)
    return Found(whole, "narration", "narration")


def _source_adverb(period: Period, *, speaks: bool) -> int | None:
    """Where "demnach" or the like stands; "danach" is a time unless the sentence `speaks` in the Konjunktiv."""
    at = next((at for at, word in enumerate(period.words) if word.lower in _CARRY), None)
    return None if at is None or (period.words[at].lower == "danach" and not speaks) else at


def _first_main(period: Period) -> Clause | None:
    """The first clause with a finite verb that no other clause holds."""
    for clause in period.clauses:
        if clause.finite is not None and clause.kind in (MAIN, FRAGMENT, REST):
            return clause
    return None


def _is_clear(period: Period) -> bool:
    """Whether the first main clause is in Konjunktiv I, which only speech of somebody else is."""
    clause = _first_main(period)
    if clause is None or mood(period.words, clause) != "k1":
        return False
    here = [word.lower for word in period.words[clause.first : clause.end]]
    return not _is_wish(here) and _PERSONS.isdisjoint(here)


def _is_wish(words: list[str]) -> bool:
    """Whether it is a set phrase: "Gott sei Dank", "es sei denn", "sei es"."""
    opening = " ".join(words[:3]) + " "
    return not _THANKS.isdisjoint(words) or any(opening.startswith(f"{each} ") for each in _WISHES)


def _is_open(period: Period) -> bool:
    """Whether the first main clause is in a Konjunktiv II that is no condition: "hätten", "würden", "kämen"."""
    first = _first_main(period)
    if first is None or first.finite is None or mood(period.words, first) != "k2":
        return False
    if any(clause.opener in _CONDITIONS for clause in period.clauses):
        return False
    if first.finite == first.first and not first.mark:
        return False  # "Hätte er gewartet, …" is a condition
    verb = period.words[first.finite].lower
    return "modal" not in tags(verb) or verb in _SPOKEN


def _counts_on(period: Period) -> bool:
    """Whether the sentence goes on counting what was just told ("dabei", "davon") and has a figure."""
    return any(word.lower in _PARTS for word in period.words) and any(word.kind == "Z" for word in period.words)
