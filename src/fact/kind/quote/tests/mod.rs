mod articles;
mod properties;
mod suite;
