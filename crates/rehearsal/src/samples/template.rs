//! One event of every kind of templates.

use governance::Event;
use governance::ids::{BodyId, PersonId, TemplateNo};
use governance::law::procedure::LineValue;
use governance::template::{TemplateAdopted, TemplateEvent, TemplateRetired};

use super::{from_json, text};

pub(super) fn all() -> Vec<Event> {
    let (template, by) = (TemplateNo::new(1), PersonId::new(9));
    let names = |names: [&str; 1]| LineValue::Names { names: names.map(ToOwned::to_owned).into() };
    let lines = [
        ("amend", LineValue::Days { days: 3 }),
        ("agreed", from_json("{\"fraction\":\"3/5\"}")),
        ("rounds", LineValue::Number { number: 2 }),
        ("undecided", names(["nowhere"])),
    ];
    [
        TemplateEvent::TemplateAdopted(TemplateAdopted {
            template,
            version: 2,
            body: BodyId::new(5),
            title: text("楼栋小事"),
            meant: text("一个楼栋里的事，不动用公共收益。"),
            reason: text("小事照标准流程要走半年，等不起。"),
            place: "cn".to_owned(),
            lines: lines.map(|(line, value)| (line.to_owned(), value)).into(),
            by,
        }),
        TemplateEvent::TemplateRetired(TemplateRetired { template, reason: text("改用新的模板。"), by }),
    ]
    .map(Event::from)
    .into()
}
