"""What part a place plays: something happens there, or it stands for a government, a seat, a comparison, a name.

The left context (preposition, governing noun) decides first, then the kind of place, then the verbs of the clause. The
conventions are those of docs/explanation/places.md.
"""

from __future__ import annotations

from lagebild.extract import place_words
from lagebild.extract.place_context import Left
from lagebild.extract.place_mentions import Mention
from lagebild.extract.place_resolution import COMPASS
from lagebild.extract.place_words import SETTLEMENTS, STATES, noun, verb, whole
from lagebild.german.gazetteer import Known

CLAUSE_ENDS = frozenset({",", ";", ":", "–", "—", "(", ")", "„", "“", '"', "»", "«"})
CLAUSE_REACH = 25
"""How many tokens on either side are read for the clause's verbs."""

AT_PLACE = frozenset({"in", "bei", "nahe", "unweit", "entlang", "inmitten", "innerhalb", "außerhalb", "hinter", "via", "ab", "gen", "bis", "rund", "richtung", "oberhalb", "unterhalb", *COMPASS})  # fmt: skip


def role_of(mention: Mention, left: Left, place: Known) -> str:
    """`event`, `metonym`, `actor`, `seat`, `dateline`, `comparison` or `name`."""
    form = mention.reading.form
    if form == "compound":
        return "name"
    if _dateline(mention):
        return "dateline"
    if _compared(mention, left):
        return "comparison"
    if form == "adjective":
        return _adjective(mention, left)
    if left.preposition is None:
        return _bare(mention, left, place)
    return _behind(mention, left, place)


def stands_for(place: Known) -> str:
    """What a place is that acts: a country an actor, its capital a metonym."""
    return "metonym" if place.kind in SETTLEMENTS else "actor"


def _acts(place: Known) -> bool:
    return place.kind in STATES


# --- Forms apart -------------------------------------------------------------------------------------------------------


def _dateline(mention: Mention) -> bool:
    """The place before an agency in brackets or a dash at the start of a text: "KIEW (dpa) -"."""
    if mention.first > 3 or any(mention.tokens[at].text[0].islower() for at in range(mention.first)):
        return False
    if mention.after() == "(" and mention.after(3) == ")":
        return mention.after(4) in {"-", "–", "—", ":"} or (mention.after(2).islower() and len(mention.after(2)) <= 6)
    return mention.after() in {"/", ","} and any(t.text in {"dpa", "AFP", "APA", "Reuters", "AP"} for t in mention.tokens[:8])


def _compared(mention: Mention, left: Left) -> bool:
    first = mention.joined_to or mention
    before = first.before().lower()
    if before in whole("comparison", "new") and left.article in {"ein", "einem", "eines", "kein", "das", "dem"} | {None}:
        return left.preposition is None and not mention.reading.known[0].kind == "country"
    if left.at > 0 and left.preposition in {"in", "bei"}:
        words = [mention.tokens[at].text.lower() for at in range(max(0, left.at - 2), left.at)]
        return len(words) == 2 and words[0] in whole("comparison", "like") and words[1] in whole("comparison", "then")
    return False


def _adjective(mention: Mention, left: Left) -> str:
    """ "im Donezker Gebiet" is a place, "die Kiewer Regierung" is none."""
    head = _head_after(mention)
    meaning = noun(head) if head else None
    if meaning is None:
        return "name"
    if "geo" in meaning.classes or meaning.cue in {"region", "district", "settlement", "facility", "river", "lake"}:
        named = mention.tokens[min(_head_at(mention) + 1, len(mention.tokens) - 1)].text
        if named[:1].isupper() and meaning.cue in {"settlement", "facility"}:
            return "name"  # "im Kiewer Vorort Butscha": the place is the one that follows
        return "event" if left.preposition is not None else "name"
    return "seat" if "seat" in meaning.classes else "metonym"


def _head_at(mention: Mention) -> int:
    at = mention.last + 1
    while at < len(mention.tokens) and at < mention.last + 4 and mention.tokens[at].text[0].islower():
        at += 1
    return at


def _head_after(mention: Mention) -> str:
    at = _head_at(mention)
    return mention.tokens[at].text if at < len(mention.tokens) else ""


# --- Behind a preposition ------------------------------------------------------------------------------------------------


def _behind(mention: Mention, left: Left, place: Known) -> str:
    preposition = left.preposition or ""
    governor = _governor(mention, left)
    classes = noun(governor).classes if governor[:1].isupper() else frozenset()
    if _genitive_of(mention, left, place):
        return _bare(mention, left, place)
    if left.cue in {"region", "district", "river", "front", "island"} and preposition not in {"gegen", "von", "mit"}:
        return "seat" if _is_seat(mention, left, classes) else "event"
    if preposition in AT_PLACE:
        return _at(mention, left, place, classes)
    rule = RULES.get(preposition)
    if rule is not None:
        return rule(mention, left, place, classes)
    return stands_for(place) if _acts(place) else "event"


def _genitive_of(mention: Mention, left: Left, place: Known) -> bool:
    """ "nach Moskaus Angaben", "mit Kiews Hilfe": the preposition belongs to the noun behind."""
    return mention.reading.form == "genitive" and mention.after()[:1].isupper() and left.cue is None and _acts(place)


def _at(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    """In, at, near: an event, unless a body sits there or people there say something."""
    if _is_seat(mention, left, classes):
        return "seat"
    if left.preposition == "in" and place.kind == "capital" and left.at == 0 and "said_there" in verb(mention.after()):
        return "seat"
    return "event"


def _is_seat(mention: Mention, left: Left, classes: frozenset[str]) -> bool:
    if left.preposition not in {"in", "von", "aus", "bei", "an"}:
        return False
    if "seat" in classes:
        return True
    return left.preposition == "aus" and "seat" in _genitive_head(mention, left)


def _genitive_head(mention: Mention, left: Left) -> frozenset[str]:
    """The classes of the noun before a genitive: "Kommandeur eines Flugabwehrzuges aus …"."""
    if left.at >= 3 and mention.tokens[left.at - 2].text.lower() in {"eines", "einer", "des", "der"}:
        return noun(mention.tokens[left.at - 3].text).classes
    return frozenset()


def _governor(mention: Mention, left: Left) -> str:
    """The word before the preposition."""
    return mention.tokens[left.at - 1].text if left.at > 0 else ""


def _from(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    if _is_seat(mention, left, classes):
        return "seat"
    if place.kind == "capital" and "said_there" in verb(mention.after()):
        return "metonym"
    return "event"


def _of(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    """ "südlich von Moskau" and "die Einnahme von Bachmut" are places, "von Russland besetzt" is not."""
    before = _governor(mention, left).lower()
    if "seat" in classes:
        return "seat"
    if before in COMPASS or "geo" in classes or mention.after().lower() in {"aus", "bis", "nach"} or before in {"unweit", "nahe", "fern"}:
        return "event"
    if not _acts(place):
        return "event"
    return "event" if place.kind == "capital" and classes & {"taking", "events"} else stands_for(place)


def _on(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return stands_for(place) if _acts(place) and "topic" in classes else "event"


def _against(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    if place.kind == "country" or (place.kind == "capital" and "events" not in classes):
        return stands_for(place)
    return "event"


def _between(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    if not _acts(place) or classes & {"border", "geo"}:
        return "event"
    return stands_for(place)


def _for(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return "event" if "permit" in classes or not _acts(place) else stands_for(place)


def _to(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return "event" if classes & {"border", "geo"} or not _acts(place) else stands_for(place)


def _over(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    """ "über der Ukraine abgeschossen" is a place, "Gespräche über die Ukraine" has a topic."""
    if place.kind == "country" and (left.article in {"die", "das", "den"} or (left.article is None and classes - {"geo"})):
        return "actor"
    return "event"


def _around(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return "actor" if place.kind == "country" else "event"


def _before(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return stands_for(place) if _acts(place) and "fear" in classes else "event"


def _by(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> str:
    return stands_for(place) if _acts(place) else "event"


RULES = {
    "aus": _from, "von": _of, "nach": _on, "auf": _on, "gegen": _against, "zwischen": _between, "für": _for, "zu": _to, "über": _over,
    "um": _around, "vor": _before, "durch": _by, "an": _by, "mit": _by, "ohne": _by,
}  # fmt: skip


# --- Without a preposition -----------------------------------------------------------------------------------------------


def _bare(mention: Mention, left: Left, place: Known) -> str:
    if left.cue in {"region", "district", "settlement", "river", "island", "front"} and place.kind != "country" and not _acts(place):
        return "seat" if _owner_is_seat(mention) else "event"
    owner = _owner(mention)
    if owner is not None:
        return _owned(owner, place)
    if mention.reading.form == "genitive" and mention.after()[:1].isupper():
        following = noun(mention.after()).classes
        if "geo" in following:
            return "event"
        return stands_for(place) if _acts(place) else ("seat" if "seat" in following else "event")
    return _by_verbs(mention, place)


def _owner(mention: Mention) -> str | None:
    """The noun whose genitive the name is: "im Osten der Ukraine", "im Zentrum Kiews"."""
    first = mention.joined_to or mention
    article = first.before().lower()
    if mention.reading.form == "genitive" and first.before()[:1].isupper():
        return first.before()
    if article in {"der", "des"} and first.before(2)[:1].isupper() and first.first >= 2:
        return first.before(2)
    return None


def _owner_is_seat(mention: Mention) -> bool:
    """ "Gouverneur des Gebiets Charkiw", "Verwaltungschef der Region Cherson"."""
    at = mention.first - 3
    return at >= 0 and "seat" in noun(mention.tokens[at].text).classes and mention.tokens[at + 1].text.lower() in {"des", "der"}


def _owned(owner: str, place: Known) -> str:
    classes = noun(owner).classes
    if "geo" in classes:
        return "event"
    if "seat" in classes:
        return "seat" if place.kind != "country" else "actor"
    if place.kind == "country":
        return "actor"
    if place.kind == "capital":
        return "event" if classes & {"taking", "events"} else "metonym"
    return "event"


def _by_verbs(mention: Mention, place: Known) -> str:
    """A name that is subject or object: the verbs of its clause say whether it is a place or a power."""
    if place.kind not in {"country", "capital", "city", "continent", "region"}:
        return "event"
    classes = _clause(mention)
    if place.kind in {"country", "continent"}:
        return "event" if "leaving" in classes and not _is_subject(mention) else "actor"
    if place.kind == "capital":
        return "event" if "action" in classes and not (_is_subject(mention) and "plain_speech" in classes) else "metonym"
    return "metonym" if "plain_speech" in classes and "action" not in classes and _is_subject(mention) else "event"


def _is_subject(mention: Mention) -> bool:
    """A finite verb right behind, or the name opens the sentence."""
    return bool(verb(mention.after()) & {"speech", "plain_speech"})


def _clause(mention: Mention) -> frozenset[str]:
    found: set[str] = set()
    for step in (1, -1):
        at = (mention.last if step > 0 else mention.first) + step
        for _ in range(CLAUSE_REACH):
            if not 0 <= at < len(mention.tokens) or mention.tokens[at].text in CLAUSE_ENDS:
                break
            if mention.tokens[at].text[0].islower():
                found |= verb(mention.tokens[at].text)
            at += step
    return frozenset(found)
