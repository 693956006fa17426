"""The kinds of evidence that two names are one organisation.

Where each is found says :mod:`pipeline.reconcile.evidence`.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RULES"]

#: Kinds of evidence, the strongest first, in the order in which they are applied. What a weaker one says
#: is not heard where a stronger one, the register or a reviewer's "different" speaks against it.
RULES: Mapping[str, str] = {
    "decision": "a reviewer said that they are the same",
    "register": "the register lists both names in one row",
    "normalised": "equal but for case, diacritics, punctuation, article or the spelling of the legal form",
    "legal_form": "one has a legal form, and no other form of the name is met in the article, or the corpus",
    "genitive": "one is the genitive of the other, in a language with such endings, and both occur",
    "acronym": "the acronym stands in brackets beside its long form, in the article or only so in the corpus",
    "short_form": "the noun alone has one antecedent in the article: *kommissionen* after *EU-kommissionen*",
    "sentence_pair": "the one is what the translation memory calls the other, nothing else being meant there",
}
