"""One report as its mentions are resolved: whom it names, who is near, and what a resolved mention comes to."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.extract.speakers.antecedents import ALIKE, Choice, Fit, Near
from lagebild.extract.speakers.inventory import inventory
from lagebild.extract.speakers.named import Actor, key_of
from lagebild.extract.speakers.readings import Reading
from lagebild.model import Analysis, Span

ORDINARY = 0.6
"""The score of a name that only the phrase itself gives, without anybody to compare it with."""
APART = 0.6
"""By so many points a description must lead: beginning a sentence alone does not tell one colonel from another."""
CARRIED = 4
"""How many sentences "den Angaben zufolge" reaches back."""


class Found(NamedTuple):
    """Who a mention means: name (`None`: nobody can tell), score, reason, and the actor of the inventory."""

    name: str | None
    score: float
    reason: str
    actor: Actor | None = None
    anonymous: bool = False


class Report:
    """The inventory of a report with what finds the actors near a mention."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.found = inventory(analysis)
        self.near = Near(self.found, analysis)

    def own(self, reading: Reading) -> Actor | None:
        """The actor that a reading itself names."""
        return self.found.actors.get(key_of(reading))

    def referred(self, fit: Fit, reading: Reading, at: Span) -> Choice:
        """The nearest actor that a description fits, else the only one of the report."""

        def others(actor: Actor) -> float | None:
            return None if actor.name == reading.name else fit(actor)

        choice = self.near.choose(at, others, margin=APART)
        if choice.actor is not None or choice.score == ALIKE:
            return choice
        return self.near.anywhere([one for one in self.found.actors.values() if others(one) is not None], at)

    def spoke_before(self, at: Span) -> bool:
        """Whether somebody spoke in the paragraph, shortly before."""
        sentence = self.found.sentence_at(at.start)
        if self.near.last is None or not 0 <= sentence - self.near.last[1] <= CARRIED:
            return False
        return self.found.paragraph(sentence) == self.found.paragraph(self.near.last[1])


def chosen(choice: Choice, kind: str) -> Found:
    """What a choice among the actors of the report comes to."""
    if choice.actor is None:
        return Found(None, choice.score, f"{kind}: {choice.reason}")
    return Found(choice.actor.name, choice.score, f"{kind}: {choice.reason}", choice.actor, choice.actor.anonymous)
