"""Interviews: answers are direct speech without quotation marks, questions say nothing."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import quotations_of

BY_NAMES = """Hanna Brock leitet das Krankenhaus von Orichiw.

Elbblatt: Frau Brock, wie viele Verletzte kommen zu Ihnen?

Brock: Täglich kommen etwa 60. Vier davon sterben.

Elbblatt: Warum so viele?

Brock: Natürlich. Es fehlt an Blut."""

BY_QUESTIONS = """Die Ärztin Hanna Brock leitet das Krankenhaus.

Frau Brock, wie viele Verletzte kommen zu Ihnen?

Täglich kommen etwa 60.

Woran fehlt es?

Es fehlt an Blut.

Was erwarten Sie?

Wir erwarten mehr Verletzte.

Das Ministerium äußerte sich nicht."""


def test_labels_tell_who_answers() -> None:
    analysis = quotations_of(BY_NAMES.replace("", "").replace("", ""))
    speakers = {each.speaker.text for each in analysis.quotations if each.type == "direct" and each.speaker}
    assert speakers == {"Brock"}


def contents(report: str) -> list[tuple[str, str]]:
    return [(each.type, each.content.text) for each in quotations_of(report).quotations]


def test_a_question_says_nothing_and_a_short_answer_neither() -> None:
    assert contents(BY_NAMES) == [
        ("narration", "Hanna Brock leitet das Krankenhaus von Orichiw."),
        ("direct", "Täglich kommen etwa 60."),
        ("direct", "Vier davon sterben."),
        ("direct", "Es fehlt an Blut."),
    ]


def test_questions_between_paragraphs_make_an_interview_and_the_paragraph_behind_does_not_belong_to_it() -> None:
    assert contents(BY_QUESTIONS)[1:] == [
        ("direct", "Täglich kommen etwa 60."),
        ("direct", "Es fehlt an Blut."),
        ("direct", "Wir erwarten mehr Verletzte."),
        ("narration", "Das Ministerium äußerte sich nicht."),
    ]


def test_what_others_said_is_passed_on_by_who_answers() -> None:
    report = """Hanna Brock leitet das Krankenhaus.

Elbblatt: Frau Brock, was hören Sie?

Brock: Ein Soldat berichtete, die Brücke sei zerstört.

Elbblatt: Der Stab bestreitet das. Wem glauben Sie?

Brock: Dem Soldaten glaube ich das sofort."""
    told = [each for each in quotations_of(report).quotations if each.type == "indirect"]
    assert [(each.speaker and each.speaker.text, [relay.text for relay in each.relays]) for each in told] == [
        ("Ein Soldat", ["Brock"])
    ]


@pytest.mark.parametrize(
    "report",
    [
        "Verletzte: 12\n\nTote: 3\n\nVerletzte am Vortag: 7",
        "Kiew: Die Stadt wurde beschossen.\n\nCharkiw: Es blieb ruhig.\n\nSumy: Es gab Alarm.\n\nOdessa: Ruhe.",
        "Wer war es? Das weiß niemand.\n\nDie Stadt liegt am Fluss.\n\nWas kommt?\n\nDie Brücke ist gesperrt.",
    ],
    ids=["figures", "places", "questions in passing"],
)
def test_other_reports_are_no_interviews(report: str) -> None:
    assert {each.type for each in quotations_of(report).quotations} == {"narration"}
