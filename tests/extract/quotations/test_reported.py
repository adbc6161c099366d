"""Speech acts whose object is a phrase, attitudes and denials."""

from __future__ import annotations

import pytest

from tests.extract.quotations.marking import found

ATTRIBUTED = [
    "[speaker Die Regierung] [cue rief] [reported [addressee die Bewohner] zur Flucht] [cue auf].",
    "[speaker Der Stab] [cue schrieb] [reported von 130 Angriffen].",
    "[reported Die Kosten] [cue bezifferte] [speaker die Stadt] [reported auf 20 Euro].",
    "[speaker Der Minister] [cue nannte] [reported den Angriff feige].",
    "[speaker Der Minister] [cue bezeichnete] [reported den Angriff als Verbrechen].",
    "[speaker Der Verband] [cue forderte] [reported schwere Technik].",
    "[speaker Die Kommandeurin] [cue begrüßte] [reported den Abzug der Truppen].",
    "[reported [speaker Die Regierung] [cue dementierte] das].",
    "[reported [speaker Der Sprecher] [cue bestritt] die Vorwürfe].",
    "[reported [speaker Das Amt] [cue stritt] das [cue ab]].",
    "[reported [speaker Der General] [cue stellte] dies in [cue Abrede]].",
    "[speaker Der General] [cue stritt] [reported den Angriff] [cue ab].",
    "[speaker Der Sprecher] [cue bestritt] [reported den Angriff auf das Dorf Nordheim].",
    "[speaker Der Präsident] [cue sprach] [reported von einem Sieg].",
    "[speaker Der Chef] [cue warnte] [reported vor einem harten Winter].",
    "[speaker Der Sender] [cue berichtete] [reported von 20 Verletzten].",
    "[speaker Die Richter] [cue äußerten] [reported „schwere Bedenken“ gegen den Krieg].",
    "[speaker Die Ministerin] [cue wies] dies am Rande einer Tagung als [reported „Unverschämtheit“] [cue zurück].",
    "[speaker Die Gruppe] [cue feierte] [reported die Absage als „großen Erfolg für das Land“].",
    "[speaker Die Menge] [cue skandierte] [reported Parolen gegen den Bau].",
    # a participle that says how something is judged
    "[speaker Der Sprecher] [cue bezeichnete] [reported die Aufnahme als gestellt].",
    "[speaker Der Sprecher] [cue hat] [reported die Aufnahme als gestellt] [cue bezeichnet].",
    "[speaker Das Amt] [cue nannte] [reported Berichte über Verluste frei erfunden].",
    "[speaker Der Stab] [cue hielt] [reported die Explosion für inszeniert].",
    "[speaker Der Rat] [cue hält] [reported die Liste für frei erfunden].",
    "[speaker Der Stab] [cue hielt] [reported den Angriff dagegen für inszeniert].",
    "[speaker Der Stab] [cue hielt dagegen], [content die Liste sei alt].",
    # a figure behind "mit"
    "[reported Die Zahl der Verletzten] [cue gab] [speaker sie] nun [reported mit 21] [cue an].",
    "[speaker Der Stab] [cue gab] [reported die Verluste mit zwölf Panzern] [cue an].",
    "[speaker Die Bahn] [cue gab] mit Bedauern [reported die Zahl der Toten] [cue an].",
    "[speaker Das Amt] [cue gab] [reported die Zahl der Toten mit 31] [cue an], [reported darunter fünf Kinder].",
    # how many or how much
    "[speaker Die Armee] [cue meldete] [reported rund 40 Tote].",
    "[speaker Der Stab] [cue meldet] nach der Nacht [reported nur noch mehr als 20 Angriffe].",
    "[speaker Der Stab] [cue meldete] [reported bis zu 20 Angriffe und knapp 30 Tote].",
    "[speaker Der Stab] [cue meldete] [reported über 20 Angriffe].",
    "[speaker Er] [cue meldete] über Funk [reported 20 Angriffe].",
    "[reported Rund 40 Tote] [cue meldete] [speaker der Stab].",
    "[reported Drei Tote] [cue meldeten] [speaker die Behörden].",
    "[speaker 40 Bewohner] [cue meldeten] [reported Brände].",
    "[speaker Die Stadt] [cue forderte] [reported mehr Zelte und genug Decken].",
    "[speaker Er] [cue forderte] [reported sein Geld].",
    "[speaker Sie] [cue beklagte] heute weniger [reported den Lärm].",
    # another speaks behind a comma
    "[speaker Der Rat] [cue meldet] [reported 40 Tote], [speaker2 der Stab] [cue2 bestätigte] [reported2 zwölf].",
    "[speaker Kiew] [cue nennt] [reported den Grund], [speaker2 die Stadt] [cue2 fordert] [reported2 mehr Geld].",
    "[speaker Kiew] [cue sagt], [content Moskau dementiert nicht].",
    "[speaker Das Amt] [cue beziffert] [reported die Kosten auf 40 Euro], eine Opferzahl nennt es nicht.",
    # "es" as what is judged
    "[speaker Er] [cue bezeichnete] [reported es als Wahl zwischen zwei Übeln].",
    "Danach [cue nannte] [speaker sie] [reported es einen Fehler].",
    # an object without article right behind a dative
    "[speaker Der Rat] [cue sagte] [addressee dem Dorf] [reported Hilfe] [cue zu].",
    "[speaker Er] [cue warf] [addressee dem Maler] [reported Betrug] [cue vor].",
    # an agent before its passive
    "Von [speaker der Bahn] [cue wurden] [reported Ersatzbusse] [cue angekündigt].",
    "Vom [speaker Verband] [cue wurde] [reported die Regel als unklar] [cue kritisiert].",
    # a second verb that might be a participle
    (
        "[speaker [speaker2 Der Prüfer]] [cue räumte] [reported Fehler] [cue ein] und [cue2 beanstandet] "
        "[reported2 die Fristen]."
    ),
    # a particle behind an apposition or a list
    "[speaker Das Gericht] [cue gab] am Freitag, dem 3. Mai, [reported die Einstellung des Verfahrens] [cue bekannt].",
    "[speaker Der Rat] [cue kündigte] [reported Brot, Geld und Hilfe] [cue an].",
    # who opposes words denies them
    "[reported [speaker Der Stab] [cue trat] dem [cue entgegen]].",
    "[reported Dieser Darstellung [cue trat] [speaker die Stadt] am Abend [cue entgegen]].",
    "[speaker Der Stab] [cue trat] Gerüchten [cue entgegen], [reported wonach die Brücke gefallen sei].",
    "[reported [speaker Der Stab] [cue trat] dem Eindruck einer Flucht [cue entgegen]].",
    # another denies it in the same breath
    ("[speaker Moskau] [cue meldet] [reported Einnahme von Orlau] - [reported2 [speaker2 Kiew] [cue2 dementiert]]"),
    "[speaker Der Rat] [cue spricht] [reported von einem Sieg], [reported2 [speaker2 die Bahn] [cue2 widerspricht]].",
    "[speaker Der Rat] [cue sprach] [reported von einer Frau, die allem widersprach].",
    # what goes on behind a denial or admission
    (
        "[speaker [speaker2 Der Rat]] [cue [cue2 wies]] [reported jede Schuld] [cue [cue2 von sich]]: "
        "[content2 Man habe nicht geschossen]."
    ),
    "[speaker Der Stab] [cue bestritt]: [content Man habe nicht geschossen].",
    "[speaker Der Stab] [cue gab] [reported den Nachbarn die [cue Schuld]].",
    # a participle that judges is no part of the verb
    "[speaker Der Stab] [cue bezeichnete] [reported die Aufnahme als gestellt].",
    "[speaker Der Stab] [cue hat] [reported den Angriff als inszeniert] [cue bezeichnet].",
    "[speaker Der Stab] [cue hielt] [reported den Angriff für inszeniert].",
    "[speaker Der Lotse] [cue hält] [reported die Angaben für maßlos übertrieben].",
    "[speaker Der Stab] [cue nannte] [reported den Bericht erfunden].",
    "[speaker Der Stab] [cue hält] [reported den Bericht für falsch].",
    "[speaker Der Stab] [cue hat] [reported den Brand] [cue gemeldet].",
    "[speaker Das Gericht] [cue stellte] [reported den Brand als falsch] [cue dar].",
    "[speaker Beck] [cue hielt] [reported das Werk für „völlig veraltet“].",
    # what is judged before its verb
    "[reported Die Aufnahme] [cue bezeichnete] [speaker der Stab] [reported als gestellt].",
    "[reported Die 40 Toten] [cue hält] [speaker Anna Beck] [reported für erfunden].",
    "[reported Die 40 Toten aus dem Bericht] [cue hält] [speaker Anna Beck] [reported für „frei erfunden“].",
    "[speaker Die Leitung] [cue nannte] [reported den Bau gelungen].",
    "[speaker 40 Bewohner] [cue nannten] [reported die Straße gefährlich].",
    # verbs of judging and hoping
    "[speaker Die Leitung] [cue sieht] [reported den Umzug als Beweis ihrer Stärke].",
    "[speaker Er] [cue sah] [reported die Pause als Zeichen der Schwäche].",
    "Vom Umbau [cue erhofft] sich [speaker die Stadt] [reported neue Gäste].",
    "[speaker Der Sender] [cue berichtet] [reported von zwischen 40 und 50 Booten].",
    "[speaker Die Bauern] [cue erhoffen] sich [reported einen milden Herbst].",
    "[speaker Die Leitung] [cue spricht] [reported von zwischen 10 und 30 gestohlenen Karten].",
    # what is claimed within the object is not what is demanded
    "[speaker Der Rat] [cue forderte] [reported ein Verbot der Zeitung, in der behauptet wird], sie habe gelogen.",
    "[speaker Er] [cue versprach] [reported eine Liste, in der erklärt wird], der Bau sei sicher.",
    "[speaker Die Bahn] [cue räumte] am Freitag, dem 3. Mai, [reported Fehler] [cue ein].",
    "[speaker Der Rat] [cue forderte] in [medium einem Brief], den alle lasen, [content sie habe zu gehen].",
]

LEFT_ALONE = [
    "Er fuhr mit 21 Kisten in die Stadt.",
    "Der Präsident sprach mit den Bewohnern.",
    "Die Fahne wurde als Symbol bezeichnet.",
    "Von Verletzten war nicht die Rede.",
    "Die Garnison trat dem Gegner am Tor entgegen.",
    "Der Mann trat dem entgegenkommenden Bus aus dem Weg.",
    "Sie berichtete im Sender.",
    "Heute nannte es keiner mehr einen Fehler.",
    "Von Toten wurde gestern nicht berichtet.",
    "Von dem Dorf wurde Hilfe erwartet.",
    "Das Amt bestätigte dem Sender Nordwelle.",
    "Er sah sie als Erster.",
    "Die Bahn beschuldigte den Verband.",
    "Sie wanderten zwischen 10 und 30 Kilometer.",
]


@pytest.mark.parametrize("report", ATTRIBUTED + LEFT_ALONE)
def test_marks(report: str) -> None:
    assert found(report) == report
