### Parts of pages

parts-back = Back
parts-outcome-done = Done
parts-outcome-nothing = Nothing changed
parts-outcome-refused = This was not done
parts-warning = Please note:{" "}
parts-print = Print
parts-copy = Copy
parts-copied = Copied
parts-optional = (optional)
parts-date-year = Year
parts-date-month = Month
parts-date-day = Day
parts-errors = { $count ->
    [one] Please correct one thing
   *[other] Please correct { $count } things
}
parts-step = Question { $number } of { $all }
parts-continue = Continue
parts-change = Change
parts-leave-it = Leave it as it is
parts-not-final = Please check your answers. Nothing has been sent until you press the button below; you can still change everything.
parts-next = What happens next
parts-task-done = Done
parts-task-open = To do
parts-task-waiting = Cannot start yet
parts-task-needless = Not needed
parts-total = Total
parts-pages = Pages
parts-pages-previous = Previous
parts-pages-next = Next
parts-pages-number = Page { $number }
parts-line = Where this matter stands
parts-line-done = Done
parts-line-current = In progress
parts-line-next = Still to come
parts-line-broken-off = Broken off
parts-line-never = Will not happen
parts-line-needless = Not needed
parts-line-holder-now = Now with:{" "}
parts-line-holder = With:{" "}

line-raised = Raised
line-roll = Roll published
line-notice = Notice given
line-vote = Vote
line-count = Count published
line-certified = Certified
line-carried-out = Carried out
line-reported = Reported back
