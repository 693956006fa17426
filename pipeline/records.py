"""The records that the stages hand to each other.

Every record is frozen: a stage reads records and makes new ones, nothing changes on its way.
All offsets are Python ``str`` indices into the text that the record names, end exclusive. All ids
are made from content alone (see :func:`content_id`), so that an edit in one place of an article
changes the ids of that place only and a second run finds the same ids again.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Zone = Literal["title", "byline", "heading", "paragraph", "list_item", "caption", "reference", "boilerplate"]
#: Zones whose sentences are not statements of the article itself.
SIDE_ZONES: frozenset[str] = frozenset({"reference", "boilerplate"})

PublishedBasis = Literal["metadata", "html", "email", "feed", "dateline", "text", "inferred", "none"]
TranslationStatus = Literal["memory", "machine", "pending", "not_needed", "rejected"]
KindName = Literal["organisation", "percentage", "date"]
Witness = Literal["source", "translation"]
FoundBy = Literal["model", "pattern", "register"]
Unit = Literal["percent", "percentage_point", "permille", "basis_point"]
Role = Literal["level", "change_by", "change_from", "change_to"]
Direction = Literal["up", "down", ""]
#: Precision of a date, coarse to fine: that of the end or ends that are stated; ``interval`` is a range whose
#: two ends differ in it.
DatePrecision = Literal[
    "century", "decade", "year", "half_year", "season", "quarter", "month", "week", "day", "interval"
]
DateBasis = Literal["explicit", "publication", "text"]
#: What source and translation say of one statement.
Agreement = Literal["both", "source_only", "translation_only", "differs"]
Judgement = Literal["accept", "reject", "correct", "same", "different", "unsure"]

JUDGEMENTS: tuple[Judgement, ...] = ("accept", "reject", "correct", "same", "different", "unsure")

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def content_id(prefix: str, *parts: object) -> str:
    """A stable id: ``prefix-`` and 16 hex digits of the SHA-256 of ``parts``.

    Two calls with equal parts give equal ids on every machine. 64 bits keep the chance of one
    collision among ten million ids below 1 in 300,000.
    """
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as it was given, frozen.

    Attributes:
        id: Stable key of its source; for a file, its path below ``corpus/articles/`` without the ending.
        version: SHA-256 of ``text`` in UTF-8, in hex.
        path: Path below ``corpus/articles/`` with forward slashes, or "" for a text from memory.
        text: The decoded text, line ends as in the file, without a byte-order mark.
        title, author, publisher, source_url, licence: From the metadata; "" when not stated.
        published: Day of publication, or None.
        published_basis: Where ``published`` comes from.
    """

    id: str
    version: str
    path: str
    text: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    source_url: str = ""
    licence: str = ""
    published: date | None = None
    published_basis: PublishedBasis = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an article, or one block that is not running text.

    Attributes:
        id: From article id, sentence text and its occurrence among equal sentences.
        ordinal: 0-based place in the article.
        start, end: Offsets in ``Article.text``; ``Article.text[start:end] == text``.
        zone: What part of the article it stands in.
        language: ISO 639-1 code, or "" when it cannot be told.
        language_confidence: 0–1, or None when it was inherited or given.
    """

    id: str
    article_id: str
    ordinal: int
    start: int
    end: int
    text: str
    zone: Zone
    language: str = ""
    language_confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The English text of one sentence, or the reason why there is none.

    Attributes:
        sentence_id: The sentence in the original.
        language: Language of ``text``.
        text: "" unless the status is ``memory`` or ``machine``.
        status: ``memory`` (a person's), ``machine``, ``pending``, ``not_needed`` or ``rejected``.
        engine, engine_version: What made it; "" for none.
        checks: What a check noticed, as short words; empty is good.
        reason: Why it is pending or rejected.
    """

    sentence_id: str
    language: str
    text: str
    status: TranslationStatus
    engine: str = ""
    engine_version: str = ""
    checks: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names an organisation, a percentage or a date.

    Attributes:
        id: From article id, sentence text, witness, kind, span text and its occurrence.
        witness: ``source``: offsets count in ``Article.text``; ``translation``: in ``Translation.text``.
        start, end: Offsets in that text; ``text`` is exactly what stands there.
        found_by: Which finder; ``score`` its confidence, 0–1, or None where the finder has none.
    """

    id: str
    sentence_id: str
    witness: Witness
    kind: KindName
    start: int
    end: int
    text: str
    found_by: FoundBy
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentage:
    """A share, or a change of one.

    Attributes:
        low, high: Closed bounds in ``unit``; None is an open end ("at least 10 %" has no high).
            A plain value has low == high.
        unit: Percent and percentage point are never mixed.
        approximate: "" (exact), "about", "above" ("just over", *drygt*), "below" ("nearly", *knappt*).
        role: ``level``, or one part of a change.
        direction: Of a change: "up", "down" or "" (not stated).
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit
    approximate: Literal["", "about", "above", "below"] = ""
    role: Role = "level"
    direction: Direction = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A date as an interval that keeps its precision.

    Attributes:
        edtf: ISO 8601-2 / EDTF, e.g. ``2015``, ``2025-09-16``, ``2024-21``, ``../2030``.
        start, end: Closed interval of days; None is an open end.
        precision: How fine the text states it.
        basis: ``explicit``, relative to ``publication``, or to another date in the ``text``.
        anchor: Index of the expression in the same text that it hangs on, or None.
            (In the dataset this is resolved to a mention id.)
        approximate: True for "about" and for parts such as "late 2024".
    """

    edtf: str
    start: date | None
    end: date | None
    precision: DatePrecision
    basis: DateBasis = "explicit"
    anchor: int | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationName:
    """An organisation's name as read from a span.

    Attributes:
        name: The name without article, genitive ending and legal form.
        legal_form: "AB", "Ltd", … or "".
        acronym: True if the span is an acronym.
    """

    name: str
    legal_form: str = ""
    acronym: bool = False


Value = Percentage | DateSpan | OrganisationName


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a mention says, or why that cannot be told.

    Exactly one of ``value`` and ``problem`` is given, but for a value that is kept with a remark.
    ``anchor_mention_id`` names the mention that a relative date hangs on, else "".
    """

    mention_id: str
    value: Value | None
    problem: str = ""
    anchor_mention_id: str = ""


#: Where a part of a fact, or its time, was read: in the percentage's own clause, elsewhere in its
#: sentence, or in the sentence before it.
PartBasis = Literal["own", "sentence", "carried"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPart:
    """A part of what a percentage states, with the span that it was read from.

    Attributes:
        text: Exactly what stands at ``start:end`` of the witness's text, as in :class:`Mention`.
        sentence_id: The sentence of the span; for a part that was carried over, the one before.
    """

    text: str
    witness: Witness
    sentence_id: str
    start: int
    end: int
    basis: PartBasis = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one percentage mention states, as far as its sentence says.

    Attributes:
        mention_id: The percentage.
        subject: Whose share or change it is: an organisation, a place or a noun phrase.
        measure: What is measured: "global market share for automotive lithium-ion batteries".
        object: The other party of the measure: China in "dependence on China".
        date_ids: Mentions of the dates that it may hold for; more than one is an open choice.
        date_basis: How near they stand, "" without any.
        reason: Why a part is empty, in plain words.
    """

    mention_id: str
    subject: FactPart | None = None
    measure: FactPart | None = None
    object: FactPart | None = None
    date_ids: tuple[str, ...] = ()
    date_basis: PartBasis | Literal[""] = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country, region or person named in a sentence: context for facts, not a published kind.

    Attributes:
        start, end: Offsets in the witness's own text, as in :class:`Mention`.
        label: "LOC" or "PER".
        key: Language-neutral key (an ISO 3166 code for a country), else the folded name.
    """

    sentence_id: str
    witness: Witness
    start: int
    end: int
    text: str
    label: Literal["LOC", "PER"]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading:
    """Everything that was read from one article: what the ledger commits whole or not at all.

    Attributes:
        article: The article with its publication date as finally decided.
        language: The article's main language.
        sentences, translations, mentions, readings, places, statements: In reading order; one translation
            a sentence, one reading a mention, one statement a percentage mention.
        problem: Why the article was not (wholly) read, or "".
    """

    article: Article
    language: str
    sentences: tuple[Sentence, ...]
    translations: tuple[Translation, ...]
    mentions: tuple[Mention, ...]
    readings: tuple[Reading, ...]
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why two names were taken for one organisation.

    ``rule`` is a row of the visible table in :mod:`pipeline.reconcile.evidence`; ``left`` and
    ``right`` are the two names, ``sentence_id`` where it was seen ("" for the register and reviewers),
    ``mention_ids`` the mentions of the two names that show it, where there are any.
    """

    rule: str
    left: str
    right: str
    sentence_id: str = ""
    mention_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One organisation under all its names.

    Attributes:
        id: Stable id.
        name_en, name_sv: Canonical names where attested (by register or corpus), else "".
        aliases: Surface forms seen, sorted.
        type: Kind of organisation from the register ("company", "authority", …), else "".
        wikidata: Q-number, only from the register or a reviewer, else "".
        mention_ids: All its mentions, in reading order.
        evidence: What the merge of its names rests on.
        former_ids: Ids that it had, or would have, under one of its other names: they lead here.
    """

    id: str
    name_en: str
    name_sv: str
    aliases: tuple[str, ...]
    type: str
    wikidata: str
    mention_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one percentage states, with every witness in every article.

    ``change_from`` and ``change_to`` hold the two ends of a change; ``value`` is the end that it came
    to where that is stated.

    Attributes:
        id: From what is stated: subject, measure, object, time and value, if all but the object are known;
            else from the mention. Nothing in another article changes it.
        former: Other ids that it has or had with fewer witnesses: a decision on one of them is one on it.
        topic: Equal for facts that answer one question (subject, measure, object, time); "" if one of
            subject, measure and time is not stated.
        subject, measure, object: The parts in the row, the source's before the translation's; None if
            not stated, ``reason`` says why.
        subject_en, measure_en, object_en: What the English translation calls them, "" if there is none.
        time_basis: Where the time was read, "" without one.
        differs: What the two witnesses do not agree on: "value", "unit", "time", "subject".
        zone: The zone of its sentences; of several, running text before all others.
        witnesses: Ids of its mentions, of each sentence the source's first.
    """

    id: str
    value: Percentage
    former: tuple[str, ...] = ()
    topic: str = ""
    subject: FactPart | None = None
    measure: FactPart | None = None
    object: FactPart | None = None
    subject_organisation_id: str = ""
    subject_en: str = ""
    measure_en: str = ""
    object_en: str = ""
    change_from: Percentage | None = None
    change_to: Percentage | None = None
    time: DateSpan | None = None
    time_basis: PartBasis | Literal[""] = ""
    agreement: Agreement = "source_only"
    differs: tuple[str, ...] = ()
    zone: Zone = "paragraph"
    reason: str = ""
    witnesses: tuple[str, ...] = ()
    sentence_ids: tuple[str, ...] = ()
    article_ids: tuple[str, ...] = ()
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """One dated statement of the timeline, read from the source and, if there, its translation.

    Attributes:
        mention_ids: Its mentions, source first.
        agreement: What the two witnesses say; one that leaves the date open, or is not there, says nothing.
        group_ids: One for each of its organisations about which another article states the same interval.
    """

    id: str
    mention_ids: tuple[str, ...]
    article_id: str
    sentence_id: str
    value: DateSpan | None
    problem: str = ""
    organisation_ids: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    agreement: Agreement = "source_only"
    group_ids: tuple[str, ...] = ()
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two readings that cannot both hold, or that a person should look at.

    ``kind`` is a short word, ``question`` the reason in plain words.

    Attributes:
        id: From what is asked: it outlives the articles that come to say the same.
        rows: Ids of all facts or date rows concerned, one side after the other.
        sentence_ids: The sentences to compare; of many that say the same, a few of each side.
        article_ids: All articles concerned, in order of ``rows``.
    """

    id: str
    kind: str
    question: str
    rows: tuple[str, ...]
    sentence_ids: tuple[str, ...]
    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of ``corpus/decisions.csv``: a person's word, kept for ever.

    ``key`` is the id of a mention, fact, date row or organisation; ``evidence`` the sentence as
    the reviewer saw it. Later lines for the same key and field win.
    """

    key: str
    field: str
    judgement: Judgement
    value: str
    reviewer: str
    decided_at: str
    note: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Bad input in one clear line: what it concerns, what is wrong, what to do."""

    subject: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        line = f"{self.subject}: {self.message}"
        line = f"{line} ({self.remedy})" if self.remedy else line
        # A file's name may hold a line end, or what a terminal would obey.
        return _CONTROLS.sub(lambda match: match[0].encode("unicode_escape").decode(), line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run did: its fingerprint, its counts, its timings in seconds by stage."""

    id: str
    fingerprint: str
    counts: dict[str, int]
    engines: tuple[str, ...]
    timings: dict[str, float]
