"""Location to capture: files, folders, globs, article objects, standard input."""
