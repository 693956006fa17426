"""One organisation under all its names.

Invariant: two names are merged on positive evidence only, of a kind in
:data:`pipeline.rules.RULES`, and the evidence is kept; names that two rows of the register, or a
reviewer's ``different``, hold apart are never merged. The result depends on the set of mentions alone, not on
their order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from pipeline.languages import LANGUAGES
from pipeline.reconcile.clusters import Clusters
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.evidence import Link, everywhere, sentence_pairs, short_names
from pipeline.reconcile.names import Names, base, in_article, is_everywhere, names, own_id
from pipeline.records import Decision, Evidence, Mention, Organisation
from pipeline.register import Entry, Register

#: Rounds in which sentence pairs may build on one another. Each merges at least two clusters or ends it.
_ROUNDS = 5
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Merged:
    """The clusters of names with the links that hold in them."""

    names: Names
    node_of: Mapping[str, str]  # by mention id; short names as nodes of their article
    clusters: Clusters
    links: Sequence[Link]


def organisations(
    corpus: Corpus, register: Register
) -> tuple[tuple[Organisation, ...], dict[str, str], dict[str, str]]:
    """The organisations sorted by id, each organisation mention's organisation, and former ids.

    The last maps every id that a name of an organisation has or would have alone to the organisation's id:
    decisions and links made on a name find it again when more names have joined it.
    """
    called = names(corpus, register)
    merged = _merge(corpus, called, register)
    made, former = _made(corpus, merged)
    decisions = _decisions(corpus, former)
    organisation_of: dict[str, str] = {}
    decided = []
    for one in made:
        decision = decisions.get(one.id)
        decided.append(_corrected(one, decision))
        # A rejected organisation stays in the table with the decision, but its mentions name nothing.
        if not (decision and decision.judgement == "reject"):
            organisation_of.update(dict.fromkeys(one.mention_ids, one.id))
    return tuple(decided), organisation_of, former


def _merge(corpus: Corpus, called: Names, register: Register) -> _Merged:
    """Join names by the rules in their order; every link whose two ends came together is kept."""
    short = short_names(corpus, called, register)
    node_of = {}
    for mention in called.mentions:
        node = called.node_of[mention.id]
        article_id = corpus.sentences[mention.sentence_id].article_id
        node_of[mention.id] = in_article(node, article_id) if (node, article_id) in short else node

    def here(link: Link, article_id: str) -> Link:
        """A long form can itself be short for something in this article."""
        return (
            replace(link, left=in_article(link.left, article_id))
            if (link.left, article_id) in short
            else link
        )

    links = [here(link, article_id) for (_, article_id), own in short.items() for link in own]
    links += everywhere(corpus, called, short)
    nodes = {
        *called.first,
        *called.entries,
        *called.bare_of.values(),
        *node_of.values(),
        *(node for link in links for node in (link.left, link.right)),
    }
    by_id = _nodes_by_id(called, nodes)
    clusters = Clusters(nodes, {node: row.key for node, row in called.entries.items()}, _apart(corpus, by_id))
    links = [*_said_the_same(corpus, by_id), *sorted(links, key=Link.rank)]
    kept = [link for link in links if clusters.join(link.left, link.right, rows_too=link.rule == "decision")]
    for _ in range(_ROUNDS):
        found = sentence_pairs(corpus, called, lambda m: clusters.root(node_of[m.id]))
        joined = [link for link in found if clusters.join(link.left, link.right)]
        if not joined:
            break
        kept += [
            replace(link, left=node_of[link.mention_ids[0]], right=node_of[link.mention_ids[1]])
            for link in joined
        ]
    # A short name that was kept apart from what its article says it is short for is a name like any other.
    alone = {node for node, *others in clusters.groups().values() if not others and not is_everywhere(node)}
    for node in sorted(alone):
        clusters.join(base(node), node)
    return _Merged(names=called, node_of=node_of, clusters=clusters, links=kept)


def _nodes_by_id(called: Names, nodes: Iterable[str]) -> dict[str, list[str]]:
    """The nodes that answer to each id; those whose own id it is, if there are any."""
    own: dict[str, list[str]] = defaultdict(list)
    also: dict[str, list[str]] = defaultdict(list)
    for node in sorted(nodes):
        first, *former = called.ids(node)
        own[first].append(node)
        for one in former:
            also[one].append(node)
    return {**also, **own}


def _apart(corpus: Corpus, by_id: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Pairs of nodes that a reviewer called different."""
    return [
        (left, right)
        for one in _said(corpus, "different")
        for left in by_id.get(one.key, ())
        for right in by_id.get(one.value, ())
        if base(left) != base(right)
    ]


def _said_the_same(corpus: Corpus, by_id: Mapping[str, Sequence[str]]) -> list[Link]:
    """Links that a reviewer made. A name that an article explains otherwise there is not moved."""
    links = []
    for one in _said(corpus, "same"):
        left, right = (
            next((node for node in by_id.get(key, ()) if is_everywhere(node)), None)
            for key in (one.value, one.key)
        )
        if left and right and left != right:
            links.append(Link(rule="decision", left=left, right=right))
    return links


def _said(corpus: Corpus, judgement: str) -> list[Decision]:
    return [
        one
        for (_, field_name), one in sorted(corpus.decisions.items())
        if field_name == "organisation" and one.judgement == judgement
    ]


def _made(corpus: Corpus, merged: _Merged) -> tuple[tuple[Organisation, ...], dict[str, str]]:
    """The organisations, sorted by id, and the organisation that each id leads to."""
    called, clusters = merged.names, merged.clusters
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in called.mentions:
        mentions[clusters.root(merged.node_of[mention.id])].append(mention)
    links: dict[str, list[Link]] = defaultdict(list)
    for link in merged.links:
        links[clusters.root(link.left)].append(link)
    place = {node: number for number, node in enumerate(called.first)}
    nodes = clusters.groups()
    in_use = set(merged.node_of.values())
    # A reviewer who says "same" says under which id, too.
    given_up = {link.right for link in merged.links if link.rule == "decision"}
    identity = {
        root: _identity(called, place, in_use, [n for n in nodes[root] if n not in given_up] or nodes[root])
        for root in mentions
    }
    former = _former(called, in_use, nodes, identity)
    leading: dict[str, list[str]] = defaultdict(list)
    for old, new in sorted(former.items()):
        if old != new:
            leading[new].append(old)
    made = []
    for root, group in mentions.items():
        node = identity[root]
        rows = [node, *(other for other in nodes[root] if other in called.entries)]
        entry = next((called.entries[other] for other in rows if other in called.entries), None)
        one = Organisation(
            id=own_id(node),
            **_canonical(corpus, called, group, links[root], entry),
            aliases=tuple(sorted({" ".join(mention.text.split()) for mention in group})),
            type=entry.kind if entry else "",
            wikidata=entry.wikidata if entry else "",
            mention_ids=tuple(mention.id for mention in group),
            evidence=_evidence(corpus, merged, group, links[root]),
            former_ids=tuple(leading[own_id(node)]),
        )
        made.append(one)
    return tuple(sorted(made, key=lambda one: one.id)), former


def _identity(called: Names, place: Mapping[str, int], in_use: AbstractSet[str], nodes: Sequence[str]) -> str:
    """The node whose id an organisation bears: the register's row, else the name that was met first.

    Later articles come later in that order, so what they add does not change it.
    """
    whole = [node for node in nodes if is_everywhere(node)] or list(nodes)
    return min(
        whole,
        key=lambda node: (
            node not in called.entries,
            node not in in_use,
            place.get(node, len(place)),
            node,
        ),
    )


def _former(
    called: Names,
    in_use: AbstractSet[str],
    nodes: Mapping[str, Sequence[str]],
    identity: Mapping[str, str],
) -> dict[str, str]:
    """Every id that a name of the corpus has, to the organisation it leads to, if to one only."""
    own: dict[str, set[str]] = defaultdict(set)
    also: dict[str, set[str]] = defaultdict(set)
    for root, node in identity.items():
        for member in nodes[root]:
            first, *others = called.ids(member)
            # A name without a mention of its own, since each article says what it is short for, leads to
            # what they all say.
            (own if member in in_use and is_everywhere(member) else also)[first].add(own_id(node))
            for other in others:
                also[other].add(own_id(node))
    for node in identity.values():
        own[own_id(node)] = {own_id(node)}
    leads = {**also, **own}
    return {old: next(iter(new)) for old, new in sorted(leads.items()) if len(new) == 1}


def _evidence(
    corpus: Corpus, merged: _Merged, group: Sequence[Mention], links: Iterable[Link]
) -> tuple[Evidence, ...]:
    """Each merge once, the strongest kind first, with the names as they were written."""
    called = merged.names
    found: dict[tuple[str, str, str], tuple[Link, Evidence]] = {}
    for link in sorted([*links, *_written_otherwise(called, group)], key=Link.rank):
        shown = [corpus.mentions[one] for one in link.mention_ids]
        left, right = (_written(called, node) for node in (link.left, link.right))
        if shown:
            right = " ".join(shown[-1].text.split())
        if len(shown) > 1 and base(link.left) == called.node_of[shown[0].id]:
            left = " ".join(shown[0].text.split())
        one = Evidence(
            rule=link.rule,
            left=left,
            right=right,
            sentence_id=link.sentence_id,
            mention_ids=link.mention_ids,
        )
        found.setdefault((one.rule, one.left, one.right), (link, one))
    return tuple(one for _, one in sorted(found.values(), key=lambda pair: pair[0].rank()))


def _written(called: Names, node: str) -> str:
    """A node as a reader knows it: the register's name, or as it was written first."""
    if node in called.entries:
        return called.entries[node].key
    mention = called.first.get(base(node))
    return " ".join(mention.text.split()) if mention else base(node)


def _written_otherwise(called: Names, group: Iterable[Mention]) -> Iterable[Link]:
    """The forms of one node: those of a row of the register, or those that are equal but for dress."""
    forms: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in group:
        forms[called.node_of[mention.id]].setdefault(" ".join(mention.text.split()), mention)
    for node, written in forms.items():
        entry = called.entries.get(node)
        first = next(iter(written.values()))
        for text, mention in written.items():
            if entry and text != entry.key:
                yield Link(rule="register", left=node, right=text, mention_ids=(mention.id,))
            elif not entry and mention.id != first.id:
                yield Link(rule="normalised", left=node, right=text, mention_ids=(first.id, mention.id))


def _canonical(
    corpus: Corpus, called: Names, group: Iterable[Mention], links: Iterable[Link], entry: Entry | None
) -> dict[str, str]:
    """``name_en`` and ``name_sv``: the register's, else the fullest attested in that language, else "".

    An acronym, a genitive or a noun that stands for a longer name is taken only where nothing better is.
    """
    lesser = {link.right for link in links if link.rule in ("genitive", "short_form", "legal_form")}
    attested: dict[str, Counter[tuple[bool, int, str]]] = defaultdict(Counter)
    for mention in group:
        sentence = corpus.sentences[mention.sentence_id]
        source = mention.witness == "source"
        spoken = sentence.language if source else corpus.translations[mention.sentence_id].language
        text = " ".join(mention.text.split())
        node = called.node_of[mention.id]
        poor = (
            called.name_of[mention.id].acronym
            or node in lesser
            or in_article(node, sentence.article_id) in lesser
        )
        attested[spoken][poor, -len(text), text] += 1
    return {
        f"name_{one.code}": (entry.names.get(one.code) if entry else "")
        or (min(attested[one.code])[2] if attested[one.code] else "")
        for one in LANGUAGES
    }


def _decisions(corpus: Corpus, former: Mapping[str, str]) -> dict[str, Decision]:
    """The reviewers' word on whole organisations, by id: the one on the id itself before one on a former."""
    words = [
        (target, one)
        for (target, field_name), one in sorted(corpus.decisions.items())
        if field_name == "organisation" and one.judgement in ("correct", "reject")
    ]
    words.sort(key=lambda word: former.get(word[0]) == word[0])
    return {former[target]: one for target, one in words if target in former}


def _corrected(one: Organisation, decision: Decision | None) -> Organisation:
    """With the reviewer's English name, or Wikidata id where the value is one."""
    if decision is None or decision.judgement != "correct":
        return one
    if _WIKIDATA.fullmatch(decision.value):
        return replace(one, wikidata=decision.value)
    return replace(one, name_en=decision.value)
