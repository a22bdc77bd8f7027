//! Whom chance questions burden: how often strangers of each name group are asked about, over several schools.
//!
//! One school is one draw of names: its figures differ from the next one's, and where questions are rare, tens of
//! thousands of strangers are few. So the rates of several schools are counted together.
use super::dice::Dice;
use super::look::{Looked, School, Words};
use super::measure::{Rate, stranger};
use super::world::{GROUPS, Mix, Tables, World};
use std::ops::Range;

/// How often strangers of each group are asked about by their name alone, at each of several schools.
#[derive(Clone, Debug)]
pub struct Burden {
    mix: Mix,
    schools: Vec<Vec<Rate>>,
}

impl Burden {
    /// Measures a school of each seed, with so many people and so many strangers of each group.
    #[must_use]
    pub fn of(mix: Mix, tables: Tables, people: usize, tries: usize, seeds: Range<u64>) -> Self {
        let school = |seed| {
            let world = World::new(tables, seed);
            let mut dice = Dice::new(seed ^ 0xD1CE);
            let school = School::new(&world, &mix, people, &mut dice);
            let rate = |group| of_group(&world, &school, group, tries, &mut dice);
            (0..GROUPS.len()).map(rate).collect()
        };
        Self {
            mix,
            schools: seeds.map(school).collect(),
        }
    }

    /// By group, all schools together.
    #[must_use]
    pub fn rates(&self) -> Vec<Rate> {
        let mut rates = vec![Rate::default(); GROUPS.len()];
        for school in &self.schools {
            for (rate, more) in rates.iter_mut().zip(school) {
                *rate = rate.and(*more);
            }
        }
        rates
    }

    /// The highest rate of a group, in terms of the mean of all who are approached.
    #[must_use]
    pub fn most(&self) -> f64 {
        most(&self.rates(), &self.mix)
    }

    /// The same at the one school where it is highest. Chance alone makes it higher where tries are few.
    #[must_use]
    pub fn most_of_a_school(&self) -> f64 {
        let each = self.schools.iter().map(|rates| most(rates, &self.mix));
        each.fold(0.0, f64::max)
    }

    /// The highest rate in terms of the plain mean of the groups, however few of a group are approached.
    #[must_use]
    pub fn most_of_groups(&self) -> f64 {
        most(&self.rates(), &Mix::ALIKE)
    }
}

fn most(rates: &[Rate], mix: &Mix) -> f64 {
    let rates = rates.iter().map(Rate::share);
    let mean: f64 = rates.clone().zip(mix.1).map(|(r, part)| r * part).sum();
    rates.fold(0.0, f64::max) / mean.max(f64::MIN_POSITIVE)
}

fn of_group(world: &World, school: &School, group: usize, tries: usize, dice: &mut Dice) -> Rate {
    let mut rate = Rate::default();
    for _ in 0..tries {
        let shown = stranger(&world.somebody(group, dice), dice);
        rate.take(school.look(&shown, Words::None, false) != Looked::Clear);
    }
    rate
}
