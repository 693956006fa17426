"""What the rest of an article says of a name in one of its sentences.

A sentence is read alone first. Then the article as a whole settles what no sentence can:

- a capital that is due to the beginning of a sentence makes no name of a word that the article also
  writes small;
- a single name that ends the full name of a person is that person ("Busch" beside *Ebba Busch*);
- a name that is certain in one sentence is the same name in the others, also at the head of a compound
  ("EU-program"), which alone is no sign of a name, and in a headline of capitals;
- a genitive's bare ending is cut off where the article, or its translation, shows the name without it;
- a noun alone ("kommissionen", "the agency") names the one organisation of the article whose name ends in
  it, if there is exactly one; if not, it names none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from pipeline.kinds import organisation
from pipeline.languages import Language
from pipeline.register import Register
from pipeline.spans import Found, settle

#: The model's score from which a name counts as certain for the other sentences of the article.
SURE_SCORE = 0.8
#: Shorter names are looked for elsewhere only if they are acronyms.
_LEAST_LENGTH = 4

_ENTITIES = frozenset({"ORG", "PER", "LOC"})
_WORDS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OPENING = re.compile(r"\s*(?:\[[\d, ]+\])?\W*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """One text of an article, a sentence or its translation, with what was found in it alone."""

    text: str
    language: Language
    found: tuple[Found, ...]


def complete(texts: Sequence[ReadText], register: Register) -> list[tuple[Found, ...]]:
    """The spans of each text in the light of all. The order of the texts makes no difference."""
    small = {word for one in texts for word in _WORDS.findall(one.text) if word.islower()}
    surnames = {
        words[-1]
        for one in texts
        for found in one.found
        if found.label == "PER" and len(words := one.text[found.start : found.end].split()) > 1
    }
    kept = [
        ReadText(
            text=one.text,
            language=one.language,
            found=tuple(
                replace(found, label="PER") if _is_surname(one.text, found, surnames) else found
                for found in one.found
                if not _is_opening_word(one.text, found, small)
            ),
        )
        for one in texts
    ]
    shown = {
        one.text[found.start : found.end]
        for one in kept
        for found in one.found
        if found.label == organisation.LABEL
    }
    kept = [
        replace(one, found=tuple(_without_genitive(one, found, shown) for found in one.found)) for one in kept
    ]
    names = _certain(kept, small)
    in_capitals = _in_capitals(names)
    nouns = _antecedents(kept, register)
    return [
        settle(
            (
                *(found for found in one.found if not _is_noun_alone(one, found, nouns)),
                *(
                    _repeated_in_capitals(one, in_capitals)
                    if one.text.isupper()
                    else _repeated(one, names, register)
                ),
                *_nouns(one, nouns),
            )
        )
        for one in kept
    ]


def _without_genitive(one: ReadText, found: Found, shown: Set[str]) -> Found:
    """A name that the model found, without a genitive's bare ending if the name without it is shown."""
    name = one.text[found.start : found.end]
    if found.label == organisation.LABEL and found.found_by == "model":
        for base in _stems(name, one.language):
            if base in shown and len(base) >= _LEAST_LENGTH:
                return replace(found, end=found.start + len(base))
    return found


def _is_noun_alone(one: ReadText, found: Found, antecedents: Mapping[str, Set[str]]) -> bool:
    """Whether the model took a noun for a name that refers to no or to several organisations of the article.

    It is such a noun if it is written small, or large as the first word only.
    """
    noun = one.text[found.start : found.end]
    opening = _OPENING.match(one.text)
    return (
        found.label == organisation.LABEL
        and found.found_by == "model"
        and noun.lower() in one.language.organisations.back
        and len(antecedents.get(noun.lower(), ())) != 1
        and (noun.islower() or (opening is not None and opening.end() == found.start))
    )


def _is_opening_word(text: str, one: Found, small: Set[str]) -> bool:
    """Whether a name is one word, at the beginning of the text, that the article writes small elsewhere."""
    word = text[one.start : one.end]
    return (
        one.label == organisation.LABEL
        and one.found_by == "model"
        and word[1:].islower()
        and word.lower() in small
        and _OPENING.match(text).end() == one.start  # type: ignore[union-attr]  # it matches the empty string
    )


def _is_surname(text: str, one: Found, surnames: Set[str]) -> bool:
    return (
        one.label == organisation.LABEL and one.found_by == "model" and text[one.start : one.end] in surnames
    )


def _certain(texts: Iterable[ReadText], small: Iterable[str]) -> dict[str, list[str]]:
    """Names that are certain somewhere and nothing else anywhere, by their first word."""
    labels: dict[str, set[str]] = defaultdict(set)
    sure: set[str] = set()
    for one in texts:
        for found in one.found:
            if found.label in _ENTITIES:
                name = one.text[found.start : found.end]
                labels[name].add(found.label)
                if found.found_by != "model" or (found.score or 0) >= SURE_SCORE:
                    sure.add(name)
    common = set(small)
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in sorted(sure, key=lambda name: (-len(name), name)):
        if (
            labels[name] == {organisation.LABEL}
            and name[0].isupper()
            and (len(name) >= _LEAST_LENGTH or organisation.is_acronym(name))
            and name.lower() not in common
        ):
            by_word[_first_word(name)].append(name)
    return by_word


def _first_word(name: str) -> str:
    return re.split(r"\W", name, maxsplit=1)[0]


def _repeated(one: ReadText, names: Mapping[str, Sequence[str]], register: Register) -> Iterable[Found]:
    """Certain names of the article where nothing was found, and those that a compound begins with."""
    for word in re.finditer(r"\w+", one.text):
        for stem in (word.group(), *_stems(word.group(), one.language)):
            for name in names.get(stem, ()):
                start, end = word.start(), word.start() + len(name)
                if not one.text.startswith(name, start) or not _is_free(one.found, start, end):
                    continue
                # The register was asked about every name that stands alone: what it left out is none.
                alone = register.lookup(name) is None and _stands_alone(one.text, start, end, one.language)
                if alone or _begins_compound(one.text, start, end, one.language):
                    yield Found(start=start, end=end, label=organisation.LABEL, found_by="pattern")
                    break


def _in_capitals(names: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The names as a headline writes them that writes everything large, by their first word."""
    large: dict[str, list[str]] = defaultdict(list)
    for word, some in names.items():
        large[word.upper()] += [name.upper() for name in some if len(name) >= _LEAST_LENGTH]
    return large


def _repeated_in_capitals(one: ReadText, names: Mapping[str, Sequence[str]]) -> Iterable[Found]:
    """Certain names of the article in a headline that writes everything large."""
    for word in re.finditer(r"\w+", one.text):
        start = word.start()
        for name in names.get(word.group(), ()):
            end = start + len(name)
            if not one.text.startswith(name, start) or not _is_free(one.found, start, end):
                continue
            if not re.match(r"[\w-]", one.text[end : end + 1]) and one.text[start - 1 : start] != "-":
                yield Found(start=start, end=end, label=organisation.LABEL, found_by="pattern")


def _begins_compound(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``start:end`` is the first part of "EU-program", and the whole names no other organisation."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_-–"):
        return False
    rest = re.match(r"-([^\W\d_]+)", text[end:])
    if rest is None or not rest.group(1).islower():
        return False
    words = language.organisations
    return not any(
        rest.group(1) == noun + ending for noun in words.heads for ending in ("", *words.genitive_endings)
    )


def _stems(word: str, language: Language) -> Iterable[str]:
    for ending in language.organisations.genitive_endings:
        if word.endswith(ending) and len(word) > len(ending):
            yield word[: -len(ending)]


def _stands_alone(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``start:end`` is a word of its own, or one with a genitive's ending."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_-–"):
        return False
    for ending in ("", *language.organisations.genitive_endings):
        if text.startswith(ending, end):
            after = text[end + len(ending) : end + len(ending) + 2]
            if not after[:1].isalnum() and not re.match(r"[-–_]\w", after):
                return True
    return False


def _is_free(found: Iterable[Found], start: int, end: int) -> bool:
    return not any(o.label in _ENTITIES and o.start < end and start < o.end for o in found)


def _antecedents(texts: Iterable[ReadText], register: Register) -> dict[str, set[str]]:
    """The organisations of the article that each noun of the tables may refer back to."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in texts:
        words = one.language.organisations
        for span in one.found:
            if span.label == organisation.LABEL:
                name = " ".join(one.text[span.start : span.end].split())
                entry = register.lookup(name)
                for noun in words.back:
                    if name.casefold().endswith(noun) and len(name) > len(noun) + 1:
                        found[noun].add(entry.key if entry else name.casefold())
        for noun, entry, _ in organisation.bodies(one.text, one.language, register):
            if noun in words.back:
                found[noun].add(entry.key)
    return found


def _nouns(one: ReadText, antecedents: Mapping[str, set[str]]) -> Iterable[Found]:
    """Nouns that stand for the only organisation that they can mean."""
    words = one.language.organisations
    before = rf"(?:{words.definite})\s+" if words.definite else ""
    for noun in sorted(words.back):
        if len(antecedents.get(noun, ())) != 1:
            continue
        pattern = rf"(?<![\w-]){before}({noun})(?:{'|'.join(words.genitive_endings)})?(?![\w-])"
        for match in re.finditer(pattern, one.text, re.IGNORECASE):
            start, end = match.span(1)
            if _is_free(one.found, start, end) and _may_end_here(one.text, match.end(), words.after_noun):
                yield Found(start=start, end=end, label=organisation.LABEL, found_by="pattern")


def _may_end_here(text: str, end: int, after_noun: frozenset[str]) -> bool:
    """Whether what follows cannot make a noun at ``end`` the first part of a compound, or need an "of"."""
    following = re.match(r"\s+(\w+)", text[end:])
    if following is None or not after_noun:
        return True
    return following.group(1).lower() in after_noun
