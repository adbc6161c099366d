"""Claims as a user gets them: `lagebild read` in a process of its own, so that the whole way is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from evaluation.claim_likeness import Row

EVALUATION = Path(__file__).resolve().parent
CORPUS = EVALUATION / "corpus"
DEMO = EVALUATION.parent / "src" / "lagebild" / "demo"
STYLES = EVALUATION / "styles"
BLIND = tuple((STYLES / "blind.txt").read_text(encoding="utf-8").split())
"""The reports whose marks were made, and are kept, without a look at what the program reads in them."""


def read(*locations: Path, meta: Path | None = None) -> list[Row]:
    """The claims of some reports; raises `SystemExit` with the program's own words where it could not read them all."""
    command = [sys.executable, "-m", "lagebild", "read", *map(str, locations)]
    done = subprocess.run(
        command + (["--meta", str(meta)] if meta else []), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"lagebild read: exit status {done.returncode}\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_corpus() -> list[Row]:
    """The claims of the bundled reports."""
    return read(DEMO / "reports", meta=DEMO / "meta.jsonl")


def read_styles() -> list[Row]:
    """The claims of the reports in other styles."""
    return read(STYLES / "reports", meta=STYLES / "meta.jsonl")
