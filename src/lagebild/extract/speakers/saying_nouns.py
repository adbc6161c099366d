"""Mentions around a noun of saying: "Ansicht der Kanzlerin", "Polizeiangaben", "seiner Darstellung", "den Angaben"."""

from __future__ import annotations

from lagebild.extract.speakers.bodies import up_to_comma
from lagebild.extract.speakers.phrases import Phrase
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors
from lagebild.german.speech import speech_nouns
from lagebild.german.words import cases, tags


def body_in_compound(noun: str) -> str:
    """The body in "Polizeiangaben", "Militärangaben"; "" where there is none."""
    lower = noun.lower()
    ending = next((word for word in word_list("statements") if lower.endswith(word) and len(lower) > len(word) + 2), "")
    body = noun[: -len(ending)].removesuffix("s") if ending else ""
    return body if body and (actors.body_head(body) or actors.class_noun(body)) else ""


def is_possessive(phrase: Phrase) -> bool:
    """Whether it is "seiner Darstellung nach", "ihren Angaben": somebody's, named by the possessive."""
    return "poss" in tags(phrase.article) or phrase.article in {"dessen", "deren"}


def who_says(phrase: Phrase) -> str:
    """The words behind (or before) a noun of saying that name whose saying it is: "Ansicht der Kanzlerin"."""
    if phrase.owner:
        return phrase.owner[:-1]
    tail = up_to_comma(phrase.tail)
    if not tail or not (tail[0] == "von" or "gen" in " ".join(cases(tail[0])) or tail[0].endswith(("er", "s"))):
        return ""
    return " ".join(phrase.tail[1:] if tail[0] == "von" else phrase.tail)


def is_carried(phrase: Phrase) -> bool:
    """Whether it is "den Angaben (zufolge)", "dem Bericht (nach)": what somebody said before."""
    noun = speech_nouns().get(phrase.noun)
    plain = not phrase.tail and not phrase.adjectives and phrase.article in word_list("dative")
    return plain and noun is not None and noun.heads_nach and actors.class_noun(phrase.noun) != "document"
