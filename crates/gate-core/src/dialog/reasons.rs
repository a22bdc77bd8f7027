//! *Why am I asked?*: who, which list, how it matched, the rule. Never a name.
use super::Script;
use gate_lang::{MessageId, filled, id::guard, message};
use gate_model::{Day, Evidence, Kind, Verdict};

/// What a dialog says of the list and the school.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    /// The school's name.
    pub(crate) school: &'a str,
    /// Two capital letters, or empty.
    pub(crate) country: &'a str,
    /// The policy's emergency number, or empty.
    pub(crate) emergency: &'a str,
    /// The school's own way to reach families, or empty.
    pub(crate) channel: &'a str,
    /// Whom to reach out of hours, or empty.
    pub(crate) out_of_hours: &'a str,
    /// The list's issue number.
    pub(crate) issue: u64,
    /// When it was made, in seconds since 1 January 1970 UTC.
    pub(crate) created: u64,
    /// When it ends, likewise.
    pub(crate) not_after: u64,
}

impl<'a> Source<'a> {
    /// The number to call: the policy's, the country's, or `fallback`.
    pub(crate) fn emergency_number(&self, fallback: &'a str) -> &'a str {
        match self.country {
            _ if !self.emergency.is_empty() => self.emergency,
            "GB" => "999",
            "US" | "CA" => "911",
            "AU" => "000",
            "NZ" => "111",
            "TR" | "IE" | "FR" | "DE" | "NL" | "BE" | "ES" | "IT" | "PT" | "PL" | "AT" | "SE" => {
                "112"
            }
            _ => fallback,
        }
    }
}

impl Script<'_> {
    /// The reasons, one a line.
    pub(super) fn reasons(&self) -> Vec<String> {
        if self.judged.is_practice() {
            return vec![self.say(guard::REASON_PRACTICE), self.list_line()];
        }
        let mut lines = Vec::new();
        match &self.judged.verdict {
            Verdict::Flagged { kind, evidence } => {
                lines.push(self.kind_line(*kind));
                lines.push(self.list_line());
                lines.extend(
                    evidence
                        .iter()
                        .filter_map(|why| how(*why))
                        .map(|id| self.say(id)),
                );
                if matches!(evidence.as_slice(), [Evidence::Domain]) {
                    lines.push(self.say(guard::REASON_DOMAIN_ONLY));
                }
            }
            Verdict::Likely { kind, .. } => {
                lines.push(self.say(guard::REASON_LIKELY));
                lines.push(self.kind_line(*kind));
                lines.push(self.list_line());
            }
            Verdict::Possible { .. } => {
                let name = self.judged.is_name_alone();
                lines.push(self.say(if name {
                    guard::REASON_NAME
                } else {
                    guard::REASON_RECYCLED
                }));
                lines.push(self.list_line());
            }
            Verdict::Clear | Verdict::Unreadable(_) => {}
        }
        lines.push(self.say(guard::REASON_RULE));
        lines
    }

    /// How the person is connected with the school, unless that may no longer be told today.
    fn kind_line(&self, kind: Kind) -> String {
        let school = ("school", self.source.school);
        match kind_words(kind).filter(|_| self.tell_kind) {
            Some(words) => {
                let kind = message(self.language, words);
                filled(self.language, guard::REASON_KIND, &[school, ("kind", kind)])
            }
            None => filled(self.language, guard::REASON_HIDDEN, &[school]),
        }
    }

    fn list_line(&self) -> String {
        let date = |seconds: u64| self.language.date(Day::of(seconds.saturating_mul(1000)).0);
        let values = [
            ("issue", &*self.source.issue.to_string()),
            ("date", &*date(self.source.created)),
            ("expires", &*date(self.source.not_after)),
        ];
        filled(self.language, guard::REASON_LIST, &values)
    }
}

const fn how(why: Evidence) -> Option<MessageId> {
    match why {
        Evidence::NumericId => Some(guard::HOW_NUMBER),
        Evidence::Handle => Some(guard::HOW_HANDLE),
        Evidence::Domain => Some(guard::HOW_DOMAIN),
        _ => None,
    }
}

const fn kind_words(kind: Kind) -> Option<MessageId> {
    match kind {
        Kind::Pupil => Some(guard::KIND_PUPIL),
        Kind::PastPupil => Some(guard::KIND_PAST_PUPIL),
        Kind::ParentCarer => Some(guard::KIND_PARENT_CARER),
        Kind::OtherFamily => Some(guard::KIND_OTHER_FAMILY),
        Kind::SchoolDomain => Some(guard::KIND_SCHOOL_DOMAIN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn whom_to_call_is_said_by_the_policy_or_else_by_the_country() {
        let check = |country: &str, emergency: &str, expected: &str| {
            let source = Source {
                school: "Hill School",
                country,
                emergency,
                channel: "",
                out_of_hours: "",
                issue: 14,
                created: 0,
                not_after: 0,
            };
            let number = source.emergency_number("the local number");
            assert_eq!(number, expected, "{country:?} {emergency:?}");
        };
        check("GB", "", "999");
        check("US", "", "911");
        check("CA", "", "911");
        check("AU", "", "000");
        check("NZ", "", "111");
        check("TR", "", "112");
        // A country that is not known, or none: a wrong number would be worse than words.
        check("ZZ", "", "the local number");
        check("", "", "the local number");
        check("GB", "2222", "2222");
        check("", "2222", "2222");
    }
}
