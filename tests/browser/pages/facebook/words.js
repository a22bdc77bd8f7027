// @ts-check
// The words of the local pages in eight languages, and in one that does not exist. `{n}` stands for a name.

const KEYS = [
  'addFriend', 'addFriendTo', 'cancelRequest', 'confirm', 'confirmHover', 'remove', 'respond', 'follow', 'following',
  'unfollow', 'like', 'liked', 'message', 'friends', 'unfriend', 'block', 'close', 'mutual', 'more', 'notifications',
  'know', 'createPost', 'timeline', 'mind', 'box', 'writeTo', 'send', 'accept', 'drop', 'storyReply', 'edit', 'seeAll',
  'contacts', 'requests', 'chats', 'comment',
];

/** A row a language, in the order of the keys. @type {Record<string, string>} */
const ROWS = {
  en: "Add friend|Add Friend {n}|Cancel request|Confirm|Confirm friend request|Delete|Respond|Follow|Following|Unfollow|Like|Liked|Message|Friends|Unfriend|Block|Close|1 mutual friend|See options|Notifications|People you may know|Create a post|{n}'s timeline|What's on your mind, {n}?|Message|Write to {n}|Press enter to send|Accept|Delete|Send message…|Edit profile|See all|Contacts|Friend requests|Chats|Write a comment…",
  tr: 'Arkadaş ekle|Arkadaş ekle: {n}|İsteği İptal Et|Onayla|Onayla|Sil|Yanıtla|Takip Et|Takiptesin|Takibi Bırak|Beğen|Beğenildi|Mesaj Gönder|Arkadaşlar|Arkadaşlıktan Çıkar|Engelle|Kapat|1 ortak arkadaş|Seçenekleri gör|Bildirimler|Tanıyor olabileceğin kişiler|Gönderi oluştur|{n} kişisinin zaman tüneli|Ne düşünüyorsun, {n}?|Mesaj|{n} kişisine yaz|Göndermek için Enter|Kabul Et|Sil|Mesaj gönder…|Profili düzenle|Tümünü Gör|Kişiler|Arkadaşlık istekleri|Sohbetler|Yorum yaz…',
  ar: 'إضافة صديق|إضافة {n} كصديق|إلغاء الطلب|تأكيد|تأكيد طلب الصداقة|حذف|رد|متابعة|تتابعه|إلغاء المتابعة|أعجبني|معجب به|مراسلة|الأصدقاء|إلغاء الصداقة|حظر|إغلاق|صديق مشترك واحد|عرض الخيارات|الإشعارات|أشخاص قد تعرفهم|إنشاء منشور|يوميات {n}|بم تفكر يا {n}؟|رسالة|اكتب إلى {n}|اضغط Enter للإرسال|قبول|حذف|إرسال رسالة…|تعديل الملف الشخصي|عرض الكل|جهات الاتصال|طلبات الصداقة|الدردشات|اكتب تعليقًا...',
  fr: "Ajouter ami(e)|Ajouter {n} comme ami(e)|Annuler l’invitation|Confirmer|Confirmer|Supprimer|Répondre|Suivre|Suivi(e)|Ne plus suivre|J’aime|Aimé|Message|Amis|Retirer des amis|Bloquer|Fermer|1 ami(e) en commun|Voir les options|Notifications|Connaissez-vous…|Créer une publication|Journal de {n}|Quoi de neuf, {n} ?|Message|Écrire à {n}|Appuyez sur Entrée pour envoyer|Accepter|Supprimer|Envoyer un message…|Modifier le profil|Voir tout|Contacts|Invitations|Discussions|Écrivez un commentaire…",
  de: 'Freund/in hinzufügen|{n} als Freund/in hinzufügen|Anfrage zurückziehen|Bestätigen|Freundschaftsanfrage bestätigen|Löschen|Antworten|Folgen|Gefolgt|Nicht mehr folgen|Gefällt mir|Gefällt dir|Nachricht senden|Freunde|Als Freund/in entfernen|Blockieren|Schließen|1 gemeinsamer Freund|Optionen anzeigen|Benachrichtigungen|Personen, die du kennen könntest|Beitrag erstellen|Chronik von {n}|Was machst du gerade, {n}?|Nachricht|An {n} schreiben|Mit Enter senden|Annehmen|Löschen|Nachricht senden …|Profil bearbeiten|Alle ansehen|Kontakte|Freundschaftsanfragen|Chats|Schreib einen Kommentar…',
  es: 'Agregar|Agregar a {n} a mis amigos|Cancelar solicitud|Confirmar|Confirmar solicitud|Eliminar|Responder|Seguir|Siguiendo|Dejar de seguir|Me gusta|Te gusta|Mensaje|Amigos|Eliminar de mis amigos|Bloquear|Cerrar|1 amigo en común|Ver opciones|Notificaciones|Personas que quizá conozcas|Crear una publicación|Biografía de {n}|¿Qué estás pensando, {n}?|Mensaje|Escribe a {n}|Presiona Intro para enviar|Aceptar|Eliminar|Enviar mensaje…|Editar perfil|Ver todo|Contactos|Solicitudes de amistad|Chats|Escribe un comentario',
  pl: 'Dodaj do znajomych|Dodaj do znajomych: {n}|Anuluj zaproszenie|Potwierdź|Potwierdź zaproszenie|Usuń|Odpowiedz|Obserwuj|Obserwujesz|Przestań obserwować|Lubię to|Polubiono|Wyślij wiadomość|Znajomi|Usuń ze znajomych|Zablokuj|Zamknij|1 wspólny znajomy|Zobacz opcje|Powiadomienia|Osoby, które możesz znać|Utwórz post|Oś czasu: {n}|O czym myślisz, {n}?|Wiadomość|Napisz do: {n}|Naciśnij Enter, aby wysłać|Akceptuj|Usuń|Wyślij wiadomość…|Edytuj profil|Pokaż wszystko|Kontakty|Zaproszenia do znajomych|Czaty|Napisz komentarz…',
  'zh-Hant': '加朋友|加 {n} 為朋友|取消邀請|確認|確認交友邀請|刪除|回覆|追蹤|追蹤中|取消追蹤|讚|已按讚|發送訊息|朋友|解除朋友關係|封鎖|關閉|1 位共同朋友|查看選項|通知|你可能認識的朋友|建立貼文|{n}的動態時報|在想些什麼？|訊息|寫給{n}|按 Enter 鍵傳送|接受|刪除|傳送訊息……|編輯個人檔案|查看全部|聯絡人|交友邀請|聊天室|留言……',
};

/** Letters of no language, the same for the same word. @param {string} text */
const noise = (text) => text.replace(/\{n\}|\p{L}/gu, (part) => (part === '{n}' ? part : 'ʘʭʬʡʢʞʖɤ'[part.charCodeAt(0) % 8]));

/** The languages whose words may well be known to the extension. */
export const LANGUAGES = Object.keys(ROWS);
/** The language that does not exist. */
export const INVENTED = 'qaa';

/** The words of a language, by key. @param {string} language @returns {Record<string, string>} */
export function wordsOf(language) {
  const row = (ROWS[language] ?? ROWS.en).split('|');
  if (row.length !== KEYS.length) throw new Error(`${language} has ${row.length} words, not ${KEYS.length}`);
  return Object.fromEntries(KEYS.map((key, index) => [key, language === INVENTED ? noise(row[index]) : row[index]]));
}
