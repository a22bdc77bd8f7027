//! What was seen of each site's location settings, and how many files were looked into. Never where anybody is.
use super::IdentityTag;
use super::marks::{read_tags, write_tags};
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
    /// The host that has it, when it is granted: browsers give it host by host.
    pub(crate) granted_to: String,
    /// Whose settings these are: tags of the account that was signed in, by number and by handle.
    pub(crate) who: IdentityTag,
    /// The settings that were seen, by name.
    pub(crate) settings: Few<SeenSetting>,
    /// Files that were looked into, or should have been.
    pub(crate) files: u32,
    /// Of these: with a place.
    pub(crate) places: u32,
    /// Of these: could not be looked into.
    pub(crate) unseen: u32,
    /// The day on which it was last said that there are formats that cannot be looked into.
    pub(crate) strange: u16,
}

impl SiteLocation {
    /// Counts files.
    pub(crate) const fn count(&mut self, files: u32, places: u32, unseen: u32) {
        self.files = self.files.saturating_add(files);
        self.places = self.places.saturating_add(places);
        self.unseen = self.unseen.saturating_add(unseen);
    }

    /// Somebody is signed in. The settings of another account say nothing of this one's.
    pub(crate) fn turn_to(&mut self, who: &IdentityTag) {
        if self.who.differs(who) {
            self.settings.clear();
            self.who = IdentityTag::default();
        }
        self.who.id = who.id.or(self.who.id);
        self.who.handle = who.handle.or(self.who.handle);
    }

    /// The browser said of a host whether it may read the position. Only the host that may takes that back.
    pub(crate) fn permit(&mut self, permission: Permission, host: &str) {
        let is_granted = permission == Permission::Granted;
        let elsewhere = self.permission == Permission::Granted && self.granted_to != host;
        if permission == Permission::Unknown || elsewhere && !is_granted {
            return;
        }
        self.permission = permission;
        self.granted_to = if is_granted { host } else { "" }.to_owned();
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
    const VERSION: u8 = 3;

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
                let w = w.text(&site.granted_to);
                write_tags(w, &site.who)
                    .each(site.settings.as_slice(), |w, (name, seen)| {
                        w.text(name).bool(seen.on).u16(seen.day)
                    })
                    .u32(site.files)
                    .u32(site.places)
                    .u32(site.unseen)
                    .u16(site.strange)
            })
            .finish()
    }
}

fn read_site(r: &mut Reader<'_>) -> Option<SiteLocation> {
    let permission = *PERMISSIONS.get(usize::from(r.u8()?))?;
    let granted_to = r.text()?;
    let who = read_tags(r)?;
    let mut settings = Few::default();
    for _ in 0..r.u32()? {
        let (name, on, day) = (r.text()?, r.bool()?, r.u16()?);
        settings.insert(name, SeenSetting { on, day });
    }
    Some(SiteLocation {
        permission,
        granted_to,
        who,
        settings,
        files: r.u32()?,
        places: r.u32()?,
        unseen: r.u32()?,
        strange: r.u16()?,
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
            site.permit(Permission::Granted, "x.com");
            site.see("posts", true, Day(20_000));
            site.count(3, 2, 1);
            site.who.id = Some([7; 16]);
            site.strange = 20_001;
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

    #[test]
    fn the_settings_of_another_account_are_forgotten() {
        let who = |id: Option<u8>, handle: Option<u8>| IdentityTag {
            id: id.map(|tag| [tag; 16]),
            handle: handle.map(|tag| [tag; 16]),
        };
        let check = |first: IdentityTag, then: IdentityTag, kept: bool| {
            let mut site = SiteLocation::default();
            site.turn_to(&first);
            site.see("posts", false, Day(20_000));
            site.turn_to(&then);
            assert_eq!(
                site.settings.get("posts").is_some(),
                kept,
                "{first:?} {then:?}"
            );
        };
        check(who(None, None), who(Some(1), None), true);
        check(who(Some(1), None), who(None, None), true);
        check(who(Some(1), Some(2)), who(Some(1), Some(3)), true);
        check(who(Some(1), Some(2)), who(Some(4), Some(2)), false);
        check(who(None, Some(2)), who(None, Some(3)), false);
        check(who(Some(1), None), who(None, Some(3)), true);
    }
}
