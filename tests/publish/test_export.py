"""Exports: readable again, harmless in a spreadsheet, documented."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.codec import duplicate_row, relation_row
from lagebild.errors import PublishError
from lagebild.model import Duplicate, Relation, RelationKind
from lagebild.publish.export import (
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    FORMULA,
    KINDS,
    PLACE_COLUMNS,
    RELATION_COLUMNS,
    SEPARATOR,
    export,
    places,
)
from tests.publish.exercise import contract_form, entries, hostile

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "export.md"


def read(lines: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(lines, newline="")))


def written(kind: str, form: str) -> str:
    claims = contract_form(entries())
    rows = list({row["document"]["id"]: row["document"] for row in claims}.values())
    return "".join(export(kind, rows if kind == "documents" else claims, format=form))


def test_json_lines_are_the_rows_themselves() -> None:
    rows = contract_form(entries())
    assert [json.loads(line) for line in export("claims", rows)] == rows
    assert "ü" in "".join(export("claims", rows))


def test_relations_in_the_contract_s_form_and_as_a_table() -> None:
    rows = [
        relation_row(Relation("1a", "2b", RelationKind.DENIES, 0.75, ("one place", "denied"), decided=True)),
        duplicate_row(Duplicate(("3c", "4d"), 0.9, ("alike",))),
    ]
    assert [json.loads(line) for line in export("relations", rows)] == [
        {
            "a": "1a",
            "b": "2b",
            "relation": "denies",
            "score": 0.75,
            "reasons": ["one place", "denied"],
            "decided": True,
        },
        {"documents": ["3c", "4d"], "relation": "duplicate", "score": 0.9, "reasons": ["alike"]},
    ]
    told = read("".join(export("relations", rows, format="csv")))
    assert [tuple(row.values()) for row in told] == [
        ("1a", "2b", "denies", "0.75", "one place | denied", "true"),
        ("3c", "4d", "duplicate", "0.9", "alike", ""),
    ]


def test_claims_as_a_table() -> None:
    rows = read(written("claims", "csv"))
    shelling = next(row for row in rows if row["quantities"].startswith("more_than"))
    assert shelling["content"].startswith("Die Stadt Kupjansk ist … in der Nacht")
    assert shelling["speaker"] == "Taras Welytschko"
    assert shelling["quantities"] == "more_than 40 Mal"
    assert shelling["content_spans"].count("-") == 2
    assert shelling["verification"] == "not_independently_verifiable"
    assert shelling["speaker_anonymous"] == "false"
    assert shelling["document_publisher"] == "Elbtaler Nachrichten (Übungsmaterial)"
    evacuated = next(row for row in rows if "Saporischschja" in row["places"])
    assert evacuated["places"].split(SEPARATOR) == ["Orichiw", "Saporischschja"]
    assert evacuated["times"] == "since 2024-11-15"
    assert evacuated["times_edtf"] == "2024-11-15/.."


def test_times_and_events_in_public_forms() -> None:
    [claim, *_] = contract_form(entries())
    times = [{"text": "x", "value": value, "signal": "none"} for value in ("2022-W38", "P3D", "2022-09-21TEV")]
    row = claim | {"event": "attack", "times": times}
    unknown = row | {"event": None, "times": []}
    told, nothing = read("".join(export("claims", [row, unknown], format="csv")))
    assert told["times_edtf"] == "2022-09-19/2022-09-25 |  | 2022-09-21"
    assert told["event_acled"]
    assert told["event_plover"] == "ASSAULT"
    assert (nothing["times_edtf"], nothing["event_acled"], nothing["event_plover"]) == ("", "", "")


def test_what_a_spreadsheet_would_run_is_disarmed() -> None:
    row = contract_form([hostile()])[0]
    for start in FORMULA:
        row["content"]["text"] = f"{start}cmd|' /C calc'!A0"
        [cells] = read("".join(export("claims", [row], format="csv")))
        assert cells["content"].startswith("'")
    "".join(export("claims", contract_form([hostile()]), format="csv")).encode("utf-8")
    "".join(export("claims", contract_form([hostile()]))).encode("utf-8")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_survives_the_table_or_is_disarmed(text: str) -> None:
    row = contract_form(entries()[:1])[0]
    row["content"]["text"] = text
    lines = "".join(export("claims", [row], format="csv"))
    cell = read(lines)[0]["content"]
    expected = text.replace("\0", "\ufffd")
    expected = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in expected)
    assert cell == (f"'{expected}" if expected.startswith(FORMULA) else expected)


def test_documents_as_a_table() -> None:
    rows = read(written("documents", "csv"))
    assert len(rows) == len(entries())
    assert list(rows[0]) == list(DOCUMENT_COLUMNS)
    assert {row["publisher"] for row in rows if row["name"] == "briefe.txt"} == {""}


def test_places_are_counted_over_claims_and_documents() -> None:
    rows = {row["name"]: row for row in places(contract_form(entries()))}
    kupjansk = rows["Kupjansk"]
    assert (kupjansk["claims"], kupjansk["documents"], kupjansk["kind"]) == (3, 2, "city")
    assert len(kupjansk["claim_ids"]) == 3
    assert kupjansk["first_published"] == "2024-11-19"


def test_geojson_has_longitude_first_and_keeps_places_without_coordinates() -> None:
    rows = contract_form(entries())
    rows[0]["places"][0] = {**rows[0]["places"][0], "gazetteer_id": None, "name": "Nirgendwo", "lat": None, "lon": None}
    collection = json.loads("".join(export("places", rows, format="geojson")))
    features = {feature["properties"]["name"]: feature for feature in collection["features"]}
    assert features["Odessa"]["geometry"] == {"type": "Point", "coordinates": [30.7326, 46.4775]}
    assert features["Nirgendwo"]["geometry"] is None
    assert json.loads("".join(export("places", [], format="geojson")))["features"] == []


@pytest.mark.parametrize(("kind", "form"), [("sources", "csv"), ("claims", "geojson"), ("documents", "xml")])
def test_what_cannot_be_exported_is_refused_with_what_can(kind: str, form: str) -> None:
    with pytest.raises(PublishError, match="Choose one of"):
        export(kind, [], format=form)


def test_every_column_and_format_is_documented() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    for column in {**CLAIM_COLUMNS, **PLACE_COLUMNS, **DOCUMENT_COLUMNS, **RELATION_COLUMNS, **FIGURE_COLUMNS}:
        assert f"`{column}`" in text or column.startswith("document_"), column
    for kind, formats in KINDS.items():
        for name in (kind, *formats):
            assert f"`{name}`" in text, name
