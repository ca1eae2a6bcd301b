### What happened here

history-title = What happened here
history-lead = What this community’s assembly has been through, from its preparation to today, the latest first. Each line leads to what it rested on.
history-none = There is nothing to tell yet
history-year = { $year }
history-all = { $count ->
    [one] The one entry
   *[other] All { $count } entries
}

history-application = The street office accepted the application for an owners’ assembly
history-application-returned = The street office gave the application for an owners’ assembly back
history-applicants = { $count ->
    [one] One owner applied
   *[other] { $count } owners applied
}
history-group = The preparatory group was formed and published
history-members = { $count ->
    [one] One member
   *[other] { $count } members
}
history-founded = The owners’ assembly was founded
history-founded-more = Rules of procedure and covenant adopted, committee elected
history-filed = The owners’ committee was filed
history-change-reported = A change of what was filed was reported to the street office
history-petition = Petition handed in: { $title }
history-petition-members = Recall proposed by committee members: { $title }
history-signed = { $count ->
    [one] One signature
   *[other] { $count } signatures
}
history-renewal = The renewal began
history-seats-revoked = The election was revoked; the seats ended with { $on }
history-seats-ended = The seats ended before their term, with { $on }
history-term-ends = The term ends on { $on }
history-seated = { $count ->
    [one] The owners’ committee took its seats: one member
   *[other] The owners’ committee took its seats: { $count } members
}
history-by-election = { $count ->
    [one] A member elected later took their seat
   *[other] { $count } members elected later took their seats
}
history-handed-over = { $count ->
    [one] One thing was handed over between the committees
   *[other] All { $count } things were handed over between the committees
}
history-sitting = { $body } published what it decided

history-elected = { $count ->
    [one] One member elected: { $title }
   *[other] { $count } members elected: { $title }
}
history-adopted = Adopted: { $title }
history-not-adopted = Not adopted: { $title }
history-turnout = { $scope } · { $voted } of { $heads } voted
history-silent = { $turnout }; { $silent } { $silent ->
        [one] owner was
       *[other] owners were
    } reached and did not answer, and { $silent ->
        [one] was
       *[other] were
    } counted with the majority by the owners’ own rules, as “{ $option }”
history-silent-none = { $turnout }; { $silent } { $silent ->
        [one] owner was
       *[other] owners were
    } reached and did not answer; by the owners’ own rules they count as having taken part, for nothing
history-recounted = Read anew from paper and counted again: { $title }
history-recounted-more = { $papers } papers read, { $changed } corrected
history-second-lapsed = Not voted on again the same day: { $title }
history-cancelled = Called off: { $title }
history-finished = Carried out: { $title }
history-challenged = A court was asked to revoke it: { $title }
history-judged-upheld = The court let it stand: { $title }
history-judged-revoked = The court revoked it: { $title }
history-judged-withdrawn = The case was not pursued: { $title }
history-authority-order-correction = The street office ordered it corrected: { $title }
history-authority-lift = The street office lifted its order: { $title }
history-authority-revoke = The street office revoked it: { $title }
