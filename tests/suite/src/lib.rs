//! What the tests of the whole product share: an invented school, pages of invented people, and a host
//! that keeps what the engine orders.
pub mod host;
pub mod names;
pub mod pages;
pub mod school;
