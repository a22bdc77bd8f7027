//! The icon on a button. File and place in it are the same in all languages at one time; the file's name is a sum of
//! what is in it, so nothing of it is written down here: what an icon does is learned, and forgotten with the session.
use super::Look;
use crate::icons::icon_number;
use gate_model::Action;
use gate_text::search::cut;

/// The number of the one icon on the candidate.
pub(super) fn of(look: &Look<'_>) -> Option<u64> {
    let below = look.tree.below(look.target);
    let mut pictures = below.filter_map(|(_, node)| picture(&node.attributes));
    let first = pictures.next()?;
    pictures.next().is_none().then(|| icon_number(&first))
}

/// What is known of the candidate's icon.
pub(super) fn action(look: &Look<'_>) -> Option<Action> {
    look.icons.action(of(look)?)
}

/// The candidate's icon is another than this deed's.
pub(super) fn denies(look: &Look<'_>, action: Action) -> bool {
    of(look).is_some_and(|icon| look.icons.deny(icon, action))
}

/// File and place, however they are written.
fn picture(attributes: &str) -> Option<String> {
    let (_, rest) = cut(attributes, "/rsrc.php/")?;
    let end = rest.find(['"', '\'', ')', '?', '\n']).unwrap_or(rest.len());
    let mut picture = rest.get(..end)?.to_owned();
    if let Some((_, place)) = cut(rest, "background-position:") {
        let place = place.split(';').next().unwrap_or_default();
        picture.push('@');
        picture.extend(place.split([' ', 'p', 'x']));
    }
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::picture;

    #[test]
    fn one_icon_however_it_is_written() {
        let check = |attributes: &str, expected: Option<&str>| {
            assert_eq!(picture(attributes).as_deref(), expected, "{attributes}");
        };
        let sprite = Some("v3/yA/r/Spr1.png@0-537");
        check(
            "style=background-image:url(https://static.example/rsrc.php/v3/yA/r/Spr1.png);background-position:0 -537px",
            sprite,
        );
        check(
            "style=background-image: url(\"https://static.example/rsrc.php/v3/yA/r/Spr1.png?_x=1\"); \
             background-position: 0px -537px; width: 16px",
            sprite,
        );
        check(
            "src=https://static.example/rsrc.php/v4/yB/r/Add.png?x",
            Some("v4/yB/r/Add.png"),
        );
        check("src=https://scontent.example/v/t1/face.jpg", None);
        check("", None);
    }
}
