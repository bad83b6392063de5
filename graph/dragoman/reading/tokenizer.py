"""The tokeniser: spaCy's English rules, brought in line with Universal Dependencies and with news.

Differences from spaCy: a bound prefix stays with its word (co-hosting, anti-government) while other compounds are split
at the hyphen (Canada-led, 10-year); romanised given names stay whole (Jae-myung); a currency sign keeps its country's
letters (US$, C$); runs of one mark stay one token (!!!, ====), and so does an emoji of several characters; sentences
glued together come apart (world.”The).
"""

from __future__ import annotations

import re

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CURRENCY, HYPHENS, LIST_ICONS
from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS
from spacy.lang.punctuation import TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab

BOUND_PREFIXES = (
    "anti arch bi co counter cross e ex extra inter intra mega micro mid mini mis multi neo non over pan para post "
    "pre pro proto pseudo psycho quasi re semi socio sub super tele trans tri ultra un under"
).split()
"""What the treebanks keep in one token with the word after the hyphen."""

ABBREVIATIONS = (
    "Adm. Amb. Apr. Asst. Atty. Aug. Ave. Blvd. Brig. Bros. Capt. Cdr. Cie. Cmdr. Co. Col. Corp. Cpl. Ctr. Dec. Dept. "
    "Abd. Chas. Geo. Jos. Ma. Md. Moh. Mohd. Muh. Wm. Dist. "
    "Dr. Drs. Esq. Est. Feb. Fr. Fri. Ft. Gen. Gov. Hon. Inc. Insp. Jan. Jr. Jul. Jun. Lt. Ltd. M.D. M.P. MM. "
    "Maj. Mar. Messrs. Mgr. Mme. Mon. Mr. Mrs. Ms. Msgr. Mt. Nos. Nov. Oct. Ph.D. Pres. Prof. Pte. Pty. Pvt. Rep. "
    "Reps. Rev. Rs. Rt. Sat. Sec. Sen. Sens. Sep. Sept. Sgt. Sr. St. Ste. Sun. Supt. Thu. Thur. Thurs. Tue. Tues. "
    "Treas. U.K. U.N. U.S. U.S.A. Univ. Wed. a.k.a. al. approx. ca. cf. e.g. est. etc. i.e. p.a. pp. v. vol. vs."
).split()
"""Words that keep their full stop. (In a sentence's last word the treebanks do the same.)"""

NOT_CONTRACTIONS = ("Id", "id", "Wed", "wed", "Wont", "wont", "Cant", "cant", "Ill", "ill", "and/or", "And/or", "Im")
"""spaCy exceptions that cut words in two which are words of their own, or keep together what UD splits."""

_SYLLABLE = (
    r"(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|kh|ts|hs|gw|kw|jj|kk)?[wy]?(?:[aeiou]{1,3}|[aeiou]w|y)(?:ng|n|m|k|l|p|t|h|r)?"
)
_ENGLISH_PARTS = (
    "a all am an and as at be big by can do done free go he her him his hot how in is it knit let like lot made man "
    "may me men met my no non not of off on one or our out own pay per put ran read red run saw see set she shot sit "
    "so ten than that the them then they top up use war was way we well who why win won yet you"
).split()
_ENGLISH = "|".join(_ENGLISH_PARTS)
WHOLE = re.compile(
    r"(?:"
    r"([!?=_*#~^+<>-])\1+|[!?]{2,}"  # a run of marks
    r"|\d{4}-\d{2}-\d{2}"  # an ISO date
    r"|(?:\+?\d{1,3}-)?(?:\d{3}-)?\d{3}-\d{4}"  # a telephone number
    r"|[#@]\w[\w.]*\w"  # a tag or handle
    r"|\[(?:\.\.\.|…)\]"  # an omission
    r"|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)"  # (a), (ii), (3): an item's number
    r"|(?:[A-Z]\.){2,}"  # U.S.
    rf"|(?!UN-)(?i:{'|'.join(BOUND_PREFIXES)})-[{ALPHA}]{{3,}}"  # 'UN-led' is no 'un-led'
    r"|(?i:de-(?:escalat|militari|nuclear|radicali|min(?:e|ing)))[a-z]*"  # but 'de-facto'
    # a given name: two romanised Chinese or Korean syllables, neither of them an English word
    rf"|(?!(?i:{_ENGLISH})-)(?![^-]*-(?i:{_ENGLISH})$)(?=[A-Z])(?i:{_SYLLABLE})-(?i:{_SYLLABLE})"
    r")$"
)
"""A chunk of text, freed of the punctuation around it, that is one token whatever it holds."""

_PICTURE = r"[\u00A9\u00AE\u203C\u2049\u2100-\u2BFF\u3030\u303D\u3297\u3299\U0001F000-\U0001FAFF]"
_CHANGED = r"(?:[\uFE0F\U0001F3FB-\U0001F3FF]+[\U000E0020-\U000E007F]*|[\U000E0020-\U000E007F]+)"
"""What follows a picture to change its colour or its kind: a variation selector, a skin tone, the tags of a region."""
EMOJI = (
    r"(?:[\U0001F1E6-\U0001F1FF]{2}"  # a flag, of two letters
    r"|[0-9#*]\uFE0F?\u20E3"  # a keycap
    rf"|{_PICTURE}{_CHANGED}?(?:\u200D{_PICTURE}{_CHANGED}?)+"  # pictures joined to one
    rf"|{_PICTURE}{_CHANGED})"
)
"""An emoji that is written with several characters."""
_ONE_PICTURE = re.compile(rf"{EMOJI}|[\u2600-\u27BF\U0001F000-\U0001FAFF]")

_QUOTES = "\"'”’“‘»«"
MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_PREFIX_RULES = [
    EMOJI,
    r"(?:US|C|CA|CAN|A|AU|NZ|HK|NT|S|R|MX|Mex)\$",
    rf"(?:{MONTHS}|Rs|No|Nos)\.(?=[0-9])",
    r"[!?]{2,}",
    r"(?:={3,}|_{3,}|\*{3,}|#{3,}|~{3,}|\+{3,}|-{2,})",
    r"\.\.+",
    *TOKENIZER_PREFIXES,
]
_SUFFIX_RULES = [
    EMOJI,
    r"[!?]{2,}",
    r"(?:={3,}|_{3,}|\*{3,}|-{2,})",
    r"(?<=[0-9])(?:bn|mn|tn|pc|pct)",
    r"(?<=[\)\]])\.",
    *TOKENIZER_SUFFIXES,
]
_INFIX_RULES = [
    EMOJI,
    r"\.\.+",
    "…",
    *LIST_ICONS,
    rf"(?<=[{ALPHA_LOWER}0-9])[.!?](?=[{_QUOTES})\]]*[{ALPHA_UPPER}][{ALPHA}])",  # budget.Carney, world.”The
    rf"(?<=[{ALPHA}0-9])\.(?=\[[0-9])",  # a footnote's number
    rf"(?<=[.!?,:{_QUOTES}])[{_QUOTES}](?=[{_QUOTES}]*[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])[\"”](?=[,.;:])",
    rf"(?<=[{ALPHA}\"”’])[,;](?=[{ALPHA}{_QUOTES}])",
    rf"(?<=[{ALPHA}]):(?=[{_QUOTES}])",
    r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?<=[{ALPHA}0-9.)\]])(?:{HYPHENS})(?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}0-9{_QUOTES})])(?:—|–|--+)(?=[{ALPHA}0-9$€£(\"“‘])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9.,;])[(\[](?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}0-9])[)\]](?=[{ALPHA}0-9—–(\[-])",
    rf"(?<=[a-z])(?:{CURRENCY})(?=[0-9])",
]
"""What splits a chunk from the left, from the right, and inside."""


_LONGEST_SUFFIX = 100


def is_picture(word: str) -> bool:
    """Whether a token is an emoji: it says nothing of how a sentence is built."""
    return word[-1] >= "\u20e3" and _ONE_PICTURE.fullmatch(word) is not None


def english_tokenizer(vocab: Vocab) -> Tokenizer:
    """The tokeniser over a vocabulary."""
    return Tokenizer(
        vocab,
        rules=_rules(),
        prefix_search=compile_prefix_regex(_PREFIX_RULES).search,
        suffix_search=_AtEnd(compile_suffix_regex(_SUFFIX_RULES)).search,
        infix_finditer=compile_infix_regex(_INFIX_RULES).finditer,
        token_match=WHOLE.match,
        url_match=URL_MATCH,
    )


class _AtEnd:
    """A pattern of what ends a text, looked for near its end: each mark of a long row would else cost a look at all."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.pattern = pattern.pattern

    def search(self, text: str) -> re.Match[str] | None:
        """Return the longest match at the end, of at most so many characters."""
        return self._pattern.search(text, max(0, len(text) - _LONGEST_SUFFIX))


@registry.tokenizers("dragoman.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> object:
    """What spaCy's configuration names: a function from a pipeline to its tokeniser."""

    def tokenizer(nlp: Language) -> Tokenizer:
        return english_tokenizer(nlp.vocab)

    return tokenizer


def _rules() -> dict[str, list[dict[int, str]]]:
    rules = {text: parts for text, parts in TOKENIZER_EXCEPTIONS.items() if text not in NOT_CONTRACTIONS}
    rules |= {text: [{ORTH: text}] for text in ABBREVIATIONS}
    return rules
