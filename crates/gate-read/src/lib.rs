//! Reads a saved page as the content script and the engine would.
//!
//! The twin of `extension/content/find.js` and `snapshot.js`, for pages that nobody runs. What must be the
//! same in both:
//!
//! - **Node.** Tag; `role`; `data-testid`, else the first of the plan's stand-ins; resolved `href` of links,
//!   `http` and `https` only; the first of `aria-label`, `alt`, `title` that is not blank; the attributes
//!   that the plan names, as lines; own text, runs of white space as one space, and none of what the plan
//!   calls private or of anything that can be typed in; the bits of [`gate_model::state`], of which
//!   `DESCRIBES` says that another node of the list names this one in `aria-describedby`. A string is cut at
//!   500 UTF-16 units, an address at 1,000.
//! - **Walk.** Depth first in document order. Left out with all below: `script`, `style`, `noscript`,
//!   `template`, `link`, `meta`, `br`, `head`, `iframe`; what is inside `svg` and `select`;
//!   sources of pictures; what the plan leaves out, unless the walk starts there. At 400 nodes, or 24,000 units over all strings, it ends and is *cut*.
//! - **Candidate.** The first of the plan whose paths, selector and labels fit an element. Labels are folded:
//!   NFKD, no marks, lower case, a few letters, one space. Nothing in a part of the page that is
//!   inert or disabled is one, nor what is hidden and out of the tab order; what is only hidden may be shown,
//!   and pressed, before anything tells.
//! - **Reach.** *Closest*: the nearest element that matches, itself included, else the candidate alone.
//!   *Climb*: upwards to the first element that is or holds what it looks for; the candidate alone when a
//!   landmark, or the body, holds none.
//! - **Page.** Of the parts and probes that the candidate names, or that tell who is signed in: the first match of
//!   each part, with at most 150 nodes, in one list; of each probe a window of the first inline script with its
//!   needle.
//!
//! One thing differs: a still page has no pressed opener, so the one that says it is open is taken.
mod find;
mod page;
mod print;
mod walk;

pub use print::to_json;

use find::Look;
use gate_model::{Composed, Page, Plan, Sighting, Snapshot, Unreadable};
use gate_sites::{Icons, LocationSetting, site_of};
use scraper::Html;
use std::collections::HashMap;

/// A candidate on a saved page.
#[derive(Debug)]
pub struct Found {
    /// Where it is in the document, as a CSS selector that matches it alone.
    pub path: String,
    /// Its id in the site's plan.
    pub candidate: &'static str,
    /// What the site's reader makes of it.
    pub result: Result<Sighting, Unreadable>,
}

/// What the content script would send about a candidate.
#[derive(serde::Serialize)]
pub struct Picture {
    /// The page as a whole.
    pub page: Page,
    /// The candidate with its surroundings.
    pub snapshot: Snapshot,
}

/// Why a page cannot be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The address is on none of the known sites.
    UnknownSite,
    /// A selector in the site's plan is not valid.
    BadSelector(&'static str),
}

impl core::fmt::Display for Refusal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::UnknownSite => f.write_str("the address is on none of the known sites"),
            Self::BadSelector(selector) => write!(f, "not a valid selector: {selector}"),
        }
    }
}

impl core::error::Error for Refusal {}

/// Every candidate of a saved page, in document order.
///
/// # Errors
/// See [`Refusal`].
pub fn read(html: &str, address: &str) -> Result<Vec<Found>, Refusal> {
    read_document(&Html::parse_document(html), address)
}

/// Like [`read`], of a document that is parsed already.
///
/// # Errors
/// See [`Refusal`].
pub fn read_document(document: &Html, address: &str) -> Result<Vec<Found>, Refusal> {
    let site = site_of(address).ok_or(Refusal::UnknownSite)?;
    let look = Look::new(document, address, (site.plan)())?;
    let mut pages = HashMap::new();
    let found = look.candidates().into_iter().map(|(element, candidate)| {
        let snapshot = look.snapshot(element, candidate);
        let page = pages
            .entry(candidate.parts)
            .or_insert_with(|| look.page(candidate.parts));
        let result = (site.read)(page, &snapshot, &Icons::default());
        Found {
            path: find::path(element),
            candidate: candidate.id,
            result,
        }
    });
    Ok(found.collect())
}

/// An editor on a saved page in which something public is written.
#[derive(Debug)]
pub struct Editor {
    /// Its id in the site's plan.
    pub composer: &'static str,
    /// What the site's reader makes of what stands around it.
    pub composed: Composed,
}

/// Every editor of a saved page in which something public is written, in document order.
///
/// # Errors
/// See [`Refusal`].
pub fn editors(html: &str, address: &str) -> Result<Vec<Editor>, Refusal> {
    let site = site_of(address).ok_or(Refusal::UnknownSite)?;
    let document = Html::parse_document(html);
    let look = Look::new(&document, address, (site.plan)())?;
    let editor = |(element, composer): (_, &gate_model::Composer)| Editor {
        composer: composer.id,
        composed: (site.compose)(
            &look.page(composer.parts),
            &look.around(element, composer.id, &composer.reach),
        ),
    };
    Ok(look.composers().into_iter().map(editor).collect())
}

/// What a saved page tells about the site's location settings.
///
/// # Errors
/// See [`Refusal`].
pub fn locations(html: &str, address: &str) -> Result<Vec<(LocationSetting, bool)>, Refusal> {
    let site = site_of(address).ok_or(Refusal::UnknownSite)?;
    let document = Html::parse_document(html);
    let parts = site.location.parts;
    let plan = Plan {
        parts,
        ..(site.plan)()
    };
    let look = Look::new(&document, address, plan)?;
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    Ok((site.location.read)(&look.page(&names)))
}

/// What the content script would send about every candidate of a saved page, in document order.
///
/// # Errors
/// See [`Refusal`].
pub fn pictures(html: &str, address: &str) -> Result<Vec<Picture>, Refusal> {
    let site = site_of(address).ok_or(Refusal::UnknownSite)?;
    let document = Html::parse_document(html);
    let look = Look::new(&document, address, (site.plan)())?;
    let picture = |(element, candidate): (_, &gate_model::Candidate)| Picture {
        page: look.page(candidate.parts),
        snapshot: look.snapshot(element, candidate),
    };
    Ok(look.candidates().into_iter().map(picture).collect())
}
