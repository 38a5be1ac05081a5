"""What is said in English of rules that need not hold any longer, by what it means. Data, no logic."""

from __future__ import annotations

ENGLISH = {
    "never": "avoid, avoiding, stay away from, staying away from, steer clear of",
    "dont": "don't, do not, dont",
    "use": "use, using, stick to, sticking to, keep to, keep using, follow, following, keep, keeping",
    "our": "our, my, brand",
    "emoji": "emoji, emojis, emoticons, smileys",
    "limit": "under, below, at most, within, max",
    "second": "seconds, second, secs, sec, s",
    "minute": "minute, minutes, min",
    "scene": "scene, scenes, slide, slides, every scene, each scene",
    "end": "end with, ending with, end on, close with, closing with, finish with, finishing with",
    "slow": "slow, calm, relaxed, gentle",
    "fast": "fast, quick, snappy, energetic",
    "forget": "forget, forget about, never mind, nevermind, scrap, scratch, ditch, drop",
    "rule": "rule, rules, preference, preferences, ban, restriction, limit, requirement",
    "again": """
        again, is fine again, are fine again, is ok again, are ok again, is okay again, are okay again,
        is allowed again, are allowed again, is allowed now, are allowed now, is fine now, are fine now, is ok now,
        are ok now, is okay now, are okay now
    """,
    "any": "any, whatever, whichever",
    "void": """
        don't have to, do not have to, dont have to, doesn't have to, does not have to, doesnt have to, no need to,
        don't need to, do not need to, dont need to, doesn't need to, does not need to, needn't, no longer have to,
        no longer has to, no longer need to, no longer needs to, no longer applies, no longer apply, doesn't apply,
        does not apply, don't apply, is lifted, is over, no longer holds, doesn't hold, isn't needed, lift
    """,
    "stop": "stop, no longer, we're done with, we are done with",
    "anymore": "anymore, any more, any longer, now",
    "long": "longer",
    "boundless": """
        as long as you like, as long as you want, as long as you need, as long as needed, as long as it needs,
        as long as it takes, any length
    """,
    "font": "font, fonts, typeface, typefaces, typography",
    "colors": "color, colors, colour, colours",
    "length": "length, duration, time",
    "pace": "pace, speed, tempo",
    "ending": "ending, closing line, end card",
    "": """
        you, can, could, may, we, the, a, an, of, in, to, for, on, than, please, video, film, movie, it, this,
        that, be, is, are, as, about, like, want, and, or, ok, okay, so, just, also, free, feel, fine, here, with,
        phone number, number, website, phone, i, don't mind, every, all, from now on, color of, allowed, no, what i said
    """,
}
