"""Location to capture: files, folders, globs, article objects, standard input."""

from lagebild.capture.files import capture

__all__ = ["capture"]
