//! A throw-away PostgreSQL server for tests and measurements.
//!
//! The tests of one build share one server, each with a database of its own while it runs: to make one costs some three
//! hundred files, so it is emptied and lent to the next. The server is started by the first that asks and stops by itself
//! a minute after the last. Nothing but the standard library, so that every crate's tests can use it.

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where Debian puts the server's programs, one folder for each version.
const PROGRAMS: &str = "/usr/lib/postgresql";

/// More than tests ever run at once.
const DATABASES_MAX: usize = 256;

/// Ends every other connection to the database that is asked.
const END_OTHERS: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                          WHERE datname = current_database() AND pid <> pg_backend_pid()";

/// Whether the server really waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Disk {
    /// For tests: a server that may lose everything when the machine stops.
    Hasty,
    /// For measurements.
    Durable,
}

/// A database that nobody else has as long as this lives.
#[derive(Debug)]
pub struct Database {
    server: Server,
    name: String,
    _lent: File,
}

impl Database {
    /// An empty database on the shared server, which is started if it does not run.
    pub fn try_new(disk: Disk) -> Result<Database, String> {
        let server = Server::running(disk)?;
        let folder = folder(disk)?;
        for number in 0..DATABASES_MAX {
            let name = format!("rehearsal_{number}");
            let lent = lock_file(&folder, &name)?;
            if lent.try_lock().is_ok() {
                // Whoever had it before may have been killed in the middle of something.
                if server.say(&name, &[END_OTHERS, "DROP SCHEMA IF EXISTS journal CASCADE"]).is_err() {
                    let again =
                        [format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), format!("CREATE DATABASE {name}")];
                    server.say("postgres", &again.each_ref().map(String::as_str))?;
                }
                return Ok(Database { server, name, _lent: lent });
            }
        }
        Err(format!("{DATABASES_MAX} databases are in use at once"))
    }

    /// The address under which a program finds it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{}", self.server.port, self.name)
    }
}

/// The shared server, and the lock that says it is in use.
#[derive(Debug)]
struct Server {
    port: u16,
    programs: PathBuf,
    _in_use: File,
}

impl Server {
    fn running(disk: Disk) -> Result<Server, String> {
        let programs = programs()?;
        let folder = folder(disk)?;
        let in_use = lock_file(&folder, "in-use")?;
        // First this one: while somebody holds it, the server is not stopped.
        in_use.lock_shared().map_err(words)?;
        let starting = lock_file(&folder, "starting")?;
        starting.lock().map_err(words)?;
        let port_file = folder.join("port");
        let data = folder.join("data");
        let mut status = as_server(&programs.join("pg_ctl"));
        if quiet(status.arg("status").arg("-D").arg(&data)).is_err() {
            start(&programs, &folder, &data, disk)?;
        }
        let port = std::fs::read_to_string(&port_file).map_err(words)?;
        let port = port.trim().parse().map_err(words)?;
        Ok(Server { port, programs, _in_use: in_use })
    }

    fn say(&self, database: &str, statements: &[&str]) -> Result<(), String> {
        let port = self.port.to_string();
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args(["-X", "-q", "-h", "127.0.0.1", "-p", &port, "-U", "postgres", "-d", database]);
        psql.args(["-v", "ON_ERROR_STOP=1"]);
        quiet(psql.args(statements.iter().flat_map(|sql| ["-c", sql])))
    }
}

fn start(programs: &Path, folder: &Path, data: &Path, disk: Disk) -> Result<(), String> {
    if !data.join("PG_VERSION").exists() {
        let mut initdb = as_server(&programs.join("initdb"));
        initdb.args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-D"]).arg(data);
        quiet(&mut initdb)?;
    }
    let haste = match disk {
        Disk::Hasty => "-c fsync=off -c full_page_writes=off -c synchronous_commit=off",
        Disk::Durable => "-c max_wal_size=4GB",
    };
    let mut last = String::new();
    // Between finding a free port and using it somebody else may take it.
    for _ in 0..5 {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(words)?.port();
        let options = format!(
            "-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 {haste}"
        );
        let mut pg_ctl = as_server(&programs.join("pg_ctl"));
        pg_ctl.args(["start", "-w", "-D"]).arg(data).arg("-l").arg(folder.join("log")).args(["-o", &options]);
        match quiet(&mut pg_ctl) {
            Ok(()) => {
                std::fs::write(folder.join("port"), port.to_string()).map_err(words)?;
                return stop_when_idle(programs, folder, data);
            }
            Err(problem) => last = problem,
        }
    }
    Err(last)
}

/// Leaves a watcher behind that stops the server when nobody has used it for a minute.
fn stop_when_idle(programs: &Path, folder: &Path, data: &Path) -> Result<(), String> {
    let watch = "while sleep 60; do flock --nonblock --exclusive \"$0\" \"$@\" && exit; done";
    let stop = as_server(&programs.join("pg_ctl"));
    let mut watcher = Command::new("setsid");
    watcher.args(["sh", "-c", watch]).arg(folder.join("in-use")).arg(stop.get_program()).args(stop.get_args());
    watcher.args(["stop", "-m", "immediate", "-D"]).arg(data);
    watcher.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    watcher.current_dir("/").spawn().map(|_| ()).map_err(words)
}

/// PostgreSQL refuses to run as root, so root hands it to the user that the Debian package made.
fn as_server(program: &Path) -> Command {
    let mut command = if is_root() {
        let mut runuser = Command::new("runuser");
        runuser.args(["-u", "postgres", "--"]).arg(program);
        runuser
    } else {
        Command::new(program)
    };
    command.current_dir("/").stdin(Stdio::null());
    command
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// One folder for each build folder, where the user that runs the server can reach it.
fn folder(disk: Disk) -> Result<PathBuf, String> {
    let mut hash = DefaultHasher::new();
    (std::env::current_exe().map_err(words)?.parent(), disk, is_root()).hash(&mut hash);
    let folder = std::env::temp_dir().join(format!("rehearsal-postgres-{:016x}", hash.finish()));
    if !folder.exists() {
        std::fs::create_dir_all(&folder).map_err(words)?;
        if is_root() {
            quiet(Command::new("chown").arg("postgres").arg(&folder))?;
        }
    }
    Ok(folder)
}

fn lock_file(folder: &Path, name: &str) -> Result<File, String> {
    File::options().create(true).truncate(false).write(true).open(folder.join(name)).map_err(words)
}

fn programs() -> Result<PathBuf, String> {
    let versions = std::fs::read_dir(PROGRAMS).into_iter().flatten().flatten();
    let found = versions.map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").exists());
    let missing = || "PostgreSQL is not installed: apt-get install postgresql".to_owned();
    found.max().ok_or_else(missing)
}

/// Runs a command to its end; what it says is kept only when it fails.
fn quiet(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().display().to_string();
    let output = command.output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{program} ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()))
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
