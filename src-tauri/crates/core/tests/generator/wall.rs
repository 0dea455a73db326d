//! What the desk sends to the wall.

use super::Lots;
use heard_core::protocol::*;

pub fn wall(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    Some(match kind {
        "ShowOnWall" => ShowOnWall {
            show: scene(document, lots),
        },
        "TurnPage" => TurnPage {
            page: lots.up_to(3),
        },
        "HoldWall" => HoldWall { hold: lots.yes() },
        "BlankWall" => BlankWall { blank: lots.yes() },
        "PauseWall" => PauseWall {
            pause: lots.one_of(vec![None, Some(Pause::SlowDown), Some(Pause::Question)]),
        },
        "StartTimer" => StartTimer {
            label: lots.text(),
            icon: lots.one_of(vec![None, Some(LensIcon::Table)]),
            minutes: lots.up_to(241),
        },
        "AddToTimer" => AddToTimer {
            minutes: lots.up_to(120),
        },
        "StopTimer" => StopTimer {},
        "SetScheme" => SetScheme {
            scheme: lots.one_of(vec![Scheme::Light, Scheme::Dark]),
        },
        "SetWallSize" => SetWallSize {
            size: lots.one_of(vec![100, 130, 175, 99]),
        },
        _ => return None,
    })
}

/// Any scene of the wall.
pub fn scene(document: &Document, lots: &Lots) -> Scene {
    let theme = lots.row(&document.themes);
    let statement = lots.busy_row(&document.statements);
    let newest = document.vote_rounds.iter().next_back().map(|row| row.id);
    let round = newest.unwrap_or_else(|| lots.row(&document.vote_rounds));
    lots.one_of(vec![
        Scene::Hear { statement },
        Scene::Theme { theme },
        Scene::VoteResult { round },
        Scene::Hear { statement },
        Scene::Theme { theme },
        Scene::VoteResult { round },
        Scene::Welcome,
        Scene::TestPattern,
        Scene::Timer {
            left: lots.up_to(20),
        },
        Scene::WarmUp,
        Scene::Themes { kind: lots.kind() },
        Scene::HowToVote { round: Some(round) },
        Scene::WhyTree { theme },
        Scene::Success { theme },
        Scene::InPlace { theme },
        Scene::Ideas { theme },
        Scene::Grid {
            idea: lots.maybe_row(&document.ideas),
        },
        Scene::Chosen,
        Scene::ActionPlan {
            plan: lots.row(&document.plans),
        },
        Scene::Thanks,
        Scene::TogetherWeDid {
            update: lots.row(&document.updates),
        },
        Scene::NowNext {
            day: 1,
            minute: lots.up_to(1_440),
        },
    ])
}
