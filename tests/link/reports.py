"""Invented reports for the tests of linking."""

from __future__ import annotations

from hashlib import sha256

from lagebild.clean import document
from lagebild.model import Capture, Document, Given

AGENCY = """KIEW (kld) - Bei einem Beschuss der Stadt Wolna sind am Montag nach Angaben der Stadtwerke drei Arbeiter \
verletzt worden. Das Wasserwerk am Nordufer sei vorerst außer Betrieb, teilte Direktor Bohdan Trylis am Abend \
mit.

Die Leitung zur Südstadt wurde an zwei Stellen unterbrochen. Etwa 3.000 Haushalte holen ihr Wasser seither aus \
Tankwagen. „Wir arbeiten die ganze Nacht hindurch an der Leitung“, sagte Trylis der Zeitung.

Der Frontstab Süd erklärte dagegen, auf das Werk sei gar nicht geschossen worden. Getroffen habe man einen \
Schuppen, in dem Drohnen gelagert worden seien.

Wolna liegt an der Mündung der Triska und hatte vor dem Krieg rund 40.000 Einwohner. Das Wasserwerk stammt aus \
den sechziger Jahren."""

OTHER = """Wasserwerk in Wolna getroffen

Ein Treffer hat am Montag das Pumpenhaus von Wolna lahmgelegt. Drei Beschäftigte kamen ins Krankenhaus, wie \
Trylis von den Stadtwerken unserer Korrespondentin erzählte.

In der Südstadt stehen seitdem Leute mit Kanistern an. „Wir arbeiten die ganze Nacht hindurch an der Leitung“, \
sagte er.

Von einem Drohnenlager ist in der Mitteilung des Frontstabs Süd die Rede. Anwohner wissen davon nichts."""


def report(
    text: str, *, name: str = "bericht.txt", publisher: str | None = None, published: str | None = None
) -> Document:
    """A report of some paragraphs."""
    raw = text.encode()
    given = Given(publisher=publisher, published=published)
    return document(Capture(name, name, raw, sha256(raw).hexdigest(), "text/plain", given=given))
