"""The words that mentions of speakers consist of beside names, from `lexicon/mentions.toml`."""

from __future__ import annotations

from functools import cache

from lagebild.german.lexicon import load

DEFINITE = frozenset({"der", "die", "das", "dem", "des", "den", "dieser", "diese", "dieses", "diesem", "diesen"})
"""Articles behind which somebody is known already."""


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list of `lexicon/mentions.toml`."""
    return frozenset(load("mentions")[name].split())


@cache
def pronouns() -> dict[str, str]:
    """Pronouns and possessives that stand alone, with the genders (letters) of whoever they may mean."""
    rows = (line.split(" | ") for line in load("mentions")["pronouns"].splitlines())
    return {word: genders for genders, words in rows for word in words.split()}
