//! Lives of templates: made, copied, adopted anew, retired, and picked by whoever takes something up; some out of bounds, some by
//! bodies that lead nothing.

use governance::Actor;
use governance::bodies::Power;
use governance::deliberation::AnswerGiven;
use governance::ids::TemplateNo;
use governance::law::procedure::LineValue;
use governance::template::{Followed, Template, TemplateCommand, TemplateGiven};

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// Something happens to the templates, now and then.
    pub(super) fn perhaps_a_template(&mut self) {
        if self.chance.percent(55) {
            return;
        }
        let some = self.some_template();
        let own = some.and_then(|number| {
            self.office.look(|community| community.templates().template(number).map(|template| template.now.body))
        });
        let own = own.filter(|_| self.chance.percent(75));
        let body = own.unwrap_or(*self.chance.pick(&[RESIDENTS, RESIDENTS, OFFICE, COMPANY]));
        let actor = match self.chance.percent(90) {
            true => Actor::Person(self.one_who_may(Power::Deliberate, body)),
            false => Actor::Person(self.anybody_seated()),
        };
        let followed = some.and_then(|number| {
            self.office.look(|community| community.templates().template(number).map(Template::followed))
        });
        let anew = followed.filter(|_| self.chance.percent(40)).map(|followed| Followed {
            version: followed.version.saturating_sub(u32::from(self.chance.percent(10))),
            ..followed
        });
        match (some, self.chance.below(10)) {
            (Some(template), 0..3) => {
                let reason = if self.chance.percent(90) { "用不着了。" } else { "" }.to_owned();
                self.act(actor, TemplateCommand::Retire { template, reason });
            }
            _ => {
                let given = self.a_template();
                self.act(actor, TemplateCommand::Adopt { body, anew, given });
            }
        }
    }

    /// By which template something is taken up: mostly one in use where there is one, sometimes one that is none.
    pub(super) fn taken_up_by(&mut self) -> AnswerGiven {
        match self.some_template() {
            Some(template) if self.chance.percent(60) => AnswerGiven::TakeUpBy(template),
            None if self.chance.percent(5) => AnswerGiven::TakeUpBy(TemplateNo::new(9)),
            _ => AnswerGiven::TakeUp,
        }
    }

    fn some_template(&mut self) -> Option<TemplateNo> {
        let all = self.office.look(|community| u32::try_from(community.templates().all().len()).unwrap_or_default());
        (all > 0).then(|| TemplateNo::new(self.chance.between(1, all)))
    }

    /// A template within the bounds of the country, or in one line not.
    fn a_template(&mut self) -> TemplateGiven {
        let name = format!("模板{}", self.chance.between(1, 30));
        let names = |names: &[&str]| LineValue::Names { names: names.iter().map(|name| (*name).to_owned()).collect() };
        let days = |days: u32| LineValue::Days { days };
        let mut lines = vec![("amend", days(self.chance.between(3, 9))), ("consent", days(self.chance.between(3, 9)))];
        if self.chance.percent(50) {
            lines.push(("rounds", LineValue::Number { number: self.chance.between(1, 4) }));
            lines.push(("deliberated_by", names(&["room", "conversation"])));
            lines.push(("parties_on_view", days(self.chance.between(3, 7))));
        }
        match self.chance.below(16) {
            0 => lines.push(("amend", days(1))),
            1 => lines.push(("answered_by", names(&["committee"]))),
            2 => lines.push(("dossier_holds", names(&["about"]))),
            3 => lines.push(("undecided", names(&["nowhere", "moon"]))),
            4 => lines.push(("deliberated_by", names(&[]))),
            5 => lines.push(("form_opinion", days(9))),
            6 => lines.push(("rounds", days(2))),
            7 => lines.clear(),
            _ => {}
        }
        let lines = lines.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        TemplateGiven { name, meant: "一个楼栋里的事。".to_owned(), reason: "快一些。".to_owned(), lines }
    }
}
