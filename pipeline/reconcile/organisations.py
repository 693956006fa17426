"""One organisation under all its names.

Invariant: two names are merged on positive evidence only, of a kind in :data:`RULES`, and the evidence is
kept; names that two rows of the register, or a reviewer's ``different``, hold apart are never merged. The
result depends on the set of mentions alone, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.kinds import organisation
from pipeline.languages import LANGUAGES
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.records import Evidence, Mention, Organisation, OrganisationName, content_id
from pipeline.register import Entry, Register

#: Kinds of evidence, the strongest first, in the order in which they are applied.
RULES: Mapping[str, str] = {
    "decision": "a reviewer said that they are the same",
    "register": "the register lists both names",
    "normalised": "equal but for case, diacritics, punctuation, article or legal form",
    "genitive": "one is the genitive of the other, and both occur",
    "acronym": "the acronym stands in brackets beside its long form, in the article or only so in the corpus",
    "short_form": "the noun alone has one antecedent in the article: *kommissionen* after *EU-kommissionen*",
    "sentence_pair": "the one is what the other is called where the translation memory has the same sentence",
}


_SHORTEST_BASE = 4


@dataclass(frozen=True, slots=True)
class _Link:
    """Evidence that two name keys are one organisation."""

    rule: str
    left: str
    right: str
    sentence_id: str

    def rank(self) -> tuple[int, str, str, str]:
        return list(RULES).index(self.rule), self.left, self.right, self.sentence_id


class _Clusters:
    """Names joined step by step, each join checked against what must stay apart."""

    def __init__(
        self, names: Iterable[str], entries: Mapping[str, Entry], apart: Iterable[tuple[str, str]]
    ) -> None:
        self._parent = {name: name for name in names}
        self._entry = {name: entries[name].key if name in entries else "" for name in self._parent}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self._apart[self.root(left)].add(right)
            self._apart[self.root(right)].add(left)

    def root(self, name: str) -> str:
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, left: str, right: str) -> bool:
        """Join two clusters; False if they were one already or must stay apart."""
        a, b = sorted((self.root(left), self.root(right)))
        if a == b or (self._entry[a] and self._entry[b] and self._entry[a] != self._entry[b]):
            return False
        if any(self.root(other) == b for other in self._apart[a]):
            return False
        self._parent[b] = a
        self._entry[a] = self._entry[a] or self._entry[b]
        self._apart[a] |= self._apart[b]
        return True


def organisations(
    corpus: Corpus, register: Register
) -> tuple[tuple[Organisation, ...], dict[str, str], dict[str, str]]:
    """The organisations sorted by id, each organisation mention's organisation, and former ids.

    The last maps every id that a member of an organisation would have alone to the organisation's id:
    decisions on a name find it again when more names have joined it.
    """
    mentions = [
        mention for article in corpus.articles for mention in corpus.standing(article, "organisation")
    ]
    names = {m.id: name for m in mentions if (name := _name(corpus, m)) is not None}
    mentions = [m for m in mentions if m.id in names]
    key_of = {mention.id: _key(names[mention.id]) for mention in mentions}
    entries = _entries(names.values(), register)
    evidence: dict[str, list[_Link]] = defaultdict(list)
    spelled = _spelled_out(corpus, mentions, key_of, entries)
    for mention_id, link in spelled.items():
        key_of[mention_id] = link.left
        evidence[link.left].append(link)
    links = [
        *_register_links(key_of.values(), entries),
        *_genitives(set(key_of.values())),
        *_known_acronyms(set(key_of.values()), spelled.values()),
        *_sentence_pairs(corpus, key_of, entries),
    ]
    keys = sorted(set(key_of.values()))
    clusters = _Clusters(keys, entries, _apart(corpus, keys, entries))
    for link in sorted(links, key=_Link.rank):
        if clusters.join(link.left, link.right):
            evidence[link.left].append(link)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[clusters.root(key_of[mention.id])].append(mention)
    made = [_organisation(corpus, group, names, key_of, entries, evidence) for group in groups.values()]
    former = {_id(key, entries): one.id for one in made for key in {key_of[m] for m in one.mention_ids}}
    found, organisation_of, merged = _decided(corpus, made, former)
    return found, organisation_of, {old: merged[new] for old, new in former.items()}


def _id(key: str, entries: Mapping[str, Entry]) -> str:
    """The id of an organisation that a key stands for: the register's row, else the key itself."""
    return content_id("o", f"register {entries[key].key}" if key in entries else key)


def _apart(corpus: Corpus, keys: Iterable[str], entries: Mapping[str, Entry]) -> list[tuple[str, str]]:
    """Pairs of keys that a reviewer called different."""
    by_id: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        by_id[_id(key, entries)].append(key)
    return [
        (left, right)
        for (target, field_name), one in sorted(corpus.decisions.items())
        if field_name == "organisation" and one.judgement == "different"
        for left in by_id.get(target, ())
        for right in by_id.get(one.value, ())
    ]


def _name(corpus: Corpus, mention: Mention) -> OrganisationName | None:
    value = corpus.readings[mention.id].value
    return value if isinstance(value, OrganisationName) else None


def _key(name: OrganisationName) -> str:
    """The kind's key without a leading article of any language; an acronym as it is written.

    "RISE" is an institute and "Rise" may be anything: capitals are all that tells acronyms apart.
    """
    if name.acronym:
        return name.name
    words = organisation.key(name).split()
    articles = frozenset().union(*(language.organisations.name_articles for language in LANGUAGES))
    while len(words) > 1 and words[0] in articles:
        words = words[1:]
    return " ".join(words)


def _entries(names: Iterable[OrganisationName], register: Register) -> dict[str, Entry]:
    """The register's row for each key that has one. An exact form counts first, then an equal key."""
    by_key: dict[str, Entry] = {}
    for entry in register.entries:
        for language in LANGUAGES:
            for form in entry.forms(language.code):
                # A lower-cased acronym is too short to tell: only exact forms of those count.
                if not organisation.is_acronym(form):
                    by_key.setdefault(_key(organisation.read(form)), entry)
    found: dict[str, Entry] = {}
    for name in sorted(names, key=lambda n: n.name):
        match = register.lookup(name.name) or by_key.get(_key(name))
        if match is not None:
            found.setdefault(_key(name), match)
    return found


def _register_links(keys: Iterable[str], entries: Mapping[str, Entry]) -> Iterable[_Link]:
    first: dict[str, str] = {}
    for key in sorted(set(keys)):
        if key in entries:
            other = first.setdefault(entries[key].key, key)
            if other != key:
                yield _Link("register", other, key, "")


def _genitives(keys: set[str]) -> Iterable[_Link]:
    endings = {
        ending for language in LANGUAGES for ending in (*language.organisations.genitive_endings, " s")
    }
    for key in sorted(keys):
        for ending in sorted(endings):
            base = key[: -len(ending)]
            # A short name in s ("Mars") is rarely the genitive of a shorter one.
            if key.endswith(ending) and len(base) >= _SHORTEST_BASE and base in keys:
                yield _Link("genitive", base, key, "")


def _spelled_out(
    corpus: Corpus, mentions: Sequence[Mention], key_of: Mapping[str, str], entries: Mapping[str, Entry]
) -> dict[str, _Link]:
    """What an article itself says a short name is short for, by mention id.

    This holds in the article only: another one may use the same letters, or the same noun, for
    another organisation.
    """
    long_forms = _long_forms(corpus, mentions, key_of)
    spelled: dict[str, _Link] = {}
    of_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        of_article[corpus.sentences[mention.sentence_id].article_id].append(mention)
    for article_id, here in sorted(of_article.items()):
        keys = {key_of[mention.id] for mention in here}
        for mention in here:
            short = key_of[mention.id]
            if short in entries:
                continue
            long = long_forms.get((article_id, short))
            if long:
                spelled[mention.id] = _Link("acronym", long[0], short, long[1])
            elif short in _heads():
                named = {entries[k].key if k in entries else k: k for k in keys if is_short_for(short, k)}
                if len(named) == 1:
                    spelled[mention.id] = _Link("short_form", min(named.values()), short, mention.sentence_id)
    return spelled


def _long_forms(
    corpus: Corpus, mentions: Iterable[Mention], key_of: Mapping[str, str]
) -> dict[tuple[str, str], tuple[str, str]]:
    """(article id, acronym's key) to (long form's key, sentence id), where they stand side by side.

    An acronym that one article gives two long forms has none.
    """
    places: dict[tuple[str, str], dict[tuple[int, int], str]] = defaultdict(dict)
    for mention in mentions:
        places[mention.sentence_id, mention.witness][mention.start, mention.end] = key_of[mention.id]
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for (sentence_id, witness), spans in sorted(places.items()):
        sentence = corpus.sentences[sentence_id]
        source = witness == "source"
        text = sentence.text if source else corpus.translations[sentence_id].text
        offset = sentence.start if source else 0
        for pair in organisation.acronym_pairs(text):
            long = _at(spans, pair.long, offset)
            short = _at(spans, pair.short, offset)
            if long and short and long != short:
                found[sentence.article_id, short].add((long, sentence_id))
    return {target: min(pairs) for target, pairs in found.items() if len({long for long, _ in pairs}) == 1}


def _known_acronyms(keys: set[str], spelled: Iterable[_Link]) -> Iterable[_Link]:
    """An acronym left without a long form in its article, if the whole corpus gives it only one."""
    long: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for link in spelled:
        if link.rule == "acronym":
            long[link.right].add((link.left, link.sentence_id))
    for short, pairs in sorted(long.items()):
        if short in keys and len({left for left, _ in pairs}) == 1:
            left, sentence_id = min(pairs)
            yield _Link("acronym", left, short, sentence_id)


def _at(spans: Mapping[tuple[int, int], str], span: tuple[int, int], offset: int) -> str:
    """The key of the mention that is ``span``, or that has words more in front; else "".

    A mention that begins inside the span is something else: "kontoret för X på Sveriges ambassad (OSI)"
    does not abbreviate the embassy.
    """
    start, end = span[0] + offset, span[1] + offset
    return next((key for (a, b), key in sorted(spans.items()) if b == end and a <= start), "")


def is_short_for(short: str, name: str) -> bool:
    """Whether a name ends in the noun ``short``: as a word, or as the end of a compound."""
    return name != short and name.endswith(short) and len(name) > len(short) + 1


def _heads() -> frozenset[str]:
    return frozenset().union(*(language.organisations.heads for language in LANGUAGES))


def suggestions(
    corpus: Corpus, found: Iterable[Organisation], organisation_of: Mapping[str, str]
) -> Iterable[tuple[Organisation, Organisation]]:
    """Pairs that may be one: a noun alone, and the only organisation of the corpus whose name ends in it.

    Likeness is no evidence, so they are not merged; a person is asked.
    """
    standing = set(organisation_of.values())
    every = [one for one in found if one.id in standing]
    names = {
        one.id: {_key(organisation.read(n)) for n in (*one.aliases, one.name_en, one.name_sv) if n}
        for one in every
    }
    short = [
        one for one in every if names[one.id] <= _heads() and not corpus.decision(one.id, "organisation")
    ]
    for one in short:
        long = [
            other
            for other in every
            if other.id != one.id
            and any(is_short_for(noun, name) for noun in names[one.id] for name in names[other.id])
        ]
        if len(long) == 1:
            yield one, long[0]


def _sentence_pairs(
    corpus: Corpus, key_of: Mapping[str, str], entries: Mapping[str, Entry]
) -> Iterable[_Link]:
    """What a sentence calls X and its translation in the memory calls Y, if nothing else can be meant.

    Exactly one name must be left on each side when the names that stand on both are taken away, and
    neither of the two may occur on the other side as plain text.
    """
    standing = [
        m for article in corpus.articles for m in corpus.standing(article, "organisation") if m.id in key_of
    ]
    for sentence_id, (source, translation) in sorted(by_sentence(standing).items()):
        if not source or not translation or corpus.translations[sentence_id].status != "memory":
            continue
        left = _identities(source, key_of, entries)
        right = _identities(translation, key_of, entries)
        only_left, only_right = sorted(set(left) - set(right)), sorted(set(right) - set(left))
        if len(only_left) != 1 or len(only_right) != 1 or len(source) != len(translation):
            continue
        one, other = left[only_left[0]], right[only_right[0]]
        texts = corpus.sentences[sentence_id].text, corpus.translations[sentence_id].text
        if other.text not in texts[0] and one.text not in texts[1]:
            yield _Link("sentence_pair", key_of[one.id], key_of[other.id], sentence_id)


def _identities(
    mentions: Iterable[Mention], key_of: Mapping[str, str], entries: Mapping[str, Entry]
) -> dict[str, Mention]:
    """One mention for each register row, or name, among ``mentions``."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        key = key_of[mention.id]
        found.setdefault(f"register {entries[key].key}" if key in entries else key, mention)
    return found


def _organisation(
    corpus: Corpus,
    group: list[Mention],
    names: Mapping[str, OrganisationName],
    key_of: Mapping[str, str],
    entries: Mapping[str, Entry],
    evidence: Mapping[str, list[_Link]],
) -> Organisation:
    keys = sorted({key_of[mention.id] for mention in group})
    entry = next((entries[key] for key in keys if key in entries), None)
    # Without a register row the longest name stands for the organisation; its key makes the id.
    identity = next((key for key in keys if key in entries), max(keys, key=lambda key: (len(key), key)))
    links = [link for key in keys for link in evidence[key] if link.rule != "register"]
    if entry:
        # The register's row stands for all links between the names that it lists.
        links += [_Link("register", entry.key, key, "") for key in keys if key in entries]
    by_language = {
        language.code: _canonical(corpus, group, names, key_of, language.code, entry)
        for language in LANGUAGES
    }
    return Organisation(
        id=_id(identity, entries),
        name_en=by_language["en"],
        name_sv=by_language["sv"],
        aliases=tuple(sorted({mention.text for mention in group})),
        type=entry.kind if entry else "",
        wikidata=entry.wikidata if entry else "",
        mention_ids=tuple(mention.id for mention in group),
        evidence=tuple(
            Evidence(rule=link.rule, left=link.left, right=link.right, sentence_id=link.sentence_id)
            for link in sorted(set(links), key=_Link.rank)
        ),
    )


def _canonical(
    corpus: Corpus,
    group: Iterable[Mention],
    names: Mapping[str, OrganisationName],
    key_of: Mapping[str, str],
    language: str,
    entry: Entry | None,
) -> str:
    """The register's name in this language, else the longest attested one that is no acronym, else ""."""
    if entry and entry.names.get(language):
        return entry.names[language]
    attested = []
    for mention in group:
        sentence = corpus.sentences[mention.sentence_id]
        spoken = (
            sentence.language
            if mention.witness == "source"
            else corpus.translations[mention.sentence_id].language
        )
        if spoken == language:
            name = names[mention.id]
            attested.append((name.acronym, -len(key_of[mention.id]), " ".join(mention.text.split())))
    return min(attested)[2] if attested else ""


def _decided(
    corpus: Corpus, made: Iterable[Organisation], former: Mapping[str, str]
) -> tuple[tuple[Organisation, ...], dict[str, str], dict[str, str]]:
    """Apply the reviewers' ``same``, ``correct`` and ``reject`` on whole organisations.

    Returns the organisations, the organisation of each mention, and what each id was merged into.
    """
    by_id = {one.id: one for one in made}
    words = {
        former.get(target, target): one
        for (target, field_name), one in sorted(corpus.decisions.items())
        if field_name == "organisation"
    }
    into = {
        key: former[words[key].value]
        if key in words and words[key].judgement == "same" and words[key].value in former
        else key
        for key in by_id
    }
    merged = {key: _end_of(into, key) for key in by_id}
    groups: dict[str, list[Organisation]] = defaultdict(list)
    for key in sorted(by_id):
        groups[merged[key]].append(by_id[key])
    named = []
    organisation_of: dict[str, str] = {}
    for root, group in sorted(groups.items()):
        one = _merged(by_id[root], group)
        decision = words.get(root)
        if decision and decision.judgement == "correct":
            one = replace(one, name_en=decision.value)
        named.append(one)
        # A rejected organisation stays in the table with the decision, but its mentions name nothing.
        if not (decision and decision.judgement == "reject"):
            organisation_of.update(dict.fromkeys(one.mention_ids, root))
    return tuple(named), organisation_of, merged


def _end_of(into: Mapping[str, str], key: str) -> str:
    """Where a chain of merges ends; the smallest id of a circle."""
    seen = [key]
    while into[seen[-1]] not in seen:
        seen.append(into[seen[-1]])
    return seen[-1] if into[seen[-1]] == seen[-1] else min(seen[seen.index(into[seen[-1]]) :])


def _merged(head: Organisation, group: list[Organisation]) -> Organisation:
    others = [one for one in group if one.id != head.id]
    if not others:
        return head
    every = [head, *others]
    return Organisation(
        id=head.id,
        name_en=next((o.name_en for o in every if o.name_en), ""),
        name_sv=next((o.name_sv for o in every if o.name_sv), ""),
        aliases=tuple(sorted({alias for o in every for alias in o.aliases})),
        type=next((o.type for o in every if o.type), ""),
        wikidata=next((o.wikidata for o in every if o.wikidata), ""),
        mention_ids=tuple(m for o in every for m in o.mention_ids),
        evidence=(
            *(e for o in every for e in o.evidence),
            *(Evidence(rule="decision", left=head.id, right=o.id) for o in others),
        ),
    )
