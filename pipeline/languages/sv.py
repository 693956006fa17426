"""Swedish: tables only."""

from __future__ import annotations

from decimal import Decimal

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
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
        "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14,
        "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "aderton": 18, "nitton": 19,
    },
    tens={
        "tjugo": 20, "tjugu": 20, "tjuge": 20, "trettio": 30, "fyrtio": 40, "förtio": 40,
        "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
    },
    hundreds=("hundra",),
    # "ett" + "tusen" is written with two t as often as with three.
    thousands=("tusen", "ettusen"),
    scales={
        "miljon": 10**6, "miljoner": 10**6, "mn": 10**6, "miljard": 10**9, "miljarder": 10**9,
        "md": 10**9, "biljon": 10**12, "biljoner": 10**12,
    },
    ones=("en", "ett"),
    halves=("halv", "halvt", "halva"),
    specials={"halvannan": Decimal("1.5"), "halvannat": Decimal("1.5")},
    ands=("och",),
    joints=("", " ", "-"),
    points=("komma",),
    minus=("minus",),
    plus=("plus",),
    decimal_mark=",",
    group_mark=".",
    denominators={
        "halva": 2, "halvor": 2, "hälft": 2, "hälften": 2, "tredjedel": 3, "tredjedelar": 3,
        "tredjedels": 3, "tredjedelarna": 3, "tredjedelen": 3, "tredjedelars": 3,
        "fjärdedel": 4, "fjärdedelar": 4, "fjärdedels": 4, "fjärdedelarna": 4,
        "fjärdedelen": 4, "fjärdedelars": 4,
        "kvart": 4, "kvarts": 4,
        "femtedel": 5, "femtedelar": 5, "femtedels": 5, "femtedelarna": 5, "femtedelen": 5, "femtedelars": 5,
        "sjättedel": 6, "sjättedelar": 6, "sjättedels": 6, "sjättedelen": 6, "sjättedelarna": 6,
        "sjundedel": 7, "sjundedelar": 7, "sjundedels": 7, "sjundedelen": 7, "sjundedelarna": 7,
        "åttondel": 8, "åttondelar": 8, "åttondels": 8, "åttondelen": 8, "åttondelarna": 8,
        "niondel": 9, "niondelar": 9, "niondels": 9, "niondelen": 9, "niondelarna": 9,
        "tiondel": 10, "tiondelar": 10, "tiondels": 10, "tiondelen": 10, "tiondelarna": 10,
        "tolftedel": 12, "tolftedelar": 12, "femtondel": 15, "femtondelar": 15,
        "sextondel": 16, "sextondelar": 16, "tjugondel": 20, "tjugondelar": 20, "tjugondels": 20,
        "tjugofemtedel": 25, "femtiondel": 50, "hundradel": 100, "hundradelar": 100,
        "hundradels": 100, "hundradelen": 100, "tusendel": 1000, "tusendelar": 1000,
        "tusendels": 1000, "tusendelen": 1000,
    },
    ordinals={
        "annan": 2, "annat": 2, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6,
        "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11, "tolfte": 12,
        "trettonde": 13, "fjortonde": 14, "femtonde": 15, "sextonde": 16, "sjuttonde": 17,
        "artonde": 18, "nittonde": 19, "tjugonde": 20, "tjugofemte": 25, "trettionde": 30,
        "fyrtionde": 40, "femtionde": 50, "sextionde": 60, "sjuttionde": 70, "åttionde": 80,
        "nittionde": 90, "hundrade": 100, "tusende": 1000,
    },
)
# fmt: on

# --- percentages ---------------------------------------------------------------------------------

# fmt: off
PERCENTAGES = PercentageWords(
    units={
        "%": "percent", "％": "percent", "procent": "percent", "proc": "percent", "proc.": "percent",
        "pct": "percent", "pct.": "percent", "percent": "percent", "procents": "percent",
        "procenten": "percent",
        "procentig": "percent", "procentiga": "percent", "procentigt": "percent", "procentige": "percent",
        "% ig": "percent", "% iga": "percent", "% igt": "percent", "%ig": "percent", "%iga": "percent",
        "%igt": "percent", "%:ig": "percent", "%:iga": "percent", "%:igt": "percent", "%:s": "percent",
        "viktprocent": "percent", "volymprocent": "percent", "vol.%": "percent", "vol%": "percent",
        "molprocent": "percent", "vikts%": "percent", "årsprocent": "percent",
        "procentenhet": "percentage_point", "procentenheter": "percentage_point",
        "procentenheters": "percentage_point", "procentenheterna": "percentage_point",
        "procentenhets": "percentage_point", "procent enheter": "percentage_point",
        "procent enhet": "percentage_point",
        "procents enheter": "percentage_point", "procentpoäng": "percentage_point",
        "procentpoängs": "percentage_point",
        "% enhet": "percentage_point", "% enheter": "percentage_point", "% enheters": "percentage_point",
        "%enheter": "percentage_point", "% poäng": "percentage_point", "%enhet": "percentage_point",
        "procentenheten": "percentage_point", "%-enh.": "percentage_point",
        "pp": "percentage_point", "p.p.": "percentage_point", "p.p": "percentage_point",
        "ppt": "percentage_point",
        "p.e.": "percentage_point",
        "baspunkt": "basis_point", "baspunkter": "basis_point", "baspunkters": "basis_point",
        "räntepunkt": "basis_point", "räntepunkter": "basis_point", "räntepunkters": "basis_point",
        "bps": "basis_point", "bp": "basis_point",
        "‰": "permille", "promille": "permille", "promilles": "permille", "promillen": "permille",
    },
    attached_units={"pc": "percent"},
    points={
        "punkt": "basis_point", "punkter": "basis_point", "enhet": "percentage_point",
        "enheter": "percentage_point",
    },
    rate_words=listed("""
        sänkning, sänkningen, sänkningar, höjning, höjningen, höjningar, prisar, prisas, prisat, inprisat,
        inprisad, marginalen, bruttomarginal, bruttomarginalen,
        rörelsemarginal, rörelsemarginalen, ebit-marginalen, ebita-marginalen, vinstmarginalen,
        ränta, räntan, räntor, räntorna, styrränta, styrräntan, reporänta, reporäntan, bolåneräntan,
        bolåneräntor, marknadsräntan, marknadsräntor, räntegapet, räntesänkning, räntesänkningen,
        räntehöjning, räntehöjningen, dubbelsänkning, dubbelhöjning, statsobligationsräntan, spreaden
    """),
    unit_stems={
        "procentenhet": "percentage_point", "procents": "percent", "procentig": "percent",
        "procentar": "percent",
        "promille": "permille", "baspunkt": "basis_point",
    },
    denominator_stems=listed("tredjedels, fjärdedels, femtedels"),
    approximators={
        **dict.fromkeys(listed("""
    cirka, ca, ca., c:a, cirkus, circa, omkring, runt, kring, ungefär, ungefärligen, uppskattningsvis,
    uppskattade, någonstans runt, någonstans kring, någonstans omkring, i storleksordningen, bortåt, runt
    omkring, åtminstone runt, typ, runtom, i runda tal, i trakten av, i häradet, ungefärliga, i närheten av,
    ~, ≈, ≃, ∼, ±, +/-, +/−, plus minus, plus/minus, plus eller minus
"""), "about"),
        **dict.fromkeys(listed("""
            drygt, dryga, dryg, lite drygt, strax över, lite över, något över, lite mer än, något mer än, en
            aning över, aningen över, aningen mer än, en aning mer än, litet över, litet mer än, gott och
            väl, en bit över, någon bit över, snäppet över, ett snäpp över, en smula över, en smula mer än,
            marginellt över, marginellt mer än, precis över, alldeles över, knappt över, god, lite högre än,
            något högre än, nätt och jämnt över, gott, en god
        """), "above"),
        **dict.fromkeys(listed("""
            knappt, knappa, knapp, nästan, närmare, nära, inemot, bara knappt, strax under, lite under,
            något under, lite mindre än, något mindre än, en aning under, aningen under, aningen mindre än,
            litet under, litet mindre än, nästintill, snudd på, hart när, så gott som, inte fullt, ej fullt,
            inte riktigt, en bit under, precis under, marginellt under, snäppet under, uppemot nära,
            alldeles under, praktiskt taget, i princip, i stort sett, lite knappt, nätt och jämnt, lite
            lägre än, något lägre än, något färre än, lite färre än, näst intill, på gränsen till, fullt
        """), "below"),
    },
    spreads=listed("±, +/-, +/−, plus minus, plus/minus, plus eller minus"),
    at_least=listed("""
        minst, allra minst, åtminstone, över, mer än, mera än, fler än, flera än, inte mindre än, ej mindre
        än, lägst, som lägst, som minst, högre än, större än, bättre än, väl över, klart över, långt över,
        betydligt över, betydligt mer än, klart mer än, långt mer än, avsevärt mer än, mycket mer än, en bra
        bit över, en god bit över, ett gott stycke över, så lite som, så litet som, så låg som, så lågt som,
        så få som, ett minimum på, ett minimum av, min, min., överstigande, inte under, icke mindre än, inte
        färre än, inte lägre än, minimum, minimalt, rejält över, vida över, betydligt fler än, klart fler
        än, långt mera än, inget mindre än, >, ≥, >=
    """),
    at_most=listed("""
        högst, som högst, allra högst, upp till, ända upp till, uppemot, upp emot, upp mot, uppåt, under,
        mindre än, färre än, lägre än, mindre är, sämre än, maximalt, max, max., maximum, som mest, som max,
        så mycket som, så många som, så hög som, så högt som, så höga som, inte mer än, inte mera än, ej mer
        än, inte över, ej över, inte fler än, inte högre än, långt under, väl under, klart under, betydligt
        under, betydligt mindre än, långt mindre än, klart mindre än, avsevärt mindre än, mycket mindre än,
        en bra bit under, en god bit under, ett maximum på, ett tak på, understigande, inte ens, ej
        överstigande, inte överstigande, rejält under, betydligt färre än, långt färre än, på sin höjd, i
        bästa fall, i högsta fall, vida under, ända till, ända uppemot, <, ≤, <=
    """),
    comparisons=listed("""
        mer än, mindre än, högre än, lägre än, större än, fler än, färre än, bättre än, sämre än, mera än
    """),
    exceeding=listed("""
        överstiger, översteg, överstigit, överstiga, överskrider, överskred, överskridit, överskrida,
        inte understiga, inte understiger, inte understeg, understiger inte, understeg inte, ej understiga,
        aldrig understiga, aldrig understigit, inte underskrida, underskrider inte
    """),
    not_reaching=listed("""
        understiger, understeg, understigit, understiga, underskrider, underskred, underskrida,
        inte överstiga, inte överstiger, inte översteg, inte överstigit, överstiger inte, översteg inte,
        ej överstiga, ej överstiger, aldrig överstiga, aldrig överstiger, aldrig överstigit, inte överskrida,
        inte överskrider, inte överskridit, överskrider inte, överskred inte, ej överskrida,
        aldrig överskrida
    """),
    level_bounds=listed("under, så hög som, så högt som, så låg som, så lågt som"),
    after_number={
        **dict.fromkeys(listed("""
            eller så, eller däromkring, eller där omkring, på ett ungefär, sådär
        """), "about"),
        **dict.fromkeys(listed("""
        eller mer, eller mera, eller högre, eller över, eller fler, eller större, och uppåt, och mer, och
        över, eller däröver, och däröver, och högre, eller bättre, plus
    """), "at_least"),
        **dict.fromkeys(listed("""
            eller mindre, eller lägre, eller under, eller färre, och nedåt, och under, eller därunder, och
            därunder, och lägre
        """), "at_most"),
    },
    bounds_behind=listed("ungefär, minst, högst, som mest, som högst, max, maximalt, som minst, åtminstone"),
    fillers=listed("""
        ett intervall på, ett spann på,
        bara, endast, enbart, blott, exakt, precis, jämnt, hela, hel, helt, helhets, ynka, futtiga, magra,
        blygsamma, modesta, ytterligare, totalt, sammanlagt, tillsammans, fulla, rekordhöga, rekordlåga,
        historiska, imponerande, otroliga, svindlande, häpnadsväckande, smått otroliga, kraftiga, hisnande,
        ofattbara, osannolika, rejäla, massiva, mäktiga, måttliga, redan, kanske, möjligen, troligen,
        förmodligen, fortfarande, i snitt, i genomsnitt, i medeltal, genomsnittliga, genomsnittlig, nu, då,
        även, också, respektive, resp, resp., årliga, så väl som, återstående, de återstående, resterande,
        de resterande, extra, hela de, just, alla, alltså, t.ex., numera, i dag, idag, rena, runda, drygt
        räknat, beskedliga, stabila, starka, svaga, fina, höga, låga, hyfsade, oförändrade, smala, modiga,
        dramatiska, chockerande, överväldigande, uppseendeväckande, anmärkningsvärda, rekordartade, häftiga,
        nätta, preliminärt, preliminära, omvittnade, förväntade, beräknade, nominella, en modest, en
        blygsam, en rejäl, en kraftig, i stället, istället, faktiskt, sammantaget
    """),
    round_numbers={
        "ett tiotal": 10, "ett femtontal": 15, "ett tjugotal": 20, "ett trettiotal": 30, "ett fyrtiotal": 40,
        "ett femtiotal": 50, "ett sextiotal": 60, "ett sjuttiotal": 70, "ett åttiotal": 80, "ett dussin": 12,
        "ett dussintal": 12, "ett hundratal": 100,
    },
    vague=listed("""
        flera hundra, några hundra, ett par hundra, många hundra, flera tusen, några tusen, ett par tusen,
        några, några få, någon, flera, ett par, ett fåtal, enstaka, ett antal, många, ensiffriga,
        tvåsiffriga, tresiffriga, en bråkdel av en, tiotals, hundratals,
        bråkdelen av en, bråkdels, en bråkdels, bråkdelar
        av en, några tiondels, någon tiondels, ett par tiondels, tvåsiffrig, ensiffrig, något
    """),
    between=listed("mellan, någonstans mellan, emellan"),
    to=listed("till, à, a, á, upp till, ned till, ner till"),
    from_=listed("från"),
    from_fillers=listed("""
        dagens, nuvarande, tidigare, de, den, sina, fjolårets, förra, årets, rekordhöga, en, ett, prognos,
        prognosen, nivå, nivån, toppnoteringen, hotade, planerade, föreslagna, väntade, aviserade, på, om,
        ursprungliga, preliminära
    """),
    by=(),
    by_after_change=listed("med"),
    of=listed("på, om, av, i"),
    part_of=listed("av, utav"),
    determiners=listed("""
        den, det, de, en, ett, denna, detta, dessa, hela, sista, första, andra, tredje, förra, varje, dess,
        min, mitt, mina, din, dina, hans, hennes, deras, vår, vårt, våra, sina, sin, sitt, samma, årets,
        nästa, dom
    """),
    pace=listed(""),
    was=listed("""
        var, är, blev, blir, blivit, bli, varit, vara, låg på, ligger på, legat på, ligga på, uppgick till,
        uppgår till, uppgå till, uppgått till, nådde, når, på, hamnade på, hamnar på, landade på, landar på,
        väntas bli, beräknas till, uppmättes till, uppmäts till, beräknas bli, stannade på, stannar på,
        översteg, överstiger, understiger, understeg, motsvarar, motsvarade, kom in på, landat på, hamnat på
    """),
    rates=listed("takt, takten, årstakt, hastighet, procenttakt"),
    agents=listed("""
        vinna, vinner, vann, vunnit, leda, leder, ledde, lett, segra, segrade, segrar, slog, besegrade
    """),
    and_=listed("och, &, samt, respektive, resp, resp., liksom"),
    or_=listed("eller, alternativt"),
    range_openers=listed("""
        allt, allting, varierar, varierade, varierat, variera, varierande, spänner, spände, sträcker sig,
        sträckte sig, pendlar, pendlade, pendlat, skiftar, skiftade, alltifrån, någonstans, uppskattningar,
        intervallet
    """),
    against=listed("mot, jämfört med, i stället för, istället för, gentemot, än, inte"),
    of_year=listed("års"),
    masks=listed("""
        jämfört med, att jämföra med, jämföra med, jämföras med, jämförs med, jämförd med, jämförda med, i
        jämförelse med, jämför med, i linje med, tillsammans med, i takt med, i och med, till och med,
        t.o.m., uppgick till, uppgår till, uppgå till, uppgått till, beräknas till, beräknades till,
        beräknats till, uppskattas till, uppskattades till, uppskattats till, ledde till, leder till, leda
        till, lett till, bidrog till, bidrar till, bidra till, bidragit till, tack vare, hänsyn till,
        motsvarar, motsvarande, motsvarade, utgör, utgjorde, utgjort, begränsas till, begränsades till,
        begränsat till, uppmättes till, uppmätts till, uppmäts till, tillhör, med hjälp av, med tanke på, i
        samband med, från och med, fr.o.m., till följd av, till exempel, med mera, m.m., en gång till, eller
        mer än, eller mindre än, därtill, med andra ord, med stöd av, med undantag för, på grund av, med
        anledning av, säljs till, såldes till, sålde till, gäller till, till skillnad från, gick till, går
        till, gå till, hör till, med bara, används till, med avseende på, värderas till, räknas till, i
        relation till, i förhållande till, mer eller mindre, består till, bestod till,
        bestå till, ägs till, ägdes till, ägda till, ägt till, täcks till, hänförliga till, parallellt med,
        fast med
    """),
    clause_breaks=listed("""
        varav,
        men, medan, fast, fastän, eftersom, när, vars, vilket, vilka, vilken, där, om, därför, trots,
        utan, ty
    """),
    after_bare=listed("""
        i, på, under, över, av, vid, till, från, med, för, efter, före, innan, sedan, den, det, de, om, och,
        men, medan, när, år, året, nästa, förra, fram, per, inom, bland, mellan, respektive, nu, idag,
        senast, senare, jämfört, redan, enligt, som, trots, genom, hos, mot, då, vilket, å, m, kv
    """),
    up_verbs=listed("""
        tredubbla, tredubblas, tredubblades, tredubblats, fyrdubbla, fyrdubblas, fyrdubblades, fyrdubblats,
        femdubblas, femdubblades, femdubblats, mångdubblades,
        öka, ökar, ökade, ökat, ökas, ökades, ökats, ökande, ökad, stiga, stiger, steg, stigit, stigande,
        växa, växer, växte, vuxit, växt, växande, höja, höjer, höjde, höjt, höjas, höjs, höjdes, höjts,
        höjd, höjda, klättra, klättrar, klättrade, klättrat, rusa, rusar, rusade, rusat, rusande, lyfta,
        lyfter, lyfte, lyft, lyftes, avancera, avancerar, avancerade, avancerat, stärka, stärker, stärkas,
        stärks, stärktes, stärkts, stärkte, stärkt, förstärkas, förstärks, förstärktes, förstärkts,
        förbättra, förbättrar, förbättrade, förbättrat, förbättras, förbättrades, förbättrats, bättra på,
        bättrade på, bättrat på, bättrar på, expandera, expanderar, expanderade, expanderat, hoppa, hoppade,
        hoppar, skjuta i höjden, sköt i höjden, skjuter i höjden, skjutit i höjden, utöka, utökar, utökade,
        utökat, utökas, utökades, utökats, fördubbla, fördubblas, fördubblades, fördubblats, dubblera,
        dubblerades, dubblerats, uppvärdera, uppvärderas, uppvärderades, uppgradera, uppgraderades, skruva
        upp, skruvade upp, skruvas upp, skruvar upp, skrevs upp, skriver upp, skrev upp, skriva upp, skrivs
        upp, accelerera, accelererar, accelererade, accelererat, tillta, tilltar, tilltog, tilltagit,
        återhämta sig, återhämtade sig, återhämtar sig, återhämtat sig, återhämta, återhämtade, addera,
        adderar, adderade, adderat, gå upp, går upp, gick upp, gått upp, drog upp, dra upp, dragit upp, drar
        upp, kryper upp, kröp upp, krypa upp, tog sig upp, sätta upp, kliva, kliver, klev, klivit, kryddas,
        skena, skenar, skenade, skenat, skenande, explodera, exploderade, exploderar, exploderat, plussa,
        plussar, plussade, plussat, vinna, vinner, vann, vunnit, förlänga, förlängs, förlängdes, fördyra,
        fördyras, fördyrades, fördyrats, vidga, vidgas, vidgades, svälla, svällde, sväller, svällt,
        mångdubblas, mångdubblats, skalas upp, skala upp, jagade upp, tjäna, fyllas, rekylera upp,
        rekylerade upp, studsa upp, studsade upp, trissades upp, trissa upp, trissats upp, breddas,
        intensifieras, öker, gå fram, går fram, gick fram, gått fram,
        gå framåt, går framåt, gick framåt, gått framåt
    """),
    down_verbs=listed("""
        minska, minskar, minskade, minskat, minskas, minskades, minskats, minskande, minskad, sjunka,
        sjunker, sjönk, sjunkit, sjunkande, sänka, sänker, sänkte, sänkt, sänkta, sänkas, sänks, sänktes,
        sänkts, falla, faller, föll, fallit, fallande, krympa, krymper, krympte, krympt, krympande,
        krymptes, dala, dalar, dalade, dalat, rasa, rasar, rasade, rasat, rasande, dyka, dyker, dök, dykt,
        störtdyka, störtdyker, störtdök, störtdykt, tappa, tappar, tappade, tappat, backa, backar, backade,
        backat, försvaga, försvagar, försvagas, försvagades, försvagats, försvagade, försvagat, försämra,
        försämras, försämrades, försämrats, försämrade, försämrat, dra ned, dra ner, drog ned, drog ner,
        drar ned, drar ner, dragit ned, dragit ner, dras ned, dras ner, drogs ned, drogs ner, skära ned,
        skära ner, skär ned, skär ner, skar ned, skar ner, skurit ned, skurit ner, reducera, reducerar,
        reducerade, reducerat, reduceras, reducerades, reducerats, halka, halkar, halkade, halkat, förlora,
        förlorar, förlorade, förlorat, gå ned, gå ner, går ned, går ner, gick ned, gick ner, gått ned, gått
        ner, nedvärdera, nedvärderas, devalvera, devalveras, devalverades, halvera, halverar, halverade,
        halverat, halveras, halverades, halverats, skriva ned, skriva ner, skrivs ned, skrivs ner, skrevs
        ned, skrevs ner, skrev ned, skrev ner, skriver ned, skriver ner, skrivits ned, skrivits ner, skruva
        ned, skruva ner, skruvade ned, skruvade ner, skruvar ned, skruvar ner, skruvas ned, skruvas ner,
        skruvats ned, skruvats ner, kapa, kapar, kapade, kapat, kapas, kapades, kapats, avta, avtar, avtog,
        avtagit, avtagande, mattas, mattades, mattats, bromsa in, bromsade in, bromsar in, bromsat in,
        bromsa, bromsar, bromsade, bromsat, bromsas, sacka, sackar, sackade, glida, glider, gled, glidit,
        dämpas, dämpades, dämpats, dämpa, dämpar, dämpade, dämpat, slakta, slaktar, slaktade, slaktas,
        slaktats, störtade, störta, störtar, sladda, banta, bantar, bantade, bantat, bantas, bantades,
        bantats, prissänka, prissänks, rabattera, rabatterades, begränsas, pressas ned, pressades ned,
        pressas ner, pressades ner, trycka ned, trycktes ned, förbilligas, skala ned, skala ner, skalas ned,
        skalas ner, skära bort, skar bort, strypa, strypte, stryps, kollapsa, kollapsade, kollapsat,
        kollapsar, urholkas, urholkades, urholkats, rekylera, rekylerade, rekylerar, rekylerat, ramla,
        ramlar, ramlade, ramlat, trilla, trillade, trillat, spädas ut, späds ut, späddes ut, spätts ut,
        späder ut,
        spädde ut, knappa in, knappade in, slå av, slog av,
        försvinna, försvann, försvunnit, gå tillbaka, går tillbaka, gick tillbaka, gått tillbaka, gå bakåt,
        går bakåt, gick bakåt, gått bakåt, sakta in, saktar in, saktade in, saktat in
    """),
    change_verbs=listed("""
        återvände, återvänder, återvända,
        ändra, ändras, ändrades, ändrats, ändrade, förändra, förändras, förändrades, förändrats, förändrade,
        justera, justeras, justerades, justerats, justerade, justerar, revidera, revideras, reviderades,
        reviderats, reviderar, reviderade, reviderat, svänga, svängde, svänger, svängt, avvika, avviker,
        avvek, skilja, skiljer, skiljde, skilde, pressas, pressades, pressats, återgå, återgått, återgick,
        korrigera, korrigerades, korrigeras, fluktuera, fluktuerade, skruva, skruvar, skruvade, skruvas,
        skrivs, skrevs
    """),
    up_nouns=listed("""
        ökning, ökningen, ökningar, ökningarna, uppgång, uppgången, uppgångar, höjning, höjningen,
        höjningar, höjningarna, tillväxt, tillväxten, tillväxttakt, tillväxttakten, lyft, lyftet, stegring,
        stegringen, förbättring, förbättringen, uppvärdering, expansion, expansionen, prisökning,
        prisökningen, prisökningar, prisuppgång, prisuppgången, prishöjning, prishöjningen, prishöjningar,
        räntehöjning, räntehöjningen, räntehöjningar, löneökning, löneökningen, löneökningar, lönehöjning,
        skattehöjning, skattehöjningen, hyreshöjning, hyreshöjningen, hyreshöjningar, avgiftshöjning,
        försäljningsökning, försäljningsökningen, bnp-tillväxt, bnp-tillväxten, omsättningstillväxt,
        intäktsökning, vinstökning, vinstökningen, befolkningsökning, befolkningsökningen,
        befolkningstillväxt, utsläppsökning, kostnadsökning, kostnadsökningen, kostnadsökningar,
        ökningstakt, ökningstakten, ökningstakter, uppskrivning, återhämtning, återhämtningen, uppsving,
        positiv effekt, positiva effekter, rusning, kursuppgång, kursuppgången, kurslyft,
        resultatförbättring, volymökning, volymökningen,
        produktionsökning, intäktstillväxt, försäljningstillväxt, försäljningstillväxten, hyresökning,
        tullhöjning, tullhöjningen, fördyring, påslag, förstärkning, utökning, vinstlyft, trafikökning,
        passagerarökning, uppräkning, uppräkningen, avgiftshöjningen, reallöneökning, orderökning
    """),
    down_nouns=listed("""
        minskning, minskningen, minskningar, minskningarna, nedgång, nedgången, nedgångar, sänkning,
        sänkningen, sänkningar, sänkningarna, fall, fallet, ras, raset, tapp, tappet, reducering, reduktion,
        reduktionen, försämring, försämringen, försvagning, försvagningen, krympning, nedskrivning,
        nedskrivningen, neddragning, neddragningen, neddragningar, nedskärning, nedskärningen,
        nedskärningar, prisfall, prisfallet, prisras, prisraset, prisnedgång, prisnedgången, prissänkning,
        prissänkningen, prissänkningar, räntesänkning, räntesänkningen, räntesänkningar, skattesänkning,
        skattesänkningen, skattesänkningar, lönesänkning, lönesänkningen, kursfall, kursfallet, kursras,
        kursraset, börsras, börsraset, börsfall, utsläppsminskning, utsläppsminskningen,
        utsläppsminskningar, volymminskning, försäljningsminskning, försäljningsfall, försäljningstapp,
        omsättningsfall, kostnadsminskning, vinstras, vinstfall, vinsttapp, avmattning, inbromsning,
        inbromsningen, dyk, dykning, devalvering, kollaps, halvering, produktionsminskning,
        resultatförsämring, intäktsminskning, befolkningsminskning, förlust, förlusten, tillbakagång,
        tillbakagången, negativ effekt, negativ påverkan, negativa effekter, rekyl, rekylen,
        avgiftssänkning, trafikminskning, passagerarminskning, orderfall,
        ordertapp, matmomssänkning, momssänkning
    """),
    change_nouns=listed("""
        förändring, förändringen, ändring, justering, svängning, revidering, förskjutning, rörelse,
        prisförändring, ändringen, justeringen, utveckling
    """),
    up_noun_endings=listed("""
        ökning, ökningen, ökningar, ökningarna, höjning, höjningen, höjningar, höjningarna, uppgång,
        uppgången, uppgångar, tillväxt, tillväxten, lyft, lyftet, stegring, stegringen, förbättring,
        förbättringen, tillväxttakt, ökningstakt
    """),
    down_noun_endings=listed("""
        minskning, minskningen, minskningar, minskningarna, sänkning, sänkningen, sänkningar, sänkningarna,
        nedgång, nedgången, nedgångar, neddragning, neddragningar, nedskärning, nedskärningar, försämring,
        försämringen, reduktion, reduktionen, prisfall, prisfallet, kursfall, kursfallet, kursras,
        kursraset, inbromsning, försvagning, försvagningen
    """),
    false_noun_endings=listed("""
        undersökning, undersökningen, undersökningar, undersökningarna, ansökning, ansökningar, ansökningarna,
        hemsökning, genomsökning, eftersökning, eftersökningar, nätsökning, nätsökningar, webbsökning,
        webbsökningar, tyngdlyft, styrkelyft, marklyft
    """),
    up_comparatives=listed("""
        över målet, över snittet, över genomsnittet, över nivån, över förväntan, över förväntningarna,
        över budget, över marknadspriset, över priset, över kursen,
        högre, mer, mera, fler, flera, större, dyrare, snabbare, bättre, längre, starkare, upp, tyngre,
        bredare, äldre, varmare, rikare, uppåt, djupare, effektivare, säkrare, tätare
    """),
    down_comparatives=listed("""
        under målet, under snittet, under genomsnittet, under nivån, under förväntan, under förväntningarna,
        under budget, under marknadspriset, under priset, under kursen,
        lägre, mindre, färre, billigare, långsammare, sämre, kortare, svagare, ned, ner, lättare, smalare,
        yngre, kallare, fattigare, nedåt, neråt, tunnare, glesare, snålare
    """),
    up_particles=listed("upp, plus, positivt"),
    down_particles=listed("ned, ner, negativt"),
    particle_verbs=listed("""
        säga, säger, sade, sa, sagt, sägs, sades, sagts, ge, ger, gav, gett, givit, ges, lägga, lägger, lade,
        la, lagt, läggs, lades, köpa, köper, köpte, köpt, köps, köptes, köpts, ta, tar, tog, tagit, tas,
        togs, tagits, dela, delar, delade, delat, delas, delades, delats, följa, följer, följde, följt,
        följs, följdes, följts, lägger, läggas, sägas, köpas, tas, delas, ställa, ställer, ställde, ställt
    """),
    share_verbs=listed("""
        vinna, vinner, vann, vunnit, förlora, förlorar, förlorade, förlorat, tappa, tappar, tappade, tappat,
        kapa, kapar, kapade, kapat, lyfta, lyfter, lyfte, lyft, ta, tar, tog, tagit, gå, går, gick, gått,
        återhämta, återhämtade, komma, kommer, kom, kommit, slå, slog, flytta, flyttar, flyttade, försvinna,
        försvann, försvunnit, tjäna, skära bort, skar bort, begränsas, dra, drar, drog, addera, adderar,
        adderade, hoppa, hoppade, plus, slakta, slaktar, slaktade, utökade, kliva, klev, skilja, skiljer,
        avvika, stärker, stärkte, korrigera, reducerade
    """),
    going_verbs=listed("""
        gå, går, gick, gått, komma, kom, kommit, kommer, nå, nådde, når, nått, ta, tog, tar, tagit, flytta,
        krypa, kröp, kryper, krupit, sig
    """),
    possessives=listed("sitt, sina, sin"),
    noun_modifiers=listed("""
        årlig, årliga, årligen, genomsnittlig, genomsnittliga, organisk, organiska, real, reell, reella,
        ekonomisk, ekonomiska, total, ytterligare, nominell, snabb, kraftig, stark, generell, generella,
        kvartalsvis, månatlig, procentuell, ränte, extra, planerad, tillfällig, permanent, förväntad,
        väntad, permanenta
    """),
    halves=listed("hälften, hälft, halva"),
    half_adjectives=listed("halva"),
    half_followers=(),
    half_stops=listed("""
        inne, vägs, stångs, tid, vägen, slaget, natten, dan, halva
    """),
    half_next=(),
    certain_denominators=listed("""
        tredjedelars, fjärdedelars, femtedelars, tredjedelen, fjärdedelen, femtedelen, sjättedelen,
        sjundedelen, åttondelen, niondelen, tiondelen, tredjedel, tredjedelar, tredjedels, tredjedelarna,
        fjärdedel, fjärdedelar, fjärdedels, fjärdedelarna, femtedel, femtedelar, femtedelarna, femtedels,
        sjättedel, sjättedelar, sjättedels, sjättedelarna, sjundedel, sjundedelar, sjundedels,
        sjundedelarna, åttondel, åttondelar, åttondels, åttondelarna, niondel, niondelar, niondels,
        niondelarna, tiondel, tiondelar, tiondels, tiondelarna, tolftedel, tolftedelar, femtondel,
        femtondelar, sextondel, sextondelar, tjugondel, tjugondelar, tjugondels, tjugofemtedel, femtiondel
    """),
    remaining=listed("återstående, de återstående, resterande, de resterande"),
    share_blockers=listed("""
        första, andra, tredje, fjärde, sista, senare, förra, ena, bättre, bästa, sämre, övre, nedre, undre,
        nästa, södra, norra, östra, västra, bortre, främre, bakre, varje, per, var, vardera, min, din, sin,
        hans, hennes, deras, inledande, avslutande, vänstra, högra
    """),
    share_verb_followers=(),
    plural_verbs=(),
    in_=listed("av, utav, av varje"),
    in_after_one=listed("på"),
    in_after_noun=listed("av"),
    ones_of_many=listed("""
        person, människa, vuxen, kvinna, man, pojke, flicka, barn, förälder, elev, student, lärare, läkare,
        patient, väljare, invånare, medborgare, svensk, dansk, norrman, finländare, tysk, brittisk, europé,
        pensionär, tonåring, ungdom, anställd, chef, bonde, bilist, kund, läsare, hushåll, familj, företag,
        bolag, kommun, skola, bostad, bil, deltagare, tillfrågad, respondent
    """),
    in_blockers=listed("""
        del, sida, sid, s, kapitel, avsnitt, steg, omgång, volym, nivå, fas, match, nummer, nr, nr., etapp,
        poäng, poängen, betyg, betyget, snittbetyg, snittbetyget, omdöme, omdömet, runda, varv, delen
    """),
    every=listed("var, vart"),
    every_stops=listed("""
        bästa, största, högsta, lägsta, äldsta, yngsta, minsta, sämsta, snabbaste, man, plats, raka
    """),
    every_second=listed("varannan, vartannat"),
    every_second_followers=(),
    every_second_blockers=(),
    every_blockers=listed("""
        han, hon, den, det, de, jag, vi, ni, du, hen, som, laget, bilen, hästen, svensken, svenskan, trea,
        och, så, här
    """),
    periods=listed("""
        kvart, kvarts,
        sekund, sekunder, sekunden, minut, minuter, minuten, timme, timma, timmar, timmen, dag, dagar,
        dagen, dygn, dygnet, natt, natten, nätter, vecka, veckor, veckan, veckorna, helg, helgen, helger,
        månad, månader, månaden, månaderna, år, året, åren, årets, decennium, decenniet, decennier, sekel,
        seklet, säsong, säsongen, säsonger, termin, terminen, kvartal, kvartalet, kvartalets, period,
        perioden, perioder, morgon, morgonen, kväll, kvällen, kvällar, sommar, sommaren, vinter, vintern,
        vår, våren, höst, hösten, januari, februari, mars, april, maj, juni, juli, augusti, september,
        oktober, november, december, måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag, mil, meter,
        metern, kilometer, kilometern, centimeter, millimeter, liter, deciliter, kilo, hekto, gram, ton,
        hektar, tum, miljon, miljoner, miljard, miljarder, tusen, hundra, dussin, gång, gången, gånger,
        loppet, liv, livet, måndagen, tisdagen, onsdagen, torsdagen, fredagen, lördagen, söndagen, match,
        matchen, matcher, halvlek, halvleken, speltiden, tiden, varv, varvet, steg, poäng, stjärnor,
        möjliga, försök, plats, platser, lopp, set, seklets, minuters, sekunds, timmes, kilos, generation,
        generationer, lektion, lektioner, mandatperiod, mandatperioden, sidan, rad, rader, raden, arbetsdag
    """),
    majorities=listed("""
        merparten, merparten av, merparten utav, en majoritet, en majoritet av, majoriteten av, flertalet
        av, det stora flertalet av, det överväldigande flertalet av, den stora majoriteten av, en stor
        majoritet av, en stor majoritet, en klar majoritet av, en klar majoritet, en överväldigande
        majoritet av, en överväldigande majoritet, den överväldigande majoriteten av, den absoluta
        majoriteten av, en knapp majoritet av, en knapp majoritet, en tydlig majoritet av, en tydlig
        majoritet, en betydande majoritet av, en bred majoritet av, de flesta av, de allra flesta av, det
        mesta av, större delen av, en större del av, största delen av, den största delen av, den större
        delen av, huvuddelen av, lejonparten av, lejonparten, en övervägande majoritet av, den övervägande
        delen av, övervägande delen av, huvudparten av, huvudparten
    """),
    majority_articles=(),
    majority_blockers=listed("""
        få, får, fick, fått, bilda, bildar, bildade, bildat, samla, samlar, samlade, samlat, ha, har, hade,
        haft, saknar, saknade, saknat, sakna, vinna, vann, vunnit, utan, egen, till, krävs, kräver, behövs,
        finns, fanns, finna, i, med, ge, ger, gav, nå, når, nådde, säkra, säkrade, behöver
    """),
    split_words=listed("""
        ägt, ägd, ägda, ägs, delat, delad, delar, delas, dela, delning, fördelning, fördelningen, fördela,
        fördelas, bolag, chans, chansen, joint, venture, samägt, ägande, andel, andelar, äger, regeln,
        principen, mellan, läge
    """),
    whole_verbs=listed("""
        är, var, har, hade, blir, blev, ska, skall, skulle, kan, kunde, vill, ville, måste, bör, borde, får,
        fick, går, gick, kommer, kom, tar, tog, ger, gav, gör, gjorde, ser, såg, säger, sa, tror, trodde,
        tycker, tyckte, anser, ansåg, vet, vann, klarar, behöver, behövde, väljer, valde, röstar, saknar,
        använder, slutar, finns, fanns, står, stod, ligger, låg, svarar, uppger, bor, lever, dör, dog, visar,
        hamnar, leder, kräver, säljer, köper, äter, läser, väntar, jobbar, arbetar, känner, håller, höll,
        beror, sker, görs, sägs, drabbas
    """),
    whole_verb_endings=listed("s, ade, dde, rde, lde, pte, kte, ste, tte"),
    likelihoods=listed("""
        sannolikhet, sannolikheten, sannolikheter, chans, chansen, chanser, chanserna, odds, oddsen, risk,
        risken, riskerna
    """),
    reference_rates=listed("""
        stibor, euribor, nibor, cibor, libor, sofr, sonia, saron, €str, estr, swap, swapräntan, styrräntan,
        reporäntan, basräntan, referensräntan
    """),
    unchanged=listed("oförändrad, oförändrat, oförändrade, stabil, stabilt, stabila, stilla"),
)
# fmt: on

# --- dates ---------------------------------------------------------------------------------------

# fmt: off
DATES = DateWords(
    locale="sv",
    day_first=True,
    months={"sept": 9, "mar": 3, "jun": 6, "januaris": 1, "februaris": 2, "aprils": 4, "junis": 6,
        "julis": 7,
            "augustis": 8, "septembers": 9, "oktobers": 10, "novembers": 11, "decembers": 12},
    weekdays={
        "tors": 3, "tor": 3, "månd": 0, "tisd": 1, "onsd": 2, "torsd": 3, "lörd": 5, "sönd": 6,
    },
    weekday_endings=("", "en", "ens", "smorgon", "smorgonen", "skväll", "skvällen", "seftermiddag",
        "seftermiddagen",
                     "sförmiddag", "sförmiddagen", "snatt", "snatten", "slunch"),
    short_names=frozenset({
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "mån",
        "tis", "ons", "tor", "tors", "fre", "lör", "sön", "månd", "tisd", "onsd", "torsd", "lörd", "sönd",
    }),
    capitalised=frozenset(),
    doubtful=frozenset({"mars"}),
    first_names=frozenset({"april", "maj", "juni", "juli", "augusti"}),
    seasons={
        "vår": 1, "våren": 1, "vårens": 1, "sommar": 2, "sommaren": 2, "sommarens": 2, "höst": 3, "hösten": 3,
        "höstens": 3, "vinter": 4, "vintern": 4, "vinterns": 4,
    },
    feast_openers=frozenset({
        "före", "efter", "till", "i", "under", "över", "vid", "inför", "för", "innan", "sedan", "kring",
        "runt", "omkring", "mellan", "från", "på", "denna", "och", "mot",
    }),
    doubtful_seasons=frozenset({"vår"}),
    units={
        "dag": "day", "dagar": "day", "dagen": "day", "dygn": "day", "vecka": "week", "veckor": "week",
        "veckan": "week",
        "månad": "month", "månader": "month", "månaden": "month", "kvartal": "quarter",
        "kvartalet": "quarter", "kvartalets": "quarter",
        "halvår": "half_year", "halvåret": "half_year", "år": "year", "året": "year", "årtionde": "decade",
        "årtiondet": "decade", "årtionden": "decade", "decennium": "decade", "decennier": "decade",
        "decenniet": "decade", "sekel": "century", "sekler": "century", "seklet": "century",
        "århundrade": "century",
        "århundraden": "century", "århundradet": "century", "helg": "weekend", "helger": "weekend",
        "helgen": "weekend",
    },
    ordinals={
        "första": 1, "förste": 1, "andra": 2, "andre": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6,
        "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11, "tolfte": 12, "trettonde": 13,
        "fjortonde": 14, "femtonde": 15, "sextonde": 16, "sjuttonde": 17, "artonde": 18, "nittonde": 19,
        "tjugonde": 20, "tjugoförsta": 21, "tjugoförste": 21, "tjugoandra": 22, "tjugoandre": 22,
        "tjugotredje": 23,
        "tjugofjärde": 24, "tjugofemte": 25, "tjugosjätte": 26, "tjugosjunde": 27, "tjugoåttonde": 28,
        "tjugonionde": 29, "trettionde": 30, "trettioförsta": 31, "trettioförste": 31,
    },
    decades={
        "tiotalet": 2010, "tjugotalet": 20, "trettiotalet": 1930, "fyrtiotalet": 1940, "förtiotalet": 1940,
        "femtiotalet": 1950, "sextiotalet": 1960, "sjuttiotalet": 1970, "åttiotalet": 1980,
        "nittiotalet": 1990,
        "nollnolltalet": 2000, "trettiotalets": 1930, "fyrtiotalets": 1940, "femtiotalets": 1950,
        "sextiotalets": 1960, "sjuttiotalets": 1970, "åttiotalets": 1980, "nittiotalets": 1990,
    },
    centuries={
        f"{word}hundra{ending}": first
        for word, first in (
            ("elva", 1100), ("tolv", 1200), ("tretton", 1300), ("fjorton", 1400), ("femton", 1500),
            ("sexton", 1600), ("sjutton", 1700), ("arton", 1800), ("aderton", 1800), ("nitton", 1900),
        )
        for ending in ("talet", "talets")
    },
    codes={
        "qcode": (r"[QK]([1-4])", r"kv([1-4])", r"([1-4])Q([0-9]{4}|[0-9]{2})"),
        "hcode": (r"H([12])",),
        "fcode": (r"FY([0-9]{4}|[0-9]{2})",),
        "wcode": (r"[vW]([0-9]{1,2})",),
    },
    decade_form=r"[0-9]{3,4}[-‑–]?tale(?:ts|t|ns|n)(?!\w)|[0-9]{2}[-‑–]?tale(?:ts|t|ns|n)(?!\w)",
    ordinal_form=r"[0-9]{1,2}(?::e|:a|:E|e)(?!\w)",
    century_is_hundreds=True,
    phrases={
        "bound": {
            "until": ("fram till", "fram till och med", "till och med", "t . o . m .", "t o m", "tom",
            "t.o.m",
                      "fram t . o . m .", "tills", "intill", "ända till", "upp till", "ända fram till",
                      "inom",
                      "inte senare än", "före utgången av", "innan utgången av", "före slutet av",
                      "innan slutet av",
                      "fr till", "före årets slut"),
            "since": ("sedan", "alltsedan", "ända sedan"),
            "onward": ("från och med", "fr . o . m .", "f . o . m .",
            "f o m", "fr o m",
                      "fom", "med start", "med start i", "med början i", "med början", "med start den",
                      "tidigast", "inte före", "inte förrän", "tidigast under", "inte tidigare än"),
            "before": ("före", "innan", "tidigare än"),
            "after": ("efter", "senare än"),
            "from": ("från",),
            "latest": ("senast", "allra senast"),
        },
        "inside": {"in": ("i", "under", "vid", "på", "år", "om")},
        "part": {
            "early": ("början av", "början på", "inledningen av", "inledningen på", "starten av",
            "starten på", "tidigt",
                      "tidigt i", "tidigt under", "tidigt på", "början"),
            "mid": ("mitten av", "mitten på", "halvvägs in i", "halvvägs genom", "mitt i", "mitt under"),
            "late": ("slutet av", "slutet på", "sent", "sent i", "sent under", "sent på", "avslutningen av",
            "utgången av",
                     "slutet"),
        },
        "about": {
            "about": ("omkring", "kring", "runt", "cirka", "ca", "ca .", "c :a", "c : a", "ungefär",
            "någon gång i",
                      "någon gång", "någon gång under", "någon gång på",
                      "runt om", "någonstans kring", "omkring år",
                      "runt år",
                      "ca år", "cirka år", "kring år"),
        },
        "roughly": {
            "about": ("drygt", "knappt", "nästan", "mer än", "mindre än", "över", "minst", "närmare",
            "uppemot", "snart", "nära", "gott och väl",
                      "strax över", "lite mer än", "omkring", "runt", "cirka", "ca", "ca .", "ungefär",
                      "kring"),
        },
        "direction": {
            "last": ("förra", "förre", "i förra", "föregående", "den gångna"),
            "this": ("denna", "detta", "den här", "det här", "innevarande", "i denna"),
            "next": ("nästa", "kommande", "nästkommande", "i nästa"),
        },
        # Names in pipeline.kinds.dates.feasts: of days, and of the time around one.
        "feastday": {
            "maundy_thursday": ("skärtorsdagen", "skärtorsdag"),
            "good_friday": ("långfredagen", "långfredag"),
            "holy_saturday": ("påskafton",), "easter": ("påskdagen",),
            "easter_monday": ("annandag påsk", "annandagen påsk"),
            "ascension": ("Kristi himmelsfärdsdag", "Kristi himmelsfärd"),
            "pentecost": ("pingstdagen",), "midsummer_eve": ("midsommarafton", "midsommaraftonen"),
            "midsummer_day": ("midsommardagen",), "all_saints": ("alla helgons dag",),
            "first_advent": ("första advent", "första söndagen i advent"),
            "swedish_national_day": ("nationaldagen",), "thanksgiving": ("thanksgiving",),
            "lucia": ("lucia",), "halloween": ("halloween",),
        },
        "feast": {
            "christmas": ("jul", "julen", "julhelgen"), "easter": ("påsk", "påsken", "påskhelgen"),
            "pentecost": ("pingst", "pingsten", "pingsthelgen"),
            "midsummer_eve": ("midsommar", "midsommaren", "midsommarhelgen"),
            "all_saints": ("allhelgona", "allhelgonahelgen"),
        },
    },
    patterns=(
        # --- a year counted from elsewhere, as it stands behind a month
        ("frame", "i år", "shift year 0"),
        ("frame", "i fjol", "shift year -1"),
        ("frame", "ifjol", "shift year -1"),
        ("frame", "i förfjol", "shift year -2"),
        ("frame", "[i|under] förra året", "shift year -1"),
        ("frame", "[i] fjolåret", "shift year -1"),
        ("frame", "föregående år", "shift year -1"),
        ("frame", "[i|under] nästa år", "shift year 1"),
        ("frame", "[under] (detta|innevarande) år", "shift year 0"),
        ("frame", "samma år", "shift year 0 text"),
        ("frame", "det året", "shift year 0 text"),
        ("frame", "året (därpå|därefter)", "shift year 1 text"),
        ("frame", "året efter", "following_alone 1"),
        ("frame", "(följande|påföljande) år", "shift year 1 text"),
        ("frame", "året dessförinnan", "shift year -1 text"),
        ("frame", "året (före|innan)", "following_alone -1"),
        ("frame", "ett år (tidigare|dessförinnan|innan)", "shift year -1 text"),
        ("frame", "ett år senare", "shift year 1 text"),
        ("weekframe", "[i] (nästa|nästkommande|kommande) vecka", "shift week 1"),
        ("weekframe", "[i] förra veckan", "shift week -1"),
        ("weekframe", "(denna|innevarande) vecka", "shift week 0"),
        ("weekframe", "i veckan", "shift week 0"),
        ("weekframe", "samma vecka", "shift week 0 text"),
        ("weekframe", "veckan (därpå|därefter|efter)", "shift week 1 text"),
        # --- days
        ("dayname", "{weekday} [.] [,]", "word {weekday}"),
        ("dayname", "på {weekday} [.] [,]", "word {weekday}"),
        ("ordinalword", "{ord}", "word {ord}"),
        ("point", "{iso}", "iso {iso}"),
        ("expression", "{iso} (–|-|--) {day}", "iso_range {iso} {day}"),
        ("point", "[den] {day} {month} [.] [,] [år] [{year}]", "day month={month} day={day} year={year}"),
        ("point", "[den] {day} [.] {month} [.] [,] [år] {year}", "day month={month} day={day} year={year}"),
        ("point", "[den] {day} {month} [,] {frame}", "day month={month} day={day} year={frame}"),
        ("point", "den {ordinalword} {month} [,] [år] [{year}]",
         "day month={month} day={ordinalword} year={year}"),
        ("point", "den {ordinalword} {month} {frame}", "day month={month} day={ordinalword} year={frame}"),
        ("point", "första maj [{year}]", "day month=5 day=1 year={year}"),
        ("point", "{ordinalword} {month} [{year}]", "day month={month} day={ordinalword} year={year}"),
        ("point", "{dayname} [den] {day} {month} [.] [,] [år] [{year}]",
         "day month={month} day={day} year={year} weekday={dayname}"),
        ("point", "{dayname} den {ordinalword} {month} [,] [{year}]",
         "day month={month} day={ordinalword} year={year} weekday={dayname}"),
        ("point", "{dayname} [den] {day} {month} [,] {frame}",
         "day month={month} day={day} year={frame} weekday={dayname}"),
        ("point", "[den] {dmy}", "numeric {dmy}"),
        ("point", "{dayname} [den] {dmy}", "numeric {dmy} weekday={dayname}"),
        ("point", "{ymd}", "iso {ymd}"),
        ("point", "[den] {day} {month} (’|'|-|–) {yy}", "day_of_short {day} {month} {yy}"),
        ("point", "[den] {dm} {month} [,] [{year}]", "slash_days {dm} {month} {year}"),
        ("point", "[den] {dm} [,] {year}", "numeric {dm} {year}"),
        ("point", "[den] {dm}", "numeric {dm}"),
        ("point", "{dayname} [den] {dm} [{year}]", "numeric {dm} {year} weekday={dayname}"),
        ("point", "{month} {day} , {year}", "day month={month} day={day} year={year}"),
        ("point", "nyårsafton [{year}]", "day month=12 day=31 year={year}"),
        ("point", "nyårsdagen [{year}]", "day month=1 day=1 year={year}"),
        ("point", "julafton [{year}]", "day month=12 day=24 year={year}"),
        ("point", "juldagen [{year}]", "day month=12 day=25 year={year}"),
        ("point", "annandag jul [{year}]", "day month=12 day=26 year={year}"),
        ("point", "luciadagen [{year}]", "day month=12 day=13 year={year}"),
        ("point", "alla hjärtans dag [{year}]", "day month=2 day=14 year={year}"),
        ("point", "(valborg|valborgsmässoafton) [{year}]", "day month=4 day=30 year={year}"),
        ("point", "(trettondagen|trettondedagen|trettondag jul|trettondedag jul) [{year}]",
         "day month=1 day=6 year={year}"),
        # --- feasts
        ("point", "{feastday} [,] [{year}]", "feast {feastday} {year}"),
        ("point", "{feastday} {frame}", "feast {feastday} {frame}"),
        ("point", "{direction} {feastday}", "feast {feastday} direction={direction}"),
        ("point", "{feast} {year}", "feast_time {feast} {year}"),
        ("point", "{feast} {frame}", "feast_time {feast} {frame}"),
        ("point", "{direction} {feast}", "feast_time {feast} direction={direction}"),
        ("point", "{feast}", "feast_alone {feast}"),
        ("point", "(nyår|nyåret|nyårshelgen)", "new_year_alone"),
        ("point", "(nyår|nyåret|nyårshelgen) {year}", "new_year {year}"),
        ("point", "({unit}|dagarna|veckorna|tiden) (före|efter|innan) ({feast}|{feastday})", "nothing"),
        ("point", "({unit}|dagarna|veckorna|tiden) (före|efter|innan) {feast} {year}",
         "feast_time {feast} {year}"),
        ("point", "({unit}|dagarna|veckorna|tiden) (före|efter|innan) {feastday} {year}",
         "feast_time {feastday} {year}"),
        ("point", "({unit}|dagarna|tiden) (före|efter|innan) (julafton|juldagen|nyårsafton|nyårsdagen)",
         "nothing"),
        ("point", "i julas", "feast_time christmas direction=last"),
        ("point", "i påskas", "feast_time easter direction=last"),
        ("point", "i pingstas", "feast_time pentecost direction=last"),
        ("point", "i midsomras", "feast_time midsummer_eve direction=last"),
        ("point", "i (jul|julhelgen)", "feast_time christmas direction=coming"),
        ("point", "i (påsk|påskhelgen)", "feast_time easter direction=coming"),
        ("point", "i (midsommar|midsommarhelgen)", "feast_time midsummer_eve direction=coming"),
        ("point", "[den] (sista|siste) {month} [{year}]", "last_day {month} {year}"),
        ("point", "[den] (sista|siste) {month} {frame}", "last_day {month} {frame}"),
        ("point", "[den] sista (dagen|dag) (i|av) {month} [{year}]", "last_day {month} {year}"),
        ("point", "[den] första dagen i {month} [{year}]", "day month={month} day=1 year={year}"),
        # --- weekdays
        ("point", "{weekday}", "weekday {weekday}"),
        ("point", "på {weekday}", "weekday_on {weekday}"),
        ("point", "nu på {weekday}", "weekday {weekday} direction=next"),
        ("point", "{direction} {weekday}", "weekday {weekday} direction={direction}"),
        ("point", "[på] {weekday} {weekframe}", "weekday_of {weekday} {weekframe}"),
        ("point", "{weekday} förra veckan", "weekday_of_last {weekday}"),
        ("point", "(följande|påföljande|nästföljande) {weekday}", "weekday_beside {weekday} 1"),
        ("point", "{weekday} (därpå|därefter|efter)", "weekday_beside {weekday} 1"),
        ("point", "{weekday} (innan|dessförinnan)", "weekday_beside {weekday} -1"),
        ("point", "i måndags", "weekday 0 direction=last"),
        ("point", "i tisdags", "weekday 1 direction=last"),
        ("point", "i onsdags", "weekday 2 direction=last"),
        ("point", "i torsdags", "weekday 3 direction=last"),
        ("point", "i fredags", "weekday 4 direction=last"),
        ("point", "i lördags", "weekday 5 direction=last"),
        ("point", "i söndags", "weekday 6 direction=last"),
        ("point", "i måndags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 0 direction=last"),
        ("point", "i tisdags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 1 direction=last"),
        ("point", "i onsdags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 2 direction=last"),
        ("point", "i torsdags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 3 direction=last"),
        ("point", "i fredags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 4 direction=last"),
        ("point", "i lördags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 5 direction=last"),
        ("point", "i söndags (morse|kväll|natt|eftermiddag|eftermiddags|förmiddag|förmiddags)",
         "weekday_hour 6 direction=last"),
        *(
            ("point", f"i {name}s {{weekframe}}", f"weekday_of {number} {{weekframe}}")
            for number, name in enumerate(
                ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
            )
        ),
        ("point", "(natten|natt) (till|mot) {weekday}", "weekday {weekday}"),
        ("point", "(natten|natt) (till|mot) [den] {day} {month} [{year}]",
         "day month={month} day={day} year={year}"),
        ("point", "den {day}", "day_alone {day}"),
        ("point", "{dayname} den {day}", "day_alone {day} weekday={dayname}"),
        ("point", "{weekday} (morgon|förmiddag|eftermiddag|kväll|natt)", "weekday_hour {weekday}"),
        ("point", "på {weekday} (morgon|förmiddag|eftermiddag|kväll|natt)",
         "weekday_hour {weekday} direction=next"),
        # --- months
        ("point", "{month} [.] [,] [år] {year}", "month {month} {year}"),
        ("point", "{year} {month}", "month {month} {year}"),
        ("point", "{ym}", "years_or_month {ym}"),
        ("point", "{month} [månad] {frame}", "month {month} {frame}"),
        ("point", "{month} månad [år] {year}", "month {month} {year}"),
        ("point", "månadsskiftet {month} (/|-|–|och) {second:month} [{year}]",
         "month_turn {month} {second} {year}"),
        ("point", "månadsskiftet {month} (/|-|–|och) {second:month} {frame}",
         "month_turn {month} {second} {frame}"),
        ("point", "{month}", "bare_month {month}"),
        ("point", "{month} månad", "named_month {month}"),
        ("point", "{month} (’|'|-|–) {yy}", "month_of_short {month} {yy}"),
        ("point", "{direction} {month}", "directed {direction} month {month}"),
        # --- quarters and half-years
        ("point", "{qcode} [,] [{year}]", "quarter {qcode} {year} code=1"),
        ("point", "{qcode} [,] {frame}", "quarter {qcode} {frame}"),
        ("point", "{qcode} [-|/|’] {yy}", "quarter {qcode} {yy}"),
        ("point", "{qcode} / {year}", "quarter {qcode} {year} code=1"),
        ("point", "{year} [-] {qcode}", "quarter {qcode} {year} code=1"),
        ("point", "(kv|kvartal) [.] {num} [,] [{year}]", "quarter {num} {year}"),
        ("point", "(kv|kvartal) [.] {num} [,] {frame}", "quarter {num} {frame}"),
        ("point", "(kv|kvartal) [.] {num} / {year}", "quarter {num} {year}"),
        ("quarterth", "{ord}", "word {ord}"),
        ("quarterth", "sista", "word 4"),
        ("point", "{quarterth} (kvartalet|kvartalets|kvartal)", "quarter_alone {quarterth}"),
        ("point", "{quarterth} (kvartalet|kvartal) [,] [år|under|i|av] {year}", "quarter {quarterth} {year}"),
        ("point", "{quarterth} (kvartalet|kvartal) {frame}", "quarter {quarterth} {frame}"),
        ("point", "{year} års {quarterth} kvartal", "quarter {quarterth} {year}"),
        ("point", "årets {quarterth} kvartal", "this_year quarter {quarterth}"),
        ("point", "(förra|föregående) (kvartalet|kvartalets)", "shift quarter -1"),
        ("point", "förra månadens", "shift month -1"),
        ("point", "nästa månads", "shift month 1"),
        ("point", "föregående kvartal", "shift quarter -1"),
        ("point", "(nästa|kommande) kvartal", "shift quarter 1"),
        ("point", "(detta|innevarande) kvartal", "shift quarter 0"),
        ("point", "{hcode} [,] {year}", "half {hcode} {year}"),
        ("point", "{hcode} [,] {frame}", "half {hcode} {frame}"),
        ("halfth", "{ord}", "word {ord}"),
        ("halfth", "(sista|senare)", "word 2"),
        ("point", "{halfth} (halvåret|halvår|halvan|hälften) [,] [år|under|i|av|på] {year}",
         "half {halfth} {year}"),
        ("point", "{halfth} (halvåret|halvår|halvan|hälften) [av] {frame}", "half {halfth} {frame}"),
        ("point", "{halfth} (halvan|hälften) av (året|innevarande år)", "this_year half_year {halfth}"),
        ("point", "{halfth} halvåret", "half_alone {halfth}"),
        ("point", "{year} års {halfth} (halvår|hälft)", "half {halfth} {year}"),
        ("point", "årets {halfth} (halvår|hälft)", "this_year half_year {halfth}"),
        ("point", "{ord} halvåret {year}", "half {ord} {year}"),
        ("point", "[de] första {n} månaderna [av|under|i] {year}", "months_of first {n} {year}"),
        ("point", "[de] {n} första månaderna [av|under|i] {year}", "months_of first {n} {year}"),
        ("point", "[de] {n} första månaderna [av] {frame}", "months_of first {n} {frame}"),
        ("point", "[de] första {n} månaderna [av] {frame}", "months_of first {n} {frame}"),
        ("point", "[de] {n} sista månaderna [av|under|i] {year}", "months_of last {n} {year}"),
        ("point", "[de] sista {n} månaderna [av|under|i] {year}", "months_of last {n} {year}"),
        ("point", "årets {n} första månader", "months_of first {n}"),
        ("point", "årets första {n} månader", "months_of first {n}"),
        ("point", "[de] (första {n}|{n} första) kvartalen [av|under|i] {year}",
         "quarters_of first {n} {year}"),
        ("point", "[de] (första {n}|{n} första) kvartalen {frame}", "quarters_of first {n} {frame}"),
        ("point", "årets (första {n}|{n} första) kvartal", "quarters_of first {n}"),
        ("point", "[de] (sista {n}|{n} sista) kvartalen [av|under|i] {year}", "quarters_of last {n} {year}"),
        # --- seasons
        ("point", "(den|samma) {season}", "season_of_text {season}"),
        ("point", "{season} [,] [år] {year}", "season {season} {year}"),
        ("point", "{season} {frame}", "season {season} {frame}"),
        ("point", "{season} (’|-|–) {yy}", "season_of_short {season} {yy}"),
        ("point", "{season} [,] {split}", "season {season} {split}"),
        ("point", "{season} [,] {ym}", "season_of_two {season} {ym}"),
        ("point", "{season} {year} {dash} {second:year}", "season_between {season} {year} {second}"),
        ("point", "{season} {year} {dash} {second:yy}", "season_between {season} {year} {second}"),
        ("point", "{year} års (vår|sommar|höst|vinter)", "nothing"),
        ("point", "{season}", "bare_season {season}"),
        ("point", "{direction} {season}", "directed {direction} season {season}"),
        ("point", "(till|framåt) (våren|sommaren|hösten|vintern)", "coming_season"),
        ("point", "i våras", "directed latest season 1"),
        ("point", "i somras", "directed latest season 2"),
        ("point", "i höstas", "directed latest season 3"),
        ("point", "i vintras", "directed latest season 4"),
        ("point", "i vår", "this_spring coming 1"),
        ("point", "i sommar", "directed coming season 2"),
        ("point", "i höst", "directed coming season 3"),
        ("point", "i vinter", "directed coming season 4"),
        # --- weeks
        ("point", "(vecka|v .|v|vecka nr|vecka nummer) {num} [,] [år] [{year}]", "week {num} {year}"),
        ("point", "v . {num} [,] [år] [{year}]", "week {num} {year}"),
        ("point", "veckorna {num}", "week {num}"),
        ("point", "{ord} veckan (i|av|under) {month} [{year}]", "week_of_month {ord} {month} {year}"),
        ("point", "{ord} veckan (i|av|under) {month} {frame}", "week_of_month {ord} {month} {frame}"),
        ("point", "sista veckan (i|av|under) {month} [{year}]", "week_of_month 0 {month} {year}"),
        ("point", "sista veckan (i|av|under) {month} {frame}", "week_of_month 0 {month} {frame}"),
        ("point", "vecka {num} {frame}", "week {num} {frame}"),
        ("point", "v . {num} {frame}", "week {num} {frame}"),
        ("point", "(vecka|v|v .) {num} / {year}", "week {num} {year}"),
        ("point", "{wcode}", "week_of_code {wcode}"),
        ("point", "{wcode} {year}", "week {wcode} {year}"),
        ("point", "{year} [-] {wcode}", "week {wcode} {year}"),
        ("point", "i veckan", "shift week 0"),
        ("point", "[i] förra veckan", "shift week -1"),
        ("point", "förra veckans", "shift week -1"),
        ("point", "föregående vecka", "shift week -1"),
        ("point", "[i] nästa vecka", "shift week 1"),
        ("point", "(nästa veckas|nästkommande vecka)", "shift week 1"),
        ("point", "(denna|innevarande) vecka", "shift week 0"),
        ("point", "den här veckan", "shift week 0"),
        ("point", "veckans", "current week"),
        ("point", "veckan (som börjar|som inleds|med början) {point}", "week_around {point}"),
        ("point", "i helgen", "weekend"),
        ("point", "(nu i helgen|under helgen|till helgen)", "weekend"),
        ("point", "förra helgen", "shift weekend -1"),
        ("point", "nästa helg", "shift weekend 1"),
        # --- years and more
        ("point", "{year}", "bare_year {year}"),
        ("point", "{year} års", "year_genitive {year}"),
        ("point", "(år|året|årtalet|kalenderåret|helåret|inkomståret|valåret) {year}", "year {year}"),
        ("point", "(räkenskapsåret|budgetåret|bokslutsåret) {year}", "year {year}"),
        ("point", "(läsåret|skolåret|säsongen|spelåret) {year}", "year {year}"),
        ("point", "(räkenskapsåret|budgetåret|verksamhetsåret|bokslutsåret|år|åren) {split}",
         "split_year {split}"),
        ("point", "(läsåret|skolåret|säsongen|spelåret) {split}",
         "split_year {split}"),
        ("point", "(läsåret|skolåret|säsongen|spelåret|räkenskapsåret|budgetåret|verksamhetsåret) {dm}",
         "short_season {dm}"),
        ("point", "{year} e . kr", "year {year}"),
        ("point", "{fcode}", "short_year {fcode}"),
        ("point", "{split}", "split_year {split}"),
        ("point", "i år", "shift year 0"),
        ("point", "(detta|innevarande) år", "shift year 0"),
        ("point", "det här året", "shift year 0"),
        ("point", "i fjol", "shift year -1"),
        ("point", "ifjol", "shift year -1"),
        ("point", "fjolåret", "shift year -1"),
        ("point", "fjolårets", "shift year -1"),
        ("point", "i förfjol", "shift year -2"),
        ("point", "förrförra året", "shift year -2"),
        ("point", "förra året", "shift year -1"),
        ("point", "(förra årets|det förra året)", "shift year -1"),
        ("point", "förra årets", "shift year -1"),
        ("point", "nästa år", "shift year 1"),
        ("point", "nästa års", "shift year 1"),
        ("point", "nästkommande år", "shift year 1"),
        ("point", "året efter nästa", "shift year 2"),
        ("point", "{decade}", "decade {decade}"),
        ("point", "{decade} (f . kr|f kr|före kristus|f . v . t)", "nothing"),
        ("point", "{year} (f . kr|f kr|före kristus|f . v . t)", "nothing"),
        ("point", "{hundreds} (f . kr|f kr|före kristus|f . v . t)", "nothing"),
        ("point", "{ordinalword} (århundradet|seklet) (f . kr|f kr|före kristus|f . v . t)", "nothing"),
        ("point", "{tens}", "decade_word {tens}"),
        ("point", "{hundreds}", "century_word {hundreds}"),
        ("point", "{halfth} (hälften|halvan) (av|på) {decade}", "half_of {halfth} {decade}"),
        ("point", "{decade} {halfth} (hälft|halva)", "half_of {halfth} {decade}"),
        ("point", "{ord} (århundradet|seklet)", "century {ord}"),
        ("point", "{ordinalword} (århundradet|seklet)", "century {ordinalword}"),
        ("point", "(förra|föregående) (seklet|århundradet)", "shift century -1"),
        ("point", "(förra|föregående) (decenniet|årtiondet)", "shift decade -1"),
        ("point", "(detta|innevarande) (sekel|århundrade)", "shift century 0"),
        ("point", "(detta|innevarande) (decennium|årtionde)", "shift decade 0"),
        ("point", "årsskiftet", "turn"),
        ("point", "årsskiftet [,] {split}", "turn {split}"),
        ("point", "årsskiftet [,] {ym}", "turn_of_two {ym}"),
        ("point", "årsskiftet {year} [-|–] {second:year}", "turn {year}"),
        ("point", "årsskiftet {year}", "unclear the_turn_of_a_year_may_be_its_first_or_its_last_day"),
        ("point", "(förra|senaste) årsskiftet", "turn direction=last"),
        ("point", "nästa årsskifte", "turn direction=next"),
        ("point", "halvårsskiftet [{year}]", "mid_turn {year}"),
        ("point", "sekelskiftet {year}", "turn_of_century {year}"),
        ("point", "sekelskiftet", "turn_of_century"),
        ("point", "millennieskiftet", "turn_of_century 2000"),
        # --- counted from publication
        ("point", "i dag", "shift day 0"),
        ("point", "(idag|ikväll|inatt|imorse)", "shift day 0"),
        ("point", "i (kväll|natt|morse|eftermiddag|förmiddag|eftermiddags|förmiddags)", "shift day 0"),
        ("point", "dagens", "current day"),
        ("point", "(kvällens|nattens)", "current day"),
        ("point", "årets", "current year"),
        ("point", "detta års", "shift year 0"),
        ("point", "denna veckas", "shift week 0"),
        ("point", "denna månads", "shift month 0"),
        ("point", "(tidigare|senare) (i|under) månaden", "shift month 0"),
        ("point", "(tidigare|senare) (i|under) veckan", "shift week 0"),
        ("point", "(tidigare|senare) (på|under) året", "shift year 0"),
        ("point", "gårdagens", "shift day -1"),
        ("point", "gårdagen", "shift day -1"),
        ("point", "morgondagen", "shift day 1"),
        ("point", "morgondagens", "shift day 1"),
        ("point", "i går", "shift day -1"),
        ("point", "(igår|igårkväll)", "shift day -1"),
        ("point", "i går (kväll|morse|natt|eftermiddag|förmiddag|eftermiddags|förmiddags)", "shift day -1"),
        ("point", "i (förrgår|förgår)", "shift day -2"),
        ("point", "(iförrgår|förrgår)", "shift day -2"),
        ("point", "i (morgon|morron)", "shift day 1"),
        ("point", "i (morgon|morron) (kväll|bitti|förmiddag|eftermiddag|natt)", "shift day 1"),
        ("point", "(imorgon|imorron)", "shift day 1"),
        ("point", "i övermorgon", "shift day 2"),
        ("point", "[i] förra månaden", "shift month -1"),
        ("point", "(föregående månad)", "shift month -1"),
        ("point", "föregående månad", "shift month -1"),
        ("point", "[i] nästa månad", "shift month 1"),
        ("point", "(denna|innevarande) månad", "shift month 0"),
        ("point", "(veckan|månaden|helgen) efter nästa", "after_next 2"),
        ("point", "den här månaden", "shift month 0"),
        ("point", "för {n} {unit} (sedan|sen)", "counted {n} {unit} -1"),
        ("point", "{n} {unit} (sedan|sen)", "counted {n} {unit} -1"),
        *(
            ("point", shape.replace("UNITS", units), f"window {{n}} {unit} {sign}")
            for units, unit in (
                ("dagarna", "day"), ("dygnen", "day"), ("veckorna", "week"), ("månaderna", "month"),
                ("kvartalen", "quarter"), ("åren", "year"), ("decennierna", "decade"),
                ("årtiondena", "decade"),
            )
            for shape, sign in (
                ("[de] (närmaste|närmsta|kommande|nästkommande|nästa) {n} UNITS", 1),
                ("[de] {n} (närmaste|närmsta|kommande|nästkommande) UNITS", 1),
                ("[de] (senaste|gångna) {n} UNITS", -1),
                ("[de] {n} (senaste|gångna) UNITS", -1),
            )
        ),
        # --- periods told by their end
        *(
            ("point", f"({words}) som (slutade|avslutades|slutar|avslutas) {{point}}",
             f"period_to {unit} 1 {{point}}")
            for words, unit in (
                ("räkenskapsåret|verksamhetsåret|budgetåret|året", "year"),
                ("kvartalet", "quarter"), ("halvåret", "half_year"),
            )
        ),
        ("point", "[de] {n} månaderna (fram till|till och med|som slutade|som avslutades) {point}",
         "period_to month {n} {point}"),
        # --- weekdays of a month
        ("point", "[den] {ord} {weekday} (i|av) {month} [{year}]",
         "weekday_in_month {ord} {weekday} {month} {year}"),
        ("point", "[den] {ord} {weekday} (i|av) {month} {frame}",
         "weekday_in_month {ord} {weekday} {month} {frame}"),
        ("point", "[den] (sista|siste) {weekday} (i|av) {month} [{year}]",
         "weekday_in_month 0 {weekday} {month} {year}"),
        ("point", "[den] (sista|siste) {weekday} (i|av) {month} {frame}",
         "weekday_in_month 0 {weekday} {month} {frame}"),
        ("point", "{ord} (helgen|veckohelgen|veckoslutet) (i|av) {month} [{year}]",
         "weekend_in_month {ord} {month} {year}"),
        ("point", "sista (helgen|veckohelgen|veckoslutet) (i|av) {month} [{year}]",
         "weekend_in_month 0 {month} {year}"),
        ("point", "[den] ({ord}|sista) {weekday} (i|av) (varje|varannan) (månad|vecka|kvartal)", "nothing"),
        ("point", "[den] ({ord}|sista) {weekday} (i|av) (månaden|kvartalet|året)", "nothing"),
        ("point", "[den] ({ord}|sista) {weekday} varje (månad|kvartal)", "nothing"),
        ("point", "[för] {n} {unit} (sedan|sen) (idag|i dag)", "counted_to_the_day {n} {unit} -1"),
        ("point", "(idag|i dag) för {n} {unit} (sedan|sen)", "counted_to_the_day {n} {unit} -1"),
        ("point", "(varje|varannan|per) {unit}", "nothing"),
        ("point", "varje {unit} i {month}", "nothing"),
        ("point", "[den] {day} {month} varje år", "nothing"),
        ("point", "{n} {unit} (senare|tidigare) än", "nothing"),
        ("point", "i {month} varje {unit}", "nothing"),
        ("point", "för ett (halvt|halv) {unit} (sedan|sen)", "counted_half {unit} -1"),
        ("point", "om ett (halvt|halv) {unit}", "counted_half {unit} 1"),
        ("point", "ett (halvt|halv) {unit} senare", "counted_half {unit} 1 text"),
        ("point", "för {roughly} {n} {unit} (sedan|sen)", "counted_about {n} {unit} -1"),
        ("point", "om {n} {unit}", "counted {n} {unit} 1"),
        ("point", "om {roughly} {n} {unit}", "counted_about {n} {unit} 1"),
        ("point", "(inom|de|senaste|kommande|närmaste|på|under|i|gångna|gångna) {n} {unit}", "nothing"),
        ("point", "de (senaste|kommande|närmaste|gångna) {n} {unit}", "nothing"),
        ("point", "(det|den) (senaste|kommande|gångna) {unit}", "nothing"),
        ("point", "de (senaste|kommande|gångna|närmaste) {unit}", "nothing"),
        ("point", "slutet (av|på) (året|innevarande år)", "end_of year"),
        ("point", "slutet (av|på) månaden", "end_of month"),
        ("point", "slutet (av|på) veckan", "end_of week"),
        ("point", "slutet (av|på) kvartalet", "end_of quarter"),
        ("point", "slutet (av|på) (decenniet|årtiondet)", "end_of decade"),
        ("point", "slutet (av|på) (seklet|århundradet)", "end_of century"),
        ("point", "(årets|årets) slut", "end_of year"),
        ("point", "månadens slut", "end_of month"),
        ("point", "veckans slut", "end_of week"),
        ("point", "decenniets slut", "end_of decade"),
        ("point", "utgången av (året|innevarande år)", "end_of year"),
        ("point", "mitten (av|på) (året|innevarande år)", "part_of mid year"),
        ("point", "mitten (av|på) månaden", "part_of mid month"),
        ("point", "(mitten av|mitten på|mitt i) veckan", "part_of mid week"),
        ("point", "början (av|på) (året|innevarande år)", "part_of early year"),
        ("point", "årets början", "part_of early year"),
        ("point", "början (av|på) månaden", "part_of early month"),
        ("point", "början (av|på) veckan", "part_of early week"),
        # --- counted from another date of the text
        ("point", "{n} {unit} (senare|därefter|efteråt|efter detta)", "counted {n} {unit} 1 text"),
        ("point", "{n} {unit} (tidigare|dessförinnan|före detta|i förväg)",
         "counted {n} {unit} -1 text"),
        ("point", "(dagen|veckan|månaden|året|kvartalet|helgen|decenniet) (därpå|därefter|efteråt)",
         "following 1"),
        ("point", "(dagen|veckan|månaden|året|kvartalet|helgen|decenniet) dessförinnan",
         "following -1"),
        ("point", "(dagen|veckan|månaden|året|kvartalet|helgen|decenniet) efter", "following_alone 1"),
        ("point", "(dagen|veckan|månaden|året|kvartalet|helgen|decenniet) (innan|före)",
         "following_alone -1"),
        ("point", "{n} {unit} innan", "counted_alone {n} {unit} -1"),
        ("point", "(följande|påföljande|nästföljande|efterföljande) {unit}", "shift {unit} 1 text"),
        ("point", "samma {unit}", "shift {unit} 0 text"),
        ("point", "samma (period|tid) {frame}", "same_time {frame}"),
        ("point", "samma (period|tid) [år|under] {year}", "same_time {year}"),
        ("point", "motsvarande period {frame}", "same_time {frame}"),
        ("point", "motsvarande period [år|under] {year}", "same_time {year}"),
        ("point", "(samma|motsvarande) kvartal {frame}", "same_time {frame} quarter"),
        ("point", "(samma|motsvarande) kvartal [år|under] {year}", "same_time {year} quarter"),
        ("point", "(samma|motsvarande) månad {frame}", "same_time {frame} month"),
        ("point", "(samma|motsvarande) månad [år|under] {year}", "same_time {year} month"),
        ("point", "den (dagen|veckan|månaden|helgen)", "following 0"),
        ("point", "det (året|decenniet|kvartalet)", "following 0"),
        ("point", "(senare|tidigare) samma {unit}", "shift {unit} 0 text"),
        # --- around dates
        ("date", "{point}", "same {point}"),
        ("date", "{part} {decade}", "decade_part {part} {decade}"),
        ("date", "{part} (av|på|i|under) {decade}", "decade_part {part} {decade}"),
        ("date", "{part} {point}", "part {part} {point}"),
        ("date", "{decade} (början|inledning)", "decade_part early {decade} place=0"),
        ("date", "{decade} mitt", "decade_part mid {decade} place=0"),
        ("date", "{decade} slut", "decade_part late {decade} place=0"),
        ("date", "{part} {year} - tal", "decade_stem {part} {year}"),
        ("date", "{part} {yy} - tal", "decade_stem {part} {yy}"),
        ("date", "tidiga {decade}", "decade_part early {decade}"),
        ("date", "sena {decade}", "decade_part late {decade}"),
        ("date", "{year} års (slut|utgång)", "part_of late year {year}"),
        ("date", "{year} års (början|inledning)", "part_of early year {year}"),
        ("date", "{part} till {second:part} {point}", "parts {part} {second} {point}"),
        ("date", "(tidigare|senare) [i|under|på] {point}", "coarse {point}"),
        ("date", "{about} {point}", "about {point}"),
        ("date", "{about} {part} {point}", "about_part {part} {point}"),
        ("expression", "{date}", "same {date}"),
        ("expression", "{bound} {date}", "bound {bound} {date}"),
        ("expression", "{bound} {inside} {date}", "bound {bound} {date}"),
        ("expression", "till [år] {year}", "until_year {year}"),
        ("expression", "till {date}", "until_lasting {date}"),
        ("expression", "före (året|innevarande år) är slut", "nothing"),
        ("expression", "{date} (eller|och) (tidigare|före|innan)", "bound until {date}"),
        ("expression", "{date} (eller|och) (senare|framåt|framöver|därefter|efter)", "bound since {date}"),
        ("expression", "(från|från och med) {date} och (framåt|framöver)", "bound since {date}"),
        ("expression", "från {date} och (framåt|framöver)", "bound since {date}"),
        ("expression", "{date} och (framåt|framöver)", "bound since {date}"),
        ("expression", "[från] {date} (till|t o m|fram till) {second:date}", "between {date} {second}"),
        ("expression", "från och med {date} (till|till och med) {second:date}", "between {date} {second}"),
        ("expression", "(från och med|från|fr o m) {date} till och med {second:date}",
         "between {date} {second}"),
        ("expression",
         "(från och med|fr . o . m .|f . o . m .|fr o m|fom) {date}"
         " (till och med|t . o . m .|t o m|tom) {second:date}",
         "between {date} {second}"),
        ("expression", "från och med {date} till {second:date}", "between {date} {second}"),
        ("expression", "{date} till och med {second:date}", "between {date} {second}"),
        ("expression", "mellan {date} och {second:date}", "between {date} {second}"),
        ("expression", "mellan {year} - och {decade}", "decades {year} {decade}"),
        ("expression", "mellan {yy} - och {decade}", "decades {yy} {decade}"),
        ("expression", "från {year} - till {decade}", "decades {year} {decade}"),
        ("expression", "från {yy} - till {decade}", "decades {yy} {decade}"),
        ("expression", "{date} {dash} {second:date}", "dashed {date} {second}"),
        ("expression", "[från|åren|mellan] {year} {dash} {last:year}", "year_range {year} {last}"),
        ("expression", "[åren] {year} {dash} {last:yy}", "year_range {year} {last}"),
        ("expression", "{bound} [åren] {year} {dash} {last:year}", "bound_years {bound} {year} {last}"),
        ("expression", "{bound} [åren] {year} {dash} {last:yy}", "bound_years {bound} {year} {last}"),
        ("expression", "{about} {year} {dash} {last:year}", "about_years {year} {last}"),
        ("expression", "{about} {year} {dash} {last:yy}", "about_years {year} {last}"),
        ("expression", "{year} till {last:year}", "year_range {year} {last}"),
        ("expression", "åren {year} till {last:year}", "year_range {year} {last} place=1"),
        ("expression", "från {year} (till|fram till) {last:year}", "year_range {year} {last} place=1"),
        ("expression", "från {year} till och med {last:year}", "year_range {year} {last} place=1"),
        ("expression", "mellan {year} och {last:year}", "year_range {year} {last} place=1"),
        ("expression", "mellan åren {year} och {last:year}", "year_range {year} {last} place=2"),
        ("expression", "[den] {day} {dash} {last:day} {month} [.] [,] [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "[den] {day} {dash} {last:day} {month} {frame}",
         "days first={day} last={last} month={month} year={frame}"),
        ("expression", "[från] [den] {day} (till|till och med) [den] {last:day} {month} [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "mellan [den] {day} och [den] {last:day} {month} [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "från och med [den] {day} till och med [den] {last:day} {month} [{year}]",
         "days first={day} last={last} month={month} year={year}"),
        ("expression", "{dayname} [den] {day} (till|–|-) {second:dayname} [den] {last:day} {month} [{year}]",
         "weekdays_of first={day} last={last} weekday={dayname} second={second} month={month} year={year}"),
        ("expression", "(vecka|veckorna|v) {num} (–|-|till) {last:num} [,] [{year}]",
         "numbered_range week {num} {last} {year}"),
        ("expression", "v . {num} (–|-|till) {last:num} [,] [{year}]",
         "numbered_range week {num} {last} {year}"),
        ("expression", "(kv|kv .|kvartal|kvartalen) {num} (–|-|till) {last:num} [{year}]",
         "numbered_range quarter {num} {last} {year}"),
        ("expression", "{qcode} (–|-|till) {last:qcode} [{year}]",
         "numbered_range quarter {qcode} {last} {year}"),
    ),
    year_openers=frozenset({
        "år", "året", "sedan", "redan", "under", "före", "innan", "senast", "tidigast", "ca", "hösten",
        "våren",
        "sommaren", "vintern", "först", "dock", "alltsedan", "tills", "kring", "omkring", "åren", "sent",
        "tidigt", "början", "slutet", "mitten", "bokslutet", "årsredovisningen", "därefter", "sedermera",
        "daterad", "helåret", "inför", "kvartalet", "halvåret", "säsongen", "sommar-os", "vinter-os",
        "född", "död", "f", "d", "bokslutskommuniké", "årsredovisning", "årsrapport", "delårsrapport",
        "verksamhetsberättelse", "budget", "budgetpropositionen", "riksdagsvalet", "valet",
    }),
    year_hints=frozenset({
        "i", "från", "till", "av", "än", "mot", "runt", "efter", "mellan", "jämfört", "med", "på", "för",
        "och", "eller", "samt", "är", "var", "om", "per", "vid", "cirka", "ca", "ungefär", "budget",
        "budgeten", "hela", "både",
    }),
    determiners=frozenset({"detta", "varje"}),
    bare_years=True,
    name_openers=frozenset({"i", "av", "från", "till", "vid", "på", "för", "mot", "hos", "med"}),
    name_years=frozenset({
        "horizon", "horisont", "agenda", "windows", "office", "boeing", "airbus", "iso",
        "vision", "studio", "peugeot", "model", "cop", "saab", "volvo", "europa", "europe", "mallen",
        "covid", "sars", "sverige", "e", "prop", "kanal", "bofors", "jas", "rum", "flight", "horisonten",
    }),
    event_names=frozenset({
        "expo", "världsutställningen", "vm", "em", "euro", "os", "sm", "paralympics", "vasaloppet",
        "almedalen",
        "almedalsveckan", "eurovision", "melodifestivalen", "mello", "ces", "vårbudgeten", "cup", "games",
    }),
    agent_endings=(
        "aren", "bolaget", "företaget", "koncernen", "jätten", "banken", "kedjan", "verket", "myndigheten",
        "gruppen", "konkurrenten", "partiet", "byrån", "rederiet", "universitetet",
    ),
    subjunctions=frozenset({
        "att", "som", "när", "då", "där", "eftersom", "sedan", "medan", "vilket", "innan", "efter", "för",
    }),
    reckoned=frozenset(),
    contests=frozenset(),
    not_behind_day=frozenset({"i", "på", "av", "från", "att", "som", "till", "bland", "hos", "om", "för"}),
    lasting=frozenset({
        "gäller", "gälla", "gällde", "gällt", "gällande", "pågår", "pågå", "pågick", "pågått", "löper",
        "löpa", "löpte", "sträcker", "varar", "varade", "varat", "giltig", "giltigt", "giltiga", "stängd",
        "stängt", "stängda", "öppen", "öppet", "öppna", "kraft", "förlängs", "förlängdes", "förlängt",
        "förlängts",
        "förlängd", "förlängas", "förlänga", "förlängde", "stannar", "fortsätter", "fortsätta", "kvar",
        "tillgänglig", "tillgängligt", "tillgängliga", "förbjuds", "förbjudet", "förbjudna", "sitter",
        "klar", "klart", "klara", "färdig", "färdigt", "färdiga",
        "kontrakt", "obligatoriskt", "obligatorisk", "anställd", "förblir", "förbli",
    }),
    infinitive_marks=frozenset({"att"}),
    postponed=frozenset({
        "upp", "fram", "flyttas", "flyttats", "flyttades", "flyttat", "flytta", "senareläggs", "senareläggas",
        "senarelades", "skjuts", "skjuta", "skjutas", "sköts", "skjutits", "tidigareläggs",
        "tidigareläggas", "dröjer",
    }),
    function_words=frozenset({
        "i", "på", "av", "till", "från", "med", "under", "efter", "före", "innan", "sedan", "redan",
        "vid", "om", "för", "och", "eller", "men", "som", "att", "det", "den", "de", "detta", "denna",
        "är", "var", "har", "hade", "ska", "skall", "blir", "blev", "kommer", "kom", "fick", "får",
        "går", "gick", "vi", "jag", "han", "hon", "man", "ni", "du", "inte", "så", "då", "när", "där",
        "här", "hur", "vad", "nu", "även", "också", "bara", "först", "senast", "mellan", "kring",
        "omkring", "cirka", "sen", "ett", "en", "samt", "dock", "kan", "vill", "skulle", "kunde", "åren",
        "året", "år", "fram", "bland", "enligt", "fanns", "finns", "väntas", "planeras", "utan", "hos",
        "mot", "än", "tidigt", "sent", "publicerad", "uppdaterad", "inför", "bör", "måste", "tog", "ta",
        "gör", "gjorde", "startar", "börjar", "öppnar", "presenteras", "samma", "nästa", "förra", "både",
        "särskilt",
    }),
    number_labels=frozenset({
        "spår", "gate", "hall", "sal", "våning", "port",
        "sida", "sid", "s", "sidan", "sidorna", "nr", "nummer", "no", "vol", "volym", "version", "v",
        "ver", "kl", "klockan", "rum", "flight", "buss", "linje", "linjen", "isbn", "issn", "doi", "iso",
        "paragraf", "kapitel", "kap", "artikel", "figur", "tabell", "tel", "telefon", "fax", "ring",
        "modell", "modellen", "box", "pin", "kod", "id", "ref", "rfc", "ss", "en", "din", "sfs", "sou",
        "prop", "dir", "dnr", "diarienr", "förordning", "direktiv", "konto", "postnummer", "siffran",
        "talet", "talen", "nästan", "drygt", "knappt", "minst", "högst", "bara", "endast", "totalt",
        "sammanlagt", "§", "pp", "p", "horizon", "horisont", "agenda", "windows", "boeing", "saab",
        "upplaga", "omkr",
    }),
    quantities=frozenset({
        "under", "med", "för", "på", "till", "av", "är", "om", "över", "cirka", "ca", "ungefär", "de",
        "dessa", "alla", "kostar", "kostade", "kostat", "sålde", "sålt", "köpte", "anställer",
        "sysselsätter", "omfattar", "totalt", "än", "mot", "fler", "mer", "mindre", "runt", "i",
        "från", "motsvarar", "omsätter", "våra", "sina", "ytterligare", "andra", "nya", "flera", "varav",
        "producerar", "tillverkar", "byggde", "bygger", "dödade", "per", "vid", "och", "samt", "eller",
        "nära", "uppemot", "upp",
    }),
    counted=frozenset({
        "procent", "procentenheter", "år", "kronor", "kr", "krona", "euro", "dollar", "pund", "yen", "yuan",
        "öre", "sek", "eur", "usd", "mkr", "tkr", "mdkr", "miljoner", "miljarder", "miljon", "miljard",
        "tusen", "hundra", "personer", "anställda", "människor", "medarbetare", "jobb",
        "arbetstillfällen", "män", "kvinnor", "barn", "elever", "studenter", "soldater", "medlemmar",
        "användare", "kunder", "bilar", "fordon", "enheter", "bostäder", "hus", "lägenheter", "företag",
        "röster", "mandat", "platser", "poäng", "gånger", "ton", "kg", "kilo", "kilogram", "gram", "g",
        "km", "kilometer", "mil", "meter", "m", "cm", "mm", "centimeter", "millimeter", "fot", "tum",
        "hektar", "liter", "kubik",
        "kärnor", "watt", "kw", "kwh", "mw", "mwh", "gw", "gwh", "twh", "mah", "wh", "volt",
        "hz", "varv", "grader", "timmar", "tim", "minuter", "min", "sekunder", "dagar", "veckor",
        "månader", "ord", "sidor", "exemplar", "stycken", "st", "fall", "dödsfall", "patienter",
        "deltagare", "besökare", "kvadratmeter", "kvm", "kubikmeter", "ppm", "mb", "gb", "tb", "hk",
        "hästkrafter", "hushåll", "invånare", "väljare", "butiker", "kommuner", "skolor", "nya", "andra",
        "olika", "svenska", "svenskar", "poster", "aktier", "flygplan", "fartyg", "tåg", "bussar",
        "resenärer", "passagerare", "familjer", "arbetare", "tjänster", "ansökningar", "forskare",
        "företagare", "ledamöter", "delegater", "flyktingar", "batterier", "celler", "bönder",
        "kvadratkilometer", "nm", "mg", "ml", "fler", "f", "nautiska", "stolar", "ägg", "träd", "djur",
    }),
    counted_endings=("or", "ar", "er", "are", "ande", "ende"),
    not_counted=frozenset({
        "är", "var", "har", "kommer", "eller", "under", "efter", "över", "där", "när", "här", "per",
        "får", "går", "blir", "ligger", "säger", "visar", "ökar", "minskar", "startar", "börjar",
        "öppnar", "planerar", "räknar", "väntar", "lanserar", "inför", "före", "för", "senare",
        "tidigare", "mer", "bara", "varje", "samtidigt", "sker", "gäller", "gör", "tar", "ger", "står",
        "stiger", "faller", "innebär", "enligt", "hör", "driver", "dyker", "bör", "ser", "skriver",
        "september", "oktober", "november", "december", "vinter", "sommar", "innebar", "existerar",
        "innehåller", "fungerar", "fortsätter", "lever", "verkar", "kräver", "leder", "arbetar", "behöver",
        "använder", "heter", "äger", "spelar", "lämnar", "skapar", "handlar", "passerar", "präglar",
    }),
    month_openers=frozenset({
        "i", "sedan", "under", "innan", "före", "senast", "mellan", "slutet", "början", "mitten",
        "tidigt", "sent", "redan", "förra", "nästa", "kring", "inför", "hela", "per",
    }),
    month_hints=frozenset({
        "till", "från", "av", "och", "eller", "efter", "samt", "–", "-", "runt", "omkring", "för",
        "som", "än", "(", "med", "om",
    }),
    day_openers=frozenset({
        "den", "till", "från", "sedan", "senast", "före", "innan", "efter", "kring", "per", "med", "om",
        "tom", "fom", "inför", "mellan",
    }),
    decade_openers=frozenset(),
    decade_between=frozenset(),
    genitive_endings=("s",),
    not_genitive=frozenset({
        "mars", "måndags", "tisdags", "onsdags", "torsdags", "fredags", "lördags", "söndags", "våras",
        "somras", "höstas", "vintras", "eftermiddags", "förmiddags",
    }),
    season_openers=frozenset({
        "under", "i", "till", "på", "hela", "denna", "sent", "tidigt", "inför", "efter", "före", "innan",
        "sedan", "av", "förra", "från", "senast",
    }),
    habitual=frozenset({"varje", "varannan", "var", "alla", "en", "ett", "någon", "vanlig", "var och en"}),
    range_words=frozenset({"till"}),
    clause_openers=frozenset({"att"}),
    infinitive_endings=("a",),
    of_words=frozenset({"av"}),
    doubted_before=frozenset(),
    links=frozenset({"i", "den", "på", "under"}),
    day_articles=frozenset({"den"}),
    negations=frozenset(),
    noun_endings=("en", "et", "an", "na", "ning", "tion", "itet", "tat", "else"),
    street_endings=("gatan", "vägen", "torget", "gränden", "stigen", "allén", "leden", "esplanaden"),
    conjunctions=frozenset({"och", "eller", "samt", "respektive", "&"}),
    future=frozenset({
        "ska", "skall", "kommer att", "kommer", "väntas", "planeras", "beräknas", "planerar", "tänker",
        "avser", "blir", "vill", "siktar", "målet", "målsättningen", "inför", "förväntas", "räknar",
        "bedöms", "hoppas", "spås", "lär", "kommande", "väntar", "öppnar", "startar", "inleds", "börjar",
        "hålls", "möter", "träffas", "träffar", "röstar", "lanserar", "lanseras", "presenteras",
        "presenterar", "invigs", "avgörs", "träder", "spelas", "släpper", "släpps", "besöker", "samlas",
        "äger rum", "tänds", "nästa är", "nästa blir",
        "stängs", "öppnas", "höjs", "sänks", "slopas", "avskaffas", "upphör", "genomförs",
        "påbörjas", "återupptas", "avvecklas", "rivs", "utses", "utökas", "redovisas", "tillsätts", "upphävs",
        "utbetalas", "levereras", "tas över", "delas ut", "fasas ut", "ställs in",
        "publiceras", "publicerar", "stänger", "avslutas", "arrangeras", "går av stapeln",
        "anländer",
        "reser", "byggs", "införs", "tillträder", "drar", "föreslås", "läggs", "firar", "fattar",
        "tar över", "avgår", "pensioneras", "ställs", "pågår till", "pågår fram", "pågår från", "pågår den",
        "pågår mellan", *(f"pågår {day}" for day in range(1, 32)),
        "sköts upp", "skjuts upp", "skjutits upp", "flyttas fram", "flyttades fram", "flyttats fram",
        "förlängs till", "förlängdes till",
        "förlängts till", "senareläggs till", "senarelades till", "föreslår", "måste",
        "bör", "satsar", "stundande", "dröjer", "förbereder",
    }),
    past=frozenset({
        "var", "hade", "blev", "blivit", "fick", "fått", "gick", "gått", "kom", "kommit", "tog", "tagit",
        "gav", "gett", "givit", "såg", "sett", "sa", "sade", "sagt", "steg", "stigit", "föll", "fallit",
        "skrev", "skrivit", "skrevs", "höll", "hållit", "hölls", "legat", "stod", "stått", "satt",
        "satte", "sattes", "vann", "vunnit", "föddes", "dog", "dött", "avled", "gjorde", "gjort",
        "gjordes", "gjorts", "köpte", "köpt", "köptes", "sålde", "sålt", "såldes", "byggde", "byggt",
        "byggdes", "byggts", "reste", "rest", "mötte", "möttes", "mött", "ledde", "lett", "lät", "ville",
        "visste", "trodde", "tyckte", "skedde", "skett", "lades", "lade", "la", "lagt", "lagts", "drog",
        "dragit", "drogs", "bröt", "brutit", "bröts", "slog", "slagit", "slogs", "ökat", "minskat",
        "växte", "vuxit", "sjönk", "sjunkit", "bestämde", "bestämt", "tillsatte", "tillsattes", "utsågs",
        "utsetts", "valdes", "valts", "införde", "infördes", "införts", "började", "börjat", "börjades",
        "lyckades", "lyckats", "förde", "fört", "fördes", "följde", "följt", "hördes", "hörde", "hört",
        "ägde", "ägt", "drabbade", "drabbat", "strypte", "nåddes", "nådde", "nått", "uppgick", "uppgått",
        "varit", "haft", "funnits", "fanns", "fann", "kunde", "kunnat", "skulle", "bodde", "bott",
        "förlorade", "förlorat", "stängde", "stängdes", "stängt", "sprang", "sköt", "sköts", "skjutits",
        "greps", "gripits", "dömdes", "dömts", "åkte", "åkt", "flög", "berodde", "berott", "betydde",
        "uppstod", "uppstått", "tillträdde", "avgick", "avgått", "ingick", "ingått", "ingicks", "antog",
        "antogs", "antagits", "beslutade", "beslutades", "beslutat", "meddelade", "uppgav", "berättade",
        "presenterades", "presenterat", "spelade", "släppte", "släpptes", "släppt", "lanserades",
        "lanserat", "avslöjade", "inleddes", "inledde", "inletts", "grundades", "bildades", "ersatte",
        "ersattes", "höjde", "höjdes", "höjt", "höjts", "sänkte", "sänktes", "sänkt", "sänkts", "drev",
        "drevs", "lovade", "lovat", "skickade", "omkom", "omkommit", "skadades", "undertecknades",
        "trädde", "trätt", "kallade", "tvingades", "tvingats", "slutade", "slöt", "slöts", "slutit",
        "tjänade", "tjänat", "bjöd", "brann", "drack", "försvann", "grep", "hann", "klev", "löd", "njöt",
        "rann", "skar", "skrek", "slapp", "sov", "spred", "spreds", "stal", "stals", "återkom",
        "föreslog", "erbjöd", "erbjöds", "anlände", "ansåg", "ansågs", "beskrev", "beskrevs", "besökte",
        "använde", "användes", "hände", "sände", "vände", "behövde", "beslöt", "inträffade", "visade",
        "löste", "löstes", "läste", "lyste", "blåste", "vilade", "sköttes", "tog över", "återvände",
        "skilde", "körde", "lärde", "störde", "förstörde", "tillverkade", "gällde", "anställde",
        "ställde", "ställdes", "fyllde", "hyllade", "sörjde", "valde", "talade", "delade", "svarade",
        "krävde", "upplevde", "avgjordes", "avgjorde", "kostade", "kröntes", "begick", "begicks",
        "upphörde", "övertog", "överlevde", "mottog", "deltog", "avstod", "bestod", "förstod",
        "framgick", "kastade", "bad", "bett", "erkände", "erkänt", "hjälpte", "hjälpt", "kände",
        "känt", "mötts", "rörde", "lyfte", "lyftes",
    }),
    perfect=frozenset({"har", "hade", "ha"}),
    perfect_endings=("at", "it", "tt", "ats", "its", "rt", "lt", "kt", "pt", "st", "yggt", "ängt", "ljt",
        "ört", "gts", "xt"),
    copulas=frozenset({"är"}),
    copula_adverbs=frozenset({
        "fullt", "ut",
        "inte", "också", "även", "nu", "ännu", "alltid", "vanligen", "normalt", "bara", "endast", "helt",
        "delvis", "ofta", "oftast", "allt",
    }),
    infinitive_openers=frozenset({
        "ska", "skall", "väntas", "beräknas", "förväntas", "planeras", "bör", "måste", "att",
    }),
    auxiliaries=frozenset({"bli", "ha", "vara", "få"}),
    weekday_names=frozenset(),
    weekday_titles=frozenset(),
    ahead=frozenset({"för", "inför", "till"}),
    past_endings=("ade", "ades", "ats", "dde", "ddes", "jde", "jdes", "gde", "gdes", "ldes", "vde", "vdes",
        "kte", "ktes", "pte",
                  "ptes", "tte", "ttes", "ndes", "rdes", "xte", "stes"),
    not_past=frozenset({
        "skulle", "hundrade", "glade", "relaterade", "baserade", "insats", "plats", "arbetsplats",
        "webbplats", "marknadsplats", "sats", "planerade", "beräknade", "väntade", "rykte", "mitte",
        "rätte", "landes", "vidde", "bredde", "jämte", "förväntade", "kapitalinsats", "räddningsinsats",
        "hjälpinsats", "värdes",
    }),
    dateline_labels={
        "publicerad": "published", "publicerat": "published", "publicerades": "published",
        "publiceringsdatum": "published",
        "datum": "published", "publicerad den": "published", "först publicerad": "published",
        "publ": "published",
        "utgiven": "published", "skriven": "published", "skrivet": "published",
        "pressmeddelande": "published", "nyhetsbrev": "published", "veckobrev": "published",
        "månadsbrev": "published",
        "uppdaterad": "updated", "uppdaterat": "updated", "senast uppdaterad": "updated",
        "senast ändrad": "updated",
        "uppdaterades": "updated",
    },
    today=frozenset({"i dag", "idag"}),
)
# fmt: on

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords(
    articles=frozenset({"den", "det", "de"}),
    openers=frozenset(
        """
        i på av för från hos inom med mellan mot om till under ur utan vid över enligt efter innan sedan
        och men eller samt både även också dock nu då när där här som att det den de en ett detta denna
        dessa vår våra sin sina hans hennes deras företaget bolaget myndigheten tillverkaren koncernen
        """.split()
    ),
    attribute_endings=("-baserade", "-ägda", "-noterade", "-kontrollerade"),
    missions=("ambassad", "generalkonsulat", "konsulat", "EU-representation", "beskickning"),
    mission_place="i",
    # Not "regering": in prose a country's government is as often the country.
    state_bodies=("ministerium", "departement", "centralbank"),
    compound_endings=("ägd", "ägda", "ägt", "kontrollerade", "noterade", "baserade", "chefen", "chefens"),
    # Not "ett": a company that is spoken of as one is neuter ("ett Ericsson i kris").
    one_of=frozenset({"en", "varje", "min", "sin", "hennes", "hans"}),
    # Nouns for who does something end in these; names of firms in "-gruppen" or "-banken" do not belong here.
    describer_endings=(
        "aren",
        "ören",
        "enten",
        "isten",
        "jätten",
        "företaget",
        "bolaget",
        "koncernen",
        "firman",
        "kedjan",
    ),
    genitive_endings=("s",),
    genitive_signs=(":s", ":S"),
    legal_forms=("AB", "Aktiebolag", "HB", "KB", "Ab", "Oy", "Oyj", "ASA", "AS", "A/S", "ApS"),
    heads=frozenset(
        """
        myndigheten verket styrelsen departementet inspektionen rådet nämnden kommissionen institutet
        universitetet högskolan förbundet föreningen stiftelsen alliansen banken bolaget koncernen
        sällskapet akademien akademin byrån ministeriet parlamentet domstolen ambassaden partiet fonden
        centralbanken unionen
        """.split()
    ),
    other_heads=frozenset(
        """
        avtalet fördraget konventionen pakten lagen förordningen direktivet protokollet deklarationen
        toppmötet konferensen mässan festivalen galan priset cupen strategin planen partnerskapet
        rapporten studien
        """.split()
    ),
    offices=(("kommissionär", "kommissionen"),),
    back=frozenset(
        """
        myndigheten verket departementet inspektionen kommissionen institutet universitetet högskolan
        förbundet föreningen stiftelsen alliansen banken bolaget koncernen akademin byrån ministeriet
        ambassaden partiet centralbanken
        """.split()
    ),
)

# --- sentences -----------------------------------------------------------------------------------

# fmt: off
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        {
            "allm", "ang", "avd", "avs", "bet", "betr", "bitr", "bl.a", "c:a", "ca", "civ.ing", "d.v.s",
            "dipl", "doc", "dr", "dvs", "e.g", "e.o", "eng", "enl", "exkl", "f.d", "f.n", "fil", "fil.dr",
            "fr.o.m", "föreg", "fören", "förf", "förk", "förv", "g.m", "gm", "hr", "i.e", "i.o.m", "i.s.f",
            "ing", "inkl", "jfr", "jur.kand", "jämf", "kand", "kapt", "kungl", "led.ing", "leg", "lic",
            "löjtn", "m.a.o", "m.a.p", "m.h.a", "m.h.t", "mag", "mag.art", "med.dr", "n.b", "nuv", "näml",
            "o.a", "obs", "omkr", "ordf", "p.g.a", "pga", "pol.mag", "prel", "prof", "red", "ref", "resp",
            "s.k", "s:t", "sekr", "st.f", "Sv", "särsk", "t.ex", "t.o.m", "tekn", "tekn.dr", "teol", "tf",
            "u.a",
            "uppl", "urspr", "utg", "v.ordf", "vetensk", "vs", "övers",
        }
    ),
    ambiguous_abbreviations=frozenset(
        {
            "a.a", "Co", "Corp", "e.Kr", "e.m", "f.Kr", "f.m", "forts", "i.u", "Inc", "jr", "Ltd", "mdr",
            "milj", "min", "mn", "mrd", "proc", "s.a", "sek", "sr", "st", "tim", "äv",
        }
    ),
    closing_abbreviations=frozenset(
        {
            "d.y", "d.ä", "e.d", "e.dyl", "etc", "ff", "ggr", "kg", "kr", "m.fl", "m.m", "mfl", "mkr",
            "msek", "o.d", "o.dyl", "o.s.v", "osv", "tkr",
        }
    ),
    number_abbreviations=frozenset(
        {
            "art", "avsn", "bd", "bil", "ex", "febr", "fig", "kap", "kl", "mom", "mån", "n:o", "no", "nr",
            "p", "par", "s", "sept", "sid", "tab", "tel", "tfn", "ver", "vol", "årg",
        }
    ),
    starters=frozenset(
        {
            "Alla", "Allt", "Andra", "Att", "Av", "Bara", "Bland", "Både", "De", "Den", "Denna", "Dessa",
            "Dessutom", "Det", "Detta", "Dock", "Där", "Därefter", "Därför", "Därmed", "Då", "Efter",
            "Eftersom", "Enligt", "Ett", "Flera", "Från", "För", "Förra", "Först", "Genom", "Han", "Har",
            "Hittills", "Hon", "Hur", "Här", "I", "Idag", "Ingen", "Inom", "Inte", "Kan", "Liksom", "Man",
            "Med", "Medan", "Men", "Mer", "Mot", "Många", "Ni", "Nu", "Nya", "När", "Och", "Också", "Om",
            "Runt", "Samma", "Samtidigt", "Sedan", "Ska", "Som", "Så", "Sådana", "Tack", "Till", "Trots",
            "Under", "Utan", "Utöver", "Vad", "Var", "Varför", "Varje", "Vem", "Vi", "Via", "Vid", "Vilka",
            "Vilken", "Vissa", "Är", "Även", "Över",
        }
    ),
    byline_starts=frozenset(
        {
            "artikel av", "av", "foto och text", "författare", "journalist", "redaktör", "reporter",
            "skribent", "skriven av", "text", "text av", "text och foto",
        }
    ),
    dateline_starts=frozenset(
        {
            "datum", "publicerad", "publicerades", "publicerat", "publiceringsdatum", "senast uppdaterad",
            "uppdaterad", "uppdaterat",
        }
    ),
    caption_starts=frozenset(
        {
            "arkivbild", "bild", "bilden", "bildkälla", "bildtext", "diagram", "figur", "foto", "fotograf",
            "genrebild", "grafik", "illustration", "karta", "pressbild",
        }
    ),
    boilerplate_lines=frozenset(
        {
            "acceptera", "annons", "annonser", "dela", "dela artikel", "dela artikeln", "dela på facebook",
            "dela via e-post", "fler nyheter", "föregående", "godkänn alla", "gå till innehåll", "hem",
            "hoppa till innehåll", "kommentarer", "kommentera", "kontakt", "kontakta oss", "ladda ner",
            "logga in", "lyssna", "länkar", "meny", "mest läst", "nästa", "om oss", "prenumerera",
            "relaterade artiklar", "senaste nytt", "skriv ut", "startsida", "sök", "taggar",
            "till startsidan", "till toppen", "tillbaka", "tipsa",
        }
    ),
    boilerplate_starts=frozenset(
        {
            "anmäl dig", "ansvarig utgivare", "dela på", "följ oss", "klicka här", "logga in", "läs hela",
            "läs mer", "läs också", "läs vidare", "läs även", "prenumerera på", "se också", "se även",
            "taggar:", "tipsa oss", "ämnen:",
        }
    ),
    boilerplate_phrases=frozenset(
        {
            "alla rättigheter förbehållna", "använder cookies", "använder kakor", "avregistrera",
            "avsluta prenumeration", "citera gärna", "creative commons", "eftertryck förbjudet",
            "med ensamrätt", "om cookies", "upphovsrätt ©",
        }
    ),
    reference_headings=frozenset(
        {
            "fotnoter", "källförteckning", "källhänvisningar", "källa", "källor", "källor och referenser",
            "litteratur", "litteraturförteckning", "noter", "referenser", "referenslista",
        }
    ),
)
# fmt: on

# --- clauses -------------------------------------------------------------------------------------

CLAUSES = ClauseWords(
    holding=frozenset(
        """
        har hade ha haft äger ägde äga ägt kontrollerar kontrollerade kontrollera innehar innehade inneha
        utgör utgjorde utgöra utgjort står stod stå stått svarar svarade svara svarat
        producerar producerade producera motsvarar motsvarade motsvara
        får fick få fått tar tog ta tagit vann vinner vinna vunnit
        täcker täckte täcka levererar levererade leverera
        """.split()
    ),
    reaching=frozenset(
        """
        överstiger överstiga översteg överstigit understiger understiga understeg överskrider överskrida
        överskred uppgår uppgå uppgick uppgått når nå nådde
        """.split()
    ),
    relatives=frozenset("som vilken vilket vilka vars".split()),
    negations=frozenset("inte ej icke aldrig ingen inget inga".split()),
    changed=frozenset("av i på för".split()),
    places=frozenset("i för av på hos bland".split()),
    bearers=frozenset(("med",)),
    shares=frozenset(
        "andel andelen andelar marknadsandel marknadsandelen marknadsandelar ägarandel ägarandelen".split()
    ),
    quantities=frozenset("andelen antalet mängden".split()),
    stand_ins=frozenset("siffran siffra siffrorna resten".split()),
    relations={
        **dict.fromkeys(listed("beroende, beroendet, beroendegrad, beroendegraden"), ("av",)),
        **dict.fromkeys(listed("andel, andelar, ägarandel, ägande, innehav, post"), ("i",)),
        **dict.fromkeys(listed("tull, tullar, tullen, tullarna, skatt, skatten"), ("på",)),
        **dict.fromkeys(listed("export, exporten"), ("till",)),
        **dict.fromkeys(listed("import, importen"), ("från",)),
    },
    topics=frozenset(("för",)),
    valued=frozenset(("på", "om")),
    sums=frozenset(("total", "summa", "snitt", "genomsnitt", "medeltal", "annat", "andra")),
    compared=frozenset("jämfört gentemot mot".split()),
    respective=frozenset(("respektive",)),
    actors=frozenset(
        """
        bolaget företaget koncernen banken centralbanken regeringen kommunen regionen landstinget staten
        myndigheten fabriken landet partiet facket kedjan tillverkaren biltillverkaren operatören
        detaljhandeln industrin branschen företagen bolagen bankerna kommunerna
        """.split()
    ),
    growths=frozenset("tillväxt tillväxten tillväxttakt tillväxttakten".split()),
    within=frozenset(("i", "på", "inom")),
    than=frozenset(("än",)),
    earlier=frozenset("tidigare innan före dessförinnan föregående".split()),
    bases=frozenset("från mot på med".split()),
    pronouns=frozenset("han hon den de hans hennes dess deras sin sitt sina".split()),
    baselines=frozenset("nivå nivån nivåer nivåerna".split()),
    verb_second=True,
    modals=frozenset(
        """
        måste kan kunde ska skall skulle vill ville bör borde lär tänker tänkte väntas väntades beräknas
        beräknades brukar brukade kommer
        """.split()
    ),
    sources=frozenset(("enligt",)),
    definite_endings=("en", "et", "an", "na"),
    origins=frozenset(("från",)),
    among=frozenset(("bland", "hos")),
    clausal=frozenset(("vilket",)),
    expletives=frozenset(("det",)),
    saying=frozenset(
        """
        säger sa sade uppger uppgav svarar svarade anser ansåg tycker tyckte menar menade tror trodde
        """.split()
    ),
    stances=frozenset("emot mot för ja nej".split()),
    foreseeing=frozenset(
        """
        ser såg väntar väntade räknar räknade spår spådde förutser förutsåg förutspår förutspådde bedömer
        bedömde uppskattar uppskattade tror trodde prognostiserar
        """.split()
    ),
    where=frozenset(("där",)),
    intending=frozenset(
        """
        planerar planerade planerat avser avsåg ämnar ämnade vill ville tänker tänkte lovar lovade lovat
        beslutar beslutade beslutat siktar siktade räknar räknade hoppas hoppades överväger övervägde tvingas
        tvingades
        """.split()
    ),
    actor_endings=tuple(
        """
        bolaget företaget koncernen banken kommunen regionen myndigheten fabriken partiet kedjan tillverkaren
        operatören industrin branschen företagen bolagen bankerna kommunerna tillverkarna jätten
        """.split()
    ),
    had=frozenset("ägs ägdes ägas ägts ägd ägda kontrolleras kontrollerades kontrollerats".split()),
    agents=frozenset(("av",)),
)

# --- comparison ----------------------------------------------------------------------------------

# fmt: off
COMPARISON = ComparisonWords(
    scale_suffixes={
        "tkr": 10**3, "milj": 10**6, "milj.": 10**6, "mkr": 10**6, "mnkr": 10**6, "msek": 10**6,
        "mdr": 10**9, "mdkr": 10**9, "mrd": 10**9,
    },
    amounts={
        "första": 1, "förste": 1, "ensam": 1, "enda": 1, "båda": 2, "bägge": 2, "par": 2, "dubbelt": 2,
        "dubbla": 2, "fördubblades": 2, "fördubbla": 2, "fördubblats": 2, "tredubbla": 3, "trefaldigt": 3,
        "tvilling": 2, "tvillingar": 2, "trio": 3, "kvartal": 4, "kvarts": 4, "kvart": 4, "dussin": 12,
        "tjog": 20, "middagstid": 12, "midnatt": 24, "årtionde": 10, "årtionden": 10, "decennium": 10,
        "decennier": 10, "decenniet": 10, "århundrade": 100, "sekel": 100, "sekler": 100,
        "hundratals": 100, "tusentals": 1000, "vecka": 7, "ingen": 0, "inga": 0, "inget": 0,
    },
    clock=("kl", "kl.", "klockan"),
    clock_parts={"halv": (-1, 30), "kvart över": (0, 15), "kvart i": (-1, 45)},
    past_noon=("på eftermiddagen", "på kvällen", "på natten", "i kväll", "em", "e.m."),
    before_noon=("på morgonen", "på förmiddagen", "fm", "f.m."),
    countries={
        "USA": "US", "US": "US", "Amerika": "US", "Storbritannien": "GB", "UK": "GB", "Holland": "NL",
        "Turkiet": "TR",
    },
    decade_signs=("-tal", "‑tal", "–tal", "tal"),
    measures={
        **dict.fromkeys(("mil",), ("length", "10000")),
        **dict.fromkeys(("engelska mil", "miles"), ("length", "1609.344")),
        **dict.fromkeys(("fot",), ("length", "0.3048")),
        **dict.fromkeys(("tum",), ("length", "0.0254")),
        **dict.fromkeys(("kilometer", "kilometers"), ("length", "1000")),
        **dict.fromkeys(("meter", "meters"), ("length", "1")),
        **dict.fromkeys(("centimeter", "centimeters"), ("length", "0.01")),
        **dict.fromkeys(("millimeter", "millimeters"), ("length", "0.001")),
        **dict.fromkeys(("km/tim", "kilometer i timmen"), ("speed", "1")),
        **dict.fromkeys(("kilo", "kilogram"), ("mass", "1")),
        **dict.fromkeys(("gram",), ("mass", "0.001")),
        **dict.fromkeys(("ton",), ("mass", "1000")),
        **dict.fromkeys(("kvadratmeter", "kvm"), ("area", "1")),
        **dict.fromkeys(("kvadratkilometer",), ("area", "1000000")),
        **dict.fromkeys(("tunnland",), ("area", "4936")),
        **dict.fromkeys(("hektar",), ("area", "10000")),
        **dict.fromkeys(("grad", "grader", "graders"), ("temperature", "1")),
        **dict.fromkeys(("liter",), ("volume", "1")),
    },
)
# fmt: on

SWEDISH = Language(
    code="sv",
    name="Swedish",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
    clauses=CLAUSES,
    comparison=COMPARISON,
)
