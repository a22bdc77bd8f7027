//! The command as a school uses it: every command, its exit codes, and that nobody is named.
#![allow(clippy::expect_used)] // a test may panic, also in its helpers
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PHRASE: &str = "seven kind otters paddle northward slowly\n";

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("phrase.txt"), PHRASE).expect("written");
    folder
}

/// Runs `schoolgate`, its arguments parted by blanks and `{}` standing for the examples' folder;
/// checks the exit code and gives what it said.
fn schoolgate(folder: &Path, arguments: &str, code: i32) -> String {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let arguments = arguments
        .split(' ')
        .map(|word| word.replace("{}", examples).replace('+', " "));
    let output = Command::new(env!("CARGO_BIN_EXE_schoolgate"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("it runs");
    let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
    assert_eq!(output.status.code(), Some(code), "{said}");
    said
}

const BUILD: &str = "list build --people {}/people.csv --school {}/school.toml --key school.key \
                     --issue 3 --out school.sgl --policy-key policy.key";

#[test]
fn the_whole_story() {
    let at = folder("story");
    let made = schoolgate(&at, "key new --out school.key", 0);
    schoolgate(&at, "key policy --out policy.key", 0);
    let words = schoolgate(&at, "key words school.key.pub", 0);
    assert!(made.contains(words.trim()), "{made}");
    let built = schoolgate(&at, &format!("{BUILD} --passphrase-file phrase.txt"), 0);
    assert!(
        built.contains("issue 3, entries: 12") && built.contains(words.trim()),
        "{built}"
    );

    let again = schoolgate(&at, BUILD, 1);
    assert!(again.contains("take --issue 4"), "{again}");

    let verified = schoolgate(&at, "list verify school.sgl --public-key school.key.pub", 0);
    assert!(verified.contains("last day       2027-12-31"), "{verified}");
    let closed = schoolgate(&at, "list inspect school.sgl", 0);
    assert!(
        closed.contains("Closed.") && !closed.contains("pupils"),
        "{closed}"
    );
    for opener in ["--policy-key policy.key", "--passphrase-file phrase.txt"] {
        let open = schoolgate(&at, &format!("list inspect school.sgl {opener}"), 0);
        assert!(
            open.contains("Nowhere Green School") && open.contains("5 pupils"),
            "{open}"
        );
        for word in ["Tamsin", "pupil_example", "nowhere-family"] {
            assert!(!open.contains(word), "inspect named somebody: {open}");
        }
    }
}

#[test]
fn who_is_listed() {
    let at = folder("who");
    schoolgate(&at, "key new --out school.key", 0);
    schoolgate(&at, "key policy --out policy.key", 0);
    schoolgate(&at, BUILD, 0);
    let cases = [
        (
            "--handle x=@Pupil_Example",
            "listed: a pupil (known by its number too)",
        ),
        ("--id x=1234567890123456789", "listed: a pupil"),
        ("--address https://x.com/otti_quarrenby", "listed: a pupil"),
        ("--handle x=lea_nowhere", "listed: a past pupil"),
        (
            "--domain blog.nowhere-family.example",
            "listed: a parent or carer",
        ),
        (
            "--email Perpetua@fallowby.example",
            "listed: a parent or carer",
        ),
        (
            "--name Tamsin+Wetherfold",
            "a name on the list: a pupil; rare enough to ask about",
        ),
        ("--handle x=@stranger_example", "not listed"),
        ("--domain nowhere.example", "not listed"),
        ("--name Tamsin", "a name needs two whole words"),
        ("--name Ada+Elsewhere", "no such name"),
    ];
    for (question, answer) in cases {
        let ask = format!("list check school.sgl --policy-key policy.key {question}");
        let said = schoolgate(&at, &ask, 0);
        assert!(said.contains(answer), "{question}: {said}");
    }
}

#[test]
fn the_exit_code_says_whether_anybody_is_listed() {
    let at = folder("exit");
    schoolgate(&at, "key new --out school.key", 0);
    schoolgate(&at, "key policy --out policy.key", 0);
    schoolgate(&at, BUILD, 0);
    for (questions, code) in [
        ("--handle x=pupil_example", 0),
        ("--handle x=stranger --handle x=pupil_example", 0),
        ("--handle x=stranger --name Tamsin+Wetherfold", 0),
        ("--handle x=stranger", 3),
        ("--name Ada+Elsewhere", 3),
        ("--name Ada --domain nowhere.example", 3),
    ] {
        let ask = format!("list check school.sgl --policy-key policy.key {questions}");
        schoolgate(&at, &ask, 0);
        schoolgate(&at, &format!("{ask} --exit-code"), code);
    }
}

#[test]
fn files_as_editors_and_shells_write_them() {
    let at = folder("encodings");
    schoolgate(&at, "key new --out school.key", 0);
    let marked = format!("\u{feff}{} \r\n", PHRASE.trim());
    fs::write(at.join("marked.txt"), marked).expect("written");
    let build = BUILD.replace("--policy-key policy.key", "--passphrase-file marked.txt");
    schoolgate(&at, &build, 0);
    for file in ["phrase.txt", "marked.txt"] {
        let open = format!("list inspect school.sgl --passphrase-file {file}");
        assert!(schoolgate(&at, &open, 0).contains("5 pupils"), "{file}");
    }

    let wide = PHRASE.encode_utf16().flat_map(u16::to_le_bytes);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
    fs::write(at.join("wide.txt"), wide).expect("written");
    let phrase = build.replace("marked.txt", "wide.txt");
    let school = build.replace("{}/school.toml", "wide.txt");
    for arguments in [phrase, school] {
        let said = schoolgate(&at, &arguments, 1);
        let mend = "wide.txt: The file is not UTF-8 text; save it as \"UTF-8\"";
        assert!(said.contains(mend), "{said}");
    }
}

#[test]
fn tables_as_spreadsheets_write_them() {
    let at = folder("spreadsheets");
    schoolgate(&at, "key new --out school.key", 0);
    schoolgate(&at, "key policy --out policy.key", 0);
    let table = "sep=;\r\nkind;handle_x;id_facebook;address\r\n\
        pupil;kept_handle;100012345678900000;\r\n\
        pupil;x.com/post_author/status/123;0100012345678901;\r\n\
        pupil;;;https://www.facebook.com/profile.php?id=1000123456789000\r\n";
    fs::write(at.join("sheet.csv"), table).expect("written");
    let build = BUILD.replace("{}/people.csv", "sheet.csv");
    let said = schoolgate(&at, &build, 1);
    for sentence in [
        "line 3, column id_facebook: The number ends in zeros",
        "If it is right, give it as the profile's address. The value is left out.",
        "line 4, column handle_x: This is the address of a post; whoever wrote the post is listed. Please look at it.",
        "line 4, column id_facebook: The number begins with a zero, which no id does; it is taken without. Nothing to do.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert!(!said.contains("sep="), "{said}");
    schoolgate(&at, &format!("{build} --skip-bad-rows"), 0);
    for (question, code) in [
        ("--handle x=kept_handle", 0),
        ("--id facebook=100012345678900000", 3),
        ("--handle x=post_author", 0),
        ("--id facebook=100012345678901", 0),
        ("--id facebook=1000123456789000", 0),
    ] {
        let ask = "list check school.sgl --policy-key policy.key --exit-code";
        schoolgate(&at, &format!("{ask} {question}"), code);
    }
}

#[test]
fn what_is_refused() {
    let at = folder("refused");
    schoolgate(&at, "key new --out school.key", 0);
    schoolgate(&at, "key new --out other.key", 0);
    schoolgate(&at, "key policy --out policy.key", 0);
    schoolgate(&at, "key policy --out other-policy.key", 0);
    schoolgate(&at, BUILD, 0);
    let mut damaged = fs::read(at.join("school.sgl")).expect("a list");
    damaged.pop();
    fs::write(at.join("damaged.sgl"), damaged).expect("written");
    fs::write(at.join("weak.txt"), "secret\n").expect("written");
    fs::write(
        at.join("bad.csv"),
        "kind,name,handle_x\npupil,Ada,ada nowhere\nteacher,A B,c\n",
    )
    .expect("written");
    let bad = BUILD
        .replace("{}/people.csv", "bad.csv")
        .replace("school.sgl", "bad.sgl");
    let weak = BUILD.replace("--policy-key policy.key", "--passphrase-file weak.txt");
    let cases = [
        ("key new --out school.key", 1, "school.key"),
        (
            "list verify school.sgl --public-key other.key.pub",
            1,
            "signed with another key",
        ),
        (
            "list verify damaged.sgl --public-key school.key.pub",
            1,
            "damaged",
        ),
        (
            "list verify phrase.txt --public-key school.key.pub",
            1,
            "not a list",
        ),
        (
            "list verify school.sgl --public-key school.key",
            1,
            "no \"schoolgate public key 1\"",
        ),
        (
            "list inspect school.sgl --policy-key other-policy.key",
            1,
            "does not open",
        ),
        (
            "list inspect school.sgl --passphrase-file phrase.txt",
            1,
            "does not open",
        ),
        (
            "list check school.sgl --handle x=@pupil_example",
            1,
            "the list is closed",
        ),
        (
            "list check school.sgl --policy-key policy.key --handle x=a+b",
            1,
            "cannot be looked up",
        ),
        (
            &bad,
            1,
            "bad.csv line 2, column name: A name needs two whole words",
        ),
        (
            &bad,
            1,
            "bad.csv line 2, column handle_x: This is not a handle on that site.",
        ),
        (&bad, 1, "bad.csv line 3, column kind: The kind must be"),
        (&weak, 1, "would be guessed"),
        ("list", 2, "Usage"),
        ("list verify school.sgl", 2, "--public-key"),
        ("list check school.sgl --policy-key policy.key", 2, "Usage"),
        (
            &BUILD.replace(" --policy-key policy.key", ""),
            2,
            "--passphrase-file",
        ),
    ];
    for (arguments, code, answer) in cases {
        let said = schoolgate(&at, arguments, code);
        assert!(said.contains(answer), "{arguments}: {said}");
    }
    assert!(
        !at.join("bad.sgl").exists(),
        "nothing is written when rows are bad"
    );
    fs::write(
        at.join("bad.csv"),
        "kind,handle_x\npupil,ada_nowhere\nteacher,c\n",
    )
    .expect("written");
    let said = schoolgate(&at, &format!("{bad} --skip-bad-rows"), 0);
    assert!(
        said.contains("line 3") && said.contains("entries: 1,"),
        "{said}"
    );
}

#[test]
fn a_school_file_to_fill_in() {
    let at = folder("school");
    schoolgate(&at, "school new", 0);
    let template = fs::read_to_string(at.join("school.toml")).expect("a file");
    assert!(
        gate_cli::SchoolFile::read(&template).is_err_and(|e| e.contains("name")),
        "unfilled"
    );
    let cases = [
        ("name = \"\"", "name = \"Nowhere Green\"", None),
        (
            "valid_until = \"2027-07-31\"",
            "valid_until = \"July\"",
            Some("valid_until"),
        ),
        ("country = \"GB\"", "country = \"Britain\"", Some("country")),
        ("country = \"GB\"", "country = \"uk\"", None),
        ("\"contact\"", "\"spying\"", Some("uses")),
        ("\"contact\"", "", Some("uses")),
        ("own_computers", "other_computers", Some("other_computers")),
        ("id = \"", "id = \"x", Some("id")),
        ("patterns = []", "patterns = [\"(\"]", Some("Pattern 1")),
        ("towns = []", "towns = [\"\"]", Some("towns, row 1")),
        ("colleagues = []", "colleges = []", Some("colleges")),
    ];
    let filled = template.replace("name = \"\"", "name = \"Nowhere Green\"");
    let british = gate_cli::SchoolFile::read(&filled.replace("\"GB\"", "\"uk\""));
    assert!(british.is_ok_and(|file| file.school.country == "GB"));
    for (old, new, error) in cases {
        let result = gate_cli::SchoolFile::read(&filled.replace(old, new));
        match (error, &result) {
            (None, Ok(_)) => {}
            (Some(word), Err(message)) if message.contains(word) => {}
            _ => assert_eq!(error, result.err().as_deref(), "{new}"),
        }
    }
}
