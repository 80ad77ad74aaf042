//! How fast news is read, in MB/s: each family of readings by itself, all together in one long text and article by article, and
//! beside them a plain search for digits with the `regex` crate, which understands nothing, as the measure of what one pass over the
//! text costs at least.
//!
//! The long text is five articles over and over: the processor learns its branches by heart, so that it is read half as fast again as
//! the same articles one by one, though both take the same instructions. Text that is nowhere repeated goes at the pace of the latter.
//!
//! `cargo bench --bench reading`

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use crosscheck::article::Dateline;
use crosscheck::reading::lexicon::Lexed;
use crosscheck::reading::{Readings, quantity, quotation, time};
use crosscheck::text::Text;

/// Four articles as they were printed, and one that holds more numbers than most.
const NEWS: [&str; 5] = [
    include_str!("../fixtures/mayors-meeting/abc7ny.txt"),
    include_str!("../fixtures/mayors-meeting/governing.txt"),
    include_str!("../fixtures/mayors-meeting/latimes.txt"),
    include_str!("../fixtures/mayors-meeting/wpix.txt"),
    include_str!("news.txt"),
];

fn reading(criterion: &mut Criterion) {
    let source = NEWS.join("\n").repeat(40);
    let dateline = Dateline { date: Some(jiff::civil::date(2018, 1, 24)), ..Dateline::default() };
    let text = Text::new(source.as_str());
    let words = Lexed::new(&text);
    let times = time::read(&words, &dateline);
    let digits = regex::Regex::new(r"\b\d[\d,.]*\b").expect("a valid expression");

    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Bytes(source.len() as u64)).sample_size(20);
    group.bench_function("regex: digits only", |b| b.iter(|| digits.find_iter(&source).count()));
    group.bench_function("text", |b| b.iter(|| Text::new(source.as_str())));
    group.bench_function("lexicon", |b| b.iter(|| Lexed::new(&text)));
    group.bench_function("quantities", |b| b.iter(|| quantity::read(&words, &times)));
    group.bench_function("times", |b| b.iter(|| time::read(&words, &dateline)));
    group.bench_function("quotations", |b| b.iter(|| quotation::read(&words)));
    group.bench_function("all readings", |b| b.iter(|| Readings::of(&text, &dateline)));
    group.bench_function("text and all readings", |b| b.iter(|| Readings::of(&Text::new(source.as_str()), &dateline)));
    group.throughput(Throughput::Bytes(NEWS.iter().map(|article| article.len() as u64).sum()));
    group.bench_function("text and all readings, article by article", |b| {
        b.iter(|| NEWS.map(|article| Readings::of(&Text::new(article), &dateline).quantities.len()));
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
