"""The command line: data to standard output, words and progress to standard error."""

from lagebild.cli.program import main

__all__ = ["main"]
