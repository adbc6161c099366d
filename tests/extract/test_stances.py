"""Stances of quotations, on marked sentences."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from lagebild.extract import stances
from lagebild.german.wordings import StanceWording, stance_wordings
from tests.extract.marked import marked


def stances_of(text: str) -> tuple[str, ...]:
    return stances.find(marked(text))


def stance_of(content: str) -> str:
    return stances_of(f"[1 {content}] [1cue sagte] [1speaker die Sprecherin].")[0]


@pytest.mark.parametrize("wording", stance_wordings(), ids=lambda wording: wording.example)
def test_each_wording_decides_its_example_and_leaves_its_counter_example(wording: StanceWording) -> None:
    assert stance_of(wording.example) == wording.stance
    assert stance_of(wording.counter) == "assert"


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        # Imperatives, with and without Sie.
        ("„Bringen Sie die Kinder in den Keller, solange es geht“", "demand"),
        ("„Die Lage ist ernst. Helft uns, bevor der Winter kommt“", "demand"),
        ("„Hört endlich auf zu schießen“", "demand"),
        ("„Bitte verlassen Sie das Ufer“", "demand"),
        ("„Gebt die Geiseln frei!“", "demand"),
        ("„Kommen Sie aus der Stadt?“", "assert"),
        ("„Wissen Sie, wir haben nichts gesehen“", "assert"),
        ("„Kommt der Zug, ist alles gut“", "assert"),
        ("„Die Menschen bringen sie nach Hause“", "assert"),
        # Appeals; but needs, plans and purposes are none.
        ("die Führung solle den Soldaten befehlen, die Waffen niederzulegen", "demand"),
        ("der Westen müsse mehr Munition schicken", "demand"),
        ("die Bewohner sollten die Ufer meiden", "demand"),
        ("„Europa muss jetzt handeln“", "demand"),
        ("die Brücke solle im Mai öffnen", "assert"),
        ("die Regel solle für alle gelten", "assert"),
        ("dass der Eigentümer zahlen müsse, wenn Deutschland klage", "assert"),
        ("dass Europa mehr Munition liefern müsse", "demand"),
        ("das Paket solle bis Mai geschnürt werden", "assert"),
        ("die Flüchtlinge müssten ausgeliefert werden", "assert"),
        ("die Bewohner müssten ohne Strom auskommen", "assert"),
        # Threats and warnings on a condition.
        ("„Wenn ihr diese Grenze überschreitet, werden wir alles zerstören“", "warn"),
        ("„Das muss heute sein, denn später werden die Leute beschossen“", "warn"),
        ("sonst drohe dem Land eine Hungersnot", "warn"),
        ("„Wenn der Frühling kommt, werden die Felder grün“", "assert"),
        ("andernfalls drohe das Format zu scheitern", "warn"),
        ("„Wer diese Linie überschreitet, wird es bereuen“", "warn"),
        # Calls without a verb; but complaints and reports are none.
        ("„Raus hier, sofort!“", "demand"),
        ("„Nicht schießen!“", "demand"),
        ("„Keine Waffen mehr!“", "demand"),
        ("„Keine Verletzten“", "assert"),
        ("„Was für ein Tag!“", "assert"),
        # Forecasts.
        ("„Wir gehen davon aus, dass alle weg sind“", "estimate"),
        ("man rechne mit 300 Rückkehrern", "estimate"),
        ("die Kämpfe würden noch Monate dauern", "estimate"),
        # Plans and promises.
        ("„Wir werden den Fluss halten“", "announce"),
        ("man werde nicht aufgeben", "announce"),
        ("dass alle Vertriebenen aufgenommen würden", "announce"),
        ("das Land werde zwölf Haubitzen liefern", "announce"),
        ("„Wir werden beschossen“", "assert"),
        ("die Verwundeten würden versorgt", "assert"),
        ("dass niemand ausgeliefert werde", "announce"),
        ("dass der Mann polizeilich gesucht werde", "assert"),
        ("die Nachbarin sei davon ausgegangen, dass jemand helfe", "assert"),
        # Direct denials and admissions.
        ("„Das wird kaum in nächster Zeit sein“", "deny"),
        ("die Vorwürfe seien haltlos", "deny"),
        ("„Ja, das waren wir“", "confirm"),
        ("die Meldung aus dem Norden stimme nicht", "deny"),
        ("das sei nicht der Fall", "deny"),
        ("die Berichte über einen Rückzug seien frei erfunden", "deny"),
        ("die Berichte über einen Rückzug seien alt", "assert"),
        # What is judged to be untrue is denied; what is only judged is not.
        ("das eine Lüge", "deny"),
        ("die Aufnahme als gestellt", "deny"),
        ("den Angriff als plumpe Inszenierung", "deny"),
        ("von einem Hirngespinst", "deny"),
        ("von einem Märchenbuch", "assert"),
        ("die Aufnahme als Erinnerung", "assert"),
        ("die Opferzahl für falsch", "deny"),
        ("die Berichte als „maßlos übertrieben“", "deny"),
        ("die Entscheidung für falsch", "assert"),
        ("das Gericht als Märchenschloss", "assert"),
        ("dort sei niemand gewesen", "assert"),
        ("er verstehe nicht, warum der Sprecher sage, der Bericht sei falsch", "assert"),
    ],
)
def test_after_a_neutral_cue_the_words_decide(content: str, stance: str) -> None:
    assert stance_of(content) == stance


def test_a_cue_with_a_stance_decides() -> None:
    assert stances_of("Sie [1cue:deny bestritt], [1 dass die Stadt gefallen sei].") == ("deny",)
    assert stances_of("Er [1cue:announce erlaubte] ihnen, [1 über die Brücke zu gehen].") == ("announce",)
    assert stances_of("[1 „Wir werden alles zerstören“], [1cue:confirm bestätigte] er.") == ("confirm",)


def test_reckoning_something_up_accuses_only_with_an_object() -> None:
    def reckoned(content: str, kind: str) -> tuple[str, ...]:
        analysis = marked(f"[1 {content}], [1cue:accuse rechnete] er vor.")
        (found,) = analysis.quotations
        assert found.cue is not None
        cue = replace(found.cue, lemma="vorrechnen")
        return stances.find(replace(analysis, quotations=(replace(found, cue=cue, type=kind),)))

    assert reckoned("Das koste zehn Millionen", "indirect") == ("assert",)
    assert reckoned("der Regierung ihre Fehler", "reported") == ("accuse",)


def test_who_insists_on_a_clause_asserts_it_unless_its_words_demand() -> None:
    def insisted(content: str, kind: str = "indirect") -> tuple[str, ...]:
        analysis = marked(f"Er [1cue:demand beharrte] auf [1 {content}].")
        (found,) = analysis.quotations
        assert found.cue is not None
        cue = replace(found.cue, lemma="beharren")
        return stances.find(replace(analysis, quotations=(replace(found, cue=cue, type=kind),)))

    assert insisted("dass die Brücke unversehrt sei") == ("assert",)
    assert insisted("die Wache habe geschlafen") == ("assert",)
    assert insisted("dass der Kreis Pumpen liefern müsse") == ("demand",)
    assert insisted("dem Abzug", "reported") == ("demand",)


def test_several_that_accuse_each_other_accuse() -> None:
    assert stances_of("[1 Beide Lager schieben einander die Verantwortung zu.]") == ("accuse",)
    assert stances_of("[1 Beide Lager teilen sich die Verantwortung für den Hafen.]") == ("assert",)


def test_the_outlets_own_words_assert() -> None:
    assert stances_of("[1 Das Land wird zwölf Haubitzen liefern.]") == ("assert",)


def test_an_accusation_goes_on_in_the_same_speech() -> None:
    text = (
        "Der Bürgermeister hatte der Armee [1cue:accuse vorgeworfen], [1 Vorräte zu verbrennen]. "
        "[2<1 Auch Kinder seien verschleppt worden.] [3<2 Das Land werde Ermittler entsenden.]"
    )
    assert stances_of(text) == ("accuse", "accuse", "announce")


def test_criticism_is_over_with_its_sentence() -> None:
    text = "Sie [1cue:accuse kritisierte], [1 die Hilfe komme zu spät]. [2<1 In der Stadt fehle Wasser.]"
    assert stances_of(text) == ("accuse", "assert")


def test_an_accusation_is_resumed_by_another_speaker() -> None:
    first = "Der Bürgermeister [1cue:accuse warf] der Armee vor, [1 Vorräte zu verbrennen]. "
    resumed = "[2 Mit dieser Praxis sollten Spuren verwischt werden], [2cue teilte] [2speaker die Stadt] mit."
    fresh = "[2 Die Straßen seien frei], [2cue teilte] [2speaker die Stadt] mit."
    assert stances_of(first + resumed) == ("accuse", "accuse")
    assert stances_of(first + fresh) == ("accuse", "assert")


def test_demands_and_denials_are_not_carried_on() -> None:
    text = "Sie [1cue:deny bestritt], [1 dass die Stadt gefallen sei]. [2<1 Die Verteidiger hätten genug Vorräte.]"
    assert stances_of(text) == ("deny", "assert")
    text = "Sie [1cue:demand verlangte], [1 die Waffen zu strecken]. [2<1 Die Lage sei ausweglos.]"
    assert stances_of(text) == ("demand", "assert")


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("die Stadt sei nicht gefallen", True),
        ("dass keine Soldaten in dem Dorf seien", True),
        ("niemand habe geschossen", True),
        ("die Stadt sei gefallen", False),
        ("die Soldaten, die nicht geflohen seien, hätten sich ergeben", False),
        ("die Straße sei frei, obwohl niemand geräumt habe", False),
        ("nicht nur die Brücke sei zerstört", False),
        ("es gebe keinen Zweifel", False),
        ("es seien 26 und nicht 22 Menschen verletzt worden", False),
        ("nicht 19, sondern 24 Menschen seien gestorben", False),
        ("nicht neun, sondern acht seien gestorben", False),
        ("es seien nicht 19 Menschen gestorben", True),
        ("nicht ein Haus sei getroffen worden", True),
        ("die Stadt und nicht das Dorf sei nicht gefallen", True),
        ("„Die Stadt hält. Wir weichen nicht.“", False),
    ],
)
def test_negation_in_the_main_clause(content: str, negated: bool) -> None:
    analysis = marked(f"[1 {content}], [1cue sagte] [1speaker die Sprecherin].")
    assert stances.negated(analysis.quotations[0]) is negated


def test_an_endless_quotation_is_read_in_linear_time() -> None:
    analysis = marked("[1 „" + "Wenn sonst wir werden nicht, solle " * 30_000 + "“], [1cue sagte] er.")
    start = time.process_time()
    stances.find(analysis)
    stances.negated(analysis.quotations[0])
    assert time.process_time() - start < 5
