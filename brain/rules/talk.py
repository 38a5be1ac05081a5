"""Answers to what is no request: greetings, thanks, questions."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import COMMANDS, VERBS
from brain.rules.lexicon_film import FILE_FORMATS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS, WHOLE
from brain.rules.looks import names_font
from brain.rules.offers import CAPABILITIES, HELP
from brain.rules.phrases import Phrases, word_set
from brain.rules.scenes import ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.designs.themes import FONTS
from tools.schemas import Reply
from tools.words import and_list, quoted, seconds_word

GREETINGS = Phrases.of(
    {
        True: """
            hi, hello, hey, hiya, morning, evening, afternoon, heya, hey there, hi there, hello there, good to see you,
            hallo, good morning, good evening, good afternoon, good day, howdy, moin, hola,
            bonjour, ciao, servus, greetings, gm, sup, good night, buenos días, guten morgen, guten tag,
            こんにちは, 你好
        """
    }
)
THANKS = Phrases.of({True: "thanks, thank you, thx, ty, cheers, merci, danke, gracias, grazie, much appreciated"})
PRAISE = word_set("""
    great perfect nice cool awesome wonderful lovely love beautiful good amazing excellent fantastic brilliant wow
    yay super fine ok okay yes yep yeah sure done happy like likes looks looking works gorgeous sweet neat
    ready finished
    impressive lol haha hahaha hah lmao omg wicked dope sick love loved stunning cute hilarious sweet bravo well played
    """)
_QUESTION = word_set("how what which why who when where is are does did am was were whats what's how's")
_ONWARD = Phrases.of(
    {
        True: """
            what comes next, next, next one, go on, move on, moving on, continue, next step, what now, weiter,
            siguiente, suivant, suivante, prossimo, próximo, avanti, 继续
        """
    }
)
_KEEP = Phrases.of(
    {
        True: """
            leave it as it is, leave it, keep it as it is, keep it like that, don't change anything,
            do not change anything, nothing, never mind, nevermind, forget it, no changes, stop, that's all,
            that's it, leave everything as it is
        """
    }
)


UNKNOWN = "I can't answer that. What I can do: add, change, move and delete scenes when you tell me in plain words."


UP_TO_YOU = "Whether to do that is up to you. Say that you want it, and I do it."


def small_talk(tokens: Sequence[Token], whole: Sequence[Token]) -> Step | None:
    """An answer to greetings, thanks and praise, when that is all there is. `whole` is the message with its fillers."""
    words = [token for token in whole if token.kind in {"word", "number"}]
    if not words or len(words) > 12:
        return None
    if any(token.kind in {"quote", "link"} for token in whole):
        return None
    if DESIGN_NOUNS.first(whole) or SCENE_NOUNS.first(whole):
        return None
    kept = _KEEP.at(tokens, 0)
    if (
        kept
        and tokens[-1].word not in {"was", "were"}
        and (len(tokens) - kept.end <= 1 or (tokens[0].word != "stop" and len(tokens) <= 8))
    ):
        return answer("Nothing was changed.")
    said = {token.word for token in words}
    thanks = THANKS.first(whole)
    if thanks and thanks.start and whole[thanks.start - 1].word in {"the", "our", "a"}:
        return None  # a scene with thanks on it
    counted = thanks and [t.kind for t in whole[thanks.end + 1 : thanks.end + 2]] == ["number"]  # "for 500 followers"
    if thanks and (counted or any(token.word in _THANKED_FOR for token in whole[thanks.end :])):
        return None  # "thank you for watching" belongs on a screen
    if thanks and not VERBS.at(tokens, 0) and len(said - PRAISE) <= 6 and not FILE_FORMATS.first(whole):
        return answer("You're welcome! Tell me what to change or add next.")
    if _ONWARD.at(whole, 0) and len(whole) <= 4:
        return answer("Tell me what to change or add next.")
    told = word_set("is are needs should too looks feels was scene in with")
    wishes = any(token.word == ":" for token in whole) or said & told
    if GREETINGS.at(whole, 0) and len(words) <= 4 and not VERBS.at(tokens, 0) and not wishes:
        return answer("Hello! Tell me what your video is about, and I make the first scene of it.")
    if _cheers(tokens, whole, said):
        return answer("Glad you like it. Tell me what comes next.")
    if said & PRAISE and not VERBS.at(tokens, 0) and said <= PRAISE | _CHEERING:
        return answer("Glad you like it. Tell me what comes next.")
    return None


def _cheers(tokens: Sequence[Token], whole: Sequence[Token], said: set[str]) -> bool:
    """ "Lovely, my sister will be so happy with this": how it is liked, with whatever word besides."""
    joined = len(said - PRAISE - _CHEERING) <= 2 and said & _OF_LIKING and said & {"i", "this", "it", "my", "we", "our"}
    wishes = any(VERBS.at(whole, at) for at in range(len(whole))) or ELEMENT_NOUNS.first(whole) or said & _BUT
    return bool(said & PRAISE - _FAINT and joined and not wishes and not any(token.word == "?" for token in whole))


_FAINT = word_set("like likes looks looking works done ready finished ok okay fine yes yep yeah sure super good")
_OF_LIKING = word_set("will would is love loves loved can't going gonna it's that's i'm looks")
_BUT = word_set("but too more less not should could though however instead if need needs want wants without another")
_THANKED_FOR = word_set("watching visiting coming attention order visit support joining listening reading guests")
_CHEERING = word_set("""
    aww awww ooh oooh whoa woah yay omg god man guys team thing gosh hehe ha my our boss client clients family
    friends sister brother son daughter grandma grandpa aunt uncle cousin
    partner colleagues boss's customers kids' group with so far until be was were for happy proud
    everyone kids mum mom dad wife husband they he she us will would going gonna can't cannot wait show see proud how
    fast quick easy turned came come out better than expected thought hoped absolutely totally such already here whole
    one that's it's i'm we're i it that this is so very much really a the job work now all now to me you we well looks
    exactly just what wanted one!
    """)


def question(tokens: Sequence[Token], whole: Sequence[Token], reading: Reading) -> Step | None:
    """An answer to a question about the film, or about how things are done."""
    row = [token.word for token in tokens]
    if not row:
        return None
    chooses = "or" in row and bool({"better", "best"} & set(row))
    asks = chooses or row[0] in _QUESTION or row == ["help"] or any(token.word == "?" for token in whole[-2:])
    if not asks or ":" in row:
        return None
    if not any(token.word == "?" for token in whole[-2:]) and _is_name(tokens, reading):
        return None  # a scene that is called "What we fix"
    commands = any(
        row[at] == "," and (verb := VERBS.at(tokens, at + 1)) and verb.value in COMMANDS for at in range(len(row) - 2)
    )
    if commands and not any(token.word == "?" for token in whole[-2:]):
        return None  # "what does this even say, make it readable"
    said = set(row)
    if said <= {"what", "help", "info", "huh"}:
        return answer(CAPABILITIES)
    if ("long" in said and ("how" in said or "total" in said)) or {"length", "duration"} & said:
        return answer(_length(tokens, reading))
    if "how" in said and "many" in said and SCENE_NOUNS.first(tokens):
        return answer(_scenes(reading))
    if {"longest", "shortest"} & said and reading.scenes:
        return answer(_longest(reading, "longest" in said))
    if told := _words_shown(tokens, reading):
        return answer(told)
    topic = HELP.first(tokens)
    if topic and row[0] in {"how", "what", "where"}:
        return answer(topic.value)
    if chooses:
        return answer(UNKNOWN)
    first = " ".join(token.word for token in whole if token.kind != "mark").split()[:3]
    asked_of_us = first[:2] in (["do", "you"], ["do", "i"], ["is", "there"], ["are", "there"], ["will", "it"])
    asked_of_us |= row[:2] == ["do", "you"] and not {"think", "want", "need", "see"} & set(row[2:3])
    asked_of_us |= first[:1] in (["can"], ["do"], ["could"], ["are"]) and first[1:2] == ["you"] and bool(_MENTAL & said)
    asked_of_us |= first[:1] == ["can"] and first[1:2] in (["i"], ["we"]) and bool(_LEGAL & said)
    asked_of_us |= first[:2] == ["can", "you"] and bool({"videos", "films", "clips"} & said)
    later = first[:1] == ["can"] and first[1:2] in (["i"], ["we"]) and bool(_LATER & said)  # "can I undo this later?"
    able = later or (first[:1] in (["can"], ["could"], ["may"]) and {"own", "myself"} & said)
    return unanswered(whole) if row[0] in _QUESTION or asked_of_us or able else None


_LATER = word_set("later afterwards anytime always whenever tomorrow still")
_LEGAL = word_set("commercially legally copyright license licence rights royalties client clients sell publish ads")
# What can be asked of whoever answers, and is no request.
_MENTAL = word_set("see hear understand know think believe remember feel speak read real human robot bot guess")


def _words_shown(tokens: Sequence[Token], reading: Reading) -> str:
    """ "What does scene 2 say?", "what's on scene 4?": its words; "" where something else is asked."""
    found = refs(tokens, reading, expected=True) if tokens[0].word in {"what", "what's", "whats", "which"} else []
    view = reading.scene(found[0].numbers[0]) if len(found) == 1 and len(found[0].numbers) == 1 else None
    rest = {t.word for at, t in enumerate(tokens) if view and not found[0].start <= at < found[0].end}
    if view is None or found[0].how == "it" or not rest & _READ or not rest <= _READ | _OF_READING:
        return ""
    texts = [quoted(text, _LONGEST_QUOTED) for text in view.texts[:_MOST_QUOTED]]
    more = " and more" if len(view.texts) > _MOST_QUOTED else ""
    return f"“{view.name}” says {and_list(texts)}{more}." if texts else f"“{view.name}” shows no words."


_READ = word_set("say says text texts words written read reads show shows stands stand on in")
_OF_READING = word_set("what what's whats which does do is are the there it exactly currently now right ? at of")
_LONGEST_QUOTED, _MOST_QUOTED = 120, 8


def _is_name(tokens: Sequence[Token], reading: Reading) -> bool:
    ref = ref_at(tokens, 0, reading, expected=True)
    named = reading.scene(ref.numbers[0]) if ref and ref.how == "name" else None
    return named is not None and named.name_words[:1] == (stem(tokens[0].word),)


def unanswered(whole: Sequence[Token]) -> Step | None:
    """An honest answer to a question that nothing is known about."""
    if not any(token.word == "?" for token in whole[-2:]) and not (whole and whole[0].word in _QUESTION):
        return None
    return answer(UNKNOWN)


def _length(tokens: Sequence[Token], reading: Reading) -> str:
    named = refs(tokens, reading)
    one = next((ref for ref in named if ref.how != "all" and len(ref.numbers) == 1), None)
    scene = reading.scene(one.numbers[0]) if one and not WHOLE.first(tokens) else None
    if scene:
        return f"“{scene.name}” is {seconds_word(scene.duration, reading.fps)} long."
    total = sum(scene.duration for scene in reading.scenes)
    return (
        f"The film is {seconds_word(total, reading.fps)} long and has {_names(reading)}"
        if reading.scenes
        else _scenes(reading)
    )


def _scenes(reading: Reading) -> str:
    return f"The film has {_names(reading)}" if reading.scenes else "The film has no scenes yet."


def _names(reading: Reading) -> str:
    names = [f"“{scene.name}”" for scene in reading.scenes]
    many = f"{len(names)} scenes" if len(names) > 1 else "one scene"
    return f"{many}: {and_list(names[:12])}{' and more' if len(names) > 12 else ''}."


def _longest(reading: Reading, longest: bool) -> str:
    pick = max if longest else min
    scene = pick(reading.scenes, key=lambda s: s.duration)
    what, length = "longest" if longest else "shortest", seconds_word(scene.duration, reading.fps)
    return f"Scene {scene.number}, “{scene.name}”, is the {what}: {length}."


def other_font(tokens: Sequence[Token]) -> str:
    """What to say when a typeface is asked for that is not on board; "" when none is."""
    words = {token.word for token in tokens}
    others = {"size", "color", "colour", "bigger", "smaller", "larger", "bold"}
    if not words & {"font", "typeface"} or words & others or names_font(tokens):
        return ""
    known = sorted(set(FONTS.values()))
    return f"I have these typefaces: {and_list(known)}. Name one of them."


def answer(text: str) -> Step:
    return Step("reply", (Reply(),), said=text)
