"""Moods as people say them in German, Spanish, French, Italian and Portuguese. Data, no logic but that of endings."""

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
    "romantic": "romantisch",
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
}
_ENDINGS = ("", "e", "es", "er", "en")

MOODS_ELSEWHERE: dict[str, str] = {
    word + ending: mood for mood, words in _GERMAN.items() for word in words.split() for ending in _ENDINGS
} | {word: mood for mood, words in _OTHERS.items() for word in words.split()}
