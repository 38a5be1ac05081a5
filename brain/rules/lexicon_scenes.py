"""What words mean where scenes are spoken of: their nouns, numbers, places and lengths, and new ones. Data, no
logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# What people call a scene, whatever it shows.
SCENE_NOUNS = Phrases.of(
    {
        True: """
            scene, scenes, slide, slides, shot, shots, card, cards, screen, screens, page, pages, section, sections,
            part, parts, frame, segment, segments, bit, moment, panel, sc, sceen, scence, sence, szene, escena, scène,
            scena, cena
        """
    }
)
# What people call a film or a scene of a certain kind, and the design that it asks for ("" = whatever fits the words).
DESIGN_NOUNS = Phrases.of(
    {
        "title": """
            intro, introduction, intro scene, opener, opening scene, opening title, title, titles, title card,
            title scene, title screen, title slide, headline scene, hero, hero scene, cover, teaser, logo reveal,
            invitation, invite, announcement, header, welcome scene, welcome screen, banner, opening shot,
            opening card, opening slide, opening screen, opening page,
            splash screen, intro slide, intro card, intro screen,
            start screen, title page
        """,
        "list": """
            list, list scene, agenda, menu, checklist, overview, bullet list, bullet points, bullets, schedule,
            features scene, timetable
        """,
        "quote": """
            quote, quotes, testimonial, testimonial card, testimonials, review, quotation, customer quote,
            customer review, quote scene, saying, endorsement
        """,
        "figure": """
            figure, statistic, stat, stats, number, big number, counter, kpi, metric, milestone, stat scene,
            key figure, countdown
        """,
        "steps": """
            steps, step by step, process, how to, timeline, tutorial, how it works, instructions, recipe, roadmap,
            walkthrough
        """,
        "outro": """
            outro, outro scene, ending, closing scene, closing card, closing shot, end card, end screen, end scene,
            end slide, final scene, final slide, closing slide, closing screen, closing page, final screen, final card,
            end page, closing title, end title, call to action, cta, contact scene, contact card, contact slide,
            contact page, thank you card, thank you scene, thank you slide, goodbye, finale, sign off, outro card,
            closer, last scene, last slide
        """,
        "": """
            video, clip, film, movie, promo, trailer, commercial, ad, advert, advertisement, animation, reel,
            something, gallery, slideshow, collage, carousel, montage, photo wall, spot, story, explainer,
            launch video, promo video, motion graphic, presentation, bar chart, pie chart, line chart, bar graph,
            chart,
            graph, phone mockup, laptop mockup, terminal, code editor, world map, globe, infographic, chat window,
            browser window,
            motion graphics video, greeting, animated video
        """,
    }
)
# What is a film, and not one scene of it.
FILM_NOUNS = Phrases.of(
    {
        True: """
            video, film, promo, trailer, commercial, ad, advert, advertisement, explainer, teaser, launch video, reel,
            promo video, movie, spot, presentation, story, showreel, tutorial, slideshow, invitation, update, recap,
            pitch, demo, product demo, tiktok, instagram story, instagram reel, short, highlight reel, tour, ad spot,
            infomercial, deck, slide deck, slides deck, powerpoint, keynote, pitch deck, photo story, music video,
            product video, walkthrough, documentary, announcement, appeal
        """
    }
)
# Said of a film that has no such scene yet.
LACKING = Phrases.of(
    {
        True: """
            lacks, is lacking, is missing, misses, needs, needs to have, could use, has no, doesn't have, deserves,
            should have,
            are missing, need, lack, could do with, wants
        """
    }
)
# Words that stand for the whole film.
WHOLE = Phrases.of(
    {
        True: """
            everything, all, all of it, all of them, all scenes, all the scenes, all slides, all the slides,
            every scene, each scene, every slide, every single scene, the whole video, the whole film,
            the whole thing, whole video, whole film, the entire video, the entire film, the video, the film,
            the movie, all of the scenes, everywhere, throughout, the whole movie, my video, our video, my film,
            entire video, entire film, every one of them, each one, both scenes, in all scenes, across all scenes,
            every page, all pages, the deck, the whole deck, the presentation
        """
    }
)
EXCEPT = Phrases.of(
    {
        True: """
            except, except for, except in, but not, but not on, but not in, just not on, only not on, except on,
            not on, apart from, other than, besides, but, excluding, save, that is not, that isn't,
            that are not, that aren't, that's not, which is not, which isn't, which are not, which aren't,
            that is not about, that isn't about, that are not about, that aren't about, that's not about,
            which aren't about, not about, that has nothing to do with, that have nothing to do with,
            that is not called, that isn't called
        """
    }
)
# Said of a scene that can go.
UNNEEDED = Phrases.of(
    {
        True: """
            is out, are out, is gone, must go, isn't needed, is not needed, aren't needed, isn't necessary,
            is not necessary, is unnecessary, is useless,
            is superfluous, is redundant, isn't required, can be skipped, can be deleted, can be removed, can be cut,
            should be deleted, should be removed, should be cut, needs to be deleted, has to be deleted,
            is not relevant,
            isn't relevant, isn't important, is pointless, is not needed anymore, isn't needed anymore
        """
    }
)
THIS = Phrases.of(
    {
        True: """
            this, this one, this scene, this slide, here, the selected one, the selected scene, selected scene,
            the current one, the current scene, current scene
        """
    }
)
# "it", "that": what the talk was about.
IT = Phrases.of(
    {
        True: """
            it, that, that one, that scene, that slide, the one, the new one, the new scene, the scene, the slide,
            the whole scene, the entire scene, the whole slide, itself
        """
    }
)
# What a copy or a split has made.
PARTS: Phrases[str] = Phrases.of(
    {
        "second": """
            the copy, the duplicate, the clone, the new copy, the second half, the second part, second half,
            second part, the 2nd half, the 2nd part, 2nd half, 2nd part,
            the latter half, the last half, the other half, the last part, the duplicated one, the new one
        """,
        "first": "the first half, the first part, first half, first part, the original",
    }
)
THEM = Phrases.of(
    {
        True: """
            them, these, those, both, both of them, the two, these two, those two, the two scenes, the other two,
            the others, the other scenes, the remaining two, the rest, rest of it, the rest of it, the rest of them,
            rest of them, the rest of the video, the rest of the film, rest of the video, rest of the film,
            all the rest, all the others, all others, all the other scenes,
            the remaining ones, the remaining scenes, all other scenes,
            all remaining scenes, the other, these scenes, those scenes,
            them both, each other, the scenes, both scenes
        """
    }
)
ORDINALS = Phrases.of(
    {
        1: "first, opening, 1st, very first",
        2: "second, 2nd",
        3: "third, 3rd",
        4: "fourth, 4th",
        5: "fifth, 5th",
        6: "sixth, 6th",
        7: "seventh, 7th",
        8: "eighth, 8th",
        9: "ninth, 9th",
        10: "tenth, 10th",
        11: "eleventh, 11th",
        12: "twelfth, 12th",
        -1: "last, final, very last, closing",
        -2: "second to last, second last, next to last, penultimate, last but one",
        -3: "third to last, third last",
        0: "middle",  # of a film with an odd number of scenes
    }
)
COUNTS = Phrases.of(
    {
        1: "one",
        2: "two, a couple of, a couple, couple of, a pair of",
        3: "three, a few",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve, a dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty, fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "a hundred, one hundred, hundred",
    }
)
# Units of time, in seconds.
UNITS = Phrases.of(
    {
        0.001: "ms, millisecond, milliseconds",
        1.0: "s, sec, secs, second, seconds, secondes, sek, sekunden, segundos, secondi",
        60.0: "min, mins, minute, minutes",
        3600.0: "hour, hours, hr, hrs",
    }
)
# Shares and multiples, whatever is multiplied.
RATIOS = Phrases.of(
    {
        2.0: "twice, double, two times, x2, 2x, doubled, by double",
        3.0: "three times, triple, thrice, x3",
        4.0: "four times, x4",
        1.5: "one and a half times, half again, one and a half times as",
        0.5: "half, a half, by half, in half, one half",
        1 / 3: "a third, one third",
        2 / 3: "two thirds",
        0.25: "a quarter, one quarter, a fourth",
        0.75: "three quarters",
        0.2: "a fifth",
    }
)
FRAMES = Phrases.of({True: "frame, frames"})
# Adjectives of a scene that are neither its look nor its words.
IDLE_ADJECTIVES = word_set("""
    new another short long quick little small big nice cool great beautiful pretty simple animated good proper
    separate single extra additional further more catchy amazing awesome kinetic moving final closing opening first
    last brief style styled look themed looking theme colored coloured tiny lovely stunning professional full next
    different own motion graphics logo product company business explainer social media marketing corporate website
    vertical horizontal square portrait landscape widescreen
    """)
# Between the noun of a scene and its words, and how the words are to be taken: "name" (a thing or a person),
# "topic", "says" (word for word),
# "direction" (what happens, not what is read).
LINKS = Phrases.of(
    {
        "name": """
            for, for the, of, introducing, presenting, announcing, from, welcoming people to, promoting, advertising,
            celebrating, with the name, to promote, to introduce, to announce
        """,
        "topic": """
            about, on, with, w, showing, that shows, which shows, that lists, listing, featuring, covering,
            explaining, that explains, with info about, with information about, where we show, that has, having,
            containing, including, with a list of, listing all, to show, that covers, that mentions, mentioning,
            regarding, that displays, displaying, which lists, to list, describing, that describes, that introduces,
            to explain, stating, that states, with details on
        """,
        "says": """
            that says, saying, that reads, reading, which says, which reads, with the text, with text,
            with the words, with written,
            says, reads, with the message, telling people, saying that, that just says, just saying,
            that simply says, with the line, with words, to say, just the word, just the words, the word, the words,
            asking, that asks, telling them, that tells people, with the phrase
        """,
        "called": """
            called, titled, named, with the title, with title, with the headline, entitled, with the heading,
            with headline, with a title, with a headline
        """,
        "direction": "where, in which, when",
    }
)
POSITIONS = Phrases.of(
    {
        "start": """
            at the very start, at the start, at start, at beginning, at the very beginning,
            at the beginning, at the front, in the beginning,
            to the start, to the beginning, to the front, before everything else, before everything,
            before all others, as the first scene, as first scene, as the first one, first, goes first, up front,
            at the very front, as an opener, as the opener, as opener, as opening,
            as the opening, as an opening, as an intro, as the intro, as intro,
            to the very start, to the very beginning,
            before all scenes, at the top, to the top, in front, as first, in first place, on first place,
            before we start, before it starts, before it begins, before the start, before it all starts,
            before anything else, before the film starts, before the video starts, to start with, to begin with,
            to kick things off, to kick it off, to open with
        """,
        "end": """
            at the very end, at the end, at end, to the end, at the back,
            last, goes last, as the last scene, as last scene,
            as the last one, to the very end, to the back, as the final scene, after everything,
            after everything else, to finish, to finish with, to close with, to end with, to wrap up,
            to round it off, to top it off, after all that,
            at last, behind everything, at the bottom, to the bottom, as last,
            in last place
        """,
    }
)
# Where the scene was that the message has spoken of.
SAME_PLACE = Phrases.of(
    {
        True: """
            same place, in the same place, at the same place, same spot, in the same spot, in its place, in its spot,
            in that place, in that spot, in its stead, same position, in the same position, at the same position
        """
    }
)
BEFORE = Phrases.of(
    {
        True: """
            before, ahead of, in front of, prior to, right before, just before, directly before, immediately before,
            preceding
        """
    }
)
AFTER = Phrases.of(
    {
        True: """
            after, following, right after, just after, directly after, straight after, immediately after, behind,
            right behind, next to, below, underneath
        """
    }
)
BETWEEN = Phrases.of({True: "between, in between"})
PLACE_NUMBERS = Phrases.of(
    {
        True: """
            as scene, as slide, as number, at position, to position, in position, at place, to place, in place,
            to spot, to number, at number, to slot, in slot, as the number, position, to scene
        """
    }
)
SAME_LOOK = Phrases.of(
    {
        True: """
            in the same style as, with the same style as, same style as, in the style of, the same style as,
            same look as, with the same look as, in the look of, looking like, that looks like, matching,
            same design as, with the same design as, styled like, like, just like, similar to, in teh same style as,
            with the look of, same as, same theme as, same colors as, same colours as
        """
    }
)
# Said around a place or a length, not part of the words.
AROUND = word_set("""
    that's that which it's is lasts takes runs right just directly straight and put it goes going like about around
    approximately roughly lasting for with should go please only exactly maybe somewhere long total length in a
    """)
PART_NOUNS = Phrases.of(
    {
        "title": "title, headline, heading",
        "subtitle": "subtitle, tagline, tag line, slogan, subheading, subline, strapline, claim",
        "value": "number, figure, value",
        "label": "label",
        "kicker": "kicker, eyebrow",
        "author": "author",
        "cta": "button, cta, call to action",
        "contact": "website, url, phone number, email, e mail, contact, phone",
    }
)
# Nouns of scenes that are a heading themselves: a menu is headed "Menu" when nothing else is said.
HEADINGS = word_set("""
    menu agenda schedule checklist timetable roadmap recipe instructions timeline overview steps countdown invitation
    announcement
    """) | {"how it works", "how to"}
FORMATS = word_set("vertical horizontal square portrait landscape widescreen upright")
# Where films are shown.
PLATFORMS = word_set("tiktok instagram youtube facebook linkedin snapchat whatsapp twitter reels shorts stories")
# How an occasion shall look, and what is celebrated: "romantic wedding invitation".
MOOD_WORDS = word_set("romantic elegant playful cheerful stylish dreamy whimsical luxurious festive classy fancy sweet")
OCCASIONS = word_set(
    "wedding anniversary engagement birthday invitation save party shower graduation farewell proposal"
)
