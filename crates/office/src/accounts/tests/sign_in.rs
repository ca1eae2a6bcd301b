use std::net::IpAddr;

use super::*;

fn gate() -> Gate {
    Gate::new(CHEAP, [3; 32]).unwrap()
}

/// Tries as often as there are attempts, storing what is to be stored in between.
struct Desk {
    account: Account,
    by_name: Failures,
    by_source: Failures,
}

impl Desk {
    fn new() -> Self {
        Self { account: account(), by_name: Failures::default(), by_source: Failures::default() }
    }

    fn try_with(&mut self, password: &str, code: &str, now: Timestamp) -> Answer {
        let attempt =
            Attempt { account: Some(&self.account), password, code, by_name: self.by_name, by_source: self.by_source };
        let tried = gate().decide(&attempt, now);
        (self.by_name, self.by_source) = (tried.by_name, tried.by_source);
        if let Answer::SignedIn { account, .. } = &tried.answer {
            self.account = Account::clone(account);
        }
        tried.answer
    }

    fn right(&mut self, now: Timestamp) -> Answer {
        let code = self.account.second_factor.code_at(now);
        self.try_with(PASSWORD, &code, now)
    }
}

fn is_signed_in(answer: &Answer) -> bool {
    matches!(answer, Answer::SignedIn { .. })
}

#[test]
fn both_factors_are_needed_and_nothing_says_which_was_wrong() {
    let now = at("08:00:00");
    let code = account().second_factor.code_at(now);
    let wide: String = code.chars().map(|digit| char::from_u32(u32::from(digit) + 0xFEE0).unwrap()).collect();
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    let spare = ACCOUNT.1[0].to_string();
    for (password, code, signed_in) in [
        (PASSWORD, code.as_str(), true),
        (PASSWORD, spaced.as_str(), true),
        (PASSWORD, wide.as_str(), true),
        (PASSWORD, spare.as_str(), true),
        (PASSWORD, "000000", false),
        (PASSWORD, "", false),
        ("wrong", code.as_str(), false),
        ("", spare.as_str(), false),
    ] {
        let mut desk = Desk::new();
        let answer = desk.try_with(password, code, now);
        assert_eq!(is_signed_in(&answer), signed_in, "{password} {code}");
        assert!(signed_in || answer == Answer::Wrong);
    }
}

#[test]
fn a_used_code_lets_nobody_in_a_second_time() {
    let now = at("08:00:00");
    let mut desk = Desk::new();
    let code = desk.account.second_factor.code_at(now);
    assert!(is_signed_in(&desk.try_with(PASSWORD, &code, now)));
    assert_eq!(desk.try_with(PASSWORD, &code, now), Answer::CodeUsed, "whoever has both is told to wait");
    assert_eq!(desk.try_with("wrong", &code, now), Answer::Wrong, "and nobody else");
    let spare = ACCOUNT.1[4].to_string();
    let answer = desk.try_with(PASSWORD, &spare, now);
    assert!(matches!(answer, Answer::SignedIn { factor: FactorUsed::RecoveryCode { left: 9 }, .. }));
    assert_eq!(desk.try_with(PASSWORD, &spare, now), Answer::Wrong);
}

#[test]
fn unknown_and_closed_accounts_are_answered_like_a_wrong_password() {
    let now = at("08:00:00");
    let code = account().second_factor.code_at(now);
    let closed = account().closed();
    let wrong = |account: Option<&Account>, password| {
        let (by_name, by_source) = Default::default();
        gate().decide(&Attempt { account, password, code: &code, by_name, by_source }, now)
    };
    let expected = wrong(Some(&account()), "wrong");
    assert_eq!(expected.answer, Answer::Wrong);
    assert_eq!(wrong(None, PASSWORD), expected);
    assert_eq!(wrong(Some(&closed), PASSWORD), expected);
}

#[test]
fn the_decoy_costs_what_a_real_password_costs_and_looks_like_one() {
    let written = |stored: StoredPassword| serde_json::to_string(&stored).unwrap();
    let decoy = written(StoredPassword::decoy([3; 32], PasswordCost::STANDARD).unwrap());
    assert!(decoy.starts_with("\"$argon2id$v=19$m=19456,t=2,p=1$"));
    let real = NewPassword::try_new(PASSWORD, "chen").unwrap();
    assert_eq!(decoy.len(), written(StoredPassword::hash(&real, [3; 16], PasswordCost::STANDARD).unwrap()).len());
}

#[test]
fn the_decoy_can_be_tried_and_no_password_fits() {
    let decoy = StoredPassword::decoy([3; 32], CHEAP).unwrap();
    assert!(decoy.try_with("").is_some());
    assert!(!decoy.accepts(PASSWORD));
}

#[test]
fn after_five_failures_an_account_waits_and_each_time_longer() {
    let mut desk = Desk::new();
    let mut now = at("08:00:00");
    for _ in 0..5 {
        assert_eq!(desk.try_with("wrong", "000000", now), Answer::Wrong);
    }
    for wait in [15, 30, 60, 120, 240, 480, 960, 1440, 1440] {
        let until = now + minutes(wait);
        assert_eq!(desk.right(until - SignedDuration::from_millis(1)), Answer::Locked { until }, "{wait}");
        now = until;
        assert_eq!(desk.try_with("wrong", "000000", now), Answer::Wrong, "one try when {wait} minutes are over");
        desk.by_source = Failures::default();
    }
}

#[test]
fn trying_while_locked_does_not_make_the_wait_longer() {
    let mut desk = Desk::new();
    let now = at("08:00:00");
    for _ in 0..50 {
        desk.try_with("wrong", "000000", now);
    }
    assert_eq!(desk.by_name.locked_until(now), Some(now + minutes(15)));
    assert!(is_signed_in(&desk.right(now + minutes(15))));
}

#[test]
fn signing_in_or_a_day_without_failures_clears_the_account() {
    let now = at("08:00:00");
    let mut desk = Desk::new();
    for _ in 0..4 {
        desk.try_with("wrong", "000000", now);
    }
    assert!(is_signed_in(&desk.right(now)));
    assert_eq!(desk.by_name, Failures::default());
    for _ in 0..4 {
        desk.try_with("wrong", "000000", now);
    }
    let next_day = now + minutes(24 * 60);
    assert_eq!(desk.by_name.expires_at(), Some(next_day));
    desk.try_with("wrong", "000000", next_day);
    assert_eq!(desk.by_name.locked_until(next_day), None, "the four of the day before are forgotten");
}

#[test]
fn a_source_that_goes_through_many_names_is_locked_for_all_of_them() {
    let now = at("08:00:00");
    let mut desk = Desk::new();
    for _ in 0..20 {
        desk.by_name = Failures::default();
        assert_eq!(desk.try_with("wrong", "000000", now), Answer::Wrong);
    }
    desk.by_name = Failures::default();
    assert_eq!(desk.right(now), Answer::Locked { until: now + minutes(15) });
    desk.by_source = Failures::default();
    assert!(is_signed_in(&desk.right(now)), "from elsewhere the account is open");
}

#[test]
fn failures_are_kept_under_keys_that_show_no_name() {
    assert_eq!(failures_key_of_name(" Clerk"), failures_key_of_name("ｃｌｅｒｋ"));
    assert!(!failures_key_of_name("clerk").contains("clerk"));
    let key = |source: &str| failures_key_of_source(source.parse::<IpAddr>().unwrap());
    assert_eq!(key("192.0.2.7"), "source-192.0.2.7");
    assert_eq!(key("::ffff:192.0.2.7"), key("192.0.2.7"));
    assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
    assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
}
