"""What a claim's card says of its part in the picture."""

from __future__ import annotations

from lagebild.model import Relation, RelationKind
from lagebild.publish.picture import UNLINKED, Links, Picture, Tie, picture
from tests.publish.linked import Linked, linked


def ties(whole: Linked, shown: Picture, name: str) -> dict[str, Tie]:
    (number,) = (item.number for item in whole.items() if item.claim == whole.claims[name])
    return {tie.key: tie for tie in shown.ties.get(number, ())}


def test_both_sides_lead_to_their_contradiction_and_name_each_other() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    denied, denial = ties(whole, shown, "ring_copied")["denied_by"], ties(whole, shown, "denied")["denies"]
    assert [(anchor, item.claim) for anchor, item in denied.others] == [("x1", whole.claims["denied"])]
    assert [(anchor, item.claim) for anchor, item in denial.others] == [("x1", whole.claims["ring"])]


def test_whoever_contradicts_a_claim_in_several_ways_is_named_once() -> None:
    whole = linked()
    nine = whole.claims["nine"].id
    ends = (whole.claims[name].id for name in ("three", "seventeen", "ring"))
    shown = picture(Links(tuple(Relation(nine, end, RelationKind.CONFLICTS, 0.6, ()) for end in ends)), whole.items())
    names = [
        item.claim.speaker.name for _, item in ties(whole, shown, "nine")["conflicts"].others if item.claim.speaker
    ]
    assert names == ["Besatzungsverwaltung (Kupjansk)", "Krankenhaus (Kupjansk)"]


def test_every_claim_of_a_cluster_tells_how_many_origins_and_reports_agree() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    for name in ("ring", "ring_copied", "mapped", "ring_again"):
        assert ties(whole, shown, name)["agreed"].counts == (2, 4)


def test_an_update_that_a_series_tells_is_not_told_twice() -> None:
    whole = linked()
    shown = picture(whole.links, whole.items())
    assert ties(whole, shown, "seventeen").keys() == {"counted"}
    assert [item.claim for _, item in ties(whole, shown, "denied")["updated_by"].others] == [whole.claims["ring_again"]]
    assert [item.claim for _, item in ties(whole, shown, "ring_again")["updates"].others] == [whole.claims["denied"]]


def test_without_links_there_is_nothing_to_tell() -> None:
    assert picture(UNLINKED, linked().items()) == Picture()
