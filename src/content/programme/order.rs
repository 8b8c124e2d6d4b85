//! Counts how often a programme goes down to the floor and up again, and finds an order with fewer
//! times.

use crate::core::exercise::Position;
use crate::core::ids::ExerciseId;

/// One exercise of a programme, for its place in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::content) struct Stop {
    pub(in crate::content) id: ExerciseId,
    pub(in crate::content) position: Position,
    /// Done away from the screen, so it stays last.
    pub(in crate::content) away: bool,
}

/// Returns where in the order each way down begins. A programme starts upright.
pub(in crate::content) fn get_downs(order: &[Stop]) -> Vec<usize> {
    let mut upright = true;
    let mut downs = Vec::new();
    for (at, stop) in order.iter().enumerate() {
        if upright && stop.position.on_floor() {
            downs.push(at);
        }
        upright = !stop.position.on_floor();
    }
    downs
}

/// Returns an order with fewer ways down, if there is one. Upright exercises at the start stay
/// there, and one done away stays last. Otherwise the order among those on the floor, and among the
/// upright ones, is kept.
pub(in crate::content) fn better(order: &[Stop]) -> Option<Vec<Stop>> {
    let places = better_places(order)?.into_iter();
    Some(places.filter_map(|at| order.get(at).cloned()).collect())
}

/// The same order as the present places.
pub(in crate::content) fn better_places(order: &[Stop]) -> Option<Vec<usize>> {
    let mut rest: Vec<(usize, &Stop)> = order.iter().enumerate().collect();
    let last = rest.pop_if(|(_, stop)| stop.away);
    let is_up = |(_, stop): &&(usize, &Stop)| !stop.position.on_floor();
    let start = rest.iter().take_while(is_up).count();
    let after = rest.split_off(start);
    let (floor, upright): (Vec<_>, Vec<_>) = after
        .into_iter()
        .partition(|(_, stop)| stop.position.on_floor());
    let better = rest.into_iter().chain(floor).chain(upright).chain(last);
    let (places, stops): (Vec<usize>, Vec<Stop>) =
        better.map(|(at, stop)| (at, stop.clone())).unzip();
    (get_downs(&stops).len() < get_downs(order).len()).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `s` standing, `c` on a chair, `b` on the back, `f` on the front, `w` away and upright.
    fn order(letters: &str) -> Vec<Stop> {
        let stop = |letter: char| {
            Some(Stop {
                id: ExerciseId::new(&letter.to_string()).ok()?,
                position: match letter {
                    's' | 'w' => Position::Standing,
                    'c' => Position::Sitting,
                    'b' => Position::Supine,
                    _ => Position::Prone,
                },
                away: letter == 'w',
            })
        };
        letters.chars().filter_map(stop).collect()
    }

    fn improved(letters: &str) -> Option<String> {
        let better = better(&order(letters))?;
        Some(better.iter().map(|stop| stop.id.as_str()).collect())
    }

    #[test]
    fn one_time_down_is_enough() {
        assert_eq!(get_downs(&order("bsbcf")), [0, 2, 4]);
        assert_eq!(improved("bsbcf"), Some("bbfsc".to_owned()));
        assert_eq!(improved("csbsfw"), Some("csbfsw".to_owned()));
    }

    #[test]
    fn a_good_order_is_left_alone() {
        for good in ["", "s", "bfbf", "scbbsw", "bw", "ss"] {
            assert_eq!(improved(good), None, "{good}");
        }
    }
}
