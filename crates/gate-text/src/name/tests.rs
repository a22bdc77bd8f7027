//! Names, and which of them are the same to us.
use super::{NameKeyKind, name_keys};

fn keys(name: &str) -> Vec<(NameKeyKind, String)> {
    name_keys(name)
        .into_iter()
        .map(|key| (key.kind, key.text))
        .collect()
}

fn check(name: &str, expected: &[(NameKeyKind, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(kind, text)| (*kind, (*text).to_owned()))
        .collect();
    assert_eq!(keys(name), expected, "{name:?}");
}

fn check_none(name: &str) {
    check(name, &[]);
}

/// The strongest hit of a profile's name on a listed one: a hit is as strong as its weaker key.
fn hit(listed: &str, shown: &str) -> Option<NameKeyKind> {
    let shown = name_keys(shown);
    name_keys(listed)
        .iter()
        .flat_map(|a| {
            shown
                .iter()
                .filter(|b| a.text == b.text)
                .map(|b| a.kind.max(b.kind))
        })
        .min()
}

#[test]
fn keys_of_a_name() {
    use NameKeyKind::{FirstLast, Full, Joined, Nickname};
    check(
        "Ada Nowhere",
        &[(Full, "ada nowhere"), (Joined, "adanowhere")],
    );
    check(
        "Ada May Nowhere",
        &[
            (Full, "ada may nowhere"),
            (Joined, "adamaynowhere"),
            (FirstLast, "ada nowhere"),
        ],
    );
    check(
        "Bob Nowhere",
        &[
            (Full, "bob nowhere"),
            (Joined, "bobnowhere"),
            (Nickname, "nowhere robert"),
        ],
    );
    check(
        "Alex van der Nowhere",
        &[
            (Full, "alex nowhere"),
            (Joined, "alexvandernowhere"),
            (Nickname, "alexander nowhere"),
            (Nickname, "alexandra nowhere"),
        ],
    );
    check("李小明", &[(Joined, "李小明")]);
}

#[test]
fn no_keys_for_less_than_a_name() {
    let rows = [
        "",
        " ",
        "Ada",
        "ada 🌸",
        "Dr Ada",
        "Ayşe Hanım",
        "A. Nowhere",
        "Nowhere A",
        "A B",
        "Ada 2010",
        "123 456",
        "Ada (2010)",
        "Mr",
        "Mr Dr",
        "@",
        "李明",
        "민준",
        "Ada!!!",
        "🇹🇷 Ada 🇬🇧",
    ];
    rows.into_iter().for_each(check_none);
}

#[test]
fn the_same_to_us() {
    use NameKeyKind::{FirstLast, Full, Joined, Nickname};
    let rows = [
        ("Ada Nowhere", "nowhere ada", Full),
        ("Ada Nowhere", "Nowhere, Ada", Full),
        ("Ada Nowhere", "✨𝓐𝓭𝓪 𝓝𝓸𝔀𝓱𝓮𝓻𝓮✨", Full),
        ("Ada Nowhere", "Ada Nowhere 🇹🇷🇬🇧", Full),
        ("Ada Nowhere", "Mrs Ada Nowhere", Full),
        ("Ada Nowhere", "Ada Nowhere (mum of Bo)", Full),
        ("Ada Nowhere", "Ada Nowhere | Year 6 teacher", Full),
        ("Ada Nowhere", "Ada | Nowhere", Full),
        ("Ada Nowhere", "Ada (Nowhere)", Full),
        ("Ada Nowhere", "Ada Nowhere 2010", Full),
        ("Ada Nowhere", "Аdа Nоwhеrе", Full),
        ("Şükrü Yokoğlu", "SUKRU YOKOGLU", Full),
        ("Ada Nowhere", "Ada May Nowhere", FirstLast),
        ("Ada May Nowhere", "Ada M. Nowhere", FirstLast),
        ("Ada May Nowhere", "Ada June Nowhere", FirstLast),
        ("Anne-Marie Nowhere", "Annemarie Nowhere", Joined),
        ("Ada al-Nowhere", "Ada Alnowhere", Joined),
        ("Ada al-Nowhere", "Ada Nowhere", Full),
        ("Ada O'Nowhere", "Ada ONowhere", Full),
        ("Robert Nowhere", "Bob Nowhere", Nickname),
        ("Rob Nowhere", "Bob Nowhere", Nickname),
        ("Mehmet Yokoğlu", "Memo Yokoğlu", Nickname),
        ("Mustafa Yokoğlu", "Mıstık Yokoğlu", Nickname),
        ("Muhammad Nowhere", "Mohamed Nowhere", Full),
        ("Katherine Nowhere", "Kate Nowhere", Nickname),
        ("李 小明", "李小明", Joined),
        ("김 민준", "김민준", Joined),
    ];
    for (listed, shown, kind) in rows {
        assert_eq!(hit(listed, shown), Some(kind), "{listed} / {shown}");
        assert_eq!(hit(shown, listed), Some(kind), "{shown} / {listed}");
    }
}

#[test]
fn others() {
    let rows = [
        ("Ada Nowhere", "Ada Somewhere"),
        ("Ada Nowhere", "Ida Nowhere"),
        ("Alexander Nowhere", "Alexandra Nowhere"),
        ("Mehmet Nowhere", "Mohammed Nowhere"),
        ("Ada Nowhere", "Ada"),
        ("Ada Nowhere", "Nowhere"),
        ("Ada Nowhere", "A Nowhere"),
        ("Le Thi Hoa", "Thi Hoa Nowhere"),
    ];
    for (listed, shown) in rows {
        assert_eq!(hit(listed, shown), None, "{listed} / {shown}");
    }
}

#[test]
fn debug_output_holds_no_name() {
    let shown = format!("{:?}", name_keys("Ada Nowhere"));
    assert_eq!(
        shown,
        "[NameKey(Full, 11 bytes), NameKey(Joined, 10 bytes)]"
    );
}
