//! "Send it for me" on the dashboard's page of a request: what is offered, what is planned with the link, and that nothing
//! goes out where it is refused.

use serde_json::{Value, json};
use store::reminders::Reminders;

use crate::support::{
    House, StaffBrowser, StaffPage, account_json, api, fresh, mails, new_link, phone, platform_with, stack, texts,
};

const DUE: &str = "business_profile.product_description";

struct Owner {
    account: String,
    phone: String,
    email: String,
    token: String,
}

impl Owner {
    /// An owner of the demo platform, who has a phone and an e-mail address.
    fn new() -> Self {
        Self::at("administrator", &json!({"currently_due": [DUE], "current_deadline": 1_900_000_000}))
    }

    fn at(token: &str, requirements: &Value) -> Self {
        let owner = Self {
            account: format!("acct_t{}", fresh()),
            phone: phone(),
            email: format!("owner-{}@example.com", fresh()),
            token: token.to_owned(),
        };
        let mut body = account_json(requirements);
        body["individual"]["phone"] = owner.phone.as_str().into();
        body["individual"]["email"] = owner.email.as_str().into();
        owner.write(&body);
        owner
    }

    fn write(&self, body: &Value) {
        let answer = api(&self.token, "PUT", &format!("/v1/accounts/{}", self.account), Some(body));
        assert_eq!(answer.status, 200, "{}", answer.body);
    }

    fn page(&self) -> String {
        format!("/dashboard/accounts/{}", self.account)
    }

    fn request(&self) -> String {
        format!("{}/request", self.page())
    }

    /// Asks as staff do: from the page, with its form.
    fn send(&self, staff: &mut StaffBrowser, fields: &[(&str, &str)]) -> StaffPage {
        let shown = staff.get(&self.request());
        assert_eq!(shown.status, 200, "{}", shown.body);
        staff.post(&format!("{}/send", self.request()), fields)
    }

    fn links(&self) -> Vec<Value> {
        let list = api(&self.token, "GET", &format!("/v1/remediation_links?account={}", self.account), None);
        list.body["data"].as_array().unwrap().clone()
    }

    /// What the service has planned or sent for the account, link by link, newest first.
    fn planned(&self) -> Vec<Value> {
        self.links().into_iter().map(|link| link["reminders"].clone()).collect()
    }

    /// The e-mails and text messages that left. What is due is looked at every few seconds, so who asserts that nothing
    /// left asserts that nothing is planned too.
    fn left(&self) -> usize {
        texts(&self.phone).len() + mails(&self.email).len()
    }
}

fn opt_out(owner: &Owner, opted_out: bool) {
    let path = format!("/v1/accounts/{}/reminders", owner.account);
    assert_eq!(api(&owner.token, "POST", &path, Some(&json!({"opted_out": opted_out}))).status, 200);
}

// What was asked for, without what has come of it meanwhile.
fn plan(reminders: &Value) -> Value {
    json!({"channel": reminders["channel"], "at_creation": reminders["at_creation"], "reminders": reminders["reminders"]})
}

#[tokio::test]
async fn a_link_is_made_and_sent_by_text_message_with_reminders() {
    let (house, owner) = (House::open().await, Owner::new());
    let mut staff = StaffBrowser::signed_in("support_associate");
    let shown = staff.get(&owner.request()).body;
    for part in
        ["Send it for me", "Text message to +12•••••••", "E-mail to ow****@example.com", "7, 3 and 1 days before"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains(&owner.phone) && !shown.contains(&owner.email), "enough to tell them apart");
    assert!(owner.links().is_empty(), "looking plans nothing");
    let sent = owner.send(&mut staff, &[("channel", "sms"), ("reminders", "true")]);
    assert_eq!((sent.status, sent.location), (303, format!("{}?done=texted", owner.page())), "{}", sent.body);
    let [planned] = owner.planned().try_into().unwrap();
    assert_eq!(plan(&planned), json!({"channel": "sms", "at_creation": true, "reminders": true}));
    let page = staff.get(&format!("{}?done=texted", owner.page())).body;
    assert!(page.contains("The owner gets the link by text message within 5 minutes"), "{page}");
    assert!(page.contains("<dt>Sent by</dt><dd>Text message</dd>") && page.contains("<dt>Next message</dt>"), "{page}");
    assert!(house.audit(&owner.account).await.contains(&"link_created".to_owned()));
}

#[tokio::test]
async fn the_live_link_is_sent_and_no_other_one_is_made() {
    let (house, owner) = (House::open().await, Owner::new());
    let live = new_link(&owner.account);
    let mut staff = StaffBrowser::signed_in("administrator");
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains(live["url"].as_str().unwrap()) && shown.contains("Send the link"), "{shown}");
    let sent = owner.send(&mut staff, &[("channel", "email")]);
    assert_eq!((sent.status, sent.location), (303, format!("{}?done=mailed", owner.page())), "{}", sent.body);
    let [link] = owner.links().try_into().unwrap();
    assert_eq!(link["id"], live["id"]);
    assert_eq!(plan(&link["reminders"]), json!({"channel": "email", "at_creation": true, "reminders": false}));
    let actions = house.audit(&owner.account).await;
    assert_eq!(actions.iter().filter(|action| *action == "reminders_asked").count(), 1, "{actions:?}");
    let trail = staff.get(&format!("{}/audit", owner.page())).body;
    assert!(trail.contains("Had a link sent to the owner <span class=\"quiet\">E-mail</span>"), "{trail}");
}

#[tokio::test]
async fn what_is_under_way_is_said_and_another_plan_is_refused() {
    let (house, owner) = (House::open().await, Owner::new());
    let mut staff = StaffBrowser::signed_in("administrator");
    let plan_of = [("channel", "sms"), ("reminders", "true")];
    assert_eq!(owner.send(&mut staff, &plan_of).status, 303);
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("This link is being sent by text message already."), "{shown}");
    assert!(!shown.contains("name=\"channel\"") && shown.contains("/r/"), "no form, and the link to copy: {shown}");
    // Pressed twice.
    assert_eq!(staff.post(&format!("{}/send", owner.request()), &plan_of).status, 303);
    let refused = staff.post(&format!("{}/send", owner.request()), &[("channel", "email")]);
    assert_eq!((refused.status, refused.text_of("h1")), (400, "That can&#39;t be done"));
    assert!(refused.body.contains("is being sent by text message already. To have it sent in another way"));
    let [planned] = owner.planned().try_into().unwrap();
    assert_eq!(planned["channel"], "sms");
    assert!(mails(&owner.email).is_empty());
    let made = house.audit(&owner.account).await.into_iter().filter(|action| action == "link_created").count();
    assert_eq!(made, 1);
}

#[tokio::test]
async fn once_the_messages_of_a_link_are_over_it_is_sent_again_with_a_new_link() {
    let (house, owner) = (House::open().await, Owner::new());
    let mut staff = StaffBrowser::signed_in("administrator");
    assert_eq!(owner.send(&mut staff, &[("channel", "sms"), ("reminders", "true")]).status, 303);
    // The owner gave a number that takes no text messages: the provider says so.
    let [first] = owner.links().try_into().unwrap();
    let id = domain::id::LinkId::parse(first["id"].as_str().unwrap()).unwrap();
    let reminders = Reminders::new(&house.table);
    let (case, _) = reminders.case(&id).await.unwrap().unwrap();
    let actor = crate::support::by_staff();
    let audit = crate::support::audit(&actor);
    reminders.not_taken(&case.link, Some("US"), "Invalid phone number", true, 1, &audit).await.unwrap();
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("The messages of this link are over. The owner&#39;s phone didn&#39;t take the last one."));
    let page = staff.get(&owner.page()).body;
    assert!(page.contains("<dd>None. The owner&#39;s phone didn&#39;t take the last one.</dd>"), "{page}");
    assert_eq!(owner.send(&mut staff, &[("channel", "email")]).status, 303);
    // Both were made in one second: they stand in any order.
    let (before, again): (Vec<Value>, Vec<Value>) =
        owner.links().into_iter().partition(|link| link["id"] == first["id"]);
    let ([before], [again]) = (before.as_slice(), again.as_slice()) else { panic!("two links") };
    assert_eq!(before["status"], "active", "it goes on opening");
    assert_eq!((&again["reminders"]["channel"], &before["reminders"]["channel"]), (&json!("email"), &json!("sms")));
}

#[test]
fn who_has_no_address_is_told_of_in_a_line_and_the_form_is_refused() {
    let owner = Owner::new();
    let mut body = account_json(&json!({"currently_due": [DUE]}));
    body["individual"]["email"] = owner.email.as_str().into();
    owner.write(&body);
    let mut staff = StaffBrowser::signed_in("administrator");
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("Text message: the account has no phone number on file."), "{shown}");
    assert!(shown.contains("value=\"email\" checked") && !shown.contains("value=\"sms\""), "{shown}");
    assert!(shown.contains("There is no date ahead by which it is due."), "{shown}");
    let refused = owner.send(&mut staff, &[("channel", "sms"), ("reminders", "true")]);
    assert_eq!((refused.status, refused.text_of("h1")), (400, "That can&#39;t be done"));
    assert!(refused.body.contains("the account has no phone number on file."), "{}", refused.body);
    assert!(owner.links().is_empty() && owner.left() == 0);
}

#[test]
fn what_the_platform_does_not_allow_is_not_offered_and_the_form_is_refused() {
    let (id, token) = platform_with(&json!({"reminders": {"channels": ["email"]}}));
    let owner = Owner::at(&token, &json!({"currently_due": [DUE]}));
    let mut staff = StaffBrowser::signed_in_at("administrator", &id, false);
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("Text message: your platform&#39;s settings don&#39;t allow it."), "{shown}");
    let refused = owner.send(&mut staff, &[("channel", "sms")]);
    assert!(refused.status == 400 && refused.body.contains("settings don&#39;t allow it"), "{}", refused.body);
    // The call of the API judges alike.
    let asked = json!({"account": owner.account, "send": {"channel": "sms", "at_creation": true}});
    let answer = api(&token, "POST", "/v1/remediation_links", Some(&asked));
    assert_eq!((answer.status, answer.error()), (400, ("channel_not_allowed", "send[channel]")));
    // A phone of a country that the platform doesn't text is no way either.
    let abroad = json!({"reminders": {"channels": ["sms"]}, "sms": {"allowed_countries": ["DE"]}});
    assert_eq!(api(&token, "POST", "/v1/platform", Some(&abroad)).status, 200);
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("your platform sends none to phones in United States."), "{shown}");
    assert!(!shown.contains("name=\"channel\""), "there is no way left: {shown}");
    let answer = api(&token, "POST", "/v1/remediation_links", Some(&asked));
    assert_eq!((answer.status, answer.error()), (400, ("phone_country_not_allowed", "send[channel]")));
    assert_eq!(owner.send(&mut staff, &[("channel", "sms")]).status, 400);
    assert!(owner.links().is_empty() && owner.left() == 0);
}

#[test]
fn to_an_owner_who_wants_no_messages_nothing_is_sent() {
    let owner = Owner::new();
    opt_out(&owner, true);
    let mut staff = StaffBrowser::signed_in("administrator");
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("The owner wants no messages.") && !shown.contains("name=\"channel\""), "{shown}");
    assert!(shown.contains("Make the link"), "a link to copy can be made all the same");
    let refused = owner.send(&mut staff, &[("channel", "sms")]);
    assert!(refused.status == 400 && refused.body.contains("wants no messages"), "{}", refused.body);
    assert!(owner.links().is_empty() && owner.left() == 0);
    opt_out(&owner, false);
    assert_eq!(owner.send(&mut staff, &[("channel", "sms")]).status, 303);
}

#[test]
fn where_nothing_is_due_nothing_is_sent() {
    let owner = Owner::at("administrator", &json!({}));
    let mut staff = StaffBrowser::signed_in("administrator");
    let shown = staff.get(&owner.request()).body;
    assert!(shown.contains("Nothing is due on this account, so there is nothing to send."), "{shown}");
    assert_eq!(owner.send(&mut staff, &[("channel", "sms")]).status, 400);
    assert!(owner.links().is_empty() && owner.left() == 0);
}

#[test]
fn how_must_be_chosen_and_what_was_ticked_is_kept() {
    let owner = Owner::new();
    let mut staff = StaffBrowser::signed_in("administrator");
    for channel in ["", "fax"] {
        let page = owner.send(&mut staff, &[("channel", channel), ("reminders", "true")]);
        assert_eq!((page.status, page.text_of("h1")), (422, "Request from account"));
        assert!(page.body.contains("<title>Error: ") && page.body.contains("<a href=\"#channel-0\">Choose how"));
        assert!(page.body.contains("id=\"channel-error\""), "{}", page.body);
        assert!(page.body.contains("name=\"reminders\" type=\"checkbox\" value=\"true\" checked"), "{}", page.body);
    }
    assert!(owner.links().is_empty() && owner.left() == 0);
}

#[test]
fn who_may_not_make_links_sends_none_and_neither_does_a_stranger() {
    let owner = Owner::new();
    let path = format!("{}/send", owner.request());
    for role in ["view_only", "analyst"] {
        let mut viewer = StaffBrowser::signed_in(role);
        viewer.get(&owner.page());
        let refused = viewer.post(&path, &[("channel", "sms")]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Your role doesn&#39;t allow this"), "{role}");
    }
    let mut staff = StaffBrowser::signed_in("administrator");
    for csrf in [None, Some("AAAAAAAAAAAAAAAAAAAAAA")] {
        assert_eq!(staff.forge(&path, csrf, &[("channel", "sms")]).status, 403);
    }
    let (other, _) = platform_with(&json!({}));
    for (platform, livemode) in [(other.as_str(), false), (stack()["platform"].as_str().unwrap(), true)] {
        let mut stranger = StaffBrowser::signed_in_at("administrator", platform, livemode);
        stranger.get("/dashboard/accounts");
        assert_eq!(stranger.post(&path, &[("channel", "sms")]).status, 404);
    }
    assert!(owner.links().is_empty() && owner.left() == 0);
}

#[tokio::test]
async fn two_who_ask_at_once_plan_it_once() {
    let owner = Owner::new();
    let live = new_link(&owner.account);
    let asks = (0..4).map(|at| {
        let (request, page) = (format!("{}/send", owner.request()), owner.request());
        tokio::task::spawn_blocking(move || {
            let mut staff = StaffBrowser::signed_in("administrator");
            staff.get(&page);
            let channel = if at % 2 == 0 { "sms" } else { "email" };
            staff.post(&request, &[("channel", channel), ("reminders", "true")]).status
        })
    });
    let mut answers = Vec::new();
    for ask in asks.collect::<Vec<_>>() {
        answers.push(ask.await.unwrap());
    }
    answers.sort_unstable();
    assert_eq!(answers, [303, 303, 400, 400], "whoever asked for what is planned has it, and the others are told");
    let [link] = owner.links().try_into().unwrap();
    assert_eq!(link["id"], live["id"]);
}
