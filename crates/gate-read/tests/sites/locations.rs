//! Settings pages about location, in each language whose words are known: what their one switch tells.
use gate_read::locations;
use gate_sites::LocationSetting::{self, Places, Posts};

const POSTS: &str = "https://x.com/settings/location";
const PLACES: &str = "https://x.com/settings/location_information";

/// Language, *Add location information to your posts*, *Personalise based on places you've been*: C, as the
/// client shows them.
const WORDS: [(&str, &str, &str); 20] = [
    (
        "en",
        "Add location information to your posts",
        "Personalize based on places you’ve been",
    ),
    (
        "en-GB",
        "Add location information to your posts",
        "Personalise based on places you’ve been",
    ),
    (
        "tr",
        "Gönderilerine konum bilgisi ekle",
        "Bulunduğun yerlere göre kişiselleştir",
    ),
    (
        "es",
        "Añadir información de ubicación a tus posts",
        "Personalizar según los lugares donde estuviste",
    ),
    (
        "fr",
        "Ajouter des informations de localisation à mes posts",
        "Personnaliser en fonction des lieux où vous êtes allé",
    ),
    (
        "de",
        "Deinen Posts einen Standort hinzufügen",
        "Anhand der Orte personalisieren, an denen du gewesen bist",
    ),
    (
        "pl",
        "Dodaj informacje o lokalizacji do swoich wpisów",
        "Personalizuj na podstawie odwiedzanych miejsc",
    ),
    (
        "ar",
        "إضافة معلومات الموقع الجغرافي إلى منشوراتك",
        "إضفاء الطابع الشخصي بناءً على الأماكن التي تواجدت بها",
    ),
    (
        "pt",
        "Adicionar informações de localização aos seus posts",
        "Personalizar de acordo com os lugares onde você esteve",
    ),
    (
        "it",
        "Aggiungi informazioni sulla posizione ai tuoi post",
        "Personalizza in base ai posti visitati",
    ),
    (
        "nl",
        "Locatiegegevens aan je posts toevoegen",
        "Personaliseren op basis van plekken waar je bent geweest",
    ),
    (
        "ru",
        "Указывать в постах, где вы находитесь",
        "Выполнять персонализацию с учетом посещенных мест",
    ),
    (
        "uk",
        "Додавати інформацію про місцезнаходження до ваших постів",
        "Персоналізація на основі відвіданих місць",
    ),
    (
        "ro",
        "Adaugă informații despre locație la postările tale",
        "Personalizează în funcție de locurile unde ai fost",
    ),
    (
        "hi",
        "अपने पोस्ट्स में स्थान जानकारी जोड़ें",
        "जिन स्थानों पर आप गए हैं, उनके आधार पर वैयक्तिकृत करें",
    ),
    (
        "ur",
        "Add location information to your posts",
        "مقامات پر مبنی ذاتی بنانا جہاں آپ تھے",
    ),
    (
        "bn",
        "আপনার পোস্টগুলোতে অবস্থানের তথ্য যোগ করুন",
        "আপনি যে সব স্থানে থেকেছেন তার ভিত্তিতে ব্যক্তিগতকৃত করুন",
    ),
    (
        "fa",
        "افزودن اطلاعات مکان به پست\u{200c}ها",
        "شخصی\u{200c}سازی براساس مکان\u{200c}هایی که بوده\u{200c}اید",
    ),
    ("zh", "向你的帖子添加位置信息", "根据你去过的地方个性化"),
    (
        "zh-Hant",
        "在貼文中加入位置資訊",
        "根據你去過的地點進行個人化",
    ),
];

/// A settings page as X lays it out: the words in two layers, the switch beside them, an explanation below.
fn page(language: &str, words: &str, on: bool) -> String {
    let checked = if on { " checked" } else { "" };
    format!(
        "<html lang={language}><body><div role=main><section><label><div><span>{words}</span></div><div>\
         <input type=checkbox aria-describedby=CHECKBOX_1_LABEL{checked}></div></label>\
         <div id=CHECKBOX_1_LABEL><span>What this means.</span></div></section></div></body></html>"
    )
}

fn check(html: &str, address: &str, expected: &[(LocationSetting, bool)]) {
    let told = locations(html, address).expect("a known page");
    assert_eq!(told, expected, "{address}: {html}");
}

#[test]
fn every_languages_words_are_read_from_a_page() {
    for (language, posts, places) in WORDS {
        for on in [false, true] {
            let (posts, places) = (page(language, posts, on), page(language, places, on));
            check(&posts, POSTS, &[(Posts, on)]);
            check(&places, PLACES, &[(Places, on)]);
            // Words of the other page prove nothing.
            check(&posts, PLACES, &[]);
            check(&places, POSTS, &[]);
        }
    }
}

#[test]
fn what_is_no_switch_of_ours_tells_nothing() {
    let (_, words, _) = WORDS[0];
    let html = page("en", words, true);
    check(&html, "https://x.com/settings/account", &[]);
    check(&html, "https://www.facebook.com/settings/location", &[]);
    check(&page("en", "Protect your posts", true), POSTS, &[]);
    check(&page("en", &format!("{words}, or not"), true), POSTS, &[]);
    check(&html.replace("type=checkbox", "type=text"), POSTS, &[]);
    check(&html.replace("role=main", "role=banner"), POSTS, &[]);
    assert!(locations(&html, "https://elsewhere.example/settings/location").is_err());
}
