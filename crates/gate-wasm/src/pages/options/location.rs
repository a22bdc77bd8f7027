//! Whether sites learn where somebody is, and where that is changed.
use super::super::dom::{slot_of, window};
use super::super::wire::Ask;
use super::super::{Done, Page};
use gate_core::wire::{LocationFact, LocationView};
use gate_lang::id::pages as t;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, HtmlElement};

pub(super) async fn show(page: &Page) -> Done {
    let sites = page.ask(&Ask::Locations).await?.sites;
    let list: HtmlElement = page.find("places")?;
    list.set_text_content(None);
    sites
        .iter()
        .try_for_each(|site| show_site(page, &list, site))
}

fn show_site(page: &Page, list: &HtmlElement, site: &LocationView) -> Done {
    let row = page.stamp(
        list,
        "place-row",
        &[("site", &site.site), ("line", &site.line)],
    )?;
    row.toggle_attribute_with_force("data-trouble", site.granted)?;
    let facts = slot_of(&row, "facts")?;
    let (permission, others) = site.facts.split_first().ok_or(JsValue::NULL)?;
    show_fact(page, &facts, permission)?;
    if site.granted {
        let how = LocationFact {
            sentence: page.text(how_to_withdraw()?).to_owned(),
            address: String::new(),
        };
        show_fact(page, &facts, &how)?;
    }
    others
        .iter()
        .try_for_each(|fact| show_fact(page, &facts, fact))
}

fn show_fact(page: &Page, facts: &Element, fact: &LocationFact) -> Done {
    let row = page.stamp(facts, "fact-row", &[("sentence", &fact.sentence)])?;
    let link: HtmlAnchorElement = slot_of(&row, "link")?.unchecked_into();
    if fact.address.is_empty() {
        link.remove();
    } else {
        link.set_href(&fact.address);
        link.set_text_content(Some(fact.address.trim_start_matches("https://")));
    }
    Ok(())
}

/// The way to withdraw a permission differs between browsers.
fn how_to_withdraw() -> Done<gate_lang::MessageId> {
    let firefox = window()?.location().protocol()? == "moz-extension:";
    Ok(if firefox {
        t::LOCATION_FIREFOX
    } else {
        t::LOCATION_CHROMIUM
    })
}
