//! How common a name may be and still draw a question by itself: a gate for each community.
use std::cmp::Ordering;

/// Of the unrelated people whom staff approach, so many may draw a name question at most: three in a
/// hundred, by chances that are taken high.
const BUDGET: f64 = 0.03;
/// A community that meets a gate may draw so many times the mean, at most, as far as we can estimate:
/// well below the one and a half that is promised, for a gate lets pass just those names that are taken
/// for rarer than they are. Not below one: the budget of all would fall to what the least burdened draws
/// by nature, and no pupil of the others would be asked about by name alone.
const FAIR: f64 = 1.1;
/// So few questions are no burden, whoever draws them: one in five hundred, by chances taken high.
const FLOOR: f64 = 0.002;
/// Rounds in which the budget is brought down to what is fair, each by less than the one before.
const ROUNDS: usize = 64;
/// A budget that hardly falls any more is found: it moves in steps, a name at a time.
const ENOUGH: f64 = 0.98;

/// The chance of one key in one community, and the number of the name that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Chance {
    pub(super) chance: f64,
    pub(super) name: usize,
}

/// The chances of a list's keys in one community, and how many of the list belong to it.
pub(super) struct Community {
    pub(super) chances: Vec<Chance>,
    pub(super) members: usize,
}

/// The gate of each community: the highest budget, the same for all, at which no community draws many
/// more questions than the members do on average; and that average. A community that is most of the
/// list makes the average, and has the whole budget.
pub(super) fn gates(communities: Vec<Community>) -> (Vec<f64>, f64) {
    let members = |c: &Community| (c.members as f64).max(f64::MIN_POSITIVE);
    let all: f64 = communities.iter().map(members).sum();
    let parts: Vec<f64> = communities.iter().map(|c| members(c) / all).collect();
    let ladders: Vec<Vec<Rung>> = communities.into_iter().map(|c| ladder(c.chances)).collect();
    let rungs = |fair: f64| {
        let budget = move |part: f64| if part > 0.5 { BUDGET } else { fair };
        let each = ladders.iter().zip(&parts);
        each.map(move |(ladder, part)| rung(ladder, budget(*part)))
    };
    let mean = |fair| -> f64 {
        rungs(fair)
            .zip(&parts)
            .map(|(rung, part)| rung.total * part)
            .sum()
    };
    let mut fair = BUDGET;
    for _ in 0..ROUNDS {
        let next = f64::max(mean(fair) * FAIR, FLOOR);
        if next >= fair * ENOUGH {
            break;
        }
        fair = next;
    }
    (rungs(fair).map(|rung| rung.chance).collect(), mean(fair))
}

/// The gate that keeps to the budget alone.
pub(super) fn gate(chances: Vec<Chance>) -> f64 {
    rung(&ladder(chances), BUDGET).chance
}

/// All names up to one chance, and how often somebody meets one of them.
#[derive(Clone, Copy, Default)]
struct Rung {
    chance: f64,
    total: f64,
}

/// From the rarest key to the commonest. The keys of one name are nested (who bears all of it also
/// bears first and last), so each name costs only the highest of its chances.
fn ladder(mut chances: Vec<Chance>) -> Vec<Rung> {
    let rarest = |a: &Chance, b: &Chance| -> Ordering {
        a.chance.total_cmp(&b.chance).then(a.name.cmp(&b.name))
    };
    chances.sort_by(rarest);
    let names = chances.iter().map(|one| one.name + 1).max().unwrap_or(0);
    let mut paid = vec![0.0; names];
    let mut total = 0.0;
    let mut rungs = Vec::with_capacity(chances.len());
    for Chance { chance, name } in chances {
        if let Some(paid) = paid.get_mut(name) {
            total += chance - *paid;
            *paid = chance;
        }
        rungs.push(Rung { chance, total });
    }
    rungs
}

/// The highest rung within a budget, with all names that are as common.
fn rung(ladder: &[Rung], budget: f64) -> Rung {
    let within = ladder.partition_point(|rung| rung.total <= budget);
    let Some(first_out) = ladder.get(within) else {
        return ladder.last().copied().unwrap_or_default();
    };
    // A gate lets through all names of one chance or none.
    let below = ladder.partition_point(|rung| rung.chance < first_out.chance);
    let last = below.checked_sub(1).and_then(|at| ladder.get(at));
    last.copied().unwrap_or_default()
}
