"""How surely a name is what a clause speaks of."""

from __future__ import annotations

from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.subjects import DOUBTED, leads_to, subject_before

RICE = "Produksi padi per hektare"


def share(sentence: str) -> float:
    view = made(GOALS, sentence).views[-1]
    at = view.text.index("tercapai")
    return subject_before(view, view.part_of(at), view.mentions[0], at).share


def test_a_name_behind_other_words_or_far_before_is_doubted() -> None:
    assert share(f"{RICE} tercapai.") == 1
    assert share(f"Kebijakan impor beras {RICE} tercapai.") == DOUBTED
    assert share(f"{RICE} {'yang dihitung bersama ' * 5}tercapai.") == DOUBTED


def test_a_name_behind_is_the_subject_where_near_or_led_to() -> None:
    long = "yang sudah tersebut secara keseluruhan maka demikian pula ini"
    for sentence, so in [
        (f"Tercapai {RICE}.", True),
        (f"Tercapai {long} pada {RICE}.", True),
        (f"Tercapai {long}, {RICE}.", False),
        (f"Tercapai swasembada pangan pokok nasional pada {RICE}.", False),
        (f"Tercapai {long} 5 ton pada {RICE}.", False),
    ]:
        view = made(GOALS, sentence).views[-1]
        assert leads_to(view, len("Tercapai"), view.mentions[0].start) is so, sentence
