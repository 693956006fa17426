"""What the ledger stores comes back equal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline import codec
from pipeline.records import (
    Article,
    ArticleReading,
    DateSpan,
    Mention,
    OrganisationName,
    Percentage,
    Reading,
    Sentence,
    Translation,
)

SENTENCE = Sentence(
    id="s-1", article_id="a", ordinal=0, start=0, end=4, text="Hej 😀", zone="paragraph", language="sv"
)
VALUES = [
    Percentage(low=Decimal("33.33"), high=None, unit="percent", approximate="about", role="change_to"),
    DateSpan(edtf="2025-09", start=date(2025, 9, 1), end=None, precision="month", basis="text", anchor=2),
    OrganisationName(name="Volvo", legal_form="AB"),
    None,
]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_round_trip(value: object) -> None:
    reading = ArticleReading(
        article=Article(id="a", version="v", path="a.txt", text="Hej 😀", published=date(2025, 1, 2)),
        language="sv",
        sentences=(SENTENCE,),
        translations=(
            Translation(sentence_id="s-1", language="en", text="Hi", status="memory", checks=("numbers",)),
        ),
        mentions=(
            Mention(
                id="m",
                sentence_id="s-1",
                witness="source",
                kind="date",
                start=0,
                end=3,
                text="Hej",
                found_by="model",
            ),
        ),
        readings=(Reading(mention_id="m", value=value, problem="why"),),  # type: ignore[arg-type]
    )
    assert codec.decode(codec.encode(reading)) == reading
    assert codec.encode(codec.decode(codec.encode(reading))) == codec.encode(reading)


@pytest.mark.parametrize(
    "text", ['{"_": "Nothing"}', '{"a": 1}', '{"_": "Percentage", "low": 1}', "not json"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        codec.decode(text)
