//! `school.toml`: what a list says of the school itself.
use crate::school_posts::RawPosts;
use gate_list::build::{Terms, day};
use gate_list::{School, SchoolId, Uses};
use gate_model::Day;
use serde::Deserialize;

/// The school's own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFile {
    /// The school's number.
    pub id: SchoolId,
    /// The number of this list among the school's lists.
    pub lineage: [u8; 16],
    /// What staff are told of the school.
    pub school: School,
    /// The last day of the list.
    pub last_day: Day,
    /// What the list may be used for.
    pub uses: Uses,
    /// It may be used on computers that belong to staff.
    pub own_computers: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    lineage: String,
    name: String,
    #[serde(default)]
    town: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    out_of_hours: String,
    valid_until: String,
    uses: Vec<String>,
    own_computers: bool,
    #[serde(default)]
    posts: RawPosts,
}

impl SchoolFile {
    /// Reads the text of a `school.toml`.
    ///
    /// # Errors
    /// A sentence that says what to mend.
    pub fn read(text: &str) -> Result<Self, String> {
        let raw: Raw = toml::from_str(text).map_err(|error| error.to_string())?;
        let country = match raw.country.trim().to_uppercase().as_str() {
            // What everybody there writes; the code is another.
            "UK" => "GB".to_owned(),
            country => country.to_owned(),
        };
        let two_letters = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
        if !(country.is_empty() || two_letters) {
            return Err("country: two letters, for example GB or TR".into());
        }
        if raw.name.trim().is_empty() {
            return Err("name: the school's name is missing".into());
        }
        Ok(Self {
            id: SchoolId(uuid("id", &raw.id)?),
            lineage: uuid("lineage", &raw.lineage)?,
            school: School {
                name: raw.name.trim().into(),
                town: raw.town.trim().into(),
                country,
                channel: raw.channel.trim().into(),
                out_of_hours: raw.out_of_hours.trim().into(),
                posts: raw.posts.read()?,
            },
            last_day: day(&raw.valid_until)
                .ok_or("valid_until: a day of the form 2027-07-31 is needed")?,
            uses: uses(&raw.uses)?,
            own_computers: raw.own_computers,
        })
    }

    /// A file to fill in, with numbers from 32 random bytes.
    #[must_use]
    pub fn template(random: &[u8; 32]) -> String {
        let (id, lineage) = random.split_at(16);
        include_str!("school_template.toml")
            .replace("{id}", &uuid_text(id))
            .replace("{lineage}", &uuid_text(lineage))
    }

    /// The header of an issue made at `created`, in seconds since 1 January 1970, UTC.
    pub(crate) fn terms(&self, issue: u64, created: u64) -> Terms {
        Terms {
            school: self.id,
            lineage: self.lineage,
            issue,
            created,
            not_after: (u64::from(self.last_day.0) + 1) * 86_400 - 1,
            uses: self.uses,
            own_computers: self.own_computers,
        }
    }
}

fn uses(words: &[String]) -> Result<Uses, String> {
    let mut uses = Uses::default();
    for word in words {
        match word.as_str() {
            "contact" => uses.contact = true,
            "post-names" => uses.post_names = true,
            "archive" => uses.archive = true,
            "images" => uses.images = true,
            _ => return Err("uses: contact, post-names, archive and images are known".into()),
        }
    }
    if uses == Uses::default() {
        return Err("uses: a list that may be used for nothing is of no use".into());
    }
    Ok(uses)
}

fn uuid(field: &str, text: &str) -> Result<[u8; 16], String> {
    crate::files::unhex(&text.replace('-', ""))
        .filter(|bytes| *bytes != [0; 16])
        .ok_or_else(|| format!("{field}: a UUID is needed; `schoolgate school new` makes one"))
}

/// Sixteen bytes as a random UUID (version 4) is written.
fn uuid_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let byte = match at {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        text.push_str(&crate::hex(&[byte]));
    }
    text
}
