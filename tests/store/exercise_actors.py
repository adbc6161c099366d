"""Two invented reports whose speakers bear one surname, in spellings."""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.speakers import actor_id
from lagebild.publish.grouping import Entry
from tests.publish.exercise import claim, report

KUBRAK, SHORT, OTHER = "orest-kubrak", "o-kubrak", "witali-kubrak"


def said(name: str, *speakers: tuple[str, str], day: str = "2024-11-19") -> Entry:
    """A report in which each speaker, given by mention and name, says one sentence."""
    body = " ".join(f"Die Brücke {number} sei offen, sagte {text}." for number, (text, _) in enumerate(speakers))
    document = report(name, "Nordhafen-Kurier", day, ("body", body))
    claims = []
    for number, (text, resolved) in enumerate(speakers):
        one = claim(document, f"Die Brücke {number} sei offen", speaker=(text, resolved))
        assert one.speaker is not None
        claims.append(replace(one, speaker=replace(one.speaker, actor=actor_id(resolved))))
    return document, claims


FIRST = said("a.txt", ("Orest Kubrak", "Orest Kubrak"), ("Kubrak", "Orest Kubrak"), ("O. Kubrak", "O. Kubrak"))
SECOND = said("b.txt", ("Witalij Kubrak", "Witalij Kubrak"), ("Orest Kubrakk", "Orest Kubrakk"))
