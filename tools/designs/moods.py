"""Moods and colours as people say them in German, Spanish, French, Italian and Portuguese. Data, no logic but that of
endings."""

from __future__ import annotations

# German adjectives take endings: "ruhig", "ein ruhiges Video".
_GERMAN = {
    "warm": "gemütlich",
    "friendly": "freundlich einladend",
    "dark": "dunkel düster",
    "luxury": "luxuriös edel exklusiv hochwertig",
    "elegant": "elegant stilvoll",
    "dramatic": "dramatisch",
    "minimal": "minimalistisch schlicht reduziert",
    "playful": "verspielt lustig fröhlich",
    "vibrant": "bunt farbenfroh lebhaft",
    "energetic": "energiegeladen dynamisch",
    "calm": "ruhig entspannt sanft",
    "bold": "kraftvoll auffällig",
    "corporate": "seriös professionell",
    "modern": "modern",
    "romantic": "romantisch verträumt",
    "classic": "zeitlos klassisch traditionell",
    "moody": "geheimnisvoll mystisch",
    "bright": "leuchtend knallig",
    "retro": "nostalgisch",
    "rustic": "rustikal",
    "fresh": "frisch",
    "futuristic": "futuristisch",
}
_OTHERS = {
    "warm": "cálido cálida acogedor acogedora chaleureux chaleureuse accogliente acolhedor acolhedora",
    "dark": "oscuro oscura sombre",
    "luxury": "lujoso lujosa luxueux luxueuse lussuoso lussuosa luxuoso luxuosa",
    "elegant": "elegante elegantes élégant élégante",
    "dramatic": "dramático dramática dramatique drammatico",
    "minimal": "minimalista minimaliste sencillo sobrio",
    "playful": "divertido divertida alegre ludique amusant giocoso divertente",
    "vibrant": "colorido colorida vibrante coloré colorée vivace",
    "energetic": "enérgico enérgica dinámico dinámica dynamique énergique dinamico energico dinâmico",
    "calm": "tranquilo tranquila sereno serena calme paisible tranquillo calmo calma",
    "bold": "atrevido audaz audacieux audace",
    "corporate": "serio seria profesional sérieux professionnel professionale profissional",
    "modern": "moderno moderna moderne",
    "romantic": "romántico romántica romantique romantico romantica romântico",
    "classic": "atemporal intemporal intemporel intemporelle clásico clásica classique classico classica clássico",
    "moody": "misterioso misteriosa mystérieux mystérieuse",
    "rustic": "rústico rústica rustique rustico rustica",
}
_ENDINGS = ("", "e", "es", "er", "en")

MOODS_ELSEWHERE: dict[str, str] = {
    word + ending: mood for mood, words in _GERMAN.items() for word in words.split() for ending in _ENDINGS
} | {word + s: mood for mood, words in _OTHERS.items() for word in words.split() for s in ("", "s")}

_COLORS = {
    "red": "rojo roja rojos rouge rouges rosso rossa vermelho vermelha",
    "blue": "azul azules azuis bleu bleue bleus blu azzurro",
    "green": "verde verdes vert verte verts verdi",
    "yellow": "amarillo amarilla jaune jaunes giallo gialla amarelo amarela",
    "black": "negro negra noir noire nero nera preto preta",
    "white": "blanco blanca blanc blanche bianco bianca branco branca",
    "purple": "morado morada púrpura lila violett viola roxo roxa violet",
    "pink": "rosado rosada",
    "grey": "gris grises grigio cinza",
    "gold": "dorado dorada doré dorée dorato dorata dourado dourada",
    "silver": "plateado argenté argentato prateado silbern",
    "turquoise": "türkis turquesa turchese",
}
_GERMAN_COLORS = {
    "red": "rot",
    "blue": "blau",
    "green": "grün",
    "yellow": "gelb",
    "black": "schwarz",
    "white": "weiß weiss",
    "grey": "grau",
    "brown": "braun",
    "gold": "golden",
}
_SHADES = {"": "", "dark ": "dunkel", "light ": "hell"}
# A noun that makes a shade of the colour before it: "vert sauge", "azul marino".
SHADED = {
    word: color
    for color, words in {
        "sage": "sauge salvia",
        "navy": "marine marino marinho marina nuit notte noche",
        "olive": "olive oliva",
        "mint": "menthe menta",
        "burgundy": "bordeaux burdeos bordô",
        "sky blue": "ciel cielo celeste céu",
    }.items()
    for word in words.split()
}
# By the English name: "dunkelblaue" is "dark blue".
COLORS_ELSEWHERE: dict[str, str] = {word: color for color, words in _COLORS.items() for word in words.split()} | {
    prefix + word + ending: shade + color
    for color, words in _GERMAN_COLORS.items()
    for word in words.split()
    for shade, prefix in _SHADES.items()
    for ending in _ENDINGS
}
