"""Quotations: attributed speech of all kinds with its cue, speaker and relays as written, and narration.

marks → periods → verb cues, phrase cues → attribution (direct, trailing, leading, framed) → running speech → reader
"""

from lagebild.extract.quotations.reader import find

__all__ = ["find"]
