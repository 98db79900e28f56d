//! A question on a page, as the templates draw it. Rule: plain data; what is wrong and what was typed are in it, so a page
//! that comes back never loses either.

use crate::language::Language;

/// How it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line; `type` and `inputmode` of the element.
    Line {
        /// As in `text`, `email`, `tel`.
        kind: &'static str,
        /// As in `numeric`; empty for none.
        inputmode: &'static str,
    },
    /// Several lines.
    Lines,
    /// Day, month and year.
    Date,
    /// One of the field's choices, from a list that opens.
    Choice,
    /// One of the field's choices, each with a button of its own.
    Radios,
    /// A box to tick.
    Tick,
}

/// A question.
#[derive(Clone)]
pub struct Field {
    /// Its name in the form; also its id.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// What helps to answer; empty for nothing.
    pub hint: String,
    /// What was typed or is on file.
    pub value: String,
    /// What is wrong; empty for nothing.
    pub error: String,
    /// How it is typed.
    pub kind: Kind,
    /// `autocomplete`; empty for none.
    pub autocomplete: &'static str,
    /// Whether it may stay empty.
    pub optional: bool,
    /// What was typed of a date: day, month, year.
    pub parts: [String; 3],
    /// What a choice offers: the value that is sent, and its words.
    pub choices: Vec<(String, String)>,
    /// How wide its box is: `short` for four characters, `code` for a code; empty for the whole line.
    pub size: &'static str,
}

impl Field {
    /// A line of text.
    pub fn line(name: &str, label: String) -> Self {
        Self {
            name: name.to_owned(),
            label,
            hint: String::new(),
            value: String::new(),
            error: String::new(),
            kind: Kind::Line { kind: "text", inputmode: "" },
            autocomplete: "",
            optional: false,
            parts: Default::default(),
            choices: Vec::new(),
            size: "",
        }
    }

    /// Another way to type it.
    #[must_use]
    pub fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// What helps to answer it.
    #[must_use]
    pub fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// What a browser may fill in.
    #[must_use]
    pub fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// What was typed.
    #[must_use]
    pub fn value(self, value: &str) -> Self {
        Self { value: value.to_owned(), ..self }
    }

    /// What is wrong with it.
    #[must_use]
    pub fn error(self, error: String) -> Self {
        Self { error, ..self }
    }

    /// That it may stay empty.
    #[must_use]
    pub fn optional(self, optional: bool) -> Self {
        Self { optional, ..self }
    }

    /// How wide its box is.
    #[must_use]
    pub fn size(self, size: &'static str) -> Self {
        Self { size, ..self }
    }

    /// A date, with what was typed of it: day, month, year.
    #[must_use]
    pub fn date(self, [day, month, year]: [&str; 3]) -> Self {
        Self { kind: Kind::Date, parts: [day.to_owned(), month.to_owned(), year.to_owned()], ..self }
    }

    /// A choice of these. A value that isn't among them is offered too, so that nothing on file changes by itself.
    #[must_use]
    pub fn choices(self, mut choices: Vec<(String, String)>) -> Self {
        if !self.value.is_empty() && !choices.iter().any(|(value, _)| *value == self.value) {
            choices.insert(0, (self.value.clone(), self.value.clone()));
        }
        Self { kind: Kind::Choice, choices, ..self }
    }

    /// Whether something is wrong with it.
    pub fn is_wrong(&self) -> bool {
        !self.error.is_empty()
    }

    /// Whether it is a choice.
    pub fn is_choice(&self) -> bool {
        self.kind == Kind::Choice
    }

    /// Whether its choices stand there, each with a button.
    pub fn is_radios(&self) -> bool {
        self.kind == Kind::Radios
    }

    /// Whether it is a box to tick.
    pub fn is_tick(&self) -> bool {
        self.kind == Kind::Tick
    }

    /// A choice that shows all it offers, for as few as fit on a phone.
    #[must_use]
    pub fn radios(self, choices: Vec<(String, String)>) -> Self {
        Self { kind: Kind::Radios, ..self.choices(choices) }
    }

    /// Whether it is a date.
    pub fn is_date(&self) -> bool {
        self.kind == Kind::Date
    }

    /// Whether it has several lines.
    pub fn is_lines(&self) -> bool {
        self.kind == Kind::Lines
    }

    /// `type`.
    pub fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Line { kind, .. } => kind,
            _ => "text",
        }
    }

    /// `dir`: addresses, numbers and codes are written from left to right in every language; of anything else what is typed
    /// decides.
    pub fn direction(&self) -> &'static str {
        match self.kind {
            Kind::Line { kind: "email" | "tel" | "url", .. } => "ltr",
            Kind::Line { inputmode, .. } if !inputmode.is_empty() => "ltr",
            _ => "auto",
        }
    }

    /// `inputmode`.
    pub fn inputmode(&self) -> &'static str {
        match self.kind {
            Kind::Line { inputmode, .. } => inputmode,
            _ => "",
        }
    }

    /// The ids that describe it: of its hint and its error.
    pub fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = (!self.error.is_empty()).then(|| format!("{}-error", self.name));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }

    /// Where the error summary leads: the first box of a date, which is the year's in some languages, the first button of a
    /// choice.
    pub fn anchor(&self, t: &Language) -> String {
        match self.kind {
            Kind::Date => format!("{}-{}", self.name, t.date_order()[0].name()),
            Kind::Radios => format!("{}-0", self.name),
            _ => self.name.clone(),
        }
    }

    /// What was typed into a box of a date.
    pub fn part(&self, part: &DatePart) -> &str {
        match part {
            DatePart::Day => &self.parts[0],
            DatePart::Month => &self.parts[1],
            DatePart::Year => &self.parts[2],
        }
    }
}

/// A box of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month, as a number.
    Month,
    /// The year, with four digits.
    Year,
}

impl DatePart {
    /// Every one, in the order of [`Field::parts`].
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// Its name: in the form behind the field's, in a sentence the argument, and in `autocomplete` behind `bday`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// Its label, as the language files call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "date-day",
            Self::Month => "date-month",
            Self::Year => "date-year",
        }
    }

    /// How many digits it takes.
    pub fn digits(self) -> u8 {
        if self == Self::Year { 4 } else { 2 }
    }
}
