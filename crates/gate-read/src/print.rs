//! What was found, as JSON. It holds names: it is for a developer who looks at a saved page.
use crate::Found;
use gate_model::{Account, Audience, Sighting};
use serde_json::{Value, json};

/// A list of candidates, each with what its press would do and to whom, or why that cannot be told.
#[must_use]
pub fn to_json(found: &[Found]) -> String {
    let rows: Vec<Value> = found.iter().map(row).collect();
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}

fn row(found: &Found) -> Value {
    let mut row = json!({ "path": found.path, "candidate": found.candidate });
    let told = match &found.result {
        Ok(sighting) => sighted(sighting),
        Err(reason) => json!({ "unreadable": reason }),
    };
    if let (Some(row), Value::Object(told)) = (row.as_object_mut(), told) {
        row.extend(told);
    }
    row
}

fn sighted(sighting: &Sighting) -> Value {
    let viewer = sighting.viewer.as_ref().map(|viewer| {
        json!({
            "id": viewer.id.as_ref().map(|id| id.digits.expose().as_str()),
            "handle": viewer.handle.as_ref().map(|handle| handle.name.expose().as_str()),
        })
    });
    json!({
        "action": sighting.action,
        "targets": sighting.targets.iter().map(account).collect::<Vec<_>>(),
        "group": sighting.audience == Audience::Group,
        "signals": sighting.signals,
        "viewer": viewer,
    })
}

fn account(account: &Account) -> Value {
    json!({
        "site": account.site.as_str(),
        "id": account.id.as_ref().map(|id| id.digits.expose().as_str()),
        "handle": account.handle.as_ref().map(|handle| handle.name.expose().as_str()),
        "name": account.name.as_ref().map(|text| text.expose()),
        "bio": account.bio.as_ref().map(|text| text.expose()),
        "place": account.place.as_ref().map(|text| text.expose()),
        "domains": account.domains.iter().map(gate_model::Domain::as_str).collect::<Vec<_>>(),
    })
}
