//! Entries that would fit too many people, and handles that can hardly be told apart.
use super::Reason;
use gate_model::Domain;

/// Hosts on which many people have pages and that are not on the public suffix list.
const SHARED_HOSTS: &[&str] = &[
    "about.me",
    "academia.edu",
    "allmylinks.com",
    "beacons.ai",
    "behance.net",
    "bio.link",
    "bio.site",
    "blogcu.com",
    "blogger.com",
    "bsky.app",
    "bsky.social",
    "campsite.bio",
    "canva.com",
    "canva.site",
    "carrd.co",
    "classdojo.com",
    "discord.com",
    "discord.gg",
    "docs.google.com",
    "drive.google.com",
    "dropbox.com",
    "etsy.com",
    "eventbrite.com",
    "facebook.com",
    "fb.com",
    "flickr.com",
    "flow.page",
    "forms.gle",
    "github.com",
    "godaddysites.com",
    "google.com",
    "goo.gl",
    "gumroad.com",
    "hepsiburada.com",
    "imdb.com",
    "instagram.com",
    "jimdo.com",
    "jimdofree.com",
    "justgiving.com",
    "kick.com",
    "ko-fi.com",
    "lnk.bio",
    "linkedin.com",
    "linktr.ee",
    "livejournal.com",
    "live.com",
    "mailchi.mp",
    "mastodon.social",
    "meb.k12.tr",
    "medium.com",
    "milkshake.app",
    "msha.ke",
    "mystrikingly.com",
    "n11.com",
    "notion.site",
    "notion.so",
    "onlyfans.com",
    "patreon.com",
    "paypal.me",
    "pinterest.com",
    "reddit.com",
    "sahibinden.com",
    "sites.google.com",
    "snapchat.com",
    "solo.to",
    "soundcloud.com",
    "spotify.com",
    "squarespace.com",
    "steamcommunity.com",
    "strava.com",
    "substack.com",
    "taplink.cc",
    "telegram.me",
    "threads.net",
    "tiktok.com",
    "trendyol.com",
    "tumblr.com",
    "t.co",
    "t.me",
    "twitch.tv",
    "twitter.com",
    "vimeo.com",
    "vinted.co.uk",
    "wa.me",
    "wattpad.com",
    "webnode.com",
    "weebly.com",
    "whatsapp.com",
    "wikipedia.org",
    "wix.com",
    "wixsite.com",
    "wordpress.com",
    "x.com",
    "youtu.be",
    "youtube.com",
];

/// Mail services.
const WEBMAIL: &[&str] = &[
    "aol.com",
    "btinternet.com",
    "fastmail.com",
    "gmail.com",
    "gmx.com",
    "googlemail.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.com.tr",
    "icloud.com",
    "live.co.uk",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "mynet.com",
    "outlook.com",
    "outlook.com.tr",
    "proton.me",
    "protonmail.com",
    "sky.com",
    "talktalk.net",
    "ttmail.com",
    "tuta.com",
    "virginmedia.com",
    "windowslive.com",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.com.tr",
    "yandex.com",
    "yandex.com.tr",
    "zoho.com",
];

/// Whether a host is nobody's own: many have their pages or their mail there.
#[must_use]
pub fn is_everybodys(host: &str) -> bool {
    WEBMAIL.contains(&host) || SHARED_HOSTS.contains(&host)
}

/// Why a domain covers too many people to be listed.
pub(crate) fn too_broad(
    domain: &Domain,
    is_public_suffix: &dyn Fn(&str) -> bool,
) -> Option<Reason> {
    let host = domain.as_str();
    if WEBMAIL.contains(&host) {
        Some(Reason::Webmail)
    } else if SHARED_HOSTS.contains(&host) {
        Some(Reason::SharedHost)
    } else if is_public_suffix(host) {
        Some(Reason::PublicSuffix)
    } else {
        None
    }
}

/// What is left of a handle once everything is gone by which eyes can be deceived.
pub(crate) fn skeleton(handle: &str) -> String {
    let plain: String = handle
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c {
            '0' => 'o',
            '1' | 'i' | '|' => 'l',
            '5' => 's',
            '8' => 'b',
            other => other,
        })
        .collect();
    plain.replace("rn", "m").replace("vv", "w")
}
