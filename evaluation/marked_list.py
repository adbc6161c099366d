"""Marked lists: one JSON object a line, and the script that prints how a list is read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a list in this folder."""
    path = Path(__file__).with_name(f"{name}.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def show(told: str | None, score: Callable[[], tuple[dict[str, float], list[str]]]) -> int:
    """Print the figures of a list, with `--show` its errors too; `told` is what `--help` says."""
    ask = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", action="store_true", help="print the errors")
    args = ask.parse_args()
    figures, errors = score()
    width = max(map(len, figures))
    print("\n".join(f"{name:{width}} {value:.4g}" for name, value in figures.items()))
    if args.show:
        print("\n".join(errors))
    return 0
