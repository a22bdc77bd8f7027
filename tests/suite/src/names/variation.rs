//! How people write their own names.
use super::dice::Dice;
use super::world::Person;

/// One natural variation. What it does is not read from the matcher's own tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variation {
    /// As listed.
    Same,
    /// Small or capital letters, fancy fonts, emoji, numbers.
    Decorated,
    /// Letters without their marks, or with Turkish i mistaken.
    Marks,
    /// A title, an aside, a profession.
    Titled,
    /// Surname first.
    Swapped,
    /// A middle name, or its initial, shown though not listed, or listed though not shown.
    Middle,
    /// A short form of the forename.
    Nickname,
    /// Another usual spelling of one of the words.
    Spelling,
    /// Two words written as one, or one as two.
    Joined,
    /// One half of a double surname, or both without the hyphen.
    DoubleSurname,
    /// Known by the second given name, where it is listed.
    SecondGiven,
    /// A second surname (by marriage) added to the listed one.
    AddedSurname,
}

use Variation::{
    AddedSurname, Decorated, DoubleSurname, Joined, Marks, Middle, Nickname, Same, SecondGiven,
    Spelling, Swapped, Titled,
};

impl Variation {
    /// Each, with how often it is drawn of a hundred. Assumed: no count of real profiles was at hand.
    pub const ALL: [(Self, f64); 12] = [
        (Same, 45.0),
        (Decorated, 10.0),
        (Marks, 6.0),
        (Titled, 5.0),
        (Swapped, 4.0),
        (Middle, 9.0),
        (Nickname, 9.0),
        (Spelling, 4.0),
        (Joined, 2.0),
        (DoubleSurname, 2.0),
        (SecondGiven, 2.0),
        (AddedSurname, 2.0),
    ];

    /// One of all, as often as people choose it.
    pub fn drawn(dice: &mut Dice) -> Self {
        let mut left = dice.unit() * 100.0;
        let drawn = Self::ALL.iter().find(|(_, often)| {
            left -= often;
            left < 0.0
        });
        drawn.map_or(Same, |(variation, _)| *variation)
    }

    /// What somebody shows who is listed under `listed`; `None` where the variation does not apply.
    pub fn shown(self, person: &Person, listed: &str, dice: &mut Dice) -> Option<String> {
        let first = &person.given[0];
        let last = person.surnames.last()?;
        match self {
            Same => Some(listed.to_owned()),
            Decorated => Some(decorated(listed, dice)),
            Marks => {
                let plain = without_marks(listed);
                (plain != listed).then_some(plain)
            }
            Titled => Some(titled(listed, dice)),
            Swapped => {
                let surname = person.surname();
                let given = listed.strip_suffix(surname.as_str())?.trim_end();
                let comma = if dice.chance(0.3) { "," } else { "" };
                Some(format!("{surname}{comma} {given}"))
            }
            Middle => {
                let middle = person.given.get(1)?;
                let short = format!("{first} {}", person.surname());
                let initial = middle.chars().next()?;
                let long = format!("{first} {middle} {}", person.surname());
                let shown = match dice.below(3) {
                    0 => short,
                    1 => format!("{first} {initial}. {}", person.surname()),
                    _ => long,
                };
                (shown != listed).then_some(shown)
            }
            Nickname => Some(format!("{} {}", short_form(first, dice)?, person.surname())),
            Spelling => spelt_otherwise(listed, dice),
            Joined => joined(person, listed, dice),
            DoubleSurname => {
                let [one, other] = person.surnames.as_slice() else {
                    return None;
                };
                let shown = match dice.below(3) {
                    0 => one.clone(),
                    1 => other.clone(),
                    _ => format!("{one} {other}"),
                };
                Some(format!("{first} {shown}"))
            }
            SecondGiven => {
                let second = person
                    .given
                    .get(1)
                    .filter(|second| listed.contains(*second))?;
                let shown = format!("{second} {}", person.surname());
                (shown != listed).then_some(shown)
            }
            AddedSurname => {
                let added = dice.one_of(&["Quarrenby", "Wetherfold", "Yokoğlu", "Nowhere"]);
                let hyphen = dice.one_of(&["-", " "]);
                (person.surnames.len() == 1).then(|| match dice.below(2) {
                    0 => format!("{first} {last}{hyphen}{added}"),
                    _ => format!("{first} {added}{hyphen}{last}"),
                })
            }
        }
    }
}

impl Person {
    /// The surname as written.
    pub fn surname(&self) -> String {
        self.surnames.join(if self.hyphen { "-" } else { " " })
    }

    /// The name as a school holds it: some systems with all given names, most with the first, some with
    /// that by which somebody is called.
    pub fn listed(&self, dice: &mut Dice) -> String {
        let given = match self.given.as_slice() {
            [first, second] if first == "Mohammed" && dice.chance(0.4) => second.clone(),
            [_, _] if dice.chance(0.25) => self.given.join(" "),
            given => given[0].clone(),
        };
        format!("{given} {}", self.surname())
    }
}

fn decorated(name: &str, dice: &mut Dice) -> String {
    match dice.below(6) {
        0 => name.to_lowercase(),
        1 => name.to_uppercase(),
        2 => format!("✨ {name} 🌸"),
        3 => name.chars().map(fancy).collect(),
        4 => format!("{name} 2010"),
        _ => format!("★{name}★"),
    }
}

/// A letter of the mathematical alphabet.
fn fancy(c: char) -> char {
    let moved = match c {
        'A'..='Z' => 0x1D4D0 + (c as u32 - 'A' as u32),
        'a'..='z' => 0x1D4EA + (c as u32 - 'a' as u32),
        _ => c as u32,
    };
    char::from_u32(moved).unwrap_or(c)
}

fn titled(name: &str, dice: &mut Dice) -> String {
    match dice.below(6) {
        0 => format!("Mr {name}"),
        1 => format!("Mrs. {name}"),
        2 => format!("{name} (Mum of 3)"),
        3 => format!("{name} | Photographer"),
        4 => format!("{name} Jr"),
        _ => format!("Dr {name}"),
    }
}

fn without_marks(name: &str) -> String {
    let plain = |c: char| match c {
        'ı' => 'i',
        'İ' => 'I',
        'ş' | 'ś' => 's',
        'Ş' | 'Ś' => 'S',
        'ğ' => 'g',
        'ü' => 'u',
        'Ü' => 'U',
        'ö' | 'ó' => 'o',
        'Ö' => 'O',
        'ç' | 'ć' => 'c',
        'Ç' => 'C',
        'ł' => 'l',
        'Ł' => 'L',
        'ą' => 'a',
        'ę' => 'e',
        'ń' => 'n',
        'ż' | 'ź' => 'z',
        'Ż' | 'Ź' => 'Z',
        _ => c,
    };
    name.chars().map(plain).collect()
}

fn joined(person: &Person, listed: &str, dice: &mut Dice) -> Option<String> {
    let surname = person.surname();
    let both = |second: &String| listed.contains(second) && listed.contains(&person.given[0]);
    if let [first, second] = person.given.as_slice()
        && both(second)
    {
        let second = second.to_lowercase();
        return Some(match dice.below(2) {
            0 => format!("{first}{second} {surname}"),
            _ => format!("{first}-{second} {surname}"),
        });
    }
    // Chinese given names are written as one word or as two, before or after the surname.
    let first = &person.given[0];
    let (one, two) = first.split_at(split_of(first)?);
    let two = two[..1].to_uppercase() + &two[1..];
    Some(match dice.below(3) {
        0 => format!("{one} {two} {surname}"),
        1 => format!("{one}-{two} {surname}"),
        _ => format!("{surname} {one} {two}"),
    })
}

/// Where a Chinese given name of two syllables parts.
fn split_of(name: &str) -> Option<usize> {
    let beginnings = [
        "Xiao", "Zi", "Yu", "Hao", "Jia", "Jun", "Xin", "Yi", "Meng", "Zhi",
    ];
    let one = beginnings
        .iter()
        .find(|one| name.starts_with(**one) && name.len() > one.len() + 2)?;
    Some(one.len())
}

/// Short forms as people use them, from several languages.
const SHORT: &str = "Christopher Chris|Thomas Tom|Thomas Tommy|Andrew Andy|Michael Mike|Michael Mick|\
Daniel Dan|Daniel Danny|Robert Rob|Robert Bob|Robert Bobby|Matthew Matt|Richard Rich|Richard Rick|\
Joshua Josh|Samuel Sam|Anthony Tony|Alexander Alex|William Will|William Bill|William Billy|\
Benjamin Ben|Philip Phil|Joseph Joe|Jonathan Jon|Jonathan Jonny|Nicholas Nick|Timothy Tim|Stuart Stu|\
Kenneth Ken|Raymond Ray|Nathan Nate|James Jim|James Jamie|Stephen Steve|Steven Steve|David Dave|\
Peter Pete|Susan Sue|Rebecca Becky|Rebecca Becca|Jessica Jess|Margaret Maggie|Jacqueline Jackie|\
Charlotte Lottie|Charlotte Charlie|Deborah Debbie|Deborah Debs|Patricia Pat|Patricia Trish|\
Victoria Vicky|Victoria Tori|Elizabeth Liz|Elizabeth Beth|Elizabeth Lizzie|Elizabeth Libby|\
Samantha Sam|Jennifer Jen|Jennifer Jenny|Amanda Mandy|Katherine Kate|Katherine Katie|Catherine Cath|\
Bethany Beth|Natalie Nat|Pamela Pam|Abigail Abi|Abigail Abbie|Olivia Liv|Isabella Bella|Isabella Izzy|\
Amelia Millie|Frederick Freddie|Archibald Archie|Edward Ed|Edward Eddie|Edward Ted|Sebastian Seb|\
Zachary Zac|Theodore Theo|Harriet Hattie|Eleanor Ellie|Madeleine Maddie|Gabriel Gabe|Leonard Len|\
Lawrence Larry|Ronald Ron|Gregory Greg|Terence Terry|Geoffrey Geoff|Jeffrey Jeff|Valerie Val|\
Stephanie Steph|Melanie Mel|Kimberley Kim|Christine Chris|Francesca Fran|Josephine Jo|Joanna Jo|\
Joanne Jo|Mehmet Memo|Mustafa Mıstık|Fatma Fatoş|Ayşe Ayşo|İbrahim İbo|Süleyman Sülo|Zeynep Zeyno|\
Hüseyin Hüso|Katarzyna Kasia|Małgorzata Gosia|Joanna Asia|Barbara Basia|Tomasz Tomek|Piotr Piotrek|\
Krzysztof Krzysiek|Jakub Kuba|Aleksandra Ola|Anna Ania|Magdalena Magda|Zofia Zosia|Zuzanna Zuza|\
Agnieszka Aga|Wojciech Wojtek|Bartosz Bartek|Maciej Maciek|Elżbieta Ela|Katarzyna Kaśka|Michał Michałek|\
Mohammed Mo|Mohamed Mo|Abdullah Abdul|Abdirahman Abdi|Abdullahi Abdi|Khadija Khadi|Oluwaseun Seun|\
Oluwatobi Tobi|Temitope Temi|Oluwadamilola Dami|Damilola Dami|Ayomide Ayo|Chidera Dera|Emmanuel Emma|\
Ifeanyi Ify|Harpreet Harry|Gurpreet Gary|Manpreet Mani|Simran Simi|Jaspreet Jas|Amandeep Aman|\
Priya Pri|Krishna Krish|Nikhil Nik|Sanjay San|Rakesh Rak";

fn short_form<'a>(name: &str, dice: &mut Dice) -> Option<&'a str> {
    let of_name = |pair: &'static str| {
        let (long, short) = pair.split_once(' ')?;
        (long == name).then_some(short)
    };
    let shorts: Vec<&str> = SHORT.split('|').filter_map(of_name).collect();
    (!shorts.is_empty()).then(|| *dice.one_of(&shorts))
}

/// Spellings of one name, between spaces, several names apart.
const SPELLINGS: &str = "Mohammed Muhammad Mohamed Mohammad Muhammed|Ahmed Ahmad|Hussain Hussein Husain|\
Hassan Hasan|Aisha Ayesha Aysha Aishah|Fatima Fatimah|Khadija Khadijah|Zainab Zaynab Zeinab|\
Maryam Mariam|Yusuf Yousef Youssef Yousuf|Ibrahim Ebrahim|Omar Umar|Usman Osman Uthman|\
Abdullah Abdallah|Mahmoud Mahmood Mahmud|Mustafa Mostafa|Khalid Khaled|Tariq Tarek Tarik|\
Jamal Gamal|Rahman Rehman|Chowdhury Choudhury|Sheikh Shaikh|Hossain Hussain|Qureshi Quraishi|\
Nasser Nasir|Salim Saleem|Karim Kareem|Rashid Rasheed|Hamid Hameed|Amin Ameen|Amina Aminah|Layla Laila Leila|\
Noor Nour Nur|Sara Sarah|Yasmin Yasmeen|Ismail Ismaeel|Suleiman Sulaiman|Iqbal Eqbal|Siddique Siddiqui|\
Steven Stephen|Philip Phillip|Catherine Katherine Kathryn|Nicholas Nicolas|\
Rachel Rachael|Isabelle Isabel|Alan Allan|Mathew Matthew|Agarwal Aggarwal|Chauhan Chouhan|Thakkar Thakker|Deepak Dipak|Pooja Puja|\
Sunita Suneeta|Meera Mira|Diya Dia|Dhillon Dillon|Kwabena Kwabna|Aminata Aminatta|Zhang Chang|Abdi Cabdi|\
Xu Hsu|Nur Noor|Sayed Syed|Mohamud Mahamud|Yasin Yassin";

fn spelt_otherwise(name: &str, dice: &mut Dice) -> Option<String> {
    let mut words: Vec<&str> = name.split(' ').collect();
    for word in &mut words {
        let classes = SPELLINGS.split('|').map(|class| class.split(' '));
        let others: Vec<&str> = classes
            .filter(|class| class.clone().any(|one| one == *word))
            .flatten()
            .filter(|one| one != word)
            .collect();
        if !others.is_empty() {
            *word = others[dice.below(others.len())];
            return Some(words.join(" "));
        }
    }
    None
}
