//! The columns of a house register and the words that may stand in them.

use governance::community::{AreaSource, Holding, HomeUse};

use crate::sheet::{ColumnSpec, key_of};

pub(super) const ESTATE: usize = 0;
pub(super) const BUILDING: usize = 1;
pub(super) const ENTRANCE: usize = 2;
pub(super) const UNIT: usize = 3;
pub(super) const USE: usize = 4;
pub(super) const AREA: usize = 5;
pub(super) const AREA_SOURCE: usize = 6;
pub(super) const OWNER: usize = 7;
pub(super) const OWNER_ID: usize = 8;
pub(super) const PHONE: usize = 9;
pub(super) const HOLDING: usize = 10;
pub(super) const SHARE: usize = 11;

/// In the order of the constants above.
pub(super) const COLUMNS: &[ColumnSpec] = &[
    optional("小区", "estate", &["小区名称", "项目名称"]),
    required("楼栋", "building", &["楼栋号", "楼号", "栋号", "幢号", "楼幢", "栋", "幢"]),
    optional("单元", "entrance", &["单元号"]),
    required("房号", "unit", &["室号", "房间号", "房屋号", "户号", "室", "room"]),
    optional("用途", "use", &["房屋用途", "规划用途", "usage"]),
    // The registered area of an exclusive part is its built area (建筑面积); the inner area (套内面积) is another measure.
    required("专有部分面积", "area", &["建筑面积", "产权面积", "登记面积", "房屋面积", "面积"]),
    optional("面积来源", "area_source", &["面积依据"]),
    // Required unless the developer holds the home, so a file of the developer's stock may do without the column.
    optional("产权人", "owner", &["产权人姓名", "业主", "业主姓名", "所有权人", "权利人", "姓名", "owners"]),
    optional("证件号", "owner_id", &["证件号码", "身份证", "身份证号", "身份证号码", "产权人证件号"]),
    optional("联系电话", "phone", &["电话", "手机", "手机号", "手机号码", "联系方式", "telephone"]),
    optional("持有情况", "holding", &[]),
    optional("份额", "share", &["份数", "shares", "share value", "undivided shares", "unit entitlement", "tantièmes"]),
];

const fn required(chinese: &'static str, english: &'static str, aliases: &'static [&'static str]) -> ColumnSpec {
    ColumnSpec { chinese, english, aliases, required: true }
}

const fn optional(chinese: &'static str, english: &'static str, aliases: &'static [&'static str]) -> ColumnSpec {
    ColumnSpec { chinese, english, aliases, required: false }
}

// The first word of each line is the format's; the others are how land registers and property companies put the same.
const USES: &[(HomeUse, &[&str])] = &[
    (HomeUse::Dwelling, &["住宅", "成套住宅", "住房", "居住", "dwelling", "residential", "home"]),
    (HomeUse::Shop, &["商业", "商铺", "店铺", "商业服务", "shop", "commercial"]),
    (HomeUse::Office, &["办公", "写字楼", "办公用房", "office"]),
    (HomeUse::Parking, &["车位", "停车位", "车库", "parking"]),
    (HomeUse::Storage, &["储藏", "储藏室", "储藏间", "storage"]),
    (HomeUse::Other, &["其他", "其它", "other"]),
];

const AREA_SOURCES: &[(AreaSource, &[&str])] = &[
    (AreaSource::LandRegister, &["登记簿", "不动产登记簿", "登记", "landregister", "register"]),
    (AreaSource::Survey, &["实测", "实测面积", "测绘", "survey"]),
    (AreaSource::Contract, &["合同", "买卖合同", "购房合同", "contract"]),
];

const HOLDINGS: &[(Holding, &[&str])] = &[
    (Holding::Owner, &["业主", "owner"]),
    (Holding::DeveloperUnsold, &["建设单位未售", "开发商未售", "未售", "developerunsold", "unsold"]),
    (
        Holding::DeveloperUndelivered,
        &["建设单位已售未交付", "开发商已售未交付", "已售未交付", "developerundelivered", "undelivered"],
    ),
];

pub(super) fn home_use(text: &str) -> Option<HomeUse> {
    meaning(USES, text)
}

pub(super) fn area_source(text: &str) -> Option<AreaSource> {
    meaning(AREA_SOURCES, text)
}

/// What an area's source is called in a register.
pub(super) fn area_source_zh(source: AreaSource) -> &'static str {
    match source {
        AreaSource::LandRegister => "登记簿",
        AreaSource::Survey => "实测",
        AreaSource::Contract => "合同",
    }
}

/// The same in English.
pub(super) fn area_source_en(source: AreaSource) -> &'static str {
    match source {
        AreaSource::LandRegister => "land register",
        AreaSource::Survey => "survey",
        AreaSource::Contract => "contract",
    }
}

pub(super) fn holding(text: &str) -> Option<Holding> {
    meaning(HOLDINGS, text)
}

fn meaning<T: Copy>(table: &[(T, &[&str])], text: &str) -> Option<T> {
    let word: String = key_of(text).chars().filter(|sign| !matches!(sign, '-' | '_')).collect();
    table.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_stands_at_its_number() {
        let english: Vec<&str> = COLUMNS.iter().map(|column| column.english).collect();
        for (column, name) in [
            (ESTATE, "estate"),
            (BUILDING, "building"),
            (ENTRANCE, "entrance"),
            (UNIT, "unit"),
            (USE, "use"),
            (AREA, "area"),
            (AREA_SOURCE, "area_source"),
            (OWNER, "owner"),
            (OWNER_ID, "owner_id"),
            (PHONE, "phone"),
            (HOLDING, "holding"),
            (SHARE, "share"),
        ] {
            assert_eq!(english[column], name);
        }
    }

    #[test]
    fn words_are_understood_in_both_languages() {
        assert_eq!(home_use("住宅"), Some(HomeUse::Dwelling));
        assert_eq!(home_use("Parking"), Some(HomeUse::Parking));
        assert_eq!(home_use("别墅区"), None);
        assert_eq!(area_source("登记簿"), Some(AreaSource::LandRegister));
        assert_eq!(area_source("land-register"), Some(AreaSource::LandRegister));
        assert_eq!(area_source("估计"), None);
        assert_eq!(holding("建设单位已售未交付"), Some(Holding::DeveloperUndelivered));
        assert_eq!(holding("developer_unsold"), Some(Holding::DeveloperUnsold));
        assert_eq!(holding("建设单位"), None);
    }
}
