//! Who may ask what, over every request; and how much.
use gate_core::wire::{
    Answer, Caller, Choice, Draft, Effect, FileSeen, Icon, Keyed, Permission, RawPolicy, Ready,
    Request, SettingsView, Tally,
};
use gate_model::{Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{PUPIL, STRANGER, Somebody, follow, page};
use gate_suite::school::Recipe;

/// Every request, with who may make it. A new variant makes `index` below fail to compile.
fn all() -> Vec<(Request, &'static str)> {
    let address = || "https://x.com/home".to_owned();
    let (page, snapshot) = (page(), follow(&STRANGER));
    vec![
        (Request::Hello { address: address() }, "page"),
        (
            Request::Look {
                page: page.clone(),
                snapshots: Vec::new(),
            },
            "page",
        ),
        (
            Request::Press {
                page: page.clone(),
                snapshot: snapshot.clone(),
            },
            "page",
        ),
        (
            Request::Late {
                page: page.clone(),
                snapshot: snapshot.clone(),
            },
            "page",
        ),
        (
            Request::Choose {
                page: page.clone(),
                snapshot: snapshot.clone(),
                choice: Choice::Stop,
            },
            "page",
        ),
        (
            Request::Write {
                page: page.clone(),
                snapshot: snapshot.clone(),
                draft: Draft::default(),
            },
            "page",
        ),
        (
            Request::Decide {
                page: page.clone(),
                snapshot: snapshot.clone(),
                draft: Draft::default(),
                choice: Choice::Stop,
            },
            "page",
        ),
        (
            Request::Files {
                address: address(),
                files: vec![FileSeen::Clear],
            },
            "page",
        ),
        (
            Request::Locate {
                page: page.clone(),
                permission: Permission::Prompt,
            },
            "page",
        ),
        (
            Request::Tally {
                address: address(),
                tally: Tally::default(),
            },
            "page",
        ),
        (Request::Status { address: None }, "own"),
        (Request::Settings, "own"),
        (
            Request::Change {
                settings: SettingsView::default(),
            },
            "own",
        ),
        (Request::Import, "own"),
        (
            Request::TrustSigner {
                words: String::new(),
            },
            "own",
        ),
        (
            Request::Unlock {
                key: String::new(),
                keep: false,
            },
            "own",
        ),
        (approve(), "own"),
        (Request::Practise, "own"),
        (Request::Health, "own"),
        (Request::Locations, "own"),
        (told(), "own"),
        (Request::Stored, "own"),
        (Request::Forget, "own"),
        (surroundings(), "background"),
        (Request::Installed, "background"),
    ]
}

fn approve() -> Request {
    let text = String::new;
    let pending = format!("{}-", "0".repeat(32));
    let until = gate_model::Day::of(gate_suite::school::NOW).0;
    Request::Approve {
        pending,
        reference: text(),
        approver: text(),
        until,
    }
}

fn told() -> Request {
    Request::Told {
        site: String::new(),
        setting: String::new(),
        on: false,
    }
}

fn surroundings() -> Request {
    Request::Surroundings {
        policy: RawPolicy::default(),
        withheld: Vec::new(),
        firefox: false,
    }
}

/// The place of a request in `all`.
const fn index(request: &Request) -> usize {
    match request {
        Request::Hello { .. } => 0,
        Request::Look { .. } => 1,
        Request::Press { .. } => 2,
        Request::Late { .. } => 3,
        Request::Choose { .. } => 4,
        Request::Write { .. } => 5,
        Request::Decide { .. } => 6,
        Request::Files { .. } => 7,
        Request::Locate { .. } => 8,
        Request::Tally { .. } => 9,
        Request::Status { .. } => 10,
        Request::Settings => 11,
        Request::Change { .. } => 12,
        Request::Import => 13,
        Request::TrustSigner { .. } => 14,
        Request::Unlock { .. } => 15,
        Request::Approve { .. } => 16,
        Request::Practise => 17,
        Request::Health => 18,
        Request::Locations => 19,
        Request::Told { .. } => 20,
        Request::Stored => 21,
        Request::Forget => 22,
        Request::Surroundings { .. } => 23,
        Request::Installed => 24,
    }
}

#[test]
fn each_request_has_one_sort_of_caller() {
    for (at, (request, right)) in all().into_iter().enumerate() {
        assert_eq!(index(&request), at);
        let mut host = Host::protected();
        let callers = [
            ("page", host.tab()),
            ("own", Caller::Own),
            ("background", Caller::Background),
        ];
        for (name, caller) in callers {
            let answer = host.ask(&caller, request.clone(), None);
            let denied = matches!(answer, Answer::Denied);
            assert_eq!(denied, name != right, "{name}: {request:?}");
            assert!(!denied || host.effects.is_empty());
        }
    }
}

#[test]
fn a_page_speaks_of_its_own_host_only() {
    let check = |caller: &str, asked: &str, denied: bool| {
        let mut host = Host::protected();
        let caller = host.tab_at(caller);
        let page = Page {
            address: asked.to_owned(),
            ..Page::default()
        };
        let snapshot = || follow(&PUPIL);
        let requests = [
            Request::Hello {
                address: asked.to_owned(),
            },
            Request::Look {
                page: page.clone(),
                snapshots: Vec::new(),
            },
            Request::Press {
                page: page.clone(),
                snapshot: snapshot(),
            },
            Request::Late {
                page: page.clone(),
                snapshot: snapshot(),
            },
            Request::Choose {
                page: page.clone(),
                snapshot: snapshot(),
                choice: Choice::Stop,
            },
            Request::Write {
                page: page.clone(),
                snapshot: snapshot(),
                draft: Draft::default(),
            },
            Request::Decide {
                page: page.clone(),
                snapshot: snapshot(),
                draft: Draft::default(),
                choice: Choice::Stop,
            },
            Request::Files {
                address: asked.to_owned(),
                files: Vec::new(),
            },
            Request::Locate {
                page,
                permission: Permission::Denied,
            },
            Request::Tally {
                address: asked.to_owned(),
                tally: Tally::default(),
            },
        ];
        for request in requests {
            let answer = host.ask(&caller, request.clone(), None);
            assert_eq!(matches!(answer, Answer::Denied), denied, "{request:?}");
        }
    };
    check("https://x.com/a", "https://x.com/home", false);
    check("https://x.com/a", "https://twitter.com/home", true);
    check("https://x.com/a", "https://x.com.evil.example/", true);
    check("https://evil.example/", "https://x.com/home", true);
    check("http://x.com/", "http://x.com/", true);
    check("", "", true);
}

#[test]
fn an_address_that_is_no_sites_has_no_plan() {
    let mut host = Host::protected();
    let address = "https://somewhere.example/".to_owned();
    let caller = host.tab_at(&address);
    let answer = host.ask(&caller, Request::Hello { address }, None);
    assert!(matches!(answer, Answer::Plan { plan: None, .. }));
    let tab = host.tab();
    let answer = host.ask(
        &tab,
        Request::Hello {
            address: page().address,
        },
        None,
    );
    assert!(matches!(answer, Answer::Plan { plan: Some(_), .. }));
}

fn look(snapshots: Vec<Snapshot>) -> Request {
    let keyed = |snapshot| Keyed {
        key: String::new(),
        snapshot,
    };
    Request::Look {
        page: page(),
        snapshots: snapshots.into_iter().map(keyed).collect(),
    }
}

#[test]
fn a_look_has_at_most_64_candidates() {
    let mut host = Host::protected();
    let tab = host.tab();
    let shots = |count| vec![follow(&STRANGER); count];
    assert!(matches!(
        host.ask(&tab, look(shots(64)), None),
        Answer::Looked { .. }
    ));
    assert!(matches!(
        host.ask(&tab, look(shots(65)), None),
        Answer::Denied
    ));
}

#[test]
fn a_tab_that_asks_about_too_many_accounts_is_told_nothing_ahead() {
    let mut host = Host::protected();
    let tab = host.tab();
    let ahead = |host: &mut Host, shots: Vec<Snapshot>| {
        let Answer::Looked { outcomes, .. } = host.ask(&tab, look(shots), None) else {
            panic!()
        };
        outcomes.len()
    };
    let mut told = 0;
    for start in (0..2_016).step_by(63) {
        let shots = (start..start + 63).map(|number| {
            let mut shot = follow(&Somebody {
                handle: "",
                ..STRANGER
            });
            shot.nodes[4].test_id = format!("{}-follow", 1_000 + number);
            shot.nodes[4].label.clear();
            shot
        });
        told += ahead(&mut host, shots.collect());
    }
    assert_eq!(told, 2_000);
    assert_eq!(ahead(&mut host, vec![follow(&PUPIL)]), 0);
    assert!(
        matches!(host.press(&page(), &follow(&PUPIL)), Answer::Show { .. }),
        "a press is always looked at"
    );
    let tally = Request::Tally {
        address: page().address,
        tally: Tally::default(),
    };
    host.ask(&host.tab(), tally, None);
    let health = host.health();
    assert!(health.report.contains("capped 17"), "{}", health.report);
    assert!(health.sites[0].trouble, "{}", health.report);
    host.now += 60_000;
    assert_eq!(
        host.look(&page(), &follow(&PUPIL)),
        Ready::Ask,
        "the next minute"
    );
}

#[test]
fn the_button_says_the_state_and_never_a_verdict() {
    let mut host = Host::protected();
    host.look(&page(), &follow(&STRANGER));
    assert_eq!(host.icons(), [(Some("1"), Icon::Protected)]);
    host.press(&page(), &follow(&PUPIL));
    assert_eq!(host.icons(), [], "the same on a hit as on a miss");
    let mut shot = follow(&PUPIL);
    shot.candidate = "unknown".to_owned();
    for _ in 0..3 {
        host.look(&page(), &shot);
    }
    assert_eq!(host.icons(), [(Some("1"), Icon::CannotRead)]);
    let tab = host.tab();
    host.ask(
        &tab,
        Request::Hello {
            address: page().address,
        },
        None,
    );
    assert_eq!(host.icons(), [(Some("1"), Icon::Protected)]);
    host.own(Request::Forget);
    assert_eq!(
        host.icons(),
        [(None, Icon::NoList), (Some("1"), Icon::NoList)]
    );
}

#[test]
fn the_button_says_that_a_page_cannot_be_read_when_that_is_most_of_it() {
    let mut unknown = follow(&PUPIL);
    unknown.candidate = "unknown".to_owned();
    for (read, unreadable, said) in [
        (0, 2, false),
        (0, 3, true),
        (2, 3, true),
        (3, 3, false),
        (4, 3, false),
    ] {
        let mut host = Host::protected();
        let known = vec![follow(&STRANGER); read];
        let shots = [known, vec![unknown.clone(); unreadable]].concat();
        host.ask(&host.tab(), look(shots), None);
        let cannot = |effect: &Effect| matches!(effect, Effect::SetIcon { icon, .. } if *icon == Icon::CannotRead);
        let is_said = host.effects.iter().any(cannot);
        assert_eq!(is_said, said, "{unreadable} of {}", read + unreadable);
    }
}

#[test]
fn a_withheld_host_is_told_where_it_matters() {
    let check = |pattern: &str, address: &str, expected: Icon| {
        let mut host = Host::protected();
        let request = Request::Surroundings {
            policy: RawPolicy::default(),
            withheld: vec![pattern.to_owned()],
            firefox: false,
        };
        host.ask(&Caller::Background, request, None);
        let address = Some(address.to_owned());
        let Answer::Status { status } = host.own(Request::Status { address }) else {
            panic!("no status")
        };
        assert_eq!(status.icon, expected, "{pattern} {:?}", status.site);
    };
    let host = "https://x.com/*";
    check(host, "https://x.com/home", Icon::NotAllowed);
    check(host, "https://mobile.x.com/home", Icon::Protected);
    check(host, "https://somewhere.example/", Icon::Protected);
    // With all hosts below it.
    let domain = "https://*.x.com/*";
    check(domain, "https://x.com/home", Icon::NotAllowed);
    check(domain, "https://mobile.x.com/home", Icon::NotAllowed);
    check(domain, "https://notx.com/home", Icon::Protected);
    check(domain, "https://somewhere.example/", Icon::Protected);
}

#[test]
fn a_tab_that_may_have_moved_to_a_withheld_host_is_not_called_protected() {
    let mut host = Host::default();
    host.hold(&Recipe::default());
    host.reopen();
    let withheld = Request::Surroundings {
        policy: RawPolicy::default(),
        withheld: vec!["https://x.com/*".to_owned()],
        firefox: false,
    };
    host.ask(&Caller::Background, withheld, None);
    let address = "https://www.facebook.com/".to_owned();
    let tab = host.tab_at(&address);
    let hello = Request::Hello { address };
    host.ask(&tab, hello.clone(), None);
    assert_eq!(host.icons(), [(Some("1"), Icon::Locked)]);
    host.unlock(false);
    let elsewhere = Icon::NotAllowed;
    assert_eq!(host.icons(), [(None, elsewhere), (Some("1"), elsewhere)]);
    host.ask(&tab, hello, None);
    assert_eq!(
        host.icons(),
        [(Some("1"), Icon::Protected)],
        "a script lives there"
    );
    host.own(Request::Settings);
    assert_eq!(host.icons(), [], "nothing has changed");
}
