"""The kinds of evidence that two names are one organisation, and where each is found.

Likeness is not among them: names that merely look alike become a question in the review queue.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.kinds import organisation
from pipeline.languages import LANGUAGES, get_language
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.reconcile.names import Names, bare_key, in_article, register_node
from pipeline.records import Mention
from pipeline.register import Register
from pipeline.rules import RULES

_SHORTEST_BASE = 4
#: How often two names must stand at the same place of the lists that a sentence pair leaves unmatched.
_LEAST_SUPPORT = 2
#: Characters between a long form and its acronym's bracket ("the Office of X at the Embassy of Y (OX)").
_REACH = 80
#: Letters at the beginning of two words that make them forms of one.
_ALIKE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Evidence that two nodes are one organisation; the mentions that show it, in the order of the nodes."""

    rule: str
    left: str
    right: str
    sentence_id: str = ""
    mention_ids: tuple[str, ...] = ()

    def rank(self) -> tuple[int, str, str, str, tuple[str, ...]]:
        """Sorts links: the strongest first, then by content."""
        return _RANK[self.rule], self.left, self.right, self.sentence_id, self.mention_ids


_RANK = {rule: place for place, rule in enumerate(RULES)}

#: "Supreme Court", "Board of Trade".
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zåäö]\w+\s+(?:(?:of|for|and|the|och|för)\s+)*[A-ZÅÄÖ]\w+")

#: (node, article id) of a short name to what the article says it is short for: one link, or one for each
#: witness where an acronym's long form is translated and the acronym is not.
ShortNames = Mapping[tuple[str, str], tuple[Link, ...]]


def short_names(corpus: Corpus, names: Names, register: Register) -> dict[tuple[str, str], tuple[Link, ...]]:
    """What an article itself says a short name is short for.

    This holds in the article only: another one may use the same letters, or the same noun, for another
    organisation. A name that the register knows is short for something else only where the article spells
    an acronym out as another name than the register does.
    """
    of_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in names.mentions:
        of_article[corpus.sentences[mention.sentence_id].article_id].append(mention)
    offices = _offices(corpus, names, of_article, register)
    formed = _formed(names, of_article)
    found: dict[tuple[str, str], tuple[Link, ...]] = {}
    for (article_id, short), ways in _long_forms(corpus, names).items():
        if short not in names.entries or all(_is_another(names, short, *way) for way in ways):
            found[short, article_id] = tuple(
                _acronym(names, long, mention, in_article(short, article_id)) for long, mention in ways
            )
    for article_id, here in of_article.items():
        first: dict[str, Mention] = {}
        for mention in here:
            first.setdefault(names.node_of[mention.id], mention)
        for node, mention in first.items():
            if node in names.entries or (node, article_id) in found:
                continue
            rule, antecedents = "legal_form", formed[article_id].get(node, {})
            if not antecedents and node in heads():
                rule = "short_form"
                antecedents = dict(offices.get((article_id, node), {}))
                antecedents |= {
                    names.node_of[other.id]: other
                    for other in reversed(here)
                    if is_short_for(node, bare_key(names.name_of[other.id]))
                }
            if len(antecedents) == 1:
                ((long, shown),) = antecedents.items()
                link = Link(
                    rule=rule,
                    left=long,
                    right=in_article(node, article_id),
                    sentence_id=mention.sentence_id,
                    mention_ids=tuple(one.id for one in (shown, mention) if one is not None),
                )
                found[node, article_id] = (link,)
    return found


def _acronym(names: Names, long: Mention, short: Mention, right: str) -> Link:
    return Link(
        rule="acronym",
        left=names.node_of[long.id],
        right=right,
        sentence_id=short.sentence_id,
        mention_ids=(long.id, short.id),
    )


def everywhere(corpus: Corpus, names: Names, found: ShortNames) -> list[Link]:
    """Evidence that holds in the whole corpus: genitives, and what it explains in one way only."""
    links = list(_genitives(corpus, names))
    long: dict[str, dict[str, dict[str, Link]]] = defaultdict(lambda: defaultdict(dict))
    for (node, _), own in sorted(found.items()):
        for link in own:
            if link.rule == "acronym" and node not in names.entries:
                witness = corpus.mentions[link.mention_ids[-1]].witness
                long[node][witness].setdefault(link.left, link)
    for short, ways in sorted(long.items()):
        if all(len(lefts) == 1 for lefts in ways.values()):
            links += [replace(link, right=short) for lefts in ways.values() for link in lefts.values()]
    for (_, short), spelled in sorted(_long_forms(corpus, names).items()):
        # The register bears the acronym, and the article a long form that the register lacks.
        if short in names.entries:
            links += [
                replace(_acronym(names, *way, short), left=short, right=names.node_of[way[0].id])
                for way in spelled
                if names.node_of[way[0].id] not in names.entries and not _is_another(names, short, *way)
            ]
    forms: dict[str, list[str]] = defaultdict(list)
    for formed, bare in sorted(names.bare_of.items()):
        forms[bare].append(formed)
    for bare, ways_of_form in forms.items():
        if len(ways_of_form) == 1:
            shown = [names.first[node].id for node in (ways_of_form[0], bare) if node in names.first]
            links.append(Link(rule="legal_form", left=ways_of_form[0], right=bare, mention_ids=tuple(shown)))
    return links


def sentence_pairs(corpus: Corpus, names: Names, root_of: Callable[[Mention], str]) -> list[Link]:
    """What a sentence calls X and its translation in the memory calls Y, if nothing else can be meant.

    The names that stand on both sides are taken away. If exactly one is left on each, neither of the two
    occurs on the other side as plain text, and neither side has another phrase in capitals that may be a name
    nobody found, they are one. Otherwise, if as many are left on each side, two at the same place of both
    lists are one if that is so in two different sentences; so too for a row of the register that lists
    names in the other language. A name that is paired with two others is paired with none.

    Args:
        root_of: The cluster of a mention, as far as stronger evidence goes.
    """
    covered = _covered(corpus)
    sure: set[tuple[str, str]] = set()
    support: Counter[tuple[str, str]] = Counter()
    seen: set[tuple[str, str, str]] = set()
    shown: dict[tuple[str, str], tuple[str, Mention, Mention]] = {}
    for sentence_id, (source, translation) in sorted(by_sentence(names.mentions).items()):
        if not source or not translation or corpus.translations[sentence_id].status != "memory":
            continue
        left, right = _first_of_each(source, root_of), _first_of_each(translation, root_of)
        only_left = [mention for root, mention in left.items() if root not in right]
        only_right = [mention for root, mention in right.items() if root not in left]
        if not only_left or len(only_left) != len(only_right):
            continue
        text, translated = corpus.sentences[sentence_id].text, corpus.translations[sentence_id].text
        offset = corpus.sentences[sentence_id].start
        for one, other in zip(only_left, only_right, strict=True):
            if other.text in text or one.text in translated:
                continue
            pair = root_of(one), root_of(other)
            shown.setdefault(pair, (sentence_id, one, other))
            if (
                len(only_left) == 1
                and not _in_register(names, one, corpus.translations[sentence_id].language)
                and not _in_register(names, other, corpus.sentences[sentence_id].language)
                and not _has_unread_name(text, covered.get((sentence_id, "source"), ()), offset)
                and not _has_unread_name(translated, covered.get((sentence_id, "translation"), ()), 0)
            ):
                sure.add(pair)
            elif (*pair, text) not in seen:
                seen.add((*pair, text))
                support[pair] += 1
    pairs = sure | {pair for pair, count in support.items() if count >= _LEAST_SUPPORT}
    partners = Counter(side for pair in pairs for side in pair)
    return [
        Link(
            rule="sentence_pair",
            left=pair[0],
            right=pair[1],
            sentence_id=shown[pair][0],
            mention_ids=(shown[pair][1].id, shown[pair][2].id),
        )
        for pair in sorted(pairs)
        if partners[pair[0]] == 1 and partners[pair[1]] == 1
    ]


def _in_register(names: Names, mention: Mention, language: str) -> bool:
    """Whether the register says what a mention's organisation is called in ``language``."""
    entry = names.entries.get(names.node_of[mention.id])
    return entry is not None and language in entry.names


def _covered(corpus: Corpus) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Every span that something was read from, by sentence and witness."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for article in corpus.articles:
        for mention in article.mentions:
            found[mention.sentence_id, mention.witness].append((mention.start, mention.end))
        for place in article.places:
            found[place.sentence_id, place.witness].append((place.start, place.end))
    return found


def _has_unread_name(text: str, spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether two words in capitals stand together where nothing was read, after the first word."""
    return any(
        not any(a - offset < match.end() and match.start() < b - offset for a, b in spans)
        for match in _CAPITALS.finditer(text, 1)
    )


def is_short_for(short: str, name: str) -> bool:
    """Whether a name ends in the noun ``short``: as a word, or as the end of a compound."""
    return name != short and name.endswith(short) and len(name) > len(short) + 1


@functools.cache
def heads() -> frozenset[str]:
    """The nouns of all languages that name a kind of organisation."""
    return frozenset().union(*(language.organisations.heads for language in LANGUAGES))


def _first_of_each(mentions: Iterable[Mention], root_of: Callable[[Mention], str]) -> dict[str, Mention]:
    """The first mention of each cluster, in the order of the text."""
    found: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        found.setdefault(root_of(mention), mention)
    return found


def _genitives(corpus: Corpus, names: Names) -> Iterable[Link]:
    """Names that are another name with a genitive's ending, in a text whose language has such endings.

    "Republicans" in English is a plural.
    """
    seen: dict[tuple[str, str], Mention] = {}
    for mention in names.mentions:
        sentence = corpus.sentences[mention.sentence_id]
        source = mention.witness == "source"
        spoken = sentence.language if source else corpus.translations[sentence.id].language
        seen.setdefault((names.node_of[mention.id], spoken), mention)
    for (node, code), mention in sorted(seen.items()):
        language = get_language(code)
        for ending in language.organisations.genitive_endings if language else ():
            # A short name in s ("Mars") is rarely the genitive of a shorter one.
            other = node[: -len(ending)]
            if len(other) >= _SHORTEST_BASE and node.endswith(ending) and other in names.first:
                shown = names.first[other].id, mention.id
                yield Link(rule="genitive", left=other, right=node, mention_ids=shown)


def _formed(
    names: Names, of_article: Mapping[str, Iterable[Mention]]
) -> dict[str, dict[str, dict[str, Mention | None]]]:
    """By article: each bare name with the forms of it that have a legal form there."""
    found: dict[str, dict[str, dict[str, Mention | None]]] = {}
    for article_id, here in of_article.items():
        own = found.setdefault(article_id, {})
        for mention in here:
            node = names.node_of[mention.id]
            if node in names.bare_of:
                own.setdefault(names.bare_of[node], {}).setdefault(node, mention)
    return found


def _offices(
    corpus: Corpus, names: Names, of_article: Mapping[str, Sequence[Mention]], register: Register
) -> dict[tuple[str, str], dict[str, Mention | None]]:
    """Bodies of the register that an article names through their officers, by article and noun.

    With each the mention that the officer's title begins with ("EU" in "EU-kommissionär"), if there is one.
    """
    found: dict[tuple[str, str], dict[str, Mention | None]] = defaultdict(dict)
    for article in corpus.articles:
        here = of_article.get(article.article.id, ())
        if not any(names.node_of[m.id] in heads() for m in here):
            continue
        at: dict[tuple[str, str, int], Mention] = {(m.sentence_id, m.witness, m.start): m for m in here}
        for sentence, translation in zip(article.sentences, article.translations, strict=True):
            for witness, code, text, offset in (
                ("source", sentence.language, sentence.text, sentence.start),
                ("translation", translation.language, translation.text, 0),
            ):
                language = get_language(code)
                for noun, entry, start in (
                    organisation.bodies(text, language, register) if language and text else ()
                ):
                    named = at.get((sentence.id, witness, offset + start))
                    found[article.article.id, noun].setdefault(register_node(entry), named)
    return found


def _long_forms(corpus: Corpus, names: Names) -> dict[tuple[str, str], list[tuple[Mention, Mention]]]:
    """(article id, acronym's node) to the mentions of a long form and the acronym, side by side.

    One pair a witness, where both spell it out. An acronym that one witness of an article gives two long
    forms has none.
    """
    places: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in names.mentions:
        places[mention.sentence_id, mention.witness].append(mention)
    found: dict[tuple[str, str], dict[str, dict[str, tuple[Mention, Mention]]]] = {}
    for (sentence_id, witness), here in places.items():
        sentence = corpus.sentences[sentence_id]
        source = witness == "source"
        text = sentence.text if source else corpus.translations[sentence_id].text
        if len(here) > 1 and "(" in text:
            for long, short in _beside(text, sentence.start if source else 0, here):
                one, other = names.node_of[long.id], names.node_of[short.id]
                if one != other:
                    ways = found.setdefault((sentence.article_id, other), {}).setdefault(witness, {})
                    ways.setdefault(one, (long, short))
    return {
        target: [way for ways in witnesses.values() for way in ways.values()]
        for target, witnesses in found.items()
        if all(len(ways) == 1 for ways in witnesses.values())
    }


def _is_another(names: Names, short: str, long: Mention, acronym: Mention) -> bool:
    """Whether the register spells an acronym out, and in no word like the long form of an article."""
    entry = names.entries[short]
    if names.node_of[long.id] in names.entries:
        return names.node_of[long.id] != short
    spelled = [
        form
        for language in LANGUAGES
        for form in entry.forms(language.code)
        if organisation.has_initials(form, acronym.text)
    ]
    # "Organisation" and "Organization", "Sverige" and "Sveriges" are alike in their beginnings.
    words = {word[:_ALIKE] for word in bare_key(names.name_of[long.id]).split() if len(word) >= _ALIKE}
    return bool(spelled) and not any(
        word[:_ALIKE] in words for form in spelled for word in form.casefold().split()
    )


def _beside(text: str, offset: int, here: Sequence[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Long form and acronym among the mentions of one text."""
    explained = set()
    for pair in organisation.acronym_pairs(text):
        short = _at(here, pair.short, offset)
        long = _at(here, pair.long, offset)
        if long and short and long.id != short.id:
            explained.add(short.id)
            yield long, short
    for short in here:
        start = short.start - offset
        if short.id in explained or text[start - 1 : start] != "(" or not organisation.is_acronym(short.text):
            continue
        # "the Office of Science and Innovation at the Embassy of Sweden (OSI)": initials tell which is meant.
        long_ones = [
            one
            for one in here
            if 0 < short.start - one.end <= _REACH and organisation.has_initials(one.text, short.text)
        ]
        if len(long_ones) == 1:
            yield long_ones[0], short


def _at(here: Iterable[Mention], span: tuple[int, int], offset: int) -> Mention | None:
    """The mention that is ``span``, or that has words more in front.

    A mention that begins inside the span is something else: "kontoret för X på Sveriges ambassad (OSI)"
    does not abbreviate the embassy.
    """
    start, end = span[0] + offset, span[1] + offset
    fits = [one for one in here if one.end == end and one.start <= start]
    return min(fits, key=lambda one: one.start) if fits else None
