from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from lagebild.capture.articles import items
from lagebild.model import Given


def test_the_objects_of_a_list_keep_their_own_stretch() -> None:
    first, second = items(b' [ {"text": "A  b"} ,\n {"html":"<p>c","title":" T "} ] ', lines=False)
    assert (first.raw, first.number, first.field) == (b'{"text": "A  b"}', 1, "text")
    assert (second.raw, second.number, second.field) == (b'{"html":"<p>c","title":" T "}', 2, "html")
    assert second.about == Given(title="T")


def test_a_single_object_has_no_number() -> None:
    (one,) = items(b'{"text": "a", "authors": ["Maria Muster", 3, " "], "publisher": null}', lines=False)
    assert one.number is None
    assert one.about == Given(authors=("Maria Muster",))


def test_lines_count_from_one_and_empty_ones_count() -> None:
    found = list(items(b'\xef\xbb\xbf{"text": "a"}\r\n\n{"text": "b"}\n', lines=True))
    assert [(each.number, each.raw) for each in found] == [(1, b'{"text": "a"}'), (3, b'{"text": "b"}')]


def test_a_bad_line_says_why_and_the_others_go_on() -> None:
    found = list(items(b'{"text": ""}\n[1]\n{"text"\n"\xff"\n' + b"[" * 100_000 + b'\n{"text": "b"}', lines=True))
    assert [isinstance(each.about, str) for each in found] == [True] * 5 + [False]


def test_a_list_that_breaks_off_gives_what_was_whole() -> None:
    whole, broken = items(b'[{"text": "a"}, {"text": "b"', lines=False)
    assert whole.field == "text"
    assert isinstance(broken.about, str)


def test_half_characters_do_not_pass() -> None:
    (one,) = items(b'{"text": "a", "title": "b\\ud83d"}', lines=False)
    assert one.about == Given(title="b\ufffd")


@given(
    st.lists(st.dictionaries(st.sampled_from(["text", "title", "x"]), st.text(), max_size=3)), st.sampled_from([0, 2])
)
def test_every_object_of_a_list_is_found_and_reads_the_same(articles: list[dict[str, str]], indent: int) -> None:
    raw = json.dumps(articles, ensure_ascii=False, indent=indent or None).encode("utf-8", "surrogatepass")
    found = list(items(raw, lines=False))
    assert [json.loads(each.raw) for each in found if each.raw] == articles
