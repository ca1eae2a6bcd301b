### The kinds of entries of a book

kind-community-founded = Book opened
kind-community-rules-adopted = Rules of procedure entered
kind-community-owners-recorded = Owners recorded (seals only)
kind-community-homes-registered = Homes registered
kind-community-homes-removed = Homes taken out of the register
kind-community-owner-forgotten = An owner’s particulars erased
kind-community-place-settled = Place settled
kind-community-place-taken-back = Place taken back

kind-bodies-body-established = Body established
kind-bodies-seat-filled = Seat taken
kind-bodies-seat-vacated = Seat vacated
kind-bodies-seat-entrusted = Remit entered

kind-charter-adopted = Text adopted
kind-charter-clause-amended = Clause of a draft reworded
kind-charter-clause-removed = Clause of a draft taken out
kind-charter-drafted = Draft begun
kind-charter-put-forward = Draft put forward
kind-charter-repealed = Text repealed

kind-matter-raised = Matter raised
kind-matter-execution-assigned = Execution assigned
kind-matter-progress-reported = Progress reported

kind-assembly-meeting-convened = Owners’ assembly convened
kind-assembly-roll-listed = Lines of a roll
kind-assembly-roll-published = Roll published
kind-assembly-notice-given = Notice given
kind-assembly-letters-issued = Ballot letters made out
kind-assembly-letter-reissued = Ballot letter made out anew
kind-assembly-service-recorded = Service recorded
kind-assembly-voting-opened = Voting opened
kind-assembly-ballot-cast = Ballot received (sealed)
kind-assembly-ballot-set-aside = Ballot received that does not count (sealed)
kind-assembly-paper-keyed = Paper ballot keyed in (sealed)
kind-assembly-paper-settled = Paper ballot settled (sealed)
kind-assembly-paper-withdrawn = Keying of a paper ballot taken back
kind-assembly-voting-closed = Voting closed
kind-assembly-result-counted = Ballots counted
kind-assembly-result-announced = Result announced
kind-assembly-objection-raised = Objection received (sealed)
kind-assembly-objection-answered = Objection answered (sealed)
kind-assembly-result-certified = Result certified
kind-assembly-meeting-cancelled = Meeting called off
kind-assembly-decision-opposed = Written opposition to a decision

kind-election-alternate-seated = Alternate moved up
kind-election-candidate-nominated = Candidate nominated
kind-election-candidate-withdrawn = Candidate withdrew
kind-election-lot-drawn = Lot drawn between equals
kind-election-seats-taken = Elected members took their seats

kind-voice-ballot-disputed = Ballot disputed (sealed)
kind-voice-dispute-settled = Dispute about a ballot settled
kind-voice-paper-kept-aside = Paper ballot kept aside (sealed)
kind-voice-recorded = Voice recorded (sealed)
kind-voice-revoked = Voice revoked

kind-gathering-called = Gathering called
kind-gathering-checked-in = Checked in to the room
kind-gathering-checked-out = Left the room
kind-gathering-item-put = Item put to the room

kind-recount-ordered = Reading paper ballots anew ordered
kind-recount-paper-keyed-again = Paper ballot keyed again (sealed)
kind-recount-settled = Recount from paper ended, every paper sealed anew

kind-fate-authority-acted = Authority acted on a decision
kind-fate-challenged = Decision challenged in court
kind-fate-judged = Case about a decision ended
kind-fate-revocation-overturned = Revocation overturned
kind-fate-stayed = Decision stayed by a court

kind-card-issued = Owners’ cards made out
kind-card-reissued = Owner’s card made out anew

kind-petition-convenor-ordered = Convening ordered by the street office
kind-petition-handed-in = Petition handed in
kind-petition-meeting-convened = Meeting convened on a petition
kind-petition-opening-due = Time of the vote on a petition told
kind-petition-raised = Petition raised
kind-petition-refused = Convening refused
kind-petition-signature-keyed = Signature on paper keyed (sealed)
kind-petition-signature-rejected = Signature on paper rejected
kind-petition-signature-withdrawn = Signature on a petition withdrawn
kind-petition-signed = Petition signed (sealed)
kind-petition-turn-passed = Turn passed to the next convenor

kind-deliberation-answered = Concern answered
kind-deliberation-conversation-opened = Conversation opened
kind-deliberation-conversation-brought-in = Conversation held elsewhere brought in
kind-deliberation-published = Concern published
kind-deliberation-raised = Concern raised (sealed)
kind-deliberation-statement-added = Statement made (sealed)
kind-deliberation-statement-answered = Statement answered (sealed)
kind-deliberation-statement-appealed = Others asked to look again at a statement (sealed)
kind-deliberation-statement-appeal-answered = A statement looked at again
kind-deliberation-statement-held-back = Statement held back
kind-deliberation-statement-published = Statement published
kind-deliberation-support-withdrawn = Support withdrawn (sealed)
kind-deliberation-supported = Concern supported (sealed)
kind-deliberation-withdrawn = Concern withdrawn

kind-founding-application-answered = Application to found answered
kind-founding-application-signed = Application to found signed (sealed)
kind-founding-application-submitted = Application to found handed in
kind-founding-area-entered = Whole area and first delivery entered
kind-founding-assembly-founded = Owners’ assembly founded
kind-founding-change-reported = Change of what was filed reported
kind-founding-file-handed-over = Developer handed over a file
kind-founding-filed = Committee filed
kind-founding-group-established = Preparatory group set up
kind-founding-group-met = Preparatory group met
kind-founding-group-objection-raised = Objection to the preparatory group (sealed)
kind-founding-group-objection-settled = Objection to the preparatory group settled (sealed)
kind-founding-group-published = Preparatory group published
kind-founding-member-released = Member left the preparatory group
kind-founding-member-seated = Member joined the preparatory group
kind-founding-seal-taken-over = Seal taken over
kind-founding-signature-withdrawn = Signature on the application withdrawn

kind-committee-agenda-told = Residents’ committee told of the agenda
kind-committee-attendance-recorded = Attendance of a sitting recorded
kind-committee-decisions-published = Decisions of a sitting published
kind-committee-handover-listed = Things to be handed over listed
kind-committee-item-added = Item put on the agenda
kind-committee-item-decided = Item of a sitting decided
kind-committee-mandate-granted = Mandate entered
kind-committee-minutes-signed = Minutes signed
kind-committee-minutes-written = Minutes written
kind-committee-request-joined = Members joined a request for a sitting
kind-committee-seal-used = Use of a seal entered
kind-committee-seat-ended = Member’s seat ended early
kind-committee-sitting-called = Sitting called
kind-committee-sitting-called-off = Sitting called off
kind-committee-sitting-requested = Sitting requested by members
kind-committee-thing-handed-over = Thing handed over

kind-renewal-group-formed = Renewal group formed
kind-renewal-group-objection-raised = Objection to the renewal group (sealed)
kind-renewal-group-objection-settled = Objection to the renewal group settled (sealed)
kind-renewal-opened = Renewal opened
kind-renewal-reported = End of the term reported

kind-handover-drawn-up = Hand-over list drawn up
kind-handover-item-added = Item added to a hand-over list
kind-handover-item-handed-in = Item signed as given
kind-handover-item-missing = Item said to be missing
kind-handover-item-taken = Item signed as taken
kind-handover-refusal-witnessed = Refusal to hand over witnessed (sealed)

kind-supervision-complaint-made = Complaint about an inspection (sealed)
kind-supervision-inspection-answered = Request to inspect answered
kind-supervision-inspection-held = Inspection held
kind-supervision-inspection-requested = Inspection requested (sealed)
kind-supervision-order-given = Order given
kind-supervision-order-settled = Order settled
kind-supervision-published = Something published that must be
kind-assembly-letters-printed = Ballot letters printed
kind-deliberation-moved-on = A deliberation goes on to its next step
kind-deliberation-sent-back = A deliberation goes back to an earlier step
kind-deliberation-party-named = Somebody put on the list of those who take part in a deliberation
kind-deliberation-party-dropped = Somebody taken off that list
kind-deliberation-parties-published = The list of those who take part published
kind-informing-dossier-published = Dossier published
kind-informing-question-asked = Question about a dossier
kind-informing-question-published = Question shown
kind-informing-question-held-back = Question held back
kind-informing-question-answered = Question answered
kind-informing-dossier-read = Dossier marked as read
kind-informing-homes-reached = Dossier brought to homes
kind-deliberation-opinion-drafted = Draft of an opinion published
kind-deliberation-opinion-put = An opinion put to those concerned
kind-deliberation-opinion-settled = Opinion settled
kind-deliberation-opinion-signed = Opinion signed
kind-deliberation-opinion-undecided = No agreement on an opinion
kind-deliberation-comment-made = Amendment or objection received (sealed)
kind-deliberation-comment-published = Amendment or objection published
kind-deliberation-comment-held-back = Amendment or objection not shown
kind-deliberation-comment-answered = Amendment or objection answered
kind-deliberation-consent-said = Answer to an opinion (sealed)
kind-deliberation-result-judged = Verdicts on a result added up
kind-deliberation-result-reported = Result of a deliberation reported
kind-deliberation-task-assigned = Task of a deliberation assigned
kind-deliberation-task-reported = Task of a deliberation reported on
kind-deliberation-verdict-said = Verdict on a result (sealed)
kind-deliberation-vote-named = Matter named for the owners’ vote on an opinion
