"""Whom a pronoun or description means: the actors near it that fit, weighed by place, paragraph and who spoke last.

The report's order is not trusted: bundles of agency snippets put "er" before his name. The same paragraph counts
first, then the one before, then others; what stands inside a direct quotation is no antecedent.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lagebild.extract.speakers.named import Actor, Held, Inventory, Spot
from lagebild.extract.speakers.seats import Seat
from lagebild.model import Analysis, Span

BACK, AHEAD = 14, 8
"""How many sentences before and behind a mention are looked at, so that a report of any length takes linear time."""
MARGIN = 0.3
"""Two candidates nearer than this cannot be told apart: nobody is named."""
ALIKE = 0.3
"""The score where two cannot be told apart."""
SPOKE_LAST, SPOKE = 2.4, 0.7
"""What it adds to have spoken last: within two sentences of the paragraph, and farther back."""
UNNAMED = -0.6
"""What speaks against a person without a name: a report that goes on with "er" mostly has one."""
GROUP = -0.8
"""What speaks against people without names: "sie" is rather one who has a name."""
FAR_SUBJECT = 3
"""So many sentences back the subject of a sentence takes the word from whoever spoke last."""
BODY = -2.5
"""What speaks against a body behind "er" or "sie", where persons are near."""

Fit = Callable[[Actor], float | None]
"""How well an actor fits: points to add, or `None` for not at all."""


class Choice(NamedTuple):
    """Who is meant (`None`: nobody can tell), how sure, and why."""

    actor: Actor | None
    score: float
    reason: str


class Near:
    """Finds the antecedent of a mention in one report; knows who spoke last."""

    def __init__(self, found: Inventory, analysis: Analysis) -> None:
        self.found = found
        quoted = sorted(span for one in analysis.quotations if one.type == "direct" for span in one.content.spans)
        self._quoted = quoted
        self._starts = [span.start for span in quoted]
        others = (one for one in analysis.quotations if one.type not in {"direct", "narration"})
        self._said = sorted(span for one in others for span in one.content.spans)
        self._end = len(analysis.document.text)
        self.last: tuple[Actor, int] | None = None

    def choose(self, at: Span, fit: Fit, *, margin: float = MARGIN, subjects: bool = False) -> Choice:
        """The actor that fits best near a mention; nobody where the next one is nearer than the margin.

        `subjects`: whoever is the subject of a sentence shortly before is likelier, as pronouns have it.
        """
        sentence = self.found.sentence_at(at.start)
        points: dict[Actor, float] = {}
        for spot, actor in self._spots(sentence, at):
            fits = fit(actor)
            if fits is not None:
                weight = fits + self._weight(spot, sentence, at) + self._spoke(actor, sentence)
                weight += self._as_subject(spot, actor, sentence) if subjects else 0.0
                points[actor] = max(points.get(actor, -9.0), weight)
        return _best(points, margin)

    def anywhere(self, candidates: Iterable[Actor], at: Span, *, margin: float = MARGIN) -> Choice:
        """Of some actors of the whole report the one nearest to a mention; certain if there is only one."""
        fits = {actor: 0.0 for actor in candidates if actor.spots}
        if len(fits) < 2:
            return Choice(next(iter(fits), None), 0.9 if fits else 0.0, "the only one of that kind in the report")
        near = self.choose(at, fits.get, margin=margin)
        if near.actor is not None:
            return near
        return Choice(None, near.score, "several of that kind in the report")

    def _spots(self, sentence: int, at: Span) -> Iterator[tuple[Spot, Actor]]:
        near = self.found.near
        for number in range(max(0, sentence - BACK), min(len(near), sentence + AHEAD + 1)):
            for spot, actor in near[number]:
                if not at.start <= spot.start < at.end and not self._is_quoted(spot.start):
                    yield spot, actor

    def _is_quoted(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._quoted[index].end

    def _weight(self, spot: Spot, sentence: int, at: Span) -> float:
        """Points for where a possible antecedent stands."""
        apart = abs(sentence - spot.sentence)
        paragraphs = self.found.paragraph(sentence) - self.found.paragraph(spot.sentence)
        lead = 0.5 if spot.leads else 0.0
        if spot.start < at.start:
            if paragraphs == 0:
                return 4.0 - 0.6 * min(apart, 5) + lead
            return (2.2 if paragraphs == 1 else max(0.3, 1.2 - 0.3 * paragraphs)) - 0.12 * min(apart, 6) + lead
        if paragraphs == 0:
            return 2.2 - 0.4 * min(apart, 4) + lead
        return 0.6 if paragraphs == -1 else 0.2

    def _spoke(self, actor: Actor, sentence: int) -> float:
        if self.last is None or self.last[0] is not actor:
            return 0.0
        spoken = self.last[1]
        same = self.found.paragraph(sentence) == self.found.paragraph(spoken)
        return SPOKE_LAST if same and 0 <= sentence - spoken <= 2 else SPOKE

    def _as_subject(self, spot: Spot, actor: Actor, sentence: int) -> float:
        """Points for a person who is the subject of a sentence of the paragraph, since somebody else spoke last."""
        apart = sentence - spot.sentence
        if actor.kind != "person" or not 0 < apart <= FAR_SUBJECT or not (spot.leads or self._is_alone(spot, apart)):
            return 0.0
        spoken = self.last[1] if self.last is not None else -1
        same = self.found.paragraph(sentence) == self.found.paragraph(spot.sentence)
        if not same or spoken >= spot.sentence or self._is_said(spot.start):
            return 0.0
        return SPOKE_LAST / (apart if spot.leads else 2)

    def _is_alone(self, spot: Spot, apart: int) -> bool:
        """Whether the sentence just before a mention names one person only: "Das erklärt Paul Roth, Experte für Gas."""
        return apart == 1 and sum(one.kind == "person" for _, one in self.found.near[spot.sentence]) == 1

    def _is_said(self, position: int) -> bool:
        index = bisect_right(self._said, (position, self._end)) - 1
        return index >= 0 and position < self._said[index].end

    def introduced(self, at: Span, genders: str) -> Actor | None:
        """The one person whom the sentence before a mention names as its subject."""
        sentence = self.found.sentence_at(at.start)
        if sentence == 0 or self.found.paragraph(sentence) != self.found.paragraph(sentence - 1):
            return None
        fits = by_gender(genders, only=frozenset({"person"}))
        near = {actor for spot, actor in self.found.near[sentence - 1] if spot.leads and fits(actor) is not None}
        return near.pop() if len(near) == 1 else None


def _best(points: dict[Actor, float], margin: float) -> Choice:
    ranked = sorted(points.items(), key=lambda pair: -pair[1])
    if not ranked:
        return Choice(None, 0.0, "nobody in the report fits")
    first = ranked[0]
    if len(ranked) == 1:
        return Choice(first[0], 0.9, "the only one near that fits")
    lead = first[1] - ranked[1][1]
    if lead < margin:
        return Choice(None, ALIKE, f"{first[0].name} and {ranked[1][0].name} fit alike")
    return Choice(
        first[0], min(0.9, 0.55 + 0.15 * lead), "the nearest that fits, the same paragraph and last speaker first"
    )


# --- What fits -------------------------------------------------------------------------------------------------------


def by_gender(genders: str, *, only: frozenset[str] = frozenset()) -> Fit:
    """Fits a pronoun: persons first, bodies of the grammatical gender behind them; `only` some kinds of actor."""

    def fit(actor: Actor) -> float | None:
        if not set(genders) & set(actor.genders) or (only and actor.kind not in only):
            return None
        if actor.kind == "person":
            return 0.0 if len(actor.genders) == 1 else -0.3
        if actor.offices or actor.kind == "role":
            return UNNAMED
        if actor.kind == "group":
            return GROUP
        return None if actor.kind == "state" else BODY

    return fit


def by_class(noun: str) -> Fit:
    """Fits a description of a body, paper or agency ("die Hilfsorganisation", "das Ministerium")."""

    def fit(actor: Actor) -> float | None:
        if actor.kind == "person":
            return None
        if noun in actor.classes:
            return 0.0
        return -0.2 if any(one.endswith(noun) for one in actor.classes) else None

    return fit


def by_office(described: Held, genders: str) -> Fit:
    """Fits a description by office ("der Kremlchef", "der Bürgermeister von Nikopol", "die Sprecherin des Werks")."""

    def fit(actor: Actor) -> float | None:
        if actor.kind not in {"person", "role", "office"} or not set(genders) & set(actor.genders):
            return None
        placed = actor.kind != "office" or actor.seat is not None
        fits = [found for held in actor.offices if placed and (found := _same_office(described, held)) is not None]
        return max(fits) + (UNNAMED if actor.kind == "office" else 0.0) if fits else None

    return fit


def _same_office(described: Held, held: Held) -> float | None:
    """How well an office that somebody holds fits one that is described."""
    ours, theirs = described.office, held.office
    same = theirs.base == ours.base or theirs.base in ours.same or ours.base in theirs.same
    if not (same or theirs.base.endswith(ours.base)) or not _belongs_alike(described, held):
        return None
    if described.seat is None or held.seat is None:
        return 0.3 if theirs.base == ours.base else 0.0
    return _same_seat(described.seat, held.seat)


def _belongs_alike(described: Held, held: Held) -> bool:
    """Whether nothing says that the offices belong to two bodies: "Kremlsprecher", "Sprecher der Küstenwache"."""
    ours, theirs = described.office.prefix.lower(), held.office.prefix.lower()
    if ours and theirs and not theirs.endswith(ours) and not theirs.startswith(ours):
        return False
    if not described.of:
        return True
    return described.of == held.of or (theirs != "" and described.of.startswith(theirs[:BODY_STEM]))


BODY_STEM = 5
"""By so many letters "Sprecher der Regierung" is told to be a Regierungssprecher."""


def _same_seat(ours: Seat, theirs: Seat) -> float | None:
    if ours.label == theirs.label:
        return 1.5
    return None if bool(ours.code) == bool(theirs.code) else 0.0
