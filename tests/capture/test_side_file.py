from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.capture.side_file import SideFile
from lagebild.errors import InputError
from lagebild.model import Given


def side_file(folder: Path, content: str) -> SideFile:
    path = folder / "meta.jsonl"
    path.write_text(content, encoding="utf-8")
    return SideFile.read(path)


def test_it_wins_over_what_the_report_states(tmp_path: Path) -> None:
    side = side_file(tmp_path, '{"document": "a.txt", "publisher": "Morgenblatt", "published": null, "url": null}\n\n')
    about = side.about("a.txt", Given(publisher="Abendblatt", published="2025-03-12"))
    assert about == Given(publisher="Morgenblatt", published="2025-03-12")
    assert side.about("b.txt", Given()) == Given()


def test_an_article_is_named_by_its_item_or_else_by_its_file(tmp_path: Path) -> None:
    side = side_file(
        tmp_path,
        '{"document": "a.jsonl", "publisher": "Morgenblatt"}\n{"document": "a.jsonl#2", "publisher": "Abendblatt"}',
    )
    assert side.about("a.jsonl#1", Given()).publisher == "Morgenblatt"
    assert side.about("a.jsonl#2", Given()).publisher == "Abendblatt"


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"publisher": "Morgenblatt"}',
        '{"document": 3}',
        '{"document": "a.txt", "published": 2025}',
        '{"document": "a.txt", "publisher": "Abendblatt"}',
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(InputError, match="line 3"):
        side_file(tmp_path, f'{{"document": "a.txt", "publisher": "Morgenblatt"}}\n\n{line}\n')
