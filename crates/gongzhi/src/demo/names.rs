//! Invented names: common surnames with common given names, put together by chance.

use super::dice::Dice;
use crate::end::Trouble;

const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高",
    "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡",
    "蒋", "余", "于", "杜", "叶", "程",
];

const FIRST: &[&str] = &[
    "建", "国", "志", "文", "明", "晓", "丽", "秀", "玉", "海", "春", "雪", "佳", "思", "子", "雨", "欣", "俊", "伟",
    "永", "小", "慧", "淑", "德", "家", "立",
];

const SECOND: &[&str] = &[
    "华", "英", "军", "芳", "平", "红", "强", "敏", "杰", "兰", "霞", "辉", "宁", "怡", "涛", "燕", "波", "琴", "鹏",
    "娟", "萍", "林", "凯", "梅", "龙", "静",
];

pub(super) fn person(dice: &mut Dice) -> Result<String, Trouble> {
    let mut name = (*dice.pick(SURNAMES)?).to_owned();
    name.push_str(dice.pick(FIRST)?);
    if dice.percent(85)? {
        name.push_str(dice.pick(SECOND)?);
    }
    Ok(name)
}
