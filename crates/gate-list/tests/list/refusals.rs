//! Every refusal, what the header says, and the bytes that never change.
use crate::fixture::{LINEAGE, NOW, SCHOOL, build_with, bytes, open, seal, signing, source};
use gate_list::build::SigningKey;
use gate_list::{Floor, Refusal, SchoolId, Sealed, Trust};
use std::collections::BTreeSet;

/// Bytes of the fixture, altered and signed again: damage that only the signer could do.
fn resigned(alter: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    use ed25519_dalek::Signer;
    let mut file = bytes();
    file.truncate(file.len() - 64);
    alter(&mut file);
    let text = [
        b"schoolgate list v1\0".as_slice(),
        blake3::hash(&file).as_bytes(),
    ]
    .concat();
    let key = ed25519_dalek::SigningKey::from_bytes(signing().seed());
    file.extend(key.sign(&text).to_bytes());
    file
}

fn set(at: usize, value: u8) -> Vec<u8> {
    let mut file = bytes();
    file[at] = value;
    file
}

#[test]
fn every_refusal_is_given() {
    let signers = [signing().public()];
    let strangers = [SigningKey::new([9; 32]).public()];
    let trust = Trust {
        signers: &signers,
        school: Some(SCHOOL),
        floor: None,
        now: NOW,
    };
    let floor = |issue, digest| {
        Some(Floor {
            lineage: LINEAGE,
            issue,
            digest,
        })
    };
    let digest = seal(bytes()).expect("sealed").digest();
    let other_list = Some(Floor {
        lineage: [2; 16],
        issue: 99,
        digest: [0; 32],
    });
    let end = (NOW / 1000 + 90 * 86_400) * 1000;
    let mut long = bytes();
    long.resize((64 << 20) + 1, 0);

    let cases: Vec<(&str, Vec<u8>, Trust, Option<Refusal>)> = vec![
        ("sound", bytes(), trust, None),
        ("empty", Vec::new(), trust, Some(Refusal::NotAList)),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n".to_vec(),
            trust,
            Some(Refusal::NotAList),
        ),
        ("huge", long, trust, Some(Refusal::TooLarge)),
        (
            "for a newer reader",
            set(10, 2),
            trust,
            Some(Refusal::WrongVersion),
        ),
        (
            "another algorithm",
            set(76, 2),
            trust,
            Some(Refusal::Damaged),
        ),
        (
            "an unknown flag",
            set(79, 0x20),
            trust,
            Some(Refusal::Damaged),
        ),
        (
            "spare byte in use",
            set(200, 1),
            trust,
            Some(Refusal::Damaged),
        ),
        ("another length", set(168, 0), trust, Some(Refusal::Damaged)),
        (
            "the body altered",
            set(700, 0),
            trust,
            Some(Refusal::SignatureWrong),
        ),
        (
            "the issue altered",
            set(48, 9),
            trust,
            Some(Refusal::SignatureWrong),
        ),
        (
            "strange signer",
            bytes(),
            Trust {
                signers: &strangers,
                ..trust
            },
            Some(Refusal::SignerUnknown),
        ),
        (
            "nobody trusted",
            bytes(),
            Trust {
                signers: &[],
                ..trust
            },
            Some(Refusal::SignerUnknown),
        ),
        (
            "no school yet",
            bytes(),
            Trust {
                school: None,
                ..trust
            },
            None,
        ),
        (
            "other school",
            bytes(),
            Trust {
                school: Some(SchoolId([1; 16])),
                ..trust
            },
            Some(Refusal::OtherSchool),
        ),
        (
            "the issue held",
            bytes(),
            Trust {
                floor: floor(5, digest),
                ..trust
            },
            None,
        ),
        (
            "newer than held",
            bytes(),
            Trust {
                floor: floor(4, [0; 32]),
                ..trust
            },
            None,
        ),
        (
            "older than held",
            bytes(),
            Trust {
                floor: floor(6, digest),
                ..trust
            },
            Some(Refusal::OlderThanHeld),
        ),
        (
            "same issue differs",
            bytes(),
            Trust {
                floor: floor(5, [0; 32]),
                ..trust
            },
            Some(Refusal::SameIssueDiffers),
        ),
        (
            "floor of another list",
            bytes(),
            Trust {
                floor: other_list,
                ..trust
            },
            None,
        ),
        (
            "last second",
            bytes(),
            Trust {
                now: end + 999,
                ..trust
            },
            None,
        ),
        (
            "over",
            bytes(),
            Trust {
                now: end + 1000,
                ..trust
            },
            Some(Refusal::Expired),
        ),
        (
            "newer folding",
            resigned(|file| file[72] = 200),
            trust,
            Some(Refusal::NewerFold),
        ),
        (
            "stanza count",
            resigned(|file| file[184] = 9),
            trust,
            Some(Refusal::Damaged),
        ),
    ];
    let mut given = BTreeSet::new();
    for (name, bytes, trust, refusal) in cases {
        assert_eq!(Sealed::read(bytes, &trust).err(), refusal, "{name}");
        given.extend(refusal.map(|refusal| format!("{refusal:?}")));
    }
    given.insert(format!("{:?}", Refusal::WrongKey)); // opening.rs
    let all: BTreeSet<String> = Refusal::ALL
        .iter()
        .map(|refusal| format!("{refusal:?}"))
        .collect();
    assert_eq!(given, all, "a refusal without a case");
}

#[test]
fn what_the_header_says() {
    let list = open(bytes()).expect("open");
    let (header, terms) = (list.header(), source().terms);
    assert_eq!(
        (header.school, header.lineage, header.issue),
        (SCHOOL, LINEAGE, 5)
    );
    assert_eq!(
        (header.created, header.not_after),
        (terms.created, terms.not_after)
    );
    assert_eq!((header.uses, header.own_computers), (terms.uses, true));
    assert_eq!(*list.school(), source().school);
    assert_eq!(list.stats().rules, 4);
}

/// The bytes of a list never change by accident: a reader in the field must go on reading them.
#[test]
fn golden_bytes() {
    let file = build_with(&source(), 1).bytes;
    assert_eq!(file, build_with(&source(), 1).bytes);
    assert_eq!(blake3::hash(&file).to_hex().as_str(), GOLDEN);
}

/// Changes with the format, the keys of names or their weights, and only on purpose.
const GOLDEN: &str = "d513155ca3788b90c86a48cd3f57ba5175d3449917581d77be21ccdd82cca71a";
