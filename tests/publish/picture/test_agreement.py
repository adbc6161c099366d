"""Agreement: origins are counted, and a copy is named a copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.errors import PublishError
from lagebild.model import Cluster, Origin
from lagebild.publish.picture import Links, picture
from tests.publish.linked import Linked, linked


@pytest.fixture
def whole() -> Linked:
    return linked()


def names(whole: Linked, ids: tuple[str, ...]) -> list[str]:
    return [name for one in ids for name, claim in whole.claims.items() if claim.id == one]


def test_each_origin_has_its_first_claim_and_then_who_carries_and_who_copies_it(whole: Linked) -> None:
    (agreement,) = picture(whole.links, whole.items()).agreements
    assert (len(agreement.voices), agreement.reports) == (2, 4)
    occupiers, observers = agreement.voices
    assert names(whole, (occupiers.first.claim.id,)) == ["ring"]
    assert names(whole, tuple(item.claim.id for item in occupiers.copied)) == ["ring_copied"]
    assert names(whole, tuple(item.claim.id for item in occupiers.carried)) == ["ring_again"]
    assert names(whole, (observers.first.claim.id,)) == ["mapped"]
    assert not observers.carried and not observers.copied


def test_without_a_known_copy_a_report_carries_the_same_source(whole: Linked) -> None:
    (agreement,) = picture(replace(whole.links, duplicates=()), whole.items()).agreements
    assert len(agreement.voices[0].carried) == 2
    assert not agreement.voices[0].copied


def test_a_headline_that_repeats_its_text_is_no_agreement(whole: Linked) -> None:
    inside = tuple(whole.claims[name].id for name in ("denied", "mapped"))
    said = whole.claims["denied"].content.text
    alone = Cluster("c2", said, inside, (Origin("Marunjak", inside, ()),))
    assert picture(Links(clusters=(alone,)), whole.items()).agreements == ()


def test_two_speakers_in_one_report_agree(whole: Linked) -> None:
    one, other = (whole.claims[name] for name in ("denied", "mapped"))
    origins = (Origin("Marunjak", (one.id,), ()), Origin("Frontatlas", (other.id,), ()))
    two = Cluster("c2", one.content.text, (one.id, other.id), origins)
    (agreement,) = picture(Links(clusters=(two,)), whole.items()).agreements
    assert (len(agreement.voices), agreement.reports) == (2, 1)


def test_a_title_that_is_nobodys_words_is_refused(whole: Linked) -> None:
    (cluster,) = whole.links.clusters
    titled = replace(whole.links, clusters=(replace(cluster, title="Ring um Kupjansk bestätigt"),))
    with pytest.raises(PublishError, match="the title of cluster c1"):
        picture(titled, whole.items())


def test_a_link_to_a_claim_that_no_report_has_is_refused(whole: Linked) -> None:
    with pytest.raises(PublishError, match=f"a link leads to claim {whole.claims['ring_copied'].id}"):
        picture(whole.links, [item for item in whole.items() if item.claim.id != whole.claims["ring_copied"].id])
