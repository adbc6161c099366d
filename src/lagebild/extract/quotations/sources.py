"""Who says it: an attribution built from a verb cue, a frame, or the clause before a colon."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.extract.quotations.addressees import addressee
from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.cues import PhraseCue, Range, VerbCue
from lagebild.extract.quotations.objects import accusative_object, before_verbs
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.subjects import agent_of, clause_subject, first_subject, subject
from lagebild.german.clauses import FRAGMENT, MAIN, RELATIVE, Clause
from lagebild.german.lexicon import load
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.tagging import Word


def by_clause(reading: Reading, at: int, content: tuple[Range, ...], type: str) -> Found | None:  # noqa: A002
    """An attribution by the clause `at`: its verb of saying, "so X", or whatever stands before a colon."""
    cue = reading.verbs.get(at)
    clause = reading.clauses[at]
    if cue is not None:
        behind = content[0][0] < clause.first
        return by_verb(reading, cue, content, type, f"{type}.verb", trailing=behind)
    so = next((each for each in reading.phrases if each.kind == "so" and each.frame[0] == clause.first), None)
    if so is not None:
        return by_phrase(reading, so, content, type)
    if clause.finite is not None and reading.words[clause.finite].kind not in "Vw":
        return None
    start = clause.finite + 1 if clause.finite == clause.first and clause.finite is not None else clause.first
    who = first_subject(reading.words, start, clause.end, reading.times)
    if who is None:
        return None
    frame = (clause.first, clause.end)
    marks = (clause.finite,) if clause.finite is not None else ()
    return Found(content, type, f"{type}.colon", marks, "colon", speaker=whole_phrase(reading, who), frame=frame)


def by_verb(
    reading: Reading,
    cue: VerbCue,
    content: tuple[Range, ...],
    type: str,  # noqa: A002
    rule: str,
    *,
    trailing: bool = False,
) -> Found:
    """The attribution of a content by a verb cue, with the speaker, addressee, relays and evidence of its clause."""
    who = subject(reading.words, reading.clauses, cue, reading.times, trailing=trailing)
    if who is not None and reading.words[who[0]].lower == "es" and (cue.passive or not trailing):
        who = None
    relays: list[Range] = []
    evidence: list[Range] = []
    medium = None
    if cue.verb.lemma == "zitieren" and who is not None:
        who, relays = _cited(reading, cue, who)
    if cue.verb.lemma == "heißen" or (who is None and (cue.impersonal or cue.passive)):
        who, medium = _where_it_says(reading, cue)
    for phrase in _phrases_in(reading, cue.clause):
        if phrase.source is None:
            continue
        if phrase.kind == "basis":
            if phrase.lemma.startswith(_RELYING) and who is not None and phrase.source is not None:
                relays.append(who)
                who = phrase.source
            else:
                evidence.append(phrase.source)
        elif who is None:
            who = phrase.source
        else:
            relays.append(phrase.source)
    clause = reading.clauses[cue.clause]
    to = addressee(reading.words, reading.clauses, cue, who)
    if who is not None and "<" in cue.verb.lemma:
        who = _holder(reading, who)
    whole = whole_phrase(reading, who) if who is not None else None
    return Found(
        content,
        type,
        rule,
        cue.words,
        "verb",
        cue.verb.lemma,
        cue.verb.stance,
        speaker=whole,
        frame=_frame(reading, cue, whole, clause),
        addressee=to,
        relays=tuple(relays),
        medium=medium or _medium(reading, clause, whole),
        evidence=tuple(evidence),
        hearsay=cue.hearsay,
    )


_RELYING = ("unter berufung", "mit berufung", "unter bezug", "mit bezug")
"""What follows these said it; the subject passes it on. "Unter Verweis auf die Kosten" names a reason instead."""


def _holder(reading: Reading, who: Range) -> Range | None:
    """Whose an opinion is that a set phrase has as its subject: "die Meinung [der Leute] herrscht", or nobody's."""
    words = reading.words
    head = next((at for at in range(*who) if words[at].kind == "N"), None)
    if head is None or noun_of_speech(words[head].text) is None:
        return who
    return (head + 1, who[1]) if head + 1 < who[1] and words[head + 1].kind in "dD" else None


def _cited(reading: Reading, cue: VerbCue, who: Range) -> tuple[Range, list[Range]]:
    """Who is quoted and who quotes: "zitierte das Blatt [einen Beamten]", "wurde [er] von der Agentur zitiert"."""
    clause = reading.clauses[cue.clause]
    if cue.passive:
        by = agent_of(reading.words, clause)
        return who, [by] if by is not None else []
    cited = accusative_object(reading, cue, clause, who, before_verbs(reading.words, clause))
    if cited is None:
        return who, []
    return (cited[0], min(cited[1], noun_phrase(reading.words, cited[0]))), [who]


def _frame(reading: Reading, cue: VerbCue, speaker: Range | None, clause: Clause) -> Range:
    """The attribution clause with the speaker's apposition and a particle behind it."""
    end = max(clause.end, (speaker[1] if speaker else 0), cue.words[-1] + 1)
    return min(clause.first, speaker[0] if speaker else clause.first), end


def _where_it_says(reading: Reading, cue: VerbCue) -> tuple[Range | None, Range | None]:
    """The source of "heißt es in dem Bericht", "hieß es aus dem Ministerium", "in einer Studie wird vermutet"."""
    clause = reading.clauses[cue.clause]
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind in "PC" and words[at].lower in _SAID_IN:
            end = min(noun_phrase(words, at + 1), clause.end)
            if end > at + 1 and at + 1 not in reading.times and (not cue.passive or _is_document(words, at + 1, end)):
                return (at + 1, end), None
    return None, None


def _is_document(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase names a document or a statement, in which something can be said."""
    return any(noun_of_speech(words[at].text) is not None or is_medium(words[at].text) for at in range(start, end))


_SAID_IN = frozenset({"aus", "in", "im", "von", "vom", "seitens", "beim", "bei"})


def _phrases_in(reading: Reading, number: int) -> list[PhraseCue]:
    """The frames without verb that stand inside a clause."""
    clause = reading.clauses[number]
    return [cue for cue in reading.phrases if clause.first <= cue.frame[0] < clause.end and cue.kind != "so"]


_MEDIUM = frozenset({"auf", "in", "im", "bei", "über", "via", "per", "mit", "am"})


def _medium(reading: Reading, clause: Clause, speaker: Range | None) -> Range | None:
    """The speaker's own channel: "auf Telegram", "in einem Brief", "in seinem abendlichen Lagebericht"."""
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind not in "PC" or words[at].lower not in _MEDIUM:
            continue
        if speaker is not None and speaker[0] <= at < speaker[1]:
            continue
        end = min(noun_phrase(words, at + 1, attributes=False), clause.end)
        if end > at + 1 and any(is_medium(words[each].text) for each in range(at + 1, end)):
            return at + 1, end
    return None


def is_medium(text: str) -> bool:
    """Whether a noun names a channel: a platform, a letter, a situation report."""
    return text.lower().endswith(_channels()) or text.lower() in load("speech_media")["channels"]["words"].split()


@cache
def _channels() -> tuple[str, ...]:
    return tuple(load("speech_media")["channels"]["suffixes"].split())


def by_phrase(reading: Reading, cue: PhraseCue, content: tuple[Range, ...], type: str) -> Found:  # noqa: A002
    stance = cue.noun.stance if cue.noun is not None else "assert"
    source = whole_phrase(reading, cue.source) if cue.source is not None else _own_source(reading, cue)
    near = source is not None and not cue.own
    frame = (min(cue.frame[0], source[0]), max(cue.frame[1], source[1])) if source and near else cue.frame
    rule = f"{type}.{cue.kind}.{cue.lemma.replace(' ', '_')}"
    return Found(content, type, rule, cue.words, cue.kind, cue.lemma, stance, speaker=source, frame=frame)


def _own_source(reading: Reading, cue: PhraseCue) -> Range | None:
    """The subject of the clause, where it speaks of itself: "Die Brigade hat nach eigenen Angaben …"."""
    if not cue.own:
        return None
    for number, clause in enumerate(reading.clauses):
        if clause.kind == MAIN and clause.end > cue.frame[0]:
            return clause_subject(reading.words, reading.clauses, number, reading.times)
    return None
