//! TIFF files: one Exif part from end to end.
use crate::block::Block;
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, limits};

/// Reads a TIFF file. Its directories may lie anywhere, so it is held whole.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let whole = 0..file.len();
    let block = Block::gather(file, vec![whole], limits::TIFF).await?;
    gather.exif(&block, 0);
    Ok(())
}
