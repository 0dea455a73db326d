//! No text may stop an export, and none may run.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::documents::action_plan;
use crate::documents::press::PrintOptions;

use super::opened::{Pdf, open, printed};
use super::samples::{day, document, everywhere, quote, usual};

fn exported(text: &str) -> Pdf {
    let mut document = document(vec![everywhere(usual(), text)]);
    text.clone_into(&mut document.workshop);
    text.clone_into(&mut document.dates);
    text.clone_into(&mut document.language);
    action_plan::set(&document, day(2026, 10, 20), PrintOptions::default())
        .map(Pdf::of)
        .unwrap_or_else(|error| panic!("{text:?} stopped the export: {error}"))
}

#[test]
fn scripts_signs_and_marks_never_stop_an_export() {
    for text in [
        "Bus 🚌, thumbs 👍🏽, heart ❤️, key 1️⃣",
        "Family 👩‍👩‍👧 and 👩‍🦽, flags 🇬🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈",
        "مرحبا بالعالم، أريد أن أخرج مع أصدقائي.",
        "שלום עולם",
        "你好，世界。我想出去走走。",
        "नमस्ते สวัสดีชาวโลก 안녕하세요 こんにちは ܫܠܡܐ",
        "\u{FEFF}a\u{FEFF}b\0c\u{1}d\u{7F}e\u{9B}f\r\ng\rh\u{2028}i\u{2029}j",
        "\u{200F}abc\u{202E}def\u{202C}\u{2067}x\u{2069}\u{200E}\u{061C}",
        "\u{301}a\u{20DD}e\u{301}\u{302}\u{303}\u{325} \u{301}\u{308} x\u{489}",
        "\u{E000}\u{F8FF}\u{10FFFD}\u{FFFE}\u{FFFF}\u{1FFFE}\u{FFFC}\u{FFFD}",
        "Z\u{338}\u{31B}\u{32B}\u{330}\u{300}\u{351}a\u{335}\u{327}l\u{336}g\u{337}",
        "ﬁ ﷽ ㏒ ½ ① ™ \u{A0}\u{2007}\u{202F}\u{3000}\u{200B}\u{AD}soft\u{2060}",
    ] {
        open(&exported(text));
    }
}

#[test]
fn nothing_typed_can_run() {
    let typed = "#include \"x\" $x$ *bold* _it_ <script>alert</script> `t` =SUM(1) @x /* c */ // y [a] #let x = 1 <l> ~ --";
    let mut plan = usual();
    plan.what = typed.into();
    plan.why.quotes = vec![
        quote(5, "= Heading"),
        quote(6, "#panic(\"no\")"),
        quote(7, "+ list\n- list\n/ a: b"),
    ];
    let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
    let words = opened.words().replace('\u{200B}', "");
    assert!(words.contains(typed), "{words}");
    opened.in_order(&[
        "“= Heading” Card 5",
        "“#panic(\"no\")” Card 6",
        "“+ list",
        "- list",
        "/ a: b”",
    ]);
    assert_eq!(opened.structure.matches("H1 ").count(), 1);
}

#[test]
fn a_character_that_no_font_has_is_printed_as_such_and_listed() {
    let mut plan = usual();
    plan.what = "Before \u{E000} after, and \u{E001}\u{E002}\u{E003}.".into();
    let (pdf, opened) = printed(&document(vec![plan]), PrintOptions::default());
    assert!(
        opened
            .words()
            .contains("Before [character] after, and [3 characters]."),
        "{}",
        opened.words()
    );
    assert_eq!(pdf.unprintable.len(), 4);
    assert!(
        pdf.unprintable[0].ends_with("(U+E000)"),
        "{:?}",
        pdf.unprintable
    );
}

#[test]
fn a_sign_that_no_font_has_on_a_letter_costs_that_letter_there_and_nowhere_else() {
    let mut plan = usual();
    plan.what = "Group A\u{20DD} was kind. Anna and Ali said so to a\u{361}b. Abba too.".into();
    let (pdf, opened) = printed(&document(vec![plan]), PrintOptions::default());
    let words = opened.words();
    assert!(words.contains("was kind. Anna and Ali said so"), "{words}");
    assert!(words.contains("Abba too."), "{words}");
    assert!(pdf.unprintable.len() <= 2, "{:?}", pdf.unprintable);
}

#[test]
fn marks_that_were_typed_after_their_letters_stay() {
    let mut plan = usual();
    plan.what =
        "Ade\u{301}ba\u{301}yo\u{323}\u{300} and Nguye\u{302}\u{303}n Thi\u{323} came.".into();
    let (pdf, opened) = printed(&document(vec![plan]), PrintOptions::default());
    assert!(pdf.unprintable.is_empty(), "{:?}", pdf.unprintable);
    let words: String = opened.words().nfc().collect();
    for name in [
        "Ad\u{e9}b\u{e1}y\u{1ecd}\u{300} and Nguy\u{1ec5}",
        "n Th\u{1ecb} came.",
    ] {
        assert!(words.contains(name), "{words}");
    }
}

#[test]
fn emoji_are_drawn_from_our_own_font() {
    let mut plan = usual();
    plan.what = "The 🚌 is late 😟 and the flag is 🇬🇧.".into();
    let (pdf, opened) = printed(&document(vec![plan]), PrintOptions::default());
    assert!(pdf.unprintable.is_empty(), "{:?}", pdf.unprintable);
    assert!(
        opened
            .fonts
            .iter()
            .any(|font| font.contains("NotoEmoji") && font.contains("yes yes yes"))
    );
    assert!(opened.words().contains("🚌"), "{}", opened.words());
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(exported("Hello 🚌").bytes, exported("Hello 🚌").bytes);
}

/// Any text at all, with more of the troublesome characters than chance would give.
fn any_text() -> impl Strategy<Value = String> {
    let mean = prop::sample::select(vec![
        '\0',
        '\u{FEFF}',
        '\u{200D}',
        '\u{200F}',
        '\u{202E}',
        '\u{301}',
        '\u{E0001}',
        '\u{1F3FD}',
        '\u{FE0F}',
        '\u{20E3}',
        '\u{1F1EC}',
        '\n',
        '\r',
        '\t',
        ' ',
        '#',
        '$',
        '*',
        '<',
        '`',
        '\\',
        'ا',
        '世',
        '🚌',
        'न',
        '्',
        'ก',
        '้',
        '\u{E000}',
    ]);
    prop::collection::vec(
        prop_oneof![mean, any::<char>(), proptest::char::range('a', 'z')],
        0..60,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_every_field_is_exported(text in any_text()) {
        let pdf = exported(&text);
        prop_assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        prop_assert!(pdf.pages >= 1);
    }
}
