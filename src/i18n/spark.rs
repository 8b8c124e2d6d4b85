//! A few pain values in one line: as small columns, and as numbers.

/// Columns for values from 0 to 10, the oldest first: `▅▃▃▂`. A higher value counts as 10.
pub fn spark(values: &[u8]) -> String {
    values.iter().map(|value| column(*value)).collect()
}

/// Values with arrows between them, `4 → 3 → 3 → 2`. If they do not fit in `room` cells, the oldest
/// are dropped.
pub fn chain(values: &[u8], room: usize) -> String {
    (0..values.len())
        .filter_map(|first| values.get(first..))
        .map(|newest| {
            let said: Vec<String> = newest.iter().map(u8::to_string).collect();
            said.join(" → ")
        })
        .find(|said| crate::i18n::measure::width(said) <= room)
        .unwrap_or_default()
}

fn column(value: u8) -> char {
    match value {
        0 => '▁',
        1 | 2 => '▂',
        3 => '▃',
        4 => '▄',
        5 | 6 => '▅',
        7 => '▆',
        8 | 9 => '▇',
        _ => '█',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_columns() {
        assert_eq!(
            spark(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 200]),
            "▁▂▂▃▄▅▅▆▇▇██"
        );
        assert_eq!(spark(&[]), "");
    }

    #[test]
    fn the_newest_stay() {
        assert_eq!(chain(&[4, 3, 3, 2], 13), "4 → 3 → 3 → 2");
        assert_eq!(chain(&[10, 3, 3, 2], 13), "3 → 3 → 2");
        assert_eq!(chain(&[10], 1), "");
        assert_eq!(chain(&[], 9), "");
    }
}
