//! Cleaning changes what no page can hold, and nothing that somebody said.

use crate::documents::cleaning::{lines, one_line, part, shortened};

#[test]
fn what_people_said_stays() {
    for said in [
        "I'd like to go *swimming* – £5 (or less)!",
        "naïve café, Łódź",
        "=SUM(1) <b> #1 \\ `x`",
        "你好 مرحبا 🚌",
    ] {
        assert_eq!(one_line(said), said);
        assert_eq!(lines(said), said);
    }
}

#[test]
fn marks_of_editors_and_machines_go() {
    assert_eq!(
        one_line("\u{FEFF}a\0b\u{7}c\u{AD}d\u{202E}e\u{2069}"),
        "abcde"
    );
    assert_eq!(one_line(" a \t\n b\u{A0}\u{3000}c "), "a b c");
    assert_eq!(
        one_line("\u{200B}\u{200E} \u{2060}"),
        "",
        "nothing to see is nothing"
    );
    assert_eq!(one_line("1\u{FE0F}\u{20E3} 👍\u{1F3FD}"), "1 👍");
}

#[test]
fn lines_keep_their_ends_and_lose_their_gaps() {
    assert_eq!(lines("a\r\nb\rc\u{2028}d\u{B}e"), "a\nb\nc\nd\ne");
    assert_eq!(lines("\n\n a  \n\n\n\n b\u{2029}c\n\n"), "a\n\nb\n\nc");
    assert_eq!(part(" now \n"), " now ");
    assert_eq!(part(" "), " ");
    assert_eq!(part(""), "");
}

#[test]
fn a_joined_emoji_is_never_cut_through() {
    assert_eq!(shortened("ab👩‍👩‍👧cd", 3), "ab👩‍👩‍👧…");
    assert_eq!(shortened("abc", 3), "abc");
    assert_eq!(shortened("ab cd", 3), "ab…");
    assert_eq!(shortened("Coming home", 9), "Coming…");
    assert_eq!(shortened("Coming home", 6), "Coming…");
    assert_eq!(shortened("A neighbourhood", 12), "A neighbourh…");
}
