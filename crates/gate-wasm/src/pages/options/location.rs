//! Whether sites learn where somebody is, and where that is changed.
use super::super::dom::{every, slot_of, window};
use super::super::wire::Ask;
use super::super::{Done, Page};
use gate_core::wire::{LocationView, Permission, SettingView};
use gate_lang::MessageId;
use gate_lang::id::{location as t, place};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};

/// Of each setting its permanent name, and what is said when it is on, off or could not be seen.
pub(in super::super) const SETTINGS: [(&str, [MessageId; 3]); 5] = [
    ("posts", [t::POSTS_ON, t::POSTS_OFF, t::POSTS_UNSEEN]),
    (
        "precise",
        [t::PRECISE_ON, t::PRECISE_OFF, t::PRECISE_UNSEEN],
    ),
    ("past", [t::PAST_ON, t::PAST_OFF, t::PAST_UNSEEN]),
    ("places", [t::PLACES_ON, t::PLACES_OFF, t::PLACES_UNSEEN]),
    (
        "checkIns",
        [t::CHECK_INS_ON, t::CHECK_INS_OFF, t::CHECK_INS_UNSEEN],
    ),
];

pub(super) async fn show(page: &Page) -> Done {
    let sites = page.ask(&Ask::Locations).await?.sites;
    let list: HtmlElement = page.find("places")?;
    list.set_text_content(None);
    sites
        .iter()
        .try_for_each(|site| show_site(page, &list, site))
}

/// The person looked where no page tells us, and says what they saw.
pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("places", "click", |page, event| async move {
        let button = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let answer = button.and_then(|button| {
            let row = button.closest("[data-setting]").ok()??;
            let on = button.get_attribute("value")? == "on";
            Some((
                row.get_attribute("data-site")?,
                row.get_attribute("data-setting")?,
                on,
            ))
        });
        let Some((site, setting, on)) = answer else {
            return Ok(());
        };
        let list: HtmlElement = page.find("places")?;
        let open: Vec<bool> = folds(&list)?
            .iter()
            .map(|fold| fold.has_attribute("open"))
            .collect();
        page.ask(&Ask::Told { site, setting, on }).await?;
        show(&page).await?;
        // What was open stays open.
        for (fold, open) in folds(&list)?.iter().zip(open) {
            fold.toggle_attribute_with_force("open", open)?;
        }
        Ok(())
    })
}

fn folds(list: &HtmlElement) -> Done<Vec<HtmlElement>> {
    every(list, "details")
}

fn show_site(page: &Page, list: &HtmlElement, site: &LocationView) -> Done {
    let row = page.stamp(
        list,
        "place-row",
        &[("site", &site.site), ("line", &site.line)],
    )?;
    let granted = site.permission == Permission::Granted;
    row.toggle_attribute_with_force("data-trouble", granted)?;
    let facts = slot_of(&row, "facts")?;
    let site_is = [("site", site.site.as_str())];
    say(
        page,
        &facts,
        &page.filled(permission(site.permission), &site_is),
    )?;
    if granted {
        say(page, &facts, page.text(how_to_withdraw()?))?;
    }
    site.settings
        .iter()
        .try_for_each(|setting| show_setting(page, &facts, site, setting))?;
    let [files, places, unseen] = site.files.map(|count| count.to_string());
    let counts = [("files", &*files), ("places", &places), ("unseen", &unseen)];
    match site.files {
        [0, ..] => Ok(()),
        _ => say(page, &facts, &page.filled(t::FACT_FILES, &counts)),
    }
}

/// One sentence.
fn say(page: &Page, facts: &Element, sentence: &str) -> Done {
    let row = page.stamp(facts, "fact-row", &[("sentence", sentence)])?;
    slot_of(&row, "link")?.remove();
    slot_of(&row, "looked")?.remove();
    Ok(())
}

fn show_setting(page: &Page, facts: &Element, site: &LocationView, setting: &SettingView) -> Done {
    let known = SETTINGS.iter().find(|(name, _)| *name == setting.name);
    let Some((_, [on, off, unseen])) = known else {
        return Ok(());
    };
    let words = setting
        .on
        .map_or(unseen, |is_on| if is_on { on } else { off });
    let date = page.language().date(setting.day);
    let sentence = page.filled(*words, &[("site", &site.site), ("date", &date)]);
    let row = page.stamp(facts, "fact-row", &[("sentence", &sentence)])?;
    let link: HtmlAnchorElement = slot_of(&row, "link")?.unchecked_into();
    if setting.address.is_empty() {
        link.remove();
    } else {
        link.set_href(&setting.address);
        link.set_text_content(Some(setting.address.trim_start_matches("https://")));
    }
    let looked = slot_of(&row, "looked")?;
    if !setting.asks {
        looked.remove();
        return Ok(());
    }
    looked.set_attribute("aria-label", &sentence)?;
    looked.set_attribute("data-site", &site.code)?;
    looked.set_attribute("data-setting", &setting.name)
}

const fn permission(permission: Permission) -> MessageId {
    match permission {
        Permission::Unknown => t::PERMISSION_UNKNOWN,
        Permission::Granted => t::PERMISSION_GRANTED,
        Permission::Prompt => t::PERMISSION_PROMPT,
        Permission::Denied => t::PERMISSION_DENIED,
    }
}

/// The way to withdraw a permission differs between browsers.
fn how_to_withdraw() -> Done<MessageId> {
    let firefox = window()?.location().protocol()? == "moz-extension:";
    Ok(if firefox {
        place::WITHDRAW_FIREFOX
    } else {
        place::WITHDRAW_CHROMIUM
    })
}
