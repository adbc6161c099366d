"""The measure of quotation attribution, as the data set's paper defines it (Petersen-Frey and Biemann 2024).

The quotations found and wanted in a document are paired so that the token F1 of their quotes is highest in sum; equal
type and medium break ties. Each pair, and each quotation left alone, gives a precision and a recall for every part it
has, and these are averaged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lagebild.measure.assignment import assign

Tokens = frozenset[int]
"""Token numbers, counted through a document."""

ROLES = ("addressee", "cue", "frame", "speaker")
PARTS = ("quote", *ROLES)
FOUND = 0.5
"""The token F1 from which a quote counts as found."""


class Annotation(NamedTuple):
    """A quotation as the data set marks it; `type` and `medium` are its labels."""

    quote: Tokens = frozenset()
    speaker: Tokens = frozenset()
    cue: Tokens = frozenset()
    frame: Tokens = frozenset()
    addressee: Tokens = frozenset()
    type: str | None = None
    medium: str | None = None

    def part(self, name: str) -> Tokens:
        """The tokens of a part by its name."""
        found: Tokens = getattr(self, name)
        return found


NOTHING = Annotation()
"""What stands opposite a quotation left alone."""

Pair = tuple[Annotation, Annotation]
"""A wanted and a found quotation; one of them may be `NOTHING`."""


def overlap(a: Tokens, b: Tokens) -> float:
    """The token F1 of two stretches, 0 where either is empty."""
    both = len(a & b)
    return 2 * both / (len(a) + len(b)) if both else 0.0


def paired(wanted: Sequence[Annotation], said: Sequence[Annotation]) -> list[Pair]:
    """Wanted and found quotations of a document one to one, then those left alone."""
    matches = assign([[_likeness(one, other) for other in said] for one in wanted])
    pairs: list[Pair] = [(wanted[row], said[column]) for row, column in matches]
    rows, columns = {row for row, _ in matches}, {column for _, column in matches}
    pairs += [(each, NOTHING) for row, each in enumerate(wanted) if row not in rows]
    pairs += [(NOTHING, each) for column, each in enumerate(said) if column not in columns]
    return pairs


def score(documents: Iterable[list[Pair]]) -> dict[str, float]:
    """Precision, recall and F1 of `messages` (quotes), `roles`, `joint` and each role; F1 of the labels; recalls.

    `recall.TYPE` is the share of the wanted quotes of a type that are paired at an F1 of at least `FOUND`.
    """
    counts = _Counts()
    for pairs in documents:
        for wanted, said in pairs:
            counts.add(wanted, said)
    return counts.figures()


@dataclass
class _Counts:
    precision: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    recall: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    labels: dict[str, Counter[str]] = field(default_factory=lambda: {"type": Counter(), "medium": Counter()})
    found: dict[str, list[bool]] = field(default_factory=dict)

    def add(self, wanted: Annotation, said: Annotation) -> None:
        """Count one pair."""
        for part in PARTS:
            one, other = wanted.part(part), said.part(part)
            if other:
                self.precision[part].append(len(one & other) / len(other))
            if one:
                self.recall[part].append(len(one & other) / len(one))
        self._label("type", wanted.type, said.type)
        self._label("medium", wanted.medium, said.medium)
        if wanted.type is not None:
            self.found.setdefault(wanted.type, []).append(overlap(wanted.quote, said.quote) >= FOUND)

    def _label(self, label: str, wanted: str | None, said: str | None) -> None:
        self.labels[label]["wanted"] += wanted is not None
        self.labels[label]["said"] += said is not None
        self.labels[label]["right"] += wanted is not None and wanted == said

    def figures(self) -> dict[str, float]:
        """The averages, under the names that the command prints."""
        groups = {"messages": PARTS[:1], "roles": ROLES, "joint": PARTS, **{role: (role,) for role in ROLES}}
        found: dict[str, float] = {}
        for name, parts in groups.items():
            precision = _mean([value for part in parts for value in self.precision[part]])
            recall = _mean([value for part in parts for value in self.recall[part]])
            found |= {f"{name}.precision": precision, f"{name}.recall": recall, f"{name}.f1": _f1(precision, recall)}
        for label, count in self.labels.items():
            right = count["right"]
            found[f"{label}.f1"] = _f1(right / max(1, count["said"]), right / max(1, count["wanted"]))
        return found | {f"recall.{type_}": _mean(hits) for type_, hits in sorted(self.found.items())}


def _likeness(wanted: Annotation, said: Annotation) -> float:
    common = overlap(wanted.quote, said.quote)
    labels = 0.01 * (wanted.type == said.type) + 0.001 * (wanted.medium == said.medium)
    return common + labels if common else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
