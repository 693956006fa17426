"""Who the subject of a fact is, in a form that two languages and two articles share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.languages import LANGUAGES
from pipeline.places import country_code, fold
from pipeline.reconcile.dataset import Corpus
from pipeline.records import FactPart, OrganisationName
from pipeline.register import Register

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A subject or object as it can be compared.

    Attributes:
        key: Equal for the same register entry, the same country or the same phrase, whatever other
            articles say; "" for none.
        certain: Whether the key is one of the first two, which are the same in every language.
        organisation_id: The organisation that it names, after all evidence of the corpus, or "".
    """

    key: str = ""
    certain: bool = False
    organisation_id: str = ""


class Identity:
    """Looks parts of statements up in the corpus and the register."""

    def __init__(self, corpus: Corpus, organisation_of: Mapping[str, str], register: Register) -> None:
        self._corpus, self._organisation_of, self._register = corpus, organisation_of, register

    def of(self, part: FactPart | None) -> Named:
        """Who a part names."""
        if part is None:
            return Named()
        mention_id = self._mentions.get((part.sentence_id, part.witness, part.start, part.end), "")
        reading = self._corpus.readings.get(mention_id)
        name = reading.value.name if reading and isinstance(reading.value, OrganisationName) else part.text
        entry = self._register.lookup(name)
        organisation_id = self._organisation_of.get(mention_id, "")
        if entry is not None:
            return Named(key=f"register {entry.key}", certain=True, organisation_id=organisation_id)
        code = country_code(part.text)
        if code is not None:
            return Named(key=f"country {code}", certain=True, organisation_id=organisation_id)
        return Named(key=phrase_key(name), organisation_id=organisation_id)

    @cached_property
    def _mentions(self) -> dict[tuple[str, str, int, int], str]:
        """Organisation mentions by their spans."""
        return {
            (m.sentence_id, m.witness, m.start, m.end): m.id
            for m in self._corpus.mentions.values()
            if m.kind == "organisation" and m.id not in self._corpus.rejected
        }


def phrase_key(text: str) -> str:
    """A noun phrase without case, articles and punctuation: equal for phrases that differ in dress only."""
    articles = {word for language in LANGUAGES for word in language.organisations.articles}
    return " ".join(word for word in _WORD.findall(fold(text)) if word not in articles)
