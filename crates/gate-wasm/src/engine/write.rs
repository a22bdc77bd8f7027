//! What the engine answers, as trees: serde's own shapes, so that the declarations in `tests/golden` hold.
use super::tree::Tree;
use core::fmt;
use serde::ser::{self, Serialize, Serializer};

/// The tree of a value. Nothing that the engine says is without one.
pub(super) fn tree(value: &impl Serialize) -> Tree {
    value.serialize(Writer).unwrap_or_default()
}

/// Serde asks for an error; there is none but for shapes that the wire does not use.
#[derive(Debug)]
pub(super) struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a shape that the wire does not use")
    }
}

impl core::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Stands for shapes that are refused.
type Never = ser::Impossible<Tree, Unwritable>;
type Written = Result<Tree, Unwritable>;

/// The shapes that nothing on the wire has.
macro_rules! refuse {
    ($($name:ident($($argument:ty),*) -> $written:ty;)*) => {
        $(fn $name(self, $(_: $argument),*) -> Result<$written, Unwritable> {
            Err(Unwritable)
        })*
    };
}

/// Writes one value.
struct Writer;

/// Collects the items of a list.
struct Items(Vec<Tree>);

/// Collects the fields of an object.
struct Entries(Vec<(String, Tree)>);

// The same for values of every type: kept out of what is made anew for each.
impl Items {
    #[inline(never)]
    fn put(&mut self, value: Written) -> Result<(), Unwritable> {
        self.0.push(value?);
        Ok(())
    }
}

impl Entries {
    #[inline(never)]
    fn put(&mut self, name: &str, value: Written) -> Result<(), Unwritable> {
        self.0.push((name.into(), value?));
        Ok(())
    }
}

impl Serializer for Writer {
    type Ok = Tree;
    type Error = Unwritable;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Never;

    fn serialize_bool(self, is: bool) -> Written {
        Ok(Tree::Bool(is))
    }

    fn serialize_u32(self, number: u32) -> Written {
        Ok(Tree::Number(number.into()))
    }

    fn serialize_u16(self, number: u16) -> Written {
        Ok(Tree::Number(number.into()))
    }

    fn serialize_f64(self, number: f64) -> Written {
        Ok(Tree::Number(number))
    }

    fn serialize_str(self, text: &str) -> Written {
        Ok(Tree::Text(text.to_owned()))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Written {
        Ok(Tree::Bytes(bytes.to_owned()))
    }

    fn serialize_none(self) -> Written {
        Ok(Tree::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Written {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unwritable> {
        Ok(Items(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Unwritable> {
        Ok(Items(Vec::new()))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries, Unwritable> {
        Ok(Entries(Vec::new()))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unwritable)
    }

    refuse! {
        serialize_i8(i8) -> Tree;
        serialize_i16(i16) -> Tree;
        serialize_i32(i32) -> Tree;
        serialize_i64(i64) -> Tree;
        serialize_u8(u8) -> Tree;
        serialize_u64(u64) -> Tree;
        serialize_f32(f32) -> Tree;
        serialize_char(char) -> Tree;
        serialize_unit() -> Tree;
        serialize_unit_struct(&'static str) -> Tree;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
    }
}

impl ser::SerializeSeq for Items {
    type Ok = Tree;
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.put(value.serialize(Writer))
    }

    fn end(self) -> Written {
        Ok(Tree::List(self.0))
    }
}

impl ser::SerializeTuple for Items {
    type Ok = Tree;
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Written {
        ser::SerializeSeq::end(self)
    }
}

impl ser::SerializeStruct for Entries {
    type Ok = Tree;
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.put(name, value.serialize(Writer))
    }

    fn end(self) -> Written {
        Ok(Tree::Object(self.0))
    }
}
