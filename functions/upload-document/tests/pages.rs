//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use domain::document::{Kind, Refusal};
use gallery::{brand, english, keep};
use upload_document::page::{CheckPage, Choice, ChoosePage, Given, OverviewPage, UploadPage};
use web::{language::Language, page::Chrome};

const BUCKET: &str = "https://documents.s3.eu-west-1.amazonaws.com/";

fn chrome(t: &'static Language, key: &str) -> Chrome {
    Chrome::new(t, Some(brand()), t.text(key)).step(4, 4).session("token")
}

fn upload(t: &'static Language, error: &str, is_picture: bool, test: bool) -> UploadPage {
    let title = if is_picture { "document-title-card-front" } else { "document-title-files-file" };
    UploadPage {
        chrome: chrome(t, title).error(!error.is_empty()),
        csrf: "token".into(),
        name: t.text("document-name-identity"),
        hints: vec![t.text("document-hint-photo"), t.text("document-hint-type-photo")],
        error: if error.is_empty() { String::new() } else { t.text(error) },
        action: BUCKET.into(),
        fields: vec![("key", "incoming/plat_1/acct_1/00ff".into()), ("policy", "e30=".into())],
        accept: "image/jpeg,image/png",
        most: 10_485_760,
        too_large: t.text(Refusal::TooLarge.key()),
        is_picture,
        test: test.then(|| "/documents/individual.verification.document/test".into()),
        back: "/tasks".into(),
    }
}

#[test]
fn the_bucket_gets_the_signed_fields_and_the_file_last_and_no_hidden_field_of_ours() {
    let html = keep("document-upload", |t| upload(t, "", true, false));
    let form = html.split(&format!("action=\"{BUCKET}\"")).nth(1).unwrap().split("</form>").next().unwrap();
    assert!(!form.contains("csrf"), "{form}");
    assert!(
        form.find("name=\"policy\"").unwrap() < form.find("name=\"file\"").unwrap(),
        "what follows the file is lost"
    );
    assert!(form.contains("required") && form.contains("accept=\"image/jpeg,image/png\""), "{form}");
}

#[test]
fn every_refusal_is_said_at_the_file_and_leads_to_it() {
    for refusal in Refusal::ALL {
        let html = keep("document-refused", |t| upload(t, refusal.key(), true, false));
        assert!(html.contains("href=\"#file\"") && html.contains("aria-describedby=\"file-error\""), "{refusal}");
        assert!(html.matches(english().text(refusal.key()).as_str()).count() >= 2, "{refusal}");
    }
}

#[test]
fn a_test_account_is_offered_files_that_decide() {
    let html = keep("document-upload-test", |t| upload(t, "", false, true));
    assert!(html.contains("value=\"file_identity_document_failure\""), "{html}");
    assert!(!keep("document-upload-file", |t| upload(t, "", false, false)).contains("file_identity_document"));
}

#[test]
fn the_document_is_chosen_by_a_link() {
    let choice = |t: &Language, kind: Kind| Choice {
        name: t.text(&format!("document-kind-{}", kind.as_str())),
        hint: t.text(&format!("document-kind-{}-hint", kind.as_str())),
        href: format!("/documents/individual.verification.document/{}/front", kind.as_str()),
    };
    let html = keep("document-choose", |t: &'static Language| ChoosePage {
        chrome: chrome(t, "document-choose-title"),
        name: t.text("document-name-identity"),
        choices: vec![choice(t, Kind::Passport), choice(t, Kind::Card)],
    });
    assert!(html.contains("/card/front"), "{html}");
}

fn check(t: &'static Language, is_picture: bool) -> CheckPage {
    CheckPage {
        chrome: chrome(t, if is_picture { "document-check-title" } else { "document-check-title-file" }),
        csrf: "token".into(),
        name: t.text("document-name-identity"),
        address: format!("{BUCKET}incoming/plat_1/acct_1/00ff?X-Amz-Expires=300&X-Amz-Signature=0"),
        is_picture,
        action: "/documents/individual.verification.document/card/front/00ff".into(),
        again: "/documents/individual.verification.document/card/front".into(),
    }
}

#[test]
fn what_arrived_is_shown_before_it_is_used() {
    let html = keep("document-check", |t| check(t, true));
    assert!(html.contains("<img class=\"photo\"") && html.contains("Use this photo"), "{html}");
    assert!(!keep("document-check-file", |t| check(t, false)).contains("<img class=\"photo\""));
}

#[test]
fn each_file_can_be_taken_back() {
    let given = |t: &Language, key: &str, id: &str| Given {
        name: t.text(key),
        id: id.into(),
        again: Some("/documents/individual.verification.document/card/front".into()),
    };
    let page = |t: &'static Language| OverviewPage {
        chrome: chrome(t, "document-overview-title"),
        csrf: "token".into(),
        name: t.text("document-name-identity"),
        given: vec![given(t, "document-given-card-front", "file_1"), given(t, "document-given-back", "file_2")],
        remove: "/documents/individual.verification.document/remove".into(),
        more: Some((t.text("document-add-back"), "/documents/x/paper/back".into())),
        next: "/summary".into(),
    };
    let html = keep("document-overview", page);
    assert_eq!(html.matches("action=\"/documents/individual.verification.document/remove\"").count(), 2);
}
