//! The figures as a page of text.
use super::burden::Burden;
use super::measure::{BANDS, Figures, Rate, Recall};
use super::world::GROUPS;
use std::fmt::Write;

/// What was measured, and how.
#[must_use]
pub fn report(figures: &Figures, burden: &Burden) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write(&mut page, figures, burden);
    page
}

/// How often strangers of each group are asked about.
#[must_use]
pub fn by_group(burden: &Burden) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = groups(&mut page, burden);
    page
}

fn percent(share: f64) -> String {
    format!("{:8.3} %", share * 100.0)
}

fn groups(page: &mut String, burden: &Burden) -> std::fmt::Result {
    for (group, rate) in GROUPS.iter().zip(burden.rates()) {
        chance(page, group, &rate)?;
    }
    for (what, times) in [
        ("most burdened / mean", burden.most()),
        ("  at a single school", burden.most_of_a_school()),
        ("  / mean of the groups", burden.most_of_groups()),
    ] {
        writeln!(page, "{what:26}{times:8.2}")?;
    }
    Ok(())
}

fn chance(page: &mut String, name: &str, rate: &Rate) -> std::fmt::Result {
    let (low, high) = rate.interval();
    writeln!(
        page,
        "{name:26}{}  [{},{}]   {:.0} tries",
        percent(rate.share()),
        percent(low),
        percent(high),
        rate.tried
    )
}

fn write(page: &mut String, figures: &Figures, burden: &Burden) -> std::fmt::Result {
    writeln!(
        page,
        "\n## {} on the list, {}\n",
        figures.people, figures.mix.0
    )?;
    writeln!(
        page,
        "names never asked about by themselves   {}",
        percent(figures.common)
    )?;
    writeln!(
        page,
        "\nrecall                 found     alone  with words   tries"
    )?;
    for (variation, recall) in &figures.variations {
        row(page, &format!("{variation:?}"), recall)?;
    }
    row(page, "all but Same", &figures.varied)?;
    row(page, "all", &figures.all)?;
    for (group, recall) in GROUPS.iter().zip(&figures.recall_of) {
        row(page, group, recall)?;
    }
    writeln!(page, "\nquestions by chance, of strangers")?;
    groups(page, burden)?;
    for ((band, _), rate) in BANDS.iter().zip(&figures.bands) {
        chance(page, band, rate)?;
    }
    writeln!(
        page,
        "by the name alone       {}",
        percent(figures.chance.share())
    )?;
    writeln!(
        page,
        "as approached           {}",
        percent(figures.approached.share())
    )?;
    writeln!(
        page,
        "the builder's estimate  {}",
        percent(figures.estimate)
    )?;
    writeln!(
        page,
        "\nwarnings: listed {}, strangers {}",
        percent(figures.likely.listed.share()),
        percent(figures.likely.strangers.share())
    )?;
    writeln!(
        page,
        "\nlisted of the approached   precision of question, of warning"
    )?;
    for listed in [500.0, 50.0, 10.0] {
        let (any, likely) = (
            figures.precision(1.0 / listed),
            figures.likely.precision(1.0 / listed),
        );
        writeln!(
            page,
            "1 in {listed:3}              {}      {}",
            percent(any),
            percent(likely)
        )?;
    }
    Ok(())
}

fn row(page: &mut String, name: &str, recall: &Recall) -> std::fmt::Result {
    let Recall {
        found,
        alone,
        asked,
    } = recall;
    let (found, alone, asked) = (found.share(), alone.share(), asked.share());
    writeln!(
        page,
        "{name:18}{found:9.3} {alone:9.3} {asked:9.3}   {:8.0}",
        recall.found.tried
    )
}
