"""Facts: subject, measure and time against sentences annotated by hand, and source against translation.

The bilingual figure needs parallel text, which is not part of the project: name a gzipped file of lines with
an English sentence, a tab and its Swedish translation in ``KALLSPAR_PARALLEL`` (NTREX-128 has that form).
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from pipeline import extract
from pipeline.languages import LANGUAGES, get_language
from pipeline.nlp import load_nlp, load_parser
from pipeline.reconcile import reconcile
from pipeline.records import Article, ArticleReading, Fact, Sentence, Statement, Translation
from pipeline.register import load_register

pytestmark = pytest.mark.benchmark

GOLD = Path(__file__).parent.parent / "gold" / "facts.jsonl"
PARTS = ("subject", "measure", "time")


def sentence(text: str, language: str, number: int = 0, start: int = 0) -> Sentence:
    return Sentence(
        id=f"s{number}",
        article_id="a",
        # Gaps: what stands in the gold is annotated sentence by sentence, nothing may be carried over.
        ordinal=2 * number,
        start=start,
        end=start + len(text),
        text=text,
        zone="paragraph",
        language=language,
    )


def stated(text: str, language: str) -> Iterator[tuple[str, dict[str, str], Statement]]:
    """Each percentage of one sentence with the text of its parts."""
    found = extract.extract(extract.witnesses([sentence(text, language)], ()), load_nlp, parser=load_parser)
    named = {m.id: m.text for m in found.mentions}
    for one in found.statements:
        parts = {name: part.text if (part := getattr(one, name)) else "" for name in ("subject", "measure")}
        parts["time"] = named[one.date_ids[0]] if len(one.date_ids) == 1 else ""
        yield named[one.mention_id], parts, one


def tokens(text: str, language: str) -> list[str]:
    tables = get_language(language)
    assert tables is not None
    words = re.findall(r"\w+(?:['’]\w+)?", text.casefold())
    return [word for word in words if word not in tables.organisations.articles | {"a", "an"}]


class Score:
    """Exact and partial precision and recall of one part."""

    def __init__(self) -> None:
        self.gold = self.found = self.exact = 0
        self.precise = self.recalled = 0.0

    def add(self, gold: Sequence[str], found: Sequence[str]) -> None:
        shared = sum((Counter(gold) & Counter(found)).values())
        self.gold += bool(gold)
        self.found += bool(found)
        if gold and found:
            self.exact += gold == found
            self.precise += shared / len(found)
            self.recalled += shared / len(gold)

    def __str__(self) -> str:
        found, gold = max(self.found, 1), max(self.gold, 1)
        return (
            f"exact P {self.exact / found:.2f} R {self.exact / gold:.2f}, "
            f"partial P {self.precise / found:.2f} R {self.recalled / gold:.2f} "
            f"({self.gold} in the gold, {self.found} found)"
        )


@pytest.mark.parametrize("tables", LANGUAGES, ids=lambda one: one.code)
def test_parts_against_annotated_sentences(tables: object, capsys: pytest.CaptureFixture[str]) -> None:
    language: str = tables.code  # type: ignore[attr-defined]
    scores = {name: Score() for name in PARTS}
    shown = []
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()[1:]]
    missed = 0
    for row in rows:
        if row["language"] != language:
            continue
        found = list(stated(row["text"], language))
        for fact in row["facts"]:
            span = fact["span"].replace("\xa0", " ")
            at = next((n for n, one in enumerate(found) if one[0].replace("\xa0", " ") == span), None)
            missed += at is None
            _, parts, one = found.pop(at) if at is not None else ("", dict.fromkeys(PARTS, ""), None)
            for name in PARTS:
                scores[name].add(tokens(fact[name], language), tokens(parts[name], language))
            shown.append(
                (span, [(fact[name], parts[name]) for name in PARTS], one.reason if one else "missed")
            )
    with capsys.disabled():
        if os.environ.get("KALLSPAR_SHOW"):
            for span, pairs, reason in shown:
                print(f"\n{span}  [{reason}]")
                for name, (gold, got) in zip(PARTS, pairs, strict=True):
                    print(f"  {'=' if gold == got else ' '} {name:8}{gold!r:60} {got!r}")
        print(f"\n{language}: {missed} percentages not found")
        for name in PARTS:
            print(f"  {name:8}{scores[name]}")
    assert scores["measure"].gold > 20


def test_both_languages_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    path = os.environ.get("KALLSPAR_PARALLEL")
    if not path:
        pytest.skip("KALLSPAR_PARALLEL names no parallel text")
    lines = gzip.decompress(Path(path).read_bytes()).decode("utf-8").split("\n")
    pairs = [[part.strip("\r") for part in line.split("\t")] for line in lines if "\t" in line]
    sentences, translations, start = [], [], 0
    for number, (english, swedish) in enumerate(pairs):
        sentences.append(sentence(swedish, "sv", number, start))
        start += len(swedish) + 1
        translations.append(
            Translation(sentence_id=f"s{number}", language="en", text=english, status="memory")
        )
    found = extract.extract(extract.witnesses(sentences, translations), load_nlp, parser=load_parser)
    article = ArticleReading(
        article=Article(id="a", version="v", path="a.txt", text="\n".join(s.text for s in sentences)),
        language="sv",
        sentences=tuple(sentences),
        translations=tuple(translations),
        mentions=found.mentions,
        readings=found.readings,
        places=found.places,
        statements=found.statements,
    )
    facts = reconcile([article], load_register()).facts
    by_mention = {one.mention_id: one for one in found.statements}
    counts: Counter[str] = Counter()
    for fact in facts:
        counts[fact.agreement] += 1
        if len(fact.witnesses) == 2 and not fact.differs:
            counts["compatible"] += _same_parts(fact, by_mention, counts)
    with capsys.disabled():
        print(f"\n{len(pairs)} sentence pairs, {len(facts)} facts: {dict(sorted(counts.items()))}")
        print(f"share that comes out compatible from both sides: {counts['compatible'] / len(facts):.2f}")
    assert facts


def _same_parts(fact: Fact, statements: dict[str, Statement], counts: Counter[str]) -> bool:
    """Whether both witnesses give the same parts, and neither more than the other."""
    one, other = (statements[mention_id] for mention_id in fact.witnesses)
    same = True
    for name in ("subject", "measure", "object", "date_ids"):
        both = bool(getattr(one, name)) == bool(getattr(other, name))
        counts[f"{name} on one side only"] += not both
        same = same and (both or name == "object")
    return same
