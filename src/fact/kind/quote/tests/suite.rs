//! Class × construction: a remark as it was made, as it was printed, and what that is. A difference reads `said → printed`, `+ added`
//! or `- left out`; where there is none, nothing was altered.

use super::super::Class::{self, Absent, Altered, Excerpt, Marked, Styled, Typographic, Verbatim};
use super::super::compare;

const STADIUM: &str = "The board was warned twice in writing that the pumps were failing, and it chose to buy a new scoreboard for the stadium instead.";
const HARBOR: &str = "We will rebuild this harbor with our own hands, and we will not wait for anybody's permission.";
const BRIDGE: &str = "The council spent $5 million on a bridge that nobody in this valley crosses.";
const CENT: &str = "I have never taken a cent from the mining company, and I am not about to start.";
const WATER: &str = "About 47 percent of the families in this valley drink their water from a truck.";
const HOSPITALS: &str = "The governor's decision to close three hospitals without a hearing was a disgrace.";
const RIVER: &str =
    "My grandmother fished this river. Her mother fished it before the dam. My grandchildren ought to fish it, too.";
const DAM: &str = "There is no evidence that the dam was inspected before the flood.";
const BUSES: &str = "The number one complaint we hear is that the buses don't run after midnight.";
const CENTER: &str =
    "The center will honor the labor contract, the mayor's adviser told me, and the program is organized.";
const STRIKE: &str = "If the strike goes on through Friday, every school in the district will stay closed";
const DUTY: &str = "We've got a duty to die and get out of the way with all of our machines and artificial hearts and everything \
    else like that and let the other society, our kids, build a reasonable life.";

/// A remark as it was made, as it was printed, the class, and the differences.
type Pair = (Class, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const SUITE: &[(&str, &[Pair])] = &[
    ("word for word; the comma before \"he said\" is the printer's", &[
        (Verbatim, HARBOR, "We will rebuild this harbor with our own hands, and we will not wait for anybody's permission.", ""),
        (Verbatim, HARBOR, "We will rebuild this harbor with our own hands, and we will not wait for anybody's permission,", ""),
        (Verbatim, STRIKE, "If the strike goes on through Friday, every school in the district will stay closed", ""),
        (Verbatim, STRIKE, "If the strike goes on through Friday, every school in the district will stay closed,", ""),
    ]),
    ("within a longer quotation", &[
        (Verbatim, DAM, "We asked for the files in March. There is no evidence that the dam was inspected before the flood. None.", ""),
        (Verbatim, DAM, "There is no evidence that the dam was inspected before the flood. We asked for the files in March.", ""),
    ]),
    ("a remark of two or three words", &[
        (Verbatim, "enough is enough", "enough is enough", ""),
        (Verbatim, "I resign", "I resign,", ""),
    ]),
    ("other quotation marks, dashes, commas, spaces, stops", &[
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands, and we will not wait for anybody\u{2019}s permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands and we will not wait for anybody's permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands \u{2014} and we will not wait for anybody's permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands -- and we will not wait for anybody's permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands. And we will not wait for anybody's permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands; and we will not wait for anybody's permission.", ""),
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands, and we will not wait for anybody's permission!", ""),
        (Typographic, HARBOR, "We will rebuild this harbor\u{a0}with our own hands, and we will not wait for anybody's permission.", ""),
        (Typographic, "Why would anyone dig a mine here? Nobody asked us.", "Why would anyone dig a mine here. Nobody asked us.", ""),
        (Typographic, "Every nurse\u{2014}every single one\u{2014}worked through the storm.", "Every nurse - every single one - worked through the storm.", ""),
    ]),
    ("the case of the first letter", &[
        (Typographic, HARBOR, "we will rebuild this harbor with our own hands, and we will not wait for anybody's permission.", ""),
    ]),
    ("an ellipsis that hides nothing", &[
        (Typographic, HARBOR, "We will rebuild this harbor with our own hands ... and we will not wait for anybody's permission.", ""),
    ]),
    ("words joined, parted and hyphenated", &[
        (Typographic, "The worst thing about health care here is the waiting room.", "The worst thing about healthcare here is the waiting room.", ""),
        (Typographic, "The co-op's e-mail went to every long-time member.", "The coop's email went to every longtime member.", ""),
        (Typographic, "The law-abiding owners of this marina are tired.", "The law abiding owners of this marina are tired.", ""),
    ]),
    ("marks inside the marks", &[
        (Typographic, "He told me 'go home' and I went home to Ohio.", "He told me \"go home\" and I went home to Ohio.", ""),
        (Typographic, "He told me, 'Go home,' and I went home to Ohio.", "He told me go home and I went home to Ohio.", ""),
    ]),
    ("the periods of an initialism", &[
        (Typographic, "The U.S. owes these farmers an answer by 5 p.m. today.", "The US owes these farmers an answer by 5 pm today.", ""),
    ]),
    ("numbers in digits and in words", &[
        (Styled, WATER, "About 47% of the families in this valley drink their water from a truck.", ""),
        (Styled, WATER, "About forty-seven percent of the families in this valley drink their water from a truck.", ""),
        (Typographic, WATER, "About 47 per cent of the families in this valley drink their water from a truck.", ""),
        (Styled, BUSES, "The No. 1 complaint we hear is that the buses don't run after midnight.", ""),
        (Styled, BUSES, "The number 1 complaint we hear is that the buses don't run after midnight.", ""),
        (Styled, BUSES, "The #1 complaint we hear is that the buses don't run after midnight.", ""),
        (Styled, HOSPITALS, "The governor's decision to close 3 hospitals without a hearing was a disgrace.", ""),
        (Styled, "The second and the fifth district were flooded.", "The 2nd and the 5th district were flooded.", ""),
        (Styled, "One thousand two hundred ballots were never counted.", "1,200 ballots were never counted.", ""),
    ]),
    ("money", &[
        (Styled, BRIDGE, "The council spent 5 million dollars on a bridge that nobody in this valley crosses.", ""),
        (Styled, BRIDGE, "The council spent $5,000,000 on a bridge that nobody in this valley crosses.", ""),
        (Styled, BRIDGE, "The council spent five million dollars on a bridge that nobody in this valley crosses.", ""),
        (Styled, BRIDGE, "The Council spent $5m on a bridge that nobody in this valley crosses.", ""),
    ]),
    ("capitals", &[
        (Styled, HOSPITALS, "The Governor's decision to close three hospitals without a hearing was a disgrace.", ""),
        (Styled, HOSPITALS, "The governor's decision to close THREE hospitals without a hearing was a disgrace.", ""),
    ]),
    ("British and American", &[
        (Styled, CENTER, "The centre will honour the labour contract, the mayor's advisor told me, and the programme is organised.", ""),
        (Styled, "We moved toward the gray house, the one with the cabin and the labeled boxes.", "We moved towards the grey house, the one with the cabin and the labelled boxes.", ""),
    ]),
    ("abbreviations and titles", &[
        (Styled, "It's okay to be scared of this fire.", "It's OK to be scared of this fire.", ""),
        (Styled, "Senator Hale and Governor Ruiz signed it in January, in Sacramento, California.", "Sen. Hale and Gov. Ruiz signed it in Jan., in Sacramento, Calif.", ""),
        (Styled, "The United States and the United Nations sent blankets.", "The U.S. and the U.N. sent blankets.", ""),
        (Styled, "Smith & Sons poisoned this creek.", "Smith and Sons poisoned this creek.", ""),
    ]),
    ("fillers and stumbles left out", &[
        (Styled, "We lost, um, nearly all of the, uh, orchard to the frost.", "We lost nearly all of the orchard to the frost.", ""),
        (Styled, "We lost nearly all of the the orchard to the frost.", "We lost nearly all of the orchard to the frost.", ""),
    ]),
    ("the beginning, the end, the middle", &[
        (Excerpt, HARBOR, "We will rebuild this harbor with our own hands,", ""),
        (Excerpt, HARBOR, "rebuild this harbor with our own hands", ""),
        (Excerpt, HARBOR, "with our own hands, and we will not wait for anybody's permission.", ""),
        (Excerpt, HARBOR, "we will not wait for anybody's permission.", ""),
        (Excerpt, HOSPITALS, "close three hospitals without a hearing", ""),
        (Excerpt, HOSPITALS, "close 3 hospitals without a hearing", ""),
        (Excerpt, DUTY, "let the other society, our kids, build a reasonable life.", ""),
        (Excerpt, DUTY, "a duty to die and get out of the way with all of our machines", ""),
        (Excerpt, CENT, "I have never taken a cent from the mining company,", ""),
    ]),
    ("a sentence that begins or ends where the print goes on", &[
        (Excerpt, HARBOR, "We will not wait for anybody's permission. That is all I have to say.", ""),
        (Excerpt, RIVER, "My grandchildren ought to fish it, too. And their children.", ""),
        (Excerpt, STRIKE, "every school in the district will stay closed. We mean it.", ""),
    ]),
    ("whole sentences", &[
        (Excerpt, RIVER, "My grandmother fished this river. Her mother fished it before the dam.", ""),
    ]),
    ("three words that hardly anybody else would say", &[
        (Excerpt, DUTY, "machines and artificial hearts", ""),
    ]),
    ("without its \"And\"", &[
        (Excerpt, "And our hope is that the ferry comes back in the spring.", "Our hope is that the ferry comes back in the spring.", ""),
    ]),
    ("an ellipsis in all its forms", &[
        (Marked, HARBOR, "We will rebuild this harbor ... and we will not wait for anybody's permission.", ""),
        (Marked, HARBOR, "We will rebuild this harbor \u{2026} and we will not wait for anybody's permission.", ""),
        (Marked, HARBOR, "We will rebuild this harbor . . . and we will not wait for anybody's permission.", ""),
        (Marked, HARBOR, "We will rebuild this harbor [...] and we will not wait for anybody's permission.", ""),
        (Marked, HARBOR, "We will rebuild this harbor (\u{2026}) and we will not wait for anybody's permission.", ""),
        (Marked, HOSPITALS, "The governor's decision to close three hospitals ... was a disgrace.", ""),
        (Marked, DUTY, "We've got a duty to die and get out of the way ... and let the other society, our kids, build a reasonable life.", ""),
        (Marked, DUTY, "We've got a duty to die and get out of the way with all of our machines \u{2026} and let ... our kids, build a reasonable life.", ""),
        (Marked, "They told us, who had never sued anyone, that the mill was safe.", "They told us ... that the mill was safe.", ""),
    ]),
    ("an ellipsis between sentences", &[
        (Marked, RIVER, "My grandmother fished this river. ... My grandchildren ought to fish it, too.", ""),
    ]),
    ("a letter in brackets", &[
        (Marked, HARBOR, "[W]e will not wait for anybody's permission.", ""),
    ]),
    ("brackets in place of words", &[
        (Marked, HARBOR, "[The fishermen] will rebuild this harbor with our own hands,", ""),
        (Marked, HARBOR, "We will rebuild this harbor with [their] own hands, and we will not wait for anybody's permission.", ""),
        (Marked, HOSPITALS, "The governor's decision to close [the] hospitals without a hearing was a disgrace.", ""),
        (Marked, HOSPITALS, "[His] decision to close three hospitals without a hearing was a disgrace.", ""),
        (Marked, CENT, "I have never taken a cent from [Anaconda], and I am not about to start.", ""),
    ]),
    ("brackets that explain", &[
        (Marked, HARBOR, "We will rebuild this [Portland] harbor with our own hands, and we will not wait for anybody's permission.", ""),
        (Marked, HARBOR, "We will rebuild this harbor (the old one) with our own hands, and we will not wait for anybody's permission.", ""),
    ]),
    ("letters masked", &[
        (Marked, "That damned contractor poured the concrete in the rain.", "That d****d contractor poured the concrete in the rain.", ""),
        (Marked, "That son of a bitch poured the concrete in the rain.", "That son of a b---- poured the concrete in the rain.", ""),
        (Marked, "That fucking contractor poured the concrete in the rain.", "That f---ing contractor poured the concrete in the rain.", ""),
        (Marked, "That fucking contractor poured the concrete in the rain.", "That f\u{2013}ing contractor poured the concrete in the rain.", ""),
    ]),
    ("the fact's own brackets and ellipsis", &[
        (Marked, "We were aware of it [the leak] before the pipeline opened.", "We were aware of it before the pipeline opened.", ""),
        (Marked, "We begged the ministry ... to send a single doctor to this island.", "We begged the ministry, month after month, to send a single doctor to this island.", ""),
    ]),
    ("a word of content", &[
        (Altered, HARBOR, "We will rebuild this marina with our own hands, and we will not wait for anybody's permission.", "harbor → marina"),
        (Altered, HARBOR, "We will rebuild this harbor with our own money, and we will not wait for anybody's permission.", "hands → money"),
        (Altered, HOSPITALS, "The governor's decision to close three hospitals without a hearing was a mistake.", "disgrace → mistake"),
        (Altered, HOSPITALS, "The mayor's decision to close three hospitals without a hearing was a disgrace.", "governor's → mayor's"),
        (Altered, HOSPITALS, "The governor's plan to close three hospitals without a hearing was an absolute disgrace.", "decision → plan; a → an absolute"),
        (Altered, BUSES, "The number one complaint we hear is that the trains don't run after midnight.", "buses → trains"),
        (Altered, DAM, "There is no evidence that the dam was repaired before the flood.", "inspected → repaired"),
        (Altered, STRIKE, "If the strikes go on through Friday, every school in the district will stay closed", "strike goes → strikes go"),
        (Altered, RIVER, "My grandfather fished this river. Her mother fished it before the dam.", "grandmother → grandfather"),
    ]),
    ("a word of grammar", &[
        (Altered, "An attack on any of these farms is an attack on everyone in our valley.", "An attack on any of these farms is an attack on everyone in the valley.", "our → the"),
        (Altered, HARBOR, "We will rebuild the harbor with our own hands, and we will not wait for anybody's permission.", "this → the"),
        (Altered, HARBOR, "We will rebuild that this harbor with our own hands, and we will not wait for anybody's permission.", "+ that"),
        (Altered, HOSPITALS, "The governor's decision to close three hospitals without hearing was a disgrace.", "- a"),
        (Altered, STRIKE, "When the strike goes on through Friday, every school in the district will stay closed", "If → When"),
    ]),
    ("a number", &[
        (Altered, WATER, "About 74 percent of the families in this valley drink their water from a truck.", "47 → 74"),
        (Altered, WATER, "About 47 of the families in this valley drink their water from a truck.", "- percent"),
        (Altered, BRIDGE, "The council spent $6 million on a bridge that nobody in this valley crosses.", "$5 million → $6 million"),
        (Altered, BRIDGE, "The council spent $5 billion on a bridge that nobody in this valley crosses.", "$5 million → $5 billion"),
        (Altered, HOSPITALS, "The governor's decision to close four hospitals without a hearing was a disgrace.", "three → four"),
        (Altered, HOSPITALS, "The governor's decision to close hospitals without a hearing was a disgrace.", "- three"),
        (Altered, "The second district was flooded before anyone called us.", "The third district was flooded before anyone called us.", "second → third"),
    ]),
    ("a negation", &[
        (Altered, HARBOR, "We will rebuild this harbor with our own hands, and we will wait for anybody's permission.", "- not"),
        (Altered, CENT, "I have taken a cent from the mining company, and I am not about to start.", "- never"),
        (Altered, DAM, "There is evidence that the dam was inspected before the flood.", "- no"),
        (Altered, BUSES, "The number one complaint we hear is that the buses run after midnight.", "- don't"),
        (Altered, "The mayor ought to have been told about the leak.", "The mayor ought not to have been told about the leak.", "+ not"),
        (Altered, "We can win this lawsuit without the state's money.", "We can't win this lawsuit without the state's money.", "can → can't"),
        (Altered, BRIDGE, "The council spent $5 million on a bridge that everybody in this valley crosses.", "nobody → everybody"),
    ]),
    ("words left out in silence", &[
        (Altered, HARBOR, "We will rebuild this harbor and we will not wait for anybody's permission.", "- with our own hands"),
        (Altered, RIVER, "My grandmother fished this river. My grandchildren ought to fish it, too.", "- Her mother fished it before the dam"),
        (Altered, HOSPITALS, "The governor's decision to close hospitals was a disgrace.", "- three; - without a hearing"),
        (Altered, DUTY, "You got a duty to die and get out of the way", "We've → You"),
        (Altered, DUTY, "We've got a duty to die and let the other society, our kids, build a reasonable life.", "- and get out of the way with all of our machines and artificial hearts and everything else like that"),
    ]),
    ("words added", &[
        (Altered, HARBOR, "We will rebuild this beautiful harbor with our own hands, and we will not wait for anybody's permission.", "+ beautiful"),
        (Altered, HOSPITALS, "The governor's reckless decision to close three hospitals without a hearing was a disgrace.", "+ reckless"),
    ]),
    ("contractions, where the policy does not allow them", &[
        (Altered, CENT, "I've never taken a cent from the mining company, and I'm not about to start.", "I have → I've; I am → I'm"),
        (Altered, BUSES, "The number one complaint we hear is that the buses do not run after midnight.", "don't → do not"),
        (Altered, "We are going to sue the railroad over this spill.", "We're gonna sue the railroad over this spill.", "We are → We're; going to → gonna"),
    ]),
    ("both go on, differently", &[
        (Altered, "This was the worst harvest that anybody on the island can remember.", "This was the worst harvest that anybody on the island has ever seen.", "can remember → has ever seen"),
        (Altered, "We cannot let the pumps fail in another hurricane season.", "We're not going to let the pumps fail in another hurricane season.", "We cannot → We're not going to"),
    ]),
    ("marks that hide more than they admit", &[
        (Altered, HARBOR, "We will rebuild this harbor with our own hands, and we will ... wait for anybody's permission.", "- not"),
        (Altered, CENT, "I have ... taken a cent from the mining company, and I am not about to start.", "- never"),
        (Altered, CENT, "I have [already] taken a cent from the mining company, and I am not about to start.", "never → already"),
        (Altered, HARBOR, "We will [not] rebuild this harbor with our own hands, and we will not wait for anybody's permission.", "+ not"),
        (Altered, HOSPITALS, "The governor's decision to close [five] hospitals without a hearing was a disgrace.", "three → five"),
    ]),
    ("beside a mark", &[
        (Altered, HARBOR, "We will rebuild this [Portland] harbor with our own money, and we will not wait for anybody's permission.", "hands → money"),
        (Altered, HARBOR, "We will repair this harbor ... and we will not wait for anybody's permission.", "rebuild → repair"),
    ]),
    ("another remark of the same speaker", &[
        (Absent, HARBOR, "We will not wait for the vote in the Senate.", ""),
        (Absent, HARBOR, "The people of this town will be heard in November.", ""),
        (Absent, HOSPITALS, "The governor's decision to run again was no surprise.", ""),
        (Absent, HOSPITALS, "It was a disgrace.", ""),
        (Absent, WATER, "Most of the families in this valley want to leave it.", ""),
        (Absent, DAM, "There is no evidence that he knew.", ""),
        (Absent, STRIKE, "Every school board in the country ought to read this.", ""),
        (Absent, BUSES, "The buses were late again.", ""),
        (Absent, CENT, "I am not about to resign over a rumor.", ""),
        (Absent, "An attack on teachers who speak up is an attack on everyone in our union.", "An attack on one of our drivers who only kept the law is an attack on all of us.", ""),
        (Absent, "I think you're going to see a lot of empty boats.", "I think you're going to see a lot of farmers move away this winter.", ""),
    ]),
    ("a word or two, or none", &[
        (Absent, HARBOR, "hands", ""),
        (Absent, HARBOR, "our own hands", ""),
        (Absent, HARBOR, "", ""),
        (Absent, "", "We will rebuild this harbor.", ""),
    ]),
    ("the first words replaced", &[
        (Altered, "Frankly, the levy failed because nobody counted the ballots.", "Honestly, the levy failed because nobody counted the ballots.", "Frankly \u{2192} Honestly"),
        (Altered, "Frankly, the levy failed because nobody counted the ballots.", "As expected, the levy failed because nobody counted the ballots.", "Frankly \u{2192} As expected"),
        (Altered, "Doctors in this county were never asked about the copper mine.", "Teachers in this county were never asked about the copper mine.", "Doctors \u{2192} Teachers"),
    ]),
    ("the last words replaced", &[
        (Altered, "The levy failed because nobody counted the ballots, I suppose.", "The levy failed because nobody counted the ballots, I know.", "suppose \u{2192} know"),
        (Altered, "Doctors in this county were never asked about the copper mine.", "Doctors in this county were never asked about the copper market.", "mine \u{2192} market"),
    ]),
    ("cut short behind another word", &[
        (Altered, STADIUM, "The board was warned twice in writing that the pumps were leaking", "failing, and it chose to buy a new scoreboard for the stadium instead \u{2192} leaking"),
        (Altered, STADIUM, "The committee was warned twice in writing that the pumps were failing", "board \u{2192} committee"),
        (Altered, "The board was warned twice in writing that the pumps were failing.", "The board was warned twice in writing that the pumps were leaking, and it chose to buy a new scoreboard.", "failing \u{2192} leaking, and it chose to buy a new scoreboard"),
        (Absent, STADIUM, "The board was warned once by its own engineer that the gates were rusting, and it chose to wait", ""),
        (Absent, "I think you're going to see a lot of really bad things.", "I think you're going to see a lot of separation", ""),
    ]),
    ("a denial cut off or put in front", &[
        (Altered, "I do not think that we should close the ferry to Anacortes this winter.", "We should close the ferry to Anacortes this winter.", "- not think that"),
        (Altered, "We will never sell the orchard behind the monastery.", "Sell the orchard behind the monastery.", "- never"),
        (Altered, "All of the families behind the levee were told to leave.", "Not all of the families behind the levee were told to leave.", "+ Not"),
    ]),
    ("what a denial before a cut leaves as it was", &[
        (Marked, "I do not think that we should close the ferry to Anacortes this winter.", "We should [not] close the ferry to Anacortes this winter.", ""),
        (Excerpt, "I can't believe that they closed the ferry to Anacortes this winter.", "They closed the ferry to Anacortes this winter.", ""),
        (Excerpt, "We will never sell the orchard behind the monastery.", "sell the orchard behind the monastery", ""),
        (Excerpt, "It was not, I am told, a mistake. They closed the ferry to Anacortes this winter.", "They closed the ferry to Anacortes this winter.", ""),
        (Typographic, "sell the orchard behind the monastery", "We will never sell the orchard behind the monastery.", ""),
    ]),
];

#[test]
fn every_class_in_every_construction() {
    let mut wrong = String::new();
    for &(class, said, printed, difference) in SUITE.iter().flat_map(|(_, pairs)| *pairs) {
        let versions = compare(said, printed, false);
        let found: Vec<String> = versions
            .diff
            .iter()
            .map(|(said, printed)| match (said.is_empty(), printed.is_empty()) {
                (true, _) => format!("+ {printed}"),
                (_, true) => format!("- {said}"),
                _ => format!("{said} → {printed}"),
            })
            .collect();
        let found = if class == Absent { String::new() } else { found.join("; ") };
        if versions.class != class || found != difference {
            wrong += &format!(
                "\n  said     {said}\n  printed  {printed}\n  expected {} {difference}\n  found    {} {found} ({}, {} %)\n",
                class.name(),
                versions.class.name(),
                versions.score,
                versions.shared,
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// How many pairs of each construction are found to be of each class: what the README shows.
#[test]
fn the_confusion_table() {
    const CLASSES: [Class; 7] = [Verbatim, Typographic, Styled, Excerpt, Marked, Altered, Absent];
    let mut table = format!("| construction | {} |\n|---|", CLASSES.map(Class::name).join(" | "));
    table += &"--:|".repeat(CLASSES.len());
    let mut sums = [0; CLASSES.len()];
    for (construction, pairs) in SUITE {
        let found: Vec<Class> =
            pairs.iter().map(|&(_, said, printed, _)| compare(said, printed, false).class).collect();
        table += &format!("\n| {construction} |");
        for (class, sum) in CLASSES.iter().zip(&mut sums) {
            let count = found.iter().filter(|c| *c == class).count();
            *sum += count;
            table += &if count == 0 { "  |".to_owned() } else { format!(" {count} |") };
        }
    }
    let pairs: usize = sums.iter().sum();
    assert!(pairs >= 120, "{pairs}");
    table += &format!("\n| {pairs} pairs | {} |", sums.map(|sum| sum.to_string()).join(" | "));
    insta::assert_snapshot!("confusion", table);
}

#[test]
fn contractions_are_style_where_the_policy_says_so() {
    for (said, printed) in [
        (CENT, "I've never taken a cent from the mining company, and I'm not about to start."),
        (BUSES, "The number one complaint we hear is that the buses do not run after midnight."),
        ("They would've told us if the mine were safe.", "They would have told us if the mine were safe."),
        ("We're going to sue the railroad over this spill.", "We are gonna sue the railroad over this spill."),
    ] {
        assert_eq!(compare(said, printed, true).class, Styled, "{printed}");
    }
    assert_eq!(
        compare(BUSES, "The number one complaint we hear is that the buses run after midnight.", true).class,
        Altered
    );
}
