//! The JSON Schemas hold for every file of the project, and catch the mistakes that a schema can catch.

use std::fs;
use std::path::{Path, PathBuf};

use crosscheck::schema;
use serde_json::{Map, Value};

/// What is wrong with a value, by the parts of JSON Schema that the project's schemas use. A keyword that it does not know is an error.
fn problems(schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let Some(schema) = schema.as_object() else { return };
    let mut wrong = |what: &str| found.push(format!("{at}: {what}"));
    let passes = |schema: &Value| {
        let mut found = Vec::new();
        problems(schema, value, at, &mut found);
        found.is_empty()
    };
    let empty = Map::new();
    let object = value.as_object();
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    let list = |key: &str| schema.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    for (keyword, says) in schema {
        match keyword.as_str() {
            "$schema" | "title" | "description" | "default" | "properties" => {}
            "type" => {
                let types = says.as_array().cloned().unwrap_or_else(|| vec![says.clone()]);
                let is = |name: &Value| match name.as_str() {
                    Some("object") => value.is_object(),
                    Some("array") => value.is_array(),
                    Some("string") => value.is_string(),
                    Some("integer") => value.is_i64(),
                    Some("number") => value.is_number(),
                    Some("boolean") => value.is_boolean(),
                    other => panic!("type {other:?}"),
                };
                if !types.iter().any(is) {
                    wrong("type");
                }
            }
            "required" => {
                for key in list("required") {
                    if object.is_some_and(|o| !o.contains_key(key.as_str().unwrap_or_default())) {
                        wrong("required");
                    }
                }
            }
            "additionalProperties" if says == false => {
                if object.is_some_and(|o| o.keys().any(|key| !properties.contains_key(key))) {
                    wrong("additionalProperties");
                }
            }
            "additionalProperties" => {}
            "propertyNames" => {
                let pattern = says["pattern"].as_str().expect("a pattern");
                let regex = regex::Regex::new(pattern).expect("a regular expression");
                if object.is_some_and(|o| o.keys().any(|key| !regex.is_match(key))) {
                    wrong("propertyNames");
                }
            }
            "minProperties" => {
                if object.is_some_and(|o| (o.len() as u64) < says.as_u64().unwrap_or(0)) {
                    wrong("minProperties");
                }
            }
            "items" => {}
            "minItems" => {
                if value.as_array().is_some_and(|a| (a.len() as u64) < says.as_u64().unwrap_or(0)) {
                    wrong("minItems");
                }
            }
            "minLength" => {
                if value.as_str().is_some_and(|s| (s.chars().count() as u64) < says.as_u64().unwrap_or(0)) {
                    wrong("minLength");
                }
            }
            "minimum" => {
                if value.as_i64().is_some_and(|n| n < says.as_i64().unwrap_or(0)) {
                    wrong("minimum");
                }
            }
            "pattern" => {
                let regex = regex::Regex::new(says.as_str().expect("a pattern")).expect("a regular expression");
                if value.as_str().is_some_and(|s| !regex.is_match(s)) {
                    wrong("pattern");
                }
            }
            "enum" => {
                if !list("enum").contains(value) {
                    wrong("enum");
                }
            }
            "anyOf" => {
                if !list("anyOf").iter().any(passes) {
                    wrong("anyOf");
                }
            }
            "oneOf" => {
                if list("oneOf").iter().filter(|s| passes(s)).count() != 1 {
                    wrong("oneOf");
                }
            }
            other => panic!("the test does not know the keyword {other}"),
        }
    }
    for (key, inner) in object.unwrap_or(&empty) {
        let at = format!("{at}/{key}");
        match properties.get(key) {
            Some(schema) => problems(schema, inner, &at, found),
            None => problems(schema.get("additionalProperties").unwrap_or(&Value::Null), inner, &at, found),
        }
    }
    if let (Some(schema), Some(items)) = (schema.get("items"), value.as_array()) {
        for (i, item) in items.iter().enumerate() {
            problems(schema, item, &format!("{at}/{i}"), found);
        }
    }
}

/// What is wrong with a TOML file; a date is the string that it is written as. `None` where it is no TOML.
fn check(schema: &str, path: &Path) -> Option<Vec<String>> {
    fn json(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Table(table) => Value::Object(table.into_iter().map(|(k, v)| (k, json(v))).collect()),
            toml::Value::Array(items) => Value::Array(items.into_iter().map(json).collect()),
            other => serde_json::to_value(other).expect("a JSON value"),
        }
    }
    let table: toml::Table = fs::read_to_string(path).ok()?.parse().ok()?;
    let schema: Value = serde_json::from_str(schema).expect("a schema");
    let mut found = Vec::new();
    problems(&schema, &json(toml::Value::Table(table)), "", &mut found);
    Some(found)
}

fn toml_files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "toml")).collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_project_fits_its_schema() {
    for path in toml_files("rules") {
        assert_eq!(check(schema::RULES, &path), Some(vec![]), "{}", path.display());
    }
    let manifest = Path::new("fixtures/mayors-meeting/articles.toml");
    assert_eq!(check(schema::MANIFEST, manifest), Some(vec![]));
    assert_eq!(check(schema::RULES, Path::new("src/cli/new/story.toml")), Some(vec![]));
    assert_eq!(check(schema::MANIFEST, Path::new("src/cli/new/articles.toml")), Some(vec![]));
}

/// Mistakes that a schema cannot see, because they are in what a value means or in how two values fit each other.
const OUT_OF_SIGHT: &[&str] = &[
    "about-everywhere",
    "facts-that-contradict",
    "mark-of-the-keyboard",
    "quote-too-short",
    "source-required",
    "tolerance-too-wide",
    "alias-circular",
    "alias-undefined",
    "alias-unknown",
    "alias-unused",
    "alias-within-a-phrase",
    "alternative-empty",
    "about-only-negated",
    "bidi-control",
    "comma-at-the-end-of-an-inline-table",
    "date-impossible",
    "escape-of-toml-1-1",
    "escape-sequence",
    "id-twice",
    "inline-table-over-lines",
    "no-facts",
    "noun-missing",
    "pattern-empty",
    "quote-without-words",
    "regex-bad",
    "regex-empty-match",
    "regex-lookaround",
    "regex-without-end",
    "term-without-a-word",
    "time-says-nothing",
    "tolerance-of-another-unit",
    "value-is-two",
    "value-says-nothing",
    "value-with-noun",
    "zone-unknown",
];

#[test]
fn a_schema_catches_what_it_can() {
    let mut missed = Vec::new();
    for path in toml_files("tests/bad_rules") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // What is no TOML an editor knows without a schema.
        if check(schema::RULES, &path).is_some_and(|found| found.is_empty()) && !OUT_OF_SIGHT.contains(&name.as_str()) {
            missed.push(name);
        }
    }
    assert!(missed.is_empty(), "not caught: {missed:?}");
}
