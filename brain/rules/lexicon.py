"""What words mean to the rules: data, no logic. A phrase is lower case; one line holds the phrases of one meaning."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# --- around a request -------------------------------------------------------------------------------------------------

# Said before a request without changing it.
FILLERS = Phrases.of(
    {
        True: """
            please, pls, plz, kindly, ok, okay, okey, hey, hi, hello, yo, so, um, uh, uhm, hmm, well, now, then,
            also, and, but, oh, ooh, just, actually, basically, maybe, perhaps, great, perfect, cool, nice, super,
            awesome, good, thanks, thank you, alright, right, yes, yeah, yep, sure, no, nope, nah, wait, oops, sorry,
            next, finally, lastly, first of all, first thing, second thing, third thing, last thing, secondly,
            thirdly, additionally, plus, as well, can, could, would, may, can you, could you, can u, could u, can we, could we, can i,
            could i, would you, will you, would you mind, can you please, i want you to, i'd like you to,
            i would like you to, i need you to, i want to, i'd like to, i would like to, i need to, i wanna,
            we want to, we need to, we'd like to, let's, lets, let us, we should, you should, go ahead and, try to,
            help me, help me to, i think we should, i think, is it possible to, let me, would it be possible to,
            how about we, how about, what about, what if we, what if, why don't we, why don't you, you can,
            you could, on second thought, after that, in addition, afterwards, at the same time, one more thing,
            once more
        """
    }
)
# Said after a request without changing it.
TRAILERS = Phrases.of(
    {
        True: """
            add that as a scene, add it as a scene, add this as a scene, as a scene, as a new scene, please, pls, plz, thanks, thank you, thx, cheers, for me, for us, now, though, too, as well, also,
            instead, if possible, if you can, stp, right now, right away, again, then, ok, okay, will you, would you,
            can you, could you, for now, tho, i think, or so, or something
        """
    }
)
# A reason or remark that follows a request and says nothing about what to do.
REASONS = Phrases.of(
    {
        True: """
            because, cause, cuz, since, as it, as they, as i, as we, they, they're, it's, its just, it feels,
            it looks, that's, i don't, i do not, we don't, so that, so i, so it, so we, so they, i'll, i need it,
            i think it, it is, which, if that's
        """
    }
)

# --- verbs --------------------------------------------------------------------------------------------------------------

VERBS = Phrases.of(
    {
        "add": """
            add, insert, create, include, append, build, generate, compose, design, draft, produce, write me,
            give me, give us, get me, show me, i need, we need, i want, we want, i'd like, i would like, we'd like,
            need, want, there should be, there needs to be, let's have, have a, have an, can i have, could i have, can we have,
            could we have, can i get, could i get, i'm looking for, i am looking for, whip up, prepare, announce,
            introduce, present, promote, advertise, celebrate, showcase, feature, we're missing, we are missing,
            i'm missing, missing, there's no, it needs, we still need
        """,
        "make": "make, do",
        "delete": """
            delete, remove, drop, lose, kill, scrap, erase, ditch, bin, trash, chuck, nix, axe, dump, discard,
            eliminate, get rid of, throw out, throw away, throw, take out, take away, toss, toss out, cut out,
            leave out, strip, strip out, clear, wipe out, i don't need, we don't need, don't need, i don't want,
            we don't want, don't want, no longer need, we no longer need, i no longer need, delet, deleted,
            away with, do without, omit
        """,
        "move": "move, shift, bring, send, drag, push, pull, reposition, relocate",
        "put": "put, place, stick, pop, set, stuff",
        "swap": "swap, switch, exchange, flip, trade, interchange, swop",
        "order": "reorder, rearrange, sort, order, reverse",
        "edit": """
            change, turn, color, colour, recolor, recolour, paint, edit, update, adjust, modify, restyle, style,
            tweak, alter, use, apply, try, go with, keep, let, have, fix, correct, bump, bump up, crank, crank up,
            dial, tone, tone down, rewrite, rephrase, tint, dye
        """,
        "grow": "enlarge, increase, grow, enlargen, upscale, scale up, blow up, boost, magnify, expand, raise, upsize",
        "shrink": "shrink, reduce, decrease, scale down, minimize, minimise, downsize, lower",
        "scale": "scale, resize",
        "double": "double",
        "triple": "triple",
        "halve": "halve",
        "speed": "speed up, speed, accelerate, quicken",
        "slow": "slow down, slow",
        "darken": "darken, dim",
        "lighten": "lighten, brighten, brighten up, lighten up",
        "center": "center, centre, align, left align, right align, justify",
        "embolden": "embolden, bolden, thicken",
        "hide": "hide",
        "show": "show, unhide, reveal, bring back, show again",
        "replace": "replace, substitute, exchange",
        "say": "say, write, type, reword",
        "rename": "rename",
        "undo": """
            undo, undo that, revert, roll back, rollback, go back, step back, take back, take that back,
            take it back, reverse that, undo it
        """,
        "redo": "redo, re do, reapply, restore, put back, bring back",
    }
)
# The verbs that may begin a request inside a sentence, after "and" or a comma.
COMMANDS = word_set(
    "add make delete move put swap order edit grow shrink scale double triple halve speed slow darken lighten center embolden hide show replace say rename undo redo"
)

# --- scenes -------------------------------------------------------------------------------------------------------------

# What people call a scene, whatever it shows.
SCENE_NOUNS = Phrases.of(
    {
        True: """
            scene, scenes, slide, slides, shot, shots, card, cards, screen, screens, page, pages, section, sections,
            part, parts, frame, segment, segments, bit, moment, panel, sceen, scence, sence, szene, escena, scène,
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
            header, welcome scene, welcome screen, banner, opening shot, opening card, splash screen
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
            end slide, final scene, final slide, call to action, cta, contact scene, contact card, contact slide,
            contact page, thank you card, thank you scene, thank you slide, goodbye, finale, sign off, outro card,
            closer, last scene, last slide
        """,
        "": """
            video, clip, film, movie, promo, trailer, commercial, ad, advert, advertisement, animation, reel, spot,
            story, explainer, invitation, invite, announcement, launch video, promo video, motion graphic,
            presentation, motion graphics video, greeting, animated video
        """,
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
            every page, all pages
        """
    }
)
EXCEPT = Phrases.of({True: "except, except for, but not, apart from, other than, besides, but, excluding, save"})
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
            itself
        """
    }
)
THEM = Phrases.of(
    {
        True: """
            them, these, those, both, both of them, the two, these two, those two, the two scenes, these scenes,
            those scenes, them both, each other, the scenes, both scenes
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
        3: "three",
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
        20: "twenty",
        25: "twenty five",
        30: "thirty",
        40: "forty",
        45: "forty five",
        50: "fifty",
        60: "sixty",
        90: "ninety",
        100: "a hundred, one hundred, hundred",
    }
)
# Units of time, in seconds.
UNITS = Phrases.of(
    {
        1.0: "s, sec, secs, second, seconds, secondes, sek, sekunden, segundos, secondi",
        60.0: "min, mins, minute, minutes",
    }
)
FRAMES = Phrases.of({True: "frame, frames"})

# --- elements and what can be done to them --------------------------------------------------------------------------------

ELEMENT_NOUNS = Phrases.of(
    {
        "title": """
            title, titles, headline, headlines, heading, headings, header, main text, main title, name, big text,
            headings text, title text, headline text, main heading, titel, título
        """,
        "subtitle": """
            subtitle, subtitles, sub title, subtext, sub text, subheading, sub heading, subheadline, subline,
            sub headline, tagline, tag line, strapline, slogan, description, caption, small text, text below,
            text underneath, text under the title, second line, claim, byline, subhead, lower text, motto
        """,
        "kicker": """
            kicker, eyebrow, overline, small line above, line above the title, text above the title, top line,
            text above, line above, pre title
        """,
        "items": """
            items, item, list items, list, bullets, bullet points, points, entries, rows, lines, steps, options,
            opening times, list text, steps text
        """,
        "quote": "quote, quotation, quote text, quoted text, testimonial text",
        "author": "author, attribution, source, speaker, author name, person's name, author's name",
        "value": "value, number, numbers, figure, figures, big number, counter, percentage, stat, amount, digits",
        "label": "label, labels, unit, number label",
        "cta": "cta, call to action, button, button text, cta text",
        "contact": """
            contact, contact line, website, url, address, phone number, phone, email, e mail, link, web address,
            contact details, contact info, telephone number
        """,
        "text": """
            text, texts, words, letters, font, fonts, type, writing, typography, copy, all text, all the text,
            every text, lettering, font size, text size, typeface, font color, text color, text colour, font colour
        """,
        "background": """
            background, backdrop, bg, back ground, background color, background colour, canvas, wallpaper,
            backgrounds
        """,
        "accent": """
            accent, accents, accent color, accent colour, highlight, highlight color, highlight colour, highlights,
            accent colors, accent colours
        """,
    }
)
# Words for an attribute, which say what a value is about and nothing else.
ATTRIBUTES = Phrases.of(
    {
        "color": "color, colour, colors, colours, shade, hue, tone, tones",
        "size": "size, sizes, scale",
        "theme": """
            look, theme, style, mood, vibe, feel, feeling, design, palette, color scheme, colour scheme, scheme,
            look and feel, atmosphere, aesthetic, themed, styling
        """,
        "pace": "speed, pace, animation, animations, motion, movement, tempo",
        "text": "wording, content, spelling",
    }
)
# How much larger (a multiplier).
SIZES = Phrases.of(
    {
        1.25: """
            bigger, larger, big, large, increase, increased, enlarged, taller, biger, more prominent, bigger size,
            stand out more, more visible, grow, up in size, size up
        """,
        1.6: """
            huge, massive, giant, gigantic, enormous, really big, very big, super big, so big, humongous,
            extra large, xl, as big as possible, really large, very large, gigantically big
        """,
        0.8: """
            smaller, small, little, less big, decreased, reduced, shrink, tinier, smaler, less prominent,
            down in size, size down, more subtle, tiny bit smaller
        """,
        0.5: "tiny, really small, very small, super small, miniature, minuscule, extra small",
    }
)
# Said of something that should become the opposite: "too small".
TOO = Phrases.of(
    {
        1.25: "too small, not big enough, too tiny, hard to read, so small, is small, hardly readable, not readable",
        0.8: "too big, too large, too huge, not small enough, oversized",
    }
)
# How strongly a comparative is meant: the exponent on its multiplier.
DEGREES = Phrases.of(
    {
        2.2: """
            much, a lot, way, far, lots, considerably, significantly, significant, even much, loads, so much,
            noticeably, dramatically, drastically
        """,
        0.5: """
            slightly, a bit, a little, a little bit, a touch, somewhat, a tad, bit, marginally, a smidge, a hair,
            just a bit, just a little, a tiny bit
        """,
        1.0: "more, even, even more, still, quite, rather, some more, really, very",
    }
)
TIMES = Phrases.of(
    {
        2.0: """
            twice as, twice the, double the, two times, 2 x, x 2, twice, by double, doubled, double as, times two,
            200%, double
        """,
        3.0: "three times as, three times the, triple the, three times, 3 x, x 3, thrice, triple",
        4.0: "four times as, four times the, four times, 4 x, x 4",
        1.5: "one and a half times, 1.5 x, half again as, half as much again, 1.5 times, one and a half times as",
        0.5: "half the, half as, by half, in half, half, 0.5 x",
    }
)
GROWING = Phrases.of(
    {
        1: "bigger, larger, more, big, large, up, increase, taller, faster, quicker, longer, size",
        -1: "smaller, less, down, decrease, small, tinier, slower",
    }
)
SHADES = Phrases.of(
    {0.75: "darker, dimmer, less bright, too bright, too light", 1.2: "lighter, brighter, paler, less dark, too dark"}
)
PACES = Phrases.of(
    {
        1.4: """
            faster, quicker, snappier, speedier, more quickly, speed it up, fast, quick, snappy, quickly,
            more energetic, more energy, livelier, more dynamic, zippier, more lively
        """,
        0.7: """
            slower, calmer, more slowly, slow, slowly, more relaxed, gentler, more gently, more calm, slow it down,
            smoother, more leisurely
        """,
    }
)
WEIGHTS = Phrases.of(
    {
        "800": "bold, bolder, heavier, thicker, fat, fatter, in bold, boldly, strong",
        "300": "thin, thinner, lighter weight, light weight, in thin",
        "400": "regular weight, normal weight, not bold",
    }
)
ALIGNMENTS = Phrases.of(
    {
        "center": """
            centered, centred, center, centre, in the middle, in the center, in the centre, to the center,
            to the centre, to the middle, middle
        """,
        "left": "left, to the left, on the left, left aligned, flush left, left side, on the left side",
        "right": "to the right, on the right, right aligned, flush right, right side, on the right side",
    }
)
# Moods in words that the themes do not list themselves: what the person says -> a word that they know.
MOODS = Phrases.of(
    {
        "dark": "dark mode, dark theme, dark look",
        "light": "light mode, light theme, light look",
        "premium": "high end, upscale, fancier, fancy, classier, higher quality",
        "playful": "kids, funnier, happier, for kids, cartoon style, cartoonish",
        "minimal": "lots of white space, white space, less busy, simpler, less cluttered, more breathing room",
        "bold": "more punch, punchier, louder, stronger, more impact, edgier, more pop, pop more",
        "tech": "high tech",
        "pastel": "soft colors, soft colours",
        "retro": "old school",
        "professional": "more serious, for business",
    }
)

# --- words that carry no meaning of their own in a request -----------------------------------------------------------------

FUNCTION_WORDS = word_set("""
    a an the this that these those it its it's is are was be been being to too of on in at as for from with by into onto and or but so then now
    my our your his her their me us you i we he she they them please pls just only also too instead again more some any all there here up down out
    should could would can will shall may might must needs need want like have has had do does did make makes made get gets got let lets look looks
    feel feels become becomes appear go goes come turn set give bit little kind sort thing one way back i'd i'm we'd what how about if when while still
    every each both all even really very quite color colour colors colours size scene scenes slide slides video film style look theme mood tone tones shade change use
    right much that's version kindly new same text
    """)

# --- new scenes ---------------------------------------------------------------------------------------------------------------

# Adjectives of a scene that are neither its look nor its words.
IDLE_ADJECTIVES = word_set("""
    new another short long quick little small big nice cool great beautiful pretty simple animated good proper separate single extra additional further more
    catchy amazing awesome kinetic moving final closing opening first last brief style styled look themed looking theme colored coloured tiny lovely stunning professional full next different own motion graphics
    """)
# Between the noun of a scene and its words, and how the words are to be taken: "name" (a thing or a person), "topic", "says" (word for word),
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
            with the words, says, reads, with the message, telling people, saying that, that just says, just saying,
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
            at the very start, at the start, at the very beginning, at the beginning, at the front, in the beginning,
            to the start, to the beginning, to the front, before everything else, before everything,
            before all others, as the first scene, as first scene, as the first one, first, goes first, up front,
            at the very front, as an opener, as the opener, to the very start, to the very beginning,
            before all scenes, at the top, to the top, in front, as first, in first place, on first place
        """,
        "end": """
            at the very end, at the end, to the end, at the back, last, goes last, as the last scene, as last scene,
            as the last one, to the very end, to the back, as the final scene, after everything,
            after everything else, to finish, at last, behind everything, at the bottom, to the bottom, as last,
            in last place
        """,
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
AROUND = word_set(
    "that's that which it's is lasts takes runs right just directly straight and put it goes going like about around approximately roughly lasting for with should go please only exactly maybe somewhere long total length in a"
)

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
HEADINGS = frozenset(
    [
        "menu",
        "agenda",
        "schedule",
        "checklist",
        "timetable",
        "roadmap",
        "recipe",
        "instructions",
        "timeline",
        "overview",
    ]
    + ["how it works", "steps", "how to"]
)
