"""The language of a text, as far as it can be told."""

import pytest

from tui.text.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry to Osk will stop on Friday, the harbour office said.", "en"),
        ("“We have no engine,” said Dario Menk.", "en"),
        ("Die Fähre nach Osk wird am Freitag nicht fahren, sagte das Amt.", "de"),
        ("Le ferry pour Osk s’arrêtera vendredi, a dit le bureau du port, et il ne sera pas remplacé.", "fr"),
        ("Le maire de Lorvy, Jeanne Perrault, a déclaré lundi : « Le moulin est mort. »", "fr"),
        ("El ferry a Osk dejará de navegar el viernes, dijo la oficina del puerto.", "es"),
        ("Il traghetto per Osk si fermerà venerdì, ha detto la capitaneria.", "it"),
        ("Prom do Osk stanie w piątek i nie wróci, powiedziało biuro portu.", "pl"),
        ("Паром в Оск остановится в пятницу, и это не беда, сказал он.", "ru"),
        ("Пором до Оска зупиниться у п’ятницю, і це не біда, але він не сказав, що далі.", "uk"),
        ("Το πλοίο για το Οσκ θα σταματήσει την Παρασκευή, είπε το γραφείο.", "el"),
        ("オスク行きの船は金曜日に止まると、事務所は述べた。", "ja"),
        ("办公室说，渡轮将于星期五停航。", "zh"),
        ("사무소는 여객선이 금요일에 멈출 것이라고 말했다.", "ko"),
        ("", "und"),
        ("12 · 34 … “”", "und"),
        ("Osk Menk Ruiz Varga Lunt", "und"),
        ("船 Osk Menk Ruiz Varga", "und"),
    ],
)
def test_the_language_is_told_by_its_commonest_words_or_its_script(text: str, code: str) -> None:
    assert language_of(text) == code


def test_names_and_quotes_in_another_language_leave_an_english_text_english() -> None:
    text = "“Wir haben keinen Motor,” said 船田 of the office, and 金 of the ministry agreed that it was so. " * 3
    assert language_of(text) == "en"
