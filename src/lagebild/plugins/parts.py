"""The steps from a capture to claims that one can replace: cleaners and components."""

from __future__ import annotations

from typing import Any, Protocol

from lagebild.model import Analysis, Capture, Document


class Cleaner(Protocol):
    """Turns a capture into a document whose every character knows where it stood."""

    def __call__(self, capture: Capture) -> Document:
        """Clean one capture; raises `InputError` when it is no German report."""
        ...


class Component(Protocol):
    """One step of the extraction: pure, same input same output.

    `needs` and `gives` are fields of `Analysis`; the pipeline checks that what is needed was given before.
    """

    name: str
    needs: tuple[str, ...]
    gives: str

    def __call__(self, analysis: Analysis) -> tuple[Any, ...]:
        """The annotations found, in the order of the text."""
        ...
