"""How pages are filled: escaping, the visible form of hidden characters, and the content security policy."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from lagebild.publish.legible import legible
from lagebild.publish.wording import resource

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> Environment:
    """The template environment: everything is escaped, and hidden characters are written out."""
    # Jinja2 is imported late: most commands never make a page and must start fast.
    from jinja2 import Environment, FunctionLoader

    made = Environment(
        loader=FunctionLoader(resource),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: legible(value) if type(value) is str else value,
    )
    made.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": False}
    return made


def trusted(text: str) -> Any:
    """Our own style or script, which must stand in the page as it is; never report text."""
    from markupsafe import Markup  # late for the same reason as Jinja2

    return Markup(text)  # noqa: S704


def policy(style: str, *scripts: str) -> str:
    """A content security policy that allows one style and these scripts by their hashes, and no request at all."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return f"default-src 'none'; style-src {_hash(style)}; script-src {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
