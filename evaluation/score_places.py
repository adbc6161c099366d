"""Measures places on the marked list: found and resolved, false places, roles.

    python evaluation/score_places.py [--show] [--held-out]

A place counts as right if a mention of the same words lies within 25 km of the marked point (of a region, river or
country: bears the marked name). A false place is one reported where nothing is marked, unless its role is `name`.
Every fifth item is held out: its errors are not looked at while rules are written, so its figures say how the rules
do on sentences they have not seen. Words marked `none` look like places and are none.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from lagebild.extract import places
from lagebild.model import Alignment, Analysis, Document, Place, Run, Segment, SegmentKind, Sentence, Span, Token

LIST = Path(__file__).with_name("places.jsonl")
NEAR_KM = 25.0
HELD_OUT = 5
WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def analysis_of(text: str) -> Analysis:
    """A report of one sentence."""
    whole = Span(0, len(text))
    tokens = tuple(Token(found.group(), *found.span()) for found in WORD.finditer(text))
    document = Document(
        id="list", name="list", location="list", sha256="", raw=text, text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)), segments=(Segment(SegmentKind.BODY, whole),),
    )  # fmt: skip
    return Analysis(document, (Sentence(whole, tokens, 0),))


def is_right(marked: dict[str, Any], said: Place) -> bool:
    """Whether a place said is the one marked."""
    if said.lat is None or said.lon is None:
        return False
    if "name" in marked:
        return bool(said.name == marked["name"])
    x = (said.lon - marked["lon"]) * math.cos(math.radians(said.lat))
    near: float = math.hypot(x, said.lat - marked["lat"]) * 111.2
    return said.kind not in {"region", "country", "river"} and near <= NEAR_KM


def rows() -> Iterator[dict[str, Any]]:
    """The items of the list."""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def score(*, held_out: bool | None = None) -> tuple[Counter[str], list[str]]:
    """Counts and errors; `held_out` takes only every fifth item or only the others."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for item in rows():
        if held_out is None or held_out == (item["id"] % HELD_OUT == 0):
            _one(item, counts, errors)
    return counts, errors


def _one(item: dict[str, Any], counts: Counter[str], errors: list[str]) -> None:
    said = {place.spans[0]: place for place in places.find(analysis_of(item["sentence"]))}
    counts["said"] += sum(place.role != "name" for place in said.values())
    for marked in item["places"]:
        place = said.pop(Span(marked["start"], marked["end"]), None)
        right = place is not None and is_right(marked, place)
        counts["places"] += 1
        counts["right"] += right
        counts["ambiguous"] += (unsure := bool(marked.get("ambiguous")))
        counts["ambiguous right"] += unsure and right
        counts["role right"] += place is not None and place.role == marked["role"]
        counts["event wanted"] += marked["role"] == "event"
        counts["event said"] += place is not None and place.event_location
        counts["event right"] += place is not None and place.event_location and marked["role"] == "event"
        if not right or (place is not None and place.role != marked["role"]):
            told = f"{place.name} {place.kind} {place.lat},{place.lon} {place.role}" if place else "not found"
            errors.append(f"{item['id']} [{marked['text']}] {marked['role']}: {told} | {item['sentence']}")
    for place in said.values():
        if place.role != "name":
            counts["false"] += 1
            errors.append(f"{item['id']} false [{place.text}] {place.name} {place.role} | {item['sentence']}")
    counts["none"] += len(item["none"])


def share(counts: Counter[str], part: str, whole: str) -> float:
    """A part of a whole, 1 where there is nothing."""
    return counts[part] / counts[whole] if counts[whole] else 1.0


def main() -> int:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", action="store_true", help="print the errors of the items that are not held out")
    ask.add_argument("--held-out", action="store_true", help="only the figures of the held-out items")
    args = ask.parse_args()
    counts, _ = score(held_out=True if args.held_out else None)
    print(f"mentions {counts['places']}, ambiguous {counts['ambiguous']}, words that are none {counts['none']}")
    print(f"found and resolved  {share(counts, 'right', 'places'):.3f}")
    print(f"ambiguous resolved  {share(counts, 'ambiguous right', 'ambiguous'):.3f}")
    print(f"false places        {share(counts, 'false', 'said'):.3f}")
    print(f"role right          {share(counts, 'role right', 'places'):.3f}")
    print(f"event recall        {share(counts, 'event right', 'event wanted'):.3f}")
    if args.show:
        print("\n".join(score(held_out=False)[1]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
