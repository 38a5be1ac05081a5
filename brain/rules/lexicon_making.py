"""What a brief says of the film that is to be made, or to whoever makes it: nothing of it is read on the screen. Data,
no logic."""

from __future__ import annotations

import re

# A sentence about the film that is to be made, or to whoever makes it.
ABOUT_MAKING = re.compile(
    r"(?:it's going|it is going|it will (?:be|go)|it's for (?:our|my|the)|this is for|the (?:style|look|video"
    r"|music|format|tone|mood)\b|style:|length:"
    r"|duration:|format:|tone:|mood:|music:|audience:|colou?rs?:"
    r"|(?:please )?use (?=[^.]{0,60}\b(?:colou?rs?|fonts?|typefaces?|logos?|brand(?:ing)?|music|transitions?|tones?"
    r"|palette|style|images?|photos?|pictures?|animations?|background|emojis?|icons?|typography|look|theme|text"
    r"|letters)\b)|make it\b|keep it\b|make sure\b"
    r"|with (?:upbeat |some |soft |calm |nice )?music|add (?:some )?music|no music|in the style"
    r"|thanks(?! (?:team|everyone|everybody|all|to|for)\b)|(?:vielen |herzlichen )?danke?[!.]*$|merci[!.]*$"
    r"|(?:muchas )?gracias[!.]*$|grazie[!.]*$|obrigad[oa][!.]*$"
    r"|thank you(?: so much| very much)?[!.]*$|please[!.]*$|hi\b|hello\b"
    r"|hey\b|please (?:make|keep)\b|(?:i|we)(?:['’]d| would) (?:love|like|need|want) (?:it|this|you)\b"
    r"|(?:i|we) (?:need|want) (?:it|this|you to|something)\b|(?:i|we)(?:['’]d| would)? (?:love|like|need|want)"
    r" an? (?:[\w-]+ ){0,4}(?:video|film|clip|reel|promo|ad|advert|story|animation|spot|trailer|teaser|intro|post)\b"
    r"|can you\b|could you\b"
    r"|turn (?:this|it|the following)|make (?:me )?a (?:video|film|promo)|create a|something like|vertical"
    r"|horizontal|square|portrait|landscape|\d+:\d+\b"
    r"|(?:with |without |no |use )?(?:\w+ ){0,2}(?:transitions|crossfades)\b"
    r"|(?:with |use )?(?:hard|straight|clean|jump|quick|fast|soft) (?:cuts|fades)\b"
    r"|for (?:instagram|tiktok|youtube|linkedin|facebook|reels|stories)\b"
    r"|step by step\b|schritt für schritt\b|paso a paso\b|étape par étape\b|passo a passo\b|passo dopo passo\b)",
    re.IGNORECASE,
)
# What a scene is in a film, in place of what it says.
ROLES = re.compile(
    r"(?:a |an |the )?(?:hook|intro|opening|opener|outro|closing|call to action|cta|end card|logo)", re.IGNORECASE
)
# "Need something serious, 30s, about our services": the request before what is told.
ASKS_ABOUT = re.compile(
    r"(?:i |we )?(?:need|want|would like|'d like)\s+(?:something|it|one|an? \w+)\b[^:.]*?\b(?:about|for|on)\s+"
    r"(?:our |my |the )?",
    re.IGNORECASE,
)
# What stands before an address, or before the last words of a film, and says only that they close it.
ENDS_WITH = re.compile(
    r"(?:and |please |then )*(?:(?:end|finish|close|wrap up|conclude)(?: it| the (?:video|film)| off)?(?: with"
    r"| by saying| on)?"
    r"|(?:the )?(?:last|final|closing|end) (?:line|scene|slide|screen|card|words?|text|frame)(?: (?:is|says"
    r"|should (?:be|say)))?"
    r"|cta|call to action|(?:our|the|my)? ?(?:tagline|slogan|claim|motto)(?: is)?|(?:am )?(?:ende|schluss)(?: mit)?"
    r"|schließ(?:e|t)? mit|ende mit|termina(?:r)? con|cierra con|fini(?:r|s|t|ssez)? (?:par|avec)|concludi con"
    r"|termine com)",
    re.IGNORECASE,
)
# "End with put the phone away at 10."
CLOSES_SO = re.compile(
    r"(?:(?:and |please |then )*(?:end|finish|close|wrap up|conclude)(?: it| the (?:video|film)| off)? (?:with"
    r"|by saying)"
    r"(?: the words?| the line)?|(?:and |then |and then |finally |at the end |lastly ),?(?:it should )?(?:say|write"
    r"|show the words))"
    r":?\s+(?=\w+\s\w)(?!(?:our|the|my|an?)\s)",
    re.IGNORECASE,
)
# A length said by itself: "10 seconds", "about 30s long", "no longer than 25 seconds". Minutes alone are what is told.
_UP_TO = (
    r"no (?:longer|more) than|not (?:longer|more) than|nothing (?:longer|over)|max(?:imum|imal)?\.?(?: of)?|at most"
    r"|up to|under|below|less than|shorter than|within|höchstens|maximal|nicht (?:länger|mehr) als|unter|kürzer als"
    r"|(?:como |un )?máximo(?: de)?|como mucho|no más de|(?:que )?no (?:pase|dure más) de|menos de"
    r"|(?:au )?maximum|pas plus de|moins de|(?:al )?massimo(?: di)?|non più (?:di|lungo di)|meno di"
    r"|no máximo|não mais (?:de|do que|que)|até"
)
_ROUGHLY = (
    r"about|around|roughly|approx(?:imately)?\.?|circa|ca\.?|~|etwa|ungefähr|rund|unos|alrededor de|más o menos|environ"
    r"|cerca de|mais ou menos"
)
_LASTS = (
    r"(?:(?:it|this|that|the (?:video|film|clip)) )?(?:should|must|has to|needs to|can) (?:only )?(?:be|run|last|take)"
    r"|(?:keep|make) (?:it|this|the (?:video|film|clip)) ?(?:to|at)?|(?:total )?(?:length|duration)(?: is)?:?"
    r"|(?:es |das video )?soll(?:te)? (?:nur )?|(?:dauer|länge):?|que dure|duración(?: de)?:?|qui dure|durée(?: de)?:?"
    r"|che duri|durata(?: di)?:?|duração(?: de)?:?"
)
LENGTH = re.compile(
    rf"(?:(?:please|bitte|por favor,?|s['’]il vous pla[iî]t,?|per favore,?) )?"
    rf"(?P<lasts>(?:{_LASTS})\s?)?(?P<limit>(?:{_UP_TO})\s)?(?:(?:{_ROUGHLY})\s?)?"
    r"(?P<count>\d{1,3}|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|forty five|sixty|one|two)[ -]?"
    r"(?P<unit>s|secs?|seconds?|sek(?:unden)?|seg(?:undos)?|secondes?|secondi|mins?|minut(?:e[ns]?|os?|i))\b\.?"
    r"(?P<whole>(?: (?:long|in (?:total|length)|total|max(?:imum|imal)?\.?|at (?:the )?most|tops|or (?:less|under)"
    r"|lang|höchstens|(?:como )?máximo|como mucho|(?:al )?massimo|no máximo|lang sein|sein|dauern|de duración"
    r"|de long|di durata))+)?(?: or so| please| bitte| por favor)*",
    re.IGNORECASE,
)
# --- clauses and sentences that are left out wherever they stand ------------------------------------------------------
_PLEASE = (
    r"please|pls|plz|pleeease|thx|thanks|thank you|thank u|ty|tysm|cheers|bitte|danke|por favor|porfa|gracias"
    r"|s['’]il (?:vous|te) pla[iî]t|svp|stp|merci|per favore|per piacere|grazie|obrigad[oa]|お願いします"
    r"|よろしくお願いします"
)
# Before and behind what is told: "dm to book thx".
COURTEOUS = re.compile(
    rf"(?:^|(?<![\s,])),?(?:\s+(?:{_PLEASE}),?)+(?:\s+(?:so|very) much| a lot)?[\s.!:)]*$", re.IGNORECASE
)
ASKED_FOR = re.compile(rf"^(?:(?:{_PLEASE}),?\s)+", re.IGNORECASE)
_OURS = r"(?:(?:our|my|the|an?|some|any|nuestr[oa]s?|mi|unsere?|mein|das|el|la|notre|le|il|nosso|o)\s)"
_FILES = (
    r"(?:logos?|photos?|pictures?|pics?|images?|files?|brand guide(?:lines)?|screenshots?|headshots?|footage|clips?"
    r"|bilder"
    r"|fotos?|imagen|imágenes|immagini|imagens)"
)
_TUNES = r"(?:music|piano|beats?|song|soundtrack|sounds?|guitar|jazz|musik|música|musica|musique|tune|strings)"
_SPOKEN = (
    r"(?:voice[ -]?overs?|voices?|narration|narrator|speaker|spoken words?|subtitles|captions|sprecher(?:in|stimme)?)"
)
_TO_SHOW = (
    r"(?:insta(?:gram)?|ig|tik ?tok|youtube|yt|linkedin|facebook|fb|twitter|x|snapchat|whatsapp|pinterest|threads"
    r"|reels?"
    r"|shorts|stor(?:y|ies)|status|socials?|social media|feeds?|web(?:site)?|home ?page|landing page|newsletter"
    r"|e-?mails?"
    r"|(?:screens?|tvs?|monitors?|displays?)(?:\s(?:behind|in|at|on|of|above|next to)\s.{3,40})?|intranet|projector"
    r"|lobby|waiting room|(?:shop |store )?window|kiosk"
    r"|instagram-?story|presentation|deck|ads?)"
)
_SHAPES = (
    r"(?:vertical|horizontal|portrait|landscape|square|widescreen|hochkant|quadratisch|cuadrado|9:16|16:9"
    r"|1:1|4:5|5:4|4:3|3:4|21:9)"
)
# Who writes to whoever makes the film: "Cheers, Dave"; "Love, Mum" is to be read.
SIGNED_OFF = re.compile(
    r"(?:cheers|thanks|thx|best|(?:kind |best |warm )?regards|many thanks|viele grüße|mit freundlichen grüßen|lg|vg"
    r"|saludos|cordialement|cordiali saluti),\s+(?-i:[A-ZÀ-Ý][a-zà-ÿ]+(?:\s[A-ZÀ-Ý][a-zà-ÿ]+)?)",
    re.IGNORECASE,
)
# The whole of a clause.
ASIDE = re.compile(
    rf"(?:(?:and|but|so|also|oh|btw|ps|p\.s\.?|again|maybe|perhaps|ideally|preferably|vielleicht|und|y|et|e)\s)*(?:"
    # files that come along: "logo attached", "photos are in the files"
    rf"(?:see|find|i(?:['’]ve| have)?|we(?:['’]ve| have)?|with|add|put|use|include|insert"
    rf"|show)?\s?{_OURS}?(?:\w+\s)?{_FILES}"
    r"\s(?:(?:is|are|comes?|will be|ist|sind|está|en)\s)?(?:attached|enclosed|included|below|above|uploaded"
    r"|(?:to )?follows?"
    r"|anbei|im anhang|adjunt[oa]s?|en pièce jointe|in allegato|em anexo|in the (?:files?|folder|corner|end"
    r"|beginning)"
    r"|at the (?:end|start|beginning|top|bottom)|coming)"
    rf"|(?:attached|enclosed)(?:\s(?:is|are))?\s{_OURS}?(?:\w+\s)?{_FILES}|see attach(?:ed|ments?)"
    rf"|i(?:['’]ve)? attached .{{3,40}}"
    rf"|(?:with|add|put|use|include|show)\s{_OURS}(?:\w+\s)?{_FILES}(?:\s(?:in|on|at)\s.{{3,30}})?"
    # sound and voice: "upbeat music", "soft piano in the background", "no voiceover", "voiceover will be added later"
    rf"|(?:with\s|add\s|some\s|maybe\s)*(?:\w+\s){{0,3}}{_TUNES}\s(?:in the background|in the back|underneath"
    rf"|under it)"
    rf"|(?:(?:with|add|some|a|mit|con|avec|com)\s)*(?:background|upbeat|soft|calm|energetic|happy|epic|dramatic"
    rf"|chill|gentle|slow|fast|cheerful|relaxing|funky"
    rf"|lofi|lo-fi"
    rf"|acoustic|emotional|ambient|ruhige|sanfte|fröhliche)\s(?:\w+\s)?{_TUNES}"
    rf"|{_TUNES}\s(?:energica|enérgica|tranquila|alegre|suave|douce|calme|rilassante|animada|allegra|dolce|épica)"
    r"|(?:trilha(?: sonora)?|banda sonora|bande[- ]son|colonna sonora|hintergrundmusik|soundtrack)(?:\s\w+){0,3}"
    rf"|(?:no|without|with|with a|add a?|ohne|mit|sin|sans|senza|sem)\s(?:(?:male|female|warm|deep|calm|any"
    rf"|background)\s)?"
    rf"(?:{_SPOKEN}|{_TUNES}|sound|audio|emojis?|people|faces|stock (?:photos?|footage|images|music)|clip ?art"
    rf"|gimmicks"
    r"|animations?|effects|(?:\w+ )?transitions)"
    rf"|(?:the\s)?{_SPOKEN}\s(?:will|is|comes?|to be|can be|not needed|follows?|by us).{{0,30}}|(?:male|female) voice"
    # when it is needed: "need this asap", "by tomorrow if possible"
    r"|(?:(?:i|we)\s)?(?:need|needed|want|would need|due)\s?(?:this|it|the (?:video|film))?\s?(?:done\s|ready\s)?"
    r"(?:asap|today|tonight|tomorrow|soon|urgently|quickly|fast|(?:by|before|until|for) (?:\w+ )?(?:tomorrow|tonight"
    r"|today|noon|eod"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: \w+)?)|asap|urgent(?:ly)?|it['’]?s urgent|if (?:you can"
    r"|possible)"
    # where it is shown, and in which shape: "for insta", "vertical pls", "format 1:1 for facebook"
    r"|(?:it['’]?s\s|this is\s|it is\s|its\s|goes\s|to (?:post|share|show|play|put)\s|will (?:be shown|run|play"
    r"|go)\s)?"
    rf"(?:for|on|in|para|für|pour|per)\s(?:the\s|our\s|my\s|a\s)?(?:[\w'’]+\s){{0,2}}?{_TO_SHOW}"
    rf"(?:\s(?:and|or|y|und|et|in|ads?|post)\s?(?:\w+\s)?{_TO_SHOW}?)?(?:\s(?:so|and) (?:keep|make|please"
    rf"|it) .{{3,50}})?"
    rf"|(?:in\s|as\s|make it\s|format\s|please\s)*{_SHAPES}(?:\s(?:format|video|version|aspect ratio|please|ratio))?"
    rf"(?:\s(?:for|on)\s(?:\w+\s)?{_TO_SHOW})?"
    # how: "make it pop", "keep it short", "nothing too fancy", "use our blue", "short and punchy"
    r"|(?:please\s|just\s|can you\s|could you\s)*(?:keep|make)\s(?:it|this|that|things|everything|the (?:video|film"
    r"|text|tone"
    r"|style|look|whole thing|pace))\s(?!to\b).{2,60}"
    r"|(?:please\s)?(?:use|in|with)\s(?:our|the|my)\s(?:\w+\s)?(?:brand(?:ing| colou?rs?)?|colou?rs?|blue|red|green"
    r"|purple|orange"
    r"|yellow|pink|teal|navy|fonts?|style|ci|corporate design|logo)(?:\s(?:and|&)\s\w+)?"
    r"|use (?:\w+ ){1,3}(?:colou?rs?|fonts?|tones?|animations?|text|letters|transitions)(?: please)?"
    r"|(?:something|nothing|not|but not)\s(?:too\s|very\s|that['’]?s\s)?(?:fancy|flashy|cheesy|long|salesy|corporate"
    r"|serious|boring"
    r"|fun|funny|catchy|simple|short|nice|cool|modern|crazy|over the top)(?:\s(?:and|or|but)\s\w+)?"
    r"|(?:short|nice|quick|simple|clean|fun)\s(?:and|&|but)\s(?:sweet|short|punchy|snappy|simple|simpl[ey]|clear"
    r"|clean|catchy|nice)"
    r"|(?:it|this|that|everything)\s(?:should|must|needs to|has to|can|could)\s(?:feel|look|sound|be (?:a|an|the"
    r"|more|very|really"
    r"|short|fun|funny|simple|\d+)).{0,50}"
    r"|(?:you can (?:choose|decide|pick|be creative|do (?:it|this|that|what(?:ever)?)|(?:make|keep) it"
    r"|(?:use|add|include|change|take) (?:any|some|whatever|our|my|the (?:logo|photos?|pictures?|images?|music)))"
    r"|feel free to|up to you|surprise me|your choice|whatever you (?:like|think)|let me know"
    r"|hope (?:this|that)"
    r"|don['’]t (?:make it|overdo|use|forget (?:our|the|my) logo)|do your (?:magic|best|thing)|be creative"
    r"|go (?:wild|crazy|for it))\b"
    r".{0,60}"
    r"|(?:(?!our|my|your|the)[\w-]+[, ]+){1,2}(?:tone|vibes?|feel|mood|aesthetics?)|nicht zu \w+|pas trop \w+"
    r"|no (?:muy|demasiado) \w+"
    r"|non troppo \w+|não muito \w+"
    r"|(?:like|similar to) (?:an? |the )?apple(?:['’]s)?(?: \w+){0,2}"
    # the request itself, behind what is told: "15秒の動画をお願いします", "can you make a video of this?"
    r"|(?:can|could|would) (?:you|u) (?:please )?(?:make|create|do|turn|put) .{3,60}\??"
    r"|(?:please )?(?:make|create|turn|put) (?:this|that|it|these|all (?:this|that)) (?:into|in) (?:a|an) .{3,40}"
    r"|(?:i|we)(?:['’]d| would)? (?:love|like|need|want) (?:a|an) (?:[\w-]+ ){0,3}(?:video|film|clip|reel|promo|ad"
    r"|animation)\b.{0,40}"
    r"|(?:video|clip|reel|film|animation|ad) (?:please|pls|plz)"
    r"|[^。、]{0,20}(?:動画|ビデオ|映像|ムービー)(?:を|に)?(?:お願い|作って|作成|つくって|して).{0,12}"
    # in other languages: what it shall be like
    r"|(?:por favor,?\s)?(?:que (?:sea|quede|se vea|tenga|el vídeo)|hazlo|hacerlo|algo (?:muy |bien "
    r"|bem )?(?!de\b)\w+$"
    r"|mantenlo|fazer algo|faz(?:er)? (?:um vídeo|uma coisa)|faça algo|deixe|que fique|que seja|com clima"
    r"|quero algo)\b.{0,50}"
    r"|(?:bitte\s)?(?:es soll|soll|das (?:video|ganze) soll|mach es|macht es|gerne|im stil|hochkant"
    r"|für insta\w*)\b.{0,50}"
    r"|(?:que ce soit|il faut que|un style|dans un style|faites quelque chose|fais quelque chose|quelque chose de"
    r"|ambiance)\b.{0,50}"
    r"|(?:che sia|deve essere|fallo|fatelo|qualcosa di|stile|in stile|tono)\b.{0,50}"
    r"|(?:estilo|tonos?|stil|style|tons?|toni)\s(?:[\wà-ÿ-]+\s?){1,4}"
    rf"|{_PLEASE})",
    re.IGNORECASE,
)
# The whole of a sentence or line, whatever is said behind the label.
LABELLED = re.compile(
    r"(?:[-*•]\s*)?(?:(?:video|visual|brand|colou?r|music|overall|target|tone of)\s)?"
    r"(?:style|look|look and feel|tone|tone of voice|voice|mood|vibe|music|musik|música|musica|musique|sound|format"
    r"|aspect ratio"
    r"|ratio|duration|length|target audience|target group|audience|zielgruppe|público(?: objetivo)?|cible|pubblico"
    r"|público-alvo"
    r"|duración|dauer|durée|durata|duração|estilo|stil|stile|tono|ton|platform|channel|fonts?|palette|pace|theme"
    r"|colou?r scheme"
    r"|colou?rs|farben|colores|couleurs|colori|cores|voice ?over|note to (?:designer|editor)|notes? for you|deadline"
    r"|resolution|fps)"
    r"\s*(?:[:=]|\s[-–—])\s",
    re.IGNORECASE,
)
# For whom a film is made, told behind its subject.
FOR_WHOM = re.compile(
    r"(?:(?:it['’]?s|this is|aimed at|targeted at|target(?:ing)?|meant)\s)*(?:for|aimed at|für|para|pour"
    r"|per)\s(?:(?:the|our|all|my"
    r"|young|older|busy|new|junge|los|las|les|i|os|as)\s){0,2}(?:teen(?:ager)?s?|kids|children|students?|pupils"
    r"|beginners|adults?"
    r"|seniors?|parents|families|customers|clients|employees|staff|investors|teachers|tourists|women|men|people"
    r"|\w+ (?:owners|graders|lovers|fans|users|staff|students)|jugendliche|kinder|eltern|schüler|jóvenes|niños"
    r"|adolescentes"
    r"|jeunes|enfants|ragazzi|bambini|jovens|crianças)(?:\s(?:aged?|from|over|under|between|in|at|of|who|with|ab|von"
    r"|de|von)\s.{2,40}"
    r"|\s\d\d\+?)?",
    re.IGNORECASE,
)
