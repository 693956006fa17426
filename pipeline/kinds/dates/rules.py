"""All rules that the shapes of the tables may name, by name.

Each rule gets the scan, the tokens it spans and what the shape captured, and returns a meaning, or
None where the words are no date after all.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.kinds.dates import (
    rules_around,
    rules_bounds,
    rules_calendar,
    rules_days,
    rules_feasts,
    rules_periods,
    rules_relative,
    rules_years,
)
from pipeline.kinds.dates.scanner import Rule

_MODULES = (
    rules_years,
    rules_days,
    rules_calendar,
    rules_feasts,
    rules_relative,
    rules_periods,
    rules_around,
    rules_bounds,
)


def rules() -> Mapping[str, Rule]:
    """Every rule by the name that the tables call it."""
    return {rule.__name__: rule for module in _MODULES for rule in module.RULES}
