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

    make(&root, "site", "example").unwrap();
    let modules = "//! Sites.\npub(crate) mod example;\npub(crate) mod x;\n";
    assert_eq!(read("crates/gate-sites/src/sites.rs"), modules);
    let list = "pub const ALL_SITES: &[&Site] = &[&sites::example::SITE, &sites::x::SITE];\n";
    assert_eq!(read("crates/gate-sites/src/site.rs"), list);
    let site = read("crates/gate-sites/src/sites/example.rs");
    assert!(site.starts_with("//! example") && !site.contains("NAME"));

    make(&root, "check", "phone").unwrap();
    let list = "//! Checks.\nmod b;\nmod phone;\n\n\
                pub const ALL_CHECKS: &[&Check] = &[&b::CHECK, &phone::CHECK];\n";
    assert_eq!(read("crates/gate-checks/src/checks.rs"), list);
    assert!(read("crates/gate-checks/src/checks/phone.cases.md").starts_with("# phone"));

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
