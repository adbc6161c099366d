"""Scores claims that were read against claims that a careful reader marked.

    python evaluation/score_claims.py GOLD_DIR PREDICTIONS.jsonl [--texts DIR] [--json] [--show N]

GOLD_DIR holds `gold.jsonl` and may hold `optional.jsonl` (passages that are neither required nor wrong),
`negatives.jsonl` (strings that no claim may contain) and `actors.jsonl` (accepted names of an actor).
PREDICTIONS.jsonl is what `lagebild read` prints, one claim a line. `docs/explanation/measuring.md` explains the
measures.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.claim_likeness import Row, Said, contents, inside, name_key, overlap, pairs, part, same_actor
from evaluation.claim_likeness import tokens as words
from evaluation.claim_measures import Aliases, Tally, f1, measure

COVERED = 0.7
"""Share of a claim's words in an optional passage from which it is part of that passage."""

REPEATED = 0.8
"""Share of a claim's words in a marked claim from which it only repeats a part of it."""

REPEATED_OVERLAP = 0.35

Errors = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Marked:
    """What a folder of marked claims says about each document, by name."""

    gold: dict[str, list[Row]]
    optional: dict[str, list[str]]
    negatives: dict[str, list[str]]
    aliases: Aliases


@dataclass(slots=True)
class Run:
    """The counts and errors of one scoring."""

    tally: Tally = field(default_factory=Tally)
    errors: Errors = field(
        default_factory=lambda: {"missed": [], "invented": [], "wrong speaker": [], "violations": []}
    )


def rows(path: Path) -> list[Row]:
    """The lines of a JSON Lines file; none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def marked(folder: Path, documents: Collection[str] | None = None) -> Marked:
    """Read a folder of marked claims, of all its documents or only of those named."""
    gold: dict[str, list[Row]] = defaultdict(list)
    for row in rows(folder / "gold.jsonl"):
        if documents is None or row["document"] in documents:
            gold[row["document"]].append(row)
    aliases = {a["actor"]: {name_key(name) for name in a["aliases"]} for a in rows(folder / "actors.jsonl")}
    return Marked(gold, _texts(folder / "optional.jsonl"), _texts(folder / "negatives.jsonl"), aliases)


def _texts(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(path):
        found[row["document"]].append(row["text"])
    return found


def score(
    gold_dir: Path, predictions: Iterable[Row], texts: Path | None = None, documents: Collection[str] | None = None
) -> dict[str, Any]:
    """Every figure by name, and under `_show` the errors by kind.

    `predictions` are claims in the contract's form; `documents` names those that count, if not all. With `texts`, the
    folder of the plain text reports, `spans.right` is the share of content, speaker and cue spans whose text in the
    file is the text given.
    """
    wanted = marked(gold_dir, documents)
    read: dict[str, list[Row]] = defaultdict(list)
    for claim in predictions:
        read[claim["document"]["name"]].append(claim)
    run = Run()
    for name, gold in wanted.gold.items():
        said = _said(read[name], texts and texts / name, run.tally)
        _document(name, gold, said, wanted, run)
    head = {"documents": len(wanted.gold), "predicted": sum(len(read[name]) for name in wanted.gold)}
    return {**head, **_figures(run.tally), "_show": run.errors}


def _said(claims: list[Row], path: Path | None, tally: Tally) -> list[Said]:
    """The claims with the stretch they cover, where the text they were read from is at hand."""
    if path is None or path.suffix != ".txt" or not path.exists():
        return [Said(claim) for claim in claims]
    text = path.read_text(encoding="utf-8")
    found: list[Said] = []
    for claim in claims:
        _count_spans(claim, text, tally)
        stretches = claim["content"].get("raw_spans") or []
        found.append(Said(claim, text[stretches[0][0] : stretches[-1][1]] if len(stretches) > 1 else None))
    return found


def _count_spans(claim: Row, text: str, tally: Tally) -> None:
    """Count the parts that have words, and those whose spans hold these words."""
    for name in ("content", "speaker", "cue"):
        if told := part(claim, name):
            there = " ".join(text[start:end] for start, end in told.get("raw_spans") or [])
            tally.count["spans"] += 1
            tally.count["spans.right"] += bool(told.get("raw_spans")) and words(there) == words(told.get("text"))


def _document(name: str, gold: list[Row], said: list[Said], wanted: Marked, run: Run) -> None:
    matched = pairs(gold, said, wanted.aliases)
    _count_gold(name, gold, {i for i, _ in matched}, run)
    _count_said(name, gold, said, {j for _, j in matched}, wanted, run)
    run.tally.count["found"] += len(matched)
    for i, j in matched:
        measure(gold[i], said[j], wanted.aliases, run.tally)
        if gold[i]["type"] != "narration" and not same_actor(gold[i], said[j].claim, wanted.aliases):
            given = part(said[j].claim, "speaker").get("name")
            run.errors["wrong speaker"].append((name, gold[i]["actor"], given, gold[i]["content"]))


def _count_gold(name: str, gold: list[Row], found: set[int], run: Run) -> None:
    """Count what was asked for and what of it was found."""
    count = run.tally.count
    for i, row in enumerate(gold):
        core = row.get("core", True)
        count["wanted"] += 1
        count["core"] += core
        count["core.found"] += core and i in found
        run.tally.add(f"recall.{row['type']}", i in found)
        if i not in found:
            run.errors["missed"].append((name, row["type"], row["content"]))


def _count_said(name: str, gold: list[Row], said: list[Said], found: set[int], wanted: Marked, run: Run) -> None:
    """Count claims that were read: right, false, or a harmless part of what is marked."""
    count = run.tally.count
    for j, read in enumerate(said):
        harmless = _is_optional(read.text, wanted.optional[name]) or (j not in found and _repeats(read.text, gold))
        count["spoken"] += j in found or not harmless
        if j not in found:
            count["extra"] += harmless
            count["false"] += not harmless
        if j not in found and not harmless:
            run.errors["invented"].append((name, read.claim.get("type"), read.text))
        hits = [bad for bad in wanted.negatives[name] if bad.strip() and bad in read.text]
        run.errors["violations"].extend((name, bad, read.text) for bad in hits)
        count["violations"] += len(hits)


def _is_optional(text: str, passages: list[str]) -> bool:
    return any(inside(text, passage) >= COVERED for passage in passages)


def _repeats(text: str, gold: list[Row]) -> bool:
    marked_texts = (wanted for row in gold for wanted in contents(row))
    return any(inside(text, c) >= REPEATED and overlap(text, c) >= REPEATED_OVERLAP for c in marked_texts)


def _figures(tally: Tally) -> dict[str, float]:
    """The counts as the figures that are reported."""
    count = tally.count
    precision = count["found"] / count["spoken"] if count["spoken"] else 0.0
    core_recall = count["core.found"] / count["core"] if count["core"] else 0.0
    spans = {"spans.right": tally.ratio("spans.right", "spans")} if count["spans"] else {}
    return {
        "gold": count["wanted"],
        "core": count["core"],
        "claims.precision": precision,
        "claims.recall": count["found"] / count["wanted"] if count["wanted"] else 0.0,
        "claims.core_recall": core_recall,
        "claims.f1": f1(precision, core_recall),
        "claims.false": count["false"],
        "claims.extra": count["extra"],
        **tally.shares(),
        **tally.found("quantity"),
        "quantity.comparator_recall": tally.ratio("quantity.comparator", "quantity.wanted"),
        **tally.found("relay"),
        "place.precision": tally.ratio("place.known", "place.said"),
        "time.precision": tally.ratio("time.known", "time.said"),
        "negatives.violated": count["violations"],
        **spans,
    }


def main() -> int:
    """Print the figures of one file of claims."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold_dir", type=Path)
    ask.add_argument("predictions", type=Path)
    ask.add_argument("--texts", type=Path, help="the folder of the plain text files, to check spans")
    ask.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    ask.add_argument("--show", type=int, default=0, metavar="N", help="also print N examples of each kind of error")
    args = ask.parse_args()
    result = score(args.gold_dir, rows(args.predictions), args.texts)
    errors: Errors = result.pop("_show")
    if args.json:
        print(json.dumps({name: None if value != value else value for name, value in result.items()}))
    else:
        print(
            "\n".join(
                f"{name:28} {value:.3f}" if isinstance(value, float) else f"{name:28} {value}"
                for name, value in result.items()
            )
        )
    for kind, found in errors.items():
        for error in found[: args.show]:
            print(f"{kind}: " + " | ".join(map(str, error)), file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
