//! One table of all figures: ours, the floor's and their ratio, each in the middle and near the top.

/// What was measured of one program, in the unit of its row.
pub(crate) type Figures = Vec<f64>;

/// Prints what a row is called in.
pub(crate) fn head() {
    println!(
        "{:38} {:>9} {:>9} {:>9} {:>9} {:>6} {:>6}  goal",
        "", "ours p50", "p95", "floor p50", "p95", "× p50", "p95"
    );
}

/// Prints a row. A figure of which there is only one has no p95.
pub(crate) fn row(name: &str, ours: &Figures, floor: &Figures, goal: &str) {
    let [ours, floor] =
        [ours, floor].map(|all| (at(all, 50), (all.len() > 1).then(|| at(all, 95))));
    let shown = |value: Option<f64>| value.map_or_else(String::new, amount);
    let ratio = |ours: f64, floor: f64| {
        let ratio = (floor > 0.0).then_some(ours / floor);
        ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
    };
    let high = ours.1.zip(floor.1).map(|(ours, floor)| ratio(ours, floor));
    println!(
        "{name:38} {:>9} {:>9} {:>9} {:>9} {:>6} {:>6}  {goal}",
        amount(ours.0),
        shown(ours.1),
        amount(floor.0),
        shown(floor.1),
        ratio(ours.0, floor.0),
        high.unwrap_or_default(),
    );
}

/// The value that `percent` of the others do not pass; 0 where there is none.
pub(crate) fn at(all: &[f64], percent: usize) -> f64 {
    let mut all = all.to_vec();
    all.sort_by(f64::total_cmp);
    let last = all.len().saturating_sub(1);
    all.get(last * percent / 100).copied().unwrap_or_default()
}

/// Large amounts are whole ones.
fn amount(value: f64) -> String {
    if value.abs() < 100.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.0}")
    }
}
