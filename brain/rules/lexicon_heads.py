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
    r"(?:(?:hi|hello|hey)(?: there)?[,!. ]+)?(?P<all>(?:i'm|i am|we're|we are)\s(?:organi[sz]ing|hosting|holding"
    r"|having"
    r"|planning|putting on|throwing|running|(?P<does>launching|opening|starting|releasing))\s"
    r"(?:(?:an?|our|the|my)\s|(?-i:(?=[A-Z])))(?P<name>(?:[^.!?,\n(]|\.(?=\d)){3,50}?))"
    r"(?P<what>\sfor (?:our|the|my) [^.!?,\n]{3,60}?)?(?:[.!,]\s+|\s(?=(?:at|this|next) )|\son\s)",
    re.IGNORECASE,
)
# "How to descale a kettle, video in 4 steps for our website: ...": the subject before the request.
BEHIND = re.compile(
    r"(?P<name>[^,.:;!?\n]{3,60}),\s(?:an?\s)?(?:(?:short|quick|little|nice)\s)?(?:video|film|clip|reel|explainer"
    r"|tutorial)\b"
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
# "为我们的健身房做一个宣传视频：..."
CHINESE = re.compile(
    r"(?:请)?(?:帮我)?(?:为|给|替)(?:我们的?|我的?)?(?P<name>[^，。：:！？\n]{1,30}?)(?:做|制作|拍|创建|来)(?:一[个段支条]|[个段支条])?"
    r"(?:(?P<seconds>\d{1,3})秒(?:钟)?的?)?(?:宣传|推广|广告|介绍|促销|短)*的?(?:视频|短片|影片|宣传片|广告)[：:，。！\s]*"
)
# "why bees matter for my 4th grade class": who shall see it.
FOR_CLASS = re.compile(
    r"\s(?:for|to)\s(?:(?:my|our|the|a)\s)?(?:[\w'’-]+\s){0,3}(?:class(?:es)?|students?|pupils?|kids|children|teenagers|graders?"
    r"|beginners|customers|employees|team|staff|colleagues|seniors|parents)$",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"(?:please\s+)?(?:explain"
    r"|(?:tell|teach|show|remind|invite|ask|encourage|urge) (?:people|everyone|everybody|them|customers|parents"
    r"|students"
    r"|residents"
    r"|the world|all|(?:our|my) \w+) (?:about|to|that)|(?:teach|show) (?:people|everyone|kids|beginners) (?=how|the)"
    r"|turn this into a \w+:?"
    r"|(?:introduce|present|promote|advertise|showcase) (?=(?:my|our|the) ))\s*",
    re.IGNORECASE,
)
# "Explain how a heat pump works in 30 seconds: ..."
LASTS = re.compile(r"\sin (?:about |around |just )?(?P<seconds>\d{1,3})[ -]?(?:s|secs?|seconds)$", re.IGNORECASE)
# What shall be done with what follows, and is not read: "compare our two plans: ...".
ORDERS = re.compile(
    r"(?:please\s)?(?:compare|show|list|present|visuali[sz]e|display|vergleiche|zeige?|compara|muestra|compare[rz]"
    r"|montre[rz]?"
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
# A name: "The Copper Kettle", "Casa Verde", "Dr. Sam Okafor".
PROPER = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|St)\.? )?[A-ZÀ-Ý][\w'’&-]*"
    r"(?: (?:(?:&|and|of|the|de|du|da|del|di|do) )?[A-ZÀ-Ý][\w'’&-]*){0,6}"
)
# "We're hiring at Saltwater Grill"
_PROPER = r"[A-ZÀ-Ý][\w'’&-]*(?: (?:(?:&|and|of|the) )?[A-ZÀ-Ý][\w'’&-]*){0,3}"
HIRES_AT = re.compile(rf"(?i:we['’]re hiring|we are hiring|now hiring|hiring|join the team) at (?P<name>{_PROPER})")
_BUSINESS = (
    r"[a-zà-ÿ’-]*(?:salon|shop|store|bakery|caf[eé]|restaurant|bar|studio|gym|clinic|agency|hotel|school|brewery|spa"
    r"|farm"
    r"|market|boutique|garage|pizzeria|bistro|app|club|panader[ií]a|peluquer[ií]a|restaurante|tienda|boulangerie"
    r"|coiffeur|ristorante|panetteria|padaria|loja)"
)
KIND_AND_NAME = re.compile(
    rf"(?P<what>[\w'’-]+ (?:[a-zà-ÿ][\w'’-]* ){{0,3}}{_BUSINESS}) (?P<name>{_PROPER})"
    r"(?P<place> (?:in|at|near|en|à) .+)?"
)
KIND_DOES = re.compile(
    rf"(?:(?:(?i:the|our|my) )(?P<kind>[a-z][\w'’-]*(?: [a-z][\w'’-]*){{0,3}})|(?:(?i:the|our|my) )?(?P<what>(?i:app"
    rf"|shop|studio|service"
    rf"|club))) (?P<name>{_PROPER}) (?:(?:has|have|is|are)(?: (?:now|just))? (?P<is>(?!and\b)\S.+)"
    rf"|(?P<does>[a-z]{{2,}}s\b.+))",
)
QUOTED = re.compile(r"[\"“„«](?P<name>[^\"”“»]{2,40})[\"”“»]")
# "Staff training video: how to lift safely."
TEACHES = re.compile(r"(?:how|why|what|when|where|who|wie|warum|cómo|comment|come|como)\s", re.IGNORECASE)
VERSES = frozenset({"chorus", "verse", "refrain", "bridge", "lyrics", "poem"})  # what is quoted, and no name
_OF = r"(?:of|for|de|du|des|d['’]|del|de la|della|dell['’]|di|da|do|von|der|des|zur|für)"
_THE = (
    r"(?:(?:the|our|my|l['’]|la|le|les|el|il|lo|o|a|die|der|das|unserer?|unseres|notre|nuestr[oa]"
    r"|nostr[oa]|noss[oa])\s?)?"
)
# What takes place, before whose it is: "grand opening of The Copper Kettle", "ouverture de notre librairie ...".
OCCASION_OF = re.compile(
    rf"{_THE}(?P<kind>(?:[\w-]+\s){{0,2}}?(?:launch|(?:re-?)?opening|release|premiere|debut|anniversary|comeback"
    rf"|ouverture"
    r"|réouverture|lancement|inauguration|anniversaire|apertura|reapertura|lanzamiento|inauguración|aniversario"
    r"|inaugurazione|lancio|anniversario|abertura|reabertura|inauguração|lançamento|aniversário|(?:neu"
    r"|wieder)?eröffnung"
    rf"|jubiläum|premiere))\s{_OF}\s?(?P<whose>[^\W\d].*)",
    re.IGNORECASE,
)
# Before what a film shall tell, and what is done with it: "pour annoncer l'ouverture ...".
PURPOSE = re.compile(
    r"(?:to\s)?(?:announce|promote|advertise|introduce|present|showcase|celebrate|annoncer|présenter|promouvoir"
    r"|fêter|célébrer"
    r"|anunciar|presentar|promocionar|celebrar|annunciare|presentare|promuovere|festeggiare|pubblicizzare|divulgar"
    r"|apresentar|promover)\s(?=\S)",
    re.IGNORECASE,
)
# "Product launch for Luma, a desk lamp ..."
LAUNCHES = re.compile(
    rf"(?P<kind>(?i:(?:[\w-]+\s){{0,2}}(?:launch|(?:re-?)?opening|release|premiere|debut|anniversary)))\s(?:of|for)\s"
    rf"(?:(?:the|our|my)\s(?=[A-ZÀ-Ý]))?(?P<name>{PROPER})"
    r"(?:,\s(?P<what>(?:the|an?|our|your) [^.!?\n,;]{3,80}))?(?=[,.:;!\n]|\s[-–—])"
)
# "Meet our new vet, Dr. Sam Okafor", "Introducing Nomad, the backpack that ..."
MEETS = re.compile(
    r"(?P<kicker>(?i:meet|introducing|presenting|say hello to|welcome|announcing|(?:os |te |les )?presentamos"
    r"|conoce a|conoce"
    r"|voici|découvrez|nous présentons|presentiamo|vi presentiamo|ecco|apresentamos|conheça|wir präsentieren|das ist)"
    r"(?:(?: (?:our|the|my|la|el|le|il|o|a|unsere?n?))(?: [a-z-]+){0,4})?)"
    rf",?:? (?P<name>{PROPER})(?:, (?P<what>(?:the|an?|our|your|la|el|le|il|der|die|das|une?|una?|um|uma|eine?"
    rf"|o) [^.!?\n,;]{{3,80}}))?"
    r"(?=[.!,:\n])"
)
# "Yoga with Priya - gentle morning flow for beginners."
DASHED = re.compile(
    r"(?P<name>[A-ZÀ-Ý][^,.:;!?\n–—\d$€£]{2,40}?)\s[-–—]\s(?P<what>(?!\d)[^.!?\n,;:$€£%–—]{4,70})(?=[.!?\n])(?![.!?]\S)"
)
# 'New album out now: "Low Tide" by Marlow Fields.'
QUOTED_FIRST = re.compile(
    r"[\"“„«](?P<name>[^\"”“»]{2,60})[\"”“»],?(?P<what>\s(?:by|from|von|de|di|mit|with|at)\s[^.!?\n,]{2,60})?"
)
# What a message is, told before anything else, and no name: "Hiring!", "Lost dog!!", "For rent: ...", "Big news: ...".
ANNOUNCES = re.compile(
    r"(?:(?:we['’]?re|we are|now|currently)\s)?(?:now\s)?(?:hiring|recruiting|moving|open|back)(?:\s(?:now|post|ad"
    r"|notice|soon))?"
    r"|(?:(?:big|great|good|exciting|breaking|happy|local)\s)?news(?:\sflash)?|announcement|attention(?: \w+)?"
    r"|important(?: notice)?"
    r"|(?:friendly |safety |quick )?reminder|heads up|(?:(?:grand|soft|big)\s)?(?:re-?)?opening(?:\s(?:soon|day"
    r"|party|weekend))?"
    r"|just opened|coming soon|out now|now available|back in stock|for (?:rent|sale|hire|adoption)|to let"
    r"|just listed|price drop"
    r"|(?:lost|missing|found|wanted)(?:\s(?:dog|cat|pet|bird|parrot|rabbit|keys|bike|ring|person|child))?"
    r"|help wanted|vacanc(?:y|ies)"
    r"|(?:job|position)(?: (?:opening|offer|ad|post|vacancy|opportunity))?|hiring|(?:our |my )?new (?:arrivals?|in"
    r"|job|position|in town|(?:team )?member|colleague|podcast|book|album|single|song|ep|episode|novel|game"
    r"|exhibition|show|series|release)"
    r"|last (?:call|chance)|save the date|meet the team|join (?:our|the) team|we(?:['’]re| are) (?:moving|growing"
    r"|expanding|hiring)"
    r"|wir suchen (?:verstärkung|dich)|verstärkung gesucht|neueröffnung|wiedereröffnung|zu vermieten|zu verkaufen"
    r"|gesucht"
    r"|annuncio di lavoro|anúncio de emprego|stellen(?:anzeige|angebot)|achtung|wichtig(?:e info)?|entlaufen"
    r"|vermisst|se (?:vende|alquila|busca|necesita)"
    r"|gran apertura"
    r"|nueva apertura|oferta de empleo|atención|perdid[oa]|à (?:vendre|louer)|on recrute|nous recrutons"
    r"|offre d['’]emploi|perdue?"
    r"|vendesi|affittasi|cercasi|nuova apertura|smarrit[oa]|vende-se|aluga-se|procura-se|contrata-se|inauguração"
    r"|vaga(?: aberta)?",
    re.IGNORECASE,
)
# "Line cook at Casa Verde in Leeds"
AT_WHOSE = re.compile(
    rf"(?P<what>[^,.!?:\d]{{3,40}}?) (?:(?:at|@|bei|chez|presso|no|na|en)|(?P<for>for|für|per|para"
    rf"|pour)) (?:the )?(?P<by>{PROPER})"
    r"(?:(?:,| in| à| en| a| em) (?P<place>[A-ZÀ-Ý][\w' -]{2,25}))?"
)
# What a name does or is: "Parcelly makes returns painless"; words that are no verb there.
NO_VERBS = word_set("is as has was plus its this us always across business boss class glass less miss pass press")
# "indie game Hollow Tide coming to Steam"
GOES_ON = re.compile(
    rf"(?P<what>[\w'’-]+(?: [a-zà-ÿ][\w'’-]*){{0,3}}) (?P<name>{PROPER}) (?P<more>(?:coming|launching|opening"
    rf"|arriving|starting"
    r"|returning|landing|playing|out|now|available|made|built|with|that|which|where|who)\s.{3,60})"
)
# "After six months of renovation The Copper Kettle is back"
LED_IN = re.compile(
    rf"(?P<lead>(?:After|Since|From|In|On|With|Following|Starting) [a-z\d][^A-ZÀ-Ý,.]{{4,60}}?),? "
    rf"(?P<said>(?P<by>(?:The )?{PROPER}) (?:is|are|has|will|turns|opens|moves|comes|returns)\b.{{2,60}})"
)
# No name, though all its words have capitals: "Free Entry", "Happy Holidays".
NO_SIGNATURE = word_set(
    "free live happy merry all no open good see thank thanks every new limited only great best fresh visit call book"
    " join order fast same next come please now today ends starts ships doors code tickets bring wear take use"
    " keep send tell ask check find meet say put get make call text email donate vote learn discover try buy save start"
)
# "Quote from the episode: ...": what announces words, and nobody who said them.
SAYS = re.compile(
    r"\b(?:quotes?|quotation|testimonials?|reviews?|says?|said|saying|words|line|lyrics?|chorus|verse|zitat|stimmen?"
    r"|cita"
    r"|frase|citation|citazione|feedback|title|tagline|slogan|motto|headline)\b",
    re.IGNORECASE,
)
# Before who is looked for, in an announcement: "Hiring! We need a barista".
NEEDS = re.compile(
    r"(?:(?:(?:we|i)(?:['’]re| are)?\s)?(?:need|want|seek|looking for|searching for|seeking|hiring)|wir (?:suchen"
    r"|brauchen)|gesucht:?"
    r"|(?:se )?busca(?:mos)?|necesitamos|nous (?:re)?cherchons|cerchiamo|procuramos|precisamos de)\s"
    r"(?:an?\s|einen?\s|une?\s|una\s|uma?\s)?(?=\S)",
    re.IGNORECASE,
)
# Before what somebody or something is: "Biscuit, a small brown terrier".
ARTICLES = ["a", "an", "the", "our", "my", "your", "ein", "eine", "un", "una", "une", "um", "uma", "il", "le"]
# 'for the staff meeting, title "Q3 wins"': the words that a film is to open with.
SAID_TITLE = re.compile(
    r"[\s,;:–—-]*(?:and )?(?:with )?(?:the )?(?:title|titled|headline|heading|header|called|text)(?: is| says"
    r"| saying)?:?\s*"
    r"[\"“„«](?P<title>[^\"”“»]{2,80})[\"”“»]",
    re.IGNORECASE,
)
# "hi, this is for our hotel Seeblick."
THIS_IS_FOR = re.compile(
    r"(?:(?:hi|hello|hey)(?: there)?\b[,!. ]+)?(?:this|it)(?:['’]s| is) (?:for|about) (?P<subject>(?:our|my"
    r"|the) [^.!?,;:\n]{3,60})[.!,]\s",
    re.IGNORECASE,
)
# "Employee of the month: Fatima Noor!"
NAMED_FIRST = re.compile(rf"(?P<name>{PROPER} [A-ZÀ-Ý][\w'’-]*)[.!]+\s")
# What is named with these signs a film, whatever that is about.
MAKER = re.compile(
    r"(?:(?:our|the|my)\s)?(?:brand|company|client|firm|unternehmen|marke|firma|marca|marque)\b", re.IGNORECASE
)
# Work that is offered, among what is announced.
HIRES = re.compile(
    r"\b(?:hiring|job|such|stellen|lavoro|empleo|emploi|contrat|vaga|recrut|vacanc|position|help wanted)", re.IGNORECASE
)
# Before the name that signs: "By TravelWithNora", "From the Riverside Hawks", "Veranstalter: Bürgerverein Süd".
SIGNED_BY = re.compile(
    r"(?:[^.!?\n]{0,40}\s)?(?i:from (?:everyone|everybody|all of us|us all|the (?:whole )?team|your friends) at)\s"
    rf"(?:the\s)?(?P<all>{PROPER})|"
    r"(?i:(?:(?:presented|hosted|organi[sz]ed|brought to you|sponsored) )?(?:by|from|von|par|por|di)\s"
    rf"(?:the\s|your\s)?)(?P<by>{PROPER})"
)
HOSTS = re.compile(
    r"(?:veranstalter|organi[sz]er|organi[sz]ed by|hosts?|hosted by|presented by|organiza|organisé par|organizza)",
    re.IGNORECASE,
)
# Two words, of which the first begins no name of a town.
TWO_NAMES = re.compile(r"(?!(?:New|San|Santa|Los|Las|Saint|St|West|East|North|South|Upper|Lower|El|La|Le|Bad)\b)\S+ \S")
