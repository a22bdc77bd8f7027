//! A list by itself and the checks of posts by themselves, for measurements: never part of what ships.
use gate_checks::{Checks, Post, School};
use gate_list::{Floor, List, Refusal, Sealed, Secret, SignerKey, Trust};
use gate_model::{Directory, Identifier, NumericId};
use gate_sites::{Site, Sites, site_with_code};
use wasm_bindgen::prelude::*;

/// A list that is open.
#[wasm_bindgen]
pub struct Lookups {
    list: List,
    site: &'static Site,
}

#[wasm_bindgen]
impl Lookups {
    /// The key that a list says it is signed with.
    ///
    /// # Errors
    /// The file is refused.
    pub fn signer(file: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(Sealed::introduction(file).map_err(refused)?.0.to_vec())
    }

    /// Checks and unlocks a list by its policy key, as at every start of the background; `site` is the
    /// name of the site whose accounts are looked up; `now` in milliseconds since 1 January 1970 UTC.
    ///
    /// # Errors
    /// The file, the key or the site is refused.
    #[wasm_bindgen(constructor)]
    pub fn open(
        file: Vec<u8>,
        signer: &[u8],
        key: &[u8],
        site: &str,
        now: f64,
    ) -> Result<Lookups, JsError> {
        let signers = [SignerKey(bytes(signer)?)];
        let trust = Trust {
            signers: &signers,
            school: None,
            floor: None::<Floor>,
            now: now as u64,
        };
        let sealed = Sealed::read(file, &trust).map_err(refused)?;
        let list = sealed
            .unlock(&Secret::PolicyKey(&bytes(key)?))
            .map_err(refused)?;
        let site = Sites.site(site).and_then(site_with_code);
        let site = site.ok_or_else(|| JsError::new("site"))?;
        Ok(Self { list, site })
    }

    /// Whether a handle as a page writes it is listed.
    #[must_use]
    pub fn handle(&self, text: &str) -> bool {
        (self.site.handle)(text)
            .is_some_and(|handle| self.list.find(&Identifier::Handle(handle)).is_some())
    }

    /// Whether a numeric id is listed.
    #[must_use]
    pub fn number(&self, digits: &str) -> bool {
        NumericId::new(self.site.code, digits)
            .is_some_and(|id| self.list.find(&Identifier::NumericId(id)).is_some())
    }

    /// How many people a display name may be.
    #[must_use]
    pub fn name(&self, display_name: &str) -> usize {
        let keys = gate_text::name::name_keys(display_name);
        self.list.find_name(&keys).len()
    }
}

/// The checks of posts, ready for an invented school.
#[wasm_bindgen]
pub struct PostChecks(Checks);

#[wasm_bindgen]
impl PostChecks {
    /// Makes them ready, as at the first post after every start of the background.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn open() -> PostChecks {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Self(Checks::new(&School {
            names: all(&["Green Lane Primary School", "Örnek Kavak Ortaokulu"]),
            short_names: all(&["Oakers"]),
            acronyms: all(&["GLPS"]),
            domains: all(&["greenlane.anyshire.sch.uk"]),
            towns: all(&["Anyford"]),
            not_the_school: all(&["Green Lane Surgery"]),
            ..School::default()
        }))
    }

    /// How many findings a post has.
    #[must_use]
    pub fn check(&self, text: &str) -> usize {
        self.0.check(Post::new(text), &|_| None).findings.len()
    }
}

fn refused(refusal: Refusal) -> JsError {
    JsError::new(&format!("{refusal:?}"))
}

fn bytes(key: &[u8]) -> Result<[u8; 32], JsError> {
    key.try_into()
        .map_err(|_| JsError::new("a key has 32 bytes"))
}
