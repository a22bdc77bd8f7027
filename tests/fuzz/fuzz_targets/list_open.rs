//! Any bytes as a list file, and any bytes as the plain body behind signature and encryption.
#![no_main]
use gate_list::build::SigningKey;
use gate_list::{List, Sealed, Trust};
use gate_model::{Domain, Identifier};
use gate_text::name::name_keys;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let signers = [SigningKey::new([3; 32]).public()];
    let trust = Trust { signers: &signers, school: None, floor: None, now: 0 };
    let _ = Sealed::introduction(bytes);
    assert!(Sealed::read(bytes.to_vec(), &trust).is_err(), "nobody but the signer can sign");
    let Ok(list) = List::from_body(bytes, 0) else { return };
    let _ = list.counts();
    let _ = list.find_name(&name_keys("Tamsin Wetherfold"));
    if let Some(domain) = Domain::new("blog.nowhere-family.example") {
        let _ = list.find(&Identifier::Domain(domain));
    }
});
