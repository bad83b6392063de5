"""The words and statements of the gold graph: real states, everything else invented."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dragoman.model import Article, Entity, PartialDate, Ref, Situation, Status

CLAIMED, PLANNED, DENIED, HYPOTHETICAL = Status.CLAIMED, Status.PLANNED, Status.DENIED, Status.HYPOTHETICAL


@dataclass(frozen=True, slots=True)
class Row:
    """One statement; its phrases are looked up in the article's sentence of that number."""

    sentence: int
    relation: str
    subject: str
    subject_words: str
    object: str
    object_words: str
    trigger: str = ""
    situation: str | None = None
    date: str | None = None
    status: Status = Status.REPORTED
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its sentences and its statements."""

    article: Article
    sentences: tuple[str, ...]
    rows: tuple[Row, ...]


def _source(slug: str, day: str, publisher: str, title: str, sentences: tuple[str, ...], *rows: Row) -> Source:
    article = Article(
        id=slug,
        text=" ".join(sentences),
        date=date.fromisoformat(day),
        title=title,
        url=f"https://news.example/{slug}",
        publisher=publisher,
        language="en",
    )
    return Source(article, sentences, rows)


def _office(identifier: str, label: str) -> Entity:
    return Entity(identifier, "Office", label, details=(("organization", Ref("state/" + identifier.split("/")[1])),))


def _state(code: str, label: str, *aliases: str) -> Entity:
    return Entity(f"state/{code}", "State", label, aliases, (("isoCode", code),))


def _body(identifier: str, kind: str, label: str, code: str) -> Entity:
    return Entity(identifier, kind, label, details=(("bodyOf", Ref(f"state/{code}")),))


def _money(slug: str, label: str, value: str, *parts: str) -> tuple[Entity, Entity]:
    """Return the promise of a sum, with the promises that are parts of it, and the sum itself."""
    amount = (("value", Decimal(value)), ("currency", "USD"), ("currencyBasis", "stated"), ("asWritten", label))
    promise = (("amount", Ref(f"amount/{slug}")), *(("hasComponent", Ref(f"funding/{part}")) for part in parts))
    return (
        Entity(f"funding/{slug}", "FundingCommitment", label, details=promise),
        Entity(f"amount/{slug}", "MonetaryAmount", label, details=amount),
    )


def _jobs(identifier: str, label: str, value: str, concerns: str) -> Entity:
    details = (("value", Decimal(value)), ("unit", "job"), ("asWritten", label), ("concerns", Ref(concerns)))
    return Entity(identifier, "Quantity", label, details=details)


def _topic(slug: str, label: str, broader: str = "") -> Entity:
    return Entity(f"topic/{slug}", "Topic", label, details=(("broader", Ref(f"topic/{broader}")),) if broader else ())


def _holding(slug: str, label: str, start: str = "", end: str = "") -> Situation:
    first, last = (PartialDate(day) if day else None for day in (start, end))
    return Situation(f"holding/{slug}", "OfficeHolding", label, start=first, end=last)


def _event(
    slug: str, kind: str, label: str, day: str = "", plover: str = "", place: str = "", mode: str = ""
) -> Situation:
    when = PartialDate(day) if day else None
    return Situation(f"{kind.lower()}/{slug}", kind, label, when, place or None, plover or None, mode or None)


ENTITIES = {
    entity.id: entity
    for entity in (
        _state("CAN", "Canada", "Ottawa"),
        _state("CHL", "Chile", "Santiago"),
        _state("KEN", "Kenya", "Nairobi"),
        _state("NOR", "Norway", "Oslo"),
        _state("PRT", "Portugal", "Lisbon"),
        Entity("person/ingrid-solheim", "Person", "Ingrid Solheim", ("Solheim",)),
        Entity("person/daniel-otieno", "Person", "Daniel Otieno", ("Otieno",)),
        Entity("person/petter-lund", "Person", "Petter Lund", ("Lund",)),
        Entity("person/kari-nygaard", "Person", "Kari Nygaard"),
        Entity("person/grace-mwangi", "Person", "Grace Mwangi", ("Mwangi",)),
        Entity("person/erik-dahl", "Person", "Erik Dahl", ("Dahl",)),
        Entity("person/louise-tremblay", "Person", "Louise Tremblay", ("Tremblay",)),
        _body("group/three-kenyan-diplomats", "PersonGroup", "three Kenyan diplomats", "KEN"),
        Entity("person/kenyan-ambassador-to-chile", "Person", "Kenyan ambassador to Chile"),
        _body("organization/coast-party", "PoliticalParty", "Coast Party", "NOR"),
        Entity("organization/ocean-council", "IntergovernmentalOrganization", "Ocean Council"),
        _body("organization/storting", "GovernmentBody", "Storting", "NOR"),
        Entity("place/nairobi", "Place", "Nairobi"),
        Entity("place/lisbon", "Place", "Lisbon"),
        _office("office/NOR/prime-minister", "Prime Minister of Norway"),
        _office("office/NOR/special-envoy-for-the-oceans", "Special Envoy for the Oceans"),
        _office("office/KEN/president", "President of Kenya"),
        _office("office/KEN/foreign-minister", "Foreign Minister of Kenya"),
        _office("office/CAN/prime-minister", "Prime Minister of Canada"),
        Entity("agreement/blue-harvest-partnership", "StrategicPartnership", "Blue Harvest Partnership"),
        Entity("agreement/fisheries-accord", "Agreement", "Fisheries Accord"),
        Entity("agreement/atlantic-cable-treaty", "Treaty", "Atlantic Cable Treaty"),
        Entity("initiative/harbour-safety-dialogue", "Dialogue", "Harbour Safety Dialogue"),
        Entity("initiative/coastal-hatcheries", "Programme", "coastal hatcheries"),
        Entity("event/lisbon-ocean-summit", "Summit", "Lisbon Ocean Summit"),
        *_money("12500000-usd", "$12.5 million", "12500000", "8000000-usd", "4500000-usd"),
        *_money("8000000-usd", "$8 million", "8000000"),
        *_money("4500000-usd", "$4.5 million", "4500000"),
        *_money("2000000-usd", "$2 million", "2000000"),
        _jobs("quantity/3000-jobs", "3,000 jobs", "3000", "agreement/blue-harvest-partnership"),
        _jobs("quantity/1800-jobs", "1,800 jobs", "1800", "agreement/blue-harvest-partnership"),
        _topic("economy", "economy"),
        _topic("fisheries", "fisheries", "economy"),
        _topic("illegal-fishing", "illegal fishing", "fisheries"),
        _topic("inspector-training", "training of inspectors", "fisheries"),
        _topic("submarine-cables", "submarine cables", "economy"),
        _topic("science", "science"),
        _topic("ocean-research", "ocean research", "science"),
        _topic("security", "security"),
        _topic("port-security", "port security", "security"),
        _topic("smuggling", "smuggling", "security"),
    )
}

SITUATIONS = {
    situation.id: situation
    for situation in (
        _holding("solheim", "Ingrid Solheim as Prime Minister of Norway", "2021-10-14", "2025-01-02"),
        _holding("dahl", "Erik Dahl as Prime Minister of Norway", "2025-01-02"),
        _holding("otieno", "Daniel Otieno as President of Kenya", "2022"),
        _holding("mwangi", "Grace Mwangi as Foreign Minister of Kenya"),
        _holding("tremblay", "Louise Tremblay as Prime Minister of Canada", "2023-11"),
        _event("nairobi-2024", "Visit", "visit of Ingrid Solheim to Nairobi", "2024-03-04", "CONSULT", "place/nairobi"),
        _event("solheim-otieno", "Meeting", "Solheim meets Otieno", "2024-03-04", "CONSULT", "place/nairobi", "visit"),
        _event("blue-harvest", "Signing", "signing of the Blue Harvest Partnership", "2024-03-04", "AGREE"),
        _event("fisheries-accord", "Signing", "signing of the Fisheries Accord", "", "AGREE"),
        _event("cable-treaty", "Ratification", "ratification of the Atlantic Cable Treaty", "2025-01-14", "AGREE"),
        _event("blue-harvest", "Announcement", "announcement of the Blue Harvest Partnership", "2024-03-04"),
        _event("fisheries-accord", "Announcement", "announcement of the Fisheries Accord", "2025-01-15"),
        _event("3000-jobs", "Estimate", "estimate of 3,000 jobs"),
        _event("1800-jobs", "Estimate", "estimate of 1,800 jobs"),
        _event("lund-blue-harvest", "Criticism", "Petter Lund criticizes the partnership", "2024-03-05", "ACCUSE"),
        _event("nygaard", "Appointment", "appointment of Kari Nygaard", "2024-03-05"),
        _event("kenya-chile", "Accusation", "Kenya accuses Chile", "2024-03-07", "ACCUSE"),
        _event("chile-kenya", "Rejection", "Chile rejects Kenya's charge", "2024-03-07", "REJECT"),
        _event("diplomats", "Expulsion", "Chile expels three Kenyan diplomats", "2024-05-18", "SANCTION", "", "expel"),
        _event("ambassador", "Recall", "Kenya recalls its ambassador to Chile", "2024-05-19", "SANCTION"),
        _event("chile-kenya", "Threat", "Chile threatens Kenya", "2024-05-19", "THREATEN"),
        _event("chile-kenya", "Sanction", "Chile sanctions Kenya", "", "SANCTION"),
        _event("portugal", "Mediation", "Portugal mediates between Kenya and Chile", "2024-05", "CONSULT"),
        _event("kenya-chile", "Protest", "Kenya protests against Chile", "2024-05-19", "PROTEST"),
        _event("chile-kenya", "Mobilization", "Chile sends a frigate", "2024-05-20", "MOBILIZE"),
        _event("canada-kenya", "Assistance", "Canada aids Kenya", "2024-05-20", "AID"),
        _event("kenya-chile", "TiesEstablished", "Kenya and Chile restore ties", "2025-01-15", "AGREE"),
        _event("lisbon-2025", "Visit", "visit of Erik Dahl to Lisbon", "2025-01-14", "CONSULT", "place/lisbon"),
        _event("dahl-tremblay", "Meeting", "Dahl meets Tremblay", "2025-01-15", "CONSULT", "place/lisbon", "meet"),
        _event("canada-council", "Accession", "Canada joins the Ocean Council", "2025-01-15", "AGREE"),
        _event("chile-council", "Withdrawal", "Chile leaves the Ocean Council", "2024-12", "SANCTION"),
        _event("canada-chile", "Negotiation", "Canada and Chile negotiate", "2025-01-15", "CONSULT"),
        _event("canada-norway", "Consultation", "Tremblay telephones Dahl", "2025-02-02", "CONSULT", "", "phone"),
        _event("tremblay-treaty", "Endorsement", "Tremblay supports the treaty", "2025-02-02", "SUPPORT"),
        _event("tremblay-lisbon", "Visit", "visit of Louise Tremblay to Lisbon", "2025-01", "CONSULT", "place/lisbon"),
        _event("mwangi-treaty", "Statement", "Grace Mwangi on the Atlantic Cable Treaty", "2025-02-01"),
    )
}

_SOLHEIM, _OTIENO, _MWANGI = "person/ingrid-solheim", "person/daniel-otieno", "person/grace-mwangi"
_LUND, _NYGAARD, _DAHL = "person/petter-lund", "person/kari-nygaard", "person/erik-dahl"
_TREMBLAY = "person/louise-tremblay"
_CAN, _CHL, _KEN, _NOR, _PRT = "state/CAN", "state/CHL", "state/KEN", "state/NOR", "state/PRT"
_PACT, _ACCORD = "agreement/blue-harvest-partnership", "agreement/fisheries-accord"
_TREATY, _DIALOGUE = "agreement/atlantic-cable-treaty", "initiative/harbour-safety-dialogue"
_COUNCIL, _PACT_WORDS = "organization/ocean-council", "Blue Harvest Partnership"

ARTICLES = (
    _source(
        "fjord-pact",
        "2024-03-05",
        "Fjord Ledger",
        "Oslo and Nairobi sign an ocean pact",
        (
            "Prime Minister Ingrid Solheim of Norway met Kenyan President Daniel Otieno in Nairobi on Monday.",
            "The two leaders signed the Blue Harvest Partnership, which covers fisheries, ocean research and port "
            "security and sets up a Harbour Safety Dialogue on smuggling.",
            "Norway gives $12.5 million, of which $8 million goes to coastal hatcheries and $4.5 million to the "
            "training of inspectors.",
            "Oslo estimates that 3,000 jobs will follow.",
            "Coast Party leader Petter Lund called the Blue Harvest Partnership “a catch without fish”.",
            "Solheim named Kari Nygaard Special Envoy for the Oceans on Tuesday.",
        ),
        Row(
            0,
            "holdsOffice",
            _SOLHEIM,
            "Ingrid Solheim",
            "office/NOR/prime-minister",
            "Prime Minister",
            "",
            "holding/solheim",
        ),
        Row(0, "actsFor", _SOLHEIM, "Ingrid Solheim", _NOR, "Norway"),
        Row(0, "holdsOffice", _OTIENO, "Daniel Otieno", "office/KEN/president", "President", "", "holding/otieno"),
        Row(0, "actsFor", _OTIENO, "Daniel Otieno", _KEN, "Kenyan"),
        Row(
            0,
            "visited",
            _SOLHEIM,
            "Ingrid Solheim",
            "place/nairobi",
            "Nairobi",
            "met",
            "visit/nairobi-2024",
            "2024-03-04",
        ),
        Row(
            0,
            "metWith",
            _SOLHEIM,
            "Ingrid Solheim",
            _OTIENO,
            "Daniel Otieno",
            "met",
            "meeting/solheim-otieno",
            "2024-03-04",
        ),
        Row(
            1, "signed", _SOLHEIM, "The two leaders", _PACT, _PACT_WORDS, "signed", "signing/blue-harvest", "2024-03-04"
        ),
        Row(
            1, "signed", _OTIENO, "The two leaders", _PACT, _PACT_WORDS, "signed", "signing/blue-harvest", "2024-03-04"
        ),
        Row(1, "partyTo", _NOR, "The two leaders", _PACT, _PACT_WORDS, "signed"),
        Row(1, "partyTo", _KEN, "The two leaders", _PACT, _PACT_WORDS, "signed"),
        Row(1, "covers", _PACT, _PACT_WORDS, "topic/fisheries", "fisheries", "covers"),
        Row(1, "covers", _PACT, _PACT_WORDS, "topic/ocean-research", "ocean research", "covers"),
        Row(1, "covers", _PACT, _PACT_WORDS, "topic/port-security", "port security", "covers"),
        Row(1, "covers", _PACT, _PACT_WORDS, _DIALOGUE, "Harbour Safety Dialogue", "sets up"),
        Row(1, "covers", _DIALOGUE, "Harbour Safety Dialogue", "topic/smuggling", "smuggling", "on"),
        Row(2, "funds", _NOR, "Norway", "funding/12500000-usd", "$12.5 million", "gives"),
        Row(2, "funds", _NOR, "Norway", "funding/8000000-usd", "$8 million", "gives"),
        Row(2, "funds", _NOR, "Norway", "funding/4500000-usd", "$4.5 million", "gives"),
        Row(
            2, "beneficiary", "funding/8000000-usd", "$8 million", "initiative/coastal-hatcheries", "coastal hatcheries"
        ),
        Row(2, "covers", "funding/4500000-usd", "$4.5 million", "topic/inspector-training", "training of inspectors"),
        Row(3, "estimates", _NOR, "Oslo", "quantity/3000-jobs", "3,000 jobs", "estimates", "estimate/3000-jobs"),
        Row(4, "leads", _LUND, "Petter Lund", "organization/coast-party", "Coast Party", "leader"),
        Row(
            4,
            "criticizes",
            _LUND,
            "Petter Lund",
            _PACT,
            _PACT_WORDS,
            "called",
            "criticism/lund-blue-harvest",
            "2024-03-05",
        ),
        Row(
            5,
            "appointedTo",
            _NYGAARD,
            "Kari Nygaard",
            "office/NOR/special-envoy-for-the-oceans",
            "Special Envoy for the Oceans",
            "named",
            "appointment/nygaard",
            "2024-03-05",
        ),
    ),
    _source(
        "nairobi-answer",
        "2024-03-07",
        "Nairobi Morning Sheet",
        "Ministry says nothing was signed",
        (
            "Foreign Minister Grace Mwangi said on Thursday that Solheim had not signed the Blue Harvest Partnership "
            "and that Otieno had only announced it.",
            "Kenya expects at most 1,800 jobs.",
            "Mwangi said Canada would join the Blue Harvest Partnership and that Chile was funding it with $2 million.",
            "Kenya accused Chile of illegal fishing, and Santiago rejected the charge.",
        ),
        Row(
            0,
            "holdsOffice",
            _MWANGI,
            "Grace Mwangi",
            "office/KEN/foreign-minister",
            "Foreign Minister",
            "",
            "holding/mwangi",
        ),
        Row(0, "actsFor", _MWANGI, "Grace Mwangi", _KEN, "Foreign Minister"),
        Row(
            0,
            "signed",
            _SOLHEIM,
            "Solheim",
            _PACT,
            _PACT_WORDS,
            "signed",
            "signing/blue-harvest",
            None,
            DENIED,
            _MWANGI,
        ),
        Row(
            0,
            "announced",
            _OTIENO,
            "Otieno",
            _PACT,
            _PACT_WORDS,
            "announced",
            "announcement/blue-harvest",
            "2024-03-04",
            CLAIMED,
            _MWANGI,
        ),
        Row(1, "estimates", _KEN, "Kenya", "quantity/1800-jobs", "1,800 jobs", "expects", "estimate/1800-jobs"),
        Row(2, "joined", _CAN, "Canada", _PACT, _PACT_WORDS, "join", None, None, PLANNED, _MWANGI),
        Row(2, "funds", _CHL, "Chile", "funding/2000000-usd", "$2 million", "funding", None, None, CLAIMED, _MWANGI),
        Row(3, "accuses", _KEN, "Kenya", _CHL, "Chile", "accused", "accusation/kenya-chile", "2024-03-07"),
        Row(3, "rejects", _CHL, "Santiago", _KEN, "Kenya", "rejected", "rejection/chile-kenya", "2024-03-07"),
    ),
    _source(
        "santiago-rift",
        "2024-05-20",
        "Fjord Ledger",
        "Chile and Kenya at odds over trawlers",
        (
            "Chile expelled three Kenyan diplomats Saturday, and Nairobi recalled its ambassador to Chile on Sunday.",
            "Chile also threatened Kenya with sanctions, which it has not yet imposed.",
            "Kenya protested against Chile over illegal fishing, and Chile sent a frigate towards Kenya on Monday.",
            "Portugal is mediating between Kenya and Chile this month, while Canada shipped patrol boats to Kenya.",
        ),
        Row(
            0,
            "expels",
            _CHL,
            "Chile",
            "group/three-kenyan-diplomats",
            "three Kenyan diplomats",
            "expelled",
            "expulsion/diplomats",
            "2024-05-18",
        ),
        Row(
            0,
            "recalls",
            _KEN,
            "Nairobi",
            "person/kenyan-ambassador-to-chile",
            "its ambassador to Chile",
            "recalled",
            "recall/ambassador",
            "2024-05-19",
        ),
        Row(1, "threatens", _CHL, "Chile", _KEN, "Kenya", "threatened", "threat/chile-kenya", "2024-05-19"),
        Row(
            1, "sanctions", _CHL, "Chile", _KEN, "Kenya", "sanctions", "sanction/chile-kenya", None, HYPOTHETICAL, _CHL
        ),
        Row(2, "protestsAgainst", _KEN, "Kenya", _CHL, "Chile", "protested", "protest/kenya-chile", "2024-05-19"),
        Row(2, "mobilizesAgainst", _CHL, "Chile", _KEN, "Kenya", "sent", "mobilization/chile-kenya", "2024-05-20"),
        Row(3, "mediates", _PRT, "Portugal", _KEN, "Kenya", "mediating", "mediation/portugal", "2024-05"),
        Row(3, "mediates", _PRT, "Portugal", _CHL, "Chile", "mediating", "mediation/portugal", "2024-05"),
        Row(3, "aids", _CAN, "Canada", _KEN, "Kenya", "shipped", "assistance/canada-kenya", "2024-05-20"),
    ),
    _source(
        "lisbon-summit",
        "2025-01-16",
        "Fjord Ledger",
        "A summit of cables and quotas",
        (
            "Portugal and Canada hosted the Lisbon Ocean Summit, which covered ocean research and illegal fishing.",
            "Erik Dahl, who succeeded Ingrid Solheim as Norwegian prime minister on 2 January, came to Lisbon Tuesday "
            "and met Canadian Prime Minister Louise Tremblay there on Wednesday.",
            "Canada, Norway and Portugal are parties to the Atlantic Cable Treaty on submarine cables, which the "
            "Storting ratified on Tuesday.",
            "Canada joined the Ocean Council, which Chile had left in December, and negotiates with Chile over quotas.",
            "Kenya and Chile restored their ties on Wednesday.",
            "Portugal announced a Fisheries Accord, which Portugal and Kenya plan to sign next year.",
        ),
        Row(0, "hosts", _PRT, "Portugal", "event/lisbon-ocean-summit", "Lisbon Ocean Summit", "hosted"),
        Row(0, "hosts", _CAN, "Canada", "event/lisbon-ocean-summit", "Lisbon Ocean Summit", "hosted"),
        Row(
            0,
            "covers",
            "event/lisbon-ocean-summit",
            "Lisbon Ocean Summit",
            "topic/ocean-research",
            "ocean research",
            "covered",
        ),
        Row(
            0,
            "covers",
            "event/lisbon-ocean-summit",
            "Lisbon Ocean Summit",
            "topic/illegal-fishing",
            "illegal fishing",
            "covered",
        ),
        Row(
            1,
            "holdsOffice",
            _DAHL,
            "Erik Dahl",
            "office/NOR/prime-minister",
            "prime minister",
            "",
            "holding/dahl",
            "2025-01-02",
        ),
        Row(1, "actsFor", _DAHL, "Erik Dahl", _NOR, "Norwegian"),
        Row(1, "visited", _DAHL, "Erik Dahl", "place/lisbon", "Lisbon", "came", "visit/lisbon-2025", "2025-01-14"),
        Row(
            1, "metWith", _DAHL, "Erik Dahl", _TREMBLAY, "Louise Tremblay", "met", "meeting/dahl-tremblay", "2025-01-15"
        ),
        Row(
            1,
            "holdsOffice",
            _TREMBLAY,
            "Louise Tremblay",
            "office/CAN/prime-minister",
            "Prime Minister",
            "",
            "holding/tremblay",
        ),
        Row(1, "actsFor", _TREMBLAY, "Louise Tremblay", _CAN, "Canadian"),
        Row(
            1,
            "visited",
            _TREMBLAY,
            "Louise Tremblay",
            "place/lisbon",
            "there",
            "met",
            "visit/tremblay-lisbon",
            "2025-01",
        ),
        Row(2, "partyTo", _CAN, "Canada", _TREATY, "Atlantic Cable Treaty", "parties"),
        Row(2, "partyTo", _NOR, "Norway", _TREATY, "Atlantic Cable Treaty", "parties"),
        Row(2, "partyTo", _PRT, "Portugal", _TREATY, "Atlantic Cable Treaty", "parties"),
        Row(2, "covers", _TREATY, "Atlantic Cable Treaty", "topic/submarine-cables", "submarine cables", "on"),
        Row(
            2,
            "ratified",
            "organization/storting",
            "Storting",
            _TREATY,
            "Atlantic Cable Treaty",
            "ratified",
            "ratification/cable-treaty",
            "2025-01-14",
        ),
        Row(3, "joined", _CAN, "Canada", _COUNCIL, "Ocean Council", "joined", "accession/canada-council", "2025-01-15"),
        Row(3, "withdrewFrom", _CHL, "Chile", _COUNCIL, "Ocean Council", "left", "withdrawal/chile-council", "2024-12"),
        Row(3, "negotiatesWith", _CAN, "Canada", _CHL, "Chile", "negotiates", "negotiation/canada-chile", "2025-01-15"),
        Row(
            4, "establishesTies", _KEN, "Kenya", _CHL, "Chile", "restored", "tiesestablished/kenya-chile", "2025-01-15"
        ),
        Row(
            5,
            "announced",
            _PRT,
            "Portugal",
            _ACCORD,
            "Fisheries Accord",
            "announced",
            "announcement/fisheries-accord",
            "2025-01-15",
        ),
        Row(
            5,
            "signed",
            _PRT,
            "Portugal",
            _ACCORD,
            "Fisheries Accord",
            "sign",
            "signing/fisheries-accord",
            "2026",
            PLANNED,
        ),
        Row(
            5, "signed", _KEN, "Kenya", _ACCORD, "Fisheries Accord", "sign", "signing/fisheries-accord", "2026", PLANNED
        ),
    ),
    _source(
        "ottawa-note",
        "2025-02-03",
        "Nairobi Morning Sheet",
        "Ottawa weighs the treaty",
        (
            "Prime Minister Louise Tremblay telephoned Erik Dahl on Sunday and backed the Atlantic Cable Treaty.",
            "If Chile agreed, it could join the Atlantic Cable Treaty, Tremblay said.",
            "On Saturday Grace Mwangi said that the Atlantic Cable Treaty had ignored illegal fishing.",
            "Daniel Otieno remains president of Kenya and Mwangi its foreign minister.",
        ),
        Row(
            0,
            "holdsOffice",
            _TREMBLAY,
            "Louise Tremblay",
            "office/CAN/prime-minister",
            "Prime Minister",
            "",
            "holding/tremblay",
        ),
        Row(
            0,
            "consultsWith",
            _TREMBLAY,
            "Louise Tremblay",
            _DAHL,
            "Erik Dahl",
            "telephoned",
            "consultation/canada-norway",
            "2025-02-02",
        ),
        Row(
            0,
            "supports",
            _TREMBLAY,
            "Louise Tremblay",
            _TREATY,
            "Atlantic Cable Treaty",
            "backed",
            "endorsement/tremblay-treaty",
            "2025-02-02",
        ),
        Row(1, "joined", _CHL, "Chile", _TREATY, "Atlantic Cable Treaty", "join", None, None, HYPOTHETICAL, _TREMBLAY),
        Row(
            2,
            "says",
            _MWANGI,
            "Grace Mwangi",
            _TREATY,
            "Atlantic Cable Treaty",
            "said",
            "statement/mwangi-treaty",
            "2025-02-01",
        ),
        Row(
            2,
            "covers",
            _TREATY,
            "Atlantic Cable Treaty",
            "topic/illegal-fishing",
            "illegal fishing",
            "ignored",
            None,
            None,
            DENIED,
            _MWANGI,
        ),
        Row(3, "holdsOffice", _OTIENO, "Daniel Otieno", "office/KEN/president", "president", "", "holding/otieno"),
        Row(3, "actsFor", _OTIENO, "Daniel Otieno", _KEN, "Kenya"),
        Row(
            3, "holdsOffice", _MWANGI, "Mwangi", "office/KEN/foreign-minister", "foreign minister", "", "holding/mwangi"
        ),
    ),
)
