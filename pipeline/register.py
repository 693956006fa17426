"""The register of organisations: names known for certain, found exactly as they are written.

The register is ``models/organisations.csv``: a canonical name in English and Swedish, aliases per
language, an acronym, the kind and, only where certain, a Wikidata id. Matching is case-sensitive on the
given forms, on word borders, and knows the language's genitive endings from its tables.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.csvfile import read_rows
from pipeline.errors import KallsparError
from pipeline.languages import LANGUAGES, Language
from pipeline.paths import models_folder

__all__ = ["Entry", "Register", "load_register", "read_model_table"]

_WORD = re.compile(r"\w+")
#: White space other than single blanks: a name may be broken there.
_BROKEN = re.compile(r"[^\S ]|\s{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One organisation of the register.

    ``names`` maps a language code to its canonical name (may lack a language), ``aliases`` to further
    forms; ``acronym`` holds in every language.
    """

    key: str
    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    acronym: str
    kind: str
    wikidata: str

    def forms(self, language: str) -> tuple[str, ...]:
        """Every written form in this language, canonical name first."""
        own = (self.names.get(language, ""), *self.aliases.get(language, ()), self.acronym)
        return tuple(dict.fromkeys(form for form in own if form))


@dataclass(frozen=True, slots=True)
class Match:
    """A form of the register found at ``start:end``, without a genitive ending."""

    start: int
    end: int
    entry: Entry


class Register:
    """Finds and looks up the names of the register.

    A name of another language is found too (an English name in a Swedish text is common); the
    language only decides which inflection is allowed.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._forms: dict[str, Entry] = {}
        for entry in self.entries:
            for language in LANGUAGES:
                for form in entry.forms(language.code):
                    self._forms.setdefault(form, entry)
        # Forms by their first word, longest first, so that one pass over the words finds the longest form.
        self._by_word: dict[str, list[str]] = {}
        for form in self._forms:
            first = _WORD.search(form)
            if first:
                self._by_word.setdefault(first.group(), []).append(form)
        for forms in self._by_word.values():
            forms.sort(key=lambda form: (-len(form), form))

    def lookup(self, name: str) -> Entry | None:
        """The entry that has exactly this form, but for the kind of its white space; or None."""
        return self._forms.get(name) or self._forms.get(" ".join(name.split()))

    def find(self, text: str, language: Language) -> tuple[Match, ...]:
        """Every form of the register in ``text``, longest first, without overlaps, in order."""
        found: list[Match] = []
        covered = 0
        broken = bool(_BROKEN.search(text))
        for word in _WORD.finditer(text):
            if word.start() < covered:
                continue
            match = self._at(text, word, language, broken=broken)
            if match:
                found.append(match)
                covered = match.end
        return tuple(found)

    def _at(self, text: str, word: re.Match[str], language: Language, *, broken: bool) -> Match | None:
        """The longest form that begins with ``word``; across line ends and the like if ``broken``."""
        for candidate in _stems(word.group(), language.organisations.genitive_endings):
            for form in self._by_word.get(candidate, ()):
                first = _WORD.search(form)
                start = word.start() - (first.start() if first else 0)
                end = _end_of(form, text, start, broken=broken) if start >= 0 else -1
                if end >= 0 and _ends_here(text, start, end, form, language):
                    return Match(start, end, self._forms[form])
        return None


def _end_of(form: str, text: str, start: int, *, broken: bool) -> int:
    """Where a form that begins at ``start`` ends, or -1 if it does not stand there."""
    if text.startswith(form, start):
        return start + len(form)
    match = _across_lines(form).match(text, start) if broken and " " in form else None
    return match.end() if match else -1


@functools.cache
def _across_lines(form: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, form.split())))


def _stems(word: str, endings: Iterable[str]) -> Iterable[str]:
    """The word, then the word without each ending that it has."""
    yield word
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending):
            yield word[: -len(ending)]


def _ends_here(text: str, start: int, end: int, form: str, language: Language) -> bool:
    """Whether a form at ``start:end`` is a word of its own there, or one with a genitive ending."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return False
    tail = text[end:]
    for ending in ("", *language.organisations.genitive_endings):
        if ending and (not tail.startswith(ending) or form.endswith(("s", "S", "x", "z"))):
            continue
        after = tail[len(ending) : len(ending) + 2]
        if after[:1].isalnum() or after[:1] == "_":
            continue
        # "EU-länder", "Volvo-chefen": a compound about the organisation, not its name.
        return not (after[:1] == "-" and after[1:2].islower())
    return False


@functools.cache
def load_register(path: Path | None = None) -> Register:
    """The register of ``path``, by default the shipped ``models/organisations.csv``.

    Raises:
        KallsparError: The file is missing, or a line of it cannot be understood.
    """
    path = path or models_folder() / "organisations.csv"
    entries = []
    for line, row in read_model_table(path):
        names = {lang.code: row.get(f"name_{lang.code}", "").strip() for lang in LANGUAGES}
        names = {code: name for code, name in names.items() if name}
        if not names:
            raise KallsparError(
                f"{path.name} line {line}", "names no organisation", "give name_en or name_sv"
            )
        entries.append(
            Entry(
                key=names.get("en") or next(iter(names.values())),
                names=names,
                aliases={lang.code: _list(row.get(f"aliases_{lang.code}", "")) for lang in LANGUAGES},
                acronym=row.get("acronym", "").strip(),
                kind=row.get("kind", "").strip(),
                wikidata=row.get("wikidata", "").strip(),
            )
        )
    return Register(entries)


def read_model_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of a shipped table with their line numbers. Raises KallsparError if it cannot be read."""
    try:
        return read_rows(path.read_bytes().decode("utf-8-sig"))[1]
    except (OSError, ValueError) as error:
        raise KallsparError(str(path), f"cannot be read: {error}", "restore it") from None


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
