"""What shall hold from now on: "never use red", "keep it under 15 seconds", "forget the font rule"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_keeping import (
    ALLOWED,
    ALLOWING,
    AT_MOST,
    DONT,
    EMOJI,
    ENDING,
    EVER,
    FORGETS,
    KEEPING,
    KINDS,
    LASTING,
    MEMORY,
    MORE_THAN,
    NEVER,
    NO,
    OF_LENGTH,
    PACE_WORDS,
    RULES,
)
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.looks import colors_at
from brain.rules.numbers import seconds_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.politeness import core
from brain.rules.scenes import refs
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from tools.designs.colors import color_named
from tools.preferences import Preferences, is_ruled_out, rules
from tools.schemas import ForgetPreference, Op, Reply, SetPreference
from tools.words import and_list

_OF_COLOR = word_set("""
    use used using color colour colors colours it in anything anywhere on screen scene scenes video film shades shade
    tones be should must we want like see put make ever again anymore text background please any
    """)
_OF_EMOJI = word_set("use using add put any in text titles anywhere scenes video film ever please them again")
_ASKING = word_set("what which list show")
_KEPT = word_set("rules rule preferences preference remember remembered settings")


# One of these words is in whatever sets a rule or drops one.
_TELLING = word_set("""
    from always every default future going rule good never ever avoid stay steer circumstances more stop must don't do
    no without under below less longer shorter most within max maximum tops up over exceed capped emoji emojis emoticon
    emoticons smiley smileys forget drop remove delete cancel lift ignore clear get scrap disregard reset skip lose
    ditch rules wipe erase off without fine ok okay allowed use feel mind each not what which show can't
    shouldn't won't nothing above
    """)


def keeping(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that sets or drops a rule; None when nothing is said of what holds from now on."""
    if not said(tokens, _TELLING):
        return None
    if listed := _listed(tokens, reading):
        return listed
    op = (
        _forget(tokens, text, reading)
        or _all_forgotten(tokens, reading)
        or _no_emoji(tokens, reading)
        or _avoid(tokens, text, reading)
        or _ending(tokens, text)
        or _limit(tokens, reading)
        or _pace(tokens)
    )
    return Step("rule", (op,)) if op else None


def _listed(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "What rules do you keep to?"."""
    if tokens[0].word not in _ASKING or not said(tokens, _KEPT) or len(tokens) > 10:
        return None
    if tokens[0].word == "show" and SCENE_NOUNS.first(tokens):
        return None
    project = reading.context.project
    kept = rules(Preferences.model_validate(project.preferences), project.brand)
    words = f"I keep to: {and_list([rule.words for rule in kept])}." if kept else "I keep to no rules yet."
    return Step("reply", (Reply(),), said=words)


def _has(table: Phrases[bool], tokens: Sequence[Token]) -> bool:
    return table.first(tokens) is not None


def _of_one_scene(tokens: Sequence[Token], reading: Reading) -> bool:
    return any(ref.how in {"number", "place", "name", "this"} for ref in refs(tokens, reading))


# --- no longer --------------------------------------------------------------------------------------------------------


def _forget(tokens: Sequence[Token], text: str, reading: Reading) -> Op | None:
    """ "Forget the font rule", "you can use emojis again", "red is fine again"."""
    verb = FORGETS.at(tokens, 0)
    allowed = ALLOWED.first(tokens) or ALLOWING.at(tokens, 0) if reading.context.project.preferences else None
    ruled = said(tokens, RULES)
    used_again = tokens[0].word == "use" and len(tokens) <= 3 and _is_kept(tokens, text, reading)
    if not (allowed or used_again) and not (verb and (ruled or tokens[verb.start].word == "forget")):
        return None
    of_scene = _of_one_scene(tokens, reading) and not (ruled and said(tokens, word_set("ending")))
    if any(token.kind == "quote" for token in tokens) or of_scene or len(tokens) > 12:
        return None
    kept = kept_rules(reading)
    if (named := colors_at(tokens, text)) and not said(tokens, word_set("brand")):
        value, start, end = named[0]
        words = source(text, tokens[start:end])
        of_brand = "colors" in kept and (said(tokens, word_set("our my")) or "avoidColor" not in kept)
        kind = "colors" if of_brand else "avoidColor"
        return ForgetPreference.model_validate({"kind": kind, "value": words if color_named(words) else value})
    if kinds := list(KINDS.all(tokens)):
        # "Forget all the emoji rules" is about emoji.
        kind = next((k.value for k in kinds if k.value != "all"), "all")
        if kind == "all" and not ruled:
            return None
        if kind == "filmSeconds" and SCENE_NOUNS.first(tokens):
            kind = "sceneSeconds"
        if kind == "colors" and "avoidColor" in kept and not said(tokens, word_set("brand our my palette")):
            kind = "avoidColor"
        return ForgetPreference.model_validate({"kind": kind})
    return ForgetPreference(kind="all") if ruled and said(tokens, word_set("rules preferences")) else None


def _all_forgotten(tokens: Sequence[Token], reading: Reading) -> Op | None:
    """ "No rules anymore", "forget everything you remembered", "don't keep any rules"."""
    words = {token.word for token in tokens if token.kind != "mark"}
    none = words & RULES and words & _NONE and words <= RULES | _NONE | _OF_RULES
    memory = words & MEMORY and words & _WIPES and words <= MEMORY | _WIPES | _OF_MEMORY
    return ForgetPreference(kind="all") if (none or memory) and not _of_one_scene(tokens, reading) else None


_NONE = word_set("no don't without off stop")
_OF_RULES = word_set("more any there are keep keeping follow following longer have the need needs we be should all to")
_WIPES = word_set("forget clear wipe erase stop delete reset don't")
_OF_MEMORY = word_set("""
    everything all what you i we i've you've told said asked to of that this the things stuff so far your
    """)


def kept_rules(reading: Reading) -> dict[str, str]:
    """The rules that the project has, in words, by their kinds."""
    project = reading.context.project
    return {rule.kind: rule.words for rule in rules(Preferences.model_validate(project.preferences), project.brand)}


def _is_kept(tokens: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether what the tokens name is ruled out so far."""
    now = Preferences.model_validate(reading.context.project.preferences)
    named = colors_at(tokens, text)
    return (now.no_emoji and said(tokens, EMOJI)) or bool(named and is_ruled_out(named[0][0], now))


# --- from now on ------------------------------------------------------------------------------------------------------


def _no_emoji(tokens: Sequence[Token], reading: Reading) -> Op | None:
    if not said(tokens, EMOJI) or not (_has(NEVER, tokens) or _has(DONT, tokens)) or _of_one_scene(tokens, reading):
        return None
    known = {f.start + i for t in (NEVER, DONT, LASTING) for f in t.all(tokens) for i in range(f.end - f.start)}
    rest = leftover(tokens, known, _OF_EMOJI | EMOJI)
    return None if rest else SetPreference(kind="noEmoji")


def _avoid(tokens: Sequence[Token], text: str, reading: Reading) -> Op | None:
    """ "Never use red", "don't use any green anymore"."""
    # "anymore" at the end is taken off a request with the politeness around it.
    lasting = _has(LASTING, tokens) or said(tokens, EVER) or said(reading.row[-3:], EVER)
    if not (_has(NEVER, tokens) or (_has(DONT, tokens) and lasting)) or _of_one_scene(tokens, reading):
        return None
    named = colors_at(tokens, text)
    if len(named) != 1 or any(token.kind == "quote" for token in tokens):
        return None
    value, start, end = named[0]
    tables = (NEVER, DONT, LASTING)
    known = {f.start + i for table in tables for f in table.all(tokens) for i in range(f.end - f.start)}
    if leftover(tokens, known | set(range(start, end)), _OF_COLOR | EVER):
        return None
    words = source(text, tokens[start:end])
    return SetPreference(kind="avoidColor", value=words if color_named(words) else value)


def _ending(tokens: Sequence[Token], text: str) -> Op | None:
    """ "Always end with our phone number 555-0142": what can be shown as it stands."""
    found = ENDING.first(tokens)
    if found is None or not (_has(LASTING, tokens) or said(tokens, word_set("must should every each"))):
        return None
    rest = core(tokens[found.end :])
    telling = [
        token for token in rest if token.kind in {"link", "quote"} or (token.kind == "number" and len(token.text) > 4)
    ]
    if telling:
        return SetPreference(kind="ending", value=telling[-1].text)
    return None


def _limit(tokens: Sequence[Token], reading: Reading) -> Op | None:
    """ "Keep it under 15 seconds", "no scene longer than 4 s": of the film, or of every scene."""
    tables = (AT_MOST, MORE_THAN) if said(tokens, NO) else (AT_MOST,)
    at_most = next((f for at in range(len(tokens)) for table in tables if (f := table.at(tokens, at))), None)
    fps = reading.fps
    time = next((t for at in range(len(tokens)) if (t := seconds_at(tokens, at, fps))), None) if at_most else None
    if at_most is None or time is None:
        return None
    if not (
        said(tokens, KEEPING)
        or _has(LASTING, tokens)
        or tokens[at_most.start].word in NO | {"max", "maximum", "tops"}
        or said(tokens, NO)
    ):
        return None
    known = {i for f in (at_most, time) for i in range(f.start, f.end)}
    known |= {f.start + i for f in LASTING.all(tokens) for i in range(f.end - f.start)}
    if leftover(tokens, known, OF_LENGTH) or _of_one_scene(tokens, reading) or ELEMENT_NOUNS.first(tokens):
        return None
    verb = VERBS.at(tokens, 0)
    if verb and verb.value in {"add", "delete", "move"}:
        return None
    of_scenes = any(SCENE_NOUNS.at(tokens, at) for at in range(len(tokens)))
    if reading.mentioned or (reading.selected and said(tokens, word_set("it this")) and not _has(LASTING, tokens)):
        return None
    return SetPreference(kind="sceneSeconds" if of_scenes else "filmSeconds", value=f"{time.value:g}")


def _pace(tokens: Sequence[Token]) -> Op | None:
    """ "Always keep it slow", "from now on everything fast-paced"."""
    pace = PACE_WORDS.first(tokens)
    if pace is None or not _has(LASTING, tokens):
        return None
    known = set(range(pace.start, pace.end))
    known |= {f.start + i for f in LASTING.all(tokens) for i in range(f.end - f.start)}
    idle = word_set("keep it everything scenes pace paced tempo please make animations animation motion be a")
    return None if leftover(tokens, known, idle) else SetPreference(kind="pace", value=pace.value)
