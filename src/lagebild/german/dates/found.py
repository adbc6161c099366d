"""What a rule of the time grammar finds, and what it may ask about where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from lagebild.german.dates.calendar import FUTURE, OPEN, PAST, Anchor
from lagebild.german.dates.scan import Row


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the publication date, what was told before, and the direction of its clause.

    `reference` is the value of the last day told (`2022-09-21`, `XXXX-WXX-3`), `period` of
    the last date of any length (`1986`), `day` the same where it is so near that
    "am Abend" belongs to it (`same_sentence`: it stands in this sentence), `year` a year told shortly before;
    `clock_day` and `part` are the last day told, to which a clock of the past belongs, and its part of the day (`TNI`);
    `direction` says of a stretch of the text whether its clause speaks of the past or of what is to come.
    """

    anchor: Anchor | None = None
    reference: str | None = None
    period: str | None = None
    day: str | None = None
    same_sentence: bool = False
    year: int | None = None
    clock_day: str | None = None
    part: str | None = None
    direction: Callable[[int, int], int] = lambda _start, _end: PAST


class Found(NamedTuple):
    """The items `first` to `last` (exclusive) as a time expression.

    `kind` is "date", "clock", "part", "duration", "set", "ago" (with the distance in `distance`), or "reference", which
    the ledger does not keep.
    """

    first: int
    last: int
    type: str
    value: str
    kind: str = "date"
    distance: str | None = None


class Stretch(NamedTuple):
    """The items that a rule matched, with the questions rules ask about them."""

    row: Row
    first: int
    last: int
    setting: Setting

    @property
    def letters(self) -> str:
        """The classes of the items."""
        return self.row.letters[self.first : self.last]

    def at(self, letter: str, *, last: bool = False) -> int | None:
        """The index in the row of the first (or last) item of a class."""
        find = self.row.letters.rfind if last else self.row.letters.find
        index = find(letter, self.first, self.last)
        return None if index < 0 else index

    def value(self, letter: str, *, last: bool = False) -> object:
        """The value of the first (or last) item of a class, or `None`."""
        index = self.at(letter, last=last)
        return None if index is None else self.row.items[index].value

    def before(self, distance: int = 1) -> str:
        """The class of the item so many before the stretch, "" at the start of the sentence."""
        return self.row.letters[self.first - distance] if self.first >= distance else ""

    def word_before(self, distance: int = 1) -> str:
        """The word so many before the stretch, in lower case."""
        return self.row.items[self.first - distance].text.lower() if self.first >= distance else ""

    def after(self) -> str:
        """The class of the item behind the stretch."""
        return self.row.letters[self.last : self.last + 1]

    def word_after(self) -> str:
        """The word behind the stretch, in lower case."""
        return self.row.items[self.last].text.lower() if self.last < len(self.row.items) else ""

    def direction(self) -> int:
        """Whether the clause speaks of the past or of what is to come.

        Of the past are in any clause "seit Mai" and "der Brief vom Mai"; "ab Montag" in the present is to come.
        """
        items, preposition = self.row.items, self.word_before(1 + (self.before() == "T"))
        range_follows = any(item.text in ("bis", "auf") for item in items[self.last : self.last + 3])
        if preposition == "seit" or (preposition == "vom" and not range_follows):
            return PAST
        told = self.setting.direction(items[self.first].start, items[self.last - 1].end)
        opens = preposition in ("ab", "bis") or (preposition == "von" and self.word_after() == "an")
        not_yet = preposition == "vor" and self.word_before(2 + (self.before() == "T")) == "noch"
        return FUTURE if told == OPEN and (opens or not_yet) else told

    def hyphened(self) -> bool:
        """Whether the stretch is one half of a word with a hyphen ("April-Offensive")."""
        row = self.row
        behind = (
            self.after() == "-"
            and row.glued(self.last)
            and row.glued(self.last + 1)
            and row.letters[self.last + 1 :][:1] in "Gx"
        )
        return behind or (
            self.before() == "-" and row.glued(self.first) and row.glued(self.first - 1) and self.before(2) in "Gx"
        )

    def found(self, type_: str, value: str, kind: str = "date", distance: str | None = None) -> Found:
        """The whole stretch as an expression."""
        return Found(self.first, self.last, type_, value, kind, distance)
