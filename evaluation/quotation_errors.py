"""Steps through what attribution gets wrong on the quotation data set: `quotation_errors.py DIR [--kind speaker]`."""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path

from lagebild.extract.pipeline import analyse
from lagebild.measure.quotation_errors import KINDS, errors

TYPES = ("Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect")


def main() -> None:
    """Print each difference with its sentence, the parts in brackets."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("directory", type=Path)
    ask.add_argument("--kind", choices=KINDS)
    ask.add_argument("--type", choices=TYPES)
    ask.add_argument("--limit", type=int)
    args = ask.parse_args()
    found = (
        each
        for each in errors(args.directory, analyse)
        if args.kind in (None, each.kind) and args.type in (None, each.type)
    )
    for each in islice(found, args.limit):
        print(each, end="\n\n")


if __name__ == "__main__":
    main()
