"""Measures stances on the marked list, each in a sentence with its attribution, read by all components.

    python evaluation/score_stances.py [--show]

The rules were written on the sentences of the part "open"; those of the part "closed" were read for the first time when
the rules stood, and no rule was made for them since.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.score_places import analysis_of

from lagebild.extract import pipeline

LIST = Path(__file__).with_name("stances.jsonl")


def stance_of(sentence: str) -> str:
    """The stance of the first attributed statement in a sentence, else of the outlet's own."""
    read = pipeline.analyse(analysis_of(sentence).document)
    stances = sorted((quotation.type == "narration", at) for at, quotation in enumerate(read.quotations))
    return read.stances[stances[0][1]] if stances else "none"


def score() -> tuple[dict[str, float], list[str]]:
    """The share of right stances in both parts, and the errors."""
    rows = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]
    figures: dict[str, float] = {"sentences": len(rows)}
    errors = []
    for part in ("open", "closed"):
        mine = [(row, stance_of(row["sentence"])) for row in rows if row["part"] == part]
        wrong = [f"{part}: {row['sentence']}: {said}" for row, said in mine if said != row["stance"]]
        figures[f"{part}.right"] = 1 - len(wrong) / len(mine)
        errors += wrong
    return figures, errors


def main() -> int:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", action="store_true", help="print the errors")
    args = ask.parse_args()
    figures, errors = score()
    print("\n".join(f"{name:15} {value:.4g}" for name, value in figures.items()))
    if args.show:
        print("\n".join(errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
