"""Measures quantities on the marked list: sentences in which exactly the marked figures were read.

    python evaluation/score_numbers.py [--show]

A figure is right if its words, value, comparator, what it counts, unit and scope are those marked. A quarter of the
sentences hold numbers that count nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.score_places import analysis_of

from lagebild.extract import quantities
from lagebild.model import Quantity

LIST = Path(__file__).with_name("numbers.jsonl")
OPTIONAL = ("value_max", "counted", "unit", "scope")


def as_marked(quantity: Quantity) -> dict[str, Any]:
    """A quantity as the list writes it: what is not there is left out."""
    kept = {name: value for name in OPTIONAL if (value := getattr(quantity, name)) is not None}
    return {"text": quantity.text, "value": quantity.value, "comparator": quantity.comparator} | kept


def score() -> tuple[dict[str, float], list[str]]:
    """The share of sentences that are right and the errors."""
    rows = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]
    errors = []
    for row in rows:
        said = [as_marked(found) for found in quantities.find(analysis_of(row["sentence"]))]
        if said != row["quantities"]:
            errors.append(f"{row['sentence']}: {said}")
    return {"sentences": len(rows), "right": 1 - len(errors) / len(rows)}, errors


def main() -> int:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", action="store_true", help="print the errors")
    args = ask.parse_args()
    figures, errors = score()
    print("\n".join(f"{name:10} {value:g}" for name, value in figures.items()))
    if args.show:
        print("\n".join(errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
