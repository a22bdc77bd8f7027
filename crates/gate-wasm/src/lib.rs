//! The door into WebAssembly, and the extension pages: conversions only.
