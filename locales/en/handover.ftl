### Handing over: archives, money, seals and things, item by item

# Why something cannot be done, on what ground, and what you can do
refusal-handover-unknown = The book knows no such hand-over list.
refusal-handover-unknown-rule = Things are handed over by the list in the book, item by item.
refusal-handover-unknown-next = Open the list from the page of the renewal.
refusal-item-unknown = The list has no item { $item }.
refusal-item-unknown-rule = Only what stands on the list is handed over item by item.
refusal-item-unknown-next = Add the item to the list first.
refusal-handover-listed = There is a list for this hand-over already.
refusal-handover-listed-rule = One hand-over has one list, so that nothing is handed over twice.
refusal-handover-listed-next = Add the items to the list there is.
refusal-items-out-of-bounds = A list has at least one item and at most { $items_max }.
refusal-items-out-of-bounds-rule = An empty list hands over nothing, and a list that is too long cannot be checked item by item.
refusal-items-out-of-bounds-next = List what is handed over; put things of one sort together and say how many.
refusal-no-term-ends-then = No term ends on { $ends }, or its renewal has not begun.
refusal-no-term-ends-then-rule = The old committee hands over when its term is over (Guidance Rules art. 48); the list may be drawn up once the renewal has begun.
refusal-no-term-ends-then-next = Check the term; if the renewal has not begun, wait for it.
refusal-not-of-this-handover = You are no party to this hand-over and cannot draw up or add to its list.
refusal-not-of-this-handover-rule = The list is drawn up by those who leave, those who come, the committee’s secretary, the street office or the residents’ committee (Guidance Rules art. 48).
refusal-not-of-this-handover-next = Ask one of them; if something is missing from the list, tell them.
refusal-not-one-who-leaves = Only somebody who leaves can sign that this was given.
refusal-not-one-who-leaves-rule = Those whose term has ended hand over (Guidance Rules art. 48).
refusal-not-one-who-leaves-next = Ask a member who leaves to sign.
refusal-not-one-who-comes = Only somebody who comes can sign that this was taken, or say that it is missing.
refusal-not-one-who-comes-rule = Things go to the next committee; while there is none, to whoever acts for it (Guidance Rules arts. 48, 57).
refusal-not-one-who-comes-next = Ask a member who comes to sign.
refusal-signs-both-sides = You have signed the other side of item { $item } and cannot sign both.
refusal-signs-both-sides-rule = Two people sign, one who gives and one who takes; only then has somebody checked.
refusal-signs-both-sides-next = Ask another member to sign this side.
refusal-item-handed-over = Item { $item } is handed over.
refusal-item-handed-over-rule = A thing is handed over once; when both have signed, it stays so.
refusal-item-handed-over-next = If something turns out wrong later, add an item that says so.
refusal-witness-from-elsewhere = A refusal is certified by the chair or the secretary of the street office or the residents’ committee.
refusal-witness-from-elsewhere-rule = They guide and watch over the committee; a witness comes from outside.
refusal-witness-from-elsewhere-next = Ask the street office or the residents’ committee to send somebody.
