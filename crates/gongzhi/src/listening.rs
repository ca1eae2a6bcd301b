//! Taking connections, each with a limited time to say what it wants.
//!
//! Whoever opens connections and then sends a letter a minute would otherwise hold as many as the machine has.

use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::{Extension, Router};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Layer;

/// How long the head of a request may take.
pub(crate) const HEAD: Duration = Duration::from_secs(20);

/// How long to wait where the machine has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(200);

/// Serves until told to end, and then until the requests under way are answered.
pub(crate) async fn serve(listener: TcpListener, routes: Router, head: Duration, mut end: watch::Receiver<bool>) {
    let connections = GracefulShutdown::new();
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(head);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => Some(accepted),
            _told = end.wait_for(|over| *over) => None,
        };
        let (stream, from) = match accepted {
            Some(Ok(accepted)) => accepted,
            Some(Err(problem)) => {
                tracing::warn!("a connection cannot be taken: {problem}");
                tokio::time::sleep(NO_ROOM).await;
                continue;
            }
            None => break,
        };
        let answers = TowerToHyperService::new(Extension(ConnectInfo(from)).layer(routes.clone()));
        let connection = builder.serve_connection(TokioIo::new(stream), answers);
        let connection = connections.watch(connection.into_owned());
        tokio::spawn(async move {
            if let Err(problem) = connection.await {
                tracing::debug!("a connection broke: {problem}");
            }
        });
    }
    drop(listener);
    connections.shutdown().await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_connection_that_never_says_what_it_wants_is_closed_and_others_are_served() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let routes = Router::new().route("/", axum::routing::get(async || "here"));
        let (tell_end, end) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, routes, Duration::from_millis(50), end));
        let heard = tokio::task::spawn_blocking(move || {
            let mut slow = std::net::TcpStream::connect(address).unwrap();
            slow.write_all(b"GET / HT").unwrap();
            let mut quick = std::net::TcpStream::connect(address).unwrap();
            quick.write_all(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").unwrap();
            [slow, quick].map(|mut stream| {
                let mut heard = String::new();
                stream.read_to_string(&mut heard).unwrap();
                heard
            })
        });
        let [slow, quick] = heard.await.unwrap();
        assert!(!slow.contains("200"), "{slow}");
        assert!(quick.ends_with("here"), "{quick}");
        tell_end.send(true).unwrap();
        serving.await.unwrap();
    }
}
