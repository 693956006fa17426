"""What a dated sentence is about: the organisations and countries in it, and its rare words."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from pipeline.languages import LANGUAGES
from pipeline.places import country_code, country_name
from pipeline.reconcile.dataset import Corpus
from pipeline.records import DateRow, Mention, Organisation, Place
from pipeline.stopwords import stop_words

#: A word is rare if no more sentences of the corpus than this hold it: so many, or this share of all.
RARE_SENTENCES, RARE_SHARE = 3, 0.002

_WORD = re.compile(r"[^\W\d_]{5,}")
#: Letters of a word that count, so that most inflected forms of both languages are one.
_STEM = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a sentence is about, or several share.

    Attributes:
        organisations: Ids of organisations that are named by themselves.
        parties: They, those named inside of another name, and countries, by language-neutral keys.
        words: Stems of the rare words.
    """

    organisations: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class Naming:
    """Organisations and countries by sentence, and what to call them."""

    def __init__(self, corpus: Corpus, organisations: Sequence[Organisation]) -> None:
        self.label = {one.id: one.name_en or one.name_sv or one.aliases[0] for one in organisations}
        #: Parties inside the name of an organisation.
        self.inside: dict[str, set[str]] = defaultdict(set)
        self.organisations: dict[str, set[str]] = defaultdict(set)
        self.parties: dict[str, set[str]] = defaultdict(set)
        bearer = {alias: one.id for one in organisations for alias in one.aliases}
        inner = functools.cache(lambda word: country_code(word) or bearer.get(word))
        for one in organisations:
            for mention_id in one.mention_ids:
                mention = corpus.mentions[mention_id]
                self.organisations[mention.sentence_id].add(one.id)
                self.parties[mention.sentence_id].add(one.id)
                # A name inside a name counts too: a "Japan-EU partnership" is about Japan and about the EU.
                for word in re.findall(r"\w+", mention.text):
                    party = inner(word)
                    if party and party != one.id:
                        self.parties[mention.sentence_id].add(party)
                        self.inside[one.id].add(party)
                        self.label.setdefault(party, country_name(party) or "")
        for article in corpus.articles:
            for place in article.places:
                name = country_name(place.key)
                if place.label == "LOC" and name:
                    self.label[place.key] = name
                    self.parties[place.sentence_id].add(place.key)

    def is_within(self, one: str, other: str) -> bool:
        """Whether one of two parties stands in the name of the other."""
        return one in self.inside.get(other, ()) or other in self.inside.get(one, ())

    def shared(self, these: Iterable[About]) -> About:
        """What all of these have in common. Raises TypeError for none."""
        organisations, parties, words = (
            functools.reduce(frozenset.intersection, part)
            for part in zip(*((one.organisations, one.parties, one.words) for one in these), strict=True)
        )
        # "Bank of Japan" in both is one party: the Japan in its name adds nothing.
        parties -= frozenset().union(*(self.inside.get(party, frozenset()) for party in parties))
        return About(organisations=organisations & parties, parties=parties, words=words)


def about(corpus: Corpus, rows: Iterable[DateRow], naming: Naming) -> dict[str, About]:
    """What each sentence of ``rows`` is about."""
    dated = {row.sentence_id for row in rows}
    words = _rare_words(corpus, dated)
    return {
        key: About(
            organisations=frozenset(naming.organisations.get(key, ())),
            parties=frozenset(naming.parties.get(key, ())),
            words=words[key],
        )
        for key in dated
    }


def _rare_words(corpus: Corpus, wanted: Set[str]) -> dict[str, frozenset[str]]:
    """The rare content words of these sentences and their translations, outside of names and dates."""
    often: Counter[str] = Counter()
    for sentence in corpus.sentences.values():
        translation = corpus.translations[sentence.id].text
        often.update({word.casefold()[:_STEM] for word in _WORD.findall(f"{sentence.text} {translation}")})
    most = max(RARE_SENTENCES, RARE_SHARE * len(corpus.sentences))
    taken: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for article in corpus.articles:
        named: tuple[Mention | Place, ...] = (*article.mentions, *article.places)
        for one in named:
            taken[one.sentence_id, one.witness].append((one.start, one.end))
    rare = {}
    for key in wanted:
        sentence = corpus.sentences[key]
        rare[key] = frozenset(
            word
            for witness, text, offset in (
                ("source", sentence.text, sentence.start),
                ("translation", corpus.translations[key].text, 0),
            )
            for word, start, end in _words(text, offset)
            # Most words are frequent, so that is asked first.
            if often[word] <= most
            and not any(a < end and start < b for a, b in taken.get((key, witness), ()))
        )
    return rare


def _words(text: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """The stems of the content words of a text, each with the place of the word."""
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        if word not in _stop_words():
            yield word[:_STEM], offset + match.start(), offset + match.end()


@functools.cache
def _stop_words() -> frozenset[str]:
    return frozenset().union(*(stop_words(one.code) for one in LANGUAGES))
