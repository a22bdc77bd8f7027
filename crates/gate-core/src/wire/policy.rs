//! The school's policy as the browser hands it over: any plain object.
use super::*;
use core::fmt;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The school's policy as `storage.managed` gave it; empty when there is none. Nothing in it is believed
/// before [`crate::Policy`] has read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(TS))]
#[cfg_attr(feature = "types", ts(type = "Record<string, unknown>"))]
pub struct RawPolicy(pub Vec<(String, RawValue)>);

/// A value of a policy. A list keeps its texts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawValue {
    /// `true` or `false`; Windows policies also write 1 or 0.
    Bool(bool),
    /// A whole number that is not negative.
    Number(u64),
    /// A text.
    Text(String),
    /// Texts.
    Texts(Vec<String>),
    /// Something that no key takes.
    Other,
}

impl<'de> Deserialize<'de> for RawPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = RawPolicy;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a policy")
            }

            fn visit_unit<E>(self) -> Result<RawPolicy, E> {
                Ok(RawPolicy::default())
            }

            fn visit_none<E>(self) -> Result<RawPolicy, E> {
                Ok(RawPolicy::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawPolicy, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(RawPolicy(entries))
            }
        }
        deserializer.deserialize_any(Entries)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = RawValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
                Ok(RawValue::Bool(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
                Ok(RawValue::Number(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
                Ok(u64::try_from(value).map_or(RawValue::Other, RawValue::Number))
            }

            fn visit_f64<E>(self, value: f64) -> Result<RawValue, E> {
                let whole = value.fract() == 0.0 && (0.0..=9e15).contains(&value);
                Ok(if whole {
                    RawValue::Number(value as u64)
                } else {
                    RawValue::Other
                })
            }

            fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
                Ok(RawValue::Text(value.to_owned()))
            }

            fn visit_unit<E>(self) -> Result<RawValue, E> {
                Ok(RawValue::Other)
            }

            fn visit_none<E>(self) -> Result<RawValue, E> {
                Ok(RawValue::Other)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawValue, A::Error> {
                let mut texts = Some(Vec::new());
                while let Some(value) = seq.next_element::<RawValue>()? {
                    match (value, &mut texts) {
                        (RawValue::Text(text), Some(texts)) => texts.push(text),
                        _ => texts = None,
                    }
                }
                Ok(texts.map_or(RawValue::Other, RawValue::Texts))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawValue, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(RawValue::Other)
            }
        }
        deserializer.deserialize_any(Any)
    }
}
