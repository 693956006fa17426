"""What stands around a number or a name: is it part of something longer, counted, or a name?"""

from __future__ import annotations

from pipeline.kinds.dates.scanner import Scan

#: Signs that glue a number to something else: money, numbers, ratios, addresses.
GLUE_BEFORE = frozenset("$€£¥#§/:.,+@&_=-‑%*~^<>")
GLUE_AFTER = frozenset("$€£¥%‰/:°@_=+&*~^<>#")


def compound(scan: Scan, end: int) -> bool:
    """Whether the words are the head of a hyphenated compound ("2025-modell") and so no date alone."""
    if not (scan.joined(end) and scan.low(end) in ("-", "‑") and scan.joined(end + 1)):
        return False
    return scan.kind(end + 1) == "word" and not scan.classes(end + 1)


def is_counted(scan: Scan, place: int, *, loosely: bool = False) -> bool:
    """Whether the word there is one that a number before it counts."""
    words = scan.words
    low = scan.low(place)
    if low in words.counted:
        return True
    return (
        loosely
        and scan.kind(place) == "word"
        and low == scan.lexemes[place].text
        and low.endswith(words.counted_endings)
        and low not in words.not_counted
    )


def glued(scan: Scan, start: int, end: int) -> bool:
    """Whether a number is part of something longer."""
    prefixed = scan.low(start - 1) in ("-", "‑") and scan.low(start - 2) in scan.words.year_openers
    if (
        scan.joined(start)
        and not prefixed
        and (scan.low(start - 1) in GLUE_BEFORE or scan.kind(start - 1) in ("num", "other", "code"))
    ):
        return True
    if scan.joined(start) and scan.low(start - 1) in "–—" and scan.kind(start - 2) in ("num", "other"):
        return True
    return glued_after(scan, end)


def glued_after(scan: Scan, end: int) -> bool:
    """Whether something longer goes on after a number."""
    if scan.joined(end):
        if scan.low(end) == "/" and scan.kind(end + 1) == "word" and scan.begins_date(end + 1):
            return False  # "December 2025/January 2026"
        clause = scan.low(end) == ":" and not scan.joined(end + 1)  # "EXPO 2025: The Nordics …"
        if (scan.low(end) in GLUE_AFTER and not clause) or compound(scan, end):
            return True
        if scan.low(end) in ("-", "‑") and scan.low(end + 1) in scan.words.conjunctions:
            return True  # "1980- och 1990-talet"
        if scan.low(end) in (".", ",", "-", "–") and scan.joined(end + 1):
            return scan.kind(end + 1) in ("num", "other", "code")
    return False


def numbers_beside(scan: Scan, start: int, end: int) -> bool:
    """Whether another number, or a percent sign, stands right before or after."""
    return (
        scan.kind(start - 1) in ("num", "other") or scan.kind(end) in ("num", "other") or scan.low(end) == "%"
    )


def name_before(scan: Scan, place: int, openers: frozenset[str]) -> bool:
    """Whether a capitalised name directly before takes the date into itself ("EXPO 2025")."""
    words = scan.words
    at = place - 1
    if scan.kind(at) == "code":
        return True
    if not scan.capital(at) or scan.classes(at).keys() & {"month", "weekday", "season"}:
        return False
    if scan.low(at) in words.name_years:
        return True
    if scan.low(at) in words.function_words:
        return False
    if openers and _tells_year(scan, place):
        return False
    if words.noun_endings and scan.starts(at) and scan.low(at).endswith(words.noun_endings):
        return scan.low(at).endswith(words.street_endings)  # *Finanskrisen 2008 …*, but *Storgatan 2015*
    if len(scan.lexemes[at].text) > 1 and scan.lexemes[at].text.isupper() and scan.low(at - 1) not in openers:
        return True
    at = _row_start(scan, at)
    acted_on = bool(openers) and at > 0 and scan.tense_at(at - 1) == "past"  # *erkände Kroatien 1992*
    return scan.low(at - 1) not in openers and not acted_on


def _tells_year(scan: Scan, place: int) -> bool:
    """Whether a year between a name and its verb is that of the clause.

    So it is behind a word that opens a clause (*att Northvolt 2024 gick med förlust*), and where a noun
    before the name says that it is a firm (*tillverkaren Northvolt 2024 gick …*), which no product is.
    """
    if not scan.tense_at(place + 1):
        return False
    at = _row_start(scan, place - 1)
    opener = scan.low(at if scan.starts(at) and at < place - 1 else at - 1)
    return opener in scan.words.subjunctions or opener.endswith(scan.words.agent_endings or ("\0",))


def _row_start(scan: Scan, place: int) -> int:
    """Where the row of capitalised words begins that holds the one there; kept for the next of the row."""
    at = place
    while scan.capital(at - 1) and scan.low(at - 1) not in scan.words.function_words:
        at -= 1
        if at in scan.rows:
            at = scan.rows[at]
            break
    scan.rows[place] = at
    return at


def name_around(scan: Scan, start: int, end: int) -> bool:
    """Whether a bare month or weekday is part of a name ("April Jones", "Black Friday")."""
    words = scan.words
    token = scan.lexemes[start]
    if scan.low(start - 1) in words.month_openers and not scan.starts(start):
        return False
    small = scan.grammar.small_names
    if token.text[0].isupper():
        if small and not scan.starts(start):
            return True
        named = token.low in words.first_names or "weekday" in token.classes
        if (
            named
            and scan.capital(end)
            and not scan.classes(end)
            and scan.low(end) not in words.function_words
        ):
            return scan.low(start - 1) not in words.day_openers
        if not small and name_before(scan, start, words.name_openers) and not scan.starts(start):
            return True
    return False


def titled(scan: Scan, start: int, end: int) -> bool:
    """Whether common words bear capitals that only a title gives them ("the This Morning presenter")."""
    inner = any(scan.capital(place) for place in range(start + 1, end))
    return inner and not scan.capital(start - 1) and not scan.capital(end)
