from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from lagebild.capture import capture
from lagebild.errors import InputError
from lagebild.model import Capture, Failure, Given

REPORT = "Der Zug nach Musterstadt fährt wieder."


def captured(*locations: str | Path, **options: object) -> list[Capture]:
    found = list(capture([str(each) for each in locations], **options))  # type: ignore[arg-type]
    assert not [each for each in found if isinstance(each, Failure)]
    return [each for each in found if isinstance(each, Capture)]


def failures(*locations: str | Path, **options: object) -> list[Failure]:
    found = capture([str(each) for each in locations], **options)  # type: ignore[arg-type]
    return [each for each in found if isinstance(each, Failure)]


def written(folder: Path, name: str, content: str | bytes = REPORT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_file_keeps_its_bytes_name_and_hash(tmp_path: Path) -> None:
    (one,) = captured(written(tmp_path, "a.txt", REPORT.encode("cp1252")))
    assert (one.name, one.raw, one.media_type) == ("a.txt", REPORT.encode("cp1252"), "text/plain")
    assert len(one.sha256) == 64


def test_a_folder_gives_the_known_endings_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/y.htm", "notes.md", "c.jsonl"):
        written(tmp_path, name, '{"text": "Der Zug fährt."}' if name.endswith("jsonl") else REPORT)
    assert [each.name for each in captured(tmp_path)] == ["y.htm", "z.html", "b.txt", "c.jsonl#1"]


def test_a_file_reached_twice_is_given_once(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(path)
    assert len(captured(path, tmp_path, tmp_path / "*.txt")) == 1


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    written(tmp_path, "a.txt")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert len(captured(tmp_path)) == 1


def test_a_link_to_itself_fails_and_the_others_go_on(tmp_path: Path) -> None:
    written(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    found = list(capture([str(tmp_path)]))
    assert [type(each) for each in found] == [Capture, Failure]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_fails(tmp_path: Path) -> None:
    written(tmp_path, "a.txt").chmod(0)
    assert "Cannot be read" in failures(tmp_path)[0].what


def test_a_file_that_vanishes_fails(tmp_path: Path) -> None:
    first, second = written(tmp_path, "a.txt"), written(tmp_path, "b.txt")
    found = capture([str(first), str(second)])
    assert isinstance(next(found), Capture)
    second.unlink()
    assert isinstance(next(found), Failure)


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("nowhere.txt", "no such file"),
        ("*.nowhere", "No file matches"),
        ("https://example.org/a", "not read yet"),
        ("a\0b", "no such file"),
        ("a" * 5000, "no such file"),
    ],
)
def test_a_wrong_location_says_what_is_wrong(location: str, what: str) -> None:
    (failure,) = failures(location)
    assert what in failure.what
    assert failure.where == location
    assert failure.advice


def test_a_folder_without_reports_fails(tmp_path: Path) -> None:
    written(tmp_path, "notes.md")
    assert "no reports" in failures(tmp_path)[0].what


@pytest.mark.parametrize("content", [b"", b" \n\t "])
def test_an_empty_file_fails(tmp_path: Path, content: bytes) -> None:
    assert "empty" in failures(written(tmp_path, "a.txt", content))[0].what


def test_a_file_above_the_limit_fails_and_one_at_it_does_not(tmp_path: Path) -> None:
    assert captured(written(tmp_path, "a.txt", b"a" * 100), max_bytes=100)
    assert "100 bytes" in failures(written(tmp_path, "b.txt", b"a" * 101), max_bytes=100)[0].what


def test_archives_and_exports_are_refused_clearly(tmp_path: Path) -> None:
    archive = written(tmp_path, "a.warc.gz", b"\x1f\x8b")
    export = written(tmp_path, "result.json", '{"name": "Kanal", "type": "public_channel", "messages": []}')
    assert [each.what for each in failures(archive, export)] == [
        "Web archives are not read yet",
        "Telegram exports are not read yet",
    ]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (REPORT, "text/plain"),
        ("[16:48] " + REPORT, "text/plain"),
        (f"<!DOCTYPE html><p>{REPORT}", "text/html"),
        (f"<div class='a'><p>{REPORT}", "text/html"),
        ('{"text": "Der Zug fährt."}', "application/json"),
        ('{"text": "Der Zug fährt."}\n{"text": "Der Bus fährt."}\n', "application/json"),
    ],
)
def test_standard_input_and_odd_endings_are_read_by_their_content(
    tmp_path: Path, content: str, media_type: str
) -> None:
    assert captured("-", stdin=io.BytesIO(content.encode()))[0].media_type == media_type
    assert captured(written(tmp_path, "report.odd", content))[0].media_type == media_type


def test_a_page_saved_as_text_is_a_page(tmp_path: Path) -> None:
    assert captured(written(tmp_path, "a.txt", "\n<!doctype html><p>Der Zug fährt."))[0].media_type == "text/html"
    assert captured(written(tmp_path, "b.txt", "<p>Der Zug fährt."))[0].media_type == "text/plain"


def test_what_is_given_goes_with_every_report(tmp_path: Path) -> None:
    given = Given(publisher="Morgenblatt")
    assert captured(written(tmp_path, "a.txt"), given=given)[0].given == given


def test_a_side_file_that_is_not_there_stops_everything(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="side file"):
        capture([str(written(tmp_path, "a.txt"))], meta=tmp_path / "nowhere.jsonl")
