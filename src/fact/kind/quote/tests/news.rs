//! Six remarks in five articles: who prints what how, as a desk would read it.

use super::articles::judge;

const REMARKS: [&str; 6] = [
    r#"speaker = "Halloran", text = "We were never told that the reservoir had been drawn down by forty percent, and I would have shut the plant that same night.""#,
    r#"speaker = "Okonkwo", text = "This contract protects every ferry worker on the sound, and it does so without a penny of new taxes.""#,
    r#"speaker = "Brandt", text = "I don't believe the museum should return a single carving until the courts in Lagos have spoken.""#,
    r#"speaker = "Lindqvist", text = "Three of the twelve turbines were inspected last winter. Nobody looked at the other nine.""#,
    r#"speaker = "Delgado", text = "Our nurses are exhausted, our wards are full, and the minister goes on television to say that all is well.""#,
    r#"speaker = "Pym", text = "I am not going to resign over a dinner that I paid for myself.""#,
];

const ARTICLES: [&str; 5] = [
    r#"Utility chief says plant would have closed

By A. Writer

"We were never told that the reservoir had been drawn down by 40 per cent," said Moira Halloran, the utility's chief executive, "and I would have shut the plant that same night."

The ferry union's president, Ben Okonkwo, said the contract "protects every ferry worker on the sound" and would need no new taxes.

"The museum should return a single carving," Ilse Brandt said on Monday. She later apologised.

Asked about the turbines, Lindqvist said: "Two of the twelve turbines were inspected last winter. Nobody looked at the other nine."

Ana Delgado's deputy, Ruth Kerr, said: "Our nurses are exhausted, our wards are full, and the minister goes on television to say that all is well."

"I'm not going to resign over a dinner that I paid for myself," Mr Pym told the Herald."#,
    r#"Drought inquiry opens

Halloran was blunt. "We were told that the reservoir had been drawn down by forty percent," she said, "and I would have shut the plant that same night."

"This contract protects every ferry worker on the sound . . . without a penny of new taxes," Okonkwo said.

Brandt, who has run the museum since 2009, said she did not believe it should "return a single carving until the courts in Lagos have spoken".

"Three of the twelve turbines were inspected last winter," said Karl Lindqvist, an engineer. "Nobody looked at the others."

"Our nurses are exhausted, our wards are full, and the minister goes on television to say that [everything] is well," said Delgado.

Pym has said that he will not resign over a dinner that he paid for himself."#,
    r#"Water and power

Ms. Halloran told the inquiry: “We were never told that the reservoir had been drawn down by forty percent, and I would have shut the pumps that same night."

According to Okonkwo, "this contract protects every ferry worker on the sound, and it does so with a penny of new taxes."

“I don’t believe the museum should return a single carving until the courts in London have spoken,” Brandt wrote on Facebook.

“Nobody looked at the other nine,” Lindqvist said.

"Our doctors are exhausted, our wards are full, and the minister goes on television to say that all is well," Delgado said.

"I am not going to resign over a dinner," Pym said."#,
    r#"Letters

"We were never told that the reservoir had been drawn down by forty percent [...] I would have shut the plant that same night," Halloran said through tears.

"This contract protects every ferry worker on the Sound," said a spokesman for Okonkwo, "and it does so without a penny of new taxes."

“The museum should [not] return a single carving until the courts in Lagos have spoken,” said Brandt.

"3 of the 12 turbines were inspected last winter. Nobody looked at the other nine," Lindqvist told MPs.

"Our nurses are exhausted and the minister goes on television to say that all is well," Delgado said.

"I am not going to resign over a dinner that I paid for myself," said Dame Ruth Kerr, his predecessor."#,
    r#"In brief

The reservoir was discussed. Halloran said "we have been drawn into a quarrel about forty jobs."

"Each contract protects every ferry worker on the sound, and it does so without a penny of new taxes," Okonkwo said.

"We should return a single carving when the courts have spoken," said Brandt.

“Three of the twelve turbines were inspected last winter.

“Nobody looked at the other nine,” Lindqvist said.

Delgado accused the minister of saying "all is well".

"I am not going to resign over a dinner that I paid for," Pym said."#,
];

#[test]
fn six_remarks_in_five_articles() {
    let mut table = String::new();
    for (number, remark) in (1..).zip(REMARKS) {
        for (siglum, article) in ["A", "B", "C", "D", "E"].into_iter().zip(ARTICLES) {
            let found = judge(remark, article, false);
            table += &format!("{number} {siglum}  {}\n", if found.is_empty() { "nothing" } else { &found });
        }
    }
    insta::assert_snapshot!("news", table);
}
