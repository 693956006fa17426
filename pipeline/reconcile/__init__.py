"""From the readings of all articles to organisations, facts, dates and conflicts."""

from __future__ import annotations

from pipeline.reconcile.dataset import Dataset, ReviewItem
from pipeline.reconcile.queue import ordered, orphaned
from pipeline.reconcile.reconcile import check_value, reconcile, unusable_decisions

__all__ = ["Dataset", "ReviewItem", "check_value", "ordered", "orphaned", "reconcile", "unusable_decisions"]
