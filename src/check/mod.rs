//! The engine: which facts could concern an article, passages, evidence, verdicts, the parallel run.
