//! Flags: pairs of regional indicators, which are letters too when people write with them.

/// For each first letter A to Z, the second letters that make a flag.
const FLAGS: [&str; 26] = [
    "CDEFGILMOQRSTUWXZ",
    "ABDEFGHIJLMNOQRSTVWYZ",
    "ACDFGHIKLMNOPQRUVWXYZ",
    "EGJKMOZ",
    "ACEGHRSTU",
    "IJKMOR",
    "ABDEFGHILMNPQRSTUWY",
    "KMNRTU",
    "CDELMNOQRST",
    "EMOP",
    "EGHIMNPRWYZ",
    "ABCIKRSTUVY",
    "ACDEFGHKLMNOPQRSTUVWXYZ",
    "ACEFGILOPRUZ",
    "M",
    "AEFGHKLMNRSTWY",
    "A",
    "EOSUW",
    "ABCDEGHIJKLMNORSTVXYZ",
    "ACDFGHJKLMNORTVWZ",
    "AGMNSYZ",
    "ACEGINU",
    "FS",
    "K",
    "ET",
    "AMW",
];

/// The regional indicators with which a text begins.
pub(super) fn regional(text: &str) -> &str {
    let end = text.find(|c| index(c).is_none()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Whether a run of regional indicators is nothing but flags.
pub(super) fn are_flags(run: &str) -> bool {
    let mut letters = run.chars().filter_map(index);
    while let Some(first) = letters.next() {
        let is_flag = letters
            .next()
            .zip(FLAGS.get(first))
            .is_some_and(|(second, seconds)| {
                seconds.bytes().any(|b| usize::from(b - b'A') == second)
            });
        if !is_flag {
            return false;
        }
    }
    true
}

/// Which letter a regional indicator is: 0 for A.
fn index(c: char) -> Option<usize> {
    let distance = u32::from(c).checked_sub(0x1F1E6)?;
    usize::try_from(distance)
        .ok()
        .filter(|letter| *letter < FLAGS.len())
}
