# Navigation, sign-in and general answers
nav-matters = Matters
nav-book = Book and checks
nav-vote = Vote with a code
nav-desk = Desk
nav-sign-in = Staff sign-in

sign-in-title = Staff sign-in
sign-in-lead = Owners do not need to sign in to vote: the code on the ballot letter is enough. This page is for committee members, the preparatory group, the street office and clerks.
sign-in-name = Account
sign-in-password = Password
sign-in-code = One-time code
sign-in-code-hint = Six digits from your authenticator app, or a recovery code
sign-in-button = Sign in
sign-in-wrong = The account, password or code is not right. Please check and try again.
sign-in-locked = Too many attempts. Please try again after { $until }.
sign-in-missing-name = Enter your account
sign-in-missing-password = Enter your password
sign-in-missing-code = Enter your one-time code
sign-in-demo = This is a demonstration. Its accounts and their codes at this moment; the passwords were printed at start:

refused-title = This cannot be done now
refused-rule = Basis
refused-next = What you can do
failed-title = Nothing was saved
failed-text = The store has a problem. What you just did has no effect and nothing was changed. Please try again later, and tell the administrator if it goes on.
not-found-title = There is no such page
not-found-text = The address may be mistyped, or the page is gone. Please start again from the front page.
not-for-you-title = Your seat does not allow this
not-for-you-text = This page is for seats with the power to act here.
not-for-you-rule = What nobody allowed is not done here: who may do what stands in the seats of the bodies of this community and their terms.
not-for-you-next = Turn to the bodies named at the foot of this page. If you think your seat should allow it, ask the committee or the community to check your seat and its term.
stale-form-title = The page is out of date
stale-form-text = For your safety this form can only be sent from the session you are signed in to. Go back, open it again and send it once more; nothing was changed.
foreign-form-title = This form did not come from a page of this site
foreign-form-text = For your safety only forms sent from pages of this site are taken; nothing was changed. Please open the page here, fill it in and send it again.
unreadable-title = What was sent cannot be read
unreadable-text = Nothing was changed. Please go back, check it and send it again.
no-form-text = What came is not in the form our pages send, and its characters cannot be read. So nothing of it was kept and nothing was changed. Go back to the page, fill it in and send it again; if that does not help, try another browser or ask those named at the foot of this page.
forms-alone-title = This address cannot be opened by itself
forms-alone-text = It only takes a form sent from its page. Nothing was changed. Go back to the page and fill in the form there.
page-alone-title = This page takes no form
page-alone-text = It is only for reading. Nothing was changed. Go back and use the buttons of the pages.
too-large-title = What was sent is too large
too-large-text = At most { $most } can be sent here at once. Nothing was changed, and what was kept before is still there. Please go back, send less at a time, or make the file smaller.

done-nothing-to-do = It is so already; there was nothing to do.
