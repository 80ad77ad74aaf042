//! How a Rust project tests its own articles: the report of a story as a snapshot.

use crosscheck::{Error, Story};

#[test]
fn the_articles_say_what_they_said() -> Result<(), Error> {
    let mut story = Story::load("rules/mayors-meeting.toml")?;
    story.facts.retain(|fact| fact.id == "letters-count");
    let matrix = story.check("fixtures/mayors-meeting")?;
    assert!(matrix.passed());
    insta::assert_snapshot!(matrix);
    Ok(())
}

#[test]
fn an_error_says_all_that_is_wrong() {
    let error = Story::load("tests/bad_rules/all-at-once.toml").expect_err("rules with mistakes");
    // What `unwrap` would show.
    let shown = format!("{error:?}");
    assert!(shown.matches("error[").count() > 3 && shown.contains("all-at-once.toml:"), "{shown}");
    let story = Story::load("rules").expect("rules without mistakes");
    let nothing = story.check("src/schema").expect_err("a folder without articles");
    assert!(nothing.to_string().contains("src/schema"), "{nothing}");
}
