//! Every language says everything that English says, with the same arguments and in the plural forms that it has.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser::parse,
};

use super::*;

// What a sentence is made of, as far as a translation must have the same.
#[derive(Default)]
struct Parts {
    arguments: BTreeSet<String>,
    // For each argument that chooses a plural form, the forms.
    forms: BTreeMap<String, BTreeSet<String>>,
    text: String,
}

fn walk(pattern: &Pattern<&str>, parts: &mut Parts) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => argument(inline, parts),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                argument(selector, parts);
                let InlineExpression::VariableReference { id } = selector else { panic!("an argument chooses") };
                let forms = parts.forms.entry(id.name.to_owned()).or_default();
                forms.extend(variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                }));
                for variant in variants {
                    walk(&variant.value, parts);
                }
            }
        }
    }
}

fn argument(inline: &InlineExpression<&str>, parts: &mut Parts) {
    match inline {
        InlineExpression::VariableReference { id } => drop(parts.arguments.insert(id.name.to_owned())),
        InlineExpression::StringLiteral { value } => parts.text.push_str(value),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inline| argument(inline, parts));
        }
        other => panic!("{other:?} stands in no language file"),
    }
}

fn sentences(language: &Language) -> BTreeMap<String, Parts> {
    let source = language.sources().concat();
    let resource = parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    });
    messages
        .map(|(key, pattern)| {
            let mut parts = Parts::default();
            walk(pattern, &mut parts);
            (key.to_owned(), parts)
        })
        .collect()
}

// The plural forms of the languages (CLDR), without those of fractions and of millions, which no page counts.
fn forms(tag: LanguageTag) -> &'static [&'static str] {
    match tag {
        LanguageTag::Ja | LanguageTag::Zh => &["other"],
        LanguageTag::Ar => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

#[test]
fn every_language_says_what_english_says_and_nothing_else() {
    let english = sentences(Language::english());
    for language in Language::all() {
        let (tag, own) = (language.tag(), sentences(language));
        let missing: Vec<&String> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let stray: Vec<&String> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && stray.is_empty(), "{tag:?} lacks {missing:?} and has {stray:?}");
        for (key, parts) in &own {
            assert_eq!(parts.arguments, english[key].arguments, "{tag:?}: arguments of {key}");
        }
    }
}

#[test]
fn whatever_is_counted_has_every_plural_form_of_its_language() {
    for language in Language::all() {
        let tag = language.language_tag();
        let needed: BTreeSet<&str> = forms(tag).iter().copied().collect();
        for (key, parts) in sentences(language) {
            for (argument, found) in &parts.forms {
                // A choice of something else than a number has its own words.
                let words = ["zero", "one", "two", "few", "many", "other"];
                let counted = found.iter().all(|form| words.contains(&form.as_str()) || form.parse::<u32>().is_ok());
                let lacks: Vec<_> = needed.iter().filter(|form| !found.contains(**form)).collect();
                // A language without plural forms says nothing twice.
                assert!(!counted || lacks.is_empty(), "{tag:?}: {key} lacks {lacks:?} of {argument}");
            }
        }
    }
}

#[test]
fn what_english_has_in_sentences_no_language_left_in_english() {
    let english = sentences(Language::english());
    for language in Language::all().filter(|language| language.language_tag() != LanguageTag::En) {
        let tag = language.tag();
        for (key, parts) in sentences(language) {
            let words = english[&key].text.split_whitespace().filter(|word| word.len() > 2).count();
            assert!(words < 4 || parts.text != english[&key].text, "{tag:?}: {key} is English");
        }
    }
}
