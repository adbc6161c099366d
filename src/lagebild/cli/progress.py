"""A bar on standard error for long work, and nothing where standard error is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """Counts reports and claims; where `total` is known it also tells the time that remains.

    `total` is a function, so that nothing is counted for a bar that nobody sees.
    """

    def __init__(self, what: str, *, total: Callable[[], int | None] = lambda: None, visible: bool = True) -> None:
        self._what, self._total = what, total
        self._visible = visible and sys.stderr.isatty()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._claims = 0

    def __enter__(self) -> Self:
        if self._visible:
            self._start()
        return self

    def _start(self) -> None:
        # Rich takes 160 ms to load; most commands end before a bar would tell anything.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("reports, {task.fields[claims]} claims, {task.fields[rate]} reports/s,"),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(stderr=True),
            redirect_stdout=sys.stdout.isatty(),  # else the bar would take the data to standard error
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task(self._what, total=self._total(), claims=0, rate="–")

    def advance(self, claims: int) -> None:
        """One more report is done, with so many claims."""
        self._claims += claims
        if self._bar is None or self._task is None:
            return
        speed = self._bar.tasks[0].speed
        self._bar.update(self._task, advance=1, claims=self._claims, rate=f"{speed:.1f}" if speed else "–")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
