//! Pages that lead back to the platform, for owners whom it sent here by an account link.
//!
//! A form's answer can't redirect there: browsers hold every redirect of a posted form against `form-action`. So the answer
//! is a page with a link, which the browser follows by itself when it is told to.

use super::{Brand, Button, Chrome, ProblemPage};
use crate::language::Language;

/// Why the owner is led back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// The owner has done what they came for, or the platform has to send them again.
    Back,
    /// The visit is over; only the platform can begin another.
    VisitOver,
}

impl Onward {
    /// Every one, for the tests.
    pub const ALL: [Self; 2] = [Self::Back, Self::VisitOver];
}

impl ProblemPage {
    /// The page that leads back to an address of the platform.
    pub fn onward(onward: Onward, t: &'static Language, brand: Option<Brand>, url: &str) -> Self {
        let platform = brand.as_ref().map_or_else(|| t.text("the-platform"), |brand| brand.name.clone());
        let (title, what, then, button) = match onward {
            Onward::Back => ("onward-back-title", "onward-back-what", "onward-back-then", "button-return"),
            Onward::VisitOver => ("onward-over-title", "onward-over-what", "onward-over-then", "onward-over-button"),
        };
        let say = |key: &str| t.with(key, "platform", platform.as_str());
        let (what, then, button) = (say(what), say(then), Some(Button::link(say(button), url)));
        let title = say(title);
        Self { chrome: Chrome::new(t, brand, title), what, then, button }
    }
}
