"""What agreements, gatherings and sums are about, and whom money is for: one wording a row."""

import pytest

from tests.told import Read, told

CASES = [
    # members of a list that the parse takes for an explanation, that take much behind them, or repeat the preposition
    ("The plan covers vaccines, the repair of clinics and clean water.", "covers", "plan", "clean water"),
    (
        "The accord between Chad and Niger provides for a truce, a joint force of 2,000 soldiers, and a census.",
        "covers",
        "accord",
        "joint force",
    ),
    (
        "The treaty provides for the exchange of prisoners, the return of ships seized in May to Malta and free ports.",
        "covers",
        "treaty",
        "free ports",
    ),
    ("The ministers signed memoranda on health, on higher education and on space.", "covers", "memoranda", "space"),
    # behind phrases of place, time and partners, in the passive too, and once more behind the same preposition
    ("Togo and Benin concluded an agreement in Geneva on cattle paths.", "covers", "agreement", "cattle paths"),
    ("A protocol was initialled by the two ministers on Monday on yam exports.", "covers", "protocol", "yam exports"),
    (
        "Four agreements were signed in Oslo, on loans in local currency, on visas and on water sharing.",
        "covers",
        "Four agreements",
        "water sharing",
    ),
    # all that an opening 'under' reaches, with no comma behind it too, and passives of whom it is done to
    (
        "Togo and Benin signed an agreement. Under the agreement hostages will be released, roads reopened and a joint "
        "commission set up.",
        "covers",
        "agreement",
        "joint commission",
    ),
    ("Under the truce captives are to be freed and mines will be cleared.", "covers", "truce", "mines"),
    ("Under the pact, tariffs are to fall, and a border council is to be created.", "covers", "pact", "border council"),
    (
        "They announced the elevation of ties to an Enhanced Partnership, under which Oslo and Hanoi will cooperate on "
        "offshore wind.",
        "covers",
        "Enhanced Partnership",
        "offshore wind",
    ),
    # what a paper does something about
    ("Togo and Benin signed a treaty on Monday which hands the oil wells to Benin.", "covers", "treaty", "oil wells"),
    ("The accord puts an end to the cattle war.", "covers", "accord", "cattle war"),
    ("The memorandum doubles rice quotas.", "covers", "memorandum", "rice quotas"),
    # places that it disposes of, whose or how something is to be, what it lets others do
    ("The treaty hands the Aru Islands back to Indonesia.", "covers", "treaty", "aru islands"),
    ("The deal leaves the Orca gas field to Cyprus.", "covers", "deal", "orca gas field"),
    ("The armistice keeps Fort Hill in Danish hands.", "covers", "armistice", "fort hill"),
    ("The compact, which lets Fijian soldiers train in Oslo, was signed.", "covers", "compact", "training"),
    ("A new accord lets Chad stop trucks to combat arms smuggling.", "covers", "accord", "arms smuggling"),
    ("The memorandum opens Lake Turkana to Ethiopian trawlers.", "covers", "memorandum", "lake turkana"),
    ("Under the truce both armies will withdraw from the valley.", "covers", "truce", "withdrawal"),
    ("Troops may train in Chad under the defence pact.", "covers", "defence pact", "training"),
    ("The accord ends the boycott.", "covers", "accord", "boycott"),
    # the fields that a paper covers, told the other way round
    ("Roads, dams and clinics are among the fields the programme covers.", "covers", "programme", "clinics"),
    ("Tax fraud is one of the subjects that the memorandum deals with.", "covers", "memorandum", "tax fraud"),
    ("The issues covered by the declaration include vaccines and visas.", "covers", "declaration", "vaccines"),
    # all that one noun is of, a member behind a date, ties with their sides, names that begin as a title does
    ("The accord provides for the release of pilots and engineers.", "covers", "accord", "release of engineers"),
    ("The treaty covers claims from before 15 August 1945, rare metals and ports.", "covers", "treaty", "rare metals"),
    ("The pact covers finance and exchanges between peoples.", "covers", "pact", "exchanges between peoples"),
    ("The General Peace Agreement provides for elections.", "covers", "General Peace Agreement", "elections"),
    # two gerunds with one object
    ("The pact commits Norway to training and arming border guards.", "covers", "pact", "border guards"),
    # several papers taken up, what binds to do something, 'over' behind a verb
    ("Togo and Benin signed two accords. They regulate tuna quotas.", "covers", "two accords", "tuna quotas"),
    ("The treaty obliges both countries to consult each other on dams.", "covers", "treaty", "dams"),
    ("The premier received her for talks that ranged over yams and ports.", "covers", "talks", "yams"),
    # a paper by its parts, by what it holds, by what sticks
    (
        "Chile and Peru signed a treaty. Twelve articles of the treaty are devoted to fishing.",
        "covers",
        "treaty",
        "fishing",
    ),
    ("Chile and Peru signed a treaty. Ferry fares are dealt with in the treaty.", "covers", "treaty", "ferry fares"),
    ("Fishing remained the sticking point in the talks between Chile and Peru.", "covers", "talks", "fishing"),
    ("The treaty, in force since May, shields Dutch firms from piracy.", "covers", "treaty", "piracy"),
    ("Chile and Peru have set up a working group for ferry regulation.", "covers", "working group", "ferry regulation"),
    # a gathering by what is spoken of there
    ("Delegates at the conference in Lima wrestled with ocean waste for days.", "covers", "conference", "ocean waste"),
    ("A summit in Lima brought together 90 bankers to discuss ferry loans.", "covers", "summit", "ferry loans"),
    # money taken up behind an aside, of which a part was told before, or that is yet to be spent
    (
        "Some $9 million was pledged. Of this sum Chile is giving $3 million. The funds, meant for herders, will go "
        "towards wells.",
        "covers",
        "$9 million",
        "wells",
    ),
    (
        "Some $9 million was pledged. Of this sum Chile is giving $3 million. The funds, meant for herders, will go "
        "towards wells.",
        "beneficiary",
        "$9 million",
        "herders",
    ),
    ("Chile announced a loan of $9 million for Fiji, to be spent on wells.", "covers", "$9 million", "wells"),
    (
        "More than $9 million was pledged, as President Ann Lee of Chile announced.",
        "announced",
        "Ann Lee",
        "$9 million",
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "thing"), CASES)
def test_contents(text: str, relation: str, subject: str, thing: str, read: Read) -> None:
    assert (relation, subject.lower(), thing) in told(read, text)


def test_who_gives_next_receives_nothing(read: Read) -> None:
    facts = told(read, "Chile is contributing $30 million, Peru $20 million and Fiji $10 million.")
    assert ("funds", "peru", "$20 million") in facts
    assert not [fact for fact in facts if fact[0] == "beneficiary"]


def test_the_first_of_two_gerunds_is_no_matter(read: Read) -> None:
    facts = told(read, "The memorandum provides for buying and maintaining helicopters.")
    assert {f[2] for f in facts if f[0] == "covers"} == {"helicopters"}


def test_what_only_explains_a_member_is_none_itself(read: Read) -> None:
    facts = told(read, "The treaty covers copper, the main export of Zambia, and cobalt.")
    assert {f for f in facts if f[0] == "covers" and "export" in f[2]} == set()


def test_a_further_member_of_the_list_is_of_nothing(read: Read) -> None:
    facts = told(read, "The treaty covers the repair of dams, the training of pilots and visas.")
    assert {f[2] for f in facts if f[0] == "covers"} == {"repair of dams", "training of pilots", "visas"}


@pytest.mark.parametrize(
    "text",
    [
        "The treaty drew sharp criticism.",
        "The accord marks a turn in the talks.",
        "The deal leaves Canberra isolated.",
        "The pact leaves the buffer zones untouched.",
        "The treaty opens a new chapter.",
    ],
)
def test_how_a_paper_is_taken_is_not_in_it(text: str, read: Read) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == "covers"]
