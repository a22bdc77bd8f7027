//! The engine: one value that holds what is known and answers requests.
mod addressed;
mod bio;
mod callers;
mod choose;
mod files;
mod given;
mod guard;
mod health;
mod held;
mod keeping;
mod learn;
mod lists;
mod location;
mod official;
mod post;
mod refused;
mod register;
mod school;
mod status;
mod stored;
mod tabs;

use crate::dialog;
use crate::policy::Policy;
use crate::record::{
    Bios, DeviceKey, FloorRecord, Health, Journal, KeptKey, Locations, Marks, Settings, Today,
    icons,
};
use crate::wire::{
    Answer, Caller, Effect, FilesPlan, Icon, OwnPage, RawPolicy, Record, Reply, Request,
};
use gate_lang::{Language, id, message};
use gate_model::Day;
use gate_sites::Icons;
use register::Register;
use tabs::Tabs;

/// What an engine starts from: everything that the host keeps.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Records in the database.
    pub saved: Vec<(Record, Vec<u8>)>,
    /// Records that live until the browser closes.
    pub session: Vec<(Record, Vec<u8>)>,
    /// The school's policy.
    pub policy: RawPolicy,
    /// The note of the last `ExpectList`.
    pub expected: String,
    /// The browser's language tag.
    pub browser_language: String,
    /// Random bytes, new at each start.
    pub entropy: [u8; 32],
    /// Now, in milliseconds since 1 January 1970 UTC.
    pub now: u64,
}

/// The engine.
pub struct Engine {
    entropy: [u8; 32],
    firefox: bool,
    browser_language: String,
    expected: String,
    policy: Policy,
    withheld: Vec<String>,
    settings: Settings,
    device: DeviceKey,
    /// The device key is kept where the answers are.
    device_kept: bool,
    marks: Marks,
    today: Today,
    /// The counts of private windows, which are never written anywhere.
    private_today: Today,
    journal: Journal,
    health: Health,
    locations: Locations,
    bios: Bios,
    /// What icons do, learned since the browser was started.
    icons: Icons,
    register: Register,
    /// The key of the list in force, as it is kept.
    kept: Option<KeptKey>,
    tabs: Tabs,
    /// The checks of posts, with the school that they were made for.
    checks: Option<post::Ready>,
    /// What the toolbar was told to show where no tab says otherwise.
    shown: Option<Icon>,
    epoch: u32,
    now: u64,
    effects: Vec<Effect>,
}

impl Engine {
    /// An engine from what the host keeps. A record that cannot be read counts as absent.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let Start {
            mut saved,
            mut session,
            policy,
            expected,
            browser_language,
            entropy,
            now,
        } = start;
        let policy = Policy::read(&policy);
        let settings = [&session, &saved]
            .into_iter()
            .find_map(|held| find(held, Record::Settings));
        let settings = settings.and_then(Settings::read).unwrap_or_default();
        let is_astray = keeping::is_astray(&saved, &session, &settings, &policy);
        if settings.in_force(&policy).shared_computer == Some(true) {
            // Whoever opened the browser is asked for the code.
            take(&mut saved, Record::Secret);
        }
        // What lives until the browser closes is newer than what the database holds.
        let mut load = |record| take(&mut session, record).or_else(|| take(&mut saved, record));
        let device = load(Record::DeviceKey).and_then(|bytes| DeviceKey::read(&bytes));
        let floor = load(Record::Floor).and_then(|bytes| FloorRecord::read(&bytes));
        let key = load(Record::Secret).and_then(|bytes| KeptKey::read(&bytes));
        let (list, pending) = (load(Record::List), load(Record::Pending));
        let floor = floor.unwrap_or_default();
        let [a, b, c, d, ..] = entropy;
        let mut engine = Self {
            settings,
            marks: read(load(Record::Marks), Marks::read),
            today: read(load(Record::Today), Today::read),
            journal: read(load(Record::Journal), Journal::read),
            health: read(load(Record::Health), Health::read),
            locations: read(load(Record::Locations), Locations::read),
            bios: read(load(Record::Bios), Bios::read),
            icons: read(load(Record::Icons), icons::read),
            device_kept: device.is_some(),
            device: device.unwrap_or_else(|| DeviceKey::fresh(&entropy, 0)),
            register: Register::load(floor, list, pending, !expected.is_empty(), &policy, now),
            kept: None,
            private_today: Today::default(),
            tabs: Tabs::default(),
            checks: None,
            withheld: Vec::new(),
            shown: None,
            // Random, so that a restarted engine does not take up a number that means something else.
            epoch: u32::from_le_bytes([a, b, c, d]),
            effects: Vec::new(),
            entropy,
            firefox: false,
            browser_language,
            expected,
            policy,
            now,
        };
        engine.begin(key, is_astray);
        engine
    }

    fn begin(&mut self, key: Option<KeptKey>, is_astray: bool) {
        self.today.turn(Day::of(self.now));
        self.private_today.turn(Day::of(self.now));
        self.open_kept(key);
        self.recheck();
        self.use_policy();
        if is_astray {
            self.settle();
        }
    }

    /// Answers a request. `attachment` is the file of an `Import`; `now` is in milliseconds since
    /// 1 January 1970 UTC. The host performs the effects in order.
    pub fn handle(
        &mut self,
        caller: &Caller,
        request: Request,
        attachment: Option<Vec<u8>>,
        now: u64,
    ) -> Reply {
        let answer = if callers::may(caller, &request) {
            self.set_now(now);
            let answer = self.answer(caller, request, attachment);
            self.show(caller);
            answer
        } else {
            Answer::Denied
        };
        Reply {
            answer,
            effects: core::mem::take(&mut self.effects),
        }
    }

    fn answer(&mut self, caller: &Caller, request: Request, attachment: Option<Vec<u8>>) -> Answer {
        let window = keeping::Window::of(caller);
        match request {
            Request::Hello { address } => self.hello(&address, &window),
            Request::Look { page, snapshots } => self.look(&page, snapshots, &window),
            Request::Press { page, snapshot } => self.press(&page, &snapshot, &window),
            Request::Late { page, snapshot } => self.late(&page, &snapshot, &window),
            Request::Choose {
                page,
                snapshot,
                choice,
            } => self.choose(&page, &snapshot, choice, &window),
            Request::Write {
                page,
                snapshot,
                draft,
            } => self.write(&page, &snapshot, &draft, &window),
            Request::Decide {
                page,
                snapshot,
                draft,
                choice,
            } => self.decide(&page, &snapshot, &draft, choice, &window),
            Request::Files { address, files } => self.files(&address, &files, &window),
            Request::Locate { page, permission } => self.locate(&page, permission, &window),
            Request::Tally { address, tally } => self.tally(&address, &tally, &window),
            Request::Status { address } => self.status(address.as_deref()),
            Request::Settings => self.settings_now(),
            Request::Change { settings } => self.change(settings),
            Request::Import => self.import(attachment),
            Request::TrustSigner { words } => self.trust_signer(&words),
            Request::Unlock { key, keep } => self.unlock(&key, keep),
            Request::Approve {
                pending,
                reference,
                approver,
                until,
            } => self.approve(&pending, &reference, &approver, Day(until)),
            Request::Practise => Answer::Show {
                dialog: dialog::practice(self.language()),
            },
            Request::Health => self.health_now(),
            Request::Locations => self.locations(),
            Request::Told { site, setting, on } => self.told(&site, &setting, on),
            Request::Stored => self.stored(),
            Request::Forget => self.forget(),
            Request::Surroundings {
                policy,
                withheld,
                firefox,
            } => {
                self.firefox = firefox;
                self.surroundings(&policy, withheld)
            }
            Request::Installed => self.installed(),
        }
    }

    /// Moves the clock. On a new day yesterday's verdicts may be wrong.
    fn set_now(&mut self, now: u64) {
        self.now = now;
        let before = self.register.list().is_some();
        self.register.set_now(now);
        self.private_today.turn(Day::of(now));
        let turned = self.today.turn(Day::of(now));
        if turned {
            self.keep_personal(Record::Today);
        }
        // A clock that was wrong and is put right may end a list, and bring it back.
        if turned || before != self.register.list().is_some() {
            self.new_epoch();
        }
    }

    fn new_epoch(&mut self) {
        self.epoch = self.epoch.wrapping_add(1);
        self.effects.push(Effect::NewEpoch { epoch: self.epoch });
    }

    /// The language of everything that people read.
    fn language(&self) -> Language {
        let chosen = self.settings.in_force(&self.policy).language;
        Language::from_tag(&chosen)
            .or_else(|| Language::from_tag(&self.browser_language))
            .unwrap_or(Language::ENGLISH)
    }

    fn say(&self, id: gate_lang::MessageId) -> String {
        message(self.language(), id).to_owned()
    }

    fn hello(&mut self, address: &str, window: &keeping::Window<'_>) -> Answer {
        let site = gate_sites::site_of(address);
        self.tabs.with(window.tab, tabs::Tab::turn_page);
        Answer::Plan {
            plan: site.map(|site| (site.plan)()),
            epoch: self.epoch,
            press_again: self.say(id::guard::PRESS_AGAIN),
            not_gone: self.say(id::post::NOT_GONE),
            files: self.looks_into_files().then(|| FilesPlan {
                unchecked: self.say(id::place::NOTE_UNREADABLE_MANY),
                stuck: self.say(id::place::NOTE_STUCK),
            }),
            location: site.map_or(&[], |site| site.location.parts),
            language: self.language().tag().to_owned(),
        }
    }

    /// On the first day the options page asks whether others use this computer, unless the school has said so.
    fn installed(&mut self) -> Answer {
        let settings = self.settings.in_force(&self.policy);
        if settings.shared_computer.is_none() {
            self.open(OwnPage::Options, String::new());
        }
        Answer::Done
    }

    /// Whether what is held may be used here.
    fn recheck(&mut self) {
        let own_computer = self.is_own_computer();
        self.register.recheck(&self.policy, own_computer);
    }

    /// The policy, or the hosts that the browser withholds, may have changed.
    fn surroundings(&mut self, policy: &RawPolicy, withheld: Vec<String>) -> Answer {
        self.withheld = withheld;
        let policy = Policy::read(policy);
        if policy != self.policy {
            let before = self.shared_computer();
            self.policy = policy;
            self.recheck();
            self.use_policy();
            let after = self.shared_computer();
            // Where nothing is said any more all stays where it is: browsers lose a policy for a while.
            if after.is_some() && after != before {
                self.settle();
            }
            self.new_epoch();
        }
        Answer::Done
    }
}

/// A record, or its empty value.
fn read<T: Default>(bytes: Option<Vec<u8>>, read: impl Fn(&[u8]) -> Option<T>) -> T {
    bytes.and_then(|bytes| read(&bytes)).unwrap_or_default()
}

/// A record among those that the host handed over.
fn find(records: &[(Record, Vec<u8>)], record: Record) -> Option<&[u8]> {
    let held = records.iter().find(|(held, _)| *held == record)?;
    Some(&held.1)
}

/// Takes a record out of those that the host handed over.
fn take(records: &mut Vec<(Record, Vec<u8>)>, record: Record) -> Option<Vec<u8>> {
    let at = records.iter().position(|(held, _)| *held == record)?;
    Some(records.swap_remove(at).1)
}
