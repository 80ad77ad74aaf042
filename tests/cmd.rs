//! Every console block of the README and of `tests/cmd`, run. `TRYCMD=overwrite cargo test --test cmd` writes them anew.

#[test]
fn what_the_documentation_shows_is_what_happens() {
    trycmd::TestCases::new().env("COLUMNS", "100").case("README.md").case("tests/cmd/*.md");
}
