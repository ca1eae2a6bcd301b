//! Robots of chat groups: each service with its own form, and what it says when it took something.
//!
//! The forms are those that the services publish: WeCom `cgi-bin/webhook/send`, DingTalk `robot/send` with `timestamp` and
//! `sign` in the query, Feishu `open-apis/bot/v2/hook` with `timestamp` and `sign` in the body.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::error::told;
use crate::{Answer, Outward, Undelivered};

/// Whose robot it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RobotKind {
    /// 企业微信.
    Wecom,
    /// 钉钉.
    Dingtalk,
    /// 飞书.
    Feishu,
    /// Anything else that takes JSON, such as a bridge to a QQ group.
    Webhook,
}

impl RobotKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Wecom, Self::Dingtalk, Self::Feishu, Self::Webhook];

    /// Its word in forms and word lists.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wecom => "wecom",
            Self::Dingtalk => "dingtalk",
            Self::Feishu => "feishu",
            Self::Webhook => "webhook",
        }
    }

    /// Whether messages can be signed with a secret.
    #[must_use]
    pub fn signs(self) -> bool {
        !matches!(self, Self::Wecom)
    }

    /// The longest text in bytes of UTF-8 that the service takes, with room left.
    fn most(self) -> usize {
        match self {
            Self::Wecom => 2000,
            Self::Dingtalk | Self::Feishu | Self::Webhook => 15_000,
        }
    }
}

/// A robot: where it is called, and with what its messages are signed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Robot {
    /// Whose it is.
    pub kind: RobotKind,
    /// Its address, which is a secret: whoever knows it speaks in the group.
    pub address: String,
    /// The secret that signs, where one was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub secret: String,
}

impl std::fmt::Debug for Robot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Robot({}, …)", self.kind.word())
    }
}

/// What is sent to a robot: where to, which body, and whether the body is signed in the head of the request.
struct Call {
    address: String,
    body: Value,
    signed: bool,
}

impl Robot {
    /// Its address without what must stay secret: the host, and the last four characters.
    #[must_use]
    pub fn masked(&self) -> String {
        let host = self.address.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        let end: Vec<char> = self.address.chars().rev().take(4).collect();
        format!("{host}/…{}", end.into_iter().rev().collect::<String>())
    }

    /// Says something in its group; `title` and `link` are for those that take them apart.
    ///
    /// # Errors
    /// Why it was not taken. An answer that says 200 and names an error is a refusal.
    pub fn say(&self, outward: &Outward, said: &Said<'_>, now: Timestamp) -> Result<(), Undelivered> {
        let call = self.call(said, now);
        let body = call.body.to_string();
        let at = now.as_second().to_string();
        let signature = mac(self.secret.as_bytes(), &[at.as_bytes(), b"\n", body.as_bytes()]);
        let mut headers = vec![("Content-Type", "application/json; charset=utf-8")];
        if call.signed {
            headers.push(("X-Gongzhi-Timestamp", at.as_str()));
            headers.push(("X-Gongzhi-Signature", signature.as_str()));
        }
        let answer = outward.post(&call.address, &headers, &body)?;
        self.took(&answer)
    }

    fn call(&self, said: &Said<'_>, now: Timestamp) -> Call {
        let text = shortened(&said.plain(), self.kind.most());
        let plain = |address: String, body| Call { address, body, signed: false };
        match self.kind {
            RobotKind::Wecom => plain(self.address.clone(), json!({ "msgtype": "text", "text": { "content": text } })),
            RobotKind::Dingtalk => {
                let body = json!({ "msgtype": "text", "text": { "content": text } });
                if self.secret.is_empty() {
                    return plain(self.address.clone(), body);
                }
                let at = now.as_millisecond().to_string();
                let sign = mac(self.secret.as_bytes(), &[at.as_bytes(), b"\n", self.secret.as_bytes()]);
                let query: String = form_urlencoded::Serializer::new(String::new())
                    .append_pair("timestamp", &at)
                    .append_pair("sign", &sign)
                    .finish();
                let joint = if self.address.contains('?') { '&' } else { '?' };
                plain(format!("{}{joint}{query}", self.address), body)
            }
            RobotKind::Feishu => {
                let mut body = json!({ "msg_type": "text", "content": { "text": text } });
                if !self.secret.is_empty() {
                    let at = now.as_second().to_string();
                    // Feishu signs nothing with a key made of both.
                    body["sign"] = mac(format!("{at}\n{}", self.secret).as_bytes(), &[]).into();
                    body["timestamp"] = at.into();
                }
                plain(self.address.clone(), body)
            }
            RobotKind::Webhook => Call {
                address: self.address.clone(),
                signed: !self.secret.is_empty(),
                body: json!({
                    "title": said.title, "text": text, "message": text, "link": said.link, "community": said.community,
                    "at": now.to_string(),
                }),
            },
        }
    }

    /// Whether the answer says that it was taken.
    fn took(&self, answer: &Answer) -> Result<(), Undelivered> {
        let said = || told(&format!("HTTP {} {}", answer.status, answer.body));
        match answer.status {
            200..=299 => {}
            408 | 425 | 429 | 500.. => return Err(Undelivered::Refused(said())),
            _ => return Err(Undelivered::Never(said())),
        }
        let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
        let code = |names: &[&str]| names.iter().find_map(|name| body.get(name)).and_then(Value::as_i64);
        let code = match self.kind {
            RobotKind::Wecom | RobotKind::Dingtalk => code(&["errcode"]),
            RobotKind::Feishu => code(&["code", "StatusCode"]),
            // A bridge may say nothing; OneBot says `retcode`.
            RobotKind::Webhook => Some(code(&["errcode", "retcode", "code"]).unwrap_or_default()),
        };
        match code {
            Some(0) => Ok(()),
            // Some bridges repeat the HTTP status.
            Some(200) if self.kind == RobotKind::Webhook => Ok(()),
            _ => Err(Undelivered::Refused(said())),
        }
    }
}

/// What is said in a group.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Whose message it is.
    pub community: &'a str,
    /// In one line.
    pub title: &'a str,
    /// What there is to say besides; may be empty.
    pub text: &'a str,
    /// The page that tells more.
    pub link: &'a str,
}

impl Said<'_> {
    /// All of it in lines.
    fn plain(&self) -> String {
        let lines = [self.community, self.title, self.text, self.link];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The text, cut before its last line where it is too long: the last line leads to where the rest stands.
fn shortened(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let (body, link) = text.rsplit_once('\n').unwrap_or(("", text));
    let mut end = most.saturating_sub(link.len() + "…\n".len()).min(body.len());
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…\n{link}", &body[..end])
}

/// HMAC-SHA-256 in base64.
fn mac(key: &[u8], parts: &[&[u8]]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        // HMAC takes a key of any length.
        return String::new();
    };
    parts.iter().for_each(|part| mac.update(part));
    STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_and_its_link_stays() {
        let text = format!("{}\nhttps://example.org/x", "公".repeat(1000));
        let cut = shortened(&text, 2000);
        assert!(cut.len() <= 2000 && cut.ends_with("…\nhttps://example.org/x"), "{}", cut.len());
        assert_eq!(shortened("短\nhttps://example.org", 2000), "短\nhttps://example.org");
    }

    #[test]
    fn an_address_is_shown_without_what_opens_the_group() {
        let address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa";
        let robot = Robot { kind: RobotKind::Wecom, address: address.to_owned(), secret: String::new() };
        assert_eq!(robot.masked(), "qyapi.weixin.qq.com/…5aaa");
        assert_eq!(format!("{robot:?}"), "Robot(wecom, …)");
    }
}
