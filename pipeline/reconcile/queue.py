"""The review queue: what a person should look at, ordered by how much a decision would change.

The score of an item is ``affected × uncertainty``: the number of rows of mentions, percentages and dates
that a decision would change, and how likely it is that they now say something else than a person would. The
second is the cause's in :data:`UNCERTAINTY`, or one minus the model's score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pipeline.reconcile.dataset import Corpus, Dataset, ReviewItem
from pipeline.reconcile.suggestions import suggestions
from pipeline.records import Decision, Mention, Organisation

#: By cause, how likely a decision is to change something.
UNCERTAINTY: Mapping[str, float] = {
    "unresolved": 1.0,  # nothing is stated yet: whatever a person writes is new
    "orphaned": 1.0,  # a decision that is applied to nothing
    "conflict": 0.5,  # one of two readings is wrong
    "possibly_same": 0.5,
    "translation_only": 0.5,  # read by one witness, unseen by the one that counts
    "remark": 0.3,  # a value that was read with a reservation
    "unstated": 0.2,  # a figure of nothing: a person may find it true but hardly of use
    "rejected_translation": 0.2,  # one witness is missing, what the other says stands
    "pending_translation": 0.05,  # no decision is needed, only a translation
}
#: Below this an organisation that only the model saw is worth a look.
UNSURE_SCORE = 0.6


def review_queue(dataset: Dataset) -> tuple[ReviewItem, ...]:
    """Everything that a person should look at, what changes most first."""
    effects = _Effects(dataset)
    items = [
        *_of_conflicts(dataset, effects),
        *_of_facts(dataset, effects),
        *_of_dates(dataset, effects),
        *_of_mentions(dataset, effects),
        *_of_organisations(dataset, effects),
        *_of_translations(dataset.corpus),
    ]
    return ordered(items)


def ordered(items: Iterable[ReviewItem]) -> tuple[ReviewItem, ...]:
    """Items by falling score, then by what they are about: the same items always in the same order."""
    return tuple(
        sorted(
            items,
            key=lambda i: (-i.score, i.table, i.article_id, i.sentence_ids, i.row_id, i.field, i.reason),
        )
    )


def orphaned(decision: Decision, missing: Sequence[str] = ()) -> ReviewItem:
    """A decision whose row is no longer there, or that names another which is not there.

    Args:
        decision: The word that is applied to nothing.
        missing: Ids of it that the dataset lacks; none given, its own row is meant.
    """
    if decision.key in missing or not missing:
        lacks = "what it is about is no longer in the dataset"
    else:
        lacks = f"it names {' and '.join(missing)}, which the dataset does not have"
    return ReviewItem(
        affected=1,
        uncertainty=UNCERTAINTY["orphaned"],
        table="decisions",
        row_id=decision.key,
        field=decision.field,
        reason=f"Orphaned decision: {decision.judgement} by {decision.reviewer or 'unknown'} on "
        f"{decision.field} {decision.key}; {lacks}. "
        f"It was made on: {decision.evidence or 'no sentence recorded'}",
    )


class _Effects:
    """How many rows a word on a mention, an organisation, a fact or a date row would change.

    A row of a fact or date and the mentions that it was read from change together.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._of: Counter[str] = Counter()
        for fact in dataset.facts:
            self._of.update((fact.id, *fact.witnesses, fact.subject_organisation_id))
            self._of.update({fact.id: len(fact.witnesses)})
        for row in dataset.dates:
            self._of.update((row.id, *row.mention_ids, *row.organisation_ids))
            # A date is the time of what its sentence states.
            self._of.update({row.id: len(row.mention_ids) + len(row.fact_ids)})
        for mention in dataset.corpus.mentions.values():
            self._of.update((mention.id, dataset.organisation_of.get(mention.id, "")))

    def of(self, key: str) -> int:
        return max(1, self._of[key])


def _of_conflicts(dataset: Dataset, effects: _Effects) -> Iterable[ReviewItem]:
    for one in dataset.conflicts:
        decision = dataset.corpus.decision(one.id, "conflict")
        if decision and decision.judgement != "unsure":
            continue
        yield ReviewItem(
            affected=sum(map(effects.of, one.rows)),
            uncertainty=UNCERTAINTY["conflict"],
            table="conflicts",
            row_id=one.id,
            field="conflict",
            reason=one.question,
            article_id=dataset.corpus.sentences[one.sentence_ids[0]].article_id,
            sentence_ids=one.sentence_ids,
        )


def _of_facts(dataset: Dataset, effects: _Effects) -> Iterable[ReviewItem]:
    for fact in dataset.facts:
        if fact.decision:
            continue
        if fact.agreement == "translation_only":
            cause, reason = (
                "translation_only",
                "Read in the translation only; the original shows no such percentage.",
            )
        elif fact.reason and not (fact.subject or fact.measure or fact.subject_en or fact.measure_en):
            # A fact without a subject alone is common ("inflation is 2 percent") and no question.
            cause, reason = "unstated", f"Nothing tells whose or what share or change this is: {fact.reason}."
        else:
            continue
        yield ReviewItem(
            affected=effects.of(fact.id),
            uncertainty=UNCERTAINTY[cause],
            table="percentages",
            row_id=fact.id,
            field="fact",
            reason=reason,
            article_id=fact.article_ids[0],
            sentence_ids=fact.sentence_ids,
        )


def _of_dates(dataset: Dataset, effects: _Effects) -> Iterable[ReviewItem]:
    for row in dataset.dates:
        if row.decision:
            continue
        if row.value is None:
            cause, reason = "unresolved", f"The date could not be settled: {row.problem}."
        elif row.agreement == "translation_only":
            cause, reason = (
                "translation_only",
                "Read in the translation only; the original shows no such date.",
            )
        elif row.problem:
            cause, reason = "remark", f"The date was read with a remark: {row.problem}."
        else:
            continue
        yield ReviewItem(
            affected=effects.of(row.id),
            uncertainty=UNCERTAINTY[cause],
            table="dates",
            row_id=row.id,
            field="date",
            reason=reason,
            article_id=row.article_id,
            sentence_ids=(row.sentence_id,),
        )


def _of_mentions(dataset: Dataset, effects: _Effects) -> Iterable[ReviewItem]:
    corpus = dataset.corpus
    doubtful = {m for one in dataset.organisations if _only_unsure(corpus, one) for m in one.mention_ids}
    for mention in corpus.mentions.values():
        if corpus.decision(mention.id, "mention"):
            continue
        problem = corpus.readings[mention.id].problem
        if mention.kind == "percentage" and problem:
            uncertainty, reason = UNCERTAINTY["remark"], f"The percentage was read with a remark: {problem}."
        elif _is_unsure(mention) and mention.id not in doubtful:
            uncertainty = 1 - (mention.score or 0)
            reason = f"Is {mention.text!r} an organisation here? Only the model says so, with score "
            reason += f"{mention.score:.2f}."
        else:
            continue
        yield ReviewItem(
            affected=effects.of(mention.id),
            uncertainty=uncertainty,
            table="mentions",
            row_id=mention.id,
            field="mention",
            kind=mention.kind,
            reason=reason,
            article_id=corpus.sentences[mention.sentence_id].article_id,
            sentence_ids=(mention.sentence_id,),
        )


def _of_organisations(dataset: Dataset, effects: _Effects) -> Iterable[ReviewItem]:
    corpus = dataset.corpus
    for one in dataset.organisations:
        if _only_unsure(corpus, one) and not dataset.decision_on(one):
            best = max(corpus.mentions[m].score or 0 for m in one.mention_ids)
            yield _about(
                dataset,
                one,
                affected=effects.of(one.id),
                uncertainty=1 - best,
                reason=f"Is {dataset.names[one.id]!r} an organisation? Only the model says so, "
                f"with score {best:.2f} at best.",
            )
    for one, other, likeness in suggestions(corpus, dataset.organisations, dataset.organisation_of):
        yield _about(
            dataset,
            one,
            affected=effects.of(one.id),
            uncertainty=UNCERTAINTY["possibly_same"],
            reason=f"Is {corpus.mentions[one.mention_ids[0]].text!r} {likeness} {dataset.names[other.id]} "
            f"({other.id})? Nothing says so but their likeness, so they are kept apart.",
        )


def _about(
    dataset: Dataset, one: Organisation, *, affected: int, uncertainty: float, reason: str
) -> ReviewItem:
    sentence = dataset.corpus.sentences[dataset.corpus.mentions[one.mention_ids[0]].sentence_id]
    return ReviewItem(
        affected=affected,
        uncertainty=uncertainty,
        table="organisations",
        row_id=one.id,
        field="organisation",
        reason=reason,
        article_id=sentence.article_id,
        sentence_ids=(sentence.id,),
    )


def _only_unsure(corpus: Corpus, one: Organisation) -> bool:
    """Whether the model alone saw it, never with confidence, and no one judged its mentions."""
    mentions: Sequence[Mention] = [corpus.mentions[m] for m in one.mention_ids]
    return all(_is_unsure(m) and not corpus.decision(m.id, "mention") for m in mentions)


def _is_unsure(mention: Mention) -> bool:
    return mention.kind == "organisation" and mention.score is not None and mention.score < UNSURE_SCORE


def _of_translations(corpus: Corpus) -> Iterable[ReviewItem]:
    """Rejected translations one by one; what is pending in one line an article."""
    stated = Counter(m.sentence_id for m in corpus.mentions.values() if m.witness == "source")
    for article in corpus.articles:
        pending = [one for one in article.translations if one.status == "pending"]
        if pending:
            yield ReviewItem(
                affected=max(1, sum(stated[one.sentence_id] for one in pending)),
                uncertainty=UNCERTAINTY["pending_translation"],
                table="articles",
                row_id=article.article.id,
                reason=f"{len(pending)} of its sentences have no translation yet: {pending[0].reason}.",
                article_id=article.article.id,
            )
        for translation in article.translations:
            if translation.status == "rejected":
                yield ReviewItem(
                    affected=max(1, stated[translation.sentence_id]),
                    uncertainty=UNCERTAINTY["rejected_translation"],
                    table="sentences",
                    row_id=translation.sentence_id,
                    reason=f"The machine's translation was rejected: {translation.reason}.",
                    article_id=article.article.id,
                    sentence_ids=(translation.sentence_id,),
                )
