"""English: tables only."""

from __future__ import annotations

from pipeline.languages.base import (
    ClauseWords,
    DateWords,
    Language,
    NumberWords,
    OrganisationWords,
    PercentageWords,
    SentenceWords,
    listed,
)

# --- numbers -------------------------------------------------------------------------------------

# fmt: off
NUMBERS = NumberWords(
    small={
        "zero": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
        "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
        "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    },
    tens={
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    },
    hundreds=("hundred",),
    thousands=("thousand",),
    scales={
        "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
        "trillion": 10**12, "trillions": 10**12,
    },
    ones=("a", "an", "one"),
    halves=("half",),
    specials={},
    ands=("and",),
    joints=(" ", "-"),
    points=("point",),
    minus=("minus", "negative"),
    plus=("plus",),
    decimal_mark=".",
    group_mark=",",
    denominators={
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
        "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
        "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
        "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "fifteenth": 15,
        "sixteenth": 16, "sixteenths": 16, "twentieth": 20, "twentieths": 20,
        "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    },
    ordinals={
        "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15,
        "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    },
)
# fmt: on

# --- percentages ---------------------------------------------------------------------------------

# fmt: off
PERCENTAGES = PercentageWords(
    units={
        "%": "percent", "％": "percent", "percent": "percent", "per cent": "percent", "percents": "percent",
        "per centum": "percent", "pct": "percent", "pct.": "percent", "perc.": "percent", "% of": "percent",
        "percentage point": "percentage_point", "percentage points": "percentage_point",
        "percentage units": "percentage_point", "percentage unit": "percentage_point",
        "percent points": "percentage_point", "percent point": "percentage_point",
        "per cent points": "percentage_point", "per cent point": "percentage_point",
        "percent units": "percentage_point", "% points": "percentage_point", "% point": "percentage_point",
        "% pts": "percentage_point", "% pt": "percentage_point", "% units": "percentage_point",
        "percentage pts": "percentage_point", "pct pts": "percentage_point", "pct pt": "percentage_point",
        "pct points": "percentage_point", "pct point": "percentage_point", "pps": "percentage_point",
        "pp": "percentage_point", "p.p.": "percentage_point", "p.p": "percentage_point",
        "pp.": "percentage_point", "ppt": "percentage_point", "ppts": "percentage_point", "%p": "percentage_point",
        "%pts": "percentage_point", "%pt": "percentage_point",
        "basis point": "basis_point", "basis points": "basis_point", "bps": "basis_point",
        "bp": "basis_point", "bp.": "basis_point", "bips": "basis_point",
        "‰": "permille", "per mille": "permille", "permille": "permille", "per mil": "permille",
        "per mill": "permille", "promille": "permille", "permil": "permille", "per thousand": "permille",
    },
    attached_units={"pc": "percent", "p.c.": "percent"},
    unit_stems={},
    approximators={
        **dict.fromkeys(listed("""
            about, around, roughly, approximately, approx, approx., some, circa, ca, ca., an estimated,
            estimated, in the region of, in the order of, on the order of, of the order of, somewhere around,
            in the neighbourhood of, in the neighborhood of, in the vicinity of, more or less, 
            just about, or about, near, somewhere near, something like, an average of about, ~, ≈, ≃, ∼, ±
        """), "about"),
        **dict.fromkeys(listed("""
            just over, just above, just more than, just north of, slightly over, slightly above,
            slightly more than, slightly higher than, a little over, a little above, a little more than,
            a bit over, a bit above, a bit more than, a shade over, a shade above, a shade more than, a touch over,
            a touch above, a touch more than, a fraction over, marginally over, marginally above,
            marginally more than, somewhat over, somewhat above, somewhat more than, barely over,
            barely more than, only just over, little over, little more than, a tad over, a tad above,
            a tad more than, a hair over, only slightly more than, a good, barely above
        """), "above"),
        **dict.fromkeys(listed("""
            nearly, almost, nearing, close to, closer to, close on, not quite, virtually, practically,
            just under, just below, just less than, just short of, just shy of, shy of, a little under,
            a little below, a little less than, a bit under, a bit below, a bit less than, slightly under,
            slightly below, slightly less than, a shade under, a shade below, a touch under, a touch below,
            marginally under, marginally below, marginally less than, somewhat under, somewhat below,
            somewhat less than, a fraction under, a tad under, a tad below, barely, scarcely, hardly,
            approaching, a shade less than, a hair under, little less than, nigh on, well nigh
        """), "below"),
    },
    at_least=listed("""
        at least, over, more than, above, no less than, not less than, no fewer than, not fewer than,
        minimum, a minimum of, minimum of, min, min., well over, well above, far more than, much more than,
        considerably more than, significantly more than, substantially more than, upwards of, upward of,
        north of, in excess of, greater than, higher than, larger than, better than, as little as, as few as,
        as low as, exceeding, topping, surpassing, equal to or more than, far above, far over, way over,
        way more than, way above, well in excess of, well north of, no lower than, not below, no smaller than,
        even more than, a lot more than, comfortably over, comfortably more than, comfortably above,
        nothing less than, >, ≥, >=, ⩾
    """),
    at_most=listed("""
        at most, up to, under, below, less than, fewer than, lower than, smaller than, as much as, as many as,
        as high as, no more than, not more than, no higher than, no greater than, maximum, a maximum of,
        maximum of, max, max., well under, well below, well less than, far less than, far fewer than, far below,
        much less than, considerably less than, significantly less than, substantially less than, south of,
        not exceeding, not above, not over, not even, way below, way under, even less than, a lot less than,
        comfortably under, comfortably below, anything up to, upto, nothing more than, <, ≤, <=, ⩽
    """),
    comparisons=listed("""
        more than, less than, higher than, lower than, larger than, smaller than, greater than, better than,
        fewer than, above, below
    """),
    exceeding=listed("exceed, exceeds, exceeded, surpass, surpasses, surpassed, top, tops, topped"),
    not_reaching=listed(""),
    after_number={
        **dict.fromkeys(listed("or so, or thereabouts, or thereabout, give or take, -ish, -odd, ish, odd"), "about"),
        **dict.fromkeys(listed("""
            or more, or higher, or above, or over, or greater, or better, and above, and over, and up, and higher,
            or upwards, and upwards, plus, or larger, and more
        """), "at_least"),
        **dict.fromkeys(listed("""
            or less, or lower, or below, or under, or fewer, or smaller, and below, and under, at the most, and less
        """), "at_most"),
    },
    bounds_behind=listed("at least, at most, minimum, maximum, max"),
    fillers=listed("""
        just, only, merely, exactly, precisely, fully, full, a full, whole, a whole, entire, total, a total of, another,
        a further, further, additional, an additional, extra, an extra, a mere, mere, a meagre, a meager,
        a modest, a measly, a paltry, a whopping, whopping, a staggering, staggering, a massive, an impressive,
        a stunning, a hefty, a healthy, a solid, a record, a record-breaking, a record-high, an average, an average of,
        average, a combined, a remarkable, an astonishing, an incredible, a huge, a steep, a sharp, a strong, fairly,
        relatively, even, perhaps, maybe, possibly, probably, currently, still, already, now, then, also, again,
        respectively, a respectable, an eye-watering, an astounding, a colossal, an unprecedented, an extraordinary,
        a miserly, a surprising, a disappointing, a robust, a sizeable, a sizable, a substantial, a tiny, an annual,
        a cool, an overall, overall, altogether, all of, a net, net, a nominal, the full, the remaining,
        the other, a separate, yet another, an even, an alarming, a shocking, a historic, a dramatic, a significant
    """),
    vague=listed("""
        a few, few, several, a couple of, a couple, a handful of, single-digit, double-digit, triple-digit,
        high single-digit, low single-digit, high double-digit, low double-digit, mid single-digit, tens of,
        dozens of, hundreds of, a number of, many, a small, a fraction of a, fractions of a, tenths of a,
        a few tenths of a, mid-single-digit, high-single-digit, low-single-digit, only a few, just a few
    """),
    between=listed("between, anywhere between, somewhere between, betwixt"),
    to=listed("to, til, till, through"),
    from_=listed("from"),
    by=listed("by"),
    by_after_change=listed(""),
    of=listed("of, in"),
    part_of=listed("of"),
    determiners=listed("""
        the, a, an, this, that, last, next, past, first, second, third, fourth, its, their, my, his, her, our, your,
        each, every, one, all, same, previous, entire, whole, fiscal, financial, calendar
    """),
    was=listed("""
        was, is, were, are, be, been, being, at, reached, hit, stood at, came in at, averaged, totalled, totaled,
        came to, amounts to, amounted to, amounting to, will be, would be, equals, equalled, equal to, remains,
        remained, stays, stayed, runs at, running at, ran at, stands at, topped, exceeded, exceeds, exceed
    """),
    agents=listed("""
        followed, supported, backed, owned, held, used, shared, opposed, endorsed, approved, accompanied, chosen,
        accepted, rejected, represented, controlled, favoured, favored, cited, reported, viewed, seen, watched,
        signed, spoken, mentioned, named, given, answered, joined, hit, affected, read, visited, replaced, caused
    """),
    and_=listed("and, &, as well as"),
    or_=listed("or"),
    range_openers=listed("""
        range, ranges, ranged, ranging, vary, varies, varied, varying, anywhere, anything, everything,
        estimates, everywhere, spanning, spans, span, spanned, differ, differs, differed, somewhere
    """),
    masks=listed("""
        compared to, compared with, in comparison to, in comparison with, relative to, equivalent to,
        equal to, according to, due to, owing to, thanks to, in addition to, next to, with regard to,
        with respect to, corresponding to, corresponds to, correspond to, amounting to, amounts to, amounted to,
        amount to, contributes to, contributed to, contribute to, contributing to, led to, lead to, leads to,
        leading to, added up to, adds up to, add up to, adding up to, limited to, limits to, restricted to,
        applied to, applies to, apply to, belongs to, belong to, belonged to, belonging to, available to,
        attributed to, attributable to, related to, linked to, tied to, sold to, paid to, given to, gave to,
        go to, goes to, going to, comes to, down payment, up front, came to, up to date, set to, subject to, committed to,
        aimed at, accounted for, accounts for, account for, accounting for, made up, makes up, make up,
        making up, or more than, or less than, cut off, up and running, from now on, refused to, failed to,
        wants to, want to, wanted to, plans to, plan to, planned to, hope to, hopes to, as opposed to, prior to,
        as compared to, as compared with, versus, vs, vs., interest rate, interest rates, close to home,
        by comparison, by contrast, by then, by now, by far, one by one, step by step, by the end of, by mid,
        no more, no longer, any more, once more, even more, more and more, less and less, nevertheless, more likely
    """),
    clause_breaks=listed("but, while, whereas, although, though, because, when, whose, which, who, where, if, since, unless"),
    after_bare=listed("""
        in, on, at, by, over, during, this, last, next, within, for, after, before, under, since, per, as, and, but,
        while, when, a, from, to, with, if, due, because, according, year, between, among, respectively, today, now,
        later, earlier, compared, once, until, through, following, amid, despite
    """),
    up_verbs=listed("""
        rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew, grown, growing,
        climb, climbs, climbed, climbing, jump, jumps, jumped, jumping, surge, surges, surged, surging, soar, soars,
        soared, soaring, gain, gains, gained, gaining, rally, rallies, rallied, rallying, advance, advances, advanced,
        advancing, expand, expands, expanded, expanding, add, adds, added, adding, raise, raises, raised, raising,
        hike, hikes, hiked, hiking, boost, boosts, boosted, boosting, improve, improves, improved, improving,
        strengthen, strengthens, strengthened, strengthening, accelerate, accelerates, accelerated, accelerating,
        spike, spikes, spiked, spiking, swell, swells, swelled, swollen, swelling, widen, widens, widened, widening,
        appreciate, appreciates, appreciated, appreciating, leap, leaps, leapt, leaped, leaping, skyrocket,
        skyrockets, skyrocketed, skyrocketing, rocket, rockets, rocketed, rocketing, bounce, bounces, bounced, rebound, rebounds,
        rebounded, rebounding, recover, recovers, recovered, recovering, edge up, edges up, edged up, edging up, inch up, inched up,
        inches up, tick up, ticked up, ticks up, ticking up, creep up, crept up, creeps up, balloon, balloons, ballooned, ballooning, double, doubles, doubled,
        doubling, triple, tripled, triples, tripling, lift, lifts, lifted, lifting, shoot up, shot up, shoots up, go up, goes up, went up, gone up,
        going up, move up, moved up, push up, pushed up, put up, ratchet up, ratcheted up, step up, stepped up,
        scale up, scaled up, ramp up, ramped up, revised up, revised upwards, upgrade, upgrades, upgraded, outperform, outperforms,
        outperformed, outperforming, pick up, picked up, firmed, firm up, mount, mounted, mounting, multiply, multiplied,
        escalate, escalates, escalated, escalating, intensified, enlarge, enlarged, extend, extended, extends, heighten, heightened,
        edge higher, edged higher, ended higher, inched higher, close higher, closed higher, opened higher, open higher, trade higher, traded higher, trading higher,
        nudged up, nudge up, inflate, inflated, inflates, outpaced, outpace, overshoot, overshot, top up
    """),
    down_verbs=listed("""
        fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, decline, declines, declined, declining,
        decrease, decreases, decreased, decreasing, cut, cuts, cutting, reduce, reduces, reduced, reducing, slump,
        slumps, slumped, slumping, plunge, plunges, plunged, plunging, plummet, plummets, plummeted, plummeting,
        tumble, tumbles, tumbled, tumbling, sink, sinks, sank, sunk, sinking, slide, slides, slid, sliding, slip, slips,
        slipped, slipping, shrink, shrinks, shrank, shrunk, shrinking, contract, contracts, contracted, contracting,
        lose, loses, lost, losing, shed, sheds, shedding, lowers, lowered, lowering, trim, trims, trimmed,
        trimming, slash, slashes, slashed, slashing, ease, eases, eased, easing, dip, dips, dipped, dipping, weaken,
        weakens, weakened, weakening, retreat, retreats, retreated, retreating, crash, crashes, crashed, crashing,
        collapse, collapses, collapsed, collapsing, curb, curbs, curbed, curbing, slow, slows, slowed, slowing,
        narrow, narrows, narrowed, narrowing, depreciate, depreciates, depreciated, depreciating, devalue, devalued,
        deteriorate, deteriorated, deteriorates, deteriorating, diminish, diminishes, diminished, diminishing, dwindle, dwindles, dwindled, dwindling,
        sag, sagged, sags, worsen, worsens, worsened, edge down, edged down, edges down, inch down, inched down, tick down, ticked down,
        ticks down, creep down, crept down, go down, goes down, went down, gone down, going down, come down, comes down, came down,
        coming down, move down, moved down, bring down, brought down, brings down, scale back, scaled back, pare, pared,
        cool, cooled, cools, cooling, subside, subsided, subsides, erode, eroded, underperform, underperforms,
        underperformed, downgrade, downgraded, revised down, revised downwards, halve, halves, halved, halving, discount, discounted,
        discounts, drain, drained, wipe, wiped, abate, abated, moderate, moderated, moderates, decelerate, decelerated, decelerates,
        cut back, cuts back, cutting back, scaled down, scale down, wind down, nosedive, nosedived, nosedives, tank, tanked, tanks, plunder, dive, dived, dives, diving, dove,
        edge lower, edged lower, inched lower, end lower, ended lower, close lower, closed lower, opened lower, open lower, trade lower, traded lower, trading lower, shave, shaved, shaves, shaving, depress, depressed, backed off,
        taper, tapered, undershoot, undershot, fade, faded, soften, softened, softens, softening, minimise, minimize, minimised, minimized, downsized, downsize
    """),
    change_verbs=listed("""
        change, changes, changed, changing, move, moves, moved, moving, shift, shifts, shifted, shifting, adjust,
        adjusts, adjusted, adjusting, go, goes, went, gone, going, swing, swings, swung, swinging, revise, revises, revised, revising,
        bring, brings, brought, take, takes, took, taken, turn, turned, alter, altered, differ, differs, differed,
        vary, varies, varied, fluctuate, fluctuates, fluctuated, return, returned, returns, returning, push, pushes, pushed, pushing, corrected, correct, switch,
        switched, drive, drives, drove, driven, come, comes, came, deviate, deviates, deviated, evolve, evolved
    """),
    up_nouns=listed("""
        increase, increases, rise, rises, growth, gain, gains, jump, jumps, surge, surges, hike, hikes, raise, raises, boost, uptick,
        upturn, advance, expansion, improvement, acceleration, spike, appreciation, rally, leap, rebound, recovery, upswing, uplift,
        upgrade, climb, increment, mark-up, markup, inflation rate increase, upward revision, improvements, expansions, bounce, strengthening
    """),
    down_nouns=listed("""
        decrease, decreases, decline, declines, drop, drops, fall, falls, reduction, reductions, cut, cuts, slump, plunge,
        slide, dip, contraction, downturn, slowdown, loss, losses, depreciation, devaluation, retreat, cutback, cutbacks, shrinkage, weakening,
        erosion, collapse, crash, easing, downward revision, downgrade, tumble, sell-off, selloff, lowering, deterioration, nosedive, shortfall, narrowing
    """),
    change_nouns=listed("change, changes, shift, swing, adjustment, movement, move, variation, revision, difference"),
    up_comparatives=listed("""
        higher, more, larger, greater, bigger, better, faster, stronger, longer, above, dearer, pricier, taller, heavier,
        wider, older, richer, warmer, hotter, quicker, up, ahead, deeper, bulkier, thicker, brighter, upwards, upward,
        more expensive, more efficient, more likely, costlier, busier, safer, louder, sooner
    """),
    down_comparatives=listed("""
        lower, less, fewer, smaller, cheaper, slower, weaker, shorter, worse, below, lighter, narrower, younger, poorer,
        cooler, colder, down, short, behind, thinner, quieter, downwards, downward, less expensive, less likely, less efficient,
        later, shallower, leaner
    """),
    up_particles=listed("up"),
    down_particles=listed("down"),
    share_verbs=listed("""
        gain, gains, gained, gaining, lose, loses, lost, losing, add, adds, added, adding, shed, sheds, cut, cuts, take, takes,
        took, taken, bring, brings, brought, go, goes, went, gone, come, comes, came, lift, lifts, lifted, recover, recovers,
        recovered, recovering, contract, contracts, contracted, double, doubles, doubled, discount, advance, advanced,
        extend, extended, correct, drain, drained, affected, wipe, wiped, drive, drives, drove, push, pushes, move, moves, moved,
        multiply, top up, return, returned, lifts, turn, turned, tank, switch, switched, collapse, shift, shifted
    """),
    going_verbs=listed("go, goes, went, gone, going, move, moves, moved, moving, get, gets, got, bring, brings, brought, come, came, comes, take, took, takes"),
    noun_modifiers=listed("""
        annual, yearly, year-on-year, year-over-year, monthly, quarterly, weekly, price, prices, tax, pay, wage, salary,
        rate, interest, interest rate, dividend, sales, revenue, profit, volume, budget, workforce, staff, job, production,
        output, rent, market, share, cost, costs, average, overall, real, further, net, organic, economic, gdp, income, export, import,
        emissions, emission, carbon, co2, energy, population, traffic, passenger, earnings, tariff, capacity, nominal, total, underlying,
        spending, investment, weight, cumulative, compound, like-for-like, monthly, speed, performance, efficiency, across-the-board, relative, year-to-year, quarter-on-quarter, month-on-month, fuel, fee, fare, rent, premium
    """),
    halves=listed("half"),
    half_adjectives=(),
    half_followers=listed("""
        by, for, than, represents, represent, represented, only, than, up, of, about, around, with, exactly, just, another, lost, loses,
        lose, owns, own, owned, holds, hold, held, has, had, have, spent, spend, covers, cover, covered, contains, contain, comprise,
        comprises, constitute, constitutes, got, received, receives, supply, supplies, supplied, produce, produces, produced, least, most, to, from, and, or, where, that, which, while, some
    """),
    half_stops=listed("""
        past, a, an, way, full, empty, asleep, open, closed, dead, naked, time, hearted, mast, board, marathon, brother, sister, moon,
        dozen, million, billion, century, price, term, pipe, back, dollar, pint, price
    """),
    half_next=listed("""
        the, its, their, his, her, our, my, your, all, these, those, this, that, them, us, as, what
    """),
    certain_denominators=listed("""
        thirds, fourths, fifths, sixths, sevenths, eighths, ninths, tenths, halves
    """),
    share_blockers=listed("""
        first, second, third, fourth, last, final, latter, former, other, better, top, bottom, upper, lower, back, front,
        northern, southern, eastern, western, opening, closing, early, late, next, previous, past, this, each, every,
        per, two, three, left, right, distant, middle, mid
    """),
    share_verb_followers=listed("""
        said, say, says, were, are, was, is, had, have, has, did, do, does, believe, believed, think, thought, want, wanted, reported,
        report, would, will, could, can, may, might, should, expect, expected, felt, feel, agreed, agree, support, supported,
        oppose, opposed, live, lived, work, worked, answered, responded, voted, come, came, go, went, use, used, consider, also, still,
        plan, planned, live, identify, identified, never, now, remain, remained, prefer, preferred, already, go
    """),
    in_=listed("in, out of, in every, of every, out of every"),
    in_after_one=listed(""),
    in_blockers=listed("part, page, chapter, episode, step, round, volume, level, phase, game, match, section, number, slide, tier, no, no., stage, rated, scored, rating, score"),
    every=listed("every"),
    every_second=listed(""),
    every_blockers=listed(""),
    periods=listed("""
        second, seconds, minute, minutes, hour, hours, day, days, night, nights, week, weeks, weekend, month, months, year, years,
        decade, decades, century, centuries, season, season's, semester, term, quarter, quarters, period, periods, morning, mornings,
        afternoon, evening, evenings, summer, winter, spring, autumn, mile, miles, metre, metres, meter, meters, kilometre, kilometres, kilometer,
        kilometers, km, inch, inches, foot, feet, yard, yards, acre, acres, hectare, pound, pounds, ounce, ounces, litre, litres, liter, liters, gallon, pint, tonne, ton, ton, tonnes, kilo, kilos, kilogram,
        cup, cups, teaspoon, tablespoon, million, billion, trillion, thousand, hundred, dozen, monday, tuesday, wednesday, thursday, friday,
        saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december,
        game, games, match, matches, time, times, minute's, hour's, stage, race, set, finals, final, innings, year's, generation, generations, life, lifetime, degree, degrees, watt, watts, starts, appearances, attempts, meetings, seasons, races, overs, tests
    """),
    majorities=listed("""
        most of, the majority of, a majority of, majority of, a majority, a large majority of, a large majority, the large majority of, vast majority of,
        the vast majority of, the vast majority, a vast majority of, a vast majority, a clear majority of, a clear majority, an overwhelming majority of,
        an overwhelming majority, the overwhelming majority of, the overwhelming majority, a slim majority of, a slim majority,
        a narrow majority of, a narrow majority, a small majority of, the great majority of, the bulk of, the lion's share of, the greater part of, the larger part of,
        the better part of, the largest part of, the main part of, a big majority of, a strong majority of, a solid majority of
    """),
    majority_blockers=listed("""
        win, wins, won, winning, gain, gains, gained, lose, loses, lost, losing, have, has, had, having, secure, secured, secures, get, gets, got,
        form, formed, form, command, commands, commanded, hold, holds, held, need, needs, needed, without, lack, lacks, lacked, short, achieve, achieved, with, in, into, build, enjoy, enjoys, reach, reached, give, gives, gave
    """),
    split_words=listed("""
        split, joint, owned, ownership, venture, partnership, share, shared, shares, chance, chances, basis, deal, company, jv, division, divide, divided, stake, stakes, between, odds, proposition, mix, blend, gender, balance, rule, principle, toss-up
    """),
)
# fmt: on

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords(
    genitive_signs=("'s", "’s", "'S", "’S"),
    name_articles=frozenset({"the"}),
    articles=frozenset({"the", "a", "an"}),
    openers=frozenset(
        """
        in on at by for from with within of to and but or as if when where while after before since under
        over between against about according the a an this that these those its his her their our both
        also however now then here there company firm maker
        """.split()
    ),
    legal_forms=(
        "Inc", "Inc.", "Incorporated", "Corp", "Corp.", "Corporation", "Co.", "Co., Ltd", "Co., Ltd.",
        "Co. Ltd", "Co. Ltd.", "Company", "Ltd", "Ltd.", "Limited", "LLC", "LLP", "LP", "PLC", "plc", "GmbH",
        "AG", "SE", "KG", "S.A.", "SA", "S.p.A.", "SpA", "N.V.", "NV", "B.V.", "BV", "K.K.", "KK", "Pty Ltd",
        "Holdings", "Group",
    ),
    heads=frozenset(
        """
        agency alliance association authority bank board bureau center centre chamber commission
        committee confederation consortium corporation council department directorate federation
        foundation fund institute institution laboratory ministry office organisation organization
        parliament society union university
        """.split()
    ),
)

# --- sentences -----------------------------------------------------------------------------------

# fmt: off
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        {
            "a.k.a", "Adm", "Ald", "Amb", "approx", "assoc", "asst", "attn", "atty", "brig", "c.f", "ca",
            "Capt", "cf", "cmdr", "cmdt", "Col", "cpl", "dept", "dr", "Drs", "e.g", "esp", "excl", "Fr",
            "Ft", "Gen", "Gov", "Govs", "Hon", "i.e", "incl", "intl", "Lieut", "Lt", "messrs", "mgr",
            "mlle", "mme", "mr", "mrs", "ms", "msgr", "Mt", "mx", "natl", "pfc", "Pres", "prof", "pvt",
            "Rep", "Reps", "resp", "Rev", "Sen", "Sens", "sgt", "spc", "St", "Ste", "supt", "univ", "v",
            "viz", "vs", "w.r.t",
        }
    ),
    ambiguous_abbreviations=frozenset(
        {
            "A.D", "a.m", "al", "Ala", "Ariz", "Ave", "B.A", "B.C", "B.Sc", "Blvd", "bn", "Bros", "Calif",
            "Co", "Colo", "Conn", "Corp", "Cos", "D.C", "E.U", "ed", "eds", "esq", "Fla", "Ga", "hrs",
            "Ill", "Inc", "Ind", "jr", "Kan", "Ky", "L.A", "La", "lb", "lbs", "Ltd", "M.A", "M.D", "M.Sc",
            "Mass", "Md", "Mich", "min", "Minn", "mins", "mln", "Mo", "Mont", "mph", "N.J", "N.V", "N.Y",
            "Neb", "Nev", "Okla", "Ore", "oz", "p.m", "Pa", "Ph.D", "Plc", "Rd", "S.A", "S.p.A", "sec",
            "sr", "Tenn", "Tex", "tn", "U.K", "U.N", "U.S", "U.S.A", "Va", "Wash", "Wis", "Wyo", "yrs",
        }
    ),
    closing_abbreviations=frozenset({"etc", "ff", "ibid"}),
    number_abbreviations=frozenset(
        {
            "art", "arts", "c", "ch", "chap", "eq", "eqs", "ext", "Febr", "fig", "figs", "No", "Nos", "nr",
            "op", "p", "para", "paras", "pp", "pt", "pts", "sect", "Sept", "tel", "ver", "vol", "vols",
        }
    ),
    starters=frozenset(
        {
            "A", "After", "All", "Also", "Although", "An", "And", "Another", "Any", "As", "At", "Because",
            "Before", "Both", "But", "By", "Despite", "During", "Each", "Even", "Every", "For", "From",
            "Further", "Furthermore", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
            "Instead", "Is", "It", "Its", "Last", "Many", "Meanwhile", "More", "Moreover", "Most", "Much",
            "My", "No", "Nor", "Not", "Now", "On", "Once", "One", "Only", "Or", "Other", "Our", "Over",
            "She", "Since", "So", "Some", "Still", "Such", "That", "The", "Their", "Then", "There", "These",
            "They", "This", "Those", "Though", "Through", "Thus", "To", "Today", "Two", "Under", "Until",
            "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Within",
            "Without", "Yet", "You", "Your",
        }
    ),
    byline_starts=frozenset(
        {
            "author", "by", "reported by", "reporter", "reporting by", "story by", "text", "text by",
            "words and pictures by", "words by", "written by",
        }
    ),
    dateline_starts=frozenset(
        {
            "date", "first published", "last updated", "posted", "publication date", "published",
            "published on", "updated",
        }
    ),
    caption_starts=frozenset(
        {
            "caption", "chart", "credit", "figure", "file photo", "graphic", "illustration", "image",
            "image by", "image credit", "image source", "map", "photo", "photo by", "photo credit",
            "photograph", "photos", "picture",
        }
    ),
    boilerplate_lines=frozenset(
        {
            "about us", "accept", "accept all", "advertisement", "back", "back to top", "comments",
            "contact", "contact us", "download", "email", "home", "latest news", "leave a comment", "links",
            "listen", "log in", "login", "menu", "more news", "most popular", "most read", "newsletter",
            "next", "previous", "print", "related", "related articles", "related stories", "search",
            "share", "share on facebook", "share on linkedin", "share on twitter", "share on x",
            "share this", "share this article", "sign in", "sign up", "skip to content",
            "skip to main content", "sponsored", "subscribe", "tags", "tweet",
        }
    ),
    boilerplate_starts=frozenset(
        {
            "also read", "click here", "filed under", "follow us", "read also", "read more", "read next",
            "read the full", "related:", "see also", "see more", "share on", "sign up for", "subscribe to",
            "tags:", "this article was originally published", "topics:",
        }
    ),
    boilerplate_phrases=frozenset(
        {
            "about cookies", "all rights reserved", "cookie policy", "cookie settings", "creative commons",
            "privacy policy", "terms of service", "terms of use", "unsubscribe", "use cookies",
            "uses cookies", "view this email in your browser",
        }
    ),
    reference_headings=frozenset(
        {
            "bibliography", "endnotes", "footnotes", "further reading", "notes", "notes and references",
            "references", "references and notes", "source", "sources", "works cited",
        }
    ),
)
# fmt: on

# --- clauses -------------------------------------------------------------------------------------

CLAUSES = ClauseWords(
    openers=frozenset(
        """
        while whereas but although though because since which who that where when if so
        """.split()
    ),
)

ENGLISH = Language(
    code="en",
    name="English",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
    clauses=CLAUSES,
)
