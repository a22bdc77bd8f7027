//! Editors on hand-made pages: which they are, whom a text answers, who reads it, what goes with it.
mod around;

use gate_model::{Composed, Place, PostKind, Readers};
use gate_read::editors;

/// Every editor of a page as one line: composer, kind, who writes, readers, whom it answers, place, picture, limit, and
/// what keeps it from being posted or read.
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
    let writer = composed.viewer.as_ref().and_then(|one| one.handle.as_ref());
    parts.extend(writer.map(|handle| format!("by {}", handle.name.expose())));
    if composed.readers != Readers::Unknown {
        parts.push(format!("{:?}", composed.readers));
    }
    parts.extend(composed.addressed.iter().map(|account| {
        let handle = account
            .handle
            .as_ref()
            .map(|handle| handle.name.expose().as_str());
        let number = account.id.as_ref().map(|id| id.digits.expose().as_str());
        format!("to {}", handle.or(number).expect("somebody"))
    }));
    if composed.place != Place::None {
        parts.push(format!("{:?}", composed.place));
    }
    if composed.has_media {
        parts.push("media".to_owned());
    }
    parts.extend(composed.limit.map(|limit| limit.to_string()));
    for (is_so, word) in [
        (composed.is_ready == Some(false), "off"),
        (composed.is_group, "group"),
        (composed.is_unread, "unread"),
    ] {
        parts.extend(is_so.then(|| word.to_owned()));
    }
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
    let tagging = format!("<div data-testid=attachments>{CHIP}</div>");
    check(&x("", &tagging, ON), HOME, &["post media 280"]);
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
    for name in ["<input name=displayName>", "<input name=name>"] {
        for path in ["settings/profile", "i/flow/signup", "i/communities/create"] {
            let address = format!("https://x.com/{path}");
            check(name, &address, &["new-channel NewChannel"]);
        }
        check(name, HOME, &[]);
    }
    let article = "<div data-testid=composer><div contenteditable=true></div></div>";
    check(
        article,
        "https://x.com/compose/articles/edit/1",
        &["article"],
    );
    check(article, HOME, &[]);
}

/// Facebook's dialog: the sentence about oneself, who will read it, the editor, what follows.
fn dialog(sentence: &str, audience: &str, after: &str) -> String {
    format!(
        "<div role=dialog><form method=POST><h2>Create post</h2><div><a href=/staff.example>Staff Example</a>{sentence}</div>\
         {audience}<div role=textbox contenteditable=true><p>Typed</p></div>{after}<div role=button aria-label=Post></div></form></div>"
    )
}

fn facebook(sentence: &str, after: &str) -> String {
    dialog(sentence, "", after)
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
        &["post to 100000000000777 Unsure"],
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

/// A button with a label and words.
fn button(label: &str, words: &str) -> String {
    format!("<div role=button aria-label='{label}'><i></i><span>{words}</span></div>")
}

#[test]
fn who_reads_on_facebook_is_told_by_the_button_that_chooses_them() {
    let check = |audience: &str, expected: &str| {
        let expected = ["post", expected].join(" ");
        check(&dialog("", audience, ""), WALL, &[expected.trim_end()]);
    };
    for (label, words, expected) in [
        ("Edit privacy. Sharing with Public.", "Public", "Everyone"),
        ("Edit privacy. Sharing with Public. ", "", "Everyone"),
        (
            "Modifier la confidentialité. Partage avec Public.",
            "Public",
            "Everyone",
        ),
        ("編輯隱私設定。分享對象：公開。", "公開", "Everyone"),
        ("", "Herkese Açık", "Everyone"),
        ("Public", "", "Everyone"),
        ("Edit privacy. Sharing with Friends.", "Friends", "Limited"),
        ("Edit privacy. Sharing with Only me.", "", "Limited"),
        ("", "Freunde", "Limited"),
        ("", "Sadece ben", "Limited"),
        // Lists of one's own, and what is about something else.
        (
            "Edit privacy. Sharing with Going Public.",
            "Going Public",
            "",
        ),
        ("Tag friends", "", ""),
        ("Republic", "Republic", ""),
        ("", "", ""),
        // The label is of another moment than the words.
        ("Edit privacy. Sharing with Public.", "Friends", ""),
    ] {
        check(&button(label, words), expected);
    }
    let two = |one, other| [button("", one), button("", other)].concat();
    check(&two("Public", "Friends"), "");
    check(&two("Public", "See options"), "Everyone");
}

#[test]
fn what_stands_behind_the_words_says_nothing_of_who_reads() {
    check(&facebook("", &button("", "Public")), WALL, &["post"]);
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
    // Whom it reaches is not known: that is not nobody.
    check(&comment("Nobody"), WALL, &["comment unread"]);
}

/// A comment's form below a post: the post's head and words, what others wrote, what stands in the form and after.
fn below(head: &str, words: &str, others: &str, form: &str) -> String {
    format!(
        "<div aria-posinset=1><h4><a href=/pupil.example>Pupil</a>{head}</h4><div>{words}</div>{others}<div>\
         <form role=presentation><div role=textbox contenteditable=true></div>{form}</form></div></div>"
    )
}

#[test]
fn pictures_of_the_post_are_not_the_comments() {
    let check = |words: &str, form: &str, expected: &str| {
        let page = below("", words, "", form);
        check(&page, WALL, &[expected]);
    };
    let plain = "comment to pupilexample";
    check("Well done <img alt=😀>", "", plain);
    check("<video></video>", "", plain);
    check("", "<div role=button><img></div>", plain);
    check("", "<div><img></div>", "comment to pupilexample media");
}

#[test]
fn who_reads_a_post_reads_a_comment_below_it() {
    let check = |icon: &str, expected: &str| {
        let expected = ["comment", expected, "to pupilexample"].join(" ");
        let page = below(icon, "", "", "").replace("  ", " ");
        check(&page, WALL, &[&expected.replace("  ", " ")]);
    };
    let svg = |label: &str| format!("<svg title='{label}'></svg>");
    let icon = |label: &str| format!("<i role=img aria-label='{label}'></i>");
    check(&svg("Shared with Public"), "Everyone");
    check(&icon("Shared with Public group"), "Everyone");
    check(&icon("Shared with Private group"), "Limited");
    check(&svg("Shared with Your friends"), "Limited");
    check(&svg("Shared with Only me"), "Limited");
    check(&svg("Partagé avec Public"), "Everyone");
    check(&svg("Mit Öffentlich geteilt"), "Everyone");
    check(&svg("Contenuto condiviso con: Tutti"), "Everyone");
    check(&svg("プライバシー設定: 公開"), "Everyone");
    check(&svg("Herkese Açık ile paylaşıldı"), "Everyone");
    // A list of any name, another picture, none; the post that is passed on has a picture of its own.
    check(&svg("Shared with Going Public"), "");
    check(&svg("Shared with Members of Year 9"), "");
    check(&svg("Public"), "");
    check("", "");
    check(
        &[svg("Shared with Custom list"), svg("Shared with Public")].concat(),
        "",
    );
}

#[test]
fn a_comment_below_many_others_is_read() {
    let other = "<div role=article><a href=/other.example>Other</a><img><div><span>Words</span></div></div>";
    let page = below("", "", &other.repeat(200), "");
    check(&page, WALL, &["comment to pupilexample"]);
    let page = page.replace("<div aria-posinset=1>", "<div role=dialog>");
    check(&page, WALL, &["comment to pupilexample"]);
}

#[test]
fn whom_a_post_on_facebook_reaches_is_told() {
    let tagged = facebook(" is with <a href=/pupil.example>Pupil</a>", "");
    check(&tagged, WALL, &["post to pupilexample Unsure"]);
    let page = facebook("", "");
    check(
        &page,
        "https://www.facebook.com/parent.example",
        &["post to parentexample"],
    );
    check(
        &page,
        "https://www.facebook.com/profile.php?id=100000000000003",
        &["post to 100000000000003"],
    );
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
    check(
        bio,
        "https://www.facebook.com/staff.example",
        &["bio Bio 101"],
    );
    let about = "<div role=main><a href=/staff.example/about_work_and_education>Work</a><form><input type=text></form></div>";
    check(
        about,
        "https://www.facebook.com/staff.example/about_work_and_education",
        &["about Bio"],
    );
    check(
        "<div role=main><form><input type=text></form></div>",
        WALL,
        &[],
    );
    let old = "<form><textarea name=comment_text></textarea><input type=submit></form>";
    check(old, "https://m.facebook.com/story.php", &["post-plain"]);
}

#[test]
fn on_facebook_a_conversation_with_several_is_a_group() {
    let chat = |shown: &str| {
        format!(
            "<div role=main>{shown}<div role=grid><a href=/quoted.example>Quoted</a></div>\
             <div role=textbox contenteditable=true></div></div>"
        )
    };
    let address = "https://www.facebook.com/messages/t/1";
    let one = "<a href=/pupil.example>Pupil</a>";
    let other = "<a href=/profile.php?id=100000000000002>Other</a>";
    let thread = "<a href=/messages/t/1>Year 9</a>";
    check(
        &chat(&[one, other].concat()),
        address,
        &["chat Message to pupilexample to 100000000000002 group"],
    );
    check(
        &chat(&[one, one, thread].concat()),
        address,
        &["chat Message to pupilexample"],
    );
    check(&chat(thread), address, &["chat Message unread"]);
    check(&chat(one), WALL, &[]);
}

#[test]
fn on_x_a_conversation_with_several_is_a_group() {
    let chat = |head: &str| {
        format!(
            "<main><div data-testid=dm-conversation-header>{head}</div>\
             <textarea data-testid=dm-composer-textarea></textarea></main>"
        )
    };
    let one = "<a href=/pupil_example>Pupil</a>";
    let other = "<a href=/other_example>Other</a>";
    check(
        &chat(&[one, other].concat()),
        "https://x.com/i/chat/g1",
        &["chat Message to pupil_example to other_example group"],
    );
    check(
        &chat(one),
        "https://x.com/i/chat/1-2",
        &["chat Message to pupil_example"],
    );
    check(
        &chat("Year 9"),
        "https://x.com/i/chat/g1",
        &["chat Message unread"],
    );
    check(&chat(one), HOME, &[]);
    let drawer = format!(
        "<div data-testid=chat-drawer-root><div data-testid=dm-conversation-header>{one}{other}</div>\
         <textarea data-testid=dm-composer-textarea></textarea></div>"
    );
    check(
        &drawer,
        HOME,
        &["chat-in-drawer Message to pupil_example to other_example group"],
    );
}

#[test]
fn what_is_too_large_to_be_seen_is_unread() {
    let many = "<p>x</p>".repeat(500);
    check(&x("", &many, ""), HOME, &["post 280 unread"]);
}

#[test]
fn a_button_that_is_off_is_told() {
    let off = x("", "", "").replace("tweetButtonInline", "tweetButtonInline aria-disabled=true");
    check(&off, HOME, &["post 280 off"]);
}
