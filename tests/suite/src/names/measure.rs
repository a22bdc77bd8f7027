//! The measurement: how often the right people are found, and how often others are asked about.
use super::dice::Dice;
use super::look::{Listed, Looked, School, Words};
use super::says::{LISTED, STRANGERS};
use super::variation::Variation;
use super::world::{GROUPS, Mix, Person, Tables, World};

/// So many of the tried.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// How often it came true.
    pub of: f64,
    /// How often it was tried.
    pub tried: f64,
}

impl Rate {
    pub(super) fn take(&mut self, is: bool) {
        self.weigh(f64::from(u8::from(is)));
    }

    fn weigh(&mut self, chance: f64) {
        self.of += chance;
        self.tried += 1.0;
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            of: self.of + other.of,
            tried: self.tried + other.tried,
        }
    }

    /// The share, 0 where nothing was tried.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.of / self.tried.max(1.0)
    }

    /// The share's 95 % interval, after Wilson.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        let (share, tried, z) = (self.share(), self.tried.max(1.0), 1.96_f64);
        let z2 = z * z / tried;
        let middle = share + z2 / 2.0;
        let half = (share * (1.0 - share) * z2 + z2 * z2 / 4.0).sqrt();
        (
            ((middle - half) / (1.0 + z2)).max(0.0),
            (middle + half) / (1.0 + z2),
        )
    }
}

/// How often a listed person who shows some form of the listed name is found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recall {
    /// The name has a key that is on the list for this person.
    pub found: Rate,
    /// A question or a warning comes of the name alone.
    pub alone: Rate,
    /// The same, where the account names town, school, both or nothing, as often as assumed.
    pub asked: Rate,
}

impl Recall {
    fn take(&mut self, school: &School, index: usize, shown: &str) {
        self.found.take(school.finds(shown, index));
        self.alone
            .take(school.look(shown, Words::None, false) != Looked::Clear);
        self.asked
            .weigh(LISTED.chance(school, shown, |looked| looked != Looked::Clear));
    }
}

/// Of the listed people whom staff approach, so many show a form of the listed name. Assumed.
pub const SHOWN: f64 = 0.5;

/// How rare a name is: so many of a community bear it, at least.
pub const BANDS: [(&str, f64); 4] = [
    ("more than 1 in 10,000", 1e-4),
    ("1 in 10,000 to 100,000", 1e-5),
    ("1 in 100,000 to a million", 1e-6),
    ("fewer", 0.0),
];

/// The warnings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likely {
    /// Of the listed who show their name.
    pub listed: Rate,
    /// Of strangers.
    pub strangers: Rate,
}

impl Likely {
    /// The share of warnings that are right where so many of the approached are listed.
    #[must_use]
    pub fn precision(&self, listed: f64) -> f64 {
        precision(listed, self.listed.share(), self.strangers.share())
    }
}

fn precision(listed: f64, right: f64, wrong: f64) -> f64 {
    let right = listed * SHOWN * right;
    right / (right + (1.0 - listed) * wrong).max(f64::MIN_POSITIVE)
}

/// Everything that is measured of one school.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Mix of groups.
    pub mix: Mix,
    /// People on the list.
    pub people: usize,
    /// The builder's own estimate of chance questions.
    pub estimate: f64,
    /// Names that are never asked about by themselves.
    pub common: f64,
    /// By variation.
    pub variations: Vec<(Variation, Recall)>,
    /// All as often as people choose them, but for [`Variation::Same`].
    pub varied: Recall,
    /// All as often as people choose them.
    pub all: Recall,
    /// By name group, all as often as people choose them.
    pub recall_of: Vec<Recall>,
    /// Strangers of the mix, by the name alone.
    pub chance: Rate,
    /// Strangers of the mix who say of themselves what is assumed.
    pub approached: Rate,
    /// Strangers of the mix by how rare their name is, by the name alone.
    pub bands: Vec<Rate>,
    /// Warnings.
    pub likely: Likely,
}

impl Figures {
    /// The share of questions and warnings that are right where so many of the approached are listed.
    #[must_use]
    pub fn precision(&self, listed: f64) -> f64 {
        precision(listed, self.all.asked.share(), self.approached.share())
    }
}

/// Measures a school of so many people, with so many tries for each figure.
#[must_use]
pub fn measure(mix: Mix, people: usize, tries: usize, seed: u64) -> Figures {
    let world = World::new(Tables::OFF, seed);
    let mut dice = Dice::new(seed ^ 0xD1CE);
    let school = School::new(&world, &mix, people, &mut dice);
    let mut figures = Figures {
        mix,
        people,
        estimate: f64::from(school.stats.chance_hits) / 1e9,
        common: f64::from(school.stats.common_names) / people as f64,
        variations: Variation::ALL
            .map(|(one, _)| (one, Recall::default()))
            .to_vec(),
        varied: Recall::default(),
        all: Recall::default(),
        recall_of: vec![Recall::default(); GROUPS.len()],
        chance: Rate::default(),
        approached: Rate::default(),
        bands: vec![Rate::default(); BANDS.len()],
        likely: Likely::default(),
    };
    listed(&mut figures, &world, &school, tries, &mut dice);
    strangers(&mut figures, &world, &school, tries, &mut dice);
    figures
}

fn listed(figures: &mut Figures, world: &World, school: &School, tries: usize, dice: &mut Dice) {
    for (variation, recall) in &mut figures.variations {
        let mut left = tries / 5;
        // Few names have some of the variations: what is rare is tried less often.
        for _ in 0..tries * 4 {
            let index = dice.below(school.listed.len());
            let Listed { person, name } = &school.listed[index];
            if let Some(shown) = variation.shown(person, name, dice) {
                recall.take(school, index, &shown);
                left -= 1;
            }
            if left == 0 {
                break;
            }
        }
    }
    for _ in 0..tries {
        let index = dice.below(school.listed.len());
        let Listed { person, name } = &school.listed[index];
        let (variation, shown) = natural(person, name, dice);
        let group = world.community(person.community).group;
        figures.all.take(school, index, &shown);
        figures.recall_of[group].take(school, index, &shown);
        if variation != Variation::Same {
            figures.varied.take(school, index, &shown);
        }
        figures
            .likely
            .listed
            .weigh(LISTED.chance(school, &shown, |looked| looked == Looked::Likely));
    }
}

fn strangers(figures: &mut Figures, world: &World, school: &School, tries: usize, dice: &mut Dice) {
    for _ in 0..tries * 5 {
        let person = world.anybody(&figures.mix, dice);
        let shown = stranger(&person, dice);
        let is_asked = school.look(&shown, Words::None, false) != Looked::Clear;
        figures.chance.take(is_asked);
        let band = BANDS.iter().position(|(_, least)| person.share >= *least);
        figures.bands[band.unwrap_or(0)].take(is_asked);
        let asked = STRANGERS.chance(school, &shown, |looked| looked != Looked::Clear);
        figures.approached.weigh(asked);
        let warned = STRANGERS.chance(school, &shown, |looked| looked == Looked::Likely);
        figures.likely.strangers.weigh(warned);
    }
}

/// What somebody shows who is not on the list.
pub(super) fn stranger(person: &Person, dice: &mut Dice) -> String {
    let name = person.listed(dice);
    natural(person, &name, dice).1
}

/// A form of a name, as often as people choose it.
fn natural(person: &Person, name: &str, dice: &mut Dice) -> (Variation, String) {
    loop {
        let variation = Variation::drawn(dice);
        if let Some(shown) = variation.shown(person, name, dice) {
            return (variation, shown);
        }
    }
}
