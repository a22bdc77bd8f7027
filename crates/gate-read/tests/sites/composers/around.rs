//! What stands around an editor on X besides words: what is attached, and who writes.
use super::{HOME, article, check, x};

/// The page of one editor with something attached.
fn with(attached: &str) -> String {
    let attached = format!("<div data-testid=attachments>{attached}</div>");
    x("", &attached, "")
}

const PHOTO: &str = "<div role=group aria-label=Media><img></div>";

#[test]
fn a_photo_is_media_and_a_quoted_post_is_none() {
    check(&with(PHOTO), HOME, &["post media 280"]);
    let quote =
        "<div data-testid=User-Name><a href=/pupil_example>Name</a></div><span>Words</span>";
    check(&with(quote), HOME, &["post 280"]);
    let both = [quote, PHOTO].concat();
    check(&with(&both), HOME, &["post media 280"]);
    // A quoted post that stands in an article tells whom it is about, too.
    let quote = article("pupil_example");
    check(&with(&quote), HOME, &["post to pupil_example 280"]);
}

#[test]
fn the_choices_of_a_poll_are_no_media() {
    let poll = "<div><input name=Choice1></div><div><input name=Choice2></div>";
    check(&with(poll), HOME, &["post 280"; 3]);
    let both = [poll, PHOTO].concat();
    check(&with(&both), HOME, &["post media 280"; 3]);
}

#[test]
fn a_description_goes_out_with_its_picture() {
    let field = "<div role=dialog><textarea name=altTextInput></textarea></div>";
    check(field, HOME, &["picture Picture media"]);
}

#[test]
fn who_writes_is_told() {
    let link = "<nav><a data-testid=AppTabBar_Profile_Link href=/staff_sample>Profile</a></nav>";
    let page = [link, &x("", "", "")].concat();
    check(&page, HOME, &["post by staff_sample 280"]);
}
