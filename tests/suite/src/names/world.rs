//! The people: communities with their own names, and how full names are made of them.
use super::dice::Dice;
use gate_list::build::{FREQUENCIES, Shares};

/// How far the builder's tables are from the people of a world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tables {
    /// The share of a table's name is off by this factor, up or down, once in three (standard deviation
    /// of the logarithm).
    wrong: f64,
    /// At most this share of people bears a name of the tables.
    tabled: f64,
}

impl Tables {
    /// Often off by half.
    pub const OFF: Self = Self {
        wrong: 0.5,
        tabled: 0.92,
    };
    /// Often off by more than twice, and without the names of one in five.
    pub const FAR_OFF: Self = Self {
        wrong: 0.8,
        tabled: 0.8,
    };
}

/// A community and the name group that it counts to.
#[derive(Clone, Debug)]
pub struct Community {
    /// As in the builder's tables.
    pub name: &'static str,
    /// The name group.
    pub group: usize,
    /// Its share of its group.
    pub part: f64,
    forenames: Pool,
    surnames: Pool,
}

/// The name groups.
pub const GROUPS: [&str; 7] = [
    "British",
    "South Asian",
    "Arabic",
    "Turkish",
    "Polish",
    "Chinese",
    "African",
];

/// Community, group, share of the group, kinds of forenames and of surnames outside the tables.
const COMMUNITIES: [(&str, usize, f64, usize, usize); 10] = [
    ("british", 0, 1.0, 2000, 20_000),
    ("pakistani_bangladeshi", 1, 0.55, 1500, 1500),
    ("indian", 1, 0.27, 1500, 3000),
    ("sikh", 1, 0.18, 800, 800),
    ("arabic", 2, 1.0, 1000, 3000),
    ("turkish", 3, 1.0, 1500, 8000),
    ("polish", 4, 1.0, 400, 20_000),
    ("chinese", 5, 1.0, 3000, 300),
    ("west_african", 6, 0.6, 3000, 3000),
    ("somali", 6, 0.4, 600, 800),
];

/// How many of each group there are, on a list and among those whom its readers approach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mix(pub &'static str, pub [f64; 7]);

impl Mix {
    /// Every group alike.
    pub const ALIKE: Self = Self("groups alike", [1.0 / 7.0; 7]);
    /// An invented city.
    pub const CITY: Self = Self("a city", [0.30, 0.30, 0.10, 0.03, 0.05, 0.04, 0.18]);
    /// An invented town.
    pub const TOWN: Self = Self("a town", [0.70, 0.12, 0.03, 0.03, 0.04, 0.03, 0.05]);
}

/// A full name.
#[derive(Clone, Debug)]
pub struct Person {
    /// Index of the community.
    pub community: usize,
    /// Given names, with a father's name where that is the custom.
    pub given: Vec<String>,
    /// One surname, or two.
    pub surnames: Vec<String>,
    /// Two surnames are written with a hyphen.
    pub hyphen: bool,
    /// How many of the community bear first forename and last surname.
    pub share: f64,
}

/// Everybody there might be.
#[derive(Clone, Debug)]
pub struct World {
    communities: Vec<Community>,
}

impl World {
    /// A world of a seed.
    #[must_use]
    pub fn new(off: Tables, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let community = |(name, group, part, forenames, surnames)| {
            let tables = FREQUENCIES.iter().find(|table| table.community == name);
            let (first, last) = tables.expect("a table of each community").shares();
            let syllables: &[&str] = if name == "chinese" {
                &PINYIN
            } else {
                &SYLLABLES
            };
            let length = if name == "chinese" { 2 } else { 3 };
            Community {
                name,
                group,
                part,
                forenames: Pool::new(off, first, forenames, (syllables, length), &mut dice),
                surnames: Pool::new(off, last, surnames, (&SYLLABLES, 3), &mut dice),
            }
        };
        Self {
            communities: COMMUNITIES.map(community).to_vec(),
        }
    }

    /// The community of an index.
    #[must_use]
    pub fn community(&self, index: usize) -> &Community {
        &self.communities[index]
    }

    /// Somebody of a mix of groups.
    pub fn anybody(&self, mix: &Mix, dice: &mut Dice) -> Person {
        let mut left = dice.unit();
        let group = mix.1.iter().position(|part| {
            left -= part;
            left < 0.0
        });
        self.somebody(group.unwrap_or(0), dice)
    }

    /// Somebody of a group.
    pub fn somebody(&self, group: usize, dice: &mut Dice) -> Person {
        let mut left = dice.unit();
        let of_group = |(_, community): &(usize, &Community)| community.group == group;
        let mut members = self.communities.iter().enumerate().filter(of_group);
        let found = members.find(|(_, community)| {
            left -= community.part;
            left < 1e-9
        });
        let index = found.expect("the parts of a group make a whole").0;
        self.member(index, dice)
    }

    /// Somebody of a community.
    fn member(&self, index: usize, dice: &mut Dice) -> Person {
        let community = &self.communities[index];
        let (first, first_share) = community.forenames.draw(dice);
        let (last, last_share) = community.surnames.draw(dice);
        let (mut given, mut surnames) = (vec![first], vec![last]);
        if dice.chance(community.second_given(&given[0])) {
            given.push(community.forenames.draw(dice).0);
        }
        let (second, hyphen) = community.second_surname();
        if dice.chance(second) {
            surnames.insert(0, community.surnames.draw(dice).0);
        }
        if community.name == "polish" {
            surnames.iter_mut().for_each(|name| agree(name, &given[0]));
        }
        Person {
            community: index,
            given,
            surnames,
            hyphen,
            share: first_share * last_share,
        }
    }

    /// A relative: the same surname, another forename.
    pub fn relative(&self, of: &Person, dice: &mut Dice) -> Person {
        let mut relative = self.member(of.community, dice);
        relative.surnames.clone_from(&of.surnames);
        relative.hyphen = of.hyphen;
        let community = &self.communities[of.community];
        if community.name == "polish" {
            let given = relative.given[0].clone();
            relative
                .surnames
                .iter_mut()
                .for_each(|name| agree(name, &given));
        }
        relative
    }
}

impl Community {
    /// How many have a second given name, or a father's name, that they show now and then.
    fn second_given(&self, first: &str) -> f64 {
        match self.name {
            "pakistani_bangladeshi" if first == "Mohammed" || first == "Abdul" => 0.95,
            "somali" => 0.9,
            "british" | "arabic" => 0.5,
            "sikh" | "chinese" => 0.1,
            _ => 0.25,
        }
    }

    /// How many have two surnames, and whether a hyphen stands between.
    fn second_surname(&self) -> (f64, bool) {
        match self.name {
            "british" | "polish" => (0.04, true),
            "west_african" | "indian" => (0.02, true),
            "turkish" => (0.04, false),
            _ => (0.0, false),
        }
    }
}

/// Polish surnames in -ski, -cki, -dzki and -ny agree with the forename; women's end in -a.
fn agree(surname: &mut String, given: &str) {
    let woman = given.ends_with('a');
    for (man, her) in [
        ("ski", "ska"),
        ("cki", "cka"),
        ("dzki", "dzka"),
        ("zny", "zna"),
    ] {
        let (from, to) = if woman { (man, her) } else { (her, man) };
        if let Some(stem) = surname.strip_suffix(from) {
            *surname = format!("{stem}{to}");
            return;
        }
    }
}

/// Names with their shares.
#[derive(Clone, Debug)]
struct Pool {
    names: Vec<(String, f64)>,
    /// The share of all names up to and with each.
    up_to: Vec<f64>,
}

impl Pool {
    fn new(
        off: Tables,
        table: Shares,
        more: usize,
        tail: (&[&str], usize),
        dice: &mut Dice,
    ) -> Self {
        let mut names: Vec<(String, f64)> = table.into_iter().collect();
        let before: f64 = names.iter().map(|(_, share)| share).sum();
        for (_, share) in &mut names {
            *share *= (dice.bell() * off.wrong).exp();
        }
        let after: f64 = names.iter().map(|(_, share)| share).sum();
        let tabled = before.min(off.tabled);
        names
            .iter_mut()
            .for_each(|(_, share)| *share *= tabled / after);
        let weight = |rank: usize| (rank as f64 + 50.0).powf(-0.7);
        let weights: f64 = (0..more).map(weight).sum();
        for rank in 0..more {
            let share = (1.0 - tabled) * weight(rank) / weights;
            names.push((invented(rank, tail.0, tail.1), share));
        }
        let mut total = 0.0;
        let up_to = names.iter().map(|(_, share)| {
            total += share;
            total
        });
        Self {
            up_to: up_to.collect(),
            names,
        }
    }

    fn draw(&self, dice: &mut Dice) -> (String, f64) {
        let at = dice.unit();
        let index = self.up_to.partition_point(|up_to| *up_to <= at);
        self.names[index.min(self.names.len() - 1)].clone()
    }
}

/// A word that is in no table, another for each rank.
fn invented(rank: usize, syllables: &[&str], length: usize) -> String {
    // A stride without a common factor spreads neighbours out.
    let mut rest = rank * 7919 % syllables.len().pow(length as u32);
    let mut word = String::new();
    for _ in 0..length {
        word.push_str(syllables[rest % syllables.len()]);
        rest /= syllables.len();
    }
    word[..1].to_uppercase() + &word[1..]
}

const SYLLABLES: [&str; 30] = [
    "bel", "bor", "cas", "den", "dor", "fen", "gar", "gol", "hav", "jov", "kel", "kir", "lan",
    "lom", "mar", "mel", "nor", "pas", "pel", "quo", "ros", "sen", "sol", "tam", "tor", "ulv",
    "van", "vor", "wex", "zor",
];

const PINYIN: [&str; 60] = [
    "ai", "bai", "bo", "chen", "cheng", "chu", "dan", "dong", "fan", "fei", "feng", "guo", "hai",
    "han", "hao", "hong", "hua", "hui", "jia", "jian", "jie", "jin", "jing", "jun", "kai", "lan",
    "le", "li", "lin", "ling", "lu", "man", "mei", "meng", "min", "ming", "na", "ning", "peng",
    "ping", "qi", "qian", "qing", "rong", "rui", "shan", "shu", "si", "tian", "ting", "wen", "xi",
    "xiao", "xin", "xue", "ya", "yi", "ying", "yu", "zhi",
];
