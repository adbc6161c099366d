"""One claim, report or cluster for a reader at a terminal, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lagebild.app.showing import ShownClaim, ShownCluster, ShownDocument, ShownLink
from lagebild.cli import table
from lagebild.codec import Row
from lagebild.model import CLAIMABLE, Cluster, Document, Place, RelationKind, Speaker
from lagebild.publish.legible import legible

LABEL = 14
"""How wide the column of field names is."""


def lines(found: ShownClaim | ShownDocument | ShownCluster) -> Iterator[str]:
    """The lines of a claim, a report or a cluster."""
    if isinstance(found, ShownClaim):
        return _claim(found)
    return _cluster(found) if isinstance(found, ShownCluster) else _document(found)


def _line(label: str, told: object, *, where: str = "") -> str:
    text = " ".join(legible(str(told)).split())
    return f"{label:<{LABEL}}{text}{f'  [{where}]' if where else ''}\n"


def _claim(found: ShownClaim) -> Iterator[str]:
    yield from table.lines([found.shown])
    row = found.shown.row
    for label, parts in _parts(row):
        for part in parts:
            yield _line(label, f"{part['text']}{_meaning(part)}", where=_where(part))
    yield from _judged(found)
    yield from _linked(found)
    yield from _graded(found)
    yield "\n"
    yield from _report(found.document)
    newer = "" if found.newest == found.claim.revision else f", the newest is {found.newest}"
    yield _line("revision", f"{found.claim.revision}{newer}")


def _parts(row: Row) -> Iterator[tuple[str, list[Row]]]:
    """The parts of a claim that stand in the text, under the words a reader knows them by."""
    for field in ("content", "speaker", "cue", "frame", "addressee", "medium", "said_at"):
        yield field.replace("_", " "), [row[field]] if row[field] else []
    for field in ("relays", "evidence", "hedges", "places", "times", "quantities"):
        yield field, row[field]
    yield "verification", row["verification"]["statements"]


def _meaning(part: Row) -> str:
    """What a part means, where that is more than its words."""
    name = part.get("name")
    told: list[Any] = [name] if name and name != part["text"] else []
    told += [part[field] for field in ("comparator", "value", "value_max", "unit", "counted") if part.get(field)]
    return f" = {' '.join(map(str, told))}" if told else ""


def _where(part: Row) -> str:
    return ", ".join(f"{start}–{end}" for start, end in part["spans"])


def _judged(found: ShownClaim) -> Iterator[str]:
    claim = found.claim
    yield _line("said as", f"{claim.type}, {claim.stance}{', negated' if claim.negated else ''}, about: {claim.event}")
    yield _line("checked", claim.verification.status.replace("_", " "))
    yield _line("found by", claim.rule)
    for thing in (claim.speaker, *claim.places):
        if thing is not None and thing.reasons:
            yield _line("because", f"{_named(thing)}: {'; '.join(thing.reasons)}")


def _named(thing: Speaker | Place) -> str:
    return thing.name or thing.text


BACKWARDS = {
    RelationKind.REPEATS: "is repeated by",
    RelationKind.CORROBORATES: "is corroborated by",
    RelationKind.DENIES: "is denied by",
    RelationKind.UPDATES: "is updated by",
    RelationKind.SAME: "says the same as",
    RelationKind.CONFLICTS: "conflicts with",
}
"""How a relation reads from its second claim; `same` and `conflicts` read alike from both."""


def _linked(found: ShownClaim) -> Iterator[str]:
    for link in found.links:
        yield _line("linked", _told(link, found.claim.id))
        yield _line("because", f"{link.relation.score:.2f}: {'; '.join(link.relation.reasons)}")
    if found.cluster is not None:
        yield _line("cluster", found.cluster.id)
        yield from _origins(found.cluster)


def _told(link: ShownLink, claim: str) -> str:
    kind, other, document = link.relation.relation, link.other, link.document
    forward = link.relation.a == claim and kind not in (RelationKind.SAME, RelationKind.CONFLICTS)
    who = [other.speaker.name or other.speaker.text] if other.speaker else []
    source = ", ".join([*who, document.publisher or document.name, document.published or "undated"])
    return f"{kind if forward else BACKWARDS[kind]} {other.id} ({source}): {other.content.text}"


def _origins(cluster: Cluster) -> Iterator[str]:
    for origin in cluster.origins:
        count = f"{len(origin.claims)} claim{'' if len(origin.claims) == 1 else 's'}"
        yield _line("origin", f"{origin.name}, {count}{''.join(f'; {reason}' for reason in origin.reasons)}")


def _graded(found: ShownClaim) -> Iterator[str]:
    """The grades that people gave, and beside them the program's proposal."""
    for grade in found.grades:
        when = (grade.decided_at or "")[:10]
        told = "; ".join(reason for reason in grade.reasons if reason)
        by = f"{grade.code} ({grade.subject}) by {grade.reviewer or 'somebody'} on {when}"
        yield _line("grade", f"{by}: {told}" if told else by)
    if found.proposal is not None:
        yield _line("proposed", f"{found.proposal.code} (claim): {' '.join(found.proposal.reasons)}")


def _cluster(found: ShownCluster) -> Iterator[str]:
    yield _line("cluster", found.cluster.id)
    yield _line("title", found.cluster.title)
    yield from _origins(found.cluster)
    yield "\n"
    yield from table.lines(found.claims)


def _report(document: Document) -> Iterator[str]:
    for label, told in (
        ("report", document.title or document.name),
        ("id", document.id),
        ("publisher", document.publisher),
        ("published", _published(document)),
        ("authors", ", ".join(document.authors)),
        ("agency", document.agency),
        ("address", document.url),
        ("location", document.location),
        ("SHA-256", document.sha256),
    ):
        if told:
            yield _line(label, told)


def _published(document: Document) -> str | None:
    if document.published is None:
        return None
    return f"{document.published} (to the {document.published_precision}, from {document.published_from})"


def _document(found: ShownDocument) -> Iterator[str]:
    yield from _report(found.document)
    for revision in found.revisions:
        told = f"{revision.revision} · {revision.taken_at} · lagebild {revision.program} · SHA-256 {revision.sha256}"
        yield _line("revision", told)
        for failure in revision.failures:
            yield _line("failed", f"{failure.where}: {failure.what}")
    for segment in found.document.segments:
        if segment.kind not in CLAIMABLE:
            words = found.document.text[segment.span.start : segment.span.end]
            why = f" ({segment.why})" if segment.why else ""
            yield _line("left out", f"{segment.kind}{why}: {words[:80]}{'…' if len(words) > 80 else ''}")
    for copy, other in found.copies:
        first = copy.documents[0] == found.document.id
        who = f"{other.id} ({other.publisher or other.name}, {other.published or 'undated'})"
        yield _line("copied by" if first else "copies", who)
        yield _line("because", f"{copy.score:.2f}: {'; '.join(copy.reasons)}")
    yield "\n"
    yield from table.lines(found.claims)
