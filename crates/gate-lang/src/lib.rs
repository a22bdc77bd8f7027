//! Language packs: every text for people.
