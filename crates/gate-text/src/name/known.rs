//! Words that are known in names: titles, particles, spellings, short forms. All in folded form.

/// Titles before a name.
const TITLES_BEFORE: &[&str] = &[
    "bay",
    "bayan",
    "dr",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
    "sayin",
    "sir",
];

/// Titles and degrees after a name.
const TITLES_AFTER: &[&str] = &[
    "ba", "bey", "bsc", "esq", "hanim", "hoca", "hocam", "jr", "ma", "med", "msc", "pgce", "phd",
    "sr",
];

/// Small words inside a name.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "binti", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "ter", "van", "vom", "von", "y",
    "zu", "zum",
];

/// Spellings of one name, and the one we use.
const SPELLINGS: &[(&str, &str)] = &[
    ("ahmad", "ahmed"),
    ("aishah", "aisha"),
    ("allan", "alan"),
    ("ayesha", "aisha"),
    ("aysha", "aisha"),
    ("cathryn", "catherine"),
    ("fatimah", "fatima"),
    ("hasan", "hassan"),
    ("husain", "hussein"),
    ("hussain", "hussein"),
    ("katharine", "catherine"),
    ("katherine", "catherine"),
    ("kathryn", "catherine"),
    ("mohamad", "mohammed"),
    ("mohamed", "mohammed"),
    ("mohammad", "mohammed"),
    ("mohd", "mohammed"),
    ("muhamed", "mohammed"),
    ("muhammad", "mohammed"),
    ("muhammed", "mohammed"),
    ("muhammet", "mohammed"),
    ("nicolas", "nicholas"),
    ("phillip", "philip"),
    ("steven", "stephen"),
    ("umar", "omar"),
    ("yousef", "yusuf"),
    ("youssef", "yusuf"),
];

/// Common short forms, English and Turkish, and the names they stand for, between spaces.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("abbie", "abigail"),
    ("abby", "abigail"),
    ("alex", "alexander alexandra"),
    ("alf", "alfred"),
    ("alfie", "alfred"),
    ("andy", "andrew"),
    ("archie", "archibald"),
    ("ayso", "ayse"),
    ("bea", "beatrice"),
    ("becca", "rebecca"),
    ("becky", "rebecca"),
    ("ben", "benjamin"),
    ("beth", "bethany elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("cath", "catherine"),
    ("cathy", "catherine"),
    ("charlie", "charles charlotte"),
    ("chris", "christian christina christine christopher"),
    ("dan", "daniel"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("dom", "dominic"),
    ("doug", "douglas"),
    ("drew", "andrew"),
    ("ed", "edward"),
    ("eddie", "edward"),
    ("ellie", "eleanor elizabeth"),
    ("fatos", "fatma"),
    ("fran", "frances francis"),
    ("fred", "frederick"),
    ("freddie", "frederick"),
    ("gabby", "gabriella gabrielle"),
    ("gabe", "gabriel"),
    ("greg", "gregory"),
    ("harry", "harold henry"),
    ("hattie", "harriet"),
    ("huso", "huseyin"),
    ("ibo", "ibrahim"),
    ("izzy", "isabel isabella isabelle"),
    ("jackie", "jacqueline"),
    ("jake", "jacob"),
    ("jamie", "james"),
    ("jen", "jennifer"),
    ("jenny", "jennifer"),
    ("jess", "jessica"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("jo", "joanna joanne josephine"),
    ("joe", "joseph"),
    ("joey", "joseph"),
    ("johnny", "john"),
    ("jon", "jonathan"),
    ("jonny", "john jonathan"),
    ("josh", "joshua"),
    ("josie", "josephine"),
    ("kate", "catherine"),
    ("kathy", "catherine"),
    ("katie", "catherine"),
    ("ken", "kenneth"),
    ("kenny", "kenneth"),
    ("kim", "kimberley kimberly"),
    ("larry", "lawrence"),
    ("len", "leonard"),
    ("lenny", "leonard"),
    ("lexi", "alexandra"),
    ("libby", "elizabeth"),
    ("liv", "olivia"),
    ("liz", "elizabeth"),
    ("lizzie", "elizabeth"),
    ("lottie", "charlotte"),
    ("lou", "louis louise"),
    ("maddie", "madeleine madison"),
    ("maggie", "margaret"),
    ("mandy", "amanda"),
    ("matt", "matthew"),
    ("meg", "margaret megan"),
    ("mel", "melanie melissa"),
    ("memo", "mehmet"),
    ("mick", "michael"),
    ("mike", "michael"),
    ("mikey", "michael"),
    ("millie", "amelia emily"),
    ("mistik", "mustafa"),
    ("mo", "mohammed"),
    ("nat", "natalie nathan nathaniel"),
    ("nate", "nathan nathaniel"),
    ("nick", "nicholas"),
    ("nicky", "nicholas nicola"),
    ("oli", "oliver"),
    ("ollie", "oliver"),
    ("olly", "oliver"),
    ("paddy", "patrick"),
    ("pam", "pamela"),
    ("pat", "patricia patrick"),
    ("penny", "penelope"),
    ("pete", "peter"),
    ("phil", "philip"),
    ("pippa", "philippa"),
    ("ray", "raymond"),
    ("rich", "richard"),
    ("richie", "richard"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("robbie", "robert"),
    ("ron", "ronald"),
    ("ronnie", "ronald"),
    ("sam", "samantha samuel"),
    ("sammy", "samantha samuel"),
    ("seb", "sebastian"),
    ("stan", "stanley"),
    ("steph", "stephanie"),
    ("steve", "stephen"),
    ("stu", "stuart"),
    ("sue", "susan"),
    ("sulo", "suleyman"),
    ("susie", "susan"),
    ("tash", "natasha"),
    ("ted", "edward theodore"),
    ("teddy", "edward theodore"),
    ("theo", "theodore"),
    ("tilly", "matilda"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tommy", "thomas"),
    ("tony", "anthony"),
    ("tori", "victoria"),
    ("vicky", "victoria"),
    ("vince", "vincent"),
    ("will", "william"),
    ("zac", "zachary"),
    ("zach", "zachary"),
    ("zack", "zachary"),
    ("zeyno", "zeynep"),
];

pub(super) fn is_title_before(word: &str) -> bool {
    TITLES_BEFORE.binary_search(&word).is_ok()
}

pub(super) fn is_title_after(word: &str) -> bool {
    TITLES_AFTER.binary_search(&word).is_ok()
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

/// The spelling that we use of a name.
pub(super) fn spelling(word: &str) -> &str {
    find(SPELLINGS, word).unwrap_or(word)
}

/// The names that a short form stands for.
pub(super) fn long_forms(word: &str) -> impl Iterator<Item = &'static str> {
    find(SHORT_FORMS, word)
        .into_iter()
        .flat_map(|longs| longs.split(' '))
}

fn find(table: &'static [(&str, &str)], word: &str) -> Option<&'static str> {
    let at = table.binary_search_by_key(&word, |(key, _)| key).ok()?;
    table.get(at).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mut keys: Vec<&str>) {
        assert!(
            keys.is_sorted_by(|a, b| a < b),
            "sorted, each once: {keys:?}"
        );
        keys.retain(|key| crate::fold(key) != **key);
        assert_eq!(keys, Vec::<&str>::new(), "not folded");
    }

    #[test]
    fn tables_are_sorted_and_folded() {
        check(TITLES_BEFORE.to_vec());
        check(TITLES_AFTER.to_vec());
        check(PARTICLES.to_vec());
        check(SPELLINGS.iter().map(|(key, _)| *key).collect());
        check(SHORT_FORMS.iter().map(|(key, _)| *key).collect());
    }

    #[test]
    fn what_names_become_is_final() {
        for (from, to) in SPELLINGS {
            assert_eq!(spelling(to), *to, "{from}");
        }
        for (short, longs) in SHORT_FORMS {
            assert_eq!(&spelling(short), short, "a spelling would hide it");
            for long in longs.split(' ') {
                assert_eq!(spelling(long), long, "{short}");
                assert_eq!(
                    long_forms(long).next(),
                    None,
                    "{short}: {long} is short itself"
                );
                assert_eq!(crate::fold(long), long, "{short}");
            }
        }
    }
}
