"""What the smaller parts of a claim are called: the speaker's channel, the addressee, the evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lagebild.extract.quotations.sources import is_medium
from lagebild.extract.speakers.mentions import read
from lagebild.german import actors
from lagebild.model import Part

_KEPT = 1 << 12


def named_channel(part: Part) -> Part:
    """A channel with its name: the platform ("seinem Telegram-Kanal": Telegram), else the noun ("Lagebericht")."""
    return replace(part, name=_channel_name(part.text))


def named_mention(part: Part) -> Part:
    """An addressee or a piece of evidence with the name that its own words give, if they give one."""
    return replace(part, name=_mention_name(part.text))


@lru_cache(maxsize=_KEPT)
def _channel_name(text: str) -> str | None:
    words = text.split()
    for at in range(len(words)):
        known = actors.known_at(words, at)
        if known is not None and known[0].kind == "platform":
            return known[0].name
    return next((word for word in words if word[:1].isupper() and is_medium(word)), None)


@lru_cache(maxsize=_KEPT)
def _mention_name(text: str) -> str | None:
    return read(text).name
