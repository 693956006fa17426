"""What each mention of an organisation calls it: the node that identity is decided on.

A node is a row of the register, or a name that is equal but for case, diacritics, punctuation, article and
the spelling of its legal form. A short name ("EBA", "kommissionen", "Northvolt" beside "Northvolt AB") means
what its own article says, so there it is a node of that article alone, see :func:`in_article`.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.kinds import organisation
from pipeline.languages import LANGUAGES
from pipeline.reconcile.dataset import Corpus
from pipeline.records import ArticleReading, Mention, OrganisationName, content_id
from pipeline.register import Entry, Register

_REGISTER = "register "
_SCOPE = "\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The organisation mentions of a corpus with the node of each.

    Attributes:
        mentions: Those that stand, in the order in which the corpus came to name things: by day of
            publication, then article, then place. What is found first gives an organisation its id, so
            later articles never rename it.
        name_of: The name read from each mention, by mention id.
        node_of: The node of each mention, by mention id, without regard to its article.
        entries: The register's row of each node that is one.
        known_as: Every key under which a node of the register is met: ids that it would have without it.
        bare_of: The node of the same name without a legal form, for each node that has one.
        first: The first mention of each node.
    """

    mentions: tuple[Mention, ...]
    name_of: Mapping[str, OrganisationName]
    node_of: Mapping[str, str]
    entries: Mapping[str, Entry]
    known_as: Mapping[str, frozenset[str]]
    bare_of: Mapping[str, str]
    first: Mapping[str, Mention]

    def ids(self, node: str) -> tuple[str, ...]:
        """Every id that a node answers to, its own first."""
        own = own_id(node)
        former = {content_id("o", key) for key in self.known_as.get(node, ())} - {own}
        return (own, *sorted(former))


def in_article(node: str, article_id: str) -> str:
    """The node of a short name in one article."""
    return f"{node}{_SCOPE}{article_id}"


def base(node: str) -> str:
    """The node without its article."""
    return node.partition(_SCOPE)[0]


def is_everywhere(node: str) -> bool:
    """Whether a node means the same in every article."""
    return _SCOPE not in node


def own_id(node: str) -> str:
    """The id of an organisation that has this node alone. It depends on the name and nothing else."""
    return content_id("o", base(node))


def names(corpus: Corpus, register: Register) -> Names:
    """The organisation mentions of all articles and what they are called."""
    mentions = []
    read: dict[str, OrganisationName] = {}
    for article in corpus.articles:
        place = {sentence.id: sentence.ordinal for sentence in article.sentences}
        standing = [
            m
            for m in corpus.standing(article, "organisation")
            if isinstance(corpus.readings[m.id].value, OrganisationName)
        ]
        read.update(_read(corpus, article, standing))
        mentions.append(sorted(standing, key=lambda m: (place[m.sentence_id], m.witness, m.start, m.id)))
    ordered = sorted(
        zip(corpus.articles, mentions, strict=True),
        key=lambda pair: (pair[0].article.published or date.min, pair[0].article.id),
    )
    every = tuple(mention for _, own in ordered for mention in own)
    known = _Known(register)
    name_of: dict[str, OrganisationName] = {}
    node_of: dict[str, str] = {}
    entries: dict[str, Entry] = {}
    known_as: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Mention] = {}
    bare_of: dict[str, str] = {}
    nodes: dict[tuple[str, OrganisationName], tuple[str, str, Entry | None]] = {}
    for mention in every:
        name = read[mention.id]
        text = " ".join(mention.text.split())
        if (text, name) not in nodes:
            nodes[text, name] = known.node(text, name)
        node, key, entry = nodes[text, name]
        name_of[mention.id], node_of[mention.id] = name, node
        first.setdefault(node, mention)
        if entry is not None:
            entries[node] = entry
            known_as[node].add(key)
        elif node != (bare := without_form(node)) and node not in bare_of:
            row = known.bare(bare)
            bare_of[node] = register_node(row) if row else bare
            if row:
                entries[bare_of[node]] = row
    return Names(
        mentions=every,
        name_of=name_of,
        node_of=node_of,
        entries=entries,
        known_as={node: frozenset(keys) for node, keys in known_as.items()},
        bare_of=bare_of,
        first=first,
    )


def _read(
    corpus: Corpus, article: ArticleReading, mentions: Sequence[Mention]
) -> dict[str, OrganisationName]:
    """The name read from each mention, by mention id.

    A name in a headline of capitals is no acronym if the article shows elsewhere that it is a word.
    """
    values = ((m.id, corpus.readings[m.id].value) for m in mentions)
    named = {one: name for one, name in values if isinstance(name, OrganisationName)}
    in_capitals = {sentence.id for sentence in article.sentences if sentence.text.isupper()}
    if not in_capitals:
        return named
    large = {m.id for m in mentions if m.sentence_id in in_capitals}
    words = {organisation.key(name) for one, name in named.items() if one not in large and not name.acronym}
    return {
        one: replace(name, acronym=False)
        if one in large and name.acronym and organisation.key(name) in words
        else name
        for one, name in named.items()
    }


def register_node(entry: Entry) -> str:
    """The node of a row of the register."""
    return f"{_REGISTER}{entry.key}"


def bare_key(name: OrganisationName) -> str:
    """The kind's key without a leading article of any language; an acronym as it is written.

    "RISE" is an institute and "Rise" may be anything: capitals are all that tells acronyms apart.
    """
    if name.acronym:
        return name.name
    words = organisation.key(name).split()
    while len(words) > 1 and words[0] in _articles():
        words = words[1:]
    return " ".join(words)


def full_key(name: OrganisationName) -> str:
    """:func:`bare_key` with the legal form, if there is one that says something: "northvolt [ab]"."""
    form = organisation.legal_form(name)
    return f"{bare_key(name)} [{form}]" if form else bare_key(name)


def without_form(node: str) -> str:
    """The node of the same name without its legal form; the node itself if it has none."""
    return node.partition(" [")[0]


@functools.cache
def _articles() -> frozenset[str]:
    return frozenset().union(*(language.organisations.name_articles for language in LANGUAGES))


class _Known:
    """The register by exact form, then by key; a key that two rows share is no evidence for either."""

    def __init__(self, register: Register) -> None:
        self._register = register
        rows: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in register.entries:
            for form in _forms(entry):
                # A lower-cased acronym is too short to tell: only exact forms of those count.
                if not organisation.is_acronym(form):
                    rows[full_key(organisation.read(form))][entry.key] = entry
        self._by_key = {key: next(iter(found.values())) for key, found in rows.items() if len(found) == 1}

    def node(self, text: str, name: OrganisationName) -> tuple[str, str, Entry | None]:
        """Node, key and row of the register, if any, of a mention with this text and name."""
        key = full_key(name)
        plain = not organisation.legal_form(name)
        entry = self._register.lookup(text) or (self._register.lookup(name.name) if plain else None)
        entry = entry or self._by_key.get(key)
        return (register_node(entry), key, entry) if entry else (key, key, None)

    def bare(self, key: str) -> Entry | None:
        """The row of the register that a key without a legal form stands for."""
        return self._by_key.get(key)


def _forms(entry: Entry) -> Iterable[str]:
    for language in LANGUAGES:
        yield from entry.forms(language.code)
