"""The extraction measured on public data sets in their own form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lagebild.errors import InputError
from lagebild.extract.pipeline import analyse
from lagebild.measure.quotation_errors import KINDS, QuotationError
from lagebild.measure.quotation_errors import errors as quotation_errors
from lagebild.measure.quotations import evaluate_quotations
from lagebild.measure.timexes import evaluate_timexes


def evaluate(data_set: str, directory: Path, *, predictions: Path | None = None) -> dict[str, float]:
    """The figures on a data set (`quotations`, `timexes`); what was found is written to `predictions` if named."""
    _check(directory)
    if data_set == "quotations":
        return evaluate_quotations(directory, analyse, predictions)
    return evaluate_timexes(directory, predictions)


def differences(directory: Path, *, kind: str, of_type: str | None = None) -> Iterator[QuotationError]:
    """Where extraction and quotation data set differ, one by one: of a kind (see `KINDS`) and of a type of the set."""
    _check(directory)
    if kind not in KINDS:
        raise InputError(f"no such kind of error: {kind}", advice=f"Choose one of {', '.join(KINDS)}")
    for each in quotation_errors(directory, analyse):
        if each.kind == kind and of_type in (None, each.type):
            yield each


def _check(directory: Path) -> None:
    if not directory.is_dir():
        raise InputError("there is no such folder", where=str(directory), advice="Name the folder of the data set")
