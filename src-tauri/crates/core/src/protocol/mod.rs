//! The only types that travel: records, commands, changes, the wall's view, replies and errors.
//!
//! Everything here is plain data. The same shapes stand in the file's history, on the pipe, on the
//! web and in the windows, and TypeScript reads them from `ui/src/protocol/`.

mod actions;
mod backups;
mod capture;
mod causes;
mod change;
mod command;
mod copies;
mod day;
mod document;
mod drafts;
mod error;
mod gone;
mod ideas;
mod ids;
mod on_wall;
mod prompts;
mod reply;
mod room;
mod statements;
mod successes;
mod text;
mod themes;
mod trail;
mod votes;
mod wall;
mod wall_view;
mod workshop;

pub use actions::*;
pub use backups::*;
pub use capture::*;
pub use causes::*;
pub use change::*;
pub use command::*;
pub use copies::*;
pub use day::*;
pub use document::*;
pub use drafts::*;
pub use error::*;
pub use gone::*;
pub use ideas::*;
pub use ids::*;
pub use on_wall::*;
pub use prompts::*;
pub use reply::*;
pub use room::*;
pub use statements::*;
pub use successes::*;
pub use text::*;
pub use themes::*;
pub use trail::*;
pub use votes::*;
pub use wall::*;
pub use wall_view::*;
pub use workshop::*;
