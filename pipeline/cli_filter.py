"""``kallspar read --lines``: one text a line in, one JSON object a line out, as soon as it is read."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

import typer

from pipeline.cli_options import DONE, PARTIAL

if TYPE_CHECKING:
    from pipeline.library import TextInput


def each_line(source: BinaryIO, lang: str | None, published: str | None) -> int:
    """One JSON object a line of ``source``; a line with a problem says so in its object."""
    from pipeline.library import read_text

    code = DONE
    for number, line in enumerate(_lines(source, lang, published), start=1):
        answer: dict[str, object] = {}
        if not isinstance(line, str):
            try:
                answer = read_text(line.text, line.language, line.published).to_json()
            except ValueError as error:
                line = str(error)  # noqa: PLW2901  # from here on the line is its problem
        if isinstance(line, str):
            answer = {"language": None, "mentions": [], "problem": line}
            typer.echo(f"problem: line {number}: {line}", err=True)
            code = PARTIAL
        try:
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader went away (| head): nothing is wrong. Python would complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return code
    return code


def _lines(source: BinaryIO, lang: str | None, published: str | None) -> Iterator[TextInput | str]:
    """The texts of a stream, or for a line that cannot be understood the reason."""
    from pipeline.library import TextInput

    objects: bool | None = None
    for raw in source:
        try:
            text = raw.decode("utf-8-sig" if objects is None else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            yield f"not UTF-8 at byte {error.start}"
            continue
        given = _object(text)
        if objects is None and text.strip():
            # The first line tells which form the stream has; a later broken object is no plain text.
            objects = given is not None
        if not objects or not text.strip():
            yield TextInput(text=text, language=lang, published=day_of(published))
            continue
        if given is None or not isinstance(given.get("text"), str):
            yield 'not a JSON object with "text"'
            continue
        try:
            yield TextInput(
                text=str(given["text"]),
                language=str(given["language"]) if given.get("language") else lang,
                published=day_of(str(given["published"]) if given.get("published") else published),
            )
        except typer.BadParameter as error:
            yield error.message


def _object(text: str) -> dict[str, object] | None:
    if not text.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def day_of(text: str | None) -> date | None:
    """A day written as YYYY-MM-DD.

    Raises:
        typer.BadParameter: It is none.
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date: write it as YYYY-MM-DD") from None
