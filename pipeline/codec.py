"""Records to JSON and back, exactly: what the ledger stores.

A record becomes an object with its class under ``"_"``; a ``Decimal``, a date and a tuple keep their type.
``decode(encode(record)) == record`` for every record of :mod:`pipeline.records`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline import records

__all__ = ["decode", "encode"]

_CLASSES = {name: one for name, one in vars(records).items() if isinstance(one, type) and is_dataclass(one)}

#: Strings up to this length are kept once, however many records hold them.
_SHARED = 40


def encode(record: object) -> str:
    """Canonical JSON of a record, or of a tuple of records."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def decode(text: str) -> Any:
    """The record that :func:`encode` wrote. Raises ValueError for anything else."""
    try:
        return _record(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a stored record: {error}") from None


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {"_": type(value).__name__, **{f.name: _plain(getattr(value, f.name)) for f in fields(value)}}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return {"_": "Decimal", "is": str(value)}
    if isinstance(value, date):
        return {"_": "date", "is": value.isoformat()}
    return value


def _record(value: Any) -> Any:
    if isinstance(value, str):
        # Ids, names and words of a closed list come back everywhere: once in memory is enough.
        return sys.intern(value) if len(value) <= _SHARED else value
    if isinstance(value, list):
        return tuple(map(_record, value))
    if not isinstance(value, dict):
        return value
    if value["_"] == "Decimal":
        return Decimal(value["is"])
    if value["_"] == "date":
        return date.fromisoformat(value["is"])
    made = _CLASSES[value.pop("_")]
    return made(**{name: _record(one) for name, one in value.items()})
