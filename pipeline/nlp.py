"""The spaCy pipelines: a blank tokenizer a language and the project's own components.

Each component is registered with spaCy and can be used alone: ``nlp.add_pipe("kallspar_percentages")``.
All of them put what they find through :func:`pipeline.spans.add_mentions`, so ``doc.spans["kallspar"]``
holds every span, nested ones too, and ``doc.ents`` the outermost.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

import pipeline.syntax  # noqa: F401  # registers kallspar_syntax, which only sentences that need it are given to
from pipeline.entities import EntityModel, load_entity_model
from pipeline.kinds import date, organisation, percentage
from pipeline.languages import LANGUAGES, Language, get_language
from pipeline.places import countries
from pipeline.register import Register, load_register
from pipeline.spans import Found, add_mentions, mentions_of, set_mentions

__all__ = ["load_nlp", "load_parser"]

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

#: Components in order: the entity model first, since organisations build on what it found.
COMPONENTS = ("kallspar_entities", "kallspar_organisations", "kallspar_percentages", "kallspar_dates")


@functools.cache
def load_nlp(language: str) -> Pipeline:
    """The spaCy pipeline of a language; made once a process.

    Its ``doc.ents`` hold ORG, PER, LOC, PERCENT and DATE.

    Raises:
        ValueError: ``language`` is none of those that are read.
    """
    _tables(language)
    nlp = spacy.blank(language)
    # A sentence longer than spaCy's default limit of a million characters is text all the same.
    nlp.max_length = 100_000_000
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


@functools.cache
def load_parser(language: str) -> Pipeline:
    """The pipeline that parses a sentence of a language; made once a process.

    It is kept apart from :func:`load_nlp` since only sentences with a percentage are parsed.

    Raises:
        ValueError: ``language`` is none of those that are read.
    """
    _tables(language)
    nlp = spacy.blank(language)
    nlp.max_length = 100_000_000
    nlp.add_pipe("kallspar_syntax")
    return nlp


def _tables(language: str | None) -> Language:
    tables = get_language(language or "")
    if tables is None:
        known = ", ".join(one.code for one in LANGUAGES)
        raise ValueError(f"language {language!r} is not read; known are {known}")
    return tables


class _Entities:
    """PER, ORG and LOC by the entity model, in batches."""

    # Texts handed to the model at a time. Its scores do not depend on this (it is tested).
    BATCH = 64

    def __init__(self, model: EntityModel) -> None:
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        return next(iter(self.pipe([doc])))

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            for doc, entities in zip(batch, self._model.find([doc.text for doc in batch]), strict=True):
                yield add_mentions(
                    doc,
                    (
                        Found(start=e.start, end=e.end, label=e.label, found_by="model", score=e.score)
                        for e in entities
                    ),
                )


class _Organisations:
    """ORG by register and patterns, on top of what the entity model found; countries as LOC."""

    def __init__(self, tables: Language, register: Register) -> None:
        self._tables, self._register = tables, register

    def __call__(self, doc: Doc) -> Doc:
        found = organisation.revise(doc.text, mentions_of(doc), self._tables, self._register)
        found = (*found, *countries(doc.text, self._tables))
        return set_mentions(doc, (*found, *organisation.find(doc.text, self._tables, self._register, found)))


class _Percentages:
    """PERCENT by the percentage grammar."""

    def __init__(self, tables: Language) -> None:
        self._tables = tables

    def __call__(self, doc: Doc) -> Doc:
        return add_mentions(
            doc,
            (
                Found(start=m.start, end=m.end, label=percentage.LABEL, found_by="pattern", match=m)
                for m in percentage.find(doc.text, self._tables)
            ),
        )


class _Dates:
    """DATE by the date grammar.

    A full date in another language that is read ("6 oktober 2025" below an English title) is found too:
    it says the same in every language. Everything else, such as "May" or "i dag", is the language's own.
    """

    def __init__(self, tables: Language) -> None:
        self._tables = tables
        self._others = tuple(one for one in LANGUAGES if one.code != tables.code)

    def __call__(self, doc: Doc) -> Doc:
        matches = [*date.find(doc.text, self._tables), *self._foreign(doc.text)]
        return add_mentions(
            doc,
            (Found(start=m.start, end=m.end, label=date.LABEL, found_by="pattern", match=m) for m in matches),
        )

    def _foreign(self, text: str) -> Iterator[date.DateMatch]:
        if not _YEAR.search(text):
            return
        for other in self._others:
            for match in date.find(text, other):
                span = text[match.start : match.end]
                if not _YEAR.search(span) or not any(map(str.isalpha, span)):
                    continue
                alone = date.DatedText(text=text, language=other, matches=(match,))
                value = date.read((alone,), None)[0][0].value
                if value and value.basis == "explicit" and value.precision in ("day", "month"):
                    yield match


@Pipeline.factory("kallspar_entities", assigns=["doc.ents"], default_config={"folder": ""})
def _make_entities(nlp: Pipeline, name: str, folder: str) -> _Entities:  # noqa: ARG001  # spaCy passes both by name
    return _Entities(load_entity_model(Path(folder).resolve() if folder else None))


@Pipeline.factory("kallspar_organisations", assigns=["doc.ents"])
def _make_organisations(nlp: Pipeline, name: str) -> _Organisations:  # noqa: ARG001
    return _Organisations(_tables(nlp.lang), load_register())


@Pipeline.factory("kallspar_percentages", assigns=["doc.ents"])
def _make_percentages(nlp: Pipeline, name: str) -> _Percentages:  # noqa: ARG001
    return _Percentages(_tables(nlp.lang))


@Pipeline.factory("kallspar_dates", assigns=["doc.ents"])
def _make_dates(nlp: Pipeline, name: str) -> _Dates:  # noqa: ARG001
    return _Dates(_tables(nlp.lang))
