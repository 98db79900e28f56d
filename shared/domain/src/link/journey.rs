//! The owner's way: where a browser that holds a link goes next. Rule: one pure function says it, every page asks it, and
//! it knows four things: how the owner reaches the account, the platform's own page, whether the owner gave everything
//! before, and how far this browser is proven.

use crate::{
    account::{Access, Outline},
    platform::{Site, SiteLinks, SiteUrl},
    session::Stage,
};

/// What decides where a browser goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Journey<'a> {
    /// How the owner reaches the account.
    pub access: Access,
    /// The platform's page with the notification banner. Settings hold only pages that the component stands in.
    pub banner: Option<&'a SiteUrl>,
    /// Whether the owner gave everything once before.
    pub onboarded: bool,
    /// How far the browser is proven on this link; none without a session.
    pub stage: Option<Stage>,
}

/// Where it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route<'a> {
    /// To the platform's own page.
    Banner(&'a SiteUrl),
    /// To the phone number: nothing is proven.
    Start,
    /// To the identity check.
    Identity,
    /// To what is due.
    Tasks,
}

impl<'a> Journey<'a> {
    /// The way of an account's owner at a platform.
    pub fn new(account: Outline, sites: &'a SiteLinks, stage: Option<Stage>) -> Self {
        let Outline { access, onboarded, .. } = account;
        Self { access, banner: sites.get(Site::NotificationBanner), onboarded, stage }
    }

    /// What comes next. A browser that has begun here goes on here, whatever the platform has set since: nothing that was
    /// proven or typed is lost.
    pub fn next(&self) -> Route<'a> {
        match (self.stage, self.access, self.banner) {
            (None, Access::Embedded, Some(banner)) => Route::Banner(banner),
            (None | Some(Stage::CodeSent), ..) => Route::Start,
            (Some(Stage::PhoneProven), ..) => Route::Identity,
            (Some(Stage::IdentityVerified), ..) => Route::Tasks,
        }
    }

    /// How far the right code brings this browser. `known` says that an identity check of this account was passed with its
    /// phone. Whoever was onboarded by the light dashboard was checked there.
    pub fn after_code(&self, known: bool) -> Stage {
        let checked = self.access == Access::Express && self.onboarded;
        if known || checked { Stage::IdentityVerified } else { Stage::PhoneProven }
    }
}

impl Route<'_> {
    /// The page of ours; none for the platform's own.
    pub fn page(&self) -> Option<&'static str> {
        match self {
            Self::Banner(_) => None,
            Self::Start => Some("/start"),
            Self::Identity => Some("/identity"),
            Self::Tasks => Some("/tasks"),
        }
    }

    /// The page of ours, for a browser that is past the first: it goes on from where it is.
    pub fn further(&self) -> Option<&'static str> {
        self.page().filter(|_| *self != Self::Start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STAGES: [Option<Stage>; 4] =
        [None, Some(Stage::CodeSent), Some(Stage::PhoneProven), Some(Stage::IdentityVerified)];

    fn banner() -> SiteUrl {
        SiteUrl::parse("https://northwind.example/account", false).unwrap()
    }

    fn journey(access: Access, banner: Option<&SiteUrl>, onboarded: bool, stage: Option<Stage>) -> Journey<'_> {
        Journey { access, banner, onboarded, stage }
    }

    #[test]
    fn components_lead_to_the_platforms_page_and_without_one_to_the_hosted_pages() {
        let page = banner();
        let next = |banner| journey(Access::Embedded, banner, true, None).next();
        assert_eq!(next(Some(&page)), Route::Banner(&page));
        assert_eq!(next(None), Route::Start);
    }

    #[test]
    fn the_settings_name_the_page() {
        let mut sites = SiteLinks::default();
        let outline = Outline { access: Access::Embedded, onboarded: false, rejected: false };
        sites.set(Site::Payouts, Some(banner()));
        assert_eq!(Journey::new(outline, &sites, None).next(), Route::Start, "another component's page is no way");
        sites.set(Site::NotificationBanner, Some(banner()));
        assert_eq!(Journey::new(outline, &sites, None).next(), Route::Banner(&banner()));
    }

    #[test]
    fn only_whoever_was_onboarded_by_express_or_passed_before_skips_the_check() {
        for access in Access::ALL {
            for (onboarded, known) in [(false, false), (false, true), (true, false), (true, true)] {
                let skips = known || (access == Access::Express && onboarded);
                let stage = journey(access, None, onboarded, Some(Stage::CodeSent)).after_code(known);
                assert_eq!(stage == Stage::IdentityVerified, skips, "{access:?} {onboarded} {known}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_step_is_skipped_and_none_is_taken_twice(
            access in prop::sample::select(Access::ALL.to_vec()), has_page: bool, onboarded: bool,
            stage in prop::sample::select(STAGES.to_vec()),
        ) {
            let page = banner();
            let next = journey(access, has_page.then_some(&page), onboarded, stage).next();
            match next {
                Route::Banner(_) => {
                    prop_assert!(has_page && access == Access::Embedded && stage.is_none());
                }
                Route::Start => prop_assert!(stage < Some(Stage::PhoneProven)),
                Route::Identity => prop_assert_eq!(stage, Some(Stage::PhoneProven)),
                Route::Tasks => prop_assert_eq!(stage, Some(Stage::IdentityVerified)),
            }
            prop_assert_eq!(next.further().is_some(), stage >= Some(Stage::PhoneProven));
        }

        // What the settings and the account say decides where a browser begins, never how far one that has begun may go.
        #[test]
        fn a_browser_that_has_begun_goes_on_whatever_changes(
            before in prop::sample::select(Access::ALL.to_vec()), after in prop::sample::select(Access::ALL.to_vec()),
            had_page: bool, has_page: bool, onboarded: bool, stage in prop::sample::select(STAGES[1..].to_vec()),
        ) {
            let page = banner();
            let before = journey(before, had_page.then_some(&page), onboarded, stage).next();
            prop_assert_eq!(journey(after, has_page.then_some(&page), onboarded, stage).next(), before);
        }
    }
}
