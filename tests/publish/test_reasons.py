"""Reasons in German where their form is known, else as they are kept."""

from __future__ import annotations

import pytest

from lagebild.publish.reasons import reason


@pytest.mark.parametrize(
    ("kept", "german"),
    [
        ("same words: ring, brücke", "gleiche Wörter: ring, brücke"),
        ("denied, control: UA against not UA", "bestritten (control): UA gegen not UA"),
        ("the headline's 40 against rund 30 in the text", "40 in der Überschrift gegen rund 30 im Text"),
        ("the same speaker in 3 claims of 2 reports", "derselbe Sprecher in 3 Aussagen aus 2 Berichten"),
        ("the same speaker in 2 claims of 1 report", "derselbe Sprecher in 2 Aussagen eines Berichts"),
        ("a reason that nobody has put into German", "a reason that nobody has put into German"),
        ("denied: a {brace} of the report", "bestritten: a {brace} of the report"),
    ],
)
def test_reasons(kept: str, german: str) -> None:
    assert reason(kept, "de") == german
    assert reason(kept, "en") == kept
