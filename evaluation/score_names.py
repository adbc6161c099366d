"""Measures on the marked list whether spellings of one name meet and strangers stay apart.

    python evaluation/score_names.py [--show]

A row with `same` is right if every two of its names meet, a row without if they do not. In the ledger two names meet if
their ids are equal, within a report if their surnames have one key and their first names agree: both must say so. The
names are those of public figures as newsrooms write them, and invented ones.
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.marked_list import rows, show

from lagebild.extract.speakers import actor_id
from lagebild.german import names


def meet_in_ledger(one: str, other: str) -> bool:
    """Whether two reports' speakers of these names are one actor."""
    return actor_id(one) == actor_id(other)


def meet_in_report(one: str, other: str) -> bool:
    """Whether one report's mentions of these names are one person."""
    first, _, last = one.rpartition(" ")
    other_first, _, other_last = other.rpartition(" ")
    return names.key(last) == names.key(other_last) and names.same_first(first, other_first)


def wrong(row: dict[str, object], given: list[str]) -> list[str]:
    """The pairs of a row that are taken otherwise than marked."""
    return [
        f"{one} / {other}: {row.get('why', 'one name')}"
        for one, other in combinations(given, 2)
        if {meet_in_ledger(one, other), meet_in_report(one, other)} != {row["same"]}
    ]


def score() -> tuple[dict[str, float], list[str]]:
    """The share of rows that are right, of all and of both kinds, and the errors."""
    marked = rows("names")
    errors = [wrong(row, row["names"]) for row in marked]
    same = [not found for row, found in zip(marked, errors, strict=True) if row["same"]]
    apart = [not found for row, found in zip(marked, errors, strict=True) if not row["same"]]
    figures = {
        "names": len(same),
        "strangers": len(apart),
        "right": sum((*same, *apart)) / len(marked),
        "joined": sum(same) / len(same),
        "kept apart": sum(apart) / len(apart),
    }
    return figures, [pair for found in errors for pair in found]


if __name__ == "__main__":
    raise SystemExit(show(__doc__, score))
