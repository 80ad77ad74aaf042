//! JSON Schemas (2020-12) of the files that people write, so that editors complete and explain their keys.

/// Of rule files.
pub const RULES: &str = include_str!("rules.json");

/// Of the manifest of a story's articles.
pub const MANIFEST: &str = include_str!("manifest.json");
