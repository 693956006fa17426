"""Large made corpora for benchmarks of reconciliation: readings without any model at work.

- :func:`distinct` : nothing but names, all different.
- :func:`varied`: what was read from the parallel text, many times over. In every copy each name that the register
  does not know is respelled with other letters of the same length (so all offsets hold), in two of three
  copies; ids, article and day of publication are the copy's own. So registers names repeat everywhere, a third
  of the others too, and the rest grows with the corpus, as in a growing archive of news. What is read of
  percentages and days differs by copy too (up to nine points more, up to 27 days later; the text stays), so that
  the archive contradicts itself everywhere: the hardest case for questions about what cannot both hold.
"""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from spacy.language import Language as Pipeline

from pipeline import extract
from pipeline.kinds import organisation
from pipeline.nlp import load_nlp, load_parser
from pipeline.records import (
    Article,
    ArticleReading,
    DateSpan,
    FactPart,
    Mention,
    OrganisationName,
    Percentage,
    Reading,
    Sentence,
    Translation,
    Value,
    content_id,
)
from pipeline.register import Register

#: Sentences of the parallel text that make one article.
LENGTH = 15
_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiouyåäö"]


def distinct(count: int, an_article: int = 100) -> Iterator[ArticleReading]:
    """``count`` different names in articles of ``an_article`` each: firms with and without a legal form,
    long names with their acronyms, authorities, every tenth with a translation."""
    made = (
        "".join(parts).capitalize() for size in (3, 4) for parts in itertools.product(_SYLLABLES, repeat=size)
    )
    numbers = itertools.count()
    while (number := next(numbers)) * an_article < count:
        names = [next(made) for _ in range(min(an_article, count - number * an_article))]
        dressed = [
            (name, f"{name} AB", f"{name}verket", f"{name} Battery Association")[place % 4]
            for place, name in enumerate(names)
        ]
        yield _article_of(f"d{number:06}", dressed)


def _article_of(article_id: str, names: Iterable[str]) -> ArticleReading:
    sentences: list[Sentence] = []
    translations: list[Translation] = []
    mentions: list[Mention] = []
    at = 0
    for ordinal, name in enumerate(names):
        text = f"{name} svarar."
        one = Sentence(
            id=content_id("s", article_id, text),
            article_id=article_id,
            ordinal=ordinal,
            start=at,
            end=at + len(text),
            text=text,
            zone="paragraph",
            language="sv",
        )
        at += len(text) + 1
        sentences.append(one)
        named = [("source", name, one.start)]
        english = ""
        if ordinal % 10 == 0:
            english = f"{name[::-1].capitalize()} Agency answers."
            named.append(("translation", english.removesuffix(" answers."), 0))
        translations.append(
            Translation(
                sentence_id=one.id, language="en", text=english, status="memory" if english else "pending"
            )
        )
        mentions += [
            Mention(
                id=content_id("m", one.id, witness, word),
                sentence_id=one.id,
                witness=witness,  # type: ignore[arg-type]
                kind="organisation",
                start=start,
                end=start + len(word),
                text=word,
                found_by="model",
                score=0.9,
            )
            for witness, word, start in named
        ]
    return ArticleReading(
        article=Article(
            id=article_id, version="v", path=f"{article_id}.txt", text=" ".join(one.text for one in sentences)
        ),
        language="sv",
        sentences=tuple(sentences),
        translations=tuple(translations),
        mentions=tuple(mentions),
        readings=tuple(Reading(mention_id=m.id, value=organisation.read(m.text)) for m in mentions),
    )


def sentence_pairs(path: Path) -> list[tuple[str, str]]:
    """The English and Swedish sentences of parallel text: a tab between them, plain or ``.gz``."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = (line.split("\t") for line in data.decode("utf-8").split("\n") if "\t" in line)
    return [(cells[0].strip(), cells[1].strip()) for cells in lines]


def read_parallel(path: Path) -> list[ArticleReading]:
    """The parallel text as articles of :data:`LENGTH` sentences, read by the whole pipeline: Swedish as the
    source, English as its reviewed translation."""
    pairs = sentence_pairs(path)
    return [
        parallel_article(f"p{at // LENGTH:03}", pairs[at : at + LENGTH], date(2025, 1, 1), load_parser)
        for at in range(0, len(pairs), LENGTH)
    ]


def parallel_article(
    article_id: str,
    rows: Iterable[tuple[str, str]],
    day: date,
    parser: Callable[[str], Pipeline] | None = None,
) -> ArticleReading:
    """Swedish sentences with their translations, as the run would read them; without ``parser`` no statements."""
    sentences: list[Sentence] = []
    translations: list[Translation] = []
    at = 0
    for ordinal, (english, swedish) in enumerate(rows):
        one = Sentence(
            id=content_id("s", article_id, swedish, ordinal),
            article_id=article_id,
            ordinal=ordinal,
            start=at,
            end=at + len(swedish),
            text=swedish,
            zone="paragraph",
            language="sv",
        )
        at += len(swedish) + 1
        sentences.append(one)
        translations.append(Translation(sentence_id=one.id, language="en", text=english, status="memory"))
    found = extract.extract(
        extract.witnesses(sentences, translations),
        load_nlp,
        parser=parser,
        published=day,
        published_basis="metadata",
    )
    text = " ".join(one.text for one in sentences)
    return ArticleReading(
        article=Article(
            id=article_id,
            version="v",
            path=f"{article_id}.txt",
            text=text,
            published=day,
            published_basis="metadata",
        ),
        language="sv",
        sentences=tuple(sentences),
        translations=tuple(translations),
        mentions=found.mentions,
        readings=found.readings,
        places=found.places,
        statements=found.statements,
    )


def varied(base: list[ArticleReading], count: int, register: Register) -> Iterator[ArticleReading]:
    """``count`` articles: ``base`` again and again, names respelled, see above."""
    for number in range(count):
        copy, place = divmod(number, len(base))
        yield _copy(base[place], copy, register)


def _copy(one: ArticleReading, copy: int, register: Register) -> ArticleReading:
    if copy == 0:
        return one
    article_id = f"{one.article.id}-{copy:04}"
    ids: dict[str, str] = {}

    def new(old: str) -> str:
        return ids.setdefault(old, content_id(old[:1], old, copy)) if old else old

    def spelled(text: str) -> str:
        known = copy % 3 == 0 or register.lookup(" ".join(text.split()))
        return text if known else "".join(_shifted(c, copy) for c in text)

    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for mention in one.mentions:
        if mention.kind == "organisation":
            spans.setdefault((mention.sentence_id, mention.witness), []).append((mention.start, mention.end))

    def respelled(sentence_id: str, witness: str, text: str, offset: int) -> str:
        for start, end in spans.get((sentence_id, witness), ()):
            a, b = start - offset, end - offset
            text = text[:a] + spelled(text[a:b]) + text[b:]
        return text

    texts: dict[tuple[str, str], tuple[str, int]] = {}

    def moved(part: FactPart | None) -> FactPart | None:
        if part is None:
            return None
        text, offset = texts[part.sentence_id, part.witness]
        return replace(
            part, sentence_id=new(part.sentence_id), text=text[part.start - offset : part.end - offset]
        )

    sentences = tuple(
        replace(s, id=new(s.id), article_id=article_id, text=respelled(s.id, "source", s.text, s.start))
        for s in one.sentences
    )
    translations = tuple(
        replace(t, sentence_id=new(t.sentence_id), text=respelled(t.sentence_id, "translation", t.text, 0))
        for t in one.translations
    )
    for old, sentence, translation in zip(one.sentences, sentences, translations, strict=True):
        texts[old.id, "source"] = sentence.text, sentence.start
        texts[old.id, "translation"] = translation.text, 0
    mentions = tuple(
        replace(
            m,
            id=new(m.id),
            sentence_id=new(m.sentence_id),
            text=spelled(m.text) if m.kind == "organisation" else m.text,
        )
        for m in one.mentions
    )
    return replace(
        one,
        article=replace(
            one.article,
            id=article_id,
            path=f"{article_id}.txt",
            text=" ".join(s.text for s in sentences),
            published=date(2025, 1, 1) + timedelta(days=copy),
        ),
        sentences=sentences,
        translations=translations,
        mentions=mentions,
        readings=tuple(
            replace(
                r,
                mention_id=m.id,
                anchor_mention_id=new(r.anchor_mention_id),
                value=organisation.read(m.text)
                if isinstance(r.value, OrganisationName)
                else _told_otherwise(r.value, copy),
            )
            for r, m in zip(one.readings, mentions, strict=True)
        ),
        places=tuple(replace(p, sentence_id=new(p.sentence_id)) for p in one.places),
        statements=tuple(
            replace(
                s,
                mention_id=new(s.mention_id),
                date_ids=tuple(new(one) for one in s.date_ids),
                subject=moved(s.subject),
                measure=moved(s.measure),
                object=moved(s.object),
            )
            for s in one.statements
        ),
    )


def _told_otherwise(value: Value | None, copy: int) -> Value | None:
    """A percentage or a day as another article might tell it; everything else as it is."""
    if isinstance(value, Percentage):
        more = copy % 10
        return replace(
            value,
            low=None if value.low is None else value.low + more,
            high=None if value.high is None else value.high + more,
        )
    if isinstance(value, DateSpan) and value.precision == "day" and value.start and value.end:
        later = timedelta(days=copy % 28)
        start = value.start + later
        return replace(value, start=start, end=value.end + later, edtf=start.isoformat())
    return value


def _shifted(letter: str, copy: int) -> str:
    """A small vowel or consonant as another one; capitals and everything else stay, so acronyms fit."""
    for row in ("aeiouy", "bcdfghjklmnpqrstvwxz"):
        if letter in row:
            # Two digits of the copy's number, so that copies far apart differ too.
            return row[(row.index(letter) + copy + copy // len(row)) % len(row)]
    return letter
