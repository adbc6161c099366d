"""What is measured on a marked claim and the claim read for it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable

from evaluation.claim_likeness import (
    CLOSE,
    OVERLAP,
    Row,
    Said,
    accepted,
    likeness,
    name_key,
    overlap,
    part,
    same_actor,
    same_comparator,
    same_time,
    same_value,
)

Aliases = dict[str, set[str]]


class Tally:
    """Counts by name: how often a thing was asked and right, and how many were read, marked or known."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.count: Counter[str] = Counter()

    def add(self, name: str, right: bool) -> None:  # noqa: FBT001 - the one thing it is told
        """Count one answer."""
        self.asked[name] += 1
        self.right[name] += right

    def shares(self) -> dict[str, float]:
        """The share of right answers of everything that was asked."""
        return {name: self.right[name] / self.asked[name] for name in sorted(self.asked)}

    def ratio(self, name: str, whole: str) -> float:
        """One count in another; not a number where there is nothing."""
        return self.count[name] / self.count[whole] if self.count[whole] else math.nan

    def found(self, name: str) -> dict[str, float]:
        """Precision, recall and F1 of the counts `name.right`, `name.said` and `name.wanted`."""
        right, said, wanted = (self.count[f"{name}.{what}"] for what in ("right", "said", "wanted"))
        precision = right / said if said else 0.0
        recall = right / wanted if wanted else 0.0
        return {
            f"{name}.precision": precision,
            f"{name}.recall": recall,
            f"{name}.f1": f1(precision, recall),
        }


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure(gold: Row, said: Said, aliases: Aliases, tally: Tally) -> None:
    """Count everything that can be right or wrong about one pair."""
    claim = said.claim
    tally.add("content.close", likeness(gold, said) >= CLOSE)
    for field in ("type", "stance"):
        tally.add(field, claim.get(field) in accepted(gold, field))
    if gold["type"] != "narration":
        tally.add("speaker", same_actor(gold, claim, aliases))
        anonymous = bool(part(claim, "speaker").get("anonymous"))
        tally.add("anonymous", anonymous in [bool(marked) for marked in accepted(gold, "anonymous")])
    for count in PARTS:
        count(gold, claim, tally)


def _verification(gold: Row, claim: Row, tally: Tally) -> None:
    marked = accepted(gold, "verification")
    right = part(claim, "verification").get("status") in marked
    tally.add("verification", right)
    if "unstated" not in marked:
        tally.add("verification.stated", right)


def _relays(gold: Row, claim: Row, tally: Tally) -> None:
    said = {name_key(relay.get("name")) for relay in claim.get("relays", [])}
    options = [{name_key(name) for name in names or []} for names in accepted(gold, "relay")]
    wanted = max(options, key=lambda option: len(option & said) - len(option ^ said))
    tally.count["relay.right"] += len(wanted & said)
    tally.count["relay.said"] += len(said)
    tally.count["relay.wanted"] += len(wanted)


def _medium(gold: Row, claim: Row, tally: Tally) -> None:
    if gold.get("medium"):
        name = name_key(part(claim, "medium").get("name"))
        tally.add("medium", name in {name_key(marked) for marked in accepted(gold, "medium")})


def _quantities(gold: Row, claim: Row, tally: Tally) -> None:
    rest = list(claim.get("quantities", []))
    tally.count["quantity.said"] += len(rest)
    for wanted in _wanted_quantities(gold, rest):
        tally.count["quantity.wanted"] += 1
        same = [said for said in rest if same_value(wanted, said)]
        if same:
            hit = next((said for said in same if same_comparator(wanted, said)), same[0])
            tally.count["quantity.right"] += 1
            tally.count["quantity.comparator"] += same_comparator(wanted, hit)
            rest.remove(hit)


def _wanted_quantities(gold: Row, said: list[Row]) -> list[Row]:
    """Of the accepted lists of figures, the one that fits what was read best."""
    lists = [gold.get("quantities", []), *(a for a in gold.get("alt", {}).get("quantities", []) if isinstance(a, list))]

    def fit(option: list[Row]) -> int:
        return sum(any(same_value(q, s) for s in said) for q in option) - abs(len(option) - len(said))

    return max(lists, key=fit)


def _times(gold: Row, claim: Row, tally: Tally) -> None:
    said = [time for time in claim.get("times", []) if not str(time.get("value", "")).endswith("_REF")]
    wanted = [time for time in gold.get("times", []) if isinstance(time, dict)]
    for time in wanted:
        tally.add("time", same_time(time, said))
    if isinstance(gold.get("said_at"), dict):
        tally.add("said_at", same_time(gold["said_at"], [claim["said_at"]] if claim.get("said_at") else said))
    more = [time for time in (gold.get("said_at"), *gold.get("alt", {}).get("times", [])) if isinstance(time, dict)]
    known = [time["text"] for time in (*wanted, *more)]
    _known("time", known, said, tally)


def _places(gold: Row, claim: Row, tally: Tally) -> None:
    said = [place for place in claim.get("places", []) if place.get("event_location", True)]
    wanted = gold.get("places", [])
    for place in wanted:
        tally.add("place", any(overlap(place, read.get("text", "")) >= OVERLAP for read in said))
    more = [x for a in gold.get("alt", {}).get("places", []) for x in (a if isinstance(a, list) else [a]) if x]
    _known("place", [*wanted, *more], said, tally)


def _known(name: str, known: list[str], said: list[Row], tally: Tally) -> None:
    """Count what was read and how much of it is marked."""
    tally.count[f"{name}.said"] += len(said)
    tally.count[f"{name}.known"] += sum(any(overlap(x, y.get("text", "")) >= OVERLAP for x in known) for y in said)


PARTS: tuple[Callable[[Row, Row, Tally], None], ...] = (
    _verification,
    _relays,
    _medium,
    _quantities,
    _times,
    _places,
)
