from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lagebild.link.origins import CopyGroups, origins
from lagebild.link.statements import Statement
from tests.link.invented import MONDAY, ids, stated

NAMES = {"mayor": "Jana Bil"}


def mayor(claim: str, **known: Any) -> Statement:
    return stated(claim, **{"actor": "mayor", **known})


def staff(claim: str, **known: Any) -> Statement:
    return stated(claim, **{"actor": "staff", **known})


def test_one_speaker_is_one_origin_whatever_the_outlets_and_agencies() -> None:
    found = origins(
        [mayor("a", chain=("kld",)), mayor("b", chain=("Rubesch",)), mayor("c")], names={"mayor": "Jana Bil"}
    )
    assert ids(found) == [("a", "b", "c")]
    assert found[0].name == "Jana Bil"
    assert found[0].reasons == (
        "the same speaker in 3 claims of 3 reports",
        "passed on by kld, Rubesch, which makes no origin of its own",
    )


def test_two_speakers_are_two_origins_also_through_one_agency() -> None:
    found = origins([mayor("a", chain=("kld",)), staff("b", chain=("kld",))])
    assert ids(found) == [("a",), ("b",)]
    assert all(each.reasons[-1].startswith("counted apart") for each in found)


def test_a_spokesman_counts_with_his_body() -> None:
    found = origins([staff("a", voice="staff"), stated("b", actor="speaker", voice="staff")])
    assert ids(found) == [("a", "b")]
    assert "several who speak for the same body count as one" in found[0].reasons


def test_a_headline_counts_with_the_speaker_whom_its_report_names() -> None:
    found = origins([stated("a", document="one"), mayor("b", document="one", number=1)])
    assert ids(found) == [("a", "b")]
    assert found[0].name == "mayor"
    assert (
        found[0].reasons[-1]
        == "words without a speaker in 1 claim of 1 report count with this speaker, whom the same report names"
    )


def test_own_words_count_with_the_speaker_whom_a_copy_names() -> None:
    copied = CopyGroups([("one", "two"), ("two", "three")])
    members = [mayor("a", document="one"), stated("b", document="three"), stated("c", document="x")]
    found = origins(members, copied)
    assert ids(found) == [("a", "b"), ("c",)]
    assert found[0].reasons[1].endswith("whom a copy of the report names")
    assert found[1].name == "Blatt x"


def test_reports_of_one_agency_without_a_speaker_are_one_origin() -> None:
    found = origins([stated("a", chain=("kld",)), stated("b", chain=("kld",)), stated("c", chain=("Rubesch",))])
    assert ids(found) == [("a", "b"), ("c",)]
    assert "reports of one agency count as one: kld" in found[0].reasons


def test_copies_without_a_speaker_are_one_origin() -> None:
    members = [stated("a", document="one"), stated("b", document="two"), stated("c", document="three")]
    found = origins(members, CopyGroups([("one", "three")]))
    assert ids(found) == [("a", "c"), ("b",)]
    assert "reports that copy one another count as one" in found[0].reasons


def test_two_names_for_one_speaker_in_copies_count_as_one() -> None:
    copied, members = CopyGroups([("one", "two")]), [mayor("a", document="one"), staff("b", document="two")]
    assert ids(origins(members, copied)) == [("a",), ("b",)]
    found = origins(members, copied, repeats=[("b", "a")])
    assert ids(found) == [("a", "b")]
    assert "reports that copy one another name the speaker differently" in found[0].reasons
    assert len(origins(members, repeats=[("b", "a")])) == 2


@given(st.randoms(use_true_random=False))
def test_the_order_does_not_matter(random: Random) -> None:
    copied = [("one", "two"), ("two", "three")]
    members = [
        mayor("a", document="one"),
        staff("b", document="two"),
        stated("c", document="three", day=MONDAY + 1),
        stated("d", chain=("kld",)),
        mayor("e", chain=("kld",), day=None),
        stated("f"),
    ]
    expected = origins(members, CopyGroups(copied))
    for order in (members, copied):
        random.shuffle(order)
    assert origins(members, CopyGroups(copied)) == expected
