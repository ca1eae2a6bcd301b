//! `gongzhi serve`: open the house, open the doors, keep the clock.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use governance::law::Law;
use office::door::Door;
use office::{House, StoreAt};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{Composer, Printer};

use crate::end::{Ended, Trouble, bad, say};
use crate::listening;
use crate::messages::PostArgs;
use crate::place::{self, At};

/// How long requests that are under way may take after the server was told to end.
const LAST_REQUESTS: Duration = Duration::from_secs(5);

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    at: At,
    /// More rule packs, over the built-in ones and those in DIR/rules (规则包文件夹)
    #[arg(long, value_name = "RULES")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    doors: Doors,
}

/// How the server is reached.
#[derive(Debug, Clone, Args)]
pub(crate) struct Doors {
    /// Address to listen on (监听地址)
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8420")]
    listen: SocketAddr,
    /// Address printed on letters and posters, such as `https://vote.example.org`; the listening address by default
    #[arg(long, value_name = "URL")]
    public_address: Option<String>,
    /// The Chromium that makes PDFs of papers; looked for on the PATH by default
    #[arg(long, value_name = "PROGRAM")]
    chromium: Option<PathBuf>,
    #[command(flatten)]
    post: PostArgs,
    /// A proxy in front says in X-Forwarded-For who calls
    #[arg(long)]
    behind_proxy: bool,
    /// What is told on standard error: error, warn, info, debug
    #[arg(long, value_name = "LEVEL", default_value = "warn")]
    log: String,
}

impl Doors {
    /// What makes PDFs: the program named, else the one that is found, if there is one.
    async fn printer(&self) -> Result<Option<Printer>, Trouble> {
        Printer::sweep();
        let found = Printer::find(self.chromium.as_deref()).await;
        match (&self.chromium, found) {
            (Some(program), None) => {
                Err(Trouble::BadInput(format!("--chromium: {} is no Chromium that runs here", program.display())))
            }
            (_, found) => Ok(found),
        }
    }

    /// The address to print where nobody listens yet.
    pub(crate) fn address(&self) -> String {
        let address = self.public_address.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        address.trim_end_matches('/').to_owned()
    }
}

pub(crate) async fn run(args: &ServeArgs) -> Ended {
    let law = args.at.law(args.rules.as_deref())?;
    serve(&args.at.store(), law, Door::of_machine(), &args.doors, async |_, _| Ok(())).await
}

/// Serves until told to end; `greet` is called once the address is known, before `listening on`.
pub(crate) async fn serve(
    at: &StoreAt,
    law: Law,
    door: Door,
    doors: &Doors,
    greet: impl AsyncFnOnce(&House, &str) -> Ended,
) -> Ended {
    let filter = tracing_subscriber::EnvFilter::try_new(&doors.log)
        .map_err(|error| Trouble::BadInput(format!("--log: {error}")))?;
    let _already_set = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    let post = doors.post.post()?;
    let printer = doors.printer().await?;
    let house = Arc::new(place::open(at, law, door).await?);
    let listener = TcpListener::bind(doors.listen)
        .await
        .map_err(|error| Trouble::BadInput(format!("--listen: {} cannot be used: {error}", doors.listen)))?;
    let address = format!("http://{}", listener.local_addr().map_err(bad)?);
    let public_address = match &doors.public_address {
        Some(address) => address.trim_end_matches('/').to_owned(),
        None => address.clone(),
    };
    greet(&house, &public_address).await?;
    let options = web::Options {
        is_https: public_address.starts_with("https://"),
        public_address,
        behind_proxy: doors.behind_proxy,
        is_demo: house.is_demo().await.map_err(bad)?,
    };
    house.set_post(post);
    let app = web::App::with_printer(house.clone(), options, printer);
    let composer = Composer::new(&app);
    let routes = web::router(app);
    let (tell_end, mut end) = watch::channel(false);
    let sending = tokio::spawn(keep_sending(house.clone(), composer));
    let clock = tokio::spawn(keep_clock(house));
    let served = listening::serve(listener, routes, listening::HEAD, end.clone());
    // Before anybody is told that it serves: whoever then ends it at once is heard.
    let told_to_end = told_to_end();
    say(format!("listening on {address}"));
    tokio::select! {
        () = served => {}
        () = last_requests(told_to_end, tell_end, &mut end) => {}
    }
    clock.abort();
    sending.abort();
    Ok(())
}

/// Waits for the signal to end, tells the server, and gives the requests under way their time.
async fn last_requests(
    told_to_end: impl Future<Output = ()>,
    tell_end: watch::Sender<bool>,
    end: &mut watch::Receiver<bool>,
) {
    told_to_end.await;
    let _nobody_left = tell_end.send(true);
    let _told = end.changed().await;
    tokio::time::sleep(LAST_REQUESTS).await;
}

/// Brings the clock's commands to the office, every second.
async fn keep_clock(house: Arc<House>) {
    let mut seconds = tokio::time::interval(Duration::from_secs(1));
    seconds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        seconds.tick().await;
        house.tick().await;
    }
}

/// Makes and sends the messages that are due, beside the clock: whoever is slow to take a message keeps nobody else waiting.
async fn keep_sending(house: Arc<House>, composer: Composer) {
    let mut seconds = tokio::time::interval(Duration::from_secs(1));
    seconds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        seconds.tick().await;
        if let Err(problem) = house.send_messages(&composer).await {
            tracing::warn!("messages could not be made or noted: {problem}");
        }
    }
}

/// Listens for the signals to end from now on, and waits for the first.
#[cfg(unix)]
fn told_to_end() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        match signals {
            (Ok(mut terminate), Ok(mut interrupt)) => tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            },
            (Ok(mut only), Err(_)) | (Err(_), Ok(mut only)) => {
                only.recv().await;
            }
            (Err(_), Err(_)) => std::future::pending().await,
        }
    }
}

#[cfg(not(unix))]
async fn told_to_end() {
    let _no_signal = tokio::signal::ctrl_c().await;
}
