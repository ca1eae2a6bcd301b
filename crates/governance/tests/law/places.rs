//! The procedure of the country and of its cities.

use governance::law::{PackProblem, Packs, Place, Places};

const COUNTRY: &str = include_str!("../../../../rules/places/cn.toml");

pub(crate) fn places() -> Places {
    Places::built_in(&Packs::built_in().unwrap()).unwrap()
}

/// A place with this text over the country.
pub(crate) fn read(text: &str) -> Result<Place, PackProblem> {
    let places = Places::from_sources(&Packs::built_in().unwrap(), [("cn.toml", COUNTRY), ("town.toml", text)])?;
    Ok(places.get("town").unwrap().clone())
}

pub(crate) const GROUP: &str = r#"[procedure.renewal.group]
odd = true
owners = "1/2"
led_by = "street-office"
basis = ["Law 1"]

"#;

pub(crate) fn town(lines: &str) -> String {
    format!(
        r#"id = "town"
version = 1
name = {{ zh = "镇", en = "Town" }}
over = "cn-2021"
base = "cn"

[articles."Law 1"]
en = "Law art. 1"
says = {{ zh = "如此", en = "So it is" }}

{lines}"#
    )
}

#[test]
fn every_line_of_every_place_says_where_it_stands() {
    let places = places();
    let ids: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
    let cities = ["beijing", "blank", "hangzhou", "ningbo", "qingdao", "qingyuan", "shanghai"];
    let expected: Vec<String> = std::iter::once("cn".into()).chain(cities.map(|city| format!("cn-{city}"))).collect();
    assert_eq!(ids, expected);
    for place in places.iter() {
        let lines = place.procedure.lines();
        assert!(lines.len() >= 48, "{} has {}", place.id, lines.len());
        for line in lines {
            let known = |citation| place.articles.contains_key(citation);
            assert!(!line.basis.is_empty() && line.basis.iter().all(known), "{}: {}", place.id, line.leaf);
            assert!(!line.value.is_empty(), "{}: {}", place.id, line.leaf);
        }
    }
}

#[test]
fn each_city_says_what_its_own_rules_say_and_which_of_it_was_not_read() {
    let places = places();
    for (id, lines) in [
        (
            "cn-beijing",
            &[
                ("founding.delivered", "area >= 1/2"),
                ("founding.applicants", "heads >= 1/20, or area >= 1/20"),
                ("founding.review", "30 days"),
                ("founding.group_formed", "60 days"),
                ("founding.group", "odd, owners >= 1/2, led by residents-committee"),
                (
                    "founding.group_sides",
                    "owners, developer, property-unit, street-office, party-organisation, residents-committee",
                ),
                ("founding.group_absent", "developer, property-unit"),
                ("founding.published_before", "15 days"),
                ("founding.first_meeting", "60 days"),
                (
                    "founding.filing_documents",
                    "minutes-and-decision, rules-of-procedure, covenant, committee-minutes, members-and-alternates",
                ),
                ("founding.filed_with", "street-office"),
                ("convening.notice", "15 days"),
                ("convening.announced_only", "yes"),
                ("convening.convenors", "committee, committee-by-order, street-office"),
                ("convening.regular", "12 months"),
                ("voting.channels", "paper, platform"),
                ("voting.result_published", "3 days"),
                ("committee.size", "5 or more, odd; 3 up to 100 homes"),
                ("committee.decides", "> 1/2"),
                ("committee.proxies", "no"),
                ("committee.agenda_told", "5 days"),
                (
                    "committee.undelegable",
                    "rules-of-procedure, covenant, elect-committee, hire-manager, change-fees, use-maintenance-fund, \
                     raise-maintenance-fund, rebuild, change-common-use, other-major",
                ),
                ("committee.alternates", "yes"),
                ("renewal.report", "6 months"),
                ("renewal.group", "odd, owners >= 1/2, led by residents-committee"),
                ("renewal.group_formed", "60 days"),
                ("renewal.group_convenes", "yes"),
                (
                    "renewal.group_sides",
                    "owners, developer, property-unit, street-office, party-organisation, residents-committee",
                ),
                ("renewal.group_absent", "developer, property-unit"),
            ][..],
        ),
        (
            "cn-shanghai",
            &[
                ("founding.delivered", "area >= 1/2, or 2 years after the first delivery"),
                ("founding.published_before", "15 days"),
                (
                    "founding.filing_documents",
                    "minutes-and-decision, rules-of-procedure, covenant, fund-covenant, members-and-pledges, training",
                ),
                ("founding.filed_with", "street-office"),
                ("convening.convenors", "committee, committee-by-order, street-office"),
                ("voting.proxies", "allowed, in writing, opinion on each item"),
                ("committee.size", "5 or more, odd; 3 up to 10000 m²"),
                ("committee.term", "3 to 5 years"),
                ("committee.decides", "> 1/2"),
                ("committee.proxies", "no"),
                ("committee.handover_of_seat", "10 days"),
                ("renewal.report", "5 months"),
                ("renewal.group", "odd, owners >= 1/2, led by street-office"),
                ("renewal.group_formed", "60 days"),
                ("renewal.group_convenes", "yes"),
                ("renewal.group_sides", "owners, street-office, residents-committee"),
                (
                    "renewal.blocked",
                    "hire-manager, change-fees, use-maintenance-fund, rebuild, raise-maintenance-fund, \
                     change-common-use, other-major; unless the covenant provides for it: use-maintenance-fund, rebuild",
                ),
                ("supervision.fund", "6 months"),
                ("supervision.common_income", "3 months"),
            ],
        ),
        (
            "cn-hangzhou",
            &[
                ("founding.delivered", "area >= 3/5, or area >= 3/10 after 2 years"),
                ("convening.notice", "15 days"),
                ("convening.notice_extraordinary", "7 days"),
                ("convening.roll_on_view_extraordinary", "7 days"),
                ("convening.announced_only", "yes"),
                ("convening.convenors", "committee, committee-by-order, street-office"),
                ("convening.emergencies", "lift, fire-installations, facade, walls-and-roads, leaks, drains"),
                ("voting.channels", "online, paper, platform; electronic, paper on request"),
                ("voting.window", "5 to 60 days"),
                ("committee.size", "5 to 11, odd; 3 up to 100 homes"),
                ("committee.term", "3 to 5 years"),
                ("committee.decides", "> 1/2"),
                ("committee.proxies", "no"),
                ("committee.handover_of_seat", "7 days"),
                ("renewal.report", "3 months"),
                ("renewal.group", "odd, owners >= 1/2, led by street-office"),
                ("supervision.common_income", "6 months"),
            ],
        ),
        (
            "cn-ningbo",
            &[
                ("founding.group_absent", "developer"),
                ("founding.first_meeting", "90 days"),
                ("founding.filing_documents", "minutes-and-decision, rules-of-procedure, covenant, members-and-duties"),
                ("founding.filed_with", "street-office"),
                ("convening.regular", "12 months"),
                ("voting.parking_counts", "no"),
                ("committee.size", "5 or more, odd"),
                ("committee.decides", "> 1/2"),
                ("committee.proxies", "no"),
                ("committee.agenda", "3 days"),
            ],
        ),
        (
            "cn-qingdao",
            &[
                ("founding.delivered", "area >= 1/2"),
                ("founding.applicants", "heads >= 1/20, or area >= 1/20"),
                ("founding.group_formed", "30 days"),
                ("founding.group_absent", "developer"),
                ("founding.published_before", "15 days"),
                ("founding.first_meeting", "60 days"),
                ("founding.filed_with", "street-office"),
                ("convening.announced_only", "yes"),
                ("convening.convenors", "committee, committee-by-order, street-office"),
                ("voting.representatives", "allowed, hand in what each owner signed"),
                ("committee.size", "3 or more, odd"),
                ("committee.first_meeting", "3 days"),
                ("committee.decides", "> 1/2"),
            ],
        ),
        (
            "cn-qingyuan",
            &[
                ("founding.filed_with", "district-housing, street-office"),
                ("voting.channels", "paper, platform"),
                ("voting.result_published", "7 days"),
                ("voting.result_on_view", "15 days"),
                ("voting.owners_inspect", "yes"),
                ("supervision.common_income", "3 months"),
            ],
        ),
        ("cn-blank", &[]),
    ] {
        let place = places.get(id).unwrap();
        let all = place.procedure.lines();
        let own: Vec<_> = all.iter().filter(|line| place.own.contains(line.leaf)).collect();
        assert_eq!(own.iter().map(|line| (line.leaf, line.value.as_str())).collect::<Vec<_>>(), lines, "{id}");
        let not_read: Vec<&str> =
            own.iter().filter(|line| !place.is_confirmed(line.basis)).map(|line| line.leaf).collect();
        let expected: &[&str] = match id {
            // Who may be missing from a group is this product's proposal.
            "cn-beijing" => &["founding.group_absent", "renewal.group_absent"],
            // That the street office convenes by itself its article does not say.
            "cn-hangzhou" => &["convening.convenors"],
            _ => &[],
        };
        assert_eq!(not_read, expected, "{id}");
    }
}

#[test]
fn what_a_city_does_not_say_stays_as_in_the_country() {
    let places = places();
    let (country, hangzhou) = (places.get("cn").unwrap(), places.get("cn-hangzhou").unwrap());
    assert_eq!(hangzhou.procedure.renewal.acting, country.procedure.renewal.acting);
    assert_eq!(hangzhou.procedure.committee.agenda, country.procedure.committee.agenda);
    assert_ne!(hangzhou.procedure.committee.size, country.procedure.committee.size);
    assert_eq!(places.get("cn-blank").unwrap().procedure, country.procedure);
}

#[test]
fn the_country_says_every_line_and_which_of_them_were_not_read() {
    let places = places();
    let country = places.get("cn").unwrap();
    let lines = country.procedure.lines();
    let lines: Vec<_> =
        lines.iter().map(|line| (line.leaf, line.value.as_str(), country.is_confirmed(line.basis))).collect();
    let (read, not_read) = (true, false);
    let expected = [
        ("founding.delivered", "area > 1/2", read),
        ("founding.files", "area-certificate, floor-areas, owners, site-plan, facilities, service-rooms, others", read),
        ("founding.group_formed", "60 days", read),
        ("founding.group", "odd, owners >= 1/2, led by street-office", read),
        ("founding.group_sides", "owners, developer, street-office, residents-committee", read),
        ("founding.group_absent", "developer", not_read),
        ("founding.group_on_view", "7 days", not_read),
        ("founding.published_before", "15 days", not_read),
        ("founding.first_meeting", "90 days", not_read),
        ("founding.founded_by", "rules-of-procedure, covenant, elect-committee", not_read),
        ("founding.filing", "30 days", read),
        ("founding.filing_documents", "result-and-committee, covenant, rules-of-procedure, other-decisions", read),
        ("founding.filed_with", "street-office, district-housing", read),
        ("founding.changes_reported", "30 days", read),
        ("founding.phases", "yes", not_read),
        ("founding.act_jointly", "yes", read),
        ("convening.notice", "15 days", read),
        ("convening.notice_extraordinary", "15 days", read),
        ("convening.roll_on_view", "15 days", not_read),
        ("convening.roll_on_view_extraordinary", "15 days", not_read),
        ("convening.notice_copied", "residents-committee", read),
        ("convening.announced_only", "yes", not_read),
        ("convening.causes", "petition, emergency, own-rules, vacancies, order", not_read),
        ("convening.petition", "heads and area >= 1/5, or heads >= 1/5", not_read),
        ("convening.co_owner_signs", "yes", not_read),
        ("convening.convenors", "committee, committee-by-order, residents-committee", not_read),
        ("convening.stand_in_after", "30 days", not_read),
        ("convening.opening_after", "7 days", not_read),
        ("convening.reaches_everybody", "yes", read),
        ("voting.channels", "online, paper, platform", not_read),
        ("voting.proxies", "allowed, in writing", read),
        ("voting.representatives", "allowed", not_read),
        ("voting.co_owners_name_one", "yes", not_read),
        ("voting.guardians", "yes", not_read),
        ("voting.heirs", "yes", read),
        ("voting.proxies_barred", "property-company", not_read),
        ("voting.silence_clause", "yes", read),
        ("voting.follow_option", "no", not_read),
        ("committee.size", "5 to 11, odd", read),
        ("committee.term", "at most 5 years", read),
        ("committee.first_meeting", "7 days", read),
        ("committee.meeting_on_request", ">= 1/3, within 7 days", not_read),
        ("committee.quorum", "> 1/2", not_read),
        ("committee.decides", ">= 1/2", not_read),
        ("committee.proxies", "no", not_read),
        ("committee.agenda", "7 days", read),
        ("committee.published", "3 days", not_read),
        ("committee.seal_on_decision", "yes", not_read),
        (
            "committee.undelegable",
            "rules-of-procedure, covenant, elect-committee, hire-manager, use-maintenance-fund, raise-maintenance-fund, rebuild, change-common-use",
            not_read,
        ),
        ("committee.seat_ends", "no-owner, no-capacity, detained", not_read),
        ("committee.by_election_below", "< 1/2", not_read),
        ("committee.handover_of_seat", "3 days", not_read),
        ("committee.assigned", "15 days", not_read),
        ("renewal.start", "3 months", not_read),
        ("renewal.handover", "10 days", not_read),
        ("renewal.handed_on", "10 days", not_read),
        ("renewal.acting", "committee, residents-committee", read),
        ("supervision.recall_by_members", ">= 1/3", not_read),
        ("supervision.recall_by_owners", "heads and area >= 1/5", not_read),
        (
            "supervision.inspection",
            "fund, covenant-and-rules, decisions-and-minutes, service-contract, common-parts-and-income, parking, other",
            read,
        ),
        ("supervision.inspection_answer", "15 days", not_read),
        ("supervision.fund", "12 months", not_read),
        ("supervision.common_income", "12 months", not_read),
        (
            "supervision.publications",
            "covenant, rules-of-procedure, decisions, service-contract, fund, common-income, parking, expenses",
            not_read,
        ),
        (
            "supervision.company",
            "services, persons-in-charge, quality, fees, performance, fund-use, common-income",
            read,
        ),
        ("supervision.company_every", "12 months", not_read),
        ("supervision.challenge", "12 months", read),
        ("supervision.correction", "street-office", read),
        ("deliberation.answered_by", "residents-committee, committee, street-office", not_read),
        ("deliberation.answer", "15 days", not_read),
        ("deliberation.handed_on", "7 days", not_read),
        ("deliberation.settle_parties", "20 days", not_read),
        (
            "deliberation.party_kinds",
            "government, party-organisation, residents-committee, supervisory-committee, residents-group, stationed-unit, social-organisation, committee, rural-collective, farmers-cooperative, property-company, resident-representatives, others-concerned, experts",
            not_read,
        ),
        ("deliberation.parties_on_view", "7 days", not_read),
        ("deliberation.parties_objection", "7 days", not_read),
        ("deliberation.panel_pool", "7 days", not_read),
        ("deliberation.panel_number", "3 days", not_read),
        ("deliberation.panel_answer", "5 days", not_read),
        ("deliberation.panel_few", "3", not_read),
        ("deliberation.inform", "15 days", not_read),
        ("deliberation.dossier_holds", "about, for, against, otherwise", not_read),
        ("deliberation.dossier_on_view", "7 days", not_read),
        ("deliberation.reached_least", ">= 1/2", not_read),
        ("deliberation.question_answer", "5 days", not_read),
        ("deliberation.deliberate", "45 days", not_read),
        ("deliberation.deliberated_by", "conversation, room", not_read),
        ("deliberation.conversation_least", "3 days", not_read),
        ("deliberation.looked_at", "3 days", not_read),
        ("deliberation.sheet_confirmed", "3 days", not_read),
        (
            "deliberation.room_consultation",
            "everybody, each once before anybody twice; 5 minutes; >= 1/2 and all who must be asked; 3 days before; led by leading",
            not_read,
        ),
        (
            "deliberation.room_council",
            "bodies, affected, outside; 5 minutes; >= 2/3 and all who must be asked; 5 days before; led by leading",
            not_read,
        ),
        (
            "deliberation.room_joint",
            "bodies, outside; 8 minutes; >= 2/3 and all who must be asked; 3 days before; led by leading, street-office",
            not_read,
        ),
        (
            "deliberation.room_talk",
            "affected, guests, outside, bodies, each once before anybody twice; 3 minutes; >= 1/3; 3 days before; led by leading",
            not_read,
        ),
        (
            "deliberation.room_hearing",
            "affected, outside, bodies, each once before anybody twice; 5 minutes; >= 1/2 and all who must be asked; 7 days before; led by street-office, residents-committee",
            not_read,
        ),
        ("deliberation.room_minutes", "7 days", not_read),
        ("deliberation.form_opinion", "60 days", not_read),
        ("deliberation.amend", "7 days", not_read),
        ("deliberation.limits_looked_at", "3 days", not_read),
        ("deliberation.consent", "7 days", not_read),
        ("deliberation.agreed", ">= 2/3", not_read),
        ("deliberation.answers_least", ">= 1/10", not_read),
        ("deliberation.rounds", "3", not_read),
        ("deliberation.undecided", "representatives-meeting, residents-meeting, nowhere", not_read),
        ("deliberation.undecided_within", "7 days", not_read),
        ("deliberation.meeting_decides", "60 days", not_read),
        ("deliberation.name_vote", "30 days", not_read),
        ("deliberation.appeal", "7 days", not_read),
        ("deliberation.appeal_answered_by", "street-office, residents-committee, committee", not_read),
        ("deliberation.appeal_answer", "5 days", not_read),
        ("deliberation.answer_appeal", "15 days", not_read),
        ("deliberation.answer_looked_at", "15 days", not_read),
        ("deliberation.assign_tasks", "15 days", not_read),
        ("deliberation.report_result", "10 days", not_read),
        ("deliberation.result_public", "15 days", read),
        ("deliberation.result_solved", "> 1/2", not_read),
        ("deliberation.result_not_solved", ">= 1/2", not_read),
        ("deliberation.judge_result", "7 days", not_read),
        ("template.settle_parties", "3 to 20", not_read),
        ("template.parties_on_view", "3 to 30", not_read),
        ("template.parties_objection", "1 to 7", not_read),
        ("template.panel_pool", "3 to 30", not_read),
        ("template.panel_answer", "3 to 14", not_read),
        ("template.inform", "3 to 15", not_read),
        (
            "template.dossier_holds",
            "about, for, against and any of about, for, against, costs, otherwise, sources",
            not_read,
        ),
        ("template.dossier_on_view", "3 to 30", not_read),
        ("template.question_answer", "1 to 5", not_read),
        ("template.deliberate", "7 to 90", not_read),
        ("template.deliberated_by", "some of conversation, room", not_read),
        ("template.conversation_least", "3 to 30", not_read),
        ("template.room_minutes", "1 to 7", not_read),
        ("template.form_opinion", "9 to 90", not_read),
        ("template.amend", "3 to 30", not_read),
        ("template.consent", "3 to 30", not_read),
        ("template.agreed", "1/2 to 9/10", not_read),
        ("template.rounds", "1 to 5", not_read),
        ("template.undecided", "some of representatives-meeting, residents-meeting, nowhere", not_read),
        ("template.undecided_within", "1 to 7", not_read),
        ("template.meeting_decides", "15 to 60", not_read),
        ("template.name_vote", "7 to 30", not_read),
        ("template.appeal", "7 to 30", not_read),
        ("template.appeal_answer", "1 to 5", not_read),
        ("template.assign_tasks", "3 to 15", not_read),
        ("template.report_result", "3 to 10", not_read),
        ("template.result_public", "15 to 60", read),
        ("template.result_solved", "1/2 to 9/10", not_read),
        ("template.result_not_solved", "1/10 to 1/2", not_read),
        ("template.judge_result", "1 to 7", not_read),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_majority_that_names_an_article_of_its_own_names_one_of_its_line() {
    let mut named = 0;
    for place in places().iter() {
        let procedure = &place.procedure;
        let lines = [Some(&procedure.convening.petition), Some(&procedure.supervision.recall_by_owners)];
        for line in lines.into_iter().flatten().chain(&procedure.founding.applicants) {
            for citation in line.any.iter().flat_map(|majority| &majority.basis) {
                assert!(line.basis.contains(citation), "{}: {citation}", place.id);
                named += 1;
            }
        }
    }
    assert!(named > 0);
}

#[test]
fn petitions_are_weighed_by_heads_and_area_and_answered_by_convenors_that_are_known() {
    for place in places().iter() {
        let procedure = &place.procedure;
        let majorities = procedure.convening.petition.any.iter().chain(&procedure.supervision.recall_by_owners.any);
        for measure in majorities.flat_map(|majority| &majority.measures) {
            assert!(matches!(measure, tally::Measure::Heads | tally::Measure::Area), "{}: {measure}", place.id);
        }
        for word in &procedure.convening.convenors.names {
            assert!(governance::petition::Convenor::from_word(word).is_some(), "{}: {word}", place.id);
        }
    }
}

#[test]
fn every_article_of_a_place_is_cited_somewhere() {
    for text in [
        COUNTRY,
        include_str!("../../../../rules/places/cn-beijing.toml"),
        include_str!("../../../../rules/places/cn-hangzhou.toml"),
        include_str!("../../../../rules/places/cn-ningbo.toml"),
        include_str!("../../../../rules/places/cn-qingdao.toml"),
        include_str!("../../../../rules/places/cn-qingyuan.toml"),
        include_str!("../../../../rules/places/cn-shanghai.toml"),
    ] {
        assert!(text.contains("[articles."));
        let cited = text.lines().filter_map(|line| line.strip_prefix("[articles.")?.strip_suffix(']'));
        for citation in cited {
            assert!(text.matches(citation).count() > 1, "{citation}");
        }
    }
}
