"""How briefs begin: what announces a name, and where it stands. Data, no logic."""

from __future__ import annotations

import re

from brain.rules.lexicon_brief import SELF
from brain.rules.phrases import word_set

# A wish for the look before an occasion: "romantic wedding: ...".
OCCASION = re.compile(
    r"(?:a |an |my |our )?(?:(?:romantic|elegant|playful|cheerful|stylish|dreamy|whimsical|luxurious),? (?:and )?)+"
    r"(?=(?:\w+ )?(?:wedding|anniversary|engagement|birthday|invitation)\b)",
    re.IGNORECASE,
)
# "Wedding save the date for Anna and Ben, 12 June"
INVITES = re.compile(
    r"(?:(?:an?|our|the|make|create)\s)*(?P<what>(?:[\w'’-]+\s){0,3}?)(?P<kind>save[ -]the[ -]date|invite)\s"
    r"(?:for|of|to)\s(?P<name>[^,.:;!?\n]{2,60}?)(?=[,.:;!?\n]|\son\s\w+day|\son\s\d|$)",
    re.IGNORECASE,
)
# "Hi! I'm organizing a 5k fun run for our school. It's on Sunday ..."
HOLDS = re.compile(
    r"(?:(?:hi|hello|hey)(?: there)?[,!. ]+)?(?:i'm|i am|we're|we are)\s(?:organi[sz]ing|hosting|holding|having"
    r"|planning|putting on|throwing|running|(?P<does>launching|opening|starting|releasing))\s"
    r"(?:(?:an?|our|the|my)\s|(?-i:(?=[A-Z])))(?P<name>(?:[^.!?,\n(]|\.(?=\d)){3,50}?)"
    r"(?P<what>\sfor (?:our|the|my) [^.!?,\n]{3,60}?)?(?:[.!,]\s+|\s(?=(?:on|at|this|next) ))",
    re.IGNORECASE,
)
# "How to descale a kettle, video in 4 steps for our website: ...": the subject before the request.
BEHIND = re.compile(
    r"(?P<name>[^,.:;!?\n]{3,60}),\s(?:an?\s)?(?:(?:short|quick|little|nice)\s)?(?:video|film|clip|reel|explainer|tutorial)\b"
    r"(?P<how>[^.:;!?\n]{0,60})[:.]\s+",
    re.IGNORECASE,
)
OWNED = re.compile(
    r"(?:our|my|the|meet|introducing|announcing|unser\w*|mein\w*|nuestr\w+|notre|nostr\w+)\b", re.IGNORECASE
)
NAMES = re.compile(r"(?P<name>[A-ZÀ-Ý][\w'’&-]*(?: [A-ZÀ-Ý&][\w'’&-]*){0,3})[.!]\s+")
# "I run a small dog grooming salon called Paws & Claws in Leeds."
OWN = re.compile(
    rf"(?i:{SELF.pattern})(?P<what>[^.!?,\n]{{2,60}}?),? (?:called|named) (?P<name>[A-ZÀ-Ý0-9][^.!?,\n]{{1,40}}?)"
    r"(?P<where> in [A-ZÀ-Ý][\w -]{2,30})?(?:[.!,]\s+|$)"
)
# "静かな茶室「月影」の15秒の紹介動画を作ってください。"
JAPANESE = re.compile(
    r"(?P<name>[^。！？!?\n]{1,40}?)(?:の|について(?:の)?)(?:(?P<seconds>\d{1,3})秒(?:間)?の?)?(?:短い)?"
    r"(?:(?:紹介|宣伝|広告|告知|募集|プロモーション)(?:用?の?(?:動画|ビデオ|映像|ムービー))?|動画|ビデオ|映像|CM)"
    r"(?:を?(?:作|お願い|つく)[^。！？!?\n]{0,20})?[。！？!?]?(?=\s|$|(?<=[。！？!?]))"
)
TELLS = re.compile(
    r"(?:please\s+)?(?:explain"
    r"|(?:tell|remind|invite|ask|encourage|urge) (?:people|everyone|everybody|them|customers|parents|students|residents"
    r"|the world|all|(?:our|my) \w+) (?:about|to|that)|turn this into a \w+:?"
    r"|(?:introduce|present|promote|advertise|showcase) (?=(?:my|our|the) ))\s*",
    re.IGNORECASE,
)
# "Explain how a heat pump works in 30 seconds: ..."
LASTS = re.compile(r"\sin (?:about |around |just )?(?P<seconds>\d{1,3})[ -]?(?:s|secs?|seconds)$", re.IGNORECASE)
# What shall be done with what follows, and is not read: "compare our two plans: ...".
ORDERS = re.compile(
    r"(?:please\s)?(?:compare|show|list|present|visuali[sz]e|display|vergleiche|zeige?|compara|muestra|compare[rz]|montre[rz]?"
    r"|confronta|mostra)\s(?=(?:our|my|the|these|this|unsere?|die|nuestr[oa]s|los|las|nos|les|i|le|nossos)\s)",
    re.IGNORECASE,
)
TITLES = frozenset({"title", "headline", "heading", "name", "titel", "überschrift", "título", "titre", "titolo"})
NO_HEADS = word_set("before after now then problem solution today yesterday why how what who when where pro con")
SEEKS = re.compile(
    r"(?:(?:we are|we['’]re|now|currently)\s)?(?:looking for|seeking|in search of|hiring)\s|wir suchen\s|buscamos\s"
    r"|nous (?:re)?cherchons\s|cerchiamo\s|procuramos\s",
    re.IGNORECASE,
)
# "We're hiring at Saltwater Grill"
_PROPER = r"[A-ZÀ-Ý][\w'’&-]*(?: (?:(?:&|and|of|the) )?[A-ZÀ-Ý][\w'’&-]*){0,3}"
HIRES_AT = re.compile(rf"(?i:we['’]re hiring|we are hiring|now hiring|hiring|join the team) at (?P<name>{_PROPER})")
_BUSINESS = (
    r"[a-zà-ÿ’-]*(?:salon|shop|store|bakery|caf[eé]|restaurant|bar|studio|gym|clinic|agency|hotel|school|brewery|spa|farm"
    r"|market|boutique|garage|pizzeria|bistro|app|club|panader[ií]a|peluquer[ií]a|restaurante|tienda|boulangerie"
    r"|coiffeur|ristorante|panetteria|padaria|loja)"
)
KIND_AND_NAME = re.compile(
    rf"(?P<what>[\w'’-]+ (?:[a-zà-ÿ][\w'’-]* ){{0,3}}{_BUSINESS}) (?P<name>{_PROPER})"
    r"(?P<place> (?:in|at|near|en|à) .+)?"
)
KIND_DOES = re.compile(
    rf"(?:the |our |my )?(?P<what>(?i:app|shop|studio|service|club)) (?P<name>{_PROPER}) "
    r"(?P<does>(?:helps|lets|makes|brings|gives|turns|keeps|offers|teaches|saves|shows)\b.+)",
)
QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,40})[\"”“»]")
# "Staff training video: how to lift safely."
TEACHES = re.compile(r"(?:how|why|what|when|where|who|wie|warum|cómo|comment|come|como)\s", re.IGNORECASE)
VERSES = frozenset({"chorus", "verse", "refrain", "bridge", "lyrics", "poem"})  # what is quoted, and no name
