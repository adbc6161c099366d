"""The questions on which claims of a war agree or contradict each other, and words that answer them in a context.

The tables stand in `lexicon/concepts.toml`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lagebild.german.concepts import is_one_of
from lagebild.german.lexicon import load


class Question(NamedTuple):
    """A question that two claims can answer differently.

    `decided`: a place has one answer at a time, so that answers meet that share no other words; `agrees`: also to
    agree. `deniable`: a denial meets what it denies without other words, though other answers may both be right.
    `enduring`: time does not change the answer. `placeless`: it is the same wherever it is asked. `unplaced`:
    where a report names no place, its claims answer it too. `one_report`:
    claims of one report answer it on one matter. `things` are the concepts of which each is asked by itself: whether
    the bridge is damaged, or the ship. Two that name different `targets` answer of two deeds.
    """

    decided: bool = False
    agrees: bool = False
    deniable: bool = False
    enduring: bool = False
    placeless: bool = False
    unplaced: bool = False
    one_report: bool = False
    things: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


class Answer(NamedTuple):
    """Words that answer a question where the content names one of the concepts `of`: a truce that [hält]."""

    topic: str
    value: str
    of: frozenset[str]
    words: str


@cache
def questions() -> dict[str, Question]:
    """The properties of each question by its name, and of each thing asked for: `damage`, `damage bridge`."""
    found: dict[str, Question] = {}
    for name, table in load("concepts")["question"].items():
        flags = {key: value for key, value in table.items() if key not in {"things", "targets"}}
        things, targets = (tuple(table.get(key, "").split()) for key in ("things", "targets"))
        decided = flags.get("decided", False) and not things
        found[name] = Question(**{**flags, "decided": decided}, things=things, targets=targets)
        found |= {f"{name} {thing}": Question(**flags) for thing in things}
    return found


def named(flag: str) -> frozenset[str]:
    """The questions of which a flag of `Question` holds."""
    return frozenset(name for name, question in questions().items() if getattr(question, flag))


def answers_in(words: Sequence[str], concepts: Collection[str]) -> Iterator[Answer]:
    """The answers of a content by its lower-case words, given its concepts."""
    for answer in _answers():
        if not answer.of.isdisjoint(concepts) and any(is_one_of(word, answer.words) for word in words):
            yield answer


@cache
def _answers() -> tuple[Answer, ...]:
    return tuple(
        Answer(table["topic"], table["value"], frozenset(table["of"].split()), table["words"])
        for table in load("concepts")["answer"].values()
    )
