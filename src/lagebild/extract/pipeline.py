"""The way from document to claims: the components in their order."""

from __future__ import annotations

from lagebild.model import Analysis, Document


def analyse(document: Document) -> Analysis:
    """Run every component on a document; the claims are in `Analysis.claims`."""
    return Analysis(document)
