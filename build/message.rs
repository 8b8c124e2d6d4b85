//! A text of a Fluent file, made into what the program keeps of it.
//!
//! That is the text itself, with marks where it has values: `src/i18n/pattern.rs` tells of them and
//! reads them.

#[path = "../src/i18n/pattern/marks.rs"]
mod marks;

use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::ast::{Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use marks::{ANY, CHOICE, END, VALUE};

/// What the program keeps of a text.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) pattern: String,
    /// The names of its values, in the order in which they stand in it.
    pub(crate) values: Vec<String>,
}

/// What is kept of a text, or why it cannot be.
pub(crate) fn kept(message: &Message<&str>) -> Result<Kept, String> {
    let mut kept = Kept::default();
    let value = message.value.as_ref().ok_or("has no words")?;
    if !message.attributes.is_empty() {
        return Err("has an attribute, which nobody reads".to_owned());
    }
    kept.pattern(value)?;
    Ok(kept)
}

impl Kept {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words(value)?,
                PatternElement::Placeable { expression } => self.expression(expression)?,
            }
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), String> {
        if words.contains([VALUE, CHOICE, END]) {
            return Err("has a control character".to_owned());
        }
        self.pattern.push_str(words);
        Ok(())
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Result<(), String> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.value(VALUE, id.name);
                Ok(())
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                self.words(&unescape_unicode_to_string(value))
            }
            Expression::Inline(InlineExpression::NumberLiteral { value }) => self.words(value),
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.expression(expression)
            }
            Expression::Inline(_) => {
                Err("refers to another text or to a function, which is not read".to_owned())
            }
            Expression::Select { selector, variants } => self.choice(selector, variants),
        }
    }

    fn value(&mut self, mark: char, name: &str) {
        self.pattern.push(mark);
        self.pattern.push_str(name);
        self.pattern.push(END);
        if !self.values.iter().any(|other| other == name) {
            self.values.push(name.to_owned());
        }
    }

    fn choice(
        &mut self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
    ) -> Result<(), String> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err("chooses by something that is no value".to_owned());
        };
        // Read from its start to its end, the first that fits is said.
        if !variants.last().is_some_and(|last| last.default) {
            return Err("has its `*[…]` before another one".to_owned());
        }
        self.value(CHOICE, id.name);
        for Variant {
            key,
            value,
            default,
        } in variants
        {
            match key {
                _ if *default => self.pattern.push_str(ANY),
                VariantKey::Identifier { name } => self.pattern.push_str(name),
                VariantKey::NumberLiteral { value } if value.parse::<u64>().is_ok() => {
                    self.pattern.push_str(value);
                }
                VariantKey::NumberLiteral { value } => {
                    return Err(format!("has `[{value}]`, which is no whole number"));
                }
            }
            self.pattern.push(END);
            self.pattern(value)?;
            self.pattern.push(END);
        }
        self.pattern.push(END);
        Ok(())
    }
}
