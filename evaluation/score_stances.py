"""Measures stances on the marked list, each in a sentence with its attribution, read by all components.

    python evaluation/score_stances.py [--show]

The rules were written on the sentences of the part "open"; those of the part "closed" were read for the first time when
the rules stood, and no rule was made for them since.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.marked_list import rows, show
from evaluation.score_places import analysis_of

from lagebild.extract import pipeline


def stance_of(sentence: str) -> str:
    """The stance of the first attributed statement in a sentence, else of the outlet's own."""
    read = pipeline.analyse(analysis_of(sentence).document)
    stances = sorted((quotation.type == "narration", at) for at, quotation in enumerate(read.quotations))
    return read.stances[stances[0][1]] if stances else "none"


def score() -> tuple[dict[str, float], list[str]]:
    """The share of right stances in both parts, and the errors."""
    marked = rows("stances")
    figures: dict[str, float] = {"sentences": len(marked)}
    errors = []
    for part in ("open", "closed"):
        mine = [(row, stance_of(row["sentence"])) for row in marked if row["part"] == part]
        wrong = [f"{part}: {row['sentence']}: {said}" for row, said in mine if said != row["stance"]]
        figures[f"{part}.right"] = 1 - len(wrong) / len(mine)
        errors += wrong
    return figures, errors


if __name__ == "__main__":
    raise SystemExit(show(__doc__, score))
