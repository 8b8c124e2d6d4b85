//! Kept days.
