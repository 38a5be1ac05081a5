"""The words of short answers: to agree, to decline, to choose from what was offered."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

YES = Phrases.of(
    {
        True: """
            yes, yes please, yeah, yep, yup, sure, ok, okay, do it, go ahead, please do, sounds good,
            go for it, of course,
            absolutely, definitely, that would be great, great idea, good idea, perfect do it, please,
            sure thing, yes do it,
            sounds great, why not, let's do it, make it so, alright, go on, carry on, go on then, please go ahead,
            sounds good to me, that'd be great, that would be nice, that'd be nice, fine, good, great, perfect, lovely,
            do that, add it, add that, add one, yes sure, y, right, correct, exactly, i'd like that, i would like that,
            yes add it, love to, with pleasure, by all means, please yes, i think so, i guess so, i guess, ja, ja bitte,
            sí, si, oui, sim, はい, 好的, 好
        """
    }
)
NO = Phrases.of(
    {
        True: "no, nope, nah, no thanks, no thank you, not now, don't, rather not, skip it, leave it, leave it then,"
        " forget it, don't bother, no need, skip that, skip,"
        " not needed, never mind, nevermind, leave it out, leave it as it is, it's fine, that's fine, not necessary"
    }
)
ALL_OF_THEM = word_set("all both everything each")
PICKS = word_set("""
    is great good perfect best nice fine sounds love cool works better that's it'll be one option number choice go with
    take use pick choose the i like prefer version idea please do add a last
    """)
IDEAS = word_set("suggest idea ideas suggestion suggestions option options alternative alternatives better rephrase")
LAST_CHANGE = word_set("the last change changes step edit thing one previous most recent action move again too")
FORMER = Phrases.of({1: "former", -1: "latter"})
CALLED_FOR = word_set("""
    headline headlines title titles name names slogan slogans tagline taglines wording text copy words caption line
    lines
    """)
AGREES = word_set("yes yeah yep ok okay perfect great good nice cool")
QUALIFYING = word_set("at after before between behind with for right just")
PLACED = word_set("everywhere between into before after at in on to from throughout")
