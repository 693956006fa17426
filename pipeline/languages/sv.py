"""Swedish: tables only."""

from __future__ import annotations

from decimal import Decimal

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
        "tredjedels": 3, "tredjedelarna": 3, "tredjedelen": 3, "fjärdedel": 4, "fjärdedelar": 4,
        "fjärdedels": 4, "fjärdedelarna": 4, "fjärdedelen": 4, "kvart": 4, "kvarts": 4,
        "femtedel": 5, "femtedelar": 5, "femtedels": 5, "femtedelarna": 5, "femtedelen": 5,
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
        "pct": "percent", "pct.": "percent", "percent": "percent", "procents": "percent", "procenten": "percent",
        "procentig": "percent", "procentiga": "percent", "procentigt": "percent", "procentige": "percent",
        "% ig": "percent", "% iga": "percent", "% igt": "percent", "%ig": "percent", "%iga": "percent",
        "%igt": "percent", "%:ig": "percent", "%:iga": "percent", "%:igt": "percent", "%:s": "percent",
        "viktprocent": "percent", "volymprocent": "percent", "vol.%": "percent", "vol%": "percent",
        "molprocent": "percent", "vikts%": "percent", "årsprocent": "percent",
        "procentenhet": "percentage_point", "procentenheter": "percentage_point",
        "procentenheters": "percentage_point", "procentenheterna": "percentage_point",
        "procentenhets": "percentage_point", "procent enheter": "percentage_point", "procent enhet": "percentage_point",
        "procents enheter": "percentage_point", "procentpoäng": "percentage_point", "procentpoängs": "percentage_point",
        "% enhet": "percentage_point", "% enheter": "percentage_point", "% enheters": "percentage_point",
        "%enheter": "percentage_point", "% poäng": "percentage_point", "%enhet": "percentage_point",
        "procentenheten": "percentage_point", "%-enh.": "percentage_point",
        "pp": "percentage_point", "p.p.": "percentage_point", "p.p": "percentage_point", "ppt": "percentage_point",
        "p.e.": "percentage_point",
        "baspunkt": "basis_point", "baspunkter": "basis_point", "baspunkters": "basis_point",
        "räntepunkt": "basis_point", "räntepunkter": "basis_point", "räntepunkters": "basis_point",
        "bps": "basis_point", "bp": "basis_point",
        "‰": "permille", "promille": "permille", "promilles": "permille", "promillen": "permille",
    },
    attached_units={"pc": "percent"},
    unit_stems={
        "procentenhet": "percentage_point", "procents": "percent", "procentig": "percent", "procentar": "percent",
        "promille": "permille", "baspunkt": "basis_point",
    },
    approximators={
        **dict.fromkeys(listed("""
            cirka, ca, ca., c:a, cirkus, circa, omkring, runt, kring, ungefär, ungefärligen, uppskattningsvis, uppskattade,
            någonstans runt, någonstans kring, någonstans omkring, i storleksordningen, bortåt,
            runt omkring, åtminstone runt, typ, runtom, i runda tal, i trakten av, i häradet, ungefärliga, i närheten av, ~, ≈, ≃, ∼, ±
        """), "about"),
        **dict.fromkeys(listed("""
            drygt, dryga, dryg, lite drygt, strax över, lite över, något över, lite mer än, något mer än, en aning över,
            aningen över, aningen mer än, en aning mer än, litet över, litet mer än, gott och väl, en bit över,
            någon bit över, snäppet över, ett snäpp över, en smula över, en smula mer än, marginellt över, marginellt mer än,
            precis över, alldeles över, knappt över, god, lite högre än, något högre än, nätt och jämnt över, gott, en god
        """), "above"),
        **dict.fromkeys(listed("""
            knappt, knappa, knapp, nästan, närmare, nära, inemot, bara knappt, strax under, lite under, något under, lite mindre än,
            något mindre än, en aning under, aningen under, aningen mindre än, litet under, litet mindre än, nästintill, snudd på,
            hart när, så gott som, inte fullt, ej fullt, inte riktigt, en bit under, precis under, marginellt under, snäppet under,
            uppemot nära, alldeles under, praktiskt taget, i princip, i stort sett, lite knappt, nätt och jämnt, lite lägre än,
            något lägre än, något färre än, lite färre än, näst intill, på gränsen till, fullt
        """), "below"),
    },
    at_least=listed("""
        minst, allra minst, åtminstone, över, mer än, mera än, fler än, flera än, inte mindre än, ej mindre än, lägst, som lägst, som minst, högre än,
        större än, bättre än, väl över, klart över, långt över, betydligt över, betydligt mer än, klart mer än, långt mer än,
        avsevärt mer än, mycket mer än, en bra bit över, en god bit över, ett gott stycke över, så lite som, så litet som, så låg som, så lågt som, så få som,
        ett minimum på, ett minimum av, min, min., överstigande, inte under, icke mindre än, inte färre än, inte lägre än, minimum, minimalt,
        rejält över, vida över, betydligt fler än, klart fler än, långt mera än, inget mindre än, >, ≥, >=
    """),
    at_most=listed("""
        högst, som högst, allra högst, upp till, ända upp till, uppemot, upp emot, upp mot, uppåt, under, mindre än, färre än,
        lägre än, mindre är, sämre än, maximalt, max, max., maximum, som mest, som max, så mycket som, så många som, så hög som, så högt som, så höga som, inte mer än, inte mera än, ej mer än,
        inte över, ej över, inte fler än, inte högre än, långt under, väl under, klart under, betydligt under, betydligt mindre än, långt mindre än,
        klart mindre än, avsevärt mindre än, mycket mindre än, en bra bit under, en god bit under, ett maximum på, ett tak på, understigande,
        inte ens, ej överstigande, inte överstigande, rejält under, betydligt färre än, långt färre än, på sin höjd, i bästa fall, i högsta fall, vida under, ända till, ända uppemot, <, ≤, <=
    """),
    comparisons=listed("""
        mer än, mindre än, högre än, lägre än, större än, fler än, färre än, bättre än, sämre än, mera än
    """),
    exceeding=listed("överstiger, översteg, överstigit, överstiga, överskrider, överskred, överskridit, överskrida"),
    not_reaching=listed("understiger, understeg, understigit, understiga, underskrider, underskred, underskrida"),
    after_number={
        **dict.fromkeys(listed("eller så, eller däromkring, eller där omkring, plus minus, på ett ungefär, sådär"), "about"),
        **dict.fromkeys(listed("""
            eller mer, eller mera, eller högre, eller över, eller fler, eller större, och uppåt, och mer, och över, eller däröver, och däröver,
            och högre, eller bättre, plus
        """), "at_least"),
        **dict.fromkeys(listed("""
            eller mindre, eller lägre, eller under, eller färre, och nedåt, och under, eller därunder, och därunder, och lägre
        """), "at_most"),
    },
    bounds_behind=listed("minst, högst, som mest, som högst, max, maximalt, som minst, åtminstone"),
    fillers=listed("""
        bara, endast, enbart, blott, exakt, precis, jämnt, hela, hel, helt, helhets, ynka, futtiga, magra, blygsamma, modesta,
        ytterligare, totalt, sammanlagt, tillsammans, fulla, rekordhöga, rekordlåga, historiska, imponerande, otroliga, svindlande,
        häpnadsväckande, smått otroliga, kraftiga, hisnande, ofattbara, osannolika, rejäla, massiva, mäktiga, måttliga, redan, kanske, möjligen, troligen,
        förmodligen, fortfarande, i snitt, i genomsnitt, i medeltal, genomsnittliga, genomsnittlig, nu, då, även, också, respektive, resp,
        resp., årliga, så väl som, återstående, de återstående, resterande, de resterande, extra, hela de, just, alla, alltså, t.ex., numera, i dag, idag,
        rena, runda, drygt räknat, beskedliga, stabila, starka, svaga, fina, höga, låga, hyfsade, oförändrade, smala, modiga, dramatiska, chockerande,
        överväldigande, uppseendeväckande, anmärkningsvärda, rekordartade, häftiga, nätta, preliminärt, preliminära, omvittnade, förväntade, beräknade, nominella, en modest, en blygsam, en rejäl, en kraftig, i stället, istället, faktiskt, sammantaget
    """),
    vague=listed("""
        några, några få, någon, flera, ett par, ett fåtal, enstaka, ett antal, många, ensiffriga, tvåsiffriga, tresiffriga, ett tiotal, tiotals,
        ett tjugotal, ett trettiotal, ett femtiotal, ett dussin, ett dussintal, hundratals, ett hundratal, bråkdelen av en, bråkdels, en bråkdels, bråkdelar av en, några tiondels,
        någon tiondels, ett par tiondels, tvåsiffrig, ensiffrig, något
    """),
    between=listed("mellan, någonstans mellan, emellan"),
    to=listed("till, à, a, á, upp till, ned till, ner till"),
    from_=listed("från"),
    by=listed(""),
    by_after_change=listed("med"),
    of=listed("på, om, av, i"),
    part_of=listed("av, utav"),
    determiners=listed("""
        den, det, de, en, ett, denna, detta, dessa, hela, sista, första, andra, tredje, förra, varje, dess, sin, sitt, sina, samma, årets, nästa, dom
    """),
    was=listed("""
        var, är, blev, blir, blivit, bli, varit, vara, låg på, ligger på, legat på, ligga på, uppgick till, uppgår till, uppgå till, uppgått till, nådde, når, på,
        hamnade på, hamnar på, landade på, landar på, väntas bli, beräknas till, uppmättes till, uppmäts till, beräknas bli, stannade på, stannar på, översteg, överstiger, understiger, understeg, motsvarar, motsvarade, kom in på, landat på, hamnat på
    """),
    agents=listed(""),
    and_=listed("och, &, samt, respektive, resp, resp., liksom"),
    or_=listed("eller, alternativt"),
    range_openers=listed("""
        allt, allting, varierar, varierade, varierat, variera, varierande, spänner, spände, sträcker sig, sträckte sig, pendlar, pendlade, pendlat, skiftar, skiftade, alltifrån, någonstans, uppskattningar, intervallet
    """),
    masks=listed("""
        jämfört med, jämförd med, jämförda med, i jämförelse med, jämför med, i linje med, tillsammans med, i takt med, i och med, till och med, t.o.m.,
        uppgick till, uppgår till, uppgå till, uppgått till, beräknas till, beräknades till, beräknats till, uppskattas till, uppskattades till, uppskattats till,
        ledde till, leder till, leda till, lett till, bidrog till, bidrar till, bidra till, bidragit till, tack vare, hänsyn till, motsvarar, motsvarande, motsvarade, utgör, utgjorde, utgjort,
        begränsas till, begränsades till, begränsat till, uppmättes till, uppmätts till, uppmäts till, tillhör, med hjälp av, med tanke på, i samband med,
        från och med, fr.o.m., till följd av, till exempel, med mera, m.m., en gång till, eller mer än, eller mindre än, därtill, med andra ord, med stöd av, med undantag för, på grund av, med anledning av, säljs till, såldes till, sålde till, gäller till, till skillnad från,
        gick till, går till, gå till, hör till, med bara, används till, med avseende på, värderas till, räknas till, i relation till, i förhållande till, till hälften av, mer eller mindre, består till, bestod till, bestå till, ägs till, ägdes till, ägda till, ägt till, täcks till, hänförliga till, parallellt med, fast med
    """),
    clause_breaks=listed("men, medan, fast, fastän, eftersom, när, vars, vilket, vilka, vilken, där, om, sedan, därför, trots, utan, ty"),
    after_bare=listed("""
        i, på, under, över, av, vid, till, från, med, för, efter, före, innan, sedan, den, det, de, om, och, men, medan, när, år, året,
        nästa, förra, fram, per, inom, bland, mellan, respektive, nu, idag, senast, senare, jämfört, redan, enligt, som, trots, genom, hos, mot, då, vilket
    """),
    up_verbs=listed("""
        öka, ökar, ökade, ökat, ökas, ökades, ökats, ökande, ökad, stiga, stiger, steg, stigit, stigande, växa, växer, växte, vuxit, växt, växande,
        höja, höjer, höjde, höjt, höjas, höjs, höjdes, höjts, höjd, höjda, klättra, klättrar, klättrade, klättrat, rusa, rusar, rusade, rusat, rusande, lyfta, lyfter, lyfte,
        lyft, lyftes, avancera, avancerar, avancerade, avancerat, stärka, stärker, stärkas, stärks, stärktes, stärkts, stärkte, stärkt, förstärkas, förstärks, förstärktes, förstärktes, förstärkts, förbättra, förbättrar, förbättrade, förbättrat, förbättras,
        förbättrades, förbättrats, expandera, expanderar, expanderade, expanderat, hoppa, hoppade, hoppar, skjuta i höjden, sköt i höjden, skjuter i höjden, skjutit i höjden, utöka, utökar, utökade, utökat, utökas, utökades, utökats,
        fördubbla, fördubblas, fördubblades, fördubblats, dubblera, dubblerades, dubblerats, uppvärdera, uppvärderas, uppvärderades, uppgradera, uppgraderades, skruva upp, skruvade upp, skruvas upp, skruvar upp, skrevs upp, skriver upp, skrev upp, skriva upp, skrivs upp, accelerera, accelererar, accelererade, accelererat,
        tillta, tilltar, tilltog, tilltagit, återhämta sig, återhämtade sig, återhämtar sig, återhämtat sig, återhämta, återhämtade, addera, adderar, adderade, adderat, gå upp, går upp, gick upp, gått upp, går upp, drog upp, dra upp, dragit upp, drar upp, kryper upp, kröp upp, krypa upp, tog sig upp, sätta upp, kliva, kliver, klev, klivit, kryddas, skena, skenar, skenade, skenat, skenande, explodera, exploderade, exploderar, exploderat,
        plussa, plussar, plussade, plussat, vinna, vinner, vann, vunnit, förlänga, förlängs, förlängdes, fördyra, fördyras, fördyrades, fördyrats, vidga, vidgas, vidgades, ökande, svälla, svällde, sväller, svällt, mångdubblas, mångdubblats, skalas upp, skala upp, jagade upp, tjäna, fyllas, rekylera upp, rekylerade upp, studsa upp, studsade upp, trissades upp, trissa upp, trissats upp, breddas, intensifieras, öker
    """),
    down_verbs=listed("""
        minska, minskar, minskade, minskat, minskas, minskades, minskats, minskande, minskad, sjunka, sjunker, sjönk, sjunkit, sjunkande, sänka, sänker, sänkte, sänkt, sänkta,
        sänkas, sänks, sänktes, sänkts, falla, faller, föll, fallit, fallande, krympa, krymper, krympte, krympt, krympande, krymptes, dala, dalar, dalade, dalat, rasa, rasar, rasade,
        rasat, rasande, dyka, dyker, dök, dykt, störtdyka, störtdyker, störtdök, störtdykt, tappa, tappar, tappade, tappat, backa, backar, backade, backat, försvaga, försvagar, försvagas, försvagades, försvagats, försvagade, försvagat,
        försämra, försämras, försämrades, försämrats, försämrade, försämrat, dra ned, dra ner, drog ned, drog ner, drar ned, drar ner, dragit ned, dragit ner, dras ned, dras ner, drogs ned, drogs ner, skära ned, skära ner, skär ned, skär ner, skar ned, skar ner, skurit ned, skurit ner,
        reducera, reducerar, reducerade, reducerat, reduceras, reducerades, reducerats, halka, halkar, halkade, halkat, förlora, förlorar, förlorade, förlorat, gå ned, gå ner, går ned,
        går ner, gick ned, gick ner, gått ned, gått ner, nedvärdera, nedvärderas, devalvera, devalveras, devalverades, halvera, halverar, halverade, halverat, halveras, halverades, halverats, skriva ned, skriva ner, skrivs ned, skrivs ner, skrevs ned,
        skrevs ner, skrev ned, skrev ner, skriver ned, skriver ner, skrivits ned, skrivits ner, skruva ned, skruva ner, skruvade ned, skruvade ner, skruvar ned, skruvar ner, skruvas ned, skruvas ner, skruvats ned, skruvats ner, kapa, kapar, kapade, kapat, kapas, kapades, kapats, avta, avtar, avtog, avtagit, avtagande, mattas, mattades, mattats, bromsa in, bromsade in, bromsar in, bromsat in, bromsa, bromsar, bromsade, bromsat, bromsas, sacka, sackar, sackade,
        glida, glider, gled, glidit, dämpas, dämpades, dämpats, dämpa, dämpar, dämpade, dämpat, slakta, slaktar, slaktade, slaktas, slaktats, störtade, störta, störtar, sladda, banta, bantar, bantade, bantat, bantas, bantades, bantats, prissänka, prissänks, rabattera, rabatterades, begränsas, pressas ned, pressades ned, pressas ner, pressades ner, trycka ned, trycktes ned, förbilligas, skala ned, skala ner, skalas ned, skalas ner, skära bort, skar bort, strypa, strypte, stryps, kollapsa, kollapsade, kollapsat, kollapsar, urholkas, urholkades, urholkats, rekylera, rekylerade, rekylerar, rekylerat, ramla, ramlar, ramlade, ramlat, trilla, trillade, trillat, knappa in, knappade in, slå av, slog av, försvinna, försvann, försvunnit
    """),
    change_verbs=listed("""
        ändra, ändras, ändrades, ändrats, ändrade, förändra, förändras, förändrades, förändrats, förändrade, justera, justeras, justerades, justerats, justerade, justerar, gå, går, gick, gått,
        revidera, revideras, reviderades, reviderats, reviderar, reviderade, reviderat, svänga, svängde, svänger, svängt, flytta, flyttas, flyttades, flyttar, flyttade, avvika, avviker, avvek, skilja, skiljer, skiljde, skilde, pressas, pressades, pressats, pressa, pressade, ta, tar, tog, tagit, röra, rörde, rör, bantas, återgå, återgått, återgick, korrigera, korrigerades, korrigeras, komma, kommer, kom, kommit, fluktuera, fluktuerade, skifta, dra, drog, drar, slå, slog, skruva, skruvar, skruvade, skruvas, skriva, skrevs, skrivs
    """),
    up_nouns=listed("""
        ökning, ökningen, ökningar, ökningarna, uppgång, uppgången, uppgångar, höjning, höjningen, höjningar, höjningarna, tillväxt, tillväxten, tillväxttakt, tillväxttakten, lyft, lyftet, stegring, stegringen,
        förbättring, förbättringen, uppvärdering, expansion, expansionen, prisökning, prisökningen, prisökningar, prisuppgång, prisuppgången, prishöjning, prishöjningen, prishöjningar, räntehöjning, räntehöjningen, räntehöjningar, löneökning, löneökningen, löneökningar, lönehöjning, skattehöjning, skattehöjningen, hyreshöjning, hyreshöjningen, hyreshöjningar,
        avgiftshöjning, försäljningsökning, försäljningsökningen, bnp-tillväxt, bnp-tillväxten, omsättningstillväxt, intäktsökning, vinstökning, vinstökningen, befolkningsökning, befolkningsökningen, befolkningstillväxt, utsläppsökning, kostnadsökning, kostnadsökningen, kostnadsökningar, ökningstakt, ökningstakten, ökningstakter, uppskrivning, återhämtning, återhämtningen, uppsving, rusning, kursuppgång, kursuppgången, kurslyft, resultatförbättring, volymökning, volymökningen, produktionsökning, intäktstillväxt, försäljningstillväxt, försäljningstillväxten, hyresökning, tullhöjning, tullhöjningen, fördyring, påslag, förstärkning, utökning, höjd, vinstlyft, trafikökning, passagerarökning, uppräkning, uppräkningen, avgiftshöjningen, reallöneökning, orderökning
    """),
    down_nouns=listed("""
        minskning, minskningen, minskningar, minskningarna, nedgång, nedgången, nedgångar, sänkning, sänkningen, sänkningar, sänkningarna, fall, fallet, ras, raset, tapp, tappet, reducering, reduktion, reduktionen, försämring, försämringen, försvagning, försvagningen,
        krympning, nedskrivning, nedskrivningen, neddragning, neddragningen, neddragningar, nedskärning, nedskärningen, nedskärningar, besparing, besparingen, besparingar, prisfall, prisfallet, prisras, prisraset, prisnedgång, prisnedgången, prissänkning, prissänkningen, prissänkningar, räntesänkning, räntesänkningen, räntesänkningar, skattesänkning, skattesänkningen,
        skattesänkningar, lönesänkning, lönesänkningen, kursfall, kursfallet, kursras, kursraset, börsras, börsraset, börsfall, utsläppsminskning, utsläppsminskningen, utsläppsminskningar, volymminskning, försäljningsminskning, försäljningsfall, försäljningstapp, omsättningsfall, kostnadsminskning, vinstras, vinstfall, vinsttapp, avmattning, inbromsning, inbromsningen, dyk, dykning, rabatt, rabatten, devalvering, kollaps, halvering, produktionsminskning, resultatförsämring, intäktsminskning, befolkningsminskning, förlust, förlusten, tillbakagång, tillbakagången, rekyl, rekylen, avgiftssänkning, trafikminskning, passagerarminskning, orderfall, ordertapp, effektivisering, energibesparing, underskott i tillväxt, amsänkning, matmomssänkning, momssänkning
    """),
    change_nouns=listed("""
        förändring, förändringen, ändring, justering, svängning, avvikelse, skillnad, skillnaden, revidering, förskjutning, rörelse, prisförändring, ändringen, justeringen, årstakt, utveckling
    """),
    up_comparatives=listed("""
        högre, mer, mera, fler, flera, större, dyrare, snabbare, bättre, längre, starkare, upp, tyngre, bredare, äldre, varmare, rikare, uppåt, djupare, effektivare, säkrare, tätare
    """),
    down_comparatives=listed("""
        lägre, mindre, färre, billigare, långsammare, sämre, kortare, svagare, ned, ner, lättare, smalare, yngre, kallare, fattigare, nedåt, neråt, tunnare, glesare, snålare
    """),
    up_particles=listed("upp, plus"),
    down_particles=listed("ned, ner"),
    share_verbs=listed("""
        vinna, vinner, vann, vunnit, förlora, förlorar, förlorade, förlorat, tappa, tappar, tappade, tappat, kapa, kapar, kapade, kapat, lyfta, lyfter, lyfte, lyft, ta, tar, tog, tagit, gå, går, gick, gått, återhämta, återhämtade,
        komma, kommer, kom, kommit, slå, slog, flytta, flyttar, flyttade, försvinna, försvann, försvunnit, tjäna, skära bort, skar bort, begränsas, dra, drar, drog, addera, adderar, adderade, hoppa, hoppade, plus, slakta, slaktar, slaktade, utökade, kliva, klev, skilja, skiljer, avvika, stärker, stärkte, korrigera, reducerade
    """),
    going_verbs=listed("gå, går, gick, gått, komma, kom, kommit, kommer, nå, nådde, når, nått, ta, tog, tar, tagit, flytta, krypa, kröp, kryper, krupit, sig"),
    noun_modifiers=listed("""
        årlig, årliga, årligen, genomsnittlig, genomsnittliga, organisk, organiska, real, reell, reella, ekonomisk, ekonomiska, total, ytterligare, nominell, snabb, kraftig, stark, generell, generella, kvartalsvis, månatlig, procentuell, ränte, extra, planerad, tillfällig, permanent, förväntad, väntad, permanenta
    """),
    halves=listed("hälften, hälft, halva"),
    half_adjectives=listed("halva"),
    half_followers=(),
    half_stops=listed("""
        inne, vägs, stångs, tid, vägen, slaget, natten, dan, halva
    """),
    half_next=(),
    certain_denominators=listed("""
        tredjedelen, fjärdedelen, femtedelen, sjättedelen, sjundedelen, åttondelen, niondelen, tiondelen,
        tredjedel, tredjedelar, tredjedels, tredjedelarna, fjärdedel, fjärdedelar, fjärdedels, fjärdedelarna, femtedel, femtedelar, femtedelarna, femtedels, sjättedel, sjättedelar, sjättedels, sjättedelarna,
        sjundedel, sjundedelar, sjundedels, sjundedelarna, åttondel, åttondelar, åttondels, åttondelarna, niondel, niondelar, niondels, niondelarna, tiondel, tiondelar, tiondels, tiondelarna, tolftedel, tolftedelar, femtondel, femtondelar, sextondel,
        sextondelar, tjugondel, tjugondelar, tjugondels, tjugofemtedel, femtiondel
    """),
    share_blockers=listed("""
        första, andra, tredje, fjärde, sista, senare, förra, ena, bättre, bästa, sämre, övre, nedre, undre, nästa, södra, norra, östra, västra, bortre, främre, bakre, varje, per, var, vardera, min, din, sin, hans, hennes, deras, inledande, avslutande, vänstra, högra
    """),
    share_verb_followers=(),
    in_=listed("av, utav, av varje"),
    in_after_one=listed("på"),
    in_blockers=listed("del, sida, sid, s, kapitel, avsnitt, steg, omgång, volym, nivå, fas, match, nummer, nr, nr., etapp, poäng, betyg, runda, varv, delen"),
    every=listed("var, vart"),
    every_second=listed("varannan, vartannat"),
    every_blockers=listed("""
        han, hon, den, det, de, jag, vi, ni, du, hen, som, laget, bilen, hästen, svensken, svenskan, trea, och, så, här
    """),
    periods=listed("""
        sekund, sekunder, sekunden, minut, minuter, minuten, timme, timma, timmar, timmen, dag, dagar, dagen, dygn, dygnet, natt, natten, nätter, vecka, veckor, veckan, veckorna, helg, helgen, helger, månad, månader, månaden, månaderna,
        år, året, åren, årets, decennium, decenniet, decennier, sekel, seklet, säsong, säsongen, säsonger, termin, terminen, kvartal, kvartalet, kvartalets, period, perioden, perioder, morgon, morgonen, kväll, kvällen, kvällar, sommar, sommaren, vinter, vintern, vår, våren,
        höst, hösten, januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december, måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag, mil, meter, metern, kilometer, kilometern, centimeter, millimeter,
        liter, deciliter, kilo, hekto, gram, ton, hektar, tum, miljon, miljoner, miljard, miljarder, tusen, hundra, dussin, gång, gången, gånger, match, matchen, matcher, halvlek, halvleken, speltiden, tiden, varv, varvet, steg, poäng, stjärnor, möjliga, försök, matcher, plats, plats, platser, lopp, set, livet, seklets, minuters, sekunds, timmes, kilos, generation, generationer, lektion, lektioner, mandatperiod, mandatperioden, sidan, rad, rader, raden, natten, arbetsdag
    """),
    majorities=listed("""
        merparten, merparten av, en majoritet, en majoritet av, majoriteten av, majoriteten, flertalet av, flertalet, det stora flertalet av, det stora flertalet, det överväldigande flertalet, den stora majoriteten av, den stora majoriteten, en stor majoritet av, en stor majoritet,
        en klar majoritet av, en klar majoritet, en överväldigande majoritet av, en överväldigande majoritet, den överväldigande majoriteten av, den överväldigande majoriteten, en knapp majoritet av, en knapp majoritet, en tydlig majoritet av, en tydlig majoritet, en betydande majoritet av, en bred majoritet av,
        de flesta av, det mesta av, större delen av, en större del av, största delen av, den största delen av, den större delen av, huvuddelen av, lejonparten av, lejonparten, en övervägande majoritet av, den övervägande delen av, övervägande delen av, huvudparten av, huvudparten, merparten utav
    """),
    majority_blockers=listed("""
        få, får, fick, fått, bilda, bildar, bildade, bildat, samla, samlar, samlade, samlat, ha, har, hade, haft, saknar, saknade, saknat, sakna, vinna, vann, vunnit, utan, egen, till, krävs, kräver, behövs, finns, fanns, finna, i, med, ge, ger, gav, nå, når, nådde, säkra, säkrade, behöver
    """),
    split_words=listed("""
        ägt, ägd, ägda, ägs, delat, delad, delar, delas, dela, delning, fördelning, fördelningen, fördela, fördelas, bolag, chans, chansen, joint, venture, samägt, ägande, andel, andelar, äger, regeln, principen, mellan, läge
    """),
)
# fmt: on

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

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
    genitive_endings=("s",),
    genitive_signs=(":s", ":S"),
    legal_forms=("AB", "Aktiebolag", "HB", "KB", "Ab", "Oy", "Oyj", "ASA", "AS", "A/S", "ApS"),
    heads=frozenset(
        """
        myndigheten verket styrelsen departementet inspektionen rådet nämnden kommissionen institutet
        universitetet högskolan förbundet föreningen stiftelsen alliansen banken bolaget koncernen
        sällskapet akademien akademin byrån
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
            "s.k", "s:t", "sekr", "st.f", "särsk", "t.ex", "t.o.m", "tekn", "tekn.dr", "teol", "tf", "u.a",
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
    openers=frozenset(
        """
        medan men fast fastän eftersom därför att som vilket vilka där när om så för
        """.split()
    ),
)

SWEDISH = Language(
    code="sv",
    name="Swedish",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
    clauses=CLAUSES,
)
