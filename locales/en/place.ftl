### Rules of the place, and regular and extraordinary meetings

occasion-first = First meeting of the assembly
occasion-regular = Regular meeting
occasion-extraordinary = Extraordinary meeting
occasion-notice = { " " }All owners are told { $days } { $days ->
    [one] day
   *[other] days
} before ({ $articles }).
convene-ask-occasion = Is this a regular or an extraordinary meeting?
convene-ask-occasion-hint = Both decide with the same force; the days of notice may differ.
convene-occasion-means-regular = A meeting held when the rules of procedure say.
convene-occasion-means-extraordinary = A meeting held between the regular ones: on a petition of owners, in an emergency, or as the rules of procedure say.
desk-meeting-occasion = Occasion
desk-meeting-cause = Called because
cause-petition = Enough owners ask for it
cause-recall-by-members = Enough committee members propose a recall
cause-emergency = Something that cannot wait
cause-own-rules = A case the owners’ own rules name
cause-vacancies = Too few committee members
cause-order = An order of the authority
cause-said = { $cause }: { $says }
cause-means-emergency = A grave accident or an emergency that has to be dealt with soon.
cause-means-own-rules = The rules of procedure or the covenant say that there is a meeting then; name the clause.
cause-means-vacancies = Fewer than half of the members are left, or seats were never filled.
cause-means-order = The housing authority or the street office orders the meeting held; give the date and number of the order.
convene-ask-cause = Why can this not wait for the next regular meeting?
convene-ask-cause-hint = An extraordinary meeting states what it is called for ({ $articles }). Owners read it on the notice.
cause-urgent-notice = It is posted for { $days } days at least ({ $basis }); this does not hold for: { $except }.
convene-ask-cause-hint-abroad = An extraordinary meeting states what it is called for. Owners read it on the notice.
convene-cause-petition-go = Do owners ask for it? The meeting is then convened from their petition
convene-cause-says = What happened
convene-cause-says-hint = In a few sentences, without names: what happened, which clause names it, or which order it is. At most 300 characters.
convene-by-election-reason = { $seats } { $seats ->
    [one] seat
   *[other] seats
} of the { $body } are empty.
place-line-convening-causes = What an extraordinary meeting is called for
place-term-petition = a petition of owners
place-term-emergency = an emergency
place-term-own-rules = a case the owners’ rules name
place-term-vacancies = too few committee members
place-term-order = an order of the authority

refusal-regular-by-committee = A committee sits and calls the regular meetings; the street office calls one only for a cause.
refusal-regular-by-committee-rule = The committee holds regular meetings as the rules of procedure say{ CN(" (Property Management Regulations arts 13, 15)") }; where it does not, it is ordered to within days, and the street office sees to it after that{ CN(" (Guidance Rules art. 51)") }.
refusal-regular-by-committee-next = Call it an extraordinary meeting and name its cause and ground; or order the committee to hold the meeting within days.
refusal-cause-not-here = This place knows no such cause for an extraordinary meeting.
refusal-cause-not-here-rule = An extraordinary meeting is called only for what the rules of the place name ({ $basis }).
refusal-cause-not-here-next = Choose another cause, or put the matter to the next regular meeting; owners may ask for a meeting by petition.
refusal-cause-by-petition = What owners ask for is convened from their petition.
refusal-cause-by-petition-rule = A meeting on a petition votes on the matters that were signed, word for word, and within the time the convenor has.
refusal-cause-by-petition-next = Open the petition and convene the meeting from there; where there is none yet, owners can raise one.
refusal-cause-no-own-rules = No rules of procedure and no covenant are in force here that could name this case.
refusal-cause-no-own-rules-rule = The owners’ own rules can name cases for an extraordinary meeting once the assembly has adopted them.
refusal-cause-no-own-rules-next = Enter the rules that were adopted earlier, put them to the vote, or choose another cause.
refusal-cause-no-vacancy = No committee has too few members.
refusal-cause-no-vacancy-rule = An extraordinary meeting fills seats only while too few members are left ({ $basis }).
refusal-cause-no-vacancy-next = Check that members who left are entered, or choose another cause.

## Refusals: the rules of the place

refusal-silence-forbidden = Owners who do not vote may not be counted with the majority here.
refusal-silence-forbidden-rule = The rules of this place bar counting silence with the votes of the majority ({ $basis }).
refusal-silence-forbidden-next = Choose that silence is not counted, and enter the rest as it is.
refusal-parking-settled = Whether parking places count is settled by the rules of this place, and owners may not agree otherwise.
refusal-parking-settled-rule = By the rules of this place, parking places and garages { $counts ->
    [yes] count for area and heads
   *[no] do not count for area and heads
} ({ $basis }).
refusal-parking-settled-next = { $counts ->
    [yes] Choose that everything counts.
   *[no] Choose that parking places do not count.
}
refusal-no-channel-binds = None of the ways of voting that were picked binds in this place.
refusal-no-channel-binds-rule = The ways that bind here are: { $binding } ({ $basis }).
refusal-no-channel-binds-next = Choose at least one way that binds here.
refusal-electronic-first = Voting is electronic here, and on paper for whoever asks for it; neither can be taken away.
refusal-electronic-first-rule = The rules of this place make voting electronic by default, on paper on request ({ $basis }).
refusal-electronic-first-next = Keep an electronic way and paper, the electronic one first.
refusal-proxies-forbidden = Nobody may vote for an owner in this place.
refusal-proxies-forbidden-rule = Owners vote themselves here ({ $basis }).
refusal-proxies-forbidden-next = Choose that proxies are not allowed.
refusal-proxies-too-many = One proxy would act for too many owners: { $most } is the most here.
refusal-proxies-too-many-rule = The rules of this place limit for how many owners one person acts ({ $basis }).
refusal-proxies-too-many-next = Set the limit to { $most } or fewer.
refusal-representatives-hand-in = Representatives here only hand in what each owner signed and decide nothing for them.
refusal-representatives-hand-in-rule = A representative hands in each owner’s own signed opinion, no more ({ $basis }).
refusal-representatives-hand-in-next = Choose that representatives only hand in ballots, or that there are none.
refusal-committee-size = An owners’ committee may not have so many members.
refusal-committee-size-rule = A committee has { $max ->
    [none] { $min } members or more
   *[other] { $min } to { $max } members
}{ $odd ->
    [yes] , an odd number
   *[no] {""}
}{ $small ->
    [none] {""}
   *[other] ; an estate as small as this one may have { $small }
} ({ $basis }).
refusal-committee-size-next = Choose a number within this range.
refusal-alternates-forbidden = No alternates are elected in this place.
refusal-alternates-forbidden-rule = The rules of this place know no alternates ({ $basis }).
refusal-alternates-forbidden-next = Leave the number of alternates empty, or put 0.
refusal-term-out-of-range = A committee may not sit for so many years.
refusal-term-out-of-range-rule = A term is { $min } to { $max } years ({ $basis }).
refusal-term-out-of-range-next = Choose between { $min } and { $max } years.
refusal-regular-too-rare = Regular meetings may not be so far apart.
refusal-regular-too-rare-rule = { $most ->
    [none] From one regular meeting to the next there is one month at least
   *[other] Here a regular meeting is held at least once in { $most } months ({ $basis })
}.
refusal-regular-too-rare-next = { $most ->
    [none] Give a number of months above 0, or leave it empty to agree nothing.
   *[other] Choose between 1 and { $most } months, or leave it empty: then the rules of the place hold.
}
refusal-voting-too-short = Voting would be open too briefly: it must be open for { $days } days and cannot close before { $earliest }.
refusal-voting-too-short-rule = The rules of this place set how long a vote is open at least ({ $basis }), so that owners who are away can take part.
refusal-voting-too-short-next = Let voting close at { $earliest } or later.
refusal-letters-too-late = It is too late to make the ballots out: they had to be made out before { $latest }, so that owners have time to vote.
refusal-letters-too-late-rule = Voting begins with the ballots. Sent late they must not cut the announced time below half, nor below the shortest time of the place where it sets one.
refusal-letters-too-late-next = Please call the meeting off with the reason, and convene it anew with other times.
refusal-voting-too-long = Voting would be open too long: { $days } days at most, so it closes at { $latest } at the latest.
refusal-voting-too-long-rule = The rules of this place set how long a vote is open at most ({ $basis }); a vote that drags on does not count.
refusal-voting-too-long-next = Let voting close at { $latest } or earlier.
refusal-roll-by-other-rules = The rule on whether parking places count has changed since the roll was published, and the roll no longer fits.
refusal-roll-by-other-rules-rule = A roll is drawn by the rules of its day, and the notice says whether parking places count; the two must agree{ CN(" (Guidance Rules art. 25)") }.
refusal-roll-by-other-rules-next = Publish the roll anew by the rules of today, then give notice.
refusal-channel-does-not-bind = This vote takes no ballots { $channel ->
    [online] cast on this site
    [paper] on paper
   *[platform] from the government’s platform
}; they would not count.
refusal-channel-does-not-bind-rule = { $basis ->
    [none] By the owners’ own rules the ways that bind in this vote are: { $binding }.
   *[other] By the rules of this place the ways that bind are: { $binding } ({ $basis }).
}
refusal-channel-does-not-bind-next = Vote in a way that binds: { $binding }. If you are not sure how, ask the body that convened the meeting.

## Which ways of voting bind

desk-policy-place = Rules of the place
desk-policy-pack-is-of-place = the rules of { $name }
desk-policy-channels = Ways of voting that bind
desk-policy-publish = Result published by
desk-policy-publish-days = { $days } days after voting closes
binding-by-place-online = A vote on this site does not bind in this place; please do not vote here. The ways that bind: { $binding } ({ $articles }).
binding-by-place-paper = Paper ballots do not bind in this place. The ways that bind: { $binding } ({ $articles }).
binding-by-place-platform = Ballots of the government’s platform do not bind in this place. The ways that bind: { $binding } ({ $articles }).
binding-by-rules-online = By the owners’ own rules nothing is voted on this site in this vote. The ways that bind: { $binding }.
binding-by-rules-paper = By the owners’ own rules no paper ballots are taken in this vote. The ways that bind: { $binding }.
binding-by-rules-platform = By the owners’ own rules the government’s platform is not used in this vote. The ways that bind: { $binding }.
letter-not-by-phone = Not by telephone on this site
letter-read-by-phone = Scan the code, or open { $address } and type the code below, to read the papers, see whether your ballot is recorded, and object.
letter-code-read = Code for reading{" "}
letter-qr-read = Scan to read the papers
letter-not-by-paper = No paper ballots this time
letter-not-by-paper-text = By the owners’ own rules paper ballots are not counted. Vote in one of the ways that bind.

## The rules of the place, line by line

place-public-title = Rules of this place
place-public-link = Rules of this place
place-is = This estate follows the rules of { $name } (version { $version }).
place-not-settled = { COUNTRY() ->
    [mainland] Nobody has entered yet where the estate lies; the rules of the whole country hold meanwhile.
   *[elsewhere] Votes are held under the law that each meeting names. The procedure of this place is not recorded here: founding, renewal, supervision and the like are not done here and follow the law of the place.
}
place-section-lines = { $name } ({ $count ->
    [one] one line
   *[other] { $count } lines
})
place-informs = for information
place-legend = Every line says where it stands. What is marked “for information” is shown to be read; nothing is done or refused by it here. What is marked “not read” was not read in a copy of the source; check it before you rely on it.
place-read = Gone through: { $read }. Lines not marked “of this place” are the country’s.
place-not-held = What the articles say and is not held in full
place-not-held-lead = What follows is not done here as the articles say, or by this product’s own reading; the articles prevail.
place-line = Matter
place-says = Rule
place-stands = Source
place-not-read = Not read
place-own = Of this place
place-section-founding = Founding
place-section-convening = Convening
place-section-voting = Voting
place-section-committee = The owners’ committee
place-section-renewal = Renewal
place-section-supervision = Supervision
place-section-deliberation = Deliberation
place-or = , or{" "}
place-says-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
place-says-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
place-says-number = { $count }
place-says-cap = at most { $count } owners each
place-says-yes = yes
place-says-no = no
place-says-allowed = allowed
place-says-not-allowed = not allowed
place-says-odd = an odd number
place-says-written = in writing
place-says-by-item = with an opinion on each item
place-says-hand-in = hand in what each owner signed
place-says-electronic-first = electronic by default
place-says-window = { $least } to { $most } days
place-says-years = { $least } to { $most } years
place-says-years-most = { $most } years at most
place-says-members = { $least } to { $most }
place-says-members-least = { $least } or more
place-says-small-homes = { $size } up to { $most } homes
place-says-small-area = { $size } up to { $most } m²
place-says-owners = owners { $part } at least
place-says-led-by = led by { $who }
place-says-called = called { $name }
place-says-chaired-by = chaired by { $who }
place-says-heard = heard in this order: { $lots }
place-says-once-each = each once before anybody twice
place-says-minutes = { $count ->
    [one] up to one minute each
   *[other] up to { $count } minutes each
}
place-says-announced = { $count ->
    [one] announced one day before
   *[other] announced { $count } days before
}
place-says-then = ;{" "}
place-says-at-least = { $part } or more
place-says-more-than = more than { $part }
place-says-less-than = less than { $part }
place-says-measure = { $share } of the { $measures }
place-says-after-years = { $said } after { $years } years
place-says-years-alone = { $years } years since the first delivery
place-says-unless-covenant = { $said } (of these, { $names }: unless the covenant provides for it)
place-line-founding-delivered = Delivered area for founding
place-line-founding-applicants = Who may apply
place-line-founding-files = Files the developer hands over
place-line-founding-review = Review of the application
place-line-founding-group-formed = Preparatory group formed within
place-line-founding-group = Make-up of the preparatory group
place-line-founding-group-sides = Sides of the preparatory group
place-line-founding-group-absent = Sides it may be without, with the reason
place-line-founding-group-on-view = Its members on view
place-line-founding-group-meets = It meets within
place-line-founding-published-before = Papers published before the first meeting
place-line-founding-first-meeting = First meeting within
place-line-founding-founded-by = What founds the assembly
place-line-founding-filing = Filing within
place-line-founding-filing-documents = Documents filed
place-line-founding-filed-with = Filed with
place-line-founding-changes-reported = Changes reported within
place-line-convening-notice = Notice of a regular meeting
place-line-convening-notice-extraordinary = Notice of an extraordinary meeting
place-line-convening-roll-on-view = Roll of a regular meeting on view
place-line-convening-roll-on-view-extraordinary = Roll of an extraordinary meeting on view
place-line-convening-notice-copied = Who else is told of a meeting
place-line-convening-announced-only = Only what was announced is voted on
place-line-convening-petition = Who may ask for an extraordinary meeting
place-line-convening-convenors = Who convenes, in order
place-line-convening-stand-in-after = The next may convene after
place-line-convening-opening-after = How long after the announced opening without ballot letters the next may act
place-line-convening-reaches-everybody = A vote in writing reaches every owner
place-line-convening-regular = A regular meeting every
place-line-convening-emergencies = Emergencies without a vote
place-line-voting-channels = Ways of voting that bind
place-line-voting-proxies = Proxies
place-line-voting-representatives = Representatives
place-line-voting-parking-counts = Parking places count
place-line-voting-co-owners-name-one = Co-owners name one of them
place-line-voting-guardians = Guardians vote for those who cannot
place-line-voting-window = How long a vote is open
place-line-voting-silence-clause = Rules may count silence with the majority
place-line-voting-follow-option = A ballot may offer to follow the majority
place-line-voting-result-published = Result published within
place-line-voting-result-on-view = Result on view
place-line-voting-owners-inspect = Owners may inspect their recorded vote
place-line-committee-size = Size of the committee
place-line-committee-term = Its term
place-line-committee-first-meeting = First meeting within
place-line-committee-meeting-on-request = Meeting on request of members
place-line-committee-quorum = Members who must be there
place-line-committee-decides = Members who decide
place-line-committee-proxies = Members may send somebody
place-line-committee-agenda = Agenda published before
place-line-committee-agenda-told = Residents’ committee told before
place-line-committee-published = Decisions published within
place-line-committee-undelegable = What may not be left to the committee
place-line-committee-alternates = Alternates are elected
place-line-committee-more-candidates = More candidates than seats are required
place-line-committee-seat-ends = What ends a seat by itself
place-line-committee-by-election-below = By-election below
place-line-committee-handover-of-seat = Hand-over of a seat within
place-line-committee-assigned = Somebody charged with what was adopted within
place-line-renewal-start = Begun before the end of the term
place-line-renewal-report = Reported before the end of the term
place-line-renewal-group-formed = Renewal group formed after the report within
place-line-renewal-group-convenes = The election is convened by the renewal group alone
place-line-renewal-group-sides = Sides that sit in the renewal group
place-line-renewal-group-absent = Sides it may be recorded without, with the reason
place-line-renewal-group-on-view = How long the renewal group’s members are on view
place-line-renewal-group-answer = By when an objection to them is answered
place-line-renewal-handover = Hand-over within
place-line-renewal-handed-on = Handing on what was kept, within
place-line-renewal-blocked = Not voted on from the group’s forming to the next election
place-line-renewal-acting = Who acts meanwhile
place-line-supervision-recall-by-members = Members who may ask for a recall
place-line-supervision-recall-by-owners = Owners who may ask for a recall
place-line-supervision-inspection = What owners may look into
place-line-supervision-inspection-answer = Answered within
place-line-supervision-fund = The fund is published every
place-line-supervision-common-income = Common income is published every
place-line-supervision-publications = What is published
place-line-supervision-ballots-kept = Ballots are kept
place-term-area-certificate = proof of the area
place-term-floor-areas = list of floor areas
place-term-owners = list of owners
place-term-site-plan = site plan
place-term-facilities = proof of the facilities
place-term-service-rooms = proof of the service rooms
place-term-others = others
place-term-other = others
place-term-district-housing = the housing department of the district
place-term-result-and-committee = how the assembly was founded and the committee elected
place-term-minutes-and-decision = minutes and decisions of the owners’ meeting
place-term-fund-covenant = the covenant of the maintenance fund
place-term-committee-minutes = minutes and decisions of the committee’s first meeting
place-term-members-and-alternates = the members and alternates of the committee, and who they are
place-term-members-and-pledges = the members of the committee, who they are, and their written pledges
place-term-members-and-duties = the members of the committee, how they are reached and who does what
place-term-training = proof that the members were trained
place-term-other-decisions = other important decisions of the assembly
place-term-street-office = the street office
place-term-committee = owners’ committee
place-term-committee-by-order = owners’ committee on order
place-term-residents-committee = residents’ committee
place-term-conversation = a conversation
place-term-room = a room with published minutes
place-term-everybody = everybody who comes
place-term-affected = those affected
place-term-bodies = bodies on the list
place-term-outside = others on the list
place-term-guests = neighbours beside the list
place-term-leading = the body that leads it
place-term-rules-of-procedure = rules of procedure
place-term-covenant = covenant
place-term-elect-committee = electing the committee
place-term-hire-manager = hiring or dismissing the manager
place-term-use-maintenance-fund = using the fund
place-term-raise-maintenance-fund = raising the fund
place-term-rebuild = rebuilding
place-term-change-common-use = changing the use of common parts
place-term-change-fees = changing the charges
place-term-other-major = other important matters
place-term-no-owner = owner no more
place-term-no-capacity = capacity lost
place-term-detained = detained
place-term-fund = the fund
place-term-covenant-and-rules = covenant and rules of procedure
place-term-decisions-and-minutes = decisions and minutes
place-term-service-contract = service contract
place-term-common-parts-and-income = common parts and their income
place-term-parking = disposal of parking
place-term-decisions = decisions
place-term-common-income = common income
place-term-expenses = expenses
place-term-lift = lift out of order
place-term-fire-installations = fire installations damaged
place-term-facade = façade about to fall
place-term-walls-and-roads = walls or roads collapsed
place-term-leaks = roof or walls leaking
place-term-drains = drains blocked

## At the desk: where the estate lies

place-desk-title = Where this estate lies
place-desk-text = Places differ on days of notice, ways of voting, how long a vote is open, the size and term of the committee and more. Once it is entered where the estate lies, this site works by the rules there.
place-ask = Whose rules does it follow?
place-country-hint = Where a place is not listed, the rules of the country hold.
place-own-hint = { $count ->
    [one] One line differs from the country; see below.
   *[other] { $count } lines differ from the country; see below.
}
place-consequence = This goes into the book for everybody to read, and holds for notices given later. A vote under way is held to its end by its notice, and nothing is changed meanwhile.
place-settle = Enter it
place-differences = What differs from the country
place-differs = { $name }: { $count ->
    [one] 1 line
   *[other] { $count } lines
}
place-take-back = Take it back
place-take-back-text = If it was entered wrongly and nothing was done by it, it can be taken back; then no place is entered. So is an estate corrected that lies elsewhere and was entered as one of the mainland.
place-none-settled = No place is entered yet; the rules of the whole country hold.
done-place-taken-back = The entry is taken back.
done-place-settled = Entered: the rules of this place hold from now on.
desk-notice-occasion = { $occasion }: { $days } days of notice are needed.
desk-notice-window = Voting is open for { $least } days at least and { $most } at most ({ $articles }).
desk-notice-announced-only = Once notice is given no matter can be added to this meeting; what was not announced is not voted on ({ $articles }).
place-line-convening-petition-collected = Signatures collected within
place-line-convening-co-owner-signs = One co-owner may sign
place-line-committee-seal-on-decision = The seal rests on a decision
place-line-founding-may-also-put = What the first meeting may also decide
place-line-founding-phases = An early phase may found an assembly
place-line-founding-act-jointly = Few owners may act jointly
place-line-voting-heirs = Heirs may vote
place-line-voting-proxies-barred = Who may not be a proxy
place-line-renewal-group = Make-up of the renewal group
place-line-supervision-company = What the manager publishes
place-line-supervision-company-every = The manager publishes it anew every
place-line-supervision-challenge = A decision may be challenged for
place-line-supervision-correction = Who may correct or revoke a decision
place-term-services = services
place-term-persons-in-charge = persons in charge
place-term-quality = quality asked for
place-term-fees = charges
place-term-performance = performance
place-term-fund-use = use of the fund
place-term-property-company = the property company
place-term-committee-member = members of the owners’ committee
place-term-candidate = candidates of an election
place-term-non-owner = people who own nothing here
place-term-district = the district authority
place-term-representatives-meeting = residents’ representatives
place-term-residents-meeting = residents’ meeting
place-term-owners-meeting = owners’ meeting
place-term-nowhere = nowhere
place-term-government = local government and its offices
place-term-party-organisation = the community’s Party organisation
place-term-supervisory-committee = the residents’ supervisory committee
place-term-residents-group = a residents’ group
place-term-stationed-unit = a unit in the community
place-term-social-organisation = a social organisation
place-term-rural-collective = a rural collective
place-term-farmers-cooperative = a farmers’ cooperative
place-term-resident-representatives = representatives of residents registered here and not
place-term-others-concerned = others concerned
place-term-experts = experts and professional bodies
place-term-about = what it is about
place-term-for = what speaks for it
place-term-against = what speaks against it
place-term-costs = what it costs
place-term-otherwise = what happens if nothing is done
place-term-sources = sources
place-line-deliberation-answered-by = Who answers what is raised, in order
place-line-deliberation-answer = Time to answer what is raised
place-line-deliberation-handed-on = Days more where it is handed on, counted from the raising
place-line-deliberation-settle-parties = Time to settle who takes part in a deliberation
place-line-deliberation-party-kinds = Of which kinds those are who take part
place-line-deliberation-parties-on-view = How long the list of those who take part is open for objections
place-line-deliberation-parties-objection = Time to answer an objection to that list
place-line-deliberation-panel-pool = Time to come forward for a draw, at least
place-line-deliberation-panel-number = Time between the end of the pool and the public number, at least
place-line-deliberation-panel-answer = Time for those drawn to answer
place-line-deliberation-panel-few = Fewer alike than this are told that they may be recognised
place-line-deliberation-inform = Time to inform those who take part
place-line-deliberation-dossier-holds = Sections of the dossier that must not be empty
place-line-deliberation-dossier-on-view = How long the dossier is on view before it is deliberated
place-line-deliberation-question-answer = Time to answer a question about the dossier
place-line-deliberation-reached-least = Least part of homes a dossier reaches (fewer with a public reason)
place-line-deliberation-deliberate = Time to deliberate
place-line-deliberation-deliberated-by = What counts as deliberated (one is enough)
place-line-deliberation-conversation-least = Least time that neighbours are asked in a conversation
place-line-deliberation-looked-at = By when what people say is looked at
place-line-deliberation-sheet-confirmed = By when a second person confirms a sheet of statements or an answer on paper, and for how long after the last day for answers one can be
place-line-deliberation-room-consultation = How a consultation is held
place-line-deliberation-room-council = How a council is held
place-line-deliberation-room-joint = How a joint meeting is held
place-line-deliberation-room-talk = How an open talk is held
place-line-deliberation-room-hearing = How a hearing is held
place-line-deliberation-room-minutes = By when minutes of a room are published
place-line-deliberation-form-opinion = Time to form an opinion
place-line-deliberation-amend = How long amendments to a draft opinion are taken
place-line-deliberation-consent = How long owners are asked about it
place-line-deliberation-limits-looked-at = By when the body that may stop an opinion looks at why it is said to keep to the law
place-line-deliberation-agreed = How many must be able to live with it
place-line-deliberation-rounds = How often it is drafted at most
place-line-deliberation-answers-least = Least part of owners asked who say something before an opinion is settled (fewer with a public reason)
place-line-deliberation-undecided = Where it goes when no agreement is found
place-line-deliberation-undecided-within = Time to say where it goes; after it, it goes to the first
place-line-deliberation-meeting-decides = Time for the meeting it goes to
place-line-deliberation-name-vote = Time for the convenor to name the owners’ vote on what is left to them
place-line-deliberation-appeal = Time to ask that others look again at what is not shown
place-line-deliberation-appeal-answered-by = Who looks again, in order; not the body that does not show it
place-line-deliberation-appeal-answer = Time to look again
place-line-deliberation-answer-appeal = Time to ask for a second look at an answer
place-line-deliberation-answer-looked-at = Time for that second look
place-line-deliberation-assign-tasks = Time to settle who carries out what
place-line-deliberation-report-result = Time to report the result
place-line-deliberation-result-public = How long the result is public and judged by those who took part
place-line-deliberation-result-solved = How many must say that it is solved
place-line-deliberation-result-not-solved = How many must say that it is not, so that it is taken up again
place-line-deliberation-judge-result = Time to add up what was said of the result; after it, it is added up by itself
