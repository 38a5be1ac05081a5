"""What words of a talk have to do with each other: "the part where we talk about money" is the scene with the prices.
One line is a topic: words that people use for it, and words that stand on scenes about it. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import word_set

TOPICS: dict[str, frozenset[str]] = {
    "money": word_set("""
        money price prices priced pricing cost costs costing costly fee fees rate rates charge charges
        charged pay pays paying paid payment tariff tariffs expense expenses expensive cheap affordable
        budget cash dollar dollars euro euros pound pounds bill subscription membership rent fare fares
        salary spend tuition plan plans donation ticket tickets pass passes
        """),
    "saving": word_set("""
        discount discounts discounted sale sales deal deals offer offers promo promotion coupon voucher
        bargain cheaper reduced reduction loyalty saving savings gift free bonus reward rewards special
        """),
    "contact": word_set("""
        contact contacts phone telephone number call calling ring email mail mails reach reaching website
        web url link dial hotline touch message write handle social socials instagram
        """),
    "place": word_set("""
        address addresses location located where place venue map street road directions direction find
        visit area region city neighborhood neighbourhood surroundings coverage route getting
        """),
    "time": word_set("""
        time times hour hours opening open opens closed clock when schedule scheduled timetable calendar
        program programme agenda lineup itinerary evening morning
        """),
    "date": word_set("date dates day days when deadline month week schedule weekday release launch"),
    "people": word_set("""
        team staff people person crew employees colleagues faces everyone members who doctor doctors dr
        teacher teachers trainer trainers coach coaches barber barbers stylist stylists founder founders
        host hosts speaker speakers mentor mentors author guest expert experts bio biography introduce
        volunteer volunteers nurse chef workers us
        """),
    "praise": word_set("""
        testimonial testimonials quote review reviews opinion opinions feedback praise praises rating
        ratings stars recommend recommends recommendation say says said voice voices happy think thinks
        thought satisfied endorsement
        """),
    "food": word_set("""
        menu food foods eat eating eats meal meals dish dishes cuisine brunch breakfast lunch dinner snack
        snacks drink drinks drinking beverage beverages kitchen cook cooking restaurant cake cakes bread
        ingredients tasty delicious
        """),
    "thanks": word_set("""
        sponsor sponsors sponsored supporter supporters partner partners backer backers donor donors
        funders thank thanks thankful grateful gratitude credits acknowledgements pay pays paying
        """),
    "joining": word_set("""
        signup sign register registers registering registration enroll enrol enrolling enrollment join
        joining apply applying application book booking reserve reservation reservations rsvp buy buying
        order ordering orders shop purchase download subscribe cta get started try trial preorder wishlist
        donate waitlist appointment
        """),
    "trouble": word_set("""
        problem problems pain pains trouble troubles issue issues chaos struggle struggles frustration
        annoying challenge bad wrong difficult difficulty waste emergency limits limitations
        """),
    "safety": word_set("""
        safety safe security secure secured protected protection insurance insured guarantee guaranteed
        warranty trust trusted privacy risk risks certificate certified gdpr
        """),
    "sending": word_set("""
        delivery deliver delivers delivered delivering shipping ship ships shipped shipment send sends
        sent courier post postage
        """),
    "how": word_set("""
        process steps step how works work working method procedure instructions tutorial recipe way
        explained explains
        """),
    "success": word_set("""
        results result numbers figures statistics stats growth grew success successes achievements
        traction revenue performance metrics impact outcome findings records
        """),
    "abilities": word_set("""
        feature features function functions functionality product capabilities ability abilities specs
        specifications benefits advantages perks demo gameplay app
        """),
    "work": word_set("""
        services service offering job jobs roles vacancies positions careers treatments classes course
        courses lessons programs workshops repairs fix tours
        """),
    "selection": word_set("""
        selection range assortment products models variants types kinds sorts choices choice options
        colors colours styles varieties flavors flavours goods items catalogue catalog tracklist songs
        """),
    "sleeping": word_set(
        "sleep sleeping camping tent tents hotel rooms room bed beds bedroom bedrooms overnight stay night"
    ),
    "music": word_set(
        "music band bands concert concerts song songs lineup artists dj singers musicians playing jazz act acts"
    ),
    "future": word_set("future next roadmap plans outlook upcoming soon vision goals coming later"),
    "welcome": word_set(
        "welcome hello greeting greetings intro introduction opener opening cover title logo hey hi begins"
    ),
    "questions": word_set(
        "question questions quiz faq faqs ask asking asked puzzle riddle practice exercise homework test"
    ),
    "nature": word_set("garden outdoors terrace balcony yard lawn park patio beach beaches view"),
    "outside": word_set("exterior outside facade front building house"),
    "power": word_set("battery charge charging power energy lasts lasting"),
    "noise": word_set("quiet silent loud noise noisy sound decibel decibels db volume"),
    "loss": word_set("churn losing lost leave leaving cancel cancellations quit quitting"),
    "company": word_set(
        "market competition competitors industry business investors raising ask funding investment money"
    ),
}
# What several words together are about.
SAYINGS = {
    "how much": "price",
    "what it cost": "price",
    "how to (?:get|find|come)": "address",
    "where to find": "address",
    "where we are": "address",
    "how to (?:reach|contact|call)": "contact",
    "get in touch": "contact",
    "who we are": "team",
    "who (?:work|run)": "team",
    "what we (?:do|offer|sell)": "service",
    "how it work": "process",
    "how long": "duration",
    "how many": "number",
    "how often": "schedule",
    "when we(?:'re| are)? open": "hours",
    "(?:people|other|customer|client)s? (?:say|think)": "review",
    "(?:leaving|leave) us": "churn",
    "come next": "future",
    "say (?:hi|hello)": "welcome",
    "say (?:bye|goodbye)": "thanks",
}
# Words of topics that say too little by themselves on a scene that is about something else.
PASSING = word_set("""
    free say says said way number free when where who how us get try time day days night people pay open write find
    place work next plans ask
    """)
# Words of topics that many scenes have to do with: they tell only where no other does.
COMMON = word_set("people person everyone who us member way say thing get work talk day")
