"""Measures quantities on the marked list: sentences in which exactly the marked figures were read.

    python evaluation/score_numbers.py [--show]

A figure is right if its words, value, comparator, what it counts, unit and scope are those marked. A quarter of the
sentences hold numbers that count nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.marked_list import rows, show
from evaluation.score_places import analysis_of

from lagebild.extract import quantities
from lagebild.model import Quantity

OPTIONAL = ("value_max", "counted", "unit", "scope")


def as_marked(quantity: Quantity) -> dict[str, Any]:
    """A quantity as the list writes it: what is not there is left out."""
    kept = {name: value for name in OPTIONAL if (value := getattr(quantity, name)) is not None}
    return {"text": quantity.text, "value": quantity.value, "comparator": quantity.comparator} | kept


def score() -> tuple[dict[str, float], list[str]]:
    """The share of sentences that are right and the errors."""
    marked = rows("numbers")
    errors = []
    for row in marked:
        said = [as_marked(found) for found in quantities.find(analysis_of(row["sentence"]))]
        if said != row["quantities"]:
            errors.append(f"{row['sentence']}: {said}")
    return {"sentences": len(marked), "right": 1 - len(errors) / len(marked)}, errors


if __name__ == "__main__":
    raise SystemExit(show(__doc__, score))
