"""What a claim's card says of its part in the picture."""

from __future__ import annotations

from lagebild.publish.picture import UNLINKED, Picture, Tie, picture
from tests.publish.linked import Linked, linked


def ties(whole: Linked, shown: Picture, name: str) -> dict[str, Tie]:
    (number,) = (item.number for item in whole.items() if item.claim == whole.claims[name])
    return {tie.key: tie for tie in shown.ties.get(number, ())}


def test_both_sides_lead_to_their_contradiction_and_name_each_other() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    denied, denial = ties(whole, shown, "ring_copied")["denied_by"], ties(whole, shown, "denied")["denies"]
    assert denied.anchor == denial.anchor == "x1"
    assert [item.claim for item in denied.others] == [whole.claims["denied"]]
    assert [item.claim for item in denial.others] == [whole.claims["ring"]]


def test_every_claim_of_a_cluster_tells_how_many_origins_and_reports_agree() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    for name in ("ring", "ring_copied", "mapped", "ring_again"):
        assert ties(whole, shown, name)["agreed"].counts == (2, 4)


def test_an_update_that_a_series_tells_is_not_told_twice() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    assert ties(whole, shown, "seventeen").keys() == {"counted"}
    assert [item.claim for item in ties(whole, shown, "denied")["updated_by"].others] == [whole.claims["ring_again"]]
    assert [item.claim for item in ties(whole, shown, "ring_again")["updates"].others] == [whole.claims["denied"]]


def test_without_links_there_is_nothing_to_tell() -> None:
    assert picture(UNLINKED, linked().items()) == Picture()
