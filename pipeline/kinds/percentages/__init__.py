"""The steps of reading a percentage; see :mod:`pipeline.kinds.percentage`."""
