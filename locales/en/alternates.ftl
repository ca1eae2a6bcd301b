# Alternates who move up to an empty seat

alternates-wait = The alternates named by the election move up to empty seats in order of votes:
alternates-passed-over = (owns nothing any more or sits already, and is passed over{ CN("; Guidance Rules art. 43") })
alternates-next = { $name } is next: where they agree, whoever keeps the seats enters it, for what is left of the term; where they do not, the one after them moves up.
alternates-by = {" "}({ $articles })
alternates-none = None of the alternates can move up; a by-election fills the empty seats.
