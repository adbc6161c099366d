"""The German that the product knows, as data: one TOML file a subject, each entry with an example."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of `name`.toml; loaded once a process. The caller must not change them."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, group: str, key: str = "words") -> frozenset[str]:
    """The words of one group of `name`.toml, under its key `words` or another."""
    return frozenset(load(name)[group][key].split())


@cache
def endings(name: str, group: str) -> tuple[str, ...]:
    """The endings of words that one group of `name`.toml lists, for `str.endswith`."""
    return tuple(load(name)[group]["suffixes"].split())


@cache
def beginnings(name: str, group: str) -> tuple[str, ...]:
    """The beginnings of words that one group of `name`.toml lists, for `str.startswith`."""
    return tuple(load(name)[group]["beginnings"].split())


@cache
def lines(name: str, group: str) -> tuple[str, ...]:
    """The phrases that one group of `name`.toml lists, a line each."""
    return tuple(load(name)[group]["lines"].strip().splitlines())


@cache
def pairs(name: str, group: str) -> dict[str, str]:
    """What the entries `word=other` of one group of `name`.toml say. The caller must not change it."""
    return dict(entry.split("=") for entry in load(name)[group]["pairs"].split())
