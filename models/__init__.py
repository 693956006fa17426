"""Shipped models, and the programs that make them."""
