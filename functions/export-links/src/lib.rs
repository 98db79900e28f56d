//! `/v1/account_exports`: many accounts in one CSV file, with their remediation links. The function is invoked by the API,
//! by the queue of exports and by a schedule.
//!
//! Rule: a file holds every account once, whoever wrote it and however often they died. How, stands in `worker`.

mod api;
mod desk;
mod invocation;
mod links;
mod openapi;
mod rows;
mod sweep;
mod wire;
mod worker;

use axum::{
    Router,
    routing::{get, post},
};
use lambda_http::{Adapter, Error, LambdaEvent, Service as _, lambda_runtime::Context, request::LambdaRequest};
use serde_json::{Value, json};

pub use desk::{Asked, Desk, Ready};
pub use openapi::openapi;
pub use worker::{Ended, WorkError, Worker};

use invocation::Invocation;

/// Seconds that are kept free at the end of an invocation: a part in hand is uploaded and recorded in far less.
const RESERVE: i64 = 60;
/// How long to work where nobody says when it ends, as on a developer's machine.
const LONGEST: i64 = 14 * 60;

/// The whole function.
#[derive(Clone)]
pub struct ExportLinks {
    worker: Worker,
    router: Router,
}

/// The routes.
pub fn router(desk: Desk) -> Router {
    let api = desk.api.clone();
    let routes = Router::new()
        .route("/v1/account_exports", post(api::create).get(api::list))
        .route("/v1/account_exports/{id}", get(api::retrieve))
        .with_state(desk);
    api.wrap(routes)
}

impl ExportLinks {
    /// The function of its parts.
    pub fn new(worker: Worker) -> Self {
        Self { router: router(worker.desk.clone()), worker }
    }

    /// Carries out whatever it was invoked for.
    pub async fn handle(&self, event: LambdaEvent<Value>) -> Result<Value, Error> {
        let (payload, context) = event.into_parts();
        match Invocation::read(payload)? {
            Invocation::Call(request) => self.answer(*request, context).await,
            Invocation::Queue(messages) => {
                let until = self.until(&context);
                let mut failed = Vec::new();
                for message in messages {
                    let ended = match message.export() {
                        Ok(of) => self.worker.run(&of, until).await,
                        Err(error) => Err(error),
                    };
                    if let Err(error) = ended {
                        tracing::error!(%error, "export.stopped");
                        failed.push(json!({"itemIdentifier": message.message_id}));
                    }
                }
                Ok(json!({ "batchItemFailures": failed }))
            }
            Invocation::Sweep => Ok(json!({"sent": self.worker.sweep().await?})),
        }
    }

    async fn answer(&self, request: LambdaRequest, context: Context) -> Result<Value, Error> {
        let mut adapter = Adapter::from(self.router.clone());
        let answer = adapter.call(LambdaEvent::new(request, context)).await?;
        Ok(serde_json::to_value(answer)?)
    }

    // When to let go of what isn't done. An end that is over was never meant as one.
    fn until(&self, context: &Context) -> i64 {
        let (now, end) = (self.worker.desk.api.now(), i64::try_from(context.deadline / 1_000).unwrap_or(i64::MAX));
        if end > now { end - RESERVE } else { now + LONGEST }
    }
}
