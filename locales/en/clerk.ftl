### Shared by the pages of clerks and of the count

clerk-whose = Roll number { $number }: { $homes }

clerk-only-looking = You can read what stands here. Acting on it is for those who hold a seat with that power in the body that convened the meeting.

clerk-time = Time of day
clerk-time-hint = 24-hour clock, for example 14:30

clerk-when-unreadable = Enter the date (year, month, day) and the time, such as 14:30

clerk-start-over = Go back and fill it in again

clerk-entry-unknown = The roll has no number { $number }

done-clerk-service = The service is in the ledger.
done-clerk-platform = The ballots of the platform are recorded.
done-clerk-counted = The ballots are counted. Check the count, then announce it.
done-clerk-announced = The result is announced and open to objection.
done-clerk-certified = The result is certified. If a matter was adopted, assign it to somebody who carries it out.
done-clerk-assigned = Who carries it out and by when is recorded and public.
done-clerk-reported = The report is recorded and public.
