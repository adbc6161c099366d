"""The commands for who speaks: actors, actors merge, actors split."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from lagebild.cli import options
from lagebild.cli.output import emit, note
from lagebild.publish.legible import legible

if TYPE_CHECKING:
    from lagebild.app.actors import ListedActor
    from lagebild.german.actor_facts import Fact

# Use cases are imported late, as in `reading`.


class Listing(TyperGroup):
    """A group that lists where none of its commands is named: `lagebild actors Kubrak`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `list` before what is no command and asks for no help."""
        named = args[:1] and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else ["list", *args])


actors = typer.Typer(
    help="List who speaks, and join the actors that are the same.",
    epilog="Example: lagebild actors Kubrak --format jsonl",
    cls=Listing,
    rich_markup_mode=None,
)


@actors.callback()
def group() -> None:
    """List who speaks, and join the actors that are the same."""


@actors.command("list", epilog="Example: lagebild actors list Kubrak --format jsonl")
def show(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Words of a name or id, in any inflection.")
    ] = None,
    *,
    format: Annotated[  # noqa: A002  the option's name
        options.Form, typer.Option(help="For reading, or one JSON object a line.")
    ] = options.Form.TABLE,
    database: options.Database = None,
) -> None:
    """List the actors, the one with most claims first; also without the word list."""
    from lagebild.app.actors import listed

    with options.store(context, database) as store:
        found = listed(store, " ".join(words or ()))
    emit(map(_row, found) if format is options.Form.JSONL else _table(found))
    note(f"{len(found)} actor{'' if len(found) == 1 else 's'}" if found else "No actor matches")


@actors.command("merge", epilog="Example: lagebild actors merge orest-kubrak o-kubrak --reason 'same office, same day'")
def join(
    context: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="The id of the actor that the others are.")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER", help="The ids of the others.")],
    *,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Join actors to one, by your decision; no machine undoes it."""
    from lagebild.app.actors import merge

    with options.store(context, database) as store:
        name = merge(store, keep, others, reviewer=reviewer, reason=reason)
    note(f"{', '.join(others)}: joined to {keep} ({name})")


@actors.command("split", epilog="Example: lagebild actors split o-kubrak --reason 'another O. Kubrak'")
def part(
    context: typer.Context,
    joined: Annotated[list[str], typer.Argument(metavar="OTHER", help="The ids of actors that were joined.")],
    *,
    reviewer: options.Reviewer = "",
    reason: options.Reason = "",
    database: options.Database = None,
) -> None:
    """Undo merges of your own: the actors stand alone again."""
    from lagebild.app.actors import split

    with options.store(context, database) as store:
        split(store, joined, reviewer=reviewer, reason=reason)
    note(f"{', '.join(joined)}: on {'its' if len(joined) == 1 else 'their'} own again")


def _row(actor: ListedActor) -> str:
    stored = actor.stored
    row = {
        "id": stored.id,
        "name": stored.name,
        "kind": actor.facts.kind,
        "office": actor.facts.office,
        "side": actor.facts.side,
        "seat": actor.seat,
        "claims": stored.claims,
        "names": [{"name": name, "claims": number} for name, number in stored.names],
        "joined": list(stored.joined),
        "offices": [_fact("office", fact) for fact in actor.facts.offices],
        "sides": [_fact("side", fact) for fact in actor.facts.sides],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _fact(word: str, fact: Fact) -> dict[str, Any]:
    """An office or side as data, with what tells it."""
    value, *rest = fact
    return {word: value, **dict(zip(fact._fields[1:], rest, strict=True))}


def _table(found: list[ListedActor]) -> Iterator[str]:
    for number, actor in enumerate(found):
        stored = actor.stored
        kind = ", ".join(filter(None, (actor.facts.kind, actor.facts.side)))
        claims = f"{stored.claims} claim{'' if stored.claims == 1 else 's'}"
        yield "\n" * bool(number) + f"{legible(stored.name)} · {kind} · {claims}\n"
        yield f"  id      {legible(stored.id)}\n"
        if [name for name, _ in stored.names] != [stored.name]:
            told = ", ".join(f"{name} ({number})" for name, number in stored.names)
            yield f"  names   {legible(told)}\n"
        for fact in actor.facts.offices:
            yield f"  office  {legible(fact.value)} ({_times(fact)}, for example {legible(fact.example)})\n"
        if len(actor.facts.sides) > 1:
            told = ", ".join(f"{fact.value} ({fact.claims}, for example {fact.example})" for fact in actor.facts.sides)
            yield f"  sides   {legible(told)}\n"
        if stored.joined:
            yield f"  joined  {legible(', '.join(stored.joined))}\n"


def _times(fact: Fact) -> str:
    """How often an office is told, and when."""
    claims = f"{fact.claims} claim{'' if fact.claims == 1 else 's'}"
    days = fact.first if fact.first == fact.last else f"{fact.first} to {fact.last}"
    return f"{claims}, {days}" if fact.first else claims
