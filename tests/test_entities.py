"""The entity model at work: exact offsets, independence of batch mates, windows, tidy spans."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.entities import Entity, EntityModel, _best_path, _runs, load_entity_model
from pipeline.entity_spans import EntityLabel, tidy
from pipeline.errors import KallsparError
from pipeline.paths import models_folder
from pipeline.segments import segments

NEWS = [
    "Energimyndigheten och Vinnova stöder Northvolt i Skellefteå.",
    "The European Commission met Toyota and Panasonic in Tokyo on Tuesday.",
    "Statsminister Ulf Kristersson reste till Japan.",
    "Volkswagen, BMW and Mercedes-Benz sold fewer cars in China, said Anna Berg of Bloomberg.",
    "Det regnade hela dagen.",
    "Yes.",
]

# What normalisers and tokenizers like to change: emoji, joiners, combining marks, ligatures, odd spaces.
_BITS = [
    *"aÅäöZ -:’'()\n\r\t.,",
    "\u00a0",
    "\u0301",
    "ﬁ",
    "🇸🇪",
    "👩‍🔬",
    "\u200b",
    "\u00ad",
    "Toyota",
    "EU",
    "Ⅷ",
    "ß",
]
ODD = st.lists(st.sampled_from(_BITS), max_size=40).map("".join)


@pytest.fixture(scope="module")
def model() -> EntityModel:
    return load_entity_model()


@given(ODD)
def test_segments_cover_every_visible_character_once(text: str) -> None:
    covered = [n for part in segments(text) for n in range(part.start, part.end)]
    assert covered == sorted(set(covered))
    assert all(n in covered or character.isspace() for n, character in enumerate(text))


@settings(max_examples=40, deadline=None)
@given(st.lists(ODD, max_size=4))
def test_offsets_are_exact_for_any_unicode(texts: list[str]) -> None:
    for text, found in zip(texts, load_entity_model().find(texts), strict=True):
        at = 0
        for entity in found:
            assert at <= entity.start < entity.end <= len(text)
            assert text[entity.start : entity.end].strip() == text[entity.start : entity.end]
            assert 0 <= entity.score <= 1
            at = entity.end


@pytest.mark.parametrize("before", ["", "👩‍🔬🇸🇪 ", "e\u0301\u0301 ﬁ\u00a0", "\r\n\t", "Ⅷ\u00ad½ "])
def test_names_are_found_where_they_stand(model: EntityModel, before: str) -> None:
    text = before + "The European Commission met Toyota in Tokyo."
    (found,) = model.find([text])
    names = {text[e.start : e.end]: e.label for e in found}
    assert names["European Commission"] == "ORG"
    assert names["Toyota"] == "ORG"
    assert names["Tokyo"] == "LOC"


def test_a_texts_result_does_not_depend_on_its_batch(model: EntityModel) -> None:
    together = model.find(NEWS)
    assert model.find(NEWS[::-1])[::-1] == together
    assert [model.find([text])[0] for text in NEWS] == together
    crowd = model.find([*NEWS * 40, "word " * 300])
    assert crowd[: len(NEWS)] == together
    assert crowd[-1 - len(NEWS) : -1] == together


def test_the_network_gives_a_row_the_same_scores_in_any_company(model: EntityModel) -> None:
    """Bit for bit: no scale is shared between rows, so even the raw scores are equal."""
    windows = [next(iter(model._windows(n, text, segments(text)))) for n, text in enumerate(NEWS)]
    longest = max(w.padded for w in windows)
    pieces = np.ones((len(windows), longest), np.int64)
    for row, window in enumerate(windows):
        pieces[row, : len(window.pieces)] = window.pieces

    def run(rows: np.ndarray) -> np.ndarray:
        feed = {"pieces": rows, "present": (rows != 1).astype(np.int64)}
        return np.asarray(model._session.run(["scores"], feed)[0])

    alone = np.concatenate([run(pieces[n : n + 1]) for n in range(len(windows))])
    assert np.array_equal(run(pieces), alone)
    assert np.array_equal(run(pieces[::-1].copy())[::-1], alone)


def test_threads_do_not_change_the_result() -> None:
    folder = models_folder() / "ner-sv-en"
    texts = [*NEWS * 20, "word " * 300, *NEWS]  # several batches, so that there is something to share out
    assert EntityModel(folder, threads=1).find(texts) == EntityModel(folder, threads=3).find(texts)


def test_an_error_in_a_thread_reaches_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    model = EntityModel(models_folder() / "ner-sv-en", threads=2)

    def broken(batch: object) -> np.ndarray:
        raise MemoryError(batch)

    monkeypatch.setattr(model, "_run", broken)
    with pytest.raises(MemoryError):
        model.find(NEWS * 20)


def test_the_model_runs_without_spacy() -> None:
    """spaCy takes a second to import, as long as the model takes to load."""
    program = "import sys, pipeline.entities; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("filling", [0, 60, 115, 120, 125, 130, 135, 140, 180, 400])
def test_a_name_at_the_seam_of_two_windows_is_found_whole(model: EntityModel, filling: int) -> None:
    """Wherever the seam falls, the long name is one span."""
    names = "möttes European Battery Alliance och Toyota i Tokyo i går. "
    text = "och så vidare " * (filling // 3) + names + "så var det " * 90
    (found,) = model.find([text])
    assert [text[e.start : e.end] for e in found] == ["European Battery Alliance", "Toyota", "Tokyo"]


@pytest.mark.parametrize("text", ["", " ", "\n", "…", "Det blåser upp till storm.", "42 %", "( ) [ ]"])
def test_nothing_is_found_where_there_is_no_name(model: EntityModel, text: str) -> None:
    assert model.find([text]) == [[]]


def test_no_texts_give_no_lists(model: EntityModel) -> None:
    assert model.find([]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Volvos vd träffade Energimyndighetens chef.", [("Volvo", "ORG"), ("Energimyndigheten", "ORG")]),
        ("Avtalet slöts mellan EU och Japan.", [("EU", "ORG"), ("Japan", "LOC")]),
        ("JOGMEC:s strategi är hemlig.", [("JOGMEC", "ORG")]),
        ("Toyota and the European Union signed.", [("Toyota", "ORG"), ("European Union", "ORG")]),
        ("VOLVO CARS STOPS PRODUCTION IN CHINA", [("VOLVO CARS", "ORG"), ("CHINA", "LOC")]),
        ("EU-kommissionen röstade.", [("EU-kommissionen", "ORG")]),
        ("EU-kommissionär Ekaterina Zaharieva talade.", [("EU", "ORG"), ("Ekaterina Zaharieva", "PER")]),
    ],
)
def test_plain_news(model: EntityModel, text: str, expected: list[tuple[str, str]]) -> None:
    (found,) = model.find([text])
    assert [(text[e.start : e.end], e.label) for e in found] == expected


def test_a_missing_file_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(KallsparError, match=r"model\.onnx"):
        EntityModel(tmp_path)


def known(form: str) -> bool:
    return form in {"Volvo", "EU", "EU-kommissionen", "Siemens", "Sveriges Television"}


@pytest.mark.parametrize(
    ("text", "marked", "expected", "reason"),
    [
        (
            "the European Union",
            ["ORG the European Union"],
            ["European Union"],
            "a leading article is no name",
        ),
        ("The EU", ["ORG The EU"], ["EU"], "with a capital neither"),
        ("THE EU", ["ORG THE EU"], ["EU"], "nor in a headline"),
        ("Theranos", ["ORG Theranos"], ["Theranos"], "the article is a word of its own"),
        ("The", ["ORG The"], ["The"], "an article alone is left as it is"),
        ("De Beers", ["ORG De Beers"], ["De Beers"], "a Swedish article begins names of other languages"),
        ("EU:s plan", ["ORG EU:s"], ["EU"], "genitive with a colon"),
        ("Japan’s BASC", ["LOC Japan’s"], ["Japan"], "English genitive"),
        ("Volvos vd", ["ORG Volvos"], ["Volvo"], "the register knows the base form"),
        ("Telias vd, Telia", ["ORG Telias", "ORG Telia"], ["Telia", "Telia"], "the text shows the base form"),
        ("Telias vd", ["ORG Telias"], ["Telias"], "not certain, so the full form stays"),
        ("Siemens vd", ["ORG Siemens"], ["Siemens"], "ends in s by itself"),
        ("Tysklands Siemens", ["ORG Tysklands Siemens"], ["Siemens"], "a genitive before a known name"),
        ("Japans Volvo", ["ORG Japans Volvo"], ["Volvo"], "a country's, too"),
        ("Sveriges Television", ["ORG Sveriges Television"], ["Sveriges Television"], "the whole is known"),
        ("Sveriges Kraft", ["ORG Sveriges Kraft"], ["Sveriges Kraft"], "the rest is not known"),
        ("Japan's Acme Grid", ["ORG Japan's Acme Grid"], ["Acme Grid"], "a sign sets off the country"),
        ("South Korea’s Acme", ["ORG South Korea’s Acme"], ["Acme"], "a country of two words"),
        ("Sotheby's Grid", ["ORG Sotheby's Grid"], ["Sotheby's Grid"], "no country's genitive"),
        ("America's cup", ["ORG America's cup"], ["America's cup"], "no name is left behind it"),
        (
            "Japans, Japan",
            ["LOC Japans", "LOC Japan"],
            ["Japans", "Japan"],
            "only organisations are published",
        ),
        ("(Northvolt)", ["ORG (Northvolt)"], ["Northvolt"], "brackets stay outside"),
        ("”Northvolt”", ["ORG ”Northvolt”"], ["Northvolt"], "quotation marks too"),
        ("Volkswagen (VW)", ["ORG Volkswagen (VW)"], ["Volkswagen", "VW"], "acronym and long form are two"),
        ("Volkswagen (VW)", ["ORG Volkswagen (VW"], ["Volkswagen", "VW"], "also with the bracket left out"),
        ("Alphabet Inc.", ["ORG Alphabet Inc."], ["Alphabet Inc."], "the stop belongs to the name"),
        ("i U.S.", ["LOC U.S."], ["U.S."], "so it does here"),
        ("hos Northvolt.", ["ORG Northvolt."], ["Northvolt"], "the sentence's stop does not"),
        ("Northvolt,", ["ORG Northvolt,"], ["Northvolt"], "no comma"),
        ("Japan-EU, Japan", ["ORG Japan-EU", "LOC Japan"], ["Japan", "EU", "Japan"], "two known names"),
        ("EU–Japan", ["ORG EU–Japan"], ["EU", "Japan"], "a country is known"),
        ("Atlas-Copco", ["ORG Atlas-Copco"], ["Atlas-Copco"], "parts not known: one name"),
        ("EU-kommissionen", ["ORG EU-kommissionen"], ["EU-kommissionen"], "the whole is known"),
        ("Bank of\nJapan", ["ORG Bank of\nJapan"], ["Bank of\nJapan"], "a line end inside a name is kept"),
        ("()", ["ORG ()"], [], "no letter or digit is no name"),
    ],
)
def test_spans_as_a_reader_wants_them(text: str, marked: list[str], expected: list[str], reason: str) -> None:
    found, at = [], 0
    for entry in marked:
        label, name = entry.split(" ", 1)
        start = text.index(name, at)
        at = start + len(name)
        found.append(Entity(start=start, end=at, label=LABELS[label], score=0.9))
    assert [text[e.start : e.end] for e in tidy(text, found, known)] == expected, reason


LABELS: dict[str, EntityLabel] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}


@given(ODD, st.integers(0, 30), st.integers(1, 30))
def test_tidying_never_reaches_beyond_what_was_marked(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    if start < end:
        marked = Entity(start=start, end=end, label="ORG", score=0.5)
        assert all(start <= e.start < e.end <= end for e in tidy(text, [marked], known))


def test_the_best_path_never_goes_on_with_what_has_not_begun() -> None:
    tags = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
    rows = [
        [0.0 if not b.startswith("I-") or a[1:] == b[1:] else -np.inf for b in tags] for a in ("O", *tags)
    ]
    allowed = np.array(rows, np.float32)
    dice = np.random.default_rng(3)
    for _ in range(50):
        likely = np.log(dice.dirichlet(np.ones(7) * 0.3, size=dice.integers(1, 12))).astype(np.float32)
        path = [tags[n] for n in _best_path(likely, allowed)]
        for before, after in zip(["O", *path], path, strict=False):
            assert not after.startswith("I-") or before[1:] == after[1:]
        assert sum(last - first for first, last in _runs(path)) == sum(tag != "O" for tag in path)
