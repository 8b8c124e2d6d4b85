//! Which pictures of a figure tell an exercise: two places where one does not tell; start and end
//! where nothing moves.

use super::Picture;
use crate::core::figure::{Figure, Stance};
use crate::core::plan::StepKind;
use crate::i18n::{t, word};
use crate::view::page::Page;

/// A figure that moves: from where it is best seen, and from where else.
pub(in crate::view) fn moving(figure: &Figure, stance: Stance, page: &Page<'_>) -> Vec<Picture> {
    let views = [Some(figure.view()), figure.also()];
    let labelled = figure.also().is_some();
    let picture = |view| Picture {
        view,
        stance,
        label: if labelled {
            page.say(word::view(view))
        } else {
            String::new()
        },
        fades: false,
    };
    views.into_iter().flatten().map(picture).collect()
}

/// A figure that stands still: where it is now, and beside it where it starts or where it goes.
/// The one that is not now fades; the start is always the first.
pub(in crate::view) fn still(figure: &Figure, now: Stance, page: &Page<'_>) -> Vec<Picture> {
    let start = figure.still(StepKind::Rest);
    let end = if now == start {
        figure.still(StepKind::Move)
    } else {
        now
    };
    if start == end {
        return moving(figure, now, page);
    }
    let ends = [(start, t::FIGURE_START), (end, t::FIGURE_END)];
    let pictures = ends.map(|(stance, label)| Picture {
        view: figure.view(),
        stance,
        label: page.say(label),
        fades: stance != now,
    });
    pictures.into()
}
