//! What is known of each site: addresses, candidates, readers.
