"""English: tables only."""

from __future__ import annotations

from pipeline.languages.base import (
    ClauseWords,
    ComparisonWords,
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
#: Those of whom "every other one" and "one in four" are shares.
_PEOPLE = listed("""
        person, adult, child, boy, girl, man, woman, mother, father, parent, pensioner, teenager, student,
        pupil, teacher, doctor, nurse, patient, worker, employee, employer, farmer, driver, voter, citizen,
        resident, inhabitant, respondent, customer, consumer, user, reader, viewer, household, family,
        couple, marriage, company, firm, business, employer, school, home, house, flat, car, vehicle,
        job, swede, dane, norwegian, finn, icelander, german, briton, american, european, pole, frenchman,
        spaniard, italian, ukrainian, russian, japanese
    """)

PERCENTAGES = PercentageWords(
    units={
        "%": "percent", "％": "percent", "percent": "percent", "per cent": "percent", "percents": "percent",
        "per centum": "percent", "pct": "percent", "pct.": "percent", "perc.": "percent", "p.c.": "percent",
        "percentage point": "percentage_point", "percentage points": "percentage_point",
        "percentage units": "percentage_point", "percentage unit": "percentage_point",
        "percent points": "percentage_point", "percent point": "percentage_point",
        "per cent points": "percentage_point", "per cent point": "percentage_point",
        "percent units": "percentage_point", "% points": "percentage_point", "% point": "percentage_point",
        "% pts": "percentage_point", "% pt": "percentage_point", "% units": "percentage_point",
        "percentage pts": "percentage_point", "pct pts": "percentage_point", "pct pt": "percentage_point",
        "pct points": "percentage_point", "pct point": "percentage_point", "pps": "percentage_point",
        "pp": "percentage_point", "p.p.": "percentage_point", "p.p": "percentage_point",
        "pp.": "percentage_point", "ppt": "percentage_point", "ppts": "percentage_point",
        "%pts": "percentage_point", "%pt": "percentage_point",
        "basis point": "basis_point", "basis points": "basis_point", "bps": "basis_point",
        "bp": "basis_point", "bp.": "basis_point", "bips": "basis_point",
        "‰": "permille", "per mille": "permille", "permille": "permille", "per mil": "permille",
        "per mill": "permille", "promille": "permille", "permil": "permille", "per thousand": "permille",
    },
    attached_units={"pc": "percent"},
    points={"point": "percentage_point", "points": "percentage_point"},
    rate_words=listed("""
        rate, rates, yield, yields, inflation, interest, cut, cuts, hike, hikes, percent, %, lending, repo
    """),
    unit_stems={},
    denominator_stems=(),
    approximators={
        **dict.fromkeys(listed("""
    about, around, roughly, approximately, approx, approx., some, circa, c., ca, ca., an estimated, estimated,
    in the region of, in the order of, on the order of, of the order of, somewhere around, in the
    neighbourhood of, in the neighborhood of, in the vicinity of, more or less, just about, or about, near,
    somewhere near, something like, an average of about, ~, ≈, ≃, ∼, ±, +/-, +/−, plus or minus, plus/minus,
    plus minus
"""), "about"),
        **dict.fromkeys(listed("""
            just over, just above, just more than, just north of, slightly over, slightly above, slightly
            more than, slightly higher than, a little over, a little above, a little more than, a bit over,
            a bit above, a bit more than, a shade over, a shade above, a shade more than, a touch over, a
            touch above, a touch more than, a fraction over, marginally over, marginally above, marginally
            more than, somewhat over, somewhat above, somewhat more than, barely over, barely more than,
            only just over, little over, little more than, a tad over, a tad above, a tad more than, a hair
            over, only slightly more than, a good, barely above
        """), "above"),
        **dict.fromkeys(listed("""
            nearly, almost, nearing, close to, closer to, close on, not quite, virtually, practically, just
            under, just below, just less than, just short of, just shy of, shy of, a little under, a little
            below, a little less than, a bit under, a bit below, a bit less than, slightly under, slightly
            below, slightly less than, a shade under, a shade below, a touch under, a touch below,
            marginally under, marginally below, marginally less than, somewhat under, somewhat below,
            somewhat less than, a fraction under, a tad under, a tad below, barely, scarcely, hardly,
            approaching, a shade less than, a hair under, little less than, nigh on, well nigh
        """), "below"),
    },
    spreads=listed("±, +/-, +/−, plus or minus, plus/minus, plus minus"),
    at_least=listed("""
        at least, over, more than, above, no less than, not less than, no fewer than, not fewer than,
        minimum, a minimum of, minimum of, min, min., well over, well above, far more than, much more than,
        considerably more than, significantly more than, substantially more than, upwards of, upward of,
        north of, in excess of, greater than, higher than, larger than, better than, as little as, as few
        as, as low as, exceeding, topping, surpassing, equal to or more than, far above, far over, way over,
        way more than, way above, well in excess of, well north of, no lower than, not below, no smaller
        than, even more than, a lot more than, comfortably over, comfortably more than, comfortably above,
        nothing less than, >, ≥, >=, ⩾
    """),
    at_most=listed("""
        at most, up to, under, below, less than, fewer than, lower than, smaller than, as much as, as many
        as, as high as, no more than, not more than, no higher than, no greater than, maximum, a maximum of,
        maximum of, max, max., well under, well below, well less than, far less than, far fewer than, far
        below, much less than, considerably less than, significantly less than, substantially less than,
        south of, not exceeding, not above, not over, not even, way below, way under, even less than, a lot
        less than, comfortably under, comfortably below, anything up to, upto, nothing more than, <, ≤, <=,
        ⩽
    """),
    comparisons=listed("""
        more than, less than, higher than, lower than, larger than, smaller than, greater than, better than,
        fewer than, above, below
    """),
    exceeding=listed("exceed, exceeds, exceeded, surpass, surpasses, surpassed, tops, topped"),
    not_reaching=listed("""
        not exceed, not exceeded, not to exceed, never exceed, never exceeds, never exceeded, cannot exceed,
        can't exceed, don't exceed, doesn't exceed, didn't exceed, won't exceed, not surpass, never surpassed,
        didn't surpass, not top
    """),
    level_bounds=listed("below, above, well below, well above, far below, far above, as high as, as low as"),
    after_number={
        **dict.fromkeys(listed("""
            or so, or thereabouts, or thereabout, give or take, -ish, -odd, ish, odd
        """), "about"),
        **dict.fromkeys(listed("""
        or more, or higher, or above, or over, or greater, or better, and above, and over, and up, and
        higher, or upwards, and upwards, plus, or larger, and more
    """), "at_least"),
        **dict.fromkeys(listed("""
            or less, or lower, or below, or under, or fewer, or smaller, and below, and under, at the most,
            and less
        """), "at_most"),
    },
    bounds_behind=listed("more or less, approximately, roughly, at least, at most, minimum, maximum, max"),
    fillers=listed("""
        just, only, merely, exactly, precisely, fully, full, whole, entire, total, a total
        of, a range of, the range of, a target range of, another, further, additional, extra, a mere, mere,
        a meagre,
        a meager, a modest, a measly, a paltry, a whopping, whopping, a staggering, staggering, a massive,
        an impressive, a stunning, a hefty, a healthy, a solid, a record, a record-breaking, a record-high,
        an average, an average of, average, a combined, a remarkable, an astonishing, an incredible, a huge,
        a steep, a sharp, a strong, fairly, relatively, even, perhaps, maybe, possibly, probably, currently,
        still, already, now, then, also, again, respectively, a respectable, an eye-watering, an astounding,
        a colossal, an unprecedented, an extraordinary, a miserly, a surprising, a disappointing, a robust,
        a sizeable, a sizable, a substantial, a tiny, an annual, a cool, an overall, overall, altogether,
        all of, a net, net, a nominal, the full, the remaining, the other, a separate, yet another, an even,
        an alarming, a shocking, a historic, a dramatic, a significant
    """),
    round_numbers={},
    vague=listed("""
        several hundred, a few hundred, a couple of hundred, many hundred, several thousand, a few thousand,
        a few, few, several, a couple of, a couple, a handful of, single-digit, double-digit, triple-digit,
        high single-digit, low single-digit, high double-digit, low double-digit, mid single-digit, tens of,
        dozens of, hundreds of, a number of, many, a fraction of a, fractions of a, a few tenths of a,
        mid-single-digit, high-single-digit, low-single-digit, only a few, just a few
    """),
    between=listed("between, anywhere between, somewhere between, betwixt"),
    to=listed("to, til, till, through"),
    from_=listed("from"),
    from_fillers=listed("""
        today's, today’s, last, year's, year’s, the, an, its, their, his, her, a, current, present, previous,
        earlier, former, record, of, forecast, estimate, level, threatened, planned, proposed, expected,
        revised, initial, original, peak, low, high
    """),
    by=listed("by"),
    by_after_change=(),
    of=listed("of, in"),
    part_of=listed("of"),
    determiners=listed("""
        the, a, an, this, that, last, next, past, first, second, third, fourth, its, their, my, his, her,
        our, your, each, every, one, all, same, previous, entire, whole, fiscal, financial, calendar
    """),
    pace=listed("at"),
    was=listed("""
        was, is, were, are, be, been, being, at, reached, hit, stood at, came in at, averaged, totalled,
        totaled, came to, amounts to, amounted to, amounting to, will be, would be, equals, equalled, equal
        to, averages, will average, would average, to average,
        remains, remained, stays, stayed, runs at, running at, ran at, stands at, topped, exceeded,
        exceeds, exceed
    """),
    rates=listed("rate, pace, clip, speed"),
    agents=listed("""
        followed, supported, backed, owned, held, used, shared, opposed, endorsed, approved, accompanied,
        chosen, accepted, rejected, represented, controlled, favoured, favored, cited, reported, viewed,
        seen, watched, signed, spoken, mentioned, named, given, answered, joined, hit, affected, read,
        visited, replaced, caused, won, win, wins, winning, lead, leads, led, leading, beat, beats, beaten,
        trails, trailed, trailing, defeated
    """),
    and_=listed("and, &, as well as"),
    or_=listed("or"),
    range_openers=listed("""
        range, ranges, ranged, ranging, vary, varies, varied, varying, anywhere, anything, everything,
        estimates, everywhere, spanning, spans, span, spanned, differ, differs, differed, somewhere
    """),
    against=listed("""
        against, versus, vs, vs., compared with, compared to, as compared with, as compared to, than, not
    """),
    of_year=(),
    masks=listed("""
        compared to, compared with, in comparison to, in comparison with, relative to, equivalent to, equal
        to, according to, due to, owing to, thanks to, in addition to, next to, with regard to, with respect
        to, corresponding to, corresponds to, correspond to, amounting to, amounts to, amounted to, amount
        to, contributes to, contributed to, contribute to, contributing to, led to, lead to, leads to,
        leading to, added up to, adds up to, add up to, adding up to, limited to, limits to, restricted to,
        applied to, applies to, apply to, belongs to, belong to, belonged to, belonging to, available to,
        attributed to, attributable to, related to, linked to, tied to, sold to, paid to, given to, gave to,
        go to, goes to, going to, comes to, down payment, up front, came to, up to date, set to, subject to,
        committed to, aimed at, accounted for, accounts for, account for, accounting for, made up, makes up,
        make up, making up, or more than, or less than, cut off, up and running, from now on, refused to,
        failed to, wants to, want to, wanted to, plans to, plan to, planned to, hope to, hopes to, as
        opposed to, will average, would average, to average, prior to, as compared to, as compared with,
        versus, vs, vs., close to home, by comparison, by contrast, by then, by now, by far, one by one,
        step by step, by the end of, by mid, no more, no longer, any more, once more, even more, more and
        more, less and less, most of all, best of all, nevertheless, more likely
    """),
    clause_breaks=listed("""
        but, while, whereas, although, though, because, when, whose, which, who, where, if, unless
    """),
    after_bare=listed("""
        y, q, m, yoy, qoq, mom,
        in, on, at, by, over, during, this, last, next, within, for, after, before, under, since, per, as,
        and, but, while, when, a, from, to, with, if, due, because, according, year, between, among,
        respectively, today, now, later, earlier, compared, once, until, through, following, amid, despite
    """),
    up_verbs=listed("""
        quadruple, quadruples, quadrupled, quintuple, quintupled,
        rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew,
        grown, growing, climb, climbs, climbed, climbing, jump, jumps, jumped, jumping, surge, surges,
        surged, surging, soar, soars, soared, soaring, gain, gains, gained, gaining, rally, rallies,
        rallied, rallying, advance, advances, advanced, advancing, expand, expands, expanded, expanding,
        add, adds, added, adding, raise, raises, raised, raising, hike, hikes, hiked, hiking, boost, boosts,
        boosted, boosting, improve, improves, improved, improving, strengthen, strengthens, strengthened,
        strengthening, accelerate, accelerates, accelerated, accelerating, spike, spikes, spiked, spiking,
        swell, swells, swelled, swollen, swelling, widen, widens, widened, widening, appreciate,
        appreciates, appreciated, appreciating, leap, leaps, leapt, leaped, leaping, skyrocket, skyrockets,
        skyrocketed, skyrocketing, rocket, rockets, rocketed, rocketing, bounce, bounces, bounced, rebound,
        rebounds, rebounded, rebounding, recover, recovers, recovered, recovering, edge up, edges up, edged
        up, edging up, inch up, inched up, inches up, tick up, ticked up, ticks up, ticking up, creep up,
        crept up, creeps up, balloon, balloons, ballooned, ballooning, double, doubles, doubled, doubling,
        triple, tripled, triples, tripling, lift, lifts, lifted, lifting, shoot up, shot up, shoots up, go
        up, goes up, went up, gone up, going up, move up, moved up, push up, pushed up, put up, ratchet up,
        ratcheted up, step up, stepped up, scale up, scaled up, ramp up, ramped up, revised up, revised
        upwards, upgrade, upgrades, upgraded, outperform, outperforms, outperformed, outperforming, pick up,
        picked up, firmed, firm up, mount, mounted, mounting, multiply, multiplied, escalate, escalates,
        escalated, escalating, intensified, enlarge, enlarged, extend, extended, extends, heighten,
        heightened, edge higher, edged higher, ended higher, inched higher, close higher, closed higher,
        opened higher, open higher, trade higher, traded higher, trading higher, nudged up, nudge up,
        inflate, inflated, inflates, outpaced, outpace, overshoot, overshot, top up
    """),
    down_verbs=listed("""
        fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, decline, declines, declined,
        declining, decrease, decreases, decreased, decreasing, cut, cuts, cutting, reduce, reduces, reduced,
        reducing, slump, slumps, slumped, slumping, plunge, plunges, plunged, plunging, plummet, plummets,
        plummeted, plummeting, tumble, tumbles, tumbled, tumbling, sink, sinks, sank, sunk, sinking, slide,
        slides, slid, sliding, slip, slips, slipped, slipping, shrink, shrinks, shrank, shrunk, shrinking,
        contract, contracts, contracted, contracting, lose, loses, lost, losing, shed, sheds, shedding,
        lowers, lowered, lowering, will lower, would lower, could lower, may lower, might lower, must lower,
        should lower, to lower the, to lower its, to lower their, to lower rates, to lower interest,
        to lower taxes, to lower prices, to lower costs, to lower emissions,
        trim, trims, trimmed, trimming, slash, slashes, slashed, slashing, ease,
        eases, eased, easing, dip, dips, dipped, dipping, weaken, weakens, weakened, weakening, retreat,
        retreats, retreated, retreating, crash, crashes, crashed, crashing, collapse, collapses, collapsed,
        collapsing, curb, curbs, curbed, curbing, slow, slows, slowed, slowing, narrow, narrows, narrowed,
        narrowing, depreciate, depreciates, depreciated, depreciating, devalue, devalued, deteriorate,
        deteriorated, deteriorates, deteriorating, diminish, diminishes, diminished, diminishing, dwindle,
        dwindles, dwindled, dwindling, sag, sagged, sags, worsen, worsens, worsened, edge down, edged down,
        edges down, inch down, inched down, tick down, ticked down, ticks down, creep down, crept down, go
        down, goes down, went down, gone down, going down, come down, comes down, came down, coming down,
        move down, moved down, bring down, brought down, brings down, scale back, scaled back, pare, pared,
        cool, cooled, cools, cooling, subside, subsided, subsides, erode, eroded, underperform,
        underperforms, underperformed, downgrade, downgraded, revised down, revised downwards, halve,
        halves, halved, halving, discounted, drain, drained, wipe, wiped, abate, abated, moderate,
        moderated, moderates, decelerate, decelerated, decelerates, cut back, cuts back, cutting back,
        scaled down, scale down, wind down, nosedive, nosedived, nosedives, tank, tanked, tanks, plunder,
        dive, dived, dives, diving, dove, edge lower, edged lower, inched lower, end lower, ended lower,
        close lower, closed lower, opened lower, open lower, trade lower, traded lower, trading lower,
        shave, shaved, shaves, shaving, depress, depressed, backed off, taper, tapered, undershoot,
        undershot, dilute, dilutes, diluted, diluting, fade, faded, soften, softened, softens, softening,
        minimise, minimize, minimised,
        minimized, downsized, downsize
    """),
    change_verbs=listed("""
        return, returns, returned, returning,
        change, changes, changed, changing, move, moves, moved, moving, shift, shifts, shifted, shifting,
        adjust, adjusts, adjusted, adjusting, swing, swings, swung, swinging, revise, revises, revised,
        revising, alter, altered, differ, differs, differed, vary, varies, varied, fluctuate, fluctuates,
        fluctuated, correct, corrected, deviate, deviates, deviated, evolve, evolved
    """),
    up_nouns=listed("""
        increase, increases, rise, rises, growth, gain, gains, jump, jumps, surge, surges, hike, hikes,
        raise, raises, boost, uptick, upturn, advance, expansion, improvement, acceleration, spike,
        appreciation, rally, leap, rebound, recovery, upswing, uplift, upgrade, climb, increment, mark-up,
        positive impact, positive effect, positive contribution, markup, inflation rate increase,
        upward revision, improvements, expansions, bounce, strengthening
    """),
    down_nouns=listed("""
        decrease, decreases, decline, declines, drop, drops, fall, falls, reduction, reductions, cut, cuts,
        slump, plunge, slide, dip, contraction, downturn, slowdown, loss, losses, depreciation, devaluation,
        negative impact, negative effect, negative contribution, retreat, cutback, cutbacks, shrinkage,
        weakening, erosion, collapse, crash, easing, downward
        revision, downgrade, tumble, sell-off, selloff, lowering, deterioration, nosedive, shortfall,
        narrowing
    """),
    change_nouns=listed("change, changes, shift, swing, adjustment, movement, move, variation, revision"),
    up_noun_endings=(),
    down_noun_endings=(),
    false_noun_endings=(),
    up_comparatives=listed("""
        higher, more, larger, greater, bigger, better, faster, stronger, longer, above, dearer, pricier,
        taller, heavier, wider, older, richer, warmer, hotter, quicker, up, ahead, deeper, bulkier, thicker,
        brighter, upwards, upward, more expensive, more efficient, more likely, costlier, busier, safer,
        louder, sooner
    """),
    down_comparatives=listed("""
        lower, less, fewer, smaller, cheaper, slower, weaker, shorter, worse, below, lighter, narrower,
        younger, poorer, cooler, colder, down, short, behind, thinner, quieter, downwards, downward, less
        expensive, less likely, less efficient, later, shallower, leaner
    """),
    up_particles=listed("up"),
    down_particles=listed("down"),
    particle_verbs=listed("""
        give, gives, gave, given, giving, buy, buys, bought, buying, make, makes,
        made, making, split, splits, splitting, divide, divides, divided, dividing, follow, follows,
        followed, following, sign, signs, signed, signing, lay, lays, laid, laying, use, uses, used, using
    """),
    share_verbs=listed("""
        gain, gains, gained, gaining, lose, loses, lost, losing, add, adds, added, adding, shed, sheds, cut,
        cuts, take, takes, took, taken, bring, brings, brought, go, goes, went, gone, come, comes, came,
        lift, lifts, lifted, recover, recovers, recovered, recovering, contract, contracts, contracted,
        double, doubles, doubled, discount, advance, advanced, extend, extended, correct, drain, drained,
        affected, wipe, wiped, drive, drives, drove, push, pushes, move, moves, moved, multiply, top up,
        return, returned, turn, turned, tank, switch, switched, collapse, shift, shifted
    """),
    going_verbs=listed("""
        go, goes, went, gone, going, move, moves, moved, moving, get, gets, got, bring, brings, brought,
        come, came, comes, take, took, takes
    """),
    possessives=listed("its, their, his, her, our, my"),
    noun_modifiers=listed("""
        annual, yearly, year-on-year, year-over-year, monthly, quarterly, weekly, price, prices, tax, pay,
        wage, salary, rate, interest, interest rate, dividend, sales, revenue, profit, volume, budget,
        workforce, staff, job, production, output, rent, market, share, cost, costs, average, overall, real,
        further, net, organic, economic, gdp, income, export, import, emissions, emission, carbon, co2,
        energy, population, traffic, passenger, earnings, tariff, capacity, nominal, total, underlying,
        spending, investment, weight, cumulative, compound, like-for-like, speed, performance, efficiency,
        across-the-board, annualised, annualized,
        relative, year-to-year, quarter-on-quarter, month-on-month, fuel, fee, fare,
        premium
    """),
    halves=listed("half"),
    half_adjectives=(),
    half_followers=listed("""
        by, for, than, represents, represent, represented, only, up, of, about, around, with, exactly, just,
        another, lost, loses, lose, owns, own, owned, holds, hold, held, has, had, have, spent, spend,
        covers, cover, covered, contains, contain, comprise, comprises, constitute, constitutes, got,
        received, receives, supply, supplies, supplied, produce, produces, produced, least, most, to, from,
        and, or, where, that, which, while, some
    """),
    half_stops=listed("""
        past, a, an, way, full, empty, asleep, open, closed, dead, naked, time, hearted, mast, board,
        marathon, brother, sister, moon, dozen, million, billion, century, price, term, pipe, back, dollar,
        pint
    """),
    half_next=listed("""
        the, its, their, his, her, our, my, your, all, these, those, this, that, them, us, as, what
    """),
    certain_denominators=listed("""
        thirds, fourths, fifths, sixths, sevenths, eighths, ninths, tenths, halves
    """),
    remaining=listed("the remaining"),
    share_blockers=listed("""
        first, second, third, fourth, last, final, latter, former, other, better, top, bottom, upper, lower,
        back, front, northern, southern, eastern, western, opening, closing, early, late, next, previous,
        past, this, each, every, per, two, three, left, right, distant, middle, mid
    """),
    share_verb_followers=listed("""
        said, say, says, were, are, was, is, had, have, has, did, do, does, believe, believed, think,
        thought, want, wanted, reported, would, will, could, can, may, might, should, expect, expected,
        felt, feel, agreed, agree, supported, oppose, opposed, lived, worked, answered, responded, voted,
        came, went, used, consider, planned, identify, identified, remain, remained, prefer, preferred, who,
        whom
    """),
    plural_verbs=listed("""
        were, are, have, do, say, believe, think, want, expect, feel, agree, oppose, consider, identify,
        remain, prefer
    """),
    in_=listed("in, out of, in every, of every, out of every"),
    in_after_one=(),
    in_after_noun=listed("out of, out of every"),
    ones_of_many=_PEOPLE,
    in_blockers=listed("""
        part, page, chapter, episode, step, round, volume, level, phase, game, match, section, number,
        slide, tier, no, no., stage, rated, scored, rating, score
    """),
    every=listed("every"),
    every_stops=(),
    every_second=listed("every other, every second"),
    every_second_followers=_PEOPLE,
    every_second_blockers=listed("like, than, as, unlike, and, with, from, to, of"),
    every_blockers=(),
    periods=listed("""
        second, seconds, minute, minutes, hour, hours, day, days, night, nights, week, weeks, weekend,
        month, months, year, years, decade, decades, century, centuries, season, season's, semester, term,
        quarter, quarters, period, periods, morning, mornings, afternoon, evening, evenings, summer, winter,
        spring, autumn, mile, miles, metre, metres, meter, meters, kilometre, kilometres, kilometer,
        kilometers, km, inch, inches, foot, feet, yard, yards, acre, acres, hectare, pound, pounds, ounce,
        ounces, litre, litres, liter, liters, gallon, pint, tonne, ton, tonnes, kilo, kilos, kilogram, cup,
        cups, teaspoon, tablespoon, million, billion, trillion, thousand, hundred, dozen, monday, tuesday,
        wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july,
        august, september, october, november, december, game, games, match, matches, time, times, way,
        minute's,
        hour's, stage, race, set, finals, final, innings, year's, generation, generations, life, lifetime,
        degree, degrees, watt, watts, starts, appearances, attempts, meetings, seasons, races, overs, tests
    """),
    majorities=listed("""
        most of, the majority of, a majority of, majority of, a majority, a large majority of, a large
        majority, the large majority of, vast majority of, the vast majority of, the vast majority, a vast
        majority of, a vast majority, a clear majority of, a clear majority, an overwhelming majority of, an
        overwhelming majority, the overwhelming majority of, the overwhelming majority, a slim majority of,
        a slim majority, a narrow majority of, a narrow majority, a small majority of, the great majority
        of, the bulk of, the lion's share of, the greater part of, the larger part of, the better part of,
        the largest part of, the main part of, a big majority of, a strong majority of, a solid majority of
    """),
    majority_articles=listed("the, second, third, fourth, fifth, his, her, their, my, our, your, its"),
    majority_blockers=listed("""
        win, wins, won, winning, gain, gains, gained, lose, loses, lost, losing, have, has, had, having,
        secure, secured, secures, get, gets, got, form, formed, command, commands, commanded, hold, holds,
        held, need, needs, needed, without, lack, lacks, lacked, short, achieve, achieved, with, in, into,
        build, enjoy, enjoys, reach, reached, give, gives, gave
    """),
    split_words=listed("""
        split, joint, owned, ownership, venture, partnership, share, shared, shares, chance, chances, basis,
        deal, company, jv, division, divide, divided, stake, stakes, between, odds, proposition, mix, blend,
        gender, balance, rule, principle, toss-up
    """),
    whole_verbs=listed("""
        go, goes, get, gets, got, fail, fails, end, ends, stay, stays, live, lives, die, dies, make, makes,
        made, take, takes, took, need, needs, show, shows, start, starts, lead, leads, led, work, works,
        occur, occurs, survive, become, became, seem, seems, begin, began, involve, involves, result, stem
    """),
    whole_verb_endings=listed("ed"),
    likelihoods=listed("""
        probability, probabilities, likelihood, chance, chances, odds, risk, risks
    """),
    reference_rates=listed("""
        euribor, stibor, nibor, cibor, libor, sofr, sonia, saron, €str, estr, swap, swaps, midswaps,
        treasuries, bunds, gilts, benchmark
    """),
    unchanged=listed("unchanged, flat, steady, stable"),
)
# fmt: on

# --- dates ---------------------------------------------------------------------------------------

# fmt: off
DATES = DateWords(
    locale="en",
    day_first=None,
    months={"sept": 9, "june": 6, "july": 7},
    weekdays={"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    weekday_endings=("",),
    short_names=frozenset({
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
        "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
    }),
    capitalised=frozenset({"may", "march", "mar", "august", "mon", "wed", "sat", "sun", "fri", "dec", "jan"}),
    doubtful=frozenset({"may", "march"}),
    first_names=frozenset({"april", "june", "august", "may", "summer", "autumn"}),
    seasons={"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3, "winter": 4,
             "wintertime": 4},
    feast_openers=frozenset({
        "over", "by", "before", "after", "until", "till", "since", "at", "for", "during", "around",
        "from", "to", "between", "about", "following", "through", "past", "and", "towards", "on",
    }),
    doubtful_seasons=frozenset({"spring", "fall"}),
    units={
        "day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend",
        "weekends": "weekend",
        "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year",
        "years": "year", "decade": "decade", "decades": "decade", "century": "century",
        "centuries": "century",
        "fortnight": "fortnight", "semester": "half_year",
    },
    ordinals={
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
        "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
        "twentieth": 20, "thirtieth": 30,
    },
    decades={
        "twenties": 20, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
        "seventies": 1970,
        "eighties": 1980, "nineties": 1990, "noughties": 2000,
    },
    centuries={},
    codes={
        "qcode": (r"Q([1-4])", r"([1-4])Q", r"([1-4])Q([0-9]{4}|[0-9]{2})"),
        "hcode": (r"H([12])", r"([12])H", r"([12])H([0-9]{4}|[0-9]{2})"),
        "fcode": (r"FY([0-9]{4}|[0-9]{2})",),
        "wcode": (r"W([0-9]{1,2})",),
    },
    decade_form=r"[0-9]{3}0['’]?s(?!\w)|[0-9]0['’]?s(?!\w)",
    ordinal_form=r"[0-9]{1,2}(?:st|nd|rd|th)(?!\w)",
    century_is_hundreds=False,
    phrases={
        "bound": {
            "until": ("by", "no later than", "not later than", "at the latest by", "until", "up until",
                      "till", "til", "up to", "through to", "up to and including", "up through",
                      "until and including"),
            "since": ("since", "ever since", "since at least", "since about"),
            "onward": ("starting", "starting in", "starting from", "beginning in",
                      "as from", "effective", "from as early as", "no earlier than", "not earlier than",
                      "not before",
                      "not until", "no sooner than", "at the earliest in"),
            "before": ("before", "prior to", "ahead of", "earlier than", "pre -"),
            "after": ("after", "following", "later than", "subsequent to", "post -"),
            "from": ("from",),
            "as_of": ("as of", "as at"),
        },
        "inside": {"in": ("in", "on")},
        "part": {
            "early": ("early", "early in", "early on", "early on in", "beginning of", "start of",
            "early part of",
                      "first part of", "opening of", "early -", "outset of", "dawn of"),
            "mid": ("mid", "mid -", "middle of", "halfway through", "midway through", "mid way through"),
            "late": ("late", "late in", "late on", "end of", "close of", "latter part of", "last part of",
            "tail end of",
                     "late -", "end -"),
        },
        "about": {
            "about": ("about", "around", "circa", "c .", "ca .", "ca", "roughly", "approximately",
            "sometime in",
                      "sometime around", "some time in", "somewhere around", "c", "~"),
        },
        "roughly": {
            "about": ("more than", "less than", "over", "under", "nearly", "almost", "just over",
            "just under",
                      "at least", "some", "about", "around", "roughly", "approximately", "a little over",
                      "well over"),
        },
        "direction": {
            "last": ("last", "past", "this past"),
            "this": ("this", "the current", "current"),
            "next": ("next", "coming", "this coming", "upcoming"),
        },
        "to": {"to": ("to", "until", "till", "through", "thru", "up to", "and")},
        # Names in pipeline.kinds.dates.feasts: of days, and of the time around one.
        "feastday": {
            "thanksgiving": ("Thanksgiving", "Thanksgiving Day"), "maundy_thursday": ("Maundy Thursday",),
            "good_friday": ("Good Friday",), "holy_saturday": ("Holy Saturday",),
            "easter": ("Easter Sunday", "Easter Day"), "easter_monday": ("Easter Monday",),
            "ascension": ("Ascension Day",), "pentecost": ("Whit Sunday", "Pentecost Sunday"),
            "midsummer_eve": ("Midsummer Eve", "Midsummer 's Eve", "Midsummer ’s Eve"),
            "labor_day": ("Labor Day",), "memorial_day": ("Memorial Day",), "halloween": ("Halloween",),
        },
        "feast": {
            "christmas": ("Christmas", "Christmastime", "Christmas weekend"),
            "easter": ("Easter", "Easter weekend"), "midsummer_eve": ("Midsummer", "Midsummer weekend"),
            "pentecost": ("Whitsun", "Pentecost"), "thanksgiving": ("Thanksgiving weekend",),
        },
    },
    patterns=(
        # --- a year counted from elsewhere, as it stands behind a month
        ("frame", "{direction} year", "directed_unit {direction} year"),
        ("frame", "[in|of] {direction} year", "directed_unit {direction} year"),
        ("frame", "[in|of] (that|the same) year", "shift year 0 text"),
        ("frame", "[in|of] the (following|next) year", "shift year 1 text"),
        ("frame", "[of] the (previous|preceding) year", "shift year -1 text"),
        ("frame", "the year (after|following)", "following_alone 1"),
        ("frame", "the year before", "following_alone -1"),
        ("frame", "(the|a) year earlier", "shift year -1 text"),
        ("frame", "a year later", "shift year 1 text"),
        ("frame", "of the year", "shift year 0"),
        ("frame", "this current year", "shift year 0"),
        ("weekframe", "{direction} week", "directed_unit {direction} week"),
        ("weekframe", "[of|in] {direction} week", "directed_unit {direction} week"),
        ("weekframe", "[of] (that|the same) week", "shift week 0 text"),
        ("weekframe", "[of] the (following|next) week", "shift week 1 text"),
        # --- days
        ("dayname", "{weekday} [.] [,]", "word {weekday}"),
        ("point", "{iso}", "iso {iso}"),
        ("expression", "{iso} (–|-|--) {day}", "iso_range {iso} {day}"),
        ("point", "{day} [of] {month} [.] [,] [{year}]", "day month={month} day={day} year={year}"),
        ("point", "the {day} [of] {month} [.] [,] [{year}]", "day month={month} day={day} year={year}"),
        ("point", "{day} [of] {month} [.] [,] {frame}", "day month={month} day={day} year={frame}"),
        ("point", "[the] {day} [of] {month} in {year}", "day month={month} day={day} year={year}"),
        ("point", "{month} [the] {day} in {year}", "day month={month} day={day} year={year}"),
        ("point", "{day} - {month} - {year}", "day month={month} day={day} year={year}"),
        ("point", "{day} {month} [.] (’|'|‘) {yy}", "day_of_short {day} {month} {yy}"),
        ("point", "the {ordinalword} of {month} [,] [{year}]",
         "day month={month} day={ordinalword} year={year}"),
        ("point", "the {ordinalword} day of {month} [,] [{year}]",
         "day month={month} day={ordinalword} year={year}"),
        ("point", "{month} the {ordinalword}", "day month={month} day={ordinalword}"),
        ("point", "{month} {ordinalword}", "day month={month} day={ordinalword}"),
        ("point", "{month} [.] [the] {day} [.] [,] [{year}]", "day month={month} day={day} year={year}"),
        ("point", "{month} [.] {day} [,] [of] {frame}", "day month={month} day={day} year={frame}"),
        ("point", "{dayname} [the] {day} [of] {month} [.] [,] [{year}]",
         "day month={month} day={day} year={year} weekday={dayname}"),
        ("point", "{dayname} the {ordinalword} of {month} [,] [{year}]",
         "day month={month} day={ordinalword} year={year} weekday={dayname}"),
        ("point", "{dayname} {month} [.] [the] {day} [,] [{year}]",
         "day month={month} day={day} year={year} weekday={dayname}"),
        ("point", "{dayname} {day} [of] {month} [,] {frame}",
         "day month={month} day={day} year={frame} weekday={dayname}"),
        ("point", "{dayname} {month} [.] {day} [,] [of] {frame}",
         "day month={month} day={day} year={frame} weekday={dayname}"),
        ("point", "{year} {month} {day}", "day month={month} day={day} year={year}"),
        ("point", "{dmy}", "numeric {dmy}"),
        ("point", "{dayname} {dmy}", "numeric {dmy} weekday={dayname}"),
        ("point", "{ymd}", "iso {ymd}"),
        ("point", "{dm} {month} [,] [{year}]", "slash_days {dm} {month} {year}"),
        ("point", "{dm} [,] {year}", "numeric {dm} {year}"),
        ("point", "{dm}", "numeric {dm}"),
        ("point", "{dayname} {dm}", "numeric {dm} weekday={dayname}"),
        ("ordinalword", "{ord}", "word {ord}"),
        ("ordinalword", "twenty [-] {ord}", "plus 20 {ord}"),
        ("ordinalword", "thirty [-] first", "plus 30 1"),
        ("point", "Fourth of July [,] [{year}]", "day month=7 day=4 year={year}"),
        ("point", "New Year ’s Eve [,] [{year}]", "day month=12 day=31 year={year}"),
        ("point", "New Year 's Eve [,] [{year}]", "day month=12 day=31 year={year}"),
        ("point", "New Year ’s Day [,] [{year}]", "day month=1 day=1 year={year}"),
        ("point", "New Year 's Day [,] [{year}]", "day month=1 day=1 year={year}"),
        ("point", "Christmas Eve [,] [{year}]", "day month=12 day=24 year={year}"),
        ("point", "Christmas Day [,] [{year}]", "day month=12 day=25 year={year}"),
        ("point", "Boxing Day [,] [{year}]", "day month=12 day=26 year={year}"),
        ("point", "Valentine (’s|'s) Day [,] [{year}]", "day month=2 day=14 year={year}"),
        # --- feasts
        ("point", "{feastday} [,] [{year}]", "feast {feastday} {year}"),
        ("point", "{feastday} {frame}", "feast {feastday} {frame}"),
        ("point", "{direction} {feastday}", "feast {feastday} direction={direction}"),
        ("point", "{feast} [in|of] {year}", "feast_time {feast} {year}"),
        ("point", "{feastday} (in|of) {year}", "feast {feastday} {year}"),
        ("point", "{feast} {frame}", "feast_time {feast} {frame}"),
        ("point", "{direction} {feast}", "feast_time {feast} direction={direction}"),
        ("point", "{feast}", "feast_alone {feast}"),
        ("point", "{unit} (before|after) ({feast}|{feastday})", "nothing"),
        ("point", "{unit} (before|after) {feast} {year}", "feast_time {feast} {year}"),
        ("point", "{unit} (before|after) {feastday} {year}", "feast_time {feastday} {year}"),
        ("point", "[the] (last|final) day (of|in) {month} [,] [{year}]", "last_day {month} {year}"),
        ("point", "[the] (last|final) day (of|in) {month} {frame}", "last_day {month} {frame}"),
        ("point", "[the] first day of {month} [,] [{year}]", "day month={month} day=1 year={year}"),
        ("point", "[the] first day of {month} {frame}", "day month={month} day=1 year={frame}"),
        # --- weekdays
        ("point", "{weekday}", "weekday {weekday}"),
        ("point", "{direction} {weekday}", "weekday {weekday} direction={direction}"),
        ("point", "{weekday} (morning|afternoon|evening|night)", "weekday_hour {weekday}"),
        ("point", "{direction} {weekday} (morning|afternoon|evening|night)",
         "weekday_hour {weekday} direction={direction}"),
        ("point", "the {day}", "day_alone {day}"),
        ("point", "{dayname} the {day}", "day_alone {day} weekday={dayname}"),
        ("point", "the following {weekday}", "weekday_beside {weekday} 1"),
        ("point", "the (previous|preceding) {weekday}", "weekday_beside {weekday} -1"),
        ("point", "the {weekday} (after|following)", "weekday_beside {weekday} 1"),
        ("point", "the {weekday} before", "weekday_beside {weekday} -1"),
        ("point", "{weekday} {weekframe}", "weekday_of {weekday} {weekframe}"),
        # --- months
        ("point", "{month} [.] [,] [of] {year}", "month {month} {year}"),
        ("point", "{month} - {year}", "month {month} {year}"),
        ("point", "{year} {month}", "month {month} {year}"),
        ("point", "{ym}", "years_or_month {ym}"),
        ("point", "{month} [,] {frame}", "month {month} {frame}"),
        ("point", "{month}", "bare_month {month}"),
        ("point", "{direction} {month} {day}", "directed_day {direction} {month} {day}"),
        ("point", "{month} (’|'|‘) {yy}", "month_of_short {month} {yy}"),
        ("point", "{direction} {month}", "directed {direction} month {month}"),
        ("point", "(that|the same|the following) {month}", "other_month"),
        # --- quarters and half-years
        ("point", "{qcode} [,] [of] [{year}]", "quarter {qcode} {year} code=1"),
        ("point", "{qcode} [,] [of] {frame}", "quarter {qcode} {frame}"),
        ("point", "{qcode} [-|/|'|’] [FY] {yy}", "quarter {qcode} {yy}"),
        ("point", "{qcode} {fcode}", "quarter_of_code {qcode} {fcode}"),
        ("point", "{year} [-] {qcode}", "quarter {qcode} {year} code=1"),
        ("point", "{qcode} / {year}", "quarter {qcode} {year} code=1"),
        ("quarterth", "{ord}", "word {ord}"),
        ("quarterth", "(final|closing)", "word 4"),
        ("quarterth", "opening", "word 1"),
        ("point", "{quarterth} [-] [calendar|fiscal|financial] (quarter|quarters)",
         "quarter_alone {quarterth}"),
        ("point",
         "{quarterth} [-] [calendar|fiscal|financial] (quarter|quarters) [,] [of|in|for] [the]"
         " [fiscal|financial|calendar] [year] {year}",
         "quarter {quarterth} {year}"),
        ("point", "{ord} week (of|in) {month} [,] [{year}]", "week_of_month {ord} {month} {year}"),
        ("point", "{ord} week (of|in) {month} {frame}", "week_of_month {ord} {month} {frame}"),
        ("point", "(last|final) week (of|in) {month} [,] [{year}]", "week_of_month 0 {month} {year}"),
        ("point", "(last|final) week (of|in) {month} {frame}", "week_of_month 0 {month} {frame}"),
        ("point", "{quarterth} [-] quarter [of|in|for] {frame}", "quarter {quarterth} {frame}"),
        ("point", "{year} (’s|'s) {quarterth} [-] quarter", "quarter {quarterth} {year}"),
        ("point", "last quarter of {year}", "quarter 4 {year}"),
        ("point", "last quarter of {frame}", "quarter 4 {frame}"),
        ("point", "{direction} quarter", "directed_unit {direction} quarter"),
        ("point", "{hcode} [,] [of] {year}", "half {hcode} {year}"),
        ("point", "{hcode} [,] [of] {frame}", "half {hcode} {frame}"),
        ("point", "{hcode}", "half_of_code {hcode}"),
        ("point", "{hcode} / {year}", "half {hcode} {year}"),
        ("point", "{year} [-] {hcode}", "half {hcode} {year}"),
        ("halfth", "{ord}", "word {ord}"),
        ("halfth", "(latter|last)", "word 2"),
        ("point", "{halfth} [-] half [of|in] [the] [fiscal|financial|calendar] [year] {year}",
         "half {halfth} {year}"),
        ("point", "{halfth} [-] half [of] {frame}", "half {halfth} {frame}"),
        ("point", "first [-] half", "half_told 1"),
        ("point", "second [-] half", "half_told 2"),
        ("point", "{year} (’s|'s) {halfth} [-] half", "half {halfth} {year}"),
        ("point", "{halfth} half of the {decade}", "half_of {halfth} {decade}"),
        ("point", "{halfth} half of the {ordinalword} [-] century", "half_of_century {halfth} {ordinalword}"),
        ("point", "{halfth} [-] six months of {year}", "half {halfth} {year}"),
        ("point", "{halfth} [-] six months of {frame}", "half {halfth} {frame}"),
        ("point", "first {n} months of the year", "months_of first {n}"),
        ("point", "(last|final|closing) {n} months of the year", "months_of last {n}"),
        ("point", "first {n} months of {year}", "months_of first {n} {year}"),
        ("point", "first {n} months of {frame}", "months_of first {n} {frame}"),
        ("point", "last {n} months of {year}", "months_of last {n} {year}"),
        ("point", "(final|closing) {n} months of {year}", "months_of last {n} {year}"),
        ("point", "first {n} quarters of {year}", "quarters_of first {n} {year}"),
        ("point", "first {n} quarters of {frame}", "quarters_of first {n} {frame}"),
        ("point", "last {n} quarters of {year}", "quarters_of last {n} {year}"),
        # --- seasons
        ("point", "that {season}", "season_of_text {season}"),
        ("point", "{season} [,] [of] {year}", "season {season} {year}"),
        ("point", "{season} [,] [of] {frame}", "season {season} {frame}"),
        ("point", "{season} [of] {split}", "season {season} {split}"),
        ("point", "{season} [of] {ym}", "season_of_two {season} {ym}"),
        ("point", "{season} [of] {year} {dash} {second:year}", "season_between {season} {year} {second}"),
        ("point", "{season} [of] {year} {dash} {second:yy}", "season_between {season} {year} {second}"),
        ("point", "{season} [of] (’|'|‘) {yy}", "season_of_short {season} {yy}"),
        ("point", "{year} {season}", "season {season} {year}"),
        ("point", "{split} {season}", "season {season} {split} place=0"),
        ("point", "{season}", "bare_season {season}"),
        ("point", "{direction} {season}", "directed {direction} season {season}"),
        # --- weeks
        ("point", "(wk|wk .) {num} [,] [{year}]", "week {num} {year}"),
        ("point", "week {num} [,] [of|in] [{year}]", "week {num} {year}"),
        ("point", "week {num} [of] {frame}", "week {num} {frame}"),
        ("point", "week {num} / {year}", "week {num} {year}"),
        ("point", "{year} [-] {wcode}", "week {wcode} {year}"),
        ("point", "calendar week {num} [,] [of|in] [{year}]", "week {num} {year}"),
        ("point", "{direction} week", "directed_unit {direction} week"),
        ("point", "{direction} weekend", "directed_unit {direction} weekend"),
        ("point", "the weekend", "weekend"),
        ("point", "the week (of|beginning|commencing|starting|ending|ended) [on] {point}",
         "week_around {point}"),
        # --- years and more
        ("point", "{year}", "bare_year {year}"),
        ("point", "year {year}", "year {year}"),
        ("point", "(fiscal|financial|calendar|tax|school|academic) [-] year {year}", "year {year}"),
        ("point", "(fiscal|FY) {year}", "year {year}"),
        ("point", "A [.] D [.] {year}", "year {year}"),
        ("point", "{year} (AD|CE)", "year {year}"),
        ("point", "{fcode}", "short_year {fcode}"),
        ("point", "{fcode} / {yy}", "short_split_year {fcode} {yy}"),
        ("point", "{split}", "split_year {split}"),
        ("point", "(fiscal|financial|tax|school|academic|season) [year] {split}", "split_year {split}"),
        ("point", "{direction} year", "directed_unit {direction} year"),
        ("point", "{year} (Agenda|Vision)", "nothing"),
        ("point", "{decade}", "decade {decade}"),
        ("point", "(’|'|‘) {decade}", "short_decade {decade}"),
        ("point", "{tens}", "decade_word {tens}"),
        ("point", "{ord} [-] (century|centuries)", "century {ord}"),
        ("point", "turn of the {ord} [-] century", "turn_of_numbered {ord}"),
        ("point", "{ordinalword} [-] century", "century {ordinalword}"),
        ("point", "{ord} [-] century (BC|BCE|B . C .|B . C)", "nothing"),
        ("point", "{ordinalword} [-] century (BC|BCE|B . C .|B . C)", "nothing"),
        ("point", "{direction} decade", "directed_unit {direction} decade"),
        ("point", "{direction} century", "directed_unit {direction} century"),
        ("point", "turn of the year [{split}]", "turn {split}"),
        ("point", "New Year [{split}]", "new_year {split}"),
        ("point", "New Year {year}", "new_year {year}"),
        ("point", "turn of the (century|millennium)", "unclear it_is_not_said_which_turn_is_meant"),
        # --- counted from publication
        ("point", "today", "shift day 0"),
        ("point", "(tonight|tonite)", "shift day 0"),
        ("point", "yesterday [morning|afternoon|evening|night]", "shift day -1"),
        ("point", "last night", "shift day -1"),
        ("point", "tomorrow [morning|afternoon|evening|night]", "shift day 1"),
        ("point", "[the] day before yesterday", "shift day -2"),
        ("point", "[the] day after tomorrow", "shift day 2"),
        ("point", "this (morning|afternoon|evening)", "shift day 0"),
        ("point", "{direction} month", "directed_unit {direction} month"),
        ("point", "year - to - date", "nothing"),
        ("point", "{n} {unit} ago", "counted {n} {unit} -1"),
        ("point", "{n} {unit} ago today", "counted_to_the_day {n} {unit} -1"),
        ("point", "{n} {unit} ago yesterday", "nothing"),
        ("point", "{roughly} {n} {unit} ago", "counted_about {n} {unit} -1"),
        ("point", "half a {unit} ago", "counted_half {unit} -1"),
        ("point", "a {unit} and a half ago", "counted_and_half {unit} -1"),
        ("point", "a {unit} and a half later", "counted_and_half {unit} 1 text"),
        ("point", "half a {unit} later", "counted_half {unit} 1 text"),
        ("point", "{n} {unit} from now", "counted {n} {unit} 1"),
        ("point", "in {n} {unit} time", "counted {n} {unit} 1"),
        ("point", "in {n} {unit} ’ time", "counted {n} {unit} 1"),
        ("point", "in {n} {unit} ' time", "counted {n} {unit} 1"),
        ("point", "in {n} {unit} 's time", "counted {n} {unit} 1"),
        ("point", "in {n} {unit} ’s time", "counted {n} {unit} 1"),
        ("point", "in {n} {unit}", "ahead {n} {unit}"),
        ("point", "end of (the|this) year", "end_of year"),
        ("point", "end of (the|this) month", "end_of month"),
        ("point", "end of (the|this) week", "end_of week"),
        ("point", "end of (the|this) quarter", "end_of quarter"),
        ("point", "end of (the|this) decade", "end_of decade"),
        ("point", "end of (the|this) century", "end_of century"),
        ("point", "year [-] end", "end_as_noun year"),
        ("point", "year [’s|'s] end", "end_of year"),
        ("point", "month [-] end", "end_as_noun month"),
        ("point", "year [-] end {year}", "end_of year {year}"),
        ("point", "(middle|midpoint) of the year", "part_of mid year"),
        ("point", "mid [-] year", "part_of mid year"),
        ("point", "(beginning|start) of the year", "part_of early year"),
        ("point", "(beginning|start) of the month", "part_of early month"),
        ("point", "(beginning|start) of the week", "part_of early week"),
        ("point", "[the] (last|past) {n} {unit}", "window {n} {unit} -1"),
        ("point", "[the] (next|coming) {n} {unit}", "window {n} {unit} 1"),
        ("point", "{n} {unit} away", "counted {n} {unit} 1"),
        ("point", "{roughly} {n} {unit} away", "counted_about {n} {unit} 1"),
        ("point", "{n} {unit} away from", "nothing"),
        ("point", "(for|over|during|within|in|throughout|every) the (next|following) {unit}", "nothing"),
        ("point", "(every|each) {unit}", "nothing"),
        ("point", "(every|each) {unit} in {month}", "nothing"),
        ("point", "[the] {day} [of] {month} (every|each) year", "nothing"),
        ("point", "{month} {day} (every|each) year", "nothing"),
        ("point", "{n} {unit} (later|earlier) than", "nothing"),
        ("point", "in {month} (every|each) {unit}", "nothing"),
        ("point", "{n} {unit} from ({weekday}|today|tomorrow)", "nothing"),
        ("point", "previous {n} {unit}", "nothing"),
        # --- periods told by their end
        ("point", "quarter (ended|ending) {point}", "period_to quarter 1 {point}"),
        ("point", "half [-] [year] (ended|ending) {point}", "period_to half_year 1 {point}"),
        ("point", "[financial|fiscal|tax] year (ended|ending) {point}", "period_to year 1 {point}"),
        ("point", "{n} [-] {unit} [period] (ended|ending) {point}", "period_to {unit} {n} {point}"),
        ("point", "the [financial|fiscal|tax] year to [the end of] {point}", "period_to year 1 {point}"),
        ("point", "the {n} {unit} to [the end of] {point}", "period_to {unit} {n} {point}"),
        # --- weekdays of a month
        ("point", "[the] {ord} {weekday} (of|in) {month} [,] [{year}]",
         "weekday_in_month {ord} {weekday} {month} {year}"),
        ("point", "[the] {ord} {weekday} (of|in) {month} {frame}",
         "weekday_in_month {ord} {weekday} {month} {frame}"),
        ("point", "[the] (last|final) {weekday} (of|in) {month} [,] [{year}]",
         "weekday_in_month 0 {weekday} {month} {year}"),
        ("point", "[the] (last|final) {weekday} (of|in) {month} {frame}",
         "weekday_in_month 0 {weekday} {month} {frame}"),
        ("point", "{ord} weekend (of|in) {month} [,] [{year}]", "weekend_in_month {ord} {month} {year}"),
        ("point", "(last|final) weekend (of|in) {month} [,] [{year}]", "weekend_in_month 0 {month} {year}"),
        ("point", "[the] ({ord}|last) {weekday} (of|in) (each|every|the) {unit}", "nothing"),
        ("point", "the (last|past) {unit}", "nothing"),
        ("point", "the (last|past) (few|couple|several|two) of {unit}", "nothing"),
        ("point", "the coming {unit}", "nothing"),
        # --- counted from another date of the text
        ("point", "{n} {unit} (later|afterwards|afterward|after that|thereafter|hence|on)",
         "counted {n} {unit} 1 text"),
        ("point", "{n} {unit} (earlier|previously|before that|prior|beforehand)",
         "counted {n} {unit} -1 text"),
        ("point", "the (following|next|subsequent) {unit}", "shift {unit} 1 text"),
        ("point", "(that|the) (same|very) {unit}", "shift {unit} 0 text"),
        ("point", "the (same|corresponding) period [in|of] {frame}", "same_time {frame}"),
        ("point", "the (same|corresponding) period (in|of) {year}", "same_time {year}"),
        ("point", "the (same|corresponding) quarter [in|of] {frame}", "same_time {frame} quarter"),
        ("point", "the (same|corresponding) quarter (in|of) {year}", "same_time {year} quarter"),
        ("point", "the (same|corresponding) month [in|of] {frame}", "same_time {frame} month"),
        ("point", "the (same|corresponding) month (in|of) {year}", "same_time {year} month"),
        ("point", "that (day|month|year|week|quarter|decade|weekend)", "that_unit"),
        ("point", "the (previous|preceding|prior) {unit}", "shift {unit} -1 text"),
        ("point", "{n} {unit} before", "counted_alone {n} {unit} -1"),
        ("point", "{n} {unit} after", "counted_alone {n} {unit} 1"),
        ("point", "the {unit} after next", "shift {unit} 2"),
        ("point", "the {unit} before last", "shift {unit} -2"),
        ("point", "the {unit} (thereafter|after that)", "shift {unit} 1 text"),
        ("point", "the {unit} (prior|earlier|before that)", "shift {unit} -1 text"),
        ("point", "the {unit} (after|following)", "following_alone 1"),
        ("point", "the {unit} before", "following_alone -1"),
        ("point", "later (that|the same) {unit}", "shift {unit} 0 text"),
        ("point", "earlier (that|the same) {unit}", "shift {unit} 0 text"),
        # --- around dates
        ("date", "{point}", "same {point}"),
        ("date", "{part} [the] {decade}", "decade_part {part} {decade}"),
        ("date", "{part} [the] (’|'|‘) {decade}", "decade_part {part} {decade}"),
        ("date", "{part} {point}", "part {part} {point}"),
        ("date", "{part} the {point}", "part {part} {point}"),
        ("date", "{part} [-] {to} [-] {second:part} [the] {point}", "parts {part} {second} {point}"),
        ("date", "end {year}", "end_of_year {year}"),
        ("date", "end - {year}", "end_of_year {year}"),
        ("date", "(earlier|later) in the (week|month|year|quarter|decade)", "running"),
        ("date", "(earlier|later|elsewhere) [in|on] {point}", "coarse {point}"),
        ("date", "{about} [the] {point}", "about {point}"),
        ("date", "{about} {part} [the] {point}", "about_part {part} {point}"),
        ("expression", "{date}", "same {date}"),
        ("expression", "{bound} {date}", "bound {bound} {date}"),
        ("expression", "{bound} {inside} {date}", "bound {bound} {date}"),
        ("expression", "{bound} the {date}", "bound_the {bound} {date}"),
        ("expression", "{bound} [in|on] the {date}", "bound_the {bound} {date}"),
        ("expression", "(through|thru) {date}", "bound until {date}"),
        ("expression", "[in|by|on] {date} at the latest", "bound until {date}"),
        ("expression", "[in|on] {date} at the (earliest|soonest)", "bound since {date}"),
        ("expression", "{date} or (earlier|before)", "bound until {date}"),
        ("expression", "{date} and (earlier|before)", "bound until {date}"),
        ("expression", "{date} (or|and) (later|after|onwards|onward|beyond)", "bound since {date}"),
        ("expression", "{date} (onwards|onward)", "bound since {date}"),
        ("expression", "from {date} [on] (onwards|onward|on|forward)", "bound since {date}"),
        ("expression", "from {date} and (onwards|onward|on|forward|beyond)", "bound since {date}"),
        ("expression", "from [the] {date} {to} [the] {second:date}", "between {date} {second}"),
        ("expression", "from [and] including {date} [up] to [and] including {second:date}",
         "between {date} {second}"),
        ("expression", "from and including {date}", "bound since {date}"),
        ("expression", "between [the] {date} and [the] {second:date}", "between {date} {second}"),
        ("expression", "{date} (to|until|till|through|thru) [the] {second:date}", "between {date} {second}"),
        ("expression", "{date} {dash} {second:date}", "dashed {date} {second}"),
        ("expression", "from [the] {date} {dash} [the] {second:date}", "dashed {date} {second}"),
        ("expression", "[from|between] {year} {dash} {last:year}", "year_range {year} {last}"),
        ("expression", "{year} {dash} {last:yy}", "year_range {year} {last}"),
        ("expression", "{bound} {year} {dash} {last:year}", "bound_years {bound} {year} {last}"),
        ("expression", "{bound} {year} {dash} {last:yy}", "bound_years {bound} {year} {last}"),
        ("expression", "{about} {year} {dash} {last:year}", "about_years {year} {last}"),
        ("expression", "{about} {year} {dash} {last:yy}", "about_years {year} {last}"),
        ("expression", "{year} (to|through|thru|until|till) {last:year}", "year_range {year} {last}"),
        ("expression", "from {year} (to|until|till|through) {last:year}", "year_range {year} {last} place=1"),
        ("expression", "between {year} and {last:year}", "year_range {year} {last} place=1"),
        ("expression", "between the years {year} and {last:year}", "year_range {year} {last} place=3"),
        ("expression", "[the] {day} {dash} {last:day} [of] {month} [.] [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "{day} to {last:day} [of] {month} [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "(between|from) [the] {day} (and|to|until) [the] {last:day} [of] {month} [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "{month} [.] {day} {dash} {last:day} [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "{month} [.] {day} (to|through|thru|until) {last:day} [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "(between|from) {month} {day} (and|to|until|through) {last:day} [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "{dayname} {day} (to|–|-|through) {second:dayname} {last:day} [of] {month} [{year}]",
         "weekdays_of first={day} last={last} weekday={dayname} second={second} month={month} year={year}"),
        ("expression", "weeks {num} (–|-|to|through) {last:num} [,] [of] [{year}]",
         "numbered_range week {num} {last} {year}"),
        ("expression", "{qcode} (–|-|to|through) {last:qcode} [of] [{year}]",
         "numbered_range quarter {qcode} {last} {year}"),
        ("expression", "{ord} to {last:ord} quarter [of] [{year}]",
         "numbered_range quarter {ord} {last} {year}"),
    ),
    year_openers=frozenset({
        "in", "years", "since", "during", "until", "till", "before", "after", "by", "year", "early",
        "late", "mid", "circa", "spring", "summer", "autumn", "winter", "throughout", "between", "pre",
        "post", "year-end", "end-", "c", "ca", "founded",
        "copyright", "©", "established", "born", "est", "died", "report", "budget", "results",
        "outlook", "election",
        "elections", "beginning", "ending", "ended", "back",
    }),
    year_hints=frozenset({
        "of", "from", "to", "for", "than", "about", "around", "with", "through", "versus", "vs", "and",
        "or", "on", "over", "into", "within", "against", "approximately", "roughly", "till", "beyond",
        "is", "was", "as", "starting", "season", "both", "below", "above", "including",
    }),
    determiners=frozenset({
        "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that", "full",
        "annual", "original", "record", "strong", "weak", "landmark", "some", "new", "late", "early",
        "any", "another", "these", "those", "latest", "whole", "final", "preliminary",
    }),
    bare_years=False,
    name_openers=frozenset({"in"}),
    name_years=frozenset({
        "horizon", "agenda", "windows", "office", "boeing", "airbus", "iso", "vision", "studio", "catch",
        "peugeot", "unicode", "sars", "covid", "model", "cop", "fy", "europe", "route", "highway", "room",
        "flight", "nasdaq", "ftse", "russell", "nikkei",
    }),
    event_names=frozenset({
        "expo", "olympics", "paralympics", "games", "worlds", "euro", "euros", "copa", "cup",
        "eurovision", "ces", "championships", "championship", "oscars", "emmys", "grammys",
        "awards",
    }),
    agent_endings=(),
    subjunctions=frozenset(),
    reckoned=frozenset({
        "sales", "profit", "profits", "revenue", "revenues", "earnings", "turnover", "income", "ebitda",
        "ebit", "margins", "orders", "output", "exports", "imports", "gdp", "growth", "deliveries",
        "shipments", "dividend", "demand", "inflation", "consumption", "investment", "investments",
        "production", "economy", "prices", "costs", "capex", "guidance", "percent", "cent", "pct", "%",
    }),
    contests=frozenset({
        "match", "game", "games", "goal", "goals", "scored", "scoring", "striker", "coach", "minute",
        "minutes", "possession", "halftime", "half-time", "team", "teams", "penalty", "touchdown", "referee",
        "kick", "shots", "fans", "tackles", "rebounds", "midfielder", "defender", "goalkeeper", "equaliser",
    }),
    not_behind_day=frozenset({"of"}),
    lasting=frozenset({
        "applies", "apply", "applied", "applicable", "effective", "force", "effect", "valid", "runs", "run",
        "running", "ran", "lasts", "last", "lasted", "open", "closed", "available", "extends", "extend",
        "extended", "continues", "continue", "banned", "ban", "mandatory", "compulsory", "required",
    }),
    infinitive_marks=frozenset({"to"}),
    postponed=frozenset({"postponed", "delayed", "adjourned", "deferred", "rescheduled"}),
    function_words=frozenset({
        "in", "on", "at", "by", "since", "from", "to", "of", "until", "till", "before", "after",
        "during", "for", "and", "or", "but", "as", "if", "when", "while", "with", "than", "about",
        "around", "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their",
        "our", "it", "he", "she", "they", "we", "i", "you", "not", "already", "only", "even", "back",
        "so", "late", "early", "mid", "between", "throughout", "last", "next", "was", "were", "is",
        "are", "has", "have", "had", "will", "would", "because", "where", "which", "who", "then", "now",
        "also", "over", "under", "both", "all", "some", "no", "every", "each", "though", "although",
        "whether", "there", "what", "how", "why", "could", "should", "can", "may", "might", "compared",
        "starting", "beginning", "ending", "circa", "through", "within", "published", "updated",
    }),
    number_labels=frozenset({
        "page", "pages", "p", "pp", "no", "nos", "number", "numbers", "vol", "volume", "issue",
        "version", "v", "ver", "room", "flight", "bus", "route", "line", "isbn", "issn", "doi", "iso",
        "iec", "paragraph", "section", "article", "chapter", "figure", "table", "tel", "phone", "fax",
        "call", "dial", "model", "track", "box", "pin", "code", "nr", "id", "ref", "rfc", "en", "din",
        "ieee", "suite", "apartment", "unit", "class", "type", "series", "at", "case", "resolution",
        "horizon", "agenda", "windows", "boeing", "under", "least", "most", "seat", "channel", "lot",
        "note", "gate", "hall", "zip",
    }),
    quantities=frozenset({
        "some", "about", "over", "under", "nearly", "almost", "than", "around", "roughly", "of", "total",
        "only", "approximately", "just", "sold", "bought", "killed", "employs", "employed", "cost",
        "costs", "worth", "least",
    }),
    counted=frozenset({
        "percent", "per", "pct", "euro", "euros", "dollar", "dollars", "pound", "pounds", "kronor",
        "krona", "yen", "yuan", "cents", "eur", "usd", "sek", "gbp", "people", "persons", "employees",
        "workers", "jobs", "men", "women", "children", "students", "soldiers", "troops", "members",
        "users", "customers", "cars", "vehicles", "units", "homes", "houses", "companies", "votes",
        "seats", "points", "times", "tonnes", "tons", "ton", "tonne", "kg", "kilograms", "kilogrammes",
        "grams", "km", "kilometres", "kilometers", "miles", "metres", "meters", "feet", "ft", "m", "cm",
        "mm", "inch", "inches", "acres", "hectares", "litres", "liters", "gallons", "watts", "kw", "kwh",
        "mw", "mwh", "gw", "gwh", "twh", "mah", "wh", "volts", "v", "hz", "rpm", "degrees", "hours",
        "hrs", "minutes", "seconds", "days", "weeks", "months", "years", "year", "words", "pages",
        "copies", "million", "billion", "thousand", "hundred", "dozen", "cases", "deaths", "patients",
        "others", "delegates", "participants", "visitors", "square", "cubic", "ppm", "mb", "gb", "tb",
        "gmt", "bst", "cet", "est", "edt", "utc", "pm", "am", "hp", "rupees", "francs", "roubles",
        "rubles", "nm", "mg", "ml", "bc", "bce", "b", "people's", "refugees", "migrants", "residents",
        "voters", "lives", "households", "staff",
    }),
    counted_endings=("s",),
    not_counted=frozenset({
        "onwards", "afterwards", "upwards", "was", "is", "has", "as", "its", "this", "his", "does",
        "plus", "versus", "across", "sales", "results", "elections", "games", "olympics", "perhaps",
        "unless", "towards", "besides", "thus", "earnings", "profits", "levels", "accounts", "figures",
        "crisis", "census", "protests", "sees", "says", "prices", "targets", "us", "revenues",
        "championships", "talks", "finals", "playoffs", "awards", "riots", "floods", "sanctions",
        "attacks", "bombings", "guidelines", "rules", "plans", "news", "congress", "class", "series",
        "budgets", "goals", "emissions", "reforms", "negotiations", "tokens", "midterms", "primaries",
        "marks", "brings",
    }),
    month_openers=frozenset({
        "in", "since", "until", "till", "during", "last", "next", "this", "early", "late", "mid",
        "through", "throughout", "between", "ending", "ended", "starting", "beginning",
    }),
    month_hints=frozenset({
        "by", "from", "to", "of", "for", "before", "after", "and", "or", "around", "about", "past", "as",
        "than", "till", "through", "–", "-", "following", "on", "with",
    }),
    day_openers=frozenset({
        "on", "by", "since", "until", "till", "before", "after", "from", "dated", "date", "due",
    }),
    decade_openers=frozenset({"the", "'", "’", "‘"}),
    decade_between=frozenset({"early", "mid", "late", "-", "of", "to", "swinging", "roaring", "in"}),
    genitive_endings=(),
    not_genitive=frozenset(),
    season_openers=frozenset({
        "since", "until", "in the", "during the", "over the", "by the", "until the", "since the",
        "before the",
        "after the", "throughout the", "for the", "from the", "through the", "late", "early", "mid",
        "of the",
    }),
    habitual=frozenset({"every", "each", "any", "most", "a", "an", "one", "another", "some"}),
    range_words=frozenset({"to", "until", "till", "through"}),
    clause_openers=frozenset({"that"}),
    infinitive_endings=(),
    of_words=frozenset({"of"}),
    doubted_before=frozenset({"in"}),
    links=frozenset({"in", "the", "on", "of"}),
    day_articles=frozenset({"the"}),
    negations=frozenset({"not", "t", "never", "cannot"}),
    noun_endings=(),
    street_endings=(),
    conjunctions=frozenset({"and", "or", "&", "nor", "respectively"}),
    future=frozenset({
        "will", "shall", "ll", "won ’", "set to", "is set", "are set",
        "expected to", "expected", "expects", "due to", "due",
        "scheduled", "plans", "plan to", "planned", "planning", "aims", "aim to", "aiming", "intends",
        "extended to", "extended until", "postponed to", "postponed until", "delayed to", "delayed until",
        "rescheduled for", "rescheduled to", "adjourned to", "adjourned until",
        "going to", "to be", "could", "might", "may be", "may become", "may come", "may begin", "may start",
        "may open", "may meet", "may take", "may make", "may see", "may need", "may lose", "may face",
        "may rise",
        "may fall", "may vote", "may pass", "may resume", "may return", "may reach", "may decide", "may not",
        "may also", "may still", "may well", "may march", "begin in", "begin on",
        "resume", "convene", "reconvene", "runs from",
        "runs until",
        "runs through", "run from", "run until", "run through", "runs on", "is held", "are held",
        "is presented", "are presented", "is published", "are published", "is released", "is announced",
        "is unveiled", "is decided", "is expected", "meet", "kick off",
        *(f"runs {month}" for month in (
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
            "nov", "dec",
        )),
        *(f"runs {day}" for day in range(1, 32)), "hopes", "hopes to", "upcoming",
        "forecast", "forecasts", "slated",
        "poised", "likely to", "about to", "is to", "are to", "wants to", "targeting", "targets",
        "proposes", "must", "pledges", "vows", "would like", "meets", "opens", "starts", "begins",
        "takes place", "retires", "steps down", "takes over",
        "hosts", "faces", "plays", "votes", "arrives", "holds", "launches", "visits",
        "speaks", "publishes", "presents", "decides", "expires", "celebrates", "returns", "kicks",
        "closes", "battles", "takes on", "travels", "unveils", "comes into", "convenes", "gathers",
        "resumes", "reopens", "to begin", "to open", "to start", "to make", "to meet", "to take",
        "to visit", "to launch", "to vote", "to hold", "to decide", "flies", "looks to", "prepares",
    }),
    past=frozenset({
        "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "got", "gave",
        "began", "begun", "saw", "seen", "been", "became", "rose", "risen", "fell", "fallen", "grew",
        "grown", "held", "met", "won the", "lost", "led", "built", "bought", "sold", "sent", "spent",
        "spoke", "stood", "struck", "thought", "threw", "wrote", "written", "found", "felt", "flew",
        "fought", "forgot", "heard", "kept", "knew", "known", "laid", "lay", "paid", "put out", "ran",
        "sank", "sat", "shook", "shot", "shown", "showed", "shut down", "slid", "sought", "stole",
        "swore", "taken", "given", "gone", "taught", "tore", "understood", "woke", "wore", "withdrew",
        "hit a", "drove", "broke", "broken", "brought", "caught", "chose", "chosen", "dealt", "drew",
        "drawn", "ate", "hid", "hung", "beat", "beaten", "born", "died", "set up", "set out", "cut its",
        "arose", "bore", "blew", "dropped", "overtook", "underwent", "undertook", "slept", "shrank",
        "sprang", "stuck", "could have", "might have", "may have", "may not have", "previously",
        "formerly", "recently", "ago", "could not", "couldn", "set the",
        "set a", "cut rates", "cut interest", "cut jobs", "hit by", "put the", "cut the", "hit the",
        "read the", "let the", "won", "wound", "sang", "swam", "rang", "tripled", "quit", "burst",
    }),
    perfect=frozenset({"has", "have", "ve", "having"}),
    perfect_endings=("ed", "en", "wn", "one", "ght", "old", "ade", "ent", "eld", "set", "put", "cut", "hit",
        "un", "eft"),
    copulas=frozenset({"is", "are", "am", "isn", "aren"}),
    copula_adverbs=frozenset({
        "full",
        "not", "also", "now", "still", "all", "always", "usually", "normally", "generally", "only", "both",
        "often", "traditionally", "fully", "partly", "currently",
    }),
    infinitive_openers=frozenset({"will", "shall", "ll", "to", "must"}),
    auxiliaries=frozenset({"be", "been", "being", "have", "get", "having"}),
    weekday_names=frozenset({
        "black", "good", "ash", "super", "holy", "palm", "easter", "bloody", "cyber", "ruby", "fat",
        "shrove", "sheffield", "giving", "freaky", "manic", "blue", "casual", "maundy", "whit", "thank",
        "golden", "green", "red", "st",
    }),
    weekday_titles=frozenset({
        "night", "morning", "times", "telegraph", "mirror", "post", "mail", "express", "league", "club",
        "herald", "world", "live", "politics", "sun", "people", "star", "school", "service",
    }),
    ahead=frozenset({"for"}),
    past_endings=("ed",),
    not_past=frozenset({
        "need", "indeed", "speed", "breed", "exceed", "proceed", "succeed", "hundred", "united", "based",
        "related", "expected", "scheduled", "planned", "proposed", "limited", "sacred", "infrared",
        "unprecedented", "so-called", "shared", "combined", "advanced", "estimated", "armed",
        "sophisticated", "feed", "seed", "embed", "agreed-upon", "required", "interested", "involved",
        "concerned", "supposed", "weighed",
    }),
    dateline_labels={
        "published": "published", "posted": "published", "publication date": "published", "date": "published",
        "date published": "published", "published on": "published", "first published": "published",
        "published at": "published", "released": "published", "issued": "published", "issued on": "published",
        "press release": "published", "newsletter": "published", "bulletin": "published",
        "updated": "updated", "last updated": "updated", "last modified": "updated", "updated on": "updated",
    },
    today=frozenset({"today"}),
    day_first_spelling=frozenset({
        "colour", "centre", "labour", "defence", "favour", "favourite", "honour", "kilometre",
        "kilometres", "metre", "metres", "litre", "litres", "programme", "neighbour", "neighbours",
        "behaviour", "theatre", "tyre", "tyres", "organised", "organisation", "organisations",
        "realised", "harbour", "travelled", "cancelled", "grey", "whilst", "aluminium", "cheque",
        "licence", "rumour", "catalogue", "analyse", "tonnes", "colours", "centres", "programmes",
    }),
    month_first_spelling=frozenset({
        "color", "center", "labor", "defense", "favor", "favorite", "honor", "kilometer", "kilometers",
        "meters", "liter", "liters", "neighbor", "neighbors", "behavior", "theater", "harbor",
        "traveled", "canceled", "aluminum", "rumor", "catalog", "analyze", "colors", "centers", "gotten",
    }),
)
# fmt: on

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords(
    least_score=0.6,
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
    attribute_endings=("-based", "-headquartered", "-owned", "-listed", "-backed"),
    one_of=frozenset({"a", "an", "every", "his", "her", "my"}),
    # Not "and" and "or": "a Ford and Toyota venture".
    after_one=frozenset(
        """
        is was has had will would can could that which who when while as than in on at by for from with to
        into about over under after before since against outside inside behind near
        through along down up across around parked sold built made bought stolen registered
        """.split()
    ),
    legal_forms=(
        "Inc",
        "Inc.",
        "Incorporated",
        "Corp",
        "Corp.",
        "Corporation",
        "Co.",
        "Co., Ltd",
        "Co., Ltd.",
        "Co. Ltd",
        "Co. Ltd.",
        "Company",
        "Ltd",
        "Ltd.",
        "Limited",
        "LLC",
        "LLP",
        "LP",
        "PLC",
        "plc",
        "GmbH",
        "AG",
        "SE",
        "KG",
        "S.A.",
        "SA",
        "S.p.A.",
        "SpA",
        "N.V.",
        "NV",
        "B.V.",
        "BV",
        "K.K.",
        "KK",
        "Pty Ltd",
    ),
    umbrella_words=("Holding", "Holdings", "Group"),
    heads=frozenset(
        """
        agency alliance association authority bank board bureau center centre chamber commission
        committee confederation consortium corporation council department directorate embassy federation
        foundation fund institute institution laboratory ministry office organisation organization
        parliament society union university
        """.split()
    ),
    other_heads=frozenset(
        """
        act agreement accord accords treaty convention pact protocol directive regulation law bill
        charter declaration memorandum summit conference expo fair festival award awards prize cup
        championship championships games olympics strategy plan deal partnership report survey
        study journal review pavilion
        """.split()
    ),
    offices=(("commissioner", "commission"),),
    back=frozenset(
        """
        agency alliance association authority bank commission confederation consortium embassy federation
        institute ministry university
        """.split()
    ),
    definite="the",
    after_noun=frozenset(
        """
        is was has had will would can could may might must shall should does did says said plans planned
        expects expected wants wanted estimates estimated reported announced warned added wrote believes
        notes noted also itself and or but that which who whose if when while as than in on at by for from
        with to into about over under after before since against
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
            "art", "arts", "c", "ch", "chap", "eq", "eqs", "est", "ext", "Febr", "fig", "figs", "No",
            "Nos", "nr",
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
    holding=frozenset(
        """
        held holds hold holding has had have having owns owned own owning controls controlled control commands
        commanded command accounts accounted account represents represented represent constitutes constituted
        makes made make supplies supplied supply produces produced produce won win wins got gets get received
        receives receive captured captures takes took kept keeps possess possesses possessed
        comprise comprises comprised provide provides provided
        generate generates generated cover covers covered
        """.split()
    ),
    reaching=frozenset("exceeds exceed exceeded amounts amount amounted reaches reach reached".split()),
    relatives=frozenset("which who that whom whose".split()),
    negations=frozenset("not n't n’t never".split()),
    changed=frozenset("in of for to".split()),
    places=frozenset("in of for at among".split()),
    bearers=frozenset(("with",)),
    shares=frozenset("share shares proportion stake stakes rate rates percentage".split()),
    stand_ins=frozenset("figure figures number rest remainder".split()),
    relations={
        **dict.fromkeys(listed("dependence, dependency, reliance, dependent, reliant"), ("on", "upon")),
        **dict.fromkeys(listed("overdependence, overreliance, overdependent"), ("on", "upon")),
        **dict.fromkeys(listed("stake, stakes, shareholding, holding, interest"), ("in",)),
        **dict.fromkeys(listed("tariff, tariffs, duty, duties, tax"), ("on",)),
        **dict.fromkeys(listed("depends, depend, depended, relies, rely, relied"), ("on", "upon")),
        "ownership": ("of",),
        "exports": ("to",),
        "imports": ("from",),
    },
    topics=frozenset(("for",)),
    valued=frozenset(("of",)),
    sums=frozenset(("total", "sum", "average", "others", "things")),
    compared=frozenset("compared against versus".split()),
    respective=frozenset(("respectively",)),
    actors=frozenset(
        """
        company firm group bank government administration municipality region state authority plant factory
        country party union chain manufacturer carmaker automaker operator retailer industry companies firms
        banks governments manufacturers carmakers automakers retailers
        """.split()
    ),
    growths=frozenset(("growth",)),
    within=frozenset(("in", "across", "within")),
    than=frozenset(("than",)),
    earlier=frozenset("earlier before previous prior".split()),
    bases=frozenset("from on over".split()),
    pronouns=frozenset("he she it they his her its their".split()),
    baselines=frozenset("level levels".split()),
    modals=frozenset("will would can could may might must should shall".split()),
    sources=frozenset(("according",)),
    origins=frozenset(("from",)),
    among=frozenset(("among",)),
    expletives=frozenset(("it", "there")),
    saying=frozenset("say says said answer answered think thought believe believed".split()),
    stances=frozenset("against for opposed yes no".split()),
    foreseeing=frozenset(
        """
        see sees saw expect expects expected forecast forecasts predict predicts predicted project projects
        projected estimate estimates estimated anticipate anticipates anticipated
        """.split()
    ),
    where=frozenset(("where",)),
    intending=frozenset(
        """
        plans plan planned aims aim aimed wants want wanted intends intend intended pledges pledge pledged
        vows vow vowed promises promise promised agrees agree agreed decides decide decided seeks seek sought
        hopes hope hoped expects expect expected needs need needed
        """.split()
    ),
    had=frozenset("owned controlled held".split()),
    participle_endings=("ing",),
    agents=frozenset(("by",)),
)

# --- comparison ----------------------------------------------------------------------------------

# fmt: off
COMPARISON = ComparisonWords(
    scale_suffixes={
        "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6,
        "b": 10**9, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
    },
    amounts={
        "once": 1, "first": 1, "single": 1, "both": 2, "couple": 2, "pair": 2, "pairs": 2, "two": 2,
        "double": 2, "doubled": 2, "twice": 2, "twins": 2, "duo": 2, "bilateral": 2, "thrice": 3, "triple": 3,
        "tripled": 3, "trio": 3, "quadruple": 4, "quarter": 4, "quarters": 4, "dozen": 12, "dozens": 12,
        "fortnight": 14, "noon": 12, "midday": 12, "midnight": 24, "decade": 10, "decades": 10,
        "century": 100, "centuries": 100, "hundreds": 100, "thousands": 1000, "week": 7, "no": 0, "none": 0,
    },
    clock_parts={"half past": (0, 30), "quarter past": (0, 15), "quarter to": (-1, 45)},
    past_noon=("pm", "p.m.", "p.m", "in the afternoon", "in the evening", "at night", "o'clock at night"),
    before_noon=("am", "a.m.", "a.m", "in the morning"),
    countries={
        **dict.fromkeys(("US", "U.S.", "U.S", "USA", "U.S.A.", "America", "American", "Americans"), "US"),
        **dict.fromkeys(("UK", "U.K.", "Britain", "British", "Briton", "Britons"), "GB"),
        **dict.fromkeys(("Chinese",), "CN"), **dict.fromkeys(("Danish", "Dane", "Danes"), "DK"),
        **dict.fromkeys(("Dutch", "Holland"), "NL"), **dict.fromkeys(("Finnish", "Finn", "Finns"), "FI"),
        **dict.fromkeys(("French",), "FR"), **dict.fromkeys(("German", "Germans"), "DE"),
        **dict.fromkeys(("Greek", "Greeks"), "GR"), **dict.fromkeys(("Irish",), "IE"),
        **dict.fromkeys(("Norwegian", "Norwegians"), "NO"),
        **dict.fromkeys(("Polish", "Pole", "Poles"), "PL"),
        **dict.fromkeys(("Spanish", "Spaniards"), "ES"),
        **dict.fromkeys(("Swedish", "Swede", "Swedes"), "SE"),
        **dict.fromkeys(("Swiss",), "CH"), **dict.fromkeys(("Turkish", "Turkey", "Turks"), "TR"),
        **dict.fromkeys(("Welsh",), "GB"), **dict.fromkeys(("Hungarian", "Hungarians"), "HU"),
    },
    decade_signs=("s", "'s", "’s"),
    measures={
        **dict.fromkeys(("mile", "miles"), ("length", "1609.344")),
        **dict.fromkeys(("yard", "yards"), ("length", "0.9144")),
        **dict.fromkeys(("foot", "feet"), ("length", "0.3048")),
        **dict.fromkeys(("inch", "inches"), ("length", "0.0254")),
        **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers"), ("length", "1000")),
        **dict.fromkeys(("metre", "metres", "meter", "meters"), ("length", "1")),
        **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters"), ("length", "0.01")),
        **dict.fromkeys(("millimetre", "millimetres", "millimeter", "millimeters"), ("length", "0.001")),
        **dict.fromkeys(("mile per hour", "miles per hour", "miles an hour"), ("speed", "1.609344")),
        **dict.fromkeys(("kilometres per hour", "kilometers per hour", "kilometres an hour"), ("speed", "1")),
        **dict.fromkeys(("pound", "pounds"), ("mass", "0.45359237")),
        **dict.fromkeys(("ounce", "ounces"), ("mass", "0.028349523")),
        "stone": ("mass", "6.35029318"),
        **dict.fromkeys(("kilogram", "kilograms", "kilo", "kilos"), ("mass", "1")),
        **dict.fromkeys(("gram", "grams", "gramme", "grammes"), ("mass", "0.001")),
        **dict.fromkeys(("ton", "tons", "tonne", "tonnes"), ("mass", "1000")),
        **dict.fromkeys(("square mile", "square miles"), ("area", "2589988")),
        **dict.fromkeys(("square foot", "square feet"), ("area", "0.09290304")),
        **dict.fromkeys(("square metre", "square metres", "square meters"), ("area", "1")),
        **dict.fromkeys(("square kilometre", "square kilometres", "square kilometers"), ("area", "1000000")),
        **dict.fromkeys(("acre", "acres"), ("area", "4046.856")),
        **dict.fromkeys(("hectare", "hectares"), ("area", "10000")),
        **dict.fromkeys(("degree", "degrees"), ("temperature", "1")),
        **dict.fromkeys(("gallon", "gallons"), ("volume", "3.785")),
        **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", "1")),
    },
)
# fmt: on

ENGLISH = Language(
    code="en",
    name="English",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
    clauses=CLAUSES,
    comparison=COMPARISON,
)
