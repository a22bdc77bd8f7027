//! Each kind of thing, made in an empty repository.
use super::*;

#[test]
fn each_kind_is_made_once_and_made_known() {
    let root = std::env::temp_dir().join(format!("schoolgate-new-{}", std::process::id()));
    let write = |path: &str, text: &str| shell::write(root.join(path), text).unwrap();
    let read = |path: &str| shell::read(root.join(path)).unwrap();
    write(
        "crates/gate-sites/src/sites.rs",
        "//! Sites.\npub(crate) mod x;\n",
    );
    write(
        "crates/gate-sites/src/site.rs",
        "pub const ALL_SITES: &[&Site] = &[&sites::x::SITE];\n",
    );
    let checks = "//! Checks.\nmod b;\n\npub const ALL_CHECKS: &[&Check] = &[&b::CHECK];\n";
    write("crates/gate-checks/src/checks.rs", checks);
    write("crates/gate-lang/packs/en/guard.toml", "a = \"A\"\n");
    // The real tables, so that a row that has lost its table is seen here.
    for Row(pattern, ..) in &CHECK_ROWS {
        for file in matching(&shell::root(), pattern) {
            let path = shell::below(&shell::root(), &file);
            write(&path, &shell::read(file).unwrap());
        }
    }

    make(&root, "site", "example").unwrap();
    let modules = "//! Sites.\npub(crate) mod example;\npub(crate) mod x;\n";
    assert_eq!(read("crates/gate-sites/src/sites.rs"), modules);
    let list = "pub const ALL_SITES: &[&Site] = &[&sites::example::SITE, &sites::x::SITE];\n";
    assert_eq!(read("crates/gate-sites/src/site.rs"), list);
    let site = read("crates/gate-sites/src/sites/example.rs");
    assert!(site.starts_with("//! example") && !site.contains("NAME"));

    make(&root, "check", "new_thing").unwrap();
    let list = "//! Checks.\nmod b;\nmod new_thing;\n\n\
                pub const ALL_CHECKS: &[&Check] = &[&b::CHECK, &new_thing::CHECK];\n";
    assert_eq!(read("crates/gate-checks/src/checks.rs"), list);
    let rows = [
        (
            "crates/gate-checks/src/checks/new_thing.en.cases.md",
            "# new_thing: English",
        ),
        ("crates/gate-checks/src/finding.rs", "    NewThing,\n}"),
        (
            "crates/gate-checks/src/finding.rs",
            "(CheckId::NewThing, \"newThing\"),\n];",
        ),
        (
            "crates/gate-checks/src/severity.rs",
            "(CheckId::NewThing, [",
        ),
        ("crates/gate-lang/packs/tr/post.toml", "\nnew_thing = \""),
        ("crates/gate-lang/packs/en/pages.toml", "\nnew_thing = \""),
        (
            "www/options.html",
            "data-check=\"newThing\"><label for=\"check-newThing\"",
        ),
    ];
    for (path, expected) in rows {
        assert!(read(path).contains(expected), "{path}");
    }

    make(&root, "language", "cy").unwrap();
    assert_eq!(read("crates/gate-lang/packs/cy/guard.toml"), "a = \"A\"\n");

    let refused = [
        ("site", "example"),
        ("site", "../up"),
        ("language", "cy"),
        ("thing", "a"),
    ];
    for (kind, name) in refused {
        assert!(make(&root, kind, name).is_err(), "{kind} {name}");
    }
    shell::remove(&root).unwrap();
}

/// A new check begins as those begin that compile.
#[test]
fn a_new_check_is_written_as_the_others_are() {
    let code = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with("//!"));
        let head = lines.take_while(|line| !line.contains("Vec::new()"));
        head.map(str::to_owned).collect()
    };
    let written = code(include_str!("../../../gate-checks/src/checks/images.rs"));
    let made = code(&named(include_str!("templates/check.rs.txt"), "images"));
    for line in made {
        let known = line.replace("Accounts::Any", "Accounts::Personal");
        assert!(written.contains(&known), "{line}");
    }
}
