//! Numbers of what only stands near the fact: of another owner, another actor, another match, another verb.

use super::{check, check_claim};

#[test]
fn a_score_is_of_the_side_that_won() {
    check_claim(
        "Marlins beat Comets 4-2 on Friday.",
        r#"["Marlins", "Comets"]"#,
        r#"{ value = "4-2" }"#,
        &[
            ('✓', "Marlins beat Comets 4-2."),
            ('✓', "Comets lost 4-2 to Marlins."),
            ('✓', "Comets were beaten 4-2 by Marlins."),
            ('✓', "Marlins' 4-2 victory over Comets was their fifth in a row."),
            ('✓', "A goal in the last minute gave Marlins a 4-2 win over Comets."),
            ('✗', "Comets beat Marlins 4-2."),
            ('✗', "Marlins lost 4-2 to Comets."),
            ('✗', "Comets' 4-2 win over Marlins ended the season."),
            ('✗', "Marlins fell 4-2 to Comets."),
            ('✗', "Marlins beat Comets 3-2."),
            // They have met before, or somebody else has.
            ('?', "Comets beat Marlins 1-0."),
            ('?', "Marlins beat Rangers 4-2 to meet Comets in the final."),
            ('?', "Marlins, a 3-0 loser to Rangers in April, host Comets."),
            ('?', "Marlins beat Comets 5-4 in the shootout."),
        ],
    );
    // A claim that names no winner takes any.
    check_claim(
        "The final ended 4-2.",
        r#"["Marlins", "Comets"]"#,
        r#"{ value = "4-2" }"#,
        &[('✓', "Comets beat Marlins 4-2.")],
    );
}

#[test]
fn a_number_of_another_name_than_the_claim_s() {
    check_claim(
        "Linden held 58 percent of the shares.",
        r#"["share|stake"]"#,
        r#"{ value = "58 percent", of = "share|stake" }"#,
        &[
            ('✓', "Linden held 58 percent of the shares."),
            ('✗', "Linden held 42 percent of the shares."),
            ('✗', "The company held 42 percent of the shares."),
            ('?', "Marwick held 42 percent of the shares."),
        ],
    );
    // Initials are a name too.
    check_claim(
        "The NHSA holds $40 million in bonds.",
        r#"["bond"]"#,
        r#"{ value = "$40 million" }"#,
        &[
            ('✗', "The National Health and Safety Authority holds $60 million in bonds."),
            ('?', "Marwick holds $60 million in bonds."),
        ],
    );
    // Whoever does a thing may be called otherwise.
    check_claim(
        "The Justice Department wrote to 23 cities.",
        r#"["write"]"#,
        r#"{ value = "23", of = "city" }"#,
        &[('✗', "Sessions wrote to 32 cities."), ('✓', "Officials wrote to 23 cities.")],
    );
}

#[test]
fn a_number_of_somebody_else() {
    check_claim(
        "Aldous made a profit of $70 million.",
        r#"["Aldous", "profit|earn"]"#,
        r#"{ value = "$70 million", of = "profit" }"#,
        &[
            ('✗', "Aldous made a profit of $90 million."),
            ('✗', "Aldous said that it had made a profit of $90 million."),
            ('?', "Aldous's Canadian arm made a profit of $12 million."),
            ('?', "The bank, a competitor of Aldous, made a profit of $90 million."),
            ('?', "Tarn made a profit of $90 million, and Aldous followed."),
            ('?', "Tarn said that it had made a profit of $90 million, and Aldous followed."),
            ('?', "Without the sale of its yard, Aldous had a profit of $41 million."),
            ('?', "Aldous's second-quarter profit was $16 million."),
            ('?', "Aldous made a profit of $19 million from insurance."),
        ],
    );
    check_claim(
        "Ines Calder scored 14 points.",
        r#"["Calder", "score|point"]"#,
        r#"{ value = "14", of = "point" }"#,
        &[
            ('✗', "Calder scored 19 points."),
            ('?', "Calder guarded Moss, who has scored 22 points."),
            ('?', "The team scored 80 points, Calder the fewest."),
            ('?', "Calder scored 31 points last season."),
            ('?', "Calder scored late to give her team a two-point lead."),
            ('?', "Calder has scored 44 points in her last three games."),
            ('?', "Calder is three points short of the record, having scored all night."),
        ],
    );
    check_claim(
        "Odell was sentenced to six years in prison.",
        r#"["Odell", "sentence"]"#,
        r#"{ value = "six years", of = "prison" }"#,
        &[
            ('✗', "Odell was sentenced to seven years in prison."),
            ('?', "Odell, whose son is serving a sentence of two years in prison, wept."),
            ('?', "Prosecutors asked that Odell be sentenced to nine years in prison."),
            ('?', "The guidelines called for Odell to get a sentence of ten years in prison."),
            ('?', "An earlier sentence of eight years in prison for Odell was overturned."),
        ],
    );
}

#[test]
fn another_owner_kind_or_purpose() {
    check_claim(
        "The council approved a $9 million contract.",
        r#"["contract"]"#,
        r#"{ value = "$9 million", of = "contract" }"#,
        &[
            ('✗', "The council approved a $7 million contract."),
            ('✗', "The council approved a new contract of $7 million."),
            ('?', "The council approved a towing contract of $2 million."),
            ('?', "The port authority's contract is worth $2 million."),
            ('?', "The council approved a $2 million contract for the ferry."),
            ('?', "Two years after it signed a $5 million contract, the council wants another."),
            ('?', "Next to the county's $60 million contract, it is small."),
            ('?', "On top of a $3 million contract, it bought land."),
        ],
    );
}

#[test]
fn a_deed_in_another_clause() {
    check_claim(
        "Nine people died in the avalanche.",
        r#"["avalanche", "die|dead|kill|death"]"#,
        r#"{ value = "9", of = "people|hiker|skier" }"#,
        &[
            ('✗', "The avalanche killed 12 skiers."),
            ('✗', "Officials said that 12 people had died in the avalanche."),
            ('?', "The avalanche that killed the skiers cut off 64 people."),
            ('?', "The bus was carrying 40 skiers when the avalanche hit, killing several."),
            ('?', "The avalanche struck a lodge where 80 skiers slept, and some died."),
            ('?', "Officials feared that 20 people had died in the avalanche."),
            ('?', "Officials denied a report that 20 people had died in the avalanche."),
            ('?', "The avalanche is not believed to have killed 20 people."),
            ('?', "It was the deadliest avalanche since one in the next valley killed 31 skiers."),
            ('?', "The dead in the avalanche included four skiers from Lyon."),
            ('?', "Avalanches kill about 30 people a year, and most of the dead are skiers."),
            ('?', "The avalanche killed a party of four skiers and their guide."),
            ('?', "In Zell, an avalanche killed two skiers."),
        ],
    );
    check_claim(
        "The police arrested 30 marchers on Tuesday.",
        r#"["arrest"]"#,
        r#"{ value = "30", of = "marcher|people" }"#,
        &[
            ('✗', "The police arrested 45 marchers on Tuesday."),
            ('?', "The police arrested 45 marchers on Monday."),
            ('?', "The police have arrested 200 people since the march began."),
            ('?', "The police arrested marchers in groups of five people."),
            ('?', "Four people were hurt during the arrests."),
            ('?', "The police arrested no marchers, and 45 people went home."),
            ('?', "The police arrest 12 people a month there."),
        ],
    );
    check(
        r#"["Marsh"]"#,
        r#"{ value = "80 years old" }"#,
        &[('✗', "Marsh was 78 years old."), ('?', "Marsh was 22 years old when she left home.")],
    );
}

#[test]
fn another_moment_or_another_reckoning() {
    check_claim(
        "The Cray crested at 27.6 feet.",
        r#"["Cray|river", "crest"]"#,
        r#"{ value = "27.6 feet", of = "river|crest" }"#,
        &[
            ('✓', "The Cray crested at 27.6 feet."),
            ('✗', "The river crested at 24 feet."),
            ('?', "Forecasters had said that the river would crest at 30 feet."),
            ('?', "Upstream at Dell, the river crested at 19 feet."),
        ],
    );
    check_claim(
        "Copper closed at $4.10 a pound.",
        r#"["copper"]"#,
        r#"{ value = "$4.10", of = "copper" }"#,
        &[
            ('✓', "Copper rose 3 cents, to $4.10."),
            ('✗', "Copper closed at $4.30."),
            ('?', "Copper opened at $4.02."),
            ('?', "Copper for December delivery closed at $4.40."),
        ],
    );
    check_claim(
        "Ward's approval stood at 44 percent last month.",
        r#"["Ward", "approval|approve"]"#,
        r#"{ value = "44 percent", of = "approval|voter" }"#,
        &[
            ('✓', "Ward's approval rating is 44 percent."),
            ('✗', "Ward's approval rating is 51 percent."),
            ('?', "Ward's approval rating was 58 percent when she took office."),
            ('?', "Only 31 percent of voters approve of Ward's handling of schools."),
            ('?', "A survey put Ward's approval at 40 percent."),
        ],
    );
    check_claim(
        "Odell was sentenced to 12 years in prison.",
        r#"["Odell", "sentence"]"#,
        r#"{ value = "12 years", of = "prison|sentence" }"#,
        &[
            ('?', "Odell was sentenced 12 years after he left prison."),
            ('?', "Odell had served 12 years in prison before he was sentenced again."),
            ('?', "Odell was spared a prison sentence of 12 years."),
        ],
    );
    check_claim(
        "Aldous earned $70 million.",
        r#"["Aldous"]"#,
        r#"{ value = "$70 million", of = "profit|earn" }"#,
        &[('✓', "Aldous earned $70 million."), ('?', "For the whole year, Aldous earned $190 million.")],
    );
}

#[test]
fn what_was_said_before_and_what_is_a_margin() {
    check_claim(
        "Farrell won by 900 votes.",
        r#"["Farrell", "win|victory|margin"]"#,
        r#"{ value = "900", of = "vote" }"#,
        &[
            ('✓', "Farrell won by 900 votes."),
            ('✓', "Farrell's margin of victory was 900 votes."),
            ('✗', "Farrell won by 700 votes."),
            ('?', "Farrell won with 21,400 votes."),
            ('?', "Farrell won Dane County by 120 votes."),
        ],
    );
    check_claim(
        "Nine people died in the avalanche.",
        r#"["avalanche", "die|dead|kill|death"]"#,
        r#"{ value = "9", of = "people" }"#,
        &[
            ('✗', "The mayor said that 11 people had died in the avalanche."),
            ('?', "The mayor said earlier that four people had died in the avalanche."),
            ('?', "The mayor had said that four people died in the avalanche."),
            ('?', "The last avalanche in the valley killed 30 people."),
        ],
    );
}
