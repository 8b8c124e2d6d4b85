//! What matters to the patient: each goal with its scores, and how the back was.

use super::super::Home;
use super::super::sheet::{columns, wrapped};
use crate::core::history::Lately;
use crate::i18n::t;

/// The lines about it; none where nothing was answered.
pub(super) fn lines(lately: &Lately<'_>, home: &Home, measure: usize) -> Vec<String> {
    let texts = &home.texts;
    let goals = lately.goals_over_time();
    let mut lines = Vec::new();
    if !goals.is_empty() {
        lines.push(texts.say(t::HISTORY_GOALS));
        let rows = goals
            .iter()
            .map(|goal| vec![texts.goal_name(goal), texts.goal_scores(goal)]);
        lines.extend(columns(&rows.collect::<Vec<_>>(), &[]));
        if goals.iter().any(|goal| goal.scores.len() > 1) {
            lines.extend(wrapped(&texts.say(t::GOALS_MATTERS), "", measure));
        }
    }
    let overall = lately.overall();
    if !overall.is_empty() {
        lines.push(texts.say(t::HISTORY_OVERALL));
        lines.extend(
            overall
                .iter()
                .map(|(date, since, change)| format!("{date}  {}", texts.overall(*since, *change))),
        );
    }
    lines
}
