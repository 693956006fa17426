"""Reading CSV as people and spreadsheets write it: strictly, and without a limit to a cell's length."""

from __future__ import annotations

import csv
import io
import sys

__all__ = ["delimiter_of", "read_rows"]


def read_rows(text: str, delimiter: str = ",") -> tuple[tuple[str, ...], list[tuple[int, dict[str, str]]]]:
    """The header and the rows of a CSV, each row with the number of its last line.

    A cell that a short row lacks is "". Cells beyond the header stand under the column "".

    Raises:
        ValueError: A quote never ends, or the text is no CSV for another reason.
    """
    try:
        return _read(text, delimiter)
    except csv.Error as error:
        raise ValueError(f"is no valid CSV: {error}") from None


def _read(text: str, delimiter: str) -> tuple[tuple[str, ...], list[tuple[int, dict[str, str]]]]:
    # The library refuses cells over 128 KiB; a sentence can be longer.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True
    )
    header = tuple(next(reader, ()))
    rows = []
    for cells in reader:
        if cells:
            row = dict(zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=False))
            if any(cells[len(header) :]):
                row[""] = delimiter.join(cells[len(header) :])
            rows.append((reader.line_num, row))
    return header, rows


def delimiter_of(text: str) -> str:
    """The delimiter of a CSV by its header line: a comma, or what a Swedish Excel writes (``;``, tab)."""
    header = text.lstrip("\ufeff").split("\n", 1)[0]
    return max(",;\t", key=lambda mark: (header.count(mark), mark == ","))
