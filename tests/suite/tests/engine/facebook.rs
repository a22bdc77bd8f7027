//! Facebook, as the content script would take it. Holds no tests: several subjects are tried there.
use gate_model::{Directory, Handle, HandleText, Identifier, Node, Page, SiteCode};
use gate_sites::Sites;
use gate_suite::pages;

/// Where it is.
pub(crate) const SITE: &str = "https://www.facebook.com/";

/// How lists name it.
pub(crate) fn site() -> SiteCode {
    Sites.site("fb").expect("Facebook is known")
}

/// A pupil's account, as a list holds it.
pub(crate) fn pupil() -> Identifier {
    let name = HandleText::from("pupilexample").expect("it is short");
    Identifier::Handle(Handle {
        site: site(),
        name: name.into(),
    })
}

/// Any page of it.
pub(crate) fn page() -> Page {
    Page {
        address: SITE.to_owned(),
        ..Page::default()
    }
}

/// An element there, where what it is for is told by its role.
pub(crate) fn node(parent: u32, tag: &str, role: &str) -> Node {
    Node {
        role: role.to_owned(),
        ..pages::node(parent, tag)
    }
}
