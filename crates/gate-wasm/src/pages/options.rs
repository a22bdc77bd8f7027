//! The options page: one section a file.
mod first;
mod forget;
mod health;
mod import;
mod list;
mod location;
mod posts;
mod settings;
mod stored;

#[cfg(test)]
pub(super) use import::spellings;
#[cfg(test)]
pub(super) use location::SETTINGS;

use super::wire::Ask;
use super::{Done, Page, guard};
use gate_core::wire::GuardState;
use std::rc::Rc;

pub(super) async fn mount(page: Rc<Page>) -> Done {
    guard::listen(&page)?;
    first::listen(&page)?;
    import::listen(&page)?;
    settings::listen(&page)?;
    health::listen(&page)?;
    location::listen(&page)?;
    stored::listen(&page)?;
    forget::listen(&page)?;
    page.on_return(|page| async move {
        page.learn(&Ask::Settings).await?;
        refresh_settings(&page).await
    })?;
    refresh(&page).await
}

/// Shows everything as it is now.
async fn refresh(page: &Page) -> Done {
    refresh_settings(page).await?;
    health::show(page).await?;
    location::show(page).await?;
    stored::show(page).await
}

/// Shows list and settings as they are now; what was unfolded below stays so.
async fn refresh_settings(page: &Page) -> Done {
    let status = guard::refresh(page, None).await?;
    first::show(page)?;
    let known = status.list.as_ref().filter(|list| !list.signer_pending);
    list::show(page, known)?;
    let is_locked = status.guard == GuardState::Locked;
    import::show(page, status.list, is_locked)?;
    settings::show(page)
}
