"""Series of figures: every value with its bounds and what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.errors import PublishError
from lagebild.publish.picture import picture
from tests.publish.linked import linked


def test_a_series_keeps_its_order_its_words_and_what_replaced_what() -> None:
    whole = linked()
    (series,) = picture(whole.links, whole.items()).series
    assert (series.counted, series.place) == ("Tote", "Kupjansk")
    assert [(line.quantity.text, line.entry.standing) for line in series.lines] == [
        ("mindestens drei", "superseded"),
        ("neun", "conflicting"),
        ("rund 17", "current"),
    ]
    by = [line.by.claim if line.by else None for line in series.lines]
    assert by == [whole.claims["seventeen"], whole.claims["three"], None]


def test_the_chart_begins_at_nought_and_shows_open_bounds() -> None:
    whole = linked()
    first, second, third = (line.bar for line in picture(whole.links, whole.items()).series[0].lines)
    assert first.open and first.start + first.width == pytest.approx(100)
    assert not second.open and second.width == 0 and second.at == pytest.approx(3 * first.at, abs=0.2)
    assert third.start < third.at < third.start + third.width < 100


def test_the_same_figure_of_one_speaker_is_one_line() -> None:
    whole = linked()
    three, nine, seventeen = whole.links.figures
    again = replace(three, claim=seventeen.claim, published="2024-11-20")
    (series,) = picture(replace(whole.links, figures=(three, again, nine)), whole.items()).series
    assert [len(line.also) for line in series.lines] == [1, 0]
    other = replace(again, speaker="Frontatlas", text=seventeen.text, value=seventeen.value)
    (series,) = picture(replace(whole.links, figures=(three, other, nine)), whole.items()).series
    assert [len(line.also) for line in series.lines] == [0, 0, 0]


def test_one_figure_alone_is_no_series() -> None:
    whole = linked()
    assert picture(replace(whole.links, figures=whole.links.figures[:1]), whole.items()).series == ()


def test_a_figure_that_its_claim_does_not_have_is_refused() -> None:
    whole = linked()
    three, *others = whole.links.figures
    with pytest.raises(PublishError, match="the figure 'dreißig' does not stand in claim"):
        picture(replace(whole.links, figures=(replace(three, text="dreißig"), *others)), whole.items())
