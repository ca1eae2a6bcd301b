### Carrying out

clerk-execution-title = Carrying out
clerk-execution-lead = What was adopted names who carries it out and by when. Progress and delay stand on the public page of the matter.
clerk-execution-not-yet = Carrying out is assigned once the result is certified.
clerk-execution-nobody = Adopted; nobody has been charged with it yet.
clerk-execution-nothing = Not adopted; there is nothing to carry out.
clerk-execution-by-itself = It takes effect by itself; nobody has to carry it out.
clerk-execution-revoked = The decision was revoked and is not carried out.
clerk-execution-assign = Name who carries it out and by when
clerk-execution-reassign = Change who carries it out or by when
clerk-execution-body = Carried out by
clerk-execution-due = Due
clerk-execution-standing = Standing
clerk-execution-overdue = Overdue
clerk-execution-reports = Reports
clerk-execution-report = Report progress
clerk-execution-to-matter = The public page of the matter
clerk-execution-about = Matter: { $title }

clerk-progress-none = Nothing reported yet
clerk-progress-underway = Under way
clerk-progress-finished = Finished
clerk-progress-stopped = Stopped

clerk-assign-body = Who carries it out?
clerk-assign-due = By when?
clerk-assign-due-hint = If it is not reported finished by then, the public page says that it is overdue
clerk-assign-missing-body = Choose who carries it out
clerk-assign-missing-due = Enter the day by which it is done
clerk-assign-due-past = The day cannot lie in the past
clerk-assign-public = Who and by when stand on the public page of the matter, and later changes are on record.
clerk-assign-button = Assign

clerk-report-progress = How far has it come?
clerk-report-text = In words
clerk-report-text-hint = What was done, what it cost, what is missing; where it stands still, why. It is public: no telephone or identity numbers. At most 1,000 characters.
clerk-report-missing-progress = Choose how far it has come
clerk-report-missing-text = Say how it stands
clerk-report-public = The report will stand on the public page of the matter and cannot be changed.
clerk-report-button = Submit the report
