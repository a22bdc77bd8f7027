//! What sends the words of an editor: which button, by which key. The twin of `submitOf` in
//! `extension/content/writing.js`, that only the content script needs: here it is the tests' alone.
use super::Look;
use crate::walk::{attribute, upwards};
use gate_model::{Composer, PostKey};
use gate_sites::site_of;
use scraper::{ElementRef, Html};

/// Every editor of a page as one line: composer, the test id of the button that posts, the key that posts too, and
/// whether it may have lines of its own, as plain fields do not.
fn check(html: &str, address: &str, expected: &[&str]) {
    let site = site_of(address).expect("a known site");
    let document = Html::parse_document(html);
    let look = Look::new(&document, address, (site.plan)()).expect("a plan that can be read");
    let found = look.composers().into_iter();
    let lines: Vec<String> = found
        .map(|(editor, composer)| line(&look, editor, composer))
        .collect();
    assert_eq!(lines, expected, "{address}: {html}");
}

fn line(look: &Look<'_>, editor: ElementRef<'_>, composer: &Composer) -> String {
    let mut parts = vec![composer.id];
    parts.extend(submit(look, editor, composer).map(|button| attribute(button, "data-testid")));
    parts.extend(match composer.key {
        PostKey::None => None,
        PostKey::Command => Some("Ctrl+Enter"),
        PostKey::Enter => Some("Enter"),
    });
    parts.extend((!composer.lines.is_empty()).then_some("lines"));
    parts.join(" ")
}

/// The last button that posts, of the form around the editor, or else within the composer's reach.
fn submit<'a>(
    look: &Look<'_>,
    editor: ElementRef<'a>,
    composer: &Composer,
) -> Option<ElementRef<'a>> {
    let form = upwards(editor).find(|one| one.value().name() == "form");
    let root = form.unwrap_or_else(|| look.root(editor, &composer.reach));
    root.select(look.selector(composer.submit)?).last()
}

const HOME: &str = "https://x.com/home";
const BUTTON: &str = "<button data-testid=tweetButton></button>";

const DRAFT: &str = "<div contenteditable=true data-testid=tweetTextarea_0></div>";
const INLINE: &str = "post tweetButtonInline Ctrl+Enter lines";

/// The composer at the head of X's home.
fn inline(editor: &str) -> String {
    let bar = "<div data-testid=toolBar><button data-testid=tweetButtonInline></button></div>";
    format!("<main><div>{editor}{bar}</div></main>")
}

/// What lies over a page of X, on which there is a composer too.
fn over(dialog: &str) -> String {
    let page = inline(DRAFT);
    format!("{page}<div role=dialog><div>{dialog}</div></div>")
}

#[test]
fn a_post_on_x_has_its_own_button() {
    check(&inline(DRAFT), HOME, &[INLINE]);
    let page = over(&[DRAFT, BUTTON].concat());
    let dialog = "post-in-dialog tweetButton Ctrl+Enter lines";
    check(&page, HOME, &[INLINE, dialog]);
    // In the narrow layout, and beside the choices of a poll.
    let field = "<textarea data-testid=tweetTextarea_0></textarea>";
    check(&inline(field), HOME, &[INLINE]);
    let poll = [DRAFT, "<input name=Choice1>"].concat();
    check(&inline(&poll), HOME, &[INLINE; 2]);
}

#[test]
fn what_is_saved_on_x_is_posted_by_what_saves_it_and_by_no_key() {
    for (field, button, expected) in [
        (
            "description",
            "Profile_Save_Button",
            "bio Profile_Save_Button",
        ),
        (
            "altTextInput",
            "endEditingButton",
            "picture endEditingButton",
        ),
    ] {
        // The button stands in the head of the dialog.
        let page = over(&format!(
            "<button data-testid={button}></button><p><textarea name={field}></textarea></p>"
        ));
        check(&page, HOME, &[INLINE, expected]);
        // What posts is not what saves.
        let page = over(&format!("<textarea name={field}></textarea>{BUTTON}"));
        let bare = expected.split(' ').next().expect("a composer");
        check(&page, HOME, &[INLINE, bare]);
    }
}

/// Beside these something is said, and nothing is asked when they are sent. The form shows that it is not for want of a
/// button in reach.
#[test]
fn nothing_on_x_is_held_but_posts_and_what_is_saved() {
    let drawer = |editor: &str| format!("<div data-testid=chat-drawer-root>{editor}</div>");
    let chat = "<textarea data-testid=dm-composer-textarea></textarea>";
    for (editor, path, expected) in [
        (
            "<div data-testid=composer contenteditable=true></div>",
            "compose/articles/edit/1",
            "article lines",
        ),
        ("<input name=email>", "i/flow/signup", "sign-up"),
        (
            "<input name=displayName>",
            "settings/profile",
            "new-channel",
        ),
        (chat, "messages/1-2", "chat lines"),
        (chat, "i/chat/1-2", "chat lines"),
        (&drawer(chat), "home", "chat-in-drawer lines"),
    ] {
        let page = format!("<form>{editor}{BUTTON}</form>");
        check(&page, &format!("https://x.com/{path}"), &[expected]);
    }
}
