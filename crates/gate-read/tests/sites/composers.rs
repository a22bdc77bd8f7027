//! Editors on hand-made pages: which they are, whom a text answers, who reads it, what goes with it.
use gate_model::{Composed, Place, PostKind, Readers};
use gate_read::editors;

/// Every editor of a page as one line: composer, kind, readers, whom it answers, place, picture, limit.
fn check(html: &str, address: &str, expected: &[&str]) {
    let found = editors(html, address).expect("a known page");
    let lines: Vec<String> = found
        .iter()
        .map(|editor| line(editor.composer, &editor.composed))
        .collect();
    assert_eq!(lines, expected, "{html}");
}

fn line(composer: &str, composed: &Composed) -> String {
    let mut parts = vec![composer.to_owned()];
    match composed.kind {
        PostKind::Post => {}
        kind => parts.push(format!("{kind:?}")),
    }
    if composed.readers != Readers::Unknown {
        parts.push(format!("{:?}", composed.readers));
    }
    parts.extend(composed.addressed.iter().map(|account| {
        let handle = account.handle.as_ref().map(|handle| handle.name.expose());
        let number = account.id.as_ref().map(|id| id.digits.expose());
        format!("to {}", handle.or(number).expect("somebody"))
    }));
    if composed.place != Place::None {
        parts.push(format!("{:?}", composed.place));
    }
    if composed.has_media {
        parts.push("media".to_owned());
    }
    parts.extend(composed.limit.map(|limit| limit.to_string()));
    parts.join(" ")
}

const HOME: &str = "https://x.com/home";

/// A composer on X: what stands between editor and tool bar, and in the bar.
fn x(before: &str, between: &str, bar: &str) -> String {
    format!(
        "<main role=main><div>{before}<div><div><div data-testid=tweetTextarea_0 role=textbox \
         contenteditable=true><div data-block=true><span>Typed</span></div></div></div>{between}\
         <div data-testid=toolBar>{bar}<button data-testid=tweetButtonInline>Post</button></div></div></div></main>"
    )
}

fn article(handle: &str) -> String {
    format!(
        "<article data-testid=tweet><div data-testid=User-Name><a href=/{handle} tabindex=-1>Name</a></div>\
         <div data-testid=tweetText>Words <a href=/other_example>@other_example</a></div></article>"
    )
}

const ON: &str = "<button data-testid=geoButton></button>";
const OFF: &str = "<button data-testid=geoButton disabled aria-disabled=true></button>";
const CHIP: &str = "<div role=button><span>Nowhere Town</span></div>";
const MENU: &str = "<div role=button aria-haspopup=menu><span>Everyone can reply</span></div>";

#[test]
fn on_x_inline() {
    check(&x("", "", ""), HOME, &["post 280"]);
    check(
        &x("", "<div data-testid=attachments></div>", ""),
        HOME,
        &["post media 280"],
    );
    check(&x(&article("pupil_example"), "", ""), HOME, &["post 280"]);
    check(
        &x("", "", ""),
        "https://x.com/pupil_example/status/1",
        &["post to pupil_example 280"],
    );
    check(&x("", "", ""), "https://x.com/pupil_example", &["post 280"]);
    check(
        "<main><textarea data-testid=tweetTextarea_0></textarea><div data-testid=toolBar></div></main>",
        HOME,
        &["post 280"],
    );
    check("<div data-testid=tweetTextarea_0></div>", HOME, &[]);
}

#[test]
fn a_place_on_x_stands_between_the_words_and_the_bar() {
    check(&x("", CHIP, ON), HOME, &["post Chip 280"]);
    check(
        &x("", &format!("{MENU}{CHIP}"), ON),
        HOME,
        &["post Chip 280"],
    );
    check(&x("", MENU, ON), HOME, &["post 280"]);
    check(&x("", CHIP, OFF), HOME, &["post 280"]);
    check(&x("", CHIP, ""), HOME, &["post 280"]);
    check(&x(CHIP, "", ON), HOME, &["post 280"]);
    check(&x("", "", &format!("{ON}{CHIP}")), HOME, &["post 280"]);
    check(&x("", "<div role=button></div>", ON), HOME, &["post 280"]);
}

#[test]
fn in_a_dialog_on_x_the_post_above_is_answered() {
    let dialog = |inside: &str| format!("<div id=layers><div role=dialog>{inside}</div></div>");
    let address = "https://x.com/compose/post";
    let editor = x("", "", "");
    check(&dialog(&editor), address, &["post-in-dialog 280"]);
    let reply = dialog(&format!("{}{editor}", article("pupil_example")));
    check(&reply, address, &["post-in-dialog to pupil_example 280"]);
    let others = dialog(&format!(
        "{}<div>Replying to <a href=/third_example>@third_example</a></div>{editor}",
        article("pupil_example")
    ));
    check(
        &others,
        address,
        &["post-in-dialog to pupil_example to third_example 280"],
    );
}

#[test]
fn a_name_that_x_suggests_is_not_answered() {
    let list = "<div role=listbox><div role=option><span>@pupil_example</span></div></div>";
    check(&x("", list, ""), HOME, &["post 280"]);
}

#[test]
fn who_reads_on_x_is_told_by_the_state_of_the_page() {
    let state = |protected: bool| {
        format!(
            "<script>x={{\"settings\":{{\"remote\":{{\"settings\":{{\"protected\":{protected}}}}}}}}}</script>{}",
            x("", "", "")
        )
    };
    check(&state(true), HOME, &["post Limited 280"]);
    check(&state(false), HOME, &["post Everyone 280"]);
}

#[test]
fn other_fields_on_x() {
    let bio = "<div role=dialog><textarea name=description></textarea><button data-testid=Profile_Save_Button></button></div>";
    check(bio, "https://x.com/settings/profile", &["bio Bio 160"]);
    let field = "<input name=email>";
    check(field, "https://x.com/i/flow/signup", &["sign-up SignUp"]);
    check(field, HOME, &[]);
    let article = "<div data-testid=composer><div contenteditable=true></div></div>";
    check(
        article,
        "https://x.com/compose/articles/edit/1",
        &["article"],
    );
    check(article, HOME, &[]);
}

/// Facebook's dialog: the sentence about oneself, then the editor, then what follows.
fn facebook(sentence: &str, after: &str) -> String {
    format!(
        "<div role=dialog><form method=POST><h2>Create post</h2><div><a href=/staff.example>Staff Example</a>{sentence}</div>\
         <div role=button aria-label=Public></div>\
         <div role=textbox contenteditable=true><p>Typed</p></div>{after}<div role=button aria-label=Post></div></form></div>"
    )
}

const WALL: &str = "https://www.facebook.com/";

#[test]
fn on_facebook_in_the_dialog() {
    check(&facebook("", ""), WALL, &["post"]);
    check(
        &facebook(
            " is at <a href=/pages/Nowhere/100000000000777>Nowhere</a>",
            "",
        ),
        WALL,
        &["post Unsure"],
    );
    check(
        &facebook("", "<a href=/pages/Nowhere/100000000000777>Nowhere</a>"),
        WALL,
        &["post"],
    );
    check(
        &facebook("", "<div><img alt=Photo></div>"),
        WALL,
        &["post media"],
    );
    check(&facebook("", "<video></video>"), WALL, &["post media"]);
    check(
        &facebook("", "<div role=button aria-label=More><img></div>"),
        WALL,
        &["post"],
    );
}

#[test]
fn on_facebook_below_a_post_its_author_is_answered() {
    let comment = |head: &str| {
        format!(
            "<div aria-posinset=1><h4>{head}</h4><div>Words</div><form role=presentation>\
             <div role=textbox contenteditable=true></div></form></div>"
        )
    };
    check(
        &comment("<a href=/pupil.example>Pupil</a>"),
        WALL,
        &["comment to pupilexample"],
    );
    check(
        &comment("<a href=/profile.php?id=100000000000001>Pupil</a>"),
        WALL,
        &["comment to 100000000000001"],
    );
    check(&comment("Nobody"), WALL, &["comment"]);
}

#[test]
fn other_fields_on_facebook() {
    let field = "<div role=navigation><input type=text></div>";
    check(
        field,
        "https://www.facebook.com/pages/create",
        &["new-channel NewChannel"],
    );
    check(
        field,
        "https://www.facebook.com/groups/create/",
        &["new-channel NewChannel"],
    );
    check(field, WALL, &[]);
    let sign_up = "<input name=reg_email__>";
    check(
        sign_up,
        "https://www.facebook.com/r.php",
        &["sign-up SignUp"],
    );
    check(sign_up, WALL, &[]);
    let story = "<div role=main><textarea></textarea></div>";
    check(
        story,
        "https://www.facebook.com/stories/create/",
        &["story"],
    );
    let bio = "<div role=main><div><textarea></textarea><div role=button aria-label=Save></div></div></div>";
    check(bio, "https://www.facebook.com/staff.example", &["bio Bio"]);
    let old = "<form><textarea name=comment_text></textarea><input type=submit></form>";
    check(old, "https://m.facebook.com/story.php", &["post-plain"]);
}

#[test]
fn conversations_are_no_composers() {
    let chat = "<div role=main><div role=textbox contenteditable=true></div></div>";
    check(chat, "https://www.facebook.com/messages/t/1", &[]);
    let direct = "<main><textarea data-testid=dm-composer-textarea></textarea></main>";
    check(direct, "https://x.com/i/chat/1-2", &[]);
}
