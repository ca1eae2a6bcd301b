//! A sitting of the committee from its call to the publication of what it decided.

use governance::Actor;
use governance::committee::{AboutGiven, CommitteeCommand, ItemGiven, SittingFor, Vote, VoteCast};
use governance::ids::{PersonId, SittingId};
use jiff::civil::Date;

use super::super::diary::{Diary, at};
use super::super::people::COMMITTEE;
use super::super::voting::day;
use crate::end::Ended;

/// A sitting as it went.
pub(in super::super) struct Sitting<'a> {
    pub(in super::super) id: SittingId,
    pub(in super::super) occasion: SittingFor,
    pub(in super::super) called: Date,
    pub(in super::super) held: Date,
    /// Who calls it and keeps its record.
    pub(in super::super) leader: PersonId,
    pub(in super::super) present: &'a [PersonId],
    /// The items, each with the votes of those present in their order.
    pub(in super::super) items: Vec<(ItemGiven, Vec<Vote>)>,
    pub(in super::super) minutes: &'static str,
}

/// An item about the committee's own work.
pub(in super::super) fn own(title: &str, text: &str) -> ItemGiven {
    ItemGiven { title: title.to_owned(), text: text.to_owned(), about: AboutGiven::Own }
}

impl Sitting<'_> {
    /// Publishes the agenda.
    pub(in super::super) fn call(&self, diary: &mut Diary) -> Ended {
        let call = CommitteeCommand::CallSitting {
            body: COMMITTEE,
            occasion: self.occasion,
            held_at: at(self.held, 19, 30)?,
            venue: "小区服务中心二楼会议室".to_owned(),
            items: self.items.iter().map(|(item, _)| item.clone()).collect(),
        };
        diary.act(at(self.called, 17, 30)?, self.leader, call);
        Ok(())
    }

    /// Writes all of it into the diary.
    pub(in super::super) fn write(&self, diary: &mut Diary) -> Ended {
        let (sitting, leader) = (self.id, self.leader);
        self.call(diary)?;
        diary.act(at(self.called, 17, 50)?, leader, CommitteeCommand::TellAgenda { sitting });
        let attendance = CommitteeCommand::RecordAttendance { sitting, present: self.present.to_vec() };
        diary.act(at(self.held, 19, 35)?, leader, attendance);
        for (number, (_, votes)) in (1_u32..).zip(&self.items) {
            let votes = self.present.iter().zip(votes).map(|(member, vote)| VoteCast { member: *member, vote: *vote });
            let decide = CommitteeCommand::DecideItem { sitting, item: number, votes: votes.collect() };
            let minute = i8::try_from(number).unwrap_or(0);
            diary.act(at(self.held, 20, minute)?, leader, decide);
        }
        let write = move |seal| CommitteeCommand::WriteMinutes { sitting, seal };
        diary.say(at(self.held, 21, 30)?, Actor::Person(leader), self.minutes, write);
        for member in self.present {
            let sign = CommitteeCommand::SignMinutes { sitting, member: *member, signed: true, reason: None };
            diary.act(at(self.held, 21, 45)?, *member, sign);
        }
        diary.act(at(day(self.held, 1)?, 10, 0)?, leader, CommitteeCommand::Publish { sitting });
        Ok(())
    }
}
