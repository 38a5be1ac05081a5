"""What tells dates, prices, places and calls to action apart in a brief,
in the languages that the rules know. Data, no
logic."""

from __future__ import annotations

import re

from brain.rules.phrases import word_set

MONTHS = (
    r"jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero)?|février|fevereiro|march|märz|mars|marzo|março|apr(?:il"
    r"|ile)?|"
    r"abril|avril|may|mai|mayo|maggio|maio|june?|juni|junio|juin|giugno|junho|july?|juli|julio|juillet|luglio|julho|"
    r"aug(?:ust)?|agosto|août|sept?(?:ember|iembre|embre)?|setembro|settembre|oct(?:ober|ubre|obre)?|oktober|octobre|"
    r"outubro|ottobre|nov(?:ember|iembre|embre|embro)?|dec(?:ember|embre)?|dezember|diciembre|décembre|dezembro"
    r"|dicembre"
)
DAYS = (
    r"mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:rs(?:day)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|"
    r"sun(?:day)?s?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lunes|martes|miércoles|"
    r"jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|"
    r"giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta"
)
HOUR = (
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr\b|h(?![a-z])|点|時)"
    r"|[一二三四五六七八九十]{1,3}時半?|\d{1,2}:\d\d|noon|midnight"
)
# Before a day that comes again, or that is near.
RECURS = (
    r"every|each|this|next|first|last|all|jeden|jede|diesen|nächsten|kommenden|cada|todos los|este|chaque|tous les|ce"
    r"|ogni|questo|prossimo|toda|todo|todas as|todos os|neste|nesta"
)
PARTS_OF_DAY = (
    r"mornings?|afternoons?|evenings?|nights?|morgens?|vormittags?|mittags?|nachmittags?|abends?|früh|por la mañana"
    r"|por la tarde|por la noche|matin|midi|après-midi|soir|mattina|pomeriggio|sera|de manhã|à tarde|à noite"
)
TIME = re.compile(rf"(?:(?:at|from|doors|ab|um|à|as|às|alle)\s+)?(?:{HOUR})", re.IGNORECASE)
_SPAN = r"(?:\d{1,2}(?:st|nd|rd|th)?\.?\s?(?:to|-|–|bis|until|and|und|al|au|a)\s?)?"
DATE = re.compile(
    rf"\b(?:{_SPAN}\d{{1,2}}(?:st|nd|rd|th)?\.?\s?(?:de\s)?(?:{MONTHS})\b|(?:{MONTHS})\.?\s\d{{1,2}}(?!\d)"
    rf"|(?:{DAYS})\b(?!['’])"
    r"|\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}|\d{4}-\d\d-\d\d|today|tonight|tomorrow|this (?:week|weekend|month)"
    r")|\d{1,2}月",
    re.IGNORECASE,
)
# A day of a month: what a calendar shows.
DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s?(?:de\s)?(?:{MONTHS})\b|\b(?:{MONTHS})\.?\s\d{{1,2}}(?!\d)", re.IGNORECASE
)
HOURS = re.compile(
    rf"(?:{HOUR})\s?(?:to|-|–|bis|until|à|às|a|到|から|〜|～)\s?(?:{HOUR}|\d{{1,2}})"
    rf"|\b\d{{1,2}}(?:[:.]\d\d)?\s(?:to|bis|until|à|às|a|alle)\s(?:{HOUR})",
    re.IGNORECASE,
)
# From one year to another, as a life: no dash between facts, and told with whose years they are.
YEARS = r"[12]\d{3}\s?[-–—]\s?[12]\d{3}\b"
# A dash between words, but not that of "9am - 2pm" or "9 - 18 Uhr".
DASH = (
    r"(?!(?<=\b[12]\d{3})\s+[-–—]\s+[12]\d{3}\b)"
    rf"(?:(?<!\d)(?<!\d[ap]m)(?<!\d\s[ap]m)(?<!uhr)(?<!\dh)\s+[-–—]\s+|\s+[-–—]\s+(?!(?:{HOUR})))"
    rf"(?!(?:\d{{1,2}}\.?\s)?(?:{MONTHS})\b)"
)
# How an amount goes on that is counted in thousands or millions.
MAGNITUDE = (
    r"(?:[kKmM]\b|(?:milli|billi)(?:on(?:s|en)?|ard(?:s|en)?)\b|bn\b|(?:Mio|Mrd|Tsd|Mill)\b\.?|millones\b|miln?\b"
    r"|mil(?:ioni|hões)\b|miliardi\b|thousand\b)"
)
# Coins whose names stand behind the amount.
COINS = r"원|[₩₪₽₹]|руб(?:л\w+)?\b\.?|ש\"ח|रुपये|ريال|درهم|جنيه|دينار"
# Thousands may be set apart: "2 100 €".
_AMOUNT = rf"(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)|\d(?:[\d.,]*\d)?)(?:\s?{MAGNITUDE})?"
# What leads up to the least that something costs.
LEAST = r"\b(?:from|starting (?:at|from)|starts? at|ab|desde|à partir de|a partir de|a partire da|dès|da)"
PRICE = re.compile(
    rf"(?:(?:{LEAST}|only|just|nur|por|für)\s+)?"
    rf"(?P<amount>(?:[$€£¥₹₩₪₽]|R\$|CHF|EUR|USD|GBP)\s?{_AMOUNT}|{_AMOUNT}\s?(?:€|£|\$|EUR\b|euros?\b|eur\b|dollars?\b"
    rf"|CHF\b|pounds?\b|元|円|{COINS})|[一二三四五六七八九十百千万]+円)"
    r"(?:\s?(?:/|per|a|pro|par|por|al)\s?(?:month|year|week|day|night|user|person|seat|hour|monat|jahr|stunde|mes"
    r"|mois|mês)\b)*",
    re.IGNORECASE,
)
SALE = re.compile(
    r"\d\s?%\s(?:off|discount|rabatt|de descuento|de réduction|de desconto|di sconto)|\bhalf price\b"
    r"|^(?:\w+\s)?free\b|"
    r"\b(?:gratis|grátis|gratuite?|gratuito|kostenlos(?:e|er)?)\b|\bbuy one\b|\bfree$|\bfor free\b"
    r"|無料|免费|买一送一|مجاني",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b\d{1,5}[a-z]?,?\s(?:[A-ZÀ-Ý0-9][\w.'’-]*\s){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|boulevard|blvd)\b"
    # Words that are no address where they are written small: "10 days in a row".
    r"|\b\d{1,5}[a-z]?,?\s(?-i:(?:[A-ZÀ-Ý0-9][\w.'’-]*\s){1,3}(?:Square|Drive|Way|Row|Terrace|Crescent|Gardens|Quay"
    r"|Mews|Parade|Wharf|Hill|Court|Place|Harbour))\b"
    r"|\b(?:calle|avenida|plaza|paseo|rua|via|piazza|corso|rue)\s(?:[^\W\d][\w.'’-]*\s){1,4}\d{1,4}\b"
    r"|\b(?:av\.?|avda\.?|blvd\.?|c/|pza\.?)\s?(?:[^\W\d][\w.'’-]*\s){1,4}\d{1,4}\b"
    r"|\b[A-ZÀ-Ý][\wäöüß-]*(?:straße|strasse|str\.|platz|weg|allee|gasse)\s\d+|\b\d{1,4}\s(?:rue|avenue|boulevard"
    r"|place|via|piazza|calle|rua)\s",
    re.IGNORECASE,
)
# A full stop behind these ends no sentence: "Av. Juárez 210", "St. Mary's".
ABBREVIATED = re.compile(r"(?:^|\s)(?:St|Tel|Tél|No|Nr|Mr|Mrs|Ms|Dr|Avd?a?|Blvd|Pza|Str|approx|ca)\.$", re.IGNORECASE)
PLACE = re.compile(r"(?:at|in) (?:the )?[A-ZÀ-Ý]")
QUESTION = re.compile(r"[?？؟]\s*$")
EVERY = re.compile(
    r"\bevery day\b|\bdaily\b|\bjeden tag\b|\btodos (?:los días|os dias)\b"
    r"|\btous les jours\b|\bogni giorno\b|毎日|每天",
    re.IGNORECASE,
)
# What begins a call to action: the verb, in the person's own language.
CALLS = re.compile(
    r"(?:and |or |please |bitte |so )?(?:call|send|ask|claim|(?:speak|talk|chat) (?:to|with)|book"
    r"|order|visit|try|join|sign up|buy|get|download|subscribe|follow"
    r"|contact"
    r"|donate|vote|register|reserve|shop|start|apply|rsvp|pre-?order|wishlist|listen|give|text|email|write|watch|stream"
    r"|test drive|come by|drop by|stop by|find us|see you|reservations?|bookings?|questions\?|tickets|viewings?"
    r"|anrufen|ruf(?:t|en)?|buche|bestelle|besuche|telefon|tel\b|jetzt|llama|reserva|visita|pide|compra|appelez"
    r"|réservez|commandez|visitez|ligue|peça|reserve|compre|prenota|chiama|ordina|visita|予約|電話|お電話|电话|打电话|اتصل"
    r"|احجز|schreib|sende|schick|melde?|bewirb|sichere|hol|folge?|anmelden|bestell|escríbenos|envía|manda|inscríbete|regístrate"
    r"|descarga|apúntate|únete|ven\b|iscriviti|scrivi(?:ci)?|invia|scopri|vieni|envie|inscreva-se|fale|[^\W\d]{3,}ez)\b",
    re.IGNORECASE,
)
# A heading before a way to get in touch.
RECEIVES = re.compile(
    r"(?:(?:my|our|the) website|contact|viewings?|questions|reservations?|bookings?|tickets|phone"
    r"|t[eé]l(?:efon|[eé]fono"
    r"|[eé]phone)?\.?|e-?mail|info"
    r"|orders|website|web|address|whatsapp|instagram)",
    re.IGNORECASE,
)
# Joins a clause to the one before it.
CONTINUES = re.compile(
    r"(?:which|that|who|whose|where|when|while|so|because|but|or|then|not|including|especially|even|if|as|since"
    r"|aber|weil|die|der|das|que|qui|pero|mas|ma|che)\b"
    r"|(?:up|down)\s\d",
    re.IGNORECASE,
)
# Calls that are one even without saying where.
STRONG_CALLS = re.compile(
    r"(?:(?:dm|message|text) (?:us|me|for|to)|come (?:say|see|and see|along|in\b)"
    r"|join (?:us|now|the)|sign up|subscribe|download|register|rsvp"
    r"|apply (?:now|today|by)|donate|book (?:now"
    r"|today|your|a|an|before|by)"
    r"|reserve (?:now|today|your|a)|wishlist|listen (?:now|wherever|on)|stream|pre-?order|test drive|follow (?:us"
    r"|me)|shop (?:now|online)|come by"
    r"|visit (?:us|our)|see you|call (?:us|now|today|me)|buy (?:now|yours|tickets)|order (?:now|yours|online"
    r"|today)|get (?:your|yours|a quote|started)"
    r"|komm(?:t|en sie)? (?:vorbei|uns)|schau(?:t|en sie)? vorbei|besuch(?:t|en sie)? uns|ruf(?:t|en sie)? uns"
    r"|ven a|visítanos|llámanos|venez|passez|appelez|vieni|venite|venha|visite-nos"
    r"|contact|try it|start your|jetzt|réservez|reserva|prenota|compra|peça)\b",
    re.IGNORECASE,
)
# Words that tell, and need not be read: "we have 14 years" is "14 years".
LEADS = re.compile(
    r"^(?:and |plus |also |then )?(?:(?:it['’]?s|it is) (?:on|at) "
    r"|(?:it's|it is|there(?:'s| is| are)|we (?:have|offer|do|sell|make(?! it\b))|we've got"
    r"|i (?:do|offer|sell|make)"
    r"|(?:we['’]re|we are)(?!\s(?:so|very|proud|happy|glad|thrilled|excited|sorry|delighted|grateful)\b)"
    r"|es gibt|wir (?:haben|bieten)|bei uns gibt es|tenemos|ofrecemos|hay|nous (?:avons|proposons)|il y a"
    r"|abbiamo|offriamo|temos|oferecemos) (?=\S+ ))",
    re.IGNORECASE,
)
# What is done to the things behind it: said above a list of them.
DOES = re.compile(
    r"^(?:we|i) (?:also )?(?:fix|repair|install|clean|bake|cook|serve|grow|teach|build|design|print|rent|brew|roast"
    r"|paint|sharpen|restore|groom|train|deliver|handle|provide|cover|stock|cater for"
    r"|specialise in|specialize in) (?=\S+ )",
    re.IGNORECASE,
)
# What a film is, where the word tells those who watch it something.
KINDS_OF_FILM = frozenset(
    {"invitation", "appeal", "announcement", "tutorial", "update", "recap", "tour", "documentary"}
)
# Words before the noun of a film that say how it is made, not what it is about.
GENERIC = word_set("""
    launch promo promotional product demo job quote testimonial customer sales brand branding marketing teaser
    intro sec second seconds video clip short quick cool nice little company explainer social media content thing
    compare turn this into following text motion graphics kinetic typography instagram tiktok linkedin youtube
    reel facebook insta ig lil wee and in or sec. me us need want love great please for to with about like first
    opening hd 4k
    """)
# A day by which something is to be done or up to which it holds: no day of an event.
DEADLINE = re.compile(
    r"(?:(?:only|just|offer|sale|deal|valid|nur|noch|gültig|angebot|aktion|solo|sólo|oferta|válid[oa]|valable|offre"
    r"|seulement|offerta|valid[oa]|promoção)\s)*"
    r"(?:until|till?|through|ends?|closes|by|before|deadline|bis|endet|hasta|termina|jusqu['’]au|avant|fino al?|entro"
    r"|até)\b",
    re.IGNORECASE,
)
# Where a film is shown, which nobody reads on it: "for our company's about page", "for the tv in our lobby".
SHOWN_AT = word_set("""
    page homepage website screen screens tv tvs monitor feed lobby socials intranet
    """)
# Where something takes place, told behind its time: "6:30pm, main hall".
STREET = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+\s){1,2}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Drive|Way|Boulevard)|[A-ZÀ-Ý][\wäöüß-]*"
    r"(?:straße|strasse|platz|weg|allee|gasse)"
)
ROOMS = re.compile(
    r"(?:the\s)?(?:[\w'’-]+\s){0,2}(?:hall|room|ballroom|clubhouse|stadium|arena|pavilion|terrace|rooftop|courtyard"
    r"|online|zoom|barn|pub|bar|hotel|mall|station|pier|harbour|harbor|winery|brewery|farm|park|field|garden|church|school|library|centre|center"
    r"|square|gym|yard"
    r"|court|lobby|office|theatre|theater|museum|beach|campus|auditorium|canteen|playground|aula|saal|halle|turnhalle"
    r"|garten|innenhof)(?:\s\d+)?|(?:salle|sala|salón|plaza|place|piazza|parque|parc|parco|jardin|jardín|patio|cour)"
    r"(?:\s[\w'’-]+){1,4}",
    re.IGNORECASE,
)
# How German words end that are places, and those that are what a feast offers: neither is told apart by its capital.
PLACE_ENDS = re.compile(
    r"(?:platz|halle|haus|park|straße|strasse|weg|gasse|allee|saal|aula|hof|garten|kirche|kapelle|schule|bad|schloss"
    r"|heim|zentrum|museum|stadion|wiese|ufer|hafen|philharmonie|theater|stadt|dorf)$",
    re.IGNORECASE,
)
AT_A_FEAST = re.compile(
    r"hüpfburg(?:en)?|tombola|flohmarkt|zauberer|feuerwerk|karaoke|kuchen|waffeln|bier|würste?|getränke|kaffee|musik"
    r"|\w*(?:stand|stände|schau|musik|buffet|büfett|schminken|suppe|vorführung|verkostung|verlosung|spiele|konzert"
    r"|rallye|turnier|wettbewerb|lesung|führung(?:en)?|workshops?|\wessen|kuchen|wein|tanz|disco|umzug|lauf)",
    re.IGNORECASE,
)
# What is known by its address, where it has no other name.
HOMES = word_set("listing house home flat apartment condo property villa loft cottage townhouse wohnung haus piso casa")
# What a film is made of, before its noun: "poster video", "lyric video".
MEDIA = word_set("poster flyer banner lyric lyrics")
# For whom a film is made, which is no name of anything: "Q3 update for investors".
AUDIENCE = word_set("""
    investors shareholders tenants residents parents customers clients staff employees colleagues students pupils
    members guests beginners patients visitors volunteers donors subscribers followers team neighbours neighbors
    everyone
    """)
# What a person is to whoever writes: nothing that stands below a name.
KIN = word_set("""
    daughter son mum mom dad mother father sister brother wife husband grandma grandpa nan niece nephew cousin friend
    boss colleague coworker partner boyfriend girlfriend girl boy kid baby band
    """)
# What has a title of its own: a quotation behind it is that.
TITLED = re.compile(
    r"\b(?:episode|podcast|book|novel|talk|lecture|album|song|single|course|webinar|workshop|class|film|movie|play|show"
    r"|exhibition|series|article|post|chapter|lesson|ep|folge|buch|libro|livre|episodio|épisode)\b",
    re.IGNORECASE,
)
# Headings that say what kind of text follows, and not what it is about.
LABELS = frozenset(
    re.split(
        r"\s*\|\s*",
        "event | webinar | trivia | public notice | notice | announcement | reminder | news | fundraiser | invitation "
        "| quote | update | menu | recipe | tutorial | workshop | job | vacancy | for sale | for rent | sale | lost | "
        "found | concert | party | podcast | did you know | tip | election reminder | school trip info | info | "
        "attention | important | new | save the date",
    )
)
LOOK_WORDS = word_set("""
    color colors colour colours tone tones style look looks feel vibe vibes mood theme palette aesthetic design
    and a an little bit very really super quite the with in lots of white space please make it keep be should
    black-and-white but not too more less music upbeat background soft playful
    """)
SELF = re.compile(
    r"(?:(?:hi|hello|hey|ok|okay|so|well)\b(?: there| all| everyone)?)?[,!.\s]*(?:so\s)?"
    r"(?:(?:i'm|i am|my name is|this is) [A-ZÀ-Ý][\w-]+,? (?:and )?)?"
    r"(?:i'm|i am|we're|we are|i run|we run|i own|we own|i have|we have|i've got)\s+(?:a"
    r"|an|the)\s+",
    re.IGNORECASE,
)
# A brief that numbers its scenes: "Scene 1 (3s): ...", "second slide - ...".
_SCENE = r"(?:scene|slide|shot|panel|szene|folie|escena|scène|scena|cena)"
_PLACE = r"first|second|third|fourth|fifth|sixth|seventh|last|final|1st|2nd|3rd|4th|5th"
_COUNT = r"\d{1,2}|one|two|three|four|five|six|seven|eight"
_SHOWS = r"shows?|is|has|says|with|will be|should (?:be|show|say)|starts with"
SCENE_LABEL = re.compile(
    rf"(?:^|(?<=[\s.,;:\n*#\[]))(?:(?:the\s+)?(?P<place>{_PLACE})\s+{_SCENE}"
    rf"|{_SCENE}\s*(?:#|no\.?|number)?\s*(?P<number>{_COUNT}))\b(?:\s*(?P<note>\([^)]{{1,40}}\)|\[[^\]]{{1,40}}\]))?"
    rf"[*\]]*(?:\s*[:.–—-]+|\s+(?:{_SHOWS})\b)?\s*",
    re.IGNORECASE,
)
# A brief that times its scenes: "0-3s: ...", "[0:03 – 0:06] ...".
SPAN_LABEL = re.compile(
    r"(?:^|(?<=[\s\n,;*]))[\[(]?(?P<from>\d{1,2}(?::\d\d)?)\s?s?(?:ec)?\s?(?:-|–|—|to)\s?(?P<to>\d{1,2}(?::\d\d)?)"
    r"\s?(?:s(?:ec(?:ond)?s?)?\b|(?<=:\d\d))[\])]?\s*[:.–—-]?\s*",
    re.IGNORECASE,
)
# What a business or a work is called, told in a sentence of its own, and what that sentence goes on to say.
CALLED = re.compile(
    r"(?i:(?:(?:it['’]?s|we['’]?re|it is|we are|i['’]?m|they['’]?re)\s+)?(?:called|named)"
    r"|(?:our|the|my)?\s?(?:\w+ )?name(?: is|:| of .{3,30}? is)"
    r"|(?:(?:our|the|my)\s)?(?:company|business|brand|shop|store|studio|app|product|restaurant|caf[eé]|bar|band|song|track"
    r"|album|book|podcast|show|school|salon|gym|hotel|club|team|place|event|charity|channel|firma|unternehmen|laden"
    r"|verein|empresa|negocio|restaurante|tienda|entreprise|société|boutique|azienda|ditta|ristorante|loja)"
    r"(?: is|['’]s|:)(?: called| named)?|wir heißen|(?:es |das \w+ |die \w+ |der \w+ )?heißt|nos llamamos|se llama"
    r"|(?:on|nous) s['’]appell(?:e|ons)|ci chiamiamo|si chiama|chamamo-nos|chama-se)"
    r"\s+(?P<name>[A-ZÀ-Ý0-9](?:(?! and (?:we|it|i|our|she|he|they)\b)[^,.!?]){1,50}?)"
    r"(?:,? and (?P<more>(?:we|it|i|our|she|he|they)\b.+))?",
)
# A line of a script, and the labels that say what its scene is in the film.
LINE_LABEL = re.compile(r"(?P<label>[^:.!?\n]{2,30}):\s+(?P<text>\S.*)")
FILM_PART = re.compile(
    r"(?:the )?(?:hook|intro|introduction|opening|opener|problem|pain|solution|features?|benefits?|how it works|demo"
    r"|proof|social proof|testimonials?|pricing|price|offer|cta|call to action|outro|closing|end|ending|body"
    r"|main|conclusion|logo|title|climax|scene|shot)s?(?: \d{1,2})?",
    re.IGNORECASE,
)
# What a film is for that is over one day: nobody looks for one, and nobody wants to miss it.
OCCASIONS = word_set("""
    sale party event concert festival opening workshop webinar conference fair market show exhibition race tournament
    fundraiser campaign picnic gala meetup reunion ceremony week day weekend night match game screening premiere raffle
    """)
# What people look for one of: "Looking for a bakery?"
COUNTABLE = word_set("""
    shop store studio clinic salon cafe café restaurant gym bakery hotel school agency agent firm company business
    barber hairdresser dentist doctor plumber electrician photographer florist bookshop pizzeria bar pub spa garage
    trainer tutor coach lawyer accountant cleaner gardener builder carpenter
    app tool truck farm brewery gallery museum course class
    kindergarten nursery pharmacy vet designer developer consultant painter tailor baker butcher roastery
    """)
# "3 bed house", "4 day workshop": what the thing is like, and nothing that is counted.
ATTRIBUTE = re.compile(
    r"(?:an?\s)?\d{1,3}[ -](?:year old|bed(?:room)?|bath(?:room)?|car|door|seater?|star|day|week|hour|minute|min"
    r"|page|part|course|speed|person|piece|stor(?:e?y)|acre|metre|meter|foot|inch|mile|km|point|step)\s(?=[a-z])"
    r"(?!(?:a|per|of|to|from)\b)",
    re.IGNORECASE,
)
# "5 minutes to the station", "2 km from the beach": how far it is.
AWAY = re.compile(
    r"\d[\d.,]*\s?(?:min(?:ute)?s?|minuten|minutos|minuti|km|miles?|m|metres?|meters?|steps?|blocks?)\s"
    r"(?:walk |drive |on foot |by \w+ )?(?:to|from|away|zum|zur|bis|vom|von|al|a|à|de|du|dal|da)\b",
    re.IGNORECASE,
)
# "$48,000 of our $60,000 goal", "73 of 100 places": how far something has come.
OF_ALL = re.compile(
    r"(?<![\d.,])(?P<have>(?:[$€£¥]\s?)?\d[\d.,]{0,15}(?:\s?[€£kKmM]\b)?)\s"
    r"(?P<rest>(?!instead|rather|statt|anstatt)(?:\w+\s){0,2}?(?:out )?(?:of|von|de|di|sur|su)\s"
    r"(?:our |the |a |all |its |unseren? |den |nos |notre |los |las |nuestr[oa]s? )?(?:[$€£¥]\s?)?\d[\d.,]*\d)",
    re.IGNORECASE,
)
# "3 reasons to drink more water": the heading of as many.
ANNOUNCES = re.compile(
    r"\d{1,2}\s(?:\w+\s)?(?:reasons?|ways?|tips?|facts?|things?|steps?|features?|rules?|benefits?|ideas?|tricks?|secrets?"
    r"|lessons?|myths?|signs?|habits?|mistakes?|gründe|tipps|wege|fakten|regeln|razones|consejos|formas|raisons|conseils"
    r"|façons|motivi|consigli|modi|dicas|motivos|razões)\b",
    re.IGNORECASE,
)
# A place behind a day, in scripts that set no spaces: a short name, or one that says what it is.
PLACE_CJK = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff]{2,4}|[\u3040-\u30ff\u4e00-\u9fff\d]{2,16}"
    r"(?:区|市|町|村|店|館|駅|公園|会館|ホール|城|寺|路|街|广场|公园|大厦|号|楼)"
)
