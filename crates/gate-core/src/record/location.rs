//! What was seen of each site's location settings, and how many files were looked into. Never where anybody is.
use crate::codec::{Reader, Writer};
use crate::few::Few;
use crate::wire::Permission;
use gate_model::Day;

const PERMISSIONS: [Permission; 4] = [
    Permission::Unknown,
    Permission::Granted,
    Permission::Prompt,
    Permission::Denied,
];

/// A setting as it was last seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SeenSetting {
    /// It is on.
    pub(crate) on: bool,
    /// Days since 1 January 1970 UTC.
    pub(crate) day: u16,
}

/// One site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SiteLocation {
    /// As the browser last said.
    pub(crate) permission: Permission,
    /// The settings that were seen, by name.
    pub(crate) settings: Few<SeenSetting>,
    /// Files that were looked into, or should have been.
    pub(crate) files: u32,
    /// Of these: with a place.
    pub(crate) places: u32,
    /// Of these: could not be looked into.
    pub(crate) unseen: u32,
}

impl SiteLocation {
    /// Counts files.
    pub(crate) const fn count(&mut self, files: u32, places: u32, unseen: u32) {
        self.files = self.files.saturating_add(files);
        self.places = self.places.saturating_add(places);
        self.unseen = self.unseen.saturating_add(unseen);
    }

    /// A setting was seen.
    pub(crate) fn see(&mut self, setting: &str, on: bool, day: Day) {
        self.settings
            .insert(setting.to_owned(), SeenSetting { on, day: day.0 });
    }
}

/// All sites, by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Locations(pub(crate) Few<SiteLocation>);

impl Locations {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let mut sites = Few::default();
        for _ in 0..r.u32()? {
            sites.insert(r.text()?, read_site(&mut r)?);
        }
        r.end().map(|()| Self(sites))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        Writer::new(Self::VERSION)
            .each(self.0.as_slice(), |w, (code, site)| {
                let permission = PERMISSIONS.iter().position(|one| *one == site.permission);
                let w = w.text(code).u8(permission.unwrap_or_default() as u8);
                w.each(site.settings.as_slice(), |w, (name, seen)| {
                    w.text(name).bool(seen.on).u16(seen.day)
                })
                .u32(site.files)
                .u32(site.places)
                .u32(site.unseen)
            })
            .finish()
    }
}

fn read_site(r: &mut Reader<'_>) -> Option<SiteLocation> {
    let permission = *PERMISSIONS.get(usize::from(r.u8()?))?;
    let mut settings = Few::default();
    for _ in 0..r.u32()? {
        let (name, on, day) = (r.text()?, r.bool()?, r.u16()?);
        settings.insert(name, SeenSetting { on, day });
    }
    Some(SiteLocation {
        permission,
        settings,
        files: r.u32()?,
        places: r.u32()?,
        unseen: r.u32()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut locations = Locations::default();
        assert_eq!(
            Locations::read(&locations.write()),
            Some(Locations::default())
        );
        locations.0.with("x", |site| {
            site.permission = Permission::Denied;
            site.see("posts", true, Day(20_000));
            site.count(3, 2, 1);
        });
        locations
            .0
            .with("facebook", |site| site.count(u32::MAX, 0, 0));
        let bytes = locations.write();
        assert_eq!(Locations::read(&bytes).as_ref(), Some(&locations));
        for cut in 0..bytes.len() {
            assert_eq!(Locations::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }
}
