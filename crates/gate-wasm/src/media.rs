//! The media module's door: looks into files, slice by slice. Loaded when the first file is chosen.
//!
//! *Invariant:* no rules. It says what was found, never where a picture was taken.
use gate_core::wire::FileSeen;
use gate_media::{Finding, Piece, Place, Refusal, Step};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// Has the next call start on a fresh memory. To be called after any exception.
#[wasm_bindgen]
pub fn renew() {
    wasm_bindgen::handler::schedule_reinit();
}

/// A look into one file.
#[wasm_bindgen]
pub struct Look {
    look: gate_media::Look,
    finding: Option<Finding>,
}

#[wasm_bindgen]
impl Look {
    /// Begins to look into a file of so many bytes.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(length: f64) -> Look {
        Look {
            // A float-to-integer `as` saturates; the browser gives no other lengths.
            look: gate_media::Look::new(length as u64),
            finding: None,
        }
    }

    /// Goes on with the bytes that were asked for, the first time with none. The next range wanted, as start
    /// and end; `undefined` when there is an answer.
    pub fn step(&mut self, bytes: Vec<u8>) -> Option<Vec<f64>> {
        match self.look.step(bytes) {
            Step::Need(range) => Some(vec![range.start as f64, range.end as f64]),
            Step::Done(finding) => {
                self.finding = Some(finding);
                None
            }
        }
    }

    /// What was found, by its name on the wire; `unreadable` before there is an answer.
    #[must_use]
    pub fn seen(&self) -> String {
        let finding = self.finding.as_ref();
        finding.map_or(FileSeen::Unreadable, seen).name().to_owned()
    }

    /// The file without its place: of each piece either the bytes, or start and end in the old file. Empty when
    /// there is nothing to take out, or it cannot be.
    #[must_use]
    pub fn pieces(&self) -> Array {
        let Some(Finding::Found {
            removal: Ok(removal),
            ..
        }) = &self.finding
        else {
            return Array::new();
        };
        let piece = |piece: &Piece| -> JsValue {
            match piece {
                Piece::Keep(range) => {
                    Array::of2(&(range.start as f64).into(), &(range.end as f64).into()).into()
                }
                Piece::Put(bytes) => Uint8Array::from(bytes.as_slice()).into(),
            }
        };
        removal.pieces().iter().map(piece).collect()
    }
}

/// A finding in the words of the wire.
fn seen(finding: &Finding) -> FileSeen {
    match finding {
        Finding::Clear => FileSeen::Clear,
        Finding::Unreadable(Refusal::UnknownFormat) => FileSeen::Unknown,
        Finding::Unreadable(_) => FileSeen::Unreadable,
        Finding::Found { places, removal } => {
            match (places.contains(&Place::Video), removal.is_ok()) {
                (false, true) => FileSeen::Photo,
                (true, true) => FileSeen::Video,
                (false, false) => FileSeen::FixedPhoto,
                (true, false) => FileSeen::FixedVideo,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::seen;
    use gate_core::wire::FileSeen;
    use gate_media::{Finding, Place, Refusal, examine};

    #[test]
    fn findings_are_named() {
        let check = |finding: Finding, expected: FileSeen| assert_eq!(seen(&finding), expected);
        let fixed = |place| Finding::Found {
            places: vec![place],
            removal: Err(Refusal::Tangled),
        };
        check(examine(b"\xFF\xD8\xFF\xD9"), FileSeen::Clear);
        check(examine(b"no picture"), FileSeen::Unknown);
        check(examine(b"\x89PNG\r\n\x1a\n"), FileSeen::Unreadable);
        check(fixed(Place::Exif), FileSeen::FixedPhoto);
        check(fixed(Place::MotionVideo), FileSeen::FixedPhoto);
        check(fixed(Place::Video), FileSeen::FixedVideo);
        let photo = include_bytes!("../../gate-media/tests/photos/synth_gps.jpg");
        check(examine(photo), FileSeen::Photo);
        let video = include_bytes!("../../gate-media/tests/photos/synth_udta_xyz.mp4");
        check(examine(video), FileSeen::Video);
    }
}
