//! Tracks of measurements: a position for every second is more than this reader takes out.
use std::ops::Range;

use super::Head;
use crate::bytes::find;
use crate::file::File;
use crate::{Refusal, limits};

/// Kinds of samples that hold positions: action cameras, spherical video, makers' own (of drones the last two).
const POSITIONS: [&[u8; 4]; 5] = [b"gpmd", b"camm", b"rtmd", b"djmd", b"dbgi"];
/// Samples that say by keys what they hold.
const KEYED: &[u8; 4] = b"mebx";
/// What the key of a position contains.
const KEY: &[u8] = b"location";

/// Refuses a track whose samples hold positions.
pub(super) async fn samples(file: &File, head: &Head) -> Result<(), Refusal> {
    let body = head.body();
    // Version and count come first.
    let mut rest: Range<u64> = body.start.saturating_add(8)..body.end;
    for _ in 0..limits::DESCRIPTIONS {
        let Some(entry) = Head::read(file, rest.clone(), false).await? else {
            return Ok(());
        };
        if POSITIONS.contains(&&entry.kind) {
            return Err(Refusal::Telemetry);
        }
        if entry.kind == *KEYED {
            let keys = file.read_block(entry.body(), limits::SMALL).await?;
            if find(&keys, KEY, 0).is_some() {
                return Err(Refusal::Telemetry);
            }
        }
        rest.start = entry.range.end;
    }
    Ok(())
}
