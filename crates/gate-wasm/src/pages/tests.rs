//! Pages, packs and module fit together; the rest is tested in the browsers.
use super::stretch::key;
use super::wire::{Ask, Heard};
use gate_core::wire::{
    Answer, GuardState, HealthView, Icon, ListView, LocationView, Permission, RefusalView, Request,
    SettingView, SettingsView, StatusView, rules,
};
use gate_lang::MessageId;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[test]
fn an_unlock_code_is_tried_as_typed_and_as_it_was_meant() {
    let check = |typed: &str, tried: &[&str]| assert_eq!(super::options::spellings(typed), tried);
    check("correct horse", &["correct horse"]);
    check("Correct  Horse", &["Correct  Horse", "correct horse"]);
    check("correct-horse", &["correct-horse", "correct horse"]);
    check("A1-b", &["A1-b", "a1 b"]);
}

/// The static pages, by file name.
fn pages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www");
    let is_page = |path: &PathBuf| path.extension().is_some_and(|e| e == "html");
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(is_page);
    paths
        .map(|path| {
            (
                path.display().to_string(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

/// The values of an attribute in a page's source.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!("{attribute}=\"");
    let values: Vec<&str> = html
        .split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    values.into_iter()
}

/// This module's sources in one text.
fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                fs::read_to_string(path).unwrap()
            }
        })
        .collect()
}

#[test]
fn every_text_that_a_page_names_exists() {
    let mut named = 0;
    for (page, html) in pages() {
        for id in values(&html, "data-text").chain(values(&html, "data-label")) {
            assert!(MessageId::named(id).is_some(), "{page}: {id}");
            named += 1;
        }
    }
    assert!(named > 50, "the pages were not found");
}

#[test]
fn every_text_of_the_pages_is_used() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(&here.join("src/pages"));
    let html: String = pages().into_iter().map(|(_, html)| html).collect();
    for file in ["pages", "location"] {
        let pack = here.join(format!("../gate-lang/packs/en/{file}.toml"));
        let pack = fs::read_to_string(pack).unwrap();
        for (table, value) in pack.parse::<toml::Table>().unwrap() {
            let keys = value.as_table().into_iter().flat_map(toml::Table::keys);
            for key in keys {
                let constant = format!("t::{}_{}", table.to_uppercase(), key.to_uppercase());
                let id = format!("\"{file}.{table}.{key}\"");
                assert!(
                    sources.contains(&constant) || html.contains(&id),
                    "{table}.{key} is used nowhere"
                );
            }
        }
    }
}

#[test]
fn every_check_of_posts_has_its_switch() {
    let (_, html) = pages()
        .into_iter()
        .find(|(page, _)| page.contains("options"))
        .unwrap();
    let mut switches: Vec<_> = values(&html, "data-check").collect();
    let checks = gate_checks::CheckId::all().map(gate_checks::CheckId::name);
    let mut checks: Vec<_> = checks.chain(rules::ALL).collect();
    switches.sort_unstable();
    checks.sort_unstable();
    assert_eq!(switches, checks);
}

#[test]
fn every_location_setting_has_its_words() {
    let known = super::options::SETTINGS.map(|(name, _)| name);
    let settings = gate_sites::LocationSetting::ALL;
    assert_eq!(known, settings.map(gate_sites::LocationSetting::name));
}

#[test]
fn labels_and_descriptions_lead_somewhere() {
    for (page, html) in pages() {
        let ids: Vec<&str> = values(&html, " id").collect();
        for attribute in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
        ] {
            let name = format!(" {attribute}");
            for id in values(&html, &name).flat_map(str::split_whitespace) {
                assert_eq!(
                    ids.iter().filter(|known| **known == id).count(),
                    1,
                    "{page}: {attribute} {id}"
                );
            }
        }
    }
}

#[test]
fn a_code_becomes_the_key_that_a_list_expects() {
    let check = |code: &str, salt: &str, expected: Option<&str>| {
        assert_eq!(key(code, 64, 2, 1, salt).as_deref(), expected, "{salt}");
    };
    let salt = "000102030405060708090a0b0c0d0e0f";
    let kdf = gate_list::Kdf {
        memory: 64,
        passes: 2,
        lanes: 1,
        salt: std::array::from_fn(|n| n as u8),
    };
    let same: String = kdf
        .stretch("six calm words")
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    check("six calm words", salt, Some(&same));
    check("six calm words", "00", None);
    check("six calm words", "+00102030405060708090a0b0c0d0e0f", None);
    check("six calm words", "zz0102030405060708090a0b0c0d0e0f", None);
}

#[test]
fn the_engine_reads_every_request_of_ours() {
    let check = |ask: Ask, expected: &str| {
        let json = serde_json::to_value(&ask).unwrap();
        assert_eq!(json["kind"], expected);
        // As the engine's door reads it.
        let plain = match json.as_object().map(serde_json::Map::len) {
            Some(1) => json["kind"].clone(),
            _ => serde_json::json!({ expected: json }),
        };
        assert!(
            serde_json::from_value::<Request>(plain).is_ok(),
            "{expected}: {json}"
        );
    };
    let text = String::new;
    check(Ask::Status { address: None }, "status");
    check(Ask::Settings, "settings");
    check(
        Ask::Change {
            settings: SettingsView::default(),
        },
        "change",
    );
    check(Ask::Import, "import");
    check(Ask::TrustSigner { words: text() }, "trustSigner");
    check(
        Ask::Unlock {
            key: text(),
            keep: true,
        },
        "unlock",
    );
    check(
        Ask::Approve {
            pending: text(),
            reference: text(),
            approver: text(),
            until: 9,
        },
        "approve",
    );
    check(Ask::Practise, "practise");
    check(Ask::Health, "health");
    check(Ask::Locations, "locations");
    check(
        Ask::Told {
            site: text(),
            setting: text(),
            on: true,
        },
        "told",
    );
    check(Ask::Stored, "stored");
    check(Ask::Forget, "forget");
}

#[test]
fn we_read_every_answer_that_is_ours() {
    let hear = |answer: Answer| -> Heard {
        serde_json::from_value(serde_json::to_value(&answer).unwrap()).unwrap()
    };
    let settings = SettingsView {
        journal: true,
        ..SettingsView::default()
    };
    let locked = vec!["journal".to_owned()];
    let heard = hear(Answer::Settings {
        settings: settings.clone(),
        locked: locked.clone(),
        strange: locked.clone(),
    });
    assert_eq!((heard.settings, &heard.locked), (Some(settings), &locked));
    assert_eq!(heard.strange, locked);
    let refusal = RefusalView {
        name: "older".to_owned(),
        sentence: "Older.".to_owned(),
    };
    assert_eq!(
        hear(Answer::Refused {
            refusal: refusal.clone()
        })
        .refusal,
        Some(refusal)
    );
    let health = HealthView {
        sites: Vec::new(),
        report: "report".to_owned(),
    };
    assert_eq!(
        hear(Answer::Health {
            health: health.clone()
        })
        .health,
        Some(health)
    );
    let list = list();
    assert_eq!(
        hear(Answer::List { list: list.clone() }).list,
        Some(list.clone())
    );
    let status = StatusView {
        guard: GuardState::Locked,
        list: Some(list),
        site: None,
        icon: Icon::Locked,
        sentence: "Locked.".to_owned(),
        location: "Location: off".to_owned(),
        withheld: vec!["https://example.org/*".to_owned()],
    };
    assert_eq!(
        hear(Answer::Status {
            status: status.clone()
        })
        .status,
        Some(status)
    );
    let sites = vec![LocationView {
        code: "x".to_owned(),
        site: "X".to_owned(),
        line: "Location: off".to_owned(),
        permission: Permission::Denied,
        settings: vec![SettingView {
            name: "past".to_owned(),
            on: Some(false),
            day: 20_000,
            address: String::new(),
            asks: true,
        }],
        files: [3, 2, 1],
    }];
    let heard = hear(Answer::Locations {
        sites: sites.clone(),
    });
    assert_eq!(heard.sites, sites);
    let records = vec![("Settings".to_owned(), "Language".to_owned())];
    let heard = hear(Answer::Stored {
        records: records.clone(),
        export: "{}".to_owned(),
    });
    assert_eq!(
        (heard.records, heard.export.as_deref()),
        (records, Some("{}"))
    );
    assert!(hear(Answer::Done).is_done());
    assert!(!hear(Answer::Denied).is_done());
}

fn list() -> ListView {
    ListView {
        school: String::new(),
        issue: "14".to_owned(),
        created: 1.0,
        expires: 2.0,
        in_force: false,
        from_policy: false,
        signer_words: "one two".to_owned(),
        signer_pending: true,
        own_computers: true,
        code: Some((65_536, 3, 1, "00".to_owned())),
    }
}
