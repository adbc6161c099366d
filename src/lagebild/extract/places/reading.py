"""The places of a report: found, told from persons and organisations, resolved, and given the part they play.

`find` reads the sentences from left to right and once more for names that only a later mention made certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from lagebild.extract.places import words as place_words
from lagebild.extract.places.context import Left, contradiction, left_of, other_kind, sign
from lagebild.extract.places.mentions import Mention, reader
from lagebild.extract.places.resolution import Anchors, choose
from lagebild.extract.places.roles import role_of
from lagebild.extract.places.words import whole
from lagebild.german.gazetteer import Places, standard
from lagebild.model import Analysis, Place, Sentence, Span

BETWEEN_LISTED = 2
"""Between two places of a list stand at most so many tokens ("und in" makes a new phrase)."""


def find(analysis: Analysis, *, gazetteer: Places | None = None) -> tuple[Place, ...]:
    """The places in a report's sentences, in the order of the text."""
    mentions = list(_accepted(analysis, gazetteer or standard()))
    anchors = Anchors()
    for mention, left in mentions:
        if len(mention.reading.known) == 1 or mention.reading.known[0].weight >= ANCHORING:
            anchors.add(choose(mention, left, anchors).place)
    return tuple(_place(mention, left, anchors) for mention, left in mentions)


ANCHORING = 50
"""From this weight on the best known place of a name may tell where the others lie."""


def _accepted(analysis: Analysis, gazetteer: Places) -> Iterator[tuple[Mention, Left]]:
    """The mentions that are places, each with what stands before it."""
    text, read = analysis.document.text, reader(gazetteer)
    persons = persons_named(analysis.sentences)
    certain: dict[str, str] = {}
    judged = []
    for number, sentence in enumerate(analysis.sentences):
        last: Mention | None = None
        for mention in read.mentions(text, number, sentence):
            if last is not None and _listed(last, mention):
                mention.join(last)
            left = left_of(mention)
            verdict = _judge(mention, left, persons)
            judged.append((mention, left, verdict))
            last = mention if verdict is True else None
            if verdict is True:
                certain.setdefault(mention.text, mention.reasons[0] if mention.reasons else "")
    for mention, left, verdict in judged:
        if verdict is None and certain.get(mention.text):
            mention.reasons.append(f"elsewhere in this report: {certain[mention.text]}")
        if verdict or (verdict is None and mention.text in certain):
            yield mention, left


def _judge(mention: Mention, left: Left, persons: frozenset[str]) -> bool | None:
    """Whether it is a place; `None` if nothing says so and nothing speaks against it."""
    if contradiction(mention, persons) or other_kind(mention, left):
        return False
    found = sign(mention, left)
    if found:
        mention.reasons.append(found)
        return True
    return True if mention.reading.trust == "strong" else (None if mention.reading.trust == "weak" else False)


def _listed(last: Mention, mention: Mention) -> bool:
    """Whether two names stand in one list: "Luhansk, Donezk und Charkiw"."""
    between = mention.tokens[last.last + 1 : mention.first]
    if not between or len(between) > BETWEEN_LISTED:
        return False
    words = [token.text.lower() for token in between]
    if words[0] == "," and mention.after()[:1].islower() and mention.after() not in whole("before", "coordination"):
        return False  # "in die Ukraine, Polen liefert": a new clause
    return words[0] in whole("before", "coordination") and all(word in LIST_WORDS for word in words[1:])


LIST_WORDS = frozenset({"der", "die", "das", "den", "dem", "auch"})


def persons_named(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The surnames that follow a first name somewhere in the report."""
    first = place_words.names("first")
    found: set[str] = set()
    for sentence in sentences:
        texts = [token[0] for token in sentence.tokens]
        if not first.isdisjoint(texts):
            found.update(after for before, after in pairwise(texts) if before in first and after[0].isupper())
    return frozenset(found)


def _place(mention: Mention, left: Left, anchors: Anchors) -> Place:
    choice = choose(mention, left, anchors)
    role = role_of(mention, left, choice.place)
    anchors.add(choice.place)
    return Place(
        text=mention.text,
        spans=(Span(mention.start, mention.end),),
        name=choice.place.name,
        gazetteer_id=choice.place.id,
        lat=choice.lat,
        lon=choice.lon,
        country=choice.place.country,
        admin1=choice.place.admin1,
        kind=choice.place.kind,
        precision_km=choice.precision_km,
        role=role,
        event_location=role == "event",
        alternatives=choice.alternatives,
        reasons=choice.reasons,
    )
