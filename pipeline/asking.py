"""The step between planning and reading: the engines are asked for what the translation memory lacks.

It runs once a run and in one process, so that the limits and the budget hold for the run as a whole; reading
then needs no network. Texts that have waited longest come first. Every batch of answers is committed to the
ledger as soon as it is in.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline import detection, extract, tools, translation
from pipeline.ledger import Ledger, MachineTranslation
from pipeline.planning import Plan, input_key, translation_key
from pipeline.records import Article, ArticleReading, Sentence, Translation
from pipeline.sentences import split
from pipeline.settings import Project

__all__ = ["ask_engines", "is_sent", "translated", "waiting_texts"]

_log = logging.getLogger(__name__)


def ask_engines(project: Project, todo: Plan) -> Plan:
    """Ask the engines of the settings for every text of the articles to read that has no translation yet.

    What they do not bring stays pending with the reason; no engine makes a run fail.

    Returns:
        The plan without the articles that would be read with the translations that they were read with.
    """
    chain = tools.make_chain(project)
    memory, problem = tools.current_memory(project)
    if not chain or not todo.to_read or problem:
        # A memory that cannot be read may hold what would be sent.
        return todo
    with Ledger(project.ledger) as ledger:
        answers = tools.read_answers(ledger)
        texts = _oldest_first(_wanted(todo.to_read, memory, answers, ledger), ledger)
        if texts:
            _say_hosts(project)
            reasons = translation.ask(
                texts,
                chain,
                answers,
                accepts=translation.accepts,
                keep=lambda made: ledger.put_machine_translations(map(_kept, made)),
            )
            ledger.put_waiting((t.source, t.target, t.text, reason) for t, reason in reasons.items())
            ledger.drop_waiting((t.source, t.target, t.text) for t in texts if t not in reasons)
            ledger.put_note(tools.ASKED, secrets.token_hex(8))
    return _without_unchanged(project, todo)


def translated(sentences: Sequence[Sentence], have: tools.Tools) -> tuple[Translation, ...]:
    """One translation a sentence, from what is known; what is not read, or has no letters, needs none."""
    why = {s.id: f"not read: {reason}" for s in sentences if (reason := extract.readable(s))}
    sent = [s for s in sentences if is_sent(s)]
    made = {
        one.sentence_id: one
        for one in translation.translate(sent, have.memory, have.answers, have.reasons, have.engines)
    }
    return tuple(
        made.get(s.id)
        or Translation(sentence_id=s.id, language="", text="", status="not_needed", reason=why.get(s.id, ""))
        for s in sentences
    )


def is_sent(sentence: Sentence) -> bool:
    """Whether a sentence may be sent to an engine: what is not read, or has no letters, is not."""
    return not extract.readable(sentence) and any(map(str.isalpha, sentence.text))


def waiting_texts(reading: ArticleReading) -> Iterator[tuple[str, str, str, str]]:
    """What of an article waits for a translation, as the ledger remembers it."""
    for sentence, made in zip(reading.sentences, reading.translations, strict=True):
        if translation.is_waiting(made):
            text = translation.source_text(sentence)
            yield text.source, text.target, text.text, made.reason


def _without_unchanged(project: Project, todo: Plan) -> Plan:
    have = tools.load_tools(project)
    with Ledger(project.ledger) as ledger:
        held = ledger.entries()

        def unchanged(article: Article) -> bool:
            entry = held.get(article.id)
            if entry is None or entry.input_key != input_key(article):
                return False
            return (
                translation_key(translated(ledger.reading(article.id).sentences, have))
                == entry.translation_key
            )

        to_read = tuple(article for article in todo.to_read if not unchanged(article))
    return replace(todo, to_read=to_read, unchanged=todo.unchanged + len(todo.to_read) - len(to_read))


def _wanted(
    articles: Iterable[Article],
    memory: translation.TranslationMemory,
    answers: translation.Answers,
    ledger: Ledger,
) -> Iterator[translation.SourceText]:
    held = ledger.entries()
    for article in articles:
        if article.id in held and held[article.id].input_key == input_key(article):
            sentences: Sequence[Sentence] = ledger.reading(article.id).sentences
        else:
            _, sentences = detection.assign(split(article.id, article.text))
        yield from translation.wanting([one for one in sentences if is_sent(one)], memory, answers)


def _oldest_first(texts: Iterable[translation.SourceText], ledger: Ledger) -> list[translation.SourceText]:
    """Those that have waited longest, then the new ones in the order of their articles."""
    waiting = {(one.source, one.target, one.text): one.number for one in ledger.waiting()}
    wanted = dict.fromkeys(texts)
    return sorted(wanted, key=lambda t: waiting.get((t.source, t.target, t.text), len(waiting) + 2**62))


def _say_hosts(project: Project) -> None:
    """Say once a run which text goes where."""
    options = tools.engine_options(project)
    for choice in tools.chosen(project):
        hosts, lacks = choice.hosts(options), choice.lacks(options)
        if lacks:
            _log.warning("nothing is sent by engine %s: %s", choice.name, lacks)
        elif hosts:
            _log.warning(
                "sentences that the translation memory lacks may be sent to %s (engine %s); "
                "offline = true forbids it",
                " or ".join(hosts),
                choice.name,
            )


def _kept(made: tuple[translation.MachineKey, str]) -> MachineTranslation:
    key, said = made
    return MachineTranslation(
        source=key.source,
        target=key.target,
        text=key.text,
        engine=key.engine,
        version=key.engine_version,
        translation=said,
    )
