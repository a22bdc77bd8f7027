//! Builders of every container, written apart from the readers: with a place, without, or with something odd.
pub(crate) mod bmff;
pub(crate) mod jpeg;
pub(crate) mod png;
pub(crate) mod tiff;
pub(crate) mod webp;

/// An XMP packet with these attributes and elements.
pub(crate) fn xmp(attributes: &str, elements: &str) -> Vec<u8> {
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <!-- a note <with> marks -->\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about='' xmlns:exif=\"http://ns.adobe.com/exif/1.0/\"\n\
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"Builder 1\" {attributes}>\n\
         <xmp:Label>a label</xmp:Label>{elements}\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
    .into_bytes()
}

/// An XMP packet with a place in attributes.
pub(crate) fn xmp_with_place() -> Vec<u8> {
    xmp(
        "exif:GPSLatitude=\"51,28.6687N\" exif:GPSLongitude='0,0.0885W' exif:GPSAltitude=\"46/1\"",
        "",
    )
}

/// Picture data that can be found again: the same bytes for the same seed, never 0xFF.
pub(crate) fn pixels(seed: u8, len: usize) -> Vec<u8> {
    let mut state = u32::from(seed) * 2_654_435 + 12_345;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((state >> 16) % 255) as u8
    };
    (0..len).map(|_| next()).collect()
}

/// Whether `part` is somewhere in `whole`.
pub(crate) fn holds(whole: &[u8], part: &[u8]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}
