"""Who says it: the mention of each quotation, resolved to the one meant.

`resolution.Resolver` does the work on the report's inventory; here stands what the rest of the product asks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.readings import told_by_words
from lagebild.extract.speakers.report import Found
from lagebild.extract.speakers.resolution import Resolver
from lagebild.german import actors, names
from lagebild.model import Analysis, Part, Quotation, Speaker

WORD = re.compile(r"\w+")


def find(analysis: Analysis) -> tuple[Speaker | None, ...]:
    """One speaker for each quotation, `None` for narration and where the report names none."""
    if not analysis.quotations:
        return ()
    speakers = _Speakers(analysis)
    return tuple(speakers.of(index) for index in range(len(analysis.quotations)))


def name_of(analysis: Analysis, part: Part) -> str | None:
    """The name of whoever another part names (addressee, evidence); `None` where nobody can tell.

    Builds the report's inventory anew where the words do not tell: ask for many parts with one `resolution.Resolver`.
    """
    reading = read(part.text)
    return reading.name if told_by_words(reading) else Resolver(analysis).resolve(part, None).name


@lru_cache(maxsize=1 << 12)
def actor_id(name: str) -> str:
    """A stable id for a resolved name, the same in every report; spellings and forms of one Slavic name share it."""
    words = WORD.findall(name)
    for ruler in actors.rulers(words[-1])[:1] if words else ():
        first = WORD.findall(ruler.first)
        if names.same_first(" ".join(words[:-1]), " ".join(first)):
            words = [*first, ruler.last]
    keys = [*(names.first_key(word) for word in words[:-1]), *(names.key(word) for word in words[-1:])]
    return "-".join(map(_plain, keys)).lower()


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.replace("ß", "ss")) if not unicodedata.combining(c))


class _Speakers:
    """The speakers of one report, resolved in the order of its quotations."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.resolver = Resolver(analysis)
        self._found: dict[int, Speaker | None] = {}

    def of(self, index: int) -> Speaker | None:
        """The speaker of a quotation, its own or that of the one whose speech it carries on."""
        if index not in self._found:
            self._found[index] = None  # where quotations carry each other on in a ring, nobody speaks
            quotation = self.analysis.quotations[index]
            if quotation.type != "narration" and quotation.speaker is not None:
                self._found[index] = self._named(quotation, quotation.speaker)
            elif quotation.type != "narration" and quotation.continues is not None:
                self._found[index] = self.of(quotation.continues)
        return self._found[index]

    def _named(self, quotation: Quotation, part: Part) -> Speaker:
        found = self.resolver.resolve(part, quotation)
        self.resolver.spoke(found, part)
        return Speaker(
            text=part.text,
            spans=part.spans,
            name=found.name,
            actor=_actor(found),
            anonymous=found.anonymous,
            score=round(found.score, 2),
            reasons=(found.reason,),
        )


def _actor(found: Found) -> str | None:
    """The id of whoever is known by name: two reports' "Insider" are not one person."""
    return actor_id(found.name) if found.name and not found.anonymous else None
