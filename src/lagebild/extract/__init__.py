"""Document to analysis: one component a file, in the order that `pipeline` gives."""
