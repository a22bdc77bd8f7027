//! Tests of the whole product, without a browser; see `tests/` beside this file.
