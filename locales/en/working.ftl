### The working of a count, for a reader who knows no law

verdict-adopted = Adopted
verdict-rejected = Not adopted
verdict-no-decision = No valid decision
verdict-quorum-not-met = Too few took part
verdict-insufficient-data = Not enough data

verdict-explained-adopted = Every requirement was met.
verdict-explained-rejected = Too few agreed. That the motion failed does not mean that its opposite was adopted.
verdict-explained-no-decision = None of the options reached what was required, so none was chosen.
verdict-explained-quorum-not-met = Too few took part, so this vote could not decide anything.
verdict-explained-insufficient-data = A figure has not been published that could change the result, so nothing can be concluded yet.

working-differs = The two ways of counting lead to different results. How silent owners are counted decides this vote.
working-strict = Counting only the ballots that came back
working-rule-based = Counting silent owners as this community’s own rules say
working-silent-to = Owners who did not vote were added to “{ $option }”.
working-silent-to-none = No option leads in both owners and area, so owners who did not vote take part but are added to no option.
working-winner = “{ $option }” was adopted.
working-how = Why is everything multiplied?
working-how-text = Percentages are rounded, and a vote can be decided by less than the rounding. With both sides multiplied out to whole numbers nothing is lost, and you can check it with a calculator.
working-sides = Comparison:{" "}
working-basis = Basis:{" "}

test-participation-heads = { $count } took part, out of { $whole };
test-participation-area = { $count } of floor area took part, out of { $whole };
test-approval-heads = { $count } agreed to “{ $option }”, out of { $whole };
test-approval-area = { $count } of floor area agreed to “{ $option }”, out of { $whole };
test-whole-all = all { $figure }
test-whole-participating = the { $figure } that took part
test-required = { $part } was required, that is { $least }.
test-not-less-than = at least { $part }
test-more-than = more than { $part }
test-more-than-half = more than one half
test-met = Met.
test-unmet = Not met.
test-missing = Not met: { $missing } missing.
test-undecided = This cannot be decided yet.
test-unknown-participation-heads = The number of owners who took part has not been published, so this cannot be decided.
test-unknown-participation-area = The floor area that took part has not been published, so this cannot be decided.
test-unknown-approval-heads = The number of owners who agreed to “{ $option }” has not been published, so this cannot be decided.
test-unknown-approval-area = The floor area that agreed to “{ $option }” has not been published, so this cannot be decided.
