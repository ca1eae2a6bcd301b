//! The parts of an address.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;

use crate::answer;
use crate::app::App;
use crate::visit::Visit;

/// The parts of an address that stand for something; an address whose parts cannot be read leads nowhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match axum::extract::Path::<T>::from_request_parts(parts, app).await {
            Ok(axum::extract::Path(read)) => Ok(Self(read)),
            Err(_) => Err(answer::not_found(&Visit::from_request_parts(parts, app).await?)),
        }
    }
}
