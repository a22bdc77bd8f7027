//! A handful of named things, in the order of their names. A tree would cost the Wasm module more bytes
//! than it would ever save time here.

/// Named things, sorted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Few<T>(Vec<(String, T)>);

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Few<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, thing)| thing)
    }

    /// Puts a thing in its place; an earlier one of that name goes.
    pub(crate) fn insert(&mut self, name: String, thing: T) {
        let at = self.0.partition_point(|(known, _)| *known < name);
        match self.0.get_mut(at) {
            Some(held) if held.0 == name => held.1 = thing,
            _ => self.0.insert(at, (name, thing)),
        }
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut (String, T)> {
        self.0.iter_mut()
    }

    pub(crate) fn as_slice(&self) -> &[(String, T)] {
        &self.0
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

impl<T: Default> Few<T> {
    /// Has something done with the thing of that name, a new one if there is none.
    pub(crate) fn with<R>(&mut self, name: &str, work: impl FnOnce(&mut T) -> R) -> R {
        if let Some((_, thing)) = self.0.iter_mut().find(|(known, _)| known == name) {
            return work(thing);
        }
        let mut thing = T::default();
        let result = work(&mut thing);
        self.insert(name.to_owned(), thing);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::Few;

    #[test]
    fn names_are_unique_and_sorted() {
        let mut few = Few::default();
        for name in ["b", "a", "c", "a"] {
            few.with(name, |count| *count += 1);
        }
        few.insert("b".to_owned(), 7);
        few.insert("0".to_owned(), 9);
        let names: Vec<_> = few
            .as_slice()
            .iter()
            .map(|(name, n)| (name.as_str(), *n))
            .collect();
        assert_eq!(names, [("0", 9), ("a", 2), ("b", 7), ("c", 1)]);
        assert_eq!((few.get("b"), few.get("d")), (Some(&7), None));
    }
}
