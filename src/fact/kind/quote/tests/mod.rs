mod articles;
mod news;
mod properties;
mod suite;
