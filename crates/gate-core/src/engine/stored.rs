//! *What is stored about me*: one line a record, and all of it as JSON.
use super::Engine;
use crate::codec::to_hex;
use crate::joined::joined;
use crate::record::MarkKind;
use crate::wire::Answer;
use gate_lang::{filled, id::status, message};

impl Engine {
    pub(super) fn stored(&self) -> Answer {
        Answer::Stored {
            records: self.stored_lines(),
            export: self.export(),
        }
    }

    fn stored_lines(&self) -> Vec<(String, String)> {
        let language = self.language();
        let line = |title, text, values: &[(&str, &str)]| {
            (
                message(language, title).to_owned(),
                filled(language, text, values),
            )
        };
        let mut lines = vec![line(
            status::STORED_SETTINGS,
            status::STORED_SETTINGS_LINE,
            &[],
        )];
        let waiting = self.register.waiting.as_ref().map(|list| &list.front);
        if let Some(front) = self.register.front().or(waiting) {
            let issue = front.header.issue.to_string();
            lines.push(line(
                status::STORED_LIST,
                status::STORED_LIST_LINE,
                &[("issue", &issue)],
            ));
        }
        if self.register.list().is_some() {
            lines.push(line(status::STORED_SECRET, status::STORED_SECRET_LINE, &[]));
        }
        if !self.marks.0.is_empty() {
            let count = self.marks.0.len().to_string();
            lines.push(line(
                status::STORED_MARKS,
                status::STORED_MARKS_LINE,
                &[("count", &count)],
            ));
        }
        lines.extend(self.approvals());
        if self.device_kept {
            lines.push(line(status::STORED_DEVICE, status::STORED_DEVICE_LINE, &[]));
        }
        if let Some((_, floor)) = &self.register.floor.held {
            let issue = floor.issue.to_string();
            lines.push(line(
                status::STORED_FLOOR,
                status::STORED_FLOOR_LINE,
                &[("issue", &issue)],
            ));
        }
        lines.extend(self.counted_lines());
        lines
    }

    /// Counts, and what was seen of settings.
    fn counted_lines(&self) -> impl Iterator<Item = (String, String)> {
        let language = self.language();
        let entries = self.journal.0.len();
        let rows = [
            (
                self.health.0.as_slice().is_empty(),
                status::STORED_HEALTH,
                status::STORED_HEALTH_LINE,
            ),
            (
                self.locations.0.as_slice().is_empty(),
                status::STORED_LOCATIONS,
                status::STORED_LOCATIONS_LINE,
            ),
            (
                self.bios.0.as_slice().is_empty(),
                status::STORED_BIOS,
                status::STORED_BIOS_LINE,
            ),
            (
                self.today.is_empty(),
                status::STORED_TODAY,
                status::STORED_TODAY_LINE,
            ),
            (
                entries == 0,
                status::STORED_JOURNAL,
                status::STORED_JOURNAL_LINE,
            ),
        ];
        let kept = rows.into_iter().filter(|(empty, ..)| !empty);
        kept.map(move |(_, title, text)| {
            let line = filled(language, text, &[("count", &entries.to_string())]);
            (message(language, title).to_owned(), line)
        })
    }

    /// Approvals, in the words that the person wrote.
    fn approvals(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let language = self.language();
        self.marks
            .0
            .iter()
            .filter_map(move |mark| match &mark.kind {
                MarkKind::Approved {
                    until,
                    reference,
                    approver,
                } => {
                    let date = language.date(until.0);
                    let values = [
                        ("reference", &**reference),
                        ("approver", approver),
                        ("date", &date),
                    ];
                    let line = filled(language, status::STORED_APPROVAL_LINE, &values);
                    Some((message(language, status::STORED_APPROVAL).to_owned(), line))
                }
                _ => None,
            })
    }

    /// Every record but the list and the two keys, which would let others test guesses.
    fn export(&self) -> String {
        let settings = self.settings.in_force(&self.policy);
        let shared = settings
            .shared_computer
            .map_or("null", |is| if is { "true" } else { "false" });
        let journal: Vec<String> = self
            .journal
            .0
            .iter()
            .map(|entry| {
                let (site, done) = (json(&entry.site), json(&entry.done));
                format!(
                    "{{\"day\":{},\"site\":{site},\"done\":{done}}}",
                    entry.day.0
                )
            })
            .collect();
        let approvals: Vec<String> = self.approvals().map(|(_, line)| json(&line)).collect();
        let fields = [
            ("version", json(env!("CARGO_PKG_VERSION"))),
            ("language", json(&settings.language)),
            ("sharedComputer", shared.to_owned()),
            ("askNames", settings.ask_names.to_string()),
            ("officialAccounts", json(&settings.official_accounts)),
            ("mySchool", json(&settings.my_school)),
            ("myDisclaimer", json(&settings.my_disclaimer)),
            ("alwaysDisclaim", settings.always_disclaim.to_string()),
            ("bioIsEnough", settings.bio_is_enough.to_string()),
            ("checksOff", json(&joined(&settings.checks_off, " "))),
            ("journal", format!("[{}]", joined(&journal, ","))),
            ("approvals", format!("[{}]", joined(&approvals, ","))),
            ("marks", json(&to_hex(&self.marks.write()))),
            ("today", json(&to_hex(&self.today.write()))),
            ("floor", json(&to_hex(&self.register.floor.write()))),
            ("health", json(&to_hex(&self.health.write()))),
            ("locations", json(&to_hex(&self.locations.write()))),
            ("bios", json(&to_hex(&self.bios.write()))),
        ];
        let fields: Vec<String> = fields
            .into_iter()
            .map(|(name, value)| format!("  \"{name}\": {value}"))
            .collect();
        format!("{{\n{}\n}}\n", joined(&fields, ",\n"))
    }
}

/// A JSON string.
fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::json;

    #[test]
    fn what_a_person_wrote_stays_one_text_and_readable() {
        let check = |text: &str, expected: &str| assert_eq!(json(text), expected);
        check("", "\"\"");
        check("A-1, 3 Eylül", "\"A-1, 3 Eylül\"");
        check("\"A\" \\ B", "\"\\\"A\\\" \\\\ B\"");
        check("A\nB\u{1f}", "\"A\\u000aB\\u001f\"");
    }
}
