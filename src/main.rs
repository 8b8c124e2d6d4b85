//! Starts the program. The command line comes here.

use rygrad::app::App;
use rygrad::app::msg::Effect;
use rygrad::run::edges::Edges;
use rygrad::run::{Inbox, start};
use std::process::ExitCode;

/// Nothing is asked of the outside yet.
struct Nowhere;

impl Edges for Nowhere {
    fn carry_out(&mut self, _effect: Effect) {}
}

fn main() -> anyhow::Result<ExitCode> {
    let ending = start(
        &mut App::default(),
        Inbox::open(),
        &mut Nowhere,
        &mut |_, _, frame| {
            frame.render_widget("rygrad", frame.area());
        },
    )?;
    Ok(ExitCode::from(ending.code()))
}
