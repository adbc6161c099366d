"""The situation report as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from lagebild.model import Document
from lagebild.publish.account import Agreed, Counted, Course, Opposed, Situation, Told
from lagebild.publish.sentences import Cited, Sentence

Row = dict[str, Any]


def as_json(report: Situation) -> str:
    """The whole report as one object; each sentence has its parts with their spans in clean text and input."""
    whole = {
        "day": report.day,
        "reports": _sources(report.reports),
        "elsewhere": _sources(report.elsewhere, after=len(report.reports)),
        "agreement": list(map(_agreed, report.agreement)),
        "contradictions": list(map(_opposed, report.contradictions)),
        "figures": list(map(_course, report.figures)),
        "sections": _sections(report),
    }
    return json.dumps(whole, ensure_ascii=True, indent=1) + "\n"


def _sections(report: Situation) -> list[Row]:
    return [
        {
            "place": group.place and {"name": group.place.name, "gazetteer_id": group.place.gazetteer_id},
            "events": [{"event": event, "sentences": list(map(_sentence, sentences))} for event, sentences in events],
        }
        for group, events in report.places
    ]


def _sources(documents: Iterable[Document], *, after: int = 0) -> list[Row]:
    fields = ("id", "name", "location", "sha256", "title", "publisher", "published", "url", "revision")
    return [
        {"number": number, **{field: getattr(document, field) for field in fields}}
        for number, document in enumerate(documents, start=after + 1)
    ]


def _agreed(one: Agreed) -> Row:
    origins = list(map(_told, one.origins))
    return {"cluster": one.id, "title": _sentence(one.title), "reports": one.reports, "origins": origins}


def _told(one: Told) -> Row:
    others = {"also": one.also, "carried": one.carried, "copied": one.copied}
    return {"sentence": _sentence(one.sentence), **{key: list(map(_place, found)) for key, found in others.items()}}


def _opposed(one: Opposed) -> Row:
    return {"relation": one.kind, "sides": list(map(_told, one.sides)), "reasons": list(one.reasons)}


def _course(one: Course) -> Row:
    return {"counted": one.counted, "place": one.place, "figures": list(map(_counted, one.figures))}


def _counted(one: Counted) -> Row:
    fields = ("value", "value_max", "comparator", "low", "high", "unit", "as_of", "said", "published", "standing", "by")
    return {"figure": _part(one.figure), **{field: getattr(one.entry, field) for field in fields}, **_told(one.told)}


def _sentence(sentence: Sentence) -> Row:
    manner = f" ({sentence.manner})" if sentence.manner else ""
    return {
        "text": f"{sentence.attribution}{manner}: {sentence.content} [{sentence.reference}]",
        **_place(sentence),
        "attribution": sentence.attribution,
        "manner": sentence.manner,
        "type": sentence.item.claim.type,
        "stance": sentence.item.claim.stance,
        "verification": sentence.status,
        "place_from_context": sentence.item.from_context and sentence.item.place is not None,
        "parts": list(map(_part, sentence.cited)),
    }


def _place(sentence: Sentence) -> Row:
    """Where a sentence comes from."""
    item = sentence.item
    return {"claim": item.claim.id, "document": item.document.id, "report": item.report}


def _part(cited: Cited) -> Row:
    spans: Sequence[Sequence[int]] = [list(span) for span in cited.spans]
    return {"role": cited.role, "text": cited.text, "spans": spans, "raw_spans": [list(s) for s in cited.raw_spans]}
