//! The owner's way: where a browser that holds a link goes next. Rule: one pure function says it, every page asks it, and
//! it knows four things: how the owner reaches the account, the platform's own page, whether the owner gave everything
//! before, and how this browser stands.

use crate::{
    account::{Access, Outline},
    platform::{Site, SiteLinks, SiteUrl},
    session::Stage,
    user::{Proof, Shown, Standing, stage_after},
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
    /// How the browser stands on this link; none without a session.
    pub standing: Option<Standing>,
}

/// Where it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route<'a> {
    /// To the platform's own page.
    Banner(&'a SiteUrl),
    /// To the phone number: nothing is proven.
    Start,
    /// On from where it is: to a password, the identity check, the account's status or what is due.
    Further(&'static str),
}

impl<'a> Journey<'a> {
    /// The way of an account's owner at a platform.
    pub fn new(account: Outline, sites: &'a SiteLinks, standing: Option<Standing>) -> Self {
        let Outline { access, onboarded, .. } = account;
        Self { access, banner: sites.get(Site::NotificationBanner), onboarded, standing }
    }

    /// What comes next. A browser that has begun here goes on here, whatever the platform has set since: nothing that was
    /// proven or typed is lost.
    pub fn next(&self) -> Route<'a> {
        match (self.standing, self.access, self.banner) {
            (None, Access::Embedded, Some(banner)) => Route::Banner(banner),
            (None, ..) => Route::Start,
            (Some(standing), ..) => standing.page().map_or(Route::Start, Route::Further),
        }
    }

    /// How far the right code brings this browser, sent so. `known` says that an identity check of this account was passed
    /// with its phone. Whoever was onboarded by the light dashboard was checked there.
    pub fn after_code(&self, known: bool, by: Proof) -> Stage {
        let checked = self.access == Access::Express && self.onboarded;
        stage_after(Shown::Code { known: known || checked }, by, self.access == Access::Full)
    }
}

impl Route<'_> {
    /// The page of ours; none for the platform's own.
    pub fn page(&self) -> Option<&'static str> {
        match self {
            Self::Banner(_) => None,
            Self::Start => Some("/start"),
            Self::Further(page) => Some(page),
        }
    }

    /// The page of ours, for a browser that is past the first: it goes on from where it is.
    pub fn further(&self) -> Option<&'static str> {
        match self {
            Self::Further(page) => Some(page),
            Self::Banner(_) | Self::Start => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STAGES: [Stage; 3] = [Stage::CodeSent, Stage::PhoneProven, Stage::IdentityVerified];

    fn banner() -> SiteUrl {
        SiteUrl::parse("https://northwind.example/account", false).unwrap()
    }

    fn standings() -> impl Strategy<Value = Standing> {
        (prop::sample::select(STAGES.to_vec()), any::<bool>(), any::<bool>())
            .prop_map(|(stage, full, signed_in)| Standing { stage, full, signed_in })
    }

    fn accesses() -> impl Strategy<Value = Access> {
        prop::sample::select(Access::ALL.to_vec())
    }

    #[test]
    fn components_lead_to_the_platforms_page_and_without_one_to_the_hosted_pages() {
        let page = banner();
        let next = |banner| Journey { access: Access::Embedded, banner, onboarded: true, standing: None }.next();
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
    fn only_whoever_was_onboarded_by_express_or_passed_before_skips_the_check_and_never_by_e_mail() {
        for access in Access::ALL {
            for (onboarded, known) in [(false, false), (false, true), (true, false), (true, true)] {
                let journey = Journey { access, banner: None, onboarded, standing: None };
                let skips = (known && access != Access::Full) || (access == Access::Express && onboarded);
                let stage = journey.after_code(known, Proof::Phone);
                assert_eq!(stage == Stage::IdentityVerified, skips, "{access:?} {onboarded} {known}");
                assert_eq!(journey.after_code(known, Proof::Email), Stage::PhoneProven);
            }
        }
    }

    proptest! {
        #[test]
        fn no_step_is_skipped(
            access in accesses(), has_page: bool, onboarded: bool, standing in prop::option::of(standings()),
        ) {
            let page = banner();
            let next = Journey { access, banner: has_page.then_some(&page), onboarded, standing }.next();
            let stage = standing.map(|standing| standing.stage);
            match next {
                Route::Banner(_) => prop_assert!(has_page && access == Access::Embedded && stage.is_none()),
                Route::Start => prop_assert!(stage < Some(Stage::PhoneProven)),
                Route::Further(page) => {
                    prop_assert!(stage >= Some(Stage::PhoneProven));
                    prop_assert_eq!(Some(page), standing.and_then(|standing| standing.page()));
                    let inside = page == "/tasks" || page == "/status";
                    prop_assert!(!inside || stage == Some(Stage::IdentityVerified));
                }
            }
            prop_assert_eq!(next.further().is_some(), stage >= Some(Stage::PhoneProven));
        }

        // What the settings and the account say decides where a browser begins, never how far one that has begun may go.
        #[test]
        fn a_browser_that_has_begun_goes_on_whatever_changes(
            before in accesses(), after in accesses(), had_page: bool, has_page: bool, onboarded: bool, standing in standings(),
        ) {
            let page = banner();
            let journey = |access, has: bool| {
                Journey { access, banner: has.then_some(&page), onboarded, standing: Some(standing) }.next()
            };
            prop_assert_eq!(journey(before, had_page), journey(after, has_page));
        }
    }
}
