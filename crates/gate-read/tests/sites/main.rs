//! Each site's hand-made pages, in each language, as they are and changed at random.
#[cfg(test)]
mod beside;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod composers;
#[cfg(test)]
mod feet;
#[cfg(test)]
mod locations;
#[cfg(test)]
mod mutate;
#[cfg(test)]
mod truth;
#[cfg(test)]
mod words;

#[test]
fn every_page_of_x_reads_as_its_foot_says() {
    feet::check("x", 40);
}

#[test]
fn every_page_of_facebook_reads_as_its_foot_says() {
    feet::check("facebook", 40);
}

#[test]
fn a_search_finds_every_candidate() {
    for site in ["x", "facebook"] {
        cases::check_search(site);
    }
}
