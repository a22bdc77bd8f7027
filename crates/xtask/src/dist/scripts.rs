//! The content scripts as they ship: without comments and spacing, every name kept, so that a reviewer who
//! formats them reads what we wrote. They run in every page of the sites, so their size is budgeted.
use std::path::Path;

use crate::setup;
use crate::shell::{self, Result};

/// What follows what people write, and files on their way in: on top of what guards contact.
const BESIDES: [&str; 6] = [
    "composer.js",
    "editor.js",
    "files.js",
    "location.js",
    "nudge.js",
    "writing.js",
];
/// Bytes of the scripts that guard contact, and of all content scripts together.
const BUDGETS: [usize; 2] = [30_000, 55_700];

/// Condenses the scripts of a folder in place.
pub(crate) fn condense(folder: &Path) -> Result<()> {
    let scripts = shell::files(folder);
    let mut esbuild = setup::npm_tool("esbuild")?;
    esbuild
        .args(["--minify-whitespace", "--minify-syntax", "--charset=utf8"])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outdir={}", folder.display()))
        .args(&scripts);
    shell::run(&mut esbuild)?;
    for styled in ["style.js", "nudge.js"] {
        let script = folder.join(styled);
        shell::write(&script, without_spacing(&shell::read(&script)?))?;
    }
    let mut sizes = [0; 2];
    for script in &scripts {
        let size = shell::read_bytes(script)?.len();
        let is_besides = BESIDES.iter().any(|name| script.ends_with(name));
        sizes[0] += if is_besides { 0 } else { size };
        sizes[1] += size;
    }
    shell::say(format!(
        "content scripts: {} bytes, {} of them for contact",
        sizes[1], sizes[0]
    ));
    if sizes.iter().zip(BUDGETS).any(|(size, most)| *size > most) {
        return Err(format!(
            "the content scripts take {sizes:?} bytes, more than {BUDGETS:?}"
        ));
    }
    Ok(())
}

/// The style sheet in a script's first template, without the spacing that only helps people read it.
fn without_spacing(script: &str) -> String {
    let template = script
        .split_once('`')
        .and_then(|(before, rest)| Some((before, rest.split_once('`')?)));
    let Some((before, (sheet, after))) = template else {
        return script.to_owned();
    };
    let mut short = String::new();
    let mut gap = false;
    for sign in sheet.chars() {
        if sign.is_whitespace() {
            gap = true;
            continue;
        }
        if sign == '}' && short.ends_with(';') {
            short.pop();
        }
        let needless = short.is_empty() || short.ends_with(['{', '}', ';', ':', ',']);
        if core::mem::take(&mut gap) && !needless && sign != '{' && sign != '}' {
            short.push(' ');
        }
        short.push(sign);
    }
    format!("{before}`{short}`{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_its_spacing_and_nothing_else() {
        let check = |sheet: &str, expected: &str| {
            assert_eq!(
                without_spacing(&format!("a=`{sheet}`;b")),
                format!("a=`{expected}`;b")
            );
        };
        check("\n* { margin: 0 auto; }\n", "*{margin:0 auto}");
        check(
            "p + p,\n  a > b :hover {\n  x: y, z;\n}",
            "p + p,a > b :hover{x:y,z}",
        );
        check(
            "@media (a: b) { c { d: calc(1px - 2px); } }",
            "@media (a:b){c{d:calc(1px - 2px)}}",
        );
        assert_eq!(without_spacing("no template"), "no template");
        assert_eq!(without_spacing("`a { }`; `b { }`"), "`a{}`; `b { }`");
    }
}
