//! A crowd of voters: connections that stay open, each casting one ballot after the other.
//!
//! It writes HTTP/1.1 itself, so that as little as possible of the machine's time goes into the client.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use office::door::Stopwatch;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::words;

/// One ballot and what the server said to it.
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    /// Whose ballot, by place in the roll.
    pub member: usize,
    /// The HTTP status.
    pub status: u16,
    /// Whether it leads to a receipt, or says that it is done: the ballot is acknowledged.
    pub is_receipt: bool,
    /// How long the answer took.
    pub micros: u64,
}

/// An answer without its body.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// The HTTP status.
    pub status: u16,
    /// Whether it leads to a receipt.
    pub is_receipt: bool,
    /// How long the answer was, with its head.
    pub bytes: usize,
}

/// A connection that stays open.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(address: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(4_096) })
    }

    /// Sends a request and reads its answer to the end.
    ///
    /// # Errors
    /// When the connection breaks, or the answer is not one of ours.
    pub async fn ask(&mut self, request: &[u8]) -> std::io::Result<Head> {
        self.stream.write_all(request).await?;
        self.received.clear();
        let head_end = loop {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(end) = self.received.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let head = std::str::from_utf8(&self.received[..head_end]).map_err(std::io::Error::other)?;
        let not_ours = || std::io::Error::other(format!("this is no answer of ours: {head}"));
        let status = head.get(9..12).and_then(|status| status.parse().ok()).ok_or_else(not_ours)?;
        let acknowledges = |at: &str| at.ends_with("/receipt") || at.ends_with("?done=statement-answered");
        let is_receipt = status == 303 && field(head, "location: ").is_some_and(acknowledges);
        // What is compressed on the way comes in chunks, the last of them empty; all else says how long it is.
        let end = match field(head, "content-length: ") {
            Some(length) => End::At(head_end + length.parse::<usize>().map_err(|_| not_ours())?),
            None if field(head, "transfer-encoding: ") == Some("chunked") => End::EmptyChunk(head_end),
            None => return Err(not_ours()),
        };
        while !end.is_reached(&self.received) {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(Head { status, is_receipt, bytes: self.received.len() })
    }
}

/// Where an answer ends.
enum End {
    At(usize),
    EmptyChunk(usize),
}

impl End {
    fn is_reached(&self, received: &[u8]) -> bool {
        match self {
            Self::At(whole) => received.len() >= *whole,
            Self::EmptyChunk(head_end) => received[*head_end..].ends_with(b"0\r\n\r\n"),
        }
    }
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.split("\r\n").find_map(|line| line.strip_prefix(name))
}

/// The request that casts a ballot, as a browser would send it.
#[must_use]
pub fn ballot(address: SocketAddr, code: &str, mark: &str) -> Vec<u8> {
    post(address, &format!("/b/{code}/ballot"), &format!("q1={mark}"))
}

/// A form as a browser sends it.
#[must_use]
pub fn post(address: SocketAddr, path: &str, form: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nUser-Agent: Mozilla/5.0 (Linux; Android 13) Mobile\r\n\
         Accept: text/html,application/xhtml+xml\r\nAccept-Language: zh-CN,zh;q=0.9\r\nOrigin: http://{address}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    )
    .into_bytes()
}

/// So many connections to one server.
#[derive(Debug)]
pub struct Crowd {
    address: SocketAddr,
    connections: Vec<Connection>,
}

impl Crowd {
    /// Connects all of them.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(address: SocketAddr, size: usize) -> Result<Self, String> {
        let mut connections = Vec::with_capacity(size);
        for _ in 0..size.max(1) {
            connections.push(Connection::open(address).await.map_err(words)?);
        }
        Ok(Self { address, connections })
    }

    /// Where it sends to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sends all requests, each by the first connection that is free.
    ///
    /// # Errors
    /// When a connection breaks.
    pub async fn send(&mut self, requests: Vec<(usize, Vec<u8>)>) -> Result<Vec<Answered>, String> {
        let expected = requests.len();
        let waiting = Arc::new(Mutex::new(VecDeque::from(requests)));
        let mut running = JoinSet::new();
        for mut connection in self.connections.drain(..) {
            let waiting = waiting.clone();
            running.spawn(async move {
                let mut answers = Vec::new();
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some((member, request)) = next else { return Ok((connection, answers)) };
                    let watch = Stopwatch::start();
                    let Head { status, is_receipt, .. } = connection.ask(&request).await.map_err(words)?;
                    answers.push(Answered { member, status, is_receipt, micros: watch.micros() });
                }
            });
        }
        let mut answers = Vec::with_capacity(expected);
        for ended in running.join_all().await {
            let (connection, own): (Connection, Vec<Answered>) = ended.map_err(|problem: String| problem)?;
            self.connections.push(connection);
            answers.extend(own);
        }
        Ok(answers)
    }
}
