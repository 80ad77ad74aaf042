//! What a walk over a table reports.

use super::*;
use crate::diagnostic::Document;
use crate::diagnostic::render::Style;

/// Reads a file of `title` (needed), `rounds`, `strict`, and draws what is wrong.
fn problems(source: &str) -> String {
    let diagnostics = Diagnostics::default();
    let file = diagnostics.file("story.toml", source);
    let document = Document::parse(file, source, &diagnostics);
    let table = document.root();
    table.required_str("title");
    table.integer("rounds");
    table.bool("strict");
    table.finish();
    diagnostics.render(Style { color: false, width: 100 })
}

#[test]
fn a_slip_is_named_with_what_was_meant() {
    insta::assert_snapshot!(problems("titel = \"A\"\nrounds = \"3\"\n"), @r#"
    error[unknown-key]: the file has no key `titel`
     --> story.toml:1:1
      |
    1 | titel = "A"
      | ^^^^^
      |
      = help: did you mean `title`?

    error[wrong-type]: `rounds` must be a whole number
     --> story.toml:2:10
      |
    2 | rounds = "3"
      |          ^^^ this is text
    "#);
}

#[test]
fn all_problems_are_reported_at_once() {
    insta::assert_snapshot!(problems("strict = 1\n\ncolour = 'red'\nescape = \"\\e[0m\"\ntable = { a = 1,\n b = 2 }\n"), @r#"
    error[missing-key]: the file lacks the key `title`
     --> story.toml:1:1
      |
    1 | strict = 1
      | ^
      |
      = help: for example `title = "Mayors at the White House"`

    error[wrong-type]: `strict` must be true or false
     --> story.toml:1:10
      |
    1 | strict = 1
      |          ^ this is a whole number

    error[unknown-key]: the file has no key `colour`
     --> story.toml:3:1
      |
    3 | colour = 'red'
      | ^^^^^^
      |
      = help: the keys here are `rounds`, `strict`, `title`

    error[unknown-key]: the file has no key `escape`
     --> story.toml:4:1
      |
    4 | escape = "\e[0m"
      | ^^^^^^
      |
      = help: the keys here are `rounds`, `strict`, `title`

    error[control-character]: a string holds a control character or one that reorders text
     --> story.toml:4:10
      |
    4 | escape = "\e[0m"
      |          ^^^^^^^
      |
      = help: remove it; a reader cannot see it, and terminals obey it

    error[newer-toml]: this escape is TOML 1.1
     --> story.toml:4:11
      |
    4 | escape = "\e[0m"
      |           ^^
      |
      = help: write the character itself, or \u and four hexadecimal digits

    error[unknown-key]: the file has no key `table`
     --> story.toml:5:1
      |
    5 | table = { a = 1,
      | ^^^^^
      |
      = help: the keys here are `rounds`, `strict`, `title`

    error[newer-toml]: a `{ … }` of several lines is TOML 1.1
     --> story.toml:5:9
      |
    5 | table = { a = 1,
      |         ^
      |
      = help: write it on one line, or as a table of its own: `[fact.quantity]`
    "#);
}

#[test]
fn what_follows_from_bad_syntax_is_not_reported() {
    insta::assert_snapshot!(problems("title = \"A\nrounds = \n"), @r#"
    error[syntax]: this string has no closing quote
     --> story.toml:1:11
      |
    1 | title = "A
      |           ^
      |
      = help: close it on the same line, or write """ at both ends of text of several lines

    error[syntax]: a value must stand here, and text must stand in quotes
     --> story.toml:2:10
      |
    2 | rounds = 
      |          ^
      |
      = help: write "…" around text
    "#);
}
