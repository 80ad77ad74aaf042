//! Changes and states, margins and sums, so much each and so much in all, some of them and all.

use super::check_claim;

#[test]
fn what_was_added_is_not_what_there_is() {
    check_claim(
        "Marlow County had 412,300 residents.",
        r#"["Marlow", "population|resident|people"]"#,
        r#"{ value = "412,300", of = "people|resident|population" }"#,
        &[
            ('✓', "The population of Marlow County rose by 12,100 to 412,300."),
            ('✗', "Marlow County had 398,000 residents."),
            ('?', "Marlow County gained 12,100 residents in a year."),
            ('?', "Marlow County is 60,000 people smaller than Dane County."),
            ('?', "In Marlow County, 38,000 residents were born abroad."),
        ],
    );
}

#[test]
fn a_margin_is_no_sum() {
    check_claim(
        "Ansari received 41,231 votes.",
        r#"["Ansari"]"#,
        r#"{ value = "41,231", of = "vote" }"#,
        &[
            ('✓', "Ansari received 41,231 votes."),
            ('✗', "Ansari received 42,131 votes."),
            ('?', "Ansari has won the race by 129 votes."),
        ],
    );
    check_claim(
        "Ansari won by 129 votes.",
        r#"["lead|margin|win"]"#,
        r#"{ value = "129", of = "vote" }"#,
        &[
            ('✓', "Ansari won by 129 votes."),
            ('✗', "Ansari won by 98 votes."),
            ('?', "Her lead had been 98 votes in the first tally."),
        ],
    );
}

#[test]
fn a_raise_is_a_change() {
    check_claim(
        "The settlement gives drivers a raise of 14 percent over four years.",
        r#"["driver|wage|contract", "raise|wage|pay"]"#,
        r#"{ value = "14 percent", of = "raise|wage|pay" }"#,
        &[
            ('✓', "Drivers will get a raise of 14 percent over four years."),
            ('✓', "Wages will rise by 14 percent."),
            ('✗', "The contract gives drivers an 11 percent raise over four years."),
            ('✗', "Drivers won a raise of 16 percent."),
            ('?', "Drivers will get a raise of 5 percent in the first year."),
        ],
    );
}

#[test]
fn so_much_a_share() {
    check_claim(
        "Brightwell earned $1.14 a share in the second quarter.",
        r#"["share"]"#,
        r#"{ value = "$1.14", of = "profit|earn|net income|share" }"#,
        &[
            (
                '✓',
                "It reported net income of $391 million, or $1.14 a share, up from $344 million, or 98 cents a share.",
            ),
            ('✗', "The company earned $1.41 a share on sales of $4.82 billion."),
            ('?', "Its shares fell 7.2 percent to close at $58.40."),
        ],
    );
}

#[test]
fn compared_with_another_time() {
    check_claim(
        "Brightwell's profit was $391 million in the second quarter.",
        r#"["Brightwell", "profit"]"#,
        r#"{ value = "$391 million", of = "profit" }"#,
        &[
            ('✓', "Brightwell reported a profit of $391 million, up from $344 million in the same quarter a year ago."),
            ('✗', "Brightwell reported a profit of $319 million, up from $294 million in the same quarter a year ago."),
        ],
    );
}

#[test]
fn the_first_the_last_and_those_who_are_left() {
    check_claim(
        "Fourteen people were injured.",
        r#"["injure|hurt|injury|hospital"]"#,
        r#"{ value = "14", of = "people|passenger" }"#,
        &[
            ('✗', "Twenty-two people were injured."),
            ('?', "The first four people who were hurt reached the hospital within 20 minutes."),
            ('?', "Five people were still in the hospital."),
            ('?', "Another six people were hurt."),
        ],
    );
    check_claim(
        "Flight 611 carried 96 people.",
        r#"["plane|jet", "aboard|carry|on board|passenger"]"#,
        r#"{ value = "96", of = "people|passenger" }"#,
        &[
            ('✗', "The jet had 69 people aboard."),
            ('?', "Eleven passengers on the plane were taken to a hospital."),
            ('?', "The plane had carried 150 passengers to Denver that morning."),
        ],
    );
}

#[test]
fn of_others_and_of_more() {
    check_claim(
        "42 percent of adults in Marlow County have a college degree.",
        r#"["Marlow", "degree"]"#,
        r#"{ value = "42 percent" }"#,
        &[
            ('✓', "In Marlow County 42 percent of adults have a college degree."),
            ('✗', "In Marlow County 47 percent of adults have a college degree."),
            ('?', "Statewide, 35 percent of adults have a college degree, fewer than in Marlow County."),
            ('?', "In Marlow County, 51 percent of women under 40 have a college degree."),
        ],
    );
    check_claim(
        "The measles outbreak has infected 58 people.",
        r#"["outbreak", "infect|case"]"#,
        r#"{ value = "58", of = "people|case" }"#,
        &[
            ('✗', "The outbreak has infected 85 people."),
            ('?', "A measles outbreak in Texas infected 762 people."),
            ('?', "Health officials said on Monday there were 52 cases in the outbreak."),
        ],
    );
}

#[test]
fn a_label_and_its_number() {
    check_claim(
        "The fire is 35 percent contained.",
        r#"["contain|containment"]"#,
        r#"{ value = "35 percent" }"#,
        &[('✓', "Containment: 35 percent."), ('✗', "Containment: 53 percent, according to the state's fire agency.")],
    );
}

#[test]
fn how_long_it_went_on() {
    check_claim(
        "The strike lasted 17 days.",
        r#"["strike"]"#,
        r#"{ value = "17 days", of = "strike" }"#,
        &[('✓', "The strike went on for 17 days."), ('✗', "The strike dragged on for 21 days.")],
    );
}

#[test]
fn what_the_other_side_has() {
    check_claim(
        "Northwick had 61 percent of possession.",
        r#"["possession"]"#,
        r#"{ value = "61 percent" }"#,
        &[
            ('✗', "Northwick had 58 percent of possession."),
            ('?', "The visitors had 39 percent of possession."),
            ('?', "The away side had 39 percent of possession."),
        ],
    );
}

#[test]
fn a_change_is_contradicted_by_a_change() {
    check_claim(
        "Corvane's revenue fell 7 percent in the third quarter.",
        r#"["revenue|sales", "fall|drop|decline|slip|rise|increase"]"#,
        r#"{ value = "7 percent" }"#,
        &[
            ('✓', "Revenue at Corvane declined by 7 percent from a year earlier."),
            ('✗', "Corvane said its revenue dropped 15 percent in the third quarter."),
            ('?', "Corvane's revenue rose 7 percent."),
            ('?', "Revenue in Europe fell 12 percent, Corvane said."),
            ('?', "Corvane's sales have dropped 22 percent since 2022."),
            ('?', "Corvane expects revenue to fall 3 percent in the fourth quarter."),
        ],
    );
}

#[test]
fn a_change_is_one_in_other_words_too() {
    check_claim(
        "Corvane's revenue fell 7 percent.",
        r#"["revenue"]"#,
        r#"{ value = "7 percent", of = "revenue" }"#,
        &[
            ('✓', "Revenue declined 7 percent, Corvane said."),
            ('✗', "Corvane's revenue dropped 15 percent."),
            ('?', "Corvane's revenue climbed 15 percent."),
            ('?', "Corvane's revenue slipped 1 percent from the previous quarter."),
        ],
    );
}

#[test]
fn what_a_verb_of_the_claim_tells() {
    check_claim(
        "Tariffs cost Corvane $31 million.",
        r#"["tariff", "cost"]"#,
        r#"{ value = "$31 million", of = "tariff|cost" }"#,
        &[
            ('✓', "Tariffs cost the company $31 million."),
            ('✗', "Tariffs cost Corvane $48 million."),
            ('?', "Tariffs could cost Corvane $120 million next year."),
            ('?', "Tariffs have cost American companies $34 billion."),
        ],
    );
    check_claim(
        "The intruders were inside the museum for six minutes.",
        r#"["inside|in the building|in the museum|intruder|thief"]"#,
        r#"{ value = "6 minutes" }"#,
        &[
            ('✓', "The thieves were in the building for six minutes."),
            ('✗', "They were in the building for 15 minutes."),
            ('✗', "The thieves spent 11 minutes inside the museum."),
            ('?', "The alarm rang 20 minutes before anybody was seen inside."),
            ('?', "A guard who was in the building had been on duty for 10 hours."),
        ],
    );
    check_claim(
        "The jury deliberated for about 19 hours.",
        r#"["jury|juror"]"#,
        r#"{ value = "about 19 hours" }"#,
        &[('✗', "They were found guilty after jurors deliberated for 11 hours.")],
    );
}

#[test]
fn of_those_and_beside_them() {
    check_claim(
        "58 percent of patients on Velotra improved.",
        r#"["Velotra", "improve"]"#,
        r#"{ value = "58 percent", of = "patient" }"#,
        &[
            ('✓', "Of the patients who took Velotra, 58 percent improved."),
            ('✗', "Of the patients who took Velotra, 85 percent improved."),
        ],
    );
    check_claim(
        "The dam was 62 feet high.",
        r#"["dam"]"#,
        r#"{ value = "62 feet", of = "dam|height" }"#,
        &[('✗', "The dam, an earthen structure 74 feet tall, is operated by the district.")],
    );
    check_claim(
        "Redmond won 54 percent of the vote.",
        r#"["percent|vote"]"#,
        r#"{ value = "54 percent", of = "vote" }"#,
        &[
            ('✓', "Redmond got 54 percent of the vote."),
            ('✗', "Redmond won with 57 percent of the vote."),
            ('?', "The challenger had 46 percent of the vote."),
            ('?', "Independents took 3 percent of the vote."),
            ('?', "With 20 percent of the vote counted, Redmond had a small lead."),
        ],
    );
    check_claim(
        "The storm left 48,000 customers without power.",
        r#"["power|electricity"]"#,
        r#"{ value = "48,000", of = "customer|home" }"#,
        &[
            ('✗', "Some 84,000 customers lost power in the storm."),
            ('?', "About 9,000 customers still had no power."),
            ('?', "The utility provides power to 310,000 customers."),
            ('?', "The ice storm of 2014 cut off power to 120,000 customers."),
        ],
    );
}

#[test]
fn a_wave_a_kind_a_new_one() {
    check_claim(
        "55,200 runners finished the marathon.",
        r#"["race|marathon", "finish"]"#,
        r#"{ value = "55,200", of = "runner" }"#,
        &[
            ('✗', "About 48,000 runners finished the race."),
            ('?', "The 900 runners in the first wave finished the race before noon."),
        ],
    );
    check_claim(
        "The new hospital will have 340 beds.",
        r#"["hospital", "bed"]"#,
        r#"{ value = "340", of = "bed" }"#,
        &[('✗', "The hospital will have 300 beds."), ('?', "The hospital will have 40 beds for children.")],
    );
    check_claim(
        "Repairs to the Selby Bridge will cost $64 million.",
        r#"["bridge", "repair|cost"]"#,
        r#"{ value = "$64 million", of = "repair|cost" }"#,
        &[
            ('✗', "Repairs to the bridge will cost $80 million."),
            ('?', "A new bridge would cost $310 million, five times as much as repairs."),
        ],
    );
    check_claim(
        "The plane was 19 years old.",
        r#"["plane"]"#,
        r#"{ value = "19 years", of = "plane" }"#,
        &[('✓', "The 19-year-old plane had been inspected."), ('✗', "The plane was 23 years old.")],
    );
    check_claim(
        "The governor's approval stands at 38 percent.",
        r#"["governor", "approval|rating"]"#,
        r#"{ value = "38 percent" }"#,
        &[('✗', "The governor's approval rating stood at 44 percent.")],
    );
}

#[test]
fn what_a_thing_cost_somebody() {
    check_claim(
        "Tariffs cost Corvane $31 million.",
        r#"["tariff"]"#,
        r#"{ value = "$31 million", of = "tariff" }"#,
        &[
            ('✓', "Tariffs cost Corvane $31 million."),
            ('✗', "Tariffs cost Corvane $48 million."),
            ('?', "Tariffs have cost American companies $34 billion."),
        ],
    );
    check_claim(
        "The thieves were inside for six minutes.",
        r#"["thief|inside"]"#,
        r#"{ value = "6 minutes", of = "thief|inside" }"#,
        &[('✓', "The thieves were inside for six minutes."), ('✗', "The thieves were inside for 15 minutes.")],
    );
}
