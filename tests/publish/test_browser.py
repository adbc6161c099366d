"""The page in a real browser; skipped where Playwright or Debian's Chromium is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from lagebild.model import Relation, RelationKind
from lagebild.publish.overview import render
from tests.publish.exercise import entries, hostile
from tests.publish.linked import Linked, linked, with_yesterday

CHROMIUM = Path("/usr/bin/chromium")

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(render(None, entries()), encoding="utf-8")
    return path.as_uri()


def opened(browser: Any, address: str, *, width: int = 1280) -> tuple[Any, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 900})
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(address)
    return page, trouble


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_scrolling_sideways_no_requests_no_complaints(browser: Any, address: str, width: int) -> None:
    page, trouble = opened(browser, address, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.click(".claim blockquote a >> nth=2")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert trouble == []


def test_a_claim_lights_up_in_its_report(browser: Any, address: str) -> None:
    page, _ = opened(browser, address)
    denial = page.locator(".claim", has_text="dass seine Soldaten eingekesselt seien")
    denial.locator("blockquote a").click()
    assert (
        "".join(page.locator(".reader-text .lit-content").all_text_contents())
        == "dass seine Soldaten eingekesselt seien"
    )
    lit = "".join(page.locator(".reader-text .lit-speaker").all_text_contents())
    assert lit == "Der Kommandeur des Abschnitts, Oberst Ihor Marunjak"
    assert "claim=" in page.evaluate("location.href")
    page.keyboard.press("Escape")
    assert page.locator("#reader").is_hidden()


def test_filters_live_in_the_address(browser: Any, address: str) -> None:
    page, _ = opened(browser, address)
    page.select_option("select[name=status]", "disputed")
    assert page.locator(".claim:visible").count() == 4
    page.fill("input[name=text]", "ring")
    again, _ = opened(browser, page.evaluate("location.href"))
    assert again.locator(".claim:visible").count() == page.locator(".claim:visible").count() == 1
    again.click("button[type=reset]")
    assert again.locator(".claim:visible").count() == 33


def test_the_language_switch_speaks_english_and_remembers(browser: Any, address: str) -> None:
    page, _ = opened(browser, address)
    page.click("#language")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("#claims > h2").inner_text() == "Claims by place and event"
    assert page.locator("h1").inner_text().replace("\u2009", "").replace(" ", "") == "19–20November2024"
    page.reload()
    assert page.evaluate("document.documentElement.lang") == "en"
    page.click("#language")
    assert page.locator(".figure >> nth=0").inner_text()
    assert page.locator("#claims > h2").inner_text() == "Aussagen nach Ort und Ereignis"


def test_a_hostile_report_runs_nothing(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(render(None, [hostile()]), encoding="utf-8")
    page, trouble = opened(browser, path.as_uri())
    page.on("dialog", lambda dialog: trouble.append(dialog.message))
    page.click(".claim blockquote a >> nth=0")
    page.click("#language")
    assert trouble == []
    assert page.locator(".reader-text .lit-content").count() > 0


@pytest.fixture(scope="module")
def linked_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("linked") / "page.html"
    day = with_yesterday()
    path.write_text(render("2024-11-20", day.entries, links=day.links), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_picture_fits_and_its_sides_stand_beside_or_below_each_other(
    browser: Any, linked_address: str, width: int
) -> None:
    page, trouble = opened(browser, linked_address, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    first, second = (page.locator(f"#x1 .facing > div >> nth={number}").bounding_box() for number in (0, 1))
    assert (first["y"] == second["y"]) == (width == 1280)
    assert first["width"] == pytest.approx(second["width"], abs=1)
    assert trouble == []


def test_a_claim_of_another_day_lights_up_where_it_can_be_seen(browser: Any, linked_address: str) -> None:
    page, _ = opened(browser, linked_address)
    page.emulate_media(reduced_motion="reduce")
    page.locator("#x1 blockquote a").nth(0).click()
    lit = "".join(page.locator(".reader-text .lit-content").all_text_contents())
    assert lit == "Kupjansk sei vollständig eingeschlossen"
    reader = page.locator("#reader").bounding_box()
    assert 0 <= reader["y"] < 900 and page.locator(".reader-text .lit-content >> nth=0").bounding_box()["y"] < 900


def test_reasons_change_their_language_with_the_page_and_back(browser: Any, linked_address: str) -> None:
    page, _ = opened(browser, linked_address)
    reason = page.locator("#x1 [data-other]")
    told = [reason.text_content()]
    for _ in range(2):
        page.click("#language")
        told.append(reason.text_content())
    assert told == ["gleiche Wörter: denied", "same words: denied", "gleiche Wörter: denied"]


def test_an_address_within_folded_parts_unfolds_them(browser: Any, tmp_path: Path) -> None:
    whole = linked()
    links = replace(whole.links, relations=tuple(many_conflicts(whole)))
    path = tmp_path / "folded.html"
    path.write_text(render(None, whole.entries, links=links), encoding="utf-8")
    page, _ = opened(browser, path.as_uri())
    assert not page.locator("#x6").is_visible()
    page.evaluate("location.hash = 'x6'")
    page.wait_for_selector("#x6", state="visible")


def many_conflicts(whole: Linked) -> Iterator[Relation]:
    names = ("three", "nine", "seventeen", "denied")
    for one, other in combinations(names, 2):
        yield Relation(whole.claims[one].id, whole.claims[other].id, RelationKind.CONFLICTS, 0.6, ())
