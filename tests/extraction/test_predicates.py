"""Event data: the verbs and idioms of the field's own dictionaries, a row for each kind of wording."""

import pytest

from tests.extraction.test_event_types import coded
from tests.told import Read

WORDINGS = [
    # words that come before deeds
    ("Kenya offered amnesty to the militants.", "Kenya", "militants", "AGREE"),
    ("Benin offered the herders compensation.", "Benin", "herders", "AGREE"),
    ("The prime minister promised a crackdown on smugglers.", "prime minister", "smugglers", "THREATEN"),
    ("The governor vowed a clampdown on gangs.", "governor", "gangs", "THREATEN"),
    # soldiers who come to train, and who train others
    ("Russian warships arrived in Cuba for joint exercises.", "Russian warships", "Cuba", "COOPERATE"),
    ("French frigates docked in Cyprus for drills.", "French frigates", "Cyprus", "COOPERATE"),
    ("Turkish instructors groomed Somali commandos.", "instructors", "commandos", "COOPERATE"),
    ("The Jordanian army enlisted tribesmen in its fight.", "army", "tribesmen", "COOPERATE"),
    # help sent, and the dead honoured
    ("The UN assigned peacekeepers to Goma.", "UN", "Goma", "AID"),
    ("The Latvian president attended the funeral of the Polish general.", "president", "general", "SUPPORT"),
    ("The king attended the burial of the Omani sultan.", "king", "sultan", "SUPPORT"),
    ("Kenya outfitted the Somali navy.", "Kenya", "Somali navy", "AID"),
    # giving way
    ("The guerrillas laid down their arms before the army.", "guerrillas", "army", "YIELD"),
    ("Rome appeased the truckers with a tax cut.", "Rome", "truckers", "YIELD"),
    ("The governor placated the miners with a pay rise.", "governor", "miners", "YIELD"),
    # the street against the police, and they against it
    ("Protesters confronted riot police in Tbilisi.", "Protesters", "riot police", "PROTEST"),
    ("Demonstrators squared up to soldiers in Dakar.", "Demonstrators", "soldiers", "PROTEST"),
    ("Police charged the students with batons.", "Police", "students", "ASSAULT"),
    ("Officers chased the marchers with truncheons.", "Officers", "marchers", "ASSAULT"),
    ("The president ordered a crackdown on hawkers.", "president", "hawkers", "COERCE"),
    ("Hackers knocked Estonian banks offline.", "Hackers", "Estonian banks", "COERCE"),
    ("A cyberattack took the Albanian registry offline.", "cyberattack", "Albanian registry", "COERCE"),
]


@pytest.mark.parametrize(("text", "source", "target", "root"), WORDINGS)
def test_verbs_and_idioms(text: str, source: str, target: str, root: str, read: Read) -> None:
    found = [
        (left, right, {"CONCEDE": "YIELD", "RETREAT": "YIELD"}.get(kind, kind))
        for left, right, kind in coded(text, read)
    ]
    assert any(source in left and target in right and root == kind for left, right, kind in found), found
