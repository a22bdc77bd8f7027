//! What the engine is asked, from trees: field for field what `gate_core::wire` and `gate_model` declare. A test holds
//! this to what serde reads.
use super::tree::{Fields, Read, Tree, unfit};
use gate_core::wire::{
    Caller, Choice, Draft, FileSeen, Keyed, Permission, RawPolicy, RawValue, Record, Request,
    SettingsView, Tally,
};
use gate_model::{Node, Page, Snapshot};

/// Who asks; `None` when it cannot be told.
pub(super) fn caller(tree: Tree) -> Option<Caller> {
    let mut fits = true;
    let mut from = Fields::of(tree, &mut fits);
    let caller = match &*from.need::<String>("kind") {
        "page" => Caller::Page {
            address: from.need("address"),
            tab: from.need("tab"),
            private: from.need("private"),
        },
        "own" => Caller::Own,
        "background" => Caller::Background,
        _ => return None,
    };
    fits.then_some(caller)
}

/// What is asked; `None` when any part of it does not fit.
pub(super) fn request(tree: Tree) -> Option<Request> {
    let mut fits = true;
    let mut from = Fields::of(tree, &mut fits);
    let kind: String = from.need("kind");
    let request = match &*kind {
        "hello" => Request::Hello {
            address: from.need("address"),
        },
        "look" => Request::Look {
            page: from.need("page"),
            snapshots: from.need("snapshots"),
        },
        "press" => Request::Press {
            page: from.need("page"),
            snapshot: from.need("snapshot"),
        },
        "late" => Request::Late {
            page: from.need("page"),
            snapshot: from.need("snapshot"),
        },
        "choose" => Request::Choose {
            page: from.need("page"),
            snapshot: from.need("snapshot"),
            choice: choice(&from.need::<String>("choice"))?,
        },
        "write" => Request::Write {
            page: from.need("page"),
            snapshot: from.need("snapshot"),
            draft: from.need("draft"),
        },
        "decide" => Request::Decide {
            page: from.need("page"),
            snapshot: from.need("snapshot"),
            draft: from.need("draft"),
            choice: choice(&from.need::<String>("choice"))?,
        },
        "files" => Request::Files {
            address: from.need("address"),
            files: from.need("files"),
        },
        "locate" => Request::Locate {
            page: from.need("page"),
            permission: from.need("permission"),
        },
        "tally" => Request::Tally {
            address: from.need("address"),
            tally: from.need("tally"),
        },
        "surroundings" => Request::Surroundings {
            policy: from.need("policy"),
            withheld: from.need("withheld"),
            firefox: from.need("firefox"),
        },
        "installed" => Request::Installed,
        _ => of_own_page(&kind, &mut from)?,
    };
    fits.then_some(request)
}

/// What only our own pages ask.
fn of_own_page(kind: &str, from: &mut Fields<'_>) -> Option<Request> {
    Some(match kind {
        "status" => Request::Status {
            address: from.need("address"),
        },
        "settings" => Request::Settings,
        "change" => Request::Change {
            settings: from.need("settings"),
        },
        "import" => Request::Import,
        "trustSigner" => Request::TrustSigner {
            words: from.need("words"),
        },
        "unlock" => Request::Unlock {
            key: from.need("key"),
            keep: from.need("keep"),
        },
        "approve" => Request::Approve {
            pending: from.need("pending"),
            reference: from.need("reference"),
            approver: from.need("approver"),
            until: from.need("until"),
        },
        "practise" => Request::Practise,
        "health" => Request::Health,
        "locations" => Request::Locations,
        "told" => Request::Told {
            site: from.need("site"),
            setting: from.need("setting"),
            on: from.need("on"),
        },
        "stored" => Request::Stored,
        "forget" => Request::Forget,
        _ => return None,
    })
}

/// The choice of that name.
pub(super) fn choice(name: &str) -> Option<Choice> {
    Some(match name {
        "stop" => Choice::Stop,
        "outside" => Choice::Outside,
        "somebodyElse" => Choice::SomebodyElse,
        "approved" => Choice::Approved,
        "anyway" => Choice::Anyway,
        "throughSchool" => Choice::ThroughSchool,
        "notThroughSchool" => Choice::NotThroughSchool,
        "notSure" => Choice::NotSure,
        "tellLead" => Choice::TellLead,
        "requestApproval" => Choice::RequestApproval,
        "danger" => Choice::Danger,
        "removePlace" => Choice::RemovePlace,
        "attachAsIs" => Choice::AttachAsIs,
        "addDisclaimer" => Choice::AddDisclaimer,
        "alwaysDisclaim" => Choice::AlwaysDisclaim,
        "postAsItIs" => Choice::PostAsItIs,
        "notMySchool" => Choice::NotMySchool,
        _ => return None,
    })
}

/// The record of that name, if this version knows it.
pub(super) fn record(name: &str) -> Option<Record> {
    Some(match name {
        "settings" => Record::Settings,
        "list" => Record::List,
        "pending" => Record::Pending,
        "secret" => Record::Secret,
        "marks" => Record::Marks,
        "deviceKey" => Record::DeviceKey,
        "floor" => Record::Floor,
        "health" => Record::Health,
        "today" => Record::Today,
        "journal" => Record::Journal,
        "locations" => Record::Locations,
        "bios" => Record::Bios,
        "icons" => Record::Icons,
        _ => return None,
    })
}

/// The managed policy: any plain object, or none.
pub(super) fn policy(tree: Tree) -> Option<RawPolicy> {
    let entries = match tree {
        Tree::Absent => Vec::new(),
        Tree::Object(entries) => entries,
        _ => return None,
    };
    let entries = entries.into_iter();
    Some(RawPolicy(
        entries
            .map(|(key, tree)| (key, policy_value(tree)))
            .collect(),
    ))
}

fn policy_value(tree: Tree) -> RawValue {
    let whole = tree.whole();
    match tree {
        Tree::Bool(is) => RawValue::Bool(is),
        Tree::Text(text) => RawValue::Text(text),
        Tree::List(items) => {
            let text = |item| match item {
                Tree::Text(text) => Some(text),
                _ => None,
            };
            let texts: Option<_> = items.into_iter().map(text).collect();
            texts.map_or(RawValue::Other, RawValue::Texts)
        }
        _ => whole.map_or(RawValue::Other, RawValue::Number),
    }
}

impl Read for RawPolicy {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        policy(tree).unwrap_or_else(|| unfit(fits))
    }
}

impl Read for Keyed {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            key: from.need("key"),
            snapshot: from.need("snapshot"),
        }
    }
}

impl Read for FileSeen {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let name = String::read(tree, fits);
        Self::named(&name).unwrap_or_else(|| unfit(fits))
    }
}

impl Read for Permission {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        match &*String::read(tree, fits) {
            "granted" => Self::Granted,
            "prompt" => Self::Prompt,
            "denied" => Self::Denied,
            "unknown" => Self::Unknown,
            _ => unfit(fits),
        }
    }
}

impl Read for Snapshot {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            candidate: from.may("candidate"),
            nodes: from.may("nodes"),
            target: from.may("target"),
            opener: from.may("opener"),
            cut: from.may("cut"),
        }
    }
}

impl Read for Node {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            parent: from.may("parent"),
            tag: from.may("tag"),
            role: from.may("role"),
            test_id: from.may("testId"),
            href: from.may("href"),
            label: from.may("label"),
            attributes: from.may("attributes"),
            text: from.may("text"),
            state: from.may("state"),
            part: from.may("part"),
        }
    }
}

impl Read for Page {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            address: from.may("address"),
            language: from.may("language"),
            parts: from.may("parts"),
            probes: from.may("probes"),
            touched: from.may("touched"),
        }
    }
}

impl Read for Draft {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            texts: from.need("texts"),
            at: from.need("at"),
            given: from.need("given"),
            posting: from.need("posting"),
            not_school: from.need("notSchool"),
        }
    }
}

impl Read for Tally {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            pressed: from.may("pressed"),
            ready: from.may("ready"),
            asked: from.may("asked"),
            answered: from.may("answered"),
            let_go: from.may("letGo"),
            unseen: from.may("unseen"),
            seen: from.may("seen"),
        }
    }
}

impl Read for SettingsView {
    fn read(tree: Tree, fits: &mut bool) -> Self {
        let mut from = Fields::of(tree, fits);
        Self {
            language: from.may("language"),
            shared_computer: from.may("sharedComputer"),
            journal: from.may("journal"),
            ask_names: from.may::<Option<_>>("askNames").unwrap_or(true),
            official_accounts: from.may("officialAccounts"),
            my_school: from.may("mySchool"),
            my_disclaimer: from.may("myDisclaimer"),
            always_disclaim: from.may("alwaysDisclaim"),
            bio_is_enough: from.may::<Option<_>>("bioIsEnough").unwrap_or(true),
            checks_off: from.may("checksOff"),
        }
    }
}
