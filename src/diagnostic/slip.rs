//! Slips of the keyboard: which known word an unknown one was meant to be.

/// The candidate that `word` is most likely a slip for: one or two letters off, or the same but for case and hyphens.
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let plain = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<Vec<_>>();
    let word = plain(word);
    // A long key from a hostile file must not cost time squared.
    if word.len() > 64 {
        return None;
    }
    candidates
        .into_iter()
        .map(|candidate| {
            let whole = plain(candidate);
            // A word cut short ("warn" for "warning") is as near as a slip.
            let cut = word.len() > 2 && whole.starts_with(&word);
            (if cut { 1 } else { distance(&word, &whole) }, candidate)
        })
        .filter(|(distance, candidate)| *distance <= if candidate.len() > 5 { 2 } else { 1 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, delete, change or swap with their neighbour until `a` is `b`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let swap = if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    rows[i - 2][j - 2] + 1
                } else {
                    usize::MAX
                };
                change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(swap)
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_is_one_or_two_letters_off() {
        for (word, meant) in [
            ("severty", Some("severity")),
            ("warn", Some("warning")),
            ("a-bout", Some("about")),
            ("source", None),
            ("", None),
        ] {
            assert_eq!(closest(word, ["severity", "warning", "about"]), meant, "{word}");
        }
    }
}
