"""Marked and read claims for the tests of the scorer, all invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]
TEXT = "Das Werk sei leer, sagte Nora Feld. In Mühlau starben rund 40 Bergleute, teilte das Bergamt am Montag mit."


def gold(words: str, /, **fields: Any) -> Row:
    """A marked claim of the only report, indirect and said by Nora Feld."""
    plain = {
        "document": "a.txt",
        "content": words,
        "type": "indirect",
        "actor": "Nora Feld",
        "anonymous": False,
        "stance": "assert",
        "verification": "unstated",
        "relay": [],
        "quantities": [],
        "times": [],
        "places": [],
        "said_at": None,
        "alt": {},
    }
    return plain | fields


def read(words: str, /, **fields: Any) -> Row:
    """A claim as it is read, the counterpart of `gold`; its spans are those of the words in `TEXT`."""
    start = TEXT.find(words)
    plain = {
        "document": {"name": "a.txt"},
        "content": {"text": words, "raw_spans": [[start, start + len(words)]] if start >= 0 else []},
        "type": "indirect",
        "speaker": {"text": "Nora Feld", "name": "Nora Feld", "anonymous": False, "raw_spans": [[25, 34]]},
        "stance": "assert",
        "verification": {"status": "unstated"},
        "relays": [],
        "quantities": [],
        "times": [],
        "places": [],
        "said_at": None,
    }
    return plain | fields


def folder(path: Path, **files: list[Row]) -> Path:
    """A folder of marked claims: each list becomes `name.jsonl`; the report stands beside it."""
    for name, rows in files.items():
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (path / "a.txt").write_text(TEXT, encoding="utf-8")
    return path
