//! Which backups stay: all of the last two days, then one a day, then one a week.

use crate::defect::defect;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;

/// All of them for so long.
pub(super) fn all_for() -> TimeDelta {
    if defect("one-day-kept") {
        return TimeDelta::days(1);
    }
    TimeDelta::days(2)
}

/// The last of each day for so long.
const DAILY: TimeDelta = TimeDelta::days(14);
/// The last of each week for so long.
const WEEKLY: TimeDelta = TimeDelta::days(366);

/// When a backup was made, and the workshop's revision in it.
pub type Made = (DateTime<Utc>, u32);

/// Which of these backups stay, days and weeks as in UTC. The newest always stays, and the one of the highest
/// revision, which is another where somebody set the clock back; once the day by which people's words are to be
/// deleted is over, nothing but these does.
pub fn kept(all: &[Made], now: DateTime<Utc>, delete_by: Option<NaiveDate>) -> BTreeSet<Made> {
    let mut newest_first: Vec<_> = all.to_vec();
    newest_first.sort_by(|a, b| b.cmp(a));
    let newest = newest_first.first().copied();
    let last = all.iter().max_by_key(|(at, revision)| (revision, at));
    let always: BTreeSet<_> = newest.into_iter().chain(last.copied()).collect();
    if delete_by.is_some_and(|day| now.date_naive() > day) {
        return always;
    }
    let mut spans = BTreeSet::new();
    let stays = |made: &Made| span(made.0, now).stays(&mut spans) || always.contains(made);
    newest_first.into_iter().filter(stays).collect()
}

/// Of what at most one backup stays.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Span {
    Moment,
    Day(NaiveDate),
    Week(i32, u32),
    TooOld,
}

fn span(at: DateTime<Utc>, now: DateTime<Utc>) -> Span {
    let (age, day) = (now - at, at.date_naive());
    match age {
        age if age <= all_for() => Span::Moment,
        age if age <= DAILY => Span::Day(day),
        age if age <= WEEKLY => Span::Week(day.iso_week().year(), day.iso_week().week()),
        _ => Span::TooOld,
    }
}

impl Span {
    fn stays(self, seen: &mut BTreeSet<Self>) -> bool {
        match self {
            Self::Moment => true,
            Self::TooOld => false,
            span => seen.insert(span),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_300_000, 0).unwrap_or_default()
    }

    /// As [`super::kept`], where the clock was always right.
    fn kept(
        times: &[DateTime<Utc>],
        now: DateTime<Utc>,
        delete_by: Option<NaiveDate>,
    ) -> BTreeSet<DateTime<Utc>> {
        let mut in_order = times.to_vec();
        in_order.sort_unstable();
        let made: Vec<Made> = in_order.into_iter().zip(1..).collect();
        let kept = super::kept(&made, now, delete_by);
        kept.into_iter().map(|(at, _)| at).collect()
    }

    #[test]
    fn the_newest_takes_the_place_of_its_own_day() {
        let old = now() - TimeDelta::days(8);
        let made = [(old, 2), (old - TimeDelta::hours(1), 1)];
        assert_eq!(super::kept(&made, now(), None), BTreeSet::from([(old, 2)]));
        let same_second = [(old, 3), (old, 2), (old - TimeDelta::days(1), 1)];
        let kept = super::kept(&same_second, now(), None);
        assert_eq!(kept.len(), 2, "{kept:?}");
    }

    #[test]
    fn what_was_made_last_stays_also_where_the_clock_was_set_back() {
        let (before, after) = ((now(), 5), (now() - TimeDelta::days(400), 6));
        for delete_by in [None, Some((now() - TimeDelta::days(9)).date_naive())] {
            let kept = super::kept(&[before, after], now(), delete_by);
            assert_eq!(kept, BTreeSet::from([before, after]));
        }
    }

    /// Times of the last 500 days, and a few that a wrong clock put ahead.
    fn times() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
        let minutes = prop_oneof![0..3_000_i64, 0..720_000_i64, -600..0_i64];
        vec(
            minutes.prop_map(|ago| now() - TimeDelta::minutes(ago)),
            0..120,
        )
    }

    fn delete_by() -> impl Strategy<Value = Option<NaiveDate>> {
        let day = |days: i64| (now() + TimeDelta::days(days)).date_naive();
        proptest::option::of((-9..9_i64).prop_map(day))
    }

    proptest! {
        #[test]
        fn the_newest_always_stays_and_nothing_comes_from_nowhere(
            times in times(), delete_by in delete_by(),
        ) {
            let kept = kept(&times, now(), delete_by);
            prop_assert!(kept.iter().all(|at| times.contains(at)));
            prop_assert_eq!(kept.last(), times.iter().max());
        }

        #[test]
        fn all_of_the_last_two_days_stay(times in times()) {
            let kept = kept(&times, now(), None);
            for at in times.iter().filter(|at| now() - **at <= TimeDelta::days(2)) {
                prop_assert!(kept.contains(at));
            }
        }

        #[test]
        fn each_day_keeps_its_last_and_then_each_week(times in times()) {
            let kept = kept(&times, now(), None);
            let old = |days: i64| now() - TimeDelta::days(days);
            for at in &times {
                let later_that = |same: &dyn Fn(&DateTime<Utc>) -> bool, until: i64| {
                    kept.iter().any(|kept| kept >= at && same(kept) && *kept >= old(until))
                };
                if *at >= old(14) {
                    prop_assert!(later_that(&|kept| kept.date_naive() == at.date_naive(), 14));
                } else if *at >= old(366) {
                    let week = |at: &DateTime<Utc>| at.date_naive().iso_week();
                    prop_assert!(later_that(&|kept| week(kept) == week(at), 366));
                }
            }
        }

        #[test]
        fn their_number_is_bounded_but_for_the_last_two_days(times in times()) {
            let kept = kept(&times, now(), None);
            let older = kept.iter().filter(|at| now() - **at > TimeDelta::days(2)).count();
            prop_assert!(older <= 13 + 53 + 1, "{older}");
        }

        #[test]
        fn past_the_delete_by_date_only_the_newest_is_left(times in times(), days in 1..400_i64) {
            let delete_by = (now() - TimeDelta::days(days)).date_naive();
            prop_assert!(kept(&times, now(), Some(delete_by)).len() <= 1);
        }

        #[test]
        fn keeping_again_removes_nothing_more(times in times(), delete_by in delete_by()) {
            let once = kept(&times, now(), delete_by);
            let left: Vec<_> = once.iter().copied().collect();
            prop_assert_eq!(kept(&left, now(), delete_by), once);
        }
    }
}
