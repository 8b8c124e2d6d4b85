//! Fixed words: an enum whose values have one word each in files.

/// Makes an enum whose values have one fixed word each in files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $value,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// Its word in files and in the names of texts.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$value => $word,)+ }
            }

            /// Reads the word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::from_bytes(word.as_bytes())
            }

            /// Reads the word where nobody has looked yet whether it is text.
            pub fn from_bytes(word: &[u8]) -> Option<Self> {
                $(if word == $word.as_bytes() { return Some(Self::$value); })+
                None
            }
        }
    };
}
pub(crate) use words;
