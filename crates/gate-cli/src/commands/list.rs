//! `schoolgate list build`, `verify` and `inspect`.
use super::opening::{introduce, now, open, passphrase, told};
use super::{Outcome, key, say};
use crate::args::{BuildArgs, Opener};
use crate::build_list::{ListOrder, NotMade, build_list};
use crate::files::{KeyFile, random, read, read_key, read_text};
use crate::school_file::SchoolFile;
use crate::sentences::{build_refusal_sentence, kind_words, reason_sentence};
use gate_list::build::{RowProblem, SigningKey, written_day};
use gate_list::{Header, List, Sealed, SignerKey, Trust};
use gate_model::Day;
use std::io::Write;
use std::path::Path;

pub(super) fn build(args: &BuildArgs, out: &mut dyn Write) -> Result<Outcome, String> {
    let school = SchoolFile::read(&read_text(&args.school)?)
        .map_err(|error| format!("{}: {error}", args.school.display()))?;
    let signing = SigningKey::new(*read_key(&args.key, KeyFile::Signing)?);
    let policy_key = args
        .policy_key
        .as_deref()
        .map(|path| read_key(path, KeyFile::Policy))
        .transpose()?;
    let phrase = args.passphrase_file.as_deref().map(read_text).transpose()?;
    let order = ListOrder {
        people: &read(&args.people)?,
        school: &school,
        signing: &signing,
        issue: args.issue,
        policy_key: policy_key.as_deref(),
        passphrase: phrase.as_ref().map(|text| passphrase(text)),
        skip_bad_rows: args.skip_bad_rows,
        now: now(),
        random: &*random()?,
        directory: &gate_sites::Sites,
    };
    match build_list(&order) {
        Ok(made) => {
            refuse_issue(args, &school)?;
            tell(&args.people, &made.problems, out)?;
            std::fs::write(&args.out, &made.bytes)
                .map_err(|error| format!("{}: {error}", args.out.display()))?;
            let (file, size) = (args.out.display(), made.bytes.len());
            say(
                out,
                format!(
                    "{file}: issue {}, entries: {}, {size} bytes",
                    args.issue, made.people
                ),
            )?;
            say(out, format!("Signed by: {}", key::words(&signing.public())))?;
            Ok(Outcome::Fine)
        }
        Err(NotMade::Incomplete(problems)) => {
            tell(&args.people, &problems, out)?;
            say(
                out,
                "No list was made. Mend the rows, or leave them out with --skip-bad-rows.",
            )?;
            Ok(Outcome::Problems)
        }
        Err(NotMade::LastDay) => Err(format!(
            "{}: valid_until must be today or later, and at most two years away",
            args.school.display()
        )),
        Err(NotMade::ShortPassphrase) => {
            Err("the passphrase would be guessed: take six random words or more".into())
        }
        Err(NotMade::Refused(refusal)) => Err(build_refusal_sentence(refusal).into()),
    }
}

fn tell(file: &Path, problems: &[RowProblem], out: &mut dyn Write) -> Result<(), String> {
    for problem in problems {
        say(
            out,
            format!("{} {}", file.display(), reason_sentence(problem)),
        )?;
    }
    Ok(())
}

/// Refuses to make an issue over again where it was made: whoever holds the first is told that one of the two is forged.
fn refuse_issue(args: &BuildArgs, school: &SchoolFile) -> Result<(), String> {
    let made = introduce(&args.out).ok();
    let made = made.filter(|(sealed, _)| sealed.header().lineage == school.lineage);
    match made.map(|(sealed, _)| sealed.header().issue) {
        Some(issue) if issue >= args.issue => Err(format!(
            "{}: this is issue {issue} already; take --issue {} or more",
            args.out.display(),
            issue.saturating_add(1)
        )),
        _ => Ok(()),
    }
}

pub(super) fn verify(
    file: &Path,
    public_key: &Path,
    out: &mut dyn Write,
) -> Result<Outcome, String> {
    let signer = SignerKey(*read_key(public_key, KeyFile::Public)?);
    let trust = Trust {
        signers: &[signer],
        school: None,
        floor: None,
        now: now(),
    };
    match Sealed::read(read(file)?, &trust) {
        Ok(sealed) => {
            say(
                out,
                format!("{}: signed by this key, whole and in time", file.display()),
            )?;
            header(sealed.header(), out)?;
            Ok(Outcome::Fine)
        }
        Err(refusal) => {
            say(out, told(file, refusal))?;
            Ok(Outcome::Problems)
        }
    }
}

pub(super) fn inspect(
    file: &Path,
    opener: &Opener,
    out: &mut dyn Write,
) -> Result<Outcome, String> {
    let (sealed, signer) = introduce(file)?;
    header(sealed.header(), out)?;
    say(out, format!("signed by      {}", key::words(&signer)))?;
    let phrase = if sealed.kdf().is_some() { "yes" } else { "no" };
    say(out, format!("by passphrase  {phrase}"))?;
    match open(file, sealed, opener)? {
        Some(list) => inside(&list, out)?,
        None => say(out, "Closed. A key or passphrase tells how much is on it.")?,
    }
    Ok(Outcome::Fine)
}

fn header(header: &Header, out: &mut dyn Write) -> Result<(), String> {
    let day = |seconds: u64| written_day(Day::of(seconds.saturating_mul(1000)));
    let over = if header.is_over(now()) { " (over)" } else { "" };
    let uses = [
        (header.uses.contact, "contact"),
        (header.uses.post_names, "post-names"),
        (header.uses.archive, "archive"),
        (header.uses.images, "images"),
        (header.own_computers, "own computers"),
    ];
    let uses: Vec<&str> = uses
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, word)| *word)
        .collect();
    say(
        out,
        format!("school         {}", crate::hex(&header.school.0)),
    )?;
    say(
        out,
        format!("list           {}", crate::hex(&header.lineage)),
    )?;
    say(out, format!("issue          {}", header.issue))?;
    say(out, format!("made           {}", day(header.created)))?;
    say(
        out,
        format!("last day       {}{over}", day(header.not_after)),
    )?;
    say(out, format!("permitted      {}", uses.join(", ")))
}

fn inside(list: &List, out: &mut dyn Write) -> Result<(), String> {
    let (school, counts, stats) = (list.school(), list.counts(), list.stats());
    say(out, format!("name           {}", school.name))?;
    say(
        out,
        format!("town           {} {}", school.town, school.country),
    )?;
    say(out, format!("channel        {}", school.channel))?;
    say(out, format!("out of hours   {}", school.out_of_hours))?;
    for (kind, number) in counts.people {
        let (_, several) = kind_words(kind);
        say(out, format!("{number:>14} {several}"))?;
    }
    let numbers = [
        (counts.handles, "handles"),
        (counts.numeric_ids, "numeric ids"),
        (counts.emails, "e-mail addresses"),
        (counts.domains, "domains"),
        (counts.name_keys, "keys of names"),
        (stats.common_names, "names too common to count alone"),
    ];
    for (number, words) in numbers {
        say(out, format!("{number:>14} {words}"))?;
    }
    let chance = f64::from(stats.chance_hits) / 1e9 * 100.0;
    say(
        out,
        format!("{chance:>14.3} questions by chance, at most, for 100 unlisted people approached"),
    )
}
