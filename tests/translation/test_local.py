"""The local engine with a real model of some kilobytes (see :mod:`tests.translation.tiny`)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.translation.engines import Failure, LocalEngine, Translated

pytest.importorskip("ctranslate2")
pytest.importorskip("sentencepiece")

from tests.translation.tiny import LINES, make_model

TEXTS = [*LINES, "Hej", "åäö 30 %", *(f"mening {number} om {number * 7}" for number in range(60))]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "sv-en").parent


@pytest.fixture
def copy(model: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    shutil.copytree(model, tmp_path / "copy")
    return tmp_path / "copy"


def test_every_text_is_translated_in_order(model: Path) -> None:
    answers = LocalEngine(model).translate(TEXTS, "sv", "en")
    assert len(answers) == len(TEXTS)
    assert all(isinstance(answer, Translated) for answer in answers)
    assert len({str(answer) for answer in answers}) > 5, "they differ"


def test_a_batch_says_what_its_texts_say_alone(model: Path) -> None:
    engine = LocalEngine(model)
    together = engine.translate(TEXTS, "sv", "en")
    assert [engine.translate([text], "sv", "en")[0] for text in TEXTS] == together
    assert list(LocalEngine(model).translate(TEXTS[::-1], "sv", "en"))[::-1] == together


def test_threads_get_the_translations_of_their_own_sentences(model: Path) -> None:
    engine = LocalEngine(model)
    expected = engine.translate(TEXTS, "sv", "en")
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda text: engine.translate([text], "sv", "en")[0], TEXTS))
    assert answers == expected


def test_the_version_changes_with_the_files_and_with_nothing_else(model: Path, copy: Path) -> None:
    assert LocalEngine(copy).version == LocalEngine(model).version != ""
    make_model(copy / "sv-de", seed=2)
    assert LocalEngine(copy).version != LocalEngine(model).version


def test_a_text_over_the_model_s_length_is_refused_not_cut(model: Path) -> None:
    long = "och det är ord " * 300
    short, refused = LocalEngine(model).translate(["Hej", long], "sv", "en")
    assert isinstance(short, Translated)
    assert isinstance(refused, Failure)
    assert refused.kind == "too_long"


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def spoil(name: str, size: int) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:size])


def garbage(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(b"\x00\xffgarbage" * 50)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (remove("model.bin"), "model.bin missing"),
        (remove("source.spm"), "source.spm missing"),
        (remove("config.json"), "config.json missing"),
        (remove("shared_vocabulary.json"), "shared_vocabulary.json missing"),
        (shutil.rmtree, "there is no folder"),
        (spoil("model.bin", 500), "cannot be loaded"),
        (spoil("model.bin", 0), "cannot be loaded"),
        (garbage("model.bin"), "cannot be loaded"),
        (garbage("source.spm"), "cannot be loaded"),
        (spoil("target.spm", 0), "cannot be loaded"),
        (garbage("config.json"), "cannot be loaded"),
        (garbage("shared_vocabulary.json"), "cannot be loaded"),
    ],
)
def test_a_model_that_is_missing_or_damaged_is_told_with_its_remedy(
    damage: Callable[[Path], None], words: str, copy: Path
) -> None:
    damage(copy / "sv-en")
    answers = LocalEngine(copy).translate(["Hej", "Nej"], "sv", "en")
    for answer in answers:
        assert isinstance(answer, Failure)
        assert answer.kind == "not_ready"
        assert words in answer.detail
        assert "kallspar models get translation-sv-en" in answer.detail


def test_a_pair_without_a_model(model: Path) -> None:
    (answer,) = LocalEngine(model).translate(["Hej"], "sv", "de")
    assert "no model for sv-de" in str(answer)


def test_a_folder_that_cannot_be_read_fails_no_run(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refuse)
    engine = LocalEngine(model)
    assert engine.version == "unreadable"
    (answer,) = engine.translate(["Hej"], "sv", "en")
    assert "cannot be loaded (PermissionError)" in str(answer)


def test_without_its_packages(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "pipeline.translation.engines.local.util.find_spec",
        lambda name: None if name == "sentencepiece" else name,
    )
    engine = LocalEngine(model)
    (answer,) = engine.translate(["Hej"], "sv", "en")
    assert str(answer) == "not_ready: sentencepiece is missing; install it: pip install 'kallspar[local]'"
    assert engine.version == ""
