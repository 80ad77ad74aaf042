//! The dead, the hurt, the missing.

use super::check_claim;

#[test]
fn one_count_is_divided_over_verbs_and_nouns() {
    check_claim(
        "Three people were killed in the quake.",
        r#"["quake"]"#,
        r#"{ value = "3", of = "people|person" }"#,
        &[
            ('✓', "The quake killed three people and injured seven."),
            ('✓', "The quake struck at noon, killing three people and injuring seven."),
            ('✓', "The quake left three dead and seven hurt."),
            ('✓', "The quake led to the deaths of three people."),
            ('✓', "Officials said three people died in the quake."),
            ('✗', "The quake killed five people and injured three."),
            ('✗', "The quake left five dead and three hurt."),
            ('✗', "No one was killed in the quake."),
            ('·', "The quake injured seven people."),
            ('·', "The quake left seven people missing."),
            ('?', "No one was killed in Salem, where the quake was felt."),
            ('?', "A quake in 1993 killed nine people."),
            ('?', "At least two people died in the quake."),
        ],
    );
    check_claim(
        "The quake injured seven people.",
        r#"["injure|hurt|injury"]"#,
        r#"{ value = "7", of = "people|person" }"#,
        &[
            ('✓', "The quake killed three people and injured seven."),
            ('✓', "Three people were killed and seven were injured."),
            ('✓', "The crash left three dead and seven hurt."),
            ('✗', "The quake killed seven people and injured 12."),
            ('·', "The injured were taken to three hospitals."),
        ],
    );
}

#[test]
fn at_least_so_many() {
    check_claim(
        "The crash killed 5 people.",
        r#"["crash"]"#,
        r#"{ value = "5", of = "people|person" }"#,
        &[
            ('?', "At least 5 people died in the crash."),
            ('✗', "At least 7 people died in the crash."),
            ('?', "A crash in 2019 killed three people."),
            ('?', "Last year a crash killed three people."),
            ('✗', "The crash killed three people."),
            ('?', "Ten people watched the crash."),
            ('✓', "The crash killed five people, including two children."),
            ('✓', "The crash killed five people, two of them children."),
        ],
    );
}

#[test]
fn nobody() {
    check_claim(
        "Nobody was hurt in the fire.",
        r#"["hurt|injure|injury"]"#,
        r#"{ value = "0", of = "people|person|injury" }"#,
        &[
            ('✓', "No one was hurt."),
            ('✓', "Nobody was injured in the fire."),
            ('✓', "There were no injuries."),
            ('✗', "Three people were hurt."),
            ('·', "Nobody cared that the roof was hurt."),
        ],
    );
}
