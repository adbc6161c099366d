"""Checks every measured quality against its floor, and says which claims were gained and lost.

    python evaluation/check.py [--accept] [--show N]

The floors stand in `floors.toml`; the exit status is 1 where one is missed. `accepted.jsonl` holds the claims of the
last accepted state, one `[document, type, speaker, content]` a line; `--accept` writes the present ones there.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.claim_likeness import Row
from evaluation.reading import BLIND, CORPUS, DEMO, EVALUATION, STYLES, read_corpus, read_styles
from evaluation.score_claims import Errors, rows, score

from evaluation import linking, score_links, score_names, score_numbers, score_places, score_stances, score_verification

FLOORS = EVALUATION / "floors.toml"
ACCEPTED = EVALUATION / "accepted.jsonl"

Figures = dict[str, float]
Key = tuple[str, str, str | None, str]
"""Document, type, speaker and content: what makes a claim the same one to a reader."""


class Checked(NamedTuple):
    """A figure beside its floor; `floor` is `None` where none is set, `holds` says whether it is reached."""

    name: str
    value: float
    floor: float | None
    holds: bool


def checked(figures: Figures, floors: dict[str, Figures]) -> Iterator[Checked]:
    """Every figure beside its floor; a floor whose figure is not measured does not hold."""
    least, most = floors.get("at_least", {}), floors.get("at_most", {})
    for name in [*figures, *(floor for floor in (*least, *most) if floor not in figures)]:
        value = figures.get(name, math.nan)
        holds = (name not in least or value >= least[name]) and (name not in most or value <= most[name])
        yield Checked(name, value, least.get(name, most.get(name)), holds)


def claim_keys(claims: Iterable[Row]) -> list[Key]:
    """What the accepted state keeps of each claim, in the order read."""
    return [
        (claim["document"]["name"], claim["type"], (claim["speaker"] or {}).get("name"), claim["content"]["text"])
        for claim in claims
    ]


def accepted(path: Path = ACCEPTED) -> list[Key]:
    """The claims of the last accepted state; none where nothing was accepted yet."""
    if not path.exists():
        return []
    return [(a, b, c, d) for a, b, c, d in map(json.loads, path.read_text(encoding="utf-8").splitlines())]


def accept(keys: Iterable[Key], path: Path = ACCEPTED) -> None:
    """Write the claims that are accepted from now on."""
    path.write_text("".join(json.dumps(key, ensure_ascii=False) + "\n" for key in keys), encoding="utf-8")


def changes(before: list[Key], now: list[Key]) -> tuple[list[Key], list[Key]]:
    """The claims gained and lost, each in the order of its list."""
    return list((Counter(now) - Counter(before)).elements()), list((Counter(before) - Counter(now)).elements())


def place_figures() -> Figures:
    """The figures of the marked list of places."""
    counts, _ = score_places.score()
    parts = {
        "found": ("right", "places"),
        "ambiguous": ("ambiguous right", "ambiguous"),
        "role": ("role right", "places"),
        "event": ("event right", "event wanted"),
        "false": ("false", "said"),
    }
    return {name: score_places.share(counts, part, whole) for name, (part, whole) in parts.items()}


def corpus_figures(claims: Iterable[Row]) -> tuple[Figures, Errors]:
    """The figures of the bundled reports and the errors behind them."""
    figures = score(CORPUS, claims, DEMO / "reports")
    return figures, figures.pop("_show")


def styles_figures(claims: Iterable[Row]) -> tuple[Figures, Errors]:
    """The figures of the reports in other styles and the errors behind them, without the blind ones."""
    open_ones = {row["document"] for row in rows(STYLES / "gold.jsonl")}.difference(BLIND)
    figures = score(STYLES, claims, STYLES / "reports", open_ones)
    return figures, figures.pop("_show")


def blind_figures(claims: Iterable[Row]) -> Figures:
    """The figures of the blind reports; their errors are shown to nobody, so that no rule is made for them."""
    figures = score(STYLES, claims, STYLES / "reports", BLIND)
    del figures["_show"]
    return figures


def link_figures() -> tuple[Figures, Errors]:
    """The figures of the links between the bundled reports and the errors behind them."""
    figures = score_links.score(score_links.marked(CORPUS), *linking.bundled())
    return figures, figures.pop("_show")


def story_figures() -> tuple[Figures, Errors]:
    """The figures of the open stories, all of whose links are marked, and the errors behind them."""
    figures = score_links.score(score_links.marked(*linking.OPEN), *linking.stories(*linking.OPEN), complete=True)
    return figures, figures.pop("_show")


def blind_story_figures() -> Figures:
    """The figures of the blind stories; their errors are shown to nobody, so that no rule is made for them."""
    figures = score_links.score(score_links.marked(*linking.BLIND), *linking.stories(*linking.BLIND), complete=True)
    del figures["_show"]
    return figures


def print_figures(section: str, figures: Iterable[Checked]) -> bool:
    """Print one section; says whether all its floors hold."""
    print(f"\n{section}")
    everything = True
    for name, value, floor, holds in figures:
        beside = "" if floor is None else f"floor {floor:<6g} {'holds' if holds else 'MISSED'}"
        print(f"  {name:28} {value:<8.4g} {beside}".rstrip())
        everything &= holds
    return everything


def print_errors(errors: Errors, most: int) -> None:
    """Print so many errors of each kind."""
    for kind, found in errors.items():
        for error in found[:most]:
            print(f"{kind}: " + " | ".join(map(str, error)))


def print_changes(before: list[Key], now: list[Key]) -> None:
    """Print the claims gained and lost."""
    gained, lost = changes(before, now)
    print(f"\nclaims gained {len(gained)}, lost {len(lost)}")
    for sign, keys in (("+", gained), ("-", lost)):
        for document, kind, speaker, content in keys:
            print(f"  {sign} {document} {kind} [{speaker or '–'}] {content}")


def main() -> int:
    """Print figures, floors and changes; 1 where a floor is missed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--accept", action="store_true", help="accept the claims as they are now")
    ask.add_argument("--show", type=int, default=0, metavar="N", help="also print N errors of each kind")
    args = ask.parse_args()
    bundled, others = read_corpus(), read_styles()
    corpus, corpus_errors = corpus_figures(bundled)
    styles, styles_errors = styles_figures(others)
    links, links_errors = link_figures()
    stories, stories_errors = story_figures()
    measured = {
        "corpus": corpus,
        "styles": styles,
        "blind": blind_figures(others),
        "places": place_figures(),
        "numbers": score_numbers.score()[0],
        "names": score_names.score()[0],
        "verification": score_verification.score()[0],
        "stances": score_stances.score()[0],
        "links": links,
        "stories": stories,
        "stories-blind": blind_story_figures(),
    }
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    held = [print_figures(name, checked(figures, floors.get(name, {}))) for name, figures in measured.items()]
    for errors in (corpus_errors, styles_errors, links_errors, stories_errors):
        print_errors(errors, args.show)
    keys = claim_keys([*bundled, *(claim for claim in others if claim["document"]["name"] not in BLIND)])
    print_changes(accepted(), keys)
    if args.accept:
        accept(keys)
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
