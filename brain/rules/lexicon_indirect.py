"""What is said where a wish is asked, hoped or thought out loud instead of told. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, each, word_set

_WE = "(you|we|i|u)"
_CAN = "(can|could|would|might)"
_NICE = "(nice|great|good|cool|lovely|better|best|awesome|fun|helpful|neat|nicer|cooler|perfect|wonderful|possible)"
_WHO = (
    "(boss|wife|husband|client|clients|customer|colleague|partner|team|mom|mum|daughter|son|friend|manager|director|"
    "designer|board|reviewer|editor|teacher|agency)"
)
_WANTS = "(wants|want|wants to have|would like|asks for|asked for|prefers|prefer|needs|insists on)"
_SAYS = "(thinks|think|says|say|said|feels) (that|)"
# Behind these stands the command itself, or its verb in "-ing".
COMMAND_FOLLOWS = Phrases.of(
    {
        True: each(f"""
            (is|was|isn't) there (a|any|some|no) (way|chance|possibility|option|trick) to,
            (is|isn't) there (a|any|some) (way|chance|possibility) (that|) {_WE} (can|could),
            (is|isn't) there (a|any|some) (way|chance|possibility) of,
            any (way|chance|possibility|hope) (to|of), any (way|chance) (that|) {_WE} (can|could),
            (would|is) it (be|) (ok|okay|possible|feasible|doable|hard|difficult|alright|fine|too|cool) to,
            (would|is) it (be|) (ok|okay|possible|alright|fine) if {_WE},
            (would|is) it (be|) too much (trouble|work|) to (ask|) (to|),
            (are|is) {_WE} able to, do you know how to, (do|would) you mind,
            i (was|am) wondering (if|whether) {_WE} {_CAN}, i'm wondering (if|whether) {_WE} {_CAN},
            (just|) wondering (if|whether) {_WE} {_CAN}, i wonder (if|whether) {_WE} {_CAN},
            (i'd|i'll|we'd) be (happy|grateful|glad|thankful) if {_WE} {_CAN},
            i (would|will) be (happy|grateful|glad|thankful) if {_WE} {_CAN},
            (it|that|this) (would|might|could) be {_NICE} to, it'd be {_NICE} to, (would|might|could) be {_NICE} to,
            (it|that) (would|might|could) be {_NICE} if {_WE} {_CAN}, it'd be {_NICE} if {_WE} {_CAN},
            (would|might) be {_NICE} if {_WE} {_CAN},
            (wouldn't|would|isn't) it (be|) {_NICE} to, (wouldn't|would) it be {_NICE} if {_WE} (could|can|),
            (do|don't) you think {_WE} (can|could|should), (you|) think {_WE} (can|could),
            (can't|couldn't|shouldn't) {_WE}, (can|could) you (maybe|possibly|perhaps|also|quickly),
            why not, why don't {_WE}, shouldn't we,
            (maybe|perhaps) {_WE} (should|could|can|might), {_WE} might want to, i guess {_WE} (should|could),
            i (think|guess) it (would|might) be {_NICE} to, i think {_WE} should (maybe|perhaps|),
            i'm thinking (maybe|) {_WE} (should|could), i was thinking (maybe|) {_WE} (should|could),
            i was hoping (to|{_WE} could), i'm hoping to, i hope {_WE} can,
            could i ask you to, can i ask you to, may i ask you to, i have to ask you to,
            (i'd|we'd) be happy to, (i|we) would be happy to, feel free to, make sure to, be sure to, remember to,
            (don't|do not) forget to, it's time to, (it|this) needs you to
        """)
    }
)
# Behind these stands what things were like, if they were as is wished: "the title was centered".
WISH_FOLLOWS = Phrases.of(
    {
        True: each(f"""
            i wish (that|), if only,
            (it|that) (would|might|could) (be|look|feel) {_NICE} if, it'd (be|look) {_NICE} if,
            (would|might|could) (be|look) {_NICE} if, (wouldn't|would) it (be|look|feel) {_NICE} if,
            (i'd|we'd) (prefer|like|love) (it|) if, (i|we) would (prefer|like|love) (it|) if,
            (i'd|we'd) (prefer|like|love) for, (i|we) would (prefer|like|love) for, (i|we) want for,
            (i'd|we'd) be happier if, i think it (would|might) (be|look) {_NICE} if,
            (is|would) it (be|) possible (that|for), (would|is) it (be|) (ok|okay|alright) (if|for),
            any (chance|way|possibility) (that|for|),
            (is|isn't) there (a|any|some) (way|chance|possibility) (that|for|),
            (do|would) you (think|say|agree|feel) (that|),
            i (was|am) wondering (if|whether), i'm wondering (if|whether), (just|) wondering (if|whether),
            i wonder (if|whether), i (think|guess) (it'd|it would) be {_NICE} if, i was hoping (that|),
            i was thinking (that|maybe|), i'm thinking (that|maybe|), (maybe|perhaps) if, (how|what) about if,
            what i'd like is for
        """)
    }
)
# Said before an opinion: what follows is as if it were said alone.
OPINION_FOLLOWS = Phrases.of(
    {
        True: each(f"""
            i (just|) feel (like|that|),
            (don't|wouldn't|doesn't) (you|it|anyone) (think|say|agree|feel|seem) (that|like|),
            i (just|) find (that|), i have the (feeling|impression) (that|),
            i've got the (feeling|impression) (that|), i get the (feeling|impression) (that|),
            it seems (to|) (me|) (that|like|), (for|to) my (taste|eyes|eye|mind|liking), to me, for me,
            imo, imho, in my (humble|) (opinion|view|eyes|experience), personally, honestly, tbh,
            to be (honest|fair|frank),
            frankly, not gonna lie, ngl, i (must|have to|gotta) say, i'm not gonna lie,
            my {_WHO} {_SAYS},
            (the|our) {_WHO} {_SAYS},
            (somebody|someone|people|everyone|everybody|they) (said|say|says|told me|tell me|think) (that|),
            i (just|) (noticed|realized|realised|saw|see|spotted) (that|),
            i've (just|) (noticed|realized|realised) (that|),
            (it|) turns out (that|), apparently, as you can see, unfortunately, sadly, (the|) thing is (that|),
            (the|one|my|only|the only|my only) (problem|issue|trouble|complaint|thing|gripe) (is|:) (that|),
            is it just me or (is|are|does|do), is it me or (is|are|does|do), i'm afraid (that|), i believe (that|),
            i (don't|do not) know (why|) but, not sure (why|) but, dunno but, i'm not sure but, idk but,
            hate to say it but,
            sorry but, i'm sorry but, no offense but, all good but, all fine but, looks good but, looks great but,
            love it but, nice but, good but, great but, cool but, almost (there|perfect) but, not bad but,
            it's (nice|good|great) but
        """)
    }
)
# The person speaks for somebody: their wish is the request.
WANTED_BY = Phrases.of(
    {
        True: each(f"""
            my {_WHO} {_WANTS},
            (the|our) {_WHO} {_WANTS},
            (they|he|she) (wants|want|asked for|would like|prefers|prefer)
        """)
    }
)
# Of a question that complains: "why is the title so small?".
SO = word_set("so too that such this")
ING = {
    "getting": "make", "making": "make", "changing": "change", "having": "have", "adding": "add", "moving": "move",
    "removing": "remove", "putting": "put", "turning": "turn", "using": "use", "swapping": "swap", "cutting": "cut",
    "deleting": "delete", "slowing": "slow", "speeding": "speed", "switching": "switch", "trimming": "trim",
    "replacing": "replace", "showing": "show", "giving": "give", "fading": "fade", "exporting": "export",
    "undoing": "undo", "splitting": "split", "increasing": "increase", "reducing": "reduce", "get": "make",
}  # fmt: skip

_I = "(i|we)"
_GOOD = "(better|best|smarter|wiser|wise|good|bad|a good idea|a bad idea|worth it)"
# A question whether something is to be done, which no one asks for yet. True: it asks whatever its mark. None: only
# where something would be lost by it; "would it be ok to make the logo bigger?" asks for it.
_FINE = "(ok|okay|fine|alright|safe|a problem|bad)"
ADVICE: Phrases[bool | None] = Phrases.of(
    {
        None: each(f"""
            (would|is) it (be|) {_FINE} to, (would|is) it (be|) {_FINE} if {_I}, {_FINE} to, {_FINE} if {_I},
            any (problem|issue|harm) (to|in), any (problem|issue|harm) if {_I}, (may|can) {_I} safely
        """),
        True: each(f"""
            (should|shall) {_I}, ought {_I} to, do you think {_I} should, you think {_I} should,
            soll ich, sollte ich, sollen wir, sollten wir, soll man, sollte man,
            dois je, devrais je, devons nous, devrions nous, doit on, devrait on, faut il,
            est ce que (je|on) (dois|doit|devrais|devrait), (tu penses|tu crois|vous pensez|penses tu) que je devrais,
            (tu penses|tu crois|vous pensez|penses tu) qu'on devrait, ¿ debería, ¿ deberíamos, ¿ debo, ¿ debemos
        """),
        False: each(f"""
            (would|is) it (be|) {_GOOD} (to|if), is it (ok|okay|fine|alright) if {_I}, what if {_I},
            does it make sense to, do {_I} (need|have) to, must {_I},
            (wäre|ist) es (besser|gut|sinnvoll|schlau) wenn (ich|wir), (wäre|ist) es (besser|gut|sinnvoll),
            (meinst|findest|denkst|glaubst) du (ich|wir) (soll|sollte|sollten|sollen), was ist wenn ich, muss ich,
            debería, deberíamos, debo, debemos, crees que (debería|debo|deberíamos), (sería|es) mejor,
            vaut il mieux, (serait|est) il mieux, (ce|ça) serait mieux, je devrais, on devrait,
            dovrei, dovremmo, devo, dobbiamo, (pensi|credi) che (dovrei|dovremmo), (sarebbe|è) meglio,
            devemos, deveria, deveríamos, eu devo, será que (eu|) (devo|deveria),
            (achas|acha) que (eu|) (devo|deveria|devia), você acha que (eu|) (devo|deveria), (seria|é) melhor
        """),
    }
)
ADVICE_WITHIN = ("ほうがいい", "方がいい", "べき", "要不要", "该不该", "应该", "是否要")
# What somebody else said, before a question what is thought of it: nobody asks for it yet.
_SAYING = (
    "(said|says|say|thinks|think|thought|wrote|writes|told me|told us|suggested|suggests|feels|mailed|texted|asked for)"
)
REPORTS = Phrases.of(
    {
        True: each(f"""
            (my|the|our) {_WHO} {_SAYING}, (he|she|they|someone|somebody|everyone|people) {_SAYING},
            (the|this|his|her|their) (email|mail|note|message|letter|comment|review) (said|says|reads|read)
        """)
    }
)
SAYS_SO = word_set("said says thinks wrote suggested suggests told")  # behind a name: "tom said remove the intro"
# What is asked of it, at the end of the message.
ASKS_OPINION = Phrases.of(
    {
        True: each("""
            (is|was|are|were) (he|she|they|that|it|this) (right|wrong|serious|a good idea|true),
            (do|would) you (agree|think so), what do you (think|say|reckon), (any|your) thoughts, thoughts,
            good idea, bad idea, what (does|do|did) (he|she|they|it|that) (mean|want), does (that|it|this) make sense,
            what should (i|we) do, should (i|we), what would you do, agree, agreed,
            (i'll|we'll|i will|we will) (decide|think about it|think it over), (i|we) haven't decided yet,
            i (disagree|don't agree|don't think so|don't think that's right), what's your (take|opinion|view)
        """)
    }
)
# Said of a whole message: it shall be read, and nothing be done yet.
NOT_YET = Phrases.of(
    {
        True: each("""
            (don't|do not) (act|do anything|change anything|touch anything) (on it|on this|) (yet|for now),
            (don't|do not) act, not to act on yet, (just|only|please) read (it|this|them|that) (for now|first)
        """)
    }
)
