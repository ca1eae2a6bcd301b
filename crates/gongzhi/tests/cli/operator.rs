//! What an operator does at the machine before anybody can sign in.

use rehearsal::listeners::MailServer;
use rehearsal::postgres::{Database, Disk};

use crate::program::{Folder, gongzhi, gongzhi_with_input};

fn founded() -> Folder {
    let folder = Folder::new();
    gongzhi(&["found", "hall", "--name", "礼堂小区", "--data", &folder.at("data")]).done();
    let committee = ["body", "add", "owners-committee", "--name", "业主委员会"];
    of_hall(&folder, &committee).done();
    folder
}

fn of_hall(folder: &Folder, args: &[&str]) -> crate::program::Ran {
    let data = folder.at("data");
    let mut args = args.to_vec();
    args.extend(["--data", &data, "--community", "hall"]);
    gongzhi(&args)
}

#[test]
fn the_first_account_gets_a_seat_a_second_factor_and_recovery_codes() {
    let folder = founded();
    let added = of_hall(&folder, &["account", "add", "lin", "--full-name", "林静", "--body", "1", "--role", "chair"]);
    let out = added.done().out;
    assert!(out.contains("account lin acts for person 1 of hall"), "{out}");
    assert!(out.contains("otpauth://totp/"), "{out}");
    assert_eq!(out.lines().filter(|line| line.starts_with("  ")).count(), 10, "{out}");
    let bodies = of_hall(&folder, &["body", "list"]).done().out;
    assert!(bodies.contains("person 1 chair 林静"), "{bodies}");
    let again = of_hall(&folder, &["account", "add", "lin", "--body", "1", "--role", "chair"]);
    again.refused(&["there is an account lin already"]);
}

#[test]
fn an_account_that_is_there_gets_a_seat_in_another_estate_and_keeps_its_password() {
    let folder = founded();
    let data = folder.at("data");
    let add = ["account", "add", "lin", "--full-name", "林静", "--body", "1", "--role", "secretary"];
    of_hall(&folder, &add).done();
    gongzhi(&["found", "court", "--name", "庭院小区", "--data", &data]).done();
    let of_court = ["--data", &data, "--community", "court"];
    let body = ["body", "add", "owners-committee", "--name", "业主委员会"];
    gongzhi(&[&body[..], &of_court].concat()).done();
    let typed = [&add[..], &["--password-stdin"], &of_court].concat();
    gongzhi_with_input(&typed, "another long secret\n").refused(&["keeps its password"]);
    let out = gongzhi(&[&add[..], &of_court].concat()).done().out;
    assert_eq!(out, "account lin acts for person 1 of court\n", "nothing secret is made anew");
    let listed = gongzhi(&["account", "list", "--data", &data]).done().out;
    assert_eq!(listed, "lin hall/person 1 court/person 1\n");
    gongzhi(&[&add[..], &of_court].concat()).refused(&["there is an account lin already for court"]);
}

#[test]
fn a_weak_password_is_refused_and_fills_no_seat() {
    let folder = founded();
    let data = folder.at("data");
    let args = ["account", "add", "lin", "--body", "1", "--role", "chair", "--password-stdin", "--data", &data];
    let args = [&args[..], &["--community", "hall"]].concat();
    gongzhi_with_input(&args, "short\n").refused(&["password: "]);
    assert!(!of_hall(&folder, &["body", "list"]).done().out.contains("person"));
    let added = gongzhi_with_input(&args, "a long enough secret\n").done();
    assert!(!added.out.contains("secret\n"), "the password chosen is not shown: {}", added.out);
}

#[test]
fn a_place_is_settled_corrected_and_taken_back() {
    let folder = founded();
    let place = |args: &[&str]| of_hall(&folder, &[&["place"], args].concat());
    assert!(place(&["show"]).done().out.starts_with("place -"));
    assert_eq!(place(&["settle", "cn-beijing"]).done().out, "place cn-beijing\n");
    assert_eq!(place(&["settle", "cn-hangzhou"]).done().out, "place cn-hangzhou\n");
    place(&["settle", "cn-atlantis"]).refused(&["cn-atlantis"]);
    assert!(place(&["take-back"]).done().out.starts_with("place -"));
}

#[test]
fn a_seat_is_filled_and_ended() {
    let folder = founded();
    let term = ["--from", "2026-01-01", "--until", "2030-12-31"];
    let add = [&["seat", "add", "何平", "--body", "1", "--role", "clerk"][..], &term].concat();
    assert!(of_hall(&folder, &add).done().out.contains("person 1 clerk 何平 2026-01-01..2030-12-31"));
    let end = of_hall(&folder, &["seat", "end", "1", "--body", "1", "--role", "clerk"]).done().out;
    assert!(!end.contains("2030-12-31"), "{end}");
    of_hall(&folder, &["seat", "add", "何平", "--body", "1", "--role", "king"]).refused(&["king"]);
}

#[test]
fn the_doctor_finds_an_installation_without_accounts_and_a_healthy_demo() {
    let folder = founded();
    let ill = gongzhi(&["doctor", "--data", &folder.at("data")]);
    assert_eq!(ill.status, 1);
    assert!(ill.out.contains("BAD accounts: nobody can sign in"), "{}", ill.out);
    let demo = Folder::with_demo();
    let well = gongzhi(&["doctor", "--data", &demo.at("data"), "--json"]).done().json();
    assert!(well.as_array().unwrap().iter().all(|finding| finding["ok"] == true), "{well}");
    gongzhi(&["doctor", "--data", &folder.at("nothing")]).refused(&["--data"]);
}

#[test]
fn the_doctor_says_whether_owners_can_open_the_address_that_is_printed() {
    let demo = Folder::with_demo();
    let data = demo.at("data");
    for (named, verdict, status) in [
        (None, "WARN printed address: not named", 0),
        (Some("http://127.0.0.1:8420"), "BAD printed address: http://127.0.0.1:8420 opens on this machine alone", 1),
        (Some("http://localhost:8420"), "BAD printed address", 1),
        (Some("https://vote.example.org"), "ok  printed address: https://vote.example.org", 0),
    ] {
        let mut arguments = vec!["doctor", "--data", &data];
        arguments.extend(named.into_iter().flat_map(|address| ["--public-address", address]));
        let ran = gongzhi(&arguments);
        assert!(ran.status == status && ran.out.contains(verdict), "{named:?}: {}", ran.out);
    }
}

#[test]
fn the_doctor_knocks_at_the_mail_server_and_says_what_is_wrong_with_the_file() {
    let demo = Folder::with_demo();
    let (data, file) = (demo.at("data"), demo.at("messages.toml"));
    let mail = MailServer::start();
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let with =
        |port: u16| format!("[mail]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"a@example.org\"\n");
    for (settings, verdict, status) in [
        (with(mail.port()), "ok  messages: the mail server answers and lets us in", 0),
        (with(nobody), "BAD messages: the mail server: ", 1),
        ("[mail]\nhost = \"x\"\npassword = \"open sesame\"\n".to_owned(), "BAD messages: --messages: ", 1),
        (
            "[sms]\naddress = \"https://sms.example.org\"\nfields = { text = \"{text}\" }\n".to_owned(),
            "no field says {number}",
            1,
        ),
    ] {
        std::fs::write(&file, &settings).unwrap();
        let ran = gongzhi(&["doctor", "--data", &data, "--messages", &file]);
        assert!(ran.status == status && ran.out.contains(verdict), "{settings}: {}", ran.out);
        assert!(!ran.out.contains("open sesame"), "a password is told");
    }
    let without = gongzhi(&["doctor", "--data", &data]);
    assert!(without.out.contains("ok  messages: neither e-mail nor SMS is set up"), "{}", without.out);
}

#[test]
fn the_doctor_looks_after_a_database_too() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let found = ["found", "hall", "--name", "礼堂小区", "--database-url", &database.url()];
    gongzhi(&found).done();
    let ran = gongzhi(&["doctor", "--database-url", &database.url(), "--json"]);
    assert_eq!(ran.status, 1, "nobody can sign in yet: {}", ran.out);
    let findings = ran.json();
    let of = |look: &str| findings.as_array().unwrap().iter().find(|finding| finding["look"] == look).cloned();
    assert_eq!(of("verify").unwrap()["found"], "1 entries hold");
    assert_eq!(of("accounts").unwrap()["ok"], false);
    assert_eq!(of("permissions"), None, "a database has no folder");
}

#[test]
fn the_doctor_says_that_a_database_does_not_answer() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let ran = gongzhi(&["doctor", "--database-url", &format!("postgres://gongzhi@{nobody}/gongzhi")]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.out.contains("mend: start the database"), "{}", ran.out);
}

#[test]
fn a_refusal_is_told_in_words_and_not_as_the_program_spells_it() {
    let folder = founded();
    let data = folder.at("data");
    let told = |ran: crate::program::Ran, words: &[&str]| {
        assert!(!ran.err.contains("Already") && !ran.err.contains("{ ") && !ran.err.contains("::"), "{}", ran.err);
        ran.refused(words);
    };
    let again = gongzhi(&["found", "hall", "--name", "礼堂小区", "--data", &data]);
    told(
        again,
        &["refused (不予办理)", "This community keeps a book already.", "这个小区已经建账。", "一个小区只有一本账"],
    );
    let unknown = of_hall(&folder, &["seat", "add", "何平", "--body", "7", "--role", "clerk"]);
    told(unknown, &["refused (不予办理)"]);
    let ended = of_hall(&folder, &["seat", "end", "1", "--body", "1", "--role", "clerk"]);
    told(ended, &["refused (不予办理)"]);
}
