//! Exact numbers: fractions of whole numbers, never binary floats.

use num_rational::Ratio;

/// An exact rational number.
pub type Exact = Ratio<i128>;
