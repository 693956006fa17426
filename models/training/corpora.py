"""Reading the annotated corpora into one form: raw text, character spans of PER, ORG and LOC, and the
corpus's own words.

Differences of scheme are settled here, in one place:

* NorNE: GPE_LOC and GPE_ORG are LOC (as in Universal NER), but the EU, which NorNE takes for a place, is ORG
  (as in Universal NER and DaNE); PROD, EVT, DRV and MISC are not names of our three kinds.
* WikiGold and Webbnyheter: MISC is none of our three kinds. Webbnyheter has no B-/I-: neighbouring words
  of one label are one name.
* Everywhere: an English article that opens a name is left outside, so is the Swedish genitive after a
  colon ("EU:s").
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("PER", "ORG", "LOC")

_KIND = {"PER": "PER", "PRS": "PER", "ORG": "ORG", "LOC": "LOC", "GPE_LOC": "LOC", "GPE_ORG": "LOC"}
UNIONS = frozenset({"EU", "EUs"})
"""What NorNE calls a geopolitical entity and we an organisation."""

_CLOSE_LEFT = {",", ".", ";", ":", "!", "?", ")", "]", "}", "»", "…", "%", "'s", "n't", "'", "’s"}
_CLOSE_RIGHT = {"(", "[", "{", "«", "$", "£", "#"}
_GENITIVE = re.compile(r"\s?[:’'](?:s|S)$")
_ARTICLES = ("the ", "The ", "THE ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A name: `text[start:end]`, labelled PER, ORG or LOC."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence with its gold names. `words` are the corpus's own tokens, which scoring is done on."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[tuple[int, int], ...]
    source: str
    language: str
    document: str = ""


def _lines(path: Path) -> Iterator[list[str]]:
    """Blocks of lines between empty lines."""
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
    if block:
        yield block


def _laid_out(words: Iterable[str], text: str | None) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of `words` and where each stands in it: as given, or set with ordinary spacing where the
    corpus has no text."""
    words = list(words)
    places: list[tuple[int, int]] = []
    if text is not None:
        at = 0
        for word in words:
            start = text.find(word, at)
            if start < 0:
                return _laid_out(words, None)
            at = start + len(word)
            places.append((start, at))
        return text, tuple(places)
    out = ""
    glued, open_quote = True, False
    for word in words:
        quote = word in {'"', "'", "”", "“", "``", "''"}
        if not (glued or word in _CLOSE_LEFT or (quote and open_quote)):
            out += " "
        places.append((len(out), len(out) + len(word)))
        out += word
        glued = word in _CLOSE_RIGHT or (quote and not open_quote)
        if quote:
            open_quote = not open_quote
    return out, tuple(places)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    for article in _ARTICLES:
        if text.startswith(article, start) and end - start > len(article):
            start += len(article)
    ending = _GENITIVE.search(text[start:end])
    return start, end - (len(ending.group()) if ending else 0)


def _example(
    words: list[str], tags: list[str], source: str, language: str, text: str | None = None, document: str = ""
) -> Example:
    """`tags` are IOB2 over `words`, with any label: labels that are none of ours become O."""
    text, places = _laid_out(words, text)
    spans: list[tuple[int, int, str]] = []
    before = "O"
    for (start, end), tag in zip(places, tags, strict=True):
        prefix, _, raw = tag.partition("-")
        label = _KIND.get(raw, "")
        if label and prefix == "I" and before == label and spans:
            spans[-1] = (spans[-1][0], end, label)
        elif label:
            spans.append((start, end, label))
        before = label
    cut = tuple(
        Span(start=a, end=b, label=label) for (s, e, label) in spans for a, b in [_trimmed(text, s, e)]
    )
    return Example(text=text, spans=cut, words=places, source=source, language=language, document=document)


def read_universal(path: Path, source: str, language: str) -> list[Example]:
    """Universal NER: IOB2 in the third column, the sentence's text in a comment."""
    examples, document = [], ""
    for block in _lines(path):
        text = None
        rows = []
        for line in block:
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line.startswith("# text = "):
                text = line[9:]
            elif not line.startswith("#"):
                rows.append(line.split("\t"))
        if rows:
            examples.append(
                _example([r[1] for r in rows], [r[2] for r in rows], source, language, text, document)
            )
    return examples


def read_norne(path: Path, source: str, language: str) -> list[Example]:
    """NorNE: the entity in the tenth column; a lone bar that ends a heading is no word of it."""
    examples, document = [], ""
    for block in _lines(path):
        rows = []
        for line in block:
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif not line.startswith("#"):
                row = line.split("\t")
                if row[1] != "|":
                    tag = row[9].split("name=")[-1].split("|")[0]
                    if row[1] in UNIONS:
                        tag = tag.replace("GPE_ORG", "ORG").replace("GPE_LOC", "ORG")
                    rows.append((row[1].replace("$,", ","), tag))
        if rows:
            examples.append(
                _example([w for w, _ in rows], [t for _, t in rows], source, language, None, document)
            )
    return examples


def read_columns(path: Path, source: str, language: str) -> list[Example]:
    """Two columns, word and label, where neighbours of one label are one name (WikiGold's I- tags,
    Webbnyheter's bare ones)."""
    examples = []
    for number, block in enumerate(_lines(path)):
        rows = [line.split() for line in block]
        rows = [row for row in rows if len(row) == 2 and not row[0].startswith("-DOCSTART")]
        words = [row[0].replace("\u00ad", "") for row in rows]
        kinds = ["" if row[1] in ("0", "O") else row[1].removeprefix("I-").removeprefix("B-") for row in rows]
        rows_kept = [(w, k) for w, k in zip(words, kinds, strict=True) if w]
        tags = [
            "O" if not kind else ("I-" if n and rows_kept[n - 1][1] == kind else "B-") + kind
            for n, (_, kind) in enumerate(rows_kept)
        ]
        if rows_kept:
            examples.append(
                _example([w for w, _ in rows_kept], tags, source, language, None, f"{source}-{number // 25}")
            )
    return examples


def fold(example: Example, folds: int) -> int:
    """Which of `folds` parts an example's document belongs to: by its name, so the same on every machine."""
    digest = hashlib.sha256(example.document.encode()).digest()
    return int.from_bytes(digest[:4], "big") % folds


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """Everything the recipe reads: what is trained on, by source, and what is kept aside for measuring."""

    train: dict[str, list[Example]]
    dev: dict[str, list[Example]]


def read_all(folder: Path) -> Corpora:
    """Read the corpora under `folder` (files as their sources publish them). A quarter of EWT's documents
    and an eighth of WikiGold are kept aside, besides Talbanken's dev and Webbnyheter's test set."""
    ewt = read_universal(folder / "uner_en_ewt-ud-dev.iob2.gz", "ewt", "en")
    wikigold = read_columns(folder / "wikigold_en.conll.gz", "wikigold", "en")
    danish = [
        example
        for part in ("train", "dev", "test")
        for example in read_universal(folder / f"uner_da_ddt-ud-{part}.iob2.gz", "ddt", "da")
    ]
    return Corpora(
        train={
            "norne_nob": read_norne(folder / "norne_nob.conll.gz", "norne_nob", "nb"),
            "norne_nno": read_norne(folder / "norne_nno.conll.gz", "norne_nno", "nn"),
            "ddt": danish,
            "talbanken": read_universal(folder / "uner_sv_talbanken-ud-train.iob2.gz", "talbanken", "sv"),
            "webbnyheter": read_columns(
                folder / "webbnyheter2012_sv_train_corpus.txt.gz", "webbnyheter", "sv"
            ),
            "ewt": [e for e in ewt if fold(e, 4) != 3],
            "wikigold": [e for e in wikigold if fold(e, 8) != 0],
        },
        dev={
            "sv_talbanken_dev": read_universal(
                folder / "uner_sv_talbanken-ud-dev.iob2.gz", "talbanken", "sv"
            ),
            "sv_webbnyheter_test": read_columns(
                folder / "webbnyheter2012_sv_test_corpus.txt.gz", "webbnyheter", "sv"
            ),
            "en_ewt_fold": [e for e in ewt if fold(e, 4) == 3],
            "en_wikigold_fold": [e for e in wikigold if fold(e, 8) == 0],
        },
    )
