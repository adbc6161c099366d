"""The commands for people's decisions: review join, split, reject, grade, list."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lagebild.cli import options
from lagebild.cli.output import emit, note
from lagebild.model import Grade, RelationKind
from lagebild.publish.legible import legible

if TYPE_CHECKING:
    from lagebild.plugins import LinkDecision

# Use cases are imported late, as in `reading`.

review = typer.Typer(
    help="Decide how claims are related, and grade claims and sources.",
    epilog="Example: lagebild review list",
    no_args_is_help=True,
    rich_markup_mode=None,
)

One = Annotated[str, typer.Argument(metavar="A", help="The id of a claim.")]
Other = Annotated[str, typer.Argument(metavar="B", help="The id of another one.")]


@review.callback()
def group() -> None:
    """Decide how claims are related, and grade claims and sources."""


@review.command(epilog="Example: lagebild review join 3f9a61c2d07be584 8c21e0aa55d4f913 --relation denies")
def join(
    context: typer.Context,
    a: One,
    b: Other,
    *,
    relation: Annotated[RelationKind, typer.Option(help="How A stands to B.")] = RelationKind.SAME,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Relate two claims by your decision; no machine undoes it."""
    from lagebild.app import reviewing

    with options.store(context, database) as store:
        made = reviewing.join(store, a, b, relation=relation, reviewer=reviewer, reason=reason)
    note(f"{made.a} {relation} {made.b}")


@review.command(epilog="Example: lagebild review reject 3f9a61c2d07be584 8c21e0aa55d4f913 --reason 'another bridge'")
def reject(
    context: typer.Context,
    a: One,
    b: Other,
    *,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Take the relation of two claims away."""
    from lagebild.app import reviewing

    with options.store(context, database) as store:
        made = reviewing.reject(store, a, b, reviewer=reviewer, reason=reason)
    note(f"{made.a} and {made.b} are not related")


@review.command(epilog="Example: lagebild review split 3f9a61c2d07be584 --reason 'another bridge'")
def split(
    context: typer.Context,
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM", help="The ids of claims.")],
    *,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Take claims out of their clusters, and keep them apart from the other members."""
    from lagebild.app import reviewing

    with options.store(context, database) as store:
        made = reviewing.split(store, claims, reviewer=reviewer, reason=reason)
    out = dict.fromkeys(each.a for each in made)
    note(f"{', '.join(out)}: apart from {len({each.b for each in made})} other claims")


@review.command(epilog="Example: lagebild review grade 3f9a61c2d07be584 2 --reason 'two pictures show it'")
def grade(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, or of an actor.")],  # noqa: A002
    code: Annotated[str, typer.Argument(metavar="CODE", help="1 to 6 for a claim, A to F for an actor.")],
    *,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Grade a claim or a source by the Admiralty code; it stands beside the program's proposal."""
    from lagebild.app import reviewing

    with options.store(context, database) as store:
        made = reviewing.grade(store, id, code, reviewer=reviewer, reason=reason)
    note(f"{made.id}: {made.code}")


@review.command("list", epilog="Example: lagebild review list 3f9a61c2d07be584 --format jsonl")
def show(
    context: typer.Context,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Ids of claims or actors.")] = None,
    *,
    format: Annotated[  # noqa: A002  the option's name
        options.Form, typer.Option(help="For reading, or one JSON object a line.")
    ] = options.Form.TABLE,
    database: options.Database = None,
) -> None:
    """List what people decided and graded, in the order of time, also what counts no longer."""
    from lagebild.app.reviewing import history

    with options.store(context, database) as store:
        found = list(history(store, ids or ()))
    emit(map(_row if format is options.Form.JSONL else _line, found))
    note(f"{len(found)} decision{'' if len(found) == 1 else 's'}" if found else "Nobody decided anything")


def _row(decided: LinkDecision | Grade) -> str:
    return json.dumps(_graded(decided) if isinstance(decided, Grade) else _decided(decided), ensure_ascii=False) + "\n"


def _graded(grade: Grade) -> dict[str, Any]:
    return {"kind": "grade", **asdict(grade)}


def _decided(decided: LinkDecision) -> dict[str, Any]:
    a, b = decided.now
    judged = {"kind": decided.kind, "a": a, "b": b, "relation": decided.relation}
    made = [decided.a, decided.b]
    return {**judged, **asdict(decided.decision), "decided_of": made, "holds": decided.holds}


def _line(decided: LinkDecision | Grade) -> str:
    return legible(f"{_grade(decided) if isinstance(decided, Grade) else _decision(decided)}") + "\n"


def _grade(grade: Grade) -> str:
    why = "; ".join(reason for reason in grade.reasons if reason)
    when = (grade.decided_at or "")[:10]
    return _by(f"{grade.subject} {grade.id} {grade.code}", when, grade.reviewer or "", why)


def _decision(decided: LinkDecision) -> str:
    a, b = decided.now
    what = f"{a} {decided.relation} {b}" if decided.relation else f"{decided.kind} {a} {b}"
    moved = "" if (decided.a, decided.b) == decided.now else f"; decided of {decided.a} and {decided.b}"
    later = "" if decided.holds else "; a later decision counts"
    by = decided.decision
    return _by(what, by.decided_at[:10], by.reviewer, by.reason) + moved + later


def _by(what: str, when: str, who: str, why: str) -> str:
    return f"{what} · {when} {who or 'somebody'}{f': {why}' if why else ''}"
