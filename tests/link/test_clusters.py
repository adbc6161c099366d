from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, pairwise
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.link.clusters import clusters, reached, stories
from lagebild.link.statements import Statement
from lagebild.model import ONE_STATEMENT, Relation, RelationKind
from tests.link.invented import MONDAY, ids, joined, stated

CLAIMS = [stated(name, day=MONDAY + number % 3, number=number) for number, name in enumerate("abcdefgh")]
PAIRS = list(combinations("abcdefgh", 2))


@st.composite
def linked(draw: st.DrawFn) -> list[Relation]:
    """Some relations among the claims, one for a pair."""
    chosen = draw(st.lists(st.sampled_from(PAIRS), unique=True, max_size=14))
    kinds = [draw(st.sampled_from(list(RelationKind))) for _ in chosen]
    scores = [draw(st.sampled_from((0.5, 0.7, 0.9))) for _ in chosen]
    return [joined(a, b, kind, score) for (a, b), kind, score in zip(chosen, kinds, scores, strict=True)]


def test_what_says_the_same_comes_together_and_a_single_claim_is_no_cluster() -> None:
    relations = [joined("a", "b"), joined("c", "b", "repeats"), joined("e", "d", "corroborates")]
    assert ids(clusters(CLAIMS, relations)) == [("a", "b", "c"), ("d", "e")]


def test_a_cluster_is_named_after_its_earliest_claim() -> None:
    late, early = stated("x", day=MONDAY + 1), stated("y", day=MONDAY)
    assert [each.id for each in clusters([late, early], [joined("x", "y")])] == ["cy"]


@pytest.mark.parametrize("kind", ["denies", "conflicts", "updates"])
def test_claims_that_deny_or_change_each_other_are_one_story_and_no_cluster(kind: str) -> None:
    relations = [joined("a", "b"), joined("c", "a", kind)]
    assert ids(clusters(CLAIMS, relations)) == [("a", "b")]
    assert ids(stories(CLAIMS, relations)) == [("a", "b", "c")]


def test_the_weakest_link_gives_way_where_a_chain_would_join_what_contradicts_itself() -> None:
    chain = [joined("a", "b", score=0.9), joined("b", "c", score=0.7), joined("c", "d", score=0.8)]
    contrary = joined("a", "d", "conflicts")
    assert ids(clusters(CLAIMS, [*chain, contrary])) == [("a", "b"), ("d", "c")]


def test_the_ends_of_a_chain_do_not_say_the_same() -> None:
    names = "abcdefgh"
    chain = [joined(a, b, score=0.7) for a, b in pairwise(names)]
    everybody = [stated(name) for name in names]
    assert max(map(len, ids(clusters(everybody, chain)))) < len(names)
    assert ids(clusters(everybody, [joined(a, b) for a, b in PAIRS])) == [tuple(names)]
    assert ids(stories(everybody, chain)) == [tuple(names)]


def test_a_relation_that_is_not_sure_makes_no_cluster_but_a_story() -> None:
    unsure = [joined("a", "b", score=0.6)]
    assert ids(clusters(CLAIMS, unsure)) == []
    assert ids(clusters(CLAIMS, [joined("a", "b", score=0.6, decided=True)])) == [("a", "b")]
    assert ids(stories(CLAIMS, unsure)) == [("a", "b")]


def test_a_split_holds_and_a_persons_link_is_the_strongest() -> None:
    chain = [joined("a", "b", score=0.9), joined("b", "c", score=0.2, decided=True)]
    assert ids(clusters(CLAIMS, chain, apart=[("a", "c")])) == [("b", "c")]
    assert ids(clusters(CLAIMS, chain, apart=[("a", "b")])) == [("b", "c")]


def test_claims_of_different_places_are_joined_only_by_a_person() -> None:
    here, nowhere, there = stated("a"), stated("b", places=()), stated("c", places=("orlau",))
    chain = [joined("a", "b", score=0.9), joined("b", "c")]
    assert ids(clusters([here, nowhere, there], chain)) == [("a", "b")]
    assert ids(clusters([here, nowhere, there], [*chain, joined("a", "c", decided=True)])) == [("a", "b", "c")]


@given(linked(), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(relations: list[Relation], random: Random) -> None:
    shuffled, claims = list(relations), list(CLAIMS)
    random.shuffle(shuffled)
    random.shuffle(claims)
    assert clusters(claims, shuffled) == clusters(CLAIMS, relations)
    assert stories(claims, shuffled) == stories(CLAIMS, relations)


@given(linked(), st.sampled_from("abcdefgh"))
def test_what_one_claim_reaches_can_be_clustered_alone(relations: list[Relation], claim: str) -> None:
    for kinds, group in ((ONE_STATEMENT, clusters), (frozenset(RelationKind), stories)):
        seen, within = reached([claim], lambda asked: _touching(relations, asked), kinds=kinds)
        alone = group([each for each in CLAIMS if each.claim in seen], within)
        everything = group(CLAIMS, relations)
        assert list(alone) == [each for each in everything if set(each.claims) <= seen]
        assert all(set(each.claims) <= seen or not seen & set(each.claims) for each in everything)


def _touching(relations: Iterable[Relation], claims: Collection[str]) -> list[Relation]:
    return [each for each in relations if each.a in claims or each.b in claims]


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (["Wasserwerk außer Betrieb", "Das Wasserwerk am Nordufer ist außer Betrieb"], 1),
        (["dass das Wasserwerk am Nordufer außer Betrieb sei", "Das Wasserwerk ist seit Montag außer Betrieb"], 1),
        (["Das Wasserwerk am Nordufer steht still", "Das Wasserwerk steht seit dem Treffer am Montagabend still"], 0),
    ],
)
def test_the_title_is_the_most_telling_sentence(texts: Sequence[str], title: int) -> None:
    members = [stated(f"t{number}", text, number=number) for number, text in enumerate(texts)]
    members.append(stated("t9", "das Wasserwerk am Nordufer sei betroffen", number=9))
    relations = [joined(one.claim, members[-1].claim) for one in members[:-1]]
    assert clusters(members, relations)[0].title == texts[title]


def test_a_headline_is_a_title_only_where_the_text_has_no_sentence() -> None:
    head = stated("h", "Wolnas Wasserwerk nach Treffer außer Betrieb", headline=True)
    text = stated("t", "Das Wasserwerk ist nach dem Treffer außer Betrieb")
    assert clusters([head, text], [joined("h", "t")])[0].title == text.text


def test_a_story_bears_the_headline_of_the_report_with_most_of_it() -> None:
    members = [
        stated("a", document="first"),
        stated("b", document="main", day=MONDAY + 1),
        stated("c", document="main", day=MONDAY + 1, number=1),
    ]
    relations = [joined("a", "b"), joined("c", "a", "updates")]
    told = {"first": "Kurz gemeldet", "main": "Wolna ohne Wasser"}
    assert [each.title for each in stories(members, relations, headlines=told)] == ["Wolna ohne Wasser"]
    assert stories(members, relations)[0].title == members[0].text
    assert stories(members, relations)[0].documents == ("first", "main")


def test_many_claims_are_clustered_in_time_close_to_linear() -> None:
    def seconds(number: int) -> float:
        members: list[Statement] = [stated(f"{n:06d}") for n in range(number)]
        blocks = (range(n, n + 5) for n in range(0, number, 5))
        relations = [joined(f"{a:06d}", f"{b:06d}") for block in blocks for a, b in combinations(block, 2)]
        start = process_time()
        assert len(clusters(members, relations)) == number // 5
        return process_time() - start

    assert seconds(20_000) < 12 * seconds(4_000) + 0.2
