//! Location on X: the geo button of a composer is evidence, the settings pages are proof.
//!
//! A switch has no name of its own: only where its page and its words agree is its state believed.
use super::SITE;
use crate::{Address, Location, LocationSetting, SettingPage, tree::Tree};
use gate_model::{Node, Page, Part, state};
use gate_text::label::fold_label;

pub(super) const LOCATION: Location = Location {
    parts: &[
        Part {
            name: "geo",
            selector: "[data-testid=\"geoButton\"]",
        },
        Part {
            name: "switch",
            selector: "[role=\"main\"] label:has(input[type=\"checkbox\"])",
        },
    ],
    settings: &[
        SettingPage {
            setting: LocationSetting::Posts,
            address: "https://x.com/settings/location",
            read: true,
            optional: false,
        },
        SettingPage {
            setting: LocationSetting::Precise,
            address: "",
            read: false,
            optional: false,
        },
        // A button without a state.
        SettingPage {
            setting: LocationSetting::Past,
            address: "https://x.com/settings/location",
            read: false,
            optional: false,
        },
        SettingPage {
            setting: LocationSetting::Places,
            address: "https://x.com/settings/location_information",
            read: true,
            optional: true,
        },
    ],
    read,
};

/// *Add location information to your posts*, folded. C: the client's own words.
const POSTS: &[&str] = &[
    "add location information to your posts",
    "gonderilerine konum bilgisi ekle",
    "anadir informacion de ubicacion a tus posts",
    "ajouter des informations de localisation a mes posts",
    "deinen posts einen standort hinzufugen",
    "dodaj informacje o lokalizacji do swoich wpisow",
    "اضافة معلومات الموقع الجغرافي الى منشوراتك",
    "adicionar informacoes de localizacao aos seus posts",
    "aggiungi informazioni sulla posizione ai tuoi post",
    "locatiegegevens aan je posts toevoegen",
    "указывать в постах где вы находитесь",
    "додавати інформацію про місцезнаходження до ваших постів",
    "adauga informatii despre locatie la postarile tale",
    "अपने पोस्ट्स में स्थान जानकारी जोड़ें",
    "আপনার পোস্টগুলোতে অবস্থানের তথ্য যোগ করুন",
    "افزودن اطلاعات مکان به پستها",
    "向你的帖子添加位置信息",
    "在貼文中加入位置資訊",
];

/// *Personalise based on places you've been*, folded. C.
const PLACES: &[&str] = &[
    "personalize based on places youve been",
    "personalise based on places youve been",
    "bulundugun yerlere gore kisisellestir",
    "personalizar segun los lugares donde estuviste",
    "personnaliser en fonction des lieux ou vous etes alle",
    "anhand der orte personalisieren an denen du gewesen bist",
    "personalizuj na podstawie odwiedzanych miejsc",
    "اضفاء الطابع الشخصي بناء على الاماكن التي تواجدت بها",
    "personalizar de acordo com os lugares onde voce esteve",
    "personalizza in base ai posti visitati",
    "personaliseren op basis van plekken waar je bent geweest",
    "выполнять персонализацию c учетом посещенных мест",
    "персоналізація на основі відвіданих місць",
    "personalizeaza in functie de locurile unde ai fost",
    "जिन स्थानों पर आप गए हैं उनके आधार पर वैयक्तिकृत करें",
    "مقامات پر مبنی ذاتی بنانا جہاں اپ تھے",
    "আপনি যে সব স্থানে থেকেছেন তার ভিত্তিতে ব্যক্তিগতকৃত করুন",
    "شخصیسازی براساس مکانهایی که بودهاید",
    "根据你去过的地方个性化",
    "根據你去過的地點進行個人化",
];

fn read(page: &Page) -> Vec<(LocationSetting, bool)> {
    let geo = page.parts.iter().find(|node| node.part == "geo");
    // A disabled button tells nothing: a poll disables it, too.
    let enabled = geo.filter(|node| node.state & state::DISABLED == 0);
    let evidence = enabled.map(|_| (LocationSetting::Posts, true));
    evidence.into_iter().chain(switch(page)).collect()
}

/// The one switch of a settings page.
fn switch(page: &Page) -> Option<(LocationSetting, bool)> {
    let address = Address::parse(&page.address).filter(|address| SITE.owns(address))?;
    let (setting, words) = match address.path().as_slice() {
        ["settings", "location"] => (LocationSetting::Posts, POSTS),
        ["settings", "location_information"] => (LocationSetting::Places, PLACES),
        _ => return None,
    };
    let tree = Tree::new(&page.parts)?;
    let root = tree.nodes().find(|(_, node)| node.part == "switch")?.0;
    let is_switch = |(_, node): &(usize, &Node)| node.tag == "input";
    let (_, input) = tree.below(root).find(is_switch)?;
    let said = fold_label(&tree.text(root)?);
    words
        .contains(&said.as_str())
        .then_some((setting, input.state & state::CHECKED != 0))
}

#[cfg(test)]
mod tests {
    use super::{LOCATION, PLACES, POSTS};
    use crate::LocationSetting::{self, Places, Posts};
    use gate_model::{Node, Page, state};
    use gate_text::label::fold_label;

    fn part(name: &str, state: u16) -> Node {
        Node {
            part: name.to_owned(),
            state,
            ..Node::default()
        }
    }

    /// A label with a checkbox in it.
    fn switch(words: &str, state: u16) -> Vec<Node> {
        let text = Node {
            tag: "span".to_owned(),
            text: words.to_owned(),
            ..Node::default()
        };
        let input = Node {
            tag: "input".to_owned(),
            state,
            ..Node::default()
        };
        vec![part("switch", 0), text, input]
    }

    #[test]
    fn settings_are_read_where_page_and_words_agree() {
        let check = |path: &str, parts: Vec<Node>, expected: &[(LocationSetting, bool)]| {
            let page = Page {
                address: format!("https://x.com{path}"),
                parts,
                ..Page::default()
            };
            assert_eq!((LOCATION.read)(&page), expected, "{path}");
        };
        let words = "Add location information to your posts";
        let been = "Personalise based on places you’ve been";
        check("/home", vec![part("geo", 0)], &[(Posts, true)]);
        check("/home", vec![part("geo", state::DISABLED)], &[]);
        check("/home", vec![], &[]);
        check("/home", switch(words, state::CHECKED), &[]);
        check("/settings/location", switch(words, 0), &[(Posts, false)]);
        check("/settings/location", switch("Protect your posts", 0), &[]);
        check("/settings/location_information", switch(words, 0), &[]);
        let both = [
            vec![part("geo", 0)],
            vec![Node {
                parent: 1,
                ..part("switch", 0)
            }],
        ];
        check("/settings/location", both.concat(), &[(Posts, true)]);
        check(
            "/settings/location",
            switch("Gönderilerine konum bilgisi ekle", state::CHECKED),
            &[(Posts, true)],
        );
        let turned_on = &[(Places, true)];
        check(
            "/settings/location_information",
            switch(been, state::CHECKED),
            turned_on,
        );
    }

    #[test]
    fn words_are_folded_and_each_means_one_setting() {
        for word in POSTS.iter().chain(PLACES) {
            assert_eq!(fold_label(word).as_str(), *word);
        }
        assert!(!POSTS.iter().any(|word| PLACES.contains(word)));
    }
}
