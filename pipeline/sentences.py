"""Sentences of a text, with exact offsets.

Blocks first (:mod:`pipeline.blocks`), then sentences inside them: every full stop, question or
exclamation mark before white space is looked at, also inside quotations and brackets, where
``sentencex`` alone never splits, and the abbreviation tables throw out what ends nothing: those of
all languages together, since the language of a block is not known yet and Swedish texts quote
English ones. ``sentencex`` decides about the marks of other scripts and seconds an end before a
lower-case word. ``tests/benchmarks/test_sentence_boundaries.py`` measures this beside sentencex
alone and spaCy's sentencizer.
Every character of the text lies in exactly one sentence or in the white space between two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import sentencex
from babel.dates import get_month_names

from pipeline.blocks import Block, find_blocks
from pipeline.languages import LANGUAGES, Language
from pipeline.languages.base import SentenceWords
from pipeline.records import Sentence, Zone, content_id

#: Zones in which a block is one sentence, whatever full stops it holds.
_WHOLE_ZONES: frozenset[Zone] = frozenset({"title", "byline", "heading", "reference"})

_CLOSERS = "\"'”’»)\\]}*_¹²³⁴⁵⁶⁷⁸⁹⁰"
_FOOTNOTE = r"\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]"
# A run of end marks, what closes after it, white space. Each piece is possessive, and a run is
# entered at its first mark only, so that no text makes it scan a stretch twice.
_END = re.compile(rf"(?<![.!?…])(?P<marks>[.!?…]++)(?P<closers>(?:[{_CLOSERS}]|[ \u00a0]?{_FOOTNOTE})*+)\s++")
_OTHER_SCRIPTS_MARKS = frozenset("。！？｡।॥؟۔։።፧၊။។៕᙮")
_OPENERS = re.compile(r"[\"'“”„‘’«»(\[{*_¿¡•·–—-]+\s?[\"'“”„‘’«»(\[{*_]*")
_FOOTNOTE_NEXT = re.compile(rf"{_FOOTNOTE}\s*")
_LAST_WORD = re.compile(r"[^\s\"'“”„‘’«»()\[\]{}/–—]+\Z")
_SPACED_PARTS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{1,2}\.\s){1,3}[^\W\d_]{1,3}\Z")
_NEXT_WORD = re.compile(r"\w+(?:[.:’'-]\w+)*")
_ROMAN = re.compile(r"[IVXLCM]+\Z")
_DOTTED = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+\Z")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z])\Z")
_LEFT_CONTEXT = 80
_SHORTEST_LAST_WORD = 3
_WINDOW = 5_000
_RIGHT_CONTEXT = 80


def split(article_id: str, text: str, languages: Sequence[Language] = LANGUAGES) -> tuple[Sentence, ...]:
    """The sentences of ``text`` in order; their language is left "" for the next stage.

    Holds for every string: ``text[s.start:s.end] == s.text``, no sentence begins or ends with
    white space, none overlap, and what lies between them is white space only. Takes time linear
    in the length of the text.
    """
    tables = _tables(tuple((language.code, language.sentences) for language in languages))
    sentences: list[Sentence] = []
    seen: dict[str, int] = {}
    for block in find_blocks(text, languages):
        for start, end in _spans(text, block, tables):
            content = text[start:end]
            occurrence = seen.get(content, 0)
            seen[content] = occurrence + 1
            sentences.append(
                Sentence(
                    id=content_id("s", article_id, content, occurrence),
                    article_id=article_id,
                    ordinal=len(sentences),
                    start=start,
                    end=end,
                    text=content,
                    zone=block.zone,
                )
            )
    return tuple(sentences)


# --- tables --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    code: str
    never: frozenset[str]
    before_starter: frozenset[str]
    before_capital: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]


@lru_cache(maxsize=8)
def _tables(tables: tuple[tuple[str, SentenceWords], ...]) -> _Tables:
    def joint(name: str) -> frozenset[str]:
        return frozenset().union(*(getattr(words, name) for _, words in tables))

    months = frozenset(
        name.rstrip(".").casefold()
        for code, _ in tables
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=code).values()
    )
    return _Tables(
        # sentencex knows the marks of its language only; ours are the same in both.
        code=tables[0][0] if tables else "en",
        never=joint("abbreviations"),
        before_starter=joint("ambiguous_abbreviations"),
        before_capital=joint("closing_abbreviations"),
        before_number=joint("number_abbreviations"),
        starters=joint("starters"),
        months=months,
    )


# --- sentence ends -------------------------------------------------------------------------------


def _spans(text: str, block: Block, tables: _Tables) -> Iterator[tuple[int, int]]:
    """Trimmed spans of the sentences of a block, as offsets in the whole text."""
    if block.zone in _WHOLE_ZONES:
        yield block.start, block.end
        return
    content = text[block.start : block.end]
    begin = 0
    for end in _ends(content, tables):
        stripped = content[begin:end].strip()
        if stripped:
            lead = len(content[begin:end]) - len(content[begin:end].lstrip())
            yield block.start + begin + lead, block.start + begin + lead + len(stripped)
        begin = end


def _ends(content: str, tables: _Tables) -> Iterator[int]:
    """Where sentences end in ``content``, ascending, its length last."""
    begin = 0
    proposed = _proposed(content, tables.code)
    marked = {match.end("closers"): match for match in _END.finditer(content)}
    foreign = {end for end in proposed if content[end - 1] in _OTHER_SCRIPTS_MARKS}
    for end in sorted(foreign | marked.keys()):
        match = marked.get(end)
        if begin < end < len(content) and (
            match is None or _ends_sentence(content, begin, match, tables, seconded=end in proposed)
        ):
            yield end
            begin = end
    yield len(content)


def _proposed(content: str, code: str) -> set[int]:
    """Ends as sentencex sees them, without the white space that it leaves after them.

    It takes quadratic time on some texts without white space, so it is given a window at a time.
    """
    ends = set()
    for window in range(0, len(content), _WINDOW):
        position = window
        for piece in sentencex.segment(code, _readable(content[window : window + _WINDOW])):
            position += len(piece)
            ends.add(position - (len(piece) - len(piece.rstrip())))
        ends.discard(window + _WINDOW)
    ends.discard(0)
    return ends


def _readable(content: str) -> str:
    """The same with one character for one: no line ends, at which sentencex would split, valid Unicode."""
    if not content.isprintable():
        content = re.sub(r"\s", " ", content)
        content = re.sub("[\ud800-\udfff]", "\ufffd", content)
    return content


def _ends_sentence(
    content: str, begin: int, match: re.Match[str], tables: _Tables, *, seconded: bool
) -> bool:
    """Whether the marks of ``match`` end the sentence from ``begin``; ``seconded``: sentencex says so."""
    right = content[match.end() : match.end() + _RIGHT_CONTEXT]
    right = _FOOTNOTE_NEXT.sub("", right, count=1) if right.startswith("[") else right
    opened = _OPENERS.match(right)
    rest = right[opened.end() :] if opened else right
    if not rest:
        return True
    if rest[0] in ".,;:!?…)]}%&=+":
        return False
    left = content[max(begin, match.start() - _LEFT_CONTEXT) : match.start()]
    in_lower_case = rest[0].islower()
    if in_lower_case and not (seconded and _may_precede_lower_case(left, match)):
        return rest.startswith(("http://", "https://", "www."))
    if match["marks"] != ".":
        return True
    word = _NEXT_WORD.match(rest)
    following = word[0] if word else ""
    return not _is_abbreviation(
        left,
        following,
        rest[len(following) :],
        tables,
        at_start=match.start() - begin <= len(left),
    )


def _may_precede_lower_case(left: str, match: re.Match[str]) -> bool:
    """Whether careless writing may go on in lower case: not after a closed quotation or an ellipsis."""
    last = _LAST_WORD.search(left)
    return (
        match["marks"] in {".", "!", "?"}
        and not match["closers"]
        and last is not None
        and len(last[0]) >= _SHORTEST_LAST_WORD
        and last[0].isalpha()
    )


def _is_abbreviation(
    left: str, following: str, after_following: str, tables: _Tables, *, at_start: bool
) -> bool:
    """Whether a full stop after ``left`` and before the word ``following`` ends no sentence."""
    last = _LAST_WORD.search(left)
    if last is None:
        return False
    word = last[0]
    if at_start and _ENUMERATOR.match(left):
        return True  # the number of a list item or of a paragraph
    starts_anew = following in tables.starters and not after_following.startswith(".")
    if len(word) == 1 and word.isupper():
        return not starts_anew  # an initial
    is_number = bool(following) and (following[0].isdigit() or bool(_ROMAN.match(following)))
    if word.isdigit():
        return following.casefold() in tables.months  # an ordinal: "den 3. December"
    for candidate in _compounds(left, word):
        if candidate.casefold() in tables.months:  # a Roman numeral there is the word I: "i juni. I fjol"
            return following[:1].isdigit() or following[:1].islower()
        if _is_in(candidate, tables.before_number):
            return is_number or following[:1].islower()
        if _is_in(candidate, tables.never):
            return True
        if _is_in(candidate, tables.before_capital):
            return following[:1].islower()
        if _is_in(candidate, tables.before_starter):
            return not starts_anew
    return bool(_DOTTED.match(word)) and not starts_anew


def _compounds(left: str, word: str) -> Iterator[str]:
    """The last word, and the abbreviation that it closes when written with spaces ("t. ex")."""
    spaced = _SPACED_PARTS.search(left)
    if spaced:
        yield re.sub(r"\s", "", spaced[0])
    yield word
    yield word.lstrip("0123456789.,-") or word


def _is_in(word: str, table: frozenset[str]) -> bool:
    return word in table or word.lower() in table
