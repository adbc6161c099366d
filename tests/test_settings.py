"""Settings: the order of their sources, refusals that help, and a page that tells of every one."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from lagebild.errors import SettingsError
from lagebild.settings import CHECKS, FILE, NAMES, PREFIX, Settings, resolve

REFERENCE = Path(__file__).parents[1] / "docs" / "reference" / "settings.md"


def test_each_source_overrules_the_one_before(tmp_path: Path) -> None:
    def database(options: dict[str, Any], environment: dict[str, str]) -> str:
        return resolve(options=options, environment=environment, folder=tmp_path).database

    assert database({}, {}) == "lagebild.db"
    (tmp_path / FILE).write_text('database = "file.db"\n', encoding="utf-8")
    assert database({}, {}) == "file.db"
    assert database({}, {"LAGEBILD_DATABASE": "environment.db"}) == "environment.db"
    assert database({"database": "option.db"}, {"LAGEBILD_DATABASE": "environment.db"}) == "option.db"
    assert database({"database": None}, {"HOME": "/"}) == "file.db"


def test_numbers_come_from_file_and_environment(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("max_document_bytes = 10\n", encoding="utf-8")
    assert resolve(options={}, environment={}, folder=tmp_path).max_document_bytes == 10
    environment = {"LAGEBILD_MAX_DOCUMENT_BYTES": "20"}
    assert resolve(options={}, environment=environment, folder=tmp_path).max_document_bytes == 20


@pytest.mark.parametrize(
    ("setting", "value"),
    [("max_document_bytes", "-1"), ("max_document_bytes", "5 MB"), ("language", "fr"), ("database", " ")],
)
def test_a_bad_value_is_refused_with_name_place_and_what_is_allowed(setting: str, value: str, tmp_path: Path) -> None:
    variable = PREFIX + setting.upper()
    with pytest.raises(SettingsError) as caught:
        resolve(options={}, environment={variable: value}, folder=tmp_path)
    assert setting in caught.value.what
    assert variable in caught.value.where
    assert caught.value.advice


@pytest.mark.parametrize("value", ["true", "1.5", '"x"', "0"])
def test_only_whole_numbers_are_sizes(value: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f"max_document_bytes = {value}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=FILE):
        resolve(options={}, environment={}, folder=tmp_path)


def test_an_unknown_setting_is_refused_with_what_there_is(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('databse = "x.db"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"'databse'.*max_document_bytes"):
        resolve(options={}, environment={}, folder=tmp_path)
    (tmp_path / FILE).unlink()
    with pytest.raises(SettingsError, match="LAGEBILD_DATABSE"):
        resolve(options={}, environment={"LAGEBILD_DATABSE": "x"}, folder=tmp_path)
    resolve(options={}, environment={"LAGEBILD_REFERENCE_DIR": "x"}, folder=tmp_path)


@pytest.mark.parametrize("content", [b"database = ", b"\xff\xfe"])
def test_a_broken_file_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(SettingsError, match=FILE):
        resolve(options={}, environment={}, folder=tmp_path)


def test_every_setting_is_checked_and_documented() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert set(CHECKS) == set(NAMES)
    for field in fields(Settings):
        assert f"| `{field.name}` | `{field.default}` |" in text
        assert f"`{PREFIX}{field.name.upper()}`" in text
