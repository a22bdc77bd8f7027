//! Location on Facebook: its web pages have no switch that we know how to read, so it is said where to look.
use crate::{Location, LocationSetting, SettingPage};

pub(super) const LOCATION: Location = Location {
    parts: &[],
    settings: &[
        SettingPage {
            setting: LocationSetting::Places,
            address: "https://www.facebook.com/settings/?tab=location",
            read: false,
            optional: false,
        },
        SettingPage {
            setting: LocationSetting::CheckIns,
            address: "https://www.facebook.com/me/",
            read: false,
            optional: false,
        },
    ],
    read: |_| Vec::new(),
};
