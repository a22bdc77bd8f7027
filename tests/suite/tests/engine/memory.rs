//! What is kept and what is not: between any two steps, in private windows, on shared computers.
use gate_core::wire::{
    Answer, Choice, Effect, OwnPage, Permission, RawPolicy, RawValue, Ready, Record, Request,
};
use gate_model::{Day, Page, Snapshot};
use gate_suite::host::{Host, plain};
use gate_suite::pages::{
    PUPIL, STRANGER, Somebody, conversation, follow, open_message, page, send, somebody,
};
use gate_suite::school::{NOW, Recipe};
use serde_json::Value;

/// One step of a story.
enum Step {
    Look(Page, Snapshot),
    Press(Page, Snapshot),
    Choose(Page, Snapshot, Choice),
    Own(Request),
    Import,
}

/// A morning in the staff room.
fn story() -> Vec<Step> {
    let parent = Somebody {
        link: "https://parent-example.org/",
        ..somebody("900005", "parent_example", "Some Parent")
    };
    let name = somebody("900006", "zq", "Zebulina Quillfeather");
    let chat = || conversation("pupil_example");
    let unlock = Request::Unlock {
        key: gate_suite::school::hex(&[7; 32]),
        keep: false,
    };
    vec![
        Step::Own(Request::Settings),
        Step::Import,
        Step::Own(Request::TrustSigner {
            words: Recipe::default().words(),
        }),
        Step::Own(unlock),
        Step::Own(Request::Status { address: None }),
        Step::Press(page(), follow(&PUPIL)),
        Step::Choose(page(), follow(&PUPIL), Choice::Stop),
        Step::Press(page(), follow(&parent)),
        Step::Choose(page(), follow(&parent), Choice::Outside),
        Step::Look(page(), follow(&parent)),
        Step::Press(page(), follow(&name)),
        Step::Choose(page(), follow(&name), Choice::NotThroughSchool),
        Step::Look(page(), follow(&name)),
        Step::Press(page(), follow(&STRANGER)),
        Step::Press(page(), open_message("555002")),
        Step::Choose(page(), open_message("555002"), Choice::TellLead),
        Step::Press(chat(), send()),
        Step::Choose(chat(), send(), Choice::Anyway),
        Step::Press(chat(), send()),
        Step::Own(Request::Stored),
        Step::Own(Request::Practise),
    ]
}

fn play(host: &mut Host) -> Vec<Value> {
    let play = |step| match step {
        Step::Look(page, shot) => Value::from(host.look(&page, &shot) == Ready::Ask),
        Step::Press(page, shot) => plain(&host.press(&page, &shot)),
        Step::Choose(page, shot, choice) => plain(&host.choose(&page, &shot, choice)),
        Step::Own(request) => plain(&host.own(request)),
        Step::Import => plain(&host.import(Recipe::default().build())),
    };
    story().into_iter().map(play).collect()
}

/// The kinds of the answers.
fn kinds(answers: &[Value]) -> Vec<&str> {
    answers
        .iter()
        .map(|answer| answer["kind"].as_str().unwrap_or("look"))
        .collect()
}

#[test]
fn the_story_goes_as_told() {
    let answers = play(&mut Host::default());
    let expected = [
        "settings", "list", "list", "list", "status", "show", "stay", "show", "go", "look", "show",
        "go", "look", "go", "show", "stay", "show", "go", "go", "stored", "show",
    ];
    assert_eq!(kinds(&answers), expected);
    assert_eq!(
        (&answers[9], &answers[12]),
        (&Value::Bool(false), &Value::Bool(false))
    );
}

#[test]
fn the_same_input_gives_the_same_output() {
    assert_eq!(play(&mut Host::default()), play(&mut Host::default()));
}

#[test]
fn an_engine_stopped_between_any_two_steps_answers_the_same() {
    for own in [false, true] {
        let mut steady = Host::default();
        let mut restless = Host::default();
        restless.restless = true;
        for host in [&mut steady, &mut restless] {
            if own {
                host.own_computer();
            }
        }
        let answers = play(&mut steady).into_iter().zip(play(&mut restless));
        for (step, (steady, restless)) in answers.enumerate() {
            assert_eq!(steady, restless, "step {step}, own computer: {own}");
        }
        // The device key is random, so the tags differ; which records are kept does not.
        let kept = |host: &Host| {
            let names = |records: &std::collections::BTreeMap<Record, Vec<u8>>| {
                records.keys().copied().collect::<Vec<_>>()
            };
            (names(&host.saved), names(&host.session))
        };
        assert_eq!(kept(&steady), kept(&restless));
    }
}

#[test]
fn epochs_change_and_are_not_taken_up_again() {
    let mut host = Host::protected();
    let tab = host.tab();
    let hello = |host: &mut Host| match host.ask(
        &tab,
        Request::Hello {
            address: page().address,
        },
        None,
    ) {
        Answer::Plan { epoch, .. } => epoch,
        other => panic!("{other:?}"),
    };
    let first = hello(&mut host);
    assert_eq!(hello(&mut host), first);
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    let marked = hello(&mut host);
    host.change(|settings| settings.ask_names = false);
    let changed = hello(&mut host);
    host.restart();
    let restarted = hello(&mut host);
    let mut all = vec![first, marked, changed, restarted];
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 4);
}

#[test]
fn a_private_window_leaves_nothing() {
    let mut host = Host::protected();
    host.look(&page(), &follow(&STRANGER));
    let (saved, session) = (host.saved.clone(), host.session.clone());
    host.private = true;
    let (chat, name) = (
        conversation("pupil_example"),
        somebody("9", "zq", "Zebulina Quillfeather"),
    );
    host.dialog(&page(), &follow(&PUPIL));
    assert!(matches!(
        host.choose(&page(), &follow(&PUPIL), Choice::Outside),
        Answer::Go
    ));
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.dialog(&page(), &follow(&name));
    assert!(matches!(
        host.choose(&chat, &send(), Choice::Anyway),
        Answer::Go
    ));
    assert!(
        matches!(host.press(&chat, &send()), Answer::Go),
        "still one warning a day"
    );
    let tally = gate_core::wire::Tally {
        pressed: 3,
        ..Default::default()
    };
    let tab = host.tab();
    host.ask(
        &tab,
        Request::Tally {
            address: page().address,
            tally,
        },
        None,
    );
    assert_eq!((&host.saved, &host.session), (&saved, &session));
    host.private = false;
    assert_eq!(host.look(&chat, &send()), Ready::Ask, "windows do not mix");
}

#[test]
fn an_approval_is_not_offered_in_a_private_window() {
    let mut host = Host::protected();
    for private in [false, true] {
        host.private = private;
        let dialog = host.dialog(&page(), &follow(&PUPIL));
        let offered = |choice| dialog.choices.iter().any(|view| view.choice == choice);
        assert_eq!(offered(Choice::Approved), !private);
        assert!(offered(Choice::Outside) && offered(Choice::Anyway));
        let answer = host.choose(&page(), &follow(&PUPIL), Choice::Approved);
        assert_eq!(matches!(answer, Answer::Denied), private, "{answer:?}");
        let opens = |effect: &Effect| matches!(effect, Effect::Open { .. });
        assert_eq!(host.effects.iter().any(opens), !private);
    }
}

const PERSONAL: [Record; 4] = [
    Record::Marks,
    Record::Today,
    Record::DeviceKey,
    Record::Secret,
];

pub(crate) fn has_personal(records: &std::collections::BTreeMap<Record, Vec<u8>>) -> bool {
    PERSONAL.iter().any(|record| records.contains_key(record))
}

#[test]
fn a_shared_computer_keeps_nothing_beyond_the_session() {
    let mut host = Host::default();
    host.change(|settings| settings.shared_computer = Some(true));
    host.hold(&Recipe::default());
    host.dialog(&page(), &follow(&PUPIL));
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    host.restart();
    assert_eq!(
        host.look(&page(), &follow(&PUPIL)),
        Ready::Go,
        "within the session"
    );
    assert!(!has_personal(&host.saved));
    host.reopen();
    host.unlock(false);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask, "beyond it");
}

#[test]
fn of_a_shared_computer_only_what_everybody_is_to_find_is_kept_of_the_settings() {
    let mut host = Host::default();
    host.change(|settings| {
        settings.shared_computer = Some(true);
        settings.language = "tr".to_owned();
        settings.always_disclaim = true;
        settings.my_disclaimer = "Views of Robin Bakes.".to_owned();
    });
    let check = |host: &mut Host, mine: bool| {
        let Answer::Settings { settings: seen, .. } = host.own(Request::Settings) else {
            panic!("settings")
        };
        assert_eq!(seen.language, "tr");
        assert_eq!(seen.shared_computer, Some(true));
        assert_eq!(
            (seen.always_disclaim, !seen.my_disclaimer.is_empty()),
            (mine, mine)
        );
    };
    host.restart();
    check(&mut host, true);
    host.reopen();
    check(&mut host, false);
}

#[test]
fn what_is_known_moves_when_the_computer_changes_hands() {
    let mut host = Host::protected();
    let relative = open_message("555002");
    let chat = conversation("moved_on");
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    host.choose(&chat, &send(), Choice::Anyway);
    assert!(has_personal(&host.saved));
    host.change(|settings| settings.shared_computer = Some(true));
    assert!(!has_personal(&host.saved));
    let check = |host: &mut Host| {
        host.restart();
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
        assert_eq!(host.look(&chat, &send()), Ready::Go);
        assert_eq!(host.look(&page(), &relative), Ready::Ask);
    };
    check(&mut host);
    host.own_computer();
    host.session.retain(|record, _| *record == Record::Secret);
    check(&mut host);
}

#[test]
fn records_tell_nobody_and_stored_tells_the_person() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    for (record, bytes) in host.saved.iter().chain(&host.session) {
        for secret in ["pupil_example", "900002", "Pupil Example"] {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{record:?} holds {secret}");
        }
    }
    let Answer::Stored { records, export } = host.own(Request::Stored) else {
        panic!()
    };
    assert!(
        records.iter().any(|(title, _)| title == "Your answers"),
        "{records:?}"
    );
    let mut waits = Host::default();
    waits.import(Recipe::default().build());
    let Answer::Stored { records: held, .. } = waits.own(Request::Stored) else {
        panic!()
    };
    let list = &records[1].0;
    assert!(held.iter().any(|(title, _)| title == list), "{held:?}");
    assert!(serde_json::from_str::<Value>(&export).is_ok_and(|value| value.is_object()));
    assert!(!export.contains("pupil_example"));
}

/// What a person is told of: the titles and lines, one for each thing that is kept.
fn told_as_stored(host: &mut Host) -> (Vec<(String, String)>, Value) {
    match host.own(Request::Stored) {
        Answer::Stored { records, export } => (records, serde_json::from_str(&export).unwrap()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_each_thing_that_is_kept_the_person_is_told_and_of_nothing_else() {
    let mut host = Host::protected();
    let titles = |told: &[(String, String)]| -> Vec<String> {
        told.iter().map(|(title, _)| title.clone()).collect()
    };
    let (told, export) = told_as_stored(&mut host);
    let always = ["Settings", "List", "Unlock key", "Newest list seen"];
    assert_eq!(titles(&told), always);
    assert_eq!(export["approvals"], Value::Array(Vec::new()));
    host.change(|settings| settings.journal = true);
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    let chat = conversation("moved_on");
    host.choose(&chat, &send(), Choice::Anyway);
    let relative = open_message("555002");
    host.choose(&page(), &relative, Choice::Approved);
    let pending = host.opened(OwnPage::Approval).unwrap().to_owned();
    host.own(Request::Approve {
        pending,
        reference: "A-1".to_owned(),
        approver: "Head Example".to_owned(),
        until: Day::of(NOW).0 + 2,
    });
    let (page, permission) = (page(), Permission::Prompt);
    host.ask(&host.tab(), Request::Locate { page, permission }, None);
    let (told, export) = told_as_stored(&mut host);
    let all = [
        "Settings",
        "List",
        "Unlock key",
        "Your answers",
        "Approval",
        "Device key",
        "Newest list seen",
        "Location",
        "Today's counts",
        "Journal",
    ];
    assert_eq!(titles(&told), all);
    let line = |wanted: &str| {
        let found = told.iter().find(|(title, _)| title == wanted);
        found.map(|(_, line)| line.as_str()).unwrap_or_default()
    };
    assert!(line("Your answers").starts_with("2 answers"));
    assert!(line("Journal").starts_with("1 entries"), "the approval");
    let approval = "Reference A-1, by Head Example, until 5 September 2026";
    assert_eq!(line("Approval"), approval);
    assert_eq!(export["approvals"], serde_json::json!([approval]));
}

#[test]
fn forgetting_forgets_everything_and_no_policy_forbids_it() {
    let everything = gate_core::POLICY_LOCKABLE.map(str::to_owned).to_vec();
    let locks = [("locked".to_owned(), RawValue::Texts(everything))];
    let mut host = Host::protected();
    host.policy = RawPolicy(locks.into_iter().collect());
    host.restart();
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    assert!(matches!(host.own(Request::Stored), Answer::Stored { .. }));
    let dialog = host.dialog(&page(), &open_message("555002"));
    assert!(
        dialog
            .choices
            .iter()
            .any(|view| view.choice == Choice::Anyway)
    );
    let device = host.saved[&Record::DeviceKey].clone();
    assert!(matches!(host.own(Request::Forget), Answer::Done));
    assert!(
        host.effects
            .iter()
            .any(|effect| matches!(effect, Effect::EraseAll))
    );
    assert!(host.saved.is_empty() && host.session.is_empty() && host.expected.is_empty());
    assert_eq!(
        host.look(&page(), &follow(&PUPIL)),
        Ready::Go,
        "there is no list any more"
    );
    host.policy = RawPolicy::default();
    host.restart();
    host.own_computer();
    host.hold(&Recipe::default());
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    assert_ne!(host.saved[&Record::DeviceKey], device);
}

/// Nobody can tell from what is kept next that it is the same computer, whether or not the background was stopped.
#[test]
fn forgetting_takes_another_device_key_also_within_one_start() {
    let key = |host: &mut Host| {
        let (page, permission) = (page(), Permission::Prompt);
        let request = Request::Locate { page, permission };
        host.ask(&host.tab(), request, None);
        host.session[&Record::DeviceKey].clone()
    };
    // Starts differ in the number from which the other keys are made.
    for restarts in 0..4 {
        let mut host = Host::default();
        for _ in 0..restarts {
            host.restart();
        }
        let mut keys = vec![key(&mut host)];
        for _ in 0..4 {
            host.own(Request::Forget);
            keys.push(key(&mut host));
        }
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 5, "{restarts}");
    }
}

#[test]
fn locked_settings_stay_and_the_journal_is_the_persons_own() {
    let text = |value: &str| RawValue::Text(value.to_owned());
    let policy = [
        ("language".to_owned(), text("tr")),
        ("askNames".to_owned(), RawValue::Bool(false)),
        (
            "locked".to_owned(),
            RawValue::Texts(vec!["language".to_owned()]),
        ),
        ("journal".to_owned(), RawValue::Bool(true)),
    ];
    let mut host = Host::new(RawPolicy(policy.into_iter().collect()));
    let settings = host.settings();
    assert_eq!(
        (settings.language.as_str(), settings.ask_names),
        ("tr", false)
    );
    assert!(!settings.journal, "no policy key touches the journal");
    host.change(|settings| {
        settings.language = "en".to_owned();
        settings.ask_names = true;
        settings.journal = true;
        settings.shared_computer = Some(false);
    });
    host.reopen();
    let settings = host.settings();
    assert_eq!(
        (settings.language.as_str(), settings.ask_names),
        ("tr", true)
    );
    assert!(settings.journal);
}

#[test]
fn damaged_records_count_as_absent() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    let good = host.saved.clone();
    for record in good
        .keys()
        .copied()
        .filter(|record| *record != Record::List)
    {
        for damage in [
            Vec::new(),
            vec![0],
            vec![255; 40],
            good[&record][..1].to_vec(),
        ] {
            host.saved = good.clone();
            host.saved.insert(record, damage);
            host.reopen();
            let ready = host.look(&page(), &follow(&STRANGER));
            assert_eq!(ready, Ready::Go, "{record:?}");
        }
    }
}
