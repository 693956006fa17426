"""Rows for the percentage kind: what stands in a text, what must be found, and why.

Expected is each match as ``span = key``, ``#n`` for its group, ``?`` for no value, joined by `` | ``.
"""

from __future__ import annotations

ENGLISH: dict[str, dict[str, str]] = {
    "a rare chance": {
        "The odds are 1 in 14 million.": "1 in 14 million = 0.00000714 percent level",
        "It has 14 million in cash.": "",
    },
    "percent on top of a reference rate": {
        "The loan costs SOFR plus 2.75%.": "2.75% = 2.75 percent level",
        "The fund is plus 2.75%.": "plus 2.75% = 2.75 percent change_by up",
    },
    "down from what was only planned": {
        "It faces a 30% tariff, down from a threatened 35%.": (
            "30% = 30 percent change_to down #1 | 35% = 35 percent change_from down #1"
        ),
        "It faces a tariff, down from a threatened ban.": "",
    },
    "points behind a noun of change with its article": {
        "It won 12.3 percent, a gain of 4.1 points.": (
            "12.3 percent = 12.3 percent level | 4.1 points = 4.1 percentage_point change_by up"
        ),
        "It won, a gain of 4.1 points.": "",
    },
    "a half before a range or joined by hyphens": {
        "It fell ½–1 percent.": "½–1 percent = 0.5..1 percent change_by down",
        "It is half-a-percent lower.": "half-a-percent = 0.5 percent change_by down",
        "It is half-a-mile longer.": "",
    },
    "a bound that is denied": {
        "The content must not exceed 0.5%.": "0.5% = ..0.5 percent level",
        "The content exceeds 0.5%.": "0.5% = 0.5.. percent level",
        "It must not exceed five pages.": "",
    },
    "the figure of a year ago in brackets": {
        "Organic growth: 5% (2%).": "5% = 5 percent change_by up | 2% = 2 percent change_by up",
        "The margin was 5% (2%).": "5% = 5 percent level | 2% = 2 percent level",
        "Occupancy was 94 percent (95).": "94 percent = 94 percent level | 95 = 95 percent level",
        "Occupancy was 94 percent (5).": "94 percent = 94 percent level",
        "Occupancy was 94 (95) rooms.": "",
    },
    "points and much later what they led to": {
        "Support has risen by 15 points since January, to 57 percent.": (
            "15 points = 15 percentage_point change_by up #1 | 57 percent = 57 percent change_to up #1"
        ),
        "He has scored 15 points since January, and 57 percent is his rate.": "57 percent = 57 percent level",
    },
    "the same preposition before each of a list": {
        "Wind stood for 31 percent, solar for 14 and coal for 27.": (
            "31 percent = 31 percent level | 14 = 14 percent level | 27 = 27 percent level"
        ),
        "It stood for 31 percent, and waited for 14 days.": "31 percent = 31 percent level",
    },
    "down from a number without a unit": {
        "The US takes 9 percent of the total, down from 12.": (
            "9 percent = 9 percent change_to down #1 | 12 = 12 percent change_from down #1"
        ),
        "The US takes 9 percent of the total, down from 12 billion.": "9 percent = 9 percent level",
    },
    "an effect with its sign in a word": {
        "Currencies had a negative effect of 3 percentage points.": (
            "3 percentage points = 3 percentage_point change_by down"
        ),
        "It had a negative effect.": "",
    },
    "part of a way": {
        "Two thirds of the way through, they led.": "",
        "Two thirds of the road is paved.": "Two thirds = 66.6667 percent level",
    },
    "fifty-fifty in words": {
        "It is split fifty-fifty.": "fifty = 50 percent level #1 | fifty = 50 percent level #1",
        "It is page fifty to sixty.": "",
    },
    "a second noun that says what the whole is": {
        "Nine goals out of ten players came.": "",
        "Nine cases out of ten go unseen.": "Nine cases out of ten = 90 percent level",
    },
    "points and what they led to": {
        "The party loses 0.7 to 20.1 percent.": (
            "0.7 = 0.7 percentage_point change_by down #1 | 20.1 percent = 20.1 percent change_to down #1"
        ),
        "Prices rose 0.5 to 1.5 percent.": "0.5 to 1.5 percent = 0.5..1.5 percent change_by up",
        "Prices rose 2 to 19 percent.": "2 to 19 percent = 2..19 percent change_by up",
        "The share loses 0.7 percent to 20.10 dollars.": "0.7 percent = 0.7 percent change_by down",
    },
    "how likely a change is": {
        "The probability of a rate cut in June is 62 percent.": "62 percent = 62 percent level",
        "The cut in June is 62 percent.": "62 percent = 62 percent change_by down",
        "There is no probability of a cut.": "",
    },
    "a minus that states a change": {
        "Orders: +11%; sales: –3%.": "+11% = 11 percent change_by up | –3% = -3 percent change_by down",
        "Revenue: EUR 4.1bn (-6%).": "-6% = -6 percent change_by down",
        "The bank's repo rate (-0.5%) is a record.": "-0.5% = -0.5 percent level",
        "Prices were flat, minus 0.1 percent.": "minus 0.1 percent = -0.1 percent change_by down",
        "The rate is minus 0.1 percent.": "minus 0.1 percent = -0.1 percent level",
        "He is minus 3 in goals.": "",
    },
    "points on top of a reference rate": {
        "The loan costs Euribor plus 350 basis points.": "350 basis points = 350 basis_point level",
        "The yield is plus 350 basis points.": "plus 350 basis points = 350 basis_point change_by up",
        "It is Euribor plus a margin.": "",
    },
    "points of a noun of change": {
        "They price in 43 basis points of easing.": "43 basis points = 43 basis_point change_by down",
        "It spent 43 percent of cuts on staff.": "43 percent = 43 percent level",
        "He scored 43 points of his own.": "",
    },
    "voices of a majority": {
        "They voted by a majority of 7–2 for it.": "",
        "A majority of the nine agreed.": "A majority = 50.. percent level",
    },
    "how far one is ahead before both results": {
        "Labour leads by 4 points, 48% to 44%.": (
            "4 points = 4 percentage_point level | 48% = 48 percent level | 44% = 44 percent level"
        ),
        "The team leads by 4 points, with two games to go.": "",
    },
    "a second clause that tells the same": {
        "VW owns 49.5 percent and BASF 50.5.": (
            "49.5 percent = 49.5 percent level | 50.5 = 50.5 percent level"
        ),
        "The mine fell 4.5 percent while the mill lost 2.3.": (
            "4.5 percent = 4.5 percent change_by down | 2.3 = 2.3 percent change_by down"
        ),
        "It was 3.2 percent in one group and 4.9 in the other.": (
            "3.2 percent = 3.2 percent level | 4.9 = 4.9 percent level"
        ),
        "The dollar rose 0.3 percent and the euro fetched 1.08.": "0.3 percent = 0.3 percent change_by up",
        "The party won 48 percent and the others 12.": "48 percent = 48 percent level",
    },
    "two results set against each other": {
        "It won by 48 against 44 percent.": "48 = 48 percent level #1 | 44 percent = 44 percent level #1",
        "It won 48 against 44.": "",
    },
    "a part less behind a verb of being": {
        "Sales were a quarter lower.": "a quarter = 25 percent change_by down",
        "It was the first quarter.": "",
    },
    "the size of a change as an aside": {
        "Prices fell for the third month, by 0.5 percent.": "0.5 percent = 0.5 percent change_by down",
        "He fell for the third time, by the door.": "",
    },
    "a change that goes on into another year": {
        "It needs a 43% cut by 2030 and 60% by 2035.": (
            "43% = 43 percent change_by down | 60% = 60 percent change_by down"
        ),
        "It needs a 43% cut and 60% of the funds.": (
            "43% = 43 percent change_by down | 60% = 60 percent level"
        ),
    },
    "growth on average": {
        "Growth will average 0.8 percent.": "0.8 percent = 0.8 percent change_by up",
        "Turnout will average 60 percent.": "60 percent = 60 percent level",
        "It will average 60 a year.": "",
    },
    "a figure before a comma that is no part of it": {
        "GDP grew 2.8% in Q3, after 3.0% in Q2.": (
            "2.8% = 2.8 percent change_by up | 3.0% = 3 percent change_by up"
        ),
        "It came in Q3, after Q2.": "",
    },
    "a noun and a number that is no whole": {
        "He has one company in 100 countries.": "",
        "It is one shop in a town of 40.": "",
    },
    "from one end up to the other": {
        "The tax is from 20% up to 52%.": "20% up to 52% = 20..52 percent level",
        "It rose from 20% up to 52%.": (
            "20% = 20 percent change_from up #1 | 52% = 52 percent change_to up #1"
        ),
    },
    "two changes in one sentence": {
        "One slid to 19% from 22%, while the other rose to 24% from 20.": (
            "19% = 19 percent change_to down #1 | 22% = 22 percent change_from down #1 | "
            "24% = 24 percent change_to up #2 | 20 = 20 percent change_from up #2"
        ),
    },
    "what is of a whole behind a noun of change": {
        "Credit losses were 0.02 percent of lending.": "0.02 percent = 0.02 percent level",
        "The increase was 0.02 percent.": "0.02 percent = 0.02 percent change_by up",
    },
    "a share with its percentage beside it": {
        "Half are for; a third, 34 percent, against.": (
            "Half = 50 percent level | a third = 33.3333 percent level | 34 percent = 34 percent level"
        ),
        "He came in as a third, 34 years old.": "",
    },
    "a measure of its own behind a change": {
        "Wages rose by 5.9%, outpacing inflation of 3%.": (
            "5.9% = 5.9 percent change_by up | 3% = 3 percent level"
        ),
        "Wages rose 5.9% in May and 3% in June.": (
            "5.9% = 5.9 percent change_by up | 3% = 3 percent change_by up"
        ),
    },
    "a verb that is also a month behind a share": {
        "As many as one in four may leave.": "As many as one in four = ..25 percent level",
        "One in four days is dry.": "",
    },
    "what is left of a whole": {
        "It got two thirds from one and the remaining third from another.": (
            "two thirds = 66.6667 percent level | third = 33.3333 percent level"
        ),
        "He came third.": "",
    },
    "a range that a sentence opens with": {
        "From 5% to 10% of batteries are recycled.": "5% to 10% = 5..10 percent level",
        "It rose from 5% to 10% of all.": (
            "5% = 5 percent change_from up #1 | 10% = 10 percent change_to up #1"
        ),
    },
    "one of a noun in how many": {
        "One pupil in four skips breakfast.": "One pupil in four = 25 percent level",
        "One person in ten years died.": "",
    },
    "points more than before": {
        "It is 118 percent of GDP, 3 points higher than before.": (
            "118 percent = 118 percent level | 3 points = 3 percentage_point change_by up"
        ),
        "They lead, 3 points higher than before.": "",
    },
    "a bare number that a percentage is compared with": {
        "It got 48.3 per cent, against 49.1 for the others.": (
            "48.3 per cent = 48.3 percent level | 49.1 = 49.1 percent level"
        ),
        "It got 48 per cent, against 49 seats.": "48 per cent = 48 percent level",
        "It rose 4.5 percent against 10.2 dollars.": "4.5 percent = 4.5 percent change_by up",
    },
    "the end of a change further on": {
        "It fell from 12 percent in 2022 to 7.5 now.": (
            "12 percent = 12 percent change_from down #1 | 7.5 = 7.5 percent change_to down #1"
        ),
        "It fell from 12 percent in May to 7 seats.": "12 percent = 12 percent change_from down",
    },
    "a verb that is also an adjective": {
        "It is expected to lower rates by 25bp.": "25bp = 25 basis_point change_by down",
        "It fell to lower than 5 percent.": "lower than 5 percent = ..5 percent change_to down",
    },
    "plus between two addends": {
        "It costs 1.25% plus a fee of 20 per cent.": (
            "1.25% = 1.25 percent level | 20 per cent = 20 percent level"
        ),
        "It is 10 percent plus.": "10 percent plus = 10.. percent level",
    },
    "an adjective before the size of a pace": {
        "Prices rose at an annualised 3.1% pace.": "3.1% = 3.1 percent change_by up",
        "It ran at an annualised 3.1%.": "3.1% = 3.1 percent level",
    },
    "a noun between a number and its whole": {
        "Nine cases out of ten were dropped.": "Nine cases out of ten = 90 percent level",
        "Nine out of ten were dropped.": "Nine out of ten = 90 percent level",
        "Two hours out of ten are wasted.": "",
        "Nine goals out of ten attempts were saved.": "",
        "He had 9 cases out of ten.": "",
    },
    "soft hyphens and full-width figures": {
        "A 12 per\u00adcent in\u00adcrease came.": "12 per\u00adcent = 12 percent change_by up",
        "It is １２．５ ％ of all.": "１２．５ ％ = 12.5 percent level",
        "It is 12 per\u00adsons.": "",
    },
    "part of a point where a rate is spoken of": {
        "The Fed raised rates by a quarter point.": "a quarter point = 0.25 percentage_point change_by up",
        "It was the third 0.25-point cut.": "0.25-point = 0.25 percentage_point change_by down",
        "The bank cut its rate by half a point.": "half a point = 0.5 percentage_point change_by down",
        "He won the match by half a point.": "",
        "She scored 0.5 points.": "",
    },
    "points beside a percentage": {
        "Support jumped 12 points to 57 percent.": (
            "12 points = 12 percentage_point change_by up #1 | 57 percent = 57 percent change_to up #1"
        ),
        "The party polled at 34%, down 2 points.": (
            "34% = 34 percent level | 2 points = 2 percentage_point change_by down"
        ),
        "The Dow fell 300 points, or 0.8%.": "0.8% = 0.8 percent level",
        "The index rose 12 points to 2,345.": "",
        "They won by 12 points.": "",
    },
    "a number in brackets behind a percentage": {
        "The party is at 22.4% (+0.3).": (
            "22.4% = 22.4 percent level | +0.3 = 0.3 percentage_point change_by up"
        ),
        "They got 6.8 (-0.4) percent.": (
            "6.8 = 6.8 percent level | -0.4 = -0.4 percentage_point change_by down"
        ),
        "The margin was 14.2 percent (12.8).": (
            "14.2 percent = 14.2 percent level | 12.8 = 12.8 percent level"
        ),
        "The share is 14 percent (5).": "14 percent = 14 percent level",
        "The share was 14 percent (2019).": "14 percent = 14 percent level",
        "The share is 14 percent (12.8 million).": "14 percent = 14 percent level",
        "It has 22 seats (+3).": "",
    },
    "the level that points lead to": {
        "It gained 0.8 percentage points, to 17.9.": (
            "0.8 percentage points = 0.8 percentage_point change_by up #1 | 17.9 = 17.9 percent change_to up #1"
        ),
        "It fell 6 basis points to 2.41.": (
            "6 basis points = 6 basis_point change_by down #1 | 2.41 = 2.41 percent change_to down #1"
        ),
        "It rose 0.8 percentage points to $17.9.": (
            "0.8 percentage points = 0.8 percentage_point change_by up"
        ),
        "It rose 0.8 percent to 17.9.": "0.8 percent = 0.8 percent change_by up",
    },
    "the end of a change as a share in words": {
        "Its share rose to a third.": "a third = 33.3333 percent change_to up",
        "Its share fell sharply to a quarter.": "a quarter = 25 percent change_to down",
        "The team rose to a third place.": "",
        "He came to a third.": "",
    },
    "a sign with hyphens to both sides": {
        "It is a 25-%-cut.": "25-% = 25 percent change_by down",
        "The code is 25-%20.": "",
    },
    "two dots as a dash": {
        "Prices rose by 26.5..30 %.": "26.5..30 % = 26.5..30 percent change_by up",
        "It is 26…30 %.": "26…30 % = 26..30 percent level",
        "It was in 26... 30 % of all came.": "30 % = 30 percent level",
    },
    "every other one": {
        "Every other Swede is for it.": "Every other = 50 percent level",
        "Every second household has one.": "Every second = 50 percent level",
        "It meets every other week.": "",
        "It is like every other company.": "",
        "Every other country has one.": "",
        "Every second counts.": "",
    },
    "words between from and a number that a change came from": {
        "It is 1.5%, up from an earlier forecast of 1.2%.": (
            "1.5% = 1.5 percent change_to up #1 | 1.2% = 1.2 percent change_from up #1"
        ),
        "A letter from the forecast of 1.2%.": "1.2% = 1.2 percent level",
    },
    "words between from and the number that a change starts at": {
        "It rose from today's 8.4 percent to 9.2 percent.": (
            "8.4 percent = 8.4 percent change_from up #1 | 9.2 percent = 9.2 percent change_to up #1"
        ),
        "It fell from a record 90% to 60%.": (
            "90% = 90 percent change_from down #1 | 60% = 60 percent change_to down #1"
        ),
        "The 8.4 percent to 9.2 percent range is wide.": (
            "8.4 percent to 9.2 percent = 8.4..9.2 percent level"
        ),
    },
    "hundreds that are not counted": {
        "Output rose several hundred percent.": "several hundred percent = ?",
        "Output rose a hundred percent.": "a hundred percent = 100 percent change_by up",
        "Several hundred people came.": "",
    },
    "a number in brackets before the unit is one for comparison": {
        "The margin was 11.2 (10.4) percent.": "11.2 = 11.2 percent level | 10.4 = 10.4 percent level",
        "Staff of 500 (20 percent) left.": "20 percent = 20 percent level",
    },
    "a plus before the unit is at least": {
        "It is 90+ percent of users.": "90+ percent = 90.. percent level",
    },
    "two shares of one whole with a dash": {
        "It was a 60-40 split.": "60 = 60 percent level #1 | 40 = 40 percent level #1",
    },
    "a bound behind a verb of change is where it came to": {
        "Turnout fell below 30 percent.": "below 30 percent = ..30 percent change_to down",
        "Turnout rose above 30 percent.": "above 30 percent = 30.. percent change_to up",
        "Turnout fell well below 30 percent.": "well below 30 percent = ..30 percent change_to down",
        "It climbed as high as 30 percent.": "as high as 30 percent = ..30 percent change_to up",
        "Turnout rose over 30 percent.": "over 30 percent = 30.. percent change_by up",
        "Turnout is below 30 percent.": "below 30 percent = ..30 percent level",
        "An increase above 30 percent is rare.": "above 30 percent = 30.. percent change_by up",
    },
    "growing at a pace": {
        "The economy grew at 5 percent.": "5 percent = 5 percent change_by up",
        "The rate stands at 5 percent.": "5 percent = 5 percent level",
    },
    "c. is about": {
        "It is c. 10% of all.": "c. 10% = 10 percent about level",
    },
    "an abbreviation of two letters": {
        "It was 5 p.c. of sales.": "5 p.c. = 5 percent level",
    },
    "a range in so many words": {
        "The Fed cut its rate to a range of 4.25% to 4.5%.": (
            "4.25% to 4.5% = 4.25..4.5 percent change_to down"
        ),
    },
    "sign and words for percent": {
        "The rate is 5%.": "5% = 5 percent level",
        "The rate is 5 %.": "5 % = 5 percent level",
        "The rate is 5\u00a0% now.": "5\u00a0% = 5 percent level",
        "The rate is 5\u2009% now, thinly spaced.": "5\u2009% = 5 percent level",
        "It was 5 percent.": "5 percent = 5 percent level",
        "It was 5 per cent.": "5 per cent = 5 percent level",
        "It was 5 pct.": "5 pct = 5 percent level",
        "It was 5pc of sales.": "5pc = 5 percent level",
        "It was five percent.": "five percent = 5 percent level",
    },
    "a decimal point, a decimal comma and groups of digits": {
        "It was 12.5%.": "12.5% = 12.5 percent level",
        "It was 3,5 percent.": "3,5 percent = 3.5 percent level",
        "It was .5 percent.": ".5 percent = 0.5 percent level",
        "It rose 1,250 percent.": "1,250 percent = 1250 percent change_by up",
        "It rose 1 250 percent.": "1 250 percent = 1250 percent change_by up",
        "It was 99.999%.": "99.999% = 99.999 percent level",
    },
    "number words, compounds and mixed numbers": {
        "It was twenty-five percent.": "twenty-five percent = 25 percent level",
        "It was one hundred and five percent.": "one hundred and five percent = 105 percent level",
        "It was a hundred percent.": "a hundred percent = 100 percent level",
        "It was two and a half percent.": "two and a half percent = 2.5 percent level",
        "It was five-and-a-half percent.": "five-and-a-half percent = 5.5 percent level",
        "It was 2 1/2 percent.": "2 1/2 percent = 2.5 percent level",
        "It was 3½ percent.": "3½ percent = 3.5 percent level",
        "It was zero point five percent.": "zero point five percent = 0.5 percent level",
        "Half a percent is enough.": "Half a percent = 0.5 percent level",
    },
    "a number said twice is one value": {
        "It was ten (10) percent.": "ten (10) percent = 10 percent level",
    },
    "signs are kept in the value": {
        "The rate was −0.5 percent.": "−0.5 percent = -0.5 percent level",
        "The rate was -0.5%.": "-0.5% = -0.5 percent level",
        "The rate was minus 0.5 percent.": "minus 0.5 percent = -0.5 percent level",
        "It moved between -5% and 3%.": "between -5% and 3% = -5..3 percent level",
    },
    "a plus sign states a change": {
        "OMX: +0.4%": "+0.4% = 0.4 percent change_by up",
    },
    "a unit joined by a hyphen": {
        "They bought a 10-percent stake.": "10-percent = 10 percent level",
        "It is a 60%-owned subsidiary.": "60% = 60 percent level",
        "It is a two-percentage-point increase.": "two-percentage-point = 2 percentage_point change_by up",
        "It was a 50-basis-point cut.": "50-basis-point = 50 basis_point change_by down",
    },
    "percentage points are a unit of their own": {
        "It rose 2 percentage points.": "2 percentage points = 2 percentage_point change_by up",
        "It rose 0.5 pp.": "0.5 pp = 0.5 percentage_point change_by up",
        "It rose 0.5 p.p. in May.": "0.5 p.p. = 0.5 percentage_point change_by up",
        "It rose 5% points.": "5% points = 5 percentage_point change_by up",
        "It rose by a quarter of a percentage point.": (
            "a quarter of a percentage point = 0.25 percentage_point change_by up"
        ),
        "It rose by three-tenths of a percentage point.": (
            "three-tenths of a percentage point = 0.3 percentage_point change_by up"
        ),
        "It rose by half a percentage point.": "half a percentage point = 0.5 percentage_point change_by up",
        "It rose a percentage point.": "a percentage point = 1 percentage_point change_by up",
    },
    "basis points are a unit of their own": {
        "It fell 25 basis points.": "25 basis points = 25 basis_point change_by down",
        "It fell 25bps.": "25bps = 25 basis_point change_by down",
    },
    "permille is a unit of its own": {
        "Salinity is 35‰.": "35‰ = 35 permille level",
        "It is 5 per mille.": "5 per mille = 5 permille level",
    },
    "a range with a dash": {
        "Expect 60-70%.": "60-70% = 60..70 percent level",
        "Expect 5–6.5 percent.": "5–6.5 percent = 5..6.5 percent level",
        "Expect 1.5 - 2 %.": "1.5 - 2 % = 1.5..2 percent level",
        "Expect 5%-10%.": "5%-10% = 5..10 percent level",
    },
    'a range with "to"': {
        "Expect 10 to 15 percent.": "10 to 15 percent = 10..15 percent level",
        "Expect ten to fifteen percent.": "ten to fifteen percent = 10..15 percent level",
        "Expect 5% to 10%.": "5% to 10% = 5..10 percent level",
        "It was a 2-to-3 percent rise.": "2-to-3 percent = 2..3 percent change_by up",
        "It was a 2- to 3-percent rise.": "2- to 3-percent = 2..3 percent change_by up",
    },
    'a range with "between", which belongs to the span': {
        "Expect between 10 and 15 percent.": "between 10 and 15 percent = 10..15 percent level",
        "Expect between 10% and 15%.": "between 10% and 15% = 10..15 percent level",
        "Expect somewhere between 5 and 10 percent.": (
            "somewhere between 5 and 10 percent = 5..10 percent level"
        ),
    },
    "from … to after a word of ranging is one range": {
        "Prices range from 10 to 15 percent.": "10 to 15 percent = 10..15 percent level",
        "It is anywhere from 5 percent to 20 percent.": "5 percent to 20 percent = 5..20 percent level",
    },
    "a spread around nothing or a number": {
        "The margin is ±3 percentage points.": "±3 percentage points = -3..3 percentage_point level",
        "The margin is plus or minus 3 percentage points.": (
            "plus or minus 3 percentage points = -3..3 percentage_point level"
        ),
        "It is 12 ± 2 %.": "12 ± 2 % = 10..14 percent level",
    },
    "approximations are kept: about": {
        "about 60 percent of the market": "about 60 percent = 60 percent about level",
        "It was roughly 70% to 80% of the cost.": "roughly 70% to 80% = 70..80 percent about level",
        "Some 20 percent left.": "Some 20 percent = 20 percent about level",
        "An estimated 20 percent left.": "An estimated 20 percent = 20 percent about level",
        "It was ~20%.": "~20% = 20 percent about level",
        "It was 20 percent or so.": "20 percent or so = 20 percent about level",
        "It was 20-odd percent.": "20-odd percent = 20 percent about level",
    },
    "approximations are kept: a little above": {
        "It was just over 20 percent.": "just over 20 percent = 20 percent above level",
        "It was slightly more than 20 percent.": "slightly more than 20 percent = 20 percent above level",
        "It was a little over 20 percent.": "a little over 20 percent = 20 percent above level",
    },
    "approximations are kept: a little below": {
        "Nearly two-thirds of voters backed it.": "Nearly two-thirds = 66.6667 percent below level",
        "It was almost 20 percent.": "almost 20 percent = 20 percent below level",
        "It was just under 20 percent.": "just under 20 percent = 20 percent below level",
        "It was close to 20 percent.": "close to 20 percent = 20 percent below level",
    },
    "an approximation before an article still belongs to the number": {
        "It was nearly a 10 percent increase.": "nearly a 10 percent = 10 percent below change_by up",
        "It has at least a 60% chance.": "at least a 60% = 60.. percent level",
    },
    "words without a value stay outside the span": {
        "Its share has fallen to just 8 percent.": "8 percent = 8 percent change_to down",
        "It rose by only 2 percent.": "2 percent = 2 percent change_by up",
        "It gained a whopping 40 percent.": "40 percent = 40 percent change_by up",
    },
    "open above": {
        "It is at least 10 %.": "at least 10 % = 10.. percent level",
        "It is more than 40 per cent.": "more than 40 per cent = 40.. percent level",
        "It is over 40 percent.": "over 40 percent = 40.. percent level",
        "Well over half the population stayed.": "Well over half = 50.. percent level",
        "It is 20 percent or more.": "20 percent or more = 20.. percent level",
        "It is 50%+ now.": "50%+ = 50.. percent level",
        "It is as little as 2 percent.": "as little as 2 percent = 2.. percent level",
        "It is >20%.": ">20% = 20.. percent level",
        "It is ≥ 5%.": "≥ 5% = 5.. percent level",
        "Growth exceeded 10 percent.": "10 percent = 10.. percent change_by up",
    },
    "open below": {
        "It is up to 20 percent.": "up to 20 percent = ..20 percent level",
        "It is as much as 30%.": "as much as 30% = ..30 percent level",
        "It is less than a third.": "less than a third = ..33.3333 percent level",
        "It is under 5 percent.": "under 5 percent = ..5 percent level",
        "It is no more than 2 percent.": "no more than 2 percent = ..2 percent level",
        "It is 20 percent or less.": "20 percent or less = ..20 percent level",
        "It is at most 5%.": "at most 5% = ..5 percent level",
        "It is < 5 %.": "< 5 % = ..5 percent level",
    },
    "a list gives one value each, the unit handed back": {
        "8, 10 and 12 percent respectively": (
            "8 = 8 percent level #1 | 10 = 10 percent level #1 | 12 percent = 12 percent level #1"
        ),
        "It is 5 or 6 percent.": "5 = 5 percent level #1 | 6 percent = 6 percent level #1",
        "It rose 2 and 3 percent respectively.": (
            "2 = 2 percent change_by up #1 | 3 percent = 3 percent change_by up #1"
        ),
    },
    "values with a unit each are no elliptic list": {
        "It was 10%, 20% and 30%.": (
            "10% = 10 percent level | 20% = 20 percent level | 30% = 30 percent level"
        ),
    },
    "loose ranges of neighbouring words": {
        "It is two, three percent.": "two, three percent = 2..3 percent level",
    },
    "the size of a change, with direction": {
        "Shares rose 3.2% on Monday.": "3.2% = 3.2 percent change_by up",
        "The stock was up 4.5 percent, while Tesla fell 2 percent.": (
            "4.5 percent = 4.5 percent change_by up | 2 percent = 2 percent change_by down"
        ),
        "Revenue was down 12% year-on-year.": "12% = 12 percent change_by down",
        "Sales fell by almost a quarter.": "almost a quarter = 25 percent below change_by down",
        "It must cut emissions by at least 55 percent by 2030.": (
            "at least 55 percent = 55.. percent change_by down"
        ),
        "They cut emissions 40 percent.": "40 percent = 40 percent change_by down",
        "The index closed 3 percent lower.": "3 percent = 3 percent change_by down",
        "The index ended down 0.4 percent.": "0.4 percent = 0.4 percent change_by down",
        "It is 12% fewer passengers.": "12% = 12 percent change_by down",
        "It costs 5 % less than last year.": "5 % = 5 percent change_by down",
        "It costs 5 percent more than last year.": "5 percent = 5 percent change_by up",
        "It was a 12 percent drop in revenue.": "12 percent = 12 percent change_by down",
        "It was a 2 percent annual growth.": "2 percent = 2 percent change_by up",
        "It is an increase of 5 %.": "5 % = 5 percent change_by up",
        "It is growth of 3 %.": "3 % = 3 percent change_by up",
        "The increase was 5 percent.": "5 percent = 5 percent change_by up",
        "GDP grew at an annual rate of 2.8 percent.": "2.8 percent = 2.8 percent change_by up",
        "It lost half its value.": "half = 50 percent change_by down",
        "It lost 30 percent of its value.": "30 percent = 30 percent change_by down",
    },
    "the end of a change": {
        "Inflation slowed to 3.2 percent.": "3.2 percent = 3.2 percent change_to down",
        "The rate has been raised to 5 percent.": "5 percent = 5 percent change_to up",
        "Unemployment went up to 5 percent.": "5 percent = 5 percent change_to up",
    },
    "both ends of a change are one group": {
        "Dependence fell from 90% to 60-70%.": (
            "90% = 90 percent change_from down #1 | 60-70% = 60..70 percent change_to down #1"
        ),
        "It rose from 5 to 10 percent.": (
            "5 = 5 percent change_from up #1 | 10 percent = 10 percent change_to up #1"
        ),
        "It fell from 8.5 percent to 7.2 in May.": (
            "8.5 percent = 8.5 percent change_from down #1 | 7.2 = 7.2 percent change_to down #1"
        ),
        "It rose to 10% from 5% a year ago.": (
            "10% = 10 percent change_to up #1 | 5% = 5 percent change_from up #1"
        ),
        "VAT was lowered to 12 from 25 percent.": (
            "12 = 12 percent change_to down #1 | 25 percent = 25 percent change_from down #1"
        ),
        "Inflation eased to 3.2% in October from 3.7% in September.": (
            "3.2% = 3.2 percent change_to down #1 | 3.7% = 3.7 percent change_from down #1"
        ),
        "It shrank from 30 percent in 2019 to 22 percent last year.": (
            "30 percent = 30 percent change_from down #1 | 22 percent = 22 percent change_to down #1"
        ),
        "The share was 70 percent, down from 75 percent.": (
            "70 percent = 70 percent change_to down #1 | 75 percent = 75 percent change_from down #1"
        ),
        "It went from 5 percent to 10 percent.": (
            "5 percent = 5 percent change_from #1 | 10 percent = 10 percent change_to #1"
        ),
    },
    "size and end of a change are one group": {
        "It rose 5 % to 20 %.": "5 % = 5 percent change_by up #1 | 20 % = 20 percent change_to up #1",
        "It rose by 0.2 percentage points to 4.1%.": (
            "0.2 percentage points = 0.2 percentage_point change_by up #1 | "
            "4.1% = 4.1 percent change_to up #1"
        ),
        "Rates were raised by 25 basis points to 4.5 percent.": (
            "25 basis points = 25 basis_point change_by up #1 | 4.5 percent = 4.5 percent change_to up #1"
        ),
    },
    "a later part goes on with the role before it": {
        "Exports rose 5 percent and imports 3 percent.": (
            "5 percent = 5 percent change_by up | 3 percent = 3 percent change_by up"
        ),
        "It is up 5 percent in May and 3 percent in June.": (
            "5 percent = 5 percent change_by up | 3 percent = 3 percent change_by up"
        ),
        "The S&P 500 fell 1.5%, the Nasdaq 2.1% and the Dow 0.9%.": (
            "1.5% = 1.5 percent change_by down | "
            "2.1% = 2.1 percent change_by down | "
            "0.9% = 0.9 percent change_by down"
        ),
    },
    "a level stays a level beside words of change": {
        "As prices rose, 20 percent of households moved.": "20 percent = 20 percent level",
        "It gained 5 percent of the vote.": "5 percent = 5 percent level",
        "It won by 5 percent of the vote.": "5 percent = 5 percent level",
        "Turnout was 84.2 percent, compared with 87.2 percent in 2018.": (
            "84.2 percent = 84.2 percent level | 87.2 percent = 87.2 percent level"
        ),
        "It accounts for 70 percent of growth.": "70 percent = 70 percent level",
        "Sales rose 5 percent; its share is 20 percent.": (
            "5 percent = 5 percent change_by up | 20 percent = 20 percent level"
        ),
    },
    "shares in words: half": {
        "Japan held roughly half of the market.": "roughly half = 50 percent about level",
        "Half the market is gone.": "Half = 50 percent level",
        "More than half were women.": "More than half = 50.. percent level",
        "Half of them left.": "Half = 50 percent level",
    },
    "shares in words: fractions": {
        "Two thirds said they would vote.": "Two thirds = 66.6667 percent level",
        "A third of the companies, a fifth of the staff": (
            "A third = 33.3333 percent level | a fifth = 20 percent level"
        ),
        "One-third of all cells": "One-third = 33.3333 percent level",
        "A two-thirds majority is needed.": "two-thirds = 66.6667 percent level",
        "Three quarters of respondents agreed.": "Three quarters = 75 percent level",
        "It was cut by a third.": "a third = 33.3333 percent change_by down",
        "¾ of the people, 1/3 of all": "¾ = 75 percent level | 1/3 = 33.3333 percent level",
    },
    "particles of verbs that mean something else": {
        "It gave up 15 percent of its shares.": "15 percent = 15 percent level",
        "It signed half of them up.": "half = 50 percent level",
        "Shares were up 5 percent.": "5 percent = 5 percent change_by up",
        "It gave up in the end.": "",
    },
    "full-width signs": {
        "The share is １５．５％ now.": "１５．５％ = 15.5 percent level",
        "The share is １５ now.": "",
    },
    "fractions in one sign": {
        "½ of them came.": "½ = 50 percent level",
        "It costs ½ pound.": "",
    },
    "marks out of a highest mark": {
        "The rating was 4 out of 5.": "",
        "The share was 4 out of 5.": "4 out of 5 = 80 percent level",
    },
    "shares in words: so many in so many": {
        "One in five Swedes": "One in five = 20 percent level",
        "Nine out of ten agree.": "Nine out of ten = 90 percent level",
        "One in every four women": "One in every four = 25 percent level",
        "A one-in-five chance": "one-in-five = 20 percent level",
        "1 in 8 of the population": "1 in 8 = 12.5 percent level",
        "One in 5,000 births": "One in 5,000 = 0.02 percent level",
        "Every fifth Swede is over 65.": "Every fifth = 20 percent level",
    },
    "ranges and bounds of shares": {
        "Between a third and half of them": "Between a third and half = 33.3333..50 percent level",
        "More than one in four": "More than one in four = 25.. percent level",
    },
    "a majority is open and says so": {
        "Most of the companies": "Most = 50.. percent level",
        "The vast majority of cases": "The vast majority = 50.. percent level",
        "A majority said no.": "A majority = 50.. percent level",
    },
    "two shares of one whole": {
        "It is a 50-50 joint venture.": "50 = 50 percent level #1 | 50 = 50 percent level #1",
        "They split it 60/40.": "60 = 60 percent level #1 | 40 = 40 percent level #1",
        "It was fifty-fifty.": "fifty = 50 percent level #1 | fifty = 50 percent level #1",
    },
    "the number is not told, so there is no value": {
        "It rose a few percent.": "a few percent = ?",
        "It rose by a couple of percentage points.": "a couple of percentage points = ?",
        "It is single-digit percent.": "single-digit percent = ?",
    },
    "find nothing: no number": {
        "What percent is it?": "",
        "The percentage of people grew.": "",
        "Percent of GDP": "",
    },
    "find nothing: percentiles and numbers without a unit": {
        "It is in the 90th percentile.": "",
        "127.47, 22865-22867, 600, [2,3]": "",
        "It is three times as much.": "",
        "It is version 1.2.3 of 10.": "",
    },
    "find nothing: percent signs of another kind": {
        "See foo%20bar%20baz and 100%d.": "",
        "See https://example.org/sale-50%/x": "",
    },
    "find nothing: halves and quarters of time, place and measure": {
        "Half an hour later": "",
        "In the first half of 2025": "",
        "In the latter half of the year": "",
        "Half the year is gone.": "",
        "Half a million people": "",
        "About half a dozen": "",
        "A quarter of a year": "",
        "A quarter of a century": "",
        "A quarter of a million": "",
        "Three quarters of an hour": "",
        "In the third quarter": "",
        "The first three quarters were weak.": "",
        "Half past three": "",
        "Half-year results": "",
        "The top half of the table": "",
    },
    "find nothing: places in a row": {
        "It came third. A third time it failed.": "",
        "A third report followed.": "",
        "A third-party supplier": "",
        "Part 1 in 3": "",
    },
    "find nothing: rhythms and years": {
        "Every third day": "",
        "One in 2024": "",
        "Five in six months": "",
    },
    "find nothing: majorities that are things to have": {
        "It won a majority.": "",
        "The Muslim majority": "",
        "Making the most of it": "",
    },
    "find nothing: scores and dates": {
        "It ended 52-48 on 4/12.": "",
    },
    "a hyphen in a number or between words": {
        "A one-third increase was agreed.": "one-third = 33.3333 percent change_by up",
        "Roughly two-thirds lower": "Roughly two-thirds = 66.6667 percent about change_by down",
        "A 10–percent cut": "10–percent = 10 percent change_by down",
    },
    "decimals of a unit": {
        "It rose by 0.8 of a percentage point.": (
            "0.8 of a percentage point = 0.8 percentage_point change_by up"
        ),
    },
    "fractions that only a neighbour makes shares": {
        "Between a quarter and a third": "Between a quarter and a third = 25..33.3333 percent level",
        "From a third to a half": (
            "a third = 33.3333 percent change_from #1 | a half = 50 percent change_to #1"
        ),
        "It rose from a third to half.": (
            "a third = 33.3333 percent change_from up #1 | half = 50 percent change_to up #1"
        ),
        "Half to two-thirds": "Half to two-thirds = 50..66.6667 percent level",
        "A third more than last year": "A third = 33.3333 percent change_by up",
    },
    "something compared with a percentage": {
        "It is 40 percent below 1990 levels.": "40 percent = 40 percent change_by down",
        "It rose to 10 percent, compared with 5 percent.": (
            "10 percent = 10 percent change_to up | 5 percent = 5 percent level"
        ),
    },
    "size and end of a change, the end first": {
        "It rose to 5 percent, up 0.5 percentage points.": (
            "5 percent = 5 percent change_to up #1 | "
            "0.5 percentage points = 0.5 percentage_point change_by up #1"
        ),
    },
    "find nothing: names and counts": {
        "Most of all, it is cheap.": "",
        "It won 1 out of 88 seats.": "",
        "Three of the four": "",
    },
    "brackets, quotes and notes beside a value": {
        'It is (5%) or "6%" or [7%] or 8%*.': (
            "5% = 5 percent level | 6% = 6 percent level | 7% = 7 percent level | 8% = 8 percent level"
        ),
    },
    "a year or a count beside a percentage is no part of it": {
        "In 2024, 65 percent came from China.": "65 percent = 65 percent level",
        "In 2023 and 2024, 65 percent of 600": "65 percent = 65 percent level",
        "Of the 1,200 people asked, 12 percent said no.": "12 percent = 12 percent level",
        "Sales rose 5 percent to 20 million.": "5 percent = 5 percent change_by up",
    },
    "units in a range or list": {
        "From 5.25%-5.5% to 4.75%-5%": (
            "5.25%-5.5% = 5.25..5.5 percent change_from #1 | 4.75%-5% = 4.75..5 percent change_to #1"
        ),
        "A rate hike of 25 or 50 basis points": (
            "25 = 25 basis_point change_by up #1 | 50 basis points = 50 basis_point change_by up #1"
        ),
    },
    "a whole number before a part of a unit": {
        "It rose by two and a quarter percent.": "two and a quarter percent = 2.25 percent change_by up",
        "It rose by one and three-quarter percentage points.": (
            "one and three-quarter percentage points = 1.75 percentage_point change_by up"
        ),
        "It rose by two tenths of a percent.": "two tenths of a percent = 0.2 percent change_by up",
        "It rose a full percentage point.": "a full percentage point = 1 percentage_point change_by up",
        "It rose a further 3 percent.": "3 percent = 3 percent change_by up",
    },
    "an amount or a big count lends no unit": {
        "It costs $5 or 10% of the price.": "10% = 10 percent level",
        "It is 1,000 or 10 percent.": "10 percent = 10 percent level",
    },
}

SWEDISH: dict[str, dict[str, str]] = {
    "a rare chance": {
        "Risken är en på 14 miljoner.": "en på 14 miljoner = 0.00000714 percent level",
        "Det finns 14 miljoner i kassan.": "",
    },
    "percent on top of a reference rate": {
        "Lånet kostar Stibor plus 2,75 procent.": "2,75 procent = 2.75 percent level",
        "Fonden är plus 2,75 procent.": "plus 2,75 procent = 2.75 percent change_by up",
    },
    "down from what was only planned": {
        "Landet får 30 procent i tull, ned från hotade 35 procent.": (
            "30 procent = 30 percent change_to down #1 | 35 procent = 35 percent change_from down #1"
        ),
        "Landet får tull, ned från hotade förbud.": "",
    },
    "points behind a noun of change with its article": {
        "Partiet fick 12,3 procent, en ökning med 4,1 enheter.": (
            "12,3 procent = 12.3 percent level | 4,1 enheter = 4.1 percentage_point change_by up"
        ),
        "Laget vann, en ökning med 4,1 enheter.": "",
    },
    "a half before a range or joined by hyphens": {
        "Den föll ½–1 procent.": "½–1 procent = 0.5..1 percent change_by down",
        "Den är en halv procent lägre.": "en halv procent = 0.5 percent change_by down",
        "Den är en halv mil längre.": "",
    },
    "a bound that is denied": {
        "Halten får inte överstiga 0,5 procent.": "0,5 procent = ..0.5 percent level",
        "Halten överstiger inte 0,5 procent.": "0,5 procent = ..0.5 percent level",
        "Halten överstiger 0,5 procent.": "0,5 procent = 0.5.. percent level",
        "Den får inte överstiga fem sidor.": "",
    },
    "the figure of a year ago in brackets": {
        "Organisk tillväxt: 5 % (2 %).": "5 % = 5 percent change_by up | 2 % = 2 percent change_by up",
        "Marginalen var 5 % (2 %).": "5 % = 5 percent level | 2 % = 2 percent level",
        "Uthyrningen var 94 procent (95).": "94 procent = 94 percent level | 95 = 95 percent level",
        "Uthyrningen var 94 procent (5).": "94 procent = 94 percent level",
        "Uthyrningen var 94 (95) rum.": "",
    },
    "points and much later what they led to": {
        "Stödet har ökat 15 enheter sedan januari, till 57 procent.": (
            "15 enheter = 15 percentage_point change_by up #1 | 57 procent = 57 percent change_to up #1"
        ),
        "Han har samlat 15 enheter sedan januari, och 57 procent är bra.": "57 procent = 57 percent level",
    },
    "the same preposition before each of a list": {
        "Vinden stod för 31 procent, solen för 14 och kolet för 27.": (
            "31 procent = 31 percent level | 14 = 14 percent level | 27 = 27 percent level"
        ),
        "Den stod för 31 procent, och pengarna för 14 dagar.": "31 procent = 31 percent level",
    },
    "down from a number without a unit": {
        "USA tar 9 procent av det totala, ned från 12.": (
            "9 procent = 9 percent change_to down #1 | 12 = 12 percent change_from down #1"
        ),
        "USA tar 9 procent av det totala, ned från 12 miljarder.": "9 procent = 9 percent level",
    },
    "an effect with its sign in a word": {
        "Valutor påverkade tillväxten negativt med 3 procentenheter.": (
            "3 procentenheter = 3 percentage_point change_by down"
        ),
        "Valutor påverkade negativt.": "",
    },
    "part of a way": {
        "Halva vägen var asfalterad.": "",
        "Två tredjedelar av vägen är asfalterade.": "Två tredjedelar = 66.6667 percent level",
    },
    "fifty-fifty in words": {
        "Det är femtio–femtio mellan dem.": "femtio = 50 percent level #1 | femtio = 50 percent level #1",
        "Det är sidan femtio till sextio.": "",
    },
    "a second noun that says what the whole is": {
        "Fem böcker av tio författare är nominerade.": "",
        "Nio fall av tio lades ned.": "Nio fall av tio = 90 percent level",
        "Tre barn av fyra föds hemma.": "Tre barn av fyra = 75 percent level",
    },
    "points and what they led to": {
        "Partiet tappar 0,7 till 20,1 procent.": (
            "0,7 = 0.7 percentage_point change_by down #1 | 20,1 procent = 20.1 percent change_to down #1"
        ),
        "Priserna steg 0,5 till 1,5 procent.": "0,5 till 1,5 procent = 0.5..1.5 percent change_by up",
        "Priserna steg 2 till 19 procent.": "2 till 19 procent = 2..19 percent change_by up",
        "Aktien tappar 0,7 procent till 20,10 kronor.": "0,7 procent = 0.7 percent change_by down",
    },
    "how likely a change is": {
        "Sannolikheten för en sänkning i juni är 62 procent.": "62 procent = 62 percent level",
        "Sänkningen i juni är 62 procent.": "62 procent = 62 percent change_by down",
        "Sannolikheten för en sänkning är noll.": "",
    },
    "a minus that states a change": {
        "Order: +11 %; försäljning: –3 %.": (
            "+11 % = 11 percent change_by up | –3 % = -3 percent change_by down"
        ),
        "Omsättning: 4,1 Mdkr (−6 %).": "−6 % = -6 percent change_by down",
        "Bankens reporänta (−0,5 %) är rekordlåg.": "−0,5 % = -0.5 percent level",
        "Priserna var oförändrade, minus 0,1 procent.": "minus 0,1 procent = -0.1 percent change_by down",
        "Räntan är minus 0,1 procent.": "minus 0,1 procent = -0.1 percent level",
        "Det var minus 3 i skuggan.": "",
    },
    "points on top of a reference rate": {
        "Lånet kostar Stibor plus 350 räntepunkter.": "350 räntepunkter = 350 basis_point level",
        "Räntan går plus 350 räntepunkter.": "plus 350 räntepunkter = 350 basis_point change_by up",
        "Det är Stibor plus en marginal.": "",
    },
    "points of a noun of change": {
        "Marknaden prisar in en sänkning på 43 punkter.": "43 punkter = 43 basis_point change_by down",
        "De lade 43 procent av sänkningen på det.": "43 procent = 43 percent level",
        "Han fick 43 punkter.": "",
    },
    "voices of a majority": {
        "De vann med en majoritet av 7–2.": "",
        "En majoritet av de nio höll med.": "En majoritet = 50.. percent level",
    },
    "how far one is ahead before both results": {
        "S leder med 4 enheter, 48 % mot 44 %.": (
            "4 enheter = 4 percentage_point level | 48 % = 48 percent level | 44 % = 44 percent level"
        ),
        "Laget leder med 4 enheter, med två matcher kvar.": "",
    },
    "a second clause that tells the same": {
        "VW äger 49,5 procent och BASF 50,5.": (
            "49,5 procent = 49.5 percent level | 50,5 = 50.5 percent level"
        ),
        "Gruvan föll 4,5 procent medan bruket tappade 2,3.": (
            "4,5 procent = 4.5 percent change_by down | 2,3 = 2.3 percent change_by down"
        ),
        "Det var 3,2 procent i den ena gruppen och 4,9 i den andra.": (
            "3,2 procent = 3.2 percent level | 4,9 = 4.9 percent level"
        ),
        "Dollarn steg 0,3 procent och euron kostade 11,08.": "0,3 procent = 0.3 percent change_by up",
        "Partiet fick 48 procent och de andra 12.": "48 procent = 48 percent level",
    },
    "two results set against each other": {
        "Det blev 48 mot 44 procent.": "48 = 48 percent level #1 | 44 procent = 44 percent level #1",
        "Det blev 48 mot 44.": "",
    },
    "a part less behind a verb of being": {
        "Försäljningen var en fjärdedel lägre.": "en fjärdedel = 25 percent change_by down",
        "Det var första kvartalet.": "",
    },
    "the size of a change as an aside": {
        "Priserna föll för tredje månaden, med 0,5 procent.": "0,5 procent = 0.5 percent change_by down",
        "Partiet växer, med 30 procent av rösterna.": "30 procent = 30 percent level",
        "Han föll för tredje gången, med ett brak.": "",
    },
    "a change that goes on into another year": {
        "Det krävs 43 procents minskning till 2030 och 60 procent till 2035.": (
            "43 procents = 43 percent change_by down | 60 procent = 60 percent change_by down"
        ),
        "Det krävs en minskning och 60 procent av medlen.": "60 procent = 60 percent level",
    },
    "growth on average": {
        "Tillväxten väntas i snitt bli 0,8 procent.": "0,8 procent = 0.8 percent change_by up",
        "Deltagandet väntas i snitt bli 60 procent.": "60 procent = 60 percent level",
        "Den väntas bli 60 i snitt.": "",
    },
    "a figure before a comma that is no part of it": {
        "BNP växte 2,8 % i Q3, efter 3,0 % kvartalet innan.": (
            "2,8 % = 2.8 percent change_by up | 3,0 % = 3 percent change_by up"
        ),
        "Det kom i kv 3, efter kv 2.": "",
    },
    "words before a share that do not hide it": {
        "Maken har rätt till hälften av huset.": "hälften = 50 percent level",
        "Det är bara vart fjärde barn som kan.": "vart fjärde = 25 percent level",
        "Det var fjärde gången.": "",
    },
    "a noun and a number that is no whole": {
        "Från ett pris på femtio kronor sjönk det.": "",
        "En grupp av fyra personer kom.": "",
    },
    "two of a kind with the same preposition": {
        "De kräver höjningar på 3,9 procent, och de privata värdarna på 4,3 procent.": (
            "3,9 procent = 3.9 percent change_by up | 4,3 procent = 4.3 percent change_by up"
        ),
    },
    "from one end up to the other": {
        "Skatten är från 20 % upp till 52 %.": "20 % upp till 52 % = 20..52 percent level",
        "Den steg från 20 % upp till 52 %.": (
            "20 % = 20 percent change_from up #1 | 52 % = 52 percent change_to up #1"
        ),
    },
    "two changes in one sentence": {
        "Den ena föll till 19 % från 22 %, medan den andra steg till 24 % från 20.": (
            "19 % = 19 percent change_to down #1 | 22 % = 22 percent change_from down #1 | "
            "24 % = 24 percent change_to up #2 | 20 = 20 percent change_from up #2"
        ),
    },
    "what is of a whole behind a noun of change": {
        "Förlusterna var 0,02 procent av utlåningen.": "0,02 procent = 0.02 percent level",
        "En neddragning på 20 procent av personalen kom.": "20 procent = 20 percent change_by down",
        "Ökningen var 0,02 procent.": "0,02 procent = 0.02 percent change_by up",
    },
    "a measure of its own behind a change": {
        "Lönerna ökade 5,9 procent, mer än inflationen på 3 procent.": (
            "5,9 procent = 5.9 percent change_by up | 3 procent = 3 percent level"
        ),
        "Lönerna ökade 5,9 procent i maj och 3 procent i juni.": (
            "5,9 procent = 5.9 percent change_by up | 3 procent = 3 percent change_by up"
        ),
    },
    "what is left of a whole": {
        "Två tredjedelar kom därifrån och den återstående tredjedelen härifrån.": (
            "Två tredjedelar = 66.6667 percent level | tredjedelen = 33.3333 percent level"
        ),
        "Han kom trea.": "",
    },
    "one of a noun in how many": {
        "En elev av fyra hoppar över frukosten.": "En elev av fyra = 25 percent level",
        "En elev på fyra år är sällsynt.": "",
    },
    "a bare number that a percentage is compared with": {
        "Den fick 48,3 procent mot 49,1 för de andra.": (
            "48,3 procent = 48.3 percent level | 49,1 = 49.1 percent level"
        ),
        "Den fick 48 procent mot 49 mandat.": "48 procent = 48 percent level",
    },
    "the end of a change further on": {
        "Stödet föll från 12 procent 2022 till 7,5 nu.": (
            "12 procent = 12 percent change_from down #1 | 7,5 = 7.5 percent change_to down #1"
        ),
        "Det föll från 12 procent i maj till 7 mandat.": "12 procent = 12 percent change_from down",
    },
    "basis points that are only called points": {
        "ECB sänker räntan med 25 punkter.": "25 punkter = 25 basis_point change_by down",
        "Listan har 25 punkter.": "",
    },
    "below the level of a year": {
        "Utsläppen ligger 37 procent under 1990 års nivå.": "37 procent = 37 percent change_by down",
        "Andelen var 37 procent under 2024.": "37 procent = 37 percent level",
    },
    "two shares with every": {
        "Var fjärde ung och var tionde äldre är ensam.": (
            "Var fjärde = 25 percent level | var tionde = 10 percent level"
        ),
        "Han kom hit och var tionde man.": "",
    },
    "about a round number": {
        "Ett tjugotal procent kom.": "Ett tjugotal procent = 20 percent about level",
        "Ett tjugotal personer kom.": "",
    },
    "a noun between a number and its whole": {
        "I nio fall av tio lyckas det.": "nio fall av tio = 90 percent level",
        "Nio av tio klarade det.": "Nio av tio = 90 percent level",
        "Två timmar av tio är förlorade.": "",
        "Han hade 9 fall av tio.": "",
    },
    "soft hyphens and full-width figures": {
        "En ök\u00adning med 12 pro\u00adcent kom.": "12 pro\u00adcent = 12 percent change_by up",
        "Det är １２，５ ％ av alla.": "１２，５ ％ = 12.5 percent level",
        "Det är 12 per\u00adsoner.": "",
    },
    "part of a point where a rate is spoken of": {
        "Räntan höjdes med en kvarts procentenhet.": (
            "en kvarts procentenhet = 0.25 percentage_point change_by up"
        ),
        "Hon vann med en halv poäng.": "",
    },
    "points beside a percentage": {
        "Räntan steg 6 punkter till 2,41 procent.": (
            "6 punkter = 6 basis_point change_by up #1 | 2,41 procent = 2.41 percent change_to up #1"
        ),
        "Partiet får 34 procent, ned 2 enheter.": (
            "34 procent = 34 percent level | 2 enheter = 2 percentage_point change_by down"
        ),
        "Index föll 30 punkter, eller 0,8 procent.": "0,8 procent = 0.8 percent level",
        "Index steg 12 punkter till 2 345.": "",
        "Programmet har 12 punkter.": "",
    },
    "a number in brackets behind a percentage": {
        "Partiet får 22,4 procent (+0,3).": (
            "22,4 procent = 22.4 percent level | +0,3 = 0.3 percentage_point change_by up"
        ),
        "Partiet fick 6,8 (−0,4) procent.": (
            "6,8 = 6.8 percent level | −0,4 = -0.4 percentage_point change_by down"
        ),
        "Marginalen var 14,2 procent (12,8).": (
            "14,2 procent = 14.2 percent level | 12,8 = 12.8 percent level"
        ),
        "Andelen är 14 procent (5).": "14 procent = 14 percent level",
        "Andelen var 14 procent (2019).": "14 procent = 14 percent level",
        "Partiet har 22 mandat (+3).": "",
    },
    "the level that points lead to": {
        "Partiet backar 0,8 procentenheter, till 17,9.": (
            "0,8 procentenheter = 0.8 percentage_point change_by down #1 | "
            "17,9 = 17.9 percent change_to down #1"
        ),
        "Det steg 0,8 procentenheter till 17,9 kronor.": (
            "0,8 procentenheter = 0.8 percentage_point change_by up"
        ),
        "Det steg 0,8 procent till 17,9.": "0,8 procent = 0.8 percent change_by up",
    },
    "the end of a change as a share in words": {
        "Andelen steg till en tredjedel.": "en tredjedel = 33.3333 percent change_to up",
        "Han kom till en tredje.": "",
    },
    "a sign with hyphens to both sides": {
        "Ett 25-%-igt stöd ges.": "25-%-igt = 25 percent level",
        "Koden är 25-%20.": "",
    },
    "two dots as a dash": {
        "Priserna steg med 26,5..30 %.": "26,5..30 % = 26.5..30 percent change_by up",
        "Det är 26…30 %.": "26…30 % = 26..30 percent level",
        "Det var i 26... 30 % kom.": "30 % = 30 percent level",
    },
    "every other one": {
        "Varannan svensk är för.": "Varannan = 50 percent level",
        "Nämnden möts varannan vecka.": "",
    },
    "words between from and a number that a change came from": {
        "Den är 1,5 %, upp från en tidigare prognos på 1,2 %.": (
            "1,5 % = 1.5 percent change_to up #1 | 1,2 % = 1.2 percent change_from up #1"
        ),
    },
    "words between from and the number that a change starts at": {
        "Den stiger från dagens 8,4 procent till 9,2 procent.": (
            "8,4 procent = 8.4 percent change_from up #1 | 9,2 procent = 9.2 percent change_to up #1"
        ),
        "Skatten sänks från nuvarande 30 till 25 procent.": (
            "30 = 30 percent change_from down #1 | 25 procent = 25 percent change_to down #1"
        ),
        "Dagens 8,4 procent till 9,2 procent räcker.": (
            "8,4 procent till 9,2 procent = 8.4..9.2 percent level"
        ),
    },
    "hundreds that are not counted": {
        "Den steg flera hundra procent.": "flera hundra procent = ?",
        "Den steg hundra procent.": "hundra procent = 100 percent change_by up",
        "Flera hundra personer kom.": "",
    },
    "going forward, back and slowing down": {
        "Partiet går fram med 2 %-enheter.": "2 %-enheter = 2 percentage_point change_by up",
        "Partiet gick bakåt två procentenheter.": "två procentenheter = 2 percentage_point change_by down",
        "Tillväxten saktade in till 0,3 % från 0,8 %.": (
            "0,3 % = 0.3 percent change_to down #1 | 0,8 % = 0.8 percent change_from down #1"
        ),
        "Han går fram till disken.": "",
    },
    "a bound behind a verb of change is where it came to": {
        "Andelen sjönk under 30 procent.": "under 30 procent = ..30 percent change_to down",
        "Aktien steg över 30 procent.": "över 30 procent = 30.. percent change_by up",
        "Andelen ligger under 30 procent.": "under 30 procent = ..30 percent level",
    },
    "two shares from one to the other, the last at the end": {
        "Den har ökat från var fjärde till var tredje.": (
            "var fjärde = 25 percent change_from up #1 | var tredje = 33.3333 percent change_to up #1"
        ),
    },
    "month on month and year on year": {
        "Priserna steg 0,3% m/m och 2,1% å/å.": (
            "0,3% = 0.3 percent change_by up | 2,1% = 2.1 percent change_by up"
        ),
    },
    "a fraction of one that is not told": {
        "Det är en bråkdel av en procent.": "en bråkdel av en procent = ?",
        "Det är en tiondel av en procent.": "en tiondel av en procent = 0.1 percent level",
    },
    "an article before a number in words is no number": {
        "En tvåprocentig lönehöjning.": "tvåprocentig = 2 percent change_by up",
        "En, två procent räcker.": "En, två procent = 1..2 percent level",
    },
    "a number in brackets before the unit is one for comparison": {
        "Marginalen var 11,2 (10,4) procent.": "11,2 = 11.2 percent level | 10,4 = 10.4 percent level",
        "Marginalen steg till 11,2 (10,4) procent.": (
            "11,2 = 11.2 percent change_to up | 10,4 = 10.4 percent level"
        ),
        "500 anställda (20 procent) får gå.": "20 procent = 20 percent level",
    },
    "a plus before the unit is at least": {
        "Det är 90+ procent.": "90+ procent = 90.. percent level",
    },
    "a range in so many words": {
        "Räntan sänks till ett spann på 2 till 3 procent.": "2 till 3 procent = 2..3 percent change_to down",
    },
    "sign and words for percent": {
        "Räntan är 5%.": "5% = 5 percent level",
        "Räntan är 5 %.": "5 % = 5 percent level",
        "Räntan är 5\u00a0% nu.": "5\u00a0% = 5 percent level",
        "Det steg 1\u202f250\u00a0% i år.": "1\u202f250\u00a0% = 1250 percent change_by up",
        "Räntan är 5 procent.": "5 procent = 5 percent level",
        "Räntan är 5 proc. i dag.": "5 proc. = 5 percent level",
        "Räntan är 10 proc.": "10 proc = 10 percent level",
        "Räntan är fem procent.": "fem procent = 5 percent level",
    },
    "a decimal comma, a decimal point and groups of digits": {
        "Det var 12,5 %.": "12,5 % = 12.5 percent level",
        "Det var 3.5 %.": "3.5 % = 3.5 percent level",
        "Det steg 1 250 procent.": "1 250 procent = 1250 percent change_by up",
        "Det steg 1.250 procent.": "1.250 procent = 1250 percent change_by up",
        "Det var 0,05 procent.": "0,05 procent = 0.05 percent level",
    },
    "number words, compounds and mixed numbers": {
        "Det var tjugofem procent.": "tjugofem procent = 25 percent level",
        "Det var etthundratjugo procent.": "etthundratjugo procent = 120 percent level",
        "Det var hundra procent.": "hundra procent = 100 percent level",
        "Det var en och en halv procent.": "en och en halv procent = 1.5 percent level",
        "Det var fyra och en halv procent.": "fyra och en halv procent = 4.5 percent level",
        "Det var halvannan procent.": "halvannan procent = 1.5 percent level",
        "Det var två komma fem procent.": "två komma fem procent = 2.5 percent level",
        "Det var 3½ procent.": "3½ procent = 3.5 percent level",
        "Det var en halv procent.": "en halv procent = 0.5 percent level",
        "Det var en procent.": "en procent = 1 percent level",
    },
    "signs are kept in the value": {
        "Räntan var −0,5 %.": "−0,5 % = -0.5 percent level",
        "Räntan var minus 0,5 procent.": "minus 0,5 procent = -0.5 percent level",
        "Aktien stängde på minus 0,3 procent.": "minus 0,3 procent = -0.3 percent level",
    },
    "a plus sign states a change": {
        "OMXS30 +0,4 procent": "+0,4 procent = 0.4 percent change_by up",
        "H&M: plus 3 procent": "plus 3 procent = 3 percent change_by up",
    },
    "of a word that joins number and unit the whole is the span": {
        "Det blir en 25-procentig ökning.": "25-procentig = 25 percent change_by up",
        "Det var en åttaprocentig nedgång.": "åttaprocentig = 8 percent change_by down",
        "Det gäller 5 %-iga obligationer.": "5 %-iga = 5 percent level",
        "En 5 % -ig ränta": "5 % -ig = 5 percent level",
        "Fyraprocentsspärren består.": "Fyraprocentsspärren = 4 percent level",
        "De har ett 2-procentsmål.": "2-procentsmål = 2 percent level",
        "Det är hundraprocentigt säkert.": "hundraprocentigt = 100 percent level",
        "Det blev 20 procents ökning.": "20 procents = 20 percent change_by up",
    },
    "percentage points are a unit of their own": {
        "Det steg 2 procentenheter.": "2 procentenheter = 2 percentage_point change_by up",
        "Det steg 10 %-enheter.": "10 %-enheter = 10 percentage_point change_by up",
        "Det steg 0,5 p.p. i maj.": "0,5 p.p. = 0.5 percentage_point change_by up",
        "Räntan höjdes med en kvarts procentenhet.": (
            "en kvarts procentenhet = 0.25 percentage_point change_by up"
        ),
        "Det steg tre tiondels procentenheter.": (
            "tre tiondels procentenheter = 0.3 percentage_point change_by up"
        ),
        "Räntan sänks med en halv procentenhet.": (
            "en halv procentenhet = 0.5 percentage_point change_by down"
        ),
    },
    "basis points are a unit of their own": {
        "Det föll 25 baspunkter.": "25 baspunkter = 25 basis_point change_by down",
        "Det föll 25 räntepunkter.": "25 räntepunkter = 25 basis_point change_by down",
    },
    "permille is a unit of its own": {
        "Han hade 0,5 promille.": "0,5 promille = 0.5 permille level",
        "Salthalten är 35 ‰.": "35 ‰ = 35 permille level",
        "0,2-promillegränsen gäller.": "0,2-promillegränsen = 0.2 permille level",
    },
    "a range with a dash": {
        "Räkna med 60-70%.": "60-70% = 60..70 percent level",
        "Räkna med 5–6,5 %.": "5–6,5 % = 5..6.5 percent level",
        "Räkna med 10 - 15 %.": "10 - 15 % = 10..15 percent level",
    },
    'a range with "till" or "à"': {
        "Räkna med 10 till 15 procent.": "10 till 15 procent = 10..15 percent level",
        "Räkna med tio till femton procent.": "tio till femton procent = 10..15 percent level",
        "Räkna med 2 à 3 procent.": "2 à 3 procent = 2..3 percent level",
    },
    'a range with "mellan", which belongs to the span': {
        "Räkna med mellan 10 och 15 procent.": "mellan 10 och 15 procent = 10..15 percent level",
        "Räkna med mellan 10 % och 15 %.": "mellan 10 % och 15 % = 10..15 percent level",
        "Räkna med någonstans mellan 5 och 10 procent.": (
            "någonstans mellan 5 och 10 procent = 5..10 percent level"
        ),
    },
    "from … to after a word of ranging is one range": {
        "Det varierar från 10 till 15 procent.": "10 till 15 procent = 10..15 percent level",
        "Allt från 5 till 20 procent": "5 till 20 procent = 5..20 percent level",
    },
    "a spread around nothing or a number": {
        "Marginalen är ±3 procentenheter.": "±3 procentenheter = -3..3 percentage_point level",
        "Det är 12 ± 2 %.": "12 ± 2 % = 10..14 percent level",
    },
    "approximations are kept: about": {
        "Det är ca 20 %.": "ca 20 % = 20 percent about level",
        "Det är c:a 20 %.": "c:a 20 % = 20 percent about level",
        "Det är cirka 20 procent.": "cirka 20 procent = 20 percent about level",
        "Det är omkring 20 procent.": "omkring 20 procent = 20 percent about level",
        "Det är ungefär 20 procent.": "ungefär 20 procent = 20 percent about level",
        "Det är uppskattningsvis 20 procent.": "uppskattningsvis 20 procent = 20 percent about level",
        "Det är 20 procent eller så.": "20 procent eller så = 20 percent about level",
    },
    "approximations are kept: a little above": {
        "Det är drygt 20 procent.": "drygt 20 procent = 20 percent above level",
        "Det är strax över 20 procent.": "strax över 20 procent = 20 percent above level",
        "Det är lite mer än 20 procent.": "lite mer än 20 procent = 20 percent above level",
        "Det är gott och väl hälften.": "gott och väl hälften = 50 percent above level",
        "En dryg tredjedel av dem": "En dryg tredjedel = 33.3333 percent above level",
    },
    "approximations are kept: a little below": {
        "Det är knappt 20 procent.": "knappt 20 procent = 20 percent below level",
        "Det är nästan 20 procent.": "nästan 20 procent = 20 percent below level",
        "Det är närmare 20 procent.": "närmare 20 procent = 20 percent below level",
        "Det är strax under 20 procent.": "strax under 20 procent = 20 percent below level",
        "Knappa hälften av dem": "Knappa hälften = 50 percent below level",
    },
    "words without a value stay outside the span": {
        "Det är bara 8 procent.": "8 procent = 8 percent level",
        "Det steg med hela 15 procent.": "15 procent = 15 percent change_by up",
        "Det steg ytterligare 3 procent.": "3 procent = 3 percent change_by up",
    },
    "open above": {
        "Det är minst 10 %.": "minst 10 % = 10.. percent level",
        "Det är mer än 40 procent.": "mer än 40 procent = 40.. percent level",
        "Det är över 5 procent.": "över 5 procent = 5.. percent level",
        "Det är 20 procent eller mer.": "20 procent eller mer = 20.. percent level",
        "Det är så lite som 2 procent.": "så lite som 2 procent = 2.. percent level",
        "Det överstiger 5 procent.": "5 procent = 5.. percent level",
        "Från 5 procent och uppåt": "5 procent och uppåt = 5.. percent level",
    },
    "open below": {
        "Det är högst 3 procent.": "högst 3 procent = ..3 percent level",
        "Det är upp till 20 procent.": "upp till 20 procent = ..20 percent level",
        "Det är mindre än en tredjedel.": "mindre än en tredjedel = ..33.3333 percent level",
        "Det är under 5 procent.": "under 5 procent = ..5 percent level",
        "Det är uppemot 20 procent.": "uppemot 20 procent = ..20 percent level",
        "Det är som mest 5 procent.": "som mest 5 procent = ..5 percent level",
        "Det är 5 procent som mest.": "5 procent som mest = ..5 percent level",
        "Det är max 5 procent.": "max 5 procent = ..5 percent level",
    },
    "a list gives one value each, the unit handed back": {
        "8, 10 respektive 12 procent": (
            "8 = 8 percent level #1 | 10 = 10 percent level #1 | 12 procent = 12 percent level #1"
        ),
        "Det är 5 eller 10 procent.": "5 = 5 percent level #1 | 10 procent = 10 percent level #1",
        "Aktierna var upp med 4,7 respektive 3,3 procent.": (
            "4,7 = 4.7 percent change_by up #1 | 3,3 procent = 3.3 percent change_by up #1"
        ),
        "Minst 5 och högst 10 procent": (
            "Minst 5 = 5.. percent level #1 | högst 10 procent = ..10 percent level #1"
        ),
    },
    "values with a unit each are no elliptic list": {
        "Det är 5 procent respektive 10 procent.": (
            "5 procent = 5 percent level | 10 procent = 10 percent level"
        ),
    },
    "loose ranges of neighbouring words": {
        "Det är tre, fyra procent.": "tre, fyra procent = 3..4 percent level",
        "Det är tre fyra procent.": "tre fyra procent = 3..4 percent level",
    },
    "the size of a change, with direction": {
        "Aktien steg 3,2 procent på måndagen.": "3,2 procent = 3.2 percent change_by up",
        "På börsen steg Ericsson 3 procent, medan H&M backade 2 procent.": (
            "3 procent = 3 percent change_by up | 2 procent = 2 percent change_by down"
        ),
        "Det ökade med 5 procent.": "5 procent = 5 percent change_by up",
        "Aktien var ned 3 procent.": "3 procent = 3 percent change_by down",
        "Aktien var upp 0,5 procent.": "0,5 procent = 0.5 percent change_by up",
        "Index föll på torsdagen 0,1 procent.": "0,1 procent = 0.1 percent change_by down",
        "Personalen minskade med en tredjedel.": "en tredjedel = 33.3333 percent change_by down",
        "De ska minska utsläppen med minst 55 procent till 2030.": (
            "minst 55 procent = 55.. percent change_by down"
        ),
        "Det var 12 procent färre passagerare.": "12 procent = 12 percent change_by down",
        "Det är 5 procent högre än i fjol.": "5 procent = 5 percent change_by up",
        "Det kostar 5 procent mer än i fjol.": "5 procent = 5 percent change_by up",
        "Det är en ökning på 5 procent.": "5 procent = 5 percent change_by up",
        "Det är en minskning med 12 procent.": "12 procent = 12 percent change_by down",
        "Det är en nedgång på mellan 30 och 40 procent.": (
            "mellan 30 och 40 procent = 30..40 percent change_by down"
        ),
        "Ökningen var 5 procent.": "5 procent = 5 percent change_by up",
        "Tillväxten uppgick till 3 procent.": "3 procent = 3 percent change_by up",
        "Det var 2 procents årlig tillväxt.": "2 procents = 2 percent change_by up",
        "Det blev ett lönelyft på 39 procent.": "39 procent = 39 percent change_by up",
        "BNP växte i en årstakt på 2,8 procent.": "2,8 procent = 2.8 percent change_by up",
        "Den har förlorat 30 procent av sitt värde.": "30 procent = 30 percent change_by down",
    },
    "the end of a change": {
        "Andelen ökade till 20 procent.": "20 procent = 20 percent change_to up",
        "Priset gick upp till 47 procent.": "47 procent = 47 percent change_to up",
        "Inflationen har sjunkit till 3 procent.": "3 procent = 3 percent change_to down",
    },
    "both ends of a change are one group": {
        "Beroendet minskade från 90% till 60-70%.": (
            "90% = 90 percent change_from down #1 | 60-70% = 60..70 percent change_to down #1"
        ),
        "Andelen steg från 5 till 10 procent.": (
            "5 = 5 percent change_from up #1 | 10 procent = 10 percent change_to up #1"
        ),
        "Den föll från 8,5 procent till 7,2 i maj.": (
            "8,5 procent = 8.5 percent change_from down #1 | 7,2 = 7.2 percent change_to down #1"
        ),
        "Skatten höjs till 25 från 20 procent.": (
            "25 = 25 percent change_to up #1 | 20 procent = 20 percent change_from up #1"
        ),
        "Den sjönk till 3,2 procent i oktober från 3,7 procent i september.": (
            "3,2 procent = 3.2 percent change_to down #1 | 3,7 procent = 3.7 percent change_from down #1"
        ),
        "Andelen var 47 procent, upp från 43 procent.": (
            "47 procent = 47 percent change_to up #1 | 43 procent = 43 percent change_from up #1"
        ),
        "Andelen har gått från 43 till 47 procent.": (
            "43 = 43 percent change_from #1 | 47 procent = 47 percent change_to #1"
        ),
        "35 procent tror det, ner från 42 procent i november.": (
            "35 procent = 35 percent change_to down #1 | 42 procent = 42 percent change_from down #1"
        ),
    },
    "size and end of a change are one group": {
        "Arbetslösheten steg med 0,2 procentenheter till 8,1 procent.": (
            "0,2 procentenheter = 0.2 percentage_point change_by up #1 | "
            "8,1 procent = 8.1 percent change_to up #1"
        ),
        "Räntan sänktes med 25 räntepunkter till 3,75 procent.": (
            "25 räntepunkter = 25 basis_point change_by down #1 | "
            "3,75 procent = 3.75 percent change_to down #1"
        ),
    },
    "a later part goes on with the role before it": {
        "BNP växte med 5 procent på årsbasis och 1,2 procent på kvartalsbasis.": (
            "5 procent = 5 percent change_by up | 1,2 procent = 1.2 percent change_by up"
        ),
        "BNP väntas öka 1,9 procent i år och 2,6 procent 2026.": (
            "1,9 procent = 1.9 percent change_by up | 2,6 procent = 2.6 percent change_by up"
        ),
        "Ericsson steg med 0,8 procent och Hennes & Mauritz med 0,5 procent.": (
            "0,8 procent = 0.8 percent change_by up | 0,5 procent = 0.5 percent change_by up"
        ),
    },
    "a level stays a level beside words of change": {
        "Andelen uppgick till 5 procent.": "5 procent = 5 percent level",
        "Räntan ligger kvar på 2,25 procent.": "2,25 procent = 2.25 percent level",
        "Han vann med 5 procent.": "5 procent = 5 percent level",
        "Det är 20 procent av ökningen.": "20 procent = 20 percent level",
        "Deltagandet var 84 procent, jämfört med 87 procent 2018.": (
            "84 procent = 84 percent level | 87 procent = 87 percent level"
        ),
        "Läsk med 10 procent socker": "10 procent = 10 percent level",
    },
    "shares in words: half": {
        "Ungefär hälften av marknaden": "Ungefär hälften = 50 percent about level",
        "Halva befolkningen flyttade.": "Halva = 50 percent level",
        "Hälften var kvinnor.": "Hälften = 50 percent level",
        "Till hälften ägt": "hälften = 50 percent level",
    },
    "shares in words: fractions": {
        "Två tredjedelar anser det.": "Två tredjedelar = 66.6667 percent level",
        "En tredjedel av bolagen, en femtedel av personalen": (
            "En tredjedel = 33.3333 percent level | en femtedel = 20 percent level"
        ),
        "Tre fjärdedelar av de svarande": "Tre fjärdedelar = 75 percent level",
        "Med två tredjedels majoritet": "två tredjedels = 66.6667 percent level",
        "1/3 av alla": "1/3 = 33.3333 percent level",
    },
    "particles of verbs that mean something else": {
        "Firman säger upp 15 procent av de anställda.": "15 procent = 15 percent level",
        "Nu säger bolaget upp 15 procent av de anställda.": "15 procent = 15 percent level",
        "Han säger att aktien är upp 15 procent.": "15 procent = 15 percent change_by up",
        "Kursen gick upp 15 procent.": "15 procent = 15 percent change_by up",
        "Firman sade upp avtalet.": "",
    },
    "full-width signs": {
        "Andelen är １５．５％ nu.": "１５．５％ = 15.5 percent level",
        "Andelen är １５ nu.": "",
    },
    "fractions in one sign": {
        "⅓ av husen brann.": "⅓ = 33.3333 percent level",
        "Priset är ½ kilo.": "",
    },
    "marks out of a highest mark": {
        "Betyget var 4 av 5.": "",
        "Andelen var 4 av 5.": "4 av 5 = 80 percent level",
    },
    "shares in words: so many in so many": {
        "Två av tre": "Två av tre = 66.6667 percent level",
        "Sju av tio svenskar": "Sju av tio = 70 percent level",
        "En av fem": "En av fem = 20 percent level",
        "En på tio": "En på tio = 10 percent level",
        "Var femte svensk": "Var femte = 20 percent level",
        "Drygt var fjärde kvinna": "Drygt var fjärde = 25 percent above level",
        "Vart tionde barn": "Vart tionde = 10 percent level",
        "Varannan svensk": "Varannan = 50 percent level",
    },
    "ranges and bounds of shares": {
        "Mellan en tredjedel och hälften": "Mellan en tredjedel och hälften = 33.3333..50 percent level",
        "Mer än var tionde": "Mer än var tionde = 10.. percent level",
    },
    "a majority is open and says so": {
        "Merparten av bolagen": "Merparten = 50.. percent level",
        "Majoriteten av svenskarna": "Majoriteten = 50.. percent level",
        "En majoritet vill se förändring.": "En majoritet = 50.. percent level",
    },
    "two shares of one whole": {
        "Det är ett 50/50-ägt bolag.": "50 = 50 percent level #1 | 50 = 50 percent level #1",
        "Det delas 60/40.": "60 = 60 percent level #1 | 40 = 40 percent level #1",
    },
    "the number is not told, so there is no value": {
        "Det steg några procent.": "några procent = ?",
        "Det steg ett par procentenheter.": "ett par procentenheter = ?",
    },
    "find nothing: no number": {
        "Procent av BNP": "",
        "Det är procentuellt sett mer.": "",
    },
    "find nothing: percentiles and numbers without a unit": {
        "Den 90:e percentilen": "",
        "127,47, 22865-22867, 600 anställda, elva, [2,3]": "",
        "Det är tre gånger mer.": "",
    },
    "find nothing: percent signs of another kind": {
        "Se foo%20bar och https://exempel.se/rea-50%/x": "",
    },
    "find nothing: halves and quarters of time, place and measure": {
        "En halvtimme senare, ett halvt år": "",
        "Första halvan av 2025": "",
        "Andra hälften av 2024": "",
        "Halva året har gått.": "",
        "En halv miljon människor": "",
        "En kvarts miljon": "",
        "Tre kvart": "",
        "Tre fjärdedelar av året": "",
        "Tredje kvartalet, halvår, halv tre": "",
    },
    "find nothing: places in a row and counts": {
        "Han var tredje i loppet.": "",
        "Del 1 av 3, betyg: 3 av 6": "",
        "Hon är en av sju som sökt.": "",
        "36 av 50 mandat": "",
    },
    "find nothing: rhythms and distances": {
        "Var tredje månad, varannan vecka, vartannat år": "",
        "Var femte meter": "",
    },
    "find nothing: majorities that are things to have": {
        "De fick egen majoritet.": "",
        "De saknar en majoritet.": "",
    },
    "find nothing: a part of some that are counted": {
        "Två av de tre är kvar.": "",
        "En av de största": "",
    },
    "fractions in a range or change of shares": {
        "Från en tredjedel till hälften": (
            "en tredjedel = 33.3333 percent change_from #1 | hälften = 50 percent change_to #1"
        ),
        "Det ökade från en tredjedel till hälften.": (
            "en tredjedel = 33.3333 percent change_from up #1 | hälften = 50 percent change_to up #1"
        ),
    },
    "something compared with a percentage": {
        "Utsläppen är 63 procent lägre än 1990.": "63 procent = 63 percent change_by down",
        "Det är 10 procent över målet.": "10 procent = 10 percent change_by up",
        "Det ökade till 12 procent, jämfört med 10 procent.": (
            "12 procent = 12 percent change_to up | 10 procent = 10 percent level"
        ),
    },
    "size and end of a change, the end first": {
        "S ökar till 33,1 procent, upp 1,2 procentenheter.": (
            "33,1 procent = 33.1 percent change_to up #1 | "
            "1,2 procentenheter = 1.2 percentage_point change_by up #1"
        ),
    },
    "a negative change goes down": {
        "Tillväxten var -2 procent.": "-2 procent = -2 percent change_by down",
        "Nikkei +0,5%, Hang Seng -1,2%": (
            "+0,5% = 0.5 percent change_by up | -1,2% = -1.2 percent change_by down"
        ),
    },
    "find nothing: words that look alike": {
        "En kvart i tre": "",
        "Mer än en undersökning": "",
    },
    "a word that looks like one of change is none": {
        "Mer än var femte sökning": "Mer än var femte = 20.. percent level",
        "I 9 av 10 fall": "9 av 10 = 90 percent level",
    },
    "a year or a count beside a percentage is no part of it": {
        "År 2015 var andelen 10 procent, 2020 var den 15 procent.": (
            "10 procent = 10 percent level | 15 procent = 15 percent level"
        ),
        "Mellan 2015 och 2020 ökade andelen med 10 procent.": "10 procent = 10 percent change_by up",
        "Av 600 anställda får 10 procent gå.": "10 procent = 10 percent level",
        "Det ökade 35 procent till 17 miljoner bilar.": "35 procent = 35 percent change_by up",
        "Andelen ökade till 59 procent, varav elbilar 35 procent.": (
            "59 procent = 59 percent change_to up | 35 procent = 35 percent level"
        ),
    },
    "a whole number before a part of a unit": {
        "Det steg med två och en fjärdedels procent.": (
            "två och en fjärdedels procent = 2.25 percent change_by up"
        ),
        "Det var en och en kvarts procent.": "en och en kvarts procent = 1.25 percent level",
        "Det steg tre tiondels procent.": "tre tiondels procent = 0.3 percent change_by up",
    },
    "a rate of growth": {
        "Det växte i 3 procents takt.": "3 procents = 3 percent change_by up",
    },
}
