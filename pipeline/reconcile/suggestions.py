"""Organisations that may be one: a person is asked, since likeness is no evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.kinds import organisation
from pipeline.places import country_code
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.evidence import heads, is_short_for
from pipeline.reconcile.names import bare_key
from pipeline.records import Organisation

#: An organisation, another that it may be, and the question in plain words.
Suggestion = tuple[Organisation, Organisation, str]

_COUNTRY_AFTER = ("of the kingdom of", "of the republic of", "of", "i")


def suggestions(
    corpus: Corpus, found: Iterable[Organisation], organisation_of: Mapping[str, str]
) -> Iterable[Suggestion]:
    """Pairs that may be one, each with a question; linear in the number of names.

    - a noun alone, and the only organisation of the corpus whose name ends in it;
    - names that are equal but for spaces or legal form;
    - an acronym, and the only name whose initials it is;
    - a name, and the same with its country behind it.
    """
    standing = set(organisation_of.values())
    every = [one for one in found if one.id in standing]
    names = {
        one.id: {bare_key(organisation.read(n)) for n in (*one.aliases, one.name_en, one.name_sv) if n}
        for one in every
    }
    asked: set[tuple[str, str]] = set()
    by_id = {one.id: one for one in every}
    for left, right, question in (
        *_nouns(every, names),
        *_spelled_alike(names),
        *_initials(every, names),
        *_with_country(names),
    ):
        pair = min(left, right), max(left, right)
        if left != right and pair not in asked and not _decided(corpus, by_id[left], by_id[right]):
            asked.add(pair)
            yield by_id[left], by_id[right], question


def _decided(corpus: Corpus, left: Organisation, right: Organisation) -> bool:
    """Whether a reviewer has said something about one of them."""
    return any(
        corpus.decision(key, "organisation")
        for one in (left, right)
        for key in (one.id, *one.former_ids)
        if (decision := corpus.decision(key, "organisation")) and decision.judgement != "accept"
    )


def _nouns(every: Iterable[Organisation], names: Mapping[str, set[str]]) -> Iterable[tuple[str, str, str]]:
    short = {next(iter(own)): key for key, own in names.items() if len(own) == 1 and own <= heads()}
    ending: dict[str, set[str]] = defaultdict(set)
    for one in every:
        for name in names[one.id]:
            for noun in short:
                if is_short_for(noun, name):
                    ending[noun].add(one.id)
    for noun, key in short.items():
        others = ending[noun] - {key}
        if len(others) == 1:
            yield key, next(iter(others)), "short for"


def _spelled_alike(names: Mapping[str, set[str]]) -> Iterable[tuple[str, str, str]]:
    seen: dict[str, str] = {}
    for key, own in names.items():
        for name in sorted(own):
            other = seen.setdefault(name.casefold().replace(" ", ""), key)
            if other != key:
                yield key, other, "the same as"


def _initials(every: Iterable[Organisation], names: Mapping[str, set[str]]) -> Iterable[tuple[str, str, str]]:
    acronyms = {
        next(iter(own)): key
        for key, own in names.items()
        if len(own) == 1 and organisation.is_acronym(next(iter(own)))
    }
    spelled: dict[str, set[str]] = defaultdict(set)
    for one in every:
        for alias in one.aliases:
            initials = organisation.initials(alias)
            if initials in acronyms:
                spelled[initials].add(one.id)
    for acronym, long in spelled.items():
        if len(long) == 1:
            yield acronyms[acronym], next(iter(long)), "short for"


def _with_country(names: Mapping[str, set[str]]) -> Iterable[tuple[str, str, str]]:
    bearer: dict[str, set[str]] = defaultdict(set)
    for key, own in names.items():
        for name in own:
            bearer[name].add(key)
    for key, own in names.items():
        for name in sorted(own):
            shorter = _without_country(name)
            others = bearer.get(shorter, set()) - {key} if shorter else set()
            if len(others) == 1:
                yield key, next(iter(others)), "the same as"


def _without_country(name: str) -> str:
    """A key without the country at its end ("ministry of finance of japan"), or ""."""
    for joint in _COUNTRY_AFTER:
        front, found, country = name.rpartition(f" {joint} ")
        if found and country_code(country):
            return front
    return ""
