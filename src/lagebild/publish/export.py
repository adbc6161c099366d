"""Claims, relations, figures, documents and places as JSON Lines, CSV or GeoJSON, from the contract's form.

Everything streams row by row but the places, which are counted first.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from lagebild.codec import DOCUMENT_FIELDS
from lagebild.errors import PublishError
from lagebild.german.dates.edtf import edtf
from lagebild.german.wordings import EventType, event_types
from lagebild.model import FigureEntry

Row = Mapping[str, Any]

SEPARATOR = " | "
"""What stands between several values in one cell of a CSV file."""


def export(kind: str, rows: Iterable[Row], *, format: str = "jsonl") -> Iterator[str]:  # noqa: A002  the option's name
    """The lines of an export, each with its line end.

    `rows` are claims as the contract writes them for the kinds `claims` and `places`, documents (the `document` of a
    claim) for the kind `documents`, relations and copies for the kind `relations`,
    figures of the ledger for the kind `figures`.
    """
    if kind not in KINDS:
        raise PublishError(f"no such export: {kind}", advice=f"Choose one of {', '.join(KINDS)}")
    if format not in KINDS[kind]:
        raise PublishError(f"{kind} cannot be written as {format}", advice=f"Choose one of {', '.join(KINDS[kind])}")
    return KINDS[kind][format](rows)


# --- JSON Lines ----------------------------------------------------------------------------------------------------


def _jsonl(rows: Iterable[Row]) -> Iterator[str]:
    return (_json(row) + "\n" for row in rows)


def _json(value: object) -> str:
    """One line of JSON in readable letters; escaped where the text holds what UTF-8 cannot (lone surrogates)."""
    line = json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if SURROGATES.search(line) else line


SURROGATES = re.compile("[\ud800-\udfff]")


# --- CSV -----------------------------------------------------------------------------------------------------------

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run; such a cell gets an apostrophe in front."""


def _csv(columns: Mapping[str, Callable[[Row], object]], rows: Iterable[Row]) -> Iterator[str]:
    yield _line(columns)
    for row in rows:
        yield _line(_cell(value(row)) for value in columns.values())


def _line(cells: Iterable[object]) -> str:
    written = io.StringIO(newline="")
    # With this line end the module also quotes a lone carriage return, which readers would take for a new row.
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> object:
    """A value as a spreadsheet may have it: no formula, nothing that UTF-8 cannot hold, numbers as numbers."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if not isinstance(value, str):
        return value
    text = SURROGATES.sub("\ufffd", value).replace("\0", "\ufffd")
    return f"'{text}" if text.startswith(FORMULA) else text


def _spans(spans: Iterable[Iterable[int]]) -> str:
    return " ".join("-".join(map(str, span)) for span in spans)


def _of(*path: str) -> Callable[[Row], object]:
    """What lies under a path of fields, and nothing where one of them is null."""

    def value(row: Row) -> object:
        found: Any = row
        for field in path:
            found = found.get(field) if found else None
        return found

    return value


def _each(field: str, write: Callable[[Row], object]) -> Callable[[Row], object]:
    return lambda row: SEPARATOR.join(str(write(one)) for one in row.get(field) or ())


def _name(part: Row) -> object:
    return part.get("name") or part["text"]


def _time(time: Row) -> str:
    signal = time.get("signal") or "none"
    return f"{'' if signal == 'none' else signal + ' '}{time['value']}"


def _edtf(time: Row) -> str:
    """A time as EDTF; nothing where it has no form there, so that the values stay those of `times` one by one."""
    return edtf(time["value"], signal=time.get("signal") or "none") or ""


@cache
def _codes() -> Mapping[str, EventType]:
    return {event.name: event for event in event_types()}


def _code(book: str) -> Callable[[Row], object]:
    """The code of a claim's event in a public code book, `acled` or `plover`."""
    return lambda row: getattr(_codes().get(row.get("event") or ""), book, None)


def _quantity(quantity: Row) -> str:
    top = quantity.get("value_max")
    value = f"{quantity['value']:.15g}" + ("" if top is None else f"-{top:.15g}")
    told = (quantity["comparator"], value, quantity.get("unit"), quantity.get("counted"))
    return " ".join(part for part in told if part)


RELATION_COLUMNS: dict[str, Callable[[Row], object]] = {
    "a": lambda row: row["a"] if "a" in row else row["documents"][0],
    "b": lambda row: row["b"] if "b" in row else row["documents"][1],
    "relation": _of("relation"),
    "score": _of("score"),
    "reasons": lambda row: SEPARATOR.join(row["reasons"]),
    "decided": _of("decided"),
}
FIGURE_COLUMNS: dict[str, Callable[[Row], object]] = {
    **{field.name: _of(field.name) for field in fields(FigureEntry)},
    "relays": lambda row: SEPARATOR.join(row["relays"]),
}
DOCUMENT_COLUMNS: dict[str, Callable[[Row], object]] = {field: _of(field) for field in DOCUMENT_FIELDS}

CLAIM_COLUMNS: dict[str, Callable[[Row], object]] = {
    "id": _of("id"),
    "content": _of("content", "text"),
    "speaker": _of("speaker", "name"),
    "speaker_text": _of("speaker", "text"),
    "speaker_actor": _of("speaker", "actor"),
    "speaker_anonymous": _of("speaker", "anonymous"),
    "relays": _each("relays", _name),
    "medium": _of("medium", "text"),
    "addressee": _of("addressee", "text"),
    "evidence": _each("evidence", _of("text")),
    "type": _of("type"),
    "stance": _of("stance"),
    "negated": _of("negated"),
    "hedges": _each("hedges", _of("text")),
    "verification": _of("verification", "status"),
    "verification_statements": lambda row: _each("statements", _of("text"))(row["verification"]),
    "event": _of("event"),
    "event_acled": _code("acled"),
    "event_plover": _code("plover"),
    "places": _each("places", _name),
    "event_places": lambda row: SEPARATOR.join(str(_name(p)) for p in row["places"] if p.get("event_location")),
    "times": _each("times", _time),
    "times_edtf": _each("times", _edtf),
    "said_at": _of("said_at", "value"),
    "quantities": _each("quantities", _quantity),
    "cue": _of("cue", "text"),
    "content_spans": lambda row: _spans(row["content"]["spans"]),
    "content_raw_spans": lambda row: _spans(row["content"].get("raw_spans") or ()),
    "rule": _of("rule"),
    "revision": _of("revision"),
    **{f"document_{field}": _of("document", field) for field in DOCUMENT_FIELDS},
}


# --- Places --------------------------------------------------------------------------------------------------------

PLACE_FIELDS = ("gazetteer_id", "name", "kind", "country", "admin1", "lat", "lon", "precision_km")
COUNTED_FIELDS = ("claims", "event_claims", "documents", "first_published", "last_published")
PLACE_COLUMNS: dict[str, Callable[[Row], object]] = {field: _of(field) for field in PLACE_FIELDS + COUNTED_FIELDS}


def places(claims: Iterable[Row]) -> list[dict[str, Any]]:
    """One row a place: where it is, how many claims and documents name it, and which."""
    found: dict[str, dict[str, Any]] = {}
    for claim in claims:
        for key, (place, event) in _named(claim).items():
            row = found.setdefault(key, {**{field: place.get(field) for field in PLACE_FIELDS}, "in": [], "events": 0})
            row["in"].append((claim["id"], claim["document"]["id"], claim["document"].get("published")))
            row["events"] += event
    rows = [_counted(row) for row in found.values()]
    return sorted(rows, key=lambda row: (-row["claims"], row["name"]))


def _named(claim: Row) -> dict[str, tuple[Row, bool]]:
    """The places of one claim, each once; whether one of its mentions is where something happens."""
    named: dict[str, tuple[Row, bool]] = {}
    for place in claim["places"]:
        key = place.get("gazetteer_id") or place["name"]
        event = bool(place.get("event_location"))
        named[key] = (place, event or (key in named and named[key][1]))
    return named


def _counted(row: dict[str, Any]) -> dict[str, Any]:
    named, events = row.pop("in"), row.pop("events")
    dates = [published for _, _, published in named if published]
    documents = list(dict.fromkeys(document for _, document, _ in named))
    counted = (len(named), events, len(documents), min(dates, default=None), max(dates, default=None))
    return {
        **row,
        **dict(zip(COUNTED_FIELDS, counted, strict=True)),
        "claim_ids": [claim for claim, _, _ in named],
        "document_ids": documents,
    }


def _geojson(claims: Iterable[Row]) -> Iterator[str]:
    """A feature collection (RFC 7946); a place without coordinates is a feature without geometry."""
    yield '{"type": "FeatureCollection", "features": ['
    for number, row in enumerate(places(claims)):
        properties = {field: value for field, value in row.items() if field not in ("lat", "lon")}
        known = row["lat"] is not None and row["lon"] is not None
        point = {"type": "Point", "coordinates": [row["lon"], row["lat"]]} if known else None
        yield (",\n" if number else "\n") + _json({"type": "Feature", "geometry": point, "properties": properties})
    yield "\n]}\n"


KINDS: dict[str, dict[str, Callable[[Iterable[Row]], Iterator[str]]]] = {
    "claims": {"jsonl": _jsonl, "csv": lambda rows: _csv(CLAIM_COLUMNS, rows)},
    "documents": {"jsonl": _jsonl, "csv": lambda rows: _csv(DOCUMENT_COLUMNS, rows)},
    "figures": {"jsonl": _jsonl, "csv": lambda rows: _csv(FIGURE_COLUMNS, rows)},
    "relations": {"jsonl": _jsonl, "csv": lambda rows: _csv(RELATION_COLUMNS, rows)},
    "places": {
        "jsonl": lambda rows: _jsonl(places(rows)),
        "csv": lambda rows: _csv(PLACE_COLUMNS, places(rows)),
        "geojson": _geojson,
    },
}
"""What can be exported, and in which formats."""
