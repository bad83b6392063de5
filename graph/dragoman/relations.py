"""What each relation of the record is: the situation behind it, the roles of its two sides, its event type.

One row a relation; the readers of the record (rdf, network, events) and its writer (extraction) share it.
"""

from dataclasses import dataclass

from dragoman.vocabulary import RELATION_PROPERTIES


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two entities. `situation` is None for a relation that needs no node of its own."""

    name: str
    situation: str | None = None
    subject_role: str = ""
    object_role: str = ""
    plover: str | None = None
    symmetric: bool = False
    fact: bool = True


_ROWS = (
    Relation("holdsOffice", "OfficeHolding", "holder", "office"),
    Relation("actsFor"),
    Relation("memberOf"),
    Relation("visited", "Visit", "agent", "place", "CONSULT"),
    Relation("metWith", "Meeting", "participant", "participant", "CONSULT", symmetric=True),
    Relation("announced", "Announcement", "speaker", "concerns"),
    Relation("signed", "Signing", "agent", "concerns", "AGREE"),
    Relation("partyTo"),
    Relation("ratified", "Ratification", "agent", "concerns", "AGREE"),
    Relation("joined", "Accession", "agent", "concerns", "AGREE"),
    Relation("withdrewFrom", "Withdrawal", "agent", "concerns", "SANCTION"),
    Relation("negotiatesWith", "Negotiation", "participant", "participant", "CONSULT", symmetric=True),
    Relation("mediates", "Mediation", "agent", "participant", "CONSULT"),
    Relation("leads"),
    Relation("covers"),
    Relation("funds"),
    Relation("beneficiary"),
    Relation("appointedTo", "Appointment", "appointee", "office"),
    Relation("hosts"),
    Relation("supports", "Endorsement", "speaker", "concerns", "SUPPORT"),
    Relation("criticizes", "Criticism", "speaker", "concerns", "ACCUSE"),
    Relation("accuses", "Accusation", "speaker", "target", "ACCUSE"),
    Relation("threatens", "Threat", "speaker", "target", "THREATEN"),
    Relation("sanctions", "Sanction", "agent", "target", "SANCTION"),
    Relation("expels", "Expulsion", "agent", "target", "SANCTION"),
    Relation("recalls", "Recall", "agent", "target", "SANCTION"),
    Relation("seversTies", "TiesSevered", "participant", "participant", "SANCTION", symmetric=True),
    Relation("establishesTies", "TiesEstablished", "participant", "participant", "AGREE", symmetric=True),
    Relation("estimates", "Estimate", "speaker", "estimated"),
    Relation("says", "Statement", "speaker", "concerns"),
    # event data only: not rows of the facts view
    Relation("requests", "Request", "speaker", "target", "REQUEST", fact=False),
    Relation("rejects", "Rejection", "speaker", "target", "REJECT", fact=False),
    Relation("protestsAgainst", "Protest", "agent", "target", "PROTEST", fact=False),
    Relation("coerces", "Coercion", "agent", "target", "COERCE", fact=False),
    Relation("mobilizesAgainst", "Mobilization", "agent", "target", "MOBILIZE", fact=False),
    Relation("assaults", "Assault", "agent", "target", "ASSAULT", fact=False),
    Relation("aids", "Assistance", "agent", "target", "AID", fact=False),
    Relation("yieldsTo", "Concession", "agent", "target", "CONCEDE", fact=False),
    Relation("cooperatesWith", "Cooperation", "participant", "participant", "COOPERATE", symmetric=True, fact=False),
    Relation("consultsWith", "Consultation", "participant", "participant", "CONSULT", symmetric=True, fact=False),
    Relation("actsToward", "Event", "agent", "target", fact=False),
    Relation("agreesWith", "Agreeing", "participant", "participant", "AGREE", symmetric=True, fact=False),
)

RELATIONS = {row.name: row for row in _ROWS}
FACT_RELATIONS = tuple(row.name for row in _ROWS if row.fact)

assert frozenset(RELATIONS) == RELATION_PROPERTIES
