"""Universal Dependencies treebanks as sentences with character offsets, and what is kept aside of them."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Norwegian marks of words whose form the treebank does not give as written.
_SIGNS = {"$,": ",", "$.": ".", '$"': '"', "$-": "-", "$(": "(", "$)": ")", "$:": ":"}
#: Relations that only some of the treebanks tell apart.
_MERGED = {"flat:name": "flat", "flat:foreign": "flat", "acl:cleft": "acl:relcl", "advcl:relcl": "advcl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a treebank: `spans` are its syntactic words in `text`; heads count from 1, 0 is the
    root."""

    text: str
    spans: tuple[tuple[int, int], ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    language: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Treebanks:
    """Sentences to train on, to choose with (`tuning`) and to measure with (`held_back`), by language."""

    train: tuple[Sentence, ...]
    tuning: dict[str, tuple[Sentence, ...]]
    held_back: dict[str, tuple[Sentence, ...]]


def read_treebank(path: Path, language: str) -> list[Sentence]:
    """Read a gzipped CoNLL-U file.

    Raises:
        ValueError: A sentence's words are not those of its `# text`.
    """
    sentences, document = [], ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = block.splitlines()
            text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
            for line in lines:
                if line.startswith("# newdoc id = "):
                    document = line[14:]
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            rows = [row for row in rows if "." not in row[0]]  # words left out, of enhanced graphs only
            if rows:
                sentences.append(_sentence(text, rows, language, document))
    return sentences


def _sentence(text: str, rows: Sequence[Sequence[str]], language: str, document: str) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    return Sentence(
        text=text,
        spans=tuple(_spans(text, rows)),
        tags=tuple(row[3] for row in words),
        heads=tuple(int(row[6]) for row in words),
        labels=tuple(_label(row) for row in words),
        language=language,
        document=document,
    )


def _label(row: Sequence[str]) -> str:
    """The relation of a word, as Swedish and English name it."""
    label = _MERGED.get(row[7], row[7])
    # The Norwegian treebanks have no relation of its own for a possessor.
    return "nmod:poss" if label == "nmod" and ("Poss=Yes" in row[5] or "Case=Gen" in row[5]) else label


def _spans(text: str, rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Where each syntactic word stands. Words of one token ("don't", "gonna") share out its characters if
    they spell it, else each has all of them."""
    at, ahead = 0, iter(rows)
    for row in ahead:
        first, _, last = row[0].partition("-")
        parts = [next(ahead) for _ in range(int(first), int(last) + 1)] if last else []
        form = row[1] if text.startswith(row[1], _skip(text, at)) else _SIGNS.get(row[1], row[1])
        start = text.find(form, at)
        if start < 0:
            raise ValueError(f"{row[1]!r} does not stand in {text!r}")
        at = start + len(form)
        if "".join(part[1] for part in parts) == form:
            for part in parts:
                yield start, start + len(part[1])
                start += len(part[1])
        else:
            yield from [(start, at)] * max(1, len(parts))


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _share(by: str) -> float:
    """A number in [0, 1) that follows from a name alone, the same on every machine."""
    digest = hashlib.sha256(by.encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32


def read_all(folder: Path) -> Treebanks:
    """Read the treebanks under `folder` (files as their sources publish them).

    Of Swedish Talbanken's dev and test, a fifth of the sentences is kept aside for measuring and a tenth for
    choosing, by a hash of the text; of English EWT's dev, the documents are dealt to the two by halves.
    """
    talbanken = [
        s for part in ("dev", "test") for s in read_treebank(_of(folder, "sv_talbanken", part), "sv")
    ]
    ewt = read_treebank(_of(folder, "en_ewt", "dev"), "en")
    kin = [
        s
        for name in ("no_bokmaal", "no_nynorsk")
        for part in ("dev", "test")
        for s in read_treebank(_of(folder, name, part), "no")
    ]
    swedish = [(s, _share(s.text)) for s in talbanken]
    english = [(s, _share(s.document)) for s in ewt]
    return Treebanks(
        train=(
            *(s for s, share in swedish if share >= 0.3),
            *read_treebank(_of(folder, "en_ewt", "train"), "en"),
            *kin,
        ),
        tuning={
            "sv": tuple(s for s, share in swedish if 0.2 <= share < 0.3),
            "en": tuple(s for s, share in english if share >= 0.5),
        },
        held_back={
            "sv": tuple(s for s, share in swedish if share < 0.2),
            "en": tuple(s for s, share in english if share < 0.5),
        },
    )


def _of(folder: Path, name: str, part: str) -> Path:
    return folder / f"{name}-ud-{part}.conllu.gz"
