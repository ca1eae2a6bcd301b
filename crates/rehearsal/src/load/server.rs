//! The server under load: the same pages over the same office as the product serves, in a process of its own.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use governance::law::Law;
use office::door::Door;
use office::{House, StoreAt};
use tokio::net::TcpListener;

use super::{say, words};

const READY: &str = "listening on http://";

/// Which store to serve.
#[derive(Debug, Args)]
pub struct ServerArgs {
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long)]
    database_url: Option<String>,
}

/// Serves until the process is killed.
///
/// # Errors
/// When the store cannot be opened.
pub fn run(args: ServerArgs) -> Result<(), String> {
    let at = match (args.data, args.database_url) {
        (_, Some(url)) => StoreAt::Postgres(url),
        (Some(folder), None) => StoreAt::Folder(folder),
        (None, None) => return Err("one of --data and --database-url is needed".to_owned()),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let house = House::open(&at, Law::built_in().map_err(words)?, Door::of_machine()).await.map_err(words)?;
        let house = Arc::new(house);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(words)?;
        let address = listener.local_addr().map_err(words)?;
        let options = web::Options {
            public_address: format!("http://{address}"),
            is_https: false,
            behind_proxy: false,
            is_demo: false,
        };
        let routes = web::router(web::App::new(house.clone(), options));
        tokio::spawn(async move {
            let mut seconds = tokio::time::interval(Duration::from_secs(1));
            loop {
                seconds.tick().await;
                house.tick().await;
            }
        });
        say(format!("{READY}{address}"));
        axum::serve(listener, routes.into_make_service_with_connect_info::<SocketAddr>()).await.map_err(words)
    })
}

/// A server in a process of its own; it is killed when this is dropped.
#[derive(Debug)]
pub struct Spawned {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

/// Starts a server for a store, as a part of this program.
///
/// # Errors
/// When it does not come up.
pub fn spawn_house(at: &StoreAt) -> Result<Spawned, String> {
    Spawned::start(serving(this_program(&["server"])?, at))
}

/// Starts the product itself for a store.
///
/// # Errors
/// When it does not come up.
pub fn spawn_product(gongzhi: &Path, at: &StoreAt) -> Result<Spawned, String> {
    let mut command = Command::new(gongzhi);
    command.args(["serve", "--listen", "127.0.0.1:0"]);
    Spawned::start(serving(command, at))
}

fn serving(mut command: Command, at: &StoreAt) -> Command {
    match at {
        StoreAt::Folder(folder) => command.arg("--data").arg(folder),
        StoreAt::Postgres(url) => command.arg("--database-url").arg(url),
    };
    command
}

/// The product, as it lies beside this program.
///
/// # Errors
/// When it was not built there.
pub fn product() -> Result<PathBuf, String> {
    let gongzhi = beside("gongzhi")?;
    if gongzhi.exists() {
        return Ok(gongzhi);
    }
    let path = gongzhi.display();
    Err(format!(
        "{path} is missing: build it first, with `cargo build -p gongzhi` and the same profile as this program"
    ))
}

/// This same program, with other arguments. Tests have it beside their own.
pub(crate) fn this_program(args: &[&str]) -> Result<Command, String> {
    let mut command = Command::new(beside("rehearsal")?);
    command.args(args);
    Ok(command)
}

/// Where a program of this build lies.
fn beside(name: &str) -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(words)?;
    let mut folder = own.parent();
    if folder.is_some_and(|folder| folder.ends_with("deps")) {
        folder = folder.and_then(Path::parent);
    }
    let folder = folder.ok_or("this program has no folder")?;
    Ok(folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

impl Spawned {
    /// Starts a program and waits until it says where it listens.
    ///
    /// # Errors
    /// When it ends before that.
    pub fn start(mut command: Command) -> Result<Self, String> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(words)?;
        let mut out = BufReader::new(child.stdout.take().ok_or("no output")?);
        loop {
            let mut line = String::new();
            if out.read_line(&mut line).map_err(words)? == 0 {
                let _ended = child.kill();
                let status = child.wait().map_err(words)?;
                return Err(format!("the server ended before it listened: {status}"));
            }
            if let Some(address) = line.trim().strip_prefix(READY) {
                let address = address.parse().map_err(words)?;
                // What it says later is read and forgotten, so that it never waits for us.
                std::thread::spawn(move || out.read_to_end(&mut Vec::new()));
                return Ok(Self { child, address });
            }
        }
    }

    /// The memory the server holds.
    ///
    /// # Errors
    /// Where the system does not tell.
    pub fn rss_mib(&self) -> Result<u64, String> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).map_err(words)?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kib: u64 = line.trim().trim_end_matches(" kB").parse().map_err(words)?;
        Ok(kib.div_ceil(1_024))
    }

    /// The processor time the server has used so far, in the system's ticks of ten milliseconds.
    ///
    /// # Errors
    /// Where the system does not tell.
    pub fn cpu_micros(&self) -> Result<u64, String> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).map_err(words)?;
        // The name in brackets may hold anything; the fields are counted from behind it.
        let fields = stat.rsplit_once(')').ok_or("no stat")?.1;
        let ticks = fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().map_err(words));
        Ok(ticks.sum::<Result<u64, String>>()? * 10_000)
    }

    /// Ends it as a power cut would end it for the process: SIGKILL, and waits until it is gone.
    ///
    /// # Errors
    /// When it cannot be killed.
    pub fn kill(&mut self) -> Result<(), String> {
        self.child.kill().map_err(words)?;
        self.child.wait().map(|_| ()).map_err(words)
    }
}

impl Drop for Spawned {
    fn drop(&mut self) {
        let _gone = self.kill();
    }
}
