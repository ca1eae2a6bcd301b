//! What has happened to tasks and results: the events of a deliberation once its opinion is carried out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Cost, Enough, Milestone, Outcome, Raiser, TaskProgress, Verdict, Verdicts};
use crate::PublicText;
use crate::ids::{BodyId, DeliberationId, PartyNo, PersonId, TaskNo};

shapes! {
    each about
    /// The deliberation it happened to.
    deliberation: DeliberationId;
    /// A task was assigned, or assigned anew.
    TaskAssigned {
        /// Its number.
        task: TaskNo,
        /// Who carries it out; where somebody outside does, who reports on it.
        body: BodyId,
        /// Who outside carries it out, by the number on the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outside: Option<PartyNo>,
        /// What is to be done.
        what: PublicText,
        /// The last day.
        due: Date,
        /// The money it needs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<Cost>,
        /// The steps on its way, in the order of their days.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        milestones: Vec<Milestone>,
        /// Who assigned it.
        by: PersonId,
    }
    /// The body that has a task reported on it.
    TaskReported {
        /// Which.
        task: TaskNo,
        /// How far it has come.
        progress: TaskProgress,
        /// In words.
        text: PublicText,
        /// The steps that are done with it, by their numbers from 1.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reached: Vec<u32>,
        /// Of a task of somebody outside: where this is known from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<PublicText>,
        /// Who reported.
        by: PersonId,
    }
    /// The result was reported, for those who took part to judge.
    ResultReported {
        /// What came of it.
        text: PublicText,
        /// So many days it is public and judged.
        days: u32,
        /// The last of them.
        until: Date,
        /// So many must say that it is solved.
        solved: Enough,
        /// So many must say that it is not, so that it is taken up again.
        not_solved: Enough,
        /// Where days and parts stand.
        basis: Vec<String>,
        /// Who reported it.
        by: PersonId,
    }
    /// Somebody who took part said whether it is solved.
    VerdictSaid {
        /// Who; of an owner, and of whoever took part without a home, the seal: another than those of their other acts, and another
        /// for the next result.
        who: Raiser,
        /// What they said.
        says: Verdict,
        /// Who entered it, when it came from a seat or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// What they said was added up: it is closed, unless it is not solved.
    ResultJudged {
        /// What came of it.
        outcome: Outcome,
        /// How many said what.
        verdicts: Verdicts,
        /// Who closed it; nobody where it was added up by itself, because nobody did in time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
}
