### The working of a count, for a reader who knows no law

verdict-adopted = Adopted
verdict-lot-due = A lot decides
verdict-seats-open = Seats left open
verdict-rejected = Not adopted
verdict-no-decision = No valid decision
verdict-quorum-not-met = Too few took part
verdict-attendance-not-met = Too few attended
verdict-in-person-not-met = Too few voted in person
verdict-insufficient-data = Not enough data

verdict-explained-adopted = Every requirement was met.
verdict-explained-lot-due = Candidates are equal, and a public lot decides who is elected.
verdict-explained-seats-open = Some were elected; the seats left open are filled by a by-election.
verdict-explained-rejected = Too few agreed.
verdict-undone = The meeting adopted it, but so many owners opposed it in writing that it does not stand.
verdict-unsupported = Not one vote was for it. What nobody is for does not pass, however little is against it.
verdict-explained-no-decision = None of the options reached what was required, so none was chosen.
verdict-explained-quorum-not-met = Too few took part, so this vote could not decide anything.
verdict-explained-attendance-not-met = Too few attended, so this vote could not decide anything.
verdict-explained-in-person-not-met = Enough took part, but too few of them voted in person, so this vote could not decide anything.
verdict-explained-insufficient-data = A figure has not been published that could change the result, so nothing can be concluded yet.

working-differs-following = The two ways come out differently. How ballots that go with the majority are counted decided this, so please take note.
working-differs-both = The two ways come out differently. How silent owners and ballots that go with the majority are counted decided this, so please take note.
working-differs-silent = The two ways of counting lead to different results. How silent owners are counted decides this vote.
working-folded = { $how }: { $verdict }, the same result
working-strict-silent = Counting only the ballots that came back
working-strict-following = Counting only what ballots say themselves: those that go with the majority are added to nothing
working-strict-both = Counting only the ballots that came back; those that go with the majority are added to nothing
working-rule-based-silent = Counting silent owners as this community’s own rules say
working-rule-based-following = Adding the ballots that go with the majority to the side that leads
working-rule-based-both = Counting silent owners as this community’s own rules say, and the ballots that go with the majority
working-to-silent = Owners who did not vote were added to “{ $option }”.
working-to-following = Ballots marked “With the majority” were added to “{ $option }”. Owners who did not vote are not counted.
working-to-both = Ballots marked “With the majority” and owners who did not vote were added to “{ $option }”.
working-to-none-silent = No option leads in both owners and area, so owners who did not vote take part but are added to no option.
working-to-none-following = No option leads by every measure, so ballots marked “With the majority” take part but are added to no option.
working-to-none-both = No option leads by every measure, so ballots marked “With the majority” and owners who did not vote take part but are added to no option.
working-winner = “{ $option }” was adopted.
working-others = The other options: { $count } comparisons ({ $met } met, { $unmet } not met)
working-each = The working for each option: { $count } tests ({ $met } met, { $unmet } not met)
working-how = Why is everything multiplied?
working-how-text = Percentages show two places only, and a vote can be decided by less than that. With both sides multiplied out to whole numbers nothing is lost, and you can check it with a calculator.
working-sides = Comparison:{" "}
working-basis = Basis:{" "}

test-participation-heads = { $count } took part, out of { $whole };
test-participation-area = { $count } of floor area took part, out of { $whole };
test-attendance-heads = { $count } attended, out of { $whole };
test-attendance-area = { $count } of floor area attended, out of { $whole };
test-participation-added-heads = { $count } are counted as having taken part (the silent among them), out of { $whole };
test-participation-added-area = { $count } of floor area is counted as having taken part (the silent among it), out of { $whole };
test-approval-heads = { $count } voted “{ $option }”, out of { $whole };
test-approval-area = { $count } of floor area voted “{ $option }”, out of { $whole };
test-approval-added-heads = { $count } are counted for “{ $option }” (those added by the rules among them), out of { $whole };
test-approval-added-area = { $count } of floor area is counted for “{ $option }” (what the rules add among it), out of { $whole };
test-in-person-heads = { $count } voted in person, out of { $whole };
test-in-person-area = { $count } of floor area voted in person, out of { $whole };
test-against-heads = { $count } were against it, out of { $whole };
test-against-area = { $count } of floor area were against it, out of { $whole };
test-second = Whether a second vote may be held: { $facts }
test-objection-heads = { $count } opposed it in writing afterwards, out of { $whole };
test-objection-area = { $count } of floor area objected afterwards, out of { $whole };
test-whole-all = all { $figure }
test-whole-participating = the { $figure } that took part
test-whole-cast = the { $figure } for or against
test-whole-present = the { $figure } present
test-required = { $part } was required, that is { $least }.
test-required-at-most = { $part } was allowed, that is at most { $most }.
test-not-less-than = at least { $part }
test-more-than = more than { $part }
test-more-than-half = more than one half
test-not-more-than = at most { $part }
test-less-than = less than { $part }
test-met = Met.
test-unmet = Not met.
test-missing = Not met: { $missing } missing.
test-excess = Not met: { $excess } too many.
test-objection-met = Reached, so the decision does not stand.
test-objection-unmet = Not reached, so the decision stands.
test-either = One of these is enough.
test-side-against = against { $count }
test-side-part = { $part } of { $of }
test-undecided = This cannot be decided yet.
test-unknown-participation-heads = The number of owners who took part has not been published, so this cannot be decided.
test-unknown-participation-area = The floor area that took part has not been published, so this cannot be decided.
test-unknown-approval-heads = The number of owners who agreed to “{ $option }” has not been published, so this cannot be decided.
test-unknown-approval-area = The floor area that agreed to “{ $option }” has not been published, so this cannot be decided.
test-unknown-in-person-heads = The number of owners who voted in person has not been published, so this cannot be decided.
test-unknown-in-person-area = The floor area that voted in person has not been published, so this cannot be decided.
test-unknown-against-heads = The number of owners against it has not been published, so this cannot be decided.
test-unknown-against-area = The floor area against it has not been published, so this cannot be decided.
test-unknown-objection-heads = The number of owners who opposed it in writing has not been published, so this cannot be decided.
test-unknown-objection-area = The floor area that objected has not been published, so this cannot be decided.

# How owners who did not answer were counted
silent-added = This result is computed by { $clause }: owners whom a ballot reached and who stayed silent to the end ({ $silent }) are counted as taking part and added to “{ $option }”. Of the ballots that came back alone it { $alike ->
        [yes] is “{ $strict }” as well.
       *[no] would be “{ $strict }”, which is not the result of this vote.
    }
silent-took-part = This result is computed by { $clause }: owners whom a ballot reached and who stayed silent to the end ({ $silent }) are counted as taking part and added to no option. Of the ballots that came back alone it { $alike ->
        [yes] is “{ $strict }” as well.
       *[no] would be “{ $strict }”, which is not the result of this vote.
    }
silent-clause = clause { $number } of the { $text }
silent-own-rules = this community’s rules of procedure
