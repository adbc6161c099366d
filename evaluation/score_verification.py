"""Measures statements about checking on the marked list: whether a sentence is one, its status and its scope; and in
passages, read by all components, the status of each claim.

    python evaluation/score_verification.py [--show]

Three tenths of the sentences only look alike ("Die Polizei bestätigte den Tod"); their status is null. The rules were
written on the sentences and passages of the part "open"; those of the part "closed" were read for the first time when
the rules stood, and no rule was made for them since.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.checking_passages import score as score_passages
from evaluation.marked_list import rows, show

from lagebild.german.checking import checking_in
from lagebild.german.checking_words import may_check
from lagebild.german.tokens import tokenize


def said_of(sentence: str) -> tuple[str | None, str | None]:
    """Status and scope that are read in a sentence."""
    found = checking_in(tokenize(sentence)) if may_check(sentence.lower()) else None
    return (None, None) if found is None else (found.status, found.scope)


def score() -> tuple[dict[str, float], list[str]]:
    """The shares of sentences, passages and their claims that are right, and the errors."""
    figures, errors = _sentences([row for row in rows("verification") if "sentence" in row])
    passages = [row for row in rows("verification") if "passage" in row]
    for part in ("open", "closed"):
        shares, wrong = score_passages([row for row in passages if row["part"] == part])
        figures |= {f"{part}.{name}": share for name, share in shares.items()}
        errors += [f"{part}: {each}" for each in wrong]
    return figures, errors


def _sentences(marked: list[dict[str, Any]]) -> tuple[dict[str, float], list[str]]:
    figures: dict[str, float] = {"sentences": len(marked)}
    errors = []
    for part in ("open", "closed"):
        mine = [row for row in marked if row["part"] == part]
        said = [said_of(row["sentence"]) for row in mine]
        figures[f"{part}.status"] = sum(row["status"] == each[0] for row, each in zip(mine, said, strict=True)) / len(
            mine
        )
        wrong = [(row, each) for row, each in zip(mine, said, strict=True) if (row["status"], row["scope"]) != each]
        figures[f"{part}.right"] = 1 - len(wrong) / len(mine)
        errors += [f"{part}: {row['sentence']}: {each}" for row, each in wrong]
    return figures, errors


if __name__ == "__main__":
    raise SystemExit(show(__doc__, score))
