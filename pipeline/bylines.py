"""Title and author of an article, as its own text gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.languages import LANGUAGES
from pipeline.records import Article, Sentence

__all__ = ["titled"]

#: What parts the name in a byline from other fields: "Anna Ek | Grid Weekly | 3 March 2026".
_FIELDS = re.compile(r"\s+[|•·–—]\s+")


def titled(article: Article, sentences: Sequence[Sentence]) -> Article:
    """The article with title and author as its text gives them, where the metadata does not."""
    title = next((s.text for s in sentences if s.zone == "title"), "")
    byline = next((s.text for s in sentences if s.zone == "byline"), "").strip("*_ ")
    starts = sorted(
        {w for language in LANGUAGES for w in language.sentences.byline_starts}, key=len, reverse=True
    )
    lead = next((w for w in starts if byline.casefold().startswith((f"{w} ", f"{w}:"))), "")
    author = _FIELDS.split(byline[len(lead) :].lstrip(": ") if lead else byline)[0]
    return replace(
        article,
        title=article.title or " ".join(title.lstrip("# ").split()),
        author=article.author or " ".join(author.split()),
    )
