"""People's decisions about links and grades, which no machine undoes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from itertools import product

from lagebild.app.linking import link_waiting
from lagebild.app.picture import cluster_of
from lagebild.errors import DecisionError, NotFoundError
from lagebild.model import Grade, RelationKind
from lagebild.plugins import Decision, LinkDecision, Store

CREDIBILITY = frozenset("123456")
"""The codes of the Admiralty system for a claim: 1 confirmed … 5 improbable, 6 cannot be judged."""
RELIABILITY = frozenset("ABCDEF")
"""Those for a source: A reliable … E unreliable, F cannot be judged."""


def join(store: Store, a: str, b: str, *, relation: RelationKind, reviewer: str, reason: str) -> LinkDecision:
    """Decide that claim `a` has such a relation to claim `b`; an earlier decision about the two counts no longer."""
    return _decide(store, "join", a, b, relation, _decision(reviewer, reason))


def reject(store: Store, a: str, b: str, *, reviewer: str, reason: str) -> LinkDecision:
    """Decide that two claims are not related; an earlier decision about the two counts no longer."""
    return _decide(store, "reject", a, b, None, _decision(reviewer, reason))


def split(store: Store, claims: Sequence[str], *, reviewer: str, reason: str) -> tuple[LinkDecision, ...]:
    """Take claims out of their clusters: their links to the other members go, and they stay apart from them.

    Claims that are taken out together stay related to one another. `DecisionError` for a claim in no cluster.
    """
    link_pending(store)
    decision = _decision(reviewer, reason)
    out = dict.fromkeys(_claim(store, id) for id in claims)  # noqa: A001  the contract's word
    pairs = [pair for claim in out for pair in product([claim], _others(store, claim, out))]
    decided = tuple(LinkDecision("split", a, b, None, decision) for a, b in pairs)
    store.links.decide(decided)
    return decided


def _others(store: Store, claim: str, out: Collection[str]) -> list[str]:
    """The members of a claim's cluster that stay in it."""
    cluster = cluster_of(store, claim)
    members = [other for other in cluster.claims if other not in out] if cluster else []
    if not members:
        raise DecisionError(
            f"{claim} is in no cluster with other claims", advice=f"'lagebild show {claim}' tells its links"
        )
    return members


def _decide(store: Store, kind: str, a: str, b: str, relation: RelationKind | None, decision: Decision) -> LinkDecision:
    link_pending(store)
    one, other = _claim(store, a), _claim(store, b)
    if one == other:
        raise DecisionError(f"{one} cannot be related to itself", advice="Give the ids of two claims")
    decided = LinkDecision(kind, one, other, relation, decision)
    store.links.decide([decided])
    return decided


def link_pending(store: Store) -> None:
    """Link what an earlier run did not come to link, so that decisions are about all there is."""
    for outcome in link_waiting(store):
        if outcome.failure is not None:
            raise DecisionError(outcome.failure.what, where=outcome.failure.where, advice=outcome.failure.advice)


def _claim(store: Store, id: str) -> str:  # noqa: A002  the contract's word
    """The claim of an id, or the one that took its place; it must be of a newest revision."""
    claim = store.claim(store.links.current(id))
    if claim.revision != store.revisions(claim.document)[-1].revision:
        advice = f"'lagebild show {claim.document}' prints the claims of the newest one"
        raise DecisionError(f"{id} is a claim of an older revision of its report", advice=advice)
    return claim.id


def grade(store: Store, id: str, code: str, *, reviewer: str, reason: str) -> Grade:  # noqa: A002
    """Grade a claim (1 to 6) or a source (A to F, `id`: an actor's); it stands beside the program's proposal."""
    subject = "claim" if code in CREDIBILITY else "source"
    if code not in CREDIBILITY | RELIABILITY:
        raise DecisionError(f"{code!r} is no grade", advice="Give 1 to 6 for a claim, A to F for a source")
    known = _claim(store, id) if subject == "claim" else _actor(store, id)
    decision = _decision(reviewer, reason)
    given = Grade(subject, known, code, (reason,), reviewer, decision.decided_at)
    store.links.grade(given)
    return given


def _actor(store: Store, id: str) -> str:  # noqa: A002  the contract's word
    """The actor of an id; the one that it was joined to, where a person did that."""
    for actor in store.actors():
        if id == actor.id or id in actor.joined:
            return actor.id
    raise NotFoundError(f"no claim has the actor {id}", advice="'lagebild actors' prints the ids there are")


def history(store: Store, ids: Collection[str] = ()) -> Iterator[LinkDecision | Grade]:
    """What people decided of links, then their grades, each in the order of time; of all, or some claims and actors."""
    asked = ids or None
    yield from store.links.decisions(asked)
    yield from store.links.grades(asked)


def _decision(reviewer: str, reason: str) -> Decision:
    return Decision(reviewer, reason, datetime.now(UTC).isoformat(timespec="seconds"))
