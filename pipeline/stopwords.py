"""Words that say little by themselves, by language: spaCy's lists."""

from __future__ import annotations

import functools

__all__ = ["stop_words"]


@functools.cache
def stop_words(code: str) -> frozenset[str]:
    """The frequent words of a language that spaCy knows by this code, casefolded as it has them."""
    # Most of a second, which commands that only show something should not pay.
    from spacy.util import get_lang_class  # noqa: PLC0415

    return frozenset(get_lang_class(code).Defaults.stop_words)
