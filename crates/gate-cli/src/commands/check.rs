//! `schoolgate list check`: what a list says of somebody.
use super::opening::{introduce, open};
use super::{Outcome, key, say};
use crate::args::CheckArgs;
use crate::sentences::kind_words;
use gate_list::{Hit, NameHit};
use gate_model::{Directory, Domain, Email, Identifier, NumericId};
use gate_text::name::name_keys;
use std::io::Write;

pub(super) fn check(args: &CheckArgs, out: &mut dyn Write) -> Result<Outcome, String> {
    let asked = identifiers(args, &gate_sites::Sites)?;
    let (sealed, signer) = introduce(&args.file)?;
    say(out, format!("signed by {}", key::words(&signer)))?;
    let list = open(&args.file, sealed, &args.opener)?
        .ok_or("the list is closed: give its --policy-key or --passphrase-file")?;
    if list.is_over() {
        say(
            out,
            "The list's last day is over: what it says no longer counts.",
        )?;
    }
    let mut listed = false;
    for (words, identifier) in &asked {
        let hit = list.find(identifier);
        listed |= hit.is_some();
        say(out, format!("{words}: {}", exact(hit)))?;
    }
    for name in &args.name {
        let keys = name_keys(name);
        let hits = list.find_name(&keys);
        listed |= !hits.is_empty();
        let answer = by_name(!keys.is_empty(), hits.first());
        say(out, format!("{name}: {answer}"))?;
    }
    Ok(if list.is_over() {
        Outcome::Problems
    } else if args.exit_code && !listed {
        Outcome::NotListed
    } else {
        Outcome::Fine
    })
}

fn exact(hit: Option<Hit>) -> String {
    let Some(hit) = hit else {
        return "not listed".into();
    };
    let (kind, _) = kind_words(hit.person.kind);
    let number = if hit.number_listed {
        " (known by its number too)"
    } else {
        ""
    };
    format!("listed: {kind}{number}")
}

fn by_name(is_whole: bool, hit: Option<&NameHit>) -> String {
    if !is_whole {
        return "a name needs two whole words".into();
    }
    let Some(hit) = hit else {
        return "no such name".into();
    };
    let (kind, _) = kind_words(hit.person.kind);
    let weight = if hit.needs_corroboration {
        "too common to count alone"
    } else {
        "rare enough to ask about"
    };
    format!(
        "a name on the list: {kind}; {weight}; {} bits",
        hit.log_odds
    )
}

/// Everything exact that was asked, each with the words in which it was asked.
fn identifiers(
    args: &CheckArgs,
    directory: &dyn Directory,
) -> Result<Vec<(String, Identifier)>, String> {
    let mut asked = Vec::new();
    let mut add = |words: &str, identifier: Option<Identifier>| {
        let identifier = identifier.ok_or_else(|| format!("{words}: this cannot be looked up"))?;
        asked.push((words.to_owned(), identifier));
        Ok::<(), String>(())
    };
    let handle = |site: &str, text: &str| {
        directory
            .handle(directory.site(site)?, text)
            .map(Identifier::Handle)
    };
    for pair in &args.handle {
        add(
            pair,
            pair.split_once('=')
                .and_then(|(site, text)| handle(site, text)),
        )?;
    }
    for pair in &args.id {
        let id = |(site, digits)| NumericId::new(directory.site(site)?, digits);
        add(
            pair,
            pair.split_once('=').and_then(id).map(Identifier::NumericId),
        )?;
    }
    for text in &args.address {
        add(text, directory.profile(text))?;
    }
    for text in &args.domain {
        add(text, Domain::new(text).map(Identifier::Domain))?;
    }
    for text in &args.email {
        add(text, Email::new(text).map(Identifier::Email))?;
    }
    Ok(asked)
}
