//! The sections of a procedure, and how a place's lines lie over those of the country.

use serde::{Deserialize, Serialize};

use super::Line;
use super::leaf::{
    Below, Blocked, Channels, Count, Delivered, Group, Leaf, Majorities, Months, Names, OnRequest, Proxies,
    Representatives, RoomRules, Setting, Share, Size, Term, Window,
};
use super::template::{TemplateBounds, TemplateGiven};
use crate::law::pack::Period as Days;

/// Declares a section: a struct with every line, one with the lines a file gives, and how the one comes of the other.
///
/// A line is `always` there, in the country at least, or `maybe`.
macro_rules! section {
    ($(#[$about:meta])* $name:ident, $given:ident, $word:literal {
        $( $(#[$leaf_about:meta])* $must:ident $leaf:ident: $type:ty, )*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub struct $name {
            $( $(#[$leaf_about])* pub $leaf: section!(@kept $must $type), )*
        }

        /// The lines that a file gives.
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(in crate::law) struct $given {
            $( #[serde(default)] $leaf: Option<$type>, )*
        }

        impl $given {
            /// These lines over others; the name of the first line that neither has.
            pub(super) fn over(self, base: Option<&$name>) -> Result<$name, &'static str> {
                Ok($name { $( $leaf: section!(@laid $must self.$leaf, base, $leaf, concat!($word, ".", stringify!($leaf))), )* })
            }

            pub(super) fn lines(&self) -> Vec<Line<'_>> {
                let mut lines = Vec::new();
                $( lines.extend(self.$leaf.as_ref().map(|leaf| line(concat!($word, ".", stringify!($leaf)), leaf))); )*
                lines
            }
        }

        impl $name {
            /// Its lines, for people to read.
            #[must_use]
            pub fn lines(&self) -> Vec<Line<'_>> {
                let mut lines = Vec::new();
                $( lines.extend(section!(@shown $must self.$leaf).map(|leaf| line(concat!($word, ".", stringify!($leaf)), leaf))); )*
                lines
            }
        }
    };
    (@kept always $type:ty) => { $type };
    (@kept maybe $type:ty) => { Option<$type> };
    (@laid always $own:expr, $base:ident, $leaf:ident, $name:expr) => {
        $own.or_else(|| $base.map(|base| base.$leaf.clone())).ok_or($name)?
    };
    (@laid maybe $own:expr, $base:ident, $leaf:ident, $name:expr) => {
        $own.or_else(|| $base.and_then(|base| base.$leaf.clone()))
    };
    (@shown always $leaf:expr) => { Some(&$leaf) };
    (@shown maybe $leaf:expr) => { $leaf.as_ref() };
}

pub(super) fn line<'a>(name: &'static str, leaf: &'a impl Leaf) -> Line<'a> {
    let mut fields = serde_json::to_value(leaf).unwrap_or_default();
    if let Some(fields) = fields.as_object_mut() {
        fields.remove("basis");
    }
    Line { leaf: name, value: leaf.value(), fields, basis: leaf.basis() }
}

section! {
    /// How an estate comes to have an assembly.
    Founding, FoundingGiven, "founding" {
        /// How much of the area must be delivered.
        always delivered: Delivered,
        /// Who may apply.
        maybe applicants: Majorities,
        /// What the developer hands over.
        always files: Names,
        /// How long the application is looked at.
        maybe review: Days,
        /// By when the preparatory group is formed.
        always group_formed: Days,
        /// How it is made up.
        always group: Group,
        /// The sides that sit in it.
        maybe group_sides: Names,
        /// Those of them that it may be published without, with the reason.
        maybe group_absent: Names,
        /// How long its members are on view.
        always group_on_view: Days,
        /// By when it has met.
        maybe group_meets: Days,
        /// How long before the first meeting its papers are published.
        always published_before: Days,
        /// By when the first meeting is held.
        always first_meeting: Days,
        /// What must have been decided for the assembly to exist.
        always founded_by: Names,
        /// What a preparatory group may put to a meeting besides.
        maybe may_also_put: Names,
        /// By when it is filed.
        always filing: Days,
        /// With which documents.
        always filing_documents: Names,
        /// With whom.
        always filed_with: Names,
        /// By when changes are reported.
        always changes_reported: Days,
        /// Whether the first part of an estate may have an assembly before the rest is built.
        maybe phases: Setting,
        /// Whether a single owner, or few who all agree, do without an assembly.
        maybe act_jointly: Setting,
    }
}

section! {
    /// How owners are called together.
    Convening, ConveningGiven, "convening" {
        /// Notice of a regular meeting.
        always notice: Days,
        /// Notice of an extraordinary one.
        always notice_extraordinary: Days,
        /// How long the roll of a regular meeting is on view for objection.
        always roll_on_view: Days,
        /// How long that of an extraordinary one is.
        always roll_on_view_extraordinary: Days,
        /// Who is told of a meeting besides the owners.
        maybe notice_copied: Names,
        /// Whether only what was announced is voted on.
        always announced_only: Setting,
        /// What an extraordinary meeting is called for.
        maybe causes: Names,
        /// Who may ask for an extraordinary meeting.
        always petition: Majorities,
        /// How long signatures are collected, where that is limited.
        maybe petition_collected: Days,
        /// Whether one of several owners of a home signs a petition for it; else all do.
        always co_owner_signs: Setting,
        /// Who convenes, in order.
        always convenors: Names,
        /// After how long the next may act.
        always stand_in_after: Days,
        /// How long after the opening that was announced letters may still go out, before the next may act.
        always opening_after: Days,
        /// Whether a vote in writing reaches every owner.
        always reaches_everybody: Setting,
        /// How often there is a regular meeting.
        maybe regular: Months,
        /// Emergencies that need no vote of the owners.
        maybe emergencies: Names,
    }
}

section! {
    /// How owners vote.
    Voting, VotingGiven, "voting" {
        /// Which ways bind.
        always channels: Channels,
        /// Whether somebody may vote for an owner.
        always proxies: Proxies,
        /// Whether owners may be represented by one they chose.
        always representatives: Representatives,
        /// Whether parking places count for the area; where nothing is said the owners' own rules must say it.
        maybe parking_counts: Setting,
        /// Whether owners of one home name one of them.
        always co_owners_name_one: Setting,
        /// Whether guardians vote for those who cannot.
        always guardians: Setting,
        /// Whether heirs vote before the home is registered anew.
        always heirs: Setting,
        /// Who may not be a proxy.
        always proxies_barred: Names,
        /// How long a vote is open.
        maybe window: Window,
        /// Whether the owners' own rules may count silence with the majority.
        always silence_clause: Setting,
        /// Whether a ballot may offer to follow the majority.
        always follow_option: Setting,
        /// By when the result is published.
        maybe result_published: Days,
        /// How long it is on view.
        maybe result_on_view: Days,
        /// Whether owners may inspect how they are recorded to have voted.
        maybe owners_inspect: Setting,
    }
}

section! {
    /// How the owners' committee works.
    Committee, CommitteeGiven, "committee" {
        /// How many sit in it.
        always size: Size,
        /// For how long.
        always term: Term,
        /// By when it first meets.
        always first_meeting: Days,
        /// When it must meet.
        always meeting_on_request: OnRequest,
        /// How many of it must be there.
        always quorum: Share,
        /// How many of all members decide, empty seats among them.
        always decides: Share,
        /// Whether members may send somebody.
        always proxies: Setting,
        /// How long before it meets its agenda is published.
        always agenda: Days,
        /// How long before it meets the residents' committee is told.
        maybe agenda_told: Days,
        /// By when decisions are published.
        always published: Days,
        /// Whether a seal is used only where a decision asks for it.
        always seal_on_decision: Setting,
        /// Matters the owners may not hand to it.
        always undelegable: Names,
        /// Whether alternates are elected.
        maybe alternates: Setting,
        /// Whether more must stand for it than there are seats (差额选举).
        maybe more_candidates: Setting,
        /// What ends a seat by itself.
        always seat_ends: Names,
        /// Below which part of its number there is a by-election.
        always by_election_below: Below,
        /// By when a member who leaves hands over.
        always handover_of_seat: Days,
        /// By when somebody is named who carries out what the owners adopted.
        always assigned: Days,
    }
}

section! {
    /// How a committee follows another.
    Renewal, RenewalGiven, "renewal" {
        /// How long before the end of the term it is begun.
        always start: Months,
        /// How long before the end of the term it is reported.
        maybe report: Months,
        /// How a group that organises it is made up.
        maybe group: Group,
        /// By when it is formed, counted from the report.
        maybe group_formed: Days,
        /// Whether that group, and nobody else, calls the owners to elect the next committee.
        maybe group_convenes: Setting,
        /// The sides that sit in it.
        maybe group_sides: Names,
        /// Those of them that it may be recorded without, with the reason.
        maybe group_absent: Names,
        /// How long its members are on view; where a place is silent, as long as those of the preparatory group.
        maybe group_on_view: Days,
        /// By when an objection to them is answered.
        maybe group_answer: Days,
        /// By when the old committee has handed over.
        always handover: Days,
        /// By when whoever kept things in a gap has handed them on to the next committee.
        always handed_on: Days,
        /// Matters that the committee does not put to all owners once a group is formed, until the next one is elected.
        maybe blocked: Blocked,
        /// Who acts meanwhile, in order.
        always acting: Names,
    }
}

section! {
    /// How owners watch over it all.
    Supervision, SupervisionGiven, "supervision" {
        /// How many members may ask for a recall.
        always recall_by_members: Share,
        /// How many owners may.
        always recall_by_owners: Majorities,
        /// What owners may look into.
        always inspection: Names,
        /// By when they are answered.
        always inspection_answer: Days,
        /// How often the fund is published.
        always fund: Months,
        /// How often the common income is.
        maybe common_income: Months,
        /// What the committee publishes.
        always publications: Names,
        /// What the property company publishes.
        maybe company: Names,
        /// How often the company publishes it anew.
        maybe company_every: Months,
        /// For how long ballots are kept.
        maybe ballots_kept: Months,
        /// For how long a court may be asked to revoke a decision.
        always challenge: Months,
        /// Who orders an unlawful decision corrected, or revokes it.
        always correction: Names,
    }
}

section! {
    /// How a concern is deliberated.
    Deliberation, DeliberationGiven, "deliberation" {
        /// Which body answers first what is raised: the first of these that sits.
        always answered_by: Names,
        /// By when a body answers.
        always answer: Days,
        /// How many days more there are, once, where it is handed on: all of them count from the raising.
        always handed_on: Days,
        /// By when it is settled who takes part (确定主体).
        always settle_parties: Days,
        /// Of which kinds those are who take part and keep no seat here.
        always party_kinds: Names,
        /// How long the list of those who take part is open for objections.
        always parties_on_view: Days,
        /// By when an objection to it is answered.
        always parties_objection: Days,
        /// For how long people can put themselves forward for a panel that is drawn by lot, at least.
        always panel_pool: Days,
        /// How long after that the public number is known that decides the draw, at least.
        always panel_number: Days,
        /// How long those drawn have to accept.
        always panel_answer: Days,
        /// With fewer than so many of one combination of features somebody may be recognised.
        always panel_few: Count,
        /// By when those are informed (通报信息).
        always inform: Days,
        /// Which sections of the dossier must not be empty.
        always dossier_holds: Names,
        /// How long the dossier is on view before it is deliberated.
        always dossier_on_view: Days,
        /// How many of the homes that must hear of it are reached before it is deliberated; fewer with a public reason.
        always reached_least: Share,
        /// By when a question about it is answered.
        always question_answer: Days,
        /// How long it is deliberated (组织协商).
        always deliberate: Days,
        /// In which ways it can be deliberated; one of them is enough.
        always deliberated_by: Names,
        /// How long neighbours are asked in a conversation at least.
        always conversation_least: Days,
        /// By when what somebody said is looked at, so that it is shown or a reason is given.
        always looked_at: Days,
        /// By when a second person confirms a sheet of statements; for as many days after the last one for answers one can be.
        always sheet_confirmed: Days,
        /// How a consultation is held (协商会).
        always room_consultation: RoomRules,
        /// How a council is held (议事会).
        always room_council: RoomRules,
        /// How a joint meeting is held (联席会).
        always room_joint: RoomRules,
        /// How an open talk is held (恳谈会).
        always room_talk: RoomRules,
        /// How a hearing is held (听证会).
        always room_hearing: RoomRules,
        /// By when the minutes of a room are published.
        always room_minutes: Days,
        /// By when an opinion is formed (形成意见).
        always form_opinion: Days,
        /// How long a draft opinion is open for amendments.
        always amend: Days,
        /// By when whoever watches over the law looks at why a text that speaks of what nobody may agree on keeps to it.
        always limits_looked_at: Days,
        /// How long owners are asked about a version.
        always consent: Days,
        /// How many must agree or be able to live with it, of those who say anything.
        always agreed: Share,
        /// How many of those whose consent is asked have said something before it is settled; fewer with a public reason.
        always answers_least: Share,
        /// How often an opinion is drafted.
        always rounds: Count,
        /// Where it goes when no agreement is found.
        always undecided: Names,
        /// So many days whoever leads it has to say where; after them it goes where the place names first.
        always undecided_within: Days,
        /// By when the meeting decides that it goes to.
        always meeting_decides: Days,
        /// By when whoever convenes names the matter in which the owners vote on what an opinion leaves to them.
        always name_vote: Days,
        /// Within how many days whoever made a statement that is not shown asks that others look again.
        always appeal: Days,
        /// Who looks again: the first of these that sits and is not the one that does not show it.
        always appeal_answered_by: Names,
        /// By when they answer.
        always appeal_answer: Days,
        /// Within how many days whoever raised something asks that others look again at the answer that ended it.
        always answer_appeal: Days,
        /// By when these answer.
        always answer_looked_at: Days,
        /// By when it is settled who carries out what first (组织实施): each task has a day of its own.
        always assign_tasks: Days,
        /// By when the result is reported once all is carried out (反馈落实).
        always report_result: Days,
        /// How long the result is published, in which those who took part say whether it is solved.
        always result_public: Days,
        /// How many must say that it is solved, of those who say anything.
        always result_solved: Share,
        /// How many must say that it is not, so that it is taken up again.
        always result_not_solved: Share,
        /// So many days whoever leads it has to add up what was said; after them it is added up by itself.
        always judge_result: Days,
    }
}

/// Every line of the procedure of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Procedure {
    /// How an estate comes to have an assembly.
    pub founding: Founding,
    /// How owners are called together.
    pub convening: Convening,
    /// How owners vote.
    pub voting: Voting,
    /// How the owners' committee works.
    pub committee: Committee,
    /// How a committee follows another.
    pub renewal: Renewal,
    /// How owners watch over it all.
    pub supervision: Supervision,
    /// How a concern is deliberated.
    pub deliberation: Deliberation,
    /// What of that a community's own templates may have otherwise.
    pub template: TemplateBounds,
}

impl Procedure {
    /// Every line, in the order of the life of an estate.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        [
            self.founding.lines(),
            self.convening.lines(),
            self.voting.lines(),
            self.committee.lines(),
            self.renewal.lines(),
            self.supervision.lines(),
            self.deliberation.lines(),
            self.template.lines(),
        ]
        .concat()
    }
}

/// The lines that a file gives.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::law) struct ProcedureGiven {
    #[serde(default)]
    founding: FoundingGiven,
    #[serde(default)]
    convening: ConveningGiven,
    #[serde(default)]
    voting: VotingGiven,
    #[serde(default)]
    committee: CommitteeGiven,
    #[serde(default)]
    renewal: RenewalGiven,
    #[serde(default)]
    supervision: SupervisionGiven,
    #[serde(default)]
    deliberation: DeliberationGiven,
    #[serde(default)]
    template: TemplateGiven,
}

impl ProcedureGiven {
    /// These lines over those of another procedure; the name of the first line that neither has.
    pub(in crate::law) fn over(self, base: Option<&Procedure>) -> Result<Procedure, &'static str> {
        let own: Vec<&'static str> = self.lines().iter().map(|line| line.leaf).collect();
        let mut template = self.template.over(base.map(|base| &base.template))?;
        // Bounds are drawn beside a line: where a place has a line of its own, those of another do not hold for it.
        template.close(&own);
        Ok(Procedure {
            founding: self.founding.over(base.map(|base| &base.founding))?,
            convening: self.convening.over(base.map(|base| &base.convening))?,
            voting: self.voting.over(base.map(|base| &base.voting))?,
            committee: self.committee.over(base.map(|base| &base.committee))?,
            renewal: self.renewal.over(base.map(|base| &base.renewal))?,
            supervision: self.supervision.over(base.map(|base| &base.supervision))?,
            deliberation: self.deliberation.over(base.map(|base| &base.deliberation))?,
            template,
        })
    }

    /// The lines that are given.
    pub(in crate::law) fn lines(&self) -> Vec<Line<'_>> {
        [
            self.founding.lines(),
            self.convening.lines(),
            self.voting.lines(),
            self.committee.lines(),
            self.renewal.lines(),
            self.supervision.lines(),
            self.deliberation.lines(),
            self.template.lines(),
        ]
        .concat()
    }
}
