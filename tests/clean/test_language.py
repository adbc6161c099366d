from __future__ import annotations

import pytest

from lagebild.clean.language import foreign_language


@pytest.mark.parametrize(
    "text",
    [
        "Die Lage ist ruhig.",
        "Waffenruhe hält",
        "Kiew",
        "",
        "1/4",
        "Gouverneur meldet 12 Tote nach Angriff auf Hafenstadt",
        "Der Sprecher sagte: „We are not leaving this city, and they know it.“ Mehr wollte er nicht sagen.",
        "Maria Muster, Peter Beispiel, Anna Probe, Karl Modell",
        "D Regierig het gseit, dass d Soldate nid abziehe.",
        "El Mundo und Le Monde berichten über den Abzug.",
    ],
)
def test_german_and_what_could_be_german_is_accepted(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("English", "The army said on Monday that it had not attacked the port."),
        ("French", "L'armée a déclaré lundi qu'elle n'avait pas attaqué le port et que les navires sont dans la baie."),
        ("Dutch", "Het leger zei maandag dat het de haven niet heeft aangevallen, maar dat er wel wordt gevochten."),
        ("Spanish", "El ejército dijo el lunes que no había atacado el puerto y que los barcos siguen en la bahía."),
        ("Italian", "L'esercito ha detto lunedì che il porto non è stato attaccato e che le navi sono nella baia."),
        (
            "Polish",
            "Wojsko oświadczyło w poniedziałek, że nie zaatakowało portu, ale walki są coraz cięższe od tygodnia.",
        ),
        (
            "Turkish",
            "Ordu limana saldırmadığını ve gemilerin daha sonra ayrılacağını dedi, ancak bu bir iddia.",
        ),
        ("Russian", "Армия заявила в понедельник, что не атаковала порт."),
        ("Ukrainian", "Армія заявила в понеділок, що її кораблі не атакували порт."),
        ("Arabic", "قال الجيش يوم الاثنين إنه لم يهاجم الميناء"),
    ],
)
def test_other_languages_are_named(language: str, text: str) -> None:
    assert foreign_language(text) == language
