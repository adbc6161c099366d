"""The questions that a claim answers, and its answers: who holds the place, is the picture genuine, does it burn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lagebild.german import lexicon
from lagebild.german.concepts import (
    concepts,
    is_absence,
    is_done,
    is_offered,
    is_overdone,
    is_own,
    is_presence,
    is_section,
    is_spoken,
    of_word,
    other_party,
    settled,
    side,
)
from lagebild.german.questions import answers_in, named, questions
from lagebild.link.mouths import sides_in, speaks_of_own
from lagebild.link.wording import Words, concepts_in, lower_words

Topics = tuple[tuple[str, str], ...]
"""Pairs of a question and its answer; an answer with `not ` before it is denied."""
DECIDED, AGREEING, DENIABLE, ENDURING, PLACELESS, UNPLACED, OF_ONE_REPORT = map(
    named, ("decided", "agrees", "deniable", "enduring", "placeless", "unplaced", "one_report")
)
"""The questions for which each flag of `Question` holds."""
NOT, PARTLY, NEITHER = "not ", " in part", "none"
"""What marks an answer as denied, who holds only a part of a place, and that no party holds it whole."""


def topics(text: str, words: Words, speaker: str | None, *, denied: bool, admitted: bool, counted: bool) -> Topics:
    """What a content answers; the flags: its speaker denies or admits it, and it counts somebody."""
    text = _said_in(text)
    meant, told = _meant(words, counted=counted), lower_words(text)
    # "keine Hinweise auf eine Fälschung", "keine der beiden": the phrase has the negation in it
    denied = denied and not settled(told)
    if not OPEN.isdisjoint(told[:1]) or (not denied and any(map(is_offered, told))) or any(map(is_overdone, told)):
        return ()
    found = dict(_answers(told, meant))
    if denied and not _is_absent(told):
        found = {topic: answer for topic, answer in found.items() if topic not in PRESENT}
    if holder := _holder(text, speaker, meant, lost=denied or admitted):
        found["control"] = holder
    culprit = _culprit(text, meant, speaker) or (_own_denied(text, meant, speaker) if denied else "")
    if "intercepted" not in meant and culprit:
        found["culprit"] = culprit
    if denied and not REASONS.isdisjoint(found):  # that the ship sank is granted by who denies that a storm did it
        found = {topic: answer for topic, answer in found.items() if topic in REASONS}
    return tuple(sorted((topic, NOT + answer if denied else answer) for topic, answer in found.items()))


def _answers(told: Sequence[str], meant: Collection[str]) -> Iterator[tuple[str, str]]:
    """The answers of a content by its words, those in a context last, each also of every thing that it names."""
    known = (concepts()[name] for name in sorted(meant))
    for topic, value in (
        *((topic, each.value) for each in known for topic in each.topics if topic != "control"),
        *((each.topic, each.value) for each in answers_in(told, meant)),
    ):
        yield topic, value
        for thing in questions()[topic].things if topic in questions() else ():
            if thing in meant:
                yield f"{topic} {thing}", value


REASONS = frozenset({"cause", "culprit"})
"""The questions of how something came about that who answers them grants."""
FOOTAGE = "=footage"
"""The concept of what shows something."""
OPEN = lexicon.words("concepts", "open")
"""Words with which a question begins that the content leaves open."""
PRESENT = frozenset({"military", "troops"})
"""The questions whether anything military or soldiers were there."""


def _said_in(text: str) -> str:
    """What a content that names whose claim it is says was claimed: "Für die Behauptung des Stabs, …"."""
    named, _, said = text.partition(", ")
    return said if said and any(map(is_spoken, lower_words(named)[:NAMING])) else text


NAMING = 4
"""Among so many first words stands the one for what somebody said: Behauptung, Vorwurf."""


def _is_absent(told: Sequence[str]) -> bool:
    """Whether a content says that there was none of something: "kein einziger Panzer stand dort"."""
    return any(map(is_absence, told)) and any(map(is_presence, told))


def _meant(words: Words, *, counted: bool) -> frozenset[str]:
    """The concepts of a content, less those that another of its concepts makes mean something else."""
    found = concepts_in(words)
    found = frozenset(name for name in found if concepts()[name].unless.isdisjoint(found))
    return found - {"fallen"} if "death" in found and counted else found


def _holder(text: str, speaker: str | None, meant: Collection[str], *, lost: bool) -> str:
    """Who holds the place: by whom the words name, else by who speaks; "" where they do not tell."""
    values = [concepts()[name].value for name in sorted(meant) if "control" in concepts()[name].topics]
    if not values:
        return ""
    parties = sides_in(text)
    if NEITHER in values or ({"capture", "hold"} <= set(meant) and len(parties) > 1):
        return NEITHER
    actor = _actor(text, speaker, parties)
    if not actor:
        return ""
    value = ("other" if lost else "actor") if values[-1] == "fallen" else values[-1]
    return (actor if value == "actor" else other_party(actor)) + PARTLY * any(map(is_section, lower_words(text)))


def _actor(text: str, speaker: str | None, parties: Collection[str]) -> str:
    if speaker is not None and (len(parties) != 1 or speaks_of_own(text)):
        return speaker
    return next(iter(parties)) if len(parties) == 1 else ""


def _culprit(text: str, meant: frozenset[str], speaker: str | None) -> str:
    """The party that is said to have done it: "russischer Beschuss", "eine unserer Raketen"; else ""."""
    words = lower_words(text)
    named = (
        (number, side(word) or (speaker if is_own(word) else None))
        for number, word in enumerate(words)
        if not _is_known(words, number)
    )
    sided = [(number, party) for number, party in named if party]
    told = WHOLE & meant or (any(map(is_done, words)) and not ACTIVE.isdisjoint(words))
    parties = {party for number, party in sided if told or _does(words, number)}
    return parties.pop() if len(parties) == 1 else ""


def _is_known(words: Sequence[str], number: int) -> bool:
    """Whether a party stands with a deed that is only spoken of: "die Toten nach dem russischen Angriff"."""
    return not KNOWN.isdisjoint(words[max(0, number - 1) : number]) and not SETTINGS.isdisjoint(
        words[max(0, number - 2) : number - 1]
    )


SETTINGS = lexicon.words("concepts", "setting") | lexicon.words("concepts", "beside")
KNOWN = lexicon.words("concepts", "known")
"""The articles before a deed that is known: in a report's first sentence it is "einem russischen Angriff"."""


def _does(words: Sequence[str], number: int) -> bool:
    """Whether a word for a party tells whose a deed is: "russischer Beschuss", "Beschuss durch russische Truppen"."""
    behind, before = words[number + 1 : number + 1 + CLOSE], words[max(0, number - CLOSE) : number]
    if not ORIGIN.isdisjoint(before) and any(map(is_done, words)):
        return True
    return any(map(_is_deed, behind)) or (not BY.isdisjoint(before[-1:]) and any(map(_is_deed, before)))


def _own_denied(text: str, meant: frozenset[str], speaker: str | None) -> str:
    """The speaker's party, where he denies without naming one what it is said to have done: "kein Schuss abgegeben"."""
    did = "blame" in meant or any(map(is_done, lower_words(text)))
    return speaker if speaker is not None and did and not sides_in(text) else ""


def _is_deed(word: str) -> bool:
    return not DEEDS.isdisjoint(of_word(word))


DEEDS = frozenset({"strike", "shelling", "drone", "missile", "execution", "war_crime"})
"""The concepts of what a party of the war does."""
ACTIVE, BY, ORIGIN = (lexicon.words("concepts", group) for group in ("active", "by", "origin"))
"""Words beside which the party that is named does it, before whose deed it is, and before from where it was done."""
WHOLE = frozenset({"blame", "blast"})
"""The concepts by which any party that a content names is said to have done it."""
CLOSE = 2
"""So many words at most lie between that for a party and the deed."""


def contrary(answers: Topics) -> Topics:
    """The same questions with the answers denied."""
    return tuple((topic, contrary_to(answer)) for topic, answer in answers)


def contrary_to(answer: str) -> str:
    """An answer denied, or what a denied answer denies."""
    return answer.removeprefix(NOT) if is_denied(answer) else NOT + answer


def shared(a: Topics, b: Topics) -> Iterator[tuple[str, str, str]]:
    """The questions that both answer, with both answers."""
    if not a or not b:
        return iter(())
    answers = dict(b)
    return ((topic, answer, answers[topic]) for topic, answer in a if topic in answers)


def is_asked_anywhere(topic: str, *, wordless: bool, words: Words) -> bool:
    """Whether a claim whose report names no place answers a question; who only says "a lie" must mean footage."""
    return topic in UNPLACED and (not wordless or FOOTAGE in words)


def meet(topic: str, answer: str) -> bool:
    """Whether two who give this answer of one place agree without other shared words."""
    return topic in AGREEING or (topic in DECIDED | DENIABLE and is_denied(answer))


def is_denied(answer: str) -> bool:
    """Whether an answer says of another one that it is wrong."""
    return answer.startswith(NOT)


def denies(one: str, other: str) -> bool:
    """Whether the one answer only says that the other is wrong."""
    return is_denied(one) and not is_denied(other) and one.removeprefix(NOT) == other


def differs(one: str, other: str, *, later: bool = False, admitted: bool = False) -> bool:
    """Whether two answers cannot both be right without the one naming the other.

    `later`: one line tells them on different days, so that a part that became the whole is another answer.
    `admitted`: and admits now what it denied before.
    """
    if one == other:
        return False
    if is_denied(one) or is_denied(other):
        return admitted and contrary_to(one) == other
    parts = PARTLY in one, PARTLY in other
    if all(parts) or (any(parts) and NEITHER in {one, other}):
        return False
    return later or one.removesuffix(PARTLY) != other.removesuffix(PARTLY)
