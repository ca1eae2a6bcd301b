//! Owners in whose place a guardian or an heir is to vote hear of it by the way they chose, at each step.

use governance::Actor;
use governance::assembly::Stage;
use governance::ids::{OwnerId, VoiceId};
use governance::voice::{VoiceCommand, VoiceGiven, VoiceKind};
use jiff::civil::date;
use office::{About, Pace, Recipient, What};
use rehearsal::fixture::estate::{CHAIR, CLERK, SECOND_CLERK};
use rehearsal::fixture::voices::{confirm, instead, owner, proxy, record, seal};

use crate::outbox::Told;

const VOICE: VoiceId = VoiceId::new(1);
const ABOUT: About = About::Voice(VOICE);

/// The community in which the owner in question and another want the message of the day.
fn told() -> Told {
    let told = Told::new();
    told.wish(4, Pace::Daily);
    told.wish(1, Pace::Daily);
    told.send();
    told
}

/// The same paper, signed on the day before.
fn signed(given: VoiceGiven) -> VoiceGiven {
    VoiceGiven { signed_on: date(2026, 2, 10), ..given }
}

/// What the owners were written since, letter by letter.
fn letters(told: &Told) -> Vec<(String, String)> {
    told.send();
    told.mail.delivered().into_iter().map(|letter| (letter.to.clone(), letter.text())).collect()
}

#[test]
fn owners_hear_of_a_guardian_or_an_heir_at_once_by_itself_with_what_they_can_do_and_nobody_else_does() {
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let told = told();
        told.world.must(CLERK, record(signed(instead(kind))));
        let object = VoiceCommand::Object { voice: VOICE, seal: seal(74) };
        let reject = VoiceCommand::Reject { voice: VOICE, reason: seal(73) };
        let steps = [
            ("现在还没有生效", None),
            ("由召集会议的一方看过证明再决定", Some((Actor::Owner(owner(4)), object))),
            ("已经退回，没有生效", Some((SECOND_CLERK, reject))),
        ];
        for (sent, (says, step)) in (1..).zip(steps) {
            if let Some((actor, command)) = step {
                told.world.must(actor, command);
            }
            let letters = letters(&told);
            assert_eq!(letters.len(), sent, "one letter, not in the evening: {letters:?}");
            let (to, text) = &letters[sent - 1];
            assert!(to == "owner4@example.com" && text.contains(says), "{text}");
            assert!(!text.contains("/quiet/qingfeng.4.voice-"), "it cannot be muted: {text}");
        }
        let first = &letters(&told)[0].1;
        for says in ["凭业主卡", "您本人的票照常计入", "有人登记代您行使表决权"] {
            assert!(first.contains(says), "{says}: {first}");
        }
        assert!(!told.world.desk_run(async |desk| desk.mute(OwnerId::new(4), ABOUT, true).await).unwrap());
    }
}

#[test]
fn owners_hear_that_it_was_confirmed_that_one_of_them_objected_and_that_it_was_revoked() {
    let told = told();
    told.world.must(CLERK, record(signed(instead(VoiceKind::Guardian))));
    told.world.must(SECOND_CLERK, confirm(1));
    told.world.must(Actor::Owner(owner(4)), VoiceCommand::Object { voice: VOICE, seal: seal(74) });
    told.world.must(CHAIR, VoiceCommand::Revoke { voice: VOICE });
    let text = letters(&told).into_iter().map(|(_, text)| text).collect::<String>();
    for says in ["已经核对生效", "登记撤销以前仍然有效", "从现在起您可以自己投票"] {
        assert!(text.contains(says), "{says}: {text}");
    }
    let messages = told.messages();
    let own = messages.iter().filter(|message| message.change.about == ABOUT);
    let own: Vec<What> =
        own.filter(|message| message.to == Recipient::Owner(owner(4))).map(|one| one.change.what).collect();
    assert_eq!(own, [What::VoiceRecorded, What::VoiceConfirmed, What::VoiceObjected, What::VoiceRevoked]);
    assert!(messages.iter().all(|message| message.to == Recipient::Owner(owner(4)) && message.is_owed()));
}

#[test]
fn nobody_is_told_of_whom_they_authorised_themselves() {
    let told = told();
    assert_eq!(told.world.look(|community| community.assembly().meetings()[0].stage()), Stage::Convened);
    told.world.must(CLERK, record(signed(proxy())));
    told.world.must(CLERK, VoiceCommand::Revoke { voice: VOICE });
    assert!(letters(&told).is_empty() && told.messages().is_empty());
}
