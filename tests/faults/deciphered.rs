//! The raw bytes of a protected file as its pages hold them: what stands in a free page stands here too.

use heard_core::Key;
use openssl::symm::{Cipher, Crypter, Mode};

// SQLCipher's own defaults (https://www.zetetic.net/sqlcipher/design/): AES-256 in CBC, page by page; at each page's
// end its initialization vector and its sum; before the first page, in the place of SQLite's own word, the salt.
const PAGE: usize = 4_096;
const SALT: usize = 16;
const VECTOR: usize = 16;
const RESERVED: usize = VECTOR + 64;

// SQLite's WAL: a header, then pages, each with a header that begins with the page's number.
const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The pages of a workshop's file, one after the other.
pub fn file(bytes: &[u8], key: &Key) -> Vec<u8> {
    let pages = (1_u32..).zip(bytes.chunks_exact(PAGE));
    pages
        .flat_map(|(number, bytes)| page(number, bytes, key))
        .collect()
}

/// The pages in the WAL beside a workshop's file, also those of before that SQLite would not read any more.
pub fn wal(bytes: &[u8], key: &Key) -> Vec<u8> {
    let frames = bytes.get(WAL_HEADER..).unwrap_or_default();
    let frames = frames.chunks_exact(FRAME_HEADER + PAGE);
    let pages = frames.flat_map(|frame| {
        let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
        page(number, &frame[FRAME_HEADER..], key)
    });
    pages.collect()
}

fn page(number: u32, bytes: &[u8], key: &Key) -> Vec<u8> {
    let Key::Recovery(key) = key else {
        panic!("a passphrase is no file's own key")
    };
    let begin = if number == 1 { SALT } else { 0 };
    let end = PAGE - RESERVED;
    let vector = &bytes[end..end + VECTOR];
    let cipher = Cipher::aes_256_cbc();
    let mut crypter = Crypter::new(cipher, Mode::Decrypt, key.bytes(), Some(vector)).unwrap();
    crypter.pad(false);
    let mut plain = vec![0; end - begin + cipher.block_size()];
    let n = crypter.update(&bytes[begin..end], &mut plain).unwrap();
    plain.truncate(n);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use heard_core::{Ids, OpenWorkshop};

    #[test]
    fn what_stands_in_a_protected_file_is_read_as_it_stands() {
        let folder = crate::script::fast_folder();
        let path = folder.path().join("room.heard");
        let given = Key::Passphrase("four odd words here".to_owned());
        let begin = chrono::DateTime::UNIX_EPOCH;
        let made = OpenWorkshop::create(
            &path,
            Some(given.clone()),
            "Kingfisher",
            false,
            Ids::Chance,
            begin,
        );
        let holds = |bytes: &[u8]| bytes.windows(10).any(|part| part == b"Kingfisher");
        drop(made.unwrap());
        let bytes = std::fs::read(&path).unwrap();
        let key = Key::Recovery(given.raw(bytes[..SALT].try_into().unwrap()).unwrap());
        assert!(!holds(&bytes));
        assert!(holds(&file(&bytes, &key)));
    }
}
