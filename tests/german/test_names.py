"""Spellings of names, and what a first name tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.german import names

ALIKE = [
    ("Selenskyj", "Selenski", "Zelensky", "Selenskij"),
    ("Schoigu", "Shoigu", "Schojgu"),
    ("Lawrow", "Lavrov"),
    ("Saluschnyj", "Zaluzhny", "Saluschny"),
    ("Prigoschin", "Prigozhin"),
    ("Jermak", "Yermak"),
    ("Erdoğan", "Erdogan"),
    ("Gerassimow", "Gerasimov"),
    ("Marija", "Maria", "Mariya"),
    ("Lukaschenko", "Lukaschenka"),
    ("Gorbatschow", "Gorbatschew", "Gorbachev"),
    ("Humenjuk", "Gumenjuk"),
    ("Weiß", "Weiss"),
    ("Nawalnaja", "Navalnaya"),
]
APART = [("Putin", "Patin"), ("Peskow", "Pasow"), ("Kuleba", "Kolba"), ("Makarow", "Makarenko"), ("Weiss", "Reiss")]
APART += [("Haas", "Hass"), ("Jung", "Ung"), ("Jost", "Ost"), ("Nawalny", "Nawalnaja"), ("Petrow", "Petrowa")]


@pytest.mark.parametrize("spellings", ALIKE)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({names.key(name) for name in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_do_not(one: str, other: str) -> None:
    assert names.key(one) != names.key(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wolodymyr", "Wladimir", True),
        ("D.", "Dmytro", True),
        ("", "Dmytro", True),
        ("Anna", "Anna Maria", True),
        ("Anna", "Hanna", True),
        ("Paul", "Petra", False),
        ("Iwan", "Igor", False),
        ("Olha", "Olga", True),
        ("Kassym-Schomart", "Kassym-Jomart", True),
        ("Karl-Heinz", "Karl", False),
    ],
)
def test_first_names(one: str, other: str, same: bool) -> None:
    assert names.same_first(one, other) is same


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mykola", "m"), ("Ilja", "m"), ("Astrid", "f"), ("Larissa", "f"), ("Helge", "m"), ("Anne", "f"), ("Xqz", "")],
)
def test_genders(name: str, gender: str) -> None:
    assert names.first_gender(name) == gender


def test_surnames_of_women() -> None:
    assert names.surname_gender("Sorokina") == ""
    assert names.surname_gender("Petrowa") == "f"
    assert names.surname_gender("Casanova") == ""


@given(st.text(max_size=40))
def test_keys_do_not_depend_on_case(name: str) -> None:
    assert names.key(name.lower()) == names.key(name.lower().lower())
