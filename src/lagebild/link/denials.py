"""Denials inside a report: who denies, and which claim of the same report a denial is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.german import lexicon
from lagebild.german.concepts import is_forged, is_overdone, is_spoken, means_both, of_word
from lagebild.german.verbs import analyse
from lagebild.german.words import tags
from lagebild.link.statements import Statement
from lagebild.link.topics import ENDURING, FOOTAGE, NAMING, Topics, contrary
from lagebild.link.wording import GENERIC, Words, concepts_in, is_concept, lower_words
from lagebild.model import Claim

WORDLESS = 0.9
"""A denying content that tells less than this, by its own words, takes its meaning from the claim that it denies."""
CARRIED = frozenset({"free_indirect", "direct"})
"""The types of claim that may carry on what was said before."""
NUMBERS = lexicon.words("concepts", "number")
REACH = 8
"""So many claims before a denial at most may be what it is about."""
DISMISSALS = frozenset({"fake"})
"""The concepts by which a claim is called untrue without a word of denial: "das ist eine Fälschung"."""


SPURIOUS = ("authentic", "no")
"""The answer that footage does not show what it is said to."""


def denial_of(claim: Claim, words: Words) -> str | None:
    """How a claim denies: `wordless` (another's words), `content` (its own are what is denied), or not."""
    if any(map(is_overdone, lower_words(claim.content.text))) or is_unproven(claim):
        return "content"
    if claim.speaker is None and claim.type == "narration":
        return None
    if concepts_in(words) & DISMISSALS and not claim.negated and claim.stance != "accuse":
        return "wordless"
    if claim.stance != "deny" or both_differ(claim):
        return None
    if "genuine" in concepts_in(words):
        return None
    if _telling(words) < WORDLESS:
        return "wordless"
    return None if _in_own_words(claim) else "content"


def both_differ(claim: Claim) -> bool:
    """Whether a claim tells only that two contradict each other: "die Kriegsparteien widersprechen sich"."""
    return claim.stance == "deny" and any(map(means_both, lower_words(claim.content.text)))


def is_unproven(claim: Claim) -> bool:
    """Whether a claim says of another that nothing bears it out: "Für die Behauptung, …, gebe es keine Belege"."""
    told = lower_words(claim.content.text)
    return claim.negated and any(map(is_spoken, told[:NAMING])) and any("proof" in of_word(word) for word in told)


def _in_own_words(claim: Claim) -> bool:
    """Whether the denier states what is so instead: a quotation or a main clause, not the clause that he denies."""
    text = claim.content.text
    if claim.type == "direct":
        return True
    told = lower_words(text)[:3]
    if claim.type not in {"indirect", "free_indirect"} or not text[:1].isupper() or any(map(is_spoken, told)):
        return False
    return not any("subord" in tags(word) for word in told[:1]) and not _is_infinitive(text)


def _is_infinitive(text: str) -> bool:
    """Whether a clause ends in "zu haben", as one does that another verb governs: "…, den Ort verloren zu haben"."""
    *_, before, last = ["", "", *lower_words(text)]
    forms = {form.form for form in analyse(last)}
    return "zu_infinitive" in forms or ("particle" in tags(before) and "infinitive" in forms)


def _telling(words: Words) -> float:
    return sum(weight for weight in words.values() if weight > GENERIC)


def with_reactions(stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report with the claim that each denial among them is about, where one is likely."""
    return tuple(_reacting(stated, at) for at in range(len(stated)))


def _reacting(stated: Sequence[Statement], at: int) -> Statement:
    statement = stated[at]
    if statement.denial is None:
        return statement
    if statement.denial == "wordless" and (spelled := _spelled_out(stated, at)) is not None:
        return _in_words_of(statement, spelled)
    target = _target(stated, at)
    if target is None:
        return _about_nothing(statement)
    if statement.denial == "wordless":
        return _about(statement, target)
    return replace(statement, leans=target.claim) if _leans(statement, target) else statement


def _about_nothing(denial: Statement) -> Statement:
    """A denial of which neither its words nor its report tell what it is about: "sprach von einer Fälschung"."""
    return denial if denial.denial == "content" or FOOTAGE in denial.words else replace(denial, topics=())


def _spelled_out(stated: Sequence[Statement], at: int) -> Statement | None:
    """The denial beside it that says what is denied: "Die Bahn wies Berichte über Tote zurück. „Ein Märchen“, …"."""
    beside = [stated[number] for number in (at - 1, at + 1, at + 2) if 0 <= number < len(stated)]
    same = (each for each in beside if each.denial == "content" and each.section == stated[at].section)
    return next((each for each in same if _goes_on(stated[at], each)), None)


def _goes_on(one: Statement, other: Statement) -> bool:
    return one.voice == other.voice or (one.side is not None and one.side == other.side)


def _in_words_of(denial: Statement, spelled: Statement) -> Statement:
    """A wordless denial as the one beside it that says what is denied."""
    return replace(_told_as(denial, spelled), denial=spelled.denial, topics=spelled.topics)


def _about(denial: Statement, target: Statement) -> Statement:
    """A wordless denial with the words, figures and place of what it denies: by these it meets others who say it."""
    if target.figures and not NUMBERS.isdisjoint(lower_words(denial.text)):  # "diese Zahl": only what has that figure
        return replace(_told_as(denial, target), reacts=target.claim, topics=(), denial="content")
    return replace(_told_as(denial, target), reacts=target.claim, topics=_answers(denial, target))


def _told_as(denial: Statement, other: Statement) -> Statement:
    return replace(denial, words=other.words, figures=other.figures, places=other.places, scene=other.scene)


def _answers(denial: Statement, target: Statement) -> Topics:
    """What a wordless denial answers: what its own words do, and the contrary of what it is about."""
    own = dict(denial.topics)
    if SPURIOUS in denial.topics and FOOTAGE not in target.words and not any(map(is_forged, lower_words(denial.text))):
        del own[SPURIOUS[0]]  # what is a lie is no footage
    denied = target.topics
    if SPURIOUS[0] in own and FOOTAGE in target.words:  # what is staged tells nothing of who was held or encircled
        denied = tuple(each for each in denied if each[0] in ENDURING)
    return tuple(sorted({**dict(contrary(denied)), **own}.items()))


def _target(stated: Sequence[Statement], at: int) -> Statement | None:
    """The likeliest claim before, and of its passage the first that the same mouth leads in with."""
    nearby = [other for other in range(max(0, at - REACH), at) if stated[other].section == stated[at].section]
    scored = [(score, other) for other in nearby if (score := _likeliness(stated[at], stated[other], at - other)) > 0]
    if not scored:
        return None
    return stated[_head(stated, at, max(scored)[1])]


def _head(stated: Sequence[Statement], at: int, chosen: int) -> int:
    """A claim that only carries on what a mouth said before leads back to where that began, or to the charge in it."""
    run, number = [chosen], chosen
    while number > 0 and _carries_on(stated[number - 1], stated[number]):
        number -= 1
        if _likeliness(stated[at], stated[number], 1) > 0:
            run.append(number)
        elif not stated[number].asks:  # a demand of the same mouth stands between its charges
            break
    charges = [number for number in run if stated[number].stance == "accuse" or stated[number].topics]
    return min(charges or run)


def _carries_on(before: Statement, statement: Statement) -> bool:
    if statement.stance == "accuse" or before.type == "narration":
        return False
    if before.voice == statement.voice:
        return True
    return statement.type in CARRIED and before.part == statement.part and before.side == statement.side


def _likeliness(denial: Statement, claim: Statement, distance: int) -> float:
    """How likely the one is about the other: near, in the same passage, of another mouth, a charge."""
    if claim.denial is not None or claim.voice == denial.voice or claim.asks:
        return 0.0
    if denial.side is not None and denial.side == claim.side:
        return 0.0
    score = 1.5 - 0.15 * distance
    score += 0.4 * (claim.part == denial.part)
    score += 0.4 * (denial.side is not None and claim.side is not None)
    score += 0.3 * (claim.stance == "accuse") + 0.3 * bool(claim.topics)
    score += 0.5 * sum(1 for key in denial.words if is_concept(key) and key in claim.words)
    pictured = FOOTAGE in claim.words and SPURIOUS in denial.topics
    score += 0.6 * pictured - 0.6 * (claim.type == "narration" and not pictured)
    score -= 0.5 * claim.headline
    return score


def _leans(denial: Statement, claim: Statement) -> bool:
    """Whether a denial with words of its own directly follows what somebody else said."""
    return claim.number == denial.number - 1 and claim.actor is not None and claim.polarity > 0
