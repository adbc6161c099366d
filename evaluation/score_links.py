"""Scores relations between claims against links that a careful reader marked.

    python evaluation/score_links.py GOLD_DIR CLAIMS.jsonl RELATIONS.jsonl [--complete] [--json] [--show N]
    python evaluation/score_links.py --bundled | --story FOLDER [--json] [--show N]

GOLD_DIR holds `links.jsonl` (pairs of ends, each a document and a content, with their relation; or a row with
`duplicate_documents`) and may hold `links_negative.jsonl` (pairs that look alike and are not related). CLAIMS.jsonl
and RELATIONS.jsonl are what `lagebild export claims` and `lagebild export relations` print; with `--bundled` and
`--story` the reports of this repository are read and linked first. `docs/explanation/linking.md` explains the figures.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.claim_likeness import OVERLAP, Row, overlap
from evaluation.reading import CORPUS
from evaluation.score_claims import Errors, rows

from evaluation import linking

ALSO = {
    "same": {"same", "repeats"},
    "repeats": {"repeats", "same"},
    "corroborates": {"corroborates"},
    "denies": {"denies"},
    "conflicts": {"conflicts", "denies"},
    "updates": {"updates", "conflicts"},
}
"""Which kinds are right where a reader marked the first."""

DIRECTED = {"denies", "corroborates", "repeats", "updates"}

NEARLY_BEST = 0.1
"""So much less than the best claim's overlap another claim's may be to be what the reader marked too."""

End = tuple[str, str]
"""A document and a content."""


class Marked(NamedTuple):
    """What careful readers marked: links (and copies among the rows), and pairs that look alike."""

    links: list[Row]
    look_alikes: list[Row]


class Edge(NamedTuple):
    """A relation between two claims, by their ids."""

    a: str
    b: str
    kind: str


class Graph:
    """The relations that were found, to be asked by the ends that a reader marked."""

    def __init__(self, claims: Iterable[Row], relations: Iterable[Row]) -> None:
        self.claims = {claim["id"]: claim for claim in claims}
        self.copies: list[set[str]] = []
        self.edges: dict[frozenset[str], Edge] = {}
        self._parent: dict[str, str] = {}
        self._by_document: dict[str, list[Row]] = defaultdict(list)
        for claim in self.claims.values():
            self._by_document[claim["document"]["name"]].append(claim)
        names = {claim["document"]["id"]: claim["document"]["name"] for claim in self.claims.values()}
        for row in relations:
            if "documents" in row:
                self.copies.append({names.get(each, each) for each in row["documents"]})
            elif row["a"] in self.claims and row["b"] in self.claims:
                self._add(Edge(row["a"], row["b"], row["relation"]))
        self.ends = cache(self._ends)

    def _add(self, edge: Edge) -> None:
        """Keep a relation; of several of one pair the first counts."""
        if self.edges.setdefault(frozenset((edge.a, edge.b)), edge).kind in ALSO["same"]:
            self._parent[self._root(edge.a)] = self._root(edge.b)

    def _root(self, claim: str) -> str:
        while (parent := self._parent.get(claim, claim)) != claim:
            claim = parent
        return claim

    def _ends(self, document: str, content: str) -> frozenset[str]:
        """The claims that are what a reader marked: those with the most of its words."""
        scored = [(overlap(content, each["content"]["text"]), each["id"]) for each in self._by_document[document]]
        best = max((score for score, _ in scored), default=0.0)
        return frozenset(claim for score, claim in scored if score >= OVERLAP and score >= best - NEARLY_BEST)

    def joined(self, a: End, b: End) -> set[tuple[bool, str]]:
        """The relations between two marked ends, each with whether it runs from the first to the second."""
        one, other = self.ends(*a), self.ends(*b)
        pairs = (frozenset((x, y)) for x in one for y in other if x != y)
        return {(edge.a in one, edge.kind) for pair in pairs if (edge := self.edges.get(pair)) is not None}

    def chained(self, a: End, b: End) -> bool:
        """Whether a chain of `same` and `repeats` joins two marked ends."""
        return any(x != y and self._root(x) == self._root(y) for x in self.ends(*a) for y in self.ends(*b))


def marked(*folders: Path) -> Marked:
    """Read folders of marked links."""
    links = [row for folder in folders for row in rows(folder / "links.jsonl")]
    return Marked(links, [row for folder in folders for row in rows(folder / "links_negative.jsonl")])


def score(wanted: Marked, claims: Iterable[Row], relations: Iterable[Row], *, complete: bool = False) -> dict[str, Any]:
    """Every figure by name, and under `_show` the errors by kind; `complete`: all links of the reports are marked."""
    graph = Graph(claims, relations)
    pairs = [row for row in wanted.links if "a" in row]
    right, asked, missed = _recall(graph, wanted.links)
    linked = _linked(graph, wanted.look_alikes)
    unlisted = _unlisted(graph, pairs)
    ends = [bool(graph.ends(*end)) for row in pairs for end in _pair(row)]
    predicted = len(graph.edges)
    return {
        **{f"{kind}.recall": right[kind] / asked[kind] for kind in sorted(asked)},
        "links.recall": right.total() / max(1, asked.total()),
        "ends.matched": sum(ends) / max(1, len(ends)),
        "look_alikes": len(wanted.look_alikes),
        "look_alikes.linked": len(linked) / max(1, len(wanted.look_alikes)),
        "relations": predicted,
        "relations.unlisted": len(unlisted),
        **({"relations.precision": 1 - len(unlisted) / max(1, predicted)} if complete else {}),
        "_show": {"missed": missed, "look-alike linked": linked, "not listed": unlisted if complete else []},
    }


def _pair(row: Row) -> tuple[End, End]:
    a, b = row["a"], row["b"]
    return (a["document"], a["content"]), (b["document"], b["content"])


def _recall(graph: Graph, links: list[Row]) -> tuple[Counter[str], Counter[str], list[tuple[Any, ...]]]:
    """What was found and what was asked for, by kind, and what was missed."""
    right, asked, missed = Counter[str](), Counter[str](), list[tuple[Any, ...]]()
    for row in links:
        kind = row.get("relation", "duplicate")
        found = _is_found(graph, row) if "a" in row else set(row["duplicate_documents"]) in graph.copies
        asked[kind] += 1
        right[kind] += found
        if not found:
            missed.append((kind, *_told(graph, row)))
    return right, asked, missed


def _is_found(graph: Graph, row: Row) -> bool:
    """Whether an accepted relation in the right direction joins two marked ends, or a chain where both say the same."""
    kind, (a, b) = row["relation"], _pair(row)
    joined = any(found in ALSO[kind] and (along or found not in DIRECTED) for along, found in graph.joined(a, b))
    return joined or (kind in ALSO["same"] and graph.chained(a, b))


def _told(graph: Graph, row: Row) -> tuple[Any, ...]:
    if "a" not in row:
        return tuple(row["duplicate_documents"])
    a, b = _pair(row)
    return a[1], b[1], sorted(kind for _, kind in graph.joined(a, b)), "/".join((a[0], b[0]))


def _linked(graph: Graph, look_alikes: list[Row]) -> list[tuple[Any, ...]]:
    """The pairs of look-alikes that are joined nevertheless."""
    found = []
    for a, b in map(_pair, look_alikes):
        kinds = {kind for _, kind in graph.joined(a, b)} | ({"same"} if graph.chained(a, b) else set())
        if kinds:
            found.append((sorted(kinds), a[1], b[1], "/".join((a[0], b[0]))))
    return found


def _unlisted(graph: Graph, pairs: list[Row]) -> list[tuple[Any, ...]]:
    """The relations found in marked reports that nobody marked."""
    listed: dict[frozenset[str], list[tuple[End, End]]] = defaultdict(list)
    for a, b in map(_pair, pairs):
        listed[frozenset((a[0], b[0]))] += [(a, b), (b, a)]
    known = {document for documents in listed for document in documents}
    found = []
    for edge in graph.edges.values():
        a, b = (_end(graph.claims[each]) for each in (edge.a, edge.b))
        if {a[0], b[0]} <= known and not any(_alike(x, a) and _alike(y, b) for x, y in listed[frozenset((a[0], b[0]))]):
            found.append((edge.kind, a[1], b[1], "/".join((a[0], b[0]))))
    return found


def _end(claim: Row) -> End:
    return claim["document"]["name"], claim["content"]["text"]


def _alike(marked: End, read: End) -> bool:
    return marked[0] == read[0] and overlap(marked[1], read[1]) >= OVERLAP


def _asked(ask: argparse.ArgumentParser, args: argparse.Namespace) -> dict[str, Any]:
    """The figures of what the command names."""
    if args.story:
        return score(marked(args.story), *linking.stories(args.story), complete=True)
    if args.bundled:
        return score(marked(CORPUS), *linking.bundled())
    if len(args.files) == 3:
        folder, claims, relations = args.files
        return score(marked(folder), rows(claims), rows(relations), complete=args.complete)
    return ask.error("give GOLD_DIR CLAIMS.jsonl RELATIONS.jsonl, or --bundled, or --story FOLDER")


def main() -> int:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", type=Path, nargs="*", metavar="FILE", help="GOLD_DIR CLAIMS.jsonl RELATIONS.jsonl")
    ask.add_argument("--bundled", action="store_true", help="link the bundled reports")
    ask.add_argument("--story", type=Path, metavar="FOLDER", help="link the reports of a story")
    ask.add_argument("--complete", action="store_true", help="GOLD_DIR lists every link of its documents")
    ask.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    ask.add_argument("--show", type=int, default=0, metavar="N", help="also print N errors of each kind")
    args = ask.parse_args()
    result = _asked(ask, args)
    errors: Errors = result.pop("_show")
    if args.json:
        print(json.dumps(result))
    else:
        print("\n".join(f"{name:28} {value:<8.4g}".rstrip() for name, value in result.items()))
    for kind, found in errors.items():
        for error in found[: args.show]:
            print(f"{kind}: " + " | ".join(map(str, error)), file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
