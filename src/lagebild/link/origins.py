"""How many independent origins a cluster of claims has, and why two chains of reports count as one or as two.

Counted are sources, not articles. All reports of one speaker's words are one origin, whoever passed them on. Words that
no known speaker stands for are an origin only where nobody is named from whom the outlet may have them: in its own
report, in one that copies or is copied by it, or in one of the same agency.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lagebild.link.components import Components
from lagebild.link.pairs import order
from lagebild.link.statements import Statement
from lagebild.model import Origin

NO_NAMES: Mapping[str, str] = {}
"""What names nobody: ids are shown then."""


class CopyGroups:
    """Reports in groups: those of which one copies another, also through a third, make one."""

    def __init__(self, pairs: Iterable[Collection[str]] = ()) -> None:
        found = [sorted(pair) for pair in pairs]
        joined = Components(document for pair in found for document in pair)
        for first, second in found:
            joined.join(first, second)
        self._first = {document: min(group) for group in joined.sets() for document in group}

    def of(self, document: str) -> str:
        """The report that stands for the group of a report; itself where it copies nothing."""
        return self._first.get(document, document)


NO_COPIES = CopyGroups()
"""No report copies another."""


def origins(
    members: Sequence[Statement],
    copied: CopyGroups = NO_COPIES,
    *,
    repeats: Iterable[tuple[str, str]] = (),
    names: Mapping[str, str] = NO_NAMES,
) -> tuple[Origin, ...]:
    """The independent origins of claims that say the same thing, the earliest first.

    `repeats` are pairs of claims of which one repeats the other, so that two names for one speaker ("die Leitstelle",
    "Sprecher Holt") count as one where their reports copy one another. `names` are the names of actors by id; an outlet
    is named as in its reports, one without a name by its report's id.
    """
    ordered = sorted(members, key=order)
    spoken = _by_speaker(ordered, copied, repeats)
    found = [*spoken, *_without_speaker(ordered, spoken, copied)]
    found.sort(key=lambda each: min(map(order, each.claims)))
    return tuple(_origin(each, names, alone=len(found) == 1) for each in found)


class _Source(NamedTuple):
    """An origin in the making: the claims of it that speak for themselves come first."""

    claims: list[Statement]
    reasons: list[str]


def _by_speaker(members: Sequence[Statement], copied: CopyGroups, repeats: Iterable[tuple[str, str]]) -> list[_Source]:
    """The claims of known speakers: one origin for each, or for the body for which several speak."""
    again = _same_passage(members, copied, repeats)
    speaking = [each for each in members if each.actor]
    groups = _joined(speaking, lambda each: [f"actor {each.actor}", f"voice {each.voice}", *again[each.claim]])
    return [_spoken(claims, copied) for claims in groups]


def _without_speaker(members: Sequence[Statement], spoken: Sequence[_Source], copied: CopyGroups) -> Iterator[_Source]:
    """Origins of the words that no known speaker stands for; those that may be a speaker's are counted with him."""
    ways = [(way, number) for number, each in enumerate(spoken) for one in each.claims for way in _ways(one, copied)]
    first = dict(reversed(ways))
    own = [each for each in members if not each.actor]
    for claims in _joined(own, lambda each: [f"voice {each.voice}", *_ways(each, copied)]):
        speakers = [first[way] for one in claims for way in _ways(one, copied) if way in first]
        if speakers:
            _pass_on(claims, spoken[min(speakers)], copied)
        else:
            yield _unsourced(claims, copied)


def _same_passage(
    members: Iterable[Statement], copied: CopyGroups, repeats: Iterable[tuple[str, str]]
) -> dict[str, list[str]]:
    """For each claim what it has in common with those of copies of its report that it repeats."""
    groups = {each.claim: copied.of(each.document) for each in members}
    documents = {each.claim: each.document for each in members}
    found: dict[str, list[str]] = {claim: [] for claim in groups}
    for a, b in sorted(repeats):
        if a in groups and b in groups and groups[a] == groups[b] and documents[a] != documents[b]:
            for claim in (a, b):
                found[claim].append(f"passage {a} {b}")
    return found


def _ways(statement: Statement, copied: CopyGroups) -> list[str]:
    """By which ways a report may have come to what it says: the group of its copies, the agency at the chain's end."""
    return [f"report {copied.of(statement.document)}", *(f"agency {name}" for name in statement.chain[-1:])]


def _joined(members: Sequence[Statement], keys: Callable[[Statement], Sequence[str]]) -> list[list[Statement]]:
    """Statements in groups of those that share a key, also through a third, in the order given."""
    sets = Components(each.claim for each in members)
    holders: dict[str, str] = {}
    for each in members:
        for key in keys(each):
            sets.join(each.claim, holders.setdefault(key, each.claim))
    place = {each.claim: number for number, each in enumerate(members)}
    return sorted(([members[n] for n in sorted(place[id_] for id_ in group)] for group in sets.sets()), key=_first)


def _first(claims: Sequence[Statement]) -> tuple[int, str, int]:
    return order(claims[0])


def _pass_on(own: Sequence[Statement], source: _Source, copied: CopyGroups) -> None:
    """Count words without a speaker with him from whom the outlet may have them."""
    source.reasons.append(_passed_on(own, source.claims, copied))
    source.claims.extend(own)


# --- Reasons -------------------------------------------------------------------------------------------------------


def _spoken(claims: list[Statement], copied: CopyGroups) -> _Source:
    reasons = [f"the same speaker in {_counted(claims)}" if len(claims) > 1 else "one speaker in one claim"]
    if len({each.voice for each in claims}) > 1 and len({copied.of(each.document) for each in claims}) < len(claims):
        reasons.append("reports that copy one another name the speaker differently")
    elif len({each.actor for each in claims}) > 1:
        reasons.append("several who speak for the same body count as one")
    relays = list(dict.fromkeys(name for each in claims for name in each.chain))
    if relays:
        reasons.append(f"passed on by {', '.join(relays)}, which makes no origin of its own")
    return _Source(claims, reasons)


def _unsourced(claims: list[Statement], copied: CopyGroups) -> _Source:
    reasons = [f"words of the outlet in {_counted(claims)}, and no speaker is named for them"]
    documents = {each.document for each in claims}
    if len({copied.of(document) for document in documents}) < len(documents):
        reasons.append("reports that copy one another count as one")
    agencies = [each.chain[-1] for each in claims if each.chain]
    if len(agencies) > 1 and len(set(agencies)) < len(agencies):
        reasons.append(f"reports of one agency count as one: {', '.join(dict.fromkeys(agencies))}")
    return _Source(claims, reasons)


def _passed_on(own: Sequence[Statement], spoken: Sequence[Statement], copied: CopyGroups) -> str:
    told = f"words without a speaker in {_counted(own)} count with this speaker"
    if {each.document for each in own} & {each.document for each in spoken}:
        return f"{told}, whom the same report names"
    if {copied.of(each.document) for each in own} & {copied.of(each.document) for each in spoken}:
        return f"{told}, whom a copy of the report names"
    return f"{told}, whom another report of the same agency names"


def _counted(claims: Sequence[Statement]) -> str:
    reports = len({each.document for each in claims})
    return f"{len(claims)} claim{'s' * (len(claims) > 1)} of {reports} report{'s' * (reports > 1)}"


def _origin(source: _Source, names: Mapping[str, str], *, alone: bool) -> Origin:
    first = source.claims[0]
    name = names.get(first.actor, first.actor) if first.actor else first.publisher or first.document
    reasons = source.reasons if alone else [*source.reasons, _apart(first)]
    return Origin(name, tuple(each.claim for each in sorted(source.claims, key=order)), tuple(reasons))


def _apart(statement: Statement) -> str:
    if statement.actor:
        return "counted apart: the other origins are other speakers, or outlets that name none"
    return "counted apart: no copy of a report that names a speaker, nor of the same agency"
