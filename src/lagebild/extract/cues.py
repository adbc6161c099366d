"""Cues: the verbs and phrases of a period by which its words are attributed.

A verb cue is a verb of the lexicon of reported speech in a clause, with its particle and auxiliaries. A phrase cue is a
prepositional or adverbial frame: "laut X", "X zufolge", "nach Angaben von X", "so X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lagebild.german import verbs
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, MAIN, REST, SUBORDINATE, Clause
from lagebild.german.lexicon import load
from lagebild.german.phrases import coordinated, dative, nominative, noun_phrase, prepositional_phrase
from lagebild.german.speech import (
    SpeechNoun,
    SpeechVerb,
    speech_nouns,
    speech_phrases,
    speech_prepositions,
    speech_verbs,
)
from lagebild.german.tagging import FINITE, Word

Range = tuple[int, int]
"""Words from an index to another, exclusive."""


class VerbCue(NamedTuple):
    """A verb of saying in the clause `clause`; `words` are its verb, particle and auxiliaries in their order.

    `hearsay`: the speech itself is only said to have happened ("soll gesagt haben"); `passive`: the subject is spoken of.
    """

    clause: int
    verb: SpeechVerb
    words: tuple[int, ...]
    hearsay: bool = False
    perfect: bool = False
    passive: bool = False
    impersonal: bool = False


class PhraseCue(NamedTuple):
    """A frame without verb: the words of the frame, the source named in it, the words that mark it.

    `kind`: `preposition`, `so`, or `basis` (what the speaker relies on). `own`: the source is the subject of the
    sentence ("nach eigenen Angaben").
    """

    kind: str
    frame: Range
    source: Range | None
    words: tuple[int, ...]
    lemma: str
    noun: SpeechNoun | None = None
    own: bool = False


# --- Verbs ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 16)
def speech_lemmas(lower: str) -> tuple[str, ...]:
    """The infinitives of a verb form that are verbs of speech, alone or with some particle."""
    return tuple(lemma for lemma in verbs.lemmas(lower) if lemma in _bases())


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    found = {"heißen"}
    for lemma, readings in speech_verbs().items():
        found.add(lemma)
        found |= {lemma.removeprefix(reading.particle) for reading in readings}
    return frozenset(found)


def verb_cues(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[VerbCue]:
    """The verb cues of a period, at most one a clause."""
    for number, clause in enumerate(clauses):
        if clause.finite is None:
            continue
        cue = None
        if any(speech_lemmas(words[at].lower) for at in clause.verbal):
            cue = _verb_cue(words, clauses, number)
        if cue is None or not cue.verb.strong:
            cue = _phrasal_cue(words, clauses, number) or cue
        if cue is not None:
            yield cue


class _Phrasal(NamedTuple):
    """A set phrase of speech with the words that must stand beside its verb, each a choice of forms."""

    beside: tuple[frozenset[str], ...]
    verb: SpeechVerb


@lru_cache(maxsize=1)
def _phrasals() -> dict[str, tuple[_Phrasal, ...]]:
    """The set phrases by the infinitive of their verb."""
    found: dict[str, list[_Phrasal]] = {}
    for phrase in speech_phrases():
        fixed = [word for word in phrase.words if word[0] not in "<{(…" and word != "sich"]
        named = [word for word in fixed if any(part[0].isupper() for part in word.split("/"))] or fixed
        for written in (word for word in phrase.words if word.startswith("<")):
            for lemma in written.strip("<>").split("/"):
                verb = SpeechVerb(
                    " ".join(phrase.words), "", "sich" in phrase.words, phrase.stance, True, phrase.frames,
                    frozenset({"gegenüber"}), frozenset(), frozenset(),
                )  # fmt: skip
                beside = tuple(frozenset(word.split("/")) for word in named)
                if beside and "es" not in fixed:
                    found.setdefault(lemma, []).append(_Phrasal(beside, verb))
    return {lemma: tuple(phrases) for lemma, phrases in found.items()}


def _phrasal_cue(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> VerbCue | None:
    """A set phrase in a clause: "zeigte sich überzeugt", "kam zu dem Schluss", "stellte … in Abrede"."""
    clause = clauses[number]
    main = _main_verb(words, clause)
    main = clause.finite if main is None else main
    assert main is not None and clause.finite is not None  # noqa: S101  the caller looked
    particle = _particle(words, clauses, number, main)
    for lemma in sorted(verbs.lemmas(words[main].lower)):
        for each in (words[particle].lower + lemma if particle is not None else lemma, lemma):
            for phrase in _phrasals().get(each, ()):
                marks = _beside(words, clause, phrase)
                if marks is not None:
                    ends = [clause.finite, main, *marks, *([particle] if particle is not None else [])]
                    return VerbCue(number, phrase.verb, tuple(sorted(set(ends))))
    return None


def _beside(words: Sequence[Word], clause: Clause, phrase: _Phrasal) -> list[int] | None:
    """Where the fixed words of a phrase stand in the clause, in their order; `None` where one is missing."""
    found: list[int] = []
    at = clause.first
    for choice in phrase.beside:
        while at < clause.end and words[at].text not in choice and words[at].lower not in choice:
            at += 1
        if at == clause.end:
            return None
        found.append(at)
        at += 1
    reflexive = phrase.verb.reflexive
    return found if not reflexive or any(words[each].kind == "r" for each in range(clause.first, clause.end)) else None


def _verb_cue(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> VerbCue | None:
    clause = clauses[number]
    finite = clause.finite
    assert finite is not None  # noqa: S101  the caller looked
    main = _main_verb(words, clause)
    if main is None:
        return None
    impersonal = _impersonal(words, clause, main)
    if "heißen" in speech_lemmas(words[main].lower):
        told = impersonal and words[main].kind in "Vwxg"
        return VerbCue(number, HEISSEN, tuple(sorted({finite, main})), impersonal=True) if told else None
    particle = _particle(words, clauses, number, main)
    verb = _reading(words, clause, main, particle)
    if verb is None:
        return None
    marked = sorted({finite, main, *([particle] if particle is not None else []), *_between(words, clause, main)})
    tags = closed.tags(words[finite].lower)
    lemma = verbs.lemmas(words[finite].lower) if finite != main else frozenset()
    return VerbCue(
        number,
        verb,
        tuple(marked),
        hearsay="sollen" in lemma,
        perfect=words[clause.verbal[-1]].lower in ("haben", "sein"),
        passive="werden" in lemma
        and "aux" in tags
        and words[main].kind in "gx"
        and not _infinitive_behind(words, main),
        impersonal=impersonal,
    )


HEISSEN = SpeechVerb(
    lemma="heißen",
    particle="",
    reflexive=False,
    stance="assert",
    strong=True,
    frames=frozenset({"quote", "v2", "dass"}),
    addressee=frozenset(),
    prepositions=frozenset(),
    marks=frozenset(),
)
"""es heißt: nobody is named, or a document or body behind "in" or "aus"."""


def _main_verb(words: Sequence[Word], clause: Clause) -> int | None:
    """The verb that carries the meaning: the finite one, else the participle or infinitive that it goes with."""
    finite = clause.finite
    others = [at for at in clause.verbal if at != finite]
    if finite is None:
        return None
    if not closed.tags(words[finite].lower) & {"aux", "modal"}:
        return finite
    full = [at for at in others if not closed.tags(words[at].lower) & {"aux", "modal"}]
    return full[-1] if full else None


def _between(words: Sequence[Word], clause: Clause, main: int) -> Iterator[int]:
    """Auxiliaries that stand beside the main verb: "geschrieben haben", "zitiert worden"."""
    for at in clause.verbal:
        if abs(at - main) == 1 and closed.tags(words[at].lower) & {"aux", "modal"}:
            yield at


def _infinitive_behind(words: Sequence[Word], main: int) -> bool:
    return main + 1 < len(words) and words[main + 1].kind in "vi" and words[main + 1].lower not in ("werden",)


def _impersonal(words: Sequence[Word], clause: Clause, main: int) -> bool:
    """Whether the subject is es or man beside the verb: "heißt es", "es wird berichtet"."""
    near = range(max(clause.first, main - 2), min(clause.end, main + 3))
    return any(words[at].lower == "es" for at in (*near, clause.first))


def _particle(words: Sequence[Word], clauses: Sequence[Clause], number: int, main: int) -> int | None:
    """The separable particle at the end of the clause, or alone behind an inserted one ("teilte X, die …, mit")."""
    clause = clauses[number]
    if main > clause.first and words[main - 1].lower in _WRITTEN_APART:
        return main - 1
    if words[main].kind not in FINITE or main != clause.finite:
        return None
    last = _last_word(words, clause)
    if last > main and words[last].lower in verbs.PARTICLES and words[last].kind != "N":
        return last
    for later in clauses[number + 1 : number + 4]:
        last = _last_word(words, later)
        if later.kind in (FRAGMENT, REST) and words[last].lower in verbs.PARTICLES and words[last].kind != "N":
            lemmas = verbs.lemmas(words[main].lower)
            if later.end - later.first <= 2 or any(words[last].lower + lemma in speech_verbs() for lemma in lemmas):
                return last
    inner = [at for at in range(main + 1, clause.end) if words[at].lower in verbs.PARTICLES and words[at].kind in "BPA"]
    for at in reversed(inner):  # "wies die Vorwürfe zurück am Montag": only where no phrase follows as its own
        if words[at].kind == "B" and any(
            words[at].lower + lemma in speech_verbs() for lemma in verbs.lemmas(words[main].lower)
        ):
            return at
    return None


_WRITTEN_APART = frozenset({"bekannt", "klar", "fest", "deutlich", "richtig"})
"""Particles that stand before their verb as words of their own: "wie er bekannt gab"."""


def _last_word(words: Sequence[Word], clause: Clause) -> int:
    at = clause.end - 1
    while at > clause.first and words[at].kind in "q*.":
        at -= 1
    return at


def _reading(words: Sequence[Word], clause: Clause, main: int, particle: int | None) -> SpeechVerb | None:
    """The lexicon's entry for the verb with its particle; reflexive entries only where "sich" stands in the clause."""
    reflexive = any(words[at].kind == "r" for at in range(clause.first, clause.end))
    for lemma in sorted(verbs.lemmas(words[main].lower)):
        full = words[particle].lower + lemma if particle is not None else lemma
        readings = speech_verbs().get(full, ())
        if particle is not None and not readings and full not in _known_with(lemma):
            readings = speech_verbs().get(lemma, ())
        for verb in sorted(readings, key=lambda each: each.reflexive != reflexive):
            if verb.reflexive <= reflexive:
                return verb
    return None


@lru_cache(maxsize=4096)
def _known_with(lemma: str) -> frozenset[str]:
    return frozenset(particle + lemma for particle in verbs.particles_of(lemma))


# --- Subjects ------------------------------------------------------------------------------------------------------


def subject(
    words: Sequence[Word],
    clauses: Sequence[Clause],
    cue: VerbCue,
    times: frozenset[int],
    *,
    trailing: bool = False,
) -> Range | None:
    """The phrase that says it: the subject of the cue's clause, before or behind its verb; of a passive its agent.

    `times` are the indices of words in time expressions, which are no subjects. A `trailing` clause stands behind its
    content, so that what stands before its verb is none of its own.
    """
    clause = clauses[cue.clause]
    if cue.passive and cue.verb.lemma != "zitieren":
        return agent(words, clause)
    return clause_subject(words, clauses, cue.clause, times, trailing=trailing)


def clause_subject(
    words: Sequence[Word],
    clauses: Sequence[Clause],
    number: int,
    times: frozenset[int],
    *,
    trailing: bool = False,
) -> Range | None:
    """The subject of a clause: a pronoun behind its verb, the phrase before it, one shared with the clause before, or
    the phrase behind it."""
    clause = clauses[number]
    finite = clause.finite if clause.finite is not None else clause.first
    if clause.opener:
        return first_subject(words, clause.first + (clause.kind == SUBORDINATE), finite, times)
    behind = first_subject(words, finite + 1, clause.end, times) or _it(words, finite, clause)
    if trailing:
        return _pronoun_behind(words, finite, clause) or behind
    return (
        _pronoun_behind(words, finite, clause)
        or _forefield(words, clauses, number, times)
        or _before_verb(words, clause, finite, times)
        or _shared(words, clauses, number, times)
        or behind
    )


def _it(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A body called "es" right behind the verb: "Das Kommando … teilte es mit"."""
    at = finite + 1
    return (at, at + 1) if at < clause.end and words[at].lower == "es" else None


_SUBJECT_PRONOUNS = frozenset({"er", "sie", "ich", "wir", "man"})


def _pronoun_behind(words: Sequence[Word], finite: int, clause: Clause) -> Range | None:
    """A pronoun right behind the verb is its subject whatever stands before it: "Der Stadt riet er ab"."""
    at = finite + 1
    if clause.first < finite and at < clause.end and words[at].lower in _SUBJECT_PRONOUNS and words[at].text != "Sie":
        return at, at + 1
    return None


def _before_verb(words: Sequence[Word], clause: Clause, finite: int, times: frozenset[int]) -> Range | None:
    before = first_subject(words, clause.first, finite, times) if finite > clause.first else None
    if before is None or _only_adverb(words, clause.first, before):
        return None
    if _is_said(words, before) and first_subject(words, finite + 1, min(clause.end, finite + 12), times):
        return None  # "Die Kosten bezifferte die Stadt auf …"
    return before


def _is_said(words: Sequence[Word], found: Range) -> bool:
    """Whether a phrase names what is said rather than who says it: a figure, a report, a reproach."""
    for at in range(*found):
        if words[at].kind == "N":
            return words[at].lower.endswith(_said_suffixes()) or noun_of_speech(words[at].text) is not None
    return False


@lru_cache(maxsize=1)
def _said_suffixes() -> tuple[str, ...]:
    return tuple(load("phrases")["said"]["suffixes"].split())


def agent(words: Sequence[Word], clause: Clause) -> Range | None:
    """The agent of a passive: "wurde von der Behörde bestätigt"."""
    start = clause.finite if clause.finite is not None and not clause.opener else clause.first
    for at in range(start, clause.end):
        if words[at].kind in "PC" and words[at].lower in ("von", "vom", "durch", "seitens"):
            stop = min(noun_phrase(words, at + 1), clause.end)
            if stop > at + 1:
                return at + 1, stop
    return None


def _shared(words: Sequence[Word], clauses: Sequence[Clause], number: int, times: frozenset[int]) -> Range | None:
    """The subject of the clause before that "und" joins: "Er lobte die Helfer und kündigte an, …"."""
    clause = clauses[number]
    joined = words[clause.first].kind in "Kk" or clause.mark in ("und", "sowie", "oder")
    if clause.finite != clause.first + (words[clause.first].kind in "Kk") or not (joined or clause.mark == ","):
        return None
    if not joined and first_subject(words, clause.finite + 1, clause.end, times):
        return None
    for before in range(number - 1, -1, -1):
        earlier = clauses[before]
        if earlier.kind == MAIN and earlier.finite is not None:
            return (
                _pronoun_behind(words, earlier.finite, earlier)
                or _before_verb(words, earlier, earlier.finite, times)
                or first_subject(words, earlier.finite + 1, earlier.end, times)
                or _forefield(words, clauses, before, times)
            )
    return None


def _only_adverb(words: Sequence[Word], first: int, found: Range) -> bool:
    """Whether the phrase before the verb stands behind a preposition, so that it is none of its subjects."""
    return any(words[at].kind in "PC" for at in range(first, found[0]))


def first_subject(words: Sequence[Word], start: int, end: int, times: frozenset[int]) -> Range | None:
    """The first phrase from `start` on that can be a subject, prepositional phrases, datives and times passed over."""
    at = start
    while at < end:
        kind = words[at].kind
        if kind in "PCu" or words[at].lower == "als":
            at = _behind_preposition(words, at, end)
        elif kind in "dDpANZ" and words[at].lower != "es":
            stop = noun_phrase(words, at)
            if stop <= at or stop > end:
                at += 1
            elif at in times and stop - 1 in times and kind != "p":
                at = stop
            elif nominative(words, at, stop) and not _postposed(words, stop, end) and not _empty(words, at, stop):
                return at, coordinated(words, at, stop, end)
            else:
                at = stop
        else:
            at += 1
    return None


def _empty(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the phrase only points back: das, dies, alles."""
    return stop == at + 1 and words[at].lower in ("das", "dies", "dieses", "was", "alles", "nichts")


def _behind_preposition(words: Sequence[Word], at: int, end: int) -> int:
    return min(max(prepositional_phrase(words, at), at + 1), end)


def _postposed(words: Sequence[Word], stop: int, end: int) -> bool:
    """Whether a postposition makes the phrase its own: "Medienberichten zufolge"."""
    return (
        stop < end
        and words[stop].lower in ("zufolge", "gemäß", "nach")
        and words[stop].kind == "P"
        and (words[stop].lower == "zufolge" or stop + 1 == end or words[stop + 1].kind in FINITE)
    )


def _forefield(words: Sequence[Word], clauses: Sequence[Clause], number: int, times: frozenset[int]) -> Range | None:
    """The phrase before an interrupted clause: "[Der Sprecher], der anonym bleiben will, sagte"."""
    clause = clauses[number]
    if clause.finite != clause.first or number == 0:
        return None
    before = number - 1
    while before > 0 and clauses[before].kind not in (FRAGMENT, MAIN):
        before -= 1
    while before > 0 and clauses[before].kind == FRAGMENT and clauses[before - 1].kind == FRAGMENT:
        before -= 1
    if clauses[before].kind != FRAGMENT:
        return None
    return first_subject(words, clauses[before].first, clauses[before].end, times)


def addressee(words: Sequence[Word], clauses: Sequence[Clause], cue: VerbCue, taken: Range | None) -> Range | None:
    """To whom it was said: a dative, an accusative or the preposition that the verb asks for."""
    clause = clauses[cue.clause]
    if cue.passive:
        return None
    at = clause.first
    while at < clause.end:
        if taken is not None and taken[0] <= at < taken[1]:
            at = taken[1]
            continue
        found = _addressed(words, at, clause, cue.verb, behind=taken is not None and at >= taken[1])
        if found is not None:
            return found
        at = _next_phrase(words, at, clause.end)
    return None


def _addressed(words: Sequence[Word], at: int, clause: Clause, verb: SpeechVerb, *, behind: bool) -> Range | None:
    kind, lower, end = words[at].kind, words[at].lower, clause.end
    if kind in "PC" and lower in verb.addressee | {"gegenüber"}:
        stop = noun_phrase(words, at + 1)
        return (at + 1, min(stop, end)) if stop > at + 1 and not _is_thing(words, at + 1, stop) else None
    if kind not in "dDpN" or lower == "es":
        return None
    stop = min(noun_phrase(words, at), end)
    if stop <= at or _postposed(words, stop, end):
        return None
    if (
        "dat" in verb.addressee
        and kind in "dDp"
        and (dative(words, at) or (behind and _is_medium_phrase(words, at, stop)))
    ):
        return None if _is_thing(words, at, stop) else (at, stop)
    accusative = kind == "N" or any(case.startswith("acc") for case in closed.cases(lower))
    if "acc" in verb.addressee and accusative and (clause.finite is None or at > clause.finite):
        return None if _is_thing(words, at, stop) else (at, stop)
    return None


def _is_medium_phrase(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether a phrase with "der" names a paper or agency, to which something is said ("sagte Beck der Zeitung")."""
    return words[at].lower == "der" and any(
        word.lower.endswith(tuple(load("phrases")["media"]["suffixes"].split())) for word in words[at:stop]
    )


def _is_thing(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether a phrase is a number, a time or what is said, to which nobody speaks."""
    return any(word.kind == "Z" for word in words[at:stop]) or _is_said(words, (at, stop))


def _next_phrase(words: Sequence[Word], at: int, end: int) -> int:
    if words[at].kind in "PC":
        return min(max(noun_phrase(words, at + 1), at + 1), end)
    return min(max(noun_phrase(words, at), at + 1), end)


# --- Frames without verb -------------------------------------------------------------------------------------------


def phrase_cues(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[PhraseCue]:
    """The prepositional frames of a period, in order."""
    at = 0
    while at < len(words):
        found = _frame_at(words, at)
        if found is not None:
            yield found
            at = max(found.frame[1], at + 1)
        else:
            at += 1
    for clause in clauses:
        if clause.kind == FRAGMENT and words[clause.first].lower == "so" and clause.end - clause.first > 1:
            found = _so(words, clause)
            if found is not None:
                yield found


def _frame_at(words: Sequence[Word], at: int) -> PhraseCue | None:
    lower, kind = words[at].lower, words[at].kind
    if lower == "zufolge":
        return _postposition(words, at)
    if kind not in "PCN":
        return None
    if lower in ("laut", "gemäß"):
        return _laut(words, at)
    if lower == "nach":
        return _nach(words, at) or _postposed_nach(words, at)
    if lower in ("unter", "mit", "auf", "aus", "seitens", "vonseiten"):
        return _several(words, at)
    return None


def _laut(words: Sequence[Word], at: int) -> PhraseCue | None:
    end = noun_phrase(words, at + 1)
    if end == at + 1 or words[at].kind == "N":
        return None
    source, noun = _owner(words, at + 1, end)
    return PhraseCue("preposition", (at, end), source, (at,), words[at].lower, noun)


def _nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "nach Angaben der Behörde", "nach eigener Darstellung"; "nach einem Treffen" is a time."""
    head = at + 1
    while head < len(words) and head - at < 5 and words[head].kind in "dDAZBwg":
        head += 1
    if (
        head + 1 < len(words)
        and words[head].kind == "N"
        and words[head].text.endswith("s")
        and words[head + 1].kind == "N"
    ):
        head += 1  # "nach Selenskyjs Angaben"
    if head >= len(words):
        return None
    noun = noun_of_speech(words[head].text)
    if noun is None or not noun.heads_nach:
        return None
    end = max(noun_phrase(words, at + 1), head + 1)
    end = _with_source(words, head, end)
    source, _ = _owner(words, at + 1, end)
    if (
        source is None
        and words[at + 1].kind == "d"
        and words[head].text[-1:] == "n"
        and not _document(words, at + 1, head)
    ):
        return None  # "nach den ersten Auszählungen": a time
    own = any(word.lower in _OWN for word in words[at:head])
    return PhraseCue("preposition", (at, end), source, tuple(range(at, head + 1)), "nach", noun, own)


_OWN = frozenset({"eigener", "eigenen", "eigenem"})


def _with_source(words: Sequence[Word], head: int, end: int) -> int:
    """The end with "von …" or "aus …" behind the noun, also before a place: "Angaben aus Kiew"."""
    if end == head + 1 and end < len(words) and words[end].lower in ("von", "vom", "aus", "durch"):
        return max(noun_phrase(words, end + 1), end)
    return end


def _postposed_nach(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "Seiner Darstellung nach", "seinen Angaben nach"."""
    if at < 1 or words[at - 1].kind != "N":
        return None
    noun = noun_of_speech(words[at - 1].text)
    follows = words[at + 1].kind if at + 1 < len(words) else "."
    if noun is None or not noun.heads_nach or follows not in "Vwvx,.":
        return None
    start = at - 1
    while start > 0 and words[start - 1].kind in "DdA":
        start -= 1
    source, _ = _owner(words, start, at)
    return PhraseCue("preposition", (start, at + 1), source, (*range(at - 1, at + 1),), "nach", noun)


def _postposition(words: Sequence[Word], at: int) -> PhraseCue | None:
    """ "der Agentur Tass zufolge", "Angaben der Behörde zufolge", "ihm zufolge", "demzufolge" is an adverb."""
    for start in range(max(0, at - 14), at):
        if words[start].kind in "dDpANZ" and noun_phrase(words, start) == at and not _runs_on(words, start):
            source, noun = _owner(words, start, at)
            marks = (
                (at,) if noun is None else tuple(i for i in range(start, at) if noun_of_speech(words[i].text)) + (at,)
            )
            own = any(word.lower in _OWN for word in words[start:at])
            return PhraseCue("preposition", (start, at + 1), source, marks, "zufolge", noun, own)
    return None


def _runs_on(words: Sequence[Word], start: int) -> bool:
    """Whether the words before belong to another phrase whose end would be cut off ("er | der Agentur zufolge")."""
    return start > 0 and words[start].kind in "NA" and words[start - 1].kind in "dDA"


def _several(words: Sequence[Word], at: int) -> PhraseCue | None:
    """Frames of several words: "unter Berufung auf X", "aus Sicht der Helfer"."""
    for phrase, kind in _long_prepositions():
        size = len(phrase)
        if tuple(word.lower for word in words[at : at + size]) == phrase:
            end = noun_phrase(words, at + size)
            if end > at + size:
                what = "basis" if kind == "basis" else "preposition"
                return PhraseCue(what, (at, end), (at + size, end), tuple(range(at, at + size)), " ".join(phrase))
    return None


@lru_cache(maxsize=1)
def _long_prepositions() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = ((tuple(words.lower().split()), kind) for words, kind in speech_prepositions().items())
    single = {"seitens", "vonseiten"}
    return tuple((phrase, kind) for phrase, kind in rows if len(phrase) > 1 or phrase[0] in single)


def _so(words: Sequence[Word], clause: Clause) -> PhraseCue | None:
    at = clause.first + 1
    while at < clause.end and words[at].kind == "B":
        at += 1
    end = noun_phrase(words, at)
    if end == at or words[at].kind in "rZ" or not nominative(words, at, end):
        return None
    return PhraseCue("so", (clause.first, clause.end), (at, min(end, clause.end)), (clause.first,), "so")


def _owner(words: Sequence[Word], start: int, end: int) -> tuple[Range | None, SpeechNoun | None]:
    """Who speaks in a phrase: the owner of a noun of saying ("Angaben [der Behörde]"), else the phrase itself."""
    for at in range(start, end):
        noun = noun_of_speech(words[at].text) if words[at].kind == "N" else None
        if noun is None:
            continue
        if not noun.heads_nach:
            return (start, end), None
        if at + 1 < end:
            skip = at + 2 if words[at + 1].lower in ("von", "vom", "aus", "durch") else at + 1
            return (skip, end), noun
        return _possessor(words, start, at) or _compound(words, at) or _document(words, start, at), noun
    return (start, end), None


def _possessor(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A possessive before the noun ("seinen Angaben") or a name in the genitive ("Kiews Angaben")."""
    first = words[start]
    if "poss" in closed.tags(first.lower):
        return start, start + 1
    if first.kind == "N" and start < at and first.text.endswith("s"):
        return start, start + 1
    return None


def _document(words: Sequence[Word], start: int, at: int) -> Range | None:
    """A document with its article, which speaks for whoever wrote it: "dem Bericht zufolge", "laut einer Studie"."""
    return (start, at + 1) if start < at and words[at].lower.endswith(_documents()) else None


@lru_cache(maxsize=1)
def _documents() -> tuple[str, ...]:
    return tuple(load("speech_media")["documents"]["suffixes"].split())


def _compound(words: Sequence[Word], at: int) -> Range | None:
    """A compound that names who says it: Medienberichten, Behördenangaben."""
    word = words[at].text
    plain = any(form in speech_nouns() for form in (word, word.removesuffix("n"), word.removesuffix("s")))
    return None if plain else (at, at + 1)


@lru_cache(maxsize=1 << 14)
def noun_of_speech(text: str) -> SpeechNoun | None:
    """The noun of saying that a word is a form of, also as the end of a compound (Medienberichten), or `None`."""
    if not text[:1].isupper():
        return None
    nouns = speech_nouns()
    for form in (text, text.removesuffix("n"), text.removesuffix("s"), text.removesuffix("es")):
        if form in nouns:
            return nouns[form]
    for at in range(3, len(text) - 4):
        rest = text[at:].capitalize()
        for form in (rest, rest.removesuffix("n"), rest.removesuffix("s")):
            if form in nouns and len(form) > 5:
                return nouns[form]
    return None
