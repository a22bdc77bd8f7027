//! The words of the hand-made pages: `⟦key⟧` stands for one, in eight languages and in one that does not exist.

/// The languages, in the order of the columns; the last does not exist.
pub(crate) const LANGUAGES: &[&str] =
    &["en", "tr", "ar", "fr", "de", "es", "pl", "zh-Hant", UNKNOWN];
/// Of its words nobody can know any.
pub(crate) const UNKNOWN: &str = "qaa";

/// By key; other keys are the same word everywhere.
const WORDS: &str = "\
add|Add friend|Arkadaş ekle|إضافة صديق|Ajouter ami(e)|Freund/in hinzufügen|Agregar|Dodaj do znajomych|加朋友\n\
add-named|Add Friend Pupil Example|Arkadaş ekle: Pupil|إضافة Pupil كصديق|Ajouter Pupil comme ami(e)|Pupil als Freund/in hinzufügen|Agregar a Pupil Example a mis amigos|Dodaj do znajomych: Pupil|加 Pupil 為朋友\n\
message|Message|Mesaj Gönder|مراسلة|Message|Nachricht senden|Mensaje|Wyślij wiadomość|發送訊息\n\
follow|Follow|Takip Et|متابعة|S’abonner|Folgen|Seguir|Obserwuj|追蹤\n\
like|Like|Beğen|أعجبني|J’aime|Gefällt mir|Me gusta|Lubię to!|讚\n\
confirm|Confirm|Onayla|تأكيد|Confirmer|Bestätigen|Confirmar|Potwierdź|確認\n\
confirm-hover|Confirm friend request|Onayla|تأكيد|Confirmer|Bestätigen|Confirmar|Potwierdź|確認\n\
remove|Delete|Sil|حذف|Supprimer|Löschen|Eliminar|Usuń|刪除\n\
cancel|Cancel request|İsteği İptal Et|إلغاء الطلب|Annuler l’invitation|Anfrage zurückziehen|Cancelar solicitud|Anuluj zaproszenie|取消邀請\n\
respond|Respond|Yanıtla|رد|Répondre|Antworten|Responder|Odpowiedz|回覆\n\
friends|Friends|Arkadaşlar|الأصدقاء|Amis|Freunde|Amigos|Znajomi|朋友\n\
following|Following|Takiptesin|تتابعه|Suivi(e)|Gefolgt|Siguiendo|Obserwujesz|追蹤中\n\
unfollow|Unfollow|Takibi Bırak|إلغاء المتابعة|Ne plus suivre|Nicht mehr folgen|Dejar de seguir|Przestań obserwować|取消追蹤\n\
unfriend|Unfriend|Arkadaşlıktan Çıkar|إلغاء الصداقة|Retirer des amis|Als Freund/in entfernen|Eliminar de mis amigos|Usuń ze znajomych|解除朋友關係\n\
block|Block|Engelle|حظر|Bloquer|Blockieren|Bloquear|Zablokuj|封鎖\n\
close|Close|Kapat|إغلاق|Fermer|Schließen|Cerrar|Zamknij|關閉\n\
accept|Accept|Kabul Et|قبول|Accepter|Annehmen|Aceptar|Akceptuj|接受\n\
send|Press enter to send|Göndermek için Enter|اضغط Enter للإرسال|Appuyez sur Entrée|Mit Enter senden|Presiona Intro|Naciśnij Enter|按 Enter 鍵傳送\n\
edit|Edit profile|Profili düzenle|تعديل الملف الشخصي|Modifier le profil|Profil bearbeiten|Editar perfil|Edytuj profil|編輯個人檔案\n\
mutual|1 mutual friend|1 ortak arkadaş|صديق مشترك واحد|1 ami(e) en commun|1 gemeinsamer Freund|1 amigo en común|1 wspólny znajomy|1 位共同朋友\n\
";

/// A text with its words in a language.
pub(crate) fn spoken(text: &str, language: &str) -> String {
    let mut pieces = text.split('⟦');
    let mut spoken = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (key, rest) = piece.split_once('⟧').expect("a closing bracket");
        spoken.push_str(&word(key, language));
        spoken.push_str(rest);
    }
    spoken
}

fn word(key: &str, language: &str) -> String {
    let is_right_to_left = matches!(language, "ar" | UNKNOWN);
    match key {
        "lang" => return language.to_owned(),
        "dir" => return if is_right_to_left { "rtl" } else { "ltr" }.to_owned(),
        _ if language == UNKNOWN => return noise(key),
        _ => {}
    }
    let column = LANGUAGES.iter().position(|known| *known == language);
    let row = WORDS.lines().find(|row| row.split('|').next() == Some(key));
    let found = row.and_then(|row| row.split('|').nth(1 + column?));
    found.unwrap_or(key).to_owned()
}

/// Letters of no language, the same for the same key.
fn noise(key: &str) -> String {
    let letters = ['ʘ', 'ʭ', 'ʬ', 'ʡ', 'ʢ', 'ʞ', 'ʖ', 'ɤ', 'ʥ', 'ʤ', 'ʧ'];
    key.bytes()
        .map(|byte| letters[usize::from(byte) % letters.len()])
        .collect()
}
