//! Looks at a saved page as the engine would: every candidate with its place, action, target and evidence, or why
//! it could not be read.
use crate::options::Options;
use crate::shell::{self, Result};

/// The task `read`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(&["address", "json"])?;
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
