"""What part a place plays: something happens there, or it stands for a government, a seat, a comparison, a name.

The left context (preposition, governing noun) decides first, then the kind of place, then the verbs of the clause. The
conventions are those of docs/explanation/places.md.
"""

from __future__ import annotations

from lagebild.extract.places.context import Left
from lagebild.extract.places.mentions import Mention
from lagebild.extract.places.words import (
    SETTLEMENTS,
    STATES,
    compass,
    names_agreement,
    noun,
    preposition_nouns,
    verb,
    whole,
)
from lagebild.german.gazetteer import Known

CLAUSE_ENDS = frozenset({",", ";", ":", "–", "—", "(", ")", "„", "“", '"', "»", "«"})
CLAUSE_REACH = 25
"""How many tokens on either side are read for the clause's verbs."""

ONLY_A_PLACE = frozenset({"region", "district", "river", "front", "island"})
"""Kinds of cue word after which no power is meant: "im Gebiet Kursk"."""


def role_of(mention: Mention, left: Left, place: Known) -> str:
    """`event`, `metonym`, `actor`, `seat`, `dateline`, `comparison` or `name`."""
    if mention.reading.form == "compound":
        return "name"
    if _dateline(mention):
        return "dateline"
    if _compared(mention, left):
        return "comparison"
    if mention.reading.form == "adjective":
        return _adjective(mention, left)
    if _borne(mention):
        return "name"
    if left.preposition is None or _genitive_of(mention, left, place):
        return _bare(mention, left, place)
    return _behind(mention, left, place)


def stands_for(place: Known) -> str:
    """What a place is that acts: a country an actor, its capital a metonym."""
    return "metonym" if place.kind in SETTLEMENTS else "actor"


def _acts(place: Known) -> bool:
    return place.kind in STATES


# --- Forms apart ---


def _dateline(mention: Mention) -> bool:
    """The place before an agency in brackets at the start of a text: "KIEW (dpa) -", "WIEN/KIEW."."""
    if (
        mention.first == 0
        and len(mention.text) > 3
        and mention.text.isupper()
        and mention.after() in {"/", ".", "-", "–", ","}
    ):
        return True
    if mention.first > 3 or any(mention.tokens[at].text[0].islower() for at in range(mention.first)):
        return False
    if mention.after() == "(" and mention.after(3) == ")":
        agency = mention.after(2)
        return mention.after(4) in {"-", "–", "—", ":"} or (agency.islower() and len(agency) <= 6)
    return False


def _compared(mention: Mention, left: Left) -> bool:
    first = mention.opener or mention
    if first.before().lower() in whole("comparison", "new") and left.preposition is None:
        return mention.reading.known[0].kind != "country"
    if left.preposition in {"mit", "an"} and mention.reading.known[0].kind != "country":
        return "comparing" in _clause(mention)
    if left.at > 1 and left.preposition in {"in", "bei"}:
        like, then = (mention.tokens[at].text.lower() for at in (left.at - 2, left.at - 1))
        return like in whole("comparison", "like") and then in whole("comparison", "then")
    return False


def _adjective(mention: Mention, left: Left) -> str:
    """Judge an adjective by its noun: "im Donezker Gebiet" is a place, "die Kiewer Regierung" is none."""
    at = mention.last + 1
    while at < len(mention.tokens) and at < mention.last + 4 and mention.tokens[at].text[0].islower():
        at += 1
    if at >= len(mention.tokens):
        return "name"
    head = noun(mention.tokens[at].text)
    if "geo" in head.classes or head.cue is not None:
        named = at + 1 < len(mention.tokens) and mention.tokens[at + 1].text[0].isupper()
        if named and head.cue in {"settlement", "facility"}:
            return "name"  # "im Kiewer Vorort Butscha": the place is the one that follows
        return "event" if left.preposition is not None else "name"
    return "seat" if "seat" in head.classes else "metonym"


def _borne(mention: Mention) -> bool:
    """Whether a body, a unit or a medium bears the name: "die Leitstelle Charkiw", "der Kanal Wolga"."""
    before = mention.before()
    return before[:1].isupper() and mention.reading.form == "plain" and "bearer" in noun(before).classes


# --- Behind a preposition ---


def _genitive_of(mention: Mention, left: Left, place: Known) -> bool:
    """Whether the preposition belongs to the noun behind: "nach Moskaus Angaben", "mit Kiews Hilfe"."""
    return mention.reading.form == "genitive" and mention.after()[:1].isupper() and left.cue is None and _acts(place)


def _behind(mention: Mention, left: Left, place: Known) -> str:
    governor = _governor(mention, left)
    classes = noun(governor).classes if governor[:1].isupper() else frozenset[str]()
    if _is_seat(mention, left, classes):
        return "seat"
    if _said_there(mention, left, place):
        return "metonym" if left.preposition == "aus" else "seat"
    if left.preposition == "von" and names_agreement(governor.lower()) and not classes & {"border", "geo"}:
        return "name"
    if left.preposition == "aus" and classes & {"statement", "goods"} and (_acts(place) or "statement" in classes):
        return stands_for(place)
    if left.cue in ONLY_A_PLACE or not _acts(place) or left.preposition in whole("preposition", "always"):
        return "event"
    if left.preposition == "von":
        return _of(mention, governor, place, classes)
    if left.preposition == "über":
        return _over(left, place, classes)
    return "event" if _is_there(mention, left, place, classes) else stands_for(place)


def _governor(mention: Mention, left: Left) -> str:
    """The word before the preposition; brackets are skipped."""
    at = left.at - 1
    if at > 3 and mention.tokens[at].text == ")":
        at = next((step - 1 for step in range(at - 1, at - 4, -1) if mention.tokens[step].text == "("), at)
    word = mention.tokens[at].text if at >= 0 else ""
    return word.lower() if word.lower() in whole("before", "articles") else word


def _is_seat(mention: Mention, left: Left, classes: frozenset[str]) -> bool:
    """Whether a body or an office stands before it: "der Generalstab in Kiew", "der Bürgermeister von Mariupol"."""
    if left.preposition not in {"in", "von", "aus", "bei", "an"}:
        return False
    return "seat" in classes or (left.preposition == "aus" and "seat" in _genitive_head(mention, left.at - 1))


def _genitive_head(mention: Mention, at: int) -> frozenset[str]:
    """The classes of the noun whose genitive stands at a token: "Kommandeur eines Flugabwehrzuges aus …"."""
    at -= 1
    while at > 0 and mention.tokens[at].text[0].islower() and mention.tokens[at].text.endswith(("en", "er")):
        if mention.tokens[at].text.lower() in GENITIVE_ARTICLES:
            break
        at -= 1
    if at > 0 and mention.tokens[at].text.lower() in GENITIVE_ARTICLES:
        return noun(mention.tokens[at - 1].text).classes
    return frozenset()


GENITIVE_ARTICLES = frozenset({"eines", "einer", "des", "der"})


def _said_there(mention: Mention, left: Left, place: Known) -> bool:
    """Whether people there say something: "In Moskau hieß es", "In Kiew wird das bestritten"."""
    opens = left.preposition == "aus" or (left.preposition == "in" and left.at == 0)
    if not opens or place.kind != "capital":
        return False
    return "said_there" in verb(mention.after()) or _spoken_of(mention)


def _spoken_of(mention: Mention) -> bool:
    """Whether the clause is a passive of saying, and of nothing done."""
    if mention.after().lower() not in whole("before", "passive"):
        return False
    classes = _clause(mention)
    return "plain_speech" in classes and "action" not in classes


def _is_there(mention: Mention, left: Left, place: Known, classes: frozenset[str]) -> bool:
    """What the preposition's rule says of a country or capital."""
    preposition = left.preposition or ""
    unless = preposition_nouns("unless", preposition)
    if unless is not None:
        return not classes & unless
    after = preposition_nouns("after", preposition)
    if after is None:
        return preposition == "aus"
    capital = preposition_nouns("capital", preposition) if place.kind == "capital" else None
    if capital and ("*" in capital or classes & capital):
        return True
    if preposition == "zu":  # "an der Grenze der Ukraine zu Polen"
        classes = classes.union(*(noun(token.text).classes for token in mention.tokens[max(0, left.at - 4) : left.at]))
    return bool(classes & after)


def _of(mention: Mention, governor: str, place: Known, classes: frozenset[str]) -> str:
    """Tell "südlich von Moskau" and "das Gefängnis von Minsk" from "von Russland besetzt"."""
    after = mention.after().lower()
    if governor.lower() in compass() or "geo" in classes or after in {"aus", "bis", "nach", "entfernt"}:
        return "event"
    if place.kind == "capital" and governor[:1].isupper() and "topic" not in classes:
        return "event"
    return stands_for(place)


def _over(left: Left, place: Known, classes: frozenset[str]) -> str:
    """Tell "über der Ukraine abgeschossen" from "Gespräche über die Ukraine"."""
    topic = left.article in {"die", "das", "den"} or (left.article is None and bool(classes - {"geo"}))
    return "actor" if place.kind == "country" and topic else "event"


# --- Without a preposition ---


def _bare(mention: Mention, left: Left, place: Known) -> str:
    if left.cue in {"region", "district", "settlement", "river", "island", "front"} and place.kind != "country":
        return "seat" if "seat" in _genitive_head(mention, mention.first - 1) else "event"
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
    first = mention.opener or mention
    article = first.before().lower()
    if mention.reading.form == "genitive" and first.before()[:1].isupper():
        return first.before()
    if article in {"der", "des"} and first.before(2)[:1].isupper() and first.first >= 2:
        return first.before(2)
    return None


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
        if mention.opener is not None and mention.opener.reading.known[0].kind in SETTLEMENTS - STATES:
            return "event"  # "betroffen sind Odessa, Sumy und Kiew"
        return (
            "event" if "action" in classes and not (_is_subject(mention) and "plain_speech" in classes) else "metonym"
        )
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
