"""From files to articles: finding, decoding and freezing the texts.

Invariant: every file of the corpus becomes a source, with an article or with the reason why not.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.csvfile import delimiter_of, read_rows
from pipeline.encoding import decode, lone_surrogate
from pipeline.records import Article, Problem

#: File endings that have a reader.
ENDINGS = (".txt", ".md")
#: Columns of ``corpus/articles.csv``; only ``path`` must be there.
METADATA_COLUMNS = ("path", "title", "author", "publisher", "source_url", "published", "licence")


_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.S)
#: "2025-05-06 10:00:00 +0200", as site generators write the day of publication.
_TIME_OF_DAY = re.compile(r"(?<=\d{4}-\d\d-\d\d)[ T]\d\d:\d\d.*\Z")
#: The sign of a value that stands on the lines below.
_YAML_BLOCK = re.compile(r"[|>][+-]?")
#: What front matter calls the columns of the metadata.
_FRONT_KEYS = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "url": "source_url",
    "source_url": "source_url",
    "date": "published",
    "published": "published",
    "licence": "licence",
    "license": "licence",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of the corpus as it was found: an article, or a problem that says why not.

    Attributes:
        id: The article id that the file has or would have.
        path: Path below ``corpus/articles/``, forward slashes.
        article: The article, or None.
        status: ``ok``, ``failed`` or ``duplicate``.
        problem: What is wrong, or None.
    """

    id: str
    path: str
    article: Article | None
    status: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """All files of the corpus in order of their id, and what is wrong with the metadata."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = field(default=())


def article_id(path: str) -> str:
    """The id of the file at ``path`` below ``corpus/articles/``: the path without its ending, NFC."""
    return unicodedata.normalize("NFC", str(Path(path).with_suffix("").as_posix()))


def make_article(text: str, *, id: str, path: str = "", metadata: Mapping[str, str] | None = None) -> Article:  # noqa: A002  # the record's own field name
    """An article from a decoded text and its row of metadata.

    Raises:
        ValueError: The metadata's ``published`` is no ISO date.
    """
    row = metadata or {}
    published = date.fromisoformat(row["published"]) if row.get("published") else None
    return Article(
        id=id,
        version=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        path=path,
        text=text,
        title=row.get("title", ""),
        author=row.get("author", ""),
        publisher=row.get("publisher", ""),
        source_url=row.get("source_url", ""),
        licence=row.get("licence", ""),
        published=published,
        published_basis="metadata" if published else "none",
    )


def read_metadata(path: Path) -> tuple[dict[str, dict[str, str]], tuple[Problem, ...]]:
    """Rows of ``corpus/articles.csv`` by path, and what is wrong with it. A missing file is fine."""
    name = "corpus/articles.csv"
    try:
        text, _ = decode(path.read_bytes())
    except FileNotFoundError:
        return {}, ()
    except (OSError, ValueError) as error:
        return {}, (_problem(name, f"cannot be read: {_reason(error)}", "save it as UTF-8 CSV"),)
    try:
        columns, lines = read_rows(text, delimiter_of(text))
    except ValueError as error:
        return {}, (_problem(name, str(error), "save it as CSV from the spreadsheet"),)
    if "path" not in columns:
        return {}, (_problem(name, "has no column 'path'", f"columns are {','.join(METADATA_COLUMNS)}"),)
    rows: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for number, row in lines:
        line = f"{name} line {number}"
        if "" in row:
            problems.append(_problem(line, "has more cells than the header", "quote cells with commas"))
        known = {c: row.get(c, "").strip() for c in METADATA_COLUMNS}
        known["path"] = unicodedata.normalize("NFC", known["path"].replace("\\", "/"))
        if not known["path"]:
            if any(known.values()):
                problems.append(_problem(line, "names no path", "give the file below corpus/articles/"))
            continue
        if known["path"] in rows:
            problems.append(_problem(line, f"names {known['path']} again", "keep one row a file"))
            continue
        if known["published"] and not _is_day(known["published"]):
            problems.append(
                _problem(line, f"published {known['published']!r} is no date", "write it as YYYY-MM-DD")
            )
            known["published"] = ""
        rows[known["path"]] = known
    return rows, tuple(problems)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def take_in(articles: Path, metadata: Path, *, max_bytes: int) -> Intake:
    """Every file below ``articles``, in order of its id, with its metadata.

    Hidden files are left alone. A file that cannot be read becomes a source with a problem: nothing is
    skipped without a word. The second file of one id, and the second of one text, are marked so: first are
    those that the metadata names, then those with a shorter path.
    """
    rows, problems = read_metadata(metadata)
    files, unreadable = _files(articles)
    sources: list[Source] = []
    ids: dict[str, str] = {}
    texts: dict[str, str] = {}
    named = [(unicodedata.normalize("NFC", file.relative_to(articles).as_posix()), file) for file in files]
    # Of two files of one text that counts which is likelier the original, so that a copy renames nothing: the
    # one that the metadata names, then the shorter name. The alphabet puts "a (1).txt" before "a.txt".
    for path, file in sorted(named, key=lambda one: (one[0] not in rows, len(one[0]), one[0])):
        if lone_surrogate(path) is not None:  # how Python shows a name in another encoding
            shown = path.encode("utf-8", "backslashreplace").decode()
            sources.append(_refused(shown, "has a name that is no Unicode text", "rename the file"))
            continue
        source = _take_in_file(file, path, rows.get(path), max_bytes)
        if source.id in ids and source.article:
            source = _refused(path, f"has the same id as {ids[source.id]}", "rename one of the two files")
        elif source.article:
            first = texts.setdefault(source.article.version, path)
            if first != path:
                source = Source(
                    id=source.id,
                    path=path,
                    article=source.article,
                    status="duplicate",
                    problem=_problem(
                        path, f"has the same text as {first}", "delete one of the two; it counts once"
                    ),
                )
        if source.article:
            ids.setdefault(source.id, path)
        sources.append(source)
    missing = [
        _problem("corpus/articles.csv", f"names {path}, which is not in corpus/articles/", "correct the path")
        for path in sorted(set(rows) - {source.path for source in sources})
    ]
    sources.sort(key=lambda source: (source.id, source.path))
    return Intake(sources=tuple(sources), problems=(*problems, *unreadable, *missing))


def front_matter(text: str) -> dict[str, str]:
    """What the lines ``key: value`` between two ``---`` at the head of a Markdown file say of it.

    ``published`` is as it stands there, without a time of day: it need not be a date.
    """
    match = _FRONT_MATTER.match(text)
    found: dict[str, str] = {}
    for line in match.group(1).splitlines() if match else ():
        key, _, value = line.partition(":")
        name = _FRONT_KEYS.get(key.strip().casefold())
        value = value.strip().strip("\"'")
        if name == "published":
            value = _TIME_OF_DAY.sub("", value)
        if name and value and not _YAML_BLOCK.fullmatch(value):
            found.setdefault(name, value)
    return found


def _files(articles: Path) -> tuple[list[Path], list[Problem]]:
    """Every file below ``articles`` but hidden ones; folders that cannot be read."""
    found: list[Path] = []
    problems: list[Problem] = []

    def tell(error: OSError) -> None:
        problems.append(
            _problem(str(error.filename), f"cannot be read: {error.strerror}", "check its permissions")
        )

    for folder, folders, names in os.walk(articles, onerror=tell):
        folders[:] = [name for name in folders if not name.startswith(".")]
        problems += [
            _problem(
                Path(folder, name).relative_to(articles).as_posix(),
                "is a link to a folder, which is not followed",
                "put the folder itself there",
            )
            for name in sorted(folders)
            if Path(folder, name).is_symlink()
        ]
        found += [Path(folder, name) for name in names if not name.startswith(".")]
    return found, problems


def _take_in_file(file: Path, path: str, metadata: Mapping[str, str] | None, max_bytes: int) -> Source:
    if file.suffix.lower() not in ENDINGS:
        return _refused(
            path, f"no reader for {file.suffix or 'a file without ending'}", "save it as .txt or .md"
        )
    try:
        before = file.stat()
        if not stat.S_ISREG(before.st_mode):
            return _refused(path, "is no regular file", "take it out of corpus/articles/")
        if before.st_size > max_bytes:
            size, limit = before.st_size / 2**20, max_bytes / 2**20
            return _refused(
                path, f"is {size:.0f} MB, more than {limit:.0f}", "split it, or raise max_file_mb"
            )
        data = file.read_bytes()
        after = file.stat()
    except FileNotFoundError:
        if file.is_symlink():
            return _refused(path, "is a link to a file that is not there", "mend the link, or delete it")
        return _refused(path, "vanished during the run", "put it back, or run again")
    except OSError as error:
        return _refused(path, f"cannot be read: {_reason(error)}", "check its permissions")
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        return _refused(path, "changed while it was read", "run again when it is written")
    if not data:
        return _refused(path, "is empty", "delete it, or put the text in")
    try:
        text, _ = decode(data)
    except ValueError as error:
        return _refused(path, str(error), "save it as UTF-8 text")
    if not text.strip():
        return _refused(path, "holds only blanks", "delete it, or put the text in")
    # What the metadata table says goes before what the file says of itself.
    stated = {name: value for name, value in (metadata or {}).items() if value}
    metadata = {**front_matter(text), **stated}
    day = metadata.get("published", "")
    problem = None
    if day and not _is_day(day):
        problem = _problem(
            path, f"its front matter has a date {day!r} that is none", "write it as YYYY-MM-DD"
        )
        metadata["published"] = ""
    return Source(
        id=article_id(path),
        path=path,
        article=make_article(text, id=article_id(path), path=path, metadata=metadata),
        status="ok",
        problem=problem,
    )


def _refused(path: str, message: str, remedy: str) -> Source:
    return Source(
        id=article_id(path), path=path, article=None, status="failed", problem=_problem(path, message, remedy)
    )


def _problem(subject: str, message: str, remedy: str) -> Problem:
    return Problem(subject=subject, message=message, remedy=remedy)


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
