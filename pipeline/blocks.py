"""Blocks of a text: its title, byline, headings, paragraphs, list items, captions, references.

A line is a block of its own, unless it visibly continues the line before (a hard-wrapped
paragraph, an indented second line of a list item). What a block is follows from general signs of
layout and from the word lists of all languages together, since its language is not known yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from pipeline.languages import Language
from pipeline.languages.base import SentenceWords
from pipeline.records import Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines that belong together: ``text[start:end]`` has no white space at its ends.

    Attributes:
        zone: What it is.
        after_gap: A blank line, or the beginning of the text, stands before it.
        lines: How many lines it joins.
    """

    start: int
    end: int
    zone: Zone = "paragraph"
    after_gap: bool = True
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    start: int
    end: int
    indent: int
    after_gap: bool


# Everything that str.splitlines() takes for a line end, but for the information separators.
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\Z")
_FULL_STOP = re.compile(r"[.…:;,][\"'”’»)\]]{0,3}\Z")
_BULLET = re.compile(r"(?:[•·◦▪▫‣⁃●○■□➢➤✓✔]|[-*+–—](?=\s))")
_NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_DASH = re.compile(r"[-–—]\s")
_REFERENCE_MARK = re.compile(r"\[\d{1,3}\]:?\s|\[\^[\w-]{1,20}\]:\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\Z")
_BREADCRUMB = re.compile(r"\S+(?:\s\S+){0,2}(?:\s+[/>»›→]\s+\S+(?:\s\S+){0,3}){1,4}\Z")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_NAME = re.compile(
    r"[^\W\d_a-zåäöéü][\w'’.-]*(?:\s+(?:af|av|da|de|del|der|di|la|le|van|von|zu))?"
    r"(?:\s+[^\W\d_a-zåäöéü][\w'’.-]*){0,4}"
)
_PLAIN_NAME = re.compile(
    r"[^\W\d_a-zåäöéü][^\W\d_]+(?:[-'’][^\W\d_]+)*(?:\s+(?:(?:af|av|de|van|von|[A-ZÅÄÖ]\.)\s+)?"
    r"[^\W\d_a-zåäöéü][^\W\d_]+(?:[-'’][^\W\d_]+)*){1,3}\Z"
)
_AFTER_NAME = re.compile(r"\s*(?:\Z|[:,;|/•·–—(&@*_-]|and\b|och\b|\d)")
_ENUMERATED_WORD = re.compile(r"\d{1,3}\.\s+(\w+)")
_WORD_CHARACTER = re.compile(r"[^\W_]")

_LONGEST_TITLE = 150
_LONGEST_HEADING = 100
_LONGEST_SIDE_LINE = 160
_LONGEST_CREDIT_LINE = 500
_LONGEST_REFERENCE = 400
_SHORTEST_WRAPPED_LINE = 25
_WRAP_WIDTHS = range(40, 121)


def find_blocks(text: str, languages: Sequence[Language]) -> list[Block]:
    """The blocks of ``text`` in order; all other characters are white space. Linear in its length."""
    words = _joint_words(tuple(language.sentences for language in languages))
    return _zoned(text, _joined(text, _lines(text)), words)


# --- lines to blocks -----------------------------------------------------------------------------


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if not stripped:
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        breaks = len(_BREAKS.findall(text, last_end, start))
        lines.append(
            _Line(
                start=start,
                end=start + len(stripped),
                indent=indent,
                after_gap=not lines or breaks > 1,
            )
        )
        last_end = start + len(stripped)
    return lines


def _joined(text: str, lines: list[_Line]) -> list[Block]:
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    first = before = None
    for line in lines:
        if (
            first is not None
            and before is not None
            and not line.after_gap
            and _continues(text, first, before, line, width)
        ):
            blocks[-1] = replace(blocks[-1], end=line.end, lines=blocks[-1].lines + 1)
        else:
            blocks.append(Block(start=line.start, end=line.end, after_gap=line.after_gap))
            first = line
        before = line
    return blocks


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which the text is hard-wrapped, or 0 if it is not.

    A text is wrapped when nearly every line that has a next one is so full that the next line's
    first word had no room in it, and some sentence visibly runs on.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_gap]
    lengths = sorted(a.end - a.start + a.indent for a, _ in pairs)
    if len(lengths) < 2:
        return 0
    width = lengths[-1 - len(lengths) // 20]  # one line in twenty may stick out: a long link
    if width not in _WRAP_WIDTHS:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    runs_on = sum(_runs_on(text, a, b) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and runs_on >= 0.2 * len(pairs) else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    head = text[following.start : min(following.end, following.start + width)].split(None, 1)[0]
    return line.indent + line.end - line.start + 1 + len(head) > width


def _runs_on(text: str, line: _Line, following: _Line) -> bool:
    return (
        text[following.start].islower()
        and line.end - line.start >= _SHORTEST_WRAPPED_LINE
        and not _TERMINAL.search(text, max(line.start, line.end - 8), line.end)
    )


def _continues(text: str, first: _Line, before: _Line, line: _Line, width: int) -> bool:
    """Whether ``line`` goes on with the block that began with ``first`` and now ends with ``before``."""
    if _is_marked(text, line.start) or _MARKDOWN_HEADING.match(text, first.start):
        return False
    if _UNDERLINE.match(text[line.start : line.end]) or _UNDERLINE.match(text[before.start : before.end]):
        return False
    if _runs_on(text, before, line):
        return True
    if _is_marked(text, first.start) and (line.indent > first.indent or _is_link(text, line)):
        return True
    return bool(width) and _is_full(text, before, line, width)


def _is_link(text: str, line: _Line) -> bool:
    return text.startswith(("http://", "https://", "www.", "doi:"), line.start)


def _is_marked(text: str, start: int) -> bool:
    """Whether a line that begins at ``start`` bears the mark of a new block."""
    return bool(
        _BULLET.match(text, start)
        or _NUMBERED.match(text, start)
        or _REFERENCE_MARK.match(text, start)
        or _MARKDOWN_HEADING.match(text, start)
        or _IMAGE.match(text, start)
    )


# --- zones ---------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _joint_words(tables: tuple[SentenceWords, ...]) -> SentenceWords:
    def joint(name: str) -> frozenset[str]:
        return frozenset().union(*(getattr(table, name) for table in tables))

    return SentenceWords(**{name: joint(name) for name in SentenceWords.__dataclass_fields__})


@dataclass(slots=True)
class _Progress:
    """What has been met on the way down the page."""

    has_title: bool = False
    in_body: bool = False
    lines_since_title: int = 0
    in_references: bool = False
    references_marked: bool | None = None


def _zoned(text: str, blocks: list[Block], words: SentenceWords) -> list[Block]:
    front_matter = _front_matter_length(text, blocks)
    numbered = sum(bool(_REFERENCE_MARK.match(text, block.start)) for block in blocks)
    progress = _Progress()
    zoned = []
    for index, block in enumerate(blocks):
        if index < front_matter:
            zone: Zone = "boilerplate"
        else:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            zone = _zone(text, block, following, words, progress, alone=len(blocks) == 1, numbered=numbered)
        zoned.append(replace(block, zone=zone))
        if zone == "title":
            progress.has_title = True
        progress.lines_since_title += progress.has_title
        progress.in_body |= zone in {"paragraph", "list_item"}
    return zoned


def _zone(
    text: str,
    block: Block,
    following: Block | None,
    words: SentenceWords,
    progress: _Progress,
    *,
    alone: bool,
    numbered: int,
) -> Zone:
    # The signs below are short; what is longer is running text whatever it begins with.
    content = text[block.start : min(block.end, block.start + _LONGEST_CREDIT_LINE + 1)]
    image = _IMAGE.match(content)
    if image and not _WORD_CHARACTER.search(content, image.end()):
        return "caption"
    if not _WORD_CHARACTER.search(text, block.start, block.end):
        return "boilerplate"
    if _MARKDOWN_HEADING.match(content):
        return _heading(content, words, progress)
    if progress.in_references and _stays_in_references(text, block, following, content, progress):
        return "reference"
    if _REFERENCE_MARK.match(content) and numbered > 1:
        return "reference"
    if not alone and _is_boilerplate(content, words, progress):
        return "boilerplate"
    if not alone and _is_caption(content, words):
        return "caption"
    if _is_list_item(text, block, content):
        return "list_item"
    if not alone and _is_source_line(content, words):
        return "reference"
    if alone:
        return "paragraph"
    if _plain_heading(content) in words.reference_headings and following is not None:
        return _heading(content, words, progress)
    if _is_byline(content, words, progress):
        return "byline"
    if following is None or block.lines > 2 or not _looks_like_heading(content):
        return "paragraph"
    if not progress.has_title and not progress.in_body:
        return "title"
    if len(content) <= _LONGEST_HEADING:
        return "heading"
    return "paragraph"


def _front_matter_length(text: str, blocks: list[Block]) -> int:
    """How many blocks the metadata between two lines of ``---`` at the very top takes."""
    if not blocks or text[blocks[0].start : blocks[0].end] != "---":
        return 0
    for index, block in enumerate(blocks[1:100], start=2):
        content = text[block.start : min(block.end, block.start + 200)]
        if content in {"---", "..."}:
            return index
        if index == 2 and not re.match(r"[\w-]+\s*:", content):
            return 0
    return 0


def _plain_heading(content: str) -> str:
    return content.strip("#*_=: \t\u00a0").casefold() if len(content) <= _LONGEST_HEADING else ""


def _heading(content: str, words: SentenceWords, progress: _Progress) -> Zone:
    progress.in_references = _plain_heading(content) in words.reference_headings
    progress.references_marked = None
    if not progress.has_title and not progress.in_body and not progress.in_references:
        return "title"
    return "heading"


def _stays_in_references(
    text: str, block: Block, following: Block | None, content: str, progress: _Progress
) -> bool:
    marked = bool(_REFERENCE_MARK.match(content) or _NUMBERED.match(content) or _BULLET.match(content))
    if progress.references_marked is None:
        progress.references_marked = marked
    if marked or not block.after_gap:
        return True
    # An unmarked block after a blank line ends a list of marked ones; among unmarked sources only
    # a heading over running text, or a long paragraph, does.
    heads_text = (
        following is not None
        and block.lines == 1
        and len(content) <= 60
        and _looks_like_heading(content)
        and not any(character.isdigit() for character in content)
        and following.end - following.start >= 120
        and text[following.end - 1] in '.!?”"'
    )
    is_paragraph = block.end - block.start > _LONGEST_REFERENCE
    progress.in_references = not (progress.references_marked or heads_text or is_paragraph)
    return progress.in_references


def _is_boilerplate(content: str, words: SentenceWords, progress: _Progress) -> bool:
    if len(content) > _LONGEST_CREDIT_LINE:
        return False
    folded = content.casefold()
    bare = folded.strip("*_|[]()>›»→+:.! \t\u00a0")
    if bare in words.boilerplate_lines:
        return True
    is_short = len(content) <= _LONGEST_SIDE_LINE
    if is_short and _COPYRIGHT.match(content):
        return True
    is_statement = len(content) > 80 and content.endswith(".")
    if is_short and not is_statement and _begins_with(bare, words.boilerplate_starts):
        return True
    if any(phrase in folded for phrase in words.boilerplate_phrases):
        return is_short and not (content.endswith(".") and len(content.split()) > 12)
    return not progress.in_body and not progress.has_title and len(content) <= 80 and _is_breadcrumb(content)


def _is_breadcrumb(content: str) -> bool:
    return bool(_BREADCRUMB.match(content)) and not _TERMINAL.search(content)


def _begins_with(folded: str, starts: frozenset[str]) -> str:
    """Which whole word or phrase of ``starts`` the line begins with, the longest one, or ""."""
    if not folded.startswith(_longest_first(starts)):
        return ""
    return next(
        (
            start
            for start in _longest_first(starts)
            if folded.startswith(start) and not folded[len(start) : len(start) + 1].isalnum()
        ),
        "",
    )


@lru_cache(maxsize=16)
def _longest_first(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _is_caption(content: str, words: SentenceWords) -> bool:
    if len(content) > _LONGEST_CREDIT_LINE:
        return False
    image = _IMAGE.match(content)
    if image:
        return len(content) - image.end() <= _LONGEST_SIDE_LINE
    pattern = _caption_pattern(words.caption_starts)
    return bool(pattern.match(content.lstrip("*_("))) or any(
        len(content) - match.start() <= 80
        for match in pattern.finditer(content)
        if content[: match.start()].rstrip().endswith((".", "!", "?", "”", "|", ")"))
    )


@lru_cache(maxsize=8)
def _caption_pattern(starts: frozenset[str]) -> re.Pattern[str]:
    """A credit or a label: its word, perhaps a number, a colon or a slash, and something after it."""
    alternatives = "|".join(re.escape(start) for start in _longest_first(starts))
    return re.compile(rf"\b(?i:{alternatives})(?:\s+\d{{1,3}})?\s*[:/]\s*(?=\S)")


def _is_list_item(text: str, block: Block, content: str) -> bool:
    if _DASH.match(content):
        # Swedish news sets speech after a dash: a full sentence after one is not an item.
        return not _TERMINAL.search(text, max(block.start, block.end - 8), block.end)
    if _BULLET.match(content):
        return True
    numbered = _ENUMERATED_WORD.match(content)
    if numbered and numbered[1].islower():
        return False  # an ordinal: "3. december"
    return bool(_NUMBERED.match(content))


def _is_source_line(content: str, words: SentenceWords) -> bool:
    """ "Källa: SCB": the word of a heading of references with the source on the same line."""
    head, colon, rest = content[: _LONGEST_SIDE_LINE + 1].partition(":")
    return (
        bool(colon and rest.strip())
        and len(content) <= _LONGEST_SIDE_LINE
        and _plain_heading(head) in words.reference_headings
    )


def _is_byline(content: str, words: SentenceWords, progress: _Progress) -> bool:
    """Who wrote it, or when, above the text; below its beginning only where a colon or a phrase says so."""
    bare = content.strip("*_() \t\u00a0")
    if len(content) > _LONGEST_SIDE_LINE or content.endswith((".", "?", "!")):
        return False
    folded = bare.casefold()
    if not progress.in_body and len(content) <= 80 and _begins_with(folded, words.dateline_starts):
        return True
    start = _begins_with(folded, words.byline_starts)
    if start and (" " in start or folded.startswith(f"{start}:") or not progress.in_body):
        rest = bare[len(start) :].lstrip(": \t\u00a0")
        name = _NAME.match(rest)
        if name and len(rest.split()) <= 12 and _AFTER_NAME.match(rest, name.end()):
            return True
    return (
        progress.has_title
        and not progress.in_body
        and progress.lines_since_title <= 2
        and bool(_PLAIN_NAME.match(bare))
    )


def _looks_like_heading(content: str) -> bool:
    if len(content) > _LONGEST_TITLE or _FULL_STOP.search(content) or content.startswith("|"):
        return False
    letters = _WORD_CHARACTER.search(content)
    return letters is not None and not letters[0].islower()
