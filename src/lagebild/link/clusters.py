"""Claims that say the same thing as clusters, and all that relations join as stories; titled by the reports' words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from lagebild.link.components import CloseComponents, Components
from lagebild.link.origins import NO_COPIES, NO_NAMES, CopyGroups, origins
from lagebild.link.pairs import order
from lagebild.link.statements import Statement
from lagebild.model import GAP, ONE_STATEMENT, Cluster, Relation, RelationKind, Story

CONTRARY = frozenset({RelationKind.DENIES, RelationKind.CONFLICTS, RelationKind.UPDATES})
"""The relations whose claims do not say the same thing, and so come into no cluster together."""

SENTENCE_WORDS = 5
"""So few words at least make a title that can stand alone."""

TITLE_LETTERS = 220
"""A longer content is a title only where there is no shorter one."""

OWN = 0.25
"""So much of what only one claim says counts against it as a title."""

NO_HEADLINES: Mapping[str, str] = {}
"""No headline is known: stories are titled by a claim."""


def clusters(
    statements: Iterable[Statement],
    relations: Iterable[Relation],
    *,
    apart: Iterable[Collection[str]] = (),
    copied: CopyGroups = NO_COPIES,
    names: Mapping[str, str] = NO_NAMES,
) -> tuple[Cluster, ...]:
    """The clusters: claims that `same`, `repeats` and `corroborates` join, the earliest first; none of a single claim.

    `apart` are pairs of claims that a person split: they never come together, nor do claims that deny, contradict or
    update one another, or tell of different places. A claim joins a cluster that enough of its members are related to,
    the surest relations first: the ends of a chain of vague claims do not say the same. What a person joined is
    together, whatever the rest says. The order of statements and relations does not matter.
    """
    known = {each.claim: each for each in statements}
    within = [each for each in relations if each.a in known and each.b in known]
    joining = sorted(filter(_joins, within), key=_strength)
    places = {each.claim: each.places for each in known.values()}
    links = ((each.a, each.b) for each in joining)
    sets = CloseComponents(known, links, apart=_apart(within, apart), marks=places)
    for relation in joining:
        (sets.join if relation.decided else sets.join_if_close)(relation.a, relation.b)
    repeats = _repeats(joining)
    return tuple(_cluster(group, copied, repeats, names) for group in _groups(sets, known))


def stories(
    statements: Iterable[Statement], relations: Iterable[Relation], *, headlines: Mapping[str, str] = NO_HEADLINES
) -> tuple[Story, ...]:
    """The stories: claims that relations of any kind join, the earliest first; none of a single claim.

    `headlines` are those of reports by id; a story bears that of the report with most of its claims, of several the
    earliest one's. Without it is titled like a cluster.
    """
    known = {each.claim: each for each in statements}
    sets = Components(known)
    for relation in relations:
        if relation.a in known and relation.b in known:
            sets.join(relation.a, relation.b)
    return tuple(_story(group, headlines) for group in _groups(sets, known))


def reached(
    claims: Iterable[str],
    related: Callable[[Collection[str]], Iterable[Relation]],
    *,
    kinds: Collection[RelationKind] = frozenset(RelationKind),
) -> tuple[frozenset[str], tuple[Relation, ...]]:
    """All claims that relations of some kinds join to the given ones over any number of steps, and their relations.

    `related` gives the relations of some claims, in either direction. What is reached can be clustered alone (with
    `kinds` as `ONE_STATEMENT`) or told as stories (with all kinds): it comes out as if everything had been done anew.
    The relations given are those of every kind among the claims reached.
    """
    found: dict[tuple[str, str], Relation] = {}
    seen: set[str] = set()
    frontier = set(claims)
    while frontier:
        seen |= frontier
        new = list(related(frontier))
        found |= {(each.a, each.b): each for each in new}
        frontier = {claim for each in new if each.relation in kinds for claim in (each.a, each.b)} - seen
    return frozenset(seen), tuple(found[a, b] for a, b in sorted(found) if a in seen and b in seen)


def _groups(sets: Components, known: Mapping[str, Statement]) -> list[list[Statement]]:
    """The sets of more than one claim, each in the order of the reports, the earliest first."""
    groups = [sorted((known[claim] for claim in claims), key=order) for claims in sets.sets() if len(claims) > 1]
    return sorted(groups, key=lambda group: order(group[0]))


def _repeats(relations: Iterable[Relation]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in relations:
        if each.relation == RelationKind.REPEATS:
            found[each.a].append((each.a, each.b))
    return found


def _apart(relations: Iterable[Relation], split: Iterable[Collection[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    contrary = ((each.a, each.b) for each in relations if each.relation in CONTRARY)
    for one, other in (*contrary, *(tuple(pair) for pair in split)):
        found[one].add(other)
        found[other].add(one)
    return found


SURE = 0.65
"""From this score on a relation makes one cluster of two claims: to count a stray one as an origin would do harm."""


def _joins(relation: Relation) -> bool:
    return relation.relation in ONE_STATEMENT and (relation.decided or relation.score >= SURE)


def _strength(relation: Relation) -> tuple[bool, float, str, str]:
    return not relation.decided, -relation.score, min(relation.a, relation.b), max(relation.a, relation.b)


def _cluster(
    group: Sequence[Statement],
    copied: CopyGroups,
    repeats: Mapping[str, Sequence[tuple[str, str]]],
    names: Mapping[str, str],
) -> Cluster:
    claims = tuple(each.claim for each in group)
    pairs = [pair for claim in claims for pair in repeats.get(claim, ())]
    found = origins(group, copied, repeats=pairs, names=names)
    return Cluster(f"c{claims[0]}", _telling(group).text, claims, found)


def _story(group: Sequence[Statement], headlines: Mapping[str, str]) -> Story:
    documents = Counter(each.document for each in group)  # in the order of the claims, so that the earliest wins
    main = max(documents, key=lambda document: documents[document])
    title = headlines.get(main) or _telling(group).text
    return Story(f"s{group[0].claim}", title, tuple(each.claim for each in group), tuple(documents))


# --- Titles --------------------------------------------------------------------------------------------------------


def _telling(group: Sequence[Statement]) -> Statement:
    """The claim that says best what all say: a whole sentence of the text with the most words that others have too."""
    held = Counter(word for each in group for word in each.words)
    return max(group, key=lambda each: (_stands_alone(each), _common(each, held)))


def _stands_alone(statement: Statement) -> int:
    """How well a content can stand alone: 3 a sentence of the text, 2 a headline or a long one, less a fragment."""
    text = statement.text
    whole = text[0].isupper() or not text[0].isalpha()
    if not whole or GAP in text or len(text.split()) < SENTENCE_WORDS:
        return int(len(text.split()) >= SENTENCE_WORDS)
    return 2 if statement.headline or len(text) > TITLE_LETTERS or statement.denial == "wordless" else 3


def _common(statement: Statement, held: Counter[str]) -> float:
    """How much of what a claim says others say too, less a part of what it says alone."""
    return sum(weight if held[word] > 1 else -OWN * weight for word, weight in statement.words.items())
