"""How dates are found and read; :mod:`pipeline.kinds.date` is the way in."""
