//! How well each site's pages are understood: what is told, and when it is trouble.
use gate_core::wire::{Caller, Icon, Permission, Request, SiteHealth, Tally};
use gate_suite::host::Host;
use gate_suite::pages::{STRANGER, follow, page};

/// A page of X tells this, and how the site is then.
fn told(host: &mut Host, tally: Tally) -> SiteHealth {
    let address = page().address;
    host.ask(&host.tab(), Request::Tally { address, tally }, None);
    host.health().sites.swap_remove(0)
}

fn count(site: &SiteHealth, wanted: &str) -> Option<u32> {
    let mut counts = site.counts.iter();
    counts.find_map(|(name, count)| (name == wanted).then_some(*count))
}

#[test]
fn a_site_whose_buttons_are_gone_is_told() {
    let mut host = Host::protected();
    let tab = host.tab_at("https://x.com/i/connect_people?user=pupil_example");
    let tally = |seen: &[(&str, u32)]| Request::Tally {
        address: "https://x.com/i/connect_people?user=pupil_example".to_owned(),
        tally: Tally {
            seen: seen.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect(),
            ..Tally::default()
        },
    };
    let blind = |request: Request, host: &mut Host| {
        host.ask(&tab, request, None);
        let health = host.health();
        assert!(!health.report.contains("pupil"), "no addresses, no handles");
        health.sites[0].trouble
    };
    for _ in 0..4 {
        assert!(!blind(tally(&[]), &mut host));
    }
    assert_eq!(host.status().icon, Icon::Protected);
    assert!(blind(
        tally(&[("somebody_else_made_this_up", 3)]),
        &mut host
    ));
    let status = host.status();
    assert_eq!(status.icon, Icon::CannotRead);
    let said = status.sentence;
    assert!(said.contains("cannot be read at the moment"), "{said}");
    let counts = &host.health().sites[0].counts;
    assert!(!counts.iter().any(|(name, _)| name.contains("made_this_up")));
    assert!(!blind(tally(&[("follow-in-card", 3)]), &mut host));
}

#[test]
fn pages_where_only_words_are_known_are_told() {
    let mut host = Host::protected();
    let address = "https://m.facebook.com/friends/".to_owned();
    let tab = host.tab_at(&address);
    for (seen, by_words) in [("add-friend", false), ("canvas-add-friend", true)] {
        let tally = Tally {
            seen: vec![(seen.to_owned(), 1)],
            ..Tally::default()
        };
        let address = address.clone();
        host.ask(&tab, Request::Tally { address, tally }, None);
        let health = host.health();
        let told = &health.sites[0];
        assert_eq!(told.sentence.contains("by their words alone"), by_words);
        assert!(!told.trouble);
    }
}

#[test]
fn presses_that_went_by_unchecked_are_trouble_when_they_are_more_than_one_in_twenty() {
    for (pressed, let_go, trouble) in [(20, 0, false), (20, 1, false), (20, 2, true), (0, 1, true)]
    {
        let tally = Tally {
            pressed,
            let_go,
            ..Tally::default()
        };
        let site = told(&mut Host::protected(), tally);
        assert_eq!(site.trouble, trouble, "{let_go} of {pressed}");
        assert_eq!(site.sentence.contains("some presses went through"), trouble);
    }
}

#[test]
fn a_page_that_tells_of_its_presses_alone_has_told_before_what_it_saw() {
    let mut host = Host::protected();
    let address = "https://x.com/i/connect_people".to_owned();
    let tab = host.tab_at(&address);
    let later = [(1, 0, 0), (0, 1, 0), (0, 0, 1)];
    for (pressed, let_go, unseen) in later {
        let tally = Tally {
            pressed,
            let_go,
            unseen,
            ..Tally::default()
        };
        let address = address.clone();
        host.ask(&tab, Request::Tally { address, tally }, None);
        assert_eq!(count(&host.health().sites[0], "blindPages"), Some(0));
    }
}

#[test]
fn what_one_tab_counted_waits_until_it_tells_whatever_others_ask() {
    let mut host = Host::protected();
    host.look(&page(), &follow(&STRANGER));
    let other = Caller::Page {
        address: page().address,
        tab: "2".to_owned(),
        private: false,
    };
    let address = page().address;
    host.ask(&other, Request::Hello { address }, None);
    let site = told(&mut host, Tally::default());
    assert_eq!(count(&site, "read"), Some(1));
}

#[test]
fn the_counts_outlive_the_browser() {
    let mut host = Host::protected();
    host.look(&page(), &follow(&STRANGER));
    let tally = Tally {
        pressed: 7,
        ready: 5,
        asked: 4,
        answered: 3,
        let_go: 2,
        seen: vec![("follow-in-card".to_owned(), 6)],
        ..Tally::default()
    };
    let before = told(&mut host, tally);
    host.reopen();
    let after = host.health().sites.swap_remove(0);
    assert_eq!(after.counts, before.counts);
    assert_eq!(count(&after, "seen follow-in-card"), Some(6));
}

#[test]
fn a_site_that_is_understood_is_said_to_be() {
    let mut host = Host::protected();
    host.look(&page(), &follow(&STRANGER));
    let site = told(&mut host, Tally::default());
    let counts = ["pages", "read"].map(|name| count(&site, name));
    assert_eq!(counts, [Some(1), Some(1)]);
    assert!(!site.trouble);
    assert!(
        site.sentence.contains("seen and checked"),
        "{}",
        site.sentence
    );
}

#[test]
fn files_are_counted_once_there_are_any() {
    let mut host = Host::protected();
    // Something else is known of the site's location.
    let (page, permission) = (page(), Permission::Prompt);
    host.ask(&host.tab(), Request::Locate { page, permission }, None);
    assert_eq!(count(&told(&mut host, Tally::default()), "files"), None);
    let tally = Tally {
        unseen: 2,
        ..Tally::default()
    };
    let site = told(&mut host, tally);
    let counts = ["files", "filesWithPlace", "filesUnseen"].map(|name| count(&site, name));
    assert_eq!(counts, [Some(2), Some(0), Some(2)]);
}

#[test]
fn the_buttons_of_all_tabs_say_that_a_site_is_no_longer_seen() {
    let mut host = Host::protected();
    let people = "https://x.com/i/connect_people";
    let tab = |number: &str, address: &str| Caller::Page {
        address: address.to_owned(),
        tab: number.to_owned(),
        private: false,
    };
    let hello = |host: &mut Host, number: &str, address: &str| {
        let request = Request::Hello {
            address: address.to_owned(),
        };
        host.ask(&tab(number, address), request, None);
    };
    let tally = |host: &mut Host, seen: &[(String, u32)]| {
        let tally = Tally {
            seen: seen.to_vec(),
            ..Tally::default()
        };
        let address = people.to_owned();
        host.ask(&tab("1", people), Request::Tally { address, tally }, None);
    };
    hello(&mut host, "1", people);
    hello(&mut host, "2", "https://x.com/home");
    hello(&mut host, "3", "https://www.facebook.com/");
    for _ in 0..4 {
        tally(&mut host, &[]);
        assert_eq!(host.icons(), []);
    }
    tally(&mut host, &[]);
    let both = |icon| [(Some("1"), icon), (Some("2"), icon)];
    assert_eq!(host.icons(), both(Icon::CannotRead));
    assert_eq!(host.status().icon, Icon::CannotRead, "the popup too");
    hello(&mut host, "1", people);
    assert_eq!(host.icons(), [(Some("1"), Icon::CannotRead)]);
    tally(&mut host, &[("follow-in-card".to_owned(), 1)]);
    assert_eq!(host.icons(), both(Icon::Protected));
    assert_eq!(host.status().icon, Icon::Protected);
}

#[test]
fn the_button_says_that_a_page_let_presses_go_until_the_next_page() {
    let mut host = Host::protected();
    let hello = |host: &mut Host| {
        let address = page().address;
        host.ask(&host.tab(), Request::Hello { address }, None);
        host.icons() == [(Some("1"), Icon::Protected)]
    };
    assert!(hello(&mut host));
    let presses = |pressed, let_go| Tally {
        pressed,
        let_go,
        ..Tally::default()
    };
    told(&mut host, presses(20, 1));
    assert_eq!(host.status().icon, Icon::Protected);
    let address = page().address;
    let tally = presses(20, 5);
    host.ask(&host.tab(), Request::Tally { address, tally }, None);
    assert_eq!(host.icons(), [(Some("1"), Icon::CannotRead)]);
    assert!(hello(&mut host), "what was long ago says nothing of now");
    assert!(host.health().sites[0].trouble);
}
