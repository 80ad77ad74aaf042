//! Numbers of other sets, other things, other times.

use super::{check, check_claim};

#[test]
fn nurses_on_strike() {
    check_claim(
        "About 1,500 nurses went on strike.",
        r#"["nurse", "strike"]"#,
        r#"{ value = "1,500", of = "nurse" }"#,
        &[
            ('≈', "About 1,500 nurses went on strike."),
            ('✓', "The 1,500 nurses voted on a strike."),
            ('✗', "About 2,000 nurses went on strike."),
            ('?', "300 nurses voted against the strike."),
            ('?', "Two nurses watched the strike from a window."),
            ('?', "Three of the nurses called the strike a mistake."),
            ('?', "The strike forced the hospital to hire 300 temporary nurses."),
            ('?', "In 2018 a strike by 600 nurses lasted 11 days."),
            ('?', "Some 900 nurses are expected to join the strike."),
            ('?', "If 2,000 nurses joined the strike, the hospital would close."),
        ],
    );
}

#[test]
fn a_part_and_its_whole() {
    check(
        r#"["Chen", "carry"]"#,
        r#"{ value = "19", of = "county" }"#,
        &[
            ('✓', "Chen carried 19 of the state's 36 counties."),
            ('✓', "Chen carried 19 of 36 counties."),
            ('✗', "Chen carried 21 of the state's 36 counties."),
        ],
    );
    check(
        r#"["state"]"#,
        r#"{ value = "36", of = "county" }"#,
        &[('✓', "Chen carried 19 of the state's 36 counties.")],
    );
    check(
        r#"["rubble"]"#,
        r#"{ value = "6", of = "people" }"#,
        &[
            ('✓', "Rescuers pulled six people from the rubble, four of them children."),
            ('✗', "Rescuers pulled nine people from the rubble, six of them children."),
        ],
    );
    check(
        r#"["shoot", "fatally"]"#,
        r#"{ value = "2", of = "people" }"#,
        &[('✓', "A gunman shot five people, two of them fatally, at a bar.")],
    );
}

#[test]
fn another_of_its_kind() {
    check(
        r#"["hospital"]"#,
        r#"{ value = "94", of = "patient" }"#,
        &[
            ('≈', "Some 94 patients were in the hospital, 12 of them in intensive care."),
            ('?', "25 patients were moved to other hospitals."),
            ('?', "A gunman shot 25 patients near the gate of a hospital."),
        ],
    );
    check(r#"["city"]"#, r#"{ value = "2", of = "city" }"#, &[('·', "It is the second-largest city.")]);
}

#[test]
fn a_total_and_what_it_grew_by() {
    check(
        r#"["measles"]"#,
        r#"{ value = "1,870", of = "case" }"#,
        &[
            ('✓', "Officials reported 214 new cases of measles, bringing the total to 1,870."),
            ('?', "Officials reported 214 new cases of measles."),
        ],
    );
    check(
        r#"["Boyle", "score"]"#,
        r#"{ value = "3", of = "try" }"#,
        &[
            ('✓', "Boyle scored three tries."),
            ('✗', "Boyle scored two tries."),
            ('?', "Boyle has scored 11 tries in 14 tests."),
        ],
    );
}

#[test]
fn a_verb_with_a_number_of_its_own() {
    check(
        r#"["fire"]"#,
        r#"{ value = "40", of = "worker" }"#,
        &[('?', "The company hired 12 workers and fired its chief."), ('✗', "The company fired 12 workers.")],
    );
    check(
        r#"["crowd"]"#,
        r#"{ value = "51,700", of = "crowd|people" }"#,
        &[('✓', "He scored before a crowd of 51,700."), ('✗', "He scored before a crowd of 41,700.")],
    );
}

#[test]
fn a_part_of_what_was_stolen() {
    check_claim(
        "Five paintings were stolen.",
        r#"["steal|theft|thief"]"#,
        r#"{ value = "5", of = "painting|work" }"#,
        &[
            ('✓', "Five paintings were stolen on Sunday."),
            ('✗', "Three paintings were stolen on Sunday."),
            ('✗', "The thieves stole three paintings."),
            ('?', "Two of the stolen paintings were on loan."),
            ('?', "Two of the stolen works had been on loan."),
            ('?', "Two of the stolen paintings are by Vermeer."),
            ('?', "Two stolen paintings were recovered."),
        ],
    );
}

#[test]
fn where_people_were_and_what_they_did() {
    check_claim(
        "About 2,300 residents were evacuated.",
        r#"["evacuate|evacuation|home"]"#,
        r#"{ value = "about 2,300", of = "resident" }"#,
        &[
            ('✓', "About 2,300 residents were evacuated."),
            ('?', "About 1,800 residents were driven from their homes."),
            ('✗', "Officials said 38 residents were evacuated."),
            ('✗', "Officials put the number of evacuated residents at about 1,800."),
            (
                '?',
                "At Riverview Manor, a nursing home less than a mile from the plant, 38 residents were told to stay indoors.",
            ),
            ('?', "During the evacuation, 12 residents were treated for smoke."),
        ],
    );
    check(
        r#"["firefighter|flame"]"#,
        r#"{ value = "11", of = "department" }"#,
        &[
            ('✓', "Firefighters from 11 departments in three counties fought the flames."),
            ('✗', "More than 90 firefighters from eight departments in two states fought the flames."),
            ('✗', "Firefighters from eight departments across at least a dozen counties came."),
            ('?', "Firefighters from eight departments in two years have left."),
        ],
    );
}

#[test]
fn what_is_given_stands_whatever_is_denied() {
    check(
        r#"["fee"]"#,
        r#"{ value = "$310 million" }"#,
        &[
            ('✓', "He said that Kestrel had not paid the $310 million breakup fee."),
            ('?', "He said that Kestrel had not paid the $330 million breakup fee."),
            ('?', "Kestrel did not pay a fee of $310 million."),
        ],
    );
    check_claim(
        "Kestrel planned 2,400 job cuts.",
        r#"["job"]"#,
        r#"{ value = "2,400", of = "cut" }"#,
        &[('?', "A document that its consultants drew up spoke of 3,100 job cuts in the country.")],
    );
}

#[test]
fn another_share_of_the_voters() {
    check_claim(
        "31 percent of registered voters took part.",
        r#"["turnout|take part|registered voter"]"#,
        r#"{ value = "31 percent" }"#,
        &[
            ('✓', "Turnout was 31 percent."),
            ('✗', "Turnout was 38 percent."),
            ('✗', "About four in ten registered voters took part."),
            ('?', "More than two in three registered voters stayed home."),
            ('?', "In five precincts, turnout was 12 percent."),
        ],
    );
}

#[test]
fn the_fallen_and_those_of_them_who_died_later() {
    check_claim(
        "27 people died in the flood.",
        r#"["die|dead|kill|death"]"#,
        r#"{ value = "27", of = "person|people" }"#,
        &[
            ('✗', "The flood killed 29 people, two of whom died in a hospital last week."),
            ('✓', "The flood killed 27 people, two of whom died in a hospital last week."),
        ],
    );
}

#[test]
fn somebody_close_and_some_of_them() {
    check(
        r#"["Kessler", "sentence"]"#,
        r#"{ value = "12 years" }"#,
        &[
            ('✓', "Kessler was sentenced to 12 years in prison."),
            ('✗', "Kessler was sentenced to nine years in prison."),
            ('?', "Kessler's brother was sentenced to four years in prison last month."),
            ('?', "Kessler's former accountant was sentenced to 12 years in prison."),
        ],
    );
    check_claim(
        "Turnout was 61 percent.",
        r#"["turnout"]"#,
        r#"{ value = "61 percent" }"#,
        &[
            ('✗', "Turnout was 58 percent."),
            ('?', "Turnout among voters under 30 was 38 percent."),
            ('?', "Turnout must reach 50 percent for the vote to be valid."),
        ],
    );
    check(
        r#"["harbor bond"]"#,
        r#"{ value = "$120 million" }"#,
        &[
            ('✗', "The harbor bond is worth $100 million."),
            ('?', "About $70 million of the harbor bond will go to the sea wall."),
        ],
    );
}

#[test]
fn a_clause_of_its_own() {
    check_claim(
        "Dunmore will cut 1,200 jobs.",
        r#"["Dunmore", "cut|layoff|job|lay off"]"#,
        r#"{ value = "1,200", of = "job|worker|employee" }"#,
        &[
            ('✗', "Dunmore will cut 900 jobs."),
            ('✗', "Dunmore, which is based in Dayton, will lay off 900 workers."),
            ('?', "Dunmore, which employs 15,000 workers, announced the cuts on Wednesday."),
        ],
    );
}
