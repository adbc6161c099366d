"""Reports with hand-marked claims that are not in the repository: no claim may be lost as boilerplate."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lagebild.model import CLAIMABLE, Document
from tests.clean.documents import plain

FOLDER = os.environ.get("LAGEBILD_REFERENCE_DIR")


@pytest.mark.skipif(not FOLDER, reason="LAGEBILD_REFERENCE_DIR is not set")
def test_every_marked_claim_stands_in_a_segment_that_may_hold_claims() -> None:
    folder = Path(str(FOLDER)) / "seeds"
    claims = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    read: dict[str, Document] = {}
    for claim in claims:
        name = claim["document"]
        read.setdefault(name, plain((folder / name).read_bytes()))
        assert holds(read[name], claim["start"], claim["end"]), (name, claim["content"])


def holds(found: Document, start: int, end: int) -> bool:
    kept = [found.alignment.raw_spans([each.span]) for each in found.segments if each.kind in CLAIMABLE]
    return any(spans[0].start <= start and end <= spans[-1].end for spans in kept)
