//! A story's snapshot: stored when asked, compared afterwards, never written in CI.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of its own for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("crosscheck-snapshot-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(path.join("articles")).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    fn exists(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The project's own story: `crosscheck test --update` stores what it says now, after looking at what changed.
#[test]
fn the_mayors_story_says_what_is_stored() {
    let output = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["test", "--strict"])
        .env("CI", "true")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && told.is_empty(), "{told}{}", String::from_utf8_lossy(&output.stdout));
}

/// The exit status, what is reported, and what is said on standard error.
fn test(folder: &Path, args: &[&str], ci: bool) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.current_dir(folder).args(["test", "articles", "--rules", "story.toml"]).args(args).env_remove("CI");
    if ci {
        command.env("CI", "true");
    }
    let output = command.output().unwrap();
    let told = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), told(output.stdout), told(output.stderr))
}

#[test]
fn a_snapshot_is_stored_compared_and_updated() {
    let folder = Folder::new("life");
    let stored = "snapshots/story.snap";
    folder.write(
        "story.toml",
        "[[fact]]\nid = \"letters\"\nclaim = \"23 cities got letters.\"\nabout = [\"letter\"]\nquantity = { value = \"23\", of = \"city\" }\n",
    );
    folder.write("articles/a.txt", "They sent letters to 23 cities.\n");
    let (status, _, told) = test(&folder.0, &[], false);
    assert!(status == 0 && told.contains("the story has no snapshot") && !folder.exists(stored), "{status} {told}");
    assert_eq!(test(&folder.0, &["--update"], true).0, 0);
    assert!(!folder.exists(stored), "nothing is written in CI");
    assert_eq!(test(&folder.0, &["--update"], false).0, 0);
    assert!(folder.exists(stored));
    let (status, _, told) = test(&folder.0, &[], false);
    assert_eq!((status, told.as_str()), (0, ""));

    folder.write("articles/a.txt", "They sent letters to 32 cities.\n");
    let change = "letters × A: agreement (exact) → contradiction (plain), \"23\" → \"32\"";
    let (status, report, _) = test(&folder.0, &[], true);
    assert!(status == 1 && report.contains(&format!("\nchanged: {change}\n")), "{status} {report}");
    assert!(
        report.ends_with("\n0 passed, 1 cell changed since the snapshot, 1 never tried\n")
            && !folder.exists("snapshots/story.snap.new"),
        "{report}"
    );
    let (_, junit, _) = test(&folder.0, &["--report", "junit"], true);
    let (key, change) = ("letters × A", "agreement (exact) → contradiction (plain), &quot;23&quot; → &quot;32&quot;");
    assert!(junit.contains("tests=\"1\" failures=\"1\""), "{junit}");
    assert!(junit.contains(&format!("name=\"{key}\"><failure message=\"{change}\"/>")), "{junit}");
    let (_, json, _) = test(&folder.0, &["--report", "json"], true);
    assert!(json.contains("\"passed\": false") && json.contains("\"key\": \"letters × A\""), "{json}");
    assert_eq!(test(&folder.0, &[], false).0, 1);
    assert!(folder.exists("snapshots/story.snap.new"));
    assert_eq!(test(&folder.0, &["--update"], false).0, 0);
    assert!(!folder.exists("snapshots/story.snap.new"));
    assert_eq!(test(&folder.0, &[], true).0, 0);
}

#[test]
fn a_snapshot_without_rules_is_listed_and_pruned_when_asked() {
    let folder = Folder::new("orphan");
    folder.write(
        "story.toml",
        "[[fact]]\nid = \"a\"\nclaim = \"A.\"\nabout = [\"letter\"]\npattern = { agree = 'letter' }\n",
    );
    folder.write("articles/a.txt", "A letter came.\n");
    std::fs::create_dir_all(folder.0.join("snapshots")).unwrap();
    folder.write("snapshots/gone.snap", "---\nsource: gone.toml\n---\n");
    assert!(test(&folder.0, &[], false).2.contains("gone.snap belongs to no rule file"));
    assert!(folder.exists("snapshots/gone.snap"));
    test(&folder.0, &["--prune"], true);
    assert!(folder.exists("snapshots/gone.snap"));
    test(&folder.0, &["--prune"], false);
    assert!(!folder.exists("snapshots/gone.snap"));
}
