"""What words mean around a request: politeness, verbs, and words without a meaning of their own. Data, no logic.

A phrase is lower case; one line holds the phrases of one meaning."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# Said before a request without changing it.
FILLERS = Phrases.of(
    {
        True: """
            please, pls, plz, kindly, hm, hmmm, m, mm, mmm, mmh, mhm, er, erm, ahm, aww, awww,
            ok, okay, okey, hey there, hi there, hello there, hey, hi, hello, yo, so, um, uh, uhm, hmm, well, now,
            then,
            also, and, but, oh, ooh, just, actually, basically, maybe, perhaps, great, perfect, cool, nice, super,
            ugh, argh, ew, meh, eh, ah, aw, haha, lol, gosh, man, dude, guys, listen, look here, fyi, btw, by the way,
            awesome, good, thanks, thank you, alright, right, yes, yeah, yep, sure, no, nope, nah, wait, hang on,
            hold on, oops, sorry,
            next, finally, lastly, first of all, first thing, second thing, third thing, last thing, secondly,
            thirdly, additionally, plus, as well, can, could, would, may, can you, could you, can u, could u, can we,
            could we, can i, could i, we can, we could,
            would you, will you, would you be so kind as to, would you be so kind to, be so kind and, be so kind as to,
            be so kind to, i was wondering if you could, i wonder if you could, i'd appreciate it if you could,
            it would be great if you could, it would be nice if you could, it'd be great if you could,
            do you think you could, any chance you could, any chance we could, is there any way to, dear team,
            dear all, what i want is, what i need is, what we need is, what we want is, what i'd like is,
            all i want is,
            quick one, quick question, quick request, quick thing, would you mind, can you please, i want you to,
            i'd like you to, i would like you to, i need you to, i want to, i'd like to, i would like to, i need to,
            i wanna, we want to, we need to, we'd like to, let's, lets, let us, we should, you should, go ahead and,
            try to, help me, help me to, i think we should, i think, i'd, i would, we'd, i'd just, i would just,
            i'd rather, is it possible to, let me,
            would it be possible to, how about we, how about, what about, what if we, what if, why don't we,
            why don't you, you can, you could, on second thought, after that, in addition, afterwards,
            at the same time, one more thing, once more, nvm, nevermind, never mind, oh and, omg, instead, rather,
            secondly, besides, additionally, in the meantime, meanwhile, while you're at it, while you are at it,
            while we're at it, before i forget, one last thing, last thing, final thing, ps, p s, p.s,
            until then, by then, first off, for starters, to start with, to begin with, and another thing,
            another thing, quick fix, small fix, tiny fix, small correction, correction, quick correction
        """
    }
)
# Said before a row of requests, with a colon or a stop behind it.
ANNOUNCES = Phrases.of(
    {
        True: """
            quick one, the following, changes, edits, feedback, client feedback, to do, todo, todos, my list,
            here we go, here goes, here you go, here's what i want, here's what i need, this is what i want,
            what i want, what i need, i want the following, i need the following, please do the following,
            do the following, my idea, idea, my request, request, task, question, listen, look, here's the thing,
            new idea
        """
    }
)
# Said after a request without changing it.
TRAILERS = Phrases.of(
    {
        True: """
            after all, in the end, when all is said,
            anymore, any more, any longer, everything else stays, everything else can stay, the rest unchanged,
            and the rest unchanged, rest unchanged,
            the rest as is,
            the rest as it is, rest as it is, rest as is, then the rest, and then the rest,
            then the rest as it is, then everything else, then the others,
            others unchanged, the others unchanged, leave the others, leave the others alone,
            everything else the same,
            undo nothing else, change nothing else, touch nothing else, leave everything else,
            nothing else, the rest stays, the rest can stay, leave the rest, leave the rest alone,
            leave everything else,
            keep the rest, everything else stays the same, everything else can stay put, the rest stays the same,
            add that as a scene, add it as a scene, add this as a scene, as a scene, as a new scene, please, pls,
            plz, thanks, thank you, thx, cheers, for me, for us, now, though, too, as well, also, instead,
            if possible, if you can, btw, by the way, fyi,
            stp, right now, right away, again, then, ok, okay, will you, would you, can you,
            could you, for now, tho, i think, or so, or something
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
VERBS = Phrases.of(
    {
        "add": """
            add, ad a, ad an, ad the, ad another,
            insert, create, include, append, build, generate, compose, design, draft, produce, write me,
            give me, give us, get me, show me, i need, we need, i want, we want, i'd like, i would like, we'd like,
            need, want, there should be, there needs to be, let's have, have a, have an,
            have one more, have another, have one, have some, have something,
            have our, have more, to have a, to have another, see a,
            see another, can i have, could i have,
            can we have, could we have, can i get, could i get, i'm looking for, i am looking for, whip up, prepare,
            announce, explain, describe, visualize, visualise, introduce, present, promote, advertise, celebrate,
            showcase, feature, could there be, there be, can there be, should there be, throw together, put together,
            knock together,
            cook up, come up with, mock up, whip together, put in a, put in something, put in, put in an,
            put in another, put in one more,
            throw in, toss in, chuck in, drop in, pop in, stick in,
            slip in, work in,
            squeeze in, i'd love,
            we'd love, i would love, we would love, could use a, needs a, we're missing, we are missing,
            i'm missing, missing, there's no, it needs,
            we still need, we also need, i also need, we also want, i also want, also need,
            we forgot, i forgot, forgot, we forgot about, i forgot about, we forgot to add,
            i forgot to add, i forgot to mention, we forgot to mention
        """,
        "make": "make, do",
        "delete": """
            delete, remove, drop, lose, kill, scrap, erase, ditch, bin, trash, chuck, nix, axe, dump, discard,
            eliminate, get rid of, throw out, throw away, throw, take out, take away, take off, out with, let go of,
            part with, say goodbye to, toss,
            toss out, get out, pull out, chuck out, chuck away, cut out,
            leave out, strip, strip out, clear, wipe out, i don't need, we don't need, don't need, i don't want,
            we don't want, don't want, no longer need, we no longer need, i no longer need, delet, deleted,
            away with, without, minus, do without, cut, omit, no need for, i have no need for, we can lose,
            can lose, we can drop, kick, kick out, boot, yank, zap, take down, skip, do away with, exclude,
            dismiss, we won't need, i won't need, won't need, we don't want to show, cross out, drop out,
            can do without, could do without, we could do without, we can do without, i can do without, rid,
            get shot of, ax, we no longer want, i no longer want, stop showing
        """,
        "move": "move, shift, bring, send, drag, push, pull, reposition, relocate",
        "put": "put, place, stick, pop, set, stuff",
        "swap": "swap, switch, exchange, flip, trade, interchange, swop",
        "order": "change the order, switch the order, change the order of, reorder, rearrange, sort, order, reverse",
        "edit": """
            double check, change, turn, give, color, colour, recolor, recolour, paint, edit, update, adjust, modify,
            restyle,
            style, tweak, alter, use, apply, try, go with, keep, let, have, fix, correct, bump, bump up, crank,
            crank up, dial, tone, tone down, rewrite, rephrase, tint, dye
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
        "show": "show, see, unhide, reveal, bring back, show again",
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
COMMANDS = word_set("""
    add make delete move put swap order edit grow shrink scale double triple halve speed slow darken lighten center
    embolden hide show replace say rename undo redo
    """)
FUNCTION_WORDS = word_set("""
    a an the this that these those it its it's is are was be been being to too of on in at as for from with by into
    onto and or but so then now my our your his her their me us you i we he she they them please pls just only also
    too instead again more some any all there here up down out should could would can will shall may might must
    needs need want like have has had do does did make makes made get gets got let lets look looks feel feels become
    becomes appear go goes come turn set give bit little kind sort thing one way back i'd i'm we'd what how about if
    when while still every each both all even really very quite color colour colors colours size scene scenes slide
    slides video film style look theme mood tone tones shade change use right much that's version kindly new same
    text
    """)
