"""Every row leads back to its sentence with the words marked that it was read from."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pipeline import run as job
from pipeline.publish import schema
from pipeline.settings import Project, Settings
from pipeline.show import find

SOURCE = "Andelen är nu 30 procent, sade Energimyndigheten i maj 2024."
TARGET = "The share is now 13 percent, the Swedish Energy Agency said in May 2024."
MEMORY = (
    '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="test" '
    'creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="sv" datatype="plaintext"/>'
    f'<body><tu><prop type="x-status">reviewed</prop><tuv xml:lang="sv"><seg>{SOURCE}</seg></tuv>'
    f'<tuv xml:lang="en"><seg>{TARGET}</seg></tuv></tu></body></tmx>'
)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("show")
    (root / "corpus" / "articles").mkdir(parents=True)
    (root / "corpus" / "articles" / "a.txt").write_text(SOURCE, encoding="utf-8")
    (root / "corpus" / "translations.tmx").write_text(MEMORY, encoding="utf-8")
    project = Project(root=root, settings=Settings())
    job.run(project)
    return project.dataset


@pytest.mark.parametrize(
    ("table", "marked", "in_english"),
    [
        (schema.PERCENTAGES, {"Andelen", "30 procent"}, {"13 percent"}),
        (schema.DATES, {"maj 2024"}, {"May 2024"}),
        (schema.ORGANISATIONS, {"Energimyndigheten"}, {"Swedish Energy Agency"}),
        (schema.CONFLICTS, {"30 procent"}, {"13 percent"}),
        (
            schema.SENTENCES,
            {"30 procent", "Energimyndigheten", "maj 2024"},
            {"13 percent", "Swedish Energy Agency", "May 2024"},
        ),
    ],
    ids=lambda value: value.name if isinstance(value, schema.Table) else None,
)
def test_a_row_marks_its_words_in_both_languages(
    dataset: Path, table: schema.Table, marked: set[str], in_english: set[str]
) -> None:
    with (dataset / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    (passage,) = find(dataset, row[table.key]).passages
    assert {passage.text[a:b] for a, b in passage.spans} == marked
    assert {passage.translation[a:b] for a, b in passage.translation_spans} == in_english
