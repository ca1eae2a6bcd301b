//! The public bundle as one file, so that anybody can check the whole book at home.
//!
//! A book may be large and anybody may ask: one bundle is written at a time, into a file without a name that goes with the
//! last who reads it, and whoever asks within a minute gets the same, which is whole as of then.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use jiff::{SignedDuration, Timestamp};
use office::{Desk, Stop};
use tempfile::NamedTempFile;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

use crate::answer;
use crate::visit::Here;

/// How long a bundle is handed out before it is written anew.
const KEPT_FOR: SignedDuration = SignedDuration::from_secs(60);

/// How much is read of the file at a time.
const CHUNK: usize = 64 << 10;

/// The bundles written last, by community.
#[derive(Debug, Default)]
pub(crate) struct Bundles(Mutex<HashMap<String, Bundle>>);

#[derive(Debug, Clone)]
struct Bundle {
    made_at: Timestamp,
    entries: u64,
    file: Arc<NamedTempFile>,
}

impl Bundles {
    /// The community's bundle, not older than a minute.
    async fn of(&self, desk: &Arc<Desk>) -> Result<Bundle, String> {
        let mut bundles = self.0.lock().await;
        let now = desk.door().now();
        bundles.retain(|_, bundle| now.duration_since(bundle.made_at).abs() < KEPT_FOR);
        if let Some(bundle) = bundles.get(desk.book().as_str()) {
            return Ok(bundle.clone());
        }
        let bundle = make(desk.clone(), now).await?;
        bundles.insert(desk.book().to_string(), bundle.clone());
        Ok(bundle)
    }
}

/// Writes the bundle where nobody waits for the hands that do it.
async fn make(desk: Arc<Desk>, made_at: Timestamp) -> Result<Bundle, String> {
    let runtime = tokio::runtime::Handle::current();
    let make = move || {
        let file = NamedTempFile::new().map_err(|error| error.to_string())?;
        let into = file.reopen().map_err(|error| error.to_string())?;
        let written = runtime.block_on(desk.zip_public_bundle(into)).map_err(|error| error.to_string())?;
        Ok(Bundle { made_at, entries: written.entries, file: Arc::new(file) })
    };
    spawn_blocking(make).await.map_err(|error| error.to_string())?
}

pub(super) async fn bundle(here: Here) -> Result<Response, Response> {
    let stopped = |reason: String| answer::stopped(&here.visit, Some(&here.at("/book")), &Stop::Failed(reason));
    let bundle = here.visit.app.bundles.of(&here.desk).await.map_err(&stopped)?;
    let mut file = bundle.file.reopen().map_err(|error| stopped(error.to_string()))?;
    let length = file.seek(SeekFrom::End(0)).and_then(|end| file.rewind().map(|()| end));
    let length = length.map_err(|error| stopped(error.to_string()))?;
    let name = format!("gongzhi-{}-{}.zip", here.desk.book(), bundle.entries);
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CONTENT_LENGTH, length.to_string()),
        // It is as small as it gets; said so that nobody squeezes it again.
        (header::CONTENT_ENCODING, "identity".to_owned()),
    ];
    let chunks =
        stream::try_unfold(
            file,
            |file| async move { spawn_blocking(move || chunk(file)).await.map_err(io::Error::other)? },
        );
    Ok((headers, Body::from_stream(chunks)).into_response())
}

/// The next piece of a file, and the file behind it.
fn chunk(mut file: File) -> io::Result<Option<(Bytes, File)>> {
    let mut piece = vec![0; CHUNK];
    let length = file.read(&mut piece)?;
    piece.truncate(length);
    Ok((length > 0).then(|| (Bytes::from(piece), file)))
}
