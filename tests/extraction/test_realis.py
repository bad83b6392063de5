"""What happened, what is planned, refused, denied or only said: read off the words around the predicate."""

import pytest

from dragoman.extraction.extractor import extract
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import standing
from dragoman.model import Status
from tests.told import Read


@pytest.mark.parametrize(
    ("text", "form", "status"),
    [
        ("Kenya signed the treaty.", "signed", Status.REPORTED),
        ("Kenya has signed the treaty.", "signed", Status.REPORTED),
        ("Kenya did not sign the treaty.", "sign", Status.DENIED),
        ("Kenya never signed the treaty.", "signed", Status.DENIED),
        ("Kenya signed no treaty.", "signed", Status.DENIED),
        ("It was not Kenya that signed the treaty.", "signed", Status.DENIED),
        ("Kenya or Uganda signed the treaty.", "signed", Status.HYPOTHETICAL),
        ("Uganda did not say that Kenya had signed the treaty.", "signed", Status.HYPOTHETICAL),
        ("Uganda declined to confirm that Kenya had signed the treaty.", "signed", Status.HYPOTHETICAL),
        ("Uganda hinted at Kenya signing the treaty.", "signing", Status.HYPOTHETICAL),
        ("Uganda, insists Kenya, has signed the treaty.", "signed", Status.CLAIMED),
        ("Kenya refused to sign the treaty.", "sign", Status.DENIED),
        ("Kenya failed to sign the treaty.", "sign", Status.DENIED),
        ("Kenya will sign the treaty.", "sign", Status.PLANNED),
        ("Kenya is to sign the treaty in June.", "sign", Status.PLANNED),
        ("Kenya is expected to sign the treaty.", "sign", Status.PLANNED),
        ("Kenya agreed to sign the treaty.", "sign", Status.PLANNED),
        ("Kenya is planning to sign the treaty.", "sign", Status.PLANNED),
        ("Kenya may sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("Kenya wants to sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("If Kenya signs the treaty, Uganda will follow.", "signs", Status.HYPOTHETICAL),
        ("Kenya managed to sign the treaty.", "sign", Status.REPORTED),
        ("Uganda claims that Kenya signed the treaty.", "signed", Status.CLAIMED),
        ("Uganda denied that Kenya had signed the treaty.", "signed", Status.DENIED),
        ("Uganda confirmed that Kenya had signed the treaty.", "signed", Status.REPORTED),
        ("Kenya will join Uganda in signing the treaty.", "signing", Status.PLANNED),
        ("Kenya joined Uganda in signing the treaty.", "signing", Status.REPORTED),
        ("Uganda denied media reports that Kenya had signed the treaty.", "signed", Status.DENIED),
        ("Uganda dismissed claims that Kenya had signed the treaty.", "signed", Status.DENIED),
        ("Uganda condemned claims that Kenya had signed the treaty.", "signed", Status.CLAIMED),
        # an infinitive has not happened unless its governor says so
        ("Kenya is going to sign the treaty.", "sign", Status.PLANNED),
        ("Kenya has to sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("Kenya is reluctant to sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("Uganda pressured Kenya to sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("Kenya could begin to sign the treaty.", "sign", Status.HYPOTHETICAL),
        ("Kenya was able to sign the treaty.", "sign", Status.REPORTED),
        ("Uganda forced Kenya to sign the treaty.", "sign", Status.REPORTED),
        ("Kenya did not hesitate to sign the treaty.", "sign", Status.REPORTED),
        ("Kenya used the trip to sign the treaty.", "sign", Status.REPORTED),
        ("Kenya would later sign the treaty.", "sign", Status.REPORTED),
        # nor has a gerund behind most prepositions
        ("Kenya is thinking about signing the treaty.", "signing", Status.HYPOTHETICAL),
        ("Kenya is on the verge of signing the treaty.", "signing", Status.HYPOTHETICAL),
        ("Kenya walked out instead of signing the treaty.", "signing", Status.DENIED),
        ("Uganda did not keep Kenya from signing the treaty.", "signing", Status.REPORTED),
        # what somebody finds out is theirs to say; what is on the table is not there yet
        ("An inquiry concluded that Kenya had signed the treaty.", "signed", Status.CLAIMED),
        ("A UN report found that Kenya had backed the raid.", "backed", Status.CLAIMED),
        ("They discussed aid, Kenya's accession to the African Union and a grain deal.", "accession", Status.PLANNED),
        ("The talks covered trade, Kenya's accession to the bloc and a dam.", "accession", Status.PLANNED),
        # adverbs, questions, negations that deny and that do not
        ("Kenya almost signed the treaty.", "signed", Status.DENIED),
        ("Kenya reportedly signed the treaty.", "signed", Status.CLAIMED),
        ("Did Kenya sign the treaty?", "sign", Status.HYPOTHETICAL),
        ("Kenya no longer supports the treaty.", "supports", Status.DENIED),
        ("At no point did Kenya sign the treaty.", "sign", Status.DENIED),
        ("Not only did Kenya sign the treaty, it praised it.", "sign", Status.REPORTED),
        ("Kenya did not sign the treaty until May.", "sign", Status.REPORTED),
        ("It is unlikely that Kenya signed the treaty.", "signed", Status.HYPOTHETICAL),
        ("Uganda will accept it as long as Kenya signs the treaty.", "signs", Status.HYPOTHETICAL),
    ],
)
def test_standing(read: Read, text: str, form: str, status: Status) -> None:
    document = read(text)
    predicate = next(t for t in document.doc if t.text == form)
    assert standing(predicate, Quotations(document.doc)).status is status


def test_who_speaks(read: Read) -> None:
    document = read("Kenya had signed the treaty, the ministry said on Friday.")
    predicate = next(t for t in document.doc if t.text == "signed")
    speech = standing(predicate, Quotations(document.doc)).speech
    assert speech is not None
    assert speech.text == "said"


def test_words_in_quotation_marks_are_claimed(read: Read) -> None:
    document = read("“Kenya signed the treaty under heavy pressure,” Otieno said in Nairobi.")
    predicate = next(t for t in document.doc if t.text == "signed")
    found = standing(predicate, Quotations(document.doc))
    assert found.status is Status.CLAIMED
    assert found.speech is not None
    assert found.speech.text == "said"


@pytest.mark.parametrize("label", ["Q: ", "Interviewer: ", ""])
def test_what_is_asked_is_not_so(read: Read, label: str) -> None:
    record = extract(read(f"{label}Did Russia sever relations with Estonia?\n\nTsahkna: It has not."))
    assert {s.status for s in record.statements if s.relation == "seversTies"} == {Status.HYPOTHETICAL}
