"""The class hierarchy as extraction needs it: which kinds are agreements, initiatives, events, organisations."""

SUPERCLASSES: dict[str, tuple[str, ...]] = {
    "Agreement": (
        "Agreement",
        "Treaty",
        "StrategicPartnership",
        "MemorandumOfUnderstanding",
        "ActionPlan",
        "JointStatement",
    ),
    "Initiative": ("Initiative", "Dialogue", "TradeMission", "Delegation", "Programme", "InfrastructureProject"),
    "Event": (
        "Event",
        "HostedEvent",
        "SportsEvent",
        "Summit",
        "Visit",
        "Meeting",
        "PhoneCall",
        "Negotiation",
        "Mediation",
        "Signing",
    ),
    "Consultation": ("Consultation", "Meeting", "PhoneCall", "Negotiation", "Mediation"),
    "Agreeing": ("Agreeing", "Signing", "Ratification", "Accession", "TiesEstablished"),
    "Statement": (
        "Statement",
        "Announcement",
        "Endorsement",
        "Criticism",
        "Accusation",
        "Threat",
        "Denial",
        "Request",
        "Estimate",
        "Rejection",
    ),
    "Organization": (
        "Organization",
        "Government",
        "GovernmentBody",
        "PoliticalParty",
        "IntergovernmentalOrganization",
        "Company",
        "ArmedGroup",
        "DiplomaticMission",
    ),
}
"""Superclass → the kinds below it, itself included; a test holds it equal to the ontology."""


def is_kind(kind: str, superclass: str) -> bool:
    """Tell whether a kind is the superclass or one of its subclasses."""
    return kind == superclass or kind in SUPERCLASSES.get(superclass, ())
