//! Clauses: where one assertion of a sentence ends and the next begins, who does what in it, and whether it is denied or only planned.
