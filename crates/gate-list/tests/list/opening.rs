//! What opens a list, and how the first one is met.
use crate::fixture::{PASSPHRASE, POLICY_KEY, build_with, bytes, open, seal, signing, source};
use gate_list::build::{BuildRefusal, Entropy, Locks, SigningKey, build};
use gate_list::{Posts, Refusal, Sealed, Secret, fingerprint_words};

#[test]
fn what_opens_a_list() {
    let sealed = seal(bytes()).expect("sealed");
    let kdf = sealed.kdf().expect("a passphrase");
    let stretched = kdf.stretch(PASSPHRASE).expect("stretched");
    let content = sealed
        .content_key(&Secret::PolicyKey(&POLICY_KEY))
        .expect("content key");
    let cases = [
        ("policy key", Secret::PolicyKey(&POLICY_KEY), true),
        ("passphrase", Secret::Passphrase(PASSPHRASE), true),
        (
            "stretched passphrase",
            Secret::PassphraseKey(&stretched),
            true,
        ),
        (
            "kept content key",
            Secret::ContentKey(content.as_bytes()),
            true,
        ),
        ("wrong policy key", Secret::PolicyKey(&[8; 32]), false),
        (
            "wrong passphrase",
            Secret::Passphrase("seven kind otters"),
            false,
        ),
        (
            "policy key as a passphrase's",
            Secret::PassphraseKey(&POLICY_KEY),
            false,
        ),
        ("wrong content key", Secret::ContentKey(&[8; 32]), false),
    ];
    for (name, secret, opens) in cases {
        let result = seal(bytes()).and_then(|sealed| sealed.unlock(&secret));
        let expected = if opens { None } else { Some(Refusal::WrongKey) };
        assert_eq!(result.err(), expected, "{name}");
    }
}

/// The reader of one version before passes these over: their fields have numbers that it does not know.
#[test]
fn what_a_list_tells_of_posts() {
    let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let mut source = source();
    source.school.posts = Posts {
        names: all(&["Nowhere Green Primary"]),
        short_names: all(&["Greenies", "Nowhere Green"]),
        acronyms: all(&["NGS"]),
        trusts: all(&["Riverbank Learning Trust"]),
        hashtags: all(&["#Greenies"]),
        handles: all(&["@nowhere_green"]),
        domains: all(&["nowhere-green.example"]),
        postcodes: all(&["NW9 9ZZ"]),
        towns: all(&["Örnekköy"]),
        heads: all(&["Mrs Jo Example"]),
        patterns: vec![vec![1, 2, 3], vec![0; 300]],
        not_the_school: all(&["Nowhere Green Surgery"]),
        colleagues: all(&["Sam Colleague", "Kim Colleague"]),
        disclaimers: all(&["Views my own.", "Görüşler bana aittir."]),
    };
    let list = open(build_with(&source, 1).bytes).expect("open");
    assert_eq!(*list.school(), source.school);
}

#[test]
fn a_list_without_a_passphrase_says_so() {
    let signing = signing();
    let locks = Locks {
        signing: &signing,
        policy: Some(&POLICY_KEY),
        passphrase: None,
    };
    let entropy = Entropy::new(&[4; Entropy::LENGTH]);
    let sealed = seal(build(&source(), &locks, &entropy).expect("a list").bytes).expect("sealed");
    assert_eq!(sealed.kdf(), None);
    assert_eq!(
        sealed.unlock(&Secret::Passphrase("x")).err(),
        Some(Refusal::WrongKey)
    );
    let open_to_nobody = Locks {
        policy: None,
        ..locks
    };
    let refusal = build(&source(), &open_to_nobody, &entropy).err();
    assert_eq!(refusal, Some(BuildRefusal::NoLock));
}

#[test]
fn the_first_import_shows_who_signed() {
    let key = Sealed::introduction(&bytes()).expect("a signer");
    assert_eq!(key, signing().public());
    let words = fingerprint_words(&key);
    assert_eq!(words, fingerprint_words(&signing().public()));
    assert_ne!(words, fingerprint_words(&SigningKey::new([4; 32]).public()));
    let key_altered = altered(256 + 3);
    assert_eq!(
        Sealed::introduction(&key_altered),
        Err(Refusal::SignatureWrong)
    );
    assert_eq!(
        Sealed::introduction(&altered(700)),
        Err(Refusal::SignatureWrong)
    );
}

/// The fixture with one byte set to zero.
fn altered(at: usize) -> Vec<u8> {
    let mut file = bytes();
    file[at] = 0;
    file
}
