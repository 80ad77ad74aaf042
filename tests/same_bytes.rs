//! The same input gives the same bytes, whatever the number of threads and the order in which articles are named.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::path::Path;
use std::process::Command;

/// Standard output of `crosscheck check` with some arguments.
fn check(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .env_clear()
        .args(["check", "--fail-on", "never"])
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn one_thread_and_eight_write_the_same() {
    for format in ["text", "json", "jsonl"] {
        let with = |threads| check(&["fixtures/mayors-meeting", "--report", format, "--threads", threads]);
        assert!(!with("1").is_empty());
        assert_eq!(with("1"), with("8"), "{format}");
    }
}

#[test]
fn the_order_of_the_arguments_does_not_show() {
    let path = |name: &str| format!("fixtures/mayors-meeting/{name}.txt");
    let [a, g, l, w] = ["abc7ny", "governing", "latimes", "wpix"].map(path);
    for format in ["text", "json", "jsonl"] {
        let sorted = check(&[&a, &g, &l, &w, "--report", format]);
        assert_eq!(sorted, check(&[&w, &a, &l, &g, "--report", format]), "{format}");
        assert_eq!(sorted, check(&[&l, &w, &g, &a, "--report", format]), "{format}");
    }
}
