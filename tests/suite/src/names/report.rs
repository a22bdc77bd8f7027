//! The figures as a page of text.
use super::measure::{BANDS, Figures, Recall};
use super::world::GROUPS;
use std::fmt::Write;

/// What was measured, and how.
#[must_use]
pub fn report(figures: &Figures) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write(&mut page, figures);
    page
}

fn write(page: &mut String, figures: &Figures) -> std::fmt::Result {
    let percent = |share: f64| format!("{:8.3} %", share * 100.0);
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
    for (group, rate) in GROUPS.iter().zip(&figures.chance_of) {
        writeln!(page, "{group:24}{}", percent(rate.share()))?;
    }
    writeln!(
        page,
        "most burdened / mean    {:8.2}",
        figures.most_burdened()
    )?;
    writeln!(
        page,
        "  / mean of the groups  {:8.2}",
        figures.most_burdened_of_groups()
    )?;
    for ((band, _), rate) in BANDS.iter().zip(&figures.bands) {
        writeln!(
            page,
            "{band:26}{}  [{},{}]   {:.0} tries",
            percent(rate.share()),
            percent(rate.interval().0),
            percent(rate.interval().1),
            rate.tried
        )?;
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
