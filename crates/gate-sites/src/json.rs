//! Values in a piece of JSON that may begin and end anywhere: a window of an inline script.

/// Where we are: the key or an array, one a level.
struct Level {
    key: String,
    array: bool,
}

/// Deeper than anything that is read here.
const MAX_DEPTH: usize = 32;

/// The complete string and number values in a window that starts with a key, as (`a/b/c`, value); an
/// array adds nothing to the path. It ends where the window does, where the object around the first key
/// does, or at the first thing that is not JSON.
pub(crate) fn values(window: &str) -> Vec<(String, String)> {
    let mut rest = window.chars().peekable();
    let mut stack: Vec<Level> = Vec::new();
    let mut found = Vec::new();
    let mut top = Level {
        key: String::new(),
        array: false,
    };
    let mut key_next = true;
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                let Some(text) = string(&mut rest) else { break };
                if key_next {
                    top.key = text;
                } else {
                    found.push((path(&stack, &top), text));
                }
            }
            ':' => key_next = false,
            ',' => key_next = !top.array,
            '{' | '[' => {
                if stack.len() == MAX_DEPTH {
                    break;
                }
                let inner = Level {
                    key: String::new(),
                    array: c == '[',
                };
                key_next = !inner.array;
                stack.push(core::mem::replace(&mut top, inner));
            }
            '}' | ']' => match stack.pop() {
                Some(outer) if top.array == (c == ']') => top = outer,
                _ => break,
            },
            c if c.is_whitespace() => {}
            c if c.is_ascii_alphanumeric() || c == '-' => {
                let mut text = String::from(c);
                while let Some(c) =
                    rest.next_if(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
                {
                    text.push(c);
                }
                // At the window's end it may go on outside.
                if rest.peek().is_none() {
                    break;
                }
                found.push((path(&stack, &top), text));
            }
            _ => break,
        }
    }
    found
}

fn path(stack: &[Level], top: &Level) -> String {
    let keys = stack
        .iter()
        .chain([top])
        .filter(|level| !level.array)
        .map(|level| level.key.as_str());
    keys.collect::<Vec<_>>().join("/")
}

/// The rest of a string after its opening quote; `None` when it does not end or is malformed.
fn string(rest: &mut impl Iterator<Item = char>) -> Option<String> {
    let mut units: Vec<u16> = Vec::new();
    let mut buffer = [0; 2];
    loop {
        let c = match rest.next()? {
            '"' => return String::from_utf16(&units).ok(),
            '\\' => match rest.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let digits: String = (0..4).map_while(|_| rest.next()).collect();
                    units.push(u16::from_str_radix(&digits, 16).ok()?);
                    continue;
                }
                other => other,
            },
            other => other,
        };
        units.extend_from_slice(c.encode_utf16(&mut buffer));
    }
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn windows_of_json() {
        for (window, expected) in [
            (
                r#""a":{"b":"1","c":{"d":"2"},"e":["3",{"f":"4"}],"g":5,"h":true}"#,
                "a/b=1 a/c/d=2 a/e=3 a/e/f=4 a/g=5 a/h=true",
            ),
            (
                r#""a" : { "b" : "x\"y\\z\/\u00e9\ud83d\ude00" } "#,
                "a/b=x\"y\\z/é😀",
            ),
            (r#""a":{"b":"\b\f\n\r\t"}"#, "a/b=\u{8}\u{c}\n\r\t"),
            (r#""a":{"b":"\ud83d"}"#, ""),
            (r#""a":{"b":"1"}},"c":"2""#, "a/b=1"),
            (r#""a":{"b":"1"},"c":"2""#, "a/b=1 c=2"),
            (r#""a":{"b":"1","c":"cut of"#, "a/b=1"),
            (r#""a":{"b":"1","c":12"#, "a/b=1"),
            (r#""a":{"b":-1.5e+3,"c":"]""#, "a/b=-1.5e+3 a/c=]"),
            (r#""a":["1",["2"]],"b":"3""#, "a=1 a=2 b=3"),
            (r#""a":{"b":"1"],"c":"2""#, "a/b=1"),
            (
                r#""a":{"b":"\"c\":\"no\"","d":"1"}"#,
                r#"a/b="c":"no" a/d=1"#,
            ),
            (r#""a":"1";"b":"2""#, "a=1"),
            (r#""a":"\u00g0","b":"2""#, ""),
            ("", ""),
        ] {
            let found: Vec<String> = values(window)
                .into_iter()
                .map(|(at, value)| format!("{at}={value}"))
                .collect();
            assert_eq!(found.join(" "), expected, "{window}");
        }
    }

    #[test]
    fn json_as_deep_as_it_likes() {
        let deep = format!("\"a\":{}\"b\":\"1\"", "{\"c\":".repeat(10_000));
        assert!(values(&deep).is_empty());
        let allowed = format!("{}\"b\":\"1\"", "\"a\":{".repeat(32));
        assert_eq!(values(&allowed).len(), 1);
    }
}
