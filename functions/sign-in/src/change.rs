//! Setting a password. Rule: the guess is paid for before the code is compared; the code is used up, the password set, every
//! other session of the user ended and the new one begun in one transaction.

use domain::{
    code::{Challenge, Code, GuessRefused},
    id::UserId,
    session::SessionToken,
    test_mode::TestLink,
    user::{Password, PasswordHash, Proof, Shown, stage_after},
};
use outbound::{
    email::{Letter, SendMail as _},
    random,
};
use send_otp::by_email::address;
use store::{
    audit::{Action, Audit},
    codes::Guess,
    owner::Session,
    users::{NewPassword, Secrets, SignInRefused, Whose},
};
use web::{
    hosted::{Guest, Halt},
    mail,
    source::Source,
};
use zeroize::Zeroizing;

use crate::{SignIn, password::verified};

/// What came of a new password.
pub enum Change {
    /// It is set: the new session, and its next page.
    Done(SessionToken, &'static str),
    /// It isn't.
    Refused(Wrong),
}

/// What is wrong at each box, and the tries left.
#[derive(Default)]
pub struct Wrong {
    /// At the code.
    pub code: String,
    /// At the password.
    pub password: String,
    /// Tries left with this code.
    pub left: Option<i64>,
}

impl Wrong {
    fn code(code: String) -> Self {
        Self { code, ..Self::default() }
    }
}

/// Pays for a guess, and sets the password when it is right.
pub async fn change(
    state: &SignIn,
    source: &Source,
    guest: &Guest,
    code: &Code,
    password: &Password,
) -> Result<Change, Halt> {
    let t = guest.language;
    let session = guest.session()?;
    let actor = source.owner();
    let audit =
        |action| Audit { action, actor: &actor, at: guest.now, link: Some(guest.at.link.to_string()), about: vec![] };
    let challenge = match state.codes.take_guess(&guest.at.link, &session.hash, guest.now).await? {
        Guess::Taken(challenge) => challenge,
        Guess::Refused(reason) => return Ok(Change::Refused(Wrong::code(t.text(refusal(reason))))),
    };
    if !answers(state, guest, &challenge, code) {
        let counted = state.codes.wrong(&guest.at, &audit(Action::CodeWrong)).await;
        counted.map_err(|error| Halt::TryAgain(error.to_string()))?;
        let left = challenge.guesses_left();
        let key = if left == 0 { "code-error-many" } else { "code-mailed-error-wrong" };
        return Ok(Change::Refused(Wrong { left: (left > 0).then(|| left.into()), ..Wrong::code(t.text(key)) }));
    }
    let key = state.hosted.vault.data_key(&guest.platform).await?;
    let user = state.users.find(&session.email_blind, &guest.at.account, &key).await?;
    let whose = match user {
        Some(user) => Whose::Known(Box::new(user)),
        None => Whose::New(UserId::from_random(random::bytes()?)),
    };
    let (id, shown) = match &whose {
        Whose::Known(user) => {
            let known = user.phones.contains(&session.phone_blind);
            (user.id.clone(), Shown::NewPassword { owns: user.owns, known })
        }
        Whose::New(id) => (id.clone(), Shown::NewPassword { owns: false, known: false }),
    };
    let hash = PasswordHash::of(password, random::bytes()?);
    let hash = hash.ok_or_else(|| Halt::TryAgain("a password couldn't be hashed".into()))?;
    let email = address(&state.hosted, guest).await?;
    let secrets = Secrets::seal(&key, &id, email.as_str(), &hash)?;
    let token = SessionToken::from_random(&Zeroizing::new(random::bytes::<32>()?));
    let next = Session {
        hash: token.hash(),
        // A step that was taken stays taken.
        stage: stage_after(shown, session.by, session.full).max(session.stage),
        lifetime: session.lifetime.touched(guest.now),
        user: Some(id),
        ..session.clone()
    };
    let told = verified(guest, next.stage);
    let set = audit(Action::PasswordSet);
    let new = NewPassword { whose, secrets, challenge: &challenge };
    match state.users.set_password(&guest.at, new, &next, &set, &told).await {
        Ok(()) => Ok(Change::Done(token, next.standing().page().unwrap_or("/identity"))),
        Err(SignInRefused::Closed) => Err(Halt::SessionOver),
        Err(SignInRefused::Changed) => Ok(Change::Refused(Wrong::code(t.text("password-new-error-changed")))),
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

// Only a code that went to the address proves it; on a test link, the one that everybody knows.
fn answers(state: &SignIn, guest: &Guest, challenge: &Challenge, code: &Code) -> bool {
    let is_test = guest.door.link.as_ref().and_then(TestLink::of).is_some_and(|link| link.accepts(code));
    challenge.by == Proof::Email && (challenge.is_answered_by(&state.hosted.keys, code) || is_test)
}

/// Whoever reads this mailbox learns of it. The password is set: that the e-mail can't be sent doesn't undo it.
pub async fn tell(state: &SignIn, guest: &Guest) {
    let platform = guest.platform.platform.name.as_str();
    let (Ok(words), Ok(to)) = (mail::password_set(guest.language, platform), address(&state.hosted, guest).await)
    else {
        tracing::error!("password.not_told");
        return;
    };
    let (subject, text, html) = (&words.subject, &words.text, &words.html);
    let letter = Letter { from: platform, to: &to, subject, text, html, unsubscribe: None };
    if let Err(error) = state.mail.send(&letter).await {
        tracing::error!(%error, "password.not_told");
    }
}

fn refusal(reason: GuessRefused) -> &'static str {
    match reason {
        GuessRefused::NoCode => "code-error-none",
        GuessRefused::Replaced => "code-mailed-error-replaced",
        GuessRefused::Expired => "code-error-expired",
        GuessRefused::TooMany => "code-error-many",
        GuessRefused::Used => "code-error-used",
    }
}
