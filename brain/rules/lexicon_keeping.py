"""What words mean where it is said what shall hold from now on. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# Said of what shall hold for every scene to come.
LASTING = Phrases.of(
    {
        True: """
            from now on, always, every time, by default, in future, in the future, going forward, from here on,
            from here on out, as a rule, each time, for good, at all times, every film, every video, each video
        """
    }
)
NEVER = Phrases.of(
    {
        True: """
            never, never ever, don't ever, do not ever, avoid, stay away from, steer clear of, under no circumstances,
            not ever, no more, stop using, must not, don't you ever
        """
    }
)
DONT = Phrases.of({True: "don't, do not, please don't, no, without, stop"})
EVER = word_set("ever anymore anywhere again never more longer")
EMOJI = word_set("emoji emojis emoticon emoticons smiley smileys")
# A length that is not to be passed.
AT_MOST = Phrases.of(
    {
        True: """
            under, below, less than, no longer than, not longer than, shorter than, at most, no more than,
            not more than,
            within, max, maximum, maximum of, a maximum of, up to, not over, never over, never longer than,
            never more than, not exceed, exceed, capped at, tops
        """
    }
)
# Said after "no" or "never".
MORE_THAN = Phrases.of({True: "longer than, over, more than, go over, above, exceed, run over"})
NO = word_set("no never not shouldn't can't don't mustn't won't nothing")
KEEPING = word_set(
    "keep keeps stay stays remain never always max maximum tops limit cap must should shouldn't can't not"
)
OF_LENGTH = word_set("""
    keep it stay deck presentation reel trailer promo
    video film movie whole thing total everything all scenes scene every each slide slides the this my our
    shouldn't should be long length never always must not longer than under at most tops please overall than limit cap
    max maximum of to a seconds in total runtime is run time duration stays remain can't let's make sure that
    """)
ENDING = Phrases.of(
    {True: "end with, end on, ends with, ends on, close with, close on, finish with, finish on, ending with, ending on"}
)
RULES = word_set(
    "rule rules preference preferences limit limits restriction restrictions setting settings requirement constraint"
)
MEMORY = word_set("remembered remember noted kept saved learned learnt stored memory remembering memorized memorised")
FORGETS = Phrases.of(
    {
        True: """
            forget, forget about, drop, remove, delete, cancel, lift, ignore, clear, get rid of, scrap, disregard,
            reset,
            skip, lose, no more, stop following, stop keeping, you can forget, never mind, ditch
        """
    }
)
# What a rule is about, in the words of whoever wants it gone.
KINDS = Phrases.of(
    {
        "font": "font, typeface, typography, font rule",
        "colors": """
            brand color, brand colors, brand colour, brand colours, our colors, our colours, brand palette, color,
            colour,
            colors, colours
        """,
        "noEmoji": "emoji, emojis, emoticons, no emoji, no emojis, smileys",
        "filmSeconds": "length, duration, time limit, length limit, time, seconds, second limit, maximum length, long",
        "ending": "ending, end card, phone number, closing, closing line, contact, end with, ending with",
        "pace": "pace, speed, tempo",
        "all": "all, all of them, everything, every, all rules, all the rules, all my rules, all preferences",
    }
)
ALLOWED = Phrases.of(
    {
        True: """
            is fine, are fine, is ok, are ok, is okay, are okay, is allowed, are allowed, is fine again,
            are fine again, is ok again, are ok again, is okay again, are okay again, is allowed again,
            are allowed again, is fine now, are fine now, is ok now, are ok now, are okay now, is okay now,
            are allowed now, is allowed now, again is fine, can be used again, may be used again
        """
    }
)
ALLOWING = Phrases.of(
    {True: "you can use, you may use, feel free to use, i don't mind, you're allowed to use, we can use"}
)
PACE_WORDS: Phrases[str] = Phrases.of(
    {
        "slow": "slow, slower, calm, calmer, relaxed, gentle, slow paced, unhurried",
        "fast": "fast, faster, quick, snappy, fast paced, energetic, quicker, lively",
    }
)
