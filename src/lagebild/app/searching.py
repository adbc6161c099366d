"""Finding claims."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lagebild.app.shown import Shown, shown
from lagebild.model import Span
from lagebild.plugins import Selection, Store


def search(store: Store, selection: Selection, *, limit: int | None = None) -> Iterator[Shown]:
    """The claims of a selection in their sentences, the best match or the newest report first."""

    @lru_cache(maxsize=64)
    def passages(id: str, revision: int) -> tuple[str, tuple[Span, ...]]:  # noqa: A002  the contract's word
        document = store.document(id, revision=revision)
        return document.text, store.sentences(document)

    for row in store.rows(selection, limit=limit):
        yield shown(row, *passages(row["document"]["id"], row["revision"]))
