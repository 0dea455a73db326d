//! Which backups stay: all of the last two days, then one a day, then one a week.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;

/// All of them for so long.
pub(super) const ALL: TimeDelta = TimeDelta::days(2);
/// The last of each day for so long.
const DAILY: TimeDelta = TimeDelta::days(14);
/// The last of each week for so long.
const WEEKLY: TimeDelta = TimeDelta::days(366);

/// Which of these times' backups stay, days and weeks as in UTC. The newest always stays; once the day by
/// which people's words are to be deleted is over, nothing but the newest does.
pub fn kept(
    times: &[DateTime<Utc>],
    now: DateTime<Utc>,
    delete_by: Option<NaiveDate>,
) -> BTreeSet<DateTime<Utc>> {
    let mut newest_first: Vec<_> = times.to_vec();
    newest_first.sort_by(|a, b| b.cmp(a));
    let newest = newest_first.first().copied();
    if delete_by.is_some_and(|day| now.date_naive() > day) {
        return newest.into_iter().collect();
    }
    let mut spans = BTreeSet::new();
    let stays = |at: &DateTime<Utc>| Some(*at) == newest || span(*at, now).stays(&mut spans);
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
        age if age <= ALL => Span::Moment,
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
