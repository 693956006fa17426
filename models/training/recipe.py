"""The recipe in numbers, and the two lists of batches that follow from it and the seed."""

from __future__ import annotations

import csv
import gzip
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.training.corpora import UNIONS, Example, Span
from models.training.encoder import Encoder, prune
from models.training.learning import Course
from models.training.plan import Encoded, Shapes, batches, encoded, name_pools, varied
from pipeline.segments import Pieces, segments

SEED = 20
VOCABULARY = 60_000
BUDGET = 2048
"""Pieces of one batch, padding included."""

ENGLISH = ("ewt", "wikigold")
_DERIVED = ("ewt_labelled", "unions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One course with what it is about.

    `showings` is how often each sentence of a source is shown: English is scarce, Norwegian plentiful.
    A source that is not named is not shown.
    """

    course: Course
    showings: Mapping[str, float]


FIRST = Part(
    course=Course(share=0.7312),
    showings={
        "norne_nob": 2.0,
        "norne_nno": 1.6,
        "ddt": 2.0,
        "talbanken": 3.0,
        "webbnyheter": 3.0,
        "ewt": 8.0,
        "wikigold": 8.0,
    },
)

SECOND = Part(
    course=Course(encoder_rate=3e-5, head_rate=3e-4, warm_up=0.1, share=0.785),
    showings={
        "norne_nob": 0.4,
        "norne_nno": 0.2,
        "ddt": 0.4,
        "talbanken": 2.0,
        "webbnyheter": 1.0,
        "ewt": 3.0,
        "wikigold": 3.0,
        "ewt_labelled": 1.0,
        "unions": 2.0,
    },
)
"""The second course adds web text that the first course's model has labelled, and shows again the sentences
about the EU, whose label is the one that corpora disagree on most."""

FOLDS = 4
COMMON = Part(
    course=Course(share=0.6),
    showings={
        "norne_nob": 0.6,
        "norne_nno": 0.4,
        "ddt": 0.8,
        "talbanken": 1.0,
        "webbnyheter": 1.5,
        "wikigold": 6.0,
    },
)
"""Cross-validation's first course: nothing of EWT, so that all folds can share it, and less than a
third as long as :data:`FIRST`."""

FOLD = Part(
    course=Course(encoder_rate=5e-5, head_rate=3e-4, warm_up=0.1, share=0.8),
    showings={
        "norne_nob": 0.05,
        "ddt": 0.1,
        "talbanken": 0.1,
        "webbnyheter": 0.2,
        "ewt": 5.0,
        "wikigold": 1.5,
        "ewt_labelled": 0.4,
        "unions": 0.3,
    },
)
"""The course of one fold. It sees the other folds' gold for the first time, and so more often than the second
course of the recipe does."""

WEIGHTS = {"webbnyheter": 0.7, "ewt_labelled": 0.7}
"""Weight in the loss of sources whose labels are less sure."""

WORD_LISTS = {"sv": 1.0, "en": 1.0, "nb": 0.3, "da": 0.3}
"""Languages whose frequency lists (the `wordfreq` package) say which pieces stay, and how much each
counts."""


def pruned(encoder: Encoder, train: Mapping[str, Sequence[Example]]) -> Encoder:
    """The encoder with the pieces that the languages at hand use."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415  # not needed once the vocabulary is cut

    counts: Counter[str] = Counter()
    for source, examples in train.items():
        for example in examples:
            for part in segments(example.text):
                surface = ("▁" if part.spaced else "") + example.text[part.start : part.end]
                counts[surface] += FIRST.showings[source]  # type: ignore[assignment]  # a Counter may hold floats
    total = sum(counts.values())
    lists: Counter[str] = Counter()
    for language, share in WORD_LISTS.items():
        for word, frequency in get_frequency_dict(language, "best").items():
            lists[word] += frequency * share  # type: ignore[assignment]
    return prune(encoder, size=VOCABULARY, corpus={s: n / total for s, n in counts.items()}, lists=lists)


def planned(
    train: Mapping[str, Sequence[Example]],
    showings: Mapping[str, float],
    pieces: Pieces,
    *,
    seed: int,
    organisations: Mapping[str, Sequence[str]] | None = None,
) -> list[list[Encoded]]:
    """The batches of one course: every source shown as often as `showings` says, each time perhaps in
    another shape."""
    dice = random.Random(seed)  # noqa: S311
    gold = {source: examples for source, examples in train.items() if source not in _DERIVED}
    nordic = name_pools([e for source, part in gold.items() if source not in ENGLISH for e in part])
    english = name_pools([e for source in ENGLISH for e in gold.get(source, ())])
    # English names of people and places are few: as many Nordic ones join them. Organisations come from
    # the register.
    borrowed = random.Random(1)  # noqa: S311
    for label, names in english.items():
        if label != "ORG":
            english[label] = names + borrowed.sample(nordic[label], min(len(names), len(nordic[label])))
    if organisations:
        english["ORG"] = [*english["ORG"], *organisations["en"]]
        nordic["ORG"] = [*nordic["ORG"], *organisations["sv"]]
    shown = []
    for source, examples in train.items():
        if source not in showings:
            continue
        is_english = source in ENGLISH or source == "ewt_labelled"
        pools, shapes = (english, Shapes(renamed=0.35)) if is_english else (nordic, Shapes())
        whole = int(showings[source])
        for time in range(whole + 1):
            chosen = (
                examples
                if time < whole
                else dice.sample(examples, int((showings[source] - whole) * len(examples)))
            )
            shown += [
                encoded(varied(e, shapes, pools, dice), pieces, WEIGHTS.get(source, 1.0)) for e in chosen
            ]
    return batches(shown, BUDGET, dice)


def register_names(path: Path) -> dict[str, list[str]]:
    """Names and acronyms of the organisations register by language: what sentences may be given in
    exchange."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        language: [name for row in rows for name in (row[f"name_{language}"], row["acronym"]) if name]
        for language in ("en", "sv")
    }


def about_unions(train: Mapping[str, Sequence[Example]]) -> list[Example]:
    """The sentences that name the EU by its acronym."""
    return [
        example
        for examples in train.values()
        for example in examples
        if any(example.text[span.start : span.end] in UNIONS for span in example.spans)
    ]


def labelled(
    treebank: Path, find: Callable[[Sequence[str]], Sequence[Sequence[tuple[int, int, str, float]]]]
) -> list[Example]:
    """Sentences of a Universal Dependencies treebank with the names that a model finds in them.

    The treebank's own tags correct the model: a name without a proper noun in it is none. A sentence that
    holds a name of which the model is unsure (below .5) is left out.
    """
    sentences: list[tuple[str, list[tuple[int, int, bool]]]] = []
    text, words, at = "", [], 0
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                text, words, at = line[9:].rstrip("\n"), [], 0
            elif line.strip() and not line.startswith("#"):
                number, form, _, tag, *_ = line.split("\t")
                start = text.find(form, at) if number.isdigit() else -1
                if start >= 0:
                    at = start + len(form)
                    words.append((start, at, tag == "PROPN"))
            elif not line.strip() and words:
                sentences.append((text, words))
                words = []
    examples = []
    for (text, words), found in zip(sentences, find([text for text, _ in sentences]), strict=True):
        if any(score < 0.5 for *_, score in found):
            continue
        proper = [(a, b) for a, b, is_name in words if is_name]
        spans = tuple(
            Span(start=start, end=end, label=label)
            for start, end, label, _ in found
            if any(a < end and start < b for a, b in proper)
        )
        examples.append(
            Example(
                text=text,
                spans=spans,
                words=tuple((a, b) for a, b, _ in words),
                source="ewt_labelled",
                language="en",
            )
        )
    return examples
