//! Short lists that are kept in order as they grow: each sort of another type costs the engine two kilobytes.

/// Puts an item behind all those that come before it or equal it.
pub(crate) fn insert<T, K: Ord>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let place = key(&item);
    // What comes in order, as most does, is appended at once.
    let behind = list.iter().rev().take_while(|held| key(held) > place);
    let at = list.len() - behind.count();
    list.insert(at, item);
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn equal_items_stay_in_the_order_in_which_they_came() {
        let mut list = Vec::new();
        for item in [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')] {
            insert(&mut list, item, |(key, _)| *key);
        }
        assert_eq!(list, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
    }
}
