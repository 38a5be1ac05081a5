"""What a brief says of how its film shall look: "elegant, gold on black", "no cartoonish stuff", "Colores cálidos".

Such words are nobody's fact. Themes are found elsewhere (`tools.designs`), here they are told from what is read.
"""

from __future__ import annotations

import re

from brain.rules.lexicon_brief import LOOK_WORDS
from brain.rules.phrases import word_set
from tools.designs.colors import colors_in
from tools.designs.moods import COLORS_ELSEWHERE, SHADED
from tools.designs.themes import MOOD_OF

# Joints and degrees in other languages, where they stand between words of looks.
_JOINTS = word_set("""
    on over against auf und oder sehr ganz schön etwas mit ohne viel in im alles bitte y con muy en de et avec très un
    une e com muito molto su sur sobre em
    sauge lavande bordeaux crème ivoire doré argenté salvia lavanda burdeos dorado salbei creme tone voice pace marine
    marino marinho nuit ciel cielo oliva olive menthe menta
    colores tonos estilo couleurs tons colori toni stile cores farben farbe töne stil look ton tons cálidos cálidas
    chaudes chauds caldi quentes fríos frios froides freddi kühle warmen
    """)
# What is said of a style that has no theme.
_MANNERS = word_set("""
    cartoonish cartoony cartoon cheesy flashy kitschy kitsch childish tacky boring busy cluttered overloaded trendy
    polished stuff things effects emojis emoji clipart gimmicks fancy crazy silly loud high-end upscale hip festive
    respectful dignified solemn uplifting inspiring upbeat catchy impactful snappy hopeful confident depressing sad
    grungy gritty raw wild hyped hype exciting excited exhilarating urgent friendly-looking heartfelt heartwarming
    emotional touching sincere honest authentic laid-back chilled chill mellow smooth sexy tender intimate majestic
    grand spooky scary creepy eerie ghostly haunted magical fairytale mystical sparkly glittery glitzy shiny sharp
    tough rugged industrial scientific academic educational informative trusting reassuring calming soothing relaxing
    preachy salesy pushy stiff stuffy boastful kid-friendly family-friendly casual witty humorous cheeky ironic dry
    schwarz-weiß schwarzweiß black-and-white confetti fireworks sparkles balloons hell helle hellen heller
    hoffnungsvoll festliche rockig mutig emotional stimmungsvoll esperanzador emotivo émouvant émouvante poétique
    kitschig albern verspielt überladen feierlich festlich zeitlos
    """)
_LEADS = re.compile(
    r"(?:(?:please|and|but|bitte|por favor|all|everything|alles|todo)\s+)*(?:use|using|with|in"
    r"|keep (?:it|everything|things)|make (?:it|everything)|it should (?:be|look|feel)|should (?:be|look|feel)"
    r"|something|nothing|no|not|without|avoid"
    r"|don't (?:make it|use)|go (?:for|with)|we (?:like|want|prefer)|i (?:like|want|prefer)|think|style|look|colou?rs?"
    r"|feel|mood|tone|theme|stil|farben?|colores|estilo|couleurs|style|nicht|nichts|kein(?:e[nrms]?)?|sin|sans|senza|sem"
    r"|mit|in|con|avec|com|usa|usar|use|utilise[rz]?|benutze|verwende|nimm)(?:\s*:)?\s+",
    re.IGNORECASE,
)
# "Sunlight holds all colours" and "wear your class colours" say nothing of the look.
_NO_STYLE = (
    r"(?!(?:[\w'’-]+ )+(?:holds?|has|have|is|are|gives?|shows?|contains?|comes?|our|my|your)\s)"
    r"(?!(?:our|my|your|the new|new|great|good|every|each|own|dress|life|any|this|that)\b)"
)
# "Pirate theme", "in 80s disco style"; "Colores cálidos"; "im warmen Stil"; "やさしい雰囲気で".
_THEMED = re.compile(
    rf"(?:in |with |im |mit |an? |the )*{_NO_STYLE}(?:[\w'&-]+ ){{1,3}}(?:theme|themed|style|look|aesthetics?|vibes?"
    r"|palette|colou?rs?|colou?r scheme|stil|farben|farbtöne|farbpalette|optik)"
    r"|(?:con |en |avec |dans |com |em |nei |in )?(?:colores|tonos|estilo|couleurs|tons|colori|toni|stile|cores"
    r"|ambiance)(?: [\w'-]+){1,3}"
    r"|[^。、]{1,20}(?:雰囲気|テイスト|感じ|スタイル|トーン|イメージ|配色|色調|カラー)"
    r"(?:で|に|を使って|でお願いします|にして(?:ください)?|がいい(?:です)?)?"
    r"|[^。，、]{1,12}(?:风格|色调|氛围|配色)|[^.,]{1,16} (?:느낌으로|분위기로|스타일로)",
    re.IGNORECASE,
)
# "Make a chart": what shall be drawn, and not read.
_DRAWN = re.compile(
    r"(?:and |please )*(?:make|draw|show|add|put|use|create|turn|with|as)\s+(?:it |this |that |them |these )?"
    r"(?:(?:as|in|into|to)\s+)?(?:a|an|some|the|one)?\s?(?:(?:nice|bar|line|pie|simple|big|animated|little|small|cool)\s)*"
    r"(?:charts?|graphs?|diagrams?|animations?|icons?|infographics?)(?: (?:of|for|from|with) (?:it|this|that|them))?"
    r"(?: please)?[.!]?",
    re.IGNORECASE,
)


def of_looks(words: str) -> bool:
    """ "Pink and playful", "clean", "use navy and gold, no cartoonish stuff": words of style and nothing else."""
    lower = words.lower()
    rest = _LEADS.sub("", lower, count=1) if _LEADS.match(lower) else lower
    mentions = colors_in(lower)
    colors = {word for mention in mentions for word in re.findall(r"[\w-]+", mention.words)} | set(COLORS_ELSEWHERE)
    row = re.findall(r"[\w#-]+", rest)
    led = rest != lower and any(word in _MANNERS for word in row)
    telling = led or any(word in colors or word in MOOD_OF for word in row)
    known = (colors, SHADED, MOOD_OF, LOOK_WORDS, _JOINTS, _MANNERS)
    return telling and len(row) <= 8 and all(any(word in words for words in known) for word in row)


def asks_style(words: str) -> bool:
    """Whether a sentence of its own, or the last words of a brief, ask for a style or a drawing: "Pirate theme"."""
    plain = words.strip(" .!")
    wished = re.match(r"something (?:really |very |more |a bit )?(?P<mood>[\w-]+)", plain.lower())
    if wished and (wished["mood"] in MOOD_OF or wished["mood"] in _MANNERS):
        return True  # "Something warm with flowers"
    row = re.findall(r"[\w-]+", plain.lower())
    manners = any(word in _MANNERS for word in row) and len(row) <= 6
    if manners and all(any(word in known for known in (MOOD_OF, LOOK_WORDS, _JOINTS, _MANNERS)) for word in row):
        return True
    return bool(_THEMED.fullmatch(plain) or _DRAWN.fullmatch(plain))
