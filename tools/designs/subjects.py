"""What films are about, and the mood that suits it: a bakery is warm, an app is technical."""

from __future__ import annotations

import re

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
        "menu",
        "lunch",
        "brunch",
        "soup",
        "trattoria",
        "tapas",
        "burger",
        "burgers",
        "ramen",
        "catering",
        "taco",
        "tacos",
        "taqueria",
    ),
    # Who comes when it burns is loud and red.
    "bold": ("firefighters", "firefighter", "firehouse"),
    # "Book" and "watch" are what people are asked to do.
    "luxury": (
        "jewellery",
        "jewelry",
        "watches",
        "chronograph",
        "watchmaker",
        "perfume",
        "champagne",
        "hotel",
        "gala",
        "estate",
        "wine",
    ),
    "elegant": (
        "fashion",
        "boutique",
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
        "coding",
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
        "law",
        "lawyer",
        "notary",
        "plumber",
        "plumbing",
        "electrician",
        "movers",
        "logistics",
        "meeting",
        "webinar",
    ),
    "summer": ("travel", "beach", "summer", "surf", "island", "boat", "holiday", "tour", "sailing"),
    "calm": ("hospital", "clinic", "doctor", "dentist", "health", "school", "university", "course", "lesson"),
    "romantic": ("wedding", "weddings", "bridal", "engagement", "anniversary"),
    "classic": (
        "gallery",
        "museum",
        "library",
        "bookshop",
        "novel",
        "author",
        "salon",
        "hairdresser",
        "theatre",
        "piano",
    ),
    "minimal": ("architecture", "architect", "architects", "interior"),
    "fresh": ("cleaning", "cleaners", "laundry", "airline", "flights", "airport", "water"),
    "retro": ("vinyl", "records", "barber", "antiques", "diner", "garage"),
}
# The same in German, Spanish, French, Portuguese and Italian.
_ELSEWHERE: dict[str, str] = {
    "warm": """
        bäckerei bäcker konditorei kaffee restaurant gasthaus küche brot rezept imbiss metzgerei panadería
        pastelería cafetería
        restaurante cocina receta boulangerie pâtisserie restaurant cuisine recette padaria confeitaria cozinha pão
        receita panificio pasticceria ristorante trattoria cucina pane ricetta pizzeria
        taquería churrería cervecería sidrería crêperie osteria rosticceria churrascaria lanchonete
        """,
    "luxury": """
        schmuck juwelier uhren armbanduhr parfüm wein weingut immobilien joyería reloj perfume vino bodega inmobiliaria
        bijouterie
        bijoux montre parfum vin immobilier joalheria relógio vinho imobiliária gioielleria orologio profumo
        immobiliare
        """,
    "bold": "feuerwehr pompiers pompieri bomberos bombeiros",
    "elegant": """
        oper opéra ópera moda boutique
        """,
    "romantic": "hochzeit boda mariage casamento matrimonio nozze",
    "classic": """
        galerie friseur friseursalon museum galería museo peluquería coiffure coiffeur musée galeria museu cabeleireiro
        galleria parrucchiere
        """,
    "corporate": """
        kanzlei anwalt notar steuerberater klempner umzug versicherung abogado asesoría fontanero avocat notaire
        plombier advogado contador avvocato notaio idraulico
        """,
    "fresh": "reinigung putzfirma fluggesellschaft limpieza aerolínea nettoyage limpeza pulizie",
    "playful": """
        kinder kindergarten geburtstag spielzeug spiel hund katze zirkus niños cumpleaños juguetes juego perro gato
        enfants
        anniversaire jouets jeu chien crianças aniversário brinquedos jogo cachorro bambini compleanno giocattoli gioco
        """,
}
SUBJECT_MOOD: dict[str, str] = {word: mood for mood, words in SUBJECTS.items() for word in words} | {
    word: mood for mood, words in _ELSEWHERE.items() for word in words.split()
}
# In languages that inflect their words, join others to them or set no spaces: what the words begin with or hold.
_STEMS: dict[str, str] = {
    "warm": """
        مخبز مطعم مقهى قهوة خبز حلويات מאפי מסעד קפה פיצ пекар кофе ресторан кафе хлеб пицц кондитер φούρν
        αρτοπ εστιατόρ ταβέρν καφέ बेकरी रेस्टोरेंट रेस्तरां कैफे ढाबा मिठाई 베이커리 빵집 카페 커피 식당
        레스토랑 パン ベーカリー カフェ レストラン ラーメン 居酒屋 面包 咖啡 餐厅 饭店 烘焙
        """,
    "calm": """
        عيادة طبيب أسنان مستشفى مدرسة מרפא שיניים רופא стоматолог клиник врач больниц школ κλινικ γιατρ
        οδοντ σχολ क्लिनिक डॉक्टर अस्पताल स्कूल डेंटल 치과 병원 의원 학교 학원 歯科 病院 学校 クリニック
        诊所 医院 牙科
        """,
    "energetic": """
        رياض لياقة جيم כושר ספורט фитнес спорт тренаж γυμναστ जिम फिटनेस 헬스 피트니스 체육 ジム
        フィットネス 健身
        """,
    "nature": """
        حديقة مزرعة يوغا גינה יוגה йог ферм сад κήπ γιόγκα योग बाग 요가 정원 농장 ヨガ 庭園 農園 瑜伽 花园
        农场
        """,
    "playful": """
        أطفال لعبة ميلاد ילדים הולדת детск игруш рожден παιδ γενέθλ बच्च जन्मदिन खिलौन 어린이 키즈 생일
        장난감 子供 誕生日 儿童 生日
        """,
    "tech": """
        تطبيق برمج אפליקצי תוכנ приложен софт стартап εφαρμογ ऐप सॉफ्टवेयर 소프트웨어 스타트업 アプリ ソフト
        软件 应用
        """,
    "corporate": """
        شركة بنك חברת בנק компани банк юрид εταιρε τράπεζ δικηγόρ कंपनी बैंक 회사 은행 기업 会社 銀行 公司
        银行
        """,
    "luxury": """
        مجوهرات فندق عقار עגיל תכשיט מלון ювелир отел парфюм κόσμημ ξενοδοχ होटल ज्वेलर 호텔 주얼리 ホテル
        宝石 酒店 珠宝
        """,
    "romantic": """
        زفاف חתונ свадь свадеб γάμο शादी विवाह 결혼 웨딩 結婚 婚礼
        """,
    "summer": """
        سفر سياحة חופש טיול путешеств отпуск туризм ταξίδ διακοπ यात्रा पर्यटन 여행 旅行 旅游
        """,
}
STEM_MOOD: dict[str, str] = {stem: mood for mood, stems in _STEMS.items() for stem in stems.split()}

_MOURNING = re.compile(
    r"\bin (?:loving |fond |proud )?memory of\b|\bin memoriam\b|\brest in peace\b|\bfunerals?\b|\bpassed away\b"
    r"|\bmemorial service\b|\bcelebration of (?:\w+ )?life\b|\bobituary\b|\bcondolences?\b"
    r"|\b(?:zum|im|in) gedenken\b|\bin (?:liebevoller|stiller|dankbarer) erinnerung\b|\btrauer(?:feier|anzeige|fall)?\b"
    r"|\bbeerdigung\b|\bbeisetzung\b|\bverstorben|\bbeileid\b|\bkondolenz"
    r"|\ben memoria de\b|\bdescans[ea] en paz\b|\bfalleci(?:ó|miento)\b|\bpésame\b|\bfuneral(?:es)?\b"
    r"|\bà la mémoire d|\bobsèques\b|\bcondoléances\b|\bdécédée?\b"
    r"|\bin (?:ricordo|memoria) d|\bfunerali?\b|\bcondoglianze\b|\bscompars[ao] di\b"
    r"|\bem memória d|\bvelório\b|\bfaleci(?:mento|da|do)\b|\bpêsames\b|追悼|葬儀|告別式|偲ぶ|ご冥福|悼念",
    re.IGNORECASE,
)


def mourns(text: str) -> bool:
    """Whether a film is a memorial or a condolence: nothing in it may be gaudy or quick."""
    return _MOURNING.search(text) is not None
