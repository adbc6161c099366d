"""What can go wrong, always with what failed, where, and what to do."""

from __future__ import annotations


class LagebildError(Exception):
    """The root of all errors of this package.

    `what` says what failed, `where` names the file, document or setting, `advice` says what to do.
    """

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        self.what = what
        self.where = where
        self.advice = advice
        super().__init__(": ".join(part for part in (where, what) if part) + (f". {advice}" if advice else ""))


class InputError(LagebildError):
    """An input that cannot be read as a report: empty, binary, undecodable, too large, unreadable, not German."""


class SettingsError(LagebildError):
    """A setting that does not exist or cannot be what it was set to."""


class StoreError(LagebildError):
    """A database that cannot be opened, written or understood."""


class NotFoundError(LagebildError):
    """Nothing is known under that name or id."""


class DecisionError(LagebildError):
    """A person's decision that contradicts another one, or itself."""


class PublishError(LagebildError):
    """A page, report or export that cannot be made as promised, for example because a span does not resolve."""
