"""The figures on pairs whose values one can work out by hand."""

from __future__ import annotations

import pytest

from lagebild.measure.quotation_score import NOTHING, Annotation, paired, score


def tokens(start: int, end: int) -> frozenset[int]:
    return frozenset(range(start, end))


WANTED = Annotation(tokens(0, 4), speaker=tokens(5, 6), cue=tokens(4, 5), type="Direct", medium="Speech")


def test_the_right_answer_has_all_points() -> None:
    figures = score([paired([WANTED], [WANTED])])
    assert figures["joint.f1"] == figures["type.f1"] == figures["medium.f1"] == figures["recall.Direct"] == 1.0
    assert figures["frame.f1"] == 0.0


def test_half_a_quote_and_no_speaker() -> None:
    said = Annotation(tokens(0, 2), cue=tokens(4, 5), type="Indirect", medium="Speech")
    figures = score([paired([WANTED], [said])])
    assert figures["messages.precision"] == 1.0 and figures["messages.recall"] == 0.5
    assert figures["roles.precision"] == 1.0 and figures["roles.recall"] == 0.5
    assert figures["type.f1"] == 0.0 and figures["recall.Direct"] == 1.0


def test_invented_and_missed_quotes_cost_precision_and_recall() -> None:
    elsewhere = Annotation(tokens(20, 24), type="Direct", medium="Speech")
    figures = score([paired([WANTED], [WANTED, elsewhere]), paired([WANTED], [])])
    assert figures["messages.precision"] == figures["messages.recall"] == 0.5
    assert figures["recall.Direct"] == 0.5


def test_the_quotes_decide_the_pairs_and_the_type_breaks_ties() -> None:
    other = WANTED._replace(type="Indirect")
    assert paired([WANTED, other], [other, WANTED]) == [(WANTED, WANTED), (other, other)]
    assert paired([WANTED], []) == [(WANTED, NOTHING)]


def test_no_document_has_figures() -> None:
    assert score([])["joint.f1"] == 0.0


@pytest.mark.parametrize("part", ["messages", "roles", "joint", "addressee", "cue", "frame", "speaker"])
def test_every_part_has_three_figures(part: str) -> None:
    assert {f"{part}.precision", f"{part}.recall", f"{part}.f1"} <= score([]).keys()
