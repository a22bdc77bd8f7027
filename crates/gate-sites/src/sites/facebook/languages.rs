//! The languages of which words are known (see `labels`): in others, what cannot be told is said to be so.

/// Selector of the page where it is in a language of which no word is known.
macro_rules! unknown_language {
    () => {
        "html:not([lang^=\"en\"],[lang^=\"tr\"],[lang^=\"es\"],[lang^=\"fr\"],[lang^=\"de\"],\
         [lang^=\"pl\"],[lang^=\"ar\"],[lang^=\"pt\"],[lang^=\"it\"],[lang^=\"nl\"],\
         [lang^=\"id\"],[lang^=\"zh\"],[lang^=\"ja\"],[lang^=\"ko\"],[lang^=\"vi\"],\
         [lang^=\"th\"],[lang^=\"da\"],[lang^=\"sv\"],[lang^=\"nb\"],[lang^=\"no\"],\
         [lang^=\"fi\"],[lang^=\"cs\"],[lang^=\"sk\"],[lang^=\"hu\"],[lang^=\"ro\"],\
         [lang^=\"el\"],[lang^=\"bg\"],[lang^=\"ru\"],[lang^=\"uk\"],[lang^=\"lt\"],\
         [lang^=\"lv\"],[lang^=\"et\"],[lang^=\"he\"],[lang^=\"fa\"],[lang^=\"hi\"],\
         [lang^=\"bn\"],[lang^=\"ka\"],[lang^=\"ms\"],[lang^=\"fil\"],[lang^=\"tl\"])"
    };
}

pub(super) use unknown_language;
