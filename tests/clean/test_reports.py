"""Whole reports of many shapes against what a careful reader says of each block.

Beside each report lies `NAME.segments`: the metadata, then one segment a line. They were written by reading, block by
block; a change that alters them is read again before they are.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.model import Document
from tests.clean.documents import REPORTS, page, plain, segments

METADATA = ("title", "publisher", "authors", "published", "published_precision", "published_from", "agency", "url")


def listing(found: Document) -> str:
    about = [f"{name} = {getattr(found, name)!r}" for name in METADATA if getattr(found, name)]
    return "\n".join([*about, *(f"{kind}: {text}" for kind, text in segments(found))]) + "\n"


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_every_block_of_a_report_has_the_kind_a_reader_gives_it(path: Path) -> None:
    read = page if path.suffix == ".html" else plain
    expected = path.with_name(path.name + ".segments")
    assert listing(read(path.read_bytes())) == expected.read_text(encoding="utf-8")
