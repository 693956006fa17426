"""The kinds of value that are extracted, one module each."""
