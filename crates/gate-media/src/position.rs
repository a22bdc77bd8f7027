//! When numbers are a position, and the ways of writing one down.

/// Whether these degrees are a position: finite, in range, not both zero (what a camera writes without a fix).
pub(crate) fn is_position(latitude: f64, longitude: f64) -> bool {
    // NaN and infinity fail the comparisons.
    latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && (latitude != 0.0 || longitude != 0.0)
}

/// Whether any of these latitudes makes a position with any of these longitudes.
pub(crate) fn any_position(latitudes: &[f64], longitudes: &[f64]) -> bool {
    let usable = |list: &[f64], most: f64| list.iter().any(|value| value.abs() <= most);
    let fix = |list: &[f64], most: f64| {
        list.iter()
            .any(|value| *value != 0.0 && value.abs() <= most)
    };
    usable(latitudes, 90.0)
        && usable(longitudes, 180.0)
        && (fix(latitudes, 90.0) || fix(longitudes, 180.0))
}

/// Degrees, minutes and seconds as degrees; as many parts as there are.
pub(crate) fn degrees(parts: &[f64]) -> f64 {
    let units = [1.0, 60.0, 3600.0];
    parts
        .iter()
        .zip(units)
        .map(|(part, unit)| part / unit)
        .sum()
}

/// A coordinate as people and programs write it: `51,28.6N`, `51° 28' 36"`, `+51.4769`, `515/10`.
pub(crate) fn coordinate(text: &[u8]) -> Option<f64> {
    let mut parts = numbers(text);
    let known = parts.iter().take(3).take_while(|part| part.is_finite());
    parts.truncate(known.count());
    // No minutes, then, but what stands behind a decimal comma.
    if parts.iter().skip(1).any(|part| part.abs() >= 60.0) {
        parts.truncate(1);
    }
    (!parts.is_empty()).then(|| degrees(&parts))
}

/// Whether a text is a latitude and a longitude, perhaps with an altitude: `51.47 -0.5`, `51° 28' N, 0° 30' W`.
pub(crate) fn is_pair(text: &[u8]) -> bool {
    let numbers = numbers(text);
    let half = (numbers.len() / 2).min(3);
    let part = |from: usize| numbers.get(from..from + half).unwrap_or_default();
    half > 0 && is_position(degrees(part(0)), degrees(part(half)))
}

/// The first few numbers and fractions in a text, whatever stands between them.
pub(crate) fn numbers(text: &[u8]) -> Vec<f64> {
    let mut numbers = Vec::new();
    let mut rest = text;
    // Degrees, minutes and seconds of both coordinates, and an altitude.
    while numbers.len() < 7 && !rest.is_empty() {
        rest = match decimal(rest) {
            Some((above, after)) => {
                let fraction = after.strip_prefix(b"/").and_then(decimal);
                numbers.push(fraction.map_or(above, |(below, _)| above / below));
                fraction.map_or(after, |(_, after)| after)
            }
            None => rest.get(1..).unwrap_or_default(),
        };
    }
    numbers
}

/// The decimal number that a text begins with, and what follows it. An exponent has a sign: a bare `E` is *east*.
fn decimal(text: &[u8]) -> Option<(f64, &[u8])> {
    let digits = |from: usize| {
        let rest = text.iter().skip(from);
        from + rest.take_while(|byte| byte.is_ascii_digit()).count()
    };
    let mut end = digits(usize::from(matches!(text.first(), Some(b'+' | b'-'))));
    if text.get(end) == Some(&b'.') {
        end = digits(end + 1);
    }
    if let Some([b'e' | b'E', b'+' | b'-', b'0'..=b'9']) = text.get(end..end + 3) {
        end = digits(end + 2);
    }
    let (number, after) = text.split_at_checked(end)?;
    Some((str::from_utf8(number).ok()?.parse().ok()?, after))
}

/// Whether bytes hold a position as ISO 6709 writes it: `+51.4769-000.0005/`, `+5128.6-00000.03+012/`.
pub(crate) fn has_iso_6709(bytes: &[u8]) -> bool {
    let sign = |byte: &u8| matches!(byte, b'+' | b'-');
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(sign) {
        rest = rest.get(at..).unwrap_or_default();
        let (latitude, after) = signed(rest);
        let (longitude, _) = signed(after);
        let latitude = latitude.and_then(|digits| compact(digits, 2));
        let longitude = longitude.and_then(|digits| compact(digits, 3));
        if let (Some(latitude), Some(longitude)) = (latitude, longitude)
            && is_position(latitude, longitude)
        {
            return true;
        }
        rest = if after.len() < rest.len() {
            after
        } else {
            rest.get(1..).unwrap_or_default()
        };
    }
    false
}

/// The digits and the point behind a sign, and what follows them.
fn signed(bytes: &[u8]) -> (Option<&str>, &[u8]) {
    let Some((b'+' | b'-', rest)) = bytes.split_first() else {
        return (None, bytes);
    };
    let end = rest
        .iter()
        .position(|byte| !matches!(byte, b'0'..=b'9' | b'.'))
        .unwrap_or(rest.len());
    let digits = rest
        .get(..end)
        .and_then(|digits| str::from_utf8(digits).ok());
    (digits, rest.get(end..).unwrap_or_default())
}

/// `DD.d`, `DDMM.m` or `DDMMSS.s` with so many digits for the degrees, as degrees without a sign.
fn compact(digits: &str, degree_digits: usize) -> Option<f64> {
    let whole = digits.split('.').next().unwrap_or_default().len();
    let minutes = whole.saturating_sub(degree_digits);
    // Some writers leave out leading zeros: then all digits are degrees.
    let (first, rest) = digits.split_at_checked(if minutes == 2 || minutes == 4 {
        degree_digits
    } else {
        whole
    })?;
    let parse = |text: &str| text.parse::<f64>().ok();
    match minutes {
        2 => Some(degrees(&[parse(first)?, parse(rest)?])),
        4 => {
            let (minute, second) = rest.split_at_checked(2)?;
            Some(degrees(&[parse(first)?, parse(minute)?, parse(second)?]))
        }
        _ => parse(digits),
    }
}
