//! Signing staff in: the rows behind `accounts`, read and written.

use std::net::IpAddr;
use std::sync::mpsc;

use journal::{AppendError, DrawerWrite};
use tokio::sync::oneshot;

use crate::accounts::{
    Account, Answer, Attempt, DrawerRow, Failures, Gate, PasswordCost, Session, SessionRule, SessionToken, Tried,
    account_key, failures_key_of_name, failures_key_of_source,
};
use crate::desk::Stop;
use crate::house::House;

/// Where people sign in, one at a time so that no code can be used twice at once.
///
/// Passwords are hashed on a thread of its own. Each hash takes 19 MiB for a moment, and the allocator keeps what was taken
/// with the thread that took it: any thread of a pool would hold on to as much.
#[derive(Debug)]
pub(crate) struct FrontDoor {
    asking: mpsc::Sender<Asked>,
    turn: tokio::sync::Mutex<()>,
}

/// An attempt on its way to the thread that decides it.
struct Asked {
    account: Option<Account>,
    password: String,
    code: String,
    by_name: Failures,
    by_source: Failures,
    now: jiff::Timestamp,
    answer: oneshot::Sender<Tried>,
}

impl FrontDoor {
    pub(crate) fn new(chance: [u8; 32]) -> Result<Self, Stop> {
        let (asking, asked) = mpsc::channel::<Asked>();
        let decide = move || {
            // Without a gate everybody is told that nothing could be tried.
            let Ok(gate) = Gate::new(PasswordCost::STANDARD, chance) else { return };
            for Asked { account, password, code, by_name, by_source, now, answer } in asked {
                let attempt =
                    Attempt { account: account.as_ref(), password: &password, code: &code, by_name, by_source };
                // Whoever went away meanwhile is not told.
                let _ = answer.send(gate.decide(&attempt, now));
            }
        };
        let started = std::thread::Builder::new().name("front-door".to_owned()).spawn(decide);
        started.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(Self { asking, turn: tokio::sync::Mutex::new(()) })
    }
}

/// What came of an attempt to sign in.
#[derive(Debug)]
pub enum SignIn {
    /// Come in.
    Welcome(SessionToken),
    /// Something does not fit; what, is not said.
    Wrong,
    /// Name and password fit, and so does the code, but it was used already: the next one will do.
    CodeUsed,
    /// Too many failures; nothing is tried until then.
    Locked(jiff::Timestamp),
}

impl House {
    /// Tries to sign somebody in and opens a session.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_in(&self, name: &str, password: &str, code: &str, from: IpAddr) -> Result<SignIn, Stop> {
        let front_door = self.front_door()?;
        let _turn = front_door.turn.lock().await;
        let now = self.door().now();
        let account = self.account(name).await?;
        let (name_key, source_key) = (failures_key_of_name(name), failures_key_of_source(from));
        let by_name: Failures = self.row(&name_key).await?.unwrap_or_default();
        let by_source: Failures = self.row(&source_key).await?.unwrap_or_default();
        let (password, code, (answer, tried)) = (password.to_owned(), code.to_owned(), oneshot::channel());
        let asked = Asked { account, password, code, by_name, by_source, now, answer };
        let closed = || Stop::Failed("passwords cannot be hashed".to_owned());
        front_door.asking.send(asked).map_err(|_| closed())?;
        let tried = tried.await.map_err(|_| closed())?;
        let mut writes = vec![put(&name_key, &tried.by_name)?, put(&source_key, &tried.by_source)?];
        let answer = match tried.answer {
            Answer::SignedIn { account, .. } => {
                let token = SessionToken::new(self.door().draw()?);
                writes.push(put(&account.key(), &*account)?);
                writes.push(put(&token.key(), &Session::open(&account, &SessionRule::STAFF, now))?);
                SignIn::Welcome(token)
            }
            Answer::Wrong => SignIn::Wrong,
            Answer::CodeUsed => SignIn::CodeUsed,
            Answer::Locked { until } => SignIn::Locked(until),
        };
        self.write(writes).await?;
        Ok(answer)
    }

    /// The account whose session this token is, while the session goes on.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn session(&self, token: &SessionToken) -> Result<Option<Account>, Stop> {
        let Some(session) = self.row::<Session>(&token.key()).await? else { return Ok(None) };
        let account = self.row::<Account>(&session.account).await?;
        let now = self.door().now();
        if session.end(account.as_ref(), &SessionRule::STAFF, now).is_some() {
            self.sign_out(token).await?;
            return Ok(None);
        }
        if let Some(noted) = session.after_request(&SessionRule::STAFF, now) {
            self.write(vec![put(&token.key(), &noted)?]).await?;
        }
        Ok(account)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_out(&self, token: &SessionToken) -> Result<(), Stop> {
        self.write(vec![DrawerWrite::Delete { space: Session::SPACE.to_owned(), key: token.key() }]).await
    }

    /// The account with this name.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn account(&self, name: &str) -> Result<Option<Account>, Stop> {
        self.row(&account_key(name)).await
    }

    /// All accounts of the installation, by name.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn accounts(&self) -> Result<Vec<Account>, Stop> {
        let items = self.journal().drawer_list(Account::SPACE).await?;
        Ok(items.iter().filter_map(|item| Account::from_bytes(&item.value).ok()).collect())
    }

    /// Keeps an account, new or changed.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_account(&self, account: &Account) -> Result<(), Stop> {
        self.write(vec![put(&account.key(), account)?]).await
    }

    /// Whether this installation was made to try things out; then pages may show its sign-ins.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn is_demo(&self) -> Result<bool, Stop> {
        Ok(self.journal().drawer_get("installation", "demo").await?.is_some())
    }

    async fn row<T: DrawerRow>(&self, key: &str) -> Result<Option<T>, Stop> {
        let item = self.journal().drawer_get(T::SPACE, key).await?;
        item.map(|item| T::from_bytes(&item.value)).transpose().map_err(|error| Stop::Failed(error.to_string()))
    }

    async fn write(&self, writes: Vec<DrawerWrite>) -> Result<(), Stop> {
        self.journal().drawer_write(writes).await.map_err(|error: AppendError| Stop::Failed(error.to_string()))
    }
}

fn put<T: DrawerRow>(key: &str, row: &T) -> Result<DrawerWrite, Stop> {
    Ok(DrawerWrite::Put {
        space: T::SPACE.to_owned(),
        key: key.to_owned(),
        value: row.to_bytes().map_err(|error| Stop::Failed(error.to_string()))?,
        expires_at: row.expires_at().map(jiff::Timestamp::as_millisecond),
    })
}
