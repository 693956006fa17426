"""Which language an article and each of its sentences is in, by langdetect.

langdetect is sure on documents and long sentences, less so on short ones (measured on news: 100 % on
documents, 97 % on whole sentences, 85 % on five words). So the article is decided first, from all its
running text; a sentence is decided on its own only if it is long enough and the answer is clear,
and inherits otherwise. Its random sampling is seeded afresh for every text, so the answer depends on
the text alone.

The profiles are Swedish, English and Swedish's close kin Norwegian and Danish: with Swedish and English
only, Norwegian is forced into one of them; with all of langdetect's, short Swedish becomes Norwegian or
worse. All profiles are asked once an article, to recognise that it is in none of the four.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import langdetect
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from pipeline.languages import LANGUAGES
from pipeline.records import SIDE_ZONES, Sentence
from pipeline.stopwords import stop_words

#: Profiles between which sentences are decided.
NEAR = ("sv", "en", "no", "da")
_SEED = 0
# A sentence decides for itself from this many words and this probability on. A reference's title is
# short but stands alone, so its zone asks less.
_OWN_WORDS, _OWN_PROBABILITY = 6, 0.95
_TITLE_WORDS, _TITLE_PROBABILITY = 4, 0.85
# Swedish sentences look Norwegian or Danish now and then: a stray one needs to be long to be believed.
_KIN = frozenset({"sv", "no", "da"})
_KIN_WORDS, _KIN_PROBABILITY = 20, 0.999
# Below this many letters all profiles together guess rather than know.
_FAR_LETTERS, _FAR_PROBABILITY = 60, 0.99
# Letters that settle it among the kin: Swedish writes ä and ö where Norwegian and Danish write æ and ø.
_LETTERS = (("äöÄÖ", "æøÆØ", ("sv", "en")), ("æøÆØ", "äöÄÖ", ("no", "da", "en")))
# What to expect of a text before looking: this corpus is Swedish and English.
_PRIOR = {"sv": 0.45, "en": 0.45, "no": 0.05, "da": 0.05}
# The letters of Latin alphabets stand before this.
_LATIN_END = "\u0250"
# More text than this makes langdetect slower, not surer.
_LONGEST = 4_000
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A language (ISO 639-1) with its probability, 0–1."""

    language: str
    probability: float


def detect(text: str) -> Guess | None:
    """The most probable of :data:`NEAR` for ``text``, or None if it has nothing to go by.

    None is the answer for digits, signs and other texts on which langdetect raises.
    """
    return _ask(_factory(NEAR), text)


def assign(sentences: Sequence[Sentence]) -> tuple[str, tuple[Sentence, ...]]:
    """The article's language ("" if it cannot be told) and its sentences with theirs."""
    article = _article_language(sentences)
    if article not in (*NEAR, ""):
        return article, tuple(replace(s, language=article, language_confidence=None) for s in sentences)
    own = [_own(sentence, article) for sentence in sentences]
    assigned: list[Sentence] = []
    for place, (sentence, guess) in enumerate(zip(sentences, own, strict=True)):
        if guess is not None:
            language, confidence = guess.language, round(guess.probability, 3)
        else:
            language, confidence = _inherited(own, place, article), None
        assigned.append(replace(sentence, language=language, language_confidence=confidence))
    return article, tuple(assigned)


def given(sentences: Iterable[Sentence], language: str) -> tuple[Sentence, ...]:
    """The sentences in a language that the caller knows."""
    return tuple(replace(sentence, language=language, language_confidence=None) for sentence in sentences)


def _article_language(sentences: Sequence[Sentence]) -> str:
    body = [s.text for s in sentences if s.zone not in SIDE_ZONES] or [s.text for s in sentences]
    text = "\n".join(body)
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter < _LATIN_END for letter in letters)
    near = detect(text)
    if near is None or 2 * latin < len(letters):
        # Another script: Japanese, Chinese and Russian have their own profiles.
        far = _ask(_factory(()), text)
        return far.language if far else ""
    if len(letters) >= _FAR_LETTERS:
        far = _ask(_factory(()), text)
        if far and far.language not in NEAR and far.probability >= _FAR_PROBABILITY:
            return far.language
    if len(_WORD.findall(text)) < _KIN_WORDS:
        return _by_small_words(text) or (
            "sv" if near.language in _KIN and "sv" in _candidates(text) else near.language
        )
    return near.language


def _by_small_words(text: str) -> str:
    """The language that is read whose small words a short text has most of, or "" if two have as many.

    Letter statistics are weak on a few words; "och", "the" or "med" are not.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = {code: sum(word in small for word in words) for code, small in _small_words().items()}
    best = max(counts.values())
    leaders = [code for code, count in counts.items() if count == best]
    return leaders[0] if best and len(leaders) == 1 and leaders[0] in _candidates(text) else ""


@functools.cache
def _small_words() -> dict[str, frozenset[str]]:
    """The function words of every language that is read, without those that two share, from spaCy."""
    lists = {one.code: stop_words(one.code) for one in LANGUAGES}
    return {
        code: frozenset(words.difference(*(other for name, other in lists.items() if name != code)))
        for code, words in lists.items()
    }


def _own(sentence: Sentence, article: str) -> Guess | None:
    """What the sentence says of itself, or None if it is too short or unsure to say."""
    words = len(_WORD.findall(_NOISE.sub(" ", sentence.text)))
    aside = sentence.zone in ("reference", "caption")
    least, sure = (_TITLE_WORDS, _TITLE_PROBABILITY) if aside else (_OWN_WORDS, _OWN_PROBABILITY)
    if words < least:
        return None
    guess = detect(sentence.text)
    if guess is None or guess.probability < sure:
        return None
    if (
        guess.language != article
        and guess.language in _KIN
        and article in _KIN
        and (words < _KIN_WORDS or guess.probability < _KIN_PROBABILITY)
    ):
        return None
    return guess


def _inherited(own: Sequence[Guess | None], place: int, article: str) -> str:
    """The language of both decided neighbours if they agree, else the article's."""
    before = next((g.language for g in reversed(own[max(0, place - 3) : place]) if g), None)
    after = next((g.language for g in own[place + 1 : place + 4] if g), None)
    return before if before is not None and before == after else article


def _ask(factory: DetectorFactory, text: str) -> Guess | None:
    detector = factory.create()
    detector.seed = _SEED
    text = _NOISE.sub(" ", text[:_LONGEST])
    detector.append(text)
    if set(NEAR) == set(factory.get_lang_list()):
        detector.set_prior_map({code: _PRIOR[code] for code in _candidates(text)})
    try:
        best = detector.get_probabilities()
    except LangDetectException:
        return None
    return Guess(language=best[0].lang, probability=float(best[0].prob)) if best else None


def _candidates(text: str) -> tuple[str, ...]:
    """The near languages that the letters of ``text`` leave open."""
    for these, not_those, languages in _LETTERS:
        if any(letter in text for letter in these) and not any(letter in text for letter in not_those):
            return languages
    return NEAR


@functools.cache
def _factory(languages: tuple[str, ...]) -> DetectorFactory:
    """A detector factory of its own (langdetect's global one is left alone); () means every profile."""
    folder = Path(langdetect.__file__).parent / "profiles"
    names = languages or tuple(
        sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    )
    factory = DetectorFactory()
    factory.load_json_profile([(folder / name).read_text(encoding="utf-8") for name in names])
    return factory
