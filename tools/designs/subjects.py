"""What films are about, and the mood that suits it: a bakery is warm, an app is technical. Data, no logic."""

from __future__ import annotations

# Subjects and the mood that suits them, for a film of which nothing is said but what it is about.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "warm": (
        "bakery",
        "baker",
        "coffee",
        "cafe",
        "café",
        "restaurant",
        "kitchen",
        "pizza",
        "pizzeria",
        "bread",
        "food",
        "recipe",
        "grill",
        "bistro",
    ),
    "luxury": ("jewellery", "jewelry", "watch", "watches", "perfume", "champagne", "hotel", "gala", "estate", "wine"),
    "elegant": (
        "wedding",
        "fashion",
        "boutique",
        "gallery",
        "museum",
        "salon",
        "architecture",
        "law",
        "lawyer",
        "notary",
        "book",
        "opera",
    ),
    "playful": (
        "kids",
        "children",
        "kindergarten",
        "birthday",
        "party",
        "toy",
        "toys",
        "game",
        "games",
        "circus",
        "puppy",
        "dog",
        "cat",
        "pets",
        "ice",
    ),
    "pastel": ("baby", "cake", "cakes", "cupcakes", "nursery", "florist", "flowers"),
    "nature": (
        "garden",
        "farm",
        "organic",
        "forest",
        "plants",
        "climate",
        "yoga",
        "spa",
        "wellness",
        "tea",
        "vegan",
        "hiking",
    ),
    "tech": (
        "app",
        "software",
        "startup",
        "saas",
        "ai",
        "data",
        "developer",
        "code",
        "cyber",
        "robot",
        "crypto",
        "api",
        "cloud",
    ),
    "energetic": ("gym", "fitness", "sport", "sports", "football", "running", "race", "festival", "boxing"),
    "neon": ("music", "dj", "club", "concert", "gaming", "stream", "band"),
    "corporate": (
        "company",
        "business",
        "quarterly",
        "results",
        "report",
        "revenue",
        "consulting",
        "bank",
        "finance",
        "insurance",
        "meeting",
        "webinar",
    ),
    "summer": ("travel", "beach", "summer", "surf", "island", "boat", "holiday", "tour", "sailing"),
    "calm": ("hospital", "clinic", "doctor", "dentist", "health", "school", "university", "course", "lesson"),
    "retro": ("vinyl", "records", "barber", "antiques", "diner", "garage"),
}
# The same in German, Spanish, French, Portuguese and Italian.
_ELSEWHERE: dict[str, str] = {
    "warm": """
        bäckerei bäcker konditorei kaffee restaurant gasthaus küche brot rezept imbiss metzgerei panadería
        pastelería cafetería
        restaurante cocina receta boulangerie pâtisserie restaurant cuisine recette padaria confeitaria cozinha pão
        receita panificio pasticceria ristorante trattoria cucina pane ricetta pizzeria
        """,
    "luxury": """
        schmuck juwelier uhr uhren parfüm wein weingut immobilien joyería reloj perfume vino bodega inmobiliaria
        bijouterie
        bijoux montre parfum vin immobilier joalheria relógio vinho imobiliária gioielleria orologio profumo
        immobiliare
        """,
    "elegant": """
        hochzeit galerie friseur friseursalon kanzlei anwalt notar oper boda galería museo peluquería abogado mariage
        coiffure salon avocat musée casamento galeria museu cabeleireiro advogado matrimonio galleria parrucchiere
        avvocato
        """,
    "playful": """
        kinder kindergarten geburtstag spielzeug spiel hund katze zirkus niños cumpleaños juguetes juego perro gato
        enfants
        anniversaire jouets jeu chien crianças aniversário brinquedos jogo cachorro bambini compleanno giocattoli gioco
        """,
}
SUBJECT_MOOD: dict[str, str] = {word: mood for mood, words in SUBJECTS.items() for word in words} | {
    word: mood for mood, words in _ELSEWHERE.items() for word in words.split()
}
