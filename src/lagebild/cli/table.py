"""Claims for a reader at a terminal: the words in their sentence, then who, through whom, the facts, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from lagebild.codec import Row
from lagebild.publish.legible import legible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from lagebild.app.sentences import Piece
    from lagebild.app.shown import Shown

STATUS_STYLES = {
    "independently_verified": "green",
    "disputed": "red",
    "not_independently_verifiable": "yellow",
    "unverified": "yellow",
}
"""How the badge of a verification status looks; `unstated` has none."""

COMPARATORS = {
    "exactly": "",
    "between": "",
    "approximately": "~",
    "more_than": ">",
    "at_least": "≥",
    "less_than": "<",
    "at_most": "≤",
}
"""How the comparator of a quantity looks."""

WIDTH = 100
"""The widest a line gets: longer ones tire the eye."""


def lines(claims: Iterable[Shown]) -> Iterator[str]:
    """Every claim as a block of lines, an empty line between two."""
    # Rich takes 160 ms to load and is needed for nothing else.
    from rich.console import Console

    console = Console(highlight=False, emoji=False, markup=False)
    console.width = min(console.width, WIDTH) if console.is_terminal else WIDTH
    for claim in claims:
        with console.capture() as block:
            _print(console, claim)
        yield "".join(f"{line.rstrip()}\n" for line in block.get().splitlines())


def _print(console: Console, claim: Shown) -> None:
    from rich.padding import Padding
    from rich.text import Text

    console.print(_sentence(claim.sentence, marked=console.color_system is None))
    console.print(
        Padding(Text(" → ").join(Text(legible(name), "bold cyan") for name in chain(claim.row)), (0, 0, 0, 2))
    )
    if facts := _facts(claim.row):
        console.print(Padding(Text(legible(facts), "cyan"), (0, 0, 0, 2)))
    console.print(Padding(_about(claim.row), (0, 0, 1, 2)))


def _sentence(pieces: Iterable[Piece], *, marked: bool) -> Text:
    """The sentence with the claim's words bright and the rest dim; without colour they stand in brackets."""
    from rich.text import Text

    text = Text()
    for piece in pieces:
        words = " ".join(legible(piece.text).split("\n"))
        text.append(f"[{words}]" if marked and piece.said else words, "bold" if piece.said else "dim")
    return text


def chain(row: Row) -> list[str]:
    """Speaker, relays from the speaker outwards, outlet."""
    document, speaker = row["document"], row["speaker"]
    outlet = document["publisher"] or document["name"]
    if row["type"] == "narration" and speaker is None:
        return [outlet]
    said = (speaker["name"] or speaker["text"]) if speaker else "(nobody named)"
    return [said, *(relay["name"] or relay["text"] for relay in row["relays"]), outlet]


def _facts(row: Row) -> str:
    """Where, when and how many, as they were resolved."""
    places = [place["name"] or place["text"] for place in row["places"] if place["event_location"]]
    times = [time["value"] for time in row["times"]]
    return " · ".join(dict.fromkeys([*places, *times, *map(_figure, row["quantities"])]))


def _figure(quantity: Row) -> str:
    """A quantity in signs: `≥ 12 Menschen`."""
    top = quantity["value_max"]
    value = f"{quantity['value']:,.15g}" + ("" if top is None else f"–{top:,.15g}")
    told = (COMPARATORS[quantity["comparator"]], value, quantity["unit"], quantity["counted"])
    return " ".join(part for part in told if part)


def _about(row: Row) -> Text:
    from rich.text import Text

    status = row["verification"]["status"]
    told = Text(f"published {row['document']['published'] or 'on an unknown day'} · {_manner(row)}", "dim")
    if status != "unstated":
        told.append(" · ", "dim").append(_words(status), STATUS_STYLES.get(status, ""))
    return told.append(f" · {row['id']}", "dim")


def _manner(row: Row) -> str:
    told: list[Any] = [_words(row["type"]), row["stance"], _words(row["event"])]
    return ", ".join(word for word in told if word not in ("assert", "other"))


def _words(code: str) -> str:
    """A value of the vocabulary as words: `not_independently_verifiable` without its underscores."""
    return legible(code.replace("_", " "))
