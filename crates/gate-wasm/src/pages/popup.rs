//! The popup: how the guard is on the page in front, and how old the list is.
use super::{Done, Page, guard};
use gate_core::wire::{Icon, ListView, StatusView};
use gate_lang::id::{pages as t, status as s};
use std::rc::Rc;

pub(super) async fn mount(page: Rc<Page>) -> Done {
    let address = page.platform.address().await;
    let status = guard::refresh(&page, address).await?;
    agree(&page, &status).await?;
    let place = match &status.site {
        Some(site) => page.filled(t::POPUP_ON_SITE, &[("site", site)]),
        None => page.text(t::POPUP_ELSEWHERE).to_owned(),
    };
    page.say("where", &place)?;
    page.say("location", &status.location)?;
    page.show("location", !status.location.is_empty())?;
    if let Some(list) = &status.list {
        page.say("age", &age(&page, list))?;
        page.show("age", true)?;
    }
    guard::listen(&page)
}

/// The toolbar button knows more of one page than the engine does of its site: that it cannot be read, or holds no
/// script of ours that is alive. The popup says the same.
async fn agree(page: &Page, status: &StatusView) -> Done {
    if status.site.is_none() || status.icon != Icon::Protected {
        return Ok(());
    }
    match page.platform.title().await {
        Some(title) if title != page.text(s::ICON_PROTECTED) => guard::cannot_read(page, &title),
        _ => Ok(()),
    }
}

/// "List 14, 18 days old".
fn age(page: &Page, list: &ListView) -> String {
    let days = ((js_sys::Date::now() - list.created) / 86_400_000.0) as u32; // Saturates: never below 0.
    let id = match days {
        0 => t::AGE_TODAY,
        1 => t::AGE_ONE,
        _ => t::AGE_MANY,
    };
    page.filled(id, &[("issue", &list.issue), ("days", &days.to_string())])
}
