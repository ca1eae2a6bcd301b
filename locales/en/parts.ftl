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
parts-errors = A few things need correcting
parts-step = Question { $number } of { $all }
parts-continue = Continue
