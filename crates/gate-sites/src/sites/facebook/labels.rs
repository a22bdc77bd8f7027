//! Words on Facebook, folded, each with how far it is to be trusted.
//!
//! Labels change by language, grammar and year, and never decide alone: the person is derived from links and
//! structure in any case, and a guessed word needs evidence without language besides.
use gate_model::Labels;
use gate_text::label::{fold_label, matches_pattern};

/// How a word is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// Plausible, unverified: only with evidence that needs no language.
    Guessed,
    /// In public tables of labels.
    Listed,
    /// Seen in a saved page or read in the site's own client.
    Seen,
}

/// The words for one deed: a line for each language and mark, which is its sign and the words, each behind a tab.
pub(super) struct Table(Labels);

impl Table {
    /// All of them, for the plan.
    pub(super) const fn labels(&self) -> Labels {
        self.0
    }

    /// How far the best word is to be trusted that one of these texts is; `None` when none is known.
    pub(super) fn mark(&self, texts: &[String]) -> Option<Mark> {
        let is_one = |word: &str| {
            let word = folded(word);
            texts.iter().any(|text| matches_pattern(text, &word))
        };
        let known = |row: &&str| row.split('\t').skip(1).any(is_one);
        self.0.0.lines().filter(known).map(Mark::of).max()
    }
}

/// A pattern folded as texts are, apart from the place of the name.
fn folded(pattern: &str) -> String {
    let parts = pattern.split_once('{');
    let parts = parts.and_then(|(before, rest)| Some((before, rest.strip_prefix("n}")?)));
    let Some((before, after)) = parts else {
        return fold_label(pattern);
    };
    let start = if before.is_empty() { "" } else { " " };
    let end = if after.is_empty() { "" } else { " " };
    [&fold_label(before), start, "{n}", end, &fold_label(after)].concat()
}

macro_rules! sign {
    (Guessed) => {
        "?"
    };
    (Listed) => {
        "."
    };
    (Seen) => {
        "!"
    };
}

impl Mark {
    /// The mark of a row.
    fn of(row: &str) -> Self {
        match row.as_bytes().first() {
            Some(b'!') => Self::Seen,
            Some(b'.') => Self::Listed,
            _ => Self::Guessed,
        }
    }
}

macro_rules! table {
    ($(#[$doc:meta])* $name:ident $($mark:ident $language:literal $($word:literal),+;)+) => {
        $(#[$doc])*
        pub(super) const $name: Table = Table(Labels(concat!($(sign!($mark), $("\t", $word,)+ "\n",)+)));
    };
}

table! {
    /// *Add friend*.
    ADD
    Seen "en" "add friend", "add friend {n}", "add {n} as a friend";
    Listed "tr" "arkadasi ekle", "arkadas ekle";
    Seen "es" "agregar", "agregar a {n} a mis amigos";
    Listed "es" "agregar a amigos", "anadir a mis amigos", "anadir como amigo", "anadir como amiga", "anadir";
    Seen "fr" "ajouter ami(e)";
    Listed "fr" "ajouter", "ajouter comme ami(e)";
    Listed "de" "freund/in hinzufugen", "freundin hinzufugen";
    Listed "pl" "dodaj do znajomych", "dodaj";
    Listed "ar" "اضافة صديق";
    Listed "pt" "adicionar", "adicionar a lista de amigos", "adicionar amigo";
    Listed "it" "aggiungi agli amici", "aggiungi";
    Listed "nl" "vriend toevoegen", "toevoegen als vriend", "toevoegen";
    Seen "id" "tambahkan {n} sebagai teman";
    Listed "id" "tambah teman", "tambahkan teman";
    Listed "zh" "加朋友", "加為朋友", "加为好友";
    Listed "ja" "友達になる";
    Listed "ko" "친구 추가";
    Listed "vi" "them ban be", "ket ban";
    Listed "th" "เพมเปนเพอน", "เพมเพอน";
    Listed "da" "tilfoj ven";
    Listed "sv" "lagg till van";
    Listed "nb" "legg til venn";
    Listed "fi" "lisaa kaveriksi";
    Listed "cs" "pridat pritele";
    Listed "sk" "pridat priatela";
    Listed "hu" "jeloles";
    Listed "ro" "adauga prieten", "adauga";
    Listed "el" "προσθηκη";
    Listed "bg" "добавяне";
    Listed "ru" "добавить в друзья", "добавить";
    Listed "uk" "додати друга";
    Listed "lt" "prideti prie draugu";
    Listed "lv" "pievienot draugu";
    Listed "et" "lisa sobraks";
    Listed "he" "הוספה לחברים";
    Listed "fa" "دوست شوید";
    Listed "hi" "मतर जड";
    Listed "bn" "বনধ যগ করন";
    Listed "ka" "მეგობრის დამატება";
    Listed "ms" "tambah rakan";
    Listed "fil" "i-add na friend";
}

table! {
    /// *Follow*.
    FOLLOW
    Seen "en" "follow", "follow {n}";
    Listed "tr" "takip et";
    Seen "es" "seguir";
    Listed "fr" "suivre", "s'abonner";
    Listed "de" "folgen", "abonnieren";
    Listed "pl" "obserwuj", "sledz";
    Listed "ar" "متابعة";
    Listed "it" "segui";
    Listed "nl" "volgen";
    Seen "id" "ikuti";
    Listed "ja" "フォローする";
    Listed "ko" "팔로우";
    Listed "zh" "追蹤", "关注";
    Listed "vi" "theo doi";
}

table! {
    /// *Confirm* a friend request.
    CONFIRM
    Seen "en" "confirm", "confirm friend request", "confirm request";
    Seen "es" "confirmar";
    Seen "zh" "確認";
    Guessed "tr" "onayla";
    Guessed "fr" "confirmer";
    Guessed "de" "bestatigen";
    Guessed "pl" "potwierdz";
    Guessed "ar" "تاكيد";
    Guessed "id" "konfirmasi";
    Guessed "vi" "xac nhan";
}

table! {
    /// *Message*: opens a conversation.
    MESSAGE
    Seen "en" "message";
    Guessed "tr" "mesaj", "mesaj gonder";
    Seen "es" "mensaje";
    Guessed "es" "enviar mensaje";
    Guessed "fr" "message", "ecrire";
    Guessed "de" "nachricht", "nachricht senden";
    Guessed "pl" "wyslij wiadomosc";
    Guessed "ar" "مراسلة", "رسالة";
    Guessed "pt" "mensagem";
    Guessed "it" "messaggio";
    Guessed "nl" "bericht";
    Seen "id" "pesan";
    Guessed "id" "kirim pesan";
    Guessed "ja" "メッセーシ";
    Guessed "ko" "메시지";
    Guessed "zh" "發送訊息";
    Guessed "vi" "nhan tin";
}

table! {
    /// *Like*, on the head of a Page only.
    LIKE
    Seen "en" "like";
    Guessed "tr" "begen";
    Guessed "es" "me gusta";
    Guessed "fr" "j'aime";
    Guessed "de" "gefallt mir";
    Guessed "pl" "lubie to!", "lubie to";
    Guessed "ar" "اعجبني";
    Guessed "pt" "curtir", "gosto";
    Guessed "it" "mi piace";
    Guessed "nl" "vind ik leuk";
    Guessed "id" "suka";
    Guessed "zh" "讚";
}

table! {
    /// *Accept* a message request, in a conversation only.
    ACCEPT
    Guessed "en" "accept";
    Guessed "tr" "kabul et";
    Guessed "es" "aceptar";
    Guessed "fr" "accepter";
    Guessed "de" "annehmen", "akzeptieren";
    Guessed "pl" "akceptuj", "zaakceptuj";
    Guessed "ar" "قبول";
    Guessed "pt" "aceitar";
    Guessed "it" "accetta";
    Guessed "nl" "accepteren";
    Guessed "zh" "接受";
}

table! {
    /// What is never guarded: delete, remove, cancel, unfollow, close. Only ever evidence against.
    NEVER
    Seen "en" "delete", "remove", "cancel request", "cancel", "following", "unfollow", "unfriend", "friends", "close", "decline", "block";
    Seen "es" "eliminar", "cancelar solicitud", "siguiendo";
    Seen "zh" "刪除";
    Guessed "zh" "取消邀請";
    Guessed "tr" "sil", "istegi iptal et", "kaldir";
    Guessed "fr" "supprimer", "annuler l'invitation", "annuler la demande", "retirer";
    Guessed "de" "loschen", "entfernen", "anfrage zuruckziehen";
    Guessed "pl" "usun", "anuluj zaproszenie";
    Guessed "ar" "حذف", "الغاء الطلب";
    Guessed "id" "hapus";
    Seen "id" "batalkan permintaan";
    Guessed "vi" "xoa";
    Listed "vi" "huy loi moi";
    Guessed "en" "take a break", "liked", "unlike", "report", "mute", "unblock", "not interested", "hide",
        "edit profile", "request sent", "requested";
    Guessed "tr" "arkadaslar", "takiptesin", "takip ediliyor", "takibi birak", "takipten cik", "begenildi",
        "arkadasliktan cikar", "engelle", "kapat", "sessize al", "sikayet et", "reddet", "iptal";
    Guessed "ar" "الاصدقاء", "تتابعه", "تتابع", "الغاء المتابعة", "معجب به", "الغاء الصداقة", "حظر", "اغلاق",
        "رفض", "الغاء", "ابلاغ", "كتم", "ازالة";
    Guessed "fr" "amis", "ami(e)s", "ami(e)", "suivi(e)", "abonne(e)", "ne plus suivre", "se desabonner", "aime",
        "deja aime", "retirer des amis", "retirer de la liste d'amis", "bloquer", "fermer", "refuser", "annuler",
        "signaler", "masquer", "annuler la demande d'ami(e)";
    Guessed "de" "freunde", "befreundet", "gefolgt", "abonniert", "nicht mehr folgen", "nicht mehr abonnieren",
        "gefallt dir", "gefallt mir nicht mehr", "als freund/in entfernen", "freundschaft beenden", "blockieren",
        "schliessen", "ablehnen", "abbrechen", "melden", "stummschalten", "anfrage abbrechen",
        "freundschaftsanfrage zuruckziehen";
    Guessed "es" "amigos", "dejar de seguir", "te gusta", "ya no me gusta", "eliminar de mis amigos",
        "eliminar de amigos", "bloquear", "cerrar", "rechazar", "cancelar", "reportar", "denunciar", "silenciar",
        "quitar", "cancelar la solicitud";
    Guessed "pl" "znajomi", "obserwujesz", "przestan obserwowac", "polubiono", "lubisz to", "usun ze znajomych",
        "zablokuj", "zamknij", "odrzuc", "anuluj", "zglos", "wycisz", "anuluj prosbe";
    Guessed "zh" "取消請求", "取消请求", "取消邀请", "朋友", "好友", "追蹤中", "已关注", "取消追蹤", "取消关注", "已按讚", "已说赞", "收回讚", "解除朋友關係",
        "刪除好友", "删除好友", "删除", "封鎖", "拉黑", "屏蔽", "關閉", "关闭", "拒絕", "拒绝", "取消", "檢舉", "举报", "移除";
    Guessed "pt" "excluir", "remover", "cancelar solicitacao", "cancelar pedido", "seguindo", "a seguir",
        "deixar de seguir", "curtiu", "desfazer amizade", "remover dos amigos", "fechar", "recusar";
    Guessed "it" "elimina", "rimuovi", "annulla richiesta", "annulla la richiesta", "annulla", "amici",
        "segui gia", "non seguire piu", "ti piace", "non mi piace piu", "rimuovi dagli amici", "blocca", "chiudi",
        "rifiuta", "segnala";
    Guessed "nl" "verwijderen", "verzoek annuleren", "annuleren", "vrienden", "volgend", "niet meer volgen",
        "ontvolgen", "vind je leuk", "ontvrienden", "blokkeren", "sluiten", "weigeren", "rapporteren";
    Guessed "id" "batalkan", "teman", "mengikuti", "diikuti", "berhenti mengikuti", "disukai", "hapus pertemanan",
        "batalkan pertemanan", "blokir", "tutup", "tolak", "laporkan";
    Guessed "vi" "huy yeu cau", "huy", "ban be", "dang theo doi", "bo theo doi", "da thich", "huy ket ban", "chan",
        "dong", "tu choi", "go", "bao cao";
    Guessed "ja" "リクエストをキャンセル", "キャンセル", "友達", "フォロー中", "フォローをやめる", "いいね!済み", "友達から削除", "削除", "フロック", "閉しる", "報告";
    Guessed "ko" "요청 취소", "취소", "친구", "팔로잉", "팔로우 취소", "좋아요 취소", "친구 끊기", "삭제",
        "차단", "닫기", "거절", "신고";
    Guessed "ru" "отменить запрос", "отмена", "друзья", "вы подписаны", "подписки", "отменить подписку",
        "отписаться", "нравится", "удалить из друзеи", "удалить", "заблокировать", "закрыть", "отклонить",
        "пожаловаться";
    Guessed "uk" "скасувати запит", "скасувати", "друзі", "ви стежите", "не стежити", "вилучити з друзів",
        "видалити", "заблокувати", "закрити", "відхилити";
    Guessed "sv" "avbryt forfragan", "avbryt", "vanner", "foljer", "sluta folja", "gillar", "ta bort van",
        "ta bort", "blockera", "stang", "neka";
    Guessed "da" "annuller anmodning", "annuller", "venner", "folger", "folg ikke laengere", "synes godt om",
        "fjern ven", "slet", "fjern", "bloker", "luk", "afvis";
    Guessed "nb" "avbryt foresporsel", "slutt a folge", "liker", "fjern venn", "slett", "blokker", "lukk", "avsla";
    Guessed "fi" "peruuta pyynto", "peruuta", "kaverit", "seurataan", "lopeta seuraaminen", "tykatty",
        "poista kavereista", "poista", "esta", "sulje", "hylkaa";
    Guessed "cs" "zrusit zadost", "zrusit", "pratele", "sleduji", "sledujete", "prestat sledovat",
        "odebrat z pratel", "odebrat", "smazat", "odstranit", "blokovat", "zavrit", "odmitnout";
    Guessed "hu" "keres visszavonasa", "jeloles visszavonasa", "megse", "ismerosok", "koveted",
        "kovetes leallitasa", "ismeros torlese", "torles", "letiltas", "bezaras";
    Guessed "ro" "anuleaza solicitarea", "anuleaza", "prieteni", "urmaresti", "nu mai urmari",
        "elimina din lista de prieteni", "sterge", "blocheaza", "inchide";
    Guessed "el" "ακυρωση αιτηματος", "ακυρωση", "φιλοι", "ακολουθειτε", "διακοπη παρακολουθησης",
        "καταργηση φιλιας", "διαγραφη", "καταργηση", "αποκλεισμος", "κλεισιμο";
    Guessed "he" "ביטול בקשה", "ביטול הבקשה", "ביטול", "חברים", "במעקב", "הפסקת מעקב", "ביטול חברות", "מחיקה",
        "הסרה", "חסימה", "סגירה";
    Guessed "th" "ยกเลกคาขอ", "ยกเลก", "เพอน", "กาลงตดตาม", "เลกตดตาม", "เลกเปนเพอน", "ลบ", "บลอก", "ปด";
}
