//! The other side of what is sent: a mail server and an HTTP server on ports of this machine.
//!
//! They keep what they are given and answer as a test says. Real sockets, and nothing more of either protocol than a sender needs.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};

/// A letter as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// To whom, by the envelope.
    pub to: String,
    /// The letter with its head.
    pub data: String,
}

impl Delivered {
    /// A line of its head, put together where it was folded.
    pub fn header(&self, name: &str) -> String {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let begins = format!("{}:", name.to_ascii_lowercase());
        let found = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&begins));
        found.map(|line| line[begins.len()..].trim().to_owned()).unwrap_or_default()
    }

    /// What it says, decoded.
    pub fn text(&self) -> String {
        let body = self.data.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        match self.header("Content-Transfer-Encoding").as_str() {
            "base64" => String::from_utf8_lossy(&from_base64(body)).into_owned(),
            "quoted-printable" => String::from_utf8_lossy(&from_quoted(body)).into_owned(),
            _ => body.to_owned(),
        }
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0u32, 0);
    for digit in text.bytes().filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte)) {
        held = held << 6 | u32::try_from(digit).unwrap_or_default();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap_or_default());
        }
    }
    bytes
}

fn from_quoted(text: &str) -> Vec<u8> {
    let joined = text.replace("=\r\n", "");
    let (mut bytes, mut rest) = (Vec::new(), joined.as_bytes());
    while let [first, after @ ..] = rest {
        match after {
            [high, low, after @ ..] if *first == b'=' => {
                let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or_default();
                bytes.push(u8::try_from(digit(*high) << 4 | digit(*low)).unwrap_or_default());
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

/// How a mail server takes letters.
#[derive(Debug, Clone, Default)]
pub enum Manner {
    /// It takes them all.
    #[default]
    Willing,
    /// It is busy, and asks to come again.
    Busy,
    /// It knows nobody of the name.
    KnowsNobody,
    /// It keeps a letter and does not say so.
    Silent,
}

/// A mail server.
#[derive(Debug)]
pub struct MailServer {
    address: SocketAddr,
    delivered: Arc<Mutex<Vec<Delivered>>>,
    manner: Arc<Mutex<Manner>>,
    arrived: Mutex<Receiver<()>>,
    going: Sender<()>,
}

impl MailServer {
    /// Begins to listen.
    ///
    /// # Panics
    /// When no port is to be had.
    pub fn start() -> Self {
        let (listener, address) = listen();
        let (delivered, manner) = (Arc::default(), Arc::default());
        let (arrive, arrived) = mpsc::channel();
        let (going, go) = mpsc::channel();
        let go = Arc::new(Mutex::new(go));
        let taker = Taker { delivered: Arc::clone(&delivered), manner: Arc::clone(&manner), arrive, go };
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let taker = taker.clone();
                std::thread::spawn(move || taker.converse(stream));
            }
        });
        Self { address, delivered, manner, arrived: Mutex::new(arrived), going }
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// How it takes letters from now on.
    pub fn be(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// What was handed in so far.
    pub fn delivered(&self) -> Vec<Delivered> {
        self.delivered.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until a letter was handed in; a silent server then keeps silent until [`MailServer::speak`].
    ///
    /// # Panics
    /// When the server is gone.
    pub fn wait_for_letter(&self) {
        let arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner);
        arrived.recv().unwrap_or_else(|_| panic!("the mail server is gone"));
    }

    /// Says of one letter, kept silently, that it was taken.
    pub fn speak(&self) {
        // Nobody listens any more where the connection is over.
        let _over = self.going.send(());
    }
}

#[derive(Clone)]
struct Taker {
    delivered: Arc<Mutex<Vec<Delivered>>>,
    manner: Arc<Mutex<Manner>>,
    arrive: Sender<()>,
    go: Arc<Mutex<Receiver<()>>>,
}

impl Taker {
    fn converse(&self, stream: TcpStream) {
        let Ok(mut out) = stream.try_clone() else { return };
        let mut lines = BufReader::new(stream);
        let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).is_ok();
        if !say("220 here") {
            return;
        }
        let mut to = String::new();
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
            let manner = self.manner.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            let goes_on = match verb.as_str() {
                "EHLO" => say("250-here\r\n250 8BITMIME"),
                "RCPT" if matches!(manner, Manner::KnowsNobody) => {
                    say(&format!("550 5.1.1 {} is nobody here", line["RCPT TO:".len()..].trim()))
                }
                "RCPT" => {
                    let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                    address.clone_into(&mut to);
                    say("250 ok")
                }
                "DATA" => say("354 go on") && self.take(&mut lines, &to, &manner, &mut say),
                "QUIT" => {
                    say("221 bye");
                    return;
                }
                _ => say("250 ok"),
            };
            if !goes_on {
                return;
            }
            line.clear();
        }
    }

    fn take(&self, lines: &mut impl BufRead, to: &str, manner: &Manner, say: &mut impl FnMut(&str) -> bool) -> bool {
        let mut data = String::new();
        loop {
            let mut line = String::new();
            if !lines.read_line(&mut line).is_ok_and(|read| read > 0) {
                return false;
            }
            if line == ".\r\n" {
                break;
            }
            data.push_str(line.strip_prefix('.').unwrap_or(&line));
        }
        if matches!(manner, Manner::Busy) {
            return say("451 4.7.1 busy, come again");
        }
        let letter = Delivered { to: to.to_owned(), data };
        self.delivered.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
        let _nobody_waits = self.arrive.send(());
        if matches!(manner, Manner::Silent) {
            let go = self.go.lock().unwrap_or_else(PoisonError::into_inner);
            if go.recv().is_err() {
                return false;
            }
        }
        say("250 taken")
    }
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The path with its query.
    pub path: String,
    /// The lines of its head, as they were written.
    pub head: Vec<String>,
    /// The body.
    pub body: String,
}

impl Asked {
    /// A line of its head.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// An HTTP server.
#[derive(Debug)]
pub struct HttpServer {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    answer: Arc<Mutex<(u16, String)>>,
}

impl HttpServer {
    /// Begins to listen; it answers 200 and an empty object until told otherwise.
    ///
    /// # Panics
    /// When no port is to be had.
    pub fn start() -> Self {
        let (listener, address) = listen();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let answer = Arc::new(Mutex::new((200, "{}".to_owned())));
        let (kept, says) = (Arc::clone(&asked), Arc::clone(&answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (kept, says) = (Arc::clone(&kept), Arc::clone(&says));
                std::thread::spawn(move || serve(stream, &kept, &says));
            }
        });
        Self { address, asked, answer }
    }

    /// Its host with its port, as the operator's settings name it.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// What it answers from now on.
    pub fn answer(&self, status: u16, body: &str) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = (status, body.to_owned());
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn serve(stream: TcpStream, kept: &Mutex<Vec<Asked>>, says: &Mutex<(u16, String)>) {
    let Ok(mut out) = stream.try_clone() else { return };
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if !reader.read_line(&mut line).is_ok_and(|read| read > 0) {
            return;
        }
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let path = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
    let mut asked = Asked { path, head, body: String::new() };
    let length = asked.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    asked.body = String::from_utf8_lossy(&body).into_owned();
    kept.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    let (status, answer) = says.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let length = answer.len();
    // Where it leads elsewhere, to a place that must not be asked.
    let elsewhere = if (300..400).contains(&status) { "Location: /elsewhere\r\n" } else { "" };
    let said =
        format!("HTTP/1.1 {status} said\r\n{elsewhere}Content-Length: {length}\r\nConnection: close\r\n\r\n{answer}");
    // Whoever asked may be gone.
    let _gone = out.write_all(said.as_bytes());
}

fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap_or_else(|error| panic!("no port: {error}"));
    let address = listener.local_addr().unwrap_or_else(|error| panic!("no address: {error}"));
    (listener, address)
}
