use governance::ids::PersonId;

use super::*;

const RULE: SessionRule = SessionRule::STAFF;

#[test]
fn a_session_ends_when_idle_too_old_or_revoked() {
    let opened_at = at("08:00:00");
    let session = Session::open(&account(), &RULE, opened_at);
    let short = SignedDuration::from_millis(1);
    for (after, expected) in [
        (minutes(0), None),
        (minutes(30) - short, None),
        (minutes(30), Some(SessionEnd::Idle)),
        (minutes(12 * 60), Some(SessionEnd::TooOld)),
    ] {
        assert_eq!(session.end(Some(&account()), &RULE, opened_at + after), expected, "{after}");
    }
    for account in [
        None,
        Some(account().closed()),
        Some(account().with_sessions_ended()),
        Some(account().with_password(account().password)),
        Some(account().with_second_factor(SecondFactor::new([1; 20]), RecoveryCodes::default())),
        Some(Account { name: "another".to_owned(), ..account() }),
    ] {
        assert_eq!(session.end(account.as_ref(), &RULE, opened_at), Some(SessionEnd::Revoked), "{account:?}");
    }
}

#[test]
fn a_busy_session_goes_on_for_twelve_hours_and_no_longer() {
    let opened_at = at("08:00:00");
    let mut session = Session::open(&account(), &RULE, opened_at);
    for minute in (20..12 * 60).step_by(20) {
        let now = opened_at + minutes(minute);
        assert_eq!(session.end(Some(&account()), &RULE, now), None, "{minute}");
        session = session.after_request(&RULE, now).unwrap();
    }
    assert_eq!(session.expires_at(), Some(opened_at + minutes(12 * 60)));
    assert_eq!(session.end(Some(&account()), &RULE, opened_at + minutes(12 * 60)), Some(SessionEnd::TooOld));
}

#[test]
fn requests_within_a_minute_write_nothing() {
    let opened_at = at("08:00:00");
    let session = Session::open(&account(), &RULE, opened_at);
    assert_eq!(session.after_request(&RULE, opened_at + SignedDuration::from_secs(59)), None);
    let later = session.after_request(&RULE, opened_at + minutes(1)).unwrap();
    assert_eq!(later.expires_at(), Some(opened_at + minutes(31)));
    let stored = Session::from_bytes(&later.to_bytes().unwrap()).unwrap();
    assert_eq!(stored, later);
}

#[test]
fn the_store_holds_nothing_that_opens_a_session() {
    let token = SessionToken::new([9; 32]);
    assert_ne!(token.key(), token.cookie_value());
    assert_eq!(token.cookie_value().parse(), Ok(token.clone()));
    assert!(token.key().parse::<SessionToken>().is_ok_and(|stolen| stolen.key() != token.key()));
    let upper = "AB".repeat(32);
    for cookie in ["", "09", &"0".repeat(63), &"g".repeat(64), &upper, &"é".repeat(32)] {
        assert!(cookie.parse::<SessionToken>().is_err(), "{cookie}");
    }
    assert!(!format!("{token:?}{:?}", token.form_token()).contains("09"));
}

#[test]
fn a_form_is_accepted_from_its_own_session_only() {
    let (mine, other) = (SessionToken::new([1; 32]), SessionToken::new([2; 32]));
    let carried = mine.form_token().to_string();
    assert!(mine.accepts_form(&carried));
    assert!(!other.accepts_form(&carried));
    for forged in ["", &carried[..62], &"0".repeat(64), &mine.cookie_value(), &mine.key()] {
        assert!(!mine.accepts_form(forged), "{forged}");
    }
}

#[test]
fn an_account_is_read_back_as_it_was_stored() {
    let acts_as = vec![ActsAs { book: "ziming".to_owned(), person: PersonId::new(3) }];
    let account = Account { acts_as, ..account() }.with_sessions_ended();
    let stored = Account::from_bytes(&account.to_bytes().unwrap()).unwrap();
    assert_eq!(stored, account);
    assert_eq!(stored.expires_at(), None);
    assert_eq!(stored.person_in("ziming"), Some(PersonId::new(3)));
    assert_eq!(stored.person_in("elsewhere"), None);
    assert_eq!(account_key(" ＣＬＥＲＫ "), stored.key());
}
