"""Real reports that are not part of the repository, where `LAGEBILD_REFERENCE_DIR` says where they are.

The folder `seeds` in it holds plain text reports and the marked claims beside them, in the form of `evaluation/corpus`.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from evaluation.reading import EVALUATION, read
from evaluation.score_claims import score

from evaluation import check

REFERENCE = os.environ.get("LAGEBILD_REFERENCE_DIR")
pytestmark = pytest.mark.skipif(not REFERENCE, reason="LAGEBILD_REFERENCE_DIR names no reference reports")


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    folder = Path(REFERENCE or "") / "seeds"
    return score(folder, read(*sorted(folder.glob("*.txt"))), folder)


def test_reference_reports_reach_what_was_promised(figures: dict[str, Any]) -> None:
    floors = tomllib.loads((EVALUATION / "reference.toml").read_text(encoding="utf-8"))
    rows = check.checked({name: value for name, value in figures.items() if name != "_show"}, floors)
    assert [row for row in rows if not row.holds] == []
