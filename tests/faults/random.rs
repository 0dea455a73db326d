//! Lots that come again: one step of splitmix64 each (Steele, Lea, Flood 2014).

/// A source of lots.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The lots of one case: other than its neighbours'.
    pub fn of(seed: u64, case: u64) -> Self {
        let mut random = Self(seed ^ case.wrapping_mul(0xD134_2543_DE82_EF95));
        random.draw();
        random
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        ((self.draw() >> 1) as usize) % n.max(1)
    }

    pub fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// All of a list, in an order drawn by lot.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}
