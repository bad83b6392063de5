"""Agreements, initiatives, events, statements and measures that a document speaks of, each found by its words."""

import hashlib
from collections.abc import Iterator
from functools import cache

from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.grammar.gatherings import gathering_before
from dragoman.extraction.grammar.lists import pair
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon import table, wordlist
from dragoman.extraction.things import unnamed_papers
from dragoman.extraction.things.in_prospect import is_missing, is_negotiated, is_wished
from dragoman.extraction.things.references import Chain, capitals, chains_of
from dragoman.extraction.things.thing_mentions import ActorFinder, Mention, thing_mentions
from dragoman.model import Entity, Span, Statement, Status
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document


def _acts(pronoun: Token) -> bool:
    """Tell whether a pronoun is the subject of a deed, not of 'it is cold' or 'it seems'."""
    opens = pronoun.i == pronoun.sent.start and pronoun.dep_ == "nsubj"
    return opens and pronoun.head.pos_ == "VERB" and bool(syntax.children(pronoun.head, "obj"))


def _tells_contents(verb: Token) -> bool:
    """Tell whether its 'it' or 'they' is a text: 'it covers fish', 'they provide for the release', 'it was signed'."""
    lemma = verb.lemma_.lower()
    if syntax.children(verb, "cop"):  # 'it is about fish'
        return syntax.case(verb) == "about" and lemma != "time"
    if syntax.is_passive(verb):
        return lemma in _WRITTEN
    return lemma in _TELLING or (lemma in _TELLING_WITH and bool(syntax.complements(verb, _TELLING_WITH[lemma])))


_TAKING_UP = frozenset({"it", "they", "these", "both"})
_WRITTEN = frozenset("sign initial ratify countersign cosign draft conclude".split())
"""What is done to papers alone."""
_TELLING_WITH = {"provide": "for", "deal": "with", "apply": "to", "relate": "to", "enter": "into"}
"""Such verbs with their prepositions; 'it provides food' may be a state."""


class Things:
    """The things of one document. `statements` are those that a noun phrase makes by itself: parties."""

    def __init__(self, document: Document, actors: ActorFinder) -> None:
        self._article = document.article
        self._actors = actors
        self._by_token: dict[int, Entity] = {}
        self._heads: dict[int, Mention] = {}
        self._topics: dict[str, Entity] = {}
        chains = chains_of(thing_mentions(document, actors))
        self._named = [(chain, _entity(chain, self._article.id)) for chain in chains]
        for chain, entity in self._named:
            for mention in chain.mentions:
                self._heads[mention.head.i] = mention
                for token in _name_heads(mention):
                    self._by_token.setdefault(token.i, entity)
        self._pronouns(document)
        self.statements = tuple(self._parties())

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return every thing and topic asked for so far, and every thing named."""
        return (*dict.fromkeys(entity for _, entity in self._named), *self._topics.values())

    def at(self, token: Token) -> Entity | None:
        """Return the thing that the noun phrase headed by this word names or refers to."""
        return self._by_token.get(token.i)

    def mention(self, token: Token) -> Mention | None:
        """Return the mention headed by this word: its determiner ('negative' for 'no deal'), label and words."""
        return self._heads.get(token.i)

    def thing_or_topic(self, token: Token) -> Entity | None:
        """Return the thing at this word, else a topic made of its noun phrase; None for a pronoun."""
        known = self.at(token)
        if known is not None or token.pos_ in {"PRON", "PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART"}:
            return known
        described = bool(syntax.children(token, "amod") or syntax.complements(token, "of"))
        alone = token.lower_ in {"that", "those"} or not described
        if token.lower_ in wordlist("things")["standing_in"] and alone:
            return known
        if token.tag_ == "VBG" and token.pos_ == "VERB":  # 'supports lifting the embargo'
            end = max([token.idx + len(token), *(phrases.span(o).end for o in syntax.children(token, "obj")[:1])])
            return self.topic(token.doc.text[token.idx : end])
        common = token.pos_ in {"NOUN", "ADJ"}  # 'most of the talks'
        return self.topic(phrases.telling_label(token) if common else phrases.label(token))

    def is_one_of_several(self, token: Token) -> bool:
        """Tell whether a word stands for a paper that is named only as one of several: 'a second'."""
        mention = self._heads.get(token.i)
        return mention is not None and mention.several is not None

    def parts(self) -> Iterator[tuple[Entity, Entity, Mention]]:
        """Yield each paper that is named only as one of several, those several, and how it is named."""
        for chain, entity in self._named:
            for mention in chain.mentions:
                whole = self.at(mention.several) if mention.several is not None else None
                if whole is not None and whole != entity:
                    yield entity, whole, mention

    def name_end(self, token: Token) -> Token:
        """Return the last word of the expression that this word heads: 'intent' of 'letter of intent'."""
        mention = self._heads.get(token.i)
        return token.doc[max(token.i, mention.sort.last)] if mention else token

    def last_contact(self, token: Token) -> Entity | None:
        """Return the meeting, call or talks last named before this word, else the first after it; else a visit."""
        contacts = [
            (entity.kind == "Visit", mention.head.i > token.i, abs(mention.head.i - token.i), entity)
            for chain, entity in self._named
            if chain.sort.group == "contact" or chain.sort.kind == "Summit"
            for mention in chain.mentions
            if mention.head.head.lower_ not in {"sidelines", "margins", "eve"}
        ]
        return min(contacts, key=lambda row: row[:3])[3] if contacts else None

    def topic(self, label: str) -> Entity:
        """Return the topic of this name."""
        key = label.lower()
        if key not in self._topics:
            taken = {entity.id for entity in self._topics.values()}
            concept = f"topic/{_concept(key)}"
            own = f"topic/{slug(label)}" if concept in taken else concept  # two phrases of one article stay two
            self._topics[key] = Entity(own, "Topic", label)
        return self._topics[key]

    def paper(self, label: str) -> Entity:
        """Return what this article calls by such a name and somebody signs: 'the text', 'the Prespa papers'."""
        key = slug(label) if _is_own_name(label) else _key_here(label, self._article.id, label.lower())
        return Entity(f"agreement/{key}", "Agreement", label)

    def is_actor(self, token: Token) -> bool:
        """Tell whether the word refers to an actor."""
        return bool(self._actors.at(token))

    def _pronouns(self, document: Document) -> None:
        """Resolve 'it' and 'they' in subject position to the thing that was the last subject, if it was a thing."""
        last: Entity | None = None
        for sentence in document.doc.sents:
            earlier = last
            for token in sentence:
                unknown = token.dep_ == "obj" and token.lower_ == "them" and not self._actors.at(token)
                if unknown and (dealt_with := self._object_before(token)) is not None:
                    self._by_token[token.i] = dealt_with
                if not token.dep_.startswith("nsubj"):
                    continue
                gathering = gathering_before(token)
                if gathering is not None and (met := self.at(gathering)) is not None:
                    self._by_token[token.i] = met
                    continue
                taking_up = token.lower_ in _TAKING_UP and _tells_contents(token.head)
                if taking_up and (text := self._text_before(token)):
                    self._by_token[token.i] = text
                elif token.lower_ in {"it", "this"} and earlier and token.pos_ == "PRON":
                    if not self._actors.at(token):
                        self._by_token[token.i] = earlier
                elif token.lower_ == "it" and _acts(token) and not self._actors.at(token):
                    if (text := self._text_before(token)) is not None:  # 'Lee signed the pact. It scraps visas.'
                        self._by_token[token.i] = text
                elif (found := self.at(token)) is not None:
                    last = earlier = found
                elif self._actors.at(token) and token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                    last = None if not _reports(token.head) else last

    def _object_before(self, pronoun: Token) -> Entity | None:
        """Return the several things that a verb before deals with: 'Lee backs the treaties. Ray calls them a sham.'"""
        first = syntax.start_of(pronoun, 2)
        named = [
            (mention.head.i, entity)
            for chain, entity in self._named
            for mention in chain.mentions
            if first <= mention.head.i < pronoun.head.i
            and mention.plural
            and mention.head.dep_ in {"obj", "nsubj:pass"}
        ]
        return max(named, key=lambda row: row[0])[1] if named else None

    def _text_before(self, pronoun: Token) -> Entity | None:
        """Return the agreement or undertaking named last, in this sentence or the one before: 'It covers fish'.

        'They' takes up several. A paper of which the sentence before tells is meant before anything in it.
        """
        first = syntax.start_of(pronoun, 2)
        named = [
            (_is_signed(mention.head), mention.head.i, entity)
            for chain, entity in self._named
            if chain.sort.group in {"agreement", "initiative"} and chain.sort.kind != "Delegation"
            for mention in chain.mentions
            if first <= mention.head.i < pronoun.i and (pronoun.lower_ == "it" or mention.plural)
        ]
        return max(named, key=lambda row: row[:2])[2] if named else None

    def _parties(self) -> Iterator[Statement]:
        for chain, entity in self._named:
            if chain.sort.group != "agreement":
                continue
            for mention in chain.mentions:
                for token, actor in _named_parties(mention, self._actors):
                    yield Statement(
                        "partyTo",
                        actor.id,
                        entity.id,
                        evidence=_phrase(mention.head, token),
                        subject_span=Span(token.idx, token.idx + len(token)),
                        object_span=phrases.span(mention.head),
                        frame="party",
                    )


_BINDING = frozenset("agreement accord pact deal treaty convention truce ceasefire armistice memorandum".split())
"""Agreements that are theirs who are bound by them, whatever an alliance or a resolution is."""
_TELLING = frozenset(
    "cover include comprise contain encompass stipulate envisage foresee govern regulate guarantee concern".split()
)
"""Verbs whose subject is a text or an undertaking, never a state."""


def _concept(label: str) -> str:
    """Return the slug of the topic scheme's concept of this name, else of the name itself."""
    names = _concepts()
    return names.get(label) or names.get(label.removesuffix("s")) or names.get(f"{label}s") or slug(label)


@cache
def _concepts() -> dict[str, str]:
    return {row["label"]: row["concept"] for row in table("topics")}


def find_things(document: Document, actors: ActorFinder) -> Things:
    """Return the things that the document speaks of."""
    return Things(document, actors)


def _is_signed(paper: Token) -> bool:
    """Tell whether a sentence tells of a paper that it was signed: 'The text was signed by the head of a mission'."""
    verb = paper.head
    return paper.dep_ == "nsubj:pass" and verb.dep_ == "ROOT" and verb.lemma_.lower() in _WRITTEN


def _name_heads(mention: Mention) -> list[Token]:
    """Return the words by which syntax may refer to the mention: its head, and what the head's name hangs on."""
    found, word = [mention.head], mention.head
    while word.rel in {"flat", "compound", "goeswith", "fixed"} and word.head.i < word.i:
        word = word.head
        found.append(word)
    if mention.head.text[:1].isupper():  # 'Declaration on Strategic Partnership' is one name
        found += [c for c in syntax.children(mention.head, "nmod") if c.text[:1].isupper() and c.i > mention.head.i]
    return found


def _entity(chain: Chain, article_id: str) -> Entity:
    name, kind = chain.label, chain.sort.kind or chain.mentions[0].sort.kind
    names = (written for m in chain.mentions for written in (m.label, m.short) if written)
    aliases = tuple(written for written in dict.fromkeys(names) if written != name)
    own = chain.sort.group not in {"statement", "contact", "measure"} and _is_own_name(name)
    key = slug(name) if own else _key_here(name, article_id, chain.mentions[0].head.idx)
    return Entity(f"{_kind_slug(kind)}/{key}", kind, name, aliases)


def _is_own_name(name: str) -> bool:
    """Tell whether a name is that of one thing in the world, so that articles meet in it: no 'Joint Declaration'."""
    generic = wordlist("things")["generic"]
    return capitals(name) > 1 and any(w[:1].isupper() and w.lower() not in generic for w in name.split())


def _key_here(name: str, article_id: str, place: int | str) -> str:
    """Return a readable key that no other article shares, nor another place of this one."""
    said = f"{article_id}\x1f{place}"
    return f"{slug(name)[:40]}-{hashlib.sha256(said.encode()).hexdigest()[:10]}"


def _kind_slug(kind: str) -> str:
    return slug("".join(f" {c}" if c.isupper() else c for c in kind))


def _reports(verb: Token) -> bool:
    return bool(syntax.children(verb, "ccomp", "parataxis"))


def _named_parties(mention: Mention, actors: ActorFinder) -> Iterator[tuple[Token, Entity]]:
    """Yield the parties that the phrase itself names: 'pact between A and B', 'the A-B treaty'; at least two."""
    head, doc = mention.head, mention.head.doc
    if is_negotiated(head) or is_wished(mention) or is_missing(mention):
        return
    if mention.several is not None:
        yield from ((side, a) for side in unnamed_papers.sides_of(head) for a in actors.at(side))
        return
    end = max(phrases.last_word(head).i, mention.sort.last)
    following = doc[end + 1 : end + 2]
    between = [following[0].head] if following and following[0].lower_ in {"between", "among"} else []
    for noun in [*between, *_between(head)]:
        found = [(t, a) for t in pair(noun) for a in actors.at(t)]
        if len({a.id for _, a in found}) > 1:
            yield from found
            return
    owned = [(t, a) for owner in syntax.children(head, "nmod:poss") for t in pair(owner) for a in actors.at(t)]
    partners = [(t, a) for t in syntax.complements(head, "with") for m in pair(t) for a in actors.at(m)]
    several = len({a.id for _, a in owned if a.kind == "State"}) > 1
    both = partners or (several and head.lemma_.lower() in _BINDING)  # 'their pact of 1990'
    if owned and both:  # "Kenya's pact with Britain"
        yield from (*owned, *partners)
        return
    if syntax.case(head) == "under":  # 'under a treaty with Chad, Libya will deliver gas', 'under it, A and B will'
        verb = next((t for t in syntax.clauses_above(head) if t.pos_ == "VERB"), head)
        doers = [(m, a) for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s) for a in actors.at(m)]
        states = [(m, a) for m, a in doers if a.kind in {"State", "StateGrouping"}]
        made = mention.determiner == "definite" or any(c.lemma_ in _MADE for c in syntax.children(head, "acl"))
        bound = len({a.id for _, a in states}) > 1 or (head.lemma_.lower() in _BINDING and _is_to(verb))
        both = made and bound and head.lemma_ != "resolution"
        yield from (*states, *partners) if (partners and states) or both else ()
        return
    doing = [(m, a) for m in _doing_by(head) for a in actors.at(m) if a.kind == "State"]
    if len({a.id for _, a in doing}) > 1:
        yield from doing
        return
    joined = [(t, a) for t in phrases.modifiers(head) for a in actors.at(t) if a.kind == "State"]
    if len({a.id for _, a in joined}) > 1:
        yield from joined


def _doing_by(paper: Token) -> list[Token]:
    """Return who do something by an agreement: 'the treaty by which Peru and Chad gave up their claims'."""
    told = (paper, *syntax.children(paper, "appos")) if paper.lemma_.lower() in _BINDING else ()
    clauses = [clause for noun in told for clause in syntax.children(noun, "acl:relcl")]
    by_it = [
        verb
        for verb in clauses
        if any(w.lower_ == "which" and syntax.case(w) in {"by", "under", "in"} for w in syntax.children(verb, "obl"))
    ]
    done = [verb for verb in by_it if verb.tag_ in {"VBD", "VBZ", "VBP"} and own_status(verb)[0] is Status.REPORTED]
    return [m for verb in done for s in syntax.children(verb, "nsubj") for m in syntax.coordinated(s)]


_MADE = frozenset("sign reach conclude seal strike agree ink clinch initial".split())
"""What has been done to an agreement that binds: 'under a treaty signed in May, Chad will'."""


def _is_to(verb: Token) -> bool:
    """Tell whether somebody is bound to do it: 'will deliver gas', 'is to leave'."""
    return any(c.lower_ in {"will", "shall", "must", "would"} for c in syntax.children(verb, "aux"))


def _between(paper: Token) -> list[Token]:
    """Return between whom a paper is, or what it is about: 'an agreement on fish between A and B'."""
    below = [paper]
    if paper.lemma_.lower() in _BINDING:
        matters = [c for p in _ABOUT for c in syntax.complements(paper, p)]
        below += [*matters, *(n for m in matters for n in syntax.children(m, "conj"))]
        below += [n for verb in syntax.children(paper, "acl") for n in syntax.children(verb, "obj")]
    sides = (c for noun in below for c in syntax.children(noun, "nmod"))
    return [c for c in sides if syntax.case(c) in {"between", "among"}]


_ABOUT = ("on", "of", "for", "about", "over", "to")


def _phrase(head: Token, token: Token) -> Span:
    start, last = min(phrases.span(head).start, token.idx), max(head, token, key=lambda t: t.i)
    return Span(start, last.idx + len(last))
