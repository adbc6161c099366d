"""What a report says about the checking of its claims, on marked reports."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from evaluation.checking_passages import errors_in

from lagebild.extract import places, stances, verification
from lagebild.model import Analysis, Verification
from tests.extract.marked import marked

COULD_NOT, NOT_YET = "not_independently_verifiable", "unverified"
CHECKED, DENIED, UNSTATED = "independently_verified", "disputed", "unstated"


def verified(text: str) -> tuple[Verification, ...]:
    analysis = marked(text)
    analysis = replace(analysis, places=places.find(analysis), stances=stances.find(analysis))
    return verification.find(analysis)


def statuses(text: str) -> list[str]:
    return [each.status for each in verified(text)]


def read(passage: str) -> list[str]:
    return errors_in(passage)[1]


def interview(text: str) -> list[str]:
    analysis = marked(text)
    answers = tuple(replace(each, rule="interview.answer") for each in analysis.quotations)
    return [each.status for each in verification.find(replace(analysis, quotations=answers))]


STAFF = "[1 Die Truppen hätten den Hügel erobert], [1cue teilte] [1speaker der Generalstab] mit. "
MILITIA = "[2 Die Miliz habe 40 Mann verloren], [2cue erklärte] [2speaker ein Sprecher der Miliz]. "
UNCHECKED = "Die Angaben ließen sich nicht unabhängig überprüfen. "


class TestFigures:
    def test_figures_in_words_are_covered_too(self) -> None:
        text = "[1 Neun Mann seien gefallen], [1cue sagte] [1speaker der Stab]. Die Zahlen ließen sich nicht prüfen."
        assert statuses("[2 Die Stadt sei leer], [2cue sagte] [2speaker der Stab]. " + text) == [UNSTATED, COULD_NOT]

    def test_a_figure_in_the_statement_names_its_claim(self) -> None:
        text = "[1 Es seien 90 gefallen], [1cue sagte] [1speaker der Stab]. [2 40 lägen verletzt], [2cue sagte] er. "
        assert statuses(text + "Die Zahl 90 ist nicht bestätigt.") == [NOT_YET, UNSTATED]


class TestInterview:
    ANSWERS = "[1 Die Brücke ist zerstört], [1cue sagt] [1speaker Rada Holm].\n\n[2<1 Vier Männer starben.]"

    def test_a_note_about_the_state_of_things_covers_all_answers(self) -> None:
        note = "Ihre Angaben über die Lage in der Stadt ließen sich nicht überprüfen.\n\n"
        assert interview(note + self.ANSWERS) == [COULD_NOT, COULD_NOT]
        assert interview(note.replace("Lage in der Stadt", "Schule") + self.ANSWERS) == [UNSTATED, UNSTATED]

    def test_a_note_about_pictures_covers_no_answers(self) -> None:
        assert interview(self.ANSWERS + "\n\nWann die Fotos entstanden, ist unklar.") == [UNSTATED, UNSTATED]


class TestAnswersThatDeny:
    ANSWER = "Frage: Wie geht es Ihnen?\n\nAntwort: [o Wir schlafen im Keller.]\n\n"
    QUESTIONS = ANSWER + "Frage: Die Miliz sagt, [{} die Stadt sei leer]."

    @pytest.mark.parametrize("answer", ["Das ist gelogen.", "Das ist frei erfunden."])
    def test_the_question_before_an_answer_that_calls_it_untrue_is_disputed(self, answer: str) -> None:
        assert read(f"{self.QUESTIONS.format('d')}\n\nAntwort: {answer}") == []

    def test_an_answer_that_tells_something_else_denies_nothing(self) -> None:
        answer = "Das Rathaus brennt, und die falsche Seite feiert das mit Musik."
        assert read(f"{self.QUESTIONS.format('o')}\n\nAntwort: {answer}") == []

    def test_what_is_not_untrue_is_not_denied(self) -> None:
        assert read(f"{self.QUESTIONS.format('o')}\n\nAntwort: Das ist nicht falsch.") == []


class TestSpokesman:
    def test_a_body_and_its_spokesman_are_one_source(self) -> None:
        note = "Diese Darstellung ist nicht überprüfbar."
        police = "Die Polizei erklärte, [n der Turm sei zerstört]. "
        assert read(police + f"[n Elf Menschen seien verletzt], sagte Polizeisprecherin Mila Horn. {note}") == []
        staff = "Die Brigade teilte mit, [n der Hügel sei besetzt]. "
        assert read(staff + f"[n Zwei Panzer seien zerstört], erklärte Brigadesprecher Jan Wolk. {note}") == []
        assert read(police.replace("[n", "[o") + f"[n Alle lebten], sagte Brigadesprecher Jan Wolk. {note}") == []


class TestWholeReport:
    @pytest.mark.parametrize("where", ["in dieser Übersicht", "im Liveticker", "der Kriegsparteien in diesem Text"])
    def test_a_statement_about_the_report_covers_all_parties_before_and_after(self, where: str) -> None:
        text = f"{STAFF}\n\nDie Angaben {where} lassen sich nicht überprüfen.\n\n{MILITIA}"
        assert statuses(text) == [COULD_NOT, COULD_NOT]

    def test_a_statement_about_some_claims_is_nearer(self) -> None:
        text = f"Die Angaben in diesem Ticker sind nicht überprüfbar.\n\n{STAFF}Bestätigt ist das nicht.\n\n{MILITIA}"
        assert statuses(text) == [NOT_YET, COULD_NOT]

    def test_a_report_that_somebody_else_wrote_is_not_meant(self) -> None:
        text = f"{STAFF}\n\n{MILITIA}Die Angaben im Bericht ließen sich nicht überprüfen."
        assert statuses(text) == [UNSTATED, COULD_NOT]

    def test_who_is_no_party_is_left_out(self) -> None:
        text = "[1 Es gebe 40 Vertriebene], [1cue teilte] [1speaker die OSZE] mit.\n\n" + MILITIA
        assert statuses(text + "\n\nDie Angaben in dieser Übersicht sind nicht überprüfbar.") == [UNSTATED, COULD_NOT]


class TestOwnReport:
    def test_what_the_outlet_tells_right_before_is_covered_where_nobody_else_speaks(self) -> None:
        assert read("[u In Lossen sind zwei Brücken zerstört]. Eine Bestätigung steht aus.") == []
        assert read("[u Bei Orlau wurden 40 Menschen verletzt]. Offiziell bestätigt ist das nicht.") == []

    def test_claims_are_those_of_somebody(self) -> None:
        assert read("[o In Lossen sind zwei Brücken zerstört]. Die Angaben sind nicht bestätigt.") == []

    def test_a_label_speaks_of_its_sentence(self) -> None:
        passage = "Der Stab meldete, [o die Stadt sei leer]. Unbestätigt: [u In Lossen wurden 40 Menschen verletzt]."
        assert read(passage) == []

    def test_a_claim_without_a_proof(self) -> None:
        assert read("Die Miliz behauptet ohne jeden Beleg, [u die Armee habe die Brücke gesprengt].") == []


class TestPassage:
    def test_all_parties_before_the_statement_are_covered(self) -> None:
        assert statuses(STAFF + MILITIA + UNCHECKED) == [COULD_NOT, COULD_NOT]

    def test_the_words_of_the_statement_are_kept(self) -> None:
        (found,) = verified(STAFF + UNCHECKED)
        assert [part.text for part in found.statements] == [UNCHECKED.strip()]

    def test_what_follows_is_not_covered(self) -> None:
        assert statuses(STAFF + UNCHECKED + MILITIA) == [COULD_NOT, UNSTATED]

    def test_an_earlier_statement_stops_it(self) -> None:
        text = STAFF + "Das wurde bislang nicht bestätigt. " + MILITIA + UNCHECKED
        assert statuses(text) == [NOT_YET, COULD_NOT]

    def test_another_paragraph_is_not_covered(self) -> None:
        assert statuses(STAFF + "\n\n" + MILITIA + UNCHECKED) == [UNSTATED, COULD_NOT]

    def test_a_statement_that_opens_its_paragraph_covers_the_one_before(self) -> None:
        assert statuses(STAFF + "\n\n" + MILITIA + "\n\n" + UNCHECKED) == [UNSTATED, COULD_NOT]

    def test_it_reaches_back_over_speech_that_goes_on(self) -> None:
        text = STAFF + "\n\n[2<1 Zudem seien zwei Dörfer befreit worden.]\n\n" + UNCHECKED
        assert statuses(text) == [COULD_NOT, COULD_NOT]

    def test_demands_warnings_plans_and_narration_are_not_covered(self) -> None:
        text = (
            "[1 Am Morgen brannte ein Depot.] "
            "[2speaker Der Stab] [2cue:demand forderte] die Miliz auf, [2 sich zu ergeben]. "
            "[3 Man werde nicht weichen], [3cue sagte] [3speaker ihr Sprecher]. "
            "[4 Das Depot sei leer gewesen], [4cue sagte] [4speaker er]. "
        )
        assert statuses(text + UNCHECKED) == [UNSTATED, UNSTATED, UNSTATED, COULD_NOT]

    def test_a_statement_by_the_relaying_paper_counts(self) -> None:
        assert statuses(STAFF + "Unabhängig überprüft sind die Angaben nicht, so die Abendpost.") == [NOT_YET]


class TestNarrowing:
    def test_a_named_source(self) -> None:
        text = STAFF + MILITIA + "Die Angaben des Generalstabs konnten nicht überprüft werden."
        assert statuses(text) == [COULD_NOT, UNSTATED]

    def test_a_source_by_its_country(self) -> None:
        text = (
            "[1 Die Stadt halte stand], [1cue sagte] [1speaker die Regierung der Ukraine]. "
            "[2 Die Stadt sei leer], [2cue sagte] [2speaker der Gesandte]. "
            "Die ukrainischen Angaben ließen sich nicht überprüfen."
        )
        assert statuses(text) == [COULD_NOT, UNSTATED]

    def test_das_takes_up_the_last_source(self) -> None:
        assert statuses(STAFF + MILITIA + "Das ließ sich nicht unabhängig überprüfen.") == [UNSTATED, COULD_NOT]

    def test_das_before_a_noun_takes_up_nothing(self) -> None:
        text = STAFF + MILITIA + "Unabhängige Beobachter konnten das Gefecht nicht unabhängig bestätigen."
        assert statuses(text) == [COULD_NOT, COULD_NOT]

    def test_reports_about_something_else(self) -> None:
        assert statuses(STAFF + "Berichte über Plünderungen konnten nicht überprüft werden.") == [UNSTATED]
        assert statuses(STAFF + "Berichte über den Hügel konnten nicht überprüft werden.") == [COULD_NOT]

    def test_figures(self) -> None:
        text = STAFF + MILITIA + "Die Opferzahlen waren zunächst nicht zu überprüfen."
        assert statuses(text) == [UNSTATED, COULD_NOT]

    def test_both_sides_reach_back_to_the_other_side(self) -> None:
        text = STAFF + "\n\n" + MILITIA + "Die Angaben beider Seiten sind nicht unabhängig zu überprüfen."
        assert statuses(text) == [COULD_NOT, COULD_NOT]

    def test_both_sides_in_one_paragraph_reach_no_further(self) -> None:
        text = "[3 Ein Kind sei verletzt], [3cue sagte] [3speaker der Arzt].\n\n" + STAFF + MILITIA
        assert statuses(text + "Die Angaben beider Seiten sind nicht zu überprüfen.") == [
            UNSTATED,
            COULD_NOT,
            COULD_NOT,
        ]

    def test_an_answering_paragraph_reaches_back(self) -> None:
        text = (
            STAFF + "\n\nDie Miliz widersprach. " + MILITIA + "[3 Man halte stand], [3cue sagte] [3speaker ihr Chef]. "
        )
        assert statuses(text + "Die Angaben beider Seiten sind nicht zu überprüfen.") == [COULD_NOT] * 3

    def test_a_clause_speaks_of_its_own_sentence(self) -> None:
        text = STAFF + (
            "[2 Zwei Dörfer seien befreit], [2cue hieß] es, was sich zunächst nicht überprüfen ließ. "
            "[3 Das Wetter sei gut], [3cue sagte] [3speaker er]."
        )
        assert statuses(text) == [UNSTATED, COULD_NOT, UNSTATED]

    def test_a_clause_of_the_outlet_within_indirect_speech_speaks_of_its_sentence(self) -> None:
        for added in (", was sich nicht überprüfen ließ", " (nicht unabhängig überprüfbar)"):
            text = STAFF + f"[2cue Laut] [2speaker der Miliz] [2 ist der Hügel frei{added}]."
            assert statuses(text) == [UNSTATED, COULD_NOT]

    def test_a_clause_beside_what_the_outlet_tells_of_itself_covers_the_claims_before(self) -> None:
        text = STAFF + "Die Redaktion hat Fotos gesehen, den Zeitpunkt konnte sie aber nicht nachprüfen."
        assert statuses(text) == [COULD_NOT]

    def test_a_place_brings_in_the_paragraph_that_tells_of_it(self) -> None:
        text = "[1 Orlau sei gefallen], [1cue sagte] [1speaker der Stab]. [3<1 Sechs Mann seien tot.]\n\n" + MILITIA
        assert statuses(text + "\n\nFür die Meldung aus Orlau gibt es keine Belege.") == [NOT_YET, NOT_YET, UNSTATED]
        assert statuses(text + "\n\nFür die Meldung aus Kiew gibt es keine Belege.") == [UNSTATED, UNSTATED, NOT_YET]

    def test_what_was_told_before_may_stand_below_in_a_ticker(self) -> None:
        text = "Die zuvor gemeldeten Angaben aus Orlau ließen sich nicht überprüfen.\n\n"
        text += "[1 Orlau sei gefallen], [1cue sagte] [1speaker der Stab].\n\n" + MILITIA
        assert statuses(text) == [COULD_NOT, UNSTATED]

    def test_a_ticker_entry_goes_with_its_title_though_a_mark_stands_between(self) -> None:
        text = "[1 Orlau gefallen], [1cue sagt] [1speaker der Stab].\n\n+++\n\n"
        text += "[3 Orlau sei gefallen], [3cue sagte] [3speaker der Stab].\n\n+++\n\n" + MILITIA
        assert statuses(text + "\n\nFür die Meldung aus Orlau gibt es keine Belege.") == [NOT_YET, NOT_YET, UNSTATED]

    @pytest.mark.parametrize("note", ["Ihre Angaben ließen sich nicht prüfen.", "Die Aussagen sind nicht überprüfbar."])
    def test_a_note_before_or_after_an_interview_speaks_of_all_answers(self, note: str) -> None:
        answers = "[1 Die Brücke ist zerstört], [1cue sagt] [1speaker Rada Holm].\n\n[2<1 Vier Männer starben.]"
        assert interview(note + "\n\n" + answers) == [COULD_NOT, COULD_NOT]
        assert interview(answers + "\n\n" + note) == [COULD_NOT, COULD_NOT]

    def test_a_question_in_an_interview_speaks_of_the_answer_before_it(self) -> None:
        text = "[1 Die Brücke ist zerstört], [1cue sagt] [1speaker Rada Holm].\n\nDas ist nicht überprüfbar.\n\n"
        assert interview(text + "[2<1 Vier Männer starben.]") == [COULD_NOT, UNSTATED]

    def test_a_note_before_a_report_covers_nothing_below(self) -> None:
        assert statuses("Die Aussagen sind nicht überprüfbar.\n\n" + STAFF) == [UNSTATED]

    def test_what_follows(self) -> None:
        text = STAFF + "Die folgenden Angaben lassen sich nicht überprüfen. " + MILITIA
        assert statuses(text) == [UNSTATED, COULD_NOT]

    def test_a_note_at_the_end_reaches_back_to_what_it_names(self) -> None:
        text = (
            "[1 Zwei Rettungswagen seien beschossen worden], [1cue sagte] [1speaker die Ärztin].\n\n"
            "[2 Das Dach sei dicht], [2cue sagte] [2speaker sie].\n\n"
        )
        note = "Die Angaben zu den beschossenen Rettungswagen konnte die Abendpost nicht überprüfen."
        assert statuses(text + note) == [COULD_NOT, UNSTATED]
        assert statuses(text + note.replace("Rettungswagen", "Brücken")) == [UNSTATED, UNSTATED]

    def test_what_somebody_says_about_checking_covers_nothing(self) -> None:
        text = STAFF + "[2speaker Das Amt] [2cue erklärte], [2 die Angaben ließen sich nicht überprüfen]."
        assert statuses(text) == [UNSTATED, UNSTATED]

    def test_unconfirmed_reports(self) -> None:
        text = "Unbestätigten [1speaker Berichten] [1cue zufolge] [1 brennt ein Depot]. " + MILITIA
        assert statuses(text) == [NOT_YET, UNSTATED]


class TestDocuments:
    LETTER = "[1 „Ich friere jede Nacht“], [1cue schreibt] [1speaker ein Soldat]. "
    ABOUT = "[2 Die Briefe sollen im Mai verfasst worden sein], [2cue meldet] [2speaker die Abendpost]. "

    def test_every_claim_from_the_letters_is_covered_before_and_after(self) -> None:
        text = self.ABOUT + "Unabhängig geprüft wurden die Briefe nicht.\n\n" + self.LETTER + STAFF.replace("1", "3")
        assert statuses(text) == [NOT_YET, NOT_YET, UNSTATED]

    def test_a_video_named_as_medium_and_the_speech_that_goes_on(self) -> None:
        text = (
            "In [1medium einem Video] [1cue sagte] [1speaker ein Gefangener], [1 er habe Hunger]. "
            "[2<1 Auch Wasser fehle.]\n\n"
            + STAFF.replace("1", "3")
            + "\n\nDie Echtheit des Videos ließ sich nicht bestätigen."
        )
        assert statuses(text) == [COULD_NOT, COULD_NOT, UNSTATED]

    def test_another_word_for_the_document(self) -> None:
        text = (
            "In einem Video [1cue sagte] [1speaker ein Gefangener], [1 er habe Hunger]. "
            "Wann und wo die Aufnahmen entstanden, ist unklar."
        )
        assert statuses(text) == [NOT_YET]

    def test_what_the_outlet_tells_from_a_video_is_covered_and_nothing_else(self) -> None:
        text = (
            STAFF + "\n\n[2 Ein Video zeigt einen Turm.] [3 Dann fällt er um.] "
            "Die Echtheit des Videos ließ sich nicht bestätigen. [4 Das Video dauert zwei Minuten.]"
        )
        assert statuses(text) == [UNSTATED, COULD_NOT, COULD_NOT, UNSTATED]

    def test_who_speaks_in_a_video(self) -> None:
        text = (
            "[1 In dem Clip spricht ein Mann, zu sehen ist ein Turm.] [2 „Es ist kalt“], [2cue sagt] [2speaker er]. "
            "Der Clip ist nicht verifiziert. [3 Der Clip sei gestellt], [3cue sagt] [3speaker der Stab]."
        )
        assert statuses(text) == [NOT_YET, NOT_YET, UNSTATED]

    def test_what_stands_in_a_paper(self) -> None:
        text = (
            "Es gibt ein zweites Schriftstück. "
            "Darin soll [1speaker ein Kommandeur] [1cue befohlen] haben, [1 zu schießen]. "
            "Das Dokument konnte der Sender nicht überprüfen."
        )
        assert statuses(text) == [COULD_NOT]

    def test_the_next_letter(self) -> None:
        text = (
            "Die Briefe wurden nicht geprüft. In [1medium einem Brief] [1cue heißt] es, [1 es sei kalt]. "
            "Ein anderer [2speaker Soldat] soll [2 um Decken] [2cue:demand gebeten] haben. " + STAFF.replace("1", "3")
        )
        assert statuses(text) == [NOT_YET, NOT_YET, UNSTATED]

    def test_a_paper_that_writes_is_no_letter(self) -> None:
        text = "[1 „Die Lage ist ernst“], [1cue schrieb] [1speaker die Abendpost]. Die Briefe sind nicht verifiziert."
        paper = statuses("[1 Ein Brief sei gefunden worden], [1cue sagte] [1speaker er]. " + text.replace("[1", "[2"))
        assert paper == [NOT_YET, UNSTATED]


class TestParties:
    CLAIM = "[1 Tausende Soldaten seien eingekreist], [1cue sagte] [1speaker der Präsident]. "

    def test_a_denial_disputes_the_claim_that_it_denies(self) -> None:
        text = (
            self.CLAIM
            + STAFF.replace("1", "2")
            + ("[3speaker Die Armee] [3cue:deny bestritt], [3 dass ihre Soldaten eingekesselt seien].")
        )
        found = verified(text)
        assert [each.status for each in found] == [DENIED, UNSTATED, UNSTATED]
        assert found[0].statements[0].text.startswith("Die Armee bestritt")

    def test_a_denial_may_come_first(self) -> None:
        denial = "[2speaker Die Armee] [2cue:deny bestritt], [2 dass ihre Soldaten eingekesselt seien].\n\n"
        assert statuses(denial + self.CLAIM) == [UNSTATED, DENIED]

    def test_who_says_that_it_is_not_so_is_not_disputed(self) -> None:
        text = "[1 Die Soldaten seien nicht eingekreist], [1cue sagte] [1speaker der Landrat]. "
        text += "[2speaker Die Armee] [2cue:deny bestritt], [2 dass ihre Soldaten eingekesselt seien]."
        assert statuses(text) == [UNSTATED, UNSTATED]

    def test_a_denial_of_something_else_disputes_nothing(self) -> None:
        text = self.CLAIM + "[2speaker Die Armee] [2cue:deny bestritt], [2 Kliniken beschossen zu haben]."
        assert statuses(text) == [UNSTATED, UNSTATED]

    def test_a_denial_about_another_place_disputes_nothing(self) -> None:
        text = (
            "[1 Bei einem Angriff auf Cherson seien Raketen eingeschlagen], [1cue sagte] [1speaker der Stab]. "
            "[2speaker Die Armee] [2cue:deny bestritt] [2 einen Angriff mit Raketen auf Odessa]."
        )
        assert statuses(text) == [UNSTATED, UNSTATED]

    def test_one_does_not_dispute_oneself(self) -> None:
        text = self.CLAIM + "[2speaker der Präsident] [2cue:deny bestritt], [2 dass Soldaten eingekreist seien]."
        assert statuses(text) == [UNSTATED, UNSTATED]

    def test_a_denial_that_names_nothing_takes_up_what_was_said_before(self) -> None:
        text = (
            MILITIA.replace("2", "1")
            + "[2speaker Der Bürgermeister] [2cue:accuse warf] der Armee vor, [2 Vorräte zu verbrennen]. "
            "[3speaker Die Armee] [3cue:deny wies] [3 die Vorwürfe] zurück."
        )
        assert statuses(text) == [UNSTATED, DENIED, UNSTATED]

    def test_the_denying_clause_takes_up_what_was_said_before(self) -> None:
        text = STAFF + "[2speaker Die Miliz] [2cue:deny bestreitet] [2 das]."
        assert statuses(text) == [DENIED, UNSTATED]

    def test_a_protest_takes_up_nothing(self) -> None:
        assert statuses(STAFF + "Dagegen [2cue:deny protestierte] [2speaker der Verband], [2 der sie empfing].") == [
            UNSTATED,
            UNSTATED,
        ]

    def test_a_rejected_accusation_may_be_told_afterwards(self) -> None:
        text = (
            "[1speaker Die Armee] [1cue:deny wies] [1 die Vorwürfe] zurück. "
            "[2speaker Der Bürgermeister] [2cue:accuse hatte] der Armee vorgeworfen, [2 Vorräte zu verbrennen]."
        )
        assert statuses(text) == [UNSTATED, DENIED]

    def test_a_flat_contradiction_disputes(self) -> None:
        text = (
            "[1 Die Armee habe das Dorf Steinau erobert], [1cue teilte] [1speaker der Stab] mit. "
            "[2 Die Armee habe das Dorf Steinau nicht erobert], [2cue sagte] [2speaker der Landrat]."
        )
        assert statuses(text) == [DENIED, UNSTATED]

    def test_a_statement_wins_over_a_denial(self) -> None:
        text = (
            self.CLAIM + UNCHECKED + "[2speaker Die Armee] [2cue:deny bestritt], [2 dass Soldaten eingekreist seien]."
        )
        assert statuses(text) == [COULD_NOT, UNSTATED]

    def test_a_body_that_is_no_party_confirms(self) -> None:
        confirmed = self.CLAIM + "[2speaker {}] [2cue:confirm bestätigten], [2 dass Soldaten eingekesselt seien]."
        assert statuses(confirmed.format("Beobachter der OSZE")) == [CHECKED, UNSTATED]
        assert statuses(confirmed.format("Verbündete der Armee")) == [UNSTATED, UNSTATED]


@pytest.mark.parametrize(
    "text",
    [
        "Keine dieser Angaben konnte unabhängig überprüft werden.",
        "Unabhängig bestätigt werden konnte das zunächst nicht.",
        "Die Nachrichtenagentur Nordpost konnte die Berichte nicht verifizieren.",
        "Eine Bestätigung von unabhängiger Seite steht noch aus.",
        "Wie die Abendpost schreibt, ließen sich die Angaben nicht überprüfen.",
    ],
)
def test_statements(text: str) -> None:
    assert verification.is_statement(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei konnte den Täter nicht fassen.",
        "Das Ministerium bestätigte den Vorfall nicht.",
        "Er konnte nicht selbst kommen, bestätigte sein Büro.",
        "Die Armee meldete den Fall der Stadt, was sich zunächst nicht überprüfen ließ.",
        "„Die Angaben lassen sich nicht überprüfen“, sagte der Minister.",
        "Das Amt äußerte sich zunächst nicht.",
        "Unklar blieb, ob der Turm getroffen wurde.",
        "Die Brigade hat nach eigenen Angaben zwei Hügel besetzt.",
        "",
    ],
)
def test_no_statements(text: str) -> None:
    assert not verification.is_statement(text)


def test_a_report_without_quotations_has_no_verifications() -> None:
    assert verified(UNCHECKED) == ()


def timed(analysis: Analysis) -> float:
    start = time.process_time()
    verification.find(replace(analysis, stances=stances.find(analysis)))
    return time.process_time() - start


def test_an_endless_sentence_is_read_in_linear_time() -> None:
    assert timed(marked("[1 Es brennt.] " + "die angaben konnten nicht unabhängig " * 27_000)) < 2


def test_many_statements_denials_and_claims_are_read_in_linear_time() -> None:
    block = STAFF + "[2speaker Die Miliz] [2cue:deny bestritt], [2 dass der Hügel erobert sei]. "
    blocks = (block.replace("[1", f"[1{n}").replace("[2", f"[2{n}") for n in range(1_000))
    assert timed(marked("".join(blocks))) < 6
    letters = "Das Video ist nicht verifiziert. Die Angaben beider Seiten sind nicht zu überprüfen. "
    assert timed(marked(STAFF + letters * 2_000)) < 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Stab meldete: [1 das Dorf sei leer], [1cue sagte] [1speaker Holm]. In Orlau wird das bestritten.",
            ["disputed"],
        ),
        ("[1 Das Dorf sei leer], [1cue sagte] [1speaker Holm]. Die Armee zog diese Version in Zweifel.", ["disputed"]),
        ("[1 Das Dorf sei leer], [1cue sagte] [1speaker Holm]. Das wollte die Armee nicht bestreiten.", ["unstated"]),
        ("[1 Das Dorf sei leer], [1cue sagte] [1speaker Holm]. Die Armee stritt über den Weg.", ["unstated"]),
    ],
)
def test_a_sentence_that_says_nothing_else_denies_the_claim_before(text: str, expected: list[str]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1cue Meldungen], [1 die Brücke sei zerstört], sind frei erfunden.", ["disputed"]),
        ("[1cue Berichte], wonach [1 der Damm brach], entbehren jeder Grundlage.", ["disputed"]),
        ("[1cue Berichte], wonach [1 der Damm brach], sind nicht unwahr.", ["unstated"]),
    ],
)
def test_a_claim_that_its_own_sentence_calls_untrue_is_disputed(text: str, expected: list[str]) -> None:
    assert statuses(text) == expected


def test_a_statement_covers_the_claims_of_the_source_it_names_paragraphs_before() -> None:
    text = (
        "[1 Ein Werk sei getroffen], [1cue sagte] [1speaker die Stadtverwaltung].\n\n"
        "[2 Die Lage sei ernst], [2cue:demand forderte] [2speaker Holm].\n\n{}"
    )
    assert statuses(text.format("Die Angaben der Stadtverwaltung ließen sich nicht überprüfen.")) == [
        COULD_NOT,
        UNSTATED,
    ]
    assert statuses(text.format("Die Angaben der Werkleitung ließen sich nicht überprüfen.")) == [UNSTATED, UNSTATED]


@pytest.mark.parametrize(
    "statement",
    [
        "Journalisten haben keinen Zugang zur Region, die Angaben ließen sich nicht überprüfen.",
        "Im umkämpften Gebiet lassen sich die Angaben nicht überprüfen.",
    ],
)
def test_a_reason_or_a_place_narrows_nothing(statement: str) -> None:
    text = "[1 Ein Werk im Gebiet sei leer], [1cue sagte] [1speaker Holm]. [2 Es brenne], [2cue sagte] [2speaker Beck]."
    assert statuses(f"{text} {statement}") == [COULD_NOT, COULD_NOT]


def test_a_statement_beside_no_claim_speaks_of_the_last_source() -> None:
    text = "[1 Das Dorf sei leer], [1cue sagte] [1speaker Holm]. Der Stab schwieg dazu, Belege fehlen."
    assert statuses(text) == [NOT_YET]


def test_a_statement_about_a_film_from_which_nothing_comes_speaks_of_the_claim_before() -> None:
    text = "[1 Das Werk sei getroffen], [1cue sagte] [1speaker Holm]. Die Redaktion hat das Video geprüft."
    assert statuses(text) == [CHECKED]
