//! What a list finds.
use crate::fixture::{
    FB, NOW, X, build_with, bytes, domain, email, entry, handle, id, open, source,
};
use gate_list::NameHit;
use gate_list::build::{Entry, ListSource};
use gate_model::{Day, Identifier, Kind};
use gate_text::name::name_keys;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn exact_identifiers() {
    let list = open(bytes()).expect("open");
    let cases = [
        (handle(X, "pupil_example"), Some((Kind::Pupil, true))),
        (id(X, "1234567890123456789"), Some((Kind::Pupil, false))),
        (handle(X, "leaver_example"), Some((Kind::PastPupil, false))),
        (
            handle(FB, "pupil.example"),
            Some((Kind::ParentCarer, false)),
        ),
        (handle(X, "schoolgate_test"), Some((Kind::Practice, false))),
        (handle(FB, "schoolgate.test"), Some((Kind::Practice, false))),
        (
            domain("nowhere-family.example"),
            Some((Kind::ParentCarer, false)),
        ),
        (
            domain("www.blog.nowhere-family.example"),
            Some((Kind::ParentCarer, false)),
        ),
        (
            email("a.nowhere@gmail.com"),
            Some((Kind::OtherFamily, false)),
        ),
        (
            email("anowhere+school@googlemail.com"),
            Some((Kind::OtherFamily, false)),
        ),
        (handle(FB, "pupil_example"), None),
        (id(FB, "1234567890123456789"), None),
        (handle(X, "1234567890123456789"), None),
        (domain("family.example"), None),
        (domain("not-nowhere-family.example"), None),
        (email("a.nowhere@nowhere-family.example"), None),
        (handle(X, "tamsin wetherfold"), None),
    ];
    for (identifier, expected) in cases {
        let hit = list
            .find(&identifier)
            .map(|hit| (hit.person.kind, hit.number_listed));
        assert_eq!(hit, expected, "{identifier:?}");
    }
    let leaver = list
        .find(&handle(X, "leaver_example"))
        .expect("a hit")
        .person;
    assert_eq!(
        (leaver.no_image, leaver.valid_until),
        (true, Some(Day::of(NOW)))
    );
}

#[test]
fn an_entry_ends_after_its_last_day() {
    let mut list = open(bytes()).expect("open");
    let midnight = (NOW / 86_400_000 + 1) * 86_400_000;
    for (now, found) in [(NOW, true), (midnight - 1, true), (midnight, false)] {
        list.set_now(now);
        assert_eq!(
            list.find(&handle(X, "leaver_example")).is_some(),
            found,
            "at {now}"
        );
        assert_eq!(
            !names(&list, "Lea Nowhere Verity").is_empty(),
            found,
            "at {now}"
        );
    }
    assert!(!list.is_over());
    list.set_now(NOW + 91 * 86_400_000);
    assert!(list.is_over());
}

fn names(list: &gate_list::List, name: &str) -> Vec<NameHit> {
    list.find_name(&name_keys(name))
}

#[test]
fn names_by_their_keys() {
    let list = open(bytes()).expect("open");
    let cases = [
        ("Tamsin Wetherfold", Some(Kind::OtherFamily)),
        ("wetherfold TAMSIN", Some(Kind::OtherFamily)),
        ("Tamsin", None),
        ("Tamsin Wetherfield", None),
    ];
    for (name, kind) in cases {
        let hits = names(&list, name);
        assert_eq!(hits.first().map(|hit| hit.person.kind), kind, "{name}");
        assert!(hits.len() <= 1, "{name}: one hit for each person");
    }
}

#[test]
fn a_common_name_says_less_than_a_rare_one() {
    let mut source = source();
    let people = [
        "Oliver Smith",
        "Zeynep Yılmaz",
        "Ottoline Quarrenby",
        "Perpetua Wetherfold",
        "Abdulrahman Khan",
        "Muhammad Quillfeather",
    ];
    source
        .entries
        .extend(people.map(|name| entry(Kind::Pupil, Vec::new(), &[name])));
    let built = build_with(&source, 1);
    let list = open(built.bytes).expect("open");
    let odds = |name| {
        names(&list, name)
            .first()
            .map(|hit| (hit.log_odds, hit.needs_corroboration))
    };
    let (rare, gated) = odds("Ottoline Quarrenby").expect("listed");
    assert!(!gated && rare > 0, "a rare name stands by itself: {rare}");
    for common in ["Oliver Smith", "Zeynep Yılmaz", "Muhammad Khan"] {
        let (bits, _) = odds(common).expect("listed");
        assert!(bits + 6 < rare, "{common}: {bits} against {rare}");
    }
    // Every *Abdul Khan* is looked up under the first; the second is rare only in that no table holds its surname.
    for commoner in ["Abdulrahman Khan", "Muhammad Quillfeather"] {
        let (bits, _) = odds(commoner).expect("listed");
        assert!(bits + 12 < rare, "{commoner}: {bits} against {rare}");
    }
}

/// The browser folds ö to o: what it shows in two letters, or in one, is found by the list's own keys.
#[test]
fn a_name_is_found_in_either_spelling_of_its_umlauts() {
    let people = [
        ("Jörg Weißenbörner", "Joerg Weissenboerner"),
        ("Jörg Weißenbörner", "Jorg Weissenboerner"),
        ("Karla Müller-Lüdenscheidt", "Karla Mueller-Luedenscheidt"),
        ("Søren Nygård", "Soeren Nygaard"),
        ("Özgür Yüksel", "Oezguer Yueksel"),
        ("Ottilie Schäferling", "Ottilie Schaeferling"),
    ];
    for (one, other) in people {
        for (listed, shown) in [(one, other), (other, one)] {
            let entries = vec![entry(Kind::Pupil, Vec::new(), &[listed])];
            let source = ListSource {
                entries,
                ..source()
            };
            let built = build_with(&source, 1);
            let list = open(built.bytes).expect("open");
            let hit = |name| {
                let hits = names(&list, name);
                let hit = hits.first().map(|hit| (hit.kind, hit.needs_corroboration));
                (hit, hits.first().map_or(0, |hit| hit.log_odds))
            };
            let ((expected, bits), (found, as_shown)) = (hit(listed), hit(shown));
            assert!(expected.is_some(), "{listed}");
            assert_eq!(found, expected, "{listed} / {shown}");
            assert!(
                as_shown <= bits,
                "{listed} / {shown}: a spelling adds nothing"
            );
            assert_eq!(built.problems.len(), 0, "{listed}: told once, if at all");
        }
    }
    let others = [
        ("Miguel Nowhere", "Migul Nowhere"),
        ("Michael Nowhere", "Michal Nowhere"),
        ("Noel Nowhere", "Nol Nowhere"),
        ("Ada Baek", "Ada Bak"),
        ("Isaac Nowhere", "Isac Nowhere"),
        ("Jaeden Nowhere", "Jaden Nowhere"),
    ];
    for (listed, shown) in others {
        let entries = vec![entry(Kind::Pupil, Vec::new(), &[listed])];
        let source = ListSource {
            entries,
            ..source()
        };
        let list = open(build_with(&source, 1).bytes).expect("open");
        assert_eq!(names(&list, listed).len(), 1, "{listed}");
        assert!(names(&list, shown).is_empty(), "{listed} / {shown}");
    }
}

/// The gate: whatever the list, an unrelated profile meets an ungated name at most so often.
#[test]
fn the_gate_holds_its_budget() {
    let forenames = [
        "Oliver", "Zeynep", "Muhammad", "Olivia", "Piotr", "Ottoline", "Aisha", "Emily",
    ];
    let surnames = [
        "Smith",
        "Khan",
        "Yılmaz",
        "Jones",
        "Patel",
        "Nowak",
        "Quarrenby",
        "Taylor",
    ];
    let all = forenames
        .iter()
        .flat_map(|first| surnames.map(|last| format!("{first} {last}")));
    let entries = all
        .map(|name| entry(Kind::Pupil, Vec::new(), &[&name]))
        .collect();
    let built = build_with(
        &ListSource {
            entries,
            ..source()
        },
        1,
    );
    assert!(built.stats.chance_hits <= 30_000_000, "{:?}", built.stats);
    assert!(built.stats.common_names > 0, "{:?}", built.stats);
    let list = open(built.bytes).expect("open");
    let gated = |name| {
        names(&list, name)
            .first()
            .map(|hit| hit.needs_corroboration)
    };
    assert_eq!(gated("Muhammad Khan"), Some(true));
    assert_eq!(gated("Ottoline Quarrenby"), Some(false));
}

#[test]
fn a_pupil_comes_before_a_parent_and_a_leaver_steps_back() {
    let shared = || vec![domain("shared.example"), handle(X, "shared")];
    let ended = Day::of(NOW - 2 * 86_400_000);
    let pupil = Entry {
        valid_until: Some(ended),
        ..entry(Kind::Pupil, shared(), &[])
    };
    let parent = entry(Kind::ParentCarer, shared(), &[]);
    let list_of = |entries| {
        open(
            build_with(
                &ListSource {
                    entries,
                    ..source()
                },
                1,
            )
            .bytes,
        )
    };
    let ended = list_of(vec![parent.clone(), pupil.clone()]).expect("open");
    let both = list_of(vec![
        parent,
        Entry {
            valid_until: None,
            ..pupil
        },
    ])
    .expect("open");
    for identifier in shared() {
        let kind = |list: &gate_list::List| list.find(&identifier).map(|hit| hit.person.kind);
        assert_eq!(kind(&both), Some(Kind::Pupil));
        assert_eq!(kind(&ended), Some(Kind::ParentCarer));
    }
}

#[test]
fn counts_say_how_much_and_never_who() {
    let counts = open(bytes()).expect("open").counts();
    assert_eq!((counts.handles, counts.numeric_ids), (5, 1));
    assert_eq!((counts.emails, counts.domains), (1, 1));
    assert!(
        counts.people.contains(&(Kind::ParentCarer, 2)),
        "{:?}",
        counts.people
    );
}

/// No name, handle or host is anywhere in the file, sealed or open; two issues share no tag.
#[test]
fn a_file_holds_no_words_and_two_issues_share_no_tags() {
    let one = build_with(&source(), 1).bytes;
    let two = build_with(&source(), 2).bytes;
    let sealed = one
        .iter()
        .zip(&two)
        .skip(600)
        .take(400)
        .filter(|(a, b)| a == b)
        .count();
    assert!(sealed < 40, "{sealed} of 400 bytes are the same");
    for word in ["pupil", "wetherfold", "family", "Nowhere", "1234567890"] {
        assert!(
            !one.windows(word.len()).any(|at| at == word.as_bytes()),
            "{word}"
        );
    }
}

fn any_identifier() -> impl Strategy<Value = Identifier> {
    prop_oneof![
        ("[a-z_]{1,3}", any::<bool>()).prop_map(|(h, x)| handle(if x { X } else { FB }, &h)),
        (1_u16..500).prop_map(|n| id(X, &n.to_string())),
        "[ab]{1,2}\\.[ab]{1,2}\\.example".prop_map(|host| domain(&host)),
        "[a-c]{1,2}@gmail\\.com".prop_map(|address| email(&address)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The list answers as a plain map does.
    #[test]
    fn looks_up_like_a_map(
        listed in prop::collection::vec(any_identifier(), 0..200),
        asked in prop::collection::vec(any_identifier(), 200),
    ) {
        let map: BTreeMap<&Identifier, usize> =
            listed.iter().enumerate().rev().map(|(at, one)| (one, at)).collect();
        let entries = listed.iter().map(|one| entry(Kind::Pupil, vec![one.clone()], &[])).collect();
        let list = open(build_with(&ListSource { entries, ..source() }, 1).bytes).expect("open");
        for identifier in asked.iter().chain(&listed) {
            let expected = match identifier {
                Identifier::Domain(host) => {
                    host.suffixes().find_map(|host| map.get(&Identifier::Domain(host)).copied())
                }
                other => map.get(other).copied(),
            };
            let found = list.find(identifier).map(|hit| hit.person.index as usize);
            prop_assert_eq!(found, expected);
        }
    }
}
