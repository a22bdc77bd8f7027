//! Words on X, folded: needed only where nothing but words tells one item from another.
use gate_model::LabelPattern;

/// *Follow @name* in menus: the words around the handle, in languages in which they were read. C.
/// `{h}` admits no white space, so that *@name nicht mehr folgen* (unfollow) is none of them.
pub(super) const FOLLOW: &[LabelPattern] = &[
    LabelPattern("follow @{h}"),
    LabelPattern("@{h} adli kisiyi takip et"),
    LabelPattern("seguir a @{h}"),
    LabelPattern("suivre @{h}"),
    LabelPattern("@{h} folgen"),
    LabelPattern("obserwuj @{h}"),
    LabelPattern("متابعة {h}@"),
    LabelPattern("seguir @{h}"),
    LabelPattern("segui @{h}"),
    LabelPattern("@{h} volgen"),
    LabelPattern("начать читать @{h}"),
];

/// *Accept*, on the pages of requests only. G.
pub(super) const ACCEPT: &[LabelPattern] = &[
    LabelPattern("accept"),
    LabelPattern("kabul et"),
    LabelPattern("aceptar"),
    LabelPattern("accepter"),
    LabelPattern("annehmen"),
    LabelPattern("akzeptieren"),
    LabelPattern("akceptuj"),
    LabelPattern("zaakceptuj"),
    LabelPattern("قبول"),
    LabelPattern("aceitar"),
    LabelPattern("accetta"),
    LabelPattern("accepteren"),
    LabelPattern("принять"),
];
