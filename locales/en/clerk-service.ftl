### The ledger of service

clerk-manner-handed = Handed to the owner, who signed
clerk-manner-household = Handed to an adult of the household, who signed
clerk-manner-post = Registered post, received
clerk-manner-electronic = Sent to the electronic address the owner gave
clerk-manner-left-after-refusal = Left at the door after the owner refused it
clerk-manner-not-met = Nobody was met
clerk-manner-posted-up = Posted up in the estate
clerk-manner-means-handed = The owner signs the slip.
clerk-manner-means-household = Say in the note how they are related.
clerk-manner-means-post = Give the number of the item in the note.
clerk-manner-means-electronic = Only a number or address that the owner confirmed in writing.
clerk-manner-means-left-after-refusal = Before a witness, with a photograph of the ballot left at the home.
clerk-manner-means-not-met = A visit is noted; it is not service. Come again or choose another way.
clerk-manner-means-posted-up = { COUNTRY() ->
    [mainland] Allowed where an owner cannot be reached (Guidance Rules art. 22). It does not count as reached, and silence cannot be counted with the majority on its strength (see (2022) Hu 02 Min Chu 16).
   *[elsewhere] Allowed where an owner cannot be reached. It does not count as reached.
}
clerk-manner-means-abroad-posted-up = Where an owner cannot be reached. It does not count as reached.

clerk-service-title = Record service of several doors
clerk-service-manner = How was it served?
clerk-service-when = When?
clerk-service-note = Note, kept sealed as evidence
clerk-service-note-hint = For example who signed, who was witness, the number of the item. It is sealed and shown only to clerks and convenors.
clerk-service-note-long = The note is too long; at most 1,000 characters
clerk-service-server = Who delivered it?
clerk-service-server-hint = As the slip says. Whoever delivers and whoever records need not be the same; the ledger names both.
clerk-service-server-myself = I did
clerk-service-server-other = Somebody else (give the name below)
clerk-service-server-name = Name of who delivered it
clerk-service-server-name-hint = Only for somebody not listed above, such as a volunteer or a postman. It is sealed and shown only to clerks and convenors.
clerk-service-server-nameless = Say who delivered it
clerk-service-server-long = The name is too long; at most 60 characters
clerk-service-server-twice = You picked somebody and wrote a name as well; leave one of them
clerk-service-missing-manner = Choose how it was served
clerk-service-needs-evidence = For a ballot left after a refusal, name the witness or attach a photograph
clerk-service-in-future = Service cannot lie in the future
clerk-service-missing-entries = Choose at least one door
clerk-service-range = Roll numbers
clerk-service-range-hint = Several numbers and ranges, for example 1-20, 35, 40
clerk-service-range-unreadable = Write roll numbers like 1-20, 35
clerk-service-range-beyond = The roll has only the numbers 1 to { $most }; please check
clerk-service-which = { $stair }: which doors were served?
clerk-service-tick = Roll number { $number } · { $owners } · { $state }
clerk-service-check = Check before recording
clerk-service-doors = Doors
clerk-service-doors-are = { $count } in all: { $homes }
clerk-service-for-good = A line in the ledger cannot be changed or removed; another can be added. Service may decide a result, so record what happened.
clerk-service-record = Record in the ledger
clerk-service-record-count = Record these { $count } doors
clerk-service-closed = Service is recorded after letters are made out and before voting closes. From then on the ledger is fixed, because it may decide the result.

clerk-ledger-title = Ledger of roll number { $number }
clerk-ledger-homes = Homes
clerk-ledger-area = Area
clerk-ledger-state = State
clerk-ledger-lines = Lines of the ledger
clerk-ledger-none = Nothing has been recorded yet
clerk-ledger-when = When
clerk-ledger-how = How
clerk-ledger-server = Delivered by
clerk-ledger-server-unsaid = Not recorded
clerk-ledger-server-sealed = Name sealed
clerk-ledger-by = Recorded by
clerk-ledger-evidence = Evidence
clerk-ledger-reached = Counts as reached
clerk-ledger-reached-yes = Yes
clerk-ledger-reached-no = No
clerk-ledger-no-evidence = None given
clerk-ledger-sealed = Sealed evidence:
clerk-ledger-add = Record a service or a visit
