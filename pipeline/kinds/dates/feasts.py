"""Days that come every year on another date, and feasts that are called by a name: when they are.

Each function gives the day in a year of the Gregorian calendar (Western churches; Swedish and American law).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache, partial

_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 3, 4, 5, 6


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Easter Sunday, by the rule of Meeus, Jones and Butcher."""
    century = year // 100
    golden = year % 19
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + skipped + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def _fixed(month: int, day: int, year: int) -> date:
    return date(year, month, day)


def _beside_easter(days: int, year: int) -> date:
    return easter(year) + timedelta(days=days)


def _weekday_from(month: int, day: int, weekday: int, year: int) -> date:
    """The first such weekday on or after a day."""
    first = date(year, month, day)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _last_of(month: int, year: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _nth_weekday(nth: int, weekday: int, month: int, year: int) -> date:
    """The nth such weekday of a month; 0 is the last."""
    day = 7 * nth - 6 if nth else calendar.monthrange(year, month)[1] - 6
    return _weekday_from(month, day, weekday, year)


#: Name in the tables -> the day in a year.
DAYS: Mapping[str, Callable[[int], date]] = {
    "christmas": partial(_fixed, 12, 25),
    "halloween": partial(_fixed, 10, 31),
    "lucia": partial(_fixed, 12, 13),
    "swedish_national_day": partial(_fixed, 6, 6),
    "maundy_thursday": partial(_beside_easter, -3),
    "good_friday": partial(_beside_easter, -2),
    "holy_saturday": partial(_beside_easter, -1),
    "easter": easter,
    "easter_monday": partial(_beside_easter, 1),
    "ascension": partial(_beside_easter, 39),
    "pentecost": partial(_beside_easter, 49),
    "midsummer_eve": partial(_weekday_from, 6, 19, _FRIDAY),
    "midsummer_day": partial(_weekday_from, 6, 20, _SATURDAY),
    "all_saints": partial(_weekday_from, 10, 31, _SATURDAY),
    "first_advent": partial(_weekday_from, 11, 27, _SUNDAY),
    "thanksgiving": partial(_weekday_from, 11, 22, _THURSDAY),
    "labor_day": partial(_weekday_from, 9, 1, _MONDAY),
    "memorial_day": partial(_weekday_from, 5, 25, _MONDAY),
    **{f"last_of_{month}": partial(_last_of, month) for month in range(1, 13)},
    **{
        f"weekday_{nth}_{weekday}_{month}": partial(_nth_weekday, nth, weekday, month)
        for nth in range(5)
        for weekday in range(7)
        for month in range(1, 13)
    },
}
