//! What sources are called in full: every one that has articles, and none by the name of another.

use std::collections::BTreeSet;

use governance::law::{Law, Titles};

#[test]
fn every_source_whose_articles_are_cited_has_a_title() {
    let law = Law::built_in().unwrap();
    // The blank place cites a city that is not there.
    let places = law.places.iter().filter(|place| place.id != "cn-blank").flat_map(|place| place.articles.keys());
    let packs = law.packs.iter().filter(|pack| !pack.elsewhere).flat_map(|pack| pack.articles.keys());
    let models = law.models.iter().flat_map(|model| model.articles.keys());
    let cited = places.chain(packs).chain(models).chain(law.limits.articles.keys());
    let names: BTreeSet<&str> = law
        .titles
        .iter()
        .flat_map(|title| title.cited.zh.iter().chain(std::iter::once(&title.title.zh)))
        .map(String::as_str)
        .collect();
    for citation in cited.filter(|citation| citation.contains('§') && !citation.starts_with("系统提议")) {
        let source = citation.split('§').next().unwrap_or_default().trim_end();
        assert!(names.contains(source), "{citation} is of a source without a title");
    }
}

#[test]
fn a_name_that_two_sources_are_cited_by_is_refused() {
    let one = |zh: &str| {
        format!(
            "[[titles]]\ntitle = {{ zh = \"{zh}\", en = \"Rules\" }}\ncited = {{ zh = [\"规定\"], en = [\"Rules\"] }}\n"
        )
    };
    assert!(Titles::from_source("t.toml", &one("某规定")).is_ok());
    let twice = Titles::from_source("t.toml", &(one("某规定") + &one("另一规定")));
    assert!(twice.unwrap_err().to_string().contains("another source is cited by this name"));
}
