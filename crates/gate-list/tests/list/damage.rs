//! Whatever the bytes, nothing panics, and nothing opens but the list itself.
use crate::fixture::{NOW, POLICY_KEY, bytes, domain, open, seal, with_trust};
use gate_list::{List, Sealed, Secret};
use proptest::prelude::*;

/// A small generator with a seed, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn cut_at_every_byte() {
    let whole = bytes();
    for end in 0..whole.len() {
        assert!(open(whole[..end].to_vec()).is_err(), "cut at {end}");
    }
    let longer = [whole.as_slice(), &[0]].concat();
    assert!(open(longer).is_err());
}

#[test]
fn one_bit_flipped_in_every_byte() {
    let whole = bytes();
    for at in 0..whole.len() {
        let mut altered = whole.clone();
        altered[at] ^= 1 << (at % 8);
        assert!(open(altered).is_err(), "flipped in {at}");
    }
}

#[test]
fn twenty_thousand_mutations() {
    let whole = bytes();
    let mut dice = Dice(0x5eed);
    for round in 0..20_000 {
        let mut file = whole.clone();
        for _ in 0..=dice.below(6) {
            mutate(&mut file, &mut dice);
        }
        if file != whole {
            assert!(open(file).is_err(), "round {round}");
        }
    }
}

/// The parser behind signature and encryption: nothing panics, whatever it is given, and what it
/// opens can be asked.
#[test]
fn twenty_thousand_mutations_of_the_plain_body() {
    let body = open(bytes()).expect("open").body().to_vec();
    assert!(List::from_body(&body, NOW).is_ok());
    let mut dice = Dice(0xca11);
    let mut opened = 0;
    for _ in 0..20_000 {
        let mut body = body.clone();
        for _ in 0..=dice.below(4) {
            mutate(&mut body, &mut dice);
        }
        if let Ok(list) = List::from_body(&body, NOW) {
            opened += 1;
            let _ = list.counts();
            let _ = list.find(&domain("blog.nowhere-family.example"));
            let _ = list.find_name(&gate_text::name::name_keys("Tamsin Wetherfold"));
        }
    }
    assert!(
        (100..19_900).contains(&opened),
        "{opened} opened: the mutations reach one side only"
    );
}

fn mutate(file: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(file.len().max(1));
    match dice.below(5) {
        0 => file.truncate(at),
        1 => file.insert(at.min(file.len()), dice.below(256) as u8),
        2 => file.extend_from_within(at.min(file.len())..),
        _ => {
            if let Some(byte) = file.get_mut(at) {
                *byte = dice.below(256) as u8;
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes(tail in prop::collection::vec(any::<u8>(), 0..2000), magic in any::<bool>()) {
        let mut file = if magic { b"SGLIST\0\x01\x01\0\x01\0".to_vec() } else { Vec::new() };
        file.extend(tail);
        prop_assert!(Sealed::introduction(&file).is_err());
        let _ = List::from_body(&file, NOW);
        prop_assert!(with_trust(|trust| Sealed::read(file, trust)).is_err());
    }
}

#[test]
fn errors_and_debug_output_tell_nothing() {
    let list = open(bytes()).expect("open");
    let sealed = seal(bytes()).expect("sealed");
    let key = sealed
        .content_key(&Secret::PolicyKey(&POLICY_KEY))
        .expect("key");
    assert_eq!(format!("{key:?}"), "ContentKey");
    assert_eq!(format!("{list:?}"), "List { issue: 5, .. }");
}
