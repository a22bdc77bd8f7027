//! Which names have another spelling, and which only look like it.
use super::{Respelling, pairs};

fn others(name: &str) -> Vec<String> {
    Respelling::new().of(name)
}

#[test]
fn two_letters_for_one() {
    let rows = [
        ("Jörg Weißenbörner", "Joerg Weißenboerner"),
        ("Müller-Lüdenscheidt", "Mueller-Luedenscheidt"),
        ("Søren Ågård", "Soeren Aagaard"),
        ("ÄNNE ÖZDEMİR", "AeNNE OeZDEMİR"),
        ("Ju\u{308}rgen A\u{30a}ström", "Juergen Aastroem"),
    ];
    for (name, other) in rows {
        assert_eq!(
            others(name).last().map(String::as_str),
            Some(other),
            "{name}"
        );
    }
    for name in ["Noël Zoë", "Şükriye Çelik", "José Núñez", "Łukasz Kjær"] {
        let long = others(name).into_iter().any(|other| other.contains('ë'));
        assert!(!long, "{name}");
    }
}

#[test]
fn every_word_by_itself() {
    assert_eq!(
        others("Jörg Muellenhoff"),
        ["Jörg mullenhoff", "Joerg Muellenhoff", "Joerg mullenhoff"]
    );
    let many = "Öde Äde Üde Åde Øde Öde Nowhere";
    assert_eq!(others(many).len(), 7, "and no more");
}

#[test]
fn one_letter_for_two() {
    let rows = [
        ("Joerg Weissenboerner", "jorg weissenborner"),
        (
            "Juergen Mueller-Luedenscheidt",
            "jurgen muller-ludenscheidt",
        ),
        ("Anna Schaefer", "Anna schafer"),
        ("Anna Haeusler", "Anna hausler"),
        ("Soeren Nygaard", "soren nygard"),
        ("Bjoern Schoen", "bjorn schon"),
        ("Ottilie Boehm", "Ottilie bohm"),
        // Known to a table in one letter, so beyond doubt.
        ("Oezguer Yueksel", "ozgur yuksel"),
        ("Aylin Guel", "Aylin gul"),
    ];
    for (name, other) in rows {
        assert_eq!(
            others(name).last().map(String::as_str),
            Some(other),
            "{name}"
        );
    }
}

#[test]
fn not_everywhere() {
    let rows = [
        "Miguel Guez",
        "Samuel Emmanuel",
        "Samuela Manuelle",
        "Noel Joel",
        "Noelle Joella",
        "Raphael Israel",
        "Michael Michaels",
        "Michaela Raphaela",
        "Ishmael Ismaeel",
        "Chloe Roe",
        "Joe Monroe",
        "Sue Hague",
        "Zoey Joey",
        "Maeve Jaeden Nowhere",
        "Isaac Aaron",
        "Haakon Schaefer Nowhere",
        "Saad Rahmaan",
        "Saara Khaan",
        "Mae Bauer",
        "Quentin Marques",
        "Xuefeng Yuen",
        "Yuehan Chuen",
        "Xue Chueng",
        "Moena Saenz",
        "Noemi Baek",
        "Siddique Hoque",
        "Rachael Haque",
        "Suesan Roebert",
    ];
    for name in rows {
        assert_eq!(others(name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn no_name_of_the_tables_is_taken_for_another() {
    let respelling = Respelling::new();
    for word in &respelling.tabled {
        for is_surname in [true, false] {
            let short = respelling.short(word, is_surname);
            assert_eq!(short, None, "{word}");
        }
    }
    // But those that it writes with such letters, in either spelling.
    for (long, short) in &respelling.marked {
        assert_eq!(respelling.short(long, true).as_ref(), Some(short), "{long}");
    }
    assert!(respelling.marked.len() > 30);
}

#[test]
fn words_in_pairs() {
    let both = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        pairs("Dr Jörg Meyer-Müller", "Dr Joerg Meyer-Mueller"),
        [both("joerg", "jorg"), both("mueller", "muller")]
    );
}
