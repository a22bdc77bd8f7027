//! Values under keys: Apple's and Android's way, and the older one with kinds for keys.
use std::collections::BTreeSet;

use super::Head;
use super::meta::Meta;
use crate::bytes::be32;
use crate::file::File;
use crate::gather::Gather;
use crate::position::has_iso_6709;
use crate::{Place, Refusal, limits};

/// What the names of keys about a position contain, as in `com.apple.quicktime.location.ISO6709`.
const LOCATION: &[u8] = b"location";
/// The kind of a position where kinds are keys.
const KIND: [u8; 4] = *b"\xA9xyz";

/// Reads the values of keys that say where.
pub(super) async fn read(file: &File, meta: &Meta, gather: &mut Gather) -> Result<(), Refusal> {
    let Some(values) = &meta.values else {
        return Ok(());
    };
    let numbers = match &meta.keys {
        Some(keys) => numbers(&file.read_block(keys.clone(), limits::SMALL).await?),
        None => BTreeSet::new(),
    };
    let mut found = Vec::new();
    let mut position = false;
    let mut rest = values.clone();
    while let Some(head) = Head::read(file, rest.clone(), false).await? {
        file.part()?;
        rest.start = head.range.end;
        if head.kind == KIND || numbers.contains(&u32::from_be_bytes(head.kind)) {
            let value = file.read_block(head.body(), limits::SMALL).await?;
            position |= has_iso_6709(&value);
            found.push(head);
        }
    }
    if position {
        gather.place(Place::Video);
        found.iter().for_each(|head| head.free(gather));
    }
    Ok(())
}

/// The numbers, from one, of the keys about a position.
fn numbers(keys: &[u8]) -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    // Version and count come first, then for each key its length, its namespace and its name.
    let mut rest = keys.get(8..).unwrap_or_default();
    let mut number = 0;
    while let Some(length) = be32(rest, 0).and_then(|length| usize::try_from(length).ok()) {
        number += 1;
        let Some((key, after)) = rest.split_at_checked(length.max(8)) else {
            break;
        };
        let name = key.get(8..).unwrap_or_default().to_ascii_lowercase();
        if name.windows(LOCATION.len()).any(|part| part == LOCATION) {
            numbers.insert(number);
        }
        rest = after;
    }
    numbers
}
