"""How somebody says something: asserting, denying, accusing, demanding, warning, announcing, confirming, estimating.

The cue decides by its entry in the lexicon. After a neutral cue ("sagte"), or without one, the words themselves do:
they are matched with `german/lexicon/stances.toml`, read as an imperative or an appeal, or go on with an accusation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lagebild.german.modals import ends_clause, governed, is_infinitive, is_participle
from lagebild.german.numbers.number_words import number_word
from lagebild.german.verbs import analyse
from lagebild.german.wordings import mutual_accusation, stance_beside_clause, stance_wordings, stance_words
from lagebild.german.words import tags
from lagebild.model import Analysis, Quotation

NEUTRAL = "assert"

_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")
_LONGEST = 2_000
"""Characters of a content that are looked at: a longer quotation is a speech, whose stance its beginning sets."""

_SHORT = 7
"""Words of a call at most; a longer exclamation without a verb is a complaint."""

_NEAR = 8
"""Words between "nicht" and its "sondern"."""

_SENTENCE_START = re.compile(
    r"(?:^|[.!?:…]\s+|[„“\"»«‚‘']\s?)([Bb]itte,?\s+)?([^\W\d_]+)\s+([^\W\d_]+)(?=([^.?!]*[.?!]?))"
)
_SUBORDINATE = ("subord", "pron_rel", "wh")
_WILL = frozenset({"werde", "werden", "wird"})


def find(analysis: Analysis) -> tuple[str, ...]:
    """The stance of each quotation, in their order."""
    found: list[str] = []
    for number, quotation in enumerate(analysis.quotations):
        stance = _own(quotation)
        if stance == NEUTRAL and quotation.type != "narration" and _accuses_on(analysis.quotations, found, number):
            stance = "accuse"
        found.append(stance)
    return tuple(found)


def negated(quotation: Quotation) -> bool:
    """Whether the main clause of the content's first sentence denies by itself: nicht, kein, niemand, nie."""
    words = _words(quotation.content.text)
    negations = stance_words("negations")
    if negations.isdisjoint(words):
        return False
    return any(words[place] in negations and not _undone(words, place) for place in _main_clause(words))


def _own(quotation: Quotation) -> str:
    """What cue and words say without the sentences around."""
    stance = _of_cue(quotation)
    if stance != NEUTRAL:
        return stance
    if quotation.type == "narration":
        return "accuse" if mutual_accusation(quotation.content.text.lower()[:_LONGEST]) else NEUTRAL
    text = quotation.content.text[:_LONGEST]
    words = _words(text)
    return (
        _by_wording(text.lower(), frozenset(words))
        or ("demand" if _imperative(quotation, text) or _order(quotation, words) or _appeal(words) else None)
        or ("announce" if _intends(words) or _promises(words) else NEUTRAL)
    )


def _of_cue(quotation: Quotation) -> str:
    """What the cue says by its entry in the lexicon; with a clause as content it may be another.

    A demand stays one where the clause tells what somebody must do: "beharrte darauf, dass der Kreis liefern müsse".
    """
    cue = quotation.cue
    if cue is None:
        return NEUTRAL
    other = stance_beside_clause(cue.lemma) if quotation.type != "reported" else ""
    if cue.stance == "demand" and not stance_words("appeals").isdisjoint(_words(quotation.content.text[:_LONGEST])):
        return cue.stance
    return other or cue.stance


def _by_wording(text: str, words: frozenset[str]) -> str | None:
    if _triggers().isdisjoint(words):
        return None
    for wording in stance_wordings():
        if not wording.triggers.isdisjoint(words) and wording.pattern.search(text):
            return wording.stance
    return None


@cache
def _triggers() -> frozenset[str]:
    """The words of which every wording has one."""
    return frozenset[str]().union(*(wording.triggers for wording in stance_wordings()))


def _imperative(quotation: Quotation, text: str) -> bool:
    """Whether a sentence of a direct quotation begins with an imperative: "Helft uns", "Bringen Sie sich …"."""
    if quotation.type != "direct":
        return False
    return any(_is_imperative(*match.groups()) for match in _SENTENCE_START.finditer(text))


def _is_imperative(please: str | None, verb: str, after: str, rest: str) -> bool:
    if not (please or verb[0].isupper()) or rest.endswith("?"):
        return False
    forms = {form.form for form in analyse(verb.lower())}
    if after == "Sie":
        return "infinitive" in forms and verb.lower() not in stance_words("no_imperative") and not rest.startswith(",")
    return "imperative" in forms and (after in stance_words("after_imperative") or rest.endswith("!"))


def _order(quotation: Quotation, words: Sequence[str]) -> bool:
    """Whether a short call without a finite verb tells somebody what to do: "Raus hier!", "Nicht schießen!"."""
    bare = [word for word in words if word[0].isalnum()]
    if quotation.type != "direct" or not bare or len(bare) > _SHORT or any(map(_only_finite, bare)):
        return False
    called = quotation.cue is not None and quotation.cue.lemma in stance_words("calling")
    if "!" not in words and not called and bare[0] != "bitte":
        return False
    if not stance_words("orders").isdisjoint(bare) or "bitte" in bare:
        return True
    return is_infinitive(bare[-1]) or (bare[0] in stance_words("forbidding") and bare[-1] in ("mehr", "weiter"))


def _only_finite(word: str) -> bool:
    forms = {form.form for form in analyse(word)}
    return "finite" in forms and "infinitive" not in forms and not tags(word)


def _appeal(words: Sequence[str]) -> bool:
    """Whether somebody is told what to do: "die Führung solle … befehlen", "der Westen müsse … liefern"."""
    appeals = stance_words("appeals")
    for place, word in enumerate(words):
        if word in appeals and _addressed(word, words, place):
            infinitive = governed(words, place)
            if infinitive and not infinitive.passive and infinitive.word not in stance_words("unasked"):
                return True
    return False


def _addressed(modal: str, words: Sequence[str], place: int) -> bool:
    """Whether the subject, near the modal, is somebody who can be appealed to with this modal."""
    near = frozenset(words[:5] if ends_clause(words, place + 1) else words[max(0, place - 3) : place + 4])
    if not stance_words("addressed").isdisjoint(near):
        return True
    return modal.startswith("soll") and not stance_words("advised").isdisjoint(near)


def _intends(words: Sequence[str]) -> bool:
    """Whether the speakers say what they are going to do: "wir werden bleiben", "man werde antworten"."""
    for place, word in enumerate(words):
        if word not in _WILL:
            continue
        if not stance_words("own").isdisjoint(words[max(0, place - 1) : place + 2]):
            infinitive = governed(words, place)
            if infinitive and not is_participle(infinitive.word) and infinitive.word not in stance_words("unintended"):
                return True
    return False


def _promises(words: Sequence[str]) -> bool:
    """Whether a dass-clause says what is going to be done with all or none: "dass alle aufgenommen würden".

    Without such a word it may tell what is being done: "dass der Mann gesucht werde".
    """
    bare = [word for word in words if word[0].isalnum()]
    if len(bare) < 4 or bare[0] != "dass" or stance_words("promised").isdisjoint(bare):
        return False
    return bare[-1] in ("würden", "würde", "werde") and is_participle(bare[-2])


def _accuses_on(quotations: Sequence[Quotation], stances: Sequence[str], number: int) -> bool:
    """Whether a neutral statement goes on with an accusation: in the same speech, or resuming it ("Mit dieser …")."""
    quotation = quotations[number]
    carried = quotation.continues
    if carried is not None and carried < number:
        return stances[carried] == "accuse" and quotation.cue is None and _charges(quotations, carried)
    if not number or stances[-1] != "accuse" or quotation.sentence - quotations[number - 1].sentence > 1:
        return False
    return not stance_words("resuming").isdisjoint(_words(quotation.content.text[:80])[:3])


def _charges(quotations: Sequence[Quotation], number: int) -> bool:
    """Whether an accusing quotation, or the one that it goes on with right before, has a cue of accusing."""
    quotation = quotations[number]
    if quotation.cue is not None:
        return quotation.cue.lemma in stance_words("charging")
    before = quotation.continues
    cue = quotations[before].cue if before is not None and before < number else None
    return cue is not None and cue.lemma in stance_words("charging")


def _main_clause(words: Sequence[str]) -> Iterator[int]:
    """The places of the first sentence outside subordinate clauses; a dass at the very beginning opens none."""
    inside = False
    for place, word in enumerate(words):
        if word in ".!?" and place > 1:
            return
        if word == ",":
            inside = not tags(words[place + 1] if place + 1 < len(words) else "").isdisjoint(_SUBORDINATE)
        elif not inside:
            yield place


def _undone(words: Sequence[str], place: int) -> bool:
    """Whether the negation is none ("nicht nur", "kein Zweifel") or only of a figure that another replaces."""
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in stance_words("undone_after"):
        return True
    if not after[:1].isdigit() and (number_word(after) or 1) == 1:
        return False
    return words[place - 1] in stance_words("contrasting") or "sondern" in words[place + 1 : place + 1 + _NEAR]


@lru_cache(maxsize=1 << 8)
def _words(text: str) -> tuple[str, ...]:
    """The words and marks of a text in lower case; kept, since stance, negation and comparison each ask for them."""
    return tuple(_TOKEN.findall(text.lower()))
