"""The kind *organisation*: names of companies, authorities, institutions and alliances.

Three finders, in order of trust: the register (exact forms), patterns (a legal form after capitalised
words; an acronym in brackets beside its long form) and the entity model. Their spans meet in
:mod:`pipeline.spans`, which settles overlaps. What counts as an organisation is said in
``models/organisations.md``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.entity_spans import country_owner
from pipeline.kinds.organisation_offices import of_countries
from pipeline.kinds.organisation_things import is_thing
from pipeline.languages import LANGUAGES, Language
from pipeline.paths import models_folder
from pipeline.places import country_code, fold
from pipeline.records import OrganisationName
from pipeline.register import Entry, Register, read_model_table
from pipeline.spans import Found
from pipeline.stopwords import stop_words

NAME = "organisation"
LABEL = "ORG"

#: The kind of the register's rows whose name is also that of what they make.
_MAKER = "company"

#: Shorter words with a describing ending are names as well ("Mälaren").
_LEAST_DESCRIBER = 8

_OF = frozenset({"of", "for", "om", "för"})
_BRACKET = re.compile(r"\(([^()]{2,90})\)")
_WORD = re.compile(r"[^\W_][\w’'&./-]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A long form and its acronym, as offsets of both in one text."""

    long: tuple[int, int]
    short: tuple[int, int]


def find(
    text: str, language: Language, register: Register, entities: Iterable[Found] = ()
) -> tuple[Found, ...]:
    """Organisations by register and patterns; ``entities`` are those that the model found in ``text``."""
    others = _other_names().find(text, language)
    known = [
        Found(start=match.start, end=match.end, label=LABEL, found_by="register", score=1.0)
        for match in register.find(text, language)
        # "Resource EU" is a plan: the EU is not named in it.
        if not any(other.start <= match.start and match.end <= other.end for other in others)
        and not (match.entry.kind == _MAKER and is_thing(text, match.start, match.end, language))
    ]
    seen = [*known, *(entity for entity in entities if entity.label == LABEL)]
    patterns = [
        Found(start=start, end=end, label=LABEL, found_by="pattern")
        for start, end in (
            *_with_legal_form(text, register),
            *_bracketed(text, seen),
            *of_countries(text, language, seen),
        )
    ]
    return (*known, *patterns)


def revise(text: str, found: Iterable[Found], language: Language, register: Register) -> tuple[Found, ...]:
    """What the model found, after what is known for certain; spans of other labels pass as they are.

    - a country is a place, whatever the model says;
    - what ``models/other_names.csv`` lists, or a noun of the language's table heads, is no organisation
      ("Horizon Europe", "The Journal of …"), unless the register knows it;
    - a name of the register in the genitive is that name;
    - a word that only begins with a name is none ("Volvoägda"), nor is a thing called by its maker's;
    - what the model itself doubts (score below ``least_score`` of the language's table) is left out.
    """
    revised = []
    for one in found:
        name = text[one.start : one.end]
        entry = register.lookup(name)
        if one.found_by == "model" and _is_genitive_of(name, language, register):
            # The register finds the name itself; the longer span must not outdo it.
            continue
        if one.label != LABEL or one.found_by != "model":
            revised.append(one)
        elif country_code(name):
            revised.append(replace(one, label="LOC"))
        elif entry and entry.kind == _MAKER and is_thing(text, one.start, one.end, language):
            continue
        elif entry or (
            (one.score or 0) >= language.organisations.least_score
            and not is_other_name(name)
            and not _is_compound(name, language)
        ):
            revised.append(one)
    return tuple(revised)


def _is_genitive_of(name: str, language: Language, register: Register) -> bool:
    """Whether ``name`` is a name of the register with a genitive's ending, and none of its own."""
    return register.lookup(name) is None and any(
        name.endswith(ending) and register.lookup(name[: -len(ending)]) is not None
        for ending in language.organisations.genitive_endings
    )


def _is_compound(name: str, language: Language) -> bool:
    """Whether ``name`` is one word that tells something of a name it begins with ("Volvoägda")."""
    return name.isalpha() and not name.isupper() and name.endswith(language.organisations.compound_endings)


def is_other_name(name: str) -> bool:
    """Whether a name is known to be a programme, a law, an event, a work or the like, in any language."""
    words = fold(name).split()
    other = frozenset().union(*(one.organisations.other_heads for one in LANGUAGES))
    # The head of a name is its last word, or the one before "of" ("The Journal of Physical Chemistry").
    heads = {words[-1]} | {word for word, after in pairwise(words) if after in _OF}
    return _other_names().lookup(name) is not None or bool(heads & other)


@functools.cache
def _other_names() -> Register:
    """Names of the field that are no organisations, from ``models/other_names.csv``."""
    return Register(
        Entry(key=name, names={}, aliases={}, acronym=name, kind=row.get("kind", ""), wikidata="")
        for _, row in read_model_table(models_folder() / "other_names.csv")
        if (name := row.get("name", ""))
    )


def read(text: str) -> OrganisationName:
    """The name in the text of a span: legal form told apart, acronyms recognised.

    Raises:
        ValueError: ``text`` has no letter or digit.
    """
    name = " ".join(text.split())
    if not any(map(str.isalnum, name)):
        raise ValueError(f"{text!r} is no name")
    form = _form_behind(name)
    if form:
        name = name[: -len(form)].rstrip(" ,")
    else:
        form = _form_before(name)
        name = name[len(form) :].lstrip()
    return OrganisationName(name=name, legal_form=form, acronym=is_acronym(name))


def key(name: OrganisationName) -> str:
    """A key that is equal for names that differ in case, diacritics, punctuation or legal form only."""
    letters = unicodedata.normalize("NFKD", name.name.casefold())
    kept = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    words = kept.split()
    return " ".join(words) or name.name.casefold()


#: Legal forms that say the same, as :func:`legal_form` writes them. Which firm is meant they do not tell
#: apart: English news writes "Company" and "Co." for forms of many countries, so those count as none.
_SAME_FORM = {
    "aktiebolag": "ab",
    "incorporated": "inc",
    "corporation": "corp",
    "limited": "ltd",
    "co ltd": "ltd",
    "company": "",
    "co": "",
}


def legal_form(name: OrganisationName) -> str:
    """The legal form in one spelling ("Limited" and "Co., Ltd." are "ltd"), or "" if it says nothing.

    Two firms of one group often differ in it alone: "Northvolt AB" owned "Northvolt GmbH".
    """
    form = " ".join("".join(c if c.isalnum() else " " for c in name.legal_form.casefold()).split())
    joined = form.replace(" ", "") if form and all(len(part) == 1 for part in form.split()) else form
    return _SAME_FORM.get(joined, joined)


def is_acronym(name: str) -> bool:
    """Whether ``name`` is written like an acronym: one word, two to ten signs, mostly capitals."""
    letters = [c for c in name if c.isalpha()]
    return (
        2 <= len(name) <= 10
        and " " not in name
        and sum(map(str.isupper, letters)) >= 2
        and sum(map(str.isupper, letters)) * 2 > len(letters)
    )


def initials(name: str) -> str:
    """The first letters of the words of ``name`` that are written large; "" if there is only one."""
    letters = [word.group()[0] for word in _WORD.finditer(name) if word.group()[0].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def has_initials(name: str, acronym: str) -> bool:
    """Whether ``acronym`` is the initials of ``name``."""
    return initials(name).casefold() == acronym.replace(".", "").casefold()


def bodies(text: str, language: Language, register: Register) -> Iterable[tuple[str, Entry, int]]:
    """Bodies of the register that ``text`` names through a person in office: noun, row and offset.

    "EU-kommissionär" gives *kommissionen* and the register's row of *EU-kommissionen*.
    """
    for office, noun in language.organisations.offices:
        for match in re.finditer(rf"(?<![\w-])(\w[\w.]{{0,60}}[- ]){office}", text, re.IGNORECASE):
            for form in (match.group(1) + noun, match.group(1) + noun.capitalize()):
                entry = register.lookup(form)
                if entry:
                    yield noun, entry, match.start()
                    break


def acronym_pairs(text: str) -> tuple[Pair, ...]:
    """Long forms and acronyms that stand side by side, "Long Form (LF)" or "LF (Long Form)".

    The letters of the acronym must be found in the long form from right to left, its first letter at
    the start of the long form: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
    abbreviation definitions in biomedical text", PSB 2003.
    """
    pairs = []
    for bracket in _BRACKET.finditer(text):
        start, end = bracket.span(1)
        words = list(_WORD.finditer(text, max(0, bracket.start() - 200), bracket.start()))
        if not words or text[words[-1].end() : bracket.start()].strip(" \t\n\xa0"):
            continue
        inside = bracket.group(1)
        if is_acronym(inside):
            count = min(len(inside) + 5, 2 * len(inside))
            long = _long_form(text, inside, [w.start() for w in words[-count:]], words[-1].end())
            if long:
                pairs.append(Pair(long, (start, end)))
        elif is_acronym(words[-1].group().rstrip(".")) and " " in inside and inside[0].isupper():
            starts = [start]
            long = _long_form(text, words[-1].group(), starts, end)
            if long:
                pairs.append(Pair(long, words[-1].span()))
    return tuple(pairs)


def _long_form(text: str, acronym: str, starts: list[int], end: int) -> tuple[int, int] | None:
    """The shortest stretch ending at ``end`` that begins at one of ``starts`` and spells the acronym."""
    letters = [c.casefold() for c in acronym if c.isalnum()]
    for start in reversed(starts):
        if text[start].casefold() != letters[0]:
            continue
        place = end - 1
        for number in range(len(letters) - 1, -1, -1):
            while place >= start and not (
                text[place].casefold() == letters[number] and (number or place == start)
            ):
                place -= 1
            if place < start:
                break
            place -= 1
        else:
            if len(text[start:end]) > len(acronym):
                return start, end
    return None


def _bracketed(text: str, known: Iterable[Found]) -> Iterable[tuple[int, int]]:
    """Both sides of an acronym pair, if one side is an organisation already or names its kind."""
    spans = [(one.start, one.end) for one in known]
    for pair in acronym_pairs(text):
        long = text[slice(*pair.long)]
        if not long[0].isupper():
            continue
        # A name inside the long form is none of it: "Member of the Welsh Parliament (MWP)" is a person.
        touched = any(a <= pair.long[0] < b for a, b in spans)
        words = [word.casefold() for word in long.split()]
        headed = any(word in language.organisations.heads for language in LANGUAGES for word in words)
        if touched or headed:
            yield pair.long
            yield pair.short


def _with_legal_form(text: str, register: Register) -> Iterable[tuple[int, int]]:
    """Capitalised words before a legal form, the form included: "Panasonic Energy Co., Ltd."."""
    in_capitals = text.isupper()
    for match in _legal_form_pattern().finditer(text):
        if in_capitals and match.group().casefold() in _small_words():
            continue  # "… CUTS JOBS AS TARIFFS BITE": in a headline of capitals the form is a word as likely
        words = list(_WORD.finditer(text, max(0, match.start() - 100), match.start()))
        start = match.start()
        taken = 0
        for word in reversed(words):
            between = re.sub(r"\s+", " ", text[word.end() : start])
            if between not in (" ", " & ", ", ") or (between == ", " and taken):
                break
            bare = word.group().casefold()
            if not (word.group()[0].isupper() or word.group()[0].isdigit()) or bare in _openers():
                break
            if word.group().endswith(_attribute_endings()):
                break
            start = word.start()
            taken += 1
            if taken == 6:
                break
        while (number := re.match(r"\d+\s+", text[start : match.start()])) and taken > 1:
            start += number.end()  # "3,000 Acme AB workers": how many, not who
            taken -= 1
        if taken:
            start += country_owner(text[start : match.end()])
            yield start + _described(text, start, match.start(), match.end(), register), match.end()


def _described(text: str, start: int, form: int, end: int, register: Register) -> int:
    """How many characters of a common noun stand before a name with a legal form at ``form``; else 0.

    Only the start of a sentence gives such a noun its capital: elsewhere it is written large because it is
    part of the name. A country alone is no firm's name, so the noun before it stays ("Elbolaget Sverige AB").
    """
    before = text[:start].rstrip(" \t\n\xa0\"“”„«»'’(–—-•")
    parts = re.fullmatch(r"(\w+)\s+([^\W\d_].*?)\s*", text[start:form], re.DOTALL)
    if not parts or (before and before[-1] not in ".!?:"):
        return 0
    noun, name = parts[1].casefold(), parts[2]
    describes = len(noun) >= _LEAST_DESCRIBER and noun.endswith(_describer_endings())
    # "Aktiebolaget Nordbatt AB": a legal form before the name.
    if not describes or noun.startswith(tuple(one.casefold() for one in _legal_forms() if len(one) > 3)):
        return 0
    if country_code(name) or register.lookup(text[start:end]) or register.lookup(parts[0].strip()):
        return 0
    return parts.start(2)


@functools.cache
def _legal_forms() -> tuple[str, ...]:
    forms = {form for language in LANGUAGES for form in language.organisations.legal_forms}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _form_behind(name: str) -> str:
    """The legal form at the end of a name, in any case; "" if there is none."""
    folded = name.casefold()
    if not folded.endswith(_form_edges()[1]):  # most names have none: one look tells
        return ""
    return next(form for form in _legal_forms() if folded.endswith(f" {form.casefold()}"))


def _form_before(name: str) -> str:
    """The legal form that a name begins with; "" if there is none."""
    if not name.startswith(_form_edges()[0]):
        return ""
    return next(form for form in _legal_forms() if name.startswith(f"{form} "))


@functools.cache
def _form_edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How a name with a legal form can begin, and end when casefolded."""
    forms = _legal_forms()
    return tuple(f"{form} " for form in forms), tuple(f" {form.casefold()}" for form in forms)


@functools.cache
def _firm_words() -> tuple[str, ...]:
    """What a firm's name may end in: legal forms, and words that are part of the name."""
    umbrella = {word for language in LANGUAGES for word in language.organisations.umbrella_words}
    return tuple(sorted({*_legal_forms(), *umbrella}, key=lambda form: (-len(form), form)))


@functools.cache
def _small_words() -> frozenset[str]:
    return frozenset().union(*(stop_words(language.code) for language in LANGUAGES))


@functools.cache
def _openers() -> frozenset[str]:
    return frozenset().union(*(language.organisations.openers for language in LANGUAGES))


@functools.cache
def _attribute_endings() -> tuple[str, ...]:
    return tuple(ending for language in LANGUAGES for ending in language.organisations.attribute_endings)


@functools.cache
def _describer_endings() -> tuple[str, ...]:
    return tuple(ending for language in LANGUAGES for ending in language.organisations.describer_endings)


@functools.cache
def _legal_form_pattern() -> re.Pattern[str]:
    # "Group" and "Company" end names only after a capitalised word, which the caller checks.
    forms = "|".join(r"\s+".join(map(re.escape, form.split())) for form in _firm_words())
    return re.compile(rf"(?<=\s)(?:{forms})(?![\w-])")
