"""Places of one's own: GeoNames' dumps packed, and reports read with them; by Python and by the commands."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from lagebild.app.gazetteers import known_places, take_dumps
from lagebild.app.reading import read
from lagebild.cli.program import main
from lagebild.errors import LagebildError, SettingsError
from lagebild.settings import Settings

DUMP_ROW = "900001\tTestivka\tTestivka\tТестівка\t48.5\t37.9\tP\tPPL\tUA\t\t05\t\t\t\t120\t\t\tEurope/Kyiv\t2024-01-01"


def dump(folder: Path) -> Path:
    """A country dump with one village."""
    path = folder / "UA.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("UA.txt", DUMP_ROW + "\n")
    return path


def test_imported_places_are_known_beside_the_bundled_ones(tmp_path: Path) -> None:
    target = tmp_path / "mine.bin"
    assert take_dumps([dump(tmp_path)], target) == 1
    places = known_places(Settings(gazetteer=str(target)))
    assert [place.id for place in places.lookup("Testiwka")] == ["geonames:900001"]
    assert places.lookup("Kiew")
    assert not known_places(Settings()).lookup("Testiwka")


def test_reports_are_read_with_the_imported_places(tmp_path: Path) -> None:
    take_dumps([dump(tmp_path)], tmp_path / "mine.bin")
    report = tmp_path / "bericht.txt"
    report.write_text(
        "In Testiwka sind nach Angaben der Polizei am Montag drei Häuser ausgebrannt.\n", encoding="utf-8"
    )
    [found] = read([str(report)], settings=Settings(gazetteer=str(tmp_path / "mine.bin")))
    assert found.analysis is not None
    assert [place.gazetteer_id for place in found.analysis.places] == ["geonames:900001"]


@pytest.mark.parametrize("content", [None, b"no gazetteer"])
def test_a_gazetteer_that_is_none_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "mine.bin"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"mine\.bin"):
        known_places(Settings(gazetteer=str(path)))


def test_a_target_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(LagebildError, match="cannot be written"):
        take_dumps([dump(tmp_path)], tmp_path / "no folder" / "mine.bin")


def test_the_command_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["lagebild", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        return (int(end.value.code or 0), *capsys.readouterr())

    for variable in [name for name in os.environ if name.startswith("LAGEBILD_")]:
        monkeypatch.delenv(variable)
    monkeypatch.chdir(tmp_path)
    dump(tmp_path)
    status, out, err = run("gazetteer", "import", "UA.zip", "--out", "mine.bin")
    assert (status, out) == (0, "")
    assert "1 places" in err
    assert "LAGEBILD_GAZETTEER=mine.bin" in err
    assert (tmp_path / "mine.bin").is_file()
    status, out, err = run("gazetteer", "import", "mine.bin")
    assert status == 3
    assert "no GeoNames dump" in err
    assert not (tmp_path / "gazetteer.bin").exists()
