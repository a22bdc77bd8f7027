//! Looks at a saved page as the engine would: every candidate with its place, action, target and evidence, or why
//! it could not be read.
use crate::options::Options;
use crate::shell::{self, Result};

/// The task `read`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(usize::MAX, &["address", "json", "pictures"])?;
    if options.has("pictures") {
        return pictures(&options.words);
    }
    let ([page], Some(address)) = (options.words.as_slice(), options.value("address")) else {
        return Err("say which: `read PAGE.html --address URL [--json]`".to_owned());
    };
    let found =
        gate_read::read(&shell::read(page)?, address).map_err(|refusal| refusal.to_string())?;
    if options.has("json") {
        println!("{}", gate_read::to_json(&found));
        return Ok(());
    }
    for candidate in &found {
        let read = match &candidate.result {
            Ok(sighting) => format!("{:?}, known by {:?}", sighting.action, sighting.signals),
            Err(reason) => format!("unreadable: {reason:?}"),
        };
        println!("{:<24} {read}\n    {}", candidate.candidate, candidate.path);
    }
    let unreadable = found
        .iter()
        .filter(|candidate| candidate.result.is_err())
        .count();
    println!("{} candidates, {unreadable} unreadable", found.len());
    Ok(())
}

/// What the content script would send of each page, as one JSON array of arrays: for the test that holds both to
/// the same. `words` are pages and addresses by turns.
fn pictures(words: &[String]) -> Result<()> {
    let (pairs, rest) = words.as_chunks::<2>();
    if !rest.is_empty() {
        return Err("say which: `read --pictures PAGE.html URL [PAGE.html URL …]`".to_owned());
    }
    let looked = pairs.iter().map(|[page, address]| {
        gate_read::pictures(&shell::read(page)?, address)
            .map_err(|refusal| format!("{page}: {refusal}"))
    });
    let looked: Vec<_> = looked.collect::<Result<_>>()?;
    let json = serde_json::to_string(&looked).map_err(|error| error.to_string())?;
    println!("{json}");
    Ok(())
}
