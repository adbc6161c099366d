"""What a store is asked for, and what a person tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are meant; everything that is left out does not narrow.

    `words` are looked for in content, speaker and places, `speaker`, `place` and `publisher` each in its own part:
    all words in any order and any inflection, umlauts written either way. `since` and `until` are ISO dates of any
    precision, both included, compared with the time that `time` names: `published`, `said`, or `event` (a time in the
    content). `relation` keeps claims that have such a relation to another one, whichever of the two they are.
    """

    words: str = ""
    speaker: str = ""
    place: str = ""
    publisher: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    time: str = "published"
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, why ("" where that was not told), and when (UTC, ISO)."""

    reviewer: str
    reason: str
    decided_at: str
