# Too few elected: no committee comes about, and all are elected anew

verdict-too-few-elected = Too few elected
verdict-explained-too-few-elected = Too few were elected: no committee comes about, nobody takes a seat, and all are elected anew{ CN(" (Guidance Rules art. 46)") }.
too-few-came-to = { $seats } seats; only { $count } { $count ->
    [one] candidate
   *[other] candidates
} met the tests: { $names }.
too-few-said = With fewer than { $least } no committee comes about: nobody takes a seat, and the owners’ meeting is convened anew to elect{ CN(" (Guidance Rules art. 46: where fewer than half of the members are left, the committee is elected anew)") }.
too-few-passed = tests met
too-few-history = { $count } elected, too few for a committee; to be elected anew: { $title }
too-few-task = This election brought about no committee; nobody takes a seat, and another meeting has to be convened
too-few-anew = Have another meeting convened
too-few-renewal = Meeting { $number } brought about no committee; the renewal is back at convening: { $body } is to convene anew.
too-few-see = See what that election came to
too-few-status = The result is certified: too few were elected, no committee comes about, and all are elected anew.
