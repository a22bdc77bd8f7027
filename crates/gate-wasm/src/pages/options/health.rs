//! How well each site's pages are understood, with a report to copy.
use super::super::dom::{slot_of, window};
use super::super::wire::Ask;
use super::super::{Done, Page};
use gate_core::wire::{HealthView, SiteHealth};
use gate_lang::id::pages as t;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("report", "click", |page, _| async move {
        let report = health(&page).await?.report;
        JsFuture::from(window()?.navigator().clipboard().write_text(&report)).await?;
        page.announce(t::HEALTH_COPIED)
    })
}

pub(super) async fn show(page: &Page) -> Done {
    let health = health(page).await?;
    page.show("health-none", health.sites.is_empty())?;
    let list: HtmlElement = page.find("sites")?;
    list.set_text_content(None);
    health
        .sites
        .iter()
        .try_for_each(|site| show_site(page, &list, site))
}

fn show_site(page: &Page, list: &HtmlElement, site: &SiteHealth) -> Done {
    let row = page.stamp(
        list,
        "site-row",
        &[("site", &site.site), ("sentence", &site.sentence)],
    )?;
    row.toggle_attribute_with_force("data-trouble", site.trouble)?;
    let counts = slot_of(&row, "counts")?;
    site.counts.iter().try_for_each(|(name, number)| {
        page.stamp(
            &counts,
            "count-row",
            &[("count", name), ("number", &number.to_string())],
        )
        .map(drop)
    })
}

async fn health(page: &Page) -> Done<HealthView> {
    page.ask(&Ask::Health).await?.health.ok_or(JsValue::NULL)
}
