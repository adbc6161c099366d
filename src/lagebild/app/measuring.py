"""The extraction measured on public data sets in their own form."""

from __future__ import annotations

from pathlib import Path

from lagebild.errors import InputError
from lagebild.extract.pipeline import analyse
from lagebild.measure.quotations import evaluate_quotations
from lagebild.measure.timexes import evaluate_timexes


def evaluate(data_set: str, directory: Path, *, predictions: Path | None = None) -> dict[str, float]:
    """The figures on a data set (`quotations`, `timexes`); what was found is written to `predictions` if named."""
    if not directory.is_dir():
        raise InputError("there is no such folder", where=str(directory), advice="Name the folder of the data set")
    if data_set == "quotations":
        return evaluate_quotations(directory, analyse, predictions)
    return evaluate_timexes(directory, predictions)
