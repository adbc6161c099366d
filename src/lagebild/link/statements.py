"""Claims in the form in which they are compared: what each says, of where and when, through whom, how many."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from lagebild.link.wording import weight

ASKING = frozenset({"demand", "warn", "announce"})
"""Stances that ask for or promise something, and do not say that something is so."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as it is compared: its bounds (`None`: open), what is counted, what befell it, unit and scope.

    `total`: it counts all of them at that time, not those that come on top or that an earlier report had.
    """

    value: float
    low: float | None
    high: float | None
    counted: tuple[str, ...]
    fate: str | None
    unit: str | None
    scope: str | None
    total: bool
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim for comparison, made from its own report alone, so that every pair of reports is compared alike.

    `day` is that of the publication, `first` and `last` the days of the event, all as ordinals of the Gregorian
    calendar (`date.toordinal`); `dated`: by the claim's own words, not its passage's; `past`: long before the
    report. `part` numbers the segment of the report, `section` its headings before; `borne`: the text gives the
    figure of this headline. `actor` is the speaker's id, `voice` his line of sources (the body for which he speaks,
    else he himself, else the outlet), `side` the party of the war he stands for, as ISO 3166 code; `official`: for
    the whole of it, as its army does. `chain` names agency and relays. `words` are the concepts and stems of the
    content with their weights, `topics` the questions that it answers with its answers. `places` are the precise
    places where it happens, `scene` the one that holds for it by the words before, `story` the one of which its
    report tells most. `polarity` is -1 where the content is negated by its own words. `denial`: it denies
    (`content`: what its words say, `wordless`: what another says, whose words, figures and place it then has).
    `reacts` is the claim of the same report that a wordless denial is about, `leans` the one that another denial
    may be about. `change`: it says that it is news of a figure or state.
    """

    claim: str
    document: str
    number: int
    part: int
    section: int
    day: int | None
    publisher: str | None
    headline: bool
    borne: bool
    type: str
    stance: str
    polarity: int
    denial: str | None
    actor: str | None
    voice: str
    side: str | None
    official: bool
    chain: tuple[str, ...]
    words: dict[str, float]
    topics: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    scene: tuple[str, ...]
    story: tuple[str, ...]
    first: int | None
    last: int | None
    dated: bool
    past: bool
    figures: tuple[Figure, ...]
    quotes: tuple[str, ...]
    reacts: str | None
    leans: str | None
    change: bool
    text: str
    weight: float = field(init=False, compare=False)
    """What all its words tell together."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", weight(self.words))  # once, for it is compared with hundreds

    @property
    def asks(self) -> bool:
        """Whether it asks for or promises something, so that it can be neither denied nor contradicted."""
        return self.stance in ASKING


STATED = tuple(field.name for field in fields(Statement) if field.init)
COUNTED = tuple(field.name for field in fields(Figure))


def statement_row(statement: Statement) -> dict[str, Any]:
    """A statement as a JSON object, for a store to keep."""
    row = {name: getattr(statement, name) for name in STATED}
    return {**row, "figures": [{name: getattr(each, name) for name in COUNTED} for each in statement.figures]}


def statement_from_row(row: dict[str, Any]) -> Statement:
    """The very statement that `statement_row` wrote."""
    tuples = ("chain", "places", "scene", "story", "quotes")
    figures = tuple(Figure(**{**figure, "counted": tuple(figure["counted"])}) for figure in row["figures"])
    topics = tuple((topic, answer) for topic, answer in row["topics"])
    return Statement(**{**row, "topics": topics, **{name: tuple(row[name]) for name in tuples}, "figures": figures})
