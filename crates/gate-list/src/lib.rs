//! The school list: file format, signature, look-up.
