"""Organisations keep their ids, or leave a redirect, whatever happens to the articles around them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reconcile import reconcile
from pipeline.records import ArticleReading, Decision
from pipeline.register import Entry, Register
from tests.reconcile.build import Builder

REGISTER = Register(
    [
        Entry(
            key="European Commission",
            names={"en": "European Commission", "sv": "EU-kommissionen"},
            aliases={},
            acronym="",
            kind="",
            wikidata="",
        )
    ]
)
#: What an article may say: names of a few organisations in every dress, some of them ambiguous.
SAID = (
    "European Battery Alliance (EBA)",
    "Eastern Brewery Association (EBA)",
    "EBA",
    "Northvolt AB",
    "Northvolt GmbH",
    "Northvolt",
    "Northvolts",
    "EU-kommissionen",
    "Klimatkommissionen",
    "kommissionen",
    "European Commission",
)
DAYS = st.none() | st.integers(0, 3).map(lambda n: date(2025, 1, 1) + timedelta(days=n))


def article(key: int, said: list[str], day: date | None) -> ArticleReading:
    builder = Builder(f"a{key}")
    for number, text in enumerate(said):
        parts = text.rstrip(")").split(" (")
        builder.sentence(f"{number} {text}", [(part, "org") for part in parts])
    done = builder.done()
    return replace(done, article=replace(done.article, published=day))


ARTICLES = st.lists(st.tuples(st.lists(st.sampled_from(SAID), min_size=1, max_size=4), DAYS), max_size=5).map(
    lambda drawn: [article(key, said, day) for key, (said, day) in enumerate(drawn)]
)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_order_makes_no_difference(articles: list[ArticleReading], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reconcile(articles, REGISTER).organisations == reconcile(shuffled, REGISTER).organisations


@given(ARTICLES, st.lists(st.sampled_from(SAID), min_size=1, max_size=4))
def test_a_later_article_renames_nothing(articles: list[ArticleReading], said: list[str]) -> None:
    """Every organisation is still there under its id, or its id leads to the one that it became part of."""
    before = reconcile(articles, REGISTER)
    after = reconcile([*articles, article(99, said, date(2026, 1, 1))], REGISTER)
    now = {one.id for one in after.organisations}
    for one in before.organisations:
        assert after.former[one.id] in now
        # It was merged into another, or its names still bear its id.
        assert after.former[one.id] == one.id or one.id in next(
            other.former_ids for other in after.organisations if other.id == after.former[one.id]
        )
    for mention, old in before.organisation_of.items():
        new = after.organisation_of[mention]
        # Nobody's mentions go to an organisation that existed before and is another one.
        assert new == after.former[old] or new not in {one.id for one in before.organisations} - {old}


@given(ARTICLES, st.data())
def test_removing_and_editing_leave_the_others_alone(
    articles: list[ArticleReading], data: st.DataObject
) -> None:
    """The id of an organisation that no changed article named still leads to it."""
    if not articles:
        return
    place = data.draw(st.integers(0, len(articles) - 1))
    edited = article(
        place, data.draw(st.lists(st.sampled_from(SAID), max_size=3)), articles[place].article.published
    )
    gone = {mention.id for mention in articles[place].mentions}
    before = reconcile(articles, REGISTER)
    for changed in (
        [*articles[:place], *articles[place + 1 :]],
        [*articles[:place], edited, *articles[place + 1 :]],
    ):
        after = reconcile(changed, REGISTER)
        touched = {
            alias
            for dataset in (before, after)
            for one in dataset.organisations
            if set(one.mention_ids) & (gone | {mention.id for mention in edited.mentions})
            for alias in one.aliases
        }
        for one in before.organisations:
            if not touched & set(one.aliases):
                assert one.id in after.former


@given(ARTICLES, st.data())
def test_different_beats_everything(articles: list[ArticleReading], data: st.DataObject) -> None:
    """Two ids that a reviewer called different never lead to one organisation, even if another said the same."""
    plain = reconcile(articles, REGISTER)
    ids = sorted({key for one in plain.organisations for key in (one.id, *one.former_ids)})
    if len(ids) < 3:
        return
    left, right, third = data.draw(st.permutations(ids))[:3]
    said = [(left, "different", right), (third, "same", left), (right, "same", third)]
    decisions = [
        Decision(key=key, field="organisation", judgement=word, value=value, reviewer="", decided_at="")  # type: ignore[arg-type]
        for key, word, value in said
    ]
    after = reconcile(articles, REGISTER, decisions)
    one_row = {
        key
        for one in plain.organisations
        if one.name_sv == "EU-kommissionen"
        for key in (one.id, *one.former_ids)
    }
    if not {left, right} <= one_row:  # the forms of one row of the register are one name
        assert not any({left, right} <= {one.id, *one.former_ids} for one in after.organisations)
