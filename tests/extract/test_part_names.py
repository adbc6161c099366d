"""The names of channels, addressees and evidence."""

from __future__ import annotations

import pytest

from lagebild.extract.part_names import named_channel, named_mention
from lagebild.model import Part


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Telegram", "Telegram"),
        ("seinem Telegram-Kanal", "Telegram"),
        ("einer auf Telegram verbreiteten Audiobotschaft", "Telegram"),
        ("seinem abendlichen Lagebericht", "Lagebericht"),
        ("einem offenen Brief", "Brief"),
        ("der Straße", None),
    ],
)
def test_a_channel_is_called_by_its_platform_else_by_its_noun(text: str, name: str | None) -> None:
    assert named_channel(Part(text, ())).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("der Agentur Nordpress", "Nordpress"), ("den russischen Truppen", "Truppen (Russland)"), ("mir", None)],
)
def test_an_addressee_is_called_by_its_own_words(text: str, name: str | None) -> None:
    assert named_mention(Part(text, ())).name == name
