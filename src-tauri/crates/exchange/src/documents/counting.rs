//! How many people a list of names is of: "Marg and Pauline" on one line are two.

use super::cleaning::one_line;

/// More words than this are no name of one person: "Anil from the allotments".
const LONGEST_NAME: usize = 4;

/// How many people stand on these lines; none where a line is of several and nobody can tell how many: "Denise and
/// her sons". A blank line is nobody.
pub(super) fn people_named<S: AsRef<str>>(lines: &[S]) -> Option<usize> {
    lines.iter().map(|line| on_line(line.as_ref())).sum()
}

fn on_line(line: &str) -> Option<usize> {
    let line = one_line(line);
    if line.is_empty() {
        return Some(0);
    }
    let joined = line.replace(" and ", " & ").replace('+', "&");
    if !joined.contains('&') {
        return Some(1);
    }
    // Commas part names only where the last of them is joined on: "Joan, Fern House" is one person.
    let mut names = joined.split(['&', ',']).map(str::trim);
    names
        .clone()
        .all(one_person)
        .then(|| names.by_ref().count())
}

fn one_person(name: &str) -> bool {
    let words = name.split_whitespace().count();
    name.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase())
        && words <= LONGEST_NAME
}

#[cfg(test)]
mod tests {
    use super::people_named;

    #[test]
    fn a_line_of_two_names_is_two_people_and_one_that_nobody_can_count_is_no_figure() {
        for (lines, people) in [
            (vec!["Denzil", "Comfort from Ward 6", "Old Joan"], Some(3)),
            (vec!["Marg and Pauline", "Anil", " "], Some(3)),
            (vec!["Marg, Pauline & Tom + Ali"], Some(4)),
            (vec!["Joan, Fern House"], Some(1)),
            (vec!["Sandra", "Ferdinand"], Some(2)),
            (vec!["Denise and her two sons", "Anil"], None),
            (vec!["The people who go home from Ward 6 and Bev"], None),
            (vec!["Élodie and 李明"], Some(2)),
            (vec![], Some(0)),
        ] {
            assert_eq!(people_named(&lines), people, "{lines:?}");
        }
    }
}
