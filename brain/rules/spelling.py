"""How people type words that the lexicons hold: without apostrophes, shortened, or with a slip of the finger. Data, and
the slips that follow from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

# As typed -> as the lexicons have it.
_SHORT = {
    "w/": "with",
    "w/o": "without",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "cant": "can't",
    "wont": "won't",
    "shouldnt": "shouldn't",
    "couldnt": "couldn't",
    "wouldnt": "wouldn't",
    "im": "i'm",
    "ive": "i've",
    "youre": "you're",
    "theyre": "they're",
    "thats": "that's",
    "theres": "there's",
    "heres": "here's",
    "whats": "what's",
    "everythings": "everything is",
    "everything's": "everything is",
    "hows": "how's",
    "u": "you",
    "ur": "your",
    "r": "are",
    "b4": "before",
    "btwn": "between",
    "bg": "background",
    "vid": "video",
    "pic": "picture",
    "pics": "pictures",
    "thru": "through",
    "cuz": "because",
    "bc": "because",
    "coz": "because",
    "abt": "about",
    "sth": "something",
    "smth": "something",
    "gonna": "going to",
    "wanna": "want",
    "gotta": "must",
    "lemme": "let me",
    "gimme": "give me",
    "n": "and",
    "lil": "little",
    "shud": "should",
    "shoud": "should",
    "dupe": "duplicate",
    "teh": "the",
    "adn": "and",
    "delet": "delete",
    "scen": "scene",
    "sceen": "scene",
    "scence": "scene",
    "sence": "scene",
    "secound": "second",
    "sec": "second",
    "secs": "seconds",
    "secounds": "seconds",
    "seperate": "separate",
    "tittle": "title",
    "yelow": "yellow",
    "grren": "green",
    "gren": "green",
}
# Words in whose typing one letter may be missing, doubled, hit beside its key, or changed places with its neighbour.
_TYPED = """
    scene scenes slide slides delete remove duplicate rename background title subtitle headline bigger smaller larger
    faster slower shorter longer change replace between before after first second third fourth last seconds transition
    vertical horizontal square portrait landscape music voiceover volume louder quieter export download animate color
    colour colors colours yellow purple orange brand undo revert picture photo image video please split bottom center
    middle corner white black button logo testimonial pricing
    address about another opening hours because beginning behind bring business closing contact could create
    customer customers different ending everything everywhere example exactly except font insert instead intro
    introduction length letters maybe minute minutes month moment move moved number numbers only outro phone position
    price prices product really review reviews right schedule should sound something start statement style swap
    template text their there think through together transparent trim website where which with without would write
    wrong because blue green brown darker lighter bright effect shadow smooth quick quickly speed duration
    animation beginning caption captions company employee employees gallery invitation logo members opening program
    quote restaurant service services team telephone thank thanks ticket tickets welcome appointment
    """
_LONG, _SHORTEST = 5, 3  # letters
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_KEYS = {
    key: near
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
    for near in (row[max(0, at - 1) : at] + row[at + 1 : at + 2],)
}
# Slips that are words themselves.
_WORDS = """
    tile side sides later lager loner sorter fist fits back band brad spit slit sower spilt centre bight brig
    bugger burton cation cold cornet crate darer employer forth galley incitation inert inset into introducing
    larges linger loo moth muddle nitro priced employe ticker rally revet sap seed sooth sped stye tam tank thee
    though three tim trough tucket were whee bing crete inro moed fort pone pease tema tanks uno titel bleu tem
    duplicare creare seconda
    """


def spelt(word: str) -> str:
    """The word as the lexicons have it; the word itself where nothing is known of it."""
    if _DRAWN_OUT.search(word):
        word = _DRAWN_OUT.sub(r"\1", word)  # "nooo", "sooo"
    return _KNOWN.get(word, word)


def _slips(word: str) -> Iterator[str]:
    """The word with one letter left out, doubled, or changed with the next; of a longer one a key beside the right
    one too."""
    for at in range(len(word)):
        if at and (at < len(word) - 1 or (len(word) > _LONG and word[at] != "s")):
            yield word[:at] + word[at + 1 :]
        if at:
            yield word[:at] + word[at] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if at and len(word) > _LONG:
            yield from (word[:at] + key + word[at + 1 :] for key in _KEYS.get(word[at], ""))


def _known() -> dict[str, str]:
    words = _TYPED.split()
    slips = {slip: word for word in words if len(word) > _SHORTEST for slip in _slips(word)}
    for word in (*words, *_WORDS.split()):
        slips.pop(word, None)
    return {**slips, **_SHORT}


_KNOWN = _known()
