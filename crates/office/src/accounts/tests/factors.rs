use super::*;

#[test]
fn a_password_is_stored_as_argon2id_with_its_cost_and_salt() {
    let password = NewPassword::try_new(PASSWORD, "").unwrap();
    let stored =
        serde_json::to_string(&StoredPassword::hash(&password, [7; 16], PasswordCost::STANDARD).unwrap()).unwrap();
    assert!(stored.starts_with("\"$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
    let with = |salt| StoredPassword::hash(&password, [salt; 16], CHEAP).unwrap();
    assert_ne!(with(1), with(2));
    assert!(with(1).accepts(PASSWORD));
    assert!(!with(1).accepts("丁香花开四月天-1988") && !with(1).accepts(""));
    assert!(!format!("{:?} {password:?}", with(1)).contains('$'));
}

#[test]
fn a_password_that_is_easily_guessed_may_not_be_set() {
    for (chosen, expected) in [
        ("九个字的密码不够长", Err(UnfitPassword::TooShort)),
        ("十个字的密码刚好够长", Ok(())),
        ("correct horse battery staple", Ok(())),
        ("aaaaaaaaaaaaaa", Err(UnfitPassword::TooPlain)),
        ("zhang.weimin", Err(UnfitPassword::TooPlain)),
        ("Zhang.Weimin1", Err(UnfitPassword::TooPlain)),
        ("zhang.weimin keeps bees", Ok(())),
    ] {
        assert_eq!(NewPassword::try_new(chosen, "zhang.weimin").map(|_| ()), expected, "{chosen}");
    }
    assert_eq!(NewPassword::try_new(&"ab".repeat(300), ""), Err(UnfitPassword::TooLong));
}

#[test]
fn codes_are_those_of_rfc_6238() {
    // Appendix B, the last six of its eight digits.
    for (second, code) in
        [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
    {
        let now = Timestamp::from_second(second).unwrap();
        assert_eq!(SecondFactor::new(SECRET).code_at(now), code);
        assert!(SecondFactor::new(SECRET).after(code, now).is_some());
    }
}

#[test]
fn a_code_holds_for_its_step_and_the_ones_beside_it() {
    let factor = SecondFactor::new(SECRET);
    let now = at("08:00:00");
    // A code made in the first second of its step and typed that many seconds later.
    for (seconds, accepted) in [(-31, false), (-30, true), (0, true), (29, true), (59, true), (60, false)] {
        let then = now + SignedDuration::from_secs(seconds);
        assert_eq!(factor.after(&factor.code_at(now), then).is_some(), accepted, "{seconds}");
    }
}

#[test]
fn a_code_or_one_before_it_cannot_be_used_again() {
    let now = at("08:00:00");
    let factor = SecondFactor::new(SECRET);
    let (before, code, next) =
        (factor.code_at(now - minutes(1) / 2), factor.code_at(now), factor.code_at(now + minutes(1) / 2));
    let used = factor.after(&code, now).unwrap();
    assert_eq!(used.after(&code, now), None, "the same code");
    assert_eq!(used.after(&before, now), None, "an earlier step");
    assert!(used.after(&next, now).is_some(), "the next step");
    let stored: SecondFactor = serde_json::from_str(&serde_json::to_string(&used).unwrap()).unwrap();
    assert_eq!(stored.after(&code, now), None, "the same code after a restart");
}

#[test]
fn what_is_no_code_is_wrong() {
    for typed in ["", "12345", "1234567", "abcdef", "-12345", "１２３"] {
        assert_eq!(SecondFactor::new(SECRET).after(typed, at("08:00:00")), None, "{typed}");
    }
}

#[test]
fn an_authenticator_app_can_read_the_enrolment_address() {
    let factor = SecondFactor::new(SECRET);
    assert_eq!(
        factor.enrolment_uri("共治", "clerk:1 & co"),
        "otpauth://totp/%E5%85%B1%E6%B2%BB:clerk%3A1%20%26%20co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%85%B1%E6%B2%BB"
    );
}

#[test]
fn each_recovery_code_works_once_however_it_is_typed() {
    let (codes, mut left) = (&ACCOUNT.1, account().recovery);
    assert_eq!((codes.len(), left.left()), (10, 10));
    for code in codes {
        let printed = code.to_string();
        assert_eq!(printed.len(), 19, "{printed}");
        let misread = printed.replace('O', "0").replace('I', "1").replace('B', "8");
        for typed in
            [printed.clone(), printed.to_lowercase(), printed.replace('-', " "), printed.replace('-', ""), misread]
        {
            assert_eq!(RecoveryCode::read(&typed).as_ref(), Some(code), "{typed}");
        }
        left = left.after(code).unwrap();
        assert_eq!(left.after(code), None);
    }
    assert_eq!(left.left(), 0);
}

#[test]
fn what_is_no_recovery_code_is_not_read() {
    let code = ACCOUNT.1[0].to_string();
    for typed in
        ["", "123456", "!!!!-!!!!-!!!!-!!!!", &code[..18], &format!("{code}A"), "密密密密密密密密密密密密密密密密"]
    {
        assert_eq!(RecoveryCode::read(typed), None, "{typed}");
    }
    let stored = serde_json::to_string(&account()).unwrap();
    assert!(ACCOUNT.1.iter().all(|code| !stored.contains(&code.to_string())));
}
