//! The engine as a browser asks it: requests in, answers and effects out. One program, which is linked once.
mod callers;
mod choices;
mod disclaimer;
mod draft;
mod facebook;
mod friends;
mod health;
mod learn;
mod lists;
mod location;
mod memory;
mod policy;
mod post;
mod reopen;
mod verdicts;
mod writing;
