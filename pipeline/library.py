"""The library's front door: one text, or many, without corpus, ledger or files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline import detection, extract
from pipeline.encoding import lone_surrogate
from pipeline.intake import make_article
from pipeline.languages import LANGUAGES, get_language
from pipeline.nlp import load_nlp
from pipeline.records import (
    DateSpan,
    FoundBy,
    KindName,
    Percentage,
    PublishedBasis,
    Value,
)
from pipeline.sentences import split

__all__ = ["TextInput", "TextMention", "TextReading", "read_text", "read_texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextInput:
    """A text with what is known of it; ``language`` None means that it is detected."""

    text: str
    language: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMention:
    """A mention in a text, with its reading.

    Attributes:
        start, end: Offsets in the text, end exclusive; ``text`` is exactly what stands there.
        value: What it says, or None with the reason in ``problem``.
        anchor: Index in ``TextReading.mentions`` of the date that a relative date hangs on, or None.
    """

    kind: KindName
    start: int
    end: int
    text: str
    found_by: FoundBy
    score: float | None
    value: Value | None
    problem: str = ""
    anchor: int | None = None

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``; every key is always there, absent values are None."""
        percentage = self.value if isinstance(self.value, Percentage) else None
        span = self.value if isinstance(self.value, DateSpan) else None
        approximate = percentage.approximate if percentage else "about" if span and span.approximate else ""
        return {
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "score": self.score,
            "found_by": self.found_by,
            "low": _number(percentage.low) if percentage else None,
            "high": _number(percentage.high) if percentage else None,
            "unit": percentage.unit if percentage else None,
            "approximate": approximate or None,
            "role": percentage.role if percentage else None,
            "direction": (percentage.direction or None) if percentage else None,
            "edtf": span.edtf if span else None,
            "start_date": span.start.isoformat() if span and span.start else None,
            "end_date": span.end.isoformat() if span and span.end else None,
            "precision": span.precision if span else None,
            "basis": span.basis if span else None,
            "anchor": self.anchor,
            "problem": self.problem or None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReading:
    """What was read from one text.

    Attributes:
        language: The text's language, given or detected; "" if it cannot be told.
        published: The day that relative dates were read from, given or inferred, or None.
        problem: Why nothing was read, or "".
    """

    language: str
    mentions: tuple[TextMention, ...]
    published: date | None = None
    published_basis: PublishedBasis = "none"
    problem: str = ""

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "language": self.language or None,
            "mentions": [mention.to_json() for mention in self.mentions],
            "published": self.published.isoformat() if self.published else None,
            "published_basis": self.published_basis,
            "problem": self.problem or None,
        }


def read_text(text: str, language: str | None = None, published: date | None = None) -> TextReading:
    """The mentions of one text, with their readings.

    Args:
        text: Any text; offsets of the result count in it.
        language: ISO 639-1 code of a language that is read, or None to detect it.
        published: Day of publication, for dates such as "yesterday"; None to infer it where possible.

    Raises:
        TypeError: ``text`` is no str.
        ValueError: ``language`` is given and none of those that are read, or ``text`` holds half of a
            surrogate pair, so that it is no Unicode text.
    """
    if not isinstance(text, str):
        raise TypeError(
            f"a text is a str, not {type(text).__name__}; pipeline.encoding.decode makes one of bytes"
        )
    half = lone_surrogate(text)
    if half is not None:
        raise ValueError(
            f"character {half} is half of a surrogate pair (U+{ord(text[half]):X}), which is no text; "
            "take it out, or decode the bytes anew"
        )
    if language is not None and get_language(language) is None:
        known = ", ".join(one.code for one in LANGUAGES)
        raise ValueError(f"language {language!r} is not read; known are {known}")
    article = make_article(text, id="text")
    sentences = split(article.id, text)
    if language is None:
        language, sentences = detection.assign(sentences)
    else:
        sentences = detection.given(sentences, language)
    found = extract.extract(
        extract.witnesses(sentences, ()),
        load_nlp,
        published=published,
        published_basis="metadata" if published else "none",
    )
    index = {mention.id: place for place, mention in enumerate(found.mentions)}
    unread = sorted({why for sentence in sentences if (why := extract.readable(sentence))})
    return TextReading(
        language=language,
        mentions=tuple(
            TextMention(
                kind=mention.kind,
                start=mention.start,
                end=mention.end,
                text=mention.text,
                found_by=mention.found_by,
                score=mention.score,
                value=reading.value,
                problem=reading.problem,
                anchor=index.get(reading.anchor_mention_id),
            )
            for mention, reading in zip(found.mentions, found.readings, strict=True)
        ),
        published=found.published,
        published_basis=found.published_basis,
        problem="; ".join(unread),
    )


def read_texts(texts: Iterable[str | TextInput]) -> Iterator[TextReading]:
    """:func:`read_text` for many texts, in order, as they come: memory does not grow with their number."""
    for one in texts:
        given = one if isinstance(one, TextInput) else TextInput(text=one)
        yield read_text(given.text, given.language, given.published)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
