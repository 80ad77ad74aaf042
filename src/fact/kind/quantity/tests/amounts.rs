//! Whose value an amount is.

use super::{check, check_claim};

#[test]
fn a_budget_of_so_much() {
    let cases = [
        ('✓', "The council passed a $48.5 million budget."),
        ('✓', "The council passed a budget of $48.5 million."),
        ('✓', "The budget totals $48.5 million."),
        ('✓', "The budget rose by $3.5 million to $48.5 million."),
        ('✓', "The budget is $48.5 million, up from $45 million."),
        ('✗', "The council passed a $52 million budget."),
        ('✗', "The city's budget is $52 million."),
        ('✗', "The budget rose to $52 million."),
        ('?', "The council cut $2 million from the budget."),
        ('?', "Last year's budget was $45 million."),
        ('?', "In 2023 the budget was $45 million."),
        ('?', "A year earlier the budget was $45 million."),
        ('?', "The budget is $3.5 million larger than last year's."),
        ('?', "The budget sets aside $3 million for roads."),
        ('?', "The budget includes $12 million for police, and $9 million for parks."),
        ('?', "The mayor had proposed a budget of $50.2 million."),
        ('?', "The council rejected an earlier budget of $47 million."),
        ('?', "The budget would have been $51 million."),
        ('?', "The budget could reach $51 million."),
        ('?', "The budget has a gap of $2 million."),
        ('?', "The budget gap is $2 million."),
        ('?', "The council approved a $2 million budget cut."),
        ('?', "The vote on the budget came after a $2 million grant."),
    ];
    check_claim("The budget is $48.5 million.", r#"["budget"]"#, r#"{ value = "$48.5 million" }"#, &cases);
}

#[test]
fn of_binds_money_too() {
    check_claim(
        "The council passed a budget of $48.5 million.",
        r#"["council"]"#,
        r#"{ value = "$48.5 million", of = "budget" }"#,
        &[
            ('✓', "The council passed a $48.5 million budget."),
            ('✓', "The council passed a budget of $48.5 million."),
            ('✗', "The council passed a $52 million budget."),
            ('·', "The council spent $52 million on roads."),
            ('·', "The council took $6 million from the builder of the road."),
        ],
    );
    check(
        r#"["department"]"#,
        r#"{ value = "$380 million", of = "grant" }"#,
        &[
            ('✓', "The department is using $380 million in justice assistance grants."),
            ('✗', "The department is using $480 million in so-called justice assistance grants."),
            ('·', "The department has a budget of $480 million and pays grants."),
        ],
    );
}

#[test]
fn what_somebody_took_or_raised() {
    check_claim(
        "Dunne took $310,000 in bribes.",
        r#"["Dunne"]"#,
        r#"{ value = "$310,000" }"#,
        &[
            ('✓', "Dunne took $310,000 from a builder."),
            // What the money was is not among the fact's words.
            ('?', "The judge fined Dunne $75,000."),
            ('?', "Dunne denied taking $500,000."),
            ('?', "The builder spent $14 million on the race, twice as much as Dunne."),
        ],
    );
    check(
        r#"["Dunne", "take"]"#,
        r#"{ value = "$310,000" }"#,
        &[('✓', "Dunne took $310,000 from a builder."), ('✗', "Dunne took $500,000 from a builder.")],
    );
}

#[test]
fn several_amounts_of_one_verb() {
    check_claim(
        "The film took in $251 million.",
        r#"["gross|take in"]"#,
        r#"{ value = "more than $251 million" }"#,
        &[
            (
                '?',
                "The film has grossed $79.4 million in North America, and $172.1 million elsewhere, for a worldwide total of $251.6 million.",
            ),
            ('✗', "The film has grossed $79.4 million."),
        ],
    );
}

#[test]
fn the_length_of_a_road() {
    let cases = [
        ('✓', "The road is 6 miles long."),
        ('✓', "The 6-mile road was closed."),
        ('✓', "The road runs for 6 miles."),
        ('✗', "The road is 8 miles long."),
        ('✗', "The 8-mile road was closed."),
        ('?', "The road is 40 feet wide."),
        ('?', "The road is 5 miles from the airport."),
        ('?', "A 2-mile stretch of the road is closed."),
        ('?', "The road was closed for 2 miles north of Boston."),
    ];
    check_claim("The road is 6 miles long.", r#"["road"]"#, r#"{ value = "6 miles" }"#, &cases);
    check_claim(
        "The tower is 300 feet tall.",
        r#"["tower"]"#,
        r#"{ value = "300 feet" }"#,
        &[
            ('✓', "The tower is 300 feet tall."),
            ('✗', "The tower is 250 feet tall."),
            ('?', "The tower is 60 feet wide."),
        ],
    );
}

#[test]
fn a_turnout() {
    check_claim(
        "Turnout was 62 percent.",
        r#"["turnout"]"#,
        r#"{ value = "62 percent" }"#,
        &[
            ('✓', "Turnout was 62 percent, up from 55 percent four years ago."),
            ('✗', "Turnout was 58 percent."),
            ('?', "Turnout in 2020 was 50 percent."),
            ('·', "Turnout rose 7 percentage points."),
            ('?', "Turnout was 7 percent higher than in 2020."),
        ],
    );
}

#[test]
fn a_score_is_of_its_verb() {
    check_claim(
        "The Hawks beat the Pikes 27-20.",
        r#"["Hawks"]"#,
        r#"{ value = "27-20" }"#,
        &[
            ('✓', "The Hawks beat the Pikes 27-20."),
            ('✗', "The Hawks beat the Pikes 27-24."),
            ('?', "The Hawks led 17-6 at halftime."),
            ('?', "The Hawks are 9-3."),
        ],
    );
}

#[test]
fn so_much_each_and_what_a_thing_is_to_cost() {
    check(
        r#"["share", "pay"]"#,
        r#"{ value = "$58" }"#,
        &[('✗', "Brightwater will pay $53 per share."), ('?', "They share a room and are paid $53 a day.")],
    );
    check(
        r#"["takeover"]"#,
        r#"{ value = "$12 billion" }"#,
        &[
            ('✓', "The $12 billion takeover collapsed in 1998."),
            ('?', "The $9 billion takeover collapsed in 1998."),
            ('?', "The takeover cost $12 billion in 1998."),
        ],
    );
}

#[test]
fn an_amount_of_what_was_just_named() {
    check(
        r#"["toluene"]"#,
        r#"{ value = "40,000 gallons" }"#,
        &[
            ('✓', "The building held 40,000 gallons of toluene."),
            ('✗', "What burned was toluene, about 48,000 gallons of it, according to an inventory."),
            ('?', "What burned was toluene, and about 48,000 gallons of water were used."),
        ],
    );
}

#[test]
fn what_was_agreed_earlier_in_the_year() {
    check(
        r#"["premium"]"#,
        r#"{ value = "38%" }"#,
        &[
            ('✓', "The companies announced the deal on Sept. 12 at $47.50 a share, a 38% premium."),
            ('?', "The companies announced the deal on Sept. 12 at $47.50 a share, a 35% premium."),
            ('?', "In 2019 the companies announced a deal at a 38% premium."),
            ('✗', "The takeover, the biggest in America since 2016, valued Aldergate at a premium of 35%."),
            ('?', "Since 2016, such deals have brought a premium of 35%."),
        ],
    );
}

#[test]
fn over_and_above() {
    check(
        r#"["jail"]"#,
        r#"{ value = "nine years" }"#,
        &[
            ('✓', "Dean Marlow was jailed for nine years over the raid."),
            ('✗', "Dean Marlow was jailed for seven years over the raid."),
        ],
    );
    check(
        r#"["creek"]"#,
        r#"{ value = "24.6 feet" }"#,
        &[
            ('✓', "The creek reached 24.6 feet, almost six feet above the mark of 1957."),
            ('✗', "The creek reached 22 feet, almost four feet above the mark of 1957."),
            ('?', "The flood of 1957 brought the creek to 18 feet."),
        ],
    );
}
