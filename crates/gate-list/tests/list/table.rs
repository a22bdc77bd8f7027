//! From a school's table to entries: what is taken, and what is told.
use crate::fixture::{FB, NOW, TwoSites, X, domain, email, handle, id};
use gate_list::build::Reason as R;
use gate_list::build::{Entry, People, Reading, Reason, read_people};
use gate_model::{Day, Identifier, Kind};

fn read(table: &[u8]) -> People {
    let suffix = |host: &str| matches!(host, "com" | "sch.uk" | "example");
    let reading = Reading {
        directory: &TwoSites,
        is_public_suffix: &suffix,
        today: Day::of(NOW),
    };
    read_people(table, &reading)
}

/// Problems as (line, column, reason), with the number of entries that are left.
fn check(table: &str, entries: usize, problems: &[(u32, &str, Reason)]) {
    let people = read(table.as_bytes());
    let told: Vec<(u32, &str, Reason)> = people
        .problems
        .iter()
        .map(|p| (p.line, p.column.as_str(), p.reason))
        .collect();
    assert_eq!(told, problems, "{table}");
    assert_eq!(people.entries.len(), entries, "{table}");
}

fn identifiers(table: &str) -> Vec<Identifier> {
    read(table.as_bytes())
        .entries
        .into_iter()
        .flat_map(|entry| entry.identifiers)
        .collect()
}

#[test]
fn everything_a_row_can_hold() {
    let table = "\u{feff}Kind,valid until,NAME,handle_x,handle_facebook,id_x,id_facebook,address,domain,email,no_image\r\n\
        pupil,2027-07-31,Pupil Example;Pip Example,@Pupil_Example;second,pupil.example,123,456,https://x.com/Third,https://www.nowhere-family.example/blog,Ada@Nowhere.example,yes\r\n";
    let people = read(table.as_bytes());
    assert_eq!(people.problems, []);
    let expected = Entry {
        line: 2,
        kind: Kind::Pupil,
        valid_until: Some(Day(21_030)),
        no_image: true,
        identifiers: vec![
            handle(X, "pupil_example"),
            handle(X, "second"),
            handle(FB, "pupil.example"),
            id(X, "123"),
            id(FB, "456"),
            handle(X, "third"),
            domain("nowhere-family.example"),
            email("ada@nowhere.example"),
        ],
        names: vec![
            "Pupil Example".to_owned().into(),
            "Pip Example".to_owned().into(),
        ],
    };
    assert_eq!(people.entries, [expected]);
}

#[test]
fn headings_as_school_systems_write_them() {
    let people =
        read(b"Kind,Legal Forename,Surname,E-mail\nparent,Ada,Nowhere,a@nowhere.example\n");
    assert_eq!(people.problems, []);
    let [entry] = people.entries.as_slice() else {
        panic!("{:?}", people.entries)
    };
    assert_eq!(entry.names, ["Ada Nowhere".to_owned().into()]);
    assert_eq!(entry.identifiers, [email("a@nowhere.example")]);
    check(
        "kind,last name,first name,domain\nparent,Nowhere,,nowhere.example\n",
        1,
        &[(2, "", R::OneWordName)],
    );
}

/// A table, the number of entries left of it, and what is told.
type Case<'a> = (&'a str, usize, &'a [(u32, &'a str, Reason)]);

#[test]
fn every_reason_is_given() {
    let cases: &[Case] = &[
        ("", 0, &[(1, "", R::NoKindColumn)]),
        (
            "name,domain\na b,c.example\n",
            0,
            &[(1, "", R::NoKindColumn)],
        ),
        ("kind,name,Kind\n", 0, &[(1, "Kind", R::ColumnTwice)]),
        (
            "kind,name\npupil,\"Ada Nowhere\n",
            0,
            &[(2, "name", R::OpenQuote)],
        ),
        (
            "kind,name\npupil,\"Ada\nNowhere\"\nparent,Pip,\"x\n",
            0,
            &[(4, "", R::OpenQuote)],
        ),
        ("\"kind,name\n", 0, &[(1, "", R::OpenQuote)]),
        (
            "kind,class,name\npupil,9B,Ada Nowhere\n",
            1,
            &[(1, "class", R::ColumnDropped)],
        ),
        (
            "kind,handle_vk\nparent,a\n",
            0,
            &[(1, "handle_vk", R::SiteUnknown), (2, "", R::NothingToFind)],
        ),
        (
            "kind,name\npupil,Ada Nowhere,9B\n",
            0,
            &[(2, "", R::TooManyCells)],
        ),
        ("kind,name\npupil,Ada Nowhere,\n", 1, &[]),
        (
            "name,kind\nAda Nowhere\n",
            0,
            &[(2, "kind", R::KindMissing)],
        ),
        (
            "kind,name\n,Ada Nowhere\n",
            0,
            &[(2, "kind", R::KindMissing)],
        ),
        (
            "kind,name\nteacher,Ada Nowhere\n",
            0,
            &[(2, "kind", R::KindUnknown)],
        ),
        (
            "kind,name,valid_until\npupil,Ada Nowhere,31/07/2027\n",
            0,
            &[(2, "valid_until", R::DayUnreadable)],
        ),
        (
            "kind,name,valid_until\npupil,Ada Nowhere,2027-02-29\n",
            0,
            &[(2, "valid_until", R::DayUnreadable)],
        ),
        (
            "kind,name,valid_until\npupil,Ada Nowhere,2026-11-30\n",
            0,
            &[(2, "valid_until", R::DayOver)],
        ),
        (
            "kind,name,valid_until\npupil,Ada Nowhere,2026-12-01\n",
            1,
            &[],
        ),
        (
            "kind,name,no_image\npupil,Ada Nowhere,perhaps\n",
            0,
            &[(2, "no_image", R::NotYesOrNo)],
        ),
        (
            "kind,name,handle_x\npupil,Ada Nowhere,ada nowhere\n",
            1,
            &[(2, "handle_x", R::HandleUnreadable)],
        ),
        (
            "kind,name,id_x\npupil,Ada Nowhere,1.23E+18\n",
            1,
            &[(2, "id_x", R::NumberUnreadable)],
        ),
        (
            "kind,id_x\npupil,1234567890123450000\n",
            0,
            &[(2, "id_x", R::NumberRounded), (2, "", R::NothingToFind)],
        ),
        (
            "kind,id_x,id_fb\npupil,100012345678900000,1000123456789010\npupil,0012345678901234500,123456789012300\n",
            1,
            &[
                (2, "id_x", R::NumberRounded),
                (2, "id_fb", R::NumberRounded),
                (2, "", R::NothingToFind),
                (3, "id_x", R::NumberRounded),
            ],
        ),
        (
            "kind,id_x\npupil,0100012345678901\n",
            1,
            &[(2, "id_x", R::LeadingZero)],
        ),
        (
            "kind,handle_x,address\npupil,https://x.com/Ada/status/12?s=20,https://x.com/bea/status/12/photo/1\n",
            1,
            &[
                (2, "handle_x", R::PostAddress),
                (2, "address", R::PostAddress),
            ],
        ),
        (
            "kind,handle_x,address\npupil,https://x.com/ada/?a=b/c/d,https://x.com/bea/media\n",
            1,
            &[],
        ),
        (
            "kind,name,address\npupil,Ada Nowhere,https://elsewhere.example/ada\n",
            1,
            &[(2, "address", R::AddressUnknown)],
        ),
        (
            "kind,domain\nparent,nowhere\n",
            0,
            &[
                (2, "domain", R::DomainUnreadable),
                (2, "", R::NothingToFind),
            ],
        ),
        (
            "kind,domain\nparent,sch.uk;a.example\n",
            1,
            &[(2, "domain", R::PublicSuffix)],
        ),
        (
            "kind,domain\nparent,linktr.ee/ada;ada.wordpress.com\n",
            1,
            &[(2, "domain", R::SharedHost)],
        ),
        (
            "kind,domain\nparent,gmail.com;a.example\n",
            1,
            &[(2, "domain", R::Webmail)],
        ),
        (
            "kind,name,email\nparent,Ada Nowhere,ada at home\n",
            1,
            &[(2, "email", R::EmailUnreadable)],
        ),
        (
            "kind,name,email\nparent,Ada,ada@nowhere.example\n",
            1,
            &[(2, "name", R::OneWordName)],
        ),
        ("kind,name\nparent,\n", 0, &[(2, "", R::NothingToFind)]),
        (
            "kind,handle_x\npupil,ada\nparent,Ada\n",
            2,
            &[(3, "handle_x", R::Duplicate { line: 2 })],
        ),
        (
            "kind,handle_x\npupil,ada_1\nparent,adal\n",
            2,
            &[(3, "handle_x", R::LookAlike { line: 2 })],
        ),
        (
            "kind,name\npupil,Ada Nowhere\nparent,ADA NOWHERE\n",
            2,
            &[(3, "name", R::SameName { line: 2 })],
        ),
    ];
    for (table, entries, problems) in cases {
        check(table, *entries, problems);
    }
    let not_text = [b"kind,name\npupil,Ay".as_slice(), &[0xfe], b"e Nowhere\n"].concat();
    assert_eq!(
        read(&not_text).problems.first().map(|p| (p.line, p.reason)),
        Some((2, R::NotUtf8))
    );
    let endless = vec![b'a'; (64 << 20) + 1];
    assert_eq!(
        read(&endless).problems.first().map(|p| p.reason),
        Some(R::TableTooLarge)
    );
}

#[test]
fn tables_as_programs_write_them() {
    let wanted = [handle(X, "ada"), handle(X, "bea")];
    for table in [
        "kind,handle_x\npupil,ada\npupil,bea\n",
        "kind,handle_x\r\n\r\npupil,ada\r\n,\r\npupil,bea",
        "kind;handle_x\npupil;ada\npupil;bea\n",
        "kind\thandle_x\npupil\tada\npupil\tbea\n",
        "kind,handle_x\rpupil,ada\rpupil,bea\r",
        "\"kind\",\"handle_x\"\n\"pupil\",\"ada;bea\"\n",
        "kind;handle_x\npupil;\"ada;bea\"\n",
        " Kind , Handle-X \n Pupil , ada ; bea \n",
        "\u{feff}sep=;\r\nkind;handle_x\r\npupil;ada\r\npupil;bea\r\n",
        "SEP=,\nkind,handle_x\npupil,\"ada;bea\"\n",
        "sep=\t\nkind\thandle_x\npupil\tada;bea\n",
        "\"sep=|\"\rkind|handle_x\rpupil|ada\rpupil|bea\r",
        "sep=;,\nkind;handle_x\npupil;ada\npupil;bea\n",
    ] {
        assert_eq!(identifiers(table), wanted, "{table}");
    }
    let lines = read(b"kind,name\npupil,\"Ada\nNowhere\"\n\nteacher,x y\n").problems;
    assert_eq!(lines.first().map(|problem| problem.line), Some(5));
    let named = read(b"sep=;\nkind;name\nteacher;x y\n").problems;
    assert_eq!(named.first().map(|problem| problem.line), Some(3));
    let quoted = read("kind,name\npupil,\"Ada \"\"Addie\"\" Nowhere\"\n".as_bytes());
    assert_eq!(quoted.entries[0].names[0].expose(), "Ada \"Addie\" Nowhere");
}
