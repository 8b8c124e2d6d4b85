//! What was changed of a session, for that day alone.

use crate::core::words::words;

words! {
    /// What the patient changed of today's session. The programme stayed as it is.
    ForToday {
        /// Exercises were left out.
        LeftOut = "left_out",
        /// They came in another order.
        Order = "order",
        /// An exercise was done in its easier version.
        Easier = "easier",
        /// An exercise was done in its harder version.
        Harder = "harder",
        /// It was fitted into the minutes that there were.
        Shorter = "shorter",
    }
}
