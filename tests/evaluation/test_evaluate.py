"""Gold sets compared with readings made by hand, bad gold sets, and the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import KallsparError
from pipeline.evaluation import evaluate
from pipeline.evaluation.evaluation import Evaluation, compare
from pipeline.evaluation.facts import compare_facts
from pipeline.evaluation.gold import GoldFact, read_gold
from pipeline.evaluation.reading import Read
from pipeline.reconcile import reconcile
from pipeline.records import Fact, FactPart, Percentage
from pipeline.register import Register
from pipeline.settings import Project
from tests.command import kallspar
from tests.conftest import ROOT
from tests.reconcile.build import Builder

Make = Callable[..., Project]
ARTICLE = {"type": "article", "id": "a"}
EIGHT = {"low": 8, "high": 8, "unit": "percent"}


def percent(number: int) -> Percentage:
    return Percentage(low=Decimal(number), high=Decimal(number), unit="percent")


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def sentence(text: str, *mentions: dict[str, object], start: int = 0, **more: object) -> dict[str, object]:
    whole = {
        "type": "sentence",
        "article": "a",
        "witness": "source",
        "start": start,
        "end": start + len(text),
    }
    return {**whole, "text": text, "mentions": list(mentions), **more}


def mention(text: str, span: str, kind: str, **more: object) -> dict[str, object]:
    start = text.index(span)
    return {"kind": kind, "start": start, "end": start + len(span), "text": span, **more}


def compared(tmp_path: Path, builder: Builder, *rows: object) -> Evaluation:
    return compare(
        read_gold(written(tmp_path, *rows)), Read(dataset=reconcile([builder.done()], Register(entries=())))
    )


def figures(evaluation: Evaluation, what: str, measure: str) -> tuple[float | None, float | None]:
    (row,) = [one for one in evaluation.rows() if (one.what, one.measure) == (what, measure)]
    return row.score.precision, row.score.recall


def test_figures_by_hand(tmp_path: Path) -> None:
    first, second = "Alfa äger 8 % och Beta 9 %.", "Alfa AB och Gamma."
    builder = Builder("a").sentence(first, [("Alfa", "org"), ("8 %", percent(8)), ("9 %", percent(7))])
    builder.sentence(second, [("Alfa AB", "org"), ("och", "org"), ("Gamma.", "org")])
    evaluation = compared(
        tmp_path,
        builder,
        ARTICLE,
        sentence(
            first,
            mention(first, "Alfa", "organisation", entity="alfa"),
            mention(first, "8 %", "percentage", value=EIGHT),
            mention(first, "Beta", "organisation", entity="beta"),
            mention(first, "9 %", "percentage", value={**EIGHT, "low": 9, "high": 9}),
        ),
        sentence(
            second,
            mention(second, "Alfa AB", "organisation", entity="alfa"),
            mention(second, "Gamma", "organisation", entity="gamma"),
            start=len(first) + 1,
        ),
    )
    # Four organisations: two to the character, one more touched, Beta missed; "och" is none.
    assert figures(evaluation, "organisation", "span") == (2 / 4, 2 / 4)
    assert figures(evaluation, "organisation", "overlap") == (3 / 4, 3 / 4)
    # Both percentages are seen, one with the value of the gold.
    assert figures(evaluation, "percentage", "span") == (1, 1)
    assert figures(evaluation, "percentage", "value") == (1 / 2, 1 / 2)
    # Alfa and Alfa AB are one and Gamma another, as in the gold: of four gold mentions three count whole.
    assert figures(evaluation, "identity", "found") == (1, 1)
    assert figures(evaluation, "identity", "all") == (3 / 4, 3 / 4)
    assert len(list(evaluation.errors())) == 4


def test_only_annotated_stretches_count(tmp_path: Path) -> None:
    first, second = "Alfa växer.", "Beta faller."
    builder = Builder("a").sentence(first, [("Alfa", "org")]).sentence(second, [("Beta", "org")])
    evaluation = compared(
        tmp_path, builder, ARTICLE, sentence(first, mention(first, "Alfa", "organisation", entity="alfa"))
    )
    assert figures(evaluation, "organisation", "span") == (1, 1)


def test_translations_count_apart_and_not_where_none_is_needed(tmp_path: Path) -> None:
    text, english = "Alfa växer.", "Alpha grows."
    builder = Builder("a").sentence(text, [("Alfa", "org")], english).sentence("Beta falls.")
    evaluation = compared(
        tmp_path,
        builder,
        ARTICLE,
        sentence(text, mention(text, "Alfa", "organisation")),
        sentence(english, mention(english, "Alpha", "organisation"), end=len(text), witness="translation"),
        sentence("Beta falls.", mention("Beta falls.", "Beta", "organisation"), start=len(text) + 1, witness="translation"),
        sentence("Elsewhere", start=99, witness="translation"),
    )  # fmt: skip
    recalls = {
        one.witness: one.score.recall
        for one in evaluation.rows()
        if (one.what, one.measure) == ("organisation", "span")
    }
    assert recalls == {"source": 1, "translation": 0}
    assert [line.split()[0] for line in evaluation.notes()] == ["1"]
    assert any("split otherwise" in line for line in evaluation.errors())


def a_fact(**parts: str) -> Fact:
    stated = {
        name: FactPart(text=text, witness="source", sentence_id="s", start=0, end=len(text))
        for name, text in parts.items()
    }
    return Fact(id="f-1", value=percent(8), witnesses=("m",), **stated)  # type: ignore[arg-type]


def a_gold_fact(**parts: tuple[str, ...] | None) -> GoldFact:
    every = {
        "subject": ("Japan",),
        "measure": ("share of the market", "share"),
        "object": ("",),
        "time": ("",),
    }
    return GoldFact(article="a", mentions=("g",), value=percent(8), change_from=None, **{**every, **parts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "exact", "partial", "measure", "reason"),
    [
        ({"subject": "Japan", "measure": "share"}, 1, 5 / 5, 1, "any of the wordings, empty where it is empty"),
        ({"subject": "japan", "measure": "Share of  the market"}, 1, 5 / 5, 1, "letter case and blanks are nothing"),
        ({"subject": "Japan", "measure": "share of a market"}, 0, 5 / 5, 1, "three of four words overlap"),
        ({"subject": "Japan", "measure": "price"}, 0, 4 / 5, 0, "another measure"),
        ({"subject": "China", "measure": "share", "object": "graphite"}, 0, 3 / 5, 1, "subject, and an object too many"),
        ({}, 0, 3 / 5, 0, "value, no object, no time"),
    ],
)  # fmt: skip
def test_facts_by_hand(found: dict[str, str], exact: int, partial: float, measure: int, reason: str) -> None:
    result = compare_facts([a_gold_fact()], [a_fact(**found)], {"g": "m"})
    assert result.exact.recall == exact, reason
    assert result.partial.recall == pytest.approx(partial), reason
    assert result.part("measure").right_gold == measure, reason


def test_facts_without_a_partner() -> None:
    result = compare_facts(
        [a_gold_fact(), a_gold_fact()], [a_fact(subject="Japan", measure="share")], {"g": "m"}
    )
    assert (result.exact.precision, result.exact.recall) == (1, 0.5), "one fact is one fact's partner"
    lonely = compare_facts([a_gold_fact()], [a_fact(subject="Japan")], {})
    assert (len(lonely.missed), len(lonely.spurious)) == (1, 1), "no mention in common"
    assert lonely.part("subject").precision == 0


def test_a_part_that_the_gold_leaves_out_is_not_scored() -> None:
    result = compare_facts([a_gold_fact(measure=None, time=None)], [a_fact(subject="Japan")], {"g": "m"})
    assert result.exact.recall == 1
    assert result.part("measure").found == 0


GOOD = sentence("Alfa.", mention("Alfa.", "Alfa", "organisation"))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([ARTICLE, sentence("Alfa.", {"kind": "organisation", "start": 1, "end": 4, "text": "Alf"})], "line 2: offsets 1:4 are 'lfa', not 'Alf'"),
        ([ARTICLE, sentence("Alfa.", {"kind": "firm", "start": 0, "end": 4, "text": "Alfa"})], "kind is 'firm', not one of organisation"),
        ([ARTICLE, sentence("Alfa.", {"kind": "date", "start": "0", "end": 4, "text": "Alfa"})], "start is '0', not an offset"),
        ([ARTICLE, sentence("8 %", mention("8 %", "8 %", "percentage", value={**EIGHT, "unit": "%"}))], "unit is '%', not one of percent"),
        ([ARTICLE, sentence("8 %", mention("8 %", "8 %", "percentage", value={**EIGHT, "hgih": 8}))], "unknown field 'hgih'"),
        ([ARTICLE, sentence("8 %", mention("8 %", "8 %", "percentage", value={**EIGHT, "low": "eight"}))], "low is 'eight', not a number"),
        ([ARTICLE, sentence("2025", mention("2025", "2025", "date", value={"edtf": "2025", "start": "2025", "end": None, "precision": "year"}))], "'2025' is no day"),
        ([ARTICLE, sentence("EU", mention("EU", "EU", "organisation", value=EIGHT))], "an organisation has an entity, not a value"),
        ([ARTICLE, sentence("EU", mention("EU", "EU", "organisation", also=[[0, 9]]))], "outside the sentence"),
        ([ARTICLE, GOOD, {"type": "fact", "article": "a", "mentions": ["x"], "value": EIGHT}], "names the mention 'x', which is not there"),
        ([ARTICLE, GOOD, {"type": "fact", "article": "a", "mentions": [], "value": EIGHT}], "a fact names no mentions"),
        ([ARTICLE, GOOD, {"type": "fact", "article": "a", "mentions": ["x"], "value": EIGHT, "subject": 3}], "a part of a fact is 3"),
        ([ARTICLE, sentence("a a", *[{"kind": "date", "start": n, "end": n + 1, "text": "a", "id": "d"} for n in (0, 2)])], "the mention id 'd' is used twice"),
        ([GOOD], "has no line of type article for 'a'"),
        ([ARTICLE], "annotates nothing"),
        ([ARTICLE, {"type": "note"}], "type is 'note', not article, sentence or fact"),
        ([[1]], "is no JSON object"),
        ([ARTICLE, {**GOOD, "mentions": None}], "mentions is no list"),
        ([ARTICLE, sentence("Beta.")], "a[0:5] is 'Alfa ', not 'Beta.'"),
        ([{"type": "article", "id": "z"}, {**GOOD, "article": "z"}], "'z' is neither in corpus/articles/ nor in the set"),
    ],
)  # fmt: skip
def test_bad_gold_is_told_in_one_line(
    rows: list[object], said: str, tmp_path: Path, make_project: Make
) -> None:
    project = make_project({"a.txt": "Alfa växer."})
    with pytest.raises(KallsparError) as error:
        evaluate(project, written(tmp_path, *rows))
    assert said in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), (b"\xff", "is not UTF-8"), (b"{", "line 1: is no JSON")],
)
def test_a_gold_file_that_is_none(content: bytes | None, said: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KallsparError, match=said):
        read_gold(path)


def test_a_set_with_its_own_texts_needs_no_corpus(tmp_path: Path, make_project: Make) -> None:
    project = make_project()
    text, english = "Andelen steg till 8 procent i går.", "The share rose to 8 percent yesterday."
    yesterday = {
        "edtf": "2025-03-01",
        "start": "2025-03-01",
        "end": "2025-03-01",
        "precision": "day",
        "basis": "publication",
    }
    rise = {**EIGHT, "role": "change_to", "direction": "up"}
    gold = written(
        tmp_path,
        {"type": "article", "id": "a", "text": text, "language": "sv", "published": "2025-03-02"},
        sentence(text, mention(text, "8 procent", "percentage", value=rise), mention(text, "i går", "date", value=yesterday)),
        sentence(english, mention(english, "8 percent", "percentage", value=rise, id="p"), mention(english, "yesterday", "date", value=yesterday), witness="translation", end=len(text)),
        {"type": "fact", "article": "a", "mentions": ["p"], "value": rise, "time": "2025-03-01"},
    )  # fmt: skip
    evaluation = evaluate(project, gold)
    assert list(evaluation.errors()) == []
    assert {row.score.f1 for row in evaluation.rows()} == {1.0}
    assert not project.outputs.exists(), "evaluating writes nothing"


def test_the_shipped_gold_set_fits_its_articles() -> None:
    gold = read_gold(ROOT / "tests" / "gold" / "articles.jsonl")
    texts = {
        one.id: (ROOT / "corpus" / "articles" / f"{one.id}.txt").read_bytes().decode()
        for one in gold.articles
    }
    gold.check(texts)
    for name, text in texts.items():
        inside = [(s.start, s.end) for s in gold.stretches if s.article == name and s.witness == "source"]
        assert not "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in inside)).strip()


def test_the_command(tmp_path: Path, make_project: Make) -> None:
    root = str(make_project({"a.txt": "Alfa växer. EU:s andel är 8 %."}).root)
    text = "EU:s andel är 8 %."
    gold = str(
        written(tmp_path, ARTICLE, sentence(text, mention(text, "8 %", "percentage", value=EIGHT), start=12))
    )
    done = kallspar("evaluate", gold, "--root", root)
    assert done.returncode == 0, done.stderr
    assert "percentage   source       value         1      1      1.000   1.000   1.000" in done.stdout
    assert (
        "not in the gold: organisation 'EU'" in kallspar("evaluate", gold, "--errors", "--root", root).stdout
    )
    scores = json.loads(kallspar("evaluate", gold, "--json", "--root", root).stdout)["scores"]
    assert {"what": "percentage", "witness": "source", "measure": "value", "gold": 1, "found": 1,
            "precision": 1.0, "recall": 1.0, "f1": 1.0} in scores  # fmt: skip
    failed = kallspar("evaluate", "--root", root)
    assert failed.returncode == 1
    assert failed.stderr.startswith("error: ")
    assert failed.stderr.count("\n") == 1
