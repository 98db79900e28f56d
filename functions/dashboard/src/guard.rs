//! What stands before every page. Rule: nobody sees a page, and no form is read, without a living session of somebody who
//! has a role at a platform that is set up here.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts as _, Request, State},
    http::{HeaderMap, Method},
    middleware::Next,
    response::Response,
};
use web::{
    api::{Caller, Role},
    language::Language,
    source::Source,
    telemetry,
};

use crate::{Dashboard, Staff, sign_in::session_of, staff, trouble::Trouble};

/// Lets a request through to its page, and puts words to what stands in its way.
pub(crate) async fn guard(State(state): State<Dashboard>, request: Request, next: Next) -> Response {
    let t = Language::staff();
    let (mut parts, body) = request.into_parts();
    let Ok(source) = Source::from_request_parts(&mut parts, &()).await;
    let staff = match enter(&state, &parts.headers, t, source).await {
        Ok(Some(staff)) => staff,
        Ok(None) if parts.method == Method::GET || parts.method == Method::HEAD => {
            let to = parts.uri.path_and_query().map_or("/dashboard", |path| path.as_str());
            return Trouble::SignIn(to.to_owned()).answer(t, None);
        }
        Ok(None) => return Trouble::SessionOver.answer(t, None),
        Err(trouble) => return trouble.answer(t, None),
    };
    parts.extensions.insert(staff.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    worded(response, t, Some(&staff))
}

/// The same words for pages that nobody is signed in for.
pub(crate) async fn words(request: Request, next: Next) -> Response {
    let t = Language::staff();
    worded(next.run(request).await, t, None)
}

fn worded(response: Response, t: &'static Language, staff: Option<&Staff>) -> Response {
    match response.extensions().get::<Trouble>() {
        Some(trouble) => trouble.answer(t, staff),
        None => response,
    }
}

// Who holds the session of a request; none when there is no living one.
async fn enter(
    state: &Dashboard,
    headers: &HeaderMap,
    t: &'static Language,
    source: Source,
) -> Result<Option<Staff>, Trouble> {
    let Some(token) = session_of(headers) else { return Ok(None) };
    let hash = token.hash();
    let Some(session) = state.sessions.enter(&hash, state.now()).await? else { return Ok(None) };
    telemetry::about_session(&hash);
    let roles = staff::roles_of(&session.roles);
    // The operator makes platforms, by the API, and has nothing to look at here.
    if !roles.iter().any(|role| *role != Role::Operator) {
        return Err(Trouble::NoRole);
    }
    let stored = state.platforms.platforms.get(&session.platform).await?.ok_or(Trouble::NoRole)?;
    Ok(Some(Staff {
        caller: Caller {
            subject: session.subject,
            platform: Some(session.platform),
            roles,
            livemode: session.livemode,
        },
        name: session.name,
        stored: Arc::new(stored),
        t,
        csrf: staff::csrf(&state.keys, &hash),
        source,
        session: hash,
    }))
}
