//! Words on X, folded: needed only where nothing but words tells one item from another.
use gate_model::Labels;

/// *Follow @name* in menus: the words around the handle, in languages in which they were read. C.
/// `{h}` admits no white space, so that *@name nicht mehr folgen* (unfollow) is none of them.
pub(super) const FOLLOW: Labels = Labels(concat!(
    "\tfollow @{h}",
    "\t@{h} adli kisiyi takip et",
    "\tseguir a @{h}",
    "\tsuivre @{h}",
    "\t@{h} folgen",
    "\tobserwuj @{h}",
    "\tمتابعة {h}@",
    "\tseguir @{h}",
    "\tsegui @{h}",
    "\t@{h} volgen",
    "\tначать читать @{h}",
));

/// *Accept*, on the pages of requests only. G.
pub(super) const ACCEPT: Labels = Labels(concat!(
    "\taccept",
    "\tkabul et",
    "\taceptar",
    "\taccepter",
    "\tannehmen",
    "\takzeptieren",
    "\takceptuj",
    "\tzaakceptuj",
    "\tقبول",
    "\taceitar",
    "\taccetta",
    "\taccepteren",
    "\tпринять",
));
