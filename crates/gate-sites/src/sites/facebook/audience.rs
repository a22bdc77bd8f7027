//! Who will read a post on Facebook: the words on the button that chooses it. Its picture is a piece of a sprite that
//! moves with every version, so words it is: a known one, at the known place, or nobody knows.
use crate::tree::Tree;
use gate_model::Readers;
use gate_text::label::fold_label;

/// Words for everyone. *Public* and what is seen beside it: P; the others: G.
const EVERYONE: &[&str] = &[
    "public",
    "herkese acik",
    "publico",
    "offentlich",
    "publiczne",
    "publiczny",
    "javno",
    "العامة",
    "عام",
    "pubblica",
    "tutti",
    "openbaar",
    "publik",
    "公開",
    "公开",
    "所有人",
    "전체 공개",
    "cong khai",
    "สาธารณะ",
    "offentlig",
    "julkinen",
    "verejne",
    "verejny",
    "nyilvanos",
    "δημοσιο",
    "доступно всем",
    "для всіх",
    "усі",
    "ציבורי",
    "todo el mundo",
    "tout le monde",
];

/// Words for some people only. G.
const LIMITED: &[&str] = &[
    "friends",
    "friends except",
    "specific friends",
    "only me",
    "close friends",
    "custom",
    "acquaintances",
    "arkadaslar",
    "belirli arkadaslar",
    "sadece ben",
    "yakin arkadaslar",
    "ozel",
    "amigos",
    "amigos concretos",
    "solo yo",
    "amis",
    "amis et leurs amis",
    "moi uniquement",
    "personnalise",
    "freunde",
    "bestimmte freunde",
    "nur ich",
    "znajomi",
    "tylko ja",
    "الاصدقاء",
    "انا فقط",
    "somente eu",
    "so eu",
    "apenas eu",
    "amici",
    "solo io",
    "vrienden",
    "alleen ik",
    "teman",
    "hanya saya",
    "友達",
    "自分のみ",
    "朋友",
    "好友",
    "只限本人",
    "仅限自己",
    "친구만",
    "친구",
    "나만 보기",
    "ban be",
    "chi minh toi",
    "เพื่อน",
    "เฉพาะฉัน",
    "venner",
    "vanner",
    "bara jag",
    "kun meg",
    "kun mig",
    "kaverit",
    "vain mina",
    "pratele",
    "jen ja",
    "ismerosok",
    "csak en",
    "φιλοι",
    "μονο εγω",
    "друзья",
    "только я",
    "друзі",
    "тільки я",
    "חברים",
    "רק אני",
];

/// How the label of that button begins. P.
const PREFIXES: &[&str] = &[
    "edit privacy",
    "modifier la confidentialite",
    "編輯隱私設定",
    "gizliligi duzenle",
];

/// What stands around the word on the picture beside a post's time, where it says who may see the post. In English,
/// French, German, Portuguese, Italian, Romanian, Polish, Russian, Croatian and Japanese: E; the others: G.
const SHARED: &[(&str, &str)] = &[
    ("shared with", ""),
    ("partage avec", ""),
    ("mit", "geteilt"),
    ("compartilhado com", ""),
    ("conteudo partilhado com", ""),
    ("compartido con", ""),
    ("contenuto condiviso con", ""),
    ("distribuit pentru", ""),
    ("grono odbiorcow", ""),
    ("это видят", ""),
    ("podijeljeno s publikom", ""),
    ("プライバシー設定", ""),
    ("", "ile paylasildi"),
    ("paylasilanlar", ""),
];

/// What only that picture says.
const OF_POSTS: &[(&str, Readers)] = &[
    ("public group", Readers::Everyone),
    ("private group", Readers::Limited),
    ("your friends", Readers::Limited),
    ("your friends; friends of anyone tagged", Readers::Limited),
];

/// Who reads the post above an editor: the first picture that says such a thing. Its author may have chosen a list of
/// any name: what is no known word leaves it open.
pub(super) fn of_post(tree: Tree<'_>, editor: usize) -> Readers {
    let pictures = tree.nodes().take(editor).filter(|(index, node)| {
        let is_pressed = || {
            tree.ancestors(*index)
                .any(|(_, node)| node.role == "button")
        };
        (node.tag == "svg" || node.role == "img") && !is_pressed()
    });
    let mut said = pictures.filter_map(|(_, node)| shared(&fold_label(&node.label)));
    said.next().unwrap_or_default()
}

fn shared(label: &str) -> Option<Readers> {
    let mut words = SHARED.iter().filter_map(|(start, end)| {
        let rest = label.strip_prefix(&*fold_label(start))?;
        Some(rest.strip_suffix(&*fold_label(end))?.trim())
    });
    let word = words.next()?;
    let mut of_posts = OF_POSTS
        .iter()
        .filter(|(known, _)| fold_label(known) == word);
    let known = of_posts.next().map(|(_, readers)| *readers);
    Some(
        known
            .or_else(|| meant(|one| one == word))
            .unwrap_or_default(),
    )
}

/// What the button between one's own name and the words says. Two that say something, or one whose label and words
/// differ, leave it open.
pub(super) fn readers(tree: Tree<'_>) -> Readers {
    let editor = tree.nodes().find(|(_, node)| node.role == "textbox");
    let Some((editor, _)) = editor else {
        return Readers::Unknown;
    };
    let buttons = tree.nodes().take(editor).filter(|(_, node)| {
        matches!(node.role.as_str(), "button" | "combobox") || node.tag == "button"
    });
    let mut said = buttons.filter_map(|(index, node)| {
        let shown = tree.text(index).unwrap_or_default();
        said(&fold_label(&node.label), &fold_label(&shown))
    });
    match (said.next(), said.next()) {
        (Some(readers), None) => readers,
        _ => Readers::Unknown,
    }
}

/// What a button says; nothing when it is about something else. A list of one's own may have any name, so words that
/// are shown have to be known ones, and a label that only ends with one has to begin as such labels do.
fn said(label: &str, shown: &str) -> Option<Readers> {
    let is_about = PREFIXES
        .iter()
        .any(|start| label.starts_with(&fold_label(start)));
    let labelled = meant(|word| label == word || is_about && ends(label, word));
    let is_read = meant(|word| shown == word);
    match (labelled, is_read) {
        (Some(one), Some(other)) if one != other => Some(Readers::Unknown),
        (_, Some(readers)) => Some(readers),
        (labelled, None) if shown.is_empty() => labelled,
        _ => None,
    }
}

fn meant(fits: impl Fn(&str) -> bool) -> Option<Readers> {
    let tables = [(EVERYONE, Readers::Everyone), (LIMITED, Readers::Limited)];
    let mut found = tables
        .into_iter()
        .filter(|(words, _)| words.iter().any(|word| fits(&fold_label(word))));
    found.next().map(|(_, readers)| readers)
}

/// "Sharing with Public" ends with its word, "republic" does not. Some languages set no spaces.
fn ends(label: &str, word: &str) -> bool {
    let before = label.strip_suffix(word);
    before.is_some_and(|before| before.ends_with(|c: char| c == ' ' || c > '\u{2E80}'))
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn a_label_ends_with_a_word_of_its_own() {
        assert!(ends("sharing with public", "public"));
        assert!(!ends("the republic", "public"));
        assert!(!ends("public", "public"), "the word alone is no end");
        assert!(ends("編輯隱私設定。分享給公開", "公開"));
    }
}
