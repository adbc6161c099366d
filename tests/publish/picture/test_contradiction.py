"""Contradictions: one for two statements, however many reports bring them, both sides alike."""

from __future__ import annotations

from dataclasses import replace

from lagebild.model import Cluster, Relation, RelationKind
from lagebild.publish.picture import Links, picture
from tests.publish.linked import linked


def test_all_denials_of_one_statement_are_one_contradiction_told_by_the_surest() -> None:
    whole = linked()
    denial, conflict = picture(whole.links, whole.items()).contradictions
    assert denial.kind == "denies"
    assert denial.first.item.claim == whole.claims["ring"]
    assert denial.second.item.claim == whole.claims["denied"]
    assert [item.claim for item in denial.first.also] == [whole.claims["ring_copied"], whole.claims["mapped"]]
    assert denial.second.also == ()
    assert denial.reasons == ("same words: denied",)
    assert conflict.kind == "conflicts"


def test_of_two_that_conflict_the_earlier_stands_first_whichever_the_link_names_first() -> None:
    whole = linked()
    (found,) = (one for one in whole.links.relations if one.relation == RelationKind.CONFLICTS)
    for link in (found, replace(found, a=found.b, b=found.a)):
        (conflict,) = picture(Links((link,)), whole.items()).contradictions
        assert conflict.first.item.claim == whole.claims["three"]
        assert conflict.second.item.claim == whole.claims["nine"]


def test_two_claims_of_one_cluster_can_still_contradict_each_other() -> None:
    whole = linked()
    one, other = whole.claims["ring"], whole.claims["mapped"]
    link = Relation(other.id, one.id, RelationKind.CONFLICTS, 0.6, ())
    (conflict,) = picture(replace(whole.links, relations=(link,)), whole.items()).contradictions
    assert {conflict.first.item.claim, conflict.second.item.claim} == {one, other}


def test_other_relations_contradict_nothing() -> None:
    whole = linked()
    same = [replace(one, relation=RelationKind.UPDATES) for one in whole.links.relations]
    assert picture(Links(tuple(same)), whole.items()).contradictions == ()


def test_two_speakers_of_one_report_on_one_side_are_both_named() -> None:
    whole = linked()
    three, nine = whole.claims["three"], whole.claims["nine"]
    links = [Relation(nine.id, one.id, RelationKind.CONFLICTS, 0.6, ()) for one in (three, whole.claims["ring"])]
    alike = Cluster("c3", three.content.text, (three.id, whole.claims["ring"].id), ())
    (conflict,) = picture(Links(tuple(links), clusters=(alike,)), whole.items()).contradictions
    assert len({conflict.first.item.claim.id, *(item.claim.id for item in conflict.first.also)}) == 2
