// What crosses between JavaScript and the engine. Generated from crates/gate-core/src/wire
// and crates/gate-model by tests/suite/tests/wire_types.rs; do not edit.

export type Answer = { "kind": "plan", 
/**
 * What to look for; `None` when this address is not guarded.
 */
plan: Plan | null, 
/**
 * Changes whenever an older verdict may be wrong.
 */
epoch: number, 
/**
 * "Allowed. Press it once more."
 */
pressAgain: string, 
/**
 * What is said of a post that was to go on and has not gone.
 */
notGone: string, 
/**
 * What is said about files; `None`: they are not looked into, and go their way untouched.
 */
files: FilesPlan | null, 
/**
 * What of the page tells the site's location settings.
 */
location: Array<Part>, 
/**
 * Language tag of those sentences and of dialogs.
 */
language: string, } | { "kind": "looked", 
/**
 * The epoch in which this was decided.
 */
epoch: number, 
/**
 * In the order of the request.
 */
outcomes: Array<Outcome>, } | { "kind": "go" } | { "kind": "show", 
/**
 * The dialog.
 */
dialog: Dialog, } | { "kind": "stay" } | { "kind": "unreadable", 
/**
 * Why.
 */
reason: Unreadable, } | { "kind": "nudge", 
/**
 * The nudge; `None` when there is nothing to say.
 */
dialog: Dialog | null, 
/**
 * What to put behind the text before it goes out, unasked.
 */
insert: Insert | null, } | { "kind": "decided", 
/**
 * The post goes on.
 */
goes: boolean, 
/**
 * What to put behind the text, once.
 */
insert: Insert | null, 
/**
 * What may be said when the post has gone out.
 */
then: Dialog | null, } | { "kind": "files", 
/**
 * What to ask first; `None`: they go on.
 */
dialog: Dialog | null, 
/**
 * A short note for when they have gone on, after a dialog only without their place; may be empty.
 */
note: string, 
/**
 * Language tag of the note.
 */
language: string, } | { "kind": "note", 
/**
 * The note.
 */
note: string, 
/**
 * Its language tag.
 */
language: string, } | { "kind": "locations", 
/**
 * For each site.
 */
sites: Array<LocationView>, } | { "kind": "done" } | { "kind": "status", 
/**
 * How the guard is.
 */
status: StatusView, } | { "kind": "settings", 
/**
 * The settings now.
 */
settings: SettingsView, 
/**
 * Names of the fields that the school's policy locks.
 */
locked: Array<string>, 
/**
 * The lines of `officialAccounts` that name no account of any site.
 */
strange: Array<string>, } | { "kind": "list", 
/**
 * The list.
 */
list: ListView, } | { "kind": "refused", 
/**
 * Why, in words.
 */
refusal: RefusalView, } | { "kind": "health", 
/**
 * For each site.
 */
health: HealthView, } | { "kind": "stored", 
/**
 * One line for people a record: title and content.
 */
records: Array<[string, string]>, 
/**
 * All of it as JSON text, for export.
 */
export: string, } | { "kind": "denied" };

export type Caller = { "kind": "page", 
/**
 * The frame's address, from the browser.
 */
address: string, 
/**
 * The tab's number, as text.
 */
tab: string, 
/**
 * A private window: nothing of it is stored.
 */
private: boolean, } | { "kind": "own" } | { "kind": "background" };

export type Candidate = { 
/**
 * Name, unique in the plan; health is counted by it.
 */
id: string, 
/**
 * CSS selector of the element itself.
 */
selector: string, 
/**
 * Folded label patterns, one of which must match the label or the text; empty: none needed.
 */
labels: Array<LabelPattern>, 
/**
 * No pattern of `Plan::never` may match.
 */
spared: boolean, 
/**
 * Starts of the paths on which it counts, for example `/follower_requests`; empty: everywhere.
 */
paths: Array<string>, 
/**
 * How it acts.
 */
press: PressKind, 
/**
 * How far its snapshot reaches.
 */
reach: Reach, 
/**
 * Names of the page's parts and probes that its reader uses, and that belong to its digest.
 */
parts: Array<string>, 
/**
 * Its reader uses the page's address, which then belongs to the digest.
 */
usesAddress: boolean, 
/**
 * A menu item: its target comes from the menu's opener.
 */
usesOpener: boolean, };

export type Choice = "stop" | "outside" | "somebodyElse" | "approved" | "anyway" | "throughSchool" | "notThroughSchool" | "notSure" | "tellLead" | "danger" | "removePlace" | "attachAsIs" | "addDisclaimer" | "alwaysDisclaim" | "postAsItIs" | "notMySchool" | "requestApproval";

export type ChoiceView = { 
/**
 * What it answers.
 */
choice: Choice, 
/**
 * The button's words.
 */
label: string, 
/**
 * What it leads to; may be empty.
 */
hint: string, 
/**
 * Where it stands.
 */
place: Place, };

export type Composer = { 
/**
 * Name, unique in the plan.
 */
id: string, 
/**
 * CSS selector of the element in which is written.
 */
editor: string, 
/**
 * CSS selector of an editor's lines; empty for a plain field.
 */
lines: string, 
/**
 * Starts of the paths on which it counts; empty: everywhere.
 */
paths: Array<string>, 
/**
 * How far its snapshot reaches: its buttons, chips and the post that is answered.
 */
reach: Reach, 
/**
 * CSS selector, within that reach, of what posts: the last match, while it is enabled. Empty: nothing is
 * asked when it is sent, only beside it.
 */
submit: string, 
/**
 * Folded label patterns of which none may match what posts.
 */
never: Array<LabelPattern>, 
/**
 * The key that posts.
 */
key: PostKey, 
/**
 * Names of the page's parts and probes that its reader uses.
 */
parts: Array<string>, };

export type Dialog = { 
/**
 * What sort.
 */
kind: DialogKind, 
/**
 * Language tag of all words.
 */
language: string, 
/**
 * `ltr` or `rtl`.
 */
direction: string, 
/**
 * The product's name, above the title.
 */
brand: string, 
/**
 * The title.
 */
title: string, 
/**
 * Lines below the title.
 */
lines: Array<string>, 
/**
 * Heading of the reasons, closed at first.
 */
whyTitle: string, 
/**
 * The reasons; none: the heading is left out.
 */
why: Array<string>, 
/**
 * Heading of the ways on behind *More*.
 */
moreTitle: string, 
/**
 * Second line of that heading.
 */
moreHint: string, 
/**
 * The ways on, in order.
 */
choices: Array<ChoiceView>, 
/**
 * Words behind *Somebody may be in danger*; empty: not offered.
 */
danger: Array<string>, 
/**
 * A polite line that names the school's own channel, to copy; may be empty.
 */
channel: string, 
/**
 * The words of the button that copies it.
 */
copyLabel: string, 
/**
 * The words that confirm the copy.
 */
copiedLabel: string, };

export type DialogKind = "warning" | "question" | "late" | "practice" | "nudge" | "post" | "posted";

export type Draft = { 
/**
 * The texts of all editors that are sent together, in order.
 */
texts: Array<string>, 
/**
 * Which of them is being written.
 */
at: number, 
/**
 * Of each text the ranges that the page itself put there, which are not judged: starts and ends in turn, in
 * order, in UTF-16 units.
 */
given: Array<Array<number>>, 
/**
 * It is about to be posted.
 */
posting: boolean, 
/**
 * The texts, joined by empty lines, of which the person has said that they are not about their school; empty when
 * they have not.
 */
notSchool: string, };

export type Effect = { "kind": "save", 
/**
 * Which.
 */
record: Record, 
/**
 * Its bytes, versioned by their first byte.
 */
bytes: Uint8Array, } | { "kind": "saveSession", 
/**
 * Which.
 */
record: Record, 
/**
 * Its bytes.
 */
bytes: Uint8Array, } | { "kind": "erase", 
/**
 * Which.
 */
record: Record, } | { "kind": "eraseAll" } | { "kind": "expectList", 
/**
 * For example `issue 14`; never a name.
 */
note: string, } | { "kind": "setIcon", 
/**
 * The tab, or all tabs without one of their own.
 */
tab: string | null, 
/**
 * The state.
 */
icon: Icon, 
/**
 * The tooltip.
 */
title: string, } | { "kind": "open", 
/**
 * Which.
 */
page: OwnPage, 
/**
 * Handle of what it is about; means nothing outside the engine.
 */
pending: string, } | { "kind": "newEpoch", 
/**
 * The epoch now.
 */
epoch: number, };

export type FileSeen = "clear" | "photo" | "video" | "fixedPhoto" | "fixedVideo" | "unreadable" | "strange" | "unknown";

export type FilesPlan = { 
/**
 * They went on without an answer.
 */
unchecked: string, 
/**
 * They could not be handed on; the next ones go their way untouched.
 */
stuck: string, };

export type GuardState = "protected" | "locked" | "noList" | "expired" | "lost";

export type HealthView = { 
/**
 * For each site that has been visited.
 */
sites: Array<SiteHealth>, 
/**
 * A report to copy: no names, no handles, no addresses.
 */
report: string, };

export type Icon = "protected" | "locked" | "noList" | "cannotRead" | "notAllowed";

export type Insert = { 
/**
 * The line.
 */
line: string, 
/**
 * What to say when the editor does not take it, and the clipboard does.
 */
copied: string, 
/**
 * What to say, before the line itself, when neither does.
 */
byHand: string, };

export type Keyed = { 
/**
 * The digest; returned unchanged.
 */
key: string, 
/**
 * What was seen.
 */
snapshot: Snapshot, };

export type LabelPattern = string;

export type ListView = { 
/**
 * The school's name; empty while locked.
 */
school: string, 
/**
 * Issue number, in decimal.
 */
issue: string, 
/**
 * When it was made: milliseconds since 1 January 1970 UTC.
 */
created: number, 
/**
 * When it stops to count, likewise.
 */
expires: number, 
/**
 * It is unlocked and in force.
 */
inForce: boolean, 
/**
 * It came by the school's policy.
 */
fromPolicy: boolean, 
/**
 * The signer's fingerprint as words, joined by spaces.
 */
signerWords: string, 
/**
 * The signer is not trusted yet: show the words and ask.
 */
signerPending: boolean, 
/**
 * The school allows it on staff's own computers.
 */
ownComputers: boolean, 
/**
 * How an unlock code is stretched: Argon2id memory in KiB, passes, lanes, salt in hexadecimal.
 */
code: [number, number, number, string] | null, };

export type LocationView = { 
/**
 * The site's permanent code.
 */
code: string, 
/**
 * The site's name.
 */
site: string, 
/**
 * All in one line.
 */
line: string, 
/**
 * Whether the browser tells the site its position.
 */
permission: Permission, 
/**
 * The settings.
 */
settings: Array<SettingView>, 
/**
 * Photos and videos that were chosen: all, with a place, not looked into.
 */
files: [number, number, number], };

export type Node = { 
/**
 * Index of the parent in the same list; its own index for a root.
 */
parent: number, 
/**
 * Tag name in lower case.
 */
tag: string, 
/**
 * `role`.
 */
role: string, 
/**
 * `data-testid`, or the attribute that the site uses in its place (`data-sigil`, `data-action-id`).
 */
testId: string, 
/**
 * `href`, made absolute by the browser.
 */
href: string, 
/**
 * `aria-label`, else `alt`, else `title`.
 */
label: string, 
/**
 * Other declared attributes, as `name=value` lines (`type=checkbox`, `name=description`).
 */
attributes: string, 
/**
 * The element's own text, without that of its children; never what a person typed.
 */
text: string, 
/**
 * Bits of [`state`].
 */
state: number, 
/**
 * Name of the page part whose root this is; empty for all other nodes.
 */
part: string, };

export type Outcome = { 
/**
 * The digest from the request.
 */
key: string, 
/**
 * What a press will find.
 */
ready: Ready, };

export type OwnPage = "options" | "approval" | "note" | "request";

export type Page = { 
/**
 * The page's address.
 */
address: string, 
/**
 * `lang` of the document.
 */
language: string, 
/**
 * The parts that the plan names, each a root with its descendants.
 */
parts: Array<Node>, 
/**
 * What the plan's probes found in inline scripts, as `name` → text window.
 */
probes: Array<[string, string]>, 
/**
 * Somebody has pressed something here: what came with the page may be true no more.
 */
touched: boolean, };

export type Part = { 
/**
 * Name, unique in the plan.
 */
name: string, 
/**
 * CSS selector; the first match counts.
 */
selector: string, };

export type Permission = "unknown" | "granted" | "prompt" | "denied";

export type Place = "main" | "second" | "more" | "foot";

export type Plan = { 
/**
 * What to look for, most specific first: the first match decides.
 */
candidates: Array<Candidate>, 
/**
 * What finds them all.
 */
search: Array<Search>, 
/**
 * Folded label patterns of presses that undo something: they stay untouched.
 */
never: Array<LabelPattern>, 
/**
 * Where people write in public: the first that an editor is decides.
 */
composers: Array<Composer>, 
/**
 * Selector of menu openers: a press on one is remembered with its surroundings, never held.
 */
openers: string, 
/**
 * How far an opener's snapshot reaches.
 */
openerReach: Reach, 
/**
 * The named parts of the page.
 */
parts: Array<Part>, 
/**
 * The probes of inline scripts.
 */
probes: Array<Probe>, 
/**
 * Names of those that tell who is signed in. They travel with every picture, all others only with what
 * names them.
 */
viewer: Array<string>, 
/**
 * URL parameters that count for identity; all others are dropped.
 */
keepParams: Array<string>, 
/**
 * Attributes that stand in for a test id when `data-testid` is absent.
 */
testIdAttributes: Array<string>, 
/**
 * Names of the attributes that travel in `Node::attributes`, each with the selector of the elements that have
 * one worth it; never one that holds typed text.
 */
attributes: Array<[string, string]>, 
/**
 * Selector of elements that never travel, with all below them (the messages of a thread); the root of
 * a reach stays.
 */
leftOut: string, 
/**
 * Selector of elements whose text never travels (message bodies, editors).
 */
private: string, 
/**
 * Selector of elements whose text changes without meaning (counts, times): not part of a digest.
 */
volatile: string, };

export type PostKey = "none" | "command" | "enter";

export type PressKind = "click" | "pressable" | "enterSends" | "submit";

export type Probe = { 
/**
 * Name, unique in the plan.
 */
name: string, 
/**
 * CSS selector of the scripts.
 */
selector: string, 
/**
 * The window starts at this text; a script without it is passed over. Empty: from the start.
 */
needle: string, 
/**
 * Length of the window in UTF-16 units, at most 2,048.
 */
length: number, };

export type RawPolicy = Record<string, unknown>;

export type Reach = { "kind": "closest", 
/**
 * CSS selector.
 */
selector: string, } | { "kind": "climb", 
/**
 * CSS selector of what must be inside, for example a profile-shaped link.
 */
until: string, 
/**
 * CSS selector of landmarks.
 */
stop: string, 
/**
 * CSS selector of elements inside which a match of `until` does not count.
 */
skip: string, } | { "kind": "alone" };

export type Ready = "go" | "ask" | "unreadable";

export type Record = "settings" | "list" | "pending" | "secret" | "marks" | "deviceKey" | "floor" | "health" | "today" | "bios" | "journal" | "locations" | "icons";

export type RefusalView = { 
/**
 * The refusal's permanent name, for example `signatureWrong`.
 */
name: string, 
/**
 * A sentence in the person's language that says what to do.
 */
sentence: string, };

export type Reply = { 
/**
 * For the asker.
 */
answer: Answer, 
/**
 * For the host.
 */
effects: Array<Effect>, };

export type Request = { "kind": "hello", 
/**
 * The page's address.
 */
address: string, } | { "kind": "look", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * The candidates, at most 64.
 */
snapshots: Array<Keyed>, } | { "kind": "press", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * What was pressed.
 */
snapshot: Snapshot, } | { "kind": "late", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * What was pressed.
 */
snapshot: Snapshot, } | { "kind": "choose", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * What was pressed.
 */
snapshot: Snapshot, 
/**
 * The answer.
 */
choice: Choice, } | { "kind": "write", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * The composer with what stands around it; never what is written.
 */
snapshot: Snapshot, 
/**
 * What is written.
 */
draft: Draft, } | { "kind": "decide", 
/**
 * The page as a whole.
 */
page: Page, 
/**
 * The composer.
 */
snapshot: Snapshot, 
/**
 * What is written.
 */
draft: Draft, 
/**
 * The answer.
 */
choice: Choice, } | { "kind": "files", 
/**
 * The page's address.
 */
address: string, 
/**
 * What was found in each; the background fills it in.
 */
files: Array<FileSeen>, } | { "kind": "locate", 
/**
 * The parts of the page that tell it.
 */
page: Page, 
/**
 * Whether the browser tells this site its position.
 */
permission: Permission, } | { "kind": "tally", 
/**
 * The page's address.
 */
address: string, 
/**
 * The counts.
 */
tally: Tally, } | { "kind": "status", 
/**
 * Address of the page in front, where the browser tells it.
 */
address: string | null, } | { "kind": "settings" } | { "kind": "change", 
/**
 * The wanted settings, whole.
 */
settings: SettingsView, } | { "kind": "import" } | { "kind": "trustSigner", 
/**
 * The words shown, joined by spaces: must equal those of the pending file's signer.
 */
words: string, } | { "kind": "unlock", 
/**
 * 32 bytes in hexadecimal.
 */
key: string, 
/**
 * Keep the list's key on this computer: refused on a shared one.
 */
keep: boolean, } | { "kind": "approve", 
/**
 * Handle of the pending approval, from the address of the approval page.
 */
pending: string, 
/**
 * The school's reference.
 */
reference: string, 
/**
 * Who approved.
 */
approver: string, 
/**
 * Last day, as days since 1 January 1970 UTC.
 */
until: number, } | { "kind": "practise" } | { "kind": "health" } | { "kind": "locations" } | { "kind": "told", 
/**
 * The site's code.
 */
site: string, 
/**
 * The setting's name.
 */
setting: string, 
/**
 * It is on.
 */
on: boolean, } | { "kind": "stored" } | { "kind": "forget" } | { "kind": "surroundings", 
/**
 * The managed policy as the browser gives it; empty when there is none.
 */
policy: RawPolicy, 
/**
 * Hosts of our sites that the browser withholds.
 */
withheld: Array<string>, 
/**
 * The browser is Firefox, which shows a site's permissions in another way than Chromium.
 */
firefox: boolean, } | { "kind": "installed" };

export type Search = { 
/**
 * CSS selector without a comma outside brackets.
 */
selector: string, 
/**
 * Starts of the paths on which it can find something; empty: everywhere.
 */
paths: Array<string>, };

export type SettingView = { 
/**
 * Its permanent name (`gate_sites::LocationSetting::name`).
 */
name: string, 
/**
 * On or off; `None`: could not see.
 */
on: boolean | null, 
/**
 * When that was seen: days since 1 January 1970 UTC.
 */
day: number, 
/**
 * Where it can be seen and changed; empty: only on the phone.
 */
address: string, 
/**
 * No page tells us: the person may look, and say.
 */
asks: boolean, };

export type SettingsView = { 
/**
 * Language tag, or empty: the browser's.
 */
language: string, 
/**
 * The computer is used by several people; `None` until the person has said.
 */
sharedComputer: boolean | null, 
/**
 * Keep a journal on this computer.
 */
journal: boolean, 
/**
 * Ask about people whose name alone is listed.
 */
askNames: boolean, 
/**
 * The person's own official accounts, as addresses or handles with a site, one a line.
 */
officialAccounts: string, 
/**
 * Names of the school besides those that its list gives, one a line.
 */
mySchool: string, 
/**
 * The person's own disclaimer, preferred to the school's; empty: the school's.
 */
myDisclaimer: string, 
/**
 * Put the disclaimer in at posting without asking.
 */
alwaysDisclaim: boolean, 
/**
 * A disclaimer in the profile is enough.
 */
bioIsEnough: boolean, 
/**
 * Names of the checks of posts that do not run.
 */
checksOff: Array<string>, };

export type SiteHealth = { 
/**
 * The site's name.
 */
site: string, 
/**
 * A sentence for people.
 */
sentence: string, 
/**
 * Something that should be seen is not, or presses went through unchecked.
 */
trouble: boolean, 
/**
 * The counts behind it: name and number.
 */
counts: Array<[string, number]>, };

export type Snapshot = { 
/**
 * Id of the candidate in the site's plan.
 */
candidate: string, 
/**
 * The nodes in document order; the first is the root of the reach.
 */
nodes: Array<Node>, 
/**
 * Index of the candidate itself in `nodes`.
 */
target: number, 
/**
 * Nodes of the last pressed opener and its surroundings (for items of the menu that it opened).
 */
opener: Array<Node>, 
/**
 * Something was left out because a cap was reached.
 */
cut: boolean, };

export type StatusView = { 
/**
 * As a whole.
 */
guard: GuardState, 
/**
 * The list in force or locked.
 */
list: ListView | null, 
/**
 * The page in front: name of its site, when it is one of ours.
 */
site: string | null, 
/**
 * What the toolbar shows for it.
 */
icon: Icon, 
/**
 * A sentence that says the state.
 */
sentence: string, 
/**
 * Whether the site in front learns where somebody is, in a line; empty on other pages.
 */
location: string, 
/**
 * Match patterns of hosts that the browser withholds, for the button that asks for them.
 */
withheld: Array<string>, };

export type Tally = { 
/**
 * Presses on candidates.
 */
pressed: number, 
/**
 * Presses that found a verdict ready.
 */
ready: number, 
/**
 * Requests sent.
 */
asked: number, 
/**
 * Requests answered.
 */
answered: number, 
/**
 * Presses let go unchecked: no answer came in time, or they could not be looked at.
 */
letGo: number, 
/**
 * Files handed on because no answer came in time.
 */
unseen: number, 
/**
 * Candidates seen, by candidate id.
 */
seen: Array<[string, number]>, };

export type Unreadable = "noTarget" | "targetsDisagree" | "noAction" | "incomplete" | "foreignAddress" | "noOpener" | "unknownCandidate" | "tooMany";
