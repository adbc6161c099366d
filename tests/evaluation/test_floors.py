"""Every measured quality reaches its floor: the same check as `python evaluation/check.py`."""

from __future__ import annotations

import tomllib

from evaluation.reading import read_corpus, read_styles

from evaluation import check, score_names, score_numbers, score_stances, score_verification

FLOORS = tomllib.loads(check.FLOORS.read_text(encoding="utf-8"))


def missed(figures: check.Figures, section: str) -> list[check.Checked]:
    return [row for row in check.checked(figures, FLOORS[section]) if not row.holds]


def test_places() -> None:
    assert missed(check.place_figures(), "places") == []


def test_numbers() -> None:
    figures, errors = score_numbers.score()
    assert missed(figures, "numbers") == [], errors


def test_names() -> None:
    figures, errors = score_names.score()
    assert missed(figures, "names") == [], errors


def test_statements_about_checking() -> None:
    figures, errors = score_verification.score()
    assert missed(figures, "verification") == [], errors


def test_stances() -> None:
    figures, errors = score_stances.score()
    assert missed(figures, "stances") == [], errors


def test_bundled_reports() -> None:
    figures, errors = check.corpus_figures(read_corpus())
    assert missed(figures, "corpus") == [], errors


def test_reports_in_other_styles() -> None:
    claims = read_styles()
    figures, errors = check.styles_figures(claims)
    assert missed(figures, "styles") == [], errors
    assert missed(check.blind_figures(claims), "blind") == []


def test_links_between_bundled_reports() -> None:
    figures, errors = check.link_figures()
    assert missed(figures, "links") == [], errors


def test_stories_whose_links_are_all_marked() -> None:
    figures, errors = check.story_figures()
    assert missed(figures, "stories") == [], errors


def test_blind_stories() -> None:
    assert missed(check.blind_story_figures(), "stories-blind") == []


def test_every_floor_has_its_test() -> None:
    read = {"corpus", "styles", "blind", "places", "numbers", "names", "verification", "stances"}
    assert set(FLOORS) == read | {"links", "stories", "stories-blind"}
