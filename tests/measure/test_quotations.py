"""The adapter to the quotation data set: conventions, figures and errors, on own documents and hand-built analyses."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lagebild.measure.quotation_conventions import as_annotations
from lagebild.measure.quotation_errors import errors
from lagebild.measure.quotation_score import PARTS, Annotation, paired, score
from lagebild.measure.quotations import Marked, document_of, evaluate_quotations, paragraphs, read_folder, read_marked
from lagebild.model import GAP, Analysis, Cue, Document, Part, Quotation, SegmentKind, Span

NAME = "7 - Damm bei Neudorf hält (2021-03-04)"


def data_of(text: str, annotations: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A document in the data set's form; a full stop or a closing mark behind it ends a sentence."""
    tokens: list[dict[str, Any]] = []
    sentence = 1
    for number, word in enumerate(re.finditer(r"\w+|[^\w\s]", text)):
        tokens.append(
            {"id": number, "text": word[0], "charBegin": word.start(), "charEnd": word.end(), "sentence": sentence}
        )
        sentence += word[0] == "." and text[word.end() : word.end() + 1] != "“"
        sentence += word[0] == "“" and text[word.start() - 1] == "." and text[word.end() : word.end() + 2] != ", "
    return {
        "documentName": NAME,
        "originalText": text,
        "sentences": [],
        "tokens": tokens,
        "annotations": annotations or [],
    }


def part(text: str, words: str | None) -> Part | None:
    """The part whose words (stretches joined as the contract says) stand in the text for the first time."""
    if words is None:
        return None
    starts = [text.index(each) for each in words.split(GAP)]
    spans = tuple(Span(start, start + len(each)) for start, each in zip(starts, words.split(GAP), strict=True))
    return Part(words, spans)


def quotation(
    text: str,
    type_: str,
    content: str,
    *,
    cue: str | None = None,
    kind: str = "verb",
    speaker: str | None = None,
    addressee: str | None = None,
    frame: str | None = None,
    continues: int | None = None,
) -> Quotation:
    found = part(text, content)
    cued = part(text, cue)
    assert found
    return Quotation(
        found,
        type_,
        0,
        "test",
        cue=Cue(cued.text, cued.spans, kind, "sagen") if cued else None,
        speaker=part(text, speaker),
        addressee=part(text, addressee),
        frame=part(text, frame),
        continues=continues,
    )


def marked_of(text: str) -> Marked:
    return read_marked("7.json", data_of(text))


def shown(text: str, *quotations: Quotation) -> list[dict[str, str]]:
    """What the data set would mark, as words."""
    marked = marked_of(text)
    found = as_annotations(Analysis(marked.document, quotations=quotations), marked.words)
    return [
        {"type": str(each.type)}
        | {name: " ".join(marked.words.texts(each.part(name))) for name in PARTS if each.part(name)}
        for each in found
    ]


def test_a_document_is_dated_and_cut_into_paragraphs() -> None:
    document = document_of(NAME, "Eins\nzwei. \n\n  \n Drei.\n")
    assert (document.published, document.published_precision) == ("2021-03-04", "day")
    assert [document.text[s.span.start : s.span.end] for s in document.segments] == ["Eins\nzwei.", "Drei."]
    assert {segment.kind for segment in document.segments} == {SegmentKind.BODY}
    assert document_of("ohne Tag", "").published is None


def test_blank_texts_have_no_paragraphs() -> None:
    assert list(paragraphs(" \n\n ")) == []


def test_the_frame_of_indirect_speech_is_the_rest_of_the_sentence_without_full_stop() -> None:
    text = "Am Montag teilte das Amt mit, dass der Damm hält."
    wanted = {
        "type": "Indirect",
        "quote": "dass der Damm hält",
        "cue": "teilte mit",
        "speaker": "das Amt",
        "frame": "Am Montag teilte das Amt mit ,",
    }
    said = quotation(text, "indirect", "dass der Damm hält.", cue="teilte … mit", speaker="das Amt")
    assert shown(text, said) == [wanted]


def test_each_stretch_of_an_interrupted_quotation_is_a_quote() -> None:
    text = "„Der Damm“, sagte Ada Holm, „hält.“ Es regnete."
    said = quotation(text, "direct", "„Der Damm“ … „hält.“", cue="sagte", speaker="Ada Holm")
    found = shown(text, said)
    assert [each["quote"] for each in found] == ["„ Der Damm “", "„ hält . “"]
    assert {(each["cue"], each["frame"]) for each in found} == {("sagte", ", sagte Ada Holm ,")}


def test_sentences_within_the_same_quotation_marks_are_one_quote() -> None:
    text = "Ada Holm sagte: „Der Damm hält. Wir bleiben.“"
    first = quotation(text, "direct", "„Der Damm hält.", cue="sagte", speaker="Ada Holm")
    second = quotation(text, "direct", "Wir bleiben.“", continues=0)
    (found,) = shown(text, first, second)
    assert found["quote"] == "„ Der Damm hält . Wir bleiben . “"
    assert (found["speaker"], found["frame"]) == ("Ada Holm", "Ada Holm sagte :")


def test_a_continued_quotation_repeats_speaker_cue_and_frame() -> None:
    text = "Ada Holm sagte: „Der Damm hält.“ Es regnete. „Wir bleiben.“"
    first = quotation(text, "direct", "„Der Damm hält.“", cue="sagte", speaker="Ada Holm")
    second = quotation(text, "direct", "„Wir bleiben.“", continues=0)
    found = shown(text, first, second)[1]
    assert found == {
        "type": "Direct",
        "quote": "„ Wir bleiben . “",
        "speaker": "Ada Holm",
        "cue": "sagte",
        "frame": "Ada Holm sagte :",
    }


def test_free_indirect_sentences_in_a_row_are_one_quote_without_cue() -> None:
    text = "Das Amt sagte, der Damm halte. Er sei neu. Er habe Risse. Er soll wachsen. Es regnete."
    first = quotation(text, "indirect", "der Damm halte", cue="sagte", speaker="Das Amt")
    others = [
        quotation(text, "free_indirect", words, continues=0)
        for words in ("Er sei neu", "Er habe Risse.", "Er soll wachsen.")
    ]
    found = shown(text, first, *others)[1:]
    assert [(each["type"], each["quote"]) for each in found] == [
        ("IndirectFreeIndirect", "Er sei neu . Er habe Risse ."),
        ("FreeIndirect", "Er soll wachsen ."),
    ]
    assert all(each["speaker"] == "Das Amt" and "cue" not in each and "frame" not in each for each in found)


def test_reported_speech_is_its_whole_sentence_less_other_quotations() -> None:
    text = "Der Rat verurteilte den Angriff und erklärte, man helfe."
    reported = quotation(text, "reported", "den Angriff", cue="verurteilte", speaker="Der Rat")
    assert shown(text, reported)[0]["quote"].endswith("man helfe .")
    other = quotation(text, "indirect", "man helfe", cue="erklärte", speaker="Der Rat")
    found = shown(text, reported, other)[0]
    assert found["quote"] == "Der Rat verurteilte den Angriff und , ."
    assert "cue" not in found and "frame" not in found


def test_words_in_quotation_marks_stand_beside_the_speech_that_holds_them() -> None:
    text = "Ada Holm sagte, er sei „müde“ und habe „ein gutes Leben“."
    host = quotation(text, "indirect", "er sei „müde“ und habe „ein gutes Leben“", cue="sagte", speaker="Ada Holm")
    found = shown(text, host)
    assert [each["quote"] for each in found[1:]] == ["„ müde “", "„ ein gutes Leben “"]
    assert {each["frame"] for each in found} == {"Ada Holm sagte ,"}
    own = quotation(text, "direct", "„ein gutes Leben“", cue="sagte", speaker="Ada Holm")
    assert len(shown(text, host, own)) == 3


@pytest.mark.parametrize("said", ["der „Plan B“ sei alt", "das Blatt „Der große Fluss“ sei alt"])
def test_names_in_quotation_marks_are_no_quotes(said: str) -> None:
    text = f"Ada Holm sagte, {said}."
    assert len(shown(text, quotation(text, "indirect", said, cue="sagte", speaker="Ada Holm"))) == 1


def test_of_an_act_told_by_its_quoted_words_only_these_are_a_quote() -> None:
    text = "Ada Holm wies den Bericht als „falsch“ zurück."
    act = quotation(text, "reported", "den Bericht als „falsch“", cue="wies … zurück", speaker="Ada Holm")
    assert [each["type"] for each in shown(text, act)] == ["Reported", "Direct"]
    assert [each["type"] for each in shown(text, replace(act, rule="quoted.zurückweisen"))] == ["Direct"]


def test_the_end_of_an_act_in_the_konjunktiv_is_an_indirect_quote_beside_it() -> None:
    text = "Ada Holm beklagte Lügen, die man ihr erzählt habe."
    act = quotation(text, "reported", "Lügen, die man ihr erzählt habe", cue="beklagte", speaker="Ada Holm")
    found = [(each["type"], each["quote"]) for each in shown(text, act)]
    assert ("Indirect", "die man ihr erzählt habe") in found and len(found) == 2
    text = "Ada Holm beklagte Lügen, die man ihr erzählt hat."
    act = quotation(text, "reported", "Lügen, die man ihr erzählt hat", cue="beklagte", speaker="Ada Holm")
    assert [each["type"] for each in shown(text, act)] == ["Reported"]


def test_narration_and_the_answers_of_interviews_are_left_out() -> None:
    text = "Es regnete. Der Damm hält."
    answer = replace(quotation(text, "direct", "Der Damm hält."), rule="interview.answer")
    assert shown(text, quotation(text, "narration", "Es regnete."), answer) == []


def test_a_cue_within_a_quotation_has_its_frame_there() -> None:
    text = "„Viele glauben, dass es regnet“, sagte Ada Holm."
    outer = quotation(text, "direct", "„Viele glauben, dass es regnet“", cue="sagte", speaker="Ada Holm")
    inner = quotation(text, "indirect", "dass es regnet", cue="glauben", speaker="Viele")
    assert [each["frame"] for each in shown(text, outer, inner)] == [", sagte Ada Holm", "„ Viele glauben , “"]


def test_the_noun_of_a_prepositional_cue_goes_to_the_speaker() -> None:
    text = "Nach den Angaben von Ada Holm hält der Damm."
    said = quotation(text, "indirect", "hält der Damm", cue="Nach den Angaben", kind="preposition", speaker="Ada Holm")
    (found,) = shown(text, said)
    assert (found["cue"], found["speaker"]) == ("Nach", "den Angaben von Ada Holm")
    text = "Ihrer Meinung nach hält der Damm."
    (found,) = shown(
        text, quotation(text, "indirect", "hält der Damm", cue="Meinung nach", kind="preposition", speaker="Ihrer")
    )
    assert (found["cue"], found["speaker"]) == ("nach", "Ihrer Meinung")
    text = "Laut einem Bericht hält der Damm."
    (found,) = shown(
        text,
        quotation(text, "indirect", "hält der Damm", cue="Laut", kind="preposition", frame="Laut einem Bericht"),
    )
    assert (found["cue"], found["speaker"]) == ("Laut", "einem Bericht")


def test_a_verbal_cue_takes_its_companions_in() -> None:
    text = "Ada Holm äußert sich besorgt und weist darauf hin, dass es regnet. Der Damm halte, heißt es."
    found = shown(
        text,
        quotation(text, "indirect", "dass es regnet", cue="weist … hin", speaker="Ada Holm"),
        quotation(text, "indirect", "Der Damm halte", cue="heißt"),
    )
    assert [each["cue"] for each in found] == ["weist darauf hin", "heißt es"]
    assert found[0]["frame"] == "Ada Holm äußert sich besorgt und weist darauf hin ,"


@pytest.mark.parametrize("continues", [0, None])
def test_an_adverb_is_its_own_speaker(continues: int | None) -> None:
    text = "Das Amt sagte, der Damm halte. Demnach ist er neu."
    first = quotation(text, "indirect", "der Damm halte", cue="sagte", speaker="Das Amt")
    second = quotation(text, "indirect", "ist er neu", cue="Demnach", kind="adverb", continues=continues)
    assert [each["speaker"] for each in shown(text, first, second)] == ["Das Amt", "Demnach"]


def test_where_somebody_is_cited_is_a_source_of_its_own() -> None:
    text = "Ada Holm wird in der Mitteilung zitiert: „Der Damm hält.“"
    said = quotation(text, "direct", "„Der Damm hält.“", cue="wird … zitiert", speaker="Ada Holm")
    cited = replace(said, cue=said.cue and replace(said.cue, lemma="zitieren"), medium=part(text, "der Mitteilung"))
    assert [each["speaker"] for each in shown(text, said)] == ["Ada Holm"]
    assert [each["speaker"] for each in shown(text, cited)] == ["Ada Holm", "der Mitteilung"]


def _gold(folder: Path, text: str, *annotations: dict[str, list[int]]) -> None:
    rows = [
        {part: {"tokenIds": tokens} for part, tokens in each.items()} | {"type": "Indirect", "medium": "Speech"}
        for each in annotations
    ]
    (folder / "7.json").write_text(json.dumps(data_of(text, rows)), encoding="utf-8")


TEXT = "Das Amt sagte, der Damm halte."


def analyse(document: Document) -> Analysis:
    said = quotation(document.text, "indirect", "der Damm halte", cue="sagte", speaker="Amt")
    return Analysis(document, quotations=(said,))


def test_figures_and_predictions_in_the_form_of_the_data_set(tmp_path: Path) -> None:
    _gold(tmp_path, TEXT, {"quote": [4, 5, 6], "speaker": [0, 1], "cue": [2], "frame": [0, 1, 2, 3]})
    figures = evaluate_quotations(tmp_path, analyse, tmp_path / "out")
    assert figures["messages.f1"] == figures["cue.f1"] == figures["frame.f1"] == figures["recall.Indirect"] == 1.0
    assert figures["speaker.recall"] == 0.5 and figures["speaker.precision"] == 1.0
    written = json.loads((tmp_path / "out" / "7.json").read_text(encoding="utf-8"))
    assert written["documentName"] == NAME
    assert written["annotations"][0]["quote"] == {"tokenIds": [4, 5, 6]}
    assert written["annotations"][0]["addressee"] == {"tokenIds": []}


def test_no_quotation_found_is_no_error(tmp_path: Path) -> None:
    _gold(tmp_path, TEXT, {"quote": [4, 5, 6]})
    figures = evaluate_quotations(tmp_path, Analysis)
    assert (figures["joint.f1"], figures["quotations"], figures["predicted"]) == (0.0, 1, 0)


def test_errors_show_the_sentence_with_its_parts(tmp_path: Path) -> None:
    _gold(tmp_path, TEXT, {"quote": [4, 5, 6], "speaker": [0, 1], "cue": [2]})
    (error,) = errors(tmp_path, analyse)
    assert (error.kind, error.type) == ("speaker", "Indirect")
    assert error.wanted == "[speaker Das Amt] [cue sagte] , [quote der Damm halte] ."
    assert error.said == "Das [speaker Amt] [cue sagte] , [quote der Damm halte] ."
    assert str(error).splitlines()[0] == f"{NAME} · speaker · Indirect"


def test_missed_and_invented_quotations_are_errors(tmp_path: Path) -> None:
    _gold(tmp_path, TEXT, {"quote": [0], "cue": [2]})
    missed, invented = errors(tmp_path, analyse)
    assert (missed.kind, missed.said) == ("missed", "")
    assert (invented.kind, invented.wanted) == ("invented", "")


def _as_ours(marked: Marked) -> Analysis:
    """What a reader marked, in our form, so that only the conversion can lose anything."""

    def spans(tokens: frozenset[int]) -> tuple[Span, ...]:
        return tuple(Span(marked.words.tokens[each].start, marked.words.tokens[each].end) for each in sorted(tokens))

    def part(tokens: frozenset[int]) -> Part | None:
        return Part("", spans(tokens)) if tokens else None

    def ours(each: Annotation) -> Quotation:
        content = (
            (Span(spans(each.quote)[0].start, spans(each.quote)[-1].end),)
            if each.type == "Direct"
            else spans(each.quote - each.speaker)
        )
        cue = Cue("", spans(each.cue), "verb", "sagen") if each.cue else None
        type_ = {"FreeIndirect": "free_indirect", "IndirectFreeIndirect": "free_indirect"}
        return Quotation(
            Part("", content),
            type_.get(str(each.type), str(each.type).lower()),
            0,
            "marked",
            cue=cue,
            speaker=part(each.speaker),
            addressee=part(each.addressee),
        )

    return Analysis(marked.document, quotations=tuple(ours(each) for each in marked.wanted if each.quote))


@pytest.mark.skipif("LAGEBILD_REFERENCE_DIR" not in os.environ, reason="needs the quotation data set")
def test_the_conversion_costs_little() -> None:
    folder = Path(os.environ["LAGEBILD_REFERENCE_DIR"]) / "data" / "quotations" / "train"
    documents = list(read_folder(folder))
    pairs = [paired(each.wanted, as_annotations(_as_ours(each), each.words)) for each in documents]
    assert score(pairs)["joint.f1"] >= 0.97


def test_a_quote_without_tokens_is_left_out() -> None:
    marked = marked_of(TEXT)
    outside = Quotation(Part("", (Span(500, 510),)), "direct", 0, "test")
    assert as_annotations(Analysis(marked.document, quotations=(outside,)), marked.words) == []
    assert Annotation().part("quote") == frozenset()
