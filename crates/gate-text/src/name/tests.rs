//! Names, and which of them are the same to us.
use super::{NameKeyKind, listed_name_keys, name_keys};

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

/// The strongest hit of a profile's name on a listed one: a hit is as strong as its weaker key, and two
/// parts are none.
fn hit(listed: &str, shown: &str) -> Option<NameKeyKind> {
    let shown = name_keys(shown);
    let is_whole = |kind| kind != NameKeyKind::Part;
    listed_name_keys(listed)
        .iter()
        .flat_map(|a| {
            shown
                .iter()
                .filter(|b| a.text == b.text && (is_whole(a.kind) || is_whole(b.kind)))
                .map(|b| a.kind.max(b.kind))
        })
        .min()
}

#[test]
fn keys_of_a_name() {
    use NameKeyKind::{FirstLast, Full, Joined, Nickname, Part};
    check(
        "Ada Nowhere",
        &[
            (Full, "ada nowhere"),
            (Joined, "adanowhere"),
            (Joined, "nowhereada"),
        ],
    );
    check(
        "Ada May Nowhere",
        &[
            (Full, "ada may nowhere"),
            (Joined, "adamaynowhere"),
            (Joined, "nowhereadamay"),
            (FirstLast, "ada nowhere"),
        ],
    );
    check(
        "Bob Nowhere",
        &[
            (Full, "bob nowhere"),
            (Joined, "bobnowhere"),
            (Joined, "nowherebob"),
            (Nickname, "nowhere robert"),
        ],
    );
    check(
        "Alex van der Nowhere",
        &[
            (Full, "alex nowhere"),
            (Joined, "alexvandernowhere"),
            (Joined, "nowherealexvander"),
            (Nickname, "alexander nowhere"),
            (Nickname, "alexandra nowhere"),
        ],
    );
    check(
        "Syed Bo Nowhere-Verity",
        &[
            (Full, "bo nowhere syed verity"),
            (Joined, "syedbonowhereverity"),
            (Joined, "veritysyedbonowhere"),
            (FirstLast, "syed verity"),
            (Part, "bo verity"),
            (Part, "nowhere syed"),
        ],
    );
    check("李小明", &[(Joined, "李小明")]);
}

#[test]
fn more_keys_of_a_listed_name() {
    let parts = |name| -> Vec<String> {
        let keys = listed_name_keys(name).into_iter();
        let parts = keys.filter(|key| key.kind == NameKeyKind::Part);
        parts.map(|key| key.text).collect()
    };
    assert_eq!(parts("Ada Nowhere"), Vec::<String>::new());
    assert_eq!(parts("Ada M. Nowhere"), Vec::<String>::new());
    assert_eq!(parts("Ada van der Nowhere"), Vec::<String>::new());
    assert_eq!(parts("李小明"), Vec::<String>::new());
    assert_eq!(
        parts("Ada May Nowhere"),
        ["ada may", "may nowhere"],
        "the words that somebody shows who leaves one out"
    );
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
    use NameKeyKind::{FirstLast, Full, Joined, Nickname, Part};
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
        ("Xiaoming Nowhere", "Nowhere Xiao Ming", Joined),
        ("Ada Nowhere", "Ada Nowhere-Verity", Part),
        ("Ada Verity", "Ada Nowhere-Verity", FirstLast),
        ("Bo Nowhere", "Muhammad Bo Nowhere", Part),
        ("Kasia Yokoğlu", "Katarzyna Yokoğlu", Nickname),
        ("Ali Nowhere", "Cali Nowhere", Full),
    ];
    for (listed, shown, kind) in rows {
        assert_eq!(hit(listed, shown), Some(kind), "{listed} / {shown}");
        assert_eq!(hit(shown, listed), Some(kind), "{shown} / {listed}");
    }
}

/// What only a listed name gives away: who is listed in full may show two words of it, not the reverse.
#[test]
fn two_words_of_a_listed_name() {
    let rows = [
        ("Ada May Nowhere", "May Nowhere"),
        ("Ada May Nowhere", "Ada May"),
        ("Ada Nowhere Verity", "Ada Nowhere"),
    ];
    for (listed, shown) in rows {
        assert_eq!(
            hit(listed, shown),
            Some(NameKeyKind::Part),
            "{listed} / {shown}"
        );
        assert_eq!(hit(shown, listed), None, "{shown} / {listed}");
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
        ("Ada Nowhere-Verity", "Ida Nowhere-Verity"),
        ("Ada May Nowhere", "Ida May Nowhere"),
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
        "[NameKey(Full, 11 bytes), NameKey(Joined, 10 bytes), NameKey(Joined, 10 bytes)]"
    );
}
