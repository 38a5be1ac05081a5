"""Words around scenes that shall go elsewhere, go away, or be all that stays. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

GOING = word_set("""
    go goes going come comes coming be being been appear appears show shows shown stand stands sit sits stay play plays
    mentioned told introduced revealed listed seen done covered shown explained move moves moved came belong
    belongs fit fits happen happens start starts have has put place placed see want prefer get
    gets bring shift shifted slide land lands sits follow
    """)
DIRECTIONS = Phrases.of(
    {
        True: """
            earlier, later, sooner, further up, further down, up one, down one, up a bit, down a bit, one up, one down,
            up, down, forward, forwards, backward, backwards, further back, further forward, one earlier, one later,
            two earlier, two later, up two, down two, back one, a bit earlier, a bit later, much earlier, much later
        """
    }
)
TOGETHER = Phrases.of(
    {
        True: """
            one after the other, one after another, next to each other, next to one another, side by side,
            back to back,
            together, in a row, right after each other, directly after each other, beside each other, in succession
        """
    }
)
NEEDLESS = Phrases.of(
    {
        True: """
            don't need, do not need, don't really need, do we need, do we really need, do we even need, do i need,
            do i really need, don't think we need, don't think i need, do not think we need, not think we need,
            not sure we need, not sure if we need, no longer need, don't want, do not want, don't really want,
            could live without, can live without, get by without, could do without, don't see why we need,
            don't see why we have, why do we need, why do we have, why do we even have, who needs, no one needs,
            nobody needs, nobody cares about, no one cares about, what's the point of, not a fan of having,
            is not needed, are not needed, aren't needed, are unnecessary, are superfluous, are redundant,
            are pointless,
            are useless, aren't necessary, are not necessary, are no longer needed, can be deleted, can be removed,
            is not needed, isn't needed, isn't really needed, is unnecessary, is superfluous, is redundant,
            is pointless,
            is too much, is useless, isn't necessary, is not necessary, is no longer needed, not needed anymore,
            would rather not have, rather not have, could go, can go, may go, should go, has to go, must go,
            needs to go,
            doesn't need to be there, doesn't have to be there, doesn't need to be in there, is obsolete, is outdated,
            shouldn't be there, shouldn't be in there, shouldn't be in the video, doesn't belong, has no place,
            don't use, never use, happy without, better without, fine without, won't miss, nobody will miss
        """
    }
)
ONLY = word_set("only just solely merely nothing")
STAYING = word_set("keep keeps kept stay stays remain remains left need needs want wants")
# Said around it, and nothing by itself.
IDLE = Phrases.of(
    {
        True: """
            is there a way to, is there any way to, would it be possible, is it possible, i think, we think, i feel,
            i guess, i believe, i wonder, i was wondering, wondering, why, why is, why isn't, why not, why can't,
            can't,
            couldn't, shouldn't, wouldn't, isn't, won't, doesn't, don't, better, nicer, best, makes more sense,
            make more sense, sense, more sense, so late, so early, too late, too early, honestly, to be honest, tbh,
            really, actually, anymore, any more, any longer, at all, at this point, in my opinion, imo, imho, ideally,
            don't you think, what if, what about, how about, if possible, maybe, perhaps, probably, rather,
            straight, right, directly, logically, of course, sorry,
            in the video, in the film, in there, film, movie, to me, for me, for us, position, order, then, even,
            still,
            suppose, supposed, meant, thing, part, where, which, who, though, the rest, everything else, others,
            the others, all the others, nothing else, after all, wish, hope, hoping, hoped, hm, people, viewers, wants
        """
    }
)
