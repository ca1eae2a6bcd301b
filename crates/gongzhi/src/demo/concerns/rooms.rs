//! The room to which the demo's residents' committee calls those who dance, those who live near and the company: this evening,
//! where no holiday moves it; invented.

use governance::deliberation::DeliberationCommand;
use governance::ids::{DeliberationId, PartyNo};
use governance::law::Law;
use governance::room::{Form, RoomCommand};
use jiff::civil::Date;

use super::super::diary::{Diary, at};
use super::super::people::{RESIDENTS, RESIDENTS_COMMITTEE};
use super::super::voting::{day, over};
use crate::end::Ended;

const DANCING: DeliberationId = DeliberationId::new(2);

/// The days before it that the place asks of a consultation.
const NOTICE: u32 = 3;

pub(super) fn write(diary: &mut Diary, today: Date, law: &Law) -> Ended {
    let deliberation = DANCING;
    // The dancers and the company must be asked: they were, by a call; so were those who were drawn.
    let parties = vec![PartyNo::new(4), PartyNo::new(5), PartyNo::new(7)];
    diary.act(at(day(today, -10)?, 9, 30)?, RESIDENTS, DeliberationCommand::InviteParties { deliberation, parties });
    let convened = day(today, -9)?;
    let begins = over(convened, NOTICE, law)?.max(today);
    let agenda = ["活动到几点结束", "音量怎样定、谁来测", "活动放在花园哪个位置", "怎样试、试多久"];
    let command = RoomCommand::Convene {
        deliberation,
        form: Form::Consultation,
        chair: RESIDENTS_COMMITTEE,
        venue: "居民活动室（3栋一楼）".to_owned(),
        begins_at: at(begins, 19, 30)?,
        agenda: agenda.map(str::to_owned).into(),
        invited: (1..=7).map(PartyNo::new).collect(),
    };
    diary.act(at(convened, 11, 0)?, RESIDENTS, command);
    Ok(())
}
