//! The investment grid: across is effort, up is the difference it makes.

mod place;

use crate::words;

pub(crate) use place::{agree, place, take_off};

/// A corner of the grid, in the order in which the settings name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Little effort, a lot of difference: 'Quicker wins'.
    TopLeft,
    /// A lot of effort, a lot of difference: 'Big and worth it'.
    TopRight,
    /// Little effort, little difference: 'Small extras'.
    BottomLeft,
    /// A lot of effort, little difference: 'Not now'.
    BottomRight,
}

impl Corner {
    /// Which of the settings' four corner names is this corner's, counted from 0.
    pub fn index(self) -> usize {
        match self {
            Self::TopLeft => 0,
            Self::TopRight => 1,
            Self::BottomLeft => 2,
            Self::BottomRight => 3,
        }
    }
}

/// How much, in the words that the room says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowMuch {
    /// The first third.
    ALittle,
    /// The second third.
    Some,
    /// The last third.
    ALot,
}

impl HowMuch {
    /// 'a little', 'some' or 'a lot'.
    pub fn words(self) -> &'static str {
        match self {
            Self::ALittle => words::A_LITTLE,
            Self::Some => words::SOME,
            Self::ALot => words::A_LOT,
        }
    }
}

/// The corner in which something stands; both are 0 to 100. The middle lines belong to the right and
/// to the top.
pub fn corner(effort: f64, difference: f64) -> Corner {
    match (effort < 50.0, difference >= 50.0) {
        (true, true) => Corner::TopLeft,
        (false, true) => Corner::TopRight,
        (true, false) => Corner::BottomLeft,
        (false, false) => Corner::BottomRight,
    }
}

/// How much an effort or a difference of 0 to 100 is, by thirds.
pub fn how_much(amount: f64) -> HowMuch {
    if amount < 100.0 / 3.0 {
        HowMuch::ALittle
    } else if amount < 200.0 / 3.0 {
        HowMuch::Some
    } else {
        HowMuch::ALot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quicker_win_takes_little_effort_and_makes_a_lot_of_difference() {
        assert_eq!(corner(20.0, 90.0), Corner::TopLeft);
        assert_eq!(corner(20.0, 90.0).index(), 0);
        assert_eq!(corner(90.0, 90.0).index(), 1);
        assert_eq!(corner(20.0, 10.0).index(), 2);
        assert_eq!(corner(90.0, 10.0).index(), 3);
    }

    #[test]
    fn the_very_middle_is_big_and_worth_it() {
        assert_eq!(corner(50.0, 50.0), Corner::TopRight);
    }

    #[test]
    fn words_go_by_thirds() {
        let words = [0.0, 33.3, 33.4, 66.6, 66.7, 100.0].map(|amount| how_much(amount).words());
        let (little, some, lot) = ("a little", "some", "a lot");
        assert_eq!(words, [little, little, some, some, lot, lot]);
    }
}
