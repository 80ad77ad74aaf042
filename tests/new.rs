//! What `crosscheck new` writes passes its own tests.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A folder of its own, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("crosscheck-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn crosscheck(folder: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_crosscheck");
    Command::new(program).args(args).current_dir(folder).output().expect("a run")
}

#[test]
fn a_new_story_and_a_new_fact_of_each_kind_pass_their_tests() {
    let folder = Folder::new("new");
    assert!(crosscheck(&folder.0, &["new", "story", "."]).status.success());
    for kind in ["quantity", "when", "quote", "event", "term", "pattern"] {
        let made = crosscheck(&folder.0, &["new", "fact", &format!("a-{kind}"), "--kind", kind]);
        assert!(made.status.success(), "{made:?}");
    }
    let test = crosscheck(&folder.0, &["test", "--rules", "rules", "articles"]);
    assert!(
        test.status.success(),
        "{}{}",
        String::from_utf8_lossy(&test.stdout),
        String::from_utf8_lossy(&test.stderr)
    );
    let check = crosscheck(&folder.0, &["check", "--rules", "rules", "articles", "--select", "budget"]);
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    // What is there is never overwritten.
    assert_eq!(crosscheck(&folder.0, &["new", "story", "."]).status.code(), Some(2));
    assert_eq!(crosscheck(&folder.0, &["new", "fact", "budget"]).status.code(), Some(2));
    assert_eq!(crosscheck(&folder.0, &["new", "fact", "Not an id"]).status.code(), Some(2));
}

#[test]
fn a_new_fact_stands_in_the_rules_that_are_there() {
    let folder = Folder::new("new-fact");
    let made = |id: &str| {
        let made = crosscheck(&folder.0, &["new", "fact", id]);
        String::from_utf8_lossy(&[made.stdout, made.stderr].concat()).replace('\\', "/")
    };
    assert_eq!(made("first"), "wrote rules/story.toml:1\n");
    fs::rename(folder.0.join("rules/story.toml"), folder.0.join("rules/fire.toml")).expect("a file");
    assert!(made("second").starts_with("wrote rules/fire.toml:"));
    fs::write(folder.0.join("rules/flood.toml"), "").expect("a file");
    assert_eq!(
        made("third"),
        "error: there are 2 rule files; choose one, for example with `--rules rules/flood.toml`\n"
    );
}
