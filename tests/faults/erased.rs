//! S2: whatever people did before, when somebody goes nothing of what they said stands in any byte that can be
//! reached, nothing else is lost, and neither undo, nor the same sheet, nor going back brings them back.

use crate::Wanted;
use crate::claims::{Claim, NotRun};
use crate::erased_life::Life;
use crate::random::Random;

struct Erased {
    seed: u64,
    went: u64,
    words: u64,
    files: u64,
    /// The longest that it took until somebody was gone, in milliseconds.
    slowest: u64,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    Ok(Box::new(Erased {
        seed: wanted.seed,
        went: 0,
        words: 0,
        files: 0,
        slowest: 0,
    }))
}

impl Claim for Erased {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let protected = random.below(5) == 0;
        let mut life = Life::new(protected, random);
        let lived = life.live();
        self.went += life.went;
        self.words += life.words.len() as u64;
        self.files += life.files;
        self.slowest = self.slowest.max(life.slowest);
        let story = life.story.join(", ");
        lived.map_err(|why| format!("{why} (after: {story})"))?;
        let what = match (life.went, protected) {
            (0, _) => "nobody was there to go",
            (_, true) => "gone, protected",
            (_, false) => "gone",
        };
        Ok(what.to_owned())
    }

    fn also(&self) -> Vec<(String, u64)> {
        vec![
            ("people who went".to_owned(), self.went),
            ("words that were looked for".to_owned(), self.words),
            ("files that were looked through".to_owned(), self.files),
            (
                "ms at most until somebody was gone".to_owned(),
                self.slowest,
            ),
        ]
    }
}
