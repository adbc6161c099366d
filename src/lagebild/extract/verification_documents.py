"""Which claims come from a document (letters, a video, a paper) that a verification statement speaks of.

From everywhere in the report: what has the document as medium, goes on with such speech, or is a letter's first person.
Before the statement also what names the document, and in its paragraph all that follows such a sentence ("In dem Clip
spricht ein Mann. …"). What is said about the document afterwards ("Das Video sei gefälscht") does not come from it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.said import Said, words_of
from lagebild.german.wordings import verification_words
from lagebild.german.words import tags
from lagebild.model import Analysis, Quotation

_KINDS = ("written", "seen", "papers")


def documents_in(text: str) -> frozenset[str]:
    """The stems of the documents that a lower-case text names."""
    return frozenset(stem for kind in _KINDS for stem in verification_words("documents", kind) if stem in text)


def taken(analysis: Analysis, claims: Sequence[Said], sentence: int, stems: frozenset[str]) -> list[int]:
    """The numbers of the quotations that come from the documents which the statement in a sentence names.

    Another word of the same kind counts: "die Aufnahmen" may be a video.
    """
    kinds = (verification_words("documents", kind) for kind in _KINDS)
    known = frozenset(stem for kind in kinds if not kind.isdisjoint(stems) for stem in kind)
    written = not verification_words("documents", "written").isdisjoint(stems)
    segment = analysis.sentences[sentence].segment
    found: set[int] = set()
    before: Said | None = None
    for each in claims:
        beside = each.segment == segment and each.sentence < sentence
        if (
            _comes_from(analysis, each, known, before=each.sentence < sentence, beside=beside)
            or (each.quotation.continues in found and each.quotation.cue is None)
            or (before is not None and before.number in found and _follows(analysis, before, each, beside=beside))
            or (each.segment == segment and _lies_in(analysis, each, known))
            or (written and _from_a_letter(each.quotation))
        ):
            found.add(each.number)
        before = each
    return sorted(found)


def _comes_from(analysis: Analysis, each: Said, known: frozenset[str], *, before: bool, beside: bool) -> bool:
    """Whether the medium, or before the statement the sentence, names the document."""
    quotation = each.quotation
    if quotation.medium is not None and not known.isdisjoint(documents_in(quotation.medium.text.lower())):
        return True
    if not before or known.isdisjoint(documents_in(_sentence(analysis, each))):
        return False
    return quotation.type != "narration" or (beside and _shows(quotation))


def _follows(analysis: Analysis, before: Said, each: Said, *, beside: bool) -> bool:
    """Whether a claim tells on from the document: up to the statement in its paragraph, or "Ein anderer Soldat …"."""
    if before.segment != each.segment:
        return False
    opening = words_of(_sentence(analysis, each))[:4]
    return (beside and _unnamed(each.quotation)) or not verification_words("documents", "another").isdisjoint(opening)


def _lies_in(analysis: Analysis, each: Said, known: frozenset[str]) -> bool:
    """Whether a sentence tells what stands in a document that the one before names: "Darin habe er befohlen, …"."""
    opening = words_of(_sentence(analysis, each))[:3]
    if not each.sentence or verification_words("documents", "inside").isdisjoint(opening):
        return False
    span = analysis.sentences[each.sentence - 1].span
    return not known.isdisjoint(documents_in(analysis.document.text[span.start : span.end].lower()))


def _unnamed(quotation: Quotation) -> bool:
    """Whether nobody is named as the speaker, who so may be the one in the document: narration, or "sagt er"."""
    words = words_of(quotation.speaker.text) if quotation.speaker else []
    return not words or (len(words) == 1 and "pron_pers" in tags(words[0]))


def _sentence(analysis: Analysis, each: Said) -> str:
    span = analysis.sentences[each.sentence].span
    return analysis.document.text[span.start : span.end].lower()


def _shows(quotation: Quotation) -> bool:
    """Whether the outlet tells what is to be seen or heard in a document: "Ein Video zeigt den Einsturz"."""
    return not verification_words("documents", "showing").isdisjoint(words_of(quotation.content.text))


def _from_a_letter(quotation: Quotation) -> bool:
    """Whether somebody writes in the first person, and nothing says where else: "„Ich friere“, schreibt ein Soldat"."""
    if quotation.cue is None or quotation.cue.lemma != "schreiben" or quotation.medium or quotation.type != "direct":
        return False
    return not verification_words("documents", "own").isdisjoint(words_of(quotation.content.text))
