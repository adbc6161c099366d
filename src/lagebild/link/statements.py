"""Claims in the form in which they are compared: what each says, of where and when, through whom, how many."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as it is compared: its bounds (`None`: open), the concepts counted, its unit and scope."""

    low: float | None
    high: float | None
    counted: tuple[str, ...]
    unit: str | None
    scope: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim for comparison, made from its own report alone, so that every pair of reports is compared alike.

    `day` and the `first` and `last` day of the event are ordinals of the Gregorian calendar (`date.toordinal`), `day`
    of the publication. `actor` is the speaker's id, `voice` what tells his line of sources apart (actor, else the
    publisher for the outlet's own words). `chain` names agency and relays from the speaker outwards. `words` are the
    concepts of the content with their weights, `places` gazetteer ids or names, `scene` those of the report that hold
    for a claim that names none. `polarity` is -1 where the content is denied or negated. `reacts` is the claim of the
    same report that a wordless denial or confirmation is about.
    """

    claim: str
    document: str
    number: int
    day: int | None
    publisher: str | None
    headline: bool
    type: str
    stance: str
    event: str
    polarity: int
    actor: str | None
    voice: str
    chain: tuple[str, ...]
    words: dict[str, float]
    places: tuple[str, ...]
    scene: tuple[str, ...]
    first: int | None
    last: int | None
    figures: tuple[Figure, ...]
    quotes: tuple[str, ...]
    reacts: str | None
    text: str


def statement_row(statement: Statement) -> dict[str, Any]:
    """A statement as a JSON object, for a store to keep."""
    return asdict(statement)


def statement_from_row(row: dict[str, Any]) -> Statement:
    """The very statement that `statement_row` wrote."""
    tuples = ("chain", "places", "scene", "quotes")
    figures = tuple(Figure(**{**figure, "counted": tuple(figure["counted"])}) for figure in row["figures"])
    return Statement(**{**row, **{name: tuple(row[name]) for name in tuples}, "figures": figures})
