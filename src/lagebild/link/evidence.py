"""What speaks for and against claims and sources: who they are, who else says so independently, who contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lagebild.german.actor_facts import kind_of
from lagebild.german.lexicon import lines
from lagebild.german.wordings import verification_words
from lagebild.link.statements import Statement
from lagebild.link.wording import WORD
from lagebild.model import ONE_STATEMENT, Claim, Cluster, Relation, RelationKind

PARTY, NEUTRAL, AGENCY, OUTLET, ANONYMOUS, UNKNOWN = "party", "neutral", "agency", "outlet", "anonymous", "unknown"
"""The kinds of source: a party to the war; a body that is none; a news agency; a paper or station; somebody whose
identity is withheld; anybody else, of whom nothing is known."""

FACTUAL = frozenset({"assert", "deny", "accuse", "confirm", "estimate"})
"""The stances whose claims can be true or false; demands, warnings and announcements cannot."""


class Source(NamedTuple):
    """Who speaks: `actor` is `None` for the outlet's own words, `side` the party of the war (ISO 3166 code)."""

    actor: str | None
    kind: str
    side: str | None


@dataclass(slots=True)
class Support:
    """What speaks for and against one claim.

    `origins` counts its own origin and those of the named speakers who say the same by a relation of their own;
    `allied`: they all stand for one party; `neutral`: one of them is no party. `denied` and `contradicted` hold the
    claims against it: those of the other party, those of anybody else. `status` is what its own report says.
    """

    source: Source
    status: str
    origins: int = 1
    allied: bool = False
    neutral: bool = False
    denied: list[str] = field(default_factory=list)
    contradicted: list[str] = field(default_factory=list)
    contradicted_by_neutral: bool = False


def support(
    statements: Iterable[Statement],
    claims: Mapping[str, Claim],
    relations: Iterable[Relation],
    clusters: Iterable[Cluster],
) -> dict[str, Support]:
    """What speaks for and against each claim that can be true or false, by its id, in the order of the ids."""
    known = {each.claim: each for each in statements}
    sources = _sources(known, claims)
    factual = sorted(each.claim for each in known.values() if each.stance in FACTUAL)
    found = {claim: Support(sources[claim], claims[claim].verification.status) for claim in factual}
    within = sorted((each for each in relations if each.a in known and each.b in known), key=lambda r: (r.a, r.b))
    _count_origins(clusters, within, sources, found)
    for relation in within:
        if relation.relation in (RelationKind.DENIES, RelationKind.CONFLICTS):
            _set_against(relation.b, relation.a, known, sources, found)
        if relation.relation == RelationKind.CONFLICTS:
            _set_against(relation.a, relation.b, known, sources, found)
    return found


def _sources(known: Mapping[str, Statement], claims: Mapping[str, Claim]) -> dict[str, Source]:
    """The source of each claim; an actor is of the kind and side that any of its claims shows."""
    by_actor: dict[str, list[str]] = defaultdict(list)
    for each in known.values():
        if each.actor:
            by_actor[each.actor].append(each.claim)
    found = {claim: Source(None, OUTLET, None) for claim in known}
    for actor, own in by_actor.items():
        source = _source(actor, [known[claim] for claim in sorted(own)], [claims[claim] for claim in sorted(own)])
        found.update(dict.fromkeys(own, source))
    return found


def _source(actor: str, statements: Sequence[Statement], claims: Sequence[Claim]) -> Source:
    speakers = [claim.speaker for claim in claims if claim.speaker is not None]
    if any(speaker.anonymous for speaker in speakers):
        return Source(actor, ANONYMOUS, None)
    names = dict.fromkeys(speaker.name or speaker.text for speaker in speakers)
    kinds = {kind_of(name) for name in names}
    neutral = any(map(_is_neutral, names))
    side = min((each.side for each in statements if each.side), default=None)
    if side and not neutral:
        return Source(actor, PARTY, side)
    return Source(actor, NEUTRAL if neutral else min(kinds & {AGENCY, OUTLET}, default=UNKNOWN), None)


def _is_neutral(name: str) -> bool:
    """Whether a name is that of a body which is no party, by the lexicon or by a word for one."""
    words = verification_words("bodies", "neutral")
    return name in lines("assessment", "neutral") or any(word.casefold() in words for word in WORD.findall(name))


def _count_origins(
    clusters: Iterable[Cluster],
    relations: Iterable[Relation],
    sources: Mapping[str, Source],
    found: Mapping[str, Support],
) -> None:
    """Count for each claim the origins of what it says: its own, and those of named speakers that it is related to."""
    origin = {
        claim: (cluster.id, number)
        for cluster in clusters
        for number, each in enumerate(cluster.origins)
        for claim in each.claims
    }
    saying: dict[str, dict[tuple[str, int], list[Source]]] = defaultdict(lambda: defaultdict(list))
    for relation in relations:
        if relation.relation in ONE_STATEMENT:
            for claim, other in ((relation.a, relation.b), (relation.b, relation.a)):
                if claim in origin and other in origin and origin[claim][0] == origin[other][0]:
                    saying[claim][origin[other]].append(sources[other])
    for claim, one in found.items():
        others = {key: told for key, told in saying[claim].items() if key != origin[claim] and _named(told)}
        everybody = [one.source, *(source for told in others.values() for source in told if source.actor)]
        sides = {source.side for source in everybody if source.actor}
        one.origins = 1 + len(others)
        one.allied = len(sides) == 1 and None not in sides
        one.neutral = any(source.kind == NEUTRAL for source in everybody)


def _named(sources: Iterable[Source]) -> bool:
    """Whether a speaker is known among the sources of an origin; an outlet that names none confirms nothing."""
    return any(source.actor for source in sources)


def _set_against(
    claim: str,
    other: str,
    known: Mapping[str, Statement],
    sources: Mapping[str, Source],
    found: Mapping[str, Support],
) -> None:
    """Count a claim against another one; the same line of sources and one report's own words do not contradict."""
    one = found.get(claim)
    if one is None or known[claim].voice == known[other].voice:
        return
    against = sources[other]
    if one.source.side and against.side:
        if one.source.side != against.side:
            one.denied.append(other)
            return
    elif against.actor is None:
        return
    one.contradicted.append(other)
    one.contradicted_by_neutral |= against.kind == NEUTRAL
