"""What a mention says by its words alone, as data, and what follows from that."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.extract.speakers.seats import Seat
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german.actors import Known, Office


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention says.

    `kind`: pronoun, person, known, state, body, class (a name behind a noun of its kind), office, role, reference (a
    description that only the report explains), group, name (a bare proper name), description, carried ("den Angaben
    zufolge"), one ("einer der Helfer"), nobody. `name` is what the words alone give, `genders` the letters m, f, n, p
    that it may be; `noun` the lower-case head, `of` the noun that an office belongs to ("grenzwache"), `style` a
    body's style of naming or the kind of outlet; `local` says that an adjective such as regional or örtlich places a
    body in the context's place, `withheld` that somebody does not want to be known.
    """

    kind: str
    name: str | None = None
    genders: str = ""
    noun: str = ""
    first: str = ""
    last: str = ""
    office: Office | None = None
    seat: Seat | None = None
    of: str = ""
    known: Known | None = None
    classes: frozenset[str] = frozenset()
    style: str = ""
    definite: bool = False
    local: bool = False
    anonymous: bool = False
    withheld: bool = False


def told_by_words(reading: Reading) -> bool:
    """Whether the words alone name somebody, so that the report need not be looked at."""
    if reading.kind in {"known", "class", "group", "state", "one"}:
        return True
    return (reading.kind == "person" and reading.first != "") or (reading.kind == "body" and reading.seat is not None)


def refers_back(reading: Reading) -> bool:
    """Whether a body is named by a noun that says nothing without one named before: "der Netzbetreiber"."""
    if reading.kind != "body" or reading.seat or not reading.definite:
        return False
    bare = reading.style == "plain" and (reading.name or "").lower() == reading.noun
    return bare or reading.noun in word_list("vague")
