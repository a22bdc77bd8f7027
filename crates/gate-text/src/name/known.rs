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

/// Forenames that many bear before the one they are called by.
const LEFT_OUT: &[&str] = &["md", "mohammed", "syed"];

/// Spellings of one name, and the one we use.
const SPELLINGS: &[(&str, &str)] = &[
    ("abdallah", "abdullah"),
    ("abdelaziz", "abdulaziz"),
    ("abdelkader", "abdulkadir"),
    ("abdelkarim", "abdulkarim"),
    ("abdelrahman", "abdulrahman"),
    ("abderrahman", "abdulrahman"),
    ("abdiaziz", "abdulaziz"),
    ("abdikadir", "abdulkadir"),
    ("abdikarim", "abdulkarim"),
    ("abdirahman", "abdulrahman"),
    ("abdulqadir", "abdulkadir"),
    ("abdurahman", "abdulrahman"),
    ("abdurrahman", "abdulrahman"),
    ("aggarwal", "agarwal"),
    ("agrawal", "agarwal"),
    ("ahmad", "ahmed"),
    ("aishah", "aisha"),
    ("allan", "alan"),
    ("ameen", "amin"),
    ("aminah", "amina"),
    ("axmed", "ahmed"),
    ("ayesha", "aisha"),
    ("aysha", "aisha"),
    ("banerji", "banerjee"),
    ("cabdi", "abdi"),
    ("cali", "ali"),
    ("cathryn", "catherine"),
    ("chaudhari", "chaudhry"),
    ("chaudhary", "chaudhry"),
    ("chaudry", "chaudhry"),
    ("choudhry", "chowdhury"),
    ("choudhury", "chowdhury"),
    ("chouhan", "chauhan"),
    ("chowdury", "chowdhury"),
    ("cumar", "omar"),
    ("dipak", "deepak"),
    ("ebrahim", "ibrahim"),
    ("elliott", "elliot"),
    ("fatimah", "fatima"),
    ("gamal", "jamal"),
    ("graeme", "graham"),
    ("hameed", "hamid"),
    ("harun", "haroon"),
    ("hasan", "hassan"),
    ("hossain", "hussein"),
    ("husain", "hussein"),
    ("hussain", "hussein"),
    ("isabel", "isabelle"),
    ("ismaeel", "ismail"),
    ("ismael", "ismail"),
    ("jonathon", "jonathan"),
    ("kareem", "karim"),
    ("katharine", "catherine"),
    ("katherine", "catherine"),
    ("kathryn", "catherine"),
    ("khadijah", "khadija"),
    ("khaled", "khalid"),
    ("laila", "layla"),
    ("laxmi", "lakshmi"),
    ("leila", "layla"),
    ("leyla", "layla"),
    ("mahamed", "mohammed"),
    ("mahmood", "mahmoud"),
    ("mahmud", "mahmoud"),
    ("mariam", "maryam"),
    ("mathew", "matthew"),
    ("maxamed", "mohammed"),
    ("meera", "mira"),
    ("mehmood", "mahmoud"),
    ("mohamad", "mohammed"),
    ("mohamed", "mohammed"),
    ("mohamet", "mohammed"),
    ("mohammad", "mohammed"),
    ("mohd", "mohammed"),
    ("mostafa", "mustafa"),
    ("moustafa", "mustafa"),
    ("muhamad", "mohammed"),
    ("muhamed", "mohammed"),
    ("muhammad", "mohammed"),
    ("muhammed", "mohammed"),
    ("muhammet", "mohammed"),
    ("naser", "nasser"),
    ("nasir", "nasser"),
    ("nicolas", "nicholas"),
    ("nour", "noor"),
    ("nur", "noor"),
    ("othman", "osman"),
    ("phillip", "philip"),
    ("pradip", "pradeep"),
    ("priti", "preeti"),
    ("puja", "pooja"),
    ("quraishi", "qureshi"),
    ("rachael", "rachel"),
    ("rasheed", "rashid"),
    ("rehman", "rahman"),
    ("saeid", "saeed"),
    ("saleem", "salim"),
    ("sandip", "sandeep"),
    ("sara", "sarah"),
    ("shaikh", "sheikh"),
    ("shaun", "sean"),
    ("shawn", "sean"),
    ("shaykh", "sheikh"),
    ("sheik", "sheikh"),
    ("siddiqi", "siddique"),
    ("siddiqui", "siddique"),
    ("steven", "stephen"),
    ("sulaiman", "suleyman"),
    ("sulayman", "suleyman"),
    ("suleiman", "suleyman"),
    ("tarek", "tariq"),
    ("tarik", "tariq"),
    ("thakker", "thakkar"),
    ("umar", "omar"),
    ("usman", "osman"),
    ("uthman", "osman"),
    ("xasan", "hassan"),
    ("yasmeen", "yasmin"),
    ("yasmine", "yasmin"),
    ("yousef", "yusuf"),
    ("youssef", "yusuf"),
    ("yousuf", "yusuf"),
    ("yuusuf", "yusuf"),
    ("zaynab", "zainab"),
    ("zeinab", "zainab"),
    ("zeynab", "zainab"),
];

/// Common short forms of several languages, and the names they stand for, between spaces.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("abbie", "abigail"),
    ("abby", "abigail"),
    ("abdi", "abdullahi abdulrahman"),
    ("abdul", "abdullah abdulrahman"),
    ("abi", "abigail"),
    ("aga", "agnieszka"),
    ("alex", "alexander alexandra"),
    ("alf", "alfred"),
    ("alfie", "alfred"),
    ("aman", "amandeep"),
    ("andy", "andrew"),
    ("ania", "anna"),
    ("archie", "archibald"),
    ("asia", "joanna"),
    ("ayo", "ayodele ayomide"),
    ("ayso", "ayse"),
    ("bartek", "bartlomiej bartosz"),
    ("basia", "barbara"),
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
    ("dami", "damilola oluwadamilola"),
    ("dan", "daniel"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("debs", "deborah"),
    ("dera", "chidera"),
    ("dom", "dominic"),
    ("doug", "douglas"),
    ("drew", "andrew"),
    ("ed", "edward"),
    ("eddie", "edward"),
    ("ela", "elzbieta"),
    ("ellie", "eleanor elizabeth"),
    ("emeka", "chukwuemeka"),
    ("fatos", "fatma"),
    ("fran", "frances francis"),
    ("fred", "frederick"),
    ("freddie", "frederick"),
    ("gabby", "gabriella gabrielle"),
    ("gabe", "gabriel"),
    ("geoff", "geoffrey"),
    ("gosia", "malgorzata"),
    ("greg", "gregory"),
    ("grzesiek", "grzegorz"),
    ("harry", "harold henry"),
    ("hattie", "harriet"),
    ("huso", "huseyin"),
    ("ibo", "ibrahim"),
    ("ify", "ifeanyi ifeoma"),
    ("izzy", "isabella isabelle"),
    ("jackie", "jacqueline"),
    ("jake", "jacob"),
    ("jamie", "james"),
    ("jas", "jasmeet jaspreet jasvir"),
    ("jeff", "jeffrey"),
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
    ("jurek", "jerzy"),
    ("kasia", "katarzyna"),
    ("kaska", "katarzyna"),
    ("kate", "catherine"),
    ("kathy", "catherine"),
    ("katie", "catherine"),
    ("ken", "kenneth"),
    ("kenny", "kenneth"),
    ("kim", "kimberley kimberly"),
    ("krish", "krishna"),
    ("krzysiek", "krzysztof"),
    ("kuba", "jakub"),
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
    ("maciek", "maciej"),
    ("maddie", "madeleine madison"),
    ("magda", "magdalena"),
    ("maggie", "margaret"),
    ("mandy", "amanda"),
    ("mani", "manpreet"),
    ("mati", "mateusz"),
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
    ("nik", "nikhil"),
    ("ola", "aleksandra"),
    ("olek", "aleksander"),
    ("oli", "oliver"),
    ("ollie", "oliver"),
    ("olly", "oliver"),
    ("paddy", "patrick"),
    ("pam", "pamela"),
    ("pat", "patricia patrick"),
    ("penny", "penelope"),
    ("pete", "peter"),
    ("phil", "philip"),
    ("piotrek", "piotr"),
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
    ("seun", "oluwaseun"),
    ("simi", "simran"),
    ("stan", "stanley"),
    ("staszek", "stanislaw"),
    ("steph", "stephanie"),
    ("steve", "stephen"),
    ("stu", "stuart"),
    ("sue", "susan"),
    ("sulo", "suleyman"),
    ("susie", "susan"),
    ("tash", "natasha"),
    ("ted", "edward theodore"),
    ("teddy", "edward theodore"),
    ("temi", "temitope"),
    ("terry", "terence"),
    ("theo", "theodore"),
    ("tilly", "matilda"),
    ("tim", "timothy"),
    ("tobi", "oluwatobi"),
    ("tom", "thomas"),
    ("tomek", "tomasz"),
    ("tommy", "thomas"),
    ("tony", "anthony"),
    ("tori", "victoria"),
    ("tosia", "antonina"),
    ("trish", "patricia"),
    ("val", "valerie"),
    ("vicky", "victoria"),
    ("vince", "vincent"),
    ("will", "william"),
    ("wojtek", "wojciech"),
    ("zac", "zachary"),
    ("zach", "zachary"),
    ("zack", "zachary"),
    ("zbyszek", "zbigniew"),
    ("zeyno", "zeynep"),
    ("zosia", "zofia"),
    ("zuza", "zuzanna"),
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

/// A forename that its bearers often leave out.
pub(super) fn is_left_out(word: &str) -> bool {
    LEFT_OUT.binary_search(&word).is_ok()
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
        check(LEFT_OUT.to_vec());
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
