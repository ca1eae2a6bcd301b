//! `gongzhi code`: the second factor of a demo account, which has no telephone to show it.

use std::path::PathBuf;

use clap::Args;
use journal::Journal;
use office::StoreAt;
use office::accounts::{Account, DrawerRow, account_key};
use office::door::Door;

use crate::end::{Ended, Trouble, bad, say};

#[derive(Debug, Args)]
pub(crate) struct CodeArgs {
    /// The account
    name: String,
    /// Folder of the demo (数据文件夹)
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

pub(crate) async fn run(args: &CodeArgs) -> Ended {
    let journal = Journal::open_sqlite_read_only(&StoreAt::file(&args.data)).await.map_err(bad)?;
    if journal.drawer_get("installation", "demo").await.map_err(bad)?.is_none() {
        let words = "this is no demo: codes are shown only by the authenticator of whoever holds the account";
        return Err(Trouble::BadInput(words.to_owned()));
    }
    let row = journal.drawer_get(Account::SPACE, &account_key(&args.name)).await.map_err(bad)?;
    let row = row.ok_or_else(|| Trouble::BadInput(format!("NAME: there is no account {}", args.name)))?;
    let account = Account::from_bytes(&row.value).map_err(bad)?;
    say(account.second_factor.code_at(Door::of_machine().now()));
    Ok(())
}
