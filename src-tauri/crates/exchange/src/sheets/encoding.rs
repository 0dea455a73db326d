//! Bytes into text: UTF-8 with and without mark, UTF-16, Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Text, and whether some letters could not be read (they are U+FFFD then).
pub(super) struct Decoded {
    pub text: String,
    pub unreadable: bool,
}

/// Decodes by the mark if there is one, else by what the bytes look like.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(encoding, _)| encoding);
    let (text, _, unreadable) = encoding.decode(bytes);
    Decoded {
        text: text.into_owned(),
        unreadable,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = guess_utf16(bytes) {
        return wide;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) if mostly_utf8(bytes) => UTF_8,
        Err(_) => WINDOWS_1252,
    }
}

/// UTF-16 of Latin letters has a zero in every second byte; real text hardly ever holds zeros.
fn guess_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(4_000)).unwrap_or_default();
    let pairs = (start.len() / 2).max(1);
    let zeros = |skip: usize| {
        start
            .iter()
            .skip(skip)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 >= pairs * 4 && first * 10 < pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 4 && second * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// One broken byte among many good ones must not turn every accent into two signs.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    good > broken * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_words() {
        let words = "What is working?\nThe café – “good” £5";
        let (windows, _, _) = WINDOWS_1252.encode(words);
        let marked = "\u{FEFF}".to_owned() + words;
        for bytes in [
            words.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            wide(&marked, u16::to_le_bytes),
            wide(&marked, u16::to_be_bytes),
            wide(words, u16::to_le_bytes),
            wide(words, u16::to_be_bytes),
            windows.into_owned(),
        ] {
            let decoded = decode(&bytes);
            assert_eq!(decoded.text, words);
            assert!(!decoded.unreadable);
        }
    }

    #[test]
    fn one_broken_byte_is_told() {
        let mut bytes = "ééééé 你好 ééé".as_bytes().to_vec();
        bytes.push(0xC3);
        let decoded = decode(&bytes);
        assert!(decoded.text.starts_with("ééééé 你好"));
        assert!(decoded.unreadable);
    }
}
