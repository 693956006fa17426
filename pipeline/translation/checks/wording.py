"""Whether a text can be a translation at all: not empty, no echo, no loop, no error page, in its language."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.languages.base import Language
from pipeline.stopwords import stop_words

__all__ = ["error_page", "foreign", "is_echo", "is_empty", "lengths_differ", "loops"]

_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
#: What services say instead of a translation. A text of news can say it too: the source must not.
_SERVICE = re.compile(
    r"<(?:!doctype|html|head|body|script|title|div|p|br|span)\b|&#?\w{2,8};"
    r"|\bmymemory warning\b|\bquery length limit\b|\bplease select two distinct languages\b"
    r"|\binvalid (?:source|target) language\b|\bno query specified\b|\bquota (?:exceeded|finished)\b"
    r"|\btoo many requests\b|\bunusual traffic\b|\brate limit(?:ed)? exceeded\b|\bcaptcha\b"
    r"|\b(?:error|http) [45]\d\d\b|\b[45]\d\d (?:bad request|forbidden|not found|internal server error"
    r"|bad gateway|service unavailable|gateway time-?out)\b",
    re.IGNORECASE,
)
#: Shorter texts can be alike or differ much in length by right.
_COMPARABLE_LENGTH = 20
_LONGEST_RATIO, _LONGEST_RATIO_SHORT = 2.0, 3.5
_LONG = 60
#: Words from which on a text of one language has some of its small words.
_WORDS_WITH_SMALL_ONES = 12
#: A stretch of up to so many words that comes again and again.
_LOOP_WORDS, _LOOP_TIMES = 6, 3
_LOOP_ONE_WORD = 4
_LOOP_SIGNS = re.compile(r"([^\W\d_])\1{7,}|(\S{2,8}?)\2{5,}")


def is_empty(source: str, target: str) -> bool:
    """Whether there is no word where the source has some."""
    return not _WORD.search(target) and bool(_WORD.search(source))


def is_echo(source: str, target: str) -> bool:
    """Whether the source came back, but for case and signs; a text without any lower-case word may."""
    left, right = (_WORD.findall(text.casefold()) for text in (source, target))
    # "Horizon Europe 2027" is called so in both languages.
    return left == right and any(word.islower() for word in _WORD.findall(_LINK.sub(" ", source)))


def error_page(source: str, target: str) -> str:
    """The words by which ``target`` is a message of a service, or ""."""
    match = _SERVICE.search(target)
    return str(match[0]) if match and not _SERVICE.search(source) else ""


def loops(text: str) -> str:
    """What ``text`` says over and over, or ""."""
    words = [word.casefold() for word in _WORD.findall(text)]
    for size in range(1, min(_LOOP_WORDS, len(words) // _LOOP_TIMES) + 1):
        times = _LOOP_ONE_WORD if size == 1 else _LOOP_TIMES
        run = 0
        for place in range(size, len(words)):
            run = run + 1 if words[place] == words[place - size] else 0
            if run >= size * (times - 1):
                return " ".join(words[place - size + 1 : place + 1])
    most = Counter(words).most_common(1)
    if most and most[0][1] > max(8, len(words) // 2):
        return str(most[0][0])
    signs = _LOOP_SIGNS.search(text)
    return signs[0][:20] if signs else ""


def lengths_differ(source: str, target: str) -> bool:
    """Whether one text is far too short to say what the other does."""
    shorter, longer = sorted((len(source), len(target)))
    ratio = _LONGEST_RATIO if longer > _LONG else _LONGEST_RATIO_SHORT
    return longer > _COMPARABLE_LENGTH and longer > ratio * max(shorter, 1)


def foreign(target: str, source_language: Language, target_language: Language) -> str:
    """Why ``target`` is not in its language, or "".

    By small words ("och", "the"), which every sentence of some length has: cheaper and, on single
    sentences, surer than statistics of letters.
    """
    words = [word.casefold() for word in _WORD.findall(_LINK.sub(" ", target))]
    letters = "".join(words)
    if letters and sum(letter < "\u0250" for letter in letters) * 2 < len(letters):
        return "it is in another script"
    own, other = stop_words(target_language.code), stop_words(source_language.code)
    native = sum(word in own for word in words)
    left = sum(word in other and word not in own for word in words)
    if left >= 2 and left > native - sum(word in other and word in own for word in words):
        return f"{left} words are {source_language.name}, {native} {target_language.name}"
    if len(words) >= _WORDS_WITH_SMALL_ONES and not native:
        return f"none of its {len(words)} words is a common one of {target_language.name}"
    return ""
