"""When two claims, two names, two figures or two times count as the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

Row = dict[str, Any]
"""A claim, marked or read, or a part of one, as JSON has it."""

OVERLAP = 0.5
"""Token F1 from which two texts are about the same words."""

CLOSE = 0.9
"""Token F1 from which a content counts as cut right."""

SPEAKER_BONUS = 0.02
STANCE_BONUS = 0.01

WORD = re.compile(r"\w+")
TITLE = re.compile(
    r"^(der|die|das|den|dem|des|ein|eine|einer|herr|frau|präsident|präsidentin|kanzler|bundeskanzler|außenminister"
    r"|aussenminister|verteidigungsminister|innenminister|gouverneur|bürgermeister|sprecher|sprecherin|kremlsprecher"
    r"|kremlchef)\s+",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """A claim that was read; `covered` is the text from its first to its last span where it has several."""

    claim: Row
    covered: str | None = None

    @property
    def text(self) -> str:
        """The words of the content."""
        return str(self.claim["content"]["text"])


def part(claim: Row, name: str) -> Row:
    """A part of a claim, empty where it has none."""
    return claim.get(name) or {}


def tokens(text: str | None) -> list[str]:
    """The words and numbers of a text, without regard to case."""
    return [found.casefold() for found in WORD.findall(text or "")]


def overlap(a: str | None, b: str | None) -> float:
    """Token F1 of two texts, as multisets; 0 to 1."""
    x, y = Counter(tokens(a)), Counter(tokens(b))
    both = (x & y).total()
    return 2 * both / (x.total() + y.total()) if both else 0.0


def inside(a: str, b: str) -> float:
    """The share of a's tokens that b has."""
    x, y = Counter(tokens(a)), Counter(tokens(b))
    return (x & y).total() / max(1, x.total())


def name_key(name: str | None) -> str:
    """A name without articles, titles, marks and case."""
    text = (name or "").strip().casefold()
    while (cut := TITLE.sub("", text)) != text:
        text = cut
    return " ".join(tokens(text))


def accepted(gold: Row, field: str) -> list[Any]:
    """What a careful reader would accept for a field, the best answer first."""
    return [gold.get(field), *gold.get("alt", {}).get(field, [])]


def contents(gold: Row) -> list[str]:
    """The contents a careful reader would accept."""
    return [gold["content"], *(text for text in gold.get("alt", {}).get("content", []) if text)]


def likeness(gold: Row, said: Said) -> float:
    """How well the words of a claim read are those marked; 0 to 1."""
    texts = [said.text] if said.covered is None else [said.text, said.covered]
    return max(overlap(wanted, text) for wanted in contents(gold) for text in texts)


def same_actor(gold: Row, claim: Row, aliases: dict[str, set[str]]) -> bool:
    """Whether the name given (the mention, only where no name is given) is the actor marked or one of its names."""
    speaker = part(claim, "speaker")
    said = name_key(speaker.get("name")) or name_key(speaker.get("text"))
    for actor in accepted(gold, "actor"):
        if actor is None:
            if not name_key(speaker.get("name")):
                return True
        elif any(_same_name(name, said) for name in {name_key(actor)} | aliases.get(actor, set())):
            return True
    return False


def _same_name(wanted: str, given: str) -> bool:
    """Whether two names are equal, or one is most of the other and shares its first or last word."""
    short, long = sorted((wanted.split(), given.split()), key=len)
    if not short:
        return False
    ends = short[-1] == long[-1] or short[0] == long[0]
    return short == long or (len(short) * 2 >= len(long) and set(short) <= set(long) and ends)


def pairs(gold: list[Row], said: list[Said], aliases: dict[str, set[str]]) -> list[tuple[int, int]]:
    """Numbers of marked and read claims that belong together, one to one, the best overlap first.

    Where two say the same words, the speaker and then the stance decide.
    """
    scored = sorted(_candidates(gold, said, aliases), key=lambda found: (-found[0], found[1], found[2]))
    chosen: list[tuple[int, int]] = []
    used_gold, used_said = set[int](), set[int]()
    for _, i, j in scored:
        if i not in used_gold and j not in used_said:
            chosen.append((i, j))
            used_gold.add(i)
            used_said.add(j)
    return chosen


def _candidates(gold: list[Row], said: list[Said], aliases: dict[str, set[str]]) -> Iterator[tuple[float, int, int]]:
    for i, wanted in enumerate(gold):
        for j, read in enumerate(said):
            alike = likeness(wanted, read)
            if alike >= OVERLAP:
                speaker = SPEAKER_BONUS * same_actor(wanted, read.claim, aliases)
                stance = STANCE_BONUS * (read.claim.get("stance") == wanted["stance"])
                yield alike + speaker + stance, i, j


def _near(a: float, b: float) -> bool:
    """Whether two values are the same: whole ones to the letter, fractions to half a percent."""
    return abs(a - b) <= (1e-6 * max(1.0, abs(a)) if a == int(a) else 0.005 * max(1.0, abs(a)))


def same_value(gold: Row, said: Row) -> bool:
    """Whether a figure read is the one marked, its upper end too where it has one."""
    value, most = said.get("value"), said.get("value_max")
    values = [marked for marked in (gold["value"], *gold.get("value_alt", [])) if marked is not None]
    close = value is not None and any(_near(float(marked), float(value)) for marked in values)
    if close and gold.get("value_max") is not None:
        return most is not None and _near(float(gold["value_max"]), float(most))
    return close


def same_comparator(gold: Row, said: Row) -> bool:
    """Whether a figure read is compared as marked."""
    return said.get("comparator") in [gold["comparator"], *gold.get("comparator_alt", [])]


def same_time(gold: Row, said: Iterable[Row]) -> bool:
    """Whether one of the times read has the words and the value marked."""
    values = {value for value in (gold.get("value"), *gold.get("alt", [])) if value}
    return any(
        overlap(gold["text"], time.get("text", "")) >= OVERLAP and (not values or time.get("value") in values)
        for time in said
    )
