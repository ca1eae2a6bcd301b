//! What is needed to tell whether an assembly may be founded: the whole area, the developer's files.

use jiff::civil::Date;

use super::{Decision, Desk};
use crate::PublicText;
use crate::bodies::Power;
use crate::founding::{AreaEntered, FileHandedOver, FoundingRefusal};
use crate::law::area;

pub(super) fn area(desk: &Desk<'_>, whole: u64, source: &str, first_delivery: Option<Date>, phases: bool) -> Decision {
    desk.community.require(desk.moment, Power::KeepRegister)?;
    desk.require_before()?;
    let source = PublicText::try_new(source, 200)?;
    let registered = desk.community.register().area();
    if whole == 0 || whole < registered {
        return Err(FoundingRefusal::WholeAreaTooSmall { registered: area::format(registered) }.into());
    }
    if let Some(day) = first_delivery {
        desk.require_past(day)?;
    }
    let entered = AreaEntered { whole, source, first_delivery, phases, by: desk.moment.person() };
    let same = desk
        .community
        .founding()
        .area()
        .is_some_and(|known| AreaEntered { by: entered.by, ..known.clone() } == entered);
    Ok(if same { vec![] } else { vec![entered.into()] })
}

pub(super) fn file(desk: &Desk<'_>, file: String, on: Date) -> Decision {
    desk.community.require(desk.moment, Power::KeepRegister)?;
    desk.require_before()?;
    if !desk.place.procedure.founding.files.names.contains(&file) {
        return Err(FoundingRefusal::FileUnknown.into());
    }
    desk.require_past(on)?;
    if desk.community.founding().files().get(&file) == Some(&on) {
        return Ok(vec![]);
    }
    Ok(vec![FileHandedOver { file, on, by: desk.moment.person() }.into()])
}
