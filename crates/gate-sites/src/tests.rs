//! Addresses, handles, JSON windows and plans, row by row.
use crate::{ALL_SITES, Address, Sites, site_of, site_with_code};
use gate_model::{Directory, Identifier, PressKind, Reach, SiteCode};
use std::collections::HashSet;

/// `host | segments | parameters`, or `-`.
fn split(text: &str) -> String {
    let Some(address) = Address::parse(text) else {
        return "-".to_owned();
    };
    let param = ["a", "b c"].map(|name| address.param(name).unwrap_or("-").to_owned());
    format!(
        "{} | {} | {}",
        address.host(),
        address.path().join(","),
        param.join(",")
    )
}

#[test]
fn addresses_are_taken_apart() {
    for (text, expected) in [
        ("https://x.com/a/b?a=1&b+c=2#f?a=3", "x.com | a,b | 1,2"),
        ("HTTP://X.com.:8080//a//", "x.com | a | -,-"),
        ("https://x.com", "x.com |  | -,-"),
        ("https://x.com?a=1", "x.com |  | 1,-"),
        (
            "https://x.com/%C3%A9%zz%4?a=%20+&a=2",
            "x.com | é%zz%4 |   ,-",
        ),
        ("https://x.com/%ff", "x.com | %ff | -,-"),
        ("https://x.com/a+b?b%20c", "x.com | a+b | -,"),
        (" https://x.com/a ", "x.com | a | -,-"),
        ("https://x.com@evil.example/a", "-"),
        ("https://x.com\\@evil.example/", "-"),
        ("https:///a", "-"),
        ("ftp://x.com/a", "-"),
        ("javascript:alert(1)", "-"),
        ("x.com/a", "-"),
        ("", "-"),
    ] {
        assert_eq!(split(text), expected, "{text}");
    }
}

#[test]
fn an_address_hides_whom_it_names() {
    let address = Address::parse("https://x.com/pupil_example?screen_name=pupil_example")
        .expect("an address");
    assert_eq!(format!("{address:?}"), "Address { host: \"x.com\", .. }");
}

#[test]
fn pages_belong_to_their_site_by_exact_host() {
    for (address, expected) in [
        ("https://x.com/home", Some("x")),
        ("https://www.twitter.com/", Some("x")),
        ("https://mobile.x.com/a", Some("x")),
        ("https://web.facebook.com/a", Some("fb")),
        ("https://m.facebook.com/a", Some("fb")),
        ("https://business.facebook.com/a", None),
        ("https://fb.com/a", None),
        ("https://ads.x.com/", None),
        ("https://x.com.evil.example/", None),
        ("https://notx.com/", None),
    ] {
        assert_eq!(
            site_of(address).map(|site| site.code.as_str()),
            expected,
            "{address}"
        );
    }
}

/// What a list builder gets for a profile address.
fn profile(text: &str) -> String {
    match Sites.profile(text) {
        Some(Identifier::Handle(handle)) => {
            format!("{}:{}", handle.site.as_str(), handle.name.expose())
        }
        Some(Identifier::NumericId(id)) => format!("{}:#{}", id.site.as_str(), id.digits.expose()),
        Some(other) => format!("{other:?}"),
        None => "-".to_owned(),
    }
}

#[test]
fn profile_addresses_of_x() {
    for (text, expected) in [
        ("https://x.com/Pupil_Example", "x:pupil_example"),
        ("https://twitter.com/pupil_example/", "x:pupil_example"),
        ("http://www.x.com/pupil_example?lang=en", "x:pupil_example"),
        (
            "mobile.twitter.com/pupil_example/with_replies",
            "x:pupil_example",
        ),
        ("x.com/pupil_example/status/20", "x:pupil_example"),
        (
            "x.com/pupil_example/followers_you_follow",
            "x:pupil_example",
        ),
        ("https://x.com/i/user/0012", "x:#12"),
        (
            "https://x.com/intent/user?user_id=12&screen_name=pupil_example",
            "x:#12",
        ),
        (
            "https://x.com/intent/follow?screen_name=%40pupil_example",
            "x:pupil_example",
        ),
        ("https://x.com/messages/compose?recipient_id=12", "x:#12"),
        (
            "https://x.com/abcdefghijklmnopqrst",
            "x:abcdefghijklmnopqrst",
        ),
        ("https://x.com/abcdefghijklmnopqrstu", "-"),
        ("https://x.com/home", "-"),
        ("https://x.com/Explore", "-"),
        ("https://x.com/messages/1-2", "-"),
        ("https://x.com/i/chat/1-2", "-"),
        ("https://x.com/intent/follow", "-"),
        ("https://x.com/i/user/0", "-"),
        ("https://x.com/pupil-example", "-"),
        ("https://x.com/pupil_example/nonsense", "-"),
        ("https://x.com/", "-"),
        ("https://elsewhere.example/pupil_example", "-"),
        ("pupil_example", "-"),
        ("", "-"),
    ] {
        assert_eq!(profile(text), expected, "{text}");
    }
}

#[test]
fn profile_addresses_of_facebook() {
    for (text, expected) in [
        ("https://www.facebook.com/Pupil.Example", "fb:pupilexample"),
        (
            "https://m.facebook.com/pupil.example/about?ref=x",
            "fb:pupilexample",
        ),
        ("fb.com/pupilexample", "fb:pupilexample"),
        ("mbasic.facebook.com/pupilexample", "fb:pupilexample"),
        (
            "https://www.facebook.com/pg/pupilexample",
            "fb:pupilexample",
        ),
        ("https://www.facebook.com/profile.php?id=0012", "fb:#12"),
        (
            "https://www.facebook.com/profile.php?id=12&sk=friends",
            "fb:#12",
        ),
        (
            "https://web.facebook.com/people/Pupil-Example/12/",
            "fb:#12",
        ),
        (
            "https://web.facebook.com/people/Pupil-Example/12/about",
            "fb:#12",
        ),
        ("https://www.facebook.com/groups/77/user/12/", "fb:#12"),
        (
            "https://www.facebook.com/friends/requests/?profile_id=12",
            "fb:#12",
        ),
        ("https://www.facebook.com/messages/t/12", "fb:#12"),
        ("https://www.facebook.com/messages/requests/t/12/", "fb:#12"),
        ("https://www.facebook.com/12/", "fb:#12"),
        (
            "https://www.facebook.com/Sample-Studio-123456789/",
            "fb:#123456789",
        ),
        (
            "https://www.facebook.com/p/Sample-Studio-123456789/",
            "fb:#123456789",
        ),
        (
            "https://m.facebook.com/a/mobile/friends/add_friend.php?id=12",
            "fb:#12",
        ),
        ("https://www.facebook.com/messages/e2ee/t/12", "-"),
        ("https://www.facebook.com/messages/", "-"),
        ("https://www.facebook.com/profile.php", "-"),
        ("https://www.facebook.com/photo.php?fbid=12", "-"),
        ("https://www.facebook.com/groups/77/", "-"),
        ("https://www.facebook.com/groups/77/posts/12/", "-"),
        ("https://www.facebook.com/pupilexample/posts/12", "-"),
        ("https://www.facebook.com/pupilexample/12", "-"),
        ("https://www.facebook.com/friends/", "-"),
        ("https://www.facebook.com/Watch", "-"),
        ("https://www.facebook.com/pupil example", "-"),
        ("https://www.facebook.com/", "-"),
    ] {
        assert_eq!(profile(text), expected, "{text}");
    }
    let facebook = Sites.site("fb").expect("Facebook");
    for (text, expected) in [
        ("Pupil.Example", Some("pupilexample")),
        ("@pupilexample", Some("pupilexample")),
        ("marketplace", None),
        ("12345", None),
        ("a", None),
    ] {
        let handle = Sites.handle(facebook, text);
        let name = handle.as_ref().map(|handle| handle.name.expose().as_str());
        assert_eq!(name, expected, "{text}");
    }
}

#[test]
fn handles_as_people_type_them() {
    let x = Sites.site("x").expect("X");
    for (text, expected) in [
        ("@Pupil_Example", Some("pupil_example")),
        (" pupil_example ", Some("pupil_example")),
        ("@pupil_example\n", Some("pupil_example")),
        ("\u{2003}@pupil_example_\u{a0}", Some("pupil_example_")),
        ("@@pupil", None),
        ("pupil.example", None),
        ("pupil example", None),
        ("@", None),
        ("@settings", None),
    ] {
        let handle = Sites.handle(x, text);
        assert_eq!(
            handle.as_ref().map(|handle| handle.name.expose().as_str()),
            expected,
            "{text}"
        );
        assert!(handle.is_none_or(|handle| handle.site == x));
    }
    assert_eq!(Sites.handle(SiteCode::new("none"), "pupil_example"), None);
}

#[test]
fn sites_are_found_by_code_name_and_host() {
    for (name, expected) in [
        ("x", Some("x")),
        ("X", Some("x")),
        (" Twitter.com", Some("x")),
        ("fb", Some("fb")),
        ("Facebook", Some("fb")),
        ("web.facebook.com", Some("fb")),
        ("fb.com", Some("fb")),
        ("business.facebook.com", None),
        ("ads.x.com", None),
        ("", None),
    ] {
        assert_eq!(Sites.site(name).map(SiteCode::as_str), expected, "{name}");
    }
    let codes: HashSet<_> = ALL_SITES.iter().map(|site| site.code).collect();
    assert_eq!(codes.len(), ALL_SITES.len());
    for site in ALL_SITES {
        assert!(site_with_code(site.code).is_some_and(|found| found.name == site.name));
        assert!((1..=4).contains(&site.code.as_str().len()));
        assert_eq!(site.match_patterns().count(), site.hosts.len());
        assert!(
            site.match_patterns()
                .all(|pattern| pattern.starts_with("https://") && pattern.ends_with("/*"))
        );
    }
}

#[test]
fn every_list_can_hold_a_test_handle_of_each_site() {
    let handles = Sites.test_handles();
    let sites: Vec<_> = handles.iter().map(|handle| handle.site).collect();
    assert_eq!(
        sites,
        ALL_SITES.iter().map(|site| site.code).collect::<Vec<_>>()
    );
    assert!(
        handles
            .iter()
            .all(|handle| !handle.name.expose().is_empty())
    );
}

#[test]
fn plans_name_things_once_and_only_what_they_have() {
    for site in ALL_SITES {
        let plan = (site.plan)();
        let ids: HashSet<_> = plan
            .candidates
            .iter()
            .map(|candidate| candidate.id)
            .collect();
        assert_eq!(ids.len(), plan.candidates.len());
        let parts = plan
            .parts
            .iter()
            .map(|part| part.name)
            .chain(plan.probes.iter().map(|probe| probe.name));
        let parts: Vec<&str> = parts.collect();
        assert_eq!(parts.iter().collect::<HashSet<_>>().len(), parts.len());
        for candidate in &plan.candidates {
            assert!(
                candidate.parts.iter().all(|part| parts.contains(part)),
                "{}",
                candidate.id
            );
            assert!(
                candidate.paths.iter().all(|path| path.starts_with('/')),
                "{}",
                candidate.id
            );
            assert!(
                candidate.labels.iter().all(|label| !label.0.is_empty()),
                "{}",
                candidate.id
            );
            let twin = candidate.id.replace("-by-enter", "");
            assert_eq!(
                candidate.press == PressKind::EnterSends,
                twin != candidate.id && ids.contains(&*twin),
                "{}",
                candidate.id
            );
            let open_ended = candidate.uses_opener && !matches!(candidate.reach, Reach::Alone);
            assert!(
                !open_ended,
                "{}: a menu says nothing of a person",
                candidate.id
            );
        }
        assert!(
            plan.probes
                .iter()
                .all(|probe| (1..=2_048).contains(&probe.length) && !probe.needle.is_empty())
        );
    }
}

#[test]
fn pages_that_must_show_something() {
    for (address, expected) in [
        ("https://x.com/i/connect_people", "follow-in-card"),
        ("https://x.com/search?q=a&f=user", "follow-in-card"),
        (
            "https://x.com/intent/follow?screen_name=a",
            "follow-by-intent",
        ),
        (
            "https://x.com/follower_requests",
            "accept-follower-icon,accept-follower",
        ),
        ("https://x.com/search?q=a", ""),
        ("https://x.com/home", ""),
        (
            "https://www.facebook.com/friends/suggestions/",
            "request,add-friend,add-friend-first",
        ),
        ("https://www.facebook.com/friends/", ""),
    ] {
        let site = site_of(address).expect("a site");
        let expected_ids = (site.expected)(&Address::parse(address).expect("an address"));
        assert_eq!(expected_ids.join(","), expected, "{address}");
        let plan = (site.plan)();
        assert!(
            expected_ids
                .iter()
                .all(|id| plan.candidates.iter().any(|candidate| candidate.id == *id))
        );
    }
}
