//! The preparatory group: made up, published, objected to; then it words the texts the owners vote on.

use governance::Actor;
use governance::bodies::{SeatHolder, SeatRole};
use governance::charter::{CharterCommand, CharterKind, CharterRef, ClauseGiven, DraftFrom, TextLanguage};
use governance::community::{ChannelOrder, ChannelSet, Setting, SettingKind, SilenceClause};
use governance::founding::{FoundingCommand, Side};
use governance::ids::{ClauseId, ObjectionId};
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::at;
use super::super::names;
use super::super::people::{GROUP, RESIDENTS, STREET};
use super::super::voting::day;
use super::Past;
use super::first_meeting::SEATS;
use super::renewal::TERM;
use crate::end::{Ended, Trouble, bad};

/// The model the rules of procedure were begun from, and the one of the covenant.
const MODELS: [(CharterKind, &str); 2] =
    [(CharterKind::RulesOfProcedure, "cn-rules-of-procedure"), (CharterKind::Covenant, "cn-covenant")];

/// Places in the roll of the four who sit for the owners.
pub(super) const REPRESENTATIVES: [usize; 4] = [44, 187, 310, 655];

/// Days after the book began: set up, made up, published, met.
const SET_UP: i64 = 21;
const MADE_UP: i64 = 25;
const PUBLISHED: i64 = 30;
const MET: i64 = 44;

pub(super) async fn write(past: &mut Past<'_>) -> Ended {
    let book = past.terms.book;
    let establish =
        FoundingCommand::EstablishGroup { name: "子鸣小区首次业主大会会议筹备组".to_owned() };
    past.diary.act(at(day(book, SET_UP)?, 10, 0)?, STREET, establish);
    seat_staff(past, day(book, SET_UP)?)?;
    past.go_on().await?;
    make_up(past, day(book, MADE_UP)?).await?;
    let published = day(book, PUBLISHED)?;
    past.diary.act(at(published, 9, 0)?, STREET, FoundingCommand::PublishGroup { absent: vec![] });
    let words = "名单里一位业主代表是原物业公司员工的家属，建议回避。";
    let objector = Actor::Owner(past.owner(421)?);
    past.diary.say(at(day(published, 2)?, 20, 5)?, objector, words, |seal| FoundingCommand::ObjectToGroup {
        owner: None,
        seal,
    });
    let words = "经核实，该代表及其家属均未在物业公司任职，名单不作调整。";
    let objection = ObjectionId::new(1);
    past.diary.say(at(day(published, 4)?, 16, 0)?, Actor::Person(STREET), words, move |seal| {
        FoundingCommand::SettleObjection { objection, upheld: false, seal }
    });
    let about =
        "讨论管理规约、业主大会议事规则两份草案，确定业主委员会候选人的推荐办法和首次会议的表决方式。".to_owned();
    let met = day(book, MET)?;
    past.diary.act(at(met, 17, 0)?, STREET, FoundingCommand::RecordGroupMeeting { on: met, about });
    texts(past, day(book, MET)?)
}

/// Who keys, keeps the papers and watches for the group, and later for the committee.
fn seat_staff(past: &mut Past<'_>, from: Date) -> Ended {
    let term = (from, past.terms.first);
    let [first, second] = past.names.clerks.clone();
    let staff = [
        (first, SeatRole::Clerk),
        (second, SeatRole::Clerk),
        (past.names.secretary.clone(), SeatRole::Secretary),
        (past.names.observer.clone(), SeatRole::Observer),
    ];
    for (name, role) in staff {
        past.diary.note(at(from, 10, 30)?, Deed::Seat(Actor::Person(STREET), GROUP, name, role, term));
    }
    Ok(())
}

/// Seven: the street office leads, four sit for the owners, one for the residents' committee, one for the developer.
async fn make_up(past: &mut Past<'_>, on: Date) -> Ended {
    let until = past.terms.first;
    let known = |person, side, leads| {
        let holder = SeatHolder::Known(person);
        FoundingCommand::SeatMember { holder, side, leads, owner: None, until }
    };
    past.diary.act(at(on, 9, 0)?, STREET, known(STREET, Side::StreetOffice, true));
    past.diary.act(at(on, 9, 5)?, STREET, known(RESIDENTS, Side::ResidentsCommittee, false));
    for place in REPRESENTATIVES {
        let owner = past.owner(place)?;
        let name = {
            let files = past.desk.files().await;
            files.people.owner(&files.community, owner).map(|known| known.name.clone())
        };
        let name = name.ok_or_else(|| bad("an owner of the demo has no name"))?;
        past.diary.note(at(on, 9, 10)?, Deed::Represent(STREET, name, Side::Owners, Some(owner), until));
    }
    let name = names::person(&mut past.dice)?;
    past.diary.note(at(on, 9, 30)?, Deed::Represent(STREET, name, Side::Developer, None, until));
    Ok(())
}

/// Both texts, from the models; the owners' own are what becomes of silence, and how many sit for how long.
fn texts(past: &mut Past<'_>, on: Date) -> Ended {
    for (kind, model) in MODELS {
        let draft =
            CharterCommand::Draft { kind, from: DraftFrom::Model(model.to_owned()), language: TextLanguage::Chinese };
        past.diary.act(at(on, 18, 0)?, STREET, draft);
    }
    let silence = vec![Setting::Silence(SilenceClause::CountsWithMajority)];
    amend(past, on, SettingKind::Silence, silence)?;
    // Five members, one alternate, three years: as the committees of the first meeting and of the renewal are elected.
    let committee = vec![Setting::CommitteeSize(SEATS), Setting::Alternates(1), Setting::TermYears(TERM)];
    amend(past, on, SettingKind::CommitteeSize, committee)?;
    // The estate is on the government's platform: the vote it re-enacts took ballots from there.
    let channels = vec![Setting::Channels(ChannelSet::ALL), Setting::Order(ChannelOrder::ElectronicFirst)];
    amend(past, on, SettingKind::Channels, channels)?;
    for (kind, _) in MODELS {
        let text = CharterRef { kind, version: 1 };
        past.diary.act(at(day(on, 2)?, 17, 0)?, STREET, CharterCommand::PutForward { text });
    }
    Ok(())
}

/// States the settings of the clause of the rules of procedure that states one of them, in the words of the model.
fn amend(past: &mut Past<'_>, on: Date, about: SettingKind, settings: Vec<Setting>) -> Ended {
    let (kind, model) = MODELS[0];
    let model = past.house.law().models.get(model).ok_or_else(|| bad("the demo's model text is missing"))?;
    let mut clauses = (1..).zip(&model.clauses);
    let found = clauses.find(|(_, clause)| clause.settings.contains(&about));
    let (number, clause) = found.ok_or_else(|| bad("the demo's model text lacks a clause"))?;
    let [heading, words] = [&clause.heading, &clause.text].map(|it| it.of(TextLanguage::Chinese).to_owned());
    let given = ClauseGiven { heading, text: words, settings };
    let text = CharterRef { kind, version: 1 };
    let amend = CharterCommand::Amend { text, clause: ClauseId::new(number), given };
    past.diary.act(at(day(on, 1)?, 10, 0)?, STREET, amend);
    Ok::<(), Trouble>(())
}
