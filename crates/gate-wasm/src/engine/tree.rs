//! A JavaScript value as a tree, and reading plain types from it.
//!
//! One small reader crosses the border; everything else is read from what it brought. Readers that serde derives are
//! built anew for every type and can print floats into their error texts: 70 kB of Wasm more for the same.
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Deeper values count as absent: the deepest request has seven levels.
const DEEPEST: u8 = 12;

/// A value as JSON could hold it; whatever else JavaScript has counts as absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Tree {
    /// `undefined`, `null`, and what is no data.
    #[default]
    Absent,
    Bool(bool),
    Number(f64),
    Text(String),
    /// A `Uint8Array`; only ever written.
    Bytes(Vec<u8>),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// What a JavaScript value holds.
    pub(super) fn of(value: &JsValue) -> Self {
        Self::above(value, DEEPEST)
    }

    fn above(value: &JsValue, levels: u8) -> Self {
        if let Some(text) = value.as_string() {
            return Self::Text(text);
        }
        if let Some(number) = value.as_f64() {
            return Self::Number(number);
        }
        if let Some(is) = value.as_bool() {
            return Self::Bool(is);
        }
        let Some(levels) = levels.checked_sub(1) else {
            return Self::Absent;
        };
        if let Some(list) = value.dyn_ref::<Array>() {
            let items = list.iter();
            return Self::List(items.map(|item| Self::above(&item, levels)).collect());
        }
        if !value.is_object() {
            return Self::Absent;
        }
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            let name = entry.get(0).as_string().unwrap_or_default();
            (name, Self::above(&entry.get(1), levels))
        };
        let entries = Object::entries(value.unchecked_ref());
        Self::Object(entries.iter().map(entry).collect())
    }

    /// The JavaScript value; absent is `null`.
    pub(super) fn value(self) -> JsValue {
        match self {
            Self::Absent => JsValue::NULL,
            Self::Bool(is) => is.into(),
            Self::Number(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::Bytes(bytes) => Uint8Array::from(&*bytes).into(),
            Self::List(items) => {
                let list = Array::new();
                for item in items {
                    list.push(&item.value());
                }
                list.into()
            }
            Self::Object(entries) => {
                let object = Object::new();
                for (name, tree) in entries {
                    // Setting a field of an object that was made just now cannot fail.
                    let _ = Reflect::set(&object, &name.into(), &tree.value());
                }
                object.into()
            }
        }
    }

    /// A whole number that is not negative and that a float holds exactly.
    pub(super) fn whole(&self) -> Option<u64> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && (0.0..=9e15).contains(number) => {
                Some(*number as u64)
            }
            _ => None,
        }
    }
}

/// What can be read from a tree. A part that does not fit is read as its default and noted in `fits`: what was
/// read is worth something only if all of it fits.
pub(super) trait Read: Default {
    fn read(tree: Tree, fits: &mut bool) -> Self;
}

/// An object whose fields are taken out one by one; those that nobody asks for are passed over.
pub(super) struct Fields<'a> {
    entries: Vec<(String, Tree)>,
    fits: &'a mut bool,
}

impl<'a> Fields<'a> {
    /// The fields of an object; anything else has none and does not fit.
    pub(super) fn of(tree: Tree, fits: &'a mut bool) -> Self {
        let entries = match tree {
            Tree::Object(entries) => entries,
            _ => {
                *fits = false;
                Vec::new()
            }
        };
        Self { entries, fits }
    }

    fn take(&mut self, name: &str) -> Tree {
        let found = self.entries.iter_mut().find(|(held, _)| held == name);
        found.map_or(Tree::Absent, |(_, tree)| core::mem::take(tree))
    }

    /// A field that must be there, unless its type can be absent.
    pub(super) fn need<T: Read>(&mut self, name: &str) -> T {
        T::read(self.take(name), self.fits)
    }

    /// A field that may be left out.
    pub(super) fn may<T: Read>(&mut self, name: &str) -> T {
        match self.take(name) {
            Tree::Absent => T::default(),
            tree => T::read(tree, self.fits),
        }
    }
}

impl Read for String {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match tree {
            Tree::Text(text) => text,
            _ => unfit(fits),
        }
    }
}

impl Read for bool {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match tree {
            Tree::Bool(is) => is,
            _ => unfit(fits),
        }
    }
}

impl Read for u32 {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let number = tree.whole().and_then(|number| number.try_into().ok());
        number.unwrap_or_else(|| unfit(fits))
    }
}

impl Read for u16 {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let number = tree.whole().and_then(|number| number.try_into().ok());
        number.unwrap_or_else(|| unfit(fits))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match tree {
            Tree::Absent => None,
            tree => Some(T::read(tree, fits)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match tree {
            Tree::List(items) => items.into_iter().map(|item| T::read(item, fits)).collect(),
            _ => unfit(fits),
        }
    }
}

impl<T: Read> Read for (String, T) {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match tree {
            Tree::List(items) => match <[Tree; 2]>::try_from(items) {
                Ok([name, value]) => (String::read(name, fits), T::read(value, fits)),
                Err(_) => unfit(fits),
            },
            _ => unfit(fits),
        }
    }
}

/// Notes that something did not fit.
pub(super) fn unfit<T: Default>(fits: &mut bool) -> T {
    *fits = false;
    T::default()
}
