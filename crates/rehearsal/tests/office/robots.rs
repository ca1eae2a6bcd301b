//! Robots of groups and the SMS gateway, against a real HTTP server: what they are sent, how it is signed, and what counts as
//! taken.

use std::collections::BTreeMap;

use jiff::Timestamp;
use post::{FieldValue, Gateway, GatewaySettings, Outward, Robot, RobotKind, Said, Shape, Text, Undelivered};
use rehearsal::listeners::HttpServer;
use serde_json::{Value, json};

const SAID: Said<'_> = Said {
    community: "清风小区",
    title: "【结果】夜间广场舞的音量",
    text: "活动改到晚上八点半以前。",
    link: "https://vote.example.org/c/qingfeng/deliberations/1",
};

const PLAIN: &str =
    "清风小区\n【结果】夜间广场舞的音量\n活动改到晚上八点半以前。\nhttps://vote.example.org/c/qingfeng/deliberations/1";

fn now() -> Timestamp {
    Timestamp::from_millisecond(1_599_360_473_123).unwrap()
}

/// A robot behind a server that the operator named, and what it says.
fn say(server: &HttpServer, kind: RobotKind, path: &str, secret: &str) -> Result<(), Undelivered> {
    let outward = Outward::new(vec![server.host()]);
    let address = format!("http://{}{path}", server.host());
    Robot { kind, address, secret: secret.to_owned() }.say(&outward, &SAID, now())
}

#[test]
fn wecom_is_sent_text_at_its_key_and_an_error_code_is_a_failure() {
    let server = HttpServer::start();
    server.answer(200, r#"{"errcode":0,"errmsg":"ok"}"#);
    say(&server, RobotKind::Wecom, "/cgi-bin/webhook/send?key=693a91f6", "").unwrap();
    let [asked] = server.asked().try_into().unwrap();
    assert_eq!(asked.path, "/cgi-bin/webhook/send?key=693a91f6");
    assert!(asked.header("content-type").unwrap().starts_with("application/json"));
    let body: Value = serde_json::from_str(&asked.body).unwrap();
    assert_eq!(body, json!({ "msgtype": "text", "text": { "content": PLAIN } }));
    server.answer(200, r#"{"errcode":93000,"errmsg":"invalid webhook url"}"#);
    let refused = say(&server, RobotKind::Wecom, "/cgi-bin/webhook/send?key=x", "");
    assert!(matches!(&refused, Err(Undelivered::Refused(said)) if said.contains("93000")), "{refused:?}");
    server.answer(200, "<html>");
    assert!(say(&server, RobotKind::Wecom, "/", "").is_err(), "what says nothing was not taken");
}

#[test]
fn dingtalk_is_signed_in_the_query() {
    let server = HttpServer::start();
    server.answer(200, r#"{"errcode":0,"errmsg":"ok"}"#);
    say(&server, RobotKind::Dingtalk, "/robot/send?access_token=abc", "SECret").unwrap();
    let [asked] = server.asked().try_into().unwrap();
    // base64(HMAC-SHA256(key "SECret", "1599360473123\nSECret")), worked out with openssl.
    let sign = "HoWPlKCn%2FWH4QkIUHpt6D5pFWAleTC13ZKrqnuRZAc4%3D";
    assert_eq!(asked.path, format!("/robot/send?access_token=abc&timestamp=1599360473123&sign={sign}"));
    let body: Value = serde_json::from_str(&asked.body).unwrap();
    assert_eq!(body, json!({ "msgtype": "text", "text": { "content": PLAIN } }));
    say(&server, RobotKind::Dingtalk, "/robot/send?access_token=abc", "").unwrap();
    assert_eq!(server.asked()[1].path, "/robot/send?access_token=abc", "without a secret nothing is signed");
    server.answer(200, r#"{"errcode":310000,"errmsg":"sign not match"}"#);
    assert!(say(&server, RobotKind::Dingtalk, "/robot/send?access_token=abc", "x").is_err());
}

#[test]
fn feishu_is_signed_in_the_body() {
    let server = HttpServer::start();
    server.answer(200, r#"{"code":0,"msg":"success","data":{}}"#);
    say(&server, RobotKind::Feishu, "/open-apis/bot/v2/hook/abc", "SECret").unwrap();
    let [asked] = server.asked().try_into().unwrap();
    assert_eq!(asked.path, "/open-apis/bot/v2/hook/abc");
    let body: Value = serde_json::from_str(&asked.body).unwrap();
    // base64(HMAC-SHA256(key "1599360473\nSECret", nothing)), worked out with openssl.
    let signed = json!({
        "timestamp": "1599360473", "sign": "yJCeakX9Fa4pndfcUEEMkUZJYO8v8P9QMxK+hNFAprw=", "msg_type": "text", "content": { "text": PLAIN },
    });
    assert_eq!(body, signed);
    server.answer(200, r#"{"StatusCode":0,"StatusMessage":"success"}"#);
    say(&server, RobotKind::Feishu, "/open-apis/bot/v2/hook/abc", "").unwrap();
    server.answer(200, r#"{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}"#);
    assert!(say(&server, RobotKind::Feishu, "/open-apis/bot/v2/hook/abc", "x").is_err());
}

#[test]
fn any_other_takes_json_signed_over_its_body() {
    let server = HttpServer::start();
    say(&server, RobotKind::Webhook, "/send_group_msg?group_id=1", "SECret").unwrap();
    let [asked] = server.asked().try_into().unwrap();
    let body: Value = serde_json::from_str(&asked.body).unwrap();
    assert_eq!(
        (&body["title"], &body["message"], &body["community"]),
        (&SAID.title.into(), &PLAIN.into(), &"清风小区".into())
    );
    assert_eq!(asked.header("x-gongzhi-timestamp"), Some("1599360473"));
    assert!(asked.header("x-gongzhi-signature").is_some_and(|sign| sign.len() == 44));
    server.answer(200, r#"{"status":"failed","retcode":1400}"#);
    assert!(say(&server, RobotKind::Webhook, "/", "").is_err(), "a bridge that says an error");
    server.answer(204, "");
    say(&server, RobotKind::Webhook, "/", "").unwrap();
    assert_eq!(server.asked().last().unwrap().header("x-gongzhi-signature"), None);
}

#[test]
fn nobody_is_followed_elsewhere_and_no_answer_is_taken_for_more_than_it_is() {
    let server = HttpServer::start();
    server.answer(302, "");
    assert!(matches!(say(&server, RobotKind::Webhook, "/", ""), Err(Undelivered::Never(_))));
    assert_eq!(server.asked().len(), 1, "the place it named was not asked");
    server.answer(503, "later");
    assert!(matches!(say(&server, RobotKind::Webhook, "/", ""), Err(Undelivered::Refused(_))));
    server.answer(404, "nobody");
    assert!(matches!(say(&server, RobotKind::Webhook, "/", ""), Err(Undelivered::Never(_))));
    server.answer(200, &"x".repeat(1 << 20));
    let long = say(&server, RobotKind::Wecom, "/", "");
    assert!(matches!(&long, Err(Undelivered::Refused(said)) if said.chars().count() <= 200), "{long:?}");
    // Staff cannot call what the operator did not name.
    let outward = Outward::new(Vec::new());
    let address = format!("http://{}/", server.host());
    let inside = Robot { kind: RobotKind::Webhook, address, secret: String::new() };
    let asked = server.asked().len();
    assert!(inside.say(&outward, &SAID, now()).is_err());
    assert_eq!(server.asked().len(), asked);
}

fn gateway(server: &HttpServer, shape: Shape, fields: &[(&str, &str)]) -> GatewaySettings {
    GatewaySettings {
        address: format!("http://{}/sms", server.host()),
        shape,
        fields: fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), FieldValue::Text((*value).to_owned())))
            .collect(),
        headers: BTreeMap::from([("Authorization".to_owned(), "Bearer key".to_owned())]),
        templates: BTreeMap::from([("news".to_owned(), "SMS_1".to_owned())]),
        accepted_at: Some("/Code".to_owned()),
        accepted: Some("OK".to_owned()),
    }
}

#[test]
fn a_gateway_gets_its_own_fields_as_json_or_as_a_form_and_says_whether_it_took_them() {
    let server = HttpServer::start();
    server.answer(200, r#"{"Code":"OK"}"#);
    let text = Text { number: "13800138000", text: "有新进展 {number}", template: "news" };
    let fields = [("phone", "{number}"), ("param", "{text}"), ("template", "{template}")];
    Gateway::new(&gateway(&server, Shape::Json, &fields)).unwrap().send(&text).unwrap();
    Gateway::new(&gateway(&server, Shape::Form, &fields)).unwrap().send(&text).unwrap();
    let [json, form] = server.asked().try_into().unwrap();
    let body: Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(body, json!({ "phone": "13800138000", "param": "有新进展 {number}", "template": "SMS_1" }));
    assert_eq!(json.header("authorization"), Some("Bearer key"));
    assert!(form.body.contains("phone=13800138000") && form.body.contains("template=SMS_1"), "{}", form.body);
    server.answer(200, r#"{"Code":"isv.MOBILE_NUMBER_ILLEGAL","Message":"13800138000 is none"}"#);
    let refused = Gateway::new(&gateway(&server, Shape::Json, &fields)).unwrap().send(&text);
    let Err(Undelivered::Refused(said)) = refused else { panic!("{refused:?}") };
    assert!(said.contains("ILLEGAL") && !said.contains("13800138000"), "{said}");
    assert!(Gateway::new(&gateway(&server, Shape::Json, &[("phone", "13")])).is_err(), "no field says the number");
}
