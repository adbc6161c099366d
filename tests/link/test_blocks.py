"""The keys by which statements find one another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lagebild.link import keys
from lagebild.link.blocks import keys_of
from tests.link.invented import figure, stated
from tests.link.said import RU, UA, said

KEYS = (971000840692092892, 2033004571826514640)
"""Written down, since a database keeps them: another way to count them needs a migration."""

SHORT: dict[str, Any] = {
    "document": "d",
    "words": {"kran": 1.0, "boot": 0.9},
    "places": (),
    "scene": (),
    "figures": (),
    "topics": (),
}
CODE = f"""
from lagebild.link import keys
from tests.link.invented import figure, stated
print(keys(stated("a", voice="v", quotes=(), **{SHORT!r})))
"""


def test_keys_are_the_same_in_every_version() -> None:
    assert keys(stated("a", voice="v", quotes=(), **SHORT)) == KEYS


def test_keys_are_the_same_in_every_process() -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]), "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, encoding="utf-8", env=environment, check=True
    )
    assert done.stdout.strip() == str(KEYS)


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        (
            f"{RU} teilte mit, [1 die Stadt Kupjansk sei vollständig eingenommen worden].",
            f"{UA} bestritt, dass [2 Kupjansk gefallen sei].",
            True,
        ),
        (
            "[1 In Losowa sind bei dem Angriff vier Menschen getötet worden.]",
            "[2 Die Zahl der Toten nach dem Angriff auf Losowa hat sich auf sieben erhöht.]",
            True,
        ),
        (
            "Trylis sagte: „[1 Wir arbeiten die ganze Nacht an der Leitung.]“",
            "„[2 Wir arbeiten die ganze Nacht an der Leitung]“, hieß es.",
            True,
        ),
        (
            "[1 In Losowa sind bei dem Angriff vier Menschen getötet worden.]",
            "[2 In Odessa brennt seit Montag ein Speicher mit Getreide.]",
            False,
        ),
        (
            "[1 In Losowa sind bei dem Angriff vier Menschen getötet worden.]",
            "Bürgermeister Ihor Sawtschuk sagte, [2 in Losowa öffne am Freitag das Theater].",
            False,
        ),
    ],
)
def test_who_meets(first: str, second: str, meet: bool) -> None:
    one, two = said(first)["1"], said(second, name="b.txt", publisher="Wolnaer Blatt")["2"]
    assert bool(set(keys(one)) & set(keys(two))) is meet


def test_a_denial_meets_the_claim_of_its_report_that_it_is_about_whatever_its_words() -> None:
    one = stated("a", document="d", words={"kran": 1.0})
    for about in ({"reacts": "a"}, {"leans": "a"}):
        two = stated("b", document="d", words={"boot": 1.0}, **about)
        assert set(keys(one)) & set(keys(two))


def test_figures_of_one_report_meet_so_that_a_headline_s_is_set_against_the_text_s() -> None:
    [one, two] = (stated(name, document="d", words={}, scene=(), figures=(figure(7),)) for name in "ab")
    assert set(keys(one)) & set(keys(two))
    elsewhere = stated("c", document="e", words={}, scene=(), figures=(figure(7),))
    assert set(keys(one)) & set(keys(two)) > set(keys(one)) & set(keys(elsewhere))


def test_keys_are_few_signed_and_in_order() -> None:
    words = {f"wort{number}": 1.0 + number / 100 for number in range(60)}
    found = keys(stated("a", words=words, places=("wolna", "triska")))
    assert len(found) < 60
    assert list(found) == sorted(set(found))
    assert all(-(2**63) <= key < 2**63 for key in found)


def test_odd_words_make_keys_too() -> None:
    assert keys(stated("a", words={"\ud83d": 1.0, "\0": 1.0}, voice=""))
    assert len(keys(stated("a", words={}, figures=(), topics=(), quotes=()))) == 1


def test_of_a_report_only_what_two_of_its_statements_share_makes_a_key() -> None:
    alone = stated("a", voice="v", figures=(figure(4, "death"),))
    counts_too = stated("b", voice="v", figures=(figure(7, "death"),), words={"kran": 1.0})
    denies = stated("c", voice="w", figures=(), words={}, reacts="a")
    [one, two, three] = map(set, keys_of([alone, counts_too, denies]))
    assert one & two == set(keys(alone)) & set(keys(counts_too)) != set()
    assert one & three == set(keys(alone)) & set(keys(denies)) != set()
    [by_itself] = keys_of([alone])
    assert set(by_itself) < set(keys(alone))
