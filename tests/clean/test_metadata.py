from __future__ import annotations

import json

import pytest

from lagebild.clean import document
from lagebild.errors import InputError
from lagebild.model import Given
from tests.clean.documents import capture_of, page, plain

REPORT = "Die Brücke ist gesperrt.\n\nDas teilte die Polizei am Montag mit."
STATED = json.dumps({"text": REPORT, "published": "2025-03-12"})


def article(given: str | None, stated: str | None) -> tuple[str | None, str | None]:
    found = document(
        capture_of(
            STATED,
            media_type="application/json",
            field="text",
            given=Given(published=given),
            stated=Given(published=stated),
        )
    )
    return found.published, found.published_from


def test_the_user_wins_over_the_side_file_and_that_over_the_object() -> None:
    assert article("2025-01", "2025-02-01") == ("2025-01", "option")
    assert article(None, "2025-02-01") == ("2025-02-01", "meta")
    assert article(None, "2025-03-12") == ("2025-03-12", "json")


def test_what_is_known_of_a_plain_file_from_outside_is_from_the_side_file() -> None:
    found = document(capture_of(REPORT, stated=Given(published="2025-03-12T06:00:00Z", publisher="Morgenblatt")))
    assert (found.published, found.published_from, found.publisher) == ("2025-03-12T07:00", "meta", "Morgenblatt")


@pytest.mark.parametrize("about", [{"given": Given(published="gestern")}, {"stated": Given(published="März")}])
def test_a_bad_date_from_outside_is_refused(about: dict[str, Given]) -> None:
    with pytest.raises(InputError, match="is no ISO date"):
        document(capture_of(REPORT, **about))  # type: ignore[arg-type]


def test_the_publication_wins_over_the_update() -> None:
    found = plain(f"Aktualisiert am 13.03.2025\n\nVeröffentlicht am 12.03.2025\n\n{REPORT}")
    assert (found.published, found.published_from) == ("2025-03-12", "header")


def test_a_dateline_with_a_year_dates_the_report_and_one_without_does_not() -> None:
    assert plain(f"Kiew, 12. März 2025 (dpa) - {REPORT}").published_from == "dateline"
    assert plain(f"Kiew, 12. März (dpa) - {REPORT}").published is None


def test_the_agency_of_a_picture_is_not_that_of_the_report() -> None:
    assert plain(f"Lage am Fluss\n\nA. Muster / AFP / Agenturbild\n\n{REPORT}").agency is None
    assert plain(f"{REPORT} (dpa/red)").agency == "dpa"
    assert plain(f"{REPORT}\n\nQuelle: sda, AFP").agency == "SDA/AFP"


def test_json_ld_wins_over_meta_tags_and_those_over_time_tags() -> None:
    linked = '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2025-03-10"}]</script>'
    meta = '<meta property="article:published_time" content="2025-03-11">'
    dated = '<article><p>Die Brücke ist gesperrt, teilte die Polizei mit.</p><time datetime="2025-03-12">x</time>'
    sources = [page(head + dated).published_from for head in (linked + meta, meta, "<script type=ld+json>{</script>")]
    assert sources == ["json-ld", "meta-tag", "time-tag"]
