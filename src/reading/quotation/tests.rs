use super::*;

fn render(source: &str) -> String {
    let text = Text::new(source);
    let mut out = String::new();
    for quotation in read(&text) {
        let speaker = match quotation.speaker {
            None => "nobody".to_owned(),
            Some(s) => format!(
                "{}{}{}",
                text.slice(s.written),
                s.described.map_or(String::new(), |d| format!(" ‹{}›", text.slice(d))),
                if s.named { "" } else { " (?)" }
            ),
        };
        let parts: Vec<&str> = quotation.parts.iter().map(|p| text.slice(*p)).collect();
        out += &format!("{speaker}: {}\n", parts.join(" | "));
    }
    out
}

#[test]
fn every_quotation_of_the_four_articles() {
    for name in ["latimes", "governing", "abc7ny", "wpix"] {
        let path = format!("{}/fixtures/mayors-meeting/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        insta::assert_snapshot!(name, render(&source));
    }
}
