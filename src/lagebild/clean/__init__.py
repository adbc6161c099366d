"""Turns a capture into a document whose every character knows where it stood."""

from lagebild.clean.document import document

__all__ = ["document"]
