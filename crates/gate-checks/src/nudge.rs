//! Findings joined into the one nudge that may be shown.
use crate::finding::{CheckId, Finding, Severity};
use crate::ordered::insert;

/// What one nudge says and offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// The severity of its gravest finding.
    pub severity: Severity,
    /// One finding a check, the gravest first.
    pub findings: Vec<Finding>,
    /// *Add disclaimer* helps.
    pub offers_disclaimer: bool,
    /// *Not about my school* helps: something in it hangs on the school's being named.
    pub offers_not_my_school: bool,
}

/// Joins findings into one nudge, the gravest first; `None` when there is nothing to say.
#[must_use]
pub fn join(found: Vec<Finding>) -> Option<Nudge> {
    let mut findings = Vec::with_capacity(found.len());
    for finding in found {
        insert(&mut findings, finding, |finding| {
            (core::cmp::Reverse(finding.severity), finding.check)
        });
    }
    let severity = findings.first()?.severity;
    let offers_disclaimer = findings
        .iter()
        .any(|finding| matches!(finding.check, CheckId::Disclaimer | CheckId::Bio));
    let offers_not_my_school = findings
        .iter()
        .any(|finding| finding.check.hangs_on_the_school());
    Some(Nudge {
        severity,
        findings,
        offers_disclaimer,
        offers_not_my_school,
    })
}
