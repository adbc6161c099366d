"""Who says it: an attribution built from a verb cue, a frame, or the clause before a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.extract.quotations.addressees import addressee
from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.audiences import faced
from lagebild.extract.quotations.cues import PhraseCue, Range, VerbCue
from lagebild.extract.quotations.objects import accusative_object, field_of
from lagebild.extract.quotations.reading import Found, Reading, Said, covers
from lagebild.extract.quotations.subjects import agent_of, clause_subject, first_subject, subject
from lagebild.german.clauses import FRAGMENT, MAIN, Clause
from lagebild.german.lexicon import endings, pairs
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.tagging import Word

_CHANNELS = endings("speech_media", "channels")
_CHANNEL_NAMES = listed("speech_media", "names")
_MEDIA = endings("phrases", "media")
_NEGATED = pairs("attribution", "negated")
_NEGATED_VERBS = pairs("attribution", "negated_verbs")
_NEGATIONS = listed("attribution", "negations")
_RELYING = listed("attribution", "relying")
_SAID_IN = listed("attribution", "said_in")
_THROUGH = listed("attribution", "through")
_DOMAIN = re.compile(r"\w\.[a-z]{2,4}\Z")


class _Chain(NamedTuple):
    """Who says it, who passes it on, what it relies on."""

    speaker: Range | None
    relays: tuple[Range, ...] = ()
    evidence: tuple[Range, ...] = ()


# --- Three kinds of attribution ------------------------------------------------------------------------------------


def by_clause(reading: Reading, at: int, content: tuple[Range, ...], form: str) -> Found | None:
    """An attribution by the clause `at`: its verb of saying, "so X", or whatever stands before a colon."""
    cue, clause = reading.verbs.get(at), reading.clauses[at]
    if cue is not None:
        trailing = content[0][0] < clause.first
        return by_verb(reading, cue, Said(content, form, f"{form}.verb"), trailing=trailing)
    so = reading.so_frame(at)
    if so is not None:
        return by_phrase(reading, so, content, form)
    finite = clause.finite
    if finite is not None and reading.words[finite].kind not in "Vw":
        return None
    who = first_subject(reading, clause.first + (finite == clause.first), clause.end)
    if who is None:
        return None
    return Found(
        content,
        form,
        f"{form}.colon",
        cue=() if finite is None else (finite,),
        cue_kind="colon",
        speaker=whole_phrase(reading, who),
        frame=(clause.first, clause.end),
    )


def by_phrase(reading: Reading, cue: PhraseCue, content: tuple[Range, ...], form: str) -> Found:
    """An attribution by a frame without verb; "nach eigenen Angaben" has the subject of the sentence as its speaker."""
    source = whole_phrase(reading, cue.source) if cue.source is not None else _own_source(reading, cue)
    frame = cue.frame
    if source is not None and not cue.own:
        frame = min(frame[0], source[0]), max(frame[1], source[1])
    to = faced(reading, frame if source is None else source)
    if to is not None:
        frame = frame[0], max(frame[1], to[1])
    return Found(
        content,
        form,
        f"{form}.{cue.kind}.{cue.lemma.replace(' ', '_')}",
        cue.words,
        cue.kind,
        cue.lemma,
        cue.noun.stance if cue.noun is not None else "assert",
        speaker=source,
        frame=frame,
        addressee=to,
    )


def by_verb(reading: Reading, cue: VerbCue, said: Said, *, trailing: bool = False) -> Found:
    """An attribution by a verb cue, with the speaker, addressee, relays and evidence of its clause.

    A `trailing` cue stands behind its content.
    """
    clause = reading.clauses[cue.clause]
    chain = _passed_on(reading, cue, _sayer(reading, cue, trailing=trailing))
    speaker = _holder(reading, chain.speaker) if cue.is_phrase else chain.speaker
    whole = whole_phrase(reading, speaker) if speaker is not None else None
    to = addressee(reading, cue, whole or chain.speaker, outside=said.type != "reported" and not chain.relays)
    return Found(
        said.content,
        said.type,
        said.rule,
        cue.words,
        "verb",
        cue.verb.lemma,
        _stance(reading, cue),
        speaker=whole,
        frame=_frame(cue, whole, clause),
        addressee=to,
        relays=chain.relays,
        medium=_medium(reading, clause, whole),
        evidence=chain.evidence,
        hearsay=cue.hearsay,
    )


def _stance(reading: Reading, cue: VerbCue) -> str:
    """The stance of a verb, turned by a negation in its clause: who does not deny confirms."""
    clause, stance = reading.clauses[cue.clause], cue.verb.stance
    if not any(reading.words[at].lower in _NEGATIONS for at in range(clause.first, clause.end)):
        return stance
    return _NEGATED_VERBS.get(cue.verb.lemma) or _NEGATED.get(stance, stance)


# --- Speaker and relays of a verb ----------------------------------------------------------------------------------


def _sayer(reading: Reading, cue: VerbCue, *, trailing: bool) -> _Chain:
    """Who says it by the grammar of the clause alone."""
    who = subject(reading, cue, trailing=trailing)
    if who is not None and reading.words[who[0]].lower == "es" and (cue.passive or not trailing):
        who = None
    chain = _Chain(who)
    if cue.verb.lemma == "zitieren" and who is not None:
        chain = _cited(reading, cue, who)
    if cue.verb.lemma == "heißen" or (chain.speaker is None and (cue.impersonal or cue.passive)):
        return chain._replace(speaker=_where_it_says(reading, cue))
    return chain


def _cited(reading: Reading, cue: VerbCue, who: Range) -> _Chain:
    """Who is quoted and who quotes: "zitierte das Blatt [einen Beamten]", "wurde [er] von der Agentur zitiert"."""
    words, clause = reading.words, reading.clauses[cue.clause]
    if cue.passive:
        by = agent_of(words, clause) or _where_it_says(reading, cue)
        if by is None or not _is_paper(words, by):
            return _Chain(who)
        return _Chain((who[0], by[0] - 1) if covers(who, by[0]) else who, (by,))
    cited = accusative_object(reading, field_of(words, clause, who))
    if cited is not None:
        return _Chain((cited[0], min(cited[1], noun_phrase(words, cited[0]))), (who,))
    paper = _paper_end(words, who)
    return _Chain(who) if paper is None else _Chain((paper, who[1]), ((who[0], paper),))


def _is_paper(words: Sequence[Word], who: Range) -> bool:
    """Whether a phrase is no channel of the speaker himself ("auf Telegram", "in einem Brief")."""
    return not any(is_medium(words[at].text) for at in range(*who))


def _paper_end(words: Sequence[Word], who: Range) -> int | None:
    """Where a paper's name in marks or as a domain ends before who is quoted: "zitiert [die „Woche“] Beck"."""
    for at in range(who[0] + 1, who[1]):
        before = words[at - 1]
        named = before.kind == "q" and at - who[0] > 2
        if words[at].kind == "N" and (named or _DOMAIN.search(before.text)):
            return at
    return None


def _where_it_says(reading: Reading, cue: VerbCue) -> Range | None:
    """The source of "heißt es in dem Bericht", "hieß es aus dem Ministerium", "in einer Studie wird vermutet"."""
    words, clause = reading.words, reading.clauses[cue.clause]
    for at in range(clause.first, clause.end):
        if words[at].kind in "PC" and words[at].lower in _SAID_IN:
            end = min(noun_phrase(words, at + 1), clause.end)
            if end > at + 1 and at + 1 not in reading.times and (not cue.passive or _is_document(words, at + 1, end)):
                return at + 1, end
    return None


def _is_document(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase names a paper, a document or a statement, in which something can be said."""
    nouns = [words[at].text for at in range(start, end)]
    return any(noun_of_speech(noun) or is_medium(noun) or noun.lower().endswith(_MEDIA) for noun in nouns)


def _passed_on(reading: Reading, cue: VerbCue, chain: _Chain) -> _Chain:
    """The chain with the sources of the frames in the clause: relays, evidence, or the speaker where there is none."""
    speaker, relays, evidence = chain
    for phrase in _frames(reading, cue.clause):
        source = phrase.source
        if source is None:
            continue
        if phrase.kind == "basis" and speaker is not None and phrase.lemma.split()[1] in _RELYING:
            relays, speaker = (*relays, speaker), source
        elif phrase.kind == "basis":
            evidence = (*evidence, source)
        elif speaker is None:
            speaker = source
        else:
            relays = (*relays, source)
    return _Chain(speaker, relays, evidence)


def _frames(reading: Reading, number: int) -> list[PhraseCue]:
    """The frames without verb that stand inside a clause, or open it before an apposition: "Laut X, dem Y, sagte …"."""
    clauses, clause = reading.clauses, reading.clauses[number]
    if clause.kind == MAIN and clause.finite == clause.first:
        while number and clauses[number].mark == "," and clauses[number - 1].kind == FRAGMENT:
            number -= 1
    first = clauses[number].first
    return [cue for cue in reading.phrases if first <= cue.frame[0] < clause.end and cue.kind != "so"]


def _holder(reading: Reading, who: Range | None) -> Range | None:
    """Whose an opinion is that a set phrase has as its subject: "die Meinung [der Leute] herrscht", or nobody's."""
    if who is None:
        return None
    words = reading.words
    head = next((at for at in range(*who) if words[at].kind == "N"), None)
    if head is None or noun_of_speech(words[head].text) is None:
        return who
    return (head + 1, who[1]) if head + 1 < who[1] and words[head + 1].kind in "dD" else None


# --- Frame and medium ----------------------------------------------------------------------------------------------


def _frame(cue: VerbCue, speaker: Range | None, clause: Clause) -> Range:
    """The attribution clause with the speaker's apposition and a particle behind it."""
    first, end = speaker if speaker is not None else (clause.first, clause.end)
    return min(clause.first, first), max(clause.end, end, cue.words[-1] + 1)


def _medium(reading: Reading, clause: Clause, speaker: Range | None) -> Range | None:
    """The speaker's own channel: "auf Telegram", "in einem Brief", "in seinem abendlichen Lagebericht"."""
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind not in "PC" or words[at].lower not in _THROUGH or covers(speaker, at):
            continue
        end = min(noun_phrase(words, at + 1, attributes=False), clause.end)
        if any(is_medium(words[each].text) for each in range(at + 1, end)):
            return at + 1, end
    return None


def is_medium(text: str) -> bool:
    """Whether a noun names a channel: a platform, a letter, a situation report."""
    lower = text.lower()
    return lower.endswith(_CHANNELS) or lower in _CHANNEL_NAMES


def _own_source(reading: Reading, cue: PhraseCue) -> Range | None:
    """The subject of the clause, where it speaks of itself: "Die Brigade hat nach eigenen Angaben …"."""
    if not cue.own:
        return None
    for number, clause in enumerate(reading.clauses):
        if clause.kind == MAIN and clause.end > cue.frame[0]:
            return clause_subject(reading, number)
    return None
