//! Who looks at a page, where from, and how they want it shown.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use governance::bodies::{BodiesRefusal, Body, BodyKind, Power};
use governance::ids::PersonId;
use governance::{Actor, Community, Refusal};
use jiff::tz::TimeZone;
use maud::Markup;
use office::accounts::{Account, SessionToken};
use office::{Contact, Desk, Files, Stop};

use crate::answer;
use crate::app::App;
use crate::convenor;
use crate::look::{self, Link, Page, View};
use crate::procedure;
use crate::words::{Country, Words};

/// The name of the cookie that holds a staff session.
pub(crate) const SESSION_COOKIE: &str = "session";

/// A request: who makes it, where from, how pages are wanted.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) app: App,
    pub(crate) view: View,
    /// The path with its query, to return to.
    pub(crate) path: String,
    pub(crate) source: IpAddr,
    pub(crate) signed_in: Option<SignedIn>,
    /// In which country the community lies that the page is about.
    pub(crate) country: Country,
}

/// Somebody who signed in.
#[derive(Debug, Clone)]
pub(crate) struct SignedIn {
    pub(crate) account: Account,
    pub(crate) token: SessionToken,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let view = View::from_headers(&parts.headers);
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let mut visit = Self {
            app: app.clone(),
            view,
            path,
            source: source(parts, app.options.behind_proxy),
            signed_in: None,
            country: Country::default(),
        };
        if let Some(token) = cookie(&parts.headers, SESSION_COOKIE).and_then(|value| value.parse().ok()) {
            // On the heap: a voter has no session, and every request would be kept in a place that much larger.
            match Box::pin(app.house.session(&token)).await {
                Ok(account) => visit.signed_in = account.map(|account| SignedIn { account, token }),
                Err(stop) => return Err(answer::stopped(&visit, None, &stop)),
            }
        }
        Ok(visit)
    }
}

impl Visit {
    /// Words in the reader's language, in a community's time and for its country.
    pub(crate) fn words(&self, community: &Community) -> Words {
        self.words_in(community.zone().clone(), self.country_of(community))
    }

    /// Words where no community need be read: in the time of most.
    pub(crate) fn plain_words(&self) -> Words {
        self.words_in(TimeZone::get("Asia/Shanghai").unwrap_or(TimeZone::UTC), self.country)
    }

    fn words_in(&self, zone: TimeZone, country: Country) -> Words {
        Words::new(self.view.lang, zone).about(country, self.app.sources.clone())
    }

    /// In which country a community lies, as far as words go.
    fn country_of(&self, community: &Community) -> Country {
        if community.is_elsewhere(self.app.house.law()) { Country::Elsewhere } else { Country::Mainland }
    }

    /// The same visit, to a community.
    pub(crate) async fn to(mut self, desk: &Desk) -> Self {
        self.country = self.country_of(&desk.files().await.community);
        self
    }

    /// The token that forms of a signed-in person carry; empty for everybody else, whose forms rest on no cookie.
    pub(crate) fn csrf(&self) -> String {
        self.signed_in.as_ref().map(|signed_in| signed_in.token.form_token().to_string()).unwrap_or_default()
    }

    /// A page outside any community.
    pub(crate) fn page<'a>(&'a self, words: &'a Words, title: impl Into<String>) -> Page<'a> {
        let page = Page::new(words, self.view.mode, &self.path, title).pdf(self.app.printer.is_some());
        match &self.signed_in {
            Some(signed_in) => page.account(look::Account {
                name: signed_in.account.name.clone(),
                sign_out: "/sign-out".to_owned(),
                csrf: self.csrf(),
            }),
            None => page,
        }
    }
}

/// A request within one community: `/c/{community}/…`.
#[derive(Debug, Clone)]
pub(crate) struct Here {
    pub(crate) visit: Visit,
    pub(crate) desk: Arc<Desk>,
    /// What just happened, from the query of the page somebody was sent to: a key under `done-`.
    pub(crate) done: Option<String>,
}

impl FromRequestParts<App> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let names = Path::<Vec<(String, String)>>::from_request_parts(parts, app).await;
        let community = names.ok().and_then(|Path(names)| {
            names.into_iter().find(|(name, _)| name == "community").map(|(_, community)| community)
        });
        let done = parts
            .uri
            .query()
            .and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("done=")).map(ToOwned::to_owned));
        let desk = community.and_then(|community| app.house.desk(&community));
        let Some(desk) = desk else { return Err(answer::not_found(&visit)) };
        let (is_stale, is_founded, country) = {
            let files = desk.files().await;
            (files.are_stale(), files.community.is_founded(), visit.country_of(&files.community))
        };
        let visit = Visit { country, ..visit };
        match (is_stale, is_founded) {
            (true, _) => Err(answer::stopped(&visit, None, &Stop::Failed("the book cannot be read".to_owned()))),
            (false, true) if !procedure::is_laid_down(country, parts.uri.path()) => Err(answer::not_laid_down(&visit)),
            (false, true) => Ok(Self { visit, desk, done }),
            (false, false) => Err(answer::not_found(&visit)),
        }
    }
}

impl Here {
    /// The address of a page within this community; `rest` begins with a slash or is empty.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("/c/{}{rest}", self.desk.book())
    }

    /// The person who signed in, in this community.
    pub(crate) fn person(&self) -> Option<PersonId> {
        self.visit.signed_in.as_ref()?.account.person_in(self.desk.book().as_str())
    }

    /// Who acts: the person signed in, or a visitor.
    pub(crate) fn actor(&self) -> Actor {
        self.person().map_or(Actor::Visitor, Actor::Person)
    }

    /// The person signed in, or the answer that sends to the sign-in page.
    pub(crate) fn require_person(&self) -> Result<PersonId, Response> {
        match (&self.visit.signed_in, self.person()) {
            (_, Some(person)) => Ok(person),
            (None, None) => Err(answer::sign_in_first(&self.visit)),
            (Some(_), None) => Err(answer::not_for_you(&self.visit)),
        }
    }

    /// The person signed in who holds a power in some body here today; else the answer that says so.
    pub(crate) async fn require(&self, power: Power) -> Result<PersonId, Response> {
        let person = self.require_person()?;
        let files = self.desk.files().await;
        match files.community.require(&self.desk.moment(Actor::Person(person)), power) {
            Ok(()) => Ok(person),
            // Who works for a committee in which nobody sits is told that, and who acts.
            Err(gone @ Refusal::Bodies(BodiesRefusal::MembersGone { .. })) => {
                Err(answer::stopped(&self.visit, Some(&self.at("/desk")), &Stop::Refused(gone)))
            }
            Err(_) => Err(answer::not_without(&self.visit, power)),
        }
    }

    /// Whether the person signed in holds a power here today; for showing only what can be done.
    pub(crate) fn may(&self, files: &Files, power: Power) -> bool {
        self.person().is_some_and(|person| files.community.may(&self.desk.moment(Actor::Person(person)), power))
    }

    /// Words in the reader's language and the community's time.
    pub(crate) fn words(&self, files: &Files) -> Words {
        self.visit.words(&files.community)
    }

    /// A page of this community: its name, the way around, what just happened.
    pub(crate) fn page<'a>(&'a self, files: &Files, words: &'a Words, title: impl Into<String>) -> Page<'a> {
        let mut nav = vec![
            Link::new(self.at(""), words.say("nav-matters")),
            Link::new(self.at("/book"), words.say("nav-book")),
            Link::new("/vote", words.say("nav-vote")),
        ];
        if self.person().is_some() {
            nav.push(Link::new(self.at("/desk"), words.say("nav-desk")));
        } else {
            nav.push(Link::new("/sign-in", words.say("nav-sign-in")));
        }
        let current = nav
            .iter()
            .rev()
            .find(|link| self.visit.path.split('?').next().is_some_and(|path| path.starts_with(&link.href)))
            .map(|link| link.href.clone())
            .unwrap_or_default();
        let page = self
            .visit
            .page(words, title)
            .community(look::Community { name: files.community.name().to_owned(), href: self.at("") })
            .nav(nav, current)
            .help(help(&self.desk, files, words))
            .day(words.date_of(self.desk.door().now()));
        page.flash(self.flash(words))
    }

    fn flash(&self, words: &Words) -> Option<Markup> {
        let done = self.done.as_deref().filter(|done| words.has("done-", done))?;
        Some(crate::parts::notification(words, crate::parts::Happened::Done, &words.say_of("done-", done)))
    }
}

/// Who can be asked for help: the body that says how it is reached, the owners' own first, else those that may convene.
pub(crate) fn help(desk: &Desk, files: &Files, words: &Words) -> look::Help {
    let (community, law, now) = (&files.community, desk.law(), desk.door().now());
    let today = desk.moment(Actor::Visitor).today(community.zone());
    let bodies = files.community.bodies().all().iter().filter(|body| body.kind.may_convene());
    let bodies = bodies.filter(|body| !files.community.founding().is_dissolved(body.id));
    // A committee or group in which nobody sits helps nobody; whoever acts in its place does.
    let mut bodies: Vec<(&Body, String)> = bodies
        .filter_map(|body| {
            let helps = !body.kind.deliberates() || !body.roster(today).is_empty();
            let speaks = Some(body).filter(|_| helps).or_else(|| convenor::speaks(community, law, body.id, now));
            let speaks = speaks.filter(|speaks| helps || speaks.id != body.id)?;
            let name = if helps { body.name.to_string() } else { convenor::name(words, community, law, body.id, now) };
            Some((speaks, name))
        })
        .collect();
    let mut told = BTreeSet::new();
    bodies.retain(|(body, _)| told.insert(body.id));
    let of = |(body, name): &(&Body, String)| Some((name.clone(), files.contacts.get(&body.id)?.clone()));
    let owners = |(body, _): &&(&Body, String)| body.kind != BodyKind::StreetOffice;
    let reached = bodies.iter().filter(owners).find_map(of).or_else(|| bodies.iter().find_map(of));
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    if let Some((who, Contact { phone, place })) = reached {
        return look::Help { who: Some(who), phone: given(phone), place: given(place) };
    }
    let names: Vec<String> = bodies.into_iter().map(|(_, name)| name).collect();
    look::Help { who: (!names.is_empty()).then(|| words.list(&names)), ..look::Help::default() }
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

fn source(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let told = || -> Option<IpAddr> {
        // The last address is the one our own proxy saw; the ones before it anybody can write.
        // Some proxies write a line of their own instead of adding to the caller's, so it is the last of all lines.
        let mut lines = parts.headers.get_all("x-forwarded-for").iter();
        lines.next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let seen = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let seen = seen.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if behind_proxy { told().unwrap_or(seen) } else { seen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_a_proxy_the_address_it_saw_counts_and_none_that_a_caller_wrote() {
        let source_of = |lines: &[&str], behind_proxy| {
            let request = lines
                .iter()
                .fold(axum::http::Request::builder(), |request, line| request.header("x-forwarded-for", *line));
            let (mut parts, ()) = request.body(()).unwrap().into_parts();
            parts.extensions.insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 9], 1))));
            source(&parts, behind_proxy).to_string()
        };
        assert_eq!(source_of(&["1.1.1.1, 2.2.2.2"], true), "2.2.2.2");
        assert_eq!(source_of(&["1.1.1.1", "2.2.2.2"], true), "2.2.2.2");
        assert_eq!(source_of(&["1.1.1.1"], false), "10.0.0.9");
        assert_eq!(source_of(&[], true), "10.0.0.9");
        assert_eq!(source_of(&["nobody"], true), "10.0.0.9");
    }
}
