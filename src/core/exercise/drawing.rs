//! The figure of an exercise, which most of what is done with an exercise never looks at.

use crate::core::figure::Figure;
use std::sync::OnceLock;

/// A figure, or the way to one.
#[derive(Debug, Clone, Default)]
pub struct Drawing {
    figure: OnceLock<Option<Figure>>,
    /// The name of a figure, and who makes it.
    maker: Option<(&'static str, Maker)>,
}

/// Makes the figure with a name, if there is one.
type Maker = fn(&'static str) -> Option<Figure>;

impl Drawing {
    /// A figure that is made when it is first looked at.
    pub const fn later(name: &'static str, maker: Maker) -> Self {
        Self {
            figure: OnceLock::new(),
            maker: Some((name, maker)),
        }
    }

    /// The figure, if there is one.
    pub fn figure(&self) -> Option<&Figure> {
        let made = || self.maker.and_then(|(name, maker)| maker(name));
        self.figure.get_or_init(made).as_ref()
    }
}

impl From<Option<Figure>> for Drawing {
    fn from(figure: Option<Figure>) -> Self {
        Self {
            figure: OnceLock::from(figure),
            maker: None,
        }
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.figure() == other.figure()
    }
}

impl Eq for Drawing {}
