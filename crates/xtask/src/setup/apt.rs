//! Debian and Ubuntu packages: installed where we may, asked for where we may not.
use crate::shell::{self, Result};

/// Installs packages, or says what to type.
pub(crate) fn install(purpose: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!(
        "{purpose} is missing. Please run\n    sudo apt-get install --no-install-recommends {list}\n\
         or its like on this system, and try again"
    );
    let root = shell::output(shell::command("id").arg("-u")).is_ok_and(|id| id == "0");
    if !root || shell::on_path(&["apt-get"]).is_none() {
        return Err(by_hand);
    }
    shell::say(format!("installing {purpose}: {list}"));
    shell::run(shell::command("apt-get").args(["update", "-q"]))?;
    let mut command = shell::command("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
        .args(["install", "-q", "-y", "--no-install-recommends"])
        .args(packages);
    shell::run(&mut command).map_err(|reason| format!("{reason}\n{by_hand}"))
}
