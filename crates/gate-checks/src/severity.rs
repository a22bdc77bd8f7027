//! The one table of severities.
use crate::finding::{CheckId, Severity};
use crate::post::Readers;
use Severity::{Harm, Look, Reminder};

/// A check's severity when readers are limited, unknown, everyone.
const TABLE: &[(CheckId, [Severity; 3])] = &[
    (CheckId::NationalId, [Harm, Harm, Harm]),
    (CheckId::NoImage, [Harm, Harm, Harm]),
    (CheckId::PersonName, [Look, Look, Harm]),
    (CheckId::Addressed, [Look, Look, Look]),
    (CheckId::Confidence, [Look, Harm, Harm]),
    (CheckId::Images, [Look, Look, Harm]),
    (CheckId::Trip, [Look, Look, Harm]),
    (CheckId::Consent, [Look, Look, Look]),
    (CheckId::Place, [Reminder, Reminder, Look]),
    (CheckId::Meeting, [Reminder, Look, Harm]),
    (CheckId::Address, [Look, Look, Harm]),
    (CheckId::Phone, [Reminder, Look, Look]),
    (CheckId::Email, [Reminder, Look, Look]),
    (CheckId::Postcode, [Reminder, Reminder, Look]),
    (CheckId::Colleague, [Reminder, Reminder, Look]),
    (CheckId::NewChannel, [Look, Look, Look]),
    (CheckId::SignUp, [Look, Look, Look]),
    (CheckId::Bio, [Reminder, Reminder, Reminder]),
    (CheckId::Disclaimer, [Reminder, Reminder, Look]),
    (CheckId::ReadByColleague, [Reminder, Reminder, Reminder]),
];

/// How much a check's finding matters before these readers.
pub(crate) fn severity(check: CheckId, readers: Readers) -> Severity {
    let row = TABLE.iter().find(|(id, _)| *id == check);
    row.map_or(Look, |(_, [limited, unknown, everyone])| match readers {
        Readers::Limited => *limited,
        Readers::Unknown => *unknown,
        Readers::Everyone => *everyone,
    })
}

#[cfg(test)]
mod tests {
    use super::{CheckId, Readers, Severity, TABLE, severity};

    #[test]
    fn the_table_holds_every_check_in_order() {
        assert!(CheckId::all().eq(TABLE.iter().map(|(check, _)| *check)));
        for check in CheckId::all() {
            assert_eq!(CheckId::from_name(check.name()), Some(check));
        }
    }

    #[test]
    fn more_readers_never_make_it_milder() {
        for (check, [limited, unknown, everyone]) in TABLE {
            assert!(limited <= unknown && unknown <= everyone, "{check:?}");
        }
        let check = severity(CheckId::Phone, Readers::Limited);
        assert_eq!(check, Severity::Reminder);
    }
}
