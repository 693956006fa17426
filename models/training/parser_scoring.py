"""How well parses agree with a treebank: attachment scores, and the relations that facts are read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language as Pipeline

from models.training.treebanks import Sentence
from pipeline.syntax import Parse, SyntaxModel

#: A parser: a sentence and its language in; where its words are and their parse out.
Reader = Callable[[Sentence], tuple[Sequence[tuple[int, int]], Parse]]

RELATIONS = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "nmod",
    "nmod:poss",
    "nummod",
    "amod",
    "conj",
    "acl:relcl",
    "root",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Counts over a set of sentences; the three scores are F1 in the sense of the CoNLL 2018 shared task,
    where a word counts as the same if it has the same characters. With the treebank's own words they are
    the usual UAS, LAS and accuracy."""

    sentences: int
    gold: int
    given: int
    heads: int
    labelled: int
    tags: int
    relations: dict[str, tuple[int, int, int]]  # right with head and label, in the gold, given

    @property
    def uas(self) -> float:
        """Share of words whose head is right."""
        return self._share(self.heads)

    @property
    def las(self) -> float:
        """Share of words whose head and relation are right."""
        return self._share(self.labelled)

    @property
    def upos(self) -> float:
        """Share of words whose part of speech is right."""
        return self._share(self.tags)

    def _share(self, right: int) -> float:
        return 2 * right / max(1, self.gold + self.given)

    def as_dict(self) -> dict[str, object]:
        """The figures for `metrics.json`."""
        return {
            "sentences": self.sentences,
            "words": self.gold,
            "uas": round(self.uas, 4),
            "las": round(self.las, 4),
            "upos": round(self.upos, 4),
            "relations": {
                name: {"gold": gold, "f1": round(2 * right / max(1, gold + given), 3)}
                for name, (right, gold, given) in self.relations.items()
            },
        }


Word = tuple[int, int]


def _edges(words: Sequence[Word], heads: Iterable[int | None]) -> list[tuple[Word, Word | None]]:
    return [(word, None if head is None else words[head]) for word, head in zip(words, heads, strict=True)]


def agreement(sentences: Sequence[Sentence], read: Reader) -> Agreement:
    """Read every sentence and compare; all words count, punctuation too."""
    heads = labelled = tags = gold_words = given_words = 0
    right: Counter[str] = Counter()
    gold_relations: Counter[str] = Counter()
    given_relations: Counter[str] = Counter()
    for sentence in sentences:
        words, parse = read(sentence)
        gold_edges = _edges(sentence.spans, (h - 1 if h else None for h in sentence.heads))
        edges = _edges(words, (None if h == w else h for w, h in enumerate(parse.heads)))
        gold_words, given_words = gold_words + len(gold_edges), given_words + len(edges)
        gold = Counter(gold_edges)
        labelled_gold = Counter(zip(gold_edges, sentence.labels, strict=True))
        labelled_given = Counter(zip(edges, parse.labels, strict=True))
        heads += (gold & Counter(edges)).total()
        both = labelled_gold & labelled_given
        labelled += both.total()
        tags += (
            Counter(zip(sentence.spans, sentence.tags, strict=True))
            & Counter(zip(words, parse.tags, strict=True))
        ).total()
        for counter, found in (
            (right, both),
            (gold_relations, labelled_gold),
            (given_relations, labelled_given),
        ):
            for (_, label), times in found.items():
                counter[label] += times
    return Agreement(
        sentences=len(sentences),
        gold=gold_words,
        given=given_words,
        heads=heads,
        labelled=labelled,
        tags=tags,
        relations={name: (right[name], gold_relations[name], given_relations[name]) for name in RELATIONS},
    )


def by_treebank(model: SyntaxModel) -> Reader:
    """The model on the treebank's own words."""

    def read(sentence: Sentence) -> tuple[Sequence[Word], Parse]:
        return sentence.spans, model.parse(sentence.text, sentence.spans, sentence.language)

    return read


def by_spacy(model: SyntaxModel, nlp: Pipeline) -> Reader:
    """The model on the words that spaCy cuts: what Källspår runs."""

    def read(sentence: Sentence) -> tuple[Sequence[Word], Parse]:
        words = [(w.idx, w.idx + len(w)) for w in nlp.make_doc(sentence.text) if not w.is_space]
        return words, model.parse(sentence.text, words, sentence.language)

    return read
