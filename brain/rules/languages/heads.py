"""How a film is asked for in languages whose other commands the rules do not know. Data, no logic.

Each row: the letters of the language; the noun of a film with what kind of film it is; how long; what asks for it; what
joins it to its subject (before the subject, or behind it where the noun stands last); and whether nouns have cases, so
that a subject is shown by its name alone."""

from __future__ import annotations

import re
from typing import NamedTuple


class Tongue(NamedTuple):
    letters: re.Pattern[str]
    film: re.Pattern[str]
    seconds: re.Pattern[str]
    asks: re.Pattern[str]
    joins: re.Pattern[str]
    cases: bool = False


def _row(letters: str, film: str, seconds: str, asks: str, joins: str, *, cases: bool = False) -> Tongue:
    written, noun, length, wish, link = (
        re.compile(part, re.IGNORECASE) for part in (letters, film, seconds, asks, joins)
    )
    return Tongue(written, noun, length, wish, link, cases)


TONGUES: tuple[Tongue, ...] = (
    _row(  # Arabic: "to" and "for" are written as one word with what follows
        "[\u0600-\u06ff]",
        r"(?:ال)?(?:فيديو|فيديوهات|مقطع|إعلان|اعلان|فيلم|برومو)(?:\s(?:ال)?(?:ترويجي|دعائي|إعلاني|اعلاني|قصير|تعريفي"
        r"|فيديو|تشويقي|تسويقي))*",
        r"(?:(?:مدته|مدتها|لمدة|بطول|بمدة|طوله)\s)?(?P<count>\d{1,3})\s?(?:ثانية|ثوان|ثواني|ثانيه)",
        r"(?:من فضلك|لو سمحت|اصنع|أنشئ|انشئ|اعمل|أريد|اريد|نريد|صمم|أحتاج|نحتاج|هل يمكنك|إنشاء|عمل)"
        r"(?:\s(?:لي|لنا|إلى))?",
        r"(?:(?:عن|حول|لأجل|من أجل)\s|لـ\s?|لل(?=\w)|ل(?=\w))",
    ),
    _row(  # Hebrew: "for" is written as one word with what follows
        "[\u0590-\u05ff]",
        r"(?:סרטון|סרט|וידאו|פרסומת|מודעה|קליפ)(?:\s(?:פרסומת|פרסומי|תדמית|קצר|קידום|שיווקי|הסבר|וידאו))*",
        r"(?:(?:של|באורך|למשך)\s)?(?P<count>\d{1,3})\s?(?:שניות|שנ['׳])",
        r"(?:בבקשה|תעשה|תעשי|צור|צרי|תיצור|הכן|אני צריך|אני רוצה|אנחנו צריכים)(?:\s(?:לי|לנו))?",
        r"(?:(?:על|עבור|בשביל|אודות)\s|ל(?=\w))",
    ),
    _row(  # Russian and Ukrainian
        "[а-яёіїєґА-ЯЁІЇЄҐ]",
        r"(?:(?:рекламн|коротк|промо|имиджев|презентационн|поздравительн|обучающ|смешн|красив)\w*[\s-])*"
        r"(?:видеоролик|видео|ролик|промо|реклам[ау]|трейлер|заставк[ау]|анимаци[яю]|відео|тизер)\w*",
        r"(?:(?:на|длиной|длительностью)\s(?:в\s)?)?(?P<count>\d{1,3})[\s-]?(?:секунд\w*|сек\b\.?|с\b)",
        r"(?:пожалуйста|сделай(?:те)?|создай(?:те)?|нужен|нужно|нужна|хочу|хотим|можешь сделать|зроби|потрібно)"
        r"(?:\s(?:мне|нам|мені))?",
        r"(?:для|об?|про|к|ко)\s",
        cases=True,
    ),
    _row(  # Greek
        "[\u0370-\u03ff\u1f00-\u1fff]",
        r"(?:(?:διαφημιστικ|προωθητικ|σύντομ|εταιρικ|μικρ)\w*\s)*"
        r"(?:βίντεο|σποτ|διαφήμιση|τρέιλερ|βιντεάκι)(?:\s(?:διάρκειας|προώθησης))?",
        r"(?:διάρκειας\s)?(?P<count>\d{1,3})\s?(?:δευτερολέπτων|δευτερόλεπτα|δευτ\.?)",
        r"(?:παρακαλώ|φτιάξε|φτιάξτε|δημιούργησε|θέλω|θέλουμε|κάνε|χρειάζομαι)(?:\s(?:μου|μας|ένα))*",
        r"(?:για|περί)\s(?:(?:τον|την|το|τη|τους|τις|τα|ένα|μια|έναν)\s)?",
        cases=True,
    ),
    _row(  # Hindi: the subject stands before
        "[\u0900-\u097f]",
        r"(?:(?:प्रचार|विज्ञापन|प्रोमो|प्रमोशनल|परिचय|छोटा|लघु)\s)*(?:वीडियो|विडियो|फिल्म|फ़िल्म|विज्ञापन|क्लिप)",
        r"(?P<count>\d{1,3})\s?(?:सेकंड|सेकेंड|सेकण्ड)(?:\s(?:का|की|के))?",
        r"(?:कृपया|मुझे|हमें|एक|बनाओ|बनाएं|बनाएँ|बनाइए|बना दो|बना दीजिए|चाहिए)",
        r"\s(?:के लिए|के बारे में|पर|का|की|के)",
    ),
    _row(  # Korean: the subject stands before
        "[\uac00-\ud7a3]",
        r"(?:(?:홍보|소개|광고|프로모션|짧은|브랜드)\s?)*(?:동영상|영상|비디오|광고|릴스|예고편)(?:을|를)?",
        r"(?P<count>\d{1,3})\s?초(?:짜리|\s?길이의?)?",
        r"(?:만들어\s?(?:줘|주세요|줄래요?|주실래요)?|제작해\s?(?:줘|주세요)|부탁(?:해요?|드립니다|드려요)|좀)",
        r"(?:을|를)?\s?(?:위한|대한|관한)|에 (?:대한|관한)|의(?=\s|$)",
    ),
)
