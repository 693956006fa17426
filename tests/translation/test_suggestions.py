"""Suggestions are alike, never the same, and say when their numbers differ."""

from __future__ import annotations

from pipeline.translation import Unit
from pipeline.translation.suggestions import LEAST_SIMILARITY, Suggestions


def unit(source: str, language: str = "sv") -> Unit:
    return Unit(source=source, target=f"en: {source}", source_language=language, target_language="en")


UNITS = [
    unit("Andelen minskade från 90 % till 70 %."),
    unit("Andelen minskade mycket i fjol."),
    unit("Bolaget växer."),
    unit("Andelen minskade från 80 % till 60 %."),
    unit("Andelen minskade från 90 % till 60 %.", "da"),
]


def test_the_most_alike_comes_first() -> None:
    found = Suggestions(UNITS).like("Andelen minskade från 90 % till 60 %.", "sv", "en")
    assert [one.unit.source for one in found] == [UNITS[3].source, UNITS[0].source]
    assert [one.numbers_differ for one in found] == [True, True]
    assert all(LEAST_SIMILARITY <= one.similarity < 1 for one in found)


def test_the_same_text_is_no_suggestion_and_other_signs_are() -> None:
    suggestions = Suggestions(UNITS)
    assert suggestions.like("Bolaget  växer.", "sv", "en") == ()
    (one,) = suggestions.like("Bolaget växer!", "sv", "en")
    assert (one.similarity, one.numbers_differ) == (0.99, False)


def test_nothing_alike_is_nothing() -> None:
    suggestions = Suggestions(UNITS)
    assert suggestions.like("Vädret blir fint.", "sv", "en") == ()
    assert suggestions.like("", "sv", "en") == ()
    assert suggestions.like("Bolaget växer!", "sv", "de") == ()
    assert len(suggestions.like("Andelen minskade från 90 % till 60 %!", "sv", "en", limit=1)) == 1
