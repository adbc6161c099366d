"""One file a version, frozen once it was released."""
