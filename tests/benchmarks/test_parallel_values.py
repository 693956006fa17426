"""Real text: what is read from the English and from the Swedish side of a parallel corpus must agree.

Needs a file of English and Swedish sentences, one pair a line with a tab between, plain or gzipped, such as the
news of NTREX-128 (https://github.com/MicrosoftTranslator/NTREX): name it in KALLSPAR_PARALLEL.

Each pair that disagrees is printed. Those that remain in the first 1,000 pairs of NTREX have been read one by
one; none is a misreading of a plain expression.

Percentages, 6 of 27 pairs: what one side says in other words ("100 percent certain", *helt säker*, twice;
"overwhelmingly"; "the vast majority of", *de allra flesta*; a second "most of"), and a compound that
holds the bound (*minimideltagandet på 50 procent*).

Dates, 37 of 234 pairs:

* 13: a weekday whose tense only one language shows (*på söndag* is the coming one, "on Sunday" may be either);
* 8: words that only one side has, or means otherwise ("today" for *nu*, "it's 36 years old" for *36 år sen*);
* 6: a date that is part of a compound on one side (*novembervalet*, *1950-filmen*, *vilosöndag*);
* 5: a bound that was translated by another ("by 2030", *innan 2030*; "last through Wednesday", *under onsdagen*);
* 2: "the next week" as seven days, *nästa vecka* as that of the calendar;
* 2: a name right before a year, which Swedish may write so (*Metropolitan Community 1870*) and a product, too;
* 1: a typing error (*på Oktober*).
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pipeline.kinds import date as dates
from pipeline.kinds import percentage as percentages
from pipeline.languages import get_language
from pipeline.languages.base import Language

FILE = "KALLSPAR_PARALLEL"
#: The news of NTREX-128 is of the last days of September 2018.
PUBLISHED = date(2018, 10, 1)


def pairs() -> Iterator[tuple[str, str]]:
    """The pairs of the file; skips the test where there is none."""
    name = os.environ.get(FILE, "")
    if not name:
        pytest.skip(f"no parallel text: name a file of English<TAB>Swedish lines in {FILE}")
    path = Path(name)
    if not path.is_file():
        pytest.skip(f"{FILE} names no file: {name}")
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    for line in text.split("\n"):
        english, _, swedish = line.partition("\t")
        if swedish.strip():
            yield english.strip(), swedish.strip()


def read_dates(text: str, language: Language) -> list[str]:
    found = dates.DatedText(text=text, language=language, matches=dates.find(text, language))
    values = [reading.value for reading in dates.read([found], PUBLISHED)[0]]
    return sorted(dates.key(value) if value else "open" for value in values)


def read_percentages(text: str, language: Language) -> list[str]:
    values = [match.value for match in percentages.find(text, language)]
    return sorted(percentages.key(value) if value else "open" for value in values)


@pytest.mark.benchmark
@pytest.mark.parametrize("read", [read_percentages, read_dates], ids=["percentages", "dates"])
def test_both_sides_of_a_parallel_text_agree(read: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert callable(read)
    english, swedish = get_language("en"), get_language("sv")
    holding, differing = 0, []
    for source, target in pairs():
        one, other = read(source, english), read(target, swedish)
        holding += bool(one or other)
        if one != other:
            differing.append(f"  {one} | {other}\n    {source}\n    {target}")
    with capsys.disabled():
        print(f"\n{len(differing)} of {holding} pairs with a value disagree")
        print("\n".join(differing))
    assert holding == 0 or len(differing) < holding / 4
